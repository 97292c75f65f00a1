from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from network.charter import Charter, Faulty, arranged, read, write
from network.dates import PartialDate
from network.identity import given_keys, keys_of
from network.meetings import Meeting
from network.numbering import numbered
from network.register import Dated, MatrixLink, Person, Record, Register, RoomLink, Seat, standing
from storage import journal
from storage import register as registers
from storage.charters import Changes, export_charter, import_charter, preview
from storage.database import Database
from storage.register import UnknownNetwork
from tests import strategies
from tests.depth import examples
from tests.storage.examples import AT_THE_DESK, CHARTERS, IN_THE_CHAT, charter, charter_at, taken_back

PROVE = "prove"
SAID = {"charter-said-otherwise", "charter-said-nothing", "charter-was-voided"}
some = settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)


async def exported(connection: AsyncConnection, network: str) -> str:
    return write(await export_charter(connection, network))


async def moved(database: Database, charter_text: str, network: str) -> str:
    """What an empty database exports after it has imported that."""
    async with taken_back(database) as connection:
        await import_charter(connection, read(charter_text, limit=10_000_000), AT_THE_DESK)
        return await exported(connection, network)


def with_numbers(charter: Charter) -> Charter:
    """Meetings, items and tasks get numbers when they are stored."""
    return numbered(None, charter)


# --- in and out again ---------------------------------------------------------------------------------------


@some
@given(strategies.charters())
async def test_what_was_imported_is_exported(database: Database, made: Charter) -> None:
    async with taken_back(database) as connection:
        changes = await import_charter(connection, made, AT_THE_DESK)
        out = await export_charter(connection, made.register.network.id)
        assert write(replace(out, journal=made.journal)) == write(with_numbers(made))
        if made.journal:
            assert out.journal == made.journal
        else:
            assert len(out.journal) == len(changes.added) + 1
        text_ = write(out)
    assert await moved(database, text_, made.register.network.id) == text_


@some
@given(strategies.charters(journals=False))
async def test_importing_again_changes_nothing(database: Database, made: Charter) -> None:
    network = made.register.network.id
    async with taken_back(database) as connection:
        await import_charter(connection, made, AT_THE_DESK)
        before = await exported(connection, network)
        assert not await preview(connection, made)
        assert not await import_charter(connection, made, AT_THE_DESK)
        assert not await import_charter(connection, read(before, limit=10_000_000), AT_THE_DESK)
        assert await exported(connection, network) == before


@pytest.mark.parametrize("path", CHARTERS, ids=lambda path: path.stem)
async def test_the_real_charters(database: Database, path: Path) -> None:
    made = charter_at(path)
    network = made.register.network.id
    async with database.work() as connection:
        shown = await preview(connection, made)
        changes = await import_charter(connection, made, AT_THE_DESK)
    async with database.work() as connection:
        assert not await import_charter(connection, made, AT_THE_DESK)
    async with database.reading() as connection:
        out = await export_charter(connection, network)
    assert len(shown.added) == len(changes.added)
    assert all(record.row is not None or record is changes.added[0] for record in changes.added)
    stored = arranged(with_numbers(made))
    assert (arranged(out).register, arranged(out).proceedings) == (stored.register, stored.proceedings)


async def test_an_unknown_network_cannot_be_exported(database: Database) -> None:
    async with database.reading() as connection:
        with pytest.raises(UnknownNetwork):
            await export_charter(connection, PROVE)


# --- after the chat -----------------------------------------------------------------------------------------


async def said_in_the_chat(connection: AsyncConnection, network: str, data: st.DataObject) -> None:
    """Some changes as commands make them, none of which contradicts what is there."""
    for _ in range(data.draw(st.integers(1, 6))):
        register = await registers.load(connection, network)
        record = data.draw(st.sampled_from(_changeable(register)))
        match data.draw(st.sampled_from(("add", "amend", "end", "void"))):
            case "add":
                id = f"ny-{len(register.people)}"
                new: Record = Person(id=id, name="Prøve Nordmann", telephone=data.draw(strategies.names))
                await registers.add(connection, network, new, IN_THE_CHAT)
                if register.bodies:
                    seat = Seat(body=register.bodies[0].id, person=id, valid_from=PartialDate(2026))
                    link = RoomLink(body=register.bodies[0].id, room=f"!{id}")
                    await registers.add(connection, network, seat, IN_THE_CHAT)
                    await registers.add(connection, network, link, IN_THE_CHAT)
            case "amend" if isinstance(record, Person):
                telephone = data.draw(st.none() | strategies.names)
                await registers.amend(connection, network, replace(record, telephone=telephone), IN_THE_CHAT)
            case "end" if isinstance(record, Dated) and record.valid_until is None:
                until = record.valid_from or PartialDate(2026, 11, 24)
                await registers.end(connection, network, record, until, IN_THE_CHAT)
            case "void" if isinstance(record, Dated) and not isinstance(record, Seat):
                await registers.void(connection, network, record, "feilført", IN_THE_CHAT)
            case _:
                purpose = data.draw(strategies.texts)
                await registers.amend(connection, network, replace(register.network, purpose=purpose), IN_THE_CHAT)


