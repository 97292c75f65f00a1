"""``uttalelse trekk uttalelse``: a statement is withdrawn for good, after a yes, and kept on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, Part
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from commands.statements import names
from commands.statements.calling import tally_edited
from commands.statements.finding import the_statement
from commands.statements.polling import poll_ended
from commands.statements.proposing import THOSE_WHO_DRAFT
from commands.statements.refusing import not_theirs
from commands.statements.tally import number_of
from commands.statements.told import named
from commands.telling import name_of
from network.acts import Act
from network.against import Declined
from network.issuing import withdrawn
from network.phases import OPEN, Phase, phase_of
from network.rounds import decision_of
from network.statements import StatementFile
from storage import register as registers
from storage import statements, waiting

KEY: Final = "statement-withdraw"
A_YES_COUNTS_FOR = timedelta(minutes=30)
_STANDS = frozenset({Phase.BLOCKED, Phase.LAPSED}) | OPEN


@dataclass(frozen=True)
class Meant:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)


async def which(asked: Asked, its: Meant) -> Reply:
    """``trekk`` alone may mean an objection, or the whole statement: never guessed."""
    file = await the_statement(asked, its.number, _STANDS)
    if isinstance(file, Reply):
        return file
    return sentence(say("withdraw-what", number=number_of(file.statement)))


async def ask(asked: Asked, its: Meant) -> Reply:
    """Say what would be withdrawn, and wait for a yes."""
    file = await the_statement(asked, its.number, _STANDS)
    if isinstance(file, Reply):
        return file
    refused = not_to_withdraw(asked, file)
    if refused is not None:
        return refused
    await waiting.ask(
        asked.connection,
        waiting.Confirmation(
            room=asked.line.room,
            sender=asked.line.sender,
            command=KEY,
            contents={"network": asked.register.network.id, "number": file.statement.number},
            expires=asked.now + A_YES_COUNTS_FOR,
        ),
    )
    running = (say("withdraw-ends-round"),) if phase_of(file) is Phase.ROUND else ()
    return sentence(say("withdraw-ask", statement=named(file.statement)), *running, say("withdraw-confirm"))


async def carry_out(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """Withdraw what was asked about; whether that may still be is found out again."""
    asked = heard.networks.get(str(contents["network"]))
    if asked is None:
        return sentence(say("nothing-to-confirm"))
    try:
        file = await statements.load(asked.connection, asked.register.network.id, int(contents["number"]))
    except statements.UnknownStatement:
        return sentence(say("nothing-to-confirm"))
    return not_to_withdraw(asked, file) or await _withdrawn(asked, file)


def not_to_withdraw(asked: Asked, file: StatementFile) -> Reply | None:
    phase = phase_of(file)
    if phase not in _STANDS:
        return sentence(say(f"withdraw-not-{phase.value}", statement=named(file.statement)))
    return not_theirs(asked, Act.WITHDRAW, file.statement)


async def _withdrawn(asked: Asked, file: StatementFile) -> Reply:
    person = asked.person.id if asked.person else ""
    outcome = withdrawn(file, asked.now, person)
    assert not isinstance(outcome, Declined)  # what it would decline is refused above
    network = asked.register.network.id
    await registers.amend(asked.connection, network, outcome.statement, asked.change)
    teller, ended = Teller.of(asked), tuple[Outgoing, ...]()
    if outcome.round is not None:
        running = outcome.round
        decision = decision_of(asked.register, file, running, asked.now, asked.zone)
        await registers.amend(asked.connection, network, running, asked.change)
        ended = (
            *await poll_ended(asked.connection, teller, file.statement, running),
            *tally_edited(teller, file.statement, running, decision),
        )
    who = name_of(asked.register, "person", person)
    told = sentence(say("withdrawn", statement=named(file.statement), person=who))
    if room_of(teller, file.statement.body) == asked.line.room:
        return Reply(told.parts, also=ended)
    return Reply(told.parts, also=(*in_room(teller, file.statement.body, told), *ended))


COMMANDS = (
    Command(
        key="statement-withdraw-what",
        names=Names(("trekk",), (), ("withdraw",)),
        under=names.STATEMENT,
        takes=Meant,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=which,
    ),
    Command(
        key=KEY,
        names=Names(
            ("trekk uttalelse", "trekk uttalelsen"), ("trekk fråsegn", "trekk fråsegna"), ("withdraw statement",)
        ),
        under=names.STATEMENT,
        takes=Meant,
        who_may=THOSE_WHO_DRAFT | {Part.CHAIR},
        answer=ask,
    ),
)
