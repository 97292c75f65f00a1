"""The bot as it is put together: with its own words, its own database, and the signals that end it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.app import ended_by_signals, run
from bot.clock import SystemClock
from bot.settings import SettingsFaulty
from bot.web.asking import NoAnswer, ask
from commands.speech.words import Words
from storage import mailbox
from storage.database import Database
from tests.matrix.fake import FakeHomeserver
from tests.matrix.running import HurriedClock, settings, until

STRANGER = "@fremmed:prove.test"


@pytest_asyncio.fixture
async def fake() -> AsyncIterator[FakeHomeserver]:
    homeserver = FakeHomeserver()
    await homeserver.start()
    yield homeserver
    await homeserver.stop()


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load()


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_in_good_order(
    fake: FakeHomeserver, words: Words, tmp_path: Path, which: signal.Signals
) -> None:
    folder = tmp_path / "data"
    ready = asyncio.Event()
    task = asyncio.create_task(run(settings(fake.url, folder), words, ready=ready.set))
    await asyncio.wait((task, asyncio.create_task(ready.wait())), return_when=asyncio.FIRST_COMPLETED, timeout=60)
    os.kill(os.getpid(), which)
    await asyncio.wait_for(task, 20)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    database = await Database.open(f"sqlite:///{folder / 'nettverksbot.sqlite'}")
    async with database.reading() as connection:
        assert await mailbox.healthy(connection, SystemClock().now())
    await database.close()


async def test_signals_are_left_alone_afterwards() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with ended_by_signals() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(stop.wait(), 5)
    assert signal.getsignal(signal.SIGTERM) == before


async def test_a_stranger_is_told_how_to_be_identified_and_nothing_else(
    fake: FakeHomeserver, words: Words, tmp_path: Path
) -> None:
    stop = asyncio.Event()
    task = asyncio.create_task(run(settings(fake.url, tmp_path), words, clock=HurriedClock(), stop=stop))
    await fake.invite("!chat", STRANGER, direct=True)
    await until(lambda: len(fake.answers) == 1 or task.done(), 60)
    await fake.say("!chat", STRANGER, "hvem leder?")
    await until(lambda: len(fake.answers) == 2 or task.done())
    stop.set()
    await task
    assert all(STRANGER in text for _, text in fake.answers)
    assert fake.display_name == "Nettverkssekretær"
    contents = [content for _, _, content in fake.sent]
    assert all(content["msgtype"] == "m.notice" and content["m.mentions"] == {} for content in contents)


async def test_its_web_server_lives_and_ends_with_it(words: Words, fake: FakeHomeserver, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = "127.0.0.1:{1}".format(*free.getsockname())
    ready, stop = asyncio.Event(), asyncio.Event()
    wish = settings(fake.url, tmp_path, http_listen=address)
    task = asyncio.create_task(run(wish, words, ready=ready.set, stop=stop))
    await asyncio.wait((task, asyncio.create_task(ready.wait())), return_when=asyncio.FIRST_COMPLETED, timeout=60)
    assert await asyncio.to_thread(ask, address) == ()
    stop.set()
    await asyncio.wait_for(task, 20)
    with pytest.raises(NoAnswer):
        await asyncio.to_thread(ask, address)


async def test_a_data_folder_that_cannot_be_made_is_a_fault_of_the_settings(words: Words, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    with pytest.raises(SettingsFaulty) as faulty:
        await run(settings("http://127.0.0.1:9", tmp_path / "fil" / "data"), words, stop=asyncio.Event())
    assert [(fault.name, fault.code) for fault in faulty.value.faults] == [("DATA_DIR", "setting-no-data-dir")]


async def test_a_database_address_that_is_none_is_a_fault_of_the_settings(words: Words, tmp_path: Path) -> None:
    wish = settings("http://127.0.0.1:9", tmp_path, database_url=SecretStr("sqlite:///:memory:"))
    with pytest.raises(SettingsFaulty) as faulty:
        await run(wish, words, stop=asyncio.Event())
    assert [fault.code for fault in faulty.value.faults] == ["setting-not-a-database"]
