"""A demo's script: who says what where, and every fault of it at once."""

from __future__ import annotations

import pytest

from bot.demo.cast import Cast, cast_of
from bot.demo.script import FaultKind, FaultyScript, Spoken, parse
from network.dates import PartialDate
from network.register import Body, BodyKind, Network, Person, Register, Seat

from .conftest import TODAY, a_register


def spoken(text: str, cast: Cast) -> list[tuple[str, str | None, str]]:
    return [(one.person, one.body, one.text) for one in parse(text, cast)]


def test_who_may_be_a_person_an_organisation_or_the_secretariat(cast: Cast) -> None:
    said = spoken("kari: !leder\nbygd: !status\nsekretariat: !hjelp\n", cast)
    assert said == [
        ("kari", "politisk", "!leder"),
        ("ola", "styret", "!status"),
        ("sekretariat", "politisk", "!hjelp"),
    ]


def test_a_room_may_be_named_and_a_direct_chat(cast: Cast) -> None:
    assert spoken("ola @politisk: hei\nola @direkte: hvem leder?", cast) == [
        ("ola", "politisk", "hei"),
        ("ola", None, "hvem leder?"),
    ]


def test_one_who_sits_nowhere_speaks_in_a_direct_chat(cast: Cast) -> None:
    assert spoken("gjest: hei", cast) == [("gjest", None, "hei")]


def test_comments_and_empty_lines_are_left_out_and_lines_keep_their_numbers(cast: Cast) -> None:
    assert parse("# spør\n\n  kari:  !leder på 1.1.2020: takk  \r\n", cast) == (
        Spoken(number=3, person="kari", body="politisk", text="!leder på 1.1.2020: takk"),
    )


def test_every_fault_is_found_at_once_with_its_line(cast: Cast) -> None:
    script = "kari !leder\nkari:\nkarl: hei\nola @styre: hei\nkari @styret: hei\nkari: hei"
    with pytest.raises(FaultyScript) as caught:
        parse(script, cast)
    assert [(fault.number, fault.kind, fault.word, fault.nearest) for fault in caught.value.faults] == [
        (1, FaultKind.FORM, "", ""),
        (2, FaultKind.NO_TEXT, "", ""),
        (3, FaultKind.WHO, "karl", "kari"),
        (4, FaultKind.ROOM, "styre", "styret"),
        (5, FaultKind.NOT_IN_ROOM, "kari", "styret"),
    ]


@pytest.mark.parametrize("script", ["", "\n\n", "# bare en merknad\n"])
def test_a_script_that_says_nothing_is_a_fault(script: str, cast: Cast) -> None:
    with pytest.raises(FaultyScript) as caught:
        parse(script, cast)
    assert [fault.kind for fault in caught.value.faults] == [FaultKind.EMPTY]


def test_the_secretary_sits_in_the_charters_secretariat() -> None:
    secretariat = Body(id="bistand", name="Bistand", kind=BodyKind.SECRETARIAT, serves=("styret",))
    cast = cast_of(a_register(secretariat), "Prøve Sekretær", TODAY)
    assert [body.id for body in cast.register.bodies] == ["politisk", "styret", "bistand"]
    assert cast.register.seats[-1] == Seat(body="bistand", person=cast.secretary)
    assert cast.rooms == {"politisk": ("kari", "ola"), "styret": ("ola", cast.secretary), "bistand": (cast.secretary,)}
    assert cast.first_room(cast.secretary) == "styret"


def test_a_network_without_a_secretariat_gets_one_that_serves_all(cast: Cast) -> None:
    made = cast.register.bodies[-1]
    assert made.kind is BodyKind.SECRETARIAT
    assert made.serves == ("politisk", "styret")
    assert cast.rooms["politisk"] == ("kari", "ola", cast.secretary)


def test_a_person_who_is_called_as_the_secretary_keeps_the_name() -> None:
    register = a_register()
    taken = Register(network=register.network, people=(Person(id="sekretariat", name="Opptatt Prøve"),))
    cast = cast_of(taken, "Prøve Sekretær", TODAY)
    assert cast.secretary == "sekretariat-2"
    assert cast.who("sekretariat") == "sekretariat-2"


def test_one_whose_seat_has_ended_is_not_in_the_room() -> None:
    register = a_register()
    ended = Seat(body="styret", person="kari", valid_until=PartialDate(2024))
    cast = cast_of(
        Register(network=register.network, people=register.people, bodies=register.bodies, seats=(ended,)),
        "Prøve Sekretær",
        TODAY,
    )
    assert cast.rooms["styret"] == (cast.secretary,)


def test_names_on_the_homeserver_are_ones_it_takes_and_no_two_are_the_same() -> None:
    people = tuple(Person(id=id, name="Prøve") for id in ("åse", "ase", "-se", "nettverksbot"))
    cast = cast_of(Register(network=Network(id="n", name="N"), people=people), "Prøve Sekretær", TODAY)
    names = [*cast.localparts.values(), cast.bot]
    assert len(set(names)) == len(names)
    assert all(name.isascii() and name == name.lower() for name in names)


def test_a_line_goes_on_with_what_was_said_before_it(cast: Cast) -> None:
    assert spoken("kari: !uttalelse ny Klima\n| Vi vil mer.\n|\n  | Mye mer.\nola: hei", cast) == [
        ("kari", "politisk", "!uttalelse ny Klima\nVi vil mer.\n\nMye mer."),
        ("ola", "styret", "hei"),
    ]
