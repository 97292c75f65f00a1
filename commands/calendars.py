"""Calendars that are fetched: which meetings stand in a person's, and in a body's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Setup
from commands.documents.contents import CalendarEntry, CalendarFeed
from commands.documents.told import reader, told
from commands.speech.dates import LAST_YEAR
from commands.speech.reply import say
from commands.telling import name_of
from network.dates import add_months
from network.meetings import Meeting
from network.register import Register
from network.standing import standings_of
from storage import meetings
from storage import register as registers
from storage.feeds import Feed

MONTHS_BACK = 12
_LAST_DAY = date(LAST_YEAR, 12, 31)


async def contents(connection: AsyncConnection, feed: Feed, now: datetime, *, setup: Setup) -> CalendarFeed | None:
    """What a link leads to: meetings from a year ago on. None where the person or the body is not there any more."""
    register = await registers.load(connection, feed.network)
    network = register.network
    person = register.person(feed.person) if feed.person is not None else None
    body = register.body(feed.body) if feed.body is not None else None
    if person is None and body is None:
        return None
    zone = network.timezone or setup.timezone
    language = (person.language if person else None) or network.language or setup.language
    first = add_months(now.astimezone(ZoneInfo(zone)).date(), -MONTHS_BACK)
    known = await meetings.between(connection, network.id, first, _LAST_DAY, feed.body)
    told_of = known if person is None else tuple(concerning(register, person.id, known))
    its = reader(language, zone, setup.words)
    if body is None:
        name = told(say("feed-of-person", network=network.name), its)
    elif body.name == network.name:
        name = body.name
    else:
        name = told(say("feed-of-body", body=body.name, network=network.name), its)
    return CalendarFeed(
        language=language,
        zone=zone,
        network=network.id,
        network_name=network.name,
        name=name,
        entries=tuple(CalendarEntry(meeting=one, body=name_of(register, "body", one.body)) for one in told_of),
        at=now,
    )


def concerning(register: Register, person: str, known: Sequence[Meeting]) -> Iterator[Meeting]:
    """Those of the bodies in which the person has a part on that very day: who sat then still sees what was, who leaves
    does not see what comes after, and who comes does not see what was before."""
    days = {meeting.day for meeting in known if meeting.day is not None}
    on = standings_of(register, person, days)
    return (one for one in known if one.day is not None and one.body in on[one.day].meets_in)
