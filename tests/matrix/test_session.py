"""Logging in: once, and never twice."""

from __future__ import annotations

import asyncio
import json
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import SettingsFaulty
from storage.database import Database
from tests.matrix.fake import PASSWORD, FakeHomeserver, Fault
from tests.matrix.running import HurriedClock, at_work, settings

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Storage and the real homeserver are tested with both."""


def with_password(url: str, folder: Path, password: str = PASSWORD):
    return settings(url, folder, access_token=None, password=SecretStr(password))


async def test_the_password_is_used_once_and_the_token_kept_for_nobody_else(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    for _ in range(2):
        async with at_work(with_password(fake.url, folder), database):
            pass
    assert fake.asked.count("POST login") == 1
    kept = folder / "login.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert json.loads(kept.read_text())["access_token"] in fake.tokens
    assert PASSWORD not in kept.read_text()
    assert {file.name for file in folder.iterdir()} == {"login.json", "keys.secret", "keys-ENHET.db"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


async def test_a_wrong_password_ends_it(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(with_password(fake.url, tmp_path, "feil"), database):
            pass
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("PASSWORD", "setting-password-refused")]
    assert not (tmp_path / "login.json").exists()


async def test_a_kept_token_that_is_gone_is_replaced_and_without_a_password_ends_it_and_names_the_file(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    for _ in range(2):
        fake.tokens.clear()
        async with at_work(with_password(fake.url, tmp_path), database):
            pass
    assert fake.asked.count("POST login") == 2
    fake.tokens.clear()
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(with_password(fake.url, tmp_path).model_copy(update={"password": None}), database):
            pass
    (fault,) = faulty.value.faults
    assert fault.code == "setting-kept-token-unknown"
    assert fault.values == {"file": str(tmp_path / "login.json")}


async def test_where_no_login_is_of_use_it_does_not_log_in_for_ever(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    fake.faults["sync"].extend([Fault(status=401, body={"errcode": "M_UNKNOWN_TOKEN"})] * 5)
    with pytest.raises(SettingsFaulty):
        async with at_work(with_password(fake.url, tmp_path), database):
            pass
    assert fake.asked.count("POST login") == 1


async def test_a_token_of_another_account_ends_it(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    wish = settings(fake.url, tmp_path, user_id="@en-annen:prove.test")
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(wish, database):
            pass
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("USER_ID", "setting-token-of-another")]


async def test_a_device_that_is_not_the_tokens_ends_it(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(settings(fake.url, tmp_path, device_id="ANNEN"), database):
            pass
    assert [fault.code for fault in faulty.value.faults] == ["setting-device-is-another"]


async def test_it_waits_for_a_homeserver_that_is_down_with_longer_and_longer_pauses(
    fake: FakeHomeserver, database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = int(fake.url.rpartition(":")[2])
    await fake.stop()
    clock = HurriedClock()

    async def come_back() -> None:
        while len(clock.waits) < 12:
            await asyncio.sleep(0.005)
        await fake.start(port)

    back = asyncio.create_task(come_back())
    async with at_work(with_password(f"http://127.0.0.1:{port}", tmp_path), database, clock=clock):
        pass
    await back
    assert max(clock.waits) <= 60
    assert min(clock.waits[8:]) >= 30
    printed = capsys.readouterr()
    said = printed.out + printed.err
    assert said.count("homeserver does not answer") == 1
    assert said.count("homeserver answers again") == 1


async def test_a_kept_file_that_cannot_be_read_is_replaced(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "login.json").write_text("{")
    async with at_work(with_password(fake.url, tmp_path), database):
        pass
    assert fake.asked.count("POST login") == 1
    assert json.loads((tmp_path / "login.json").read_text())["device_id"] == "ENHET"


async def test_a_homeserver_that_forbids_names_is_served_all_the_same(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    fake.faults["profile"].extend([Fault(status=403, body={"errcode": "M_FORBIDDEN"})] * 2)
    async with at_work(settings(fake.url, tmp_path), database) as task:
        assert not task.done()
    assert fake.display_name is None


async def test_an_answer_that_is_not_the_homeservers_own_is_waited_out(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """A proxy before it may answer anything while it starts; that says nothing about whose the token is."""
    fake.faults["whoami"].extend([Fault(status=200, body={}), Fault(status=200, body={"user_id": 4})])
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    assert fake.asked.count("GET whoami") == 3
