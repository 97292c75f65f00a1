"""What is said when a body falls behind its charter's cadence, or has no plan for the next year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.by_day import ByDay, Dues, lately, only
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, reminded
from commands.speech.reply import Reply, say
from commands.telling import name_of
from network.cadence import Behind, NoPlan, Planned, Span, counted, no_plan, spans, too_few
from network.cadence_reminders import of_cadence
from network.dates import PartialDate
from network.meeting_acts import planners
from network.register import Body, MeetingRules, Register, standing
from network.reminders import Due, Habits, What
from network.worked_out import kept
from storage import meetings

A_YEAR = timedelta(days=366)
"""When the charter asks for more or fewer meetings, the same reminder comes at another time of the year."""

Counts: TypeAlias = Mapping[tuple[str, str], tuple[tuple[Span, int], ...]]
"""By network and body, how many of its meetings count in each span."""


async def _dues(connection: AsyncConnection, tellers: Sequence[Teller]) -> Dues:
    counts = await _counts(connection, tellers)
    return {one.network: lately(list(_of_network(one, counts)), one.now) for one in tellers}


def _of_network(teller: Teller, counts: Counts) -> Iterator[Due]:
    for body in _regular(teller.register):
        its = counts.get((teller.network, body.id), ())
        yield from _of_body(teller.register, body.id, its, teller.habits, teller.today)


@kept
def _of_body(
    register: Register, id: str, counts: tuple[tuple[Span, int], ...], habits: Habits, today: date
) -> tuple[Due, ...]:
    body = register.body(id)
    return tuple(of_cadence(body, _planned(counts), habits, today)) if body else ()


def _planned(counts: tuple[tuple[Span, int], ...]) -> Planned:
    return lambda span: dict(counts).get(span, 0)


async def _counts(connection: AsyncConnection, tellers: Sequence[Teller]) -> Counts:
    rules = {(body.meetings, teller.today) for teller in tellers for body in _regular(teller.register)}
    spans = sorted({span for each, today in rules if each is not None for span in counted(each, today)})
    found = await meetings.counts(connection, spans, only(tellers))
    return {of: tuple(zip(spans, each, strict=True)) for of, each in found.items()}


def _regular(register: Register) -> Iterator[Body]:
    """Those bodies of which the charter says how often they meet."""
    return (one for one in standing(register.bodies) if one.meetings is not None)


# --- what is said ---------------------------------------------------------------------------------------------


async def _say(connection: AsyncConnection, teller: Teller, due: Due) -> tuple[Outgoing, ...]:
    """To those who plan the body's meetings; nothing, where enough is planned by now."""
    id = due.which.split("/")[1]
    body = teller.register.body(id)
    if body is None or body.meetings is None:
        return ()
    counts = await _counts(connection, (teller,))
    lacks = _lacking(body.meetings, due, _planned(counts.get((teller.network, id), ())), teller.today)
    if lacks is None:
        return ()
    reply = _reply(teller, body, lacks)
    return tuple(
        one for person in planners(teller.register, id, teller.today) for one in reminded(teller, person, reply)
    )


def _lacking(rules: MeetingRules, due: Due, planned: Planned, today: date) -> Behind | None:
    if due.what is What.PLAN:
        return no_plan(rules, planned, today.year + 1)
    first = due.which.split("/")[2]
    found = (too_few(least, span, planned) for least, span in spans(rules, today) if str(span.first) == first)
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


CADENCE = ByDay(_dues, _say, told_before=A_YEAR)
