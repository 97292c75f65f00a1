"""On a real homeserver: the bot's login is gone, because its device was deleted or its password changed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from pydantic import SecretStr

from bot.clock import SystemClock
from bot.demo.homeserver import Account
from bot.settings import Settings, SettingsFaulty
from storage.database import Database
from tests.independent.client import Independent
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.running import Echoing, at_work
from tests.matrix.test_identity import administer

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

Arrive = Callable[[str], Awaitable[Independent]]


@pytest.fixture
def bot(real: RealHomeserver) -> Account:
    return real.account("sekretariat")


@pytest.fixture
def wish(real: RealHomeserver, bot: Account, kari: Person, tmp_path: Path) -> Settings:
    settings: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": bot.user_id,
        "password": SecretStr(bot.password),
        "data_dir": tmp_path / "data",
        "admins": frozenset({kari.id}),
    }
    return Settings(_env_file=None, **settings)


def device(wish: Settings) -> str:
    return str(json.loads((wish.data_dir / "login.json").read_text())["device_id"])


async def delete_device(real: RealHomeserver, http: aiohttp.ClientSession, wish: Settings) -> None:
    await administer(real, http, "DELETE", f"v2/users/{quote(wish.user_id)}/devices/{device(wish)}", {})


async def change_password(
    real: RealHomeserver, http: aiohttp.ClientSession, wish: Settings, *, and_log_out: bool
) -> None:
    change = {"new_password": "et nytt passord", "logout_devices": and_log_out}
    await administer(real, http, "POST", f"v1/reset_password/{quote(wish.user_id)}", change)


async def test_a_deleted_device_is_replaced_and_all_that_was_asked_is_answered(
    wish: Settings,
    real: RealHomeserver,
    http: aiohttp.ClientSession,
    database: Database,
    independent: Arrive,
    kari: Person,
) -> None:
    """Once while it works, and once while it does not; Kari's other self trusts only cross-signed devices."""
    me = wish.user_id
    signed = await independent("kari")
    wish = wish.model_copy(update={"admins": frozenset({kari.id, signed.user_id})})
    async with at_work(wish, database, Echoing(), SystemClock()):
        secret, plain = await signed.make_room(me), await kari.make_room(me)
        await signed.until_membership(secret, me, "join")
        await kari.until_membership(plain, me, "join")
        await signed.say(secret, "en")
        await signed.until_heard(secret, me, 1)
        first = device(wish)
        await delete_device(real, http, wish)
        await kari.say(plain, "er du der?")
        assert await kari.until_heard(plain, me, 1) == ["svar: er du der?"]
        second = await signed.until_other_device(me, first)
        await signed.until_signed(me, second)
        await signed.say(secret, "to")
        await signed.until_heard(secret, me, 2)
        assert device(wish) == second
    await signed.say(secret, "tre")
    await kari.say(plain, "hvor er du?")
    await delete_device(real, http, wish)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await signed.until_heard(secret, me, 3)
        assert await kari.until_heard(plain, me, 2) == ["svar: er du der?", "svar: hvor er du?"]
        third = await signed.until_other_device(me, second)
        await signed.until_signed(me, third)
        await signed.say(secret, "fire")
        said = await signed.until_seen(secret, me, 4)
        assert await signed.identity(me) == {"known": True, "changed": False}
    assert [(event.body, event.is_sound) for event in said] == [
        (f"svar: {number}", True) for number in ("en", "to", "tre", "fire")
    ]
    assert [file.name for file in wish.data_dir.glob("keys-*.db")] == [f"keys-{third}.db"]


async def test_without_a_password_a_deleted_device_ends_it_and_says_what_to_do(
    wish: Settings, real: RealHomeserver, bot: Account, http: aiohttp.ClientSession, database: Database
) -> None:
    async with at_work(wish, database, Echoing(), SystemClock()):
        pass
    await delete_device(real, http, wish)
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(wish.model_copy(update={"password": None}), database, Echoing(), SystemClock()):
            pass
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("PASSWORD", "setting-kept-token-unknown")]

    with_token = wish.model_copy(update={"password": None, "access_token": SecretStr(bot.access_token)})
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(with_token, database, Echoing(), SystemClock()) as task:
            await administer(real, http, "DELETE", f"v2/users/{quote(wish.user_id)}/devices/{bot.device_id}", {})
            await asyncio.wait((task,), timeout=60)
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("ACCESS_TOKEN", "setting-token-unknown")]


async def test_a_changed_password_matters_only_where_the_login_is_gone_too(
    wish: Settings, real: RealHomeserver, http: aiohttp.ClientSession, database: Database, kari: Person
) -> None:
    me = wish.user_id
    async with at_work(wish, database, Echoing(), SystemClock()):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
    await change_password(real, http, wish, and_log_out=False)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.say(room, "en")
        assert await kari.until_heard(room, me, 1) == ["svar: en"]
    before = device(wish)
    await change_password(real, http, wish, and_log_out=True)
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(wish, database, Echoing(), SystemClock()):
            pass
    (fault,) = faulty.value.faults
    assert (fault.name, fault.code) == ("PASSWORD", "setting-login-and-password-refused")
    assert fault.values == {"file": str(wish.data_dir / "login.json")}
    await kari.say(room, "to")
    right = wish.model_copy(update={"password": SecretStr("et nytt passord")})
    async with at_work(right, database, Echoing(), SystemClock()):
        assert await kari.until_heard(room, me, 2) == ["svar: en", "svar: to"]
    assert device(wish) != before


async def test_a_password_that_is_changed_while_it_works_ends_it_with_a_clear_word(
    wish: Settings, real: RealHomeserver, http: aiohttp.ClientSession, database: Database
) -> None:
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(wish, database, Echoing(), SystemClock()) as task:
            await change_password(real, http, wish, and_log_out=True)
            await asyncio.wait((task,), timeout=60)
    assert [fault.code for fault in faulty.value.faults] == ["setting-login-and-password-refused"]
