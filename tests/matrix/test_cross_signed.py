"""What a client that trusts only cross-signed devices makes of the bot's device, before and after it has an identity.

The bot's device is one of matrix-nio's here, with its own way of sending, so that the identity stands alone.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest_asyncio
from nio import AsyncClient, AsyncClientConfig, MatrixRoom, MegolmEvent, RoomMessageText

from bot.matrix.homeserver import Homeserver
from bot.matrix.identity import Device, Outcome, ensure_identity
from tests.independent.client import HERE as INDEPENDENT
from tests.independent.client import LOCKED, Independent, install
from tests.matrix.conftest import CACHE
from tests.matrix.people import RealHomeserver

Arrive = Callable[[str], Awaitable[Independent]]


class NioDevice:
    """A device of the bot's as matrix-nio has it."""

    def __init__(self, client: AsyncClient, password: str) -> None:
        self.client = client
        self.password = password
        self.heard: list[str] = []
        self.unreadable = 0
        client.add_event_callback(self._hear, RoomMessageText)
        client.add_event_callback(self._fail, MegolmEvent)

    async def _hear(self, room: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != self.client.user_id:
            self.heard.append(event.body)

    async def _fail(self, room: MatrixRoom, event: MegolmEvent) -> None:
        self.unreadable += 1

    @property
    def device(self) -> Device:
        account = self.client.olm.account
        return Device(
            user_id=self.client.user_id,
            device_id=self.client.device_id,
            ed25519=account.identity_keys["ed25519"],
            sign=account.sign,
        )

    async def say(self, room: str, body: str) -> None:
        content: dict[str, Any] = {"msgtype": "m.notice", "body": body, "m.mentions": {}}
        await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)

    async def listen(self) -> None:
        await self.client.sync(timeout=0)
        if self.client.should_query_keys:
            await self.client.keys_query()


@pytest_asyncio.fixture
async def bot(real: RealHomeserver, tmp_path: Path) -> AsyncIterator[NioDevice]:
    account = real.account("sekretariat")
    (tmp_path / "store").mkdir()
    config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False)
    client = AsyncClient(real.url, account.user_id, account.device_id, str(tmp_path / "store"), config)
    client.restore_login(account.user_id, account.device_id, account.access_token)
    await client.keys_upload()
    yield NioDevice(client, account.password)
    await client.close()


async def test_the_bots_device_is_trusted_once_it_has_an_identity_and_not_before(
    real: RealHomeserver, bot: NioDevice, independent: Arrive, tmp_path: Path
) -> None:
    me, device = bot.device.user_id, bot.device.device_id
    kari = await independent("kari")
    room = await kari.make_room(me)
    await bot.client.join(room)
    await kari.until_membership(room, me, "join")
    await bot.listen()

    await bot.say(room, "uten identitet")
    (unsigned,) = await kari.until_seen(room, me, 1)
    assert unsigned.failure == "UNSIGNED_SENDER_DEVICE"
    assert "uten identitet" not in json.dumps(unsigned.content)
    assert (await kari.devices(me))[device] == {"signed_by_owner": False, "verified": False}
    await kari.say(room, "til ingen")
    await bot.listen()
    assert (bot.heard, bot.unreadable) == ([], 1), "a device that is not cross-signed was given a key"

    homeserver = Homeserver(real.url, me)
    homeserver.use(bot.client.access_token, device)
    try:
        assert await ensure_identity(homeserver, bot.device, None, tmp_path / "data") is Outcome.PUBLISHED
    finally:
        await homeserver.close()

    await kari.until_signed(me, device)
    assert await kari.identity(me) == {"known": True, "changed": False}
    await bot.say(room, "med identitet")
    heard = await kari.until_heard(room, me, 1)
    assert [event.body for event in heard if event.is_sound][-1] == "med identitet"
    await kari.say(room, "til sekretariatet")
    await bot.listen()
    assert bot.heard == ["til sekretariatet"]


async def test_a_replaced_identity_is_told_to_people_and_read_all_the_same(
    real: RealHomeserver, bot: NioDevice, independent: Arrive, tmp_path: Path
) -> None:
    me, device = bot.device.user_id, bot.device.device_id
    homeserver = Homeserver(real.url, me)
    homeserver.use(bot.client.access_token, device)
    try:
        await ensure_identity(homeserver, bot.device, None, tmp_path / "data")
        kari = await independent("kari")
        room = await kari.make_room(me)
        await bot.client.join(room)
        await kari.until_membership(room, me, "join")
        await kari.until_signed(me, device)
        await bot.listen()
        await bot.say(room, "før")
        await kari.until_heard(room, me, 1)

        again = await ensure_identity(homeserver, bot.device, bot.password, tmp_path / "empty")
        assert again is Outcome.REPLACED
    finally:
        await homeserver.close()
    await kari.until_changed(me)
    await kari.until_signed(me, device)
    await bot.say(room, "etter")
    assert [event.is_sound for event in await kari.until_heard(room, me, 2)] == [True, True]
    await kari.say(room, "jeg hører")
    await bot.listen()
    assert bot.heard == ["jeg hører"]


async def test_two_people_with_that_client_understand_each_other(independent: Arrive) -> None:
    """So that what the bot's tests find wrong is the bot's."""
    kari, ola = await independent("kari"), await independent("ola")
    room = await kari.make_room(ola.user_id)
    await ola.join(room)
    await kari.until_membership(room, ola.user_id, "join")
    await kari.say(room, "Hei", format="org.matrix.custom.html", formatted_body="<strong>Hei</strong>")
    (hello,) = await ola.until_heard(room, kari.user_id, 1)
    assert hello.is_sound
    assert (hello.body, hello.content["formatted_body"]) == ("Hei", "<strong>Hei</strong>")

    event = await ola.send_file(room, "møte.txt", "innhold æøå".encode(), "text/plain", "Se her")
    (file,) = await kari.until_heard(room, ola.user_id, 1)
    assert (file.body, file.content["filename"], file.is_sound) == ("Se her", "møte.txt", True)
    assert await kari.read_file(room, event) == "innhold æøå".encode()

    poll = await kari.send(room, "org.matrix.msc3381.poll.start", a_poll("Når?", "Mandag", "Tirsdag"))
    await ola.until_poll(room, poll)
    await ola.vote(room, poll, "1")
    await kari.until_seen(room, ola.user_id, 2)
    found = await kari.until_poll(room, poll)
    assert found["question"] == "Når?"
    assert found["responses"] == {ola.user_id: ["1"]}


def a_poll(question: str, *answers: str) -> dict[str, Any]:
    text = "org.matrix.msc1767.text"
    return {
        "org.matrix.msc3381.poll.start": {
            "kind": "org.matrix.msc3381.poll.disclosed",
            "max_selections": 1,
            "question": {text: question},
            "answers": [{"id": str(number), text: answer} for number, answer in enumerate(answers)],
        },
        text: question,
    }


def test_the_client_is_installed_once_from_a_lock_file_that_names_no_place() -> None:
    install(CACHE / "independent")
    library = CACHE / "independent" / "node_modules" / "matrix-js-sdk" / "package.json"
    before = library.stat().st_mtime_ns
    install(CACHE / "independent")
    assert library.stat().st_mtime_ns == before
    for name in LOCKED:
        assert '"resolved"' not in (INDEPENDENT / name).read_text()
