"""What makes the bot end, or tell where it is, at a boundary: only ever in a process that the tests started.

A *boundary* is a place where something becomes true elsewhere: just before and just after a unit of work is committed
(``commit``), what happened to the keys is (``keystore``; between one thing and the next: ``keystore.within``), a file
takes its name (``file``), or something is asked of the homeserver (``sync``, ``send``, ``keys/claim`` …). Its name is
for example ``commit.before``. The environment says what is to happen there:

``FAULTS_KILL=send.after:3``   the third time that it passes the boundary, the process kills itself with SIGKILL
``FAULTS_TRACE=FILE``          each boundary that it passes is a line in the file
``FAULTS_PACE=0.05``           the bot's own pauses (not the homeserver's) are so much shorter
``FAULTS_BUSY=0.5``            it waits so many seconds for a locked SQLite database
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy.ext.asyncio import AsyncConnection

import storage.database
from bot.clock import SystemClock
from bot.matrix.homeserver import Homeserver
from bot.matrix.keystore import KeyStore
from storage.database import Database

Passing = Callable[[str], None]


def install(environment: Mapping[str, str]) -> None:
    """Wrap what has boundaries, in this process, as its environment says."""
    pace = float(environment.get("FAULTS_PACE", "1"))
    if "FAULTS_BUSY" in environment:
        storage.database.BUSY_SECONDS = float(environment["FAULTS_BUSY"])  # type: ignore[assignment]
    passing = _passing(environment.get("FAULTS_KILL", ""), environment.get("FAULTS_TRACE", ""))
    _wrap_work(passing)
    _wrap_keystore(passing)
    _wrap_files(passing)
    _wrap_call(passing)
    _wrap_sleep(pace)


def _passing(kill: str, trace: str) -> Passing:
    where, _, number = kill.partition(":")
    last = int(number or 0)
    counted: Counter[str] = Counter()
    file = os.open(trace, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600) if trace else None

    def passing(boundary: str) -> None:
        counted[boundary] += 1
        if file is not None:
            os.write(file, f"{boundary}\n".encode())
        if boundary == where and counted[boundary] == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return passing


def _wrap_work(passing: Passing) -> None:
    work = Database.work

    @asynccontextmanager
    async def with_boundaries(self: Database) -> AsyncIterator[AsyncConnection]:
        async with work(self) as connection:
            yield connection
            passing("commit.before")
        passing("commit.after")

    Database.work = with_boundaries  # type: ignore[method-assign]


def _wrap_keystore(passing: Passing) -> None:
    all_or_nothing = KeyStore.all_or_nothing

    @contextmanager
    def with_boundaries(self: KeyStore) -> Iterator[None]:
        with all_or_nothing(self):
            yield
            passing("keystore.before")
        passing("keystore.after")

    KeyStore.all_or_nothing = with_boundaries  # type: ignore[method-assign]
    for name in ("save_account", "save_session", "save_inbound_group_session", "save_device_keys"):
        setattr(KeyStore, name, _then(getattr(KeyStore, name), passing, "keystore.within"))


def _then(save: Callable[..., None], passing: Passing, boundary: str) -> Callable[..., None]:
    def with_boundary(*arguments: Any) -> None:
        save(*arguments)
        passing(boundary)

    return with_boundary


def _wrap_files(passing: Passing) -> None:
    replace = os.replace

    def with_boundaries(*names: Any, **more: Any) -> None:
        passing("file.before")
        replace(*names, **more)
        passing("file.after")

    os.replace = with_boundaries


def _wrap_call(passing: Passing) -> None:
    call = Homeserver.call

    async def with_boundaries(self: Homeserver, method: str, path: str, *rest: Any, **more: Any) -> dict[str, Any]:
        kind = kind_of(path)
        passing(f"{kind}.before")
        answer = await call(self, method, path, *rest, **more)
        passing(f"{kind}.after")
        return answer

    Homeserver.call = with_boundaries  # type: ignore[method-assign]


def _wrap_sleep(pace: float) -> None:
    sleep = SystemClock.sleep

    async def shorter(self: SystemClock, seconds: float) -> None:
        await sleep(self, seconds * pace)

    SystemClock.sleep = shorter  # type: ignore[method-assign]


def kind_of(path: str) -> str:
    """What is asked: ``sync``, ``send``, ``messages``, ``join``, ``keys/claim`` …"""
    parts = [unquote(part) for part in urlsplit(path).path.split("/")][4:]
    if parts[:1] == ["rooms"]:
        return parts[2] if len(parts) > 2 else "rooms"
    if parts[:1] == ["keys"]:
        return "/".join(parts[:2])
    return {"account": "whoami"}.get(parts[0], parts[0]) if parts else ""
