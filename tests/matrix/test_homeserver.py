"""The homeserver that the demo and the tests start: it is found again, and never outlives who started it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import aiohttp
import pytest

from bot.demo.guest import Guest
from bot.demo.homeserver import LOOPBACK, Homeserver, HomeserverError, install, installed

SYNAPSE = Path(__file__).parents[2] / ".cache" / "synapse"

STARTER = """
import asyncio, sys
from pathlib import Path
from bot.demo.homeserver import Homeserver
async def main():
    async with Homeserver(Path(sys.argv[1]), Path(sys.argv[2])) as homeserver:
        print(homeserver.pid, flush=True)
        await asyncio.Event().wait()
asyncio.run(main())
"""


async def test_it_is_installed_once(tmp_path: Path) -> None:
    assert not installed(tmp_path)
    python = await install(SYNAPSE)
    before = python.lstat().st_mtime_ns
    assert installed(SYNAPSE)
    assert await install(SYNAPSE) == python
    assert python.lstat().st_mtime_ns == before


async def test_what_was_said_is_there_after_a_restart(tmp_path: Path) -> None:
    async with Homeserver(SYNAPSE, tmp_path) as homeserver, aiohttp.ClientSession() as http:
        port = homeserver.port
        kari = await homeserver.register("kari", "hemmelig", "Prøve Nordmann")
        assert kari.user_id == "@kari:localhost"
        room = await Guest(http, homeserver.url, kari).make_room("Rommet", [])
    async with Homeserver(SYNAPSE, tmp_path) as homeserver, aiohttp.ClientSession() as http:
        assert homeserver.port == port
        again = await homeserver.register("kari", "hemmelig")
        assert await Guest(http, homeserver.url, again).members(room) == {"@kari:localhost"}


async def test_a_name_that_is_taken_with_another_password_is_refused(tmp_path: Path) -> None:
    async with Homeserver(SYNAPSE, tmp_path) as homeserver:
        await homeserver.register("kari", "hemmelig")
        with pytest.raises(HomeserverError) as refused:
            await homeserver.register("kari", "gjettet")
        assert refused.value.stage == "register"


async def test_one_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(HomeserverError) as failed:
        await Homeserver(SYNAPSE, tmp_path, settings={"database": {"name": "ingen"}}).start()
    assert failed.value.stage == "start"
    assert "ingen" in failed.value.detail


async def test_it_takes_another_port_where_its_own_is_taken(tmp_path: Path) -> None:
    async with Homeserver(SYNAPSE, tmp_path / "a") as first:
        second = Homeserver(SYNAPSE, tmp_path / "b", port=first.port)
        async with second:
            assert second.port != first.port


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTER, str(SYNAPSE), str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert _runs(pid)
        parent.send_signal(signal.SIGKILL)
    end = time.monotonic() + 20
    while _runs(pid):
        assert time.monotonic() < end, "the homeserver outlived its parent"
        time.sleep(0.05)


async def test_nobody_else_can_reach_it(tmp_path: Path) -> None:
    async with Homeserver(SYNAPSE, tmp_path) as homeserver:
        assert homeserver.port is not None
        assert _addresses(homeserver.port) == {LOOPBACK}


def _addresses(port: int) -> set[str]:
    """On which addresses somebody listens at that port, as the system itself knows it."""
    found = set()
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        address, _, at = line.split()[1].partition(":")
        if int(at, 16) == port:
            found.add(socket.inet_ntoa(bytes.fromhex(address)[::-1]))
    return found


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A child that has ended and that nobody waited for still has its number.
    return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
