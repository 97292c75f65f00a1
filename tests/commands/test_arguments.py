"""From the words after a command to its arguments, and every fault at its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech import kinds
from commands.speech.arguments import (
    Faults,
    NoArguments,
    Piece,
    argument,
    following,
    heading,
    leading,
    listing,
    parse,
    rest,
)
from commands.speech.names import Names
from commands.speech.world import World
from network.dates import PartialDate
from network.register import Body, Language, Network, Person, Register

REGISTER = Register(
    network=Network(id="prove", name="Prøvenettverket"),
    people=(Person(id="prove-nordmann", name="Prøve Nordmann"), Person(id="kari", name="Kari Prøvesen")),
    bodies=(
        Body(id="styre", name="Fylkesstyret i Buskerud"),
        Body(id="mote", name="Fylkesmøtet i Buskerud"),
        Body(id="politisk", name="Politisk"),
    ),
)
WORLD = World(
    register=REGISTER,
    body=None,
    now=datetime(2026, 11, 24, 9, tzinfo=UTC),
    zone=ZoneInfo("Europe/Oslo"),
    language=Language.BOKMAAL,
)


@dataclass(frozen=True)
class Seating:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, Names(("i", "organ")))
    title: str | None = argument(kinds.TEXT, Names(("tittel",)))
    valid_from: PartialDate | None = argument(kinds.DAY, Names(("fra",)))
    matrix: str | None = argument(kinds.MATRIX_ID, shape=kinds.MATRIX_ID_SHAPE)


def read(text: str) -> Seating:
    return parse(Seating, Piece(text, 0), WORLD)


def faults(text: str, start: int = 0) -> list[tuple[str, str]]:
    """What each fault's message is, and the words it points at."""
    with pytest.raises(Faults) as raised:
        parse(Seating, Piece(text, start), WORLD)
    return [(one.message.id, text[one.start - start : one.end - start]) for one in raised.value.faults]


@pytest.mark.parametrize(
    "text",
    [
        "Prøve Nordmann i politisk fra 12.11.2020",
        "Prøve Nordmann, i politisk, fra 12.11.2020",
        "Prøve Nordmann, fra 12. november 2020, organ Politisk",
        "nordmann fra 2020-11-12 i politisk",
        "«Prøve Nordmann», organ: politisk; fra: 12.11.2020",
    ],
)
def test_marked_arguments_stand_in_any_order_with_commas_or_without(text: str) -> None:
    its = read(text)
    assert (its.person.id, its.body and its.body.id, its.valid_from) == (
        "prove-nordmann",
        "politisk",
        PartialDate(2020, 11, 12),
    )


def test_a_marker_inside_a_name_belongs_to_the_name() -> None:
    assert read("kari i Fylkesstyret i Buskerud").body == REGISTER.bodies[0]


def test_a_matrix_id_is_known_by_its_shape() -> None:
    assert read("Prøve Nordmann @prove:example.org").matrix == "@prove:example.org"


def test_a_quoted_text_keeps_its_commas() -> None:
    assert read("kari, tittel «leder, plan og miljø»").title == "leder, plan og miljø"


def test_every_fault_is_told_at_once_at_its_place() -> None:
    assert faults("Prove Nordmen, fra 31.4.2020, organ hytt og pine") == [
        ("name-unknown-near", "Prove Nordmen"),
        ("date-no-such-day", "31"),
        ("name-unknown", "hytt og pine"),
    ]


def test_what_is_missing_is_asked_for_at_the_end() -> None:
    assert faults("", 5) == [("argument-missing", "")]


def test_a_value_without_its_marker_is_not_guessed_at() -> None:
    assert faults("kari, ordfører") == [("argument-without-marker", "ordfører")]


def test_the_same_argument_twice_is_a_fault() -> None:
    assert faults("kari, fra 1.1.2020, fra 1.2.2020") == [("argument-twice", "1.2.2020")]


