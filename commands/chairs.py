"""``leder``: who chairs, since when, until when, elected by whom; and the deputy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.context import Asked
from commands.permission import keeps
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.markers import ON_DATE
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, Say, Title, Value, say
from commands.telling import (
    end_told,
    groups,
    name_of,
    office_name,
    person_and_organisation,
    since_told,
    sureness_told,
    those_among,
    who_can_register,
)
from network.dates import PartialDate
from network.offices import (
    CHAIR,
    DEPUTY_CHAIR,
    FollowedVacant,
    Held,
    Holder,
    NobodyRegistered,
    NoSeatHere,
    NoSuchOffice,
    Outcome,
    offices_held,
)
from network.register import Body, Language, standing
from network.terms import term_of_holder


@dataclass(frozen=True)
class WhichChair:
    body: Body | None = argument(kinds.BODY_WITH_OFFICE)
    on: PartialDate | None = argument(kinds.DAY_ASKED_ABOUT, ON_DATE)


async def answer(asked: Asked, its: WhichChair) -> Reply:
    day = its.on.first() if its.on else asked.today
    bodies = _bodies(asked, its.body)
    if not bodies:
        return Reply((Paragraph((say("no-offices"), who_can_register(asked))),))
    then = (Title(say("as-of", date=day)),) if its.on else ()
    if its.body is None and asked.body is not None and asked.body not in bodies:
        none_here = say("office-none", **_named(CHAIR, asked.body))
        return Reply((*then, Paragraph((none_here,)), *(Paragraph(tuple(told_of(asked, one, day))) for one in bodies)))
    return Reply((*then, *(Paragraph(tuple(told_of(asked, body, day))) for body in bodies)))


def _bodies(asked: Asked, named: Body | None) -> tuple[Body, ...]:
    """The one that is named, else the room's, else all that have a chair."""
    if named is not None:
        return (named,)
    register = asked.register
    chaired = {office.body for office in standing(register.offices)} | {one.body for one in standing(register.holdings)}
    if asked.body is not None and asked.body.id in chaired:
        return (asked.body,)
    return tuple(body for body in standing(register.bodies) if body.id in chaired)


def told_of(asked: Asked, body: Body, day: date) -> Iterator[Say]:
    """The chair of a body, and the deputy where there is one; what is the same of both is said once."""
    chair = tuple(_offices(asked, body, CHAIR, day))
    deputy = tuple(_offices(asked, body, DEPUTY_CHAIR, day))
    told = chair if len(deputy) == 1 and isinstance(deputy[0].outcome, NoSuchOffice) else (*chair, *deputy)
    alike = all(one.circumstances == told[0].circumstances for one in told)
    for one in told:
        yield from one.who
        if not alike:
            yield from one.circumstances
    if alike:
        yield from told[0].circumstances
    starts = body.term.valid_from if body.term else None
    if starts is not None and day < starts.first():
        yield say("term-not-begun", **{"from": starts})


@dataclass(frozen=True)
class _Told:
    outcome: Outcome
    who: tuple[Say, ...]
    circumstances: tuple[Say, ...] = ()
    """Since when, until when, elected by whom, and how sure that is."""


def _offices(asked: Asked, body: Body, office: str, day: date) -> Iterator[_Told]:
    """One for each who holds the office, or one for why nobody does."""
    outcome = offices_held(asked.register, body.id, office, day, asked.today)
    if not isinstance(outcome, Held):
        yield _Told(outcome, tuple(_not_held_told(asked, body, office, outcome, day)))
        return
    for holder in outcome.holders:
        who, circumstances = _holder_told(asked, outcome, holder, _named(office, body), day)
        yield _Told(outcome, who, circumstances)


def _named(office: str, body: Body) -> dict[str, Value]:
    return {"office": office_name(office), "body": body.name}


def told_in_short(asked: Asked, body: Body) -> Say | None:
    """The chair in one line; None where nobody is known to chair."""
    outcome = offices_held(asked.register, body.id, CHAIR, asked.today, asked.today)
    match outcome:
        case Held(holders=(holder, *_)):
            person = person_and_organisation(asked.register, holder.person, holder.organisation)
            return say("office-held", person=person, **_named(CHAIR, body))
        case _:
            return None


