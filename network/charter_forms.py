"""What a single value of a charter may be, beyond its type."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from network.charter_faults import shown
from network.dates import CouncilPeriod, PartialDate, Period
from network.eligibility import MEMBERS
from network.journal import Entry
from network.register import (
    AtSigning,
    Consensus,
    Minutes,
    Network,
    QuietHours,
    Record,
    Rotation,
    Term,
    WithCouncilPeriod,
)
from network.statements import Round, Version

LONGEST_NAME = 500
LONGEST_TEXT = 5000
LONGEST_ANSWER = 100_000
"""More than a message in a room can hold."""
LONGEST_STATEMENT = 1_000_000
LONG: Mapping[str, int] = {
    **dict.fromkeys(("purpose", "preparation", "outcome", "gender_balance", "why", "address", "link"), LONGEST_TEXT),
    **dict.fromkeys(("why_cancelled", "why_declined"), LONGEST_TEXT),
    **dict.fromkeys(("remark", "reason", "answer"), LONGEST_ANSWER),
    "text": LONGEST_STATEMENT,
}
"""The keys whose texts may have many sentences, and lines, and how long they may be."""
EARLIEST, LATEST = 1800, 2200
"""Years between which a date can be meant."""
LONGEST_PERIOD = 100
"""Years."""
MOST = 1_000_000
RANGES: Mapping[str, tuple[int, int]] = {
    "years": (1, 100),
    "school_holidays": (1, 53),
    "min": (0, MOST),
    "per_year": (1, 366),
    "sequence": (0, MOST),
}

Wrong: TypeAlias = tuple[str, dict[str, str | int]] | None
"""The code and the values of what is wrong; None when nothing is."""

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_NOT_IN_A_NAME = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_IN_A_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_MATRIX_ID = re.compile(r"@[!-9;-~]+:(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_ROOM_ID = re.compile(r"![!-9;-~]+(?::(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?)?")
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_HASH = re.compile(r"[0-9a-f]{64}")
_ZONE = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")


def wrong_text(text: str, key: str) -> Wrong:
    """A text: not empty, not endless, without control characters, and on one line if it is a name."""
    longest = LONG.get(key, LONGEST_NAME)
    if not text.strip() and key != "why":
        return "charter-empty", {}
    if len(text) > longest:
        return "charter-text-too-long", {"count": len(text), "most": longest}
    sign = (_NOT_IN_A_TEXT if key in LONG else _NOT_IN_A_NAME).search(text)
    return ("charter-control-in-text", {"sign": f"U+{ord(sign[0]):04X}"}) if sign else None


def wrong_number(number: int, key: str) -> Wrong:
    least, most = RANGES.get(key, (1, MOST))
    if least <= number <= most:
        return None
    return "charter-number-range", {"given": str(number), "least": least, "most": most}


def wrong_share(share: float) -> Wrong:
    return None if 0 < share <= 1 else ("charter-share", {"given": shown(share)})


def wrong_date(date: PartialDate) -> Wrong:
    if EARLIEST <= date.year <= LATEST:
        return None
    return "charter-date-range", {"given": str(date), "least": str(EARLIEST), "most": str(LATEST)}


def wrong_year(time: datetime) -> Wrong:
    if EARLIEST <= time.year <= LATEST:
        return None
    return "charter-date-range", {"given": str(time.year), "least": str(EARLIEST), "most": str(LATEST)}


def wrong_wall_time(time: datetime) -> Wrong:
    """What is planned for a place has that place's time, and no zone of its own."""
    return wrong_year(time) or (("charter-time-with-zone", {"given": str(time)}) if time.tzinfo else None)


def wrong_period(period: Period) -> Wrong:
    days = (period.years * 365.25 + period.months * 30.4 + period.days) + (period.hours + period.minutes / 60) / 24
    if days == 0:
        return "charter-period-zero", {"given": str(period)}
    return ("charter-period-long", {"most": LONGEST_PERIOD}) if days > LONGEST_PERIOD * 366 else None


def form_of(kind: type, field: str) -> Callable[[str], Wrong] | None:
    """What a text of this field must look like, where that is fixed."""
    if field == "id" and issubclass(kind, Record):
        return _wrong_id
    return _FORMS.get((kind, field)) or _FORMS.get((None, field))


def _wrong_id(text: str) -> Wrong:
    if text == MEMBERS:
        return "charter-id-reserved", {"given": text}
    return None if len(text) <= 100 and _SLUG.fullmatch(text) else ("charter-id", {"given": shown(text)})


def _matching(pattern: re.Pattern[str], code: str, longest: int = 255) -> Callable[[str], Wrong]:
    def wrong(text: str) -> Wrong:
        fits = pattern.fullmatch(text) and len(text.encode()) <= longest
        return None if fits else (code, {"given": shown(text)})

    return wrong


def _only(*words: str) -> Callable[[str], Wrong]:
    def wrong(text: str) -> Wrong:
        return None if text in words else ("charter-wrong-choice", {"given": shown(text), "choices": ", ".join(words)})

    return wrong


def _wrong_zone(text: str) -> Wrong:
    try:
        if _ZONE.fullmatch(text):
            ZoneInfo(text)
            return None
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError; a folder's name an OSError
        pass
    return "charter-timezone", {"given": shown(text)}


def _wrong_label(text: str) -> Wrong:
    try:
        CouncilPeriod.labelled(text)
    except ValueError:
        return "charter-council-period", {"given": shown(text)}
    return None


def _wrong_requires(text: str) -> Wrong:
    return None if text == "all" else ("charter-requires", {"given": shown(text)})


_FORMS: Mapping[tuple[type | None, str], Callable[[str], Wrong]] = {
    (None, "matrix"): _matching(_MATRIX_ID, "charter-matrix-id"),
    (None, "room"): _matching(_ROOM_ID, "charter-room-id"),
    (None, "number"): _matching(re.compile("[0-9]{4}|[0-9]{2}"), "charter-organisation-number"),
    (Network, "timezone"): _wrong_zone,
    (QuietHours, "from_"): _matching(_HOUR, "charter-hour"),
    (QuietHours, "until"): _matching(_HOUR, "charter-hour"),
    (Term, "follows"): _only("council_period"),
    (Rotation, "among"): _only("organisations"),
    (Minutes, "approved_at"): _only("next_meeting"),
    (Consensus, "requires"): _wrong_requires,
    (Round, "requires"): _wrong_requires,
    (Version, "digest"): _matching(_HASH, "charter-hash"),
    (AtSigning, "at"): _only("signing"),
    (WithCouncilPeriod, "with_"): _only("council_period"),
    (WithCouncilPeriod, "label"): _wrong_label,
    (Entry, "digest"): _matching(_HASH, "charter-hash"),
    (Entry, "previous"): _matching(_HASH, "charter-hash"),
    (Entry, "link"): _matching(_HASH, "charter-hash"),
}
