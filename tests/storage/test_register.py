from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from network.dates import PartialDate, Period
from network.meetings import Meeting
from network.register import (
    Adviser,
    After,
    Agreement,
    Body,
    MatrixLink,
    Organisation,
    Person,
    Register,
    RoomLink,
    Seat,
    Size,
    Term,
    on,
    standing,
)
from storage import journal
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.register import NeverHeld, UnknownNetwork, UnknownRecord
from tests.storage.examples import AT_THE_DESK, IN_THE_CHAT, NOON, charter

PROVE = "prove"


@pytest.fixture(autouse=True)
async def _imported(database: Database) -> None:
    async with database.work() as connection:
        await import_charter(connection, charter(), AT_THE_DESK)


async def loaded(database: Database) -> Register:
    async with database.reading() as connection:
        return await registers.load(connection, PROVE)


async def test_a_record_comes_back_as_it_was(database: Database) -> None:
    records = [
        Organisation(id="øy", name="Øy – «ytterst»"),
        Person(id="siri", name="Siri Prøve", organisation="by"),
        Seat(body="styret", person="siri", valid_from=PartialDate(2020, 11), valid_until=PartialDate(2024)),
        Adviser(body="styret", person="siri", acts_for="kari"),
        Body(id="råd", name="Råd", quorum=2 / 3, size=Size(min=5, max=7), term=Term(years=2), serves=("styret",)),
        Agreement(id="avtale", name="Avtale", parties=("by", "bygd"), ends=After(after=Period(years=3))),
    ]
    async with database.work() as connection:
        stored = [await registers.add(connection, PROVE, record, AT_THE_DESK) for record in records]
    register = await loaded(database)
    for kept, record in zip(stored, records, strict=True):
        assert kept.row is not None
        assert kept == record
    assert register.organisations[-1] == stored[0]
    assert register.people[-1] == stored[1]
    assert register.seats[-1] == stored[2]
    assert register.advisers[-1] == stored[3]
    assert register.bodies[-1] == stored[4]
    assert register.agreements[-1] == stored[5]


async def test_rows_ascend_in_the_order_in_which_they_came(database: Database) -> None:
    async with database.work() as connection:
        for number in range(5):
            person = Person(id=f"person-{number}", name="Prøve Nordmann")
            await registers.add(connection, PROVE, person, AT_THE_DESK)
    rows = [person.row for person in (await loaded(database)).people]
    assert rows == sorted(set(rows), key=lambda row: row or 0)
    assert [person.id for person in (await loaded(database)).people][-2:] == ["person-3", "person-4"]


async def test_what_is_said_is_remembered_as_said(database: Database) -> None:
    ola = (await loaded(database)).people[1]
    async with database.work() as connection:
        ola = await registers.amend(connection, PROVE, replace(ola, telephone="2"), IN_THE_CHAT)
        ola = await registers.amend(connection, PROVE, replace(ola, title="rådmann", telephone="3"), IN_THE_CHAT)
        ola = await registers.amend(connection, PROVE, replace(ola, email="ola@example.org"), AT_THE_DESK)
        siri = await registers.add(connection, PROVE, Person(id="siri", name="Siri Prøve"), IN_THE_CHAT)
    assert (ola.said, siri.said) == (("telephone", "title"), ("id", "name"))
    assert (await loaded(database)).people[1:] == (ola, siri)


async def test_what_another_stored_meanwhile_is_not_written_over_by_an_end(database: Database) -> None:
    """The record in hand may be older than what is stored."""
    old = (await loaded(database)).seats[0]
    async with database.work() as connection:
        await registers.amend(connection, PROVE, replace(old, organisation="bygd"), IN_THE_CHAT)
        await registers.end(connection, PROVE, old, PartialDate(2026, 11, 1), IN_THE_CHAT)
    seat = (await loaded(database)).seats[0]
    assert (seat.organisation, seat.valid_until) == ("bygd", PartialDate(2026, 11, 1))


async def test_ended_held_until_then_and_voided_never_held(database: Database) -> None:
    kari, ola = (await loaded(database)).seats
    async with database.work() as connection:
        await registers.end(connection, PROVE, kari, PartialDate(2026, 6), IN_THE_CHAT)
        await registers.void(connection, PROVE, ola, "feil person", IN_THE_CHAT)
    register = await loaded(database)
    assert [seat.person for seat in on(register.seats, date(2026, 6, 30))] == ["kari"]
    assert on(register.seats, date(2026, 7, 1)) == ()
    assert [seat.person for seat in register.seats] == ["kari", "ola"]
    assert [seat.person for seat in standing(register.seats)] == ["kari"]
    voided = register.seats[1].voided
    assert voided is not None
    assert (voided.at, voided.by, voided.why) == (NOON, "person:kari", "feil person")


