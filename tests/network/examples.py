"""Registers to test the rules on: the facts of the real charters, and small ones made up for a rule."""

from __future__ import annotations

from datetime import UTC, date, datetime

from network.dates import PartialDate, Period
from network.register import (
    After,
    Agreement,
    Approval,
    AtSigning,
    Body,
    BodyKind,
    Gender,
    Holding,
    Membership,
    Network,
    Obligations,
    Office,
    Organisation,
    Person,
    Register,
    Role,
    Rotation,
    Seat,
    SeatCapacity,
    Signature,
    Size,
    Term,
    Voice,
    Voided,
    WithCouncilPeriod,
    Withdrawal,
)

TODAY = date(2026, 11, 24)
MISTAKE = Voided(at=datetime(2026, 1, 1, tzinfo=UTC), by="cli", why="feilført")


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def person(id: str, organisation: str | None = None, gender: Gender | None = None) -> Person:
    return Person(id=id, name=id.replace("-", " ").title(), organisation=organisation, gender=gender)


def organisation(id: str) -> Organisation:
    return Organisation(id=id, name=id.title())


def member(id: str, role: Role = Role.MEMBER, since: str | None = None, until: str | None = None) -> Membership:
    return Membership(
        organisation=id, role=role, valid_from=day(since) if since else None, valid_until=day(until) if until else None
    )


def seat(body: str, of: str, since: str | None = None, until: str | None = None, deputy_for: str | None = None) -> Seat:
    return Seat(
        body=body,
        person=of,
        valid_from=day(since) if since else None,
        valid_until=day(until) if until else None,
        deputy_for=deputy_for,
    )


def holding(body: str, office: str, of: str, since: str | None = None, until: str | None = None) -> Holding:
    return Holding(
        body=body,
        office=office,
        person=of,
        valid_from=day(since) if since else None,
        valid_until=day(until) if until else None,
    )


def small(**more: object) -> Register:
    """A network of the given parts."""
    return Register(network=Network(id="proven", name="Prøven"), **more)  # type: ignore[arg-type]


CITIES = {
    "oslo": "raymond-johansen",
    "trondheim": "rita-ottervik",
    "stavanger": "kari-nessa-nordtun",
    "baerum": "lisbeth-hammer-krog",
    "kristiansand": "jan-oddvar-skisland",
    "tromso": "gunnar-wilhelmsen",
    "bergen": "roger-valhammer",
    "drammen": "monica-myrvold-berg",
    "ks": "bjorn-arild-gram",
}


def storbynettverket() -> Register:
    return Register(
        network=Network(id="storbynettverket", name="KS storbynettverk"),
        organisations=tuple(organisation(id) for id in CITIES),
        memberships=(
            *(member(id) for id in CITIES if id not in ("drammen", "ks")),
            member("drammen", since="2020-11"),
            member("ks", Role.PARTICIPANT),
        ),
        people=(*(person(who, of) for of, who in CITIES.items()), person("elisabeth-enger", "drammen")),
        bodies=(
            Body(
                id="politisk",
                name="KS storbynettverk",
                kind=BodyKind.PLENARY,
                seat_capacity=SeatCapacity.POLITICAL_LEAD,
                term=Term(follows="council_period"),
            ),
            Body(
                id="administrativt",
                name="Det administrative storbynettverket",
                kind=BodyKind.PLENARY,
                seat_capacity=SeatCapacity.ADMINISTRATIVE_LEAD,
            ),
            Body(id="bistand", name="Bistand fra KS", kind=BodyKind.SECRETARIAT, serves=("politisk", "administrativt")),
        ),
        offices=(
            Office(
                body="politisk",
                id="leder",
                elected_by=("politisk",),
                elected_among=("members",),
                term=Term(years=4, may_be_shorter=True),
            ),
            Office(body="administrativt", id="leder", follows="politisk/leder"),
        ),
        seats=(
            *(seat("politisk", who, "2020-11" if of == "drammen" else None) for of, who in CITIES.items()),
            seat("administrativt", "elisabeth-enger"),
        ),
        agreements=(
            Agreement(
                id="avtale-2019-2023",
                name="Avtalen",
                parties=tuple(CITIES),
                starts=AtSigning(),
                ends=WithCouncilPeriod(with_="council_period", label="2019–2023"),
                revised_at="constitution",
            ),
        ),
        approvals=(
            Approval(agreement="avtale-2019-2023", by="KS storbynettverk", on=day("2021-02-05")),
            Approval(agreement="avtale-2019-2023", by="KS hovedstyrets AU", on=day("2021-04-15")),
        ),
        signatures=tuple(Signature(agreement="avtale-2019-2023", person=who) for who in CITIES.values()),
    )


