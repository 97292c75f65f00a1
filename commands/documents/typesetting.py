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
_LAST_OF_LATIN = 0x24F
_SQUARE = "\u25a1"
_LONG_WORD = re.compile(r"\S{80}(?=\S)")
_TRIES = 3
"""What was put in place of letters can join others anew, but not for long."""


def pdf(template: str, data: Mapping[str, Any], made: datetime) -> bytes:
    """A document as PDF/A-2b, tagged for those who hear it read; ``made`` (aware) is the time that it names."""
    text = _as_data(data)
    # typst takes whole seconds only.
    how: dict[str, Any] = {"format": "pdf", "pdf_standards": ["a-2b"], "timestamp": made.replace(microsecond=0)}
    for _ in range(_TRIES):
        try:
            return _compiled(template, text, **how)
        except typst.TypstError as fault:
            missing = _missing(str(fault.diagnostic))
            if missing is None:
                raise
            text = text.translate({ord(letter): _in_place_of(letter) for letter in missing})
    return _compiled(template, "".join(c if ord(c) <= _LAST_OF_LATIN else _SQUARE for c in text), **how)


def picture(template: str, data: Mapping[str, Any], ppi: int) -> bytes:
    """A page as PNG, of ``ppi`` pixels an inch."""
    return _compiled(template, _as_data(data), format="png", ppi=ppi)


def _as_data(data: Mapping[str, Any]) -> str:
    return json.dumps(_breakable(data), ensure_ascii=False)


def _breakable(value: Any) -> Any:
    """With a place to break a word that no line holds; links stay what they are."""
    match value:
        case str():
            return _LONG_WORD.sub("\\g<0>\u200b", value)
        case Mapping():
            return {key: its if key == "link" else _breakable(its) for key, its in value.items()}
        case list() | tuple():
            return [_breakable(one) for one in value]
        case _:
            return value


def _compiled(template: str, data: str, **how: Any) -> bytes:
    made = typst.compile(
        _TEMPLATES / template, root=_TEMPLATES, sys_inputs={"data": data}, ignore_system_fonts=True, **how
    )
    assert isinstance(made, bytes)  # a list is of several pictures, and each template makes one
    return made


def _missing(diagnostic: str) -> set[str] | None:
    """The letters that no font has; None where something else was wrong.

    A letter that stands with such a one is named too, but every Latin one is there.
    """
    found = _MISSING.findall(diagnostic)
    if not found:
        return None
    return {c for letters in found for c in _ESCAPED.sub(_letter, letters) if ord(c) > _LAST_OF_LATIN}


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[2]


def _in_place_of(letter: str) -> str:
    """What only changes the looks of another needs no square of its own."""
    return "" if unicodedata.category(letter) in ("Mn", "Me", "Cf") else _SQUARE
