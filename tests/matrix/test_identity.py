"""The bot's identity against a real homeserver: made once, kept, and taken up again whatever happened to it."""

from __future__ import annotations

import json
import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from vodozemac import Account as Keys

from bot.demo.homeserver import Account
from bot.matrix.homeserver import Homeserver
from bot.matrix.identity import FILE, Outcome, ensure_identity
from tests.matrix.devices import device as made
from tests.matrix.devices import is_cross_signed, is_verified, logged_in, master_key
from tests.matrix.people import Person, RealHomeserver


@pytest.fixture
def account(real: RealHomeserver) -> Account:
    return real.account("sekretariat")


@pytest_asyncio.fixture
async def homeserver(real: RealHomeserver, account: Account) -> AsyncIterator[Homeserver]:
    bot = Homeserver(real.url, account.user_id)
    bot.use(account.access_token, account.device_id)
    yield bot
    await bot.close()


async def seen(person: Person, user_id: str) -> dict[str, Any]:
    """The keys of somebody as another person's client gets them."""
    return await person.ask("POST", "keys/query", {"device_keys": {user_id: []}})


async def administer(real: RealHomeserver, http: aiohttp.ClientSession, method: str, path: str, body: Any) -> None:
    headers = {"Authorization": f"Bearer {real.administrator().access_token}"}
    async with http.request(method, f"{real.url}/_synapse/admin/{path}", json=body, headers=headers) as response:
        assert response.status == 200, await response.text()


async def test_the_first_time_it_is_made_published_and_kept_for_nobody_else(
    homeserver: Homeserver, account: Account, kari: Person, tmp_path: Path
) -> None:
    device = await logged_in(homeserver, account.user_id, account.device_id)
    folder = tmp_path / "data"
    assert not is_cross_signed(await seen(kari, account.user_id), account.user_id, account.device_id)
    assert await ensure_identity(homeserver, device, None, folder) is Outcome.PUBLISHED
    assert is_cross_signed(await seen(kari, account.user_id), account.user_id, account.device_id)
    assert [file.name for file in folder.iterdir()] == [FILE]
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


async def test_the_device_and_the_user_signing_key_are_bound_to_the_master_key(
    homeserver: Homeserver, account: Account, tmp_path: Path
) -> None:
    me = account.user_id
    device = await logged_in(homeserver, me, account.device_id)
    await ensure_identity(homeserver, device, None, tmp_path)
    answer = await homeserver.call("POST", "/_matrix/client/v3/keys/query", {"device_keys": {me: []}})
    public = master_key(answer, me)
    assert answer["user_signing_keys"][me]["usage"] == ["user_signing"]
    assert is_verified(answer["user_signing_keys"][me], me, (public, public))
    assert is_verified(answer["master_keys"][me], me, (account.device_id, device.ed25519))


async def test_the_second_start_changes_nothing(
    homeserver: Homeserver, account: Account, kari: Person, tmp_path: Path
) -> None:
    device = await logged_in(homeserver, account.user_id, account.device_id)
    await ensure_identity(homeserver, device, None, tmp_path)
    before, kept = await seen(kari, account.user_id), (tmp_path / FILE).read_text()
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.UNCHANGED
    assert await seen(kari, account.user_id) == before
    assert (tmp_path / FILE).read_text() == kept


async def test_a_new_device_is_signed_by_the_same_identity_when_an_administrator_deleted_the_old(
    real: RealHomeserver,
    homeserver: Homeserver,
    account: Account,
    kari: Person,
    http: aiohttp.ClientSession,
    tmp_path: Path,
) -> None:
    me = account.user_id
    await ensure_identity(homeserver, await logged_in(homeserver, me, account.device_id), None, tmp_path)
    before = master_key(await seen(kari, me), me)
    await administer(real, http, "DELETE", f"v2/users/{quote(me)}/devices/{account.device_id}", {})
    wish = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": me}, "password": account.password}
    async with http.post(f"{real.url}/_matrix/client/v3/login", json=wish) as response:
        login = await response.json()
    homeserver.use(login["access_token"], login["device_id"])
    device = await logged_in(homeserver, me, login["device_id"])
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.SIGNED
    after = await seen(kari, me)
    assert master_key(after, me) == before
    assert is_cross_signed(after, me, login["device_id"])
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.UNCHANGED


