"""What the bot says besides answers: edits, threads, files, and to a person; each once, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from commands.line import Document, Outgoing, Relates, Relation
from storage import mailbox, rooms
from storage.database import Database
from storage.mail_tables import outbox
from tests.matrix.fake import BOT, LOST_ANSWER, NOON, FakeHomeserver, Fault, member
from tests.matrix.running import Echoing, at_work, settings, until, until_settled

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM, CHAT = "!rom:prove.test", "!prat:prove.test"
REPORT = {"name": "svar.pdf", "mimetype": "application/pdf", "data": "%PDF"}
PICTURE = {"name": "runde.png", "mimetype": "image/png", "data": "PNG", "width": 640, "height": 480}


def said(body: str, room: str = ROOM, **more: Any) -> Outgoing:
    content = {"msgtype": "m.notice", "body": body, "m.mentions": {"user_ids": [KARI]}, **more.pop("content", {})}
    return Outgoing(room=room, type="m.room.message", content=content, **more)


def about(kind: Relates, to: str = "tavle") -> Relation:
    return Relation(kind=kind, to=to)


def drawn(contents: dict[str, Any], kind: str = "papir") -> Document:
    return Document(kind=kind, contents=contents)


async def post(database: Database, *events: Outgoing, answers: str | None = None) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, events, NOON, answers)


async def reasons(database: Database) -> list[str]:
    """Why events were set aside."""
    async with database.reading() as connection:
        query = select(outbox.c.reason).where(outbox.c.reason.is_not(None)).order_by(outbox.c.id)
        return list((await connection.execute(query)).scalars())


@asynccontextmanager
async def saying(
    fake: FakeHomeserver, database: Database, folder: Path, echoing: Echoing | None = None
) -> AsyncIterator[None]:
    """The bot until it has said all that waits."""
    async with at_work(settings(fake.url, folder), database, echoing):
        yield
        await until_settled(database)


def contents(fake: FakeHomeserver, room: str = ROOM) -> list[dict[str, Any]]:
    """What came out in a room, each once, without the marks."""
    once = {transaction: content for where, transaction, content in fake.sent if where == room}
    ours = (content for transaction, content in once.items() if transaction in fake.transactions)
    return [{key: value for key, value in each.items() if not key.startswith("no.nettverksbot")} for each in ours]


# --- what it relates to -------------------------------------------------------------------------------------


async def test_an_edit_takes_the_place_of_what_has_that_name_and_pings_nobody(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    html = {"format": "org.matrix.custom.html", "formatted_body": "<b>2</b>"}
    await post(database, said("1", name="tavle"), said("2", content=html, relation=about(Relates.EDITS)), answers="$e")
    async with saying(fake, database, tmp_path):
        pass
    _, edit = contents(fake)
    event_id = next(iter(fake.transactions.values()))
    new = {"msgtype": "m.notice", "body": "2", "m.mentions": {"user_ids": [KARI]}, **html}
    assert edit == {
        "msgtype": "m.notice",
        "body": "* 2",
        "format": html["format"],
        "formatted_body": "* <b>2</b>",
        "m.mentions": {},
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event_id},
    }


async def test_answers_threads_and_references_name_the_event_that_has_the_name(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    kinds = (Relates.ANSWERS, Relates.IN_THREAD, Relates.REFERS)
    await post(database, said("1", name="tavle"), *(said(kind, relation=about(kind)) for kind in kinds))
    async with saying(fake, database, tmp_path):
        pass
    event_id = next(iter(fake.transactions.values()))
    back = {"m.in_reply_to": {"event_id": event_id}}
    assert [content.get("m.relates_to") for content in contents(fake)] == [
        None,
        back,
        {"rel_type": "m.thread", "event_id": event_id, "is_falling_back": True, **back},
        {"rel_type": "m.reference", "event_id": event_id},
    ]


async def test_where_what_it_relates_to_was_refused_all_but_the_end_of_a_poll_is_said_all_the_same(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    fake.faults["send"].append(Fault(status=400, body={"errcode": "M_BAD_JSON"}))
    await post(database, said("0", name="tavle"), *(said(kind, relation=about(kind)) for kind in Relates), said("sist"))
    async with saying(fake, database, tmp_path):
        pass
    assert [content["body"] for content in contents(fake)] == ["edits", "in-thread", "answers", "sist"]
    assert not any("m.relates_to" in content or "m.new_content" in content for content in contents(fake))
    assert await reasons(database) == ["400 M_BAD_JSON", "what it is about was never sent"]


# --- slots --------------------------------------------------------------------------------------------------


async def test_of_many_states_while_one_is_under_way_only_the_last_follows(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    fake.held[ROOM] = asyncio.Event()
    await post(database, said("1", slot="tavle"))
    async with saying(fake, database, tmp_path):
        await until(lambda: len(fake.sent) == 1)
        for number in range(2, 50):
            await post(database, said(f"{number}", slot="tavle"))
        fake.held.pop(ROOM).set()
    assert [content["body"] for content in contents(fake)] == ["1", "49"]


async def test_a_state_that_may_have_been_said_when_the_bot_was_killed_is_said_once_and_the_last_after_it(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    fake.held[ROOM] = asyncio.Event()
    await post(database, said("1", slot="tavle"))
    async with at_work(settings(fake.url, tmp_path), database) as task:
        await until(lambda: len(fake.sent) == 1)
        task.cancel()
    fake.held.pop(ROOM).set()
    await post(database, said("2", slot="tavle"))
    async with saying(fake, database, tmp_path):
        pass
    assert [content["body"] for content in contents(fake)] == ["1", "2"]


# --- files --------------------------------------------------------------------------------------------------


async def test_a_document_is_made_uploaded_and_sent_with_what_is_said_of_it(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    await post(database, said("Vedlagt.", document=drawn(REPORT)), said("", document=drawn(PICTURE)))
    async with saying(fake, database, tmp_path):
        pass
    report, picture = contents(fake)
    mentions = {"user_ids": [KARI]}
    assert report == {
        "msgtype": "m.file",
        "body": "Vedlagt.",
        "filename": "svar.pdf",
        "info": {"mimetype": "application/pdf", "size": 4},
        "url": "mxc://prove.test/opplastet0",
        "m.mentions": mentions,
    }
    assert picture == {
        "msgtype": "m.image",
        "body": "runde.png",
        "filename": "runde.png",
        "info": {"mimetype": "image/png", "size": 3, "w": 640, "h": 480},
        "url": "mxc://prove.test/opplastet1",
        "m.mentions": mentions,
    }
    assert fake.uploads == [("application/pdf", "svar.pdf"), ("image/png", "runde.png")]
    assert fake.files == {"opplastet0": b"%PDF", "opplastet1": b"PNG"}


async def test_a_document_that_cannot_be_made_is_told_of_and_holds_nothing_up(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    await post(database, said("1", document=drawn(REPORT, "ødelagt")), said("2"))
    async with saying(fake, database, tmp_path, Echoing(broken={"ødelagt"})):
        pass
    assert [content["body"] for content in contents(fake)] == ["ingen ødelagt: svar.pdf", "2"]
    assert await reasons(database) == []


async def test_a_document_of_which_nothing_can_be_told_holds_nothing_up(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    await post(database, said("1", document=Document(kind="ødelagt", contents={})), said("2"))
    async with saying(fake, database, tmp_path, Echoing(broken={"ødelagt"})):
        pass
    assert [content["body"] for content in contents(fake)] == ["2"]
    assert await reasons(database) == ["document: ValueError"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(),
        Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000}),
        Fault(200, {}),
        LOST_ANSWER,
    ],
)
async def test_an_upload_that_goes_wrong_is_repeated(
    fake: FakeHomeserver, database: Database, tmp_path: Path, fault: Fault
) -> None:
    await fake.room(ROOM, KARI)
    fake.faults["upload"].append(fault)
    await post(database, said("1", document=drawn(REPORT)), said("2"))
    async with saying(fake, database, tmp_path):
        pass
    assert [content["body"] for content in contents(fake)] == ["1", "2"]
    assert contents(fake)[0]["url"] in [f"mxc://prove.test/{name}" for name in fake.files]


async def test_a_file_that_the_homeserver_does_not_take_is_set_aside(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    fake.faults["upload"].append(Fault(status=413, body={"errcode": "M_TOO_LARGE"}))
    await post(database, said("1", document=drawn(REPORT)), said("2"))
    async with saying(fake, database, tmp_path):
        pass
    assert [content["body"] for content in contents(fake)] == ["2"]
    assert await reasons(database) == ["413 M_TOO_LARGE"]


async def test_killed_between_the_upload_and_the_message_it_sends_that_file_once(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    fake.held[ROOM] = asyncio.Event()
    await post(database, said("1", document=drawn(REPORT)))
    async with at_work(settings(fake.url, tmp_path), database) as task:
        await until(lambda: len(fake.sent) == 1)
        task.cancel()
    held = fake.held.pop(ROOM)
    async with saying(fake, database, tmp_path):
        pass
    held.set()
    assert len(fake.uploads) == 1
    assert [content["url"] for content in contents(fake)] == ["mxc://prove.test/opplastet0"]
    assert sum(room == ROOM and event.get("sender") == BOT for room, event in fake.stream if "unsigned" in event) == 1


# --- to a person --------------------------------------------------------------------------------------------


def opened(fake: FakeHomeserver) -> str:
    """The one room that the bot has made."""
    (room,) = fake.aliases.values()
    return room


async def test_a_chat_is_opened_encrypted_with_the_person_invited_and_nobody_greeted(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    class Reminding(Echoing):
        async def answer(self, connection: Any, line: Any, now: Any) -> tuple[Outgoing, ...]:
            return said("1", KARI), said("2", KARI)

    await fake.room(ROOM, KARI, OLA)
    async with saying(fake, database, tmp_path, Reminding()):
        await fake.say(ROOM, OLA, "minn om")
        await until(lambda: len(fake.transactions) == 2)
        await fake.happen(opened(fake), member(KARI, "join"))
    await post(database, said("3", KARI))
    async with saying(fake, database, tmp_path):
        pass
    (wish,) = fake.made
    assert (wish["invite"], wish["is_direct"], wish["visibility"]) == ([KARI], True, "private")
    assert [event["type"] for event in wish["initial_state"]] == ["m.room.encryption"]
    assert [content["algorithm"] for content in contents(fake, opened(fake))] == ["m.megolm.v1.aes-sha2"] * 3
    assert "PUT state" not in fake.asked


async def test_a_chat_that_was_opened_is_the_persons_as_if_they_had_opened_it(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await post(database, said("1", KARI))
    async with saying(fake, database, tmp_path):
        pass
    async with database.reading() as connection:
        room = await rooms.find(connection, opened(fake))
    assert room is not None
    assert (room.invited_as_direct, room.greeted, room.encrypted, room.inviter) == (True, True, True, KARI)


@pytest.mark.parametrize("fault", [LOST_ANSWER, Fault(), Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED"})])
@pytest.mark.parametrize("asked", ["createRoom", "directory", "joined_members", "state"])
async def test_one_chat_is_opened_whatever_goes_wrong(
    fake: FakeHomeserver, database: Database, tmp_path: Path, asked: str, fault: Fault
) -> None:
    fake.faults[asked].append(fault)
    if asked in ("joined_members", "state"):
        fake.faults["createRoom"].append(LOST_ANSWER)
    await post(database, said("1", KARI))
    async with saying(fake, database, tmp_path):
        pass
    assert len(fake.made) == 1
    assert len(contents(fake, opened(fake))) == 1


async def test_an_alias_that_is_anothers_is_left_to_them(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await post(database, said("1", KARI))
    async with saying(fake, database, tmp_path):
        pass
    (alias, first), *_ = fake.aliases.items()
    await fake.kick(first)
    await post(database, said("2", KARI))
    async with saying(fake, database, tmp_path):
        pass
    assert len(fake.made) == 2
    assert fake.aliases[alias] == first
    assert [len(contents(fake, room)) for room in fake.aliases.values()] == [1, 1]


async def test_who_left_is_invited_again_and_who_has_others_there_gets_a_chat_of_their_own(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await post(database, said("1", KARI))
    async with saying(fake, database, tmp_path):
        pass
    room = opened(fake)
    await fake.happen(room, member(KARI, "leave"))
    await post(database, said("2", KARI))
    async with saying(fake, database, tmp_path):
        pass
    assert fake.memberships(room)[KARI] == "invite"
    assert len(contents(fake, room)) == 2
    for person in (KARI, OLA):
        await fake.happen(room, member(person, "join"))
    await post(database, said("3", KARI))
    async with saying(fake, database, tmp_path):
        pass
    assert len(fake.made) == 2
    assert len(contents(fake, room)) == 2


async def test_the_chat_that_the_person_opened_is_used_and_no_room_that_two_happen_to_be_in(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI)
    await fake.invite(CHAT, KARI, direct=True)
    async with saying(fake, database, tmp_path):
        await until(lambda: fake.answers == [(CHAT, f"hei, {KARI}")])
        await until(lambda: CHAT in fake.joined)
    await post(database, said("1", KARI))
    async with saying(fake, database, tmp_path):
        pass
    assert fake.answers == [(CHAT, f"hei, {KARI}"), (CHAT, "1")]
    assert fake.made == []


async def test_who_cannot_be_reached_holds_nobody_up(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(ROOM, KARI)
    fake.faults["createRoom"].append(Fault(status=403, body={"errcode": "M_FORBIDDEN"}))
    await post(database, said("1", KARI), said("2", KARI), said("3"))
    async with saying(fake, database, tmp_path):
        pass
    assert fake.answers == [(ROOM, "3")]
    assert await reasons(database) == ["403 M_FORBIDDEN"] * 2
