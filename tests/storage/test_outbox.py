"""What is said under a name, in a slot, in relation to what was said, with a file, to a person; and after a backup that
was put back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from commands.line import Document, Outgoing, Relates, Relation
from storage import mailbox, unsent
from storage.database import Database
from storage.mail_tables import outbox
from storage.mailbox import KEPT_FOR, OutboxState
from storage.own_words import ANSWERS, NAME, PERSON, SLOT, Marks, marks_of
from storage.unsent import Unmade, Unsent

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
ROOM, KARI = "!rom", "@kari:prove.test"


def said(body: str, room: str = ROOM, **more: Any) -> Outgoing:
    return Outgoing(room=room, type="m.room.message", content={"body": body}, **more)


def edit(body: str, of: str = "tavle", **more: Any) -> Outgoing:
    return said(body, relation=Relation(kind=Relates.EDITS, to=of), **more)


async def first(connection: AsyncConnection, room: str = ROOM) -> Unsent:
    row = await mailbox.next_unsent(connection, room)
    assert row is not None
    return row


async def send(connection: AsyncConnection, event_id: str, room: str = ROOM, now: datetime = NOW) -> Unsent:
    """What the sender does."""
    row = await first(connection, room)
    if row.slot is not None:
        assert await unsent.attempted(connection, row.id, now)
    await mailbox.sent(connection, row.transaction_id, event_id, now)
    return row


async def waiting(connection: AsyncConnection) -> list[str]:
    query = select(outbox.c.content).where(outbox.c.state == OutboxState.WAITING).order_by(outbox.c.id)
    return [content.split('"')[3] for content in (await connection.execute(query)).scalars()]


async def heard(connection: AsyncConnection, event_id: str, room: str = ROOM, **marks: str) -> None:
    await mailbox.heard(
        connection, event_id=event_id, room=room, transaction_id=None, marks=Marks(**marks), at=NOW, now=NOW
    )


async def test_a_name_leads_to_the_event_and_the_event_to_the_name(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("tavle", name="tavle"), said("annet")], NOW)
        assert await mailbox.named(connection, "tavle") is None
        await send(connection, "$1")
        await send(connection, "$2")
        assert await mailbox.named(connection, "tavle") == "$1"
        assert await mailbox.name_of(connection, "$1") == "tavle"
        assert await mailbox.name_of(connection, "$2") is None
        assert await mailbox.name_of(connection, "$3") is None


async def test_of_each_name_there_is_one_for_ever(database: Database) -> None:
    async with database.work() as connection:
        once = [said("1", name="en"), said("2", name="en"), said("3", name="to")]
        assert await mailbox.post(connection, once, NOW) == (ROOM,)
        assert await waiting(connection) == ["1", "3"]
        await send(connection, "$1")
        await send(connection, "$3")
        assert await mailbox.prune(connection, NOW + KEPT_FOR * 100) == 0
        assert await mailbox.post(connection, [said("4", name="en")], NOW) == ()
        assert await mailbox.named(connection, "en") == "$1"


@pytest.mark.parametrize("kind", list(Relates))
async def test_what_it_relates_to_is_found_when_it_is_sent(database: Database, kind: Relates) -> None:
    async with database.work() as connection:
        about = Relation(kind=kind, to="tavle")
        await mailbox.post(connection, [said("tavle", name="tavle"), said("ny", relation=about)], NOW)
        assert (await first(connection)).relation is None
        await send(connection, "$1")
        row = await first(connection)
    assert (row.relation, row.target) == (kind, "$1")


async def test_what_was_refused_or_never_said_or_said_elsewhere_is_no_target(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("tavle", name="tavle"), edit("ny"), edit("feil", "ukjent")], NOW)
        await mailbox.post(connection, [edit("annet rom", room="!annet")], NOW)
        await mailbox.refused(connection, (await first(connection)).id, "413", NOW)
        assert (await first(connection)).relation == Relates.EDITS
        assert [(await send(connection, id)).target for id in ("$2", "$3")] == [None, None]
        assert (await first(connection, "!annet")).target is None
        await mailbox.post(connection, [said("ny tavle", name="ny"), edit("ny", "ny"), edit("x", "ny", room="!x")], NOW)
        await send(connection, "$4")
        assert (await first(connection)).target == "$4"
        assert (await first(connection, "!x")).target is None


async def test_the_newest_takes_the_place_of_what_waits_in_a_slot_unless_it_was_tried(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("a1", slot="a"), said("b1", slot="b"), said("uten")], NOW)
        await mailbox.post(connection, [said("a2", slot="a"), said("a3", slot="a", room="!annet")], NOW)
        assert await waiting(connection) == ["b1", "uten", "a3"]
        tried = await first(connection)
        assert not tried.attempted
        assert await unsent.attempted(connection, tried.id, NOW)
        assert (await first(connection)).attempted
        await mailbox.post(connection, [said("b2", slot="b"), said("b3", slot="b")], NOW)
        assert await waiting(connection) == ["b1", "uten", "a3", "b3"]


async def test_what_was_replaced_meanwhile_is_not_tried(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("1", slot="a")], NOW)
        row = await first(connection)
    async with database.work() as connection:
        await mailbox.post(connection, [said("2", slot="a")], NOW)
        assert not await unsent.attempted(connection, row.id, NOW)
        assert (await first(connection)).content["body"] == "2"


async def test_a_document_waits_until_its_file_has_a_place(database: Database) -> None:
    document = Document(kind="uttalelse", contents={"tittel": "Æ", "liste": [1, None]})
    async with database.work() as connection:
        await mailbox.post(connection, [said("vedlagt", document=document)], NOW, "$e1")
        row = await first(connection)
        assert row.document == Unmade(kind="uttalelse", contents={"tittel": "Æ", "liste": [1, None]})
        await unsent.carries(connection, row.id, {**row.content, "url": "mxc://prove.test/1"})
        row = await first(connection)
        assert (row.document, row.content["url"]) == (None, "mxc://prove.test/1")
        await send(connection, "$1")
        kept = (await connection.execute(select(outbox.c.content, outbox.c.document))).all()
    assert [tuple(each) for each in kept] == [(None, None)]


async def test_what_is_for_a_person_goes_to_their_room_in_order(database: Database) -> None:
    async with database.work() as connection:
        assert await mailbox.post(connection, [said("1", KARI), said("2", KARI, name="to")], NOW) == (KARI,)
        await mailbox.post(connection, [said("3", "!prat")], NOW)
        assert await mailbox.rooms_with_unsent(connection) == (KARI, "!prat")
        await unsent.goes_to(connection, KARI, "!prat")
        assert await mailbox.rooms_with_unsent(connection) == ("!prat",)
        rows = [await send(connection, f"${number}", "!prat") for number in range(3)]
        assert [(row.content["body"], row.person) for row in rows] == [("1", KARI), ("2", KARI), ("3", None)]
        assert await mailbox.named(connection, "to", "!prat") == "$1"


async def test_an_event_says_what_it_is_known_by(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("1", KARI, name="navn", slot="plass")], NOW, "$e1")
        content = (await first(connection, KARI)).content
    assert content == {"body": "1", ANSWERS: "$e1", NAME: "navn", SLOT: "plass", PERSON: KARI}
    assert marks_of(content) == Marks(answers="$e1", name="navn", slot="plass", person=KARI)
    assert marks_of({ANSWERS: 1, NAME: "\0", SLOT: "", PERSON: "@" * 256}) == Marks()


# --- after a backup was put back ----------------------------------------------------------------------------


async def test_what_has_a_name_is_known_again_and_not_said_again(database: Database) -> None:
    async with database.work() as connection:
        await heard(connection, "$1", name="tavle", answers="$e1")
        await heard(connection, "$2", answers="$e1")
        events = [said("tavle", name="tavle"), said("svar"), said("mer"), edit("ny")]
        assert await mailbox.post(connection, events, NOW, "$e1") == (ROOM,)
        assert await waiting(connection) == ["mer", "ny"]
        assert await mailbox.named(connection, "tavle") == "$1"
        assert await mailbox.name_of(connection, "$1") == "tavle"
        await send(connection, "$3")
        assert (await first(connection)).target == "$1"
        await mailbox.prune(connection, NOW + KEPT_FOR * 100)
        assert await mailbox.named(connection, "tavle") == "$1"
        assert await mailbox.name_of(connection, "$2") is None


async def test_each_echo_settles_its_own_row(database: Database) -> None:
    async with database.work() as connection:
        events = [said("svar"), said("tavle", name="tavle"), edit("ny", slot="plass"), said("til deg", KARI)]
        await mailbox.post(connection, events, NOW, "$e1")
        await heard(connection, "$4", "!prat", answers="$e1", person=KARI)
        await heard(connection, "$3", answers="$e1", slot="plass")
        await heard(connection, "$2", answers="$e1", name="tavle")
        assert await waiting(connection) == ["svar"]
        assert await mailbox.named(connection, "tavle") == "$2"
        for _ in range(2):
            await heard(connection, "$1", answers="$e1")
        assert await waiting(connection) == []
        rooms = {row.event_id: row.room for row in await connection.execute(select(outbox))}
    assert rooms == {"$1": ROOM, "$2": ROOM, "$3": ROOM, "$4": "!prat"}


async def test_what_was_said_to_a_person_is_not_said_again_wherever_that_was(database: Database) -> None:
    async with database.work() as connection:
        await heard(connection, "$1", "!prat", answers="$e1", person=KARI)
        await mailbox.post(connection, [said("svar"), said("til deg", KARI), said("mer", KARI)], NOW, "$e1")
        assert await waiting(connection) == ["svar", "mer"]


async def test_a_state_that_was_said_is_not_said_again(database: Database) -> None:
    """The states of two events before it never were: the third had taken their place."""
    async with database.work() as connection:
        await heard(connection, "$edit3", answers="$e3", slot="plass")
        await mailbox.post(connection, [edit("1", slot="plass")], NOW, "$e1")
        await mailbox.post(connection, [edit("2", slot="plass")], NOW, "$e2")
        await mailbox.post(connection, [edit("3", slot="plass")], NOW, "$e3")
        assert await waiting(connection) == []


async def test_a_state_is_said_again_where_an_older_one_has_been_said_after_it(database: Database) -> None:
    async with database.work() as connection:
        await heard(connection, "$edit3", answers="$e3", slot="plass")
        await mailbox.post(connection, [edit("2", slot="plass")], NOW, "$e2")
        await send(connection, "$edit2", now=LATER)
        await mailbox.post(connection, [edit("3", slot="plass")], NOW, "$e3")
        assert await waiting(connection) == ["3"]


async def test_on_several_occasions_names_are_given_once_and_slots_show_the_last(database: Database) -> None:
    async with database.work() as connection:
        assert await mailbox.post_each(connection, (), NOW) == ()
        await mailbox.post(connection, (said("0", name="a"), edit("1", slot="tavle")), NOW)
        occasions = [
            ("$1", (said("2", name="a"), said("3", name="b"))),
            ("$2", ()),
            ("$3", (edit("4", slot="tavle"), said("5", room=KARI))),
            ("$4", (said("6", name="b"), edit("7", slot="tavle"))),
        ]
        assert await mailbox.post_each(connection, occasions, NOW) == (ROOM, KARI)
        assert await waiting(connection) == ["0", "3", "5", "7"]