async def test_an_identity_that_was_reset_or_lost_takes_the_password(
    homeserver: Homeserver, account: Account, kari: Person, tmp_path: Path
) -> None:
    me = account.user_id
    device = await logged_in(homeserver, me, account.device_id)
    await ensure_identity(homeserver, device, None, tmp_path / "a")
    first = master_key(await seen(kari, me), me)
    kept = (tmp_path / "a" / FILE).read_text()
    # With another data folder it is somebody else, as a person who resets the identity is.
    assert await ensure_identity(homeserver, device, account.password, tmp_path / "b") is Outcome.REPLACED
    second = master_key(await seen(kari, me), me)

    assert await ensure_identity(homeserver, device, None, tmp_path / "a") is Outcome.PASSWORD_NEEDED
    assert await ensure_identity(homeserver, device, "feil", tmp_path / "a") is Outcome.PASSWORD_REFUSED
    assert master_key(await seen(kari, me), me) == second
    assert (tmp_path / "a" / FILE).read_text() == kept, "lost before there was another"

    assert await ensure_identity(homeserver, device, account.password, tmp_path / "a") is Outcome.REPLACED
    answer = await seen(kari, me)
    assert is_cross_signed(answer, me, account.device_id)
    assert len({first, second, master_key(answer, me)}) == 3, "keys that were given up were taken up again"
    assert await ensure_identity(homeserver, device, None, tmp_path / "a") is Outcome.UNCHANGED
    assert [file.name for file in (tmp_path / "a").iterdir()] == [FILE]


async def test_a_changed_password_is_needed_only_where_the_identity_is(
    real: RealHomeserver, homeserver: Homeserver, account: Account, http: aiohttp.ClientSession, tmp_path: Path
) -> None:
    device = await logged_in(homeserver, account.user_id, account.device_id)
    await ensure_identity(homeserver, device, account.password, tmp_path)
    wish = {"new_password": "et nytt passord", "logout_devices": False}
    await administer(real, http, "POST", f"v1/reset_password/{quote(account.user_id)}", wish)
    assert await ensure_identity(homeserver, device, account.password, tmp_path) is Outcome.UNCHANGED
    (tmp_path / FILE).unlink()
    assert await ensure_identity(homeserver, device, account.password, tmp_path) is Outcome.PASSWORD_REFUSED
    assert await ensure_identity(homeserver, device, "et nytt passord", tmp_path) is Outcome.REPLACED


async def test_a_device_without_keys_and_one_with_anothers_are_not_signed(
    homeserver: Homeserver, account: Account, kari: Person, tmp_path: Path
) -> None:
    me = account.user_id
    theirs = await logged_in(homeserver, me, account.device_id)
    lost = made(me, account.device_id, Keys())
    assert await ensure_identity(homeserver, lost, None, tmp_path) is Outcome.DEVICE_IS_ANOTHER
    unknown = made(me, "UKJENT", Keys())
    assert await ensure_identity(homeserver, unknown, None, tmp_path) is Outcome.DEVICE_UNKNOWN
    assert not (await seen(kari, me))["master_keys"]
    assert await ensure_identity(homeserver, theirs, None, tmp_path) is Outcome.PUBLISHED


async def test_what_is_kept_says_whose_it_is(homeserver: Homeserver, account: Account, tmp_path: Path) -> None:
    device = await logged_in(homeserver, account.user_id, account.device_id)
    await ensure_identity(homeserver, device, None, tmp_path)
    kept = json.loads((tmp_path / FILE).read_text())
    assert kept["user_id"] == account.user_id
    (tmp_path / FILE).write_text(json.dumps(kept | {"user_id": "@noen:andre"}))
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.PASSWORD_NEEDED
