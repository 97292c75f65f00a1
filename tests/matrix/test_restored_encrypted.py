"""On a real homeserver: restored from a backup, the bot is the same device to those who trust only cross-signed ones,
and understands and is understood, though its keys have been used on since the backup was made."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot import backup, sealing
from bot.clock import SystemClock
from bot.settings import Settings
from storage import mailbox
from storage.database import Database
from storage.mailbox import InboxState
from tests.independent.client import Independent
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.running import Echoing, at_work

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

PASSPHRASE = "fjorten blå ærfugl"

Arrive = Callable[[str], Awaitable[Independent]]


@pytest.fixture
def stranger(real: RealHomeserver, http: aiohttp.ClientSession) -> Person:
    return Person(real.url, real.account("fremmed"), http)


async def has_only_fallback(person: Person, wanted: Any) -> bool:
    ((user, devices),) = wanted["one_time_keys"].items()
    (device,) = devices
    (key,) = (await person.ask("POST", "keys/claim", wanted))["one_time_keys"][user][device].values()
    return bool(key.get("fallback"))


async def test_after_a_restore_both_sides_read_everything(
    database_url: str,
    real: RealHomeserver,
    independent: Arrive,
    stranger: Person,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Kari was there before the backup, Ola came after it, Per while the bot was gone, Nina when it was back."""
    monkeypatch.setattr(sealing, "_COST", (4, 8, 1))
    account = real.account("sekretariat")
    me, echoing = account.user_id, Echoing()
    kari, ola = await independent("kari"), await independent("ola")
    wish: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": me,
        "password": SecretStr(account.password),
        "data_dir": tmp_path / "data",
        "admins": frozenset({kari.user_id}),
    }
    settings = Settings(_env_file=None, **wish)
    settings.data_dir.mkdir()
    database = await Database.open(settings.database)
    await database.upgrade()
    async with at_work(settings, database, echoing, SystemClock()):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "en")
        await kari.until_heard(room, me, 1)
        await backup.back_up(settings, database, PASSPHRASE, tmp_path / "kopi", SystemClock().now())
        (device,) = await kari.devices(me)
        await kari.say(room, "to")
        await kari.until_heard(room, me, 2)
        await kari.invite(room, ola.user_id)
        await ola.join(room)
        await ola.until_membership(room, me, "join")
        await ola.say(room, "tre")
        await ola.until_heard(room, me, 1)
    # The keys go further than the backup: it says something with a new one, and Kari too.
    async with at_work(settings, database, echoing, SystemClock()):
        await kari.forget_session(room)
        await kari.say(room, "fire")
        await kari.until_heard(room, me, 4)
        # All one-time keys that the homeserver has then are later than the backup.
        wanted = {"one_time_keys": {me: {device: "signed_curve25519"}}}
        for _ in range(50):
            await stranger.ask("POST", "keys/claim", wanted)
        lost = await kari.say(room, "fem")
        await kari.until_heard(room, me, 5)
        async with asyncio.timeout(30):
            while await has_only_fallback(stranger, wanted):
                await asyncio.sleep(0.1)
    await database.close()
    shutil.rmtree(settings.data_dir)
    per = await independent("per")
    await kari.invite(room, per.user_id)
    await per.join(room)
    await per.until_membership(room, me, "join")
    await per.say(room, "venter")

    await backup.restore(settings, PASSPHRASE, tmp_path / "kopi")
    database = await Database.open(settings.database)
    async with at_work(settings, database, echoing, SystemClock()):
        for each in (kari, ola):
            await each.until_new_sessions(1)
        await ola.say(room, "seks")
        await ola.until_heard(room, me, 3)
        await kari.say(room, "sju")
        await kari.until_heard(room, me, 8)
        await per.until_new_sessions(1)
        await per.say(room, "åtte")
        nina = await independent("nina")
        await kari.invite(room, nina.user_id)
        await nina.join(room)
        await nina.until_membership(room, me, "join")
        await nina.say(room, "ni")
        await nina.until_heard(room, me, 1)
        assert await kari.devices(me) == {device: {"signed_by_owner": True, "verified": False}}
        assert await kari.identity(me) == {"known": True, "changed": False}
    async with at_work(settings, database, echoing, SystemClock()):
        await kari.say(room, "ti")
        heard = await kari.until_seen(room, me, 11)
    async with database.reading() as connection:
        assert await mailbox.count_inbox(connection, InboxState.LOCKED) == 1
    await database.close()
    # What came with a key that is lost cannot be handled again, which is told at once; nor can what was said meanwhile
    # by somebody who was new, which is told as always.
    assert [line.text for line in echoing.lines][5:] == ["to", "seks", "sju", "åtte", "ni", "ti"]
    assert [event.body for event in heard] == [
        *(f"svar: {number}" for number in ("en", "to", "tre", "fire", "fem")),
        f"glemt: {lost}",
        *(f"svar: {number}" for number in ("seks", "sju", "åtte", "ni", "ti")),
    ]
    assert [event for event in heard if not event.is_sound] == []
