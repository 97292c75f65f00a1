"""Laying out by typst. People's words go in as data, and are never read as typst's markup or code.

The fonts are those that come with typst, so that a document looks the same on every machine. What none of them has
(emoji, Chinese) is shown as an empty square.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

_TEMPLATES = Path(__file__).parent
_MISSING = re.compile(r"the text `\"((?:[^\"\\]|\\.)*)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_SQUARE = "\u25a1"
_TRIES = 3
"""What was put in place of letters can join others anew, but not for long."""


def pdf(template: str, data: Mapping[str, Any], made: datetime) -> bytes:
    """A document as PDF/A-2b, tagged for those who hear it read; ``made`` (aware) is the time that it names."""
    text = _as_data(data)
    for _ in range(_TRIES):
        try:
            return _compiled(template, text, format="pdf", pdf_standards=["a-2b"], timestamp=made)
        except typst.TypstError as fault:
            missing = _MISSING.findall(str(fault.diagnostic))
            if not missing:
                raise
            for letters in missing:
                text = _without(text, _ESCAPED.sub(_read, letters))
    return _compiled(template, "".join(c if ord(c) < 0x250 else _SQUARE for c in text), format="pdf", timestamp=made)


def picture(template: str, data: Mapping[str, Any], ppi: int) -> bytes:
    """A page as PNG, of ``ppi`` pixels an inch."""
    return _compiled(template, _as_data(data), format="png", ppi=ppi)


def _as_data(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _compiled(template: str, data: str, **how: Any) -> bytes:
    made = typst.compile(
        _TEMPLATES / template, root=_TEMPLATES, sys_inputs={"data": data}, ignore_system_fonts=True, **how
    )
    assert isinstance(made, bytes)  # a list is of several pictures, and each template makes one
    return made


def _read(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[2]


def _without(text: str, letters: str) -> str:
    """What only changes the looks of a letter that is not shown needs no square of its own."""
    square = "" if all(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in letters) else _SQUARE
    return text.replace(letters, square)
