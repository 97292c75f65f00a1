"""``register oppsett``: when the network is reminded, and when it is left in peace."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from types import MappingProxyType
from typing import Any

from commands.context import Asked
from commands.keeping import markers
from commands.speech.arguments import Misread, rest
from commands.speech.declaration import THE_SECRETARIAT, Command
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Reply, Say, Title, Value, say
from commands.speech.world import World
from network.dates import Period
from network.ending_reminders import ENDS
from network.meeting_reminders import meeting_periods
from network.register import QuietHours, Reminders
from storage import register as registers

MOST_PERIODS = 8
_UNITS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {"min": ("minutes", 1), "tim": ("hours", 1), "hou": ("hours", 1), "dag": ("days", 1), "day": ("days", 1),
     "døg": ("days", 1), "uke": ("days", 7), "uka": ("days", 7), "vek": ("days", 7), "vik": ("days", 7),
     "wee": ("days", 7), "mån": ("months", 1), "mon": ("months", 1), "år": ("years", 1), "yea": ("years", 1)}
)  # fmt: skip
_PERIOD = re.compile(r"(?P<count>[0-9]{1,3}|en|ein|ei|ett|eitt|et|one|a)\s+(?P<unit>[a-zæøå]+)\.?", re.IGNORECASE)
_NONE = re.compile(r"ingen|av|nei|none|off|no", re.IGNORECASE)
_YES = re.compile(r"ja|på|yes|on", re.IGNORECASE)
_HOURS = re.compile(
    r"(?:kl\.?\s*)?(?P<from>[0-9]{1,2})(?:[.:]?(?P<from_minute>[0-9]{2}))?\s*(?:[-–—]|til|to)\s*(?:kl\.?\s*)?"
    r"(?P<until>[0-9]{1,2})(?:[.:]?(?P<until_minute>[0-9]{2}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wish:
    """One setting, and what it shall be; None for what the charter's format has where nothing is said."""

    key: str
    value: Any


# --- what is written ------------------------------------------------------------------------------------------


def _periods(text: str) -> tuple[Period, ...]:
    if _NONE.fullmatch(text):
        return ()
    pieces = [one.strip() for one in re.split(r",|;|\s+(?:og|and)\s+", text) if one.strip()]
    if not pieces or len(pieces) > MOST_PERIODS:
        raise Misread(say("setup-periods-wrong"))
    return tuple(dict.fromkeys(_period(one) for one in pieces))


def _period(text: str) -> Period:
    found = _PERIOD.fullmatch(text)
    unit = next((one for word, one in _UNITS.items() if found and found["unit"].casefold().startswith(word)), None)
    if found is None or unit is None:
        raise Misread(say("setup-periods-wrong"))
    count = int(found["count"]) if found["count"].isdigit() else 1
    if count == 0:
        raise Misread(say("setup-periods-wrong"))
    return Period(**{unit[0]: count * unit[1]})


def _quiet(text: str) -> QuietHours | None:
    if _NONE.fullmatch(text):
        return None
    found = _HOURS.fullmatch(text)
    if found is None:
        raise Misread(say("setup-hours-wrong"))
    try:
        begins = time(int(found["from"]) % 24, int(found["from_minute"] or 0))
        ends = time(int(found["until"]) % 24, int(found["until_minute"] or 0))
    except ValueError:
        raise Misread(say("setup-hours-wrong")) from None
    if begins == ends or int(found["from"]) > 24 or int(found["until"]) > 24:
        raise Misread(say("setup-hours-wrong"))
    return QuietHours(from_=f"{begins:%H:%M}", until=f"{ends:%H:%M}")


def _workdays(text: str) -> bool:
    if _YES.fullmatch(text):
        return True
    if _NONE.fullmatch(text):
        return False
    raise Misread(say("setup-yes-or-no"))


