"""``medlemmer``: the organisations, and who sits for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.context import Asked
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.markers import ON_DATE
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, say
from commands.telling import group_name, name_of, person_and_organisation, sureness_told
from network.dates import PartialDate
from network.register import Body, Language, Role
from network.seats import Seated, Seating, SitsAs, by_role, members_on, seats_on
from network.sureness import Sureness


@dataclass(frozen=True)
class WhichMembers:
    body: Body | None = argument(kinds.BODY)
    on: PartialDate | None = argument(kinds.DAY_ASKED_ABOUT, ON_DATE)


async def answer(asked: Asked, its: WhichMembers) -> Reply:
    day = its.on.first() if its.on else asked.today
    then = (Title(say("as-of", date=day)),) if its.on else ()
    body = its.body or asked.body
    if body is not None:
        return Reply((*then, *of_body(asked, body, day)))
    return Reply((*then, *_of_network(asked, day)))


def of_body(asked: Asked, body: Body, day: date) -> Iterator[Part]:
    """Who sits in a body, by what they sit as; and which organisations have nobody registered."""
    seating = seats_on(asked.register, body.id, day, asked.today)
    if not seating.seated and not seating.without_seat and not any(one.people for one in seating.ex_officio):
        yield Paragraph((say("no-seats", body=body.name),))
        return
    yield Title(say("members-of", body=body.name, count=len(seating.full_members)))
    for sits_as in SitsAs:
        yield from _group(asked, sits_as, _sitting(seating, sits_as))
    without_role = tuple(one for one in seating.seated if one.sits_as is None)
    if without_role:
        yield Paragraph((say("sits-as-nothing"),))
        yield Bullets(tuple(_row(asked, one) for one in without_role))
    if seating.deputies:
        yield Paragraph((say("deputies"),))
        yield Bullets(
            tuple(
                (
                    say(
                        "deputy-for",
                        person=person_and_organisation(asked.register, one.person, one.organisation),
                        other=name_of(asked.register, "person", one.deputy_for or ""),
                    ),
                    *_since(one),
                )
                for one in seating.deputies
            )
        )
    yield from _missing(asked, body, seating)
    yield from _unsure(seating)


def _sitting(seating: Seating, sits_as: SitsAs) -> tuple[Seated, ...]:
    if sits_as is SitsAs.EX_OFFICIO:
        elected = {one.person for one in seating.elected}
        people = {one.person: one for each in seating.ex_officio for one in each.people}
        return tuple(one for person, one in people.items() if person not in elected)
    return seating.as_(sits_as)


def _group(asked: Asked, sits_as: SitsAs, people: tuple[Seated, ...]) -> Iterator[Part]:
    if not people:
        return
    if sits_as is not SitsAs.MEMBER:
        yield Paragraph((say(f"sits-as-{sits_as.value}"),))
    yield Bullets(tuple(_row(asked, one) for one in people))


def _row(asked: Asked, one: Seated) -> tuple[Say, ...]:
    """``Trondheim: Rita Ottervik, ordfører``."""
    person = asked.register.person(one.person)
    name = person.name if person else one.person
    who = say("titled", person=name, title=person.title) if person and person.title else name
    if one.organisation is None:
        return (say("sits", person=who), *_since(one))
    organisation = name_of(asked.register, "organisation", one.organisation)
    return (say("sits-for", person=who, organisation=organisation), *_since(one))


def _since(one: Seated) -> tuple[Say, ...]:
    if one.since is not None and one.until is not None:
        return (say("from-until", **{"from": one.since, "until": one.until}),)
    if one.since is not None:
        return (say("from-only", **{"from": one.since}),)
    return (say("until-only", until=one.until),) if one.until is not None else ()


def _missing(asked: Asked, body: Body, seating: Seating) -> Iterator[Part]:
    """Who belongs here and is not registered; nothing where every organisation is."""
    missing = tuple(
        group_name(asked.register, one.organisation) for one in seating.without_seat if one.belongs_as is not None
    )
    missing += tuple(group_name(asked.register, one.whose) for one in seating.ex_officio if not one.people)
    if missing:
        yield Paragraph((say("without-seat", names=Listed(missing)),))
    if not seating.elected and not by_role(body):
        yield Paragraph((say("nobody-elected", body=body.name),))


def _unsure(seating: Seating) -> Iterator[Part]:
    worst = max((one.sureness for one in seating.seated), default=Sureness.SURE)
    if worst is Sureness.BEGINNING_UNKNOWN:
        yield Paragraph((say("unsure-some-beginnings"),))
    elif worst is not Sureness.SURE:
        yield Paragraph(sureness_told(worst))


def _of_network(asked: Asked, day: date) -> Iterator[Part]:
    """The organisations of the network by their role."""
    members = members_on(asked.register, day, asked.today)
    if not members:
        yield Paragraph((say("no-members", network=asked.register.network.name),))
        return
    for role in Role:
        those = [one for one in members if one.role is role]
        if not those:
            continue
        yield Paragraph((say(f"members-role-{role.value}", count=len(those)),))
        yield Bullets(
            tuple(
                (
                    say("member", organisation=name_of(asked.register, "organisation", one.organisation)),
                    *((say("from-only", **{"from": one.since}),) if one.since else ()),
                    *((say("until-only", until=one.until),) if one.until else ()),
                )
                for one in those
            )
        )
    if max(one.sureness for one in members) is Sureness.BEGINNING_UNKNOWN:
        yield Paragraph((say("unsure-some-memberships"),))


MEMBERS = Command(
    key="members",
    names=Names(("medlemmer", "medlemmene", "medlem"), ("medlemmer", "medlemmene", "medlemene"), ("members",)),
    takes=WhichMembers,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"hvem (?:er|sitter|var|satt)(?: (?:medlem|medlemmer|med))?(?: (?:i nettverket|her|nå))?"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"hvilke (?:kommuner|byer|organisasjoner|medlemmer) er (?:med|medlemmer|medlem)(?: (?:på|den) (?P<on>.+))?",
            r"hvor mange (?:kommuner|byer|organisasjoner|medlemmer) (?:er|var) (?:det|med|medlemmer)"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"hvem (?:er|sitter|var|satt)(?: (?:medlem|medlemmer|med))? (?:i|av) (?P<body>.+?)"
            r"(?: (?:på|den) (?P<on>.+))?",
        ),
        *plain(
            Language.NYNORSK,
            r"kven (?:er|sit|var|sat)(?: (?:medlem|medlemmer|med))?(?: (?:i nettverket|her|no))?"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"kva (?:kommunar|byar|organisasjonar|medlemmer) er (?:med|medlemmer|medlem)(?: (?:på|den) (?P<on>.+))?",
            r"kor mange (?:kommunar|byar|organisasjonar|medlemmer) (?:er|var) (?:det|med|medlemmer)"
            r"(?: (?:på|den) (?P<on>.+))?",
            r"kven (?:er|sit|var|sat)(?: (?:medlem|medlemmer|med))? (?:i|av) (?P<body>.+?)(?: (?:på|den) (?P<on>.+))?",
        ),
        *plain(
            Language.ENGLISH,
            r"who (?:are|were) (?:the )?members(?: of the network)?(?: on (?P<on>.+))?",
            r"how many (?:municipalities|cities|organisations|members) (?:are|were) there(?: on (?P<on>.+))?",
            r"who (?:sits|sat|is) (?:on|in) (?P<body>.+?)(?: on (?P<on>.+))?",
        ),
    ),
    answer=answer,
)
