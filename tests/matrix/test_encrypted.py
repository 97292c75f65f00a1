"""Encrypted rooms on a real homeserver, and everything that can go wrong between them and the bot."""

from __future__ import annotations

import asyncio
import itertools
import json
import secrets
import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import vodozemac
from nio import Api
from nio.crypto.attachments import encrypt_attachment
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError

from bot.clock import SystemClock
from bot.demo.homeserver import Account
from bot.matrix.keystore import open_store
from bot.settings import Settings, SettingsFaulty
from storage import mailbox
from storage.ciphertexts import KEPT_FOR
from storage.database import Database
from storage.mailbox import InboxState
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.phone import Phone, phone
from tests.matrix.proxy import Proxy
from tests.matrix.running import Echoing, at_work, until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def bot(real: RealHomeserver) -> Account:
    return real.account("sekretariat")


@pytest_asyncio.fixture
async def proxy(real: RealHomeserver) -> AsyncIterator[Proxy]:
    between = Proxy(real.url)
    await between.start()
    yield between
    await between.stop()


@pytest.fixture
def wish(proxy: Proxy, bot: Account, kari: Person, tmp_path: Path) -> Settings:
    settings: dict[str, Any] = {
        "homeserver": proxy.url,
        "user_id": bot.user_id,
        "password": SecretStr(bot.password),
        "data_dir": tmp_path / "data",
        "admins": frozenset({kari.id}),
    }
    return Settings(_env_file=None, **settings)


@pytest_asyncio.fixture
async def karis(real: RealHomeserver, kari: Person, tmp_path: Path) -> AsyncIterator[Phone]:
    async with phone(real.url, kari, tmp_path) as made:
        yield made


def working(wish: Settings, database: Database, echoing: Echoing | None = None, clock: Any = None):  # type: ignore[no-untyped-def]
    return at_work(wish, database, echoing, clock or SystemClock())


async def encrypted_room(kari: Person, karis: Phone, me: str, *others: str) -> str:
    room = await kari.make_room(me, *others, encrypted=True)
    await kari.until_membership(room, me, "join")
    await karis.until_there(room, me)
    return room


async def in_inbox(database: Database, state: InboxState) -> int:
    async with database.reading() as connection:
        return await mailbox.count_inbox(connection, state)


async def until_inbox(database: Database, state: InboxState, count: int) -> None:
    async with asyncio.timeout(30):
        while await in_inbox(database, state) != count:
            await asyncio.sleep(0.02)


def never_in_plaintext(proxy: Proxy) -> bool:
    return not any("/send/m.room.message/" in path for _, path in proxy.asked)