def _weeks(text: str) -> tuple[int, ...]:
    if _NONE.fullmatch(text):
        return ()
    weeks = [int(one) for one in re.findall(r"[0-9]+", text)]
    if not weeks or not re.fullmatch(r"(?:[0-9\s,;]|uker?|veker?|weeks?|og|and)*", text, re.IGNORECASE):
        raise Misread(say("setup-weeks-wrong"))
    if not all(1 <= one <= 53 for one in weeks):
        raise Misread(say("setup-weeks-wrong"))
    return tuple(dict.fromkeys(weeks))


@dataclass(frozen=True)
class _Setting:
    key: str
    """The field of `network.register.Reminders`, and the tail of its messages' ids."""
    words: Names
    read: Callable[[str], Any]


_SETTINGS = (
    _Setting("meeting", Names(("møter", "møte"), ("møte",), ("meetings", "meeting")), _periods),
    _Setting("term", Names(("perioder", "periode"), ("periodar",), ("terms", "term")), _periods),
    _Setting("agreement", Names(("avtaler", "avtale"), ("avtalar",), ("agreements", "agreement")), _periods),
    _Setting("quiet_hours", Names(("nattero", "stille"), (), ("quiet hours", "quiet")), _quiet),
    _Setting("workdays_only", Names(("bare arbeidsdager", "arbeidsdager"), ("berre arbeidsdagar", "arbeidsdagar"),
                                    ("workdays only", "workdays")), _workdays),
    _Setting("school_holidays", Names(("skoleferier", "skoleferie"), ("skuleferiar", "skuleferie"),
                                      ("school holidays",)), _weeks),
)  # fmt: skip


@dataclass(frozen=True)
class WishSaid:
    """``møter 14 dager, 3 dager og 1 time``, ``nattero 20–7``."""

    key: str = "setting"
    is_free: bool = True

    def read(self, text: str, world: World) -> Wish:
        said = " ".join(text.split())
        for setting in _SETTINGS:
            for word in sorted(setting.words.all(), key=len, reverse=True):
                found = re.match(rf"{re.escape(word)}(?:\s*:\s*|\s+|$)", said, re.IGNORECASE)
                if found is not None:
                    return Wish(setting.key, setting.read(said[found.end() :].strip()))
        names = Listed(tuple(setting.words.first(world.language) for setting in _SETTINGS), "or")
        raise Misread(say("setup-unknown", names=names))

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class Setup:
    wish: Wish | None = rest(WishSaid())


async def answer(asked: Asked, its: Setup) -> Reply:
    """Set one of them, and show all as they then are."""
    network = asked.register.network
    rules = network.reminders or Reminders()
    if its.wish is not None:
        rules = replace(rules, **{its.wish.key: its.wish.value})
        if rules != network.reminders:
            await registers.amend(asked.connection, network.id, replace(network, reminders=rules), asked.change)
    lines = tuple((one,) for one in _lines(rules))
    how = Paragraph((say("setup-how"),))
    return Reply((Title(say("setup-title", network=network.name)), Bullets(lines), how))


def _lines(rules: Reminders) -> Iterator[Say]:
    term = ENDS if rules.term is None else rules.term
    agreement = ENDS if rules.agreement is None else rules.agreement
    for key, periods in (("meeting", meeting_periods(rules)), ("term", term), ("agreement", agreement)):
        yield say(f"setup-{key}", periods=Listed(periods)) if periods else say(f"setup-{key}-none")
    if rules.quiet_hours is not None:
        begins, ends = (time.fromisoformat(one) for one in (rules.quiet_hours.from_, rules.quiet_hours.until))
        yield say("setup-quiet-hours", begins=begins, ends=ends)
    else:
        yield say("setup-quiet-hours-none")
    yield say("setup-workdays-only" if rules.workdays_only else "setup-every-day")
    weeks: tuple[Value, ...] = tuple(rules.school_holidays or ())
    yield say("setup-school-holidays", weeks=Listed(weeks)) if weeks else say("setup-school-holidays-none")


COMMANDS = (
    Command(
        key="register-setup",
        names=Names(("oppsett",), (), ("setup",)),
        under=markers.REGISTER,
        takes=Setup,
        who_may=THE_SECRETARIAT,
        answer=answer,
    ),
)
