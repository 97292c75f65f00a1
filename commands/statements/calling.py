"""What the room of a body sees of a round: the text with how to answer it, the poll, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from commands.asking import mentioned
from commands.event_names import EventName
from commands.line import Outgoing, Relates, Relation
from commands.posting import Teller, event_in_room, in_room
from commands.speech import polls
from commands.speech.reply import Paragraph, Part, Prose, Reply, Say, Title, say
from commands.statements.tally import number_of, tally
from commands.statements.told import proposed_told, title_of
from commands.telling import name_of
from network.consensus import Decision
from network.register import Silence
from network.statements import Round, Stance, Statement, Version
from network.voices import deadline_of

ASKED_IN_POLL = (Stance.SUPPORT, Stance.REMARK, Stance.STAND_ASIDE, Stance.BLOCK, Stance.HOLD)


def event_of(teller: Teller, statement: Statement, asked: Round, part: str) -> str:
    """The name of one of a round's events."""
    return str(EventName(teller.network, number_of(statement), asked.number, part))


def announced(
    teller: Teller, statement: Statement, version: Version, asked: Round, decision: Decision, asks: Sequence[str]
) -> tuple[Outgoing, ...]:
    """All three, calling those who sit for the voices ``asks``."""
    text = event_of(teller, statement, asked, "text")
    return (
        *in_room(teller, asked.body, _call(teller, statement, version, asked, asks), name=text),
        *poll_asked(teller, statement, asked, name=event_of(teller, statement, asked, "poll")),
        *told_in_tally(teller, statement, asked, decision),
    )


def poll_asked(teller: Teller, statement: Statement, asked: Round, *, name: str) -> tuple[Outgoing, ...]:
    return event_in_room(teller, asked.body, polls.START, _poll(teller, statement), name=name)


def told_in_tally(teller: Teller, statement: Statement, asked: Round, decision: Decision) -> tuple[Outgoing, ...]:
    """The first message that says how the round stands; it stands in no thread, so that it is seen."""
    name = event_of(teller, statement, asked, "tally")
    return in_room(teller, asked.body, tally(teller, statement, asked, decision), name=name)


def tally_edited(teller: Teller, statement: Statement, asked: Round, decision: Decision) -> tuple[Outgoing, ...]:
    """The same message, as it is now."""
    name = event_of(teller, statement, asked, "tally")
    edit = Relation(kind=Relates.EDITS, to=name)
    return in_room(teller, asked.body, tally(teller, statement, asked, decision), slot=name, relation=edit)


def _call(teller: Teller, statement: Statement, version: Version, asked: Round, asks: Sequence[str]) -> Reply:
    parts: tuple[Part, ...] = (
        Title(title_of(statement)),
        Paragraph(tuple(_what_is_asked(teller, statement, version, asked))),
        Prose(version.text),
        Paragraph(tuple(_how_to_answer(teller, statement, asked))),
    )
    return Reply(parts, mentions=mentioned(teller, asked, asks))


def _what_is_asked(teller: Teller, statement: Statement, version: Version, asked: Round) -> Iterator[Say]:
    yield say("round-asks", version=version.number)
    yield proposed_told(teller.register, statement)
    yield say("round-urgent" if asked.urgent else "round-deadline", deadline=deadline_of(asked, teller.zone))


def _how_to_answer(teller: Teller, statement: Statement, asked: Round) -> Iterator[Say]:
    example = name_of(teller.register, "organisation", asked.roll[0]) if asked.roll else "Drammen"
    yield say("round-how", organisation=example, number=number_of(statement))
    yield say("round-silence-consent" if asked.silence is Silence.CONSENT else "round-silence")


def _poll(teller: Teller, statement: Statement) -> Mapping[str, Any]:
    def words(id: str, **values: str) -> str:
        return teller.setup.words.message(teller.language, id, values)

    answers = [(stance.value, words(f"stance-{stance.value.replace('_', '-')}")) for stance in ASKED_IN_POLL]
    question = words("round-poll-question", number=number_of(statement), title=statement.title)
    return polls.start(question, answers)