async def test_nothing_more_happens_to_what_was_voided(database: Database) -> None:
    seat = (await loaded(database)).seats[1]
    async with database.work() as connection:
        await registers.void(connection, PROVE, seat, "feil person", IN_THE_CHAT)
    for attempt in ("amend", "end", "void"):
        with pytest.raises(UnknownRecord):
            async with database.work() as connection:
                match attempt:
                    case "amend":
                        await registers.amend(connection, PROVE, replace(seat, organisation="by"), IN_THE_CHAT)
                    case "end":
                        await registers.end(connection, PROVE, seat, PartialDate(2026), IN_THE_CHAT)
                    case _:
                        await registers.void(connection, PROVE, seat, "igjen", IN_THE_CHAT)


async def test_a_record_never_becomes_another_one(database: Database) -> None:
    seat = (await loaded(database)).seats[1]
    with pytest.raises(ValueError, match="another seat"):
        async with database.work() as connection:
            await registers.amend(connection, PROVE, replace(seat, person="kari"), IN_THE_CHAT)
    assert (await loaded(database)).seats[1] == seat


async def test_a_record_of_another_network_is_not_touched(database: Database) -> None:
    other = charter(('id = "prove"', 'id = "annet"'))
    async with database.work() as connection:
        await import_charter(connection, other, AT_THE_DESK)
    seat = (await loaded(database)).seats[1]
    with pytest.raises(UnknownRecord):
        async with database.work() as connection:
            await registers.end(connection, "annet", seat, PartialDate(2026), IN_THE_CHAT)
    assert (await loaded(database)).seats[1].valid_until is None


