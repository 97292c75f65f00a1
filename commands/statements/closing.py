"""``uttalelse avslutt``, ``forleng``, ``gjenåpne``: the end of a round, said plainly with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import could_not_be_read, mentioned, voice_name
from commands.asking_names import DEADLINE, EXTEND, REOPEN
from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.line import Outgoing, Relates, Relation
from commands.posting import Teller, in_room, is_in_room
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, plain
from commands.speech.moments import Moment
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Reply, Say, Title, say
from commands.statements.against_told import declined, told
from commands.statements.calling import event_of, tally_edited
from commands.statements.finding import the_statement
from commands.statements.giving import Poll, freshen
from commands.statements.names import STATEMENT
from commands.statements.polling import poll_anew, poll_ended
from commands.statements.refusing import not_theirs
from commands.statements.speaking import RUNNING, the_round
from commands.statements.tally import number_of, tally
from commands.statements.told import quoted, title_of
from network.acts import Act
from network.against import Declined
from network.consensus import (
    Decision,
    MayStillBeObjected,
    NeedTime,
    NobodyLeft,
    NotAnswered,
    NotOver,
    Object,
    Reason,
    StandAsideStops,
    State,
    TooFew,
)
from network.phases import Phase
from network.register import Language
from network.rounds import NeedsConfirmation, closed, decision_of, extended, latest_round, reopened
from network.statements import Outcome, Round, StatementFile
from network.voices import deadline_of
from storage import register as registers
from storage import statements, waiting
from storage.register import Change

CLOSE = "statement-close"
A_YES_COUNTS_FOR = timedelta(minutes=30)
MAY_REOPEN = frozenset({Phase.ROUND, Phase.LAPSED, Phase.BLOCKED})


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)


@dataclass(frozen=True)
class UntilWhen:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    deadline: Moment | None = argument(kinds.MOMENT, DEADLINE)


# --- where it stands ------------------------------------------------------------------------------------------


async def status(asked: Asked, its: Which) -> Reply:
    poll = await the_round(asked, its.number)
    if isinstance(poll, Reply):
        return poll
    assert poll.statement.number is not None  # it is stored
    file = await statements.load(asked.connection, asked.register.network.id, poll.statement.number)
    decision = decision_of(asked.register, file, poll.asked, asked.now, asked.zone)
    return tally(Teller.of(asked), poll.statement, poll.asked, decision)


# --- closing --------------------------------------------------------------------------------------------------


async def close(asked: Asked, its: Which) -> Reply:
    return await _close(asked, its.number, confirmed=False)


async def close_confirmed(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """A yes to ending a round before its time."""
    asked = heard.networks.get(contents["network"])
    if asked is None:
        return sentence(say("position-not-registered"))
    return await _close(asked, contents["statement"], confirmed=True)


async def _close(asked: Asked, number: int | None, *, confirmed: bool) -> Reply:
    file = await the_statement(asked, number, RUNNING)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.CLOSE, file.statement)
    if refused is not None:
        return refused
    teller, running = Teller.of(asked), latest_round(file)
    if running is None:
        return sentence(say("position-no-round", number=number_of(file.statement)))
    decision = decision_of(asked.register, file, running, asked.now, asked.zone)
    by = asked.person.id if asked.person else None
    result = closed(running, decision, asked.now, asked.zone, by=by, confirmed=confirmed)
    if isinstance(result, Declined):
        return declined(teller, result)
    if isinstance(result, NeedsConfirmation):
        await waiting.ask(
            asked.connection,
            waiting.Confirmation(
                room=asked.line.room,
                sender=asked.line.sender,
                command=CLOSE,
                contents={"network": teller.network, "statement": file.statement.number},
                expires=asked.now + A_YES_COUNTS_FOR,
            ),
        )
        why = tuple((reason_told(teller, running, reason),) for reason in result.reasons)
        ask = say("close-ask", number=number_of(file.statement), outcome=say(f"outcome-{result.outcome.value}"))
        return Reply((Paragraph((say("close-not-agreed"),)), Bullets(why), Paragraph((ask,))))
    also = await ended(asked.connection, teller, file, result, decision, asked.change)
    if is_in_room(asked, result.body):
        return Reply((), also=also)
    return Reply((Paragraph((say(f"closed-{_outcome(result).value}", number=number_of(file.statement)),)),), also=also)


async def ended(
    connection: AsyncConnection,
    teller: Teller,
    file: StatementFile,
    asked: Round,
    decision: Decision,
    change: Change,
) -> tuple[Outgoing, ...]:
    """A round is over: it is stored with its outcome, the poll is ended, and the room is told what came of it."""
    await registers.amend(connection, teller.network, asked, change)
    unread = await could_not_be_read(connection, teller, asked)
    reply = result_told(teller, file, asked, decision, unread)
    to = event_of(teller, file.statement, asked, "text")
    return (
        *await poll_ended(connection, teller, file.statement, asked),
        *tally_edited(teller, file.statement, asked, decision),
        *in_room(
            teller,
            asked.body,
            reply,
            name=event_of(teller, file.statement, asked, f"result-{len(asked.openings)}"),
            relation=Relation(kind=Relates.ANSWERS, to=to),
        ),
    )


def result_told(
    teller: Teller, file: StatementFile, asked: Round, decision: Decision, unread: tuple[str, ...] = ()
) -> Reply:
    """What came of a round, and why; who stands behind the text, who aside, and with which remarks."""
    number = number_of(file.statement)
    first = Paragraph((say(f"closed-{_outcome(asked).value}", number=number), *_what_next(file, asked)))
    # Who objects is told with the reason.
    why = (reason for reason in decision.reasons if not isinstance(reason, Object))
    lines = [*((reason_told(teller, asked, reason),) for reason in why), *_who(teller, asked, decision)]
    if unread:
        lines.append((say("result-unread", people=Listed(unread)),))
    return Reply((Title(title_of(file.statement)), first, Bullets(tuple(lines))))


def reason_told(teller: Teller, asked: Round, reason: Reason) -> Say:
    """Why a round is not agreed."""

    def names(voices: tuple[str, ...]) -> Listed:
        return Listed(tuple(voice_name(teller, asked, voice) for voice in voices))

    match reason:
        case NotAnswered(voices=voices):
            return say("reason-not-answered", voices=names(voices))
        case NeedTime(voices=voices):
            return say("reason-need-time", voices=names(voices))
        case Object(voices=voices):
            return say("reason-object", voices=names(voices))
        case StandAsideStops(voices=voices):
            return say("reason-stand-aside", voices=names(voices))
        case TooFew(count=count, needed=needed):
            return say("reason-too-few", count=count, needed=needed)
        case NobodyLeft():
            return say("reason-nobody-left")
        case MayStillBeObjected() | NotOver():
            return told(teller, reason)


def _who(teller: Teller, asked: Round, decision: Decision) -> Iterator[tuple[Say, ...]]:
    behind = decision.voices(State.SUPPORTS, State.SUPPORTS_WITH_REMARK, State.CONSENTS_BY_SILENCE)
    aside = decision.voices(State.STANDS_ASIDE)
    if behind:
        yield (say("result-behind", voices=Listed(tuple(voice_name(teller, asked, one) for one in behind))),)
    if aside:
        yield (say("result-aside", voices=Listed(tuple(voice_name(teller, asked, one) for one in aside))),)
    for one in decision.standings:
        position, name = one.position, voice_name(teller, asked, one.voice)
        if position is None:
            continue
        if one.state is State.OBJECTS and position.reason is None:
            yield (say("result-objection-no-reason", voice=name),)
        elif one.state is State.OBJECTS and position.reason is not None:
            yield (say("result-objection", voice=name, text=quoted(position.reason)),)
        if one.state is State.SUPPORTS_WITH_REMARK and position.remark is not None:
            yield (say("result-remark", voice=name, text=quoted(position.remark)),)


def _what_next(file: StatementFile, asked: Round) -> Iterator[Say]:
    number = number_of(file.statement)
    match asked.outcome:
        case Outcome.AGREED:
            yield say("next-issue", number=number)
        case Outcome.BLOCKED:
            yield say("next-blocked", number=number)
        case Outcome.LAPSED:
            yield say("next-lapsed", number=number)


def _outcome(asked: Round) -> Outcome:
    assert asked.outcome is not None
    return asked.outcome


# --- more time ------------------------------------------------------------------------------------------------


async def extend(asked: Asked, its: UntilWhen) -> Reply:
    file = await the_statement(asked, its.number, RUNNING)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.EXTEND, file.statement)
    if refused is not None:
        return refused
    teller, running, number = Teller.of(asked), latest_round(file), number_of(file.statement)
    if running is None:
        return sentence(say("position-no-round", number=number))
    if its.deadline is None:
        return sentence(say("deadline-missing", number=number))
    by = asked.person.id if asked.person else None
    wall = its.deadline.begins_at.replace(tzinfo=None)
    result = extended(file, running, wall, asked.now, asked.zone, by=by)
    if isinstance(result, Declined):
        return declined(teller, result)
    await registers.amend(asked.connection, teller.network, result, asked.change)
    await freshen(asked.connection, teller, Poll(statement=file.statement, versions=file.versions, asked=result))
    told = say("extended", number=number, deadline=deadline_of(result, asked.zone))
    return Reply((Paragraph((told,)),), also=_elsewhere(asked, teller, file, result, told))


async def reopen(asked: Asked, its: UntilWhen) -> Reply:
    file = await the_statement(asked, its.number, MAY_REOPEN)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.REOPEN, file.statement)
    if refused is not None:
        return refused
    teller, last, number = Teller.of(asked), latest_round(file), number_of(file.statement)
    if last is None:
        return sentence(say("position-no-round", number=number))
    if its.deadline is None:
        return sentence(say("deadline-missing", number=number))
    by = asked.person.id if asked.person else None
    wall = its.deadline.begins_at.replace(tzinfo=None)
    result = reopened(asked.register, file, last, wall, asked.now, asked.zone, by=by)
    if isinstance(result, Declined):
        return declined(teller, result)
    again = result.round
    await registers.amend(asked.connection, teller.network, again, asked.change)
    await freshen(asked.connection, teller, Poll(statement=file.statement, versions=file.versions, asked=again))
    names = Listed(tuple(voice_name(teller, again, voice) for voice in result.asks))
    told = say("reopened", number=number, deadline=deadline_of(again, asked.zone), voices=names)
    # Whoever has answered is not woken again (DESIGN §4).
    reply = Reply((Paragraph((told, say("reopened-how"))),), mentions=mentioned(teller, again, result.asks))
    to = event_of(teller, file.statement, again, "text")
    also = (
        *in_room(
            teller,
            again.body,
            reply,
            name=event_of(teller, file.statement, again, f"reopened-{len(again.openings)}"),
            relation=Relation(kind=Relates.ANSWERS, to=to),
        ),
        # Where the deadline has passed and nobody has closed it yet, the poll has not been ended.
        *(poll_anew(teller, file.statement, again) if last.outcome is not None else ()),
    )
    return Reply(() if is_in_room(asked, again.body) else (Paragraph((told,)),), also=also)


def _elsewhere(asked: Asked, teller: Teller, file: StatementFile, its: Round, told: Say) -> tuple[Outgoing, ...]:
    """What the room has to know too, where it was not said there."""
    if is_in_room(asked, its.body):
        return ()
    to = event_of(teller, file.statement, its, "text")
    return in_room(teller, its.body, Reply((Paragraph((told,)),)), relation=Relation(kind=Relates.IN_THREAD, to=to))


COMMANDS = (
    Command(
        key="statement-status",
        names=Names(("status",)),
        under=STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"(?:hva er status(?:en)?|hvordan (?:står|går) det) (?:på|for|med) uttalelsen",
                r"hvem (?:har|har ikke) svart på uttalelsen",
                r"hvem mangler (?:på|i) uttalelsen",
                r"når er fristen (?:for|på) uttalelsen",
            ),
            *plain(
                Language.NYNORSK,
                r"(?:kva er status(?:en)?|korleis (?:står|går) det) (?:på|for|med) fråsegna",
                r"kven (?:har|har ikkje) svara på fråsegna",
                r"kven manglar (?:på|i) fråsegna",
                r"når er fristen (?:for|på) fråsegna",
            ),
            *plain(
                Language.ENGLISH,
                r"(?:what is the status|how is it going) (?:of|with) the statement",
                r"who has (?:not )?answered the statement",
                r"when is the deadline (?:of|for) the statement",
            ),
        ),
        answer=status,
    ),
    Command(
        key=CLOSE,
        names=Names(("avslutt", "lukk"), (), ("close",)),
        under=STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=close,
    ),
    Command(
        key="statement-extend",
        names=EXTEND,
        under=STATEMENT,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=extend,
    ),
    Command(
        key="statement-reopen",
        names=REOPEN,
        under=STATEMENT,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=reopen,
    ),
)