def test_a_command_without_arguments_takes_none() -> None:
    with pytest.raises(Faults):
        parse(NoArguments, Piece("og mer", 0), WORLD)
    assert parse(NoArguments, Piece("", 0), WORLD) == NoArguments()


@given(st.text(max_size=120))
def test_any_text_is_read_or_its_faults_lie_within_it(text: str) -> None:
    try:
        parse(Seating, Piece(text, 0), WORLD)
    except Faults as raised:
        for fault in raised.faults:
            assert 0 <= fault.start <= fault.end <= len(text)


@pytest.mark.parametrize("text", ["i " * 30_000, "i x, " * 300, "«" * 1_900, ", , ," * 300, "fra 1 " * 300])
def test_a_line_made_to_take_long_has_few_faults(text: str) -> None:
    with pytest.raises(Faults) as raised:
        parse(Seating, Piece(text, 0), WORLD)
    assert len(raised.value.faults) <= 10


@dataclass(frozen=True)
class Writing:
    person: Person | None = argument(kinds.PERSON)
    title: str | None = argument(kinds.TEXT, Names(("tittel",)))
    text: str | None = following(kinds.PROSE)


def test_what_follows_is_every_line_after_the_first_as_it_is_written() -> None:
    its = parse(Writing, Piece("Prøve Nordmann, tittel Klima\n\n# Klima, fra 2027\n\nVi krever: mer!\n", 0), WORLD)
    assert its.person is not None
    assert (its.person.id, its.title, its.text) == ("prove-nordmann", "Klima", "# Klima, fra 2027\n\nVi krever: mer!")


def test_what_follows_needs_nothing_before_it() -> None:
    its = parse(Writing, Piece("\nVi krever mer", 0), WORLD)
    assert (its.person, its.text) == (None, "Vi krever mer")


def test_a_line_without_a_second_is_followed_by_nothing() -> None:
    assert parse(Writing, Piece("Prøve Nordmann", 0), WORLD).text is None


def test_a_text_that_is_too_long_is_told_at_its_place() -> None:
    with pytest.raises(Faults) as raised:
        parse(Writing, Piece("Prøve Nordmann\n" + "x" * 100_001, 0), WORLD)
    assert [one.message.id for one in raised.value.faults] == ["text-too-long"]


@dataclass(frozen=True)
class Draft:
    title: str | None = heading(kinds.NAME, required=True)
    body: Body | None = argument(kinds.BODY, Names(("i",)))
    text: str | None = following(kinds.PROSE)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Klima, natur og byer", "Klima, natur og byer", None),
        ("Klima, natur, i politisk", "Klima, natur", "politisk"),
        ("Klima i politisk", "Klima i politisk", None),
        ("Klima, i byene og landet", "Klima, i byene og landet", None),
        ("«Klima, i politisk», i politisk", "Klima, i politisk", "politisk"),
        ("Byene, klimaet; og framtiden", "Byene, klimaet; og framtiden", None),
    ],
)
def test_a_heading_keeps_its_commas_but_for_what_is_marked_at_its_end(text: str, title: str, body: str | None) -> None:
    its = parse(Draft, Piece(f"{text}\nTekst, i politisk", 0), WORLD)
    assert (its.title, its.body.id if its.body else None, its.text) == (title, body, "Tekst, i politisk")


@dataclass(frozen=True)
class Chosen:
    title: str | None = heading(kinds.NAME, required=True)
    several: str | None = listing(kinds.TEXT, Names(("valg",)))
    day: PartialDate | None = argument(kinds.DAY, Names(("frist", "til")))