async def test_an_id_stands_once_and_may_stand_again_after_a_mistake(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.work() as connection:
            await registers.add(connection, PROVE, Person(id="ola", name="En annen"), IN_THE_CHAT)
    async with database.work() as connection:
        await registers.void(connection, PROVE, (await loaded(database)).people[1], "feil", IN_THE_CHAT)
        await registers.add(connection, PROVE, Person(id="ola", name="En annen"), IN_THE_CHAT)
    found = (await loaded(database)).person("ola")
    assert found is not None
    assert found.name == "En annen"


async def test_an_unknown_network_is_an_error(database: Database) -> None:
    async with database.work() as connection:
        with pytest.raises(UnknownNetwork):
            await registers.load(connection, "ukjent")
        with pytest.raises(UnknownNetwork):
            await registers.add(connection, "ukjent", Person(id="a", name="A"), IN_THE_CHAT)


async def test_no_change_writes_nothing(database: Database) -> None:
    seat = (await loaded(database)).seats[0]
    async with database.work() as connection:
        before = await journal.entries_of(connection, PROVE)
        assert await registers.amend(connection, PROVE, seat, IN_THE_CHAT) == seat
        assert await journal.entries_of(connection, PROVE) == before


async def test_each_change_is_in_the_journal_with_what_was_and_what_is(database: Database) -> None:
    register = await loaded(database)
    async with database.work() as connection:
        await registers.amend(connection, PROVE, replace(register.people[0], telephone="2", title=None), IN_THE_CHAT)
        await registers.end(connection, PROVE, register.holdings[0], PartialDate(2026, 11), IN_THE_CHAT)
        await registers.void(connection, PROVE, register.seats[1], "feil", IN_THE_CHAT)
        await registers.add(connection, PROVE, MatrixLink(person="kari", matrix="@kari:example.org"), IN_THE_CHAT)
        entries = await journal.newest(connection, PROVE, 4)
    assert [(entry.action, entry.contents) for entry in reversed(entries)] == [
        (
            "person.amend",
            {
                "actor": "person:kari",
                "action": "person.amend",
                "subject": "kari",
                "changes": {"title": ["ordfører", None], "telephone": ["1", "2"]},
            },
        ),
        (
            "holding.end",
            {
                "actor": "person:kari",
                "action": "holding.end",
                "subject": "styret/leder/kari",
                "changes": {"valid_until": [None, "2026-11"]},
            },
        ),
        (
            "seat.void",
            {
                "actor": "person:kari",
                "action": "seat.void",
                "subject": "styret/ola",
                "changes": {"voided": [None, {"at": "2026-11-24T12:00:00+00:00", "by": "person:kari", "why": "feil"}]},
            },
        ),
        (
            "matrix-link.add",
            {
                "actor": "person:kari",
                "action": "matrix-link.add",
                "subject": "kari/@kari:example.org",
                "changes": {"person": [None, "kari"], "matrix": [None, "@kari:example.org"]},
            },
        ),
    ]


async def test_what_was_taken_back_is_not_remembered(database: Database) -> None:
    """A unit of work that fails has read its own changes; nobody else may be told of them, nor the next one."""
    seat = (await loaded(database)).seats[0]
    with pytest.raises(RuntimeError):
        async with database.work() as connection:
            await registers.end(connection, PROVE, seat, PartialDate(2026), IN_THE_CHAT)
            assert (await registers.load(connection, PROVE)).seats[0].valid_until == PartialDate(2026)
            assert (await loaded(database)).seats[0].valid_until is None
            raise RuntimeError
    assert (await loaded(database)).seats[0].valid_until is None
    async with database.work() as connection:
        assert (await registers.load(connection, PROVE)).seats[0].valid_until is None
        await registers.end(connection, PROVE, seat, PartialDate(2025), IN_THE_CHAT)
    assert (await loaded(database)).seats[0].valid_until == PartialDate(2025)


async def test_networks_and_bodies_are_found_by_links_that_stand(database: Database) -> None:
    async with database.work() as connection:
        await import_charter(connection, charter(('id = "prove"', 'id = "annet"')), AT_THE_DESK)
        link = await registers.add(connection, PROVE, RoomLink(body="styret", room="!rom"), IN_THE_CHAT)
    async with database.reading() as connection:
        assert [network.id for network in await registers.networks(connection)] == [PROVE, "annet"]
        assert await registers.networks_of(connection, "@ola:example.org") == ("annet", PROVE)
        assert await registers.networks_of(connection, "@ingen:example.org") == ()
        assert await registers.body_of_room(connection, "!rom") == ((PROVE, "styret"),)
        assert await registers.body_of_room(connection, "!annet") == ()
    register = await loaded(database)
    async with database.work() as connection:
        await registers.void(connection, PROVE, register.matrix_links[0], "feil", IN_THE_CHAT)
        await registers.void(connection, PROVE, link, "feil rom", IN_THE_CHAT)
    async with database.reading() as connection:
        assert await registers.networks_of(connection, "@ola:example.org") == ("annet",)
        assert await registers.body_of_room(connection, "!rom") == ()


async def test_a_number_of_a_meeting_is_never_used_again(database: Database) -> None:
    async with database.work() as connection:
        second = await registers.add(connection, PROVE, Meeting(body="styret", date=PartialDate(2027)), IN_THE_CHAT)
        await registers.void(connection, PROVE, second, "feil", IN_THE_CHAT)
        third = await registers.add(connection, PROVE, Meeting(body="styret", date=PartialDate(2028)), IN_THE_CHAT)
    assert (second.number, third.number) == (2, 3)


async def test_what_was_read_before_a_change_is_read_again_after_it(database: Database) -> None:
    async with database.work() as connection:
        await registers.hold(connection, PROVE)
        before = await registers.load(connection, PROVE)
        await registers.end(connection, PROVE, before.seats[0], PartialDate(2026), IN_THE_CHAT)
        assert (await registers.load(connection, PROVE)).seats[0].valid_until == PartialDate(2026)
    assert (await loaded(database)).seats[0].valid_until == PartialDate(2026)


async def test_nothing_is_stored_that_ends_before_it_begins(database: Database) -> None:
    """An export of it could not be imported."""
    seat = (await loaded(database)).seats[0]
    with pytest.raises(NeverHeld):
        async with database.work() as connection:
            await registers.end(connection, PROVE, seat, PartialDate(2019), IN_THE_CHAT)
    backwards = Seat(body="styret", person="ola", valid_from=PartialDate(2027), valid_until=PartialDate(2026))
    with pytest.raises(NeverHeld):
        async with database.work() as connection:
            await registers.add(connection, PROVE, backwards, IN_THE_CHAT)
    assert len((await loaded(database)).seats) == 2


async def test_several_are_stored_in_their_order_each_with_its_entry(database: Database) -> None:
    siri, ida = replace(IN_THE_CHAT, actor="person:siri"), replace(AT_THE_DESK, actor="person:ida")
    records = [(Person(id=f"prøve-{number}", name=f"Prøve {number}"), (siri, ida)[number % 2]) for number in range(30)]
    async with database.work() as connection:
        assert await registers.add_all(connection, PROVE, ()) == ()
        before = len(await journal.entries_of(connection, PROVE))
        stored = await registers.add_all(connection, PROVE, records)
    register = await loaded(database)
    assert register.people[-30:] == stored
    assert [one.row for one in register.people[-30:]] == [one.row for one in stored]
    assert [one.id for one in stored] == [one.id for one, _ in records]
    assert [bool(one.said) for one in stored] == [True, False] * 15
    async with database.reading() as connection:
        assert not (await journal.verify(connection, PROVE)).broken
        entries = (await journal.entries_of(connection, PROVE))[before:]
    told = [(entry.contents["actor"], entry.contents["subject"]) for entry in entries if entry.contents]
    assert told == [(change.actor, record.id) for record, change in records]


async def test_of_several_none_is_stored_where_one_cannot_be(database: Database) -> None:
    people = [Person(id=id, name=id) for id in ("prøve-1", "prøve-2", "prøve-1")]
    with pytest.raises(IntegrityError):
        async with database.work() as connection:
            await registers.add_all(connection, PROVE, [(one, AT_THE_DESK) for one in people])
    assert (await loaded(database)).person("prøve-2") is None
