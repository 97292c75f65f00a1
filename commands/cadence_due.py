"""What is said when a body falls behind its charter's cadence, or has no plan for the next year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.due_told import told
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
from network.reminders import Due, What, habits_of
from network.worked_out import kept
from storage import ledger, meetings

LOOKED_BACK = timedelta(days=30)
"""What was missed longer ago is left alone."""
_DEFAULT_ZONE = "Europe/Oslo"


class Cadence:
    """How often bodies meet, as something that has its times; see `commands.timely.Source`."""

    async def concerned(
        self, connection: AsyncConnection, registers: Sequence[Register], now: datetime
    ) -> Collection[str]:
        found = await _waiting(connection, registers, now)
        return [
            one.network.id for one, dues in found if dues and has_come(dues, now, habits_of(one.network, _zone(one)))
        ]

    async def next_due(
        self, connection: AsyncConnection, registers: Sequence[Register], now: datetime
    ) -> datetime | None:
        found = await _dues(connection, registers, now)
        moments = [next_by_day(dues, (), now, habits_of(one.network, _zone(one))) for one, dues in found]
        return min((moment for moment in moments if moment is not None), default=None)

    async def due(
        self,
        connection: AsyncConnection,
        teller: Teller,
        heard_until: datetime,  # noqa: ARG002 - reminders change nothing
    ) -> tuple[Occasion, ...]:
        found = await _waiting(connection, (teller.register,), teller.now)
        waiting = [one for _, dues in found for one in dues]
        days = await _days(connection, (teller.register,), teller.now)

        async def tell(due: Due) -> tuple[Outgoing, ...]:
            return _said(teller, due, days)

        habits = habits_of(teller.register.network, teller.zone)
        return await told(connection, teller, ripe_by_day(waiting, (), teller.now, habits), tell)


async def _waiting(
    connection: AsyncConnection, registers: Sequence[Register], now: datetime
) -> list[tuple[Register, list[Due]]]:
    """By network, what has come due lately and was neither told nor dropped."""
    found: list[tuple[Register, list[Due]]] = []
    for register, dues in await _dues(connection, registers, now):
        come = [one for one in dues if now - LOOKED_BACK < one.at <= now]
        known = {
            key
            for which in {one.which for one in come}
            for key in await ledger.known(connection, register.network.id, which)
        }
        found.append((register, [one for one in come if one.key not in known]))
    return found


async def _dues(
    connection: AsyncConnection, registers: Sequence[Register], now: datetime
) -> list[tuple[Register, list[Due]]]:
    days = await _days(connection, registers, now)
    return [(one, _of(one, days, now)) for one in registers]


def _of(register: Register, days: Mapping[tuple[str, str], list[date]], now: datetime) -> list[Due]:
    today, network = now.astimezone(_zone(register)).date(), register.network.id
    bodies = ((body, tuple(days.get((network, body.id), ()))) for body in _regular(register))
    return [one for body, its in bodies for one in _of_body(register, body.id, its, today)]


@kept
def _of_body(register: Register, id: str, days: tuple[date, ...], today: date) -> tuple[Due, ...]:
    body = register.body(id)
    return tuple(of_cadence(body, days, habits_of(register.network, _zone(register)), today)) if body else ()


async def _days(
    connection: AsyncConnection, registers: Sequence[Register], now: datetime
) -> Mapping[tuple[str, str], list[date]]:
    """By network and body, the days on which its meetings count: from the first day that any charter counts from."""
    begins = [
        span.first
        for register in registers
        for body in _regular(register)
        if body.meetings is not None
        for _, span in spans(body.meetings, now.astimezone(_zone(register)).date())
    ]
    found: dict[tuple[str, str], list[date]] = defaultdict(list)
    if begins:
        for network, body, day in await meetings.days_since(connection, min(begins)):
            found[network, body].append(day)
    return found


def _regular(register: Register) -> Iterator[Body]:
    """Those bodies of which the charter says how often they meet."""
    return (one for one in standing(register.bodies) if one.meetings is not None)


def _zone(register: Register) -> ZoneInfo:
    return ZoneInfo(register.network.timezone or _DEFAULT_ZONE)


# --- what is said ---------------------------------------------------------------------------------------------


def _said(teller: Teller, due: Due, days: Mapping[tuple[str, str], list[date]]) -> tuple[Outgoing, ...]:
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
