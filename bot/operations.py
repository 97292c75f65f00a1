"""What the command line does, besides the demo: run, charters, database, journal, doctor, healthcheck."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError

from bot.clock import SystemClock
from bot.settings import LogLevel, Settings, SettingsFaulty, load, load_for_storage
from bot.terminal import FAULTS_FOUND, MOST_BYTES, WRONG_SETTINGS, Failure, Terminal
from commands.charter_told import changes_told
from commands.speech.rendering import render_all
from commands.speech.reply import Reply
from network.charter import Charter, Faulty, read, text_of, write
from network.charter_merge import Changes
from network.register import Register
from storage import journal, mailbox
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database, WrongUrl
from storage.register import Change
from storage.upgrading import TooNew, is_up


def run_bot(terminal: Terminal) -> int:
    """Run the bot until it is asked to stop."""
    with right_settings(terminal):
        settings = load()
        from bot import logs
        from bot.app import run
        from bot.matrix.keystore import KeysFailed

        logs.set_up(debug=settings.log_level is LogLevel.DEBUG)
        with database_faults(terminal):
            try:
                asyncio.run(run(settings, terminal.words))
            except KeysFailed as failed:
                raise terminal.failure("cli-keys-failed", reason=str(failed)) from failed
    return 0


# --- charters -----------------------------------------------------------------------------------------------


def check_charters(terminal: Terminal, paths: Sequence[Path]) -> int:
    """Print every fault of every file, with its place."""
    faulty = 0
    for path in paths:
        try:
            read_charter(terminal, path)
        except Failure as failure:
            faulty += 1
            terminal.complain(*failure.lines)
        else:
            terminal.say("cli-charter-good", path=str(path))
    return FAULTS_FOUND if faulty else 0


def read_charter(terminal: Terminal, path: Path) -> Charter:
    """A charter from a file. Raises Failure, with a line for each fault."""
    try:
        return read(text_of(terminal.read_bytes(path), MOST_BYTES), MOST_BYTES)
    except Faulty as faulty:
        raise _as_failure(terminal, path, faulty) from faulty


def _as_failure(terminal: Terminal, path: Path, faulty: Faulty) -> Failure:
    count = terminal.word("cli-charter-faulty", path=str(path), count=len(faulty.faults))
    return Failure(FAULTS_FOUND, *terminal.charter_faults(path, faulty.faults), count)


def import_charters(terminal: Terminal, paths: Sequence[Path]) -> int:
    """Import all of the files in one transaction, or none of them; print what changed."""
    charters = _all_read(terminal, paths)

    async def work(database: Database) -> int:
        change = Change(actor="cli", at=SystemClock().now(), said=False)
        lines: list[str] = []
        async with database.work() as connection:
            for path, charter in charters:
                try:
                    changes = await import_charter(connection, charter, change)
                except Faulty as faulty:
                    failure = _as_failure(terminal, path, faulty)
                    nothing = terminal.word("cli-charter-nothing-imported")
                    raise Failure(failure.code, *failure.lines, nothing) from faulty
                register = await registers.load(connection, charter.register.network.id)
                lines += _told(terminal, path, changes, register)
        print("\n".join(lines))
        return 0

    return _with_database(terminal, work)


def _told(terminal: Terminal, path: Path, changes: Changes, register: Register) -> list[str]:
    if not changes:
        return [terminal.word("cli-charter-unchanged", path=str(path))]
    reply = Reply(changes_told(changes, register))
    zone = ZoneInfo(register.network.timezone or "Europe/Oslo")
    contents = render_all(reply, terminal.language, terminal.words, zone, "!")
    done = terminal.word("cli-charter-imported", path=str(path), network=register.network.name)
    return [done, *(content["body"] for content in contents)]


def _all_read(terminal: Terminal, paths: Sequence[Path]) -> list[tuple[Path, Charter]]:
    charters: list[tuple[Path, Charter]] = []
    faults: list[str] = []
    for path in paths:
        try:
            charters.append((path, read_charter(terminal, path)))
        except Failure as failure:
            faults += failure.lines
    if faults:
        raise Failure(FAULTS_FOUND, *faults, terminal.word("cli-charter-nothing-imported"))
    return charters


def export_charter_of(terminal: Terminal, network: str) -> int:
    """Print all that is known of a network."""
    from storage.charters import export_charter

    async def work(database: Database) -> int:
        async with database.reading() as connection:
            known = [one.id for one in await registers.networks(connection)]
            if network not in known:
                raise _unknown_network(terminal, network, known)
            charter = await export_charter(connection, network)
        sys.stdout.write(write(charter))
        return 0

    return _with_database(terminal, work)


def _unknown_network(terminal: Terminal, network: str, known: Sequence[str]) -> Failure:
    if known:
        return terminal.failure("cli-network-unknown-known", network=network, names=", ".join(known))
    return terminal.failure("cli-network-unknown-none")


# --- database, journal, doctor ------------------------------------------------------------------------------


def upgrade_database(terminal: Terminal) -> int:
    async def work(database: Database) -> int:  # noqa: ARG001  # it is brought up in being opened
        terminal.say("cli-db-upgraded")
        return 0

    return _with_database(terminal, work)


def verify_journals(terminal: Terminal) -> int:
    """Compute every network's chain again; exit code 1 where one is broken."""

    async def work(database: Database) -> int:
        broken = 0
        async with database.reading() as connection:
            networks = await registers.networks(connection)
            for network in networks:
                verified = await journal.verify(connection, network.id)
                broken += len(verified.broken)
                for each in verified.broken:
                    terminal.complain(terminal.word("cli-journal-broken", network=network.id, number=each.number))
                if not verified.broken:
                    terminal.say("cli-journal-whole", network=network.id, count=verified.count)
        if not networks:
            terminal.say("cli-journal-empty")
        return FAULTS_FOUND if broken else 0

    return _with_database(terminal, work)


