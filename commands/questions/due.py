"""What comes due of polls and surveys: reminders and deadlines; and how one stands, told anew."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import left, voice_name
from commands.due_told import the_clock, told
from commands.event_names import EventName
from commands.line import Outgoing
from commands.occasions import Occasion
from commands.posting import Teller, matrix_of, to_person
from commands.questions.calling import event_of, tally_edited
from commands.questions.ending import end
from commands.questions.told import kind_of, named, number_of
from commands.speech.reply import Paragraph, Reply, say
from network.answering import tally_of
from network.question_acts import ended
from network.questions import Ending, QuestionFile
from network.reminders import Due, What, of_question, reminded, ripe
from network.voices import day_of, deadline_of, roster
from storage import ledger, questions


class Questions:
    """Polls and surveys as something that has its times; see `commands.timely.Source`."""

    async def moments(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Mapping[str, datetime]:
        pending = await questions.pending_networks(connection)
        found = {one.network: await _waiting(connection, one) for one in tellers if one.network in pending}
        return {network: min(waiting) for network, waiting in found.items() if waiting}

    async def due(self, connection: AsyncConnection, teller: Teller, heard_until: datetime) -> tuple[Occasion, ...]:
        found: list[Occasion] = []
        for question in await questions.pending(connection, teller.network):
            known = await ledger.known(connection, teller.network, number_of(question))
            come = ripe(of_question(question, teller.habits), known, teller.now, heard_until)

            async def tell(due: Due) -> tuple[Outgoing, ...]:
                return await _said(connection, teller, due)

            found += await told(connection, teller, come, tell)
        return tuple(found)


async def _waiting(connection: AsyncConnection, teller: Teller) -> list[datetime]:
    """The moments of what was neither told nor dropped."""
    found: list[datetime] = []
    for question in await questions.pending(connection, teller.network):
        known = await ledger.known(connection, teller.network, number_of(question))
        found += [one.at for one in of_question(question, teller.habits) if one.key not in known]
    return found


async def _said(connection: AsyncConnection, teller: Teller, due: Due) -> tuple[Outgoing, ...]:
    file = await questions.load(connection, teller.network, int(due.which.removeprefix("P")))
    if file.question.ending is not None:
        return ()
    if due.what is What.DEADLINE:
        return await end(connection, teller, file, ended(file.question, Ending.CLOSED, teller.now), the_clock(teller))
    return _reminders(teller, file, due)


def _reminders(teller: Teller, file: QuestionFile, due: Due) -> tuple[Outgoing, ...]:
    """To each who may answer for a voice that has not, by direct message: a reply to it is an answer."""
    asked, says = file.question, list[Outgoing]()
    who = roster(teller.register, asked, day_of(teller.now, teller.zone))
    deadline = deadline_of(asked, teller.zone)
    for voice in tally_of(teller.register, file, teller.now, teller.zone).missing:
        for person in reminded(who, voice):
            sentence = say(
                "remind-question",
                voice=voice_name(teller, asked, voice),
                question=named(asked),
                deadline=deadline,
                left=left(deadline - teller.now),
            )
            how = say("remind-question-how", kind=kind_of(asked), number=number_of(asked))
            matrix = matrix_of(teller, person)
            reply = Reply((Paragraph((sentence, how)),), mentions=(matrix,) if matrix else ())
            mark = hashlib.sha256(f"{due.when}/{voice}/{person}".encode()).hexdigest()[:10]
            says += to_person(teller, person, reply, name=event_of(teller, asked, f"ask--{mark}"))
    return tuple(says)


async def refreshed(connection: AsyncConnection, teller: Teller, of: EventName) -> tuple[Outgoing, ...]:
    """How it stands now."""
    file = await questions.load(connection, teller.network, int(of.thing[1:]))
    return tally_edited(teller, file.question, tally_of(teller.register, file, teller.now, teller.zone))