async def test_it_is_asked_in_an_encrypted_direct_chat(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    me, echoing = wish.user_id, Echoing()
    async with working(wish, database, echoing):
        chat = await kari.make_room(me, direct=True, encrypted=True)
        assert await karis.until_heard(chat, me, 1) == [f"hei, {kari.id}"]
        first = await karis.say(chat, "hvem leder?")
        assert await karis.until_heard(chat, me, 2) == [f"hei, {kari.id}", "svar: hvem leder?"]
        thread = {"m.relates_to": {"rel_type": "m.thread", "event_id": first}}
        await karis.say(chat, "i tråd", **thread)
        await karis.until_heard(chat, me, 3)
    assert [(line.text, line.direct, line.thread) for line in echoing.lines] == [
        ("hvem leder?", True, None),
        ("i tråd", True, first),
    ]
    assert never_in_plaintext(proxy)
    assert karis.unreadable == {}


async def test_everybody_with_all_their_devices_reads_the_answer_and_those_who_left_do_not(
    wish: Settings,
    real: RealHomeserver,
    database: Database,
    kari: Person,
    ola: Person,
    karis: Phone,
    tmp_path: Path,
) -> None:
    me = wish.user_id
    async with (
        phone(real.url, kari, tmp_path) as tablet,
        phone(real.url, ola, tmp_path) as olas,
        working(wish, database),
    ):
        room = await encrypted_room(kari, karis, me, ola.id)
        await ola.join(room)
        await olas.until_there(room, me)
        await karis.until_there(room, ola.id)
        await karis.say(room, "en")
        for each in (karis, tablet, olas):
            assert await each.until_heard(room, me, 1) == ["svar: en"]
        before = next(e for e in karis.events.values() if e.sender == me and e.decrypted)
        await kari.kick(room, ola.id)
        await karis.look()
        await karis.say(room, "to")
        for each in (karis, tablet):
            assert await each.until_heard(room, me, 2) == ["svar: en", "svar: to"]
        after = [e for e in karis.events.values() if e.sender == me and e.decrypted][-1]
        assert before.session_id != after.session_id
        await olas.look()
        assert olas.client.olm.inbound_group_store.get(room, after.sender_key, after.session_id) is None


async def test_a_new_phone_that_asks_at_once_can_read_the_answer(
    wish: Settings, real: RealHomeserver, proxy: Proxy, database: Database, kari: Person, karis: Phone, tmp_path: Path
) -> None:
    """Its device, its key and its question come in one batch."""
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        await asyncio.sleep(0.2)
    async with phone(real.url, kari, tmp_path) as new:
        await new.until_there(room, me)
        await new.say(room, "to")
        async with working(wish, database):
            assert await new.until_heard(room, me, 1) == ["svar: to"]


async def test_a_new_phone_while_the_bot_runs(
    wish: Settings, real: RealHomeserver, database: Database, kari: Person, karis: Phone, tmp_path: Path
) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        async with phone(real.url, kari, tmp_path) as new:
            await new.until_there(room, me)
            await new.say(room, "to")
            assert await new.until_heard(room, me, 1) == ["svar: to"]
            await karis.say(room, "tre")
            assert await karis.until_heard(room, me, 3) == ["svar: en", "svar: to", "svar: tre"]


async def test_a_new_phone_that_only_listens_can_read_the_answer(
    wish: Settings, real: RealHomeserver, database: Database, kari: Person, karis: Phone, tmp_path: Path
) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        async with phone(real.url, kari, tmp_path) as new:
            await new.until_there(room, me)
            await karis.say(room, "to")
            assert await new.until_heard(room, me, 1) == ["svar: to"]


async def test_encryption_switched_on_in_the_middle(
    wish: Settings, database: Database, kari: Person, karis: Phone
) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "åpent")
        await kari.until_heard(room, me, 1)
        content = {"algorithm": "m.megolm.v1.aes-sha2"}
        await kari.ask("PUT", f"rooms/{room}/state/m.room.encryption", content)
        await karis.until_there(room, me)
        await karis.say(room, "lukket")
        assert await karis.until_heard(room, me, 1) == ["svar: lukket"]
        await kari.say(room, "åpent igjen")
        await karis.say(room, "lukket igjen")
        assert await karis.until_heard(room, me, 2) == ["svar: lukket", "svar: lukket igjen"]
    assert len(karis.heard_in_plaintext(room, me)) == 1


