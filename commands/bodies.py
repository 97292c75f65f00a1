"""``organ``: the bodies, their seats, size, and how often they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.chairs import told_of as chair_told
from commands.context import Asked
from commands.members import of_body as members_told
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.markers import ON_DATE
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, say
from commands.telling import groups, name_of, those_among
from network.dates import PartialDate
from network.register import Body, Language, Range, Size, standing
from network.seats import seats_on


@dataclass(frozen=True)
class WhichBody:
    body: Body | None = argument(kinds.BODY)
    on: PartialDate | None = argument(kinds.DAY_ASKED_ABOUT, ON_DATE)


async def answer(asked: Asked, its: WhichBody) -> Reply:
    day = its.on.first() if its.on else asked.today
    then = (Title(say("as-of", date=day)),) if its.on else ()
    if its.body is None:
        return Reply((*then, *_overview(asked, day)))
    return Reply((*then, *_in_detail(asked, its.body, day)))


def _overview(asked: Asked, day: date) -> Iterator[Part]:
    bodies = tuple(standing(asked.register.bodies))
    if not bodies:
        yield Paragraph((say("no-bodies"),))
        return
    yield Title(say("bodies-title", network=asked.register.network.name))
    yield Bullets(tuple((say("body-line", body=body.name, seats=_count(asked, body, day)),) for body in bodies))
    yield Paragraph((say("bodies-more", body=bodies[0].name),))


def _count(asked: Asked, body: Body, day: date) -> int:
    return len(seats_on(asked.register, body.id, day, asked.today).full_members)


def _in_detail(asked: Asked, body: Body, day: date) -> Iterator[Part]:
    yield Title(say("body-title", body=body.name))
    rules = tuple(_rules(asked, body))
    if rules:
        yield Bullets(rules)
    if any(office.body == body.id for office in standing(asked.register.offices)):
        yield Paragraph(tuple(chair_told(asked, body, day)))
    yield from members_told(asked, body, day)
    if body.duties:
        yield Paragraph((say("body-duties"),))
        yield Bullets(
            tuple(
                (say("duty-every", text=duty.text, period=duty.every) if duty.every else say("duty", text=duty.text),)
                for duty in body.duties
            )
        )


def _rules(asked: Asked, body: Body) -> Iterator[tuple[Say, ...]]:
    """What the charter says of the body, and nothing that it leaves out."""
    register = asked.register
    if body.kind is not None:
        yield (say(f"body-kind-{body.kind.value.replace('_', '-')}"),)
    if body.seat_capacity is not None:
        yield (say(f"capacity-{body.seat_capacity.value.replace('_', '-')}"),)
    if body.size is not None:
        yield (_size(body.size),)
    if body.elected_by and body.elected_among:
        by, among = groups(register, body.elected_by), those_among(register, body.elected_among)
        yield (say("elected-by-among", electors=by, among=among),)
    elif body.elected_by:
        yield (say("elected-by", electors=groups(register, body.elected_by)),)
    if body.ex_officio:
        yield (say("body-ex-officio", names=groups(register, body.ex_officio)),)
    if body.observers:
        yield (say("body-observers", names=groups(register, body.observers)),)
    if body.serves:
        yield (say("body-serves", names=Listed(tuple(name_of(register, "body", id) for id in body.serves))),)
    yield from _meetings(body)
    if body.consensus is not None:
        yield (say("body-consensus"),)
    if body.voice is not None:
        yield (say(f"body-voice-{body.voice.value}"),)
    if body.agenda is not None:
        yield (say("body-agenda-own"),)
    if body.gender_balance is not None:
        yield (say("body-gender-balance", text=body.gender_balance),)


def _size(size: Size) -> Say:
    if size.exactly is not None:
        return say("size-exactly", count=size.exactly)
    if size.about is not None:
        return say("size-about", count=size.about)
    if size.min is not None and size.max is not None:
        return say("size-between", least=size.min, most=size.max)
    if size.min is not None:
        return say("size-least", least=size.min)
    return say("size-most", most=size.max or 0)


def _meetings(body: Body) -> Iterator[tuple[Say, ...]]:
    rules = body.meetings
    if rules is None:
        return
    for name, often in (("year", rules.per_year), ("council-period", rules.per_council_period)):
        match often:
            case int():
                yield (say(f"meets-per-{name}", count=often),)
            case Range(min=int() as least, max=int() as most):
                yield (say(f"meets-per-{name}-between", least=least, most=most),)
            case Range(min=int() as least):
                yield (say(f"meets-per-{name}-least", least=least),)
            case Range(max=int() as most):
                yield (say(f"meets-per-{name}-most", most=most),)
            case _:
                pass


BODIES = Command(
    key="body",
    names=Names(("organ", "organer", "organene"), ("organ", "organa"), ("bodies", "body")),
    takes=WhichBody,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"hvilke organer (?:har vi|finnes)",
            r"hvor ofte (?:møtes|møter) (?!vi)(?P<body>.+)",
            r"hvor mange (?:medlemmer har|sitter i) (?P<body>.+)",
        ),
        *plain(
            Language.NYNORSK,
            r"kva (?:for )?organ (?:har vi|finst)",
            r"kor ofte (?:møtest|møter) (?!vi)(?P<body>.+)",
            r"kor mange (?:medlemmer har|sit i) (?P<body>.+)",
        ),
        *plain(
            Language.ENGLISH,
            r"which bodies (?:do we have|are there)",
            r"how often does (?P<body>.+) meet",
            r"how many (?:members does|sit on) (?P<body>.+?)(?: have)?",
        ),
    ),
    answer=answer,
)
