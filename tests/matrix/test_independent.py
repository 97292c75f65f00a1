"""The whole bot, as a process of its own, and people whose client trusts only cross-signed devices: both decrypt, and
nothing has a shield."""

from __future__ import annotations

import os
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from network.charter import read
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.conftest import Report
from tests.independent.client import Independent, Shown
from tests.matrix.fake import NOON
from tests.matrix.people import RealHomeserver
from tests.matrix.test_conversation import CHARTERS, running, with_people

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""The same conversation is held with both in `test_conversation`; what is tested here has nothing to do with it."""

Arrive = Callable[[str], Awaitable[Independent]]


@pytest.fixture
def environment(real: RealHomeserver, database_url: str, tmp_path: Path) -> dict[str, str]:
    """The bot's, which still lacks who its administrator is."""
    account = real.account("sekretariat")
    settings = {
        "HOMESERVER": real.url,
        "USER_ID": account.user_id,
        "PASSWORD": account.password,
        "DATA_DIR": str(tmp_path / "data"),
        "DATABASE_URL": database_url,
        "HTTP_LISTEN": "",
        "LOG_LEVEL": "debug",
    }
    return {**os.environ, **{f"NETTVERKSBOT_{name}": value for name, value in settings.items()}}


def administered_by(person: Independent, environment: dict[str, str]) -> dict[str, str]:
    return {**environment, "NETTVERKSBOT_ADMINS": person.user_id}


async def all_sound(client: Independent, room: str, bot: str) -> list[Shown]:
    """All that the bot has said in a room; every bit of it must be encrypted, readable and without a shield."""
    said = await client.seen(room, bot)
    assert said
    assert [event for event in said if not event.is_sound] == []
    return said


async def only_signed(client: Independent, bot: str) -> None:
    """The bot has one device with keys, and it is cross-signed by an identity that has not changed."""
    assert [trust["signed_by_owner"] for trust in (await client.devices(bot)).values()] == [True]
    assert await client.identity(bot) == {"known": True, "changed": False}


@on_sqlite
async def test_the_register_answers_in_an_encrypted_room_and_after_a_restart(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path, report: Report
) -> None:
    """Kari is the mayor of Trondheim, Ola the secretary."""
    me = environment["NETTVERKSBOT_USER_ID"]
    kari, ola = await independent("kari"), await independent("ola")
    environment = administered_by(kari, environment)
    async with running(environment, tmp_path / "log"):
        room = await kari.make_room(me, ola.user_id)
        await ola.join(room)
        await kari.until_membership(room, me, "join")
        await kari.until_membership(room, ola.user_id, "join")
        charter = read((CHARTERS / "storbynettverket.toml").read_text(encoding="utf-8"))
        async with database.work() as connection:
            linked = with_people(charter, {"rita-ottervik": kari.user_id, "sekretaer": ola.user_id}, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        await kari.say(room, "!leder")
        (nobody,) = await kari.until_heard(room, me, 1)
        assert "Ingen er registrert som leder i KS storbynettverk." in nobody.body
        await ola.say(room, "!register verv ny leder Rita Ottervik fra 12.11.2020")
        await ola.until_heard(room, me, 2)
        await kari.say(room, "Nettverkssekretær: hvem leder?", **{"m.mentions": {"user_ids": [me]}})
        chair = (await kari.until_heard(room, me, 3))[-1]
        assert "Rita Ottervik (Trondheim) er leder i KS storbynettverk." in chair.body
        assert "Rita Ottervik" in chair.content["formatted_body"]
        assert chair.content["m.mentions"] == {}
        assert chair.relation is not None
        assert "m.in_reply_to" in chair.relation

        alone = await kari.make_room(me, direct=True)
        greeting = (await kari.until_heard(alone, me, 1))[0]
        assert greeting.body
        await kari.say(alone, "hvem leder?")
        answer = (await kari.until_heard(alone, me, 2))[-1]
        assert "Rita Ottervik (Trondheim) er leder" in answer.body
        await only_signed(kari, me)

    async with running(environment, tmp_path / "second.log"):
        await ola.say(room, "!leder")
        again = (await ola.until_heard(room, me, 4))[-1]
        assert "Rita Ottervik (Trondheim) er leder" in again.body
        await kari.forget_session(room)
        await kari.say(room, "!status")
        await kari.until_heard(room, me, 5)
        # One who comes later, with a client of the same kind.
        per = await independent("per")
        await kari.invite(room, per.user_id)
        await per.join(room)
        await kari.until_membership(room, per.user_id, "join")
        await kari.say(room, "!leder")
        heard = await per.until_heard(room, me, 1)
        assert "Rita Ottervik (Trondheim) er leder" in heard[-1].body

        await kari.until_heard(room, me, 6)
        await ola.until_heard(room, me, 6)

    for client in (kari, ola):
        await only_signed(client, me)
        said = await all_sound(client, room, me)
        assert len(said) == 6
    said += await all_sound(kari, alone, me)
    report.add(f"independent client: {len(said)} messages of the bot's, all read, none with a shield")


@on_sqlite
async def test_a_charter_is_taken_in_from_an_encrypted_file(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me = environment["NETTVERKSBOT_USER_ID"]
    kari = await independent("kari")
    async with running(administered_by(kari, environment), tmp_path / "log"):
        room = await kari.make_room(me, direct=True)
        await kari.until_heard(room, me, 1)
        charter = (CHARTERS / "storbynettverket.toml").read_bytes()
        await kari.send_file(room, "storbynettverket.toml", charter, "text/plain", "!register importer")
        shown = (await kari.until_heard(room, me, 2))[1]
        assert "KS storbynettverk" in shown.body
        await kari.say(room, "ja")
        await kari.until_heard(room, me, 3)
        done = (await kari.heard(room, me))[-1]
        assert "Tatt inn i KS storbynettverk" in done.body
    await all_sound(kari, room, me)


@on_sqlite
async def test_encryption_that_is_turned_on_in_the_middle_counts_from_then_on(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me = environment["NETTVERKSBOT_USER_ID"]
    kari = await independent("kari")
    async with running(administered_by(kari, environment), tmp_path / "log"):
        room = await kari.make_plain_room(me, direct=True)
        await kari.until_heard(room, me, 1)
        await kari.encrypt(room)
        await kari.say(room, "!hjelp")
        plain, *later = await kari.until_heard(room, me, 2)
        assert not plain.encrypted
        assert [event for event in later if not event.is_sound] == []


@on_sqlite
async def test_a_lost_crypto_store_is_a_new_device_of_the_same_bot(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me, data = environment["NETTVERKSBOT_USER_ID"], tmp_path / "data"
    kari = await independent("kari")
    environment = administered_by(kari, environment)
    async with running(environment, tmp_path / "log"):
        room = await kari.make_room(me, direct=True)
        await kari.until_heard(room, me, 1)
        (before,) = await kari.devices(me)
    for path in data.iterdir():
        if path.name not in ("login.json", "identity.json"):
            path.unlink() if path.is_file() else shutil.rmtree(path)

    async with running(environment, tmp_path / "second.log"):
        after = await kari.until_other_device(me, before)
        await kari.until_signed(me, after)
        await kari.say(room, "!hjelp")
        await kari.until_heard(room, me, 2)
    await all_sound(kari, room, me)
    await only_signed(kari, me)
