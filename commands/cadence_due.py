"""What is said when a body falls behind its charter's cadence, or has no plan for the next year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.due_told import told, untold
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.occasions import Occasion
from commands.posting import Teller, reminded
from commands.speech.reply import Reply, say
from commands.telling import name_of
from network.cadence import Behind, NoPlan, no_plan, spans, too_few
from network.cadence_reminders import of_cadence
from network.dates import PartialDate
from network.decent_hours import has_come, next_by_day, ripe_by_day
from network.meeting_acts import planners
from network.register import Body, Register, standing
from network.reminders import Due, Habits, What
from network.worked_out import kept
from storage import meetings

Days: TypeAlias = Mapping[tuple[str, str], list[date]]
"""By network and body, the days on which its meetings count."""


class Cadence:
    """How often bodies meet, as something that has its times; see `commands.timely.Source`."""

    async def concerned(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Collection[str]:
        days = await _days(connection, tellers)
        found = [(one, await untold(connection, one, _dues(one, days))) for one in tellers]
        return [one.network for one, waiting in found if has_come(waiting, one.now, one.habits)]

    async def next_due(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> datetime | None:
        days = await _days(connection, tellers)
        moments = (next_by_day(_dues(one, days), (), one.now, one.habits) for one in tellers)
        return min((moment for moment in moments if moment is not None), default=None)

    async def due(
        self,
        connection: AsyncConnection,
        teller: Teller,
        heard_until: datetime,  # noqa: ARG002 - reminders change nothing
    ) -> tuple[Occasion, ...]:
        days = await _days(connection, (teller,))
        come = ripe_by_day(await untold(connection, teller, _dues(teller, days)), (), teller.now, teller.habits)

        async def tell(due: Due) -> tuple[Outgoing, ...]:
            return _said(teller, due, days)

        return await told(connection, teller, come, tell)


def _dues(teller: Teller, days: Days) -> list[Due]:
    bodies = ((body.id, tuple(days.get((teller.network, body.id), ()))) for body in _regular(teller.register))
    return [one for id, its in bodies for one in _of_body(teller.register, id, its, teller.habits, teller.today)]


@kept
def _of_body(register: Register, id: str, days: tuple[date, ...], habits: Habits, today: date) -> tuple[Due, ...]:
    body = register.body(id)
    return tuple(of_cadence(body, days, habits, today)) if body else ()


async def _days(connection: AsyncConnection, tellers: Sequence[Teller]) -> Days:
    """Those from the first day on that any charter counts from."""
    begins = [
        span.first
        for teller in tellers
        for body in _regular(teller.register)
        if body.meetings is not None
        for _, span in spans(body.meetings, teller.today)
    ]
    found: dict[tuple[str, str], list[date]] = defaultdict(list)
    if begins:
        for network, body, day in await meetings.days_since(connection, min(begins)):
            found[network, body].append(day)
    return found


def _regular(register: Register) -> Iterator[Body]:
    """Those bodies of which the charter says how often they meet."""
    return (one for one in standing(register.bodies) if one.meetings is not None)


# --- what is said ---------------------------------------------------------------------------------------------


def _said(teller: Teller, due: Due, days: Days) -> tuple[Outgoing, ...]:
    """To those who plan the body's meetings; nothing, where enough is planned by now."""
    id = due.which.split("/")[1]
    body = teller.register.body(id)
    if body is None or body.meetings is None:
        return ()
    lacks = _lacking(body, due, days.get((teller.network, id), []), teller.today)
    if lacks is None:
        return ()
    reply = _reply(teller, body, lacks)
    return tuple(
        one for person in planners(teller.register, id, teller.today) for one in reminded(teller, person, reply)
    )


def _lacking(body: Body, due: Due, days: Collection[date], today: date) -> Behind | None:
    assert body.meetings is not None
    if due.what is What.PLAN:
        return no_plan(body.meetings, days, today.year + 1)
    first = due.which.split("/")[2]
    found = (too_few(least, span, days) for least, span in spans(body.meetings, today) if str(span.first) == first)
    return next(found, None)


def _reply(teller: Teller, body: Body, lacks: Behind) -> Reply:
    name = name_of(teller.register, "body", body.id)
    if isinstance(lacks, NoPlan):
        year = str(lacks.year)
        told = say("remind-plan", body=name, year=year, planned=lacks.planned, least=lacks.least)
        return sentence(told, say("remind-plan-how", year=year))
    told = say(
        "remind-cadence",
        body=name,
        least=lacks.least,
        planned=lacks.planned,
        first=PartialDate.of(lacks.span.first),
        last=PartialDate.of(lacks.span.last),
    )
    return sentence(told, say("remind-cadence-how", missing=lacks.missing))