async def test_a_quiet_room_after_a_restart(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    """The sync after it tells nothing of the room; what is to be said there waits in the outbox."""
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
    async with working(wish, database):
        await karis.say(room, "to")
        await karis.until_heard(room, me, 2)
        proxy.fail("/send/m.room.encrypted/", times=10_000)
        await karis.say(room, "tre")
        await until(lambda: proxy.count("/send/m.room.encrypted/") > 2)
    proxy.troubles.clear()
    async with working(wish, database):
        assert await karis.until_heard(room, me, 3) == ["svar: en", "svar: to", "svar: tre"]
    assert never_in_plaintext(proxy)


@pytest.mark.parametrize(
    "path", ["/joined_members", "/keys/query", "/keys/claim", "/sendToDevice/", "/send/m.room.encrypted/"]
)
async def test_what_fails_is_tried_again_and_everybody_can_read_it(
    wish: Settings,
    real: RealHomeserver,
    proxy: Proxy,
    database: Database,
    kari: Person,
    ola: Person,
    karis: Phone,
    tmp_path: Path,
    path: str,
) -> None:
    me = wish.user_id
    async with phone(real.url, ola, tmp_path) as olas, working(wish, database):
        room = await encrypted_room(kari, karis, me, ola.id)
        await ola.join(room)
        await olas.until_there(room, me)
        await karis.until_there(room, ola.id)
        proxy.fail(path, times=2)
        await karis.say(room, "en")
        await karis.say(room, "to")
        for each in (karis, olas):
            assert await each.until_heard(room, me, 2) == ["svar: en", "svar: to"]
            assert not [event for event in each.unreadable.values() if event.sender == me]
    assert proxy.count(path) > 2
    assert never_in_plaintext(proxy)


async def test_members_that_cannot_be_had_stop_the_send(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        proxy.fail("/joined_members", times=10_000)
        await karis.say(room, "en")
        await until(lambda: proxy.count("/joined_members") > 1)
        assert proxy.count("/send/") == 0
        assert proxy.count("/sendToDevice/") == 0
    assert never_in_plaintext(proxy)


STRANGE = [
    {"type": 0, "body": "AAAA"},
    {"type": 1, "body": "AAAA"},
    {"type": 0, "body": 7},
    {"type": 7, "body": "AAAA"},
    {},
    None,
    [],
]


async def test_no_strange_key_stops_it(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, ola: Person, karis: Phone
) -> None:
    """Sent by somebody who shares no room with the bot, to its device alone."""
    me = wish.user_id
    async with working(wish, database) as task:
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        found = await ola.ask("POST", "keys/query", {"device_keys": {me: []}})
        ((device, keys),) = found["device_keys"][me].items()
        own = keys["keys"][f"curve25519:{device}"]
        for strange, sender_key in itertools.product(STRANGE, (own, "AAAA", 3)):
            content = {
                "algorithm": "m.olm.v1.curve25519-aes-sha2",
                "sender_key": sender_key,
                "ciphertext": {own: strange},
            }
            path = f"sendToDevice/m.room.encrypted/{secrets.token_hex(8)}"
            await ola.ask("PUT", path, {"messages": {me: {device: content}}})
        await karis.say(room, "to")
        assert await karis.until_heard(room, me, 2) == ["svar: en", "svar: to"]
        assert not task.done()
    async with working(wish, database):
        await karis.say(room, "tre")
        await karis.until_heard(room, me, 3)


@pytest.mark.parametrize("plaintext", ["[]", '"x"', "7", "{", '{"type": 1}', '{"type": "m.room.message"}', "\udcff"])
async def test_no_strange_plaintext_stops_it(
    wish: Settings, database: Database, kari: Person, karis: Phone, plaintext: str
) -> None:
    """The last is not UTF-8."""
    me = wish.user_id
    async with working(wish, database) as task:
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        session = karis.client.olm.outbound_group_sessions[room]
        session.message_count += 1
        ciphertext = session._session.encrypt(plaintext.encode("utf-8", "surrogateescape")).to_base64()
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": ciphertext,
            "session_id": session.id,
            "sender_key": karis.client.olm.account.identity_keys["curve25519"],
            "device_id": karis.client.device_id,
        }
        # Kari's own client would not survive it.
        own = karis.client.olm.inbound_group_store
        del own[room][content["sender_key"]][session.id]
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/merkelig", content)
        await karis.say(room, "to")
        assert await karis.until_heard(room, me, 2) == ["svar: en", "svar: to"]
        assert not task.done()
        assert await in_inbox(database, InboxState.UNREADABLE) == 1


async def test_without_sender_key_and_device_it_is_read_too(
    wish: Settings, database: Database, kari: Person, karis: Phone
) -> None:
    """Clients are told to stop sending them."""
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        session = karis.client.olm.outbound_group_sessions[room]
        inner = {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "to"}, "room_id": room}
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": session.encrypt(json.dumps(inner)),
            "session_id": session.id,
        }
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/uten", content)
        assert await karis.until_heard(room, me, 2) == ["svar: en", "svar: to"]