def _changeable(register: Register) -> list[Record]:
    kinds = (register.people, register.memberships, register.holdings, register.matrix_links, register.room_links)
    return [register.network, *(record for kind in kinds for record in standing(kind))]


@some
@given(strategies.charters(), st.data())
async def test_what_the_chat_changed_goes_along(database: Database, made: Charter, data: st.DataObject) -> None:
    network = made.register.network.id
    async with taken_back(database) as connection:
        await import_charter(connection, made, AT_THE_DESK)
        await said_in_the_chat(connection, network, data)
        text_ = await exported(connection, network)
        verified = await journal.verify(connection, network)
    assert verified.broken == ()
    assert await moved(database, text_, network) == text_


@some
@given(strategies.charters(journals=False), st.data())
async def test_a_charter_never_undoes_what_was_said(database: Database, made: Charter, data: st.DataObject) -> None:
    """The file that was imported is imported again after the chat: nothing that was said changes, whether it is
    refused or not."""
    network = made.register.network.id
    async with taken_back(database) as connection:
        await import_charter(connection, made, AT_THE_DESK)
        await said_in_the_chat(connection, network, data)
        before = await exported(connection, network)
        try:
            changes = await import_charter(connection, made, AT_THE_DESK)
        except Faulty as faulty:
            assert {fault.code for fault in faulty.faults} <= SAID
        else:
            assert not changes
        assert await exported(connection, network) == before


# --- a second charter of the same network -------------------------------------------------------------------


async def imported(database: Database, made: Charter) -> Changes:
    async with database.work() as connection:
        return await import_charter(connection, made, AT_THE_DESK)


async def everything(database: Database) -> object:
    """All rows of all tables that an import can touch."""
    tables: tuple[str, ...] = ("networks", "people", "organisations", "memberships", "seats", "holdings", "meetings")
    tables += ("items", "attendances", "tasks", "journal_entries")
    async with database.reading() as connection:
        return [(await connection.execute(text(f'SELECT * FROM "{name}" ORDER BY 1, 2'))).all() for name in tables]


async def test_a_new_edition_adds_and_amends(database: Database) -> None:
    await imported(database, charter())
    changes = await imported(
        database,
        charter(
            ('title = "ordfører"', 'title = "byrådsleder"'),
            ('person = "ola"\n', 'person = "ola"\nuntil = 2026\n\n[[bodies.seats]]\nperson = "ola"\nfrom = 2027\n'),
        ),
    )
    assert [(type(each.after), each.keys) for each in changes.amended] == [
        (Person, ("title",)),
        (Seat, ("valid_until",)),
    ]
    assert [given_keys(record) for record in changes.added] == [("valid_from", "body", "person")]
    async with database.reading() as connection:
        register = await registers.load(connection, PROVE)
        (whole,) = await journal.newest(connection, PROVE, 1)
    assert [(seat.person, str(seat.valid_from), str(seat.valid_until)) for seat in register.seats] == [
        ("kari", "2020-01-01", "None"),
        ("ola", "None", "2026"),
        ("ola", "2027", "None"),
    ]
    assert whole.contents is not None
    assert whole.contents["counts"] == {"added": 1, "amended": 2}


async def test_what_a_file_leaves_out_stays(database: Database) -> None:
    await imported(database, charter())
    without = charter(
        ('telephone = "1"\n', ""), ('purpose = "Å prøve"\n', ""), ('[[bodies.seats]]\nperson = "ola"\n', "")
    )
    before = await everything(database)
    assert not await imported(database, without)
    after = await everything(database)
    assert [rows[1:] for rows in after[1:]] == [rows[1:] for rows in before[1:]]  # type: ignore[index]


