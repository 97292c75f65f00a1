"""What is said when a term, an office, seats or an agreement are about to end, and to whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.due_told import told, untold
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.occasions import Occasion
from commands.posting import Teller, reminded
from commands.speech.reply import Listed, Reply, Say, say
from commands.telling import end_told, groups, name_of, office_name
from network.decent_hours import has_come, next_by_day, ripe_by_day
from network.ending_reminders import Ends, ending, of_endings
from network.meeting_acts import planners
from network.register import Register, standing
from network.reminders import Due, Habits, What
from network.worked_out import kept


class Endings:
    """What ends as something that has its times; see `commands.timely.Source`."""

    async def concerned(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Collection[str]:
        found = [(one, await untold(connection, one, _dues(one))) for one in tellers]
        return [one.network for one, waiting in found if has_come(waiting, one.now, one.habits)]

    async def next_due(
        self,
        connection: AsyncConnection,  # noqa: ARG002 - a register tells what ends
        tellers: Sequence[Teller],
    ) -> datetime | None:
        moments = (next_by_day(_dues(one), (), one.now, one.habits) for one in tellers)
        return min((moment for moment in moments if moment is not None), default=None)

    async def due(
        self,
        connection: AsyncConnection,
        teller: Teller,
        heard_until: datetime,  # noqa: ARG002 - reminders change nothing
    ) -> tuple[Occasion, ...]:
        come = ripe_by_day(await untold(connection, teller, _dues(teller)), (), teller.now, teller.habits)

        async def tell(due: Due) -> tuple[Outgoing, ...]:
            ends = ending(teller.register, due, teller.today)
            return () if ends is None else _said(teller, ends)

        return await told(connection, teller, come, tell)


def _dues(teller: Teller) -> tuple[Due, ...]:
    return _of_day(teller.register, teller.habits, teller.today)


@kept
def _of_day(register: Register, habits: Habits, today: date) -> tuple[Due, ...]:
    return tuple(of_endings(register, habits, today))


# --- what is said ---------------------------------------------------------------------------------------------


def _said(teller: Teller, ends: Ends) -> tuple[Outgoing, ...]:
    """To those who see to it, and to the people whose office or seat it is."""
    what = _what(teller, ends)
    reply = sentence(say("remind-ends", what=what), *end_told(ends.end, teller.today), *_what_then(ends))
    bodies = (ends.body,) if ends.body else tuple(one.id for one in standing(teller.register.bodies))
    keepers = dict.fromkeys(one for body in bodies for one in planners(teller.register, body, teller.today))
    return (*_to(teller, keepers, reply), *_to(teller, [one for one in ends.people if one not in keepers], reply))


def _to(teller: Teller, people: Collection[str], reply: Reply) -> tuple[Outgoing, ...]:
    return tuple(one for person in people for one in reminded(teller, person, reply))


def _what(teller: Teller, ends: Ends) -> Say:
    register = teller.register
    match ends.what:
        case What.TERM:
            return say("remind-ends-term", body=name_of(register, "body", ends.body or ""))
        case What.OFFICE:
            return say(
                "remind-ends-office",
                person=name_of(register, "person", ends.people[0]),
                office=office_name(ends.office or ""),
                body=name_of(register, "body", ends.body or ""),
            )
        case What.SEAT:
            people = Listed(tuple(name_of(register, "person", one) for one in ends.people))
            return say("remind-ends-seats", people=people, body=name_of(register, "body", ends.body or ""))
        case _:
            agreement = register.agreement(ends.agreement or "")
            name = agreement.name if agreement else ends.agreement or ""
            if ends.organisations:
                return say(
                    "remind-ends-agreement-for", agreement=name, organisations=groups(register, ends.organisations)
                )
            return say("remind-ends-agreement", agreement=name)


def _what_then(ends: Ends) -> tuple[Say, ...]:
    return (say("remind-ends-agreement-then"),) if ends.what is What.AGREEMENT else (say("remind-ends-then"),)
