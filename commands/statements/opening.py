"""``uttalelse start``: a round is opened, and those with a voice are asked."""

from __future__ import annotations

from dataclasses import dataclass

from commands.asking_names import DEADLINE
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.posting import Teller, is_in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.moments import Moment
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, say
from commands.statements.against_told import declined
from commands.statements.calling import announced
from commands.statements.finding import the_statement
from commands.statements.names import STATEMENT
from commands.statements.refusing import not_theirs
from commands.statements.tally import number_of
from commands.telling import name_of
from network.acts import Act
from network.against import Declined
from network.deadlines import usual_deadline
from network.phases import Phase, latest_version
from network.rounds import decision_of, opened
from network.voices import deadline_of
from storage import register as registers

URGENT_SHAPE = r"(?<!\w)(?:haster|hastar|hastesak|urgent)(?!\w)"
MAY_START = frozenset({Phase.DRAFT, Phase.BLOCKED, Phase.LAPSED})


@dataclass(frozen=True)
class Start:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    deadline: Moment | None = argument(kinds.MOMENT, DEADLINE)
    urgent: bool | None = argument(kinds.Word("urgent"), shape=URGENT_SHAPE)


async def start(asked: Asked, its: Start) -> Reply:
    file = await the_statement(asked, its.number, MAY_START)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.OPEN, file.statement)
    if refused is not None:
        return refused
    teller, body = Teller.of(asked), asked.register.body(file.statement.body)
    if room_of(teller, file.statement.body) is None:
        return sentence(say("round-no-room", body=name_of(asked.register, "body", file.statement.body)))
    version = latest_version(file)
    deadline = its.deadline.begins_at.replace(tzinfo=None) if its.deadline else None
    if deadline is None and body is not None:
        deadline = usual_deadline(body, asked.now, asked.zone)
    assert deadline is not None  # a statement has a body of the register
    new = opened(
        asked.register,
        file,
        version.number if version else 0,
        deadline,
        asked.now,
        asked.zone,
        urgent=bool(its.urgent),
        by=asked.person.id if asked.person else None,
    )
    if isinstance(new, Declined):
        return declined(teller, new)
    assert version is not None  # without one it is declined
    await registers.add(asked.connection, asked.register.network.id, new, asked.change)
    decision = decision_of(asked.register, file, new, asked.now, asked.zone)
    also = announced(teller, file.statement, version, new, decision, new.roll)
    if is_in_room(asked, new.body):
        return Reply((), also=also)
    told = say(
        "round-opened",
        number=number_of(file.statement),
        version=version.number,
        deadline=deadline_of(new, asked.zone),
        count=len(new.roll),
    )
    return Reply((Paragraph((told,)),), also=also)


START = Command(
    key="statement-start",
    names=Names(("start", "åpne"), ("start", "opne"), ("start", "open")),
    under=STATEMENT,
    takes=Start,
    who_may=THE_PEOPLE_OF_THE_NETWORK,
    answer=start,
)
