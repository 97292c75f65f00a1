"""What the bot says of its own accord: at its time, after all that was said before it was heard; and tallies anew."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Stopped
from bot.matrix.progress import ON_THE_WAY, SECONDS_OF_LONG_POLL, Progress
from bot.refreshing import SECONDS_AFTER_A_FAULT, SECONDS_BETWEEN, Refreshing
from bot.waking import NOTHING_HEARD, Waking
from commands.line import Line, Outgoing
from commands.occasions import Occasion
from commands.timely import Failed
from storage import ledger, mailbox, own_words, stale
from storage.database import Database
from storage.mailbox import Received
from tests.matrix.fake import NOON, FakeHomeserver, Fault
from tests.matrix.running import Echoing, HurriedClock, at_work, said, settings, until

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM = "!rom:prove.test"
DEADLINE = NOON + timedelta(hours=2)
A_SECOND = timedelta(seconds=1)


@dataclass
class Deadline:
    """One deadline, of which the room is told once when all that was said before it has been heard."""

    at: datetime = DEADLINE
    asked: list[tuple[datetime, datetime]] = field(default_factory=list)

    async def due(
        self, connection: AsyncConnection, now: datetime, heard_until: datetime
    ) -> tuple[Occasion | Failed, ...]:
        self.asked.append((now, heard_until))
        if heard_until < self.at or not await ledger.remember(connection, "proven", "frist", "U1", "", now):
            return ()
        return (Occasion(name="frist:proven/U1", says=(said(ROOM, "fristen er ute"),)),)

    async def next_due(self, connection: AsyncConnection, now: datetime) -> datetime | None:
        known = await ledger.known(connection, "proven", "U1")
        return None if known else self.at


class Punctual(Echoing):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self.deadline = deadline

    async def due(
        self, connection: AsyncConnection, now: datetime, heard_until: datetime
    ) -> tuple[Occasion | Failed, ...]:
        return await self.deadline.due(connection, now, heard_until)

    async def next_due(self, connection: AsyncConnection, now: datetime) -> datetime | None:
        return await self.deadline.next_due(connection, now)


def waking(database: Database, deadline: Deadline, progress: Progress) -> Waking:
    return Waking(
        database=database,
        due=deadline.due,
        next_due=deadline.next_due,
        progress=progress,
        clock=HurriedClock(),
        stop=asyncio.Event(),
        posted=lambda room: None,
        committed=lambda: None,
    )


async def unsent(database: Database) -> int:
    async with database.reading() as connection:
        return await mailbox.count_outbox(connection, mailbox.OutboxState.WAITING)


async def test_a_deadline_waits_until_what_was_said_before_it_is_received_and_handled(database: Database) -> None:
    deadline, progress = Deadline(), Progress()
    clock = waking(database, deadline, progress)
    late = DEADLINE + timedelta(minutes=1)
    await clock.tick(late)
    progress.synced(DEADLINE)
    await clock.tick(late)
    assert [heard for _, heard in deadline.asked] == [NOTHING_HEARD, DEADLINE - ON_THE_WAY]
    source = {"type": "m.room.message", "sender": KARI, "at": 0, "content": {}}
    async with database.work() as connection:
        await mailbox.receive(connection, [Received(event_id="$e", room=ROOM, source=source)], NOON)
    progress.synced(late)
    await clock.tick(late)
    assert deadline.asked[-1] == (late, DEADLINE - ON_THE_WAY)
    assert await unsent(database) == 0
    async with database.work() as connection:
        (waiting,) = await mailbox.waiting(connection, ROOM, 1)
        await mailbox.handled(connection, [waiting.id], NOON)
    await clock.tick(late)
    assert deadline.asked[-1] == (late, late - ON_THE_WAY)
    assert await unsent(database) == 1
    await clock.tick(late + A_SECOND)
    assert await unsent(database) == 1
    assert progress.due is None


def test_the_homeserver_is_asked_to_wait_no_longer_than_until_a_deadline_has_passed() -> None:
    progress = Progress()
    assert progress.seconds_to_wait(NOON) == 0
    progress.synced(NOON)
    assert progress.seconds_to_wait(NOON) == SECONDS_OF_LONG_POLL
    progress.due = NOON + timedelta(seconds=12)
    assert progress.seconds_to_wait(NOON) == 17
    assert progress.seconds_to_wait(NOON + timedelta(seconds=17)) == 0
    progress.synced(NOON + timedelta(seconds=17))
    assert progress.seconds_to_wait(NOON + timedelta(seconds=17)) == SECONDS_OF_LONG_POLL


@on_sqlite
async def test_a_deadline_that_passed_while_it_was_down_comes_after_what_was_said_in_time(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """And nothing is said before it has caught up, nor twice after that."""
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    await fake.say(ROOM, KARI, "i tide")
    later = DEADLINE + timedelta(minutes=1)
    deadline = Deadline()
    fake.faults["sync"].extend([Fault()] * 3)
    async with at_work(settings(fake.url, tmp_path), database, Punctual(deadline), HurriedClock(later)):
        await until(lambda: len(fake.answers) == 2)
    # The homeserver was out of reach for a while, and so long nothing was asked.
    assert min(now for now, _ in deadline.asked) > later
    async with at_work(settings(fake.url, tmp_path), database, Punctual(deadline), HurriedClock(later)):
        await fake.say(ROOM, KARI, "etterpå")
        await until(lambda: len(fake.answers) == 3)
    assert [text for _, text in fake.answers] == ["svar: i tide", "fristen er ute", "svar: etterpå"]


class Starting(HurriedClock):
    """Begins at its moment and goes on as real time does."""

    def __init__(self, start: datetime) -> None:
        self._began = datetime.now(UTC)
        self._start = start
        self.waits = []

    def now(self) -> datetime:
        return self._start + (datetime.now(UTC) - self._began)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 60))


@on_sqlite
async def test_it_wakes_at_the_deadline_by_itself(
    fake: FakeHomeserver, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody says anything, and the homeserver has nothing to tell."""
    monkeypatch.setattr("bot.matrix.progress.ON_THE_WAY", timedelta(seconds=0.2))
    monkeypatch.setattr("bot.matrix.progress.SECONDS_OF_LONG_POLL", 1)
    await fake.room(ROOM, KARI, OLA)
    deadline = Deadline()
    clock = Starting(DEADLINE - 2 * A_SECOND)
    async with at_work(settings(fake.url, tmp_path), database, Punctual(deadline), clock):
        await until(lambda: len(fake.answers) == 1, 10)
        assert DEADLINE < clock.now() < DEADLINE + timedelta(seconds=2)
    assert fake.answers == [(ROOM, "fristen er ute")]


