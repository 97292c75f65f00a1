"""The words that the commands about meetings are called by, those before their arguments, and what is read there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from commands.speech import dates, kinds
from commands.speech.arguments import Misread
from commands.speech.kinds import Numbered
from commands.speech.moments import Moment
from commands.speech.names import Names
from commands.speech.reply import say
from commands.speech.world import World
from network.dates import PartialDate

MEETING = Names(("møte",), (), ("meeting",))
ITEM = Names(("sak",), (), ("item",))
TASK = Names(("oppgave",), ("oppgåve",), ("task",))

TITLE = Names(("tittel",), (), ("title",))
PLACE = Names(("sted",), ("stad",), ("place",))
LINK = Names(("lenke",), ("lenkje",), ("link",))
PREPARATION = Names(("forberedelse",), ("førebuing",), ("preparation",))
FOR_PERSON = Names(("for",), (), ("for",))
DEPUTY = Names(("vara",), (), ("deputy",))
BECAUSE = Names(("fordi", "grunn"), (), ("because", "reason"))
ON_MEETING = Names(("til møte", "på møte", "til", "på"), (), ("for meeting", "on meeting", "for", "on"))
INTRODUCED_BY = Names(("innleder",), ("innleiar",), ("introduced by", "introducer"))
FROM_ORGANISATION = Names(("fra",), ("frå",), ("from",))
LASTS = Names(("tid",), (), ("time",))
AS_NUMBER = Names(("som nummer", "som nr."), (), ("as number",))
DUE = Names(("innen", "frist"), ("innan", "frist"), ("by", "due"))
OWNER = Names(("ansvar", "ansvarlig"), ("ansvar", "ansvarleg"), ("owner",))

MEETING_SHAPE = r"(?:m|møtet?|meeting)\s*\.?\s*([0-9]{1,9})(?!\w)"
ITEM_SHAPE = r"(?:s|saka?|saken|item)\s*\.?\s*([0-9]{1,9})(?![\w/])"
TASK_SHAPE = r"(?:o|oppgaven?|oppgåva?|task)\s*\.?\s*([0-9]{1,9})(?!\w)"
THE_MEETING = r"(?:(?:det )?neste )?møtet?"
"""In bokmål and nynorsk, within a plain question."""
MATERIAL_SHAPE = r"(?:med|with)\s+(?:underlag|material)(?!\w)"
WHICH_MEETING = Numbered("meeting", MEETING_SHAPE)
WHICH_ITEM = Numbered("item", ITEM_SHAPE)
WHICH_TASK = Numbered("task", TASK_SHAPE)
LINK_IS = kinds.Pattern("link", re.compile(r"https?://[^\s<>\"]{1,500}", re.IGNORECASE))
A_TITLE = kinds.Text(key="title")
A_PLACE = kinds.Text(key="place")
PREPARED = kinds.Text(key="preparation", longest=1000)


@dataclass(frozen=True)
class When:
    """When a meeting is: a day with a time, or only a day; as wall time in the network's zone."""

    day: date
    starts: datetime | None = None
    ends: datetime | None = None

    @property
    def date(self) -> PartialDate | None:
        """The day, where no hour is known."""
        return None if self.starts else PartialDate.of(self.day)


@dataclass(frozen=True)
class WhenSaid:
    """``12. mars 2027 kl. 9-14``, ``fredag``."""

    key: str = "meeting-time"
    is_free: bool = False

    def read(self, text: str, world: World) -> When:
        """The day to which a meeting is moved may have "til" before it."""
        text = re.sub(r"^(?:til|to)\s+", "", text, flags=re.IGNORECASE)
        if dates.CLOCK_SAID.search(text):
            return _at(kinds.MOMENT.read(text, world))
        day = kinds.DAY.read(text, world)
        if not day.is_day:
            raise Misread(say("moment-without-day"))
        return When(day.first())

    def meant(self, text: str) -> bool:
        return kinds.MOMENT.meant(text)


def _at(moment: Moment) -> When:
    starts = moment.begins_at.replace(tzinfo=None)
    return When(moment.day, starts, moment.ends_at.replace(tzinfo=None) if moment.ends_at else None)


WHEN = WhenSaid()
_SPANS = re.compile(r"(?P<count>[0-9]{1,3})\s*(?:min\.?|minutter|minutt|minutes|m)?", re.IGNORECASE)


@dataclass(frozen=True)
class Minutes:
    """``20 minutter``: a whole number of them, at most a day's."""

    key: str = "minutes"
    is_free: bool = False

    def read(self, text: str, world: World) -> int:  # noqa: ARG002
        found = _SPANS.fullmatch(text)
        if found is None or not 1 <= int(found["count"]) <= 480:
            raise Misread(say("minutes-wrong"))
        return int(found["count"])

    def meant(self, text: str) -> bool:
        return bool(re.match("[0-9]", text))


MINUTES = Minutes()
INTRODUCER = replace(kinds.ORGANISATION_OR_PERSON, is_plain=True)
"""Who introduces an item: a title does not go on with "innleder"."""