async def test_what_somebody_encrypted_is_not_taken_for_anothers_word(
    wish: Settings, real: RealHomeserver, database: Database, kari: Person, ola: Person, karis: Phone, tmp_path: Path
) -> None:
    """Ola sends Kari's own ciphertexts on, as his; one of them before she does."""
    me = wish.user_id
    echoing = Echoing()
    async with phone(real.url, ola, tmp_path) as olas, working(wish, database, echoing):
        room = await encrypted_room(kari, karis, me, ola.id)
        await ola.join(room)
        await olas.until_there(room, me)
        await karis.until_there(room, ola.id)
        event_id = await karis.say(room, "ja")
        await karis.until_heard(room, me, 1)
        said = await kari.ask_get(f"rooms/{room}/event/{event_id}")
        await ola.ask("PUT", f"rooms/{room}/send/m.room.encrypted/tyv", said["content"])
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/ekko", said["content"])
        inner = {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "nei"}}
        content = karis.client.olm.group_encrypt(room, inner)
        for person in (ola, kari):
            await person.ask("PUT", f"rooms/{room}/send/m.room.encrypted/først", content)
        await karis.say(room, "ferdig")
        await karis.until_heard(room, me, 3)
    assert [(line.sender, line.text) for line in echoing.lines] == [
        (kari.id, "ja"),
        (kari.id, "nei"),
        (kari.id, "ferdig"),
    ]


async def test_a_ciphertext_that_is_sent_again_after_a_restart_is_not_answered_again(
    wish: Settings, database: Database, kari: Person, karis: Phone
) -> None:
    """As a homeserver could: as another event of the same sender's."""
    me, echoing = wish.user_id, Echoing()
    async with working(wish, database, echoing):
        room = await encrypted_room(kari, karis, me)
        event_id = await karis.say(room, "ja")
        await karis.until_heard(room, me, 1)
    said = await kari.ask_get(f"rooms/{room}/event/{event_id}")
    async with working(wish, database, echoing):
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/igjen", said["content"])
        await karis.say(room, "ferdig")
        await karis.until_heard(room, me, 2)
    assert [line.text for line in echoing.lines] == ["ja", "ferdig"]
    assert await in_inbox(database, InboxState.UNREADABLE) == 1


async def test_the_keys_of_sessions_that_are_long_unused_go_with_what_they_opened(
    wish: Settings, database: Database, kari: Person, karis: Phone
) -> None:
    class Later(SystemClock):
        def now(self) -> datetime:
            return super().now() + KEPT_FOR + timedelta(days=1)

    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        event_id = await karis.say(room, "ja")
        await karis.until_heard(room, me, 1)
    device = json.loads((wish.data_dir / "login.json").read_text())["device_id"]
    assert len(kept_sessions(wish, device)) == 1
    said = await kari.ask_get(f"rooms/{room}/event/{event_id}")
    async with working(wish, database, clock=Later()):
        async with asyncio.timeout(30):
            while kept_sessions(wish, device):
                await asyncio.sleep(0.02)
    echoing = Echoing()
    async with working(wish, database, echoing):
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/igjen", said["content"])
        karis.client.invalidate_outbound_session(room)
        await karis.say(room, "ferdig")
        await until(lambda: bool(echoing.lines))
        await until_inbox(database, InboxState.LOCKED, 1)
    assert [line.text for line in echoing.lines] == ["ferdig"]


def kept_sessions(wish: Settings, device: str) -> list[Any]:
    store = open_store(wish.data_dir, wish.user_id, device)
    try:
        return list(store.load_inbound_group_sessions())
    finally:
        store.close()


@pytest.mark.parametrize("where", ["between key and event", "between session and key"])
async def test_killed_while_receiving_it_decrypts_when_the_batch_comes_again(
    wish: Settings,
    database: Database,
    kari: Person,
    karis: Phone,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    class Killed(BaseException):
        pass

    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)

    def killed(*_: object, **__: object) -> None:
        raise Killed

    await karis.say(room, "en")
    with monkeypatch.context() as patch:
        if where == "between session and key":
            patch.setattr("nio.store.database.MatrixStore.save_inbound_group_session", killed)
        else:
            patch.setattr("storage.mailbox.receive", killed)
        with suppress(Killed, BaseExceptionGroup):
            async with working(wish, database) as task:
                await asyncio.wait((task,), timeout=20)
                assert task.done()
    async with working(wish, database):
        assert await karis.until_heard(room, me, 1) == ["svar: en"]