async def test_every_contradiction_is_told_and_nothing_is_done(database: Database) -> None:
    await imported(database, charter())
    async with database.work() as connection:
        register = await registers.load(connection, PROVE)
        kari, ola = register.people
        await registers.amend(connection, PROVE, replace(kari, telephone="2", title=None), IN_THE_CHAT)
        await registers.amend(connection, PROVE, replace(ola, name="Ola P."), IN_THE_CHAT)
        await registers.void(connection, PROVE, register.seats[1], "feil person", IN_THE_CHAT)
    before = await everything(database)
    new = charter(
        ('person = "ola"\n', 'person = "ola"\nfrom = 2022\n'),
        ('name = "Prøvenettet"', 'name = "Det nye prøvenettet"'),
        ('role = "member"\nsince = 2020', 'role = "member"\nsince = 2021'),
    )
    with pytest.raises(Faulty) as refused:
        await imported(database, new)
    told = [(one.place.table, one.place.number, one.place.id, one.place.key, one.code) for one in refused.value.faults]
    assert told == [
        ("people", 1, "kari", "title", "charter-said-nothing"),
        ("people", 1, "kari", "telephone", "charter-said-otherwise"),
        ("people", 2, "ola", "name", "charter-said-otherwise"),
        ("bodies", 1, "styret", "seats[2]", "charter-was-voided"),
    ]
    after = await everything(database)
    assert after == before


async def test_an_import_that_fails_half_way_leaves_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await imported(database, charter())
    before = await everything(database)

    async def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(journal, "append_all", fail)
    with pytest.raises(RuntimeError):
        await imported(database, charter(('title = "ordfører"', 'title = "byrådsleder"')))
    assert await everything(database) == before


async def test_what_the_chat_added_and_the_file_says_too_is_the_same(database: Database) -> None:
    await imported(database, charter())
    async with database.work() as connection:
        await registers.add(connection, PROVE, Person(id="siri", name="Siri Prøve"), IN_THE_CHAT)
        await registers.add(connection, PROVE, MatrixLink(person="siri", matrix="@siri:example.org"), IN_THE_CHAT)
        await registers.add(connection, PROVE, Seat(body="styret", person="siri"), IN_THE_CHAT)
    siri = '[[people]]\nid = "siri"\nname = "Siri Prøve"\nmatrix = ["@siri:example.org"]\n\n[[bodies]]'
    new = charter(("[[bodies]]", siri), ('person = "ola"\n', 'person = "ola"\n\n[[bodies.seats]]\nperson = "siri"\n'))
    assert not await imported(database, new)


# --- the journal of a file ----------------------------------------------------------------------------------


async def test_the_journal_goes_along_and_goes_on(database: Database, open_database, tmp_path: Path) -> None:
    await imported(database, charter())
    async with database.work() as connection:
        register = await registers.load(connection, PROVE)
        await registers.end(connection, PROVE, register.seats[0], PartialDate(2026), IN_THE_CHAT)
        await journal.erase(connection, PROVE, "ola", ("Ola Prøve",))
    async with database.reading() as connection:
        out = await exported(connection, PROVE)
        ours = await journal.entries_of(connection, PROVE)
    other = await open_database(f"sqlite:///{tmp_path / 'other.db'}")
    await other.upgrade()
    await imported(other, read(out))
    async with other.work() as connection:
        assert await journal.entries_of(connection, PROVE) == ours
        await registers.add(connection, PROVE, Person(id="siri", name="Siri Prøve"), IN_THE_CHAT)
        assert (await journal.verify(connection, PROVE)).broken == ()
        newer = await exported(connection, PROVE)
    assert not await imported(other, read(out))
    before = await everything(database)
    with pytest.raises(Faulty) as refused:
        await imported(database, read(newer))
    assert [fault.code for fault in refused.value.faults] == ["charter-journal-differs"]
    assert await everything(database) == before


def test_every_field_is_stored() -> None:
    """A field that is added to a record has a column without anybody's doing."""
    from storage.tables import KINDS, NETWORKS, PROCEEDINGS

    for kind in (NETWORKS, *KINDS.values(), *PROCEEDINGS.values()):
        assert {field.name for field in kind.fields} <= set(kind.table.c.keys())
    assert set(keys_of(Meeting(body="a"))) <= set(PROCEEDINGS["meetings"].table.c.keys())
