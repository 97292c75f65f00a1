"""Whose an answer is, and how it came, as somebody says it first: ``for Drammen:``, ``for Bergen per telefon ved Roger
Valhammer:``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commands.asking_names import SAID_BY, VIA_SHAPE
from commands.speech import kinds
from commands.speech.arguments import Kind, Misread
from commands.speech.world import World
from network.register import Organisation, Person
from network.statements import Via

_BY = "|".join(re.escape(word) for word in SAID_BY.all())
_BEFORE_A_COLON = rf"(?:{VIA_SHAPE}\s+)?for\s+[^:\n]{{1,200}}?(?=\s*:)"
_NO_COLON = rf"for\s+[^:\n]{{1,120}}?\s+{VIA_SHAPE}(?!\s+(?:{_BY})\s)"
_FOR_NOBODY = rf"{VIA_SHAPE}(?=\s*:)"
BEFORE_WORDS = _BEFORE_A_COLON
"""Before free words, which may begin with much the same: then only where a colon follows."""
BEFORE_A_CHOICE = f"(?:{_BEFORE_A_COLON}|{_NO_COLON}|{_FOR_NOBODY})"
_PARTS = re.compile(rf"(?:for\s+)?(?P<whom>.*?)(?:\s+(?:{_BY})\s+(?P<by>.+))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Whose:
    whom: Organisation | Person | None
    """None where only is said how the answer came."""
    via: Via | None = None
    """Where the secretariat records what was said by telephone or e-mail."""
    said_by: Person | None = None
    """Who said that."""


@dataclass(frozen=True)
class WhoseSaid:
    key: str = "whose"
    is_free: bool = False

    def read(self, text: str, world: World) -> Whose:
        via = re.search(VIA_SHAPE, text, re.IGNORECASE)
        # As many blanks as are left out, so that what is not understood is found in its place.
        left = text if via is None else text[: via.start()] + " " * len(via[0]) + text[via.end() :]
        start = len(left) - len(left.lstrip())
        parts = _PARTS.fullmatch(left.strip())
        assert parts is not None  # it matches anything
        whom, by = ((parts[name] or "").strip() for name in ("whom", "by"))
        return Whose(
            whom=_read(kinds.ORGANISATION_OR_PERSON, whom, start + parts.start("whom"), world) if whom else None,
            via=kinds.VIA.read(via[0], world) if via else None,
            said_by=_read(kinds.PERSON, by, start + parts.start("by"), world) if by else None,
        )

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


def _read(kind: Kind[kinds.T], name: str, start: int, world: World) -> kinds.T:
    try:
        return kind.read(name, world)
    except Misread as misread:
        raise Misread(misread.message, start, start + len(name)) from None


WHOSE = WhoseSaid()
