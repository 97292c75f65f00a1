"""What comes due of statements: reminders, deadlines, embargoes; and how a round stands, told anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import left, voice_name
from commands.due_told import the_clock, told
from commands.event_names import EventName
from commands.line import Outgoing, Relates, Relation
from commands.occasions import Occasion
from commands.posting import Teller, in_room, matrix_of, to_person
from commands.speech.reply import Paragraph, Reply, Value, say
from commands.statements.calling import event_of, tally_edited
from commands.statements.closing import ended
from commands.statements.giving import Poll, freshen
from commands.statements.tally import number_of
from commands.statements.told import named
from network.consensus import Decision
from network.dates import PartialDate
from network.offices import CHAIR, holders, offices_held
from network.register import standing
from network.reminders import Due, What, not_answered, of_statement, reminded, ripe
from network.rounds import closed, decision_of
from network.statements import Outcome, Round, Stance, StatementFile
from network.voices import day_of, deadline_of, instant, roster
from storage import ledger, statements
from storage.coming import coming, networks_with_coming

LOOKED_BACK = timedelta(days=31)
"""What was due longer ago, and was not told because the bot did not run, is nobody's concern any more."""


class Statements:
    """The statements as something that has its times; see `commands.timely.Source`."""

    async def moments(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Mapping[str, datetime]:
        pending = await networks_with_coming(connection, tellers[0].now - LOOKED_BACK) if tellers else ()
        found = {one.network: await _waiting(connection, one) for one in tellers if one.network in pending}
        return {network: min(waiting) for network, waiting in found.items() if waiting}

    async def due(self, connection: AsyncConnection, teller: Teller, heard_until: datetime) -> tuple[Occasion, ...]:
        found: list[Occasion] = []
        for narrowed in await coming(connection, teller.network, teller.now - LOOKED_BACK):
            number = narrowed.statement.number
            assert number is not None  # it is stored
            known = await ledger.known(connection, teller.network, number_of(narrowed.statement))
            come = ripe(of_statement(narrowed, teller.habits), known, teller.now, heard_until)

            async def tell(due: Due, number: int = number) -> tuple[Outgoing, ...]:
                # What was told just before may have changed the statement.
                return await _said(connection, teller, await statements.load(connection, teller.network, number), due)

            found += await told(connection, teller, come, tell)
        return tuple(found)


async def _waiting(connection: AsyncConnection, teller: Teller) -> list[datetime]:
    """The moments of what was neither told nor dropped."""
    found: list[datetime] = []
    for file in await coming(connection, teller.network, teller.now - LOOKED_BACK):
        known = await ledger.known(connection, teller.network, number_of(file.statement))
        found += [one.at for one in of_statement(file, teller.habits) if one.key not in known]
    return found


async def _said(connection: AsyncConnection, teller: Teller, file: StatementFile, due: Due) -> tuple[Outgoing, ...]:
    number = number_of(file.statement)
    match due.what:
        case What.EMBARGO:
            return in_room(teller, file.statement.body, _reply("embargo-over", number=number))
        case What.ANSWER:
            return _dispatch_unanswered(teller, file, due)
    asked = _round(file, due.which)
    if asked is None or asked.outcome is not None:
        return ()
    decision = decision_of(teller.register, file, asked, teller.now, teller.zone)
    its = Poll(statement=file.statement, versions=file.versions, asked=asked)
    match due.what:
        case What.DEADLINE:
            over = closed(asked, decision, teller.now, teller.zone)
            if not isinstance(over, Round):
                return ()
            return await ended(connection, teller, file, over, decision, the_clock(teller))
        case What.ROUND:
            voices = not_answered(decision.standings, asked, teller.zone)
            return _reminders(teller, file, asked, decision, voices)
        case What.HOLD:
            voice = due.which.rpartition("/")[2]
            return _reminders(teller, file, asked, decision, (voice,))
        case _:
            await freshen(connection, teller, its)
            return ()


def _reminders(
    teller: Teller, file: StatementFile, asked: Round, decision: Decision, voices: Iterable[str]
) -> tuple[Outgoing, ...]:
    """To each who may answer for a voice that has not, by direct message; of the time that was asked for, if any."""
    who = roster(teller.register, asked, day_of(teller.now, teller.zone))
    deadline = deadline_of(asked, teller.zone)
    asked_for = {
        one.voice: instant(one.position.until, teller.zone)
        for one in decision.standings
        if one.position is not None and one.position.stance is Stance.HOLD and one.position.until is not None
    }
    said: list[Outgoing] = []
    for voice in voices:
        values: dict[str, Value] = {
            "voice": voice_name(teller, asked, voice),
            "statement": named(file.statement),
            "deadline": deadline,
            "left": left(deadline - teller.now),
        }
        until = asked_for.get(voice)
        sentence = say("remind-hold", until=until, **values) if until is not None else say("remind-round", **values)
        for person in reminded(who, voice):
            how = say("remind-how", number=number_of(file.statement))
            matrix = matrix_of(teller, person)
            reply = Reply((Paragraph((sentence, how)),), mentions=(matrix,) if matrix else ())
            said += to_person(teller, person, reply)
    return tuple(said)


def _dispatch_unanswered(teller: Teller, file: StatementFile, due: Due) -> tuple[Outgoing, ...]:
    wanted = due.which.rpartition("/s")[2]
    sent = next((one for one in standing(file.dispatches) if str(one.number) == wanted), None)
    if sent is None:
        return ()
    since = sent.answer_due or PartialDate.of(teller.today)
    return in_room(
        teller,
        file.statement.body,
        _reply("remind-dispatch", number=number_of(file.statement), to=sent.to, date=since),
    )


def _reply(message: str, **values: str | PartialDate) -> Reply:
    return Reply((Paragraph((say(message, **values),)),))


def _round(file: StatementFile, which: str) -> Round | None:
    """The round that a due thing is about: ``U1/r2`` or a voice in it; of a version, the one that asks about it."""
    part = which.split("/")[1] if "/" in which else ""
    if part.startswith("r"):
        return next((one for one in standing(file.rounds) if f"r{one.number}" == part), None)
    return next((one for one in standing(file.rounds) if one.outcome is None), None)


# --- how it stands --------------------------------------------------------------------------------------------


async def refreshed(connection: AsyncConnection, teller: Teller, of: EventName) -> tuple[Outgoing, ...]:
    """The tally as it is now; and once, when all have answered, a word to those who may close."""
    file = await statements.load(connection, teller.network, int(of.thing[1:]))
    asked = next((one for one in standing(file.rounds) if one.number == of.round), None)
    if asked is None:
        return ()
    decision = decision_of(teller.register, file, asked, teller.now, teller.zone)
    edited = tally_edited(teller, file.statement, asked, decision)
    return (*edited, *await _may_be_closed(connection, teller, file, asked, decision))


async def _may_be_closed(
    connection: AsyncConnection, teller: Teller, file: StatementFile, asked: Round, decision: Decision
) -> tuple[Outgoing, ...]:
    if asked.outcome is not None or decision.outcome is not Outcome.AGREED or decision.is_over:
        return ()
    which = f"{number_of(file.statement)}/r{asked.number}"
    if not await ledger.remember(
        connection, teller.network, "may-close", which, f"{asked.version}/{len(asked.openings)}", teller.now
    ):
        return ()
    chairs = holders(offices_held(teller.register, asked.body, CHAIR, teller.today, teller.today))
    mentions = tuple(matrix for one in chairs if (matrix := matrix_of(teller, one.person)) is not None)
    reply = Reply((Paragraph((say("round-may-be-closed", number=number_of(file.statement)),)),), mentions=mentions)
    to = event_of(teller, file.statement, asked, "text")
    return in_room(teller, asked.body, reply, relation=Relation(kind=Relates.IN_THREAD, to=to))
