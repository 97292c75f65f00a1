"""``uttalelse støtt``, ``avstå``, ``innsigelse`` …: an organisation's position, said in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from commands.asking_names import SAID_BY, VIA_SHAPE
from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.posting import Teller
from commands.speech import kinds
from commands.speech.arguments import argument, leading, rest
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, say
from commands.statements import answered
from commands.statements.giving import Poll, freshen, give
from commands.statements.speaking import Said, position_of, the_round
from commands.statements.tally import number_of
from network.admission import Admitted, proposal_for
from network.positions import ObjectionStands
from network.register import Organisation, Person
from network.statements import Position, Stance, Via
from storage import register as registers
from storage import statements, waiting

FOR = Names(("for",), (), ("for",))
DECIDED_BY = Names(("vedtatt av", "etter vedtak i"), ("vedteke av", "etter vedtak i"), ("decided by",))
CASE = Names(("sak", "saksnummer"), (), ("case",))
UNTIL = Names(("til",), (), ("until",))
LIFT_AND_ANSWER = "position-lift-and-answer"
A_YES_COUNTS_FOR = timedelta(minutes=30)


@dataclass(frozen=True)
class Plainly:
    """A position that needs no words of its own."""

    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    voice: Organisation | None = argument(kinds.ORGANISATION, FOR)
    via: Via | None = argument(kinds.VIA, shape=VIA_SHAPE)
    said_by: Person | None = argument(kinds.PERSON, SAID_BY)
    authority: str | None = argument(kinds.TEXT, DECIDED_BY)
    case: str | None = argument(kinds.TEXT, CASE)


@dataclass(frozen=True)
class WithWords:
    """A position with a remark or a reason: all that is said after whose it is."""

    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    voice: Organisation | None = leading(kinds.FOR_ORGANISATION, kinds.FOR_ORGANISATION_SHAPE)
    via: Via | None = leading(kinds.VIA, VIA_SHAPE)
    text: str | None = rest(kinds.REMARK)


@dataclass(frozen=True)
class ForATime:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    voice: Organisation | None = argument(kinds.ORGANISATION, FOR)
    via: Via | None = argument(kinds.VIA, shape=VIA_SHAPE)
    until: datetime | None = argument(kinds.UNTIL, UNTIL)


async def support(asked: Asked, its: Plainly) -> Reply:
    return await _plainly(asked, its, Stance.SUPPORT)


async def stand_aside(asked: Asked, its: Plainly) -> Reply:
    return await _plainly(asked, its, Stance.STAND_ASIDE)


async def lift(asked: Asked, its: Plainly) -> Reply:
    return await _plainly(asked, its, Stance.LIFT)


async def remark(asked: Asked, its: WithWords) -> Reply:
    return await answer(asked, its.number, Said(stance=Stance.REMARK, voice=its.voice, via=its.via, remark=its.text))


async def block(asked: Asked, its: WithWords) -> Reply:
    return await answer(asked, its.number, Said(stance=Stance.BLOCK, voice=its.voice, via=its.via, reason=its.text))


async def hold(asked: Asked, its: ForATime) -> Reply:
    return await answer(asked, its.number, Said(stance=Stance.HOLD, voice=its.voice, via=its.via, until=its.until))


async def _plainly(asked: Asked, its: Plainly, stance: Stance) -> Reply:
    said = Said(
        stance=stance,
        voice=its.voice,
        via=its.via,
        said_by=its.said_by,
        authority=its.authority,
        case=its.case,
    )
    return await answer(asked, its.number, said)


async def answer(asked: Asked, number: int | None, said: Said) -> Reply:
    """Record what was said, and say what was recorded."""
    its = await the_round(asked, number)
    if isinstance(its, Reply):
        return its
    position = position_of(asked, its, said)
    if isinstance(position, Reply):
        return position
    return await recorded(asked, its, position)


async def recorded(asked: Asked, its: Poll, position: Position) -> Reply:
    teller = Teller.of(asked)
    result = await give(asked.connection, teller, its, position, asked.change)
    if isinstance(result, Admitted):
        told = answered.admitted(teller, its, result)
        by_the_way = (Paragraph((say("wanted-in-reply"),)),) if result.wanted and asked.line.direct else ()
        return Reply((*told.parts, *by_the_way), also=told.also)
    reply = answered.refused(teller, its, position, result)
    if isinstance(result.why, ObjectionStands) and position.recorded_by is None:
        # Somebody of its own people may lift it in so many words: a yes to this question is such words.
        await _ask(asked, LIFT_AND_ANSWER, position)
    return reply


# --- an objection is withdrawn with the answer --------------------------------------------------------------


async def _ask(asked: Asked, command: str, position: Position) -> None:
    contents = {
        "network": asked.register.network.id,
        "statement": position.statement,
        "round": position.round,
        "version": position.version,
        "stance": position.stance.value,
        "voice": position.voice,
        "remark": position.remark,
        "until": position.until.isoformat() if position.until else None,
    }
    await waiting.ask(
        asked.connection,
        waiting.Confirmation(
            room=asked.line.room,
            sender=asked.line.sender,
            command=command,
            contents=contents,
            expires=asked.now + A_YES_COUNTS_FOR,
        ),
    )


def on_the_text_of(contents: Mapping[str, Any], position: Position) -> Position:
    """The position as one of the text that was asked about when somebody was asked to confirm it: if that is another by
    now, it does not count."""
    return replace(position, round=contents["round"], version=contents["version"])


async def lift_and_answer(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """A yes to "do you withdraw the objection?": it is withdrawn, and what was to be said is said."""
    asked = heard.networks.get(contents["network"])
    if asked is None:
        return sentence(say("position-not-registered"))
    its = await the_round(asked, contents["statement"])
    if isinstance(its, Reply):
        return its
    until = datetime.fromisoformat(contents["until"]) if contents["until"] else None
    voice = asked.register.organisation(contents["voice"])
    said = Said(stance=Stance(contents["stance"]), voice=voice, remark=contents["remark"], until=until)
    position = position_of(asked, its, said)
    if isinstance(position, Reply):
        return position
    position = on_the_text_of(contents, position)
    lifted = replace(position, stance=Stance.LIFT, remark=None, until=None)
    first = await recorded(asked, its, lifted)
    if position.stance is Stance.LIFT:
        return first
    second = await recorded(asked, its, position)
    return Reply((*first.parts, *second.parts), also=(*first.also, *second.also))


# --- what an adviser has prepared, and what was said by mistake ---------------------------------------------


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    voice: Organisation | None = argument(kinds.ORGANISATION, FOR)


async def confirm(asked: Asked, its: Which) -> Reply:
    """A representative lets count what an adviser has prepared."""
    poll = await the_round(asked, its.number)
    if isinstance(poll, Reply):
        return poll
    mine = position_of(asked, poll, Said(stance=Stance.SUPPORT, voice=its.voice))
    if isinstance(mine, Reply):
        return mine
    if mine.prepared:
        return sentence(say("confirm-not-yours"))
    network = asked.register.network.id
    given = await statements.positions(asked.connection, network, poll.asked, mine.voice)
    proposal = proposal_for(mine.voice, given, poll.versions, poll.asked, asked.zone)
    if proposal is None:
        return sentence(say("confirm-nothing", number=number_of(poll.statement)))
    position = replace(
        proposal, row=None, said=(), prepared=None, person=mine.person, at=mine.at, event=mine.event, via=Via.WORDS
    )
    return await recorded(asked, poll, position)


async def undo(asked: Asked, its: Which) -> Reply:
    """The person's own latest answer in a round that is open is taken back, as if it had not been given."""
    if asked.person is None:
        return sentence(say("position-not-registered"))
    poll = await the_round(asked, its.number)
    if isinstance(poll, Reply):
        return poll
    network = asked.register.network.id
    given = await statements.positions(asked.connection, network, poll.asked)
    who = asked.person.id
    mine = [one for one in given if one.voided is None and who in (one.person, one.recorded_by)]
    if not mine or poll.asked.outcome is not None:
        return sentence(say("undo-nothing", number=number_of(poll.statement)))
    await registers.void(asked.connection, network, mine[-1], "undo", asked.change)
    teller = Teller.of(asked)
    await freshen(asked.connection, teller, poll)
    return sentence(say("undone", position=answered.recorded(teller, poll, mine[-1])))


# --- whether a remark is published --------------------------------------------------------------------------


async def publish(asked: Asked, its: Which) -> Reply:
    return await _published(asked, its, publish=True)


async def keep(asked: Asked, its: Which) -> Reply:
    return await _published(asked, its, publish=False)


async def _published(asked: Asked, its: Which, *, publish: bool) -> Reply:
    """Its author chooses whether a remark is published with the text, also after the round (DESIGN §4)."""
    poll = await the_round(asked, its.number)
    if isinstance(poll, Reply):
        return poll
    mine = position_of(asked, poll, Said(stance=Stance.REMARK, voice=its.voice))
    if isinstance(mine, Reply):
        return mine
    network = asked.register.network.id
    given = await statements.positions(asked.connection, network, poll.asked, mine.voice)
    remarks = [one for one in given if one.voided is None and one.stance is Stance.REMARK and one.remark]
    if not remarks or mine.prepared:
        return sentence(say("remark-none", number=number_of(poll.statement)))
    await registers.amend(asked.connection, network, replace(remarks[-1], publish=publish), asked.change)
    return sentence(say("remark-published" if publish else "remark-kept", number=number_of(poll.statement)))
