"""A backup of the running bot, sealed with a passphrase, and putting it back onto an empty machine.

What is sealed is a tar archive: ``manifest.json``, the tables as `storage.dump` has them, the files of the data
folder, and ``end.json`` with what has to have come. The tables are taken first and at one moment, the files after
them: what has been read further than the tables know is read again, and recognised.
"""

from __future__ import annotations

import io
import json
import os
import secrets
import shutil
import sqlite3
import stat
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from sqlalchemy.engine import make_url

from bot.sealing import MAGIC, Damaged, NewerForm, Opening, Sealing
from bot.settings import Settings
from storage import dump
from storage.database import Database
from storage.dump import Rows
from storage.upgrading import newest

FORM = 1
_TABLES, _FILES = "tables", "files"
_MANIFEST, _END = "manifest.json", "end.json"
_SQLITE = b"SQLite format 3\0"
_BESIDE_SQLITE = ("-wal", "-shm", "-journal")
_UNFINISHED = ".restoring-"
_NOT_OURS = ("demo", "lost+found")


class NotEmpty(Exception):
    """There is something already where a backup was to be put: ``what``, a folder, or None for the database."""

    def __init__(self, what: Path | None) -> None:
        super().__init__(str(what))
        self.what = what


@dataclass(frozen=True)
class Kept:
    """What a backup holds."""

    at: datetime
    """When it was made."""
    rows: int
    files: int


# --- making one ---------------------------------------------------------------------------------------------


async def back_up(settings: Settings, database: Database, passphrase: str, path: Path, now: datetime) -> Kept:
    """Write a backup to a file, in whose place nothing stands before it is whole. Raises OSError."""
    with _whole_or_not(path) as (out, part):
        sealed = Sealing(out, passphrase)
        kept = await _archive(settings, database, sealed, {path, part}, now)
        sealed.finish()
    return kept