def _not_held_told(asked: Asked, body: Body, office: str, outcome: Outcome, day: date) -> Iterator[Say]:
    register, named = asked.register, _named(office, body)
    match outcome:
        case NobodyRegistered():
            yield say("office-nobody" if day == asked.today else "office-nobody-then", **named)
            yield from _electors(asked, outcome.elected_by, outcome.elected_among)
            yield who_can_register(asked)
            if keeps(asked, body):
                yield say("office-register-how", **named)
        case FollowedVacant():
            other = name_of(register, "body", outcome.root.body)
            yield say("office-follows-vacant", other=other, **named)
            yield from _electors(asked, outcome.elected_by, ())
            yield who_can_register(asked)
        case NoSeatHere():
            leader = outcome.leaders[0]
            yield say(
                "office-follows-no-seat",
                other=name_of(register, "body", outcome.follows.body),
                person=person_and_organisation(register, leader.person, leader.organisation),
                **named,
            )
            yield who_can_register(asked)
        case NoSuchOffice():
            yield say("office-none", **named)
        case _:
            yield say("office-circle", **named)


def _holder_told(
    asked: Asked, held: Held, holder: Holder, named: dict[str, Value], day: date
) -> tuple[tuple[Say, ...], tuple[Say, ...]]:
    """Who holds the office, and under which circumstances."""
    register = asked.register
    person = person_and_organisation(register, holder.person, holder.organisation)
    who = [say("office-held" if day == asked.today else "office-held-then", person=person, **named)]
    if held.follows is not None:
        who.append(say("office-follows", other=name_of(register, "body", held.follows.body)))
    circumstances = (
        *(sureness_told(holder.sureness) or (since_told(holder.since),)),
        *_electors(asked, held.elected_by, ()),
        *end_told(term_of_holder(register, holder, day), asked.today),
    )
    return tuple(who), circumstances


def _electors(asked: Asked, by: tuple[str, ...], among: tuple[str, ...]) -> Iterator[Say]:
    if by and among:
        yield say("elected-by-among", electors=groups(asked.register, by), among=those_among(asked.register, among))
    elif by:
        yield say("elected-by", electors=groups(asked.register, by))


CHAIRS = Command(
    key="chair",
    names=Names(
        ("leder", "ledere", "leiar", "nestleder"), ("leiar", "leiarar", "nestleiar"), ("chair", "chairs", "leader")
    ),
    takes=WhichChair,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"hvem (?:er (?:det som )?)?(?:leder|ledet|styrer)(?: (?:i|av|for))?(?: (?:nettverket|vi|oss|her))?"
            r"(?: (?:nå|no|i dag))?(?: (?:på|den) (?P<on>.+))?",
            r"hvem (?:var|er) (?:leder|nestleder|lederen)(?: (?:i|av|for) (?:nettverket|oss))?"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"hvem (?:er|var) (?:leder|nestleder|lederen) (?:i|av|for) (?P<body>.+?)(?: (?:på|den) (?P<on>.+))?",
            r"hvem (?:leder|ledet|styrer) (?P<body>.+?)(?: (?:på|den) (?P<on>.+))?",
        ),
        *plain(
            Language.NYNORSK,
            r"kven (?:er (?:det som )?)?(?:leier|leia|styrer)(?: (?:nettverket|oss|her))?(?: (?:no|i dag))?"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"kven (?:var|er) (?:leiar|nestleiar|leiaren)(?: (?:i|av|for) (?:nettverket|oss))?"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"kven (?:er|var) (?:leiar|nestleiar|leiaren) (?:i|av|for) (?P<body>.+?)(?: (?:på|den) (?P<on>.+))?",
            r"kven (?:leier|leia|styrer) (?P<body>.+?)(?: (?:på|den) (?P<on>.+))?",
        ),
        *plain(
            Language.ENGLISH,
            r"who (?:chairs|chaired|leads|led)(?: (?:the network|us))?(?: (?:now|today))?(?: on (?P<on>.+))?",
            r"who (?:is|was) (?:the )?(?:deputy )?(?:chair|leader)(?: of the network)?(?: on (?P<on>.+))?",
            r"who (?:is|was) (?:the )?(?:deputy )?(?:chair|leader) of (?P<body>.+?)(?: on (?P<on>.+))?",
            r"who (?:chairs|chaired|leads|led) (?P<body>.+?)(?: on (?P<on>.+))?",
        ),
    ),
    answer=answer,
)
