"""What the four real charters say, fact by fact: and what they leave open stays open."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from network.charter import read
from network.dates import PartialDate, Period
from network.proceedings import Proceedings
from network.register import (
    After,
    Agenda,
    AtSigning,
    BodyKind,
    Consensus,
    Holding,
    Language,
    MeetingRules,
    Obligations,
    OrganisationKind,
    Range,
    Register,
    Role,
    Rotation,
    SeatCapacity,
    Silence,
    Size,
    Term,
    Voice,
    WithCouncilPeriod,
    Withdrawal,
)

FOLDER = Path(__file__).parents[2] / "charters"


def register(name: str) -> Register:
    charter = read((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    assert charter.journal == ()
    return charter.register


def dealt_with(name: str) -> Proceedings:
    return read((FOLDER / f"{name}.toml").read_text(encoding="utf-8")).proceedings


@pytest.fixture(scope="module")
def cities() -> Register:
    return register("storbynettverket")


@pytest.fixture(scope="module")
def sustainability() -> Register:
    return register("baerekraftsnettverket")


@pytest.fixture(scope="module")
def ks() -> Register:
    return register("ks")


@pytest.fixture(scope="module")
def planning() -> Register:
    return register("folkevalgtprogram")


def body(register: Register, id: str):  # type: ignore[no-untyped-def]
    found = register.body(id)
    assert found is not None
    return found


# --- KS storbynettverk ------------------------------------------------------------------------------------------

CITIES = ("oslo", "trondheim", "stavanger", "baerum", "kristiansand", "tromso", "bergen", "drammen")
SITTING = (
    ("raymond-johansen", "Raymond Johansen", "byrådsleder", "oslo"),
    ("rita-ottervik", "Rita Ottervik", "ordfører", "trondheim"),
    ("kari-nessa-nordtun", "Kari Nessa Nordtun", "ordfører", "stavanger"),
    ("lisbeth-hammer-krog", "Lisbeth Hammer Krog", "ordfører", "baerum"),
    ("jan-oddvar-skisland", "Jan Oddvar Skisland", "ordfører", "kristiansand"),
    ("gunnar-wilhelmsen", "Gunnar Wilhelmsen", "ordfører", "tromso"),
    ("roger-valhammer", "Roger Valhammer", "byrådsleder", "bergen"),
    ("monica-myrvold-berg", "Monica Myrvold Berg", "ordfører", "drammen"),
    ("elisabeth-enger", "Elisabeth Enger", "rådmann", "drammen"),
    ("bjorn-arild-gram", "Bjørn Arild Gram", None, "ks"),
)


def test_the_cities_network(cities: Register) -> None:
    network = cities.network
    assert (network.id, network.name, network.language) == ("storbynettverket", "KS storbynettverk", Language.BOKMAAL)
    assert network.purpose == "Samordner storbyenes interesser og fremmer disse for sentrale myndigheter og i KS."
    assert (network.timezone, network.areas, network.reminders) == (None, (), None)


def test_eight_cities_are_members_and_ks_takes_part(cities: Register) -> None:
    assert [one.id for one in cities.organisations] == [*CITIES, "ks"]
    assert [one.name for one in cities.organisations][3:6] == ["Bærum", "Kristiansand", "Tromsø"]
    assert [one.kind for one in cities.organisations] == [OrganisationKind.MUNICIPALITY] * 8 + [
        OrganisationKind.ASSOCIATION
    ]
    assert [(one.organisation, one.role) for one in cities.memberships] == [
        *((city, Role.MEMBER) for city in CITIES),
        ("ks", Role.PARTICIPANT),
    ]


def test_drammen_is_a_member_since_a_month_and_the_others_since_nobody_knows(cities: Register) -> None:
    since = {one.organisation: one.valid_from for one in cities.memberships}
    assert since.pop("drammen") == PartialDate(2020, 11)
    assert str(PartialDate(2020, 11)) == "2020-11"
    assert set(since.values()) == {None}
    assert all(one.valid_until is None for one in cities.memberships)


def test_the_people_of_the_cities(cities: Register) -> None:
    assert tuple((one.id, one.name, one.title, one.organisation) for one in cities.people) == SITTING
    assert cities.matrix_links == ()
    assert all((one.gender, one.email, one.telephone) == (None, None, None) for one in cities.people)


def test_the_political_network(cities: Register) -> None:
    politisk = body(cities, "politisk")
    assert (politisk.name, politisk.kind) == ("KS storbynettverk", BodyKind.PLENARY)
    assert politisk.seat_capacity is SeatCapacity.POLITICAL_LEAD
    assert politisk.agenda is Agenda.OWN
    assert politisk.term == Term(follows="council_period")
    assert politisk.consensus == Consensus(voice=Voice.ORGANISATION, requires="all", silence=Silence.UNANSWERED)
    assert (politisk.size, politisk.meetings, politisk.quorum) == (None, None, None)
    seats = [one for one in cities.seats if one.body == "politisk"]
    assert [one.person for one in seats] == [id for id, *_ in SITTING if id != "elisabeth-enger"]
    assert [one.person for one in seats if one.valid_from is not None] == ["monica-myrvold-berg"]
    assert seats[7].valid_from == PartialDate(2020, 11)


def test_nobody_is_registered_as_chair_of_the_cities(cities: Register) -> None:
    assert cities.holdings == ()
    leder = cities.office("politisk", "leder")
    assert leder is not None
    assert (leder.elected_by, leder.elected_among) == (("politisk",), ("members",))
    assert leder.term == Term(years=4, may_be_shorter=True)
    assert leder.majority is None


def test_the_administrative_chair_follows_the_political_one(cities: Register) -> None:
    administrativt = body(cities, "administrativt")
    assert administrativt.name == "Det administrative storbynettverket"
    assert administrativt.seat_capacity is SeatCapacity.ADMINISTRATIVE_LEAD
    assert administrativt.consensus is None
    leder = cities.office("administrativt", "leder")
    assert leder is not None
    assert leder.follows == "politisk/leder"
    (seat,) = (one for one in cities.seats if one.body == "administrativt")
    assert (seat.person, seat.valid_from) == ("elisabeth-enger", None)


def test_the_secretariat_of_the_cities_serves_both_bodies(cities: Register) -> None:
    bistand = body(cities, "bistand")
    assert (bistand.name, bistand.kind) == ("Bistand fra KS", BodyKind.SECRETARIAT)
    assert bistand.serves == ("politisk", "administrativt")
    assert [one.id for one in cities.bodies] == ["politisk", "administrativt", "bistand"]
    assert not [one for one in cities.seats if one.body == "bistand"]


def test_the_agreement_of_the_cities(cities: Register) -> None:
    (agreement,) = cities.agreements
    assert agreement.id == "avtale-2019-2023"
    assert agreement.name == "Avtale mellom KS og bykommunenes medlemmer i KS storbynettverk (2019–2023)"
    assert agreement.parties == (*CITIES, "ks")
    assert agreement.starts == AtSigning()
    assert agreement.ends == WithCouncilPeriod(with_="council_period", label="2019–2023")
    assert agreement.revised_at == "constitution"
    assert (agreement.renewable, agreement.withdrawal, agreement.per_party) == (None, None, None)


def test_the_approvals_and_signatures_of_the_cities(cities: Register) -> None:
    assert [(one.by, one.on) for one in cities.approvals] == [
        ("KS storbynettverk", PartialDate(2021, 2, 5)),
        ("KS hovedstyrets AU, etter fullmakt fra KS hovedstyre", PartialDate(2021, 4, 15)),
    ]
    assert [one.person for one in cities.signatures] == [id for id, *_ in SITTING if id != "elisabeth-enger"]
    assert {(one.on, one.organisation, one.title) for one in cities.signatures} == {(None, None, None)}


def test_the_meeting_of_the_cities() -> None:
    said = dealt_with("storbynettverket")
    (meeting,) = said.meetings
    assert (meeting.body, meeting.date, meeting.starts) == ("politisk", PartialDate(2020, 11, 12), None)
    assert (meeting.title, meeting.place, meeting.number) == (None, None, -1)
    assert {(one.body, one.meeting, one.number) for one in said.items} == {("politisk", -1, None)}
    assert [(one.title, one.introduced_by, one.outcome) for one in said.items] == [
        ("Byenes klimautfordringer", ("oslo",), "Enighet om å sende en felles uttalelse."),
        ("Byenes koronahåndtering, med særlig fokus på utelivsbransjen", ("trondheim",), None),
        ("Utfordringer ved el-sparkesykler", ("trondheim",), None),
    ]


# --- Bærekraftsnettverket ---------------------------------------------------------------------------------------


def test_the_sustainability_network(sustainability: Register) -> None:
    network = sustainability.network
    assert (network.id, network.name) == ("baerekraftsnettverket", "Bærekraftsnettverket")
    assert network.purpose is not None
    assert network.purpose.startswith("Lærings- og samarbeidsarena for norske kommuner og fylkeskommuner")
    assert len(network.areas) == 6
    assert network.areas[0] == "metoder for kartlegging, indikatorsett og system for måling og evaluering"
    assert network.areas[5] == "innbyggerinvolvering og -mobilisering"


def test_no_member_and_no_person_is_named_there(sustainability: Register) -> None:
    assert [(one.organisation, one.role) for one in sustainability.memberships] == [
        ("ks", Role.PARTICIPANT),
        ("u4ssc", Role.OBSERVER),
    ]
    assert sustainability.people == sustainability.seats == sustainability.holdings == ()
    assert sustainability.approvals == sustainability.signatures == ()
    assert dealt_with("baerekraftsnettverket") == Proceedings()


def test_the_steering_group(sustainability: Register) -> None:
    group = body(sustainability, "styringsgruppen")
    assert group.kind is BodyKind.STEERING_GROUP
    assert (group.elected_by, group.elected_among) == (("nettverket",), ("members",))
    assert (group.ex_officio, group.observers) == (("ks",), ("u4ssc",))
    assert group.gender_balance is not None
    assert group.gender_balance.startswith("§ 11: nettverket skal tilstrebe kjønnsbalanse")
    assert group.admits_members is True
    assert group.size == Size(min=5, max=7)
    assert group.meetings == MeetingRules(per_year=Range(min=4, max=5))
    assert group.consensus is None


def test_two_seats_rotate_and_how_often_is_not_said(sustainability: Register) -> None:
    term = body(sustainability, "styringsgruppen").term
    assert term == Term(years=2, rotation=Rotation(seats=2, among="organisations", every=None))


def test_the_steering_group_constitutes_itself(sustainability: Register) -> None:
    leder = sustainability.office("styringsgruppen", "leder")
    assert leder is not None
    assert leder.elected_by == leder.elected_among == ("styringsgruppen",)
    assert leder.term is None


def test_the_duties_there(sustainability: Register) -> None:
    duties = body(sustainability, "styringsgruppen").duties
    assert len(duties) == 9
    assert duties[0].text == "Lede det strategiske arbeidet med utgangspunkt i formål og mandat"
    assert {one.text: one.every for one in duties if one.every} == {
        "Fastsette årsplan for aktiviteter": Period(years=1)
    }
    secretariat = body(sustainability, "sekretariatet")
    assert (secretariat.kind, secretariat.serves) == (BodyKind.SECRETARIAT, ("styringsgruppen",))
    assert len(secretariat.duties) == 3


def test_the_cooperation_agreement(sustainability: Register) -> None:
    (agreement,) = sustainability.agreements
    assert (agreement.id, agreement.per_party, agreement.renewable) == ("samarbeidsavtale", True, True)
    assert agreement.starts is None
    assert agreement.ends == After(after=Period(years=3))
    assert agreement.annex_of_parties is True
    assert agreement.parties == ()
    assert agreement.approved_by == (
        "kommunestyret",
        "rådmannen/kommunedirektøren i henhold til gjeldende fullmakter",
    )
    assert agreement.withdrawal == Withdrawal(
        notice=Period(months=6), form="written", to="styringsgruppen/leder", refund=False
    )
    assert agreement.obligations == Obligations(information=True, confidentiality=True, contact_person=True)


# --- KS ---------------------------------------------------------------------------------------------------------


def test_who_takes_part_in_ks(ks: Register) -> None:
    assert (ks.network.id, ks.network.name) == ("ks", "KS – Kommunesektorens organisasjon")
    assert [(one.organisation, one.role.value) for one in ks.memberships] == [
        ("gol", "member"),
        ("buskerud", "member"),
        ("kongsberg", "member"),
        ("drammen", "member"),
        ("lier", "member"),
        ("hole", "member"),
        ("samfunnsbedriftene", "participant"),
    ]
    buskerud = ks.organisation("buskerud")
    assert buskerud is not None
    assert (buskerud.name, buskerud.kind) == ("Buskerud fylkeskommune", OrganisationKind.COUNTY)


def test_heidi_granli_of_gol_chairs_the_board_of_buskerud(ks: Register) -> None:
    assert ks.holdings == (
        Holding(body="fylkesstyret-buskerud", office="leder", person="heidi-granli"),
        Holding(body="fylkesstyret-buskerud", office="nestleder", person="tine-norman"),
    )
    people = {one.id: (one.name, one.organisation, one.title) for one in ks.people}
    assert people["heidi-granli"] == ("Heidi Granli", "gol", None)
    assert people["tine-norman"] == ("Tine Norman", "buskerud", None)


def test_the_board_of_buskerud(ks: Register) -> None:
    board = body(ks, "fylkesstyret-buskerud")
    assert (board.kind, board.voice) == (BodyKind.BOARD, Voice.PERSON)
    assert board.elected_by == ("fylkesmotet-buskerud",)
    assert board.size == Size(min=7, max=15)
    assert board.meetings == MeetingRules(per_year=5)
    assert board.term == Term(valid_from=PartialDate(2024), valid_until=PartialDate(2027))
    assert board.term.valid_until.last() == date(2027, 12, 31)
    assert [ks.organisation_of(one) for one in ks.seats] == [
        "gol",
        "buskerud",
        "kongsberg",
        "drammen",
        "lier",
        "lier",
        "drammen",
        "hole",
        "samfunnsbedriftene",
    ]
    assert {one.body for one in ks.seats} == {"fylkesstyret-buskerud"}


def test_the_organs_of_ks(ks: Register) -> None:
    assert [one.id for one in ks.bodies] == [
        "kommunestyrene",
        "fylkestingene",
        "fylkesmotet-buskerud",
        "fylkesstyret-buskerud",
        "kommunedirektorutvalget-buskerud",
        "landstinget",
        "landsstyret",
        "hovedstyret",
    ]
    assembly = body(ks, "fylkesmotet-buskerud")
    assert assembly.elected_by == ("kommunestyrene", "fylkestingene")
    assert assembly.meetings == MeetingRules(per_year=1)
    landsting = body(ks, "landstinget")
    assert landsting.elected_by == ("fylkesmotet-buskerud", "fylkestingene")
    assert (landsting.size, landsting.meetings) == (Size(about=240), MeetingRules(per_council_period=1))
    landsstyre = body(ks, "landsstyret")
    assert (landsstyre.elected_by, landsstyre.elected_among) == (("landstinget",), ("landstinget",))
    assert landsstyre.ex_officio == ("hovedstyret", "fylkesstyret-buskerud/leder")
    assert (landsstyre.size, landsstyre.meetings) == (Size(exactly=54), MeetingRules(per_year=2))
    hovedstyre = body(ks, "hovedstyret")
    assert (hovedstyre.elected_by, hovedstyre.elected_among) == (("landstinget",), ("kommunestyrene", "fylkestingene"))
    assert (hovedstyre.size, hovedstyre.meetings) == (Size(exactly=15), MeetingRules(per_year=10))
    assert body(ks, "kommunedirektorutvalget-buskerud").meetings is None


def test_the_cohorts_of_ks(ks: Register) -> None:
    assert [(one.id, one.name, one.size, one.starts) for one in ks.cohorts] == [
        ("baerekraftsloftet-1", "Bærekraftsløftet, kull 1", 12, None),
        ("baerekraftsloftet-2", "Bærekraftsløftet, kull 2", None, PartialDate(2023, 11)),
        ("torn", "Tørn (Viken)", 18, None),
        ("absolutt", "ABSOLUTT", None, PartialDate(2024, 4)),
    ]
    assert {one.cohort for one in ks.organisations} == {None}
    assert ks.agreements == ()
    assert dealt_with("ks") == Proceedings()


# --- Folkevalgtprogrammet ---------------------------------------------------------------------------------------


def test_organisations_without_a_role_are_no_part_of_the_network(planning: Register) -> None:
    assert planning.network.name == "Politisk lederskap i samfunnsplanleggingen"
    assert [one.id for one in planning.organisations] == ["ks", "ovre-eiker", "asplan-viak"]
    assert [(one.organisation, one.role) for one in planning.memberships] == [("ks", Role.PARTICIPANT)]


def test_the_people_of_the_programme(planning: Register) -> None:
    assert [(one.name, one.title, one.organisation, one.email) for one in planning.people] == [
        ("Dag-Henrik Sandbakken", "kontaktperson", "ks", "dhs@ks.no"),
        ("Gustav Weiberg-Aurdal", "kontaktperson", "ks", "gwa@ks.no"),
        ("May Britt Hernes", "fagsjef samfunnsplanlegging og analyse", "asplan-viak", None),
        ("Christer Best Gulbrandsen", "kommunalsjef", "ovre-eiker", None),
    ]
    samling = body(planning, "samling")
    assert samling.seat_capacity is SeatCapacity.POLITICAL_AND_ADMINISTRATIVE_LEAD
    assert (samling.name, samling.kind) == ("Samlingene", BodyKind.PLENARY)
    assert planning.seats == planning.offices == ()


def test_the_first_gathering() -> None:
    said = dealt_with("folkevalgtprogram")
    (meeting,) = said.meetings
    assert (meeting.body, meeting.title, meeting.date) == ("samling", "Første samling", None)
    assert (meeting.starts, meeting.ends) == (datetime(2019, 5, 10, 9), datetime(2019, 5, 10, 14))
    assert meeting.place == "KS Nationaltheatret konferansesenter, KS Agenda"
    assert meeting.preparation is not None
    assert "inntil fem minutter" in meeting.preparation
    assert [one.introduced_by for one in said.items] == [
        (),
        ("may-britt-hernes", "christer-best-gulbrandsen"),
        (),
        ("ks",),
        (),
    ]
    assert said.items[4].title == "Hjemmearbeid frem til september 2019"
    (task,) = said.tasks
    assert (task.body, task.meeting) == ("samling", meeting.number)
    assert (task.title, task.owner) == ("Hjemmearbeid etter første samling", "members")
    assert task.due == PartialDate(2019, 8, 31)
