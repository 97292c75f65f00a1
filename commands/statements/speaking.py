"""For which voice somebody speaks in a round, and in what capacity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commands.asking import voice_name
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.posting import Teller
from commands.speech.reply import Listed, Reply, say
from commands.statements.finding import the_statement
from commands.statements.giving import Poll
from commands.statements.tally import number_of
from commands.telling import name_of
from network.phases import Phase
from network.register import Organisation, Person
from network.rounds import latest_round
from network.statements import Position, Stance, Via
from network.voices import Capacity, day_of, roster, voices_of

RUNNING = frozenset({Phase.ROUND})


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody said of their position, before it is known whether it counts."""

    stance: Stance
    voice: Organisation | None = None
    """The one that was named."""
    via: Via | None = None
    """Where the secretariat records what was said by telephone or e-mail."""
    said_by: Person | None = None
    """Who said that."""
    remark: str | None = None
    reason: str | None = None
    until: datetime | None = None
    authority: str | None = None
    case: str | None = None


async def the_round(asked: Asked, number: int | None) -> Poll | Reply:
    """The round that is meant; else what to say. One that is closed is found too: the answer is then told so."""
    file = await the_statement(asked, number, RUNNING)
    if isinstance(file, Reply):
        return file
    round = latest_round(file)
    if round is None:
        return sentence(say("position-no-round", number=number_of(file.statement)))
    return Poll(statement=file.statement, versions=file.versions, asked=round)


def position_of(asked: Asked, its: Poll, said: Said) -> Position | Reply:
    """What was said as a position of one voice; else why it is nobody's."""
    if said.via is not None:
        return _recorded(asked, its, said)
    if asked.person is None:
        return sentence(say("position-not-registered"))
    who = roster(asked.register, its.asked, day_of(asked.said.at, asked.zone))
    mine = voices_of(who, asked.person.id)
    if said.voice is not None:
        mine = tuple(one for one in mine if one.voice == said.voice.id)
    match mine:
        case ():
            return _nobodys(asked, its, said)
        case (one,):
            prepares = one.capacity is Capacity.PREPARES
            return _position(asked, its, said, one.voice, asked.person.id, prepared=prepares or None)
        case _:
            names = Listed(tuple(voice_name(Teller.of(asked), its.asked, one.voice) for one in mine), "or")
            return sentence(say("position-which-voice", voices=names))


def _recorded(asked: Asked, its: Poll, said: Said) -> Position | Reply:
    if not asked.standing.serves(its.asked.body) or asked.person is None:
        return sentence(say("position-only-secretariat-records"))
    if said.voice is None:
        return sentence(say("position-recorded-for-whom"))
    by = said.said_by.id if said.said_by else None
    return _position(asked, its, said, said.voice.id, by, recorded_by=asked.person.id)


def _position(
    asked: Asked,
    its: Poll,
    said: Said,
    voice: str,
    person: str | None,
    *,
    prepared: bool | None = None,
    recorded_by: str | None = None,
) -> Position:
    return Position(
        statement=its.asked.statement,
        round=its.asked.number,
        version=its.asked.version,
        voice=voice,
        person=person,
        stance=said.stance,
        at=asked.said.at,
        via=said.via or Via.WORDS,
        event=asked.said.event_id,
        remark=said.remark,
        reason=said.reason,
        until=said.until,
        authority=said.authority,
        case=said.case,
        recorded_by=recorded_by,
        prepared=prepared,
    )


def _nobodys(asked: Asked, its: Poll, said: Said) -> Reply:
    """Who has no voice is told who has."""
    number = number_of(its.statement)
    if said.voice is not None and said.voice.id not in its.asked.roll:
        return sentence(say("position-not-on-roll", voice=said.voice.name, number=number))
    if said.voice is not None:
        who = roster(asked.register, its.asked, day_of(asked.said.at, asked.zone))
        people = tuple(name_of(asked.register, "person", one) for one in who.people.get(said.voice.id, ()))
        if people:
            return sentence(say("position-not-theirs", voice=said.voice.name, people=Listed(people)))
        return sentence(say("position-nobody-sits", voice=said.voice.name))
    return sentence(say("position-no-voice", number=number))
