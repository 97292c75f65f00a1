"""The words that are the same whatever a body is asked: until when, more time, and how an answer came."""

from __future__ import annotations

from commands.speech.names import Names

DEADLINE = Names(("frist", "innen", "til"), ("frist", "innan", "til"), ("deadline", "by", "until"))
EXTEND = Names(("forleng", "utvid fristen"), ("leng", "forleng"), ("extend",))
REOPEN = Names(("gjenåpne",), ("opne att", "gjenopne"), ("reopen",))
SAID_BY = Names(("ved",), (), ("said by",))
VIA_SHAPE = r"(?<!\w)(?:per|på|by)\s+(?:telefon|e-?post|telephone|phone|e-?mail)(?!\w)"
