"""A network to talk about, and somebody to talk: a line is said, and what is answered and stored is looked at."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from commands.answer import answer
from commands.context import Setup
from commands.line import Attachment, Line, Outgoing
from commands.speech.words import Words
from network.charter import Charter, read
from network.register import MatrixLink, Person, Register, RoomLink, Seat
from storage import register as registers
from storage.charters import export_charter, import_charter
from storage.database import Database
from storage.register import Change

CHARTERS = Path(__file__).parents[2] / "charters"
BOT, ADMIN = "@bot:test", "@admin:test"
SECRETARY = "prove-sekretaer"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BY_HAND = Change(actor="cli", at=NOW, said=False)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words.load()


@dataclass
class Room:
    """A place where lines are said, and what came back."""

    database: Database
    setup: Setup
    now: datetime = NOW
    said: int = 0
    outgoing: tuple[Outgoing, ...] = ()
    contents: list[Mapping[str, Any]] = field(default_factory=list)

    async def say(self, text: str, who: str = "@rita-ottervik:test", room: str = "!politisk:test", **line: Any) -> str:
        """What is answered, as plain text; empty where nothing is."""
        self.said += 1
        spoken = Line(
            room=room,
            direct=line.pop("direct", False),
            sender=who,
            text=text,
            event_id=f"$said{self.said}",
            at=self.now,
            **line,
        )
        async with self.database.work() as connection:
            self.outgoing = await answer(connection, spoken, self.now, self.setup)
        self.contents = [one.content for one in self.outgoing]
        return "\n".join(str(content["body"]) for content in self.contents)

    async def tell(self, text: str, who: str = "@rita-ottervik:test", **line: Any) -> str:
        """The same in a direct chat."""
        return await self.say(text, who, room=f"!direct-{who[1:]}", direct=True, **line)

    async def register(self, network: str) -> Register:
        async with self.database.reading() as connection:
            return await registers.load(connection, network)

    async def exported(self, network: str) -> Charter:
        async with self.database.reading() as connection:
            return await export_charter(connection, network)

    @property
    def html(self) -> str:
        return "\n".join(str(content["formatted_body"]) for content in self.contents)


def attached(text: str | bytes, name: str = "grunnlag.toml") -> Attachment:
    data = text.encode() if isinstance(text, str) else text
    return Attachment(name=name, size=len(data), mimetype="text/plain", url="mxc://test/file", file=data)


def charter(name: str) -> Charter:
    return read((CHARTERS / f"{name}.toml").read_text(encoding="utf-8"))


async def take_in(database: Database, name: str, secretariat: str | None = None) -> None:
    """A charter of ours, with its people on Matrix, a room for each body, and somebody in its secretariat."""
    its = charter(name)
    register = its.register
    people, seats = register.people, register.seats
    if secretariat is not None:
        people = (*people, Person(id=SECRETARY, name="Prøve Sekretær"))
        seats = (*seats, Seat(body=secretariat, person=SECRETARY))
    links = tuple(MatrixLink(person=one.id, matrix=f"@{one.id}:test") for one in people)
    rooms = tuple(RoomLink(body=one.id, room=f"!{one.id}:test") for one in register.bodies)
    whole = replace(register, people=people, seats=seats, matrix_links=links, room_links=rooms)
    async with database.work() as connection:
        await import_charter(connection, replace(its, register=whole), BY_HAND)


@pytest_asyncio.fixture
async def sqlite(sqlite_made: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """Commands speak to storage through functions that are tested on both databases; here one is enough."""
    database = await Database.open(f"sqlite:///{shutil.copy(sqlite_made, tmp_path / 'commands.db')}")
    yield database
    await database.close()


@pytest_asyncio.fixture
async def storby(sqlite: Database, words: Words) -> Room:
    """KS storbynettverk."""
    await take_in(sqlite, "storbynettverket", "bistand")
    return Room(sqlite, Setup(user_id=BOT, admins=frozenset({ADMIN}), words=words))


@pytest_asyncio.fixture
async def ks(sqlite: Database, words: Words) -> Room:
    """KS, whose charter has no secretariat."""
    await take_in(sqlite, "ks")
    return Room(sqlite, Setup(user_id=BOT, admins=frozenset({ADMIN}), words=words))


@pytest_asyncio.fixture
async def both(storby: Room) -> Room:
    """Two networks side by side."""
    await take_in(storby.database, "ks")
    return storby