async def test_a_batch_that_could_not_be_stored_is_decrypted_again_when_it_is_asked_for_again(
    wish: Settings, database: Database, kari: Person, karis: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the same process, which has the key and has opened the message already."""
    me, right = wish.user_id, mailbox.synced
    failures = iter(range(2))

    async def fails_at_first(*arguments: Any) -> None:
        if next(failures, None) is not None:
            raise OperationalError("", None, sqlite3.OperationalError("database or disk is full"))
        await right(*arguments)

    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        monkeypatch.setattr(mailbox, "synced", fails_at_first)
        await karis.say(room, "en")
        await karis.say(room, "to")
        assert await karis.until_heard(room, me, 2) == ["svar: en", "svar: to"]
    assert next(failures, None) is None
    assert await in_inbox(database, InboxState.UNREADABLE) == 0


async def test_what_cannot_be_decrypted_is_answered_in_its_place_when_the_key_comes(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    """The key is held back, over a restart too; one of the ciphertexts is sent twice."""
    me = wish.user_id
    held: list[Any] = []

    def without_keys(path: str, answer: Any) -> Any:
        if path.endswith("/sync"):
            held.extend(answer.get("to_device", {}).pop("events", []))
        return answer

    echoing = Echoing()
    async with working(wish, database, echoing):
        room = await encrypted_room(kari, karis, me)
        proxy.answered = without_keys
        first = await karis.say(room, "en")
        await karis.say(room, "to")
        await until_inbox(database, InboxState.LOCKED, 2)
        said = await kari.ask_get(f"rooms/{room}/event/{first}")
        await kari.ask("PUT", f"rooms/{room}/send/m.room.encrypted/igjen", said["content"])
        await until_inbox(database, InboxState.LOCKED, 3)
    assert held

    def with_keys(path: str, answer: Any) -> Any:
        if path.endswith("/sync") and "next_batch" in answer:
            answer["to_device"] = {"events": [*held, *answer.get("to_device", {}).get("events", [])]}
            held.clear()
        return answer

    async with working(wish, database, echoing):
        assert echoing.lines == []
        proxy.answered = with_keys
        await karis.say(room, "tre")
        assert await karis.until_heard(room, me, 3) == ["svar: en", "svar: to", "svar: tre"]
    assert await in_inbox(database, InboxState.LOCKED) == 0


async def test_the_keys_are_lost_and_it_becomes_another_device(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
    before = json.loads((wish.data_dir / "login.json").read_text())["device_id"]
    for file in wish.data_dir.glob("keys*"):
        file.unlink()
    async with working(wish, database):
        await karis.look()
        await karis.say(room, "to")
        assert await karis.until_heard(room, me, 2) == ["svar: en", "svar: to"]
    after = json.loads((wish.data_dir / "login.json").read_text())["device_id"]
    assert before != after
    found = await kari.ask("POST", "keys/query", {"device_keys": {me: []}})
    assert list(found["device_keys"][me]) == [after]
    assert never_in_plaintext(proxy)


async def test_the_keys_are_lost_and_there_is_no_password(
    wish: Settings, proxy: Proxy, bot: Account, database: Database, kari: Person, karis: Phone
) -> None:
    with_token = wish.model_copy(update={"password": None, "access_token": SecretStr(bot.access_token)})
    async with working(with_token, database):
        room = await encrypted_room(kari, karis, wish.user_id)
        await karis.say(room, "en")
        await karis.until_heard(room, wish.user_id, 1)
    (wish.data_dir / "keys.secret").write_text("en annen hemmelighet")
    await karis.say(room, "to")
    with pytest.raises(SettingsFaulty) as faulty:
        async with working(with_token, database):
            pass
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("ACCESS_TOKEN", "setting-keys-lost")]
    assert never_in_plaintext(proxy)


async def test_an_encrypted_file_is_opened(
    wish: Settings, real: RealHomeserver, database: Database, kari: Person, karis: Phone
) -> None:
    me, echoing = wish.user_id, Echoing(wants=True)
    async with working(wish, database, echoing):
        room = await encrypted_room(kari, karis, me)
        ciphertext, how = encrypt_attachment(b"format = 1")
        answer, _ = await karis.client.upload(lambda *_: ciphertext, "application/octet-stream", filesize=10)
        file = {"url": answer.content_uri, **how}
        for file_ in (file, {**file, "hashes": {"sha256": "AAAA"}}, {"url": answer.content_uri}):
            await karis.say(room, "ks.toml", msgtype="m.file", file=file_, info={"size": 10})
        await karis.until_heard(room, me, 3)
    files = [line.attachment.file for line in echoing.lines if line.attachment is not None]
    assert files == [b"format = 1", "gone", "gone"]


async def test_one_time_keys_are_replenished(
    wish: Settings, real: RealHomeserver, proxy: Proxy, database: Database, kari: Person, karis: Phone
) -> None:
    """An upload whose answer is lost is repeated with the same keys."""
    me = wish.user_id
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await until(lambda: proxy.count("/keys/upload") > 0)
        (device,) = (await kari.ask("POST", "keys/query", {"device_keys": {me: []}}))["device_keys"][me]
        proxy.fail("/keys/upload", times=1)
        claimed = set()
        for number in range(60):
            if number == 40:
                await kari.say(room, "så det synces")
                await until(lambda: proxy.count("/keys/upload") > 3)
            wanted = {"one_time_keys": {me: {device: "signed_curve25519"}}}
            answer = await kari.ask("POST", "keys/claim", wanted)
            claimed.update(answer["one_time_keys"][me][device])
    assert len(claimed) == 60
    uploads = (body for path, body in proxy.bodies if "/keys/upload" in path)
    sent = [set(body["one_time_keys"]) for body in uploads if "one_time_keys" in body]
    assert sent[-1] == sent[-2]


async def test_a_session_that_is_out_of_step_is_begun_anew(
    wish: Settings,
    proxy: Proxy,
    database: Database,
    kari: Person,
    karis: Phone,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A key comes a second time, and cannot be read: as far as the bot can tell, the session is broken."""
    monkeypatch.setattr("nio.crypto.Olm._unwedging_interval", timedelta(0))
    me = wish.user_id
    came: list[Any] = []

    def twice(path: str, answer: Any) -> Any:
        if path.endswith("/sync") and "next_batch" in answer:
            events = answer.get("to_device", {}).get("events", [])
            answer["to_device"] = {"events": [*came, *events]}
            came[:] = events
        return answer

    async with working(wish, database):
        room = await encrypted_room(kari, karis, me)
        await karis.say(room, "en")
        await karis.until_heard(room, me, 1)
        claims, sent = proxy.count("/keys/claim"), proxy.count("/sendToDevice/")
        proxy.answered = twice
        karis.client.invalidate_outbound_session(room)
        await karis.say(room, "to")
        await karis.until_heard(room, me, 2)
        await karis.say(room, "tre")
        await karis.until_heard(room, me, 3)
        await until(lambda: proxy.count("/keys/claim") > claims and proxy.count("/sendToDevice/") > sent)
        proxy.answered = lambda path, answer: answer
        karis.client.invalidate_outbound_session(room)
        await karis.look()
        await karis.say(room, "fire")
        assert (await karis.until_heard(room, me, 4))[-1] == "svar: fire"


async def test_a_device_that_cannot_be_reached_keeps_nobody_waiting(
    wish: Settings, proxy: Proxy, database: Database, kari: Person, ola: Person, karis: Phone
) -> None:
    """Ola's device has published no one-time key."""
    me = wish.user_id
    device = ola.account.device_id
    keys: dict[str, Any] = {
        "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
        "user_id": ola.id,
        "device_id": device,
    }
    account = vodozemac.Account()
    keys["keys"] = {
        f"curve25519:{device}": account.curve25519_key.to_base64(),
        f"ed25519:{device}": account.ed25519_key.to_base64(),
    }
    signature = account.sign(Api.to_canonical_json(keys).encode()).to_base64()
    signed = {**keys, "signatures": {ola.id: {f"ed25519:{device}": signature}}}
    await ola.ask("POST", "keys/upload", {"device_keys": signed})
    async with working(wish, database):
        room = await encrypted_room(kari, karis, me, ola.id)
        await ola.join(room)
        await karis.until_there(room, ola.id)
        for number, said in enumerate(("en", "to", "tre")):
            await karis.say(room, said)
            await karis.until_heard(room, me, number + 1)
    assert proxy.count("/keys/claim") <= 2
