"""A network of 400 organisations, what its people click in a round, and what has to come of it: worked out here by a
count of its own, so that it is not the bot's rules that say whether the bot is right."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from network.charter_values import Charter
from network.register import (
    Adviser,
    Authority,
    Body,
    BodyKind,
    Consensus,
    MatrixLink,
    Membership,
    Network,
    Organisation,
    Person,
    Register,
    Role,
    RoomLink,
    Seat,
)

NETWORK, BODY = "mangfold", "plenum"
ORGANISATIONS = 400
ANSWERS = 2000
WITHOUT_A_VOICE = 12
TEXT = "Kommunene må få virkemidler til å kutte utslipp.\n\nVi ber staten følge opp."
STABLE, UNSTABLE = "m.poll.response", "org.matrix.msc3381.poll.response"
OTHERS = ("support_with_remark", "stand_aside", "hold", "", "tull")
"""What is clicked besides support; the last two take back what was clicked before."""
HAS_OTHER_VIEWS, CHANGES_ITS_MIND = 0.2, 0.05
"""The shares of organisations that do not simply support, and of clicks that say another thing than the one before."""
IN_THE_TALLY = {
    "support": "Støtter",
    "support_with_remark": "Støtter med merknad",
    "stand_aside": "Avstår",
    "block": "Kan ikke stå bak (innsigelse)",
    "hold": "Trenger tid",
    "": "Har ikke svart",
}


def people_of(number: int) -> tuple[str, str, str]:
    """The mayor, the deputy, and the adviser who may answer, of one organisation."""
    return f"ordforer-{number}", f"vara-{number}", f"radgiver-{number}"


def charter(room: str, matrix: Mapping[str, str]) -> Charter:
    """All of them in one body with a room, each member with three who may answer; ``matrix`` says from which Matrix ID
    each person writes."""
    members = range(ORGANISATIONS)
    guests = tuple(f"gjest-{number}" for number in range(WITHOUT_A_VOICE))
    register = Register(
        network=Network(id=NETWORK, name="Prøvenettverket"),
        organisations=(
            *(Organisation(id=f"k{number}", name=f"Prøve {number}") for number in members),
            Organisation(id="gjester", name="Gjester"),
        ),
        memberships=(
            *(Membership(organisation=f"k{number}", role=Role.MEMBER) for number in members),
            Membership(organisation="gjester", role=Role.PARTICIPANT),
        ),
        people=(
            *(Person(id=one, name=one.title(), organisation=f"k{n}") for n in members for one in people_of(n)),
            *(Person(id=one, name=one.title(), organisation="gjester") for one in guests),
        ),
        bodies=(Body(id=BODY, name="Plenum", kind=BodyKind.PLENARY, consensus=Consensus(requires="all")),),
        seats=(
            *(Seat(body=BODY, person=people_of(number)[0]) for number in members),
            *(Seat(body=BODY, person=people_of(n)[1], deputy_for=people_of(n)[0]) for n in members),
            *(Seat(body=BODY, person=one) for one in guests),
        ),
        advisers=tuple(
            Adviser(body=BODY, person=people_of(n)[2], acts_for=people_of(n)[0], authority=Authority.ANSWER)
            for n in members
        ),
        matrix_links=tuple(MatrixLink(person=person, matrix=id) for person, id in matrix.items()),
        room_links=(RoomLink(body=BODY, room=room),),
    )
    return Charter(register=register)


@dataclass(frozen=True)
class Click:
    person: str
    organisation: int | None
    """None for one without a voice."""
    choice: str
    """Empty where the answer is taken back."""


def clicks(seed: int = 4) -> tuple[Click, ...]:
    """Every organisation answers, most of them several times, by several people, who mostly agree; the order is the
    seed's. One organisation of twenty objects, by one person alone: what a colleague's click does to an objection is
    another matter."""
    chance = random.Random(seed)
    views = [chance.choice(OTHERS) if chance.random() < HAS_OTHER_VIEWS else "support" for _ in range(ORGANISATIONS)]
    first = chance.sample(range(ORGANISATIONS), ORGANISATIONS)
    found = []
    for number in range(ANSWERS):
        if number % 50 == 49:
            guest = chance.randrange(WITHOUT_A_VOICE * 2)
            found.append(Click(f"gjest-{guest}", None, "support"))
            continue
        organisation = first[number] if number < ORGANISATIONS else chance.randrange(ORGANISATIONS)
        if organisation % 20 == 0:
            found.append(Click(people_of(organisation)[0], organisation, chance.choice(("support", "block"))))
        else:
            if chance.random() < CHANGES_ITS_MIND:
                views[organisation] = chance.choice(("support", *OTHERS))
            found.append(Click(chance.choice(people_of(organisation)), organisation, views[organisation]))
    return tuple(found)


def event(click: Click, sender: str, poll: str, number: int) -> dict[str, Any]:
    """As a client sends it: every other one in the form that is stable, the others in the one in use."""
    chosen = [click.choice] if click.choice else []
    said = {"m.selections": chosen} if number % 2 else {UNSTABLE: {"answers": chosen}}
    relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}}
    return {"type": STABLE if number % 2 else UNSTABLE, "sender": sender, "content": {**relation, **said}}


@dataclass(frozen=True)
class Count:
    """What has to come of the clicks."""

    stored: tuple[tuple[int, str, str], ...]
    """Which click was let in, who clicked, and what was stored of it."""
    standing: Mapping[str, frozenset[str]]
    """By what they answered, the names of the organisations."""
    told_no_voice: frozenset[str]


def count(given: Iterable[Click]) -> Count:
    """The latest click of an organisation is what it answers; who takes back, takes back all their own clicks, and
    nothing happens where there are none."""
    answers: dict[int, list[Click]] = {number: [] for number in range(ORGANISATIONS)}
    stored: list[tuple[int, str, str]] = []
    without: set[str] = set()
    for number, click in enumerate(given):
        if click.organisation is None:
            without.add(click.person)
            continue
        mine = answers[click.organisation]
        if click.choice in IN_THE_TALLY and click.choice:
            mine.append(click)
            stored.append((number, click.person, click.choice))
        elif any(one.person == click.person for one in mine):
            mine[:] = [one for one in mine if one.person != click.person]
            stored.append((number, click.person, "retract"))
    latest = {f"Prøve {number}": mine[-1].choice if mine else "" for number, mine in answers.items()}
    standing = {
        choice: frozenset(name for name, its in latest.items() if its == choice)
        for choice in IN_THE_TALLY
        if choice in latest.values()
    }
    return Count(stored=tuple(stored), standing=standing, told_no_voice=frozenset(without))


def read_tally(body: str) -> Mapping[str, frozenset[str]]:
    """What a tally says, by what was answered."""
    found = {}
    for choice, words in IN_THE_TALLY.items():
        line = re.search(rf"^• {re.escape(words)}: (.*)$", body, re.MULTILINE)
        if line is not None:
            found[choice] = frozenset(re.findall(r"Prøve \d+", line[1]))
    return found


def in_batches(events: Sequence[dict[str, Any]], size: int) -> Iterable[Sequence[dict[str, Any]]]:
    return (events[start : start + size] for start in range(0, len(events), size))