def examine_all(terminal: Terminal) -> int:
    """Print how everything is; exit code 1 where something has to be seen to."""
    from bot.doctor import Verdict, examine

    with right_settings(terminal):
        load()
    _verdict(terminal, "good", "cli-doctor-settings")

    async def work(database: Database) -> int:
        async with database.reading() as connection:
            if not await connection.run_sync(is_up):
                raise terminal.failure("cli-database-old")
        _verdict(terminal, "good", "cli-doctor-database")
        bad = 0
        async for finding in examine(database, SystemClock().now()):
            _verdict(terminal, finding.verdict, finding.code, **finding.values)
            bad += finding.verdict is Verdict.BAD
        return FAULTS_FOUND if bad else 0

    return _with_database(terminal, work, upgrade=False)


def _verdict(terminal: Terminal, verdict: str, code: str, /, **values: str | int) -> None:
    print(f"{terminal.word(f'cli-doctor-{verdict}'):5} {terminal.word(code, **values)}")


def check_health(terminal: Terminal) -> int:
    """Exit code 0 where the bot is well, as it says itself; where it has no web server, where its database says that it
    heard from its homeserver lately."""
    with right_settings(terminal):
        settings = load_for_storage()
    if settings.http_listen:
        return _ask_health(terminal, settings.http_listen)

    async def work(database: Database) -> int:
        async with database.reading() as connection:
            if await mailbox.healthy(connection, SystemClock().now()):
                terminal.say("cli-health-good")
                return 0
            last = await mailbox.last_sync(connection)
        if last is None:
            raise terminal.failure("cli-doctor-sync-never")
        raise terminal.failure("cli-doctor-sync-old", at=last.strftime("%Y-%m-%d %H:%M:%S"))

    return _with_database(terminal, work, upgrade=False)


def _ask_health(terminal: Terminal, address: str) -> int:
    from bot.web.asking import NoAnswer, NotTheBot, ask

    try:
        found = ask(address)
    except NoAnswer as fault:
        raise terminal.failure("cli-health-no-answer", address=address) from fault
    except NotTheBot as fault:
        raise terminal.failure("cli-health-not-the-bot", address=address) from fault
    if found:
        raise Failure(FAULTS_FOUND, *(terminal.word(f"cli-health-{each.value}") for each in found))
    terminal.say("cli-health-good")
    return 0


# --- what they share ----------------------------------------------------------------------------------------


def _with_database(terminal: Terminal, work: Callable[[Database], Awaitable[int]], *, upgrade: bool = True) -> int:
    with right_settings(terminal):
        settings = load_for_storage()

    async def whole() -> int:
        async with opened(settings) as database:
            if upgrade:
                await database.upgrade()
            return await work(database)

    with database_faults(terminal):
        return asyncio.run(whole())


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    database = await Database.open(settings.database)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def right_settings(terminal: Terminal) -> Iterator[None]:
    """Says one line for each fault of the settings, with exit code 2."""
    try:
        yield
    except SettingsFaulty as faulty:
        lines = [terminal.word(fault.code, **fault.variables) for fault in faulty.faults]
        count = terminal.word("cli-settings-faults", count=len(faulty.faults))
        raise Failure(WRONG_SETTINGS, *lines, count) from faulty


@contextmanager
def database_faults(terminal: Terminal) -> Iterator[None]:
    """Says in one line why the database cannot be used."""
    try:
        with terminal.files(Path()):
            yield
    except WrongUrl as wrong:
        setting = {"setting": "NETTVERKSBOT_DATABASE_URL"}
        raise Failure(WRONG_SETTINGS, terminal.word("setting-not-a-database", **setting)) from wrong
    except TooNew as wrong:
        raise terminal.failure("cli-database-too-new", code=wrong.version) from wrong
    except DBAPIError as wrong:
        reason = str(wrong.orig).strip().splitlines()[0] if str(wrong.orig).strip() else type(wrong.orig).__name__
        if "is locked" in reason:
            raise terminal.failure("cli-database-locked") from wrong
        if "disk is full" in reason:
            raise terminal.failure("cli-disk-full") from wrong
        if "no such table" in reason or "does not exist" in reason:
            raise terminal.failure("cli-database-old") from wrong
        raise terminal.failure("cli-database-unreachable", reason=reason) from wrong
