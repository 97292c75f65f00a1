"""What is said when a term, an office, seats or an agreement are about to end, and to whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.by_day import ByDay, Dues, lately
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, reminded
from commands.speech.reply import Listed, Reply, Say, say
from commands.telling import end_told, groups, name_of, office_name
from network.ending_reminders import Ends, ending, of_endings
from network.meeting_acts import planners
from network.register import Register, standing
from network.reminders import Due, Habits, What
from network.worked_out import kept


async def _dues(
    connection: AsyncConnection,  # noqa: ARG001 - a register tells what ends
    tellers: Sequence[Teller],
) -> Dues:
    return {one.network: lately(_of_day(one.register, one.habits, one.today), one.now) for one in tellers}


@kept
def _of_day(register: Register, habits: Habits, today: date) -> tuple[Due, ...]:
    return tuple(of_endings(register, habits, today))


# --- what is said ---------------------------------------------------------------------------------------------


async def _say(
    connection: AsyncConnection,  # noqa: ARG001 - a register tells what ends
    teller: Teller,
    due: Due,
) -> tuple[Outgoing, ...]:
    ends = ending(teller.register, due, teller.today)
    return () if ends is None else _said(teller, ends)


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


ENDINGS = ByDay(_dues, _say)