@pytest.mark.parametrize(
    ("text", "title", "several", "day"),
    [
        ("Når, valg a; b, c; d", "Når", "a; b, c; d", None),
        ("Når, valg a; b, frist 1.12.2026", "Når", "a; b", "2026-12-01"),
        ("Når, frist 1.12.2026, valg a; b", "Når", "a; b", "2026-12-01"),
        ("Når? Valg: a; til b, til 1.12.2026", "Når?", "a; til b", "2026-12-01"),
        ("Når? frist 1.12.2026", "Når?", None, "2026-12-01"),
        ("Når? Vet du? Valg a; b", "Når? Vet du?", "a; b", None),
        ("Hvem, når; hvor? Til byen", "Hvem, når; hvor? Til byen", None, None),
        ("Valg av leder", "Valg av leder", None, None),
    ],
)
def test_a_list_reaches_to_the_next_marked_field(text: str, title: str, several: str | None, day: str | None) -> None:
    its = parse(Chosen, Piece(text, 0), WORLD)
    assert (its.title, its.several, str(its.day) if its.day else None) == (title, several, day)


def test_what_stands_after_the_first_word_for_a_field_is_meant_as_its_value() -> None:
    with pytest.raises(Faults) as raised:
        parse(Chosen, Piece("Når? valg a; b, frist fredg", 0), WORLD)
    assert [(one.start, one.end) for one in raised.value.faults] == [(22, 27)]


def test_a_heading_that_is_missing_is_asked_for() -> None:
    with pytest.raises(Faults) as raised:
        parse(Draft, Piece("\nTekst", 0), WORLD)
    assert [one.message.id for one in raised.value.faults] == ["argument-missing"]


@dataclass(frozen=True)
class Wish:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    paragraph: int | None = leading(kinds.PARAGRAPH, kinds.PARAGRAPH_SHAPE)
    text: str | None = rest(kinds.LONG_TEXT)


@pytest.mark.parametrize(
    ("text", "number", "paragraph", "wish"),
    [
        ("U1 avsnitt 2 Kutt, og si: hvorfor?", 1, 2, "Kutt, og si: hvorfor?"),
        ("u 1, avsnitt 2: kutt", 1, 2, "kutt"),
        ("uttalelse 12: kutt", 12, None, "kutt"),
        ("fråsegn 12 til avsnitt 3\nkutt\nog kutt", 12, 3, "kutt og kutt"),
        ("avsnitt 2. Kutt", None, 2, "Kutt"),
        ("paragraph 2 cut", None, 2, "cut"),
        ("2 avsnitt bør ut", None, None, "2 avsnitt bør ut"),
        ("u1x avsnitt 2", None, None, "u1x avsnitt 2"),
        ("«kutt»", None, None, "«kutt»"),
        ("U1", 1, None, None),
        ("", None, None, None),
    ],
)
def test_leading_fields_and_the_rest(text: str, number: int | None, paragraph: int | None, wish: str | None) -> None:
    assert parse(Wish, Piece(text, 0), WORLD) == Wish(number, paragraph, wish)


@dataclass(frozen=True)
class Shown:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    version: int | None = argument(kinds.Number(999), Names(("versjon",)))


@pytest.mark.parametrize(
    ("text", "number", "version"),
    [("U1 versjon 2", 1, 2), ("U1, versjon 2", 1, 2), ("versjon 2", None, 2), ("3", 3, None), ("nr. 3", 3, None)],
)
def test_a_number_leads(text: str, number: int | None, version: int | None) -> None:
    assert parse(Shown, Piece(text, 0), WORLD) == Shown(number, version)


def test_what_stands_where_a_number_would_and_is_none_is_told() -> None:
    with pytest.raises(Faults) as raised:
        parse(Shown, Piece("klimaet versjon 2", 0), WORLD)
    assert [one.message.id for one in raised.value.faults] == ["statement-number-wrong"]


@given(st.text(max_size=120), st.sampled_from([Draft, Wish, Shown, Chosen]))
def test_any_sentence_is_read_or_its_faults_lie_within_it(text: str, takes: type) -> None:
    try:
        parse(takes, Piece(text, 0), WORLD)
    except Faults as raised:
        for fault in raised.faults:
            assert 0 <= fault.start <= fault.end <= len(text)
