"""A backup is taken of everything while the bot works, and put back whole or not at all."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import backup, safekeeping, sealing
from bot.cli import run
from storage import dump
from storage.database import Database
from storage.dump import Rows
from tests.postgres import Postgres

CITIES = str(Path(__file__).parents[2] / "charters" / "storbynettverket.toml")
PASSPHRASE = "fjorten blå ærfugl"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("NETTVERKSBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NETTVERKSBOT_BACKUP_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(sealing, "_COST", (4, 8, 1))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def say(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        return code, printed.out, printed.err

    return say


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def old(said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a network, a login, an SQLite file that another process is writing to, and what is not ours
    to keep."""
    folder = tmp_path / "old"
    monkeypatch.setenv("NETTVERKSBOT_DATA_DIR", str(folder))
    assert said("charter", "import", CITIES)[0] == 0
    (folder / "login.json").write_text('{"device_id": "ENHET"}')
    (folder / "store").mkdir()
    (folder / "store" / "tom").touch()
    (folder / "demo").mkdir()
    (folder / "demo" / "stor").write_text("x")
    (folder / "lenke").symlink_to("/etc/passwd")
    return folder


@pytest.fixture
def crypto(old: Path) -> Iterator[sqlite3.Connection]:
    """The SQLite file while it is written to: the last row is not committed."""
    with closing(sqlite3.connect(old / "store" / "nøkler?.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE nokkel (verdi)")
        connection.execute("INSERT INTO nokkel VALUES ('en')")
        connection.commit()
        connection.execute("INSERT INTO nokkel VALUES ('to')")
        yield connection


def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "new" / "data"
    monkeypatch.setenv("NETTVERKSBOT_DATA_DIR", str(folder))
    return folder


def under(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_what_was_there_is_there_again_on_another_machine(
    said: Said, old: Path, crypto: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = said("charter", "export", "storbynettverket")[1]
    code, out, err = said("backup", "kopi")
    assert (code, err) == (0, "")
    assert out.startswith("kopi: sikkerhetskopien er tatt")
    assert (tmp_path / "kopi").stat().st_mode & 0o777 == 0o600
    assert b"ENHET" not in (tmp_path / "kopi").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kopi", "old"]

    new = elsewhere(monkeypatch, tmp_path)
    code, out, err = said("restore", "kopi")
    assert (code, err) == (0, "")
    assert "storbynettverket: loggen er hel" in out
    assert under(new) == ["login.json", "nettverksbot.sqlite", "store/nøkler?.db", "store/tom"]
    assert (new / "login.json").read_text() == '{"device_id": "ENHET"}'
    assert all(path.stat().st_mode & 0o077 == 0 for path in (new, *new.rglob("*")))
    with closing(sqlite3.connect(new / "store" / "nøkler?.db")) as connection:
        assert connection.execute("SELECT verdi FROM nokkel").fetchall() == [("en",)]
    assert said("charter", "export", "storbynettverket")[1] == exported


def test_a_backup_in_the_data_folder_is_not_part_of_the_next(said: Said, old: Path) -> None:
    assert said("backup", str(old / "første"))[0] == 0
    before = (old / "første").stat().st_size
    assert said("backup", str(old / "andre"))[0] == 0
    assert (old / "andre").stat().st_size < before * 1.2


@pytest.mark.parametrize("to", ["postgresql", "sqlite"])
@pytest.mark.parametrize("of", ["postgresql", "sqlite"])
def test_a_backup_of_one_database_is_put_back_on_the_other(
    said: Said, postgres_server: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of: str, to: str
) -> None:
    def use(kind: str, name: str) -> None:
        monkeypatch.setenv("NETTVERKSBOT_DATA_DIR", str(tmp_path / name))
        if kind == "postgresql":
            postgres_server.execute(f"CREATE DATABASE {name}")
            monkeypatch.setenv("NETTVERKSBOT_DATABASE_URL", postgres_server.url(name))
        else:
            monkeypatch.setenv("NETTVERKSBOT_DATABASE_URL", f"sqlite:///{tmp_path / name}.db")

    use(of, f"of_{of}_{to}")
    assert said("charter", "import", CITIES)[0] == 0
    exported = said("charter", "export", "storbynettverket")[1]
    assert said("backup", "kopi")[0] == 0
    use(to, f"to_{of}_{to}")
    assert said("restore", "kopi")[0] == 0
    assert said("charter", "export", "storbynettverket")[1] == exported
    again = said("restore", "kopi")
    assert (again[0], again[2].splitlines()[0]) == (
        1,
        "Databasen er ikke tom. En sikkerhetskopi legges bare tilbake der det ikke står noe fra før.",
    )
    assert said("charter", "export", "storbynettverket")[1] == exported


NOTHING = "Ingenting er lagt tilbake."


@pytest.mark.parametrize(
    ("hurt", "line"),
    [
        (lambda body: body[:-1], "kopi er skadet, eller slutten av filen mangler."),
        (lambda body: body[: len(body) // 2], "kopi er skadet, eller slutten av filen mangler."),
        (lambda body: body[:200] + b"x" + body[201:], "kopi er skadet, eller slutten av filen mangler."),
        (lambda body: b"", "kopi er ikke en sikkerhetskopi fra Nettverksbot."),
        (lambda body: b"[network]\n", "kopi er ikke en sikkerhetskopi fra Nettverksbot."),
        (
            lambda body: body.replace(b" 1\n", b" 7\n", 1),
            "kopi er skrevet av en nyere utgave av programmet. Oppgrader programmet først.",
        ),
    ],
)
def test_a_file_that_is_not_whole_leaves_nothing_behind(
    said: Said,
    old: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hurt: Callable[[bytes], bytes],
    line: str,
) -> None:
    assert said("backup", "kopi")[0] == 0
    path = tmp_path / "kopi"
    path.write_bytes(hurt(path.read_bytes()))
    new = elsewhere(monkeypatch, tmp_path)
    code, out, err = said("restore", "kopi")
    assert (code, out, err.splitlines()) == (1, "", [line, NOTHING])
    assert not new.exists()


def test_another_passphrase_is_said_to_be_another(
    said: Said, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said("backup", "kopi")[0] == 0
    new = elsewhere(monkeypatch, tmp_path)
    monkeypatch.setenv("NETTVERKSBOT_BACKUP_PASSPHRASE", "noe helt annet")
    code, _, err = said("restore", "kopi")
    assert (code, err.splitlines()) == (1, ["Passordfrasen hører ikke til kopi.", NOTHING])
    assert not new.exists()


def test_where_something_stands_nothing_is_put(
    said: Said, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said("backup", "kopi")[0] == 0
    new = elsewhere(monkeypatch, tmp_path)
    new.mkdir(parents=True)
    (new / "login.json").write_text("min egen")
    code, _, err = said("restore", "kopi")
    assert code == 1
    assert err.startswith(f"Mappen {new} er ikke tom.")
    assert under(new) == ["login.json"]
    (new / "login.json").unlink()
    assert said("charter", "import", CITIES)[0] == 0
    before = (new / "nettverksbot.sqlite").read_bytes()
    code, _, err = said("restore", "kopi")
    assert (code, err.splitlines()[0].split(".")[0]) == (1, "Databasen er ikke tom")
    assert under(new) == ["nettverksbot.sqlite"]
    assert (new / "nettverksbot.sqlite").read_bytes() == before


def test_a_restore_that_was_killed_can_be_done_again(
    said: Said, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said("backup", "kopi")[0] == 0
    new = elsewhere(monkeypatch, tmp_path)
    (new / f"{backup._UNFINISHED}0000" / "files").mkdir(parents=True)
    (new / f"{backup._UNFINISHED}0000" / "files" / "login.json").write_text("{}")
    (new / f"{backup._UNFINISHED}0000.sqlite").touch()
    assert said("restore", "kopi")[0] == 0
    assert under(new) == ["login.json", "nettverksbot.sqlite", "store/tom"]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_restore_that_fails_late_takes_everything_back(
    said: Said,
    old: Path,
    postgres_server: Postgres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    assert said("backup", "kopi")[0] == 0
    new = elsewhere(monkeypatch, tmp_path)
    if kind == "postgresql":
        postgres_server.execute("CREATE DATABASE late")
        monkeypatch.setenv("NETTVERKSBOT_DATABASE_URL", postgres_server.url("late"))
    rename = os.rename

    def full(source: Path, target: Path) -> None:
        if Path(target) == new / "store":
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(os, "rename", full)
    code, _, err = said("restore", "kopi")
    assert (code, err) == (1, "Disken er full. Ingenting er skrevet.\n")
    assert not new.exists()
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    if kind == "postgresql":
        assert asyncio.run(_is_empty(postgres_server.url("late")))


async def _is_empty(url: str) -> bool:
    database = await Database.open(url)
    try:
        async with database.reading() as connection:
            return await dump.is_empty(connection)
    finally:
        await database.close()


def test_a_backup_of_a_later_schema_is_refused_and_of_an_earlier_one_brought_up(
    said: Said, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(connection: object, put: Callable[[Rows], None]) -> dict[str, int]:
        return {}

    monkeypatch.setattr(dump, "dump", nothing)
    for version in ("9999", "0001"):
        monkeypatch.setattr(backup, "newest", lambda version=version: version)
        assert said("backup", version)[0] == 0
    new = elsewhere(monkeypatch, tmp_path)
    code, _, err = said("restore", "9999")
    assert (code, err.splitlines()[-1]) == (1, NOTHING)
    assert "nyere utgave" in err
    assert not new.exists()
    assert said("restore", "0001")[0] == 0
    assert said("journal", "verify")[0] == 0


def test_a_journal_that_was_broken_is_told_after_the_restore(
    said: Said, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(old / "nettverksbot.sqlite")) as connection:
        connection.execute("UPDATE journal_entries SET action = 'x' WHERE number = 3")
        connection.execute("UPDATE journal_entries SET digest = 'x' WHERE number = 3")
        connection.commit()
    assert said("backup", "kopi")[0] == 0
    elsewhere(monkeypatch, tmp_path)
    code, out, err = said("restore", "kopi")
    assert (code, "er lagt tilbake" in out) == (1, True)
    assert err.startswith("storbynettverket: loggen er brutt ved post nr.")


# --- the passphrase ------------------------------------------------------------------------------------------


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What is typed where a passphrase is asked for."""
    monkeypatch.delenv("NETTVERKSBOT_BACKUP_PASSPHRASE")

    def type_(*words: str) -> None:
        left = list(words)
        monkeypatch.setattr(safekeeping.sys, "stdin", Terminal())
        monkeypatch.setattr(safekeeping.getpass, "getpass", lambda prompt: left.pop(0))

    return type_


Typed = Callable[..., None]


def test_it_is_asked_for_twice_and_once_to_put_back(
    said: Said, old: Path, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(PASSPHRASE, PASSPHRASE)
    assert said("backup", "kopi")[0] == 0
    elsewhere(monkeypatch, tmp_path)
    typed(PASSPHRASE)
    assert said("restore", "kopi")[0] == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ((PASSPHRASE, "noe annet"), "De to var ikke like. Ingenting er skrevet."),
        (("kort",), "Passordfrasen må ha minst 12 tegn. Ingenting er skrevet."),
    ],
)
def test_one_that_is_short_or_mistyped_is_refused(
    said: Said, old: Path, typed: Typed, words: tuple[str, ...], line: str, tmp_path: Path
) -> None:
    typed(*words)
    assert said("backup", "kopi") == (1, "", f"{line}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_without_a_terminal_it_has_to_be_set(said: Said, old: Path, typed: Typed) -> None:
    code, _, err = said("backup", "kopi")
    assert code == 1
    assert err.startswith("Passordfrasen mangler.")


def test_a_file_that_is_there_is_never_written_over(said: Said, old: Path, tmp_path: Path) -> None:
    (tmp_path / "kopi").write_text("kjært")
    assert said("backup", "kopi") == (1, "", "kopi finnes fra før. Ingenting er skrevet.\n")
    assert (tmp_path / "kopi").read_text() == "kjært"
    code, _, err = said("backup", "finnes-ikke/kopi")
    assert (code, len(err.splitlines())) == (1, 1)