@on_sqlite
async def test_killed_between_the_tick_and_the_send_says_it_after_all(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    later = DEADLINE + timedelta(minutes=1)
    fake.faults["send"].extend([Fault()] * 1000)
    with pytest.raises(asyncio.CancelledError):
        async with at_work(settings(fake.url, tmp_path), database, Punctual(Deadline()), HurriedClock(later)) as task:
            await until(lambda: "PUT send" in fake.asked)
            task.cancel()
            await task
    fake.faults["send"].clear()
    async with at_work(settings(fake.url, tmp_path), database, Punctual(Deadline()), HurriedClock(later)):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "fristen er ute")]


@on_sqlite
async def test_after_a_restore_what_was_said_at_its_time_is_not_said_again(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    content = {"msgtype": "m.notice", "body": "fristen er ute", own_words.ANSWERS: "frist:proven/U1"}
    await fake.happen(ROOM, {"type": "m.room.message", "sender": "@sekretariat:prove.test", "content": content})
    later = DEADLINE + timedelta(minutes=1)
    deadline = Deadline()
    async with at_work(settings(fake.url, tmp_path), database, Punctual(deadline), HurriedClock(later)):
        await fake.say(ROOM, KARI, "etterpå")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: etterpå")]
    assert any(heard >= DEADLINE for _, heard in deadline.asked)


# --- what is out of date ------------------------------------------------------------------------------------


class Board:
    """A tally that is told as often as it was asked for."""

    def __init__(self, database: Database) -> None:
        self.clock = HurriedClock()
        self.told: list[tuple[str, float]] = []
        self.broken: set[str] = set()
        self.stop = asyncio.Event()
        self.refreshing = Refreshing(
            database=database, refresh=self.refresh, clock=self.clock, stop=self.stop, posted=lambda room: None
        )

    async def refresh(self, connection: AsyncConnection, name: str, now: datetime) -> tuple[Outgoing, ...]:
        if name in self.broken:
            raise ValueError(name)
        self.told.append((name, now.timestamp() - NOON.timestamp()))
        return (Outgoing(room=ROOM, type="m.room.message", content={"body": name}, slot=name),)


async def marked(database: Database, *names: str) -> None:
    async with database.work() as connection:
        for name in names:
            await stale.mark(connection, name)


async def test_a_tally_is_told_anew_at_most_once_a_second_and_at_the_end(database: Database) -> None:
    board = Board(database)
    assert await board.refreshing.refresh_all() is None
    await marked(database, "a", "b", "a")
    assert await board.refreshing.refresh_all() is None
    await marked(database, "a")
    assert await board.refreshing.refresh_all() == SECONDS_BETWEEN
    await board.clock.sleep(0.4)
    await marked(database, "a", "c")
    assert await board.refreshing.refresh_all() == pytest.approx(SECONDS_BETWEEN - 0.4)
    await board.clock.sleep(0.6)
    assert await board.refreshing.refresh_all() is None
    assert [(name, round(at, 3)) for name, at in board.told] == [("a", 0), ("b", 0), ("c", 0.4), ("a", 1)]


async def test_one_tally_that_fails_keeps_no_other_waiting_and_is_told_later(database: Database) -> None:
    board = Board(database)
    board.broken.add("a")
    await marked(database, "a", "b")
    assert await board.refreshing.refresh_all() == SECONDS_AFTER_A_FAULT
    assert [name for name, _ in board.told] == ["b"]
    board.broken.clear()
    await board.clock.sleep(SECONDS_AFTER_A_FAULT)
    assert await board.refreshing.refresh_all() is None
    assert [name for name, _ in board.told] == ["b", "a"]


@on_sqlite
async def test_what_was_out_of_date_when_it_ended_is_told_at_the_start(database: Database) -> None:
    await marked(database, "a")
    board = Board(database)
    working = asyncio.create_task(board.refreshing.run())
    await until(lambda: len(board.told) == 1)
    await marked(database, "b")
    board.refreshing.wake()
    await until(lambda: len(board.told) == 2)
    board.stop.set()
    with pytest.raises(Stopped):
        await working


class Counting(Echoing):
    """A round whose every line makes the tally stale, which tells how many lines there were."""

    async def answered(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        self.lines.append(line)
        await stale.mark(connection, "stilling")
        return ()

    async def refresh(self, connection: AsyncConnection, name: str, now: datetime) -> tuple[Outgoing, ...]:
        content = {"msgtype": "m.notice", "body": f"{len(self.lines)} svar", "m.mentions": {}}
        return (Outgoing(room=ROOM, type="m.room.message", content=content, slot=name),)


@on_sqlite
async def test_the_last_state_is_always_said(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database, Counting()):
        for number in range(100):
            await fake.say(ROOM, KARI, str(number))
        await until(lambda: (ROOM, "100 svar") in fake.answers)
    assert fake.answers[-1] == (ROOM, "100 svar")
