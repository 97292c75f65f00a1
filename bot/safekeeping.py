"""``backup`` and ``restore`` at the terminal: the passphrase, and what is said of how it went."""

from __future__ import annotations

import asyncio
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.backup import NotEmpty, back_up, restore
from bot.clock import SystemClock
from bot.operations import database_faults, opened, right_settings, verify_journals
from bot.sealing import Damaged, NewerForm, NotSealed, WrongPassphrase
from bot.settings import Settings, load_for_storage
from bot.terminal import Failure, Terminal
from storage.upgrading import TooNew

SHORTEST = 12
"""Characters of a passphrase: whoever gets hold of the file can try as long as they like."""


def make_backup(terminal: Terminal, path: Path) -> int:
    """Write a backup, while the bot runs or not; exit code 1 where the file is there already."""
    with right_settings(terminal):
        settings = load_for_storage()

    async def whole() -> int:
        async with opened(settings) as database:
            await database.upgrade()
            kept = await back_up(settings, database, passphrase, path, SystemClock().now())
        terminal.say("cli-backup-made", path=str(path), count=kept.rows, files=kept.files)
        return 0

    with database_faults(terminal), terminal.files(path):
        if path.exists():
            raise terminal.failure("cli-backup-exists", path=str(path))
        passphrase = _new_passphrase(terminal, settings)
        return asyncio.run(whole())


def put_back(terminal: Terminal, path: Path) -> int:
    """Restore a backup onto an empty machine, and compute the journals again; exit code 1 where one is broken."""
    with right_settings(terminal):
        settings = load_for_storage()
    with database_faults(terminal), terminal.files(path), _refusals(terminal, path):
        with path.open("rb"):
            pass
        passphrase = _passphrase(terminal, settings) or _asked(terminal, "cli-passphrase-ask")
        kept = asyncio.run(restore(settings, passphrase, path))
    at = kept.at.strftime("%Y-%m-%d %H:%M:%S")
    terminal.say("cli-restored", path=str(path), at=at, count=kept.rows, files=kept.files)
    return verify_journals(terminal)


@contextmanager
def _refusals(terminal: Terminal, path: Path) -> Iterator[None]:
    """Says in one line why a backup was not put back, and that nothing was."""
    about = str(path)
    try:
        yield
    except NotEmpty as there:
        if there.what is None:
            raise _refused(terminal, "cli-restore-database-in-use") from there
        raise _refused(terminal, "cli-restore-folder-in-use", path=str(there.what)) from there
    except NotSealed as wrong:
        raise _refused(terminal, "cli-restore-no-backup", path=about) from wrong
    except NewerForm as wrong:
        raise _refused(terminal, "cli-restore-newer", path=about) from wrong
    except TooNew as wrong:
        raise _refused(terminal, "cli-restore-newer", path=about) from wrong
    except WrongPassphrase as wrong:
        raise _refused(terminal, "cli-restore-wrong-passphrase", path=about) from wrong
    except Damaged as wrong:
        raise _refused(terminal, "cli-restore-damaged", path=about) from wrong


def _refused(terminal: Terminal, code: str, /, **values: str) -> Failure:
    failure = terminal.failure(code, **values)
    return Failure(failure.code, *failure.lines, terminal.word("cli-restore-nothing"))


def _passphrase(terminal: Terminal, settings: Settings) -> str | None:
    """The one that is set; None where it has to be asked for, which takes a terminal."""
    if settings.backup_passphrase is not None:
        return settings.backup_passphrase.get_secret_value()
    if not sys.stdin.isatty():
        raise terminal.failure("cli-passphrase-missing")
    return None


def _new_passphrase(terminal: Terminal, settings: Settings) -> str:
    passphrase = _passphrase(terminal, settings)
    if passphrase is None:
        passphrase = _asked(terminal, "cli-passphrase-new")
        if len(passphrase) >= SHORTEST and _asked(terminal, "cli-passphrase-again") != passphrase:
            raise terminal.failure("cli-passphrase-differs")
    if len(passphrase) < SHORTEST:
        raise terminal.failure("cli-passphrase-short", count=SHORTEST)
    return passphrase


def _asked(terminal: Terminal, code: str) -> str:
    return getpass.getpass(f"{terminal.word(code)} ")
