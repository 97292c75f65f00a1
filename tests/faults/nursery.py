"""Starts bots cheaply: one process that has imported everything and read the words, and forks a new one for each start.

A start of the bot is mostly imports and words; a thousand of them would take an hour. Each child is a process of its
own that runs the command line from its beginning, and shares nothing with the others but the code and the words. Lines
of JSON go in (environment, arguments, where its log goes) and come out (the process ID; later how it ended).
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import select
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass
class Child:
    """A bot that was started."""

    pid: int
    log: Path
    ended: asyncio.Future[int] = field(repr=False)
    """How it ended: its exit code, or minus the number of the signal."""

    def signal(self, number: int) -> None:
        """Nothing where it has ended."""
        if not self.ended.done():
            # It may have ended without our having heard of it.
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    @property
    def is_ready(self) -> bool:
        return "event='ready'" in self.log.read_text(errors="replace")

    async def until_ready(self, seconds: float = 90) -> None:
        async with asyncio.timeout(seconds):
            while not self.is_ready:
                assert not self.ended.done(), f"ended with {self.ended.result()}: {self.log.read_text()[-2000:]}"
                await asyncio.sleep(0.02)


class Nursery:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._wanted: asyncio.Queue[asyncio.Future[int]] = asyncio.Queue()
        self._children: dict[int, asyncio.Future[int]] = {}
        self.started = 0

    async def start(self, environment: dict[str, str], log: Path, *, most_bytes: int | None = None) -> Child:
        """``nettverksbot run`` with this environment. No file of its may grow beyond ``most_bytes``."""
        born: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._wanted.put_nowait(born)
        wish = {"environment": environment, "log": str(log), "most_bytes": most_bytes}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wish).encode() + b"\n")
        await self._process.stdin.drain()
        pid = await born
        self.started += 1
        return Child(pid, log, self._children[pid])

    async def listen(self) -> None:
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            told = json.loads(line)
            if "born" in told:
                self._children[told["born"]] = asyncio.get_running_loop().create_future()
                self._wanted.get_nowait().set_result(told["born"])
            else:
                self._children.pop(told["pid"]).set_result(told["code"])

    @property
    def alive(self) -> tuple[int, ...]:
        return tuple(self._children)


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """Ended, with all its children, with the test."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.nursery", stdin=pipe, stdout=pipe, cwd=ROOT, limit=2**20
    )
    here = Nursery(process)
    listening = asyncio.create_task(here.listen())
    try:
        yield here
    finally:
        for pid in here.alive:
            os.kill(pid, signal.SIGKILL)
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()
        await listening


# --- in the process that forks --------------------------------------------------------------------------------


def _serve() -> None:
    import psycopg  # noqa: F401

    import bot.app
    import bot.cli
    import bot.operations
    import bot.secretary
    from commands.speech.words import Words
    from tests.faults import shim  # noqa: F401

    words = Words.load()
    bot.cli.Words = lambda: words  # type: ignore[assignment,misc]
    gc.freeze()
    waking, written = os.pipe()
    os.set_blocking(written, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(written)
    buffer = b""
    while True:
        readable, _, _ = select.select([0, waking], [], [])
        if waking in readable:
            os.read(waking, 4096)
            _bury()
        if 0 in readable:
            some = os.read(0, 65536)
            if not some:
                return
            *lines, buffer = (buffer + some).split(b"\n")
            for line in lines:
                _bear(json.loads(line))


def _bear(wish: dict[str, Any]) -> None:
    pid = os.fork()
    if pid:
        _tell(born=pid)
        return
    code = 70
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = os.open(wish["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for stream in (1, 2):
            os.dup2(log, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.chdir(Path(wish["log"]).parent)
        if wish["most_bytes"] is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (wish["most_bytes"], resource.RLIM_INFINITY))
        os.environ.clear()
        os.environ.update(wish["environment"])
        from bot.cli import run
        from tests.faults.shim import install

        install(os.environ)
        code = run(["run"])
    except BaseException as fault:
        os.write(2, f"nursery: {type(fault).__name__}: {fault}\n".encode())
    finally:
        sys.stderr.flush()
        os._exit(code)


def _bury() -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        _tell(pid=pid, code=os.waitstatus_to_exitcode(status))


def _tell(**what: int) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


if __name__ == "__main__":
    _serve()
