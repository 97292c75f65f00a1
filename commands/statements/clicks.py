"""A click in a round's poll, a reaction to what the bot asked, and what somebody takes back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from commands.asking import NotCounted, each_told_once, voice_name
from commands.context import Asked
from commands.event_names import EventName
from commands.line import Outgoing, PollAnswer, Reaction, Redacted
from commands.polling import is_in_an_ended_poll, running_since
from commands.posting import Teller, to_matrix, to_person
from commands.speech.reply import Paragraph, Reply, say
from commands.statements import answered
from commands.statements.calling import ASKED_IN_POLL, event_of
from commands.statements.giving import Poll, freshen, give, give_each
from commands.statements.polling import naming
from commands.statements.tally import number_of
from network.admission import Admitted, Refused, proposal_for, redaction_takes_back
from network.positions import NothingToTakeBack
from network.register import standing
from network.statements import Position, Stance, Via
from network.voices import Capacity, Entitled, day_of, roster, voices_of
from storage import register as registers
from storage import statements

_STANCES = {stance.value: stance for stance in ASKED_IN_POLL}


async def clicked(of: EventName, clicks: Sequence[tuple[Asked, PollAnswer]]) -> tuple[tuple[Outgoing, ...], ...]:
    """A click is a position. The room sees it in the tally; what is missing, or does not count, is told the person."""
    first, _ = clicks[0]
    its = await _round(first, of)
    if its is None:
        return tuple(() for _ in clicks)
    running = await running_since(first.connection, naming(Teller.of(first), its.statement, its.asked), its.asked)
    meant = [_meant(asked, its, of, said, running) for asked, said in clicks]
    given = [one for one in meant if isinstance(one, Given)]
    let_in = await give_each(
        first.connection, Teller.of(first), its, [(one.position, one.asked.change) for one in given]
    )
    results = iter(let_in)
    heeded = [_heeded(its, one, next(results)) if isinstance(one, Given) else one for one in meant]
    told = iter(await each_told_once(_named(its), [one for one in heeded if isinstance(one, NotCounted)]))
    return tuple(next(told) if isinstance(one, NotCounted) else one for one in heeded)


@dataclass(frozen=True)
class Given:
    asked: Asked
    position: Position


def _meant(asked: Asked, its: Poll, of: EventName, said: PollAnswer, running: int | None) -> Given | NotCounted:
    """What a click says, and for which voice."""
    number = number_of(its.statement)
    if asked.person is not None and is_in_an_ended_poll(its.asked, of, said, running):
        return NotCounted(asked, say("click-ended-poll", number=number), "ended")
    who = roster(asked.register, its.asked, day_of(said.at, asked.zone))
    mine = voices_of(who, asked.person.id) if asked.person else ()
    if not mine:
        return NotCounted(asked, say("position-no-voice", number=number), "voice")
    if len(mine) > 1:
        return NotCounted(asked, say("click-which-voice", number=number), "which")
    return Given(asked, _position(asked, its, said, mine[0]))


def _heeded(its: Poll, given: Given, result: Admitted | Refused) -> tuple[Outgoing, ...] | NotCounted:
    """What is said once it has been let in, or why it has not."""
    teller = Teller.of(given.asked)
    if isinstance(result, Admitted):
        return (*_asked_for(given.asked, teller, its, result), *answered.told_to_others(teller, its, result))
    if isinstance(result.why, NothingToTakeBack):
        return ()
    return NotCounted(given.asked, answered.refused(teller, its, given.position, result), type(result.why).__name__)


def _position(asked: Asked, its: Poll, said: PollAnswer, mine: Entitled) -> Position:
    """An answer that the poll does not have, or none, takes back what the person clicked before (MSC3381)."""
    stance = _STANCES.get(said.answers[0], Stance.RETRACT) if said.answers else Stance.RETRACT
    return Position(
        statement=its.asked.statement,
        round=its.asked.number,
        version=its.asked.version,
        voice=mine.voice,
        person=asked.person.id if asked.person else None,
        stance=stance,
        at=said.at,
        via=Via.POLL,
        event=said.event_id,
        prepared=(mine.capacity is Capacity.PREPARES) or None,
    )


def _asked_for(asked: Asked, teller: Teller, its: Poll, result: Admitted) -> tuple[Outgoing, ...]:
    """What is still wanted of the one who clicked; and what is to be confirmed by whom."""
    position = result.position
    if position.prepared:
        return answered.to_be_confirmed(teller, its, position)
    if result.wanted is None or asked.person is None:
        return ()
    mark = hashlib.sha256(asked.said.event_id.encode()).hexdigest()[:10]
    name = event_of(teller, its.statement, its.asked, f"ask-{result.wanted.value}--{mark}")
    first = answered.recorded(teller, its, position)
    reply = Reply((Paragraph((first, answered.wanted(its, result.wanted), say("wanted-in-reply"))),))
    return to_person(teller, asked.person.id, reply, name=name)


def _named(its: Poll) -> str:
    return f"{number_of(its.statement)}/r{its.asked.number}"


async def _round(asked: Asked, of: EventName) -> Poll | None:
    try:
        file = await statements.brief(asked.connection, of.network, int(of.thing[1:]))
    except statements.UnknownStatement:
        return None
    found = next((one for one in standing(file.rounds) if one.number == of.round), None)
    return Poll(statement=file.statement, versions=file.versions, asked=found) if found else None


YES = frozenset({"👍", "✅", "👌", "✔", "☑", "❤"})
"""Reactions that mean yes; a sign for its colour or its looks may stand after them."""


def means_yes(key: str) -> bool:
    return any(key.startswith(sign) for sign in YES)


async def reacted_still(asked: Asked, of: EventName, said: Reaction) -> tuple[Outgoing, ...]:
    """A thumb up to "do you still?": the voice that was asked supports the new text."""
    return await _tapped(asked, of, said, of.part.partition("--")[2], None)


async def reacted_confirm(asked: Asked, of: EventName, said: Reaction) -> tuple[Outgoing, ...]:
    """A thumb up to what an adviser has prepared: it counts."""
    its = await _round(asked, of)
    voice = of.part.split("--")[1]
    if its is None:
        return ()
    given = await statements.positions(asked.connection, of.network, its.asked, voice)
    proposal = proposal_for(voice, given, its.versions, its.asked, asked.zone)
    return await _tapped(asked, of, said, voice, proposal) if proposal else ()


async def _tapped(
    asked: Asked, of: EventName, said: Reaction, voice: str, proposal: Position | None
) -> tuple[Outgoing, ...]:
    its = await _round(asked, of)
    if its is None or asked.person is None or not means_yes(said.key):
        return ()
    teller = Teller.of(asked)
    plain = Position(
        statement=its.asked.statement,
        round=its.asked.number,
        version=its.asked.version,
        voice=voice,
        stance=Stance.SUPPORT,
        at=said.at,
    )
    position = replace(
        proposal or plain,
        row=None,
        said=(),
        prepared=None,
        person=asked.person.id,
        at=said.at,
        event=said.event_id,
        via=Via.WORDS,
    )
    result = await give(asked.connection, teller, its, position, asked.change)
    if isinstance(result, Refused):
        return to_matrix(teller, said.sender, answered.refused(teller, its, position, result))
    reply = Reply((Paragraph((answered.recorded(teller, its, position), say("recorded-undo"))),))
    return (*to_matrix(teller, said.sender, reply), *answered.told_to_others(teller, its, result))


async def taken_back(asked: Asked, said: Redacted) -> tuple[Outgoing, ...]:
    """What somebody said is redacted: a position that came with it is gone, if it was their own and may go so."""
    if asked.person is None:
        return ()
    teller, told = Teller.of(asked), list[Outgoing]()
    for network, given in await statements.by_event(asked.connection, said.redacts):
        if network != teller.network or not isinstance(given, Position) or given.voided is not None:
            continue
        its = await _round(asked, EventName(network, f"U{given.statement}", given.round, "poll"))
        if its is None or not redaction_takes_back(given, asked.person.id, its.asked):
            continue
        await registers.void(asked.connection, network, given, "redacted", asked.change)
        await freshen(asked.connection, teller, its)
        voice = voice_name(teller, its.asked, given.voice)
        gone = say("redacted", voice=voice, number=number_of(its.statement))
        told += to_person(teller, asked.person.id, Reply((Paragraph((gone,)),)))
    return tuple(told)