@contextmanager
def _whole_or_not(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file for its owner's eyes, and where it stands until it gets its name."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        try:
            yield out, part
            out.flush()
            os.fsync(out.fileno())
            part.rename(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


async def _archive(settings: Settings, database: Database, sealed: Sealing, leave: set[Path], now: datetime) -> Kept:
    with tarfile.open(fileobj=cast(BinaryIO, sealed), mode="w|gz") as archive:
        manifest = {
            "form": FORM,
            "program": version("nettverksbot"),
            "database": newest(),
            "at": now.isoformat(),
        }
        _put(archive, _MANIFEST, _json(manifest))
        number = 0

        def put(rows: Rows) -> None:
            nonlocal number
            number += 1
            body = "\n".join((json.dumps(rows.columns), *rows.lines))
            _put(archive, f"{_TABLES}/{number:08}.{rows.table}", body.encode())

        async with database.reading() as connection:
            counts = await dump.dump(connection, put)
        files = [(name, body) for name, body in _files(settings, leave) if _put(archive, f"{_FILES}/{name}", body)]
        _put(archive, _END, _json({"rows": counts, "files": [name for name, _ in files]}))
    return Kept(now, sum(counts.values()), len(files))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _put(archive: tarfile.TarFile, name: str, body: bytes) -> bool:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(body), 0o600
    archive.addfile(member, io.BytesIO(body))
    return True


def _files(settings: Settings, leave: set[Path]) -> Iterator[tuple[str, bytes]]:
    """The files of the data folder by their names there: the database, the demo and backups left out."""
    folder = settings.data_dir
    database = _sqlite_file(settings)
    left_out = {each.absolute() for each in (*leave, *((database,) if database else ()))}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(folder)
        if name.parts[0] in _NOT_OURS or name.parts[0].startswith(_UNFINISHED) or path.absolute() in left_out:
            continue
        if any(str(path).endswith(end) and Path(str(path).removesuffix(end)).exists() for end in _BESIDE_SQLITE):
            continue
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(path.lstat().st_mode):
                continue
            with path.open("rb") as file:
                begin = file.read(max(len(_SQLITE), len(MAGIC)))
                if begin.startswith(MAGIC):
                    continue
                body = _snapshot(path) if begin.startswith(_SQLITE) else begin + file.read()
            yield name.as_posix(), body


def _snapshot(path: Path) -> bytes:
    """A SQLite file as it is at one moment, while another process writes to it."""
    with (
        closing(sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, timeout=30)) as source,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        source.backup(copy)
        return copy.serialize()


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _sqlite_file(settings: Settings) -> Path | None:
    url = make_url(settings.database)
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


# --- putting it back ----------------------------------------------------------------------------------------


async def restore(settings: Settings, passphrase: str, path: Path) -> Kept:
    """Put a backup back, all of it or nothing, where neither data folder nor database hold anything.

    Everything is opened and verified in a folder aside first. Raises bot.sealing.Unopened, NotEmpty,
    storage.upgrading.TooNew, OSError, and what Database.open raises.
    """
    from bot.matrix.keystore import set_back

    folder = settings.data_dir
    _must_be_empty(folder)
    with path.open("rb") as file:
        opening = Opening(file, passphrase)
        made = not folder.exists()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with _aside(folder) as aside:
                unpacked = _unpack(opening, aside)
                set_back(aside / _FILES)
                return await _put_back(settings, unpacked, aside)
        except BaseException:
            if made:
                with suppress(OSError):
                    folder.rmdir()
            raise


def _must_be_empty(folder: Path) -> None:
    """Leftovers of a restore that was killed are no contents; nor is a database without tables, which is looked into
    later."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name.startswith(_UNFINISHED):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif path.name not in _NOT_OURS and not path.name.startswith("nettverksbot.sqlite"):
            raise NotEmpty(folder)


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    aside = folder / f"{_UNFINISHED}{secrets.token_hex(4)}"
    aside.mkdir(mode=0o700)
    try:
        yield aside
    finally:
        shutil.rmtree(aside)


@dataclass(frozen=True)
class _Unpacked:
    at: datetime
    database: str
    """Its version."""
    rows: dict[str, int]
    files: list[str]


def _unpack(opening: Opening, aside: Path) -> _Unpacked:
    """The archive as files. Raises Damaged where anything in it is not as it was, or not all of it is there."""
    said: dict[str, bytes] = {}
    try:
        with tarfile.open(fileobj=cast(BinaryIO, io.BufferedReader(opening)), mode="r|gz") as archive:
            for member in archive:
                held = archive.extractfile(member)
                name = PurePosixPath(member.name)
                if held is None or name.is_absolute() or ".." in name.parts:
                    raise Damaged
                if member.name in (_MANIFEST, _END):
                    said[member.name] = held.read()
                    if member.name == _MANIFEST and json.loads(said[_MANIFEST])["form"] > FORM:
                        raise NewerForm
                    continue
                path = aside / name
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                    shutil.copyfileobj(held, out)
        while opening.read(1 << 20):
            pass
        manifest, end = json.loads(said[_MANIFEST]), json.loads(said[_END])
        return _Unpacked(datetime.fromisoformat(manifest["at"]), manifest["database"], end["rows"], end["files"])
    except (tarfile.TarError, EOFError, KeyError, ValueError) as wrong:
        raise Damaged from wrong


async def _put_back(settings: Settings, unpacked: _Unpacked, aside: Path) -> Kept:
    sqlite = _sqlite_file(settings)
    kept = Kept(unpacked.at, sum(unpacked.rows.values()), len(unpacked.files))
    if sqlite is None:
        # The files go to their places inside the transaction: both are there, or neither is.
        async with _Moving(aside / _FILES, settings.data_dir) as moving:
            await _fill(settings.database, unpacked, aside, moving)
        return kept
    if sqlite.exists():
        await _fill(settings.database, None, aside, None)
    sqlite.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = sqlite.with_name(f"{_UNFINISHED}{secrets.token_hex(4)}.sqlite")
    try:
        await _fill(f"sqlite:///{part.absolute()}", unpacked, aside, None)
        async with _Moving(aside / _FILES, settings.data_dir) as moving:
            moving.move()
            os.replace(part, sqlite)
    finally:
        _remove_sqlite(part)
    return kept


def _remove_sqlite(path: Path) -> None:
    for end in ("", *_BESIDE_SQLITE):
        Path(f"{path}{end}").unlink(missing_ok=True)


class _Moving:
    """The files on their way to their places; taken back when the rest fails."""

    def __init__(self, source: Path, target: Path) -> None:
        self._source = source
        self._target = target
        self._moved: list[Path] = []

    async def __aenter__(self) -> _Moving:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for path in self._moved:
                os.rename(path, self._source / path.name)

    def move(self) -> None:
        for path in sorted(self._source.iterdir()) if self._source.is_dir() else ():
            os.rename(path, self._target / path.name)
            self._moved.append(self._target / path.name)


async def _fill(url: str, unpacked: _Unpacked | None, aside: Path, moving: _Moving | None) -> None:
    """Fill an empty database in one transaction; without a backup, only look whether it is empty."""
    database = await Database.open(url)
    try:
        async with database.work() as connection:
            if not await dump.is_empty(connection):
                raise NotEmpty(None)
            if unpacked is None:
                return
            counts = await dump.load(connection, unpacked.database, _rows(aside / _TABLES))
            if counts != {table: count for table, count in unpacked.rows.items() if count}:
                raise Damaged
            if moving is not None:
                moving.move()
    finally:
        await database.close()


def _rows(folder: Path) -> Iterator[Rows]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        columns, *lines = path.read_text().split("\n")
        yield Rows(path.name.partition(".")[2], tuple(json.loads(columns)), tuple(lines))