BOARD = {
    "heidi-granli": "gol",
    "tine-norman": "buskerud",
    "lene-spiten": "kongsberg",
    "kjell-arne-hermansen": "drammen",
    "tove-hofstad": "lier",
    "kjetil-kivle": "lier",
    "eivind-knudsen": "drammen",
    "morten-dasnes": "hole",
    "wenche-risdal-lund": "samfunnsbedriftene",
}


def ks() -> Register:
    organisations = tuple(dict.fromkeys(BOARD.values()))
    return Register(
        network=Network(id="ks", name="KS"),
        organisations=tuple(organisation(id) for id in organisations),
        memberships=tuple(
            member(id, Role.PARTICIPANT if id == "samfunnsbedriftene" else Role.MEMBER) for id in organisations
        ),
        people=tuple(person(who, of) for who, of in BOARD.items()),
        bodies=(
            Body(
                id="fylkesstyret-buskerud",
                name="Fylkesstyret i Buskerud",
                kind=BodyKind.BOARD,
                elected_by=("fylkesmotet-buskerud",),
                voice=Voice.PERSON,
                size=Size(min=7, max=15),
                term=Term(valid_from=day("2024"), valid_until=day("2027")),
            ),
            Body(
                id="landsstyret",
                name="Landsstyret",
                kind=BodyKind.BOARD,
                ex_officio=("hovedstyret", "fylkesstyret-buskerud/leder"),
                voice=Voice.PERSON,
                size=Size(exactly=54),
            ),
            Body(id="hovedstyret", name="Hovedstyret", kind=BodyKind.BOARD, voice=Voice.PERSON, size=Size(exactly=15)),
        ),
        offices=(
            Office(body="fylkesstyret-buskerud", id="leder"),
            Office(body="fylkesstyret-buskerud", id="nestleder"),
        ),
        holdings=(
            holding("fylkesstyret-buskerud", "leder", "heidi-granli"),
            holding("fylkesstyret-buskerud", "nestleder", "tine-norman"),
        ),
        seats=tuple(seat("fylkesstyret-buskerud", who) for who in BOARD),
    )


def baerekraft(**more: object) -> Register:
    """The rules of Bærekraftsnettverket; its members are whatever a test adds."""
    given = {
        "organisations": (organisation("ks"), organisation("u4ssc")),
        "memberships": (member("ks", Role.PARTICIPANT), member("u4ssc", Role.OBSERVER)),
    } | more
    return Register(
        network=Network(id="baerekraftsnettverket", name="Bærekraftsnettverket"),
        bodies=(
            Body(id="nettverket", name="Bærekraftsnettverket", kind=BodyKind.PLENARY),
            Body(
                id="styringsgruppen",
                name="Styringsgruppen",
                kind=BodyKind.STEERING_GROUP,
                elected_by=("nettverket",),
                elected_among=("members",),
                ex_officio=("ks",),
                observers=("u4ssc",),
                gender_balance="nettverket skal tilstrebe kjønnsbalanse",
                size=Size(min=5, max=7),
                term=Term(years=2, rotation=Rotation(seats=2, among="organisations")),
            ),
            Body(id="sekretariatet", name="Sekretariatet", kind=BodyKind.SECRETARIAT, serves=("styringsgruppen",)),
        ),
        offices=(
            Office(
                body="styringsgruppen",
                id="leder",
                elected_by=("styringsgruppen",),
                elected_among=("styringsgruppen",),
            ),
        ),
        agreements=(
            Agreement(
                id="samarbeidsavtale",
                name="Samarbeidsavtalen",
                per_party=True,
                ends=After(after=Period(years=3)),
                renewable=True,
                approved_by=("kommunestyret", "kommunedirektøren"),
                annex_of_parties=True,
                withdrawal=Withdrawal(
                    notice=Period(months=6), form="written", to="styringsgruppen/leder", refund=False
                ),
                obligations=Obligations(information=True, confidentiality=True, contact_person=True),
            ),
        ),
        **given,  # type: ignore[arg-type]
    )
