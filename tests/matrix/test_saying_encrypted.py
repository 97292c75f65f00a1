"""What the bot says besides answers, as a client shows it that trusts only cross-signed devices: in an encrypted room,
and in a direct chat that the bot opens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pydantic import SecretStr

from bot import backup, sealing
from bot.clock import SystemClock
from bot.settings import Settings
from commands.line import Document, Line, Outgoing, Relates, Relation
from storage import mailbox
from storage.database import Database
from tests.independent.client import Independent
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.running import Echoing, at_work, until_settled

Arrive = Callable[[str], Awaitable[Independent]]

REPORT = {"name": "svar.pdf", "mimetype": "application/pdf", "data": "%PDF æøå"}


def said(body: str, room: str, **more: Any) -> Outgoing:
    content = {"msgtype": "m.notice", "body": body, "m.mentions": {}}
    return Outgoing(room=room, type="m.room.message", content=content, **more)


class Saying(Echoing):
    """Shows all that it can say where it is asked to, and writes to those who ask for that."""

    async def answer(self, connection: Any, line: Line, now: Any) -> tuple[Outgoing, ...]:
        self.lines.append(line)
        match line.text:
            case "vis":
                return (
                    said("tavle: 1 av 8", line.room, name="tavle"),
                    said("i tråden", line.room, relation=Relation(kind=Relates.IN_THREAD, to="tavle")),
                    said("vedlagt", line.room, document=Document(kind="papir", contents=REPORT)),
                    said("tavle: 8 av 8", line.room, slot="tavle", relation=Relation(kind=Relates.EDITS, to="tavle")),
                )
            case "skriv":
                return said("til deg", line.sender), said("og mer", line.sender)
            case _:
                return (said(f"svar: {line.text}", line.room),)


@pytest.fixture
def wish(real: RealHomeserver, tmp_path: Path) -> Settings:
    account = real.account("sekretariat")
    settings: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": account.user_id,
        "password": SecretStr(account.password),
        "data_dir": tmp_path / "data",
    }
    (tmp_path / "data").mkdir()
    return Settings(_env_file=None, **settings)


def known_to(wish: Settings, *admins: str) -> Settings:
    return wish.model_copy(update={"admins": frozenset(admins)})


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_edit_a_thread_and_a_file_in_an_encrypted_room(
    wish: Settings, database: Database, independent: Arrive, ola: Person
) -> None:
    me, kari = wish.user_id, await independent("kari")
    async with at_work(known_to(wish, kari.user_id), database, Saying(), SystemClock()):
        room = await kari.make_room(me, ola.id)
        await ola.join(room)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "vis")
        board, in_thread, file, edit = await kari.until_seen(room, me, 4)
        assert [event for event in (board, in_thread, file, edit) if not event.is_sound] == []
        assert await kari.read_file(room, file.event_id) == REPORT["data"].encode()

    assert board.body == "tavle: 8 av 8"
    assert edit.content["m.new_content"] == {"msgtype": "m.notice", "body": "tavle: 8 av 8", "m.mentions": {}}
    assert (edit.body, edit.relation) == ("* tavle: 8 av 8", {"rel_type": "m.replace", "event_id": board.event_id})
    back = {"is_falling_back": True, "m.in_reply_to": {"event_id": board.event_id}}
    assert in_thread.relation == {"rel_type": "m.thread", "event_id": board.event_id, **back}
    assert (file.content["msgtype"], file.content["filename"], file.body) == ("m.file", "svar.pdf", "vedlagt")
    assert "url" not in file.content

    page = await ola.ask_get(f"rooms/{quote(room, safe='')}/messages?dir=f&limit=100")
    ours = [event for event in page["chunk"] if event["sender"] == me and "state_key" not in event]
    assert [event["type"] for event in ours] == ["m.room.encrypted"] * 4
    readable = {"algorithm", "ciphertext", "session_id", "sender_key", "device_id"}
    assert [sorted(event["content"].keys() - readable) for event in ours] == [
        ["no.nettverksbot.answers", "no.nettverksbot.name"],
        ["m.relates_to", "no.nettverksbot.answers"],
        ["no.nettverksbot.answers"],
        ["m.relates_to", "no.nettverksbot.answers", "no.nettverksbot.slot"],
    ]


async def test_a_direct_chat_that_the_bot_opens_is_read_by_who_comes_later(
    wish: Settings, database: Database, independent: Arrive
) -> None:
    me, kari, echoing = wish.user_id, await independent("kari"), Saying()
    async with at_work(known_to(wish, kari.user_id), database, echoing, SystemClock()):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "skriv")
        ((chat, is_direct),) = (await kari.until_invited()).items()
        assert is_direct
        await kari.join(chat)
        await kari.until_seen(chat, me, 2)
        await kari.say(chat, "leder")
        await kari.until_heard(chat, me, 3)
        await kari.say(room, "skriv")
        heard = await kari.until_heard(chat, me, 5)
        assert [event for event in await kari.seen(chat, me) if not event.is_sound] == []
    assert [event.body for event in heard] == ["til deg", "og mer", "svar: leder", "til deg", "og mer"]
    assert [(line.text, line.direct) for line in echoing.lines] == [
        ("skriv", True),
        ("leder", True),
        ("skriv", True),
    ]
    assert (await kari.membership(chat, me), await kari.membership(chat, kari.user_id)) == ("join", "join")


class Looking:
    """Somebody who waits for invitations."""

    def __init__(self, person: Person, since: str) -> None:
        self._person = person
        self._since = since

    @classmethod
    async def of(cls, person: Person) -> Looking:
        return cls(person, (await person.ask_get("sync"))["next_batch"])

    async def until_invited(self) -> str:
        """The room of the next one, to a direct chat."""
        async with asyncio.timeout(60):
            invite: dict[str, Any] = {}
            while not invite:
                answer = await self._person.ask_get(f"sync?since={self._since}&timeout=1000")
                self._since, invite = answer["next_batch"], answer.get("rooms", {}).get("invite", {})
        ((room, news),) = invite.items()
        ours = (event for event in news["invite_state"]["events"] if event.get("state_key") == self._person.id)
        assert next(ours)["content"]["is_direct"] is True
        return room


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_left_the_chat_that_was_opened_for_them_is_invited_again(
    wish: Settings, database: Database, kari: Person
) -> None:
    me = wish.user_id
    async with at_work(known_to(wish, kari.id), database, Saying(), SystemClock()):
        looking = await Looking.of(kari)
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "skriv")
        chat = await looking.until_invited()
        await kari.ask("POST", f"rooms/{quote(chat, safe='')}/leave")
        await kari.say(room, "skriv")
        assert await looking.until_invited() == chat


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_after_a_backup_was_put_back_nothing_of_it_is_said_twice_and_names_are_known(
    wish: Settings, database: Database, kari: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_COST", (4, 8, 1))
    me, old = wish.user_id, known_to(wish, kari.id)
    async with at_work(old, database, Saying(), SystemClock()) as task:
        looking = await Looking.of(kari)
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
        await backup.back_up(old, database, "fjorten blå ærfugl", tmp_path / "kopi", SystemClock().now())
        await kari.say(room, "vis")
        before = await kari.until_heard(room, me, 5)
        await kari.say(room, "skriv")
        chat = await looking.until_invited()
        await kari.join(chat)
        await kari.say(room, "etter")
        await kari.until_heard(room, me, 6)
        task.cancel()

    new = old.model_copy(update={"data_dir": tmp_path / "new"})
    await backup.restore(new, "fjorten blå ærfugl", tmp_path / "kopi")
    restored = await Database.open(new.database)
    try:
        async with at_work(new, restored, Saying(), SystemClock()):
            await kari.say(room, "igjen")
            heard = await kari.until_heard(room, me, 7)
            await until_settled(restored)
            async with restored.reading() as connection:
                board = await mailbox.named(connection, "tavle")
    finally:
        await restored.close()
    assert heard == [*before, "svar: etter", "svar: igjen"]
    assert board == (await kari.events(room, me))[1]["event_id"]
    page = await kari.ask_get(f"rooms/{quote(chat, safe='')}/messages?dir=b&limit=100")
    assert sum(event["type"] == "m.room.encrypted" for event in page["chunk"]) == 2
