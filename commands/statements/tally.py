"""How a round stands, in one message that is edited as answers come."""

from __future__ import annotations

from collections.abc import Iterator

from commands.asking import how_it_came, left, voice_name
from commands.posting import Teller
from commands.speech.reply import Bullets, Listed, Paragraph, Reply, Say, Title, Value, say
from network.consensus import Decision, MayStillBeObjected, StandsAt, State
from network.statements import Outcome, Round, Statement
from network.voices import deadline_of, instant

ORDER = (
    State.SUPPORTS,
    State.SUPPORTS_WITH_REMARK,
    State.CONSENTS_BY_SILENCE,
    State.STANDS_ASIDE,
    State.OBJECTS,
    State.NEEDS_TIME,
    State.UNANSWERED,
)


def number_of(statement: Statement) -> str:
    """What people call it: ``U1``."""
    return f"U{statement.number}"


def tally(teller: Teller, statement: Statement, asked: Round, decision: Decision) -> Reply:
    """Who has answered what, who is missing, and how much time is left; once it is closed, what came of it."""
    answered = sum(one.state not in (State.UNANSWERED, State.NEEDS_TIME) for one in decision.standings)
    count = say("tally-count", answered=answered, of=len(decision.standings))
    head = Title(say("tally-title", number=number_of(statement), title=statement.title))
    says = (count, *_when(teller, asked), *_open_to(statement, asked, decision))
    return Reply((head, Paragraph(says), Bullets(tuple((one,) for one in _states(teller, asked, decision)))))


def _when(teller: Teller, asked: Round) -> Iterator[Say]:
    if asked.outcome is not None:
        yield say(f"tally-{asked.outcome.value}")
        return
    deadline = deadline_of(asked, teller.zone)
    if teller.now > deadline:
        yield say("tally-over", deadline=deadline)
    else:
        yield say("tally-deadline", deadline=deadline, left=left(deadline - teller.now))


def _open_to(statement: Statement, asked: Round, decision: Decision) -> Iterator[Say]:
    """What can be done now."""
    if asked.outcome is not None:
        return
    for reason in decision.reasons:
        if isinstance(reason, MayStillBeObjected):
            yield say("tally-editorial", until=reason.until)
    if decision.outcome is Outcome.AGREED:
        yield say("tally-may-be-closed", number=number_of(statement))


def _states(teller: Teller, asked: Round, decision: Decision) -> Iterator[Say]:
    for state in ORDER:
        those = tuple(_voice(teller, asked, one) for one in decision.standings if one.state is state)
        if those:
            yield say(f"tally-{state.value}", voices=Listed(those))


def _voice(teller: Teller, asked: Round, stands: StandsAt) -> Value:
    """A voice by name, and what has to be known with it."""
    name, position = voice_name(teller, asked, stands.voice), stands.position
    if position is None or stands.state is State.UNANSWERED:
        return name
    if stands.state is State.OBJECTS and position.reason is None:
        return say("tally-voice-no-reason", voice=name)
    if stands.state is State.NEEDS_TIME and position.until is not None:
        return say("tally-voice-until", voice=name, until=instant(position.until, teller.zone))
    return how_it_came(name, position.via)
