"""The bot's identity where the homeserver, the line or the data folder fails: whatever happens, one identity."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from vodozemac import Account

from bot.clock import Stopped
from bot.matrix.homeserver import Homeserver, UnknownToken, Unreachable
from bot.matrix.identity import FILE, NEXT_FILE, Device, Outcome, ensure_identity, settle_identity
from tests.matrix.devices import is_cross_signed, logged_in
from tests.matrix.fake import BOT, LOST_ANSWER, PASSWORD, Fault
from tests.matrix.key_server import KeyServer
from tests.matrix.running import HurriedClock

NONE: Any = None
"""In a row of faults: a request that goes well."""


@pytest_asyncio.fixture
async def server() -> AsyncIterator[KeyServer]:
    server = KeyServer()
    await server.start()
    yield server
    await server.stop()


@pytest_asyncio.fixture
async def homeserver(server: KeyServer) -> AsyncIterator[Homeserver]:
    bot = Homeserver(server.url, BOT)
    bot.use("et-tegn", "ENHET")
    yield bot
    await bot.close()


@pytest_asyncio.fixture
async def device(homeserver: Homeserver) -> Device:
    return await logged_in(homeserver, BOT, "ENHET")


def seen(server: KeyServer) -> dict[str, Any]:
    keys = {f"{name}s": {BOT: key} for name, key in server.identity.items()}
    return {"device_keys": {BOT: server.devices}, **keys}


@pytest.mark.parametrize("fails", [0, 1, 2])
@pytest.mark.parametrize("fault", [Fault(), LOST_ANSWER, Fault(status=200, body="[]")], ids=["502", "lost", "odd"])
async def test_a_request_that_fails_is_made_up_for_by_the_next_start(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path, fails: int, fault: Fault
) -> None:
    server.faults["keys"].extend([NONE] * fails + [fault])
    with pytest.raises(Unreachable):
        await ensure_identity(homeserver, device, None, tmp_path)
    assert (await ensure_identity(homeserver, device, None, tmp_path)).trusted
    assert is_cross_signed(seen(server), BOT, "ENHET")
    assert len({json.dumps(one["master_key"]["keys"]) for one in server.uploads}) == 1, "a second identity was made"
    assert os.listdir(tmp_path) == [FILE]
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.UNCHANGED


async def test_keys_are_on_the_disk_before_they_are_on_the_homeserver(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    server.faults["keys"].extend([NONE, Fault()])
    with pytest.raises(Unreachable):
        await ensure_identity(homeserver, device, None, tmp_path)
    assert os.listdir(tmp_path) == [NEXT_FILE]
    assert not server.uploads


async def test_it_goes_on_until_the_homeserver_answers(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    limit = Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 90_000})
    server.faults["keys"].extend([Fault(), NONE, limit, NONE, LOST_ANSWER])
    clock = HurriedClock()
    assert (await settle_identity(homeserver, device, None, tmp_path, clock, asyncio.Event())).trusted
    assert max(clock.waits) == 90
    assert is_cross_signed(seen(server), BOT, "ENHET")


async def test_it_stops_when_the_bot_does(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    stop = asyncio.Event()
    stop.set()
    with pytest.raises(Stopped):
        await settle_identity(homeserver, device, None, tmp_path, HurriedClock(), stop)


async def test_a_login_that_is_gone_is_not_an_outcome(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    for requests in range(3):
        server.faults["keys"].extend(
            [NONE] * requests + [Fault(status=401, body={"errcode": "M_UNKNOWN_TOKEN", "soft_logout": False})]
        )
        with pytest.raises(UnknownToken):
            await ensure_identity(homeserver, device, None, tmp_path)


async def test_what_only_a_person_can_do_is_said_so(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    await ensure_identity(homeserver, device, None, tmp_path / "a")
    stages = ["m.oauth"]
    server.wants = {"flows": [{"stages": stages}], "session": "x", "params": {"m.oauth": {"url": "https://konto.test"}}}
    assert await ensure_identity(homeserver, device, PASSWORD, tmp_path / "b") is Outcome.PERSON_NEEDED
    assert server.uploads[-1].get("auth") is None, "the password went to who did not ask for it"


@pytest.mark.parametrize("fails", [0, 1, 2])
async def test_a_refusal_is_an_outcome(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path, fails: int
) -> None:
    server.faults["keys"].extend([NONE] * fails + [Fault(status=403, body={"errcode": "M_FORBIDDEN"})])
    outcome = await ensure_identity(homeserver, device, None, tmp_path)
    assert outcome is Outcome.REFUSED
    assert not outcome.trusted


async def test_a_signature_that_is_not_taken_is_a_refusal(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    server.failing = {"ENHET": {"errcode": "M_INVALID_SIGNATURE"}}
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.REFUSED
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.REFUSED
    server.failing = {}
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.SIGNED


async def test_keys_that_somebody_slipped_under_our_device_are_not_signed(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    server.devices["ENHET"]["keys"]["curve25519:ENHET"] = Account().curve25519_key.to_base64()
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.DEVICE_IS_ANOTHER
    assert not server.uploads


async def test_a_signature_by_an_identity_of_before_does_not_count(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    await ensure_identity(homeserver, device, None, tmp_path)
    server.identity = {}
    (tmp_path / FILE).unlink()
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.PUBLISHED
    assert is_cross_signed(seen(server), BOT, "ENHET")


async def test_our_own_identity_is_published_again_where_the_homeserver_lost_it_or_part_of_it(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path
) -> None:
    await ensure_identity(homeserver, device, None, tmp_path)
    before = server.identity["master_key"]["keys"]
    server.identity = {}
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.PUBLISHED
    del server.identity["self_signing_key"]
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.PASSWORD_NEEDED
    assert await ensure_identity(homeserver, device, PASSWORD, tmp_path) is Outcome.PUBLISHED
    assert server.identity["master_key"]["keys"] == before
    assert is_cross_signed(seen(server), BOT, "ENHET")


@pytest.mark.parametrize("odd", ["{", "[]", '{"user_id": 1}', '{"master": "ø"}', "\udcff"])
async def test_a_kept_file_that_cannot_be_read_is_as_one_that_is_lost(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path, odd: str
) -> None:
    await ensure_identity(homeserver, device, None, tmp_path)
    (tmp_path / FILE).write_bytes(odd.encode(errors="surrogateescape"))
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.PASSWORD_NEEDED
    assert await ensure_identity(homeserver, device, PASSWORD, tmp_path) is Outcome.REPLACED
    assert await ensure_identity(homeserver, device, None, tmp_path) is Outcome.UNCHANGED


@pytest.mark.parametrize(
    "odd",
    [
        {"device_keys": []},
        {"device_keys": {BOT: {"ENHET": "ingen"}}},
        {"device_keys": {BOT: {"ENHET": {"signatures": 3}}}},
        {"device_keys": {BOT: {"ENHET": {"keys": [], "user_id": BOT, "signatures": {BOT: {"ed25519:ENHET": "ø"}}}}}},
    ],
)
async def test_odd_answers_are_no_keys(
    server: KeyServer, homeserver: Homeserver, device: Device, tmp_path: Path, odd: dict[str, Any]
) -> None:
    server.faults["keys"].append(Fault(status=200, body=odd))
    outcome = await ensure_identity(homeserver, device, None, tmp_path)
    assert outcome in (Outcome.DEVICE_UNKNOWN, Outcome.DEVICE_IS_ANOTHER)


async def test_no_secret_is_said_in_the_log(
    server: KeyServer,
    homeserver: Homeserver,
    device: Device,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await ensure_identity(homeserver, device, None, tmp_path)
    kept = json.loads((tmp_path / FILE).read_text())
    (tmp_path / FILE).unlink()
    for password in (None, "feil", PASSWORD):
        await ensure_identity(homeserver, device, password, tmp_path)
    said = "".join(capsys.readouterr())
    assert "not cross-signed" in said
    for secret in (kept["master"], kept["self_signing"], kept["user_signing"], PASSWORD, "feil", "et-tegn"):
        assert secret not in said
