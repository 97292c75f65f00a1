"""How values are written in each language: dates as precise as they are known, times, periods, lists; and a person's
text, made harmless."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_time, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from commands.speech.words import Words
from network.dates import PartialDate, Period
from network.register import Language

LOCALES = {
    Language.BOKMAAL: Locale("nb"),
    Language.NYNORSK: Locale("nn"),
    Language.ENGLISH: Locale("en", "GB"),
}
LONGEST_VALUE = 2000
"""Characters of a person's text that stand within a sentence; a longer one is cut, with a mark that it was."""

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_ZERO_WIDTH = "\u200b"
_DIRECTING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows; the closing ones would end our own isolation early."""
_MARKS_OF_DIRECTION = frozenset("\u200e\u200f\u061c")
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
"""Unicode's classes of letters and digits that run from right to left."""
_ROOM = re.compile(r"@(?=room)", re.IGNORECASE)


def date_text(value: PartialDate | date, words: Words, language: Language) -> str:
    """Such as "12. november 2020", "november 2020" or "2020": as precise as it is known."""
    known = value if isinstance(value, PartialDate) else PartialDate.of(value)
    precision = "day" if known.day else "month" if known.month else "year"
    pattern = words.message(language, f"pattern-{precision}", {})
    return format_date(known.first(), pattern, locale=LOCALES[language])


def weekday_text(day: date, words: Words, language: Language) -> str:
    return format_date(day, words.message(language, "pattern-weekday", {}), locale=LOCALES[language])


def month_text(month: int, language: Language) -> str:
    """The name of a month, as it stands alone."""
    return str(get_month_names("wide", "stand-alone", LOCALES[language])[month])


def moment_text(value: datetime, zone: ZoneInfo, words: Words, language: Language) -> str:
    """Such as "torsdag 12. november 2020 kl. 09.00", by the clocks in ``zone``; ValueError for a time without one."""
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    pattern = words.message(language, "pattern-moment", {})
    return format_datetime(value.astimezone(zone).replace(tzinfo=None), pattern, locale=LOCALES[language])


def clock_text(value: time, words: Words, language: Language) -> str:
    pattern = words.message(language, "pattern-clock", {})
    return format_time(value.replace(tzinfo=None), pattern, locale=LOCALES[language])


def period_text(value: Period, words: Words, language: Language) -> str:
    """Such as "seks måneder", "to år og tre måneder", "14 dager"; numbers up to twelve in words."""
    counts = {unit: getattr(value, unit) for unit in ("years", "months", "days", "hours", "minutes")}
    told = [words.message(language, f"period-{unit}", {"count": count}) for unit, count in counts.items() if count]
    return list_text(told or [words.message(language, "period-days", {"count": 0})], "and", language)


def list_text(texts: Sequence[str], joined_by: Literal["and", "or"], language: Language) -> str:
    """Such as "Oslo, Bergen og Tromsø"; a dash for none at all."""
    style: Literal["standard", "or"] = "or" if joined_by == "or" else "standard"
    return format_list(list(texts), style, locale=LOCALES[language]) if texts else "–"


def number_text(value: int | float, language: Language) -> str:
    return format_decimal(value, locale=LOCALES[language])


def inline(text: str) -> str:
    """A person's text as it may stand within a sentence: one line, no control characters, pinging nobody.

    Where it has letters or marks that run from right to left, it is isolated, so that it turns nothing around it.
    """
    line = " ".join(harmless(text).split())
    if len(line) > LONGEST_VALUE:
        line = line[: LONGEST_VALUE - 1].rstrip() + "…"
    turns = any(c in _DIRECTING for c in text) or any(
        c in _MARKS_OF_DIRECTION or unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in line
    )
    return f"{_ISOLATE}{line}{_END_ISOLATE}" if turns and line else line


def harmless(text: str) -> str:
    """A text as `clean` leaves it, and pinging nobody."""
    return without_ping(clean(text))


def clean(text: str) -> str:
    """A text with its lines and blanks, without what only a machine reads: control characters and half characters."""
    return "".join(_clean(c) for c in text.replace("\r\n", "\n"))


def without_ping(text: str) -> str:
    """``@room`` broken up by a character without width, so that no client takes it for a call to everybody."""
    return _ROOM.sub(f"@{_ZERO_WIDTH}", text)


def _clean(c: str) -> str:
    if c in "\n\t":
        return c
    if c in "\r\v\f\x85\u2028\u2029":
        return "\n"
    if c in _DIRECTING:
        return ""
    match unicodedata.category(c):
        case "Cc":
            return ""
        case "Cs":
            return "\ufffd"
        case _:
            return "\ufffd" if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF else c


def widths(text: str) -> list[int]:
    """The columns of each character where letters are equally wide: emoji take two, what joins the one before none."""
    columns: list[int] = []
    joined = False
    for c in text:
        if joined or unicodedata.category(c) in ("Mn", "Me", "Cf") or 0x1F3FB <= ord(c) <= 0x1F3FF:
            columns.append(0)
        else:
            columns.append(2 if unicodedata.east_asian_width(c) in "WF" else 1)
        joined = c == "\u200d"
    return columns
