"""Killing a bot again and again while it is spoken to."""

from __future__ import annotations

import asyncio
import random
import signal
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.faults.household import Household, ended

BEGINNING = (
    "login.before:1",
    "login.after:1",
    "whoami.after:1",
    "profile.before:1",
    "commit.before:1",
    "sync.before:1",
    "sync.after:1",
    "commit.before:2",
    "commit.after:2",
    "join.before:1",
    "join.after:1",
    "join.before:2",
    "join.after:2",
    "commit.before:4",
    "send.before:1",
    "send.after:1",
)
"""The bot has never run and is invited: it logs in, comes to its rooms, greets."""

SECONDS_UNTIL_FED = 0.7
SECONDS_OF_A_LIFE = 15.0


@dataclass
class Kills:
    """How often the bot was killed where."""

    at: Counter[str] = field(default_factory=Counter)
    by_chance: int = 0
    commands: int = 0

    @property
    def total(self) -> int:
        return sum(self.at.values()) + self.by_chance

    def __iadd__(self, other: Kills) -> Kills:
        self.at += other.at
        self.by_chance += other.by_chance
        self.commands += other.commands
        return self


def boundaries(commits: int, sends: int, syncs: int) -> list[str]:
    """Every boundary that a running bot passes, each for the first, second … time in its life."""
    counts = {"commit": commits, "send": sends, "sync": syncs, "whoami": 1, "profile": 1}
    return [
        f"{what}.{when}:{number + 1}"
        for what, count in counts.items()
        for number in range(count)
        for when in ("before", "after")
    ]


async def come(home: Household, points: Iterable[str], kills: Kills) -> None:
    """The first lives: until the bot is in all its rooms, it is killed at these points."""
    for point in points:
        child = await home.start(point)
        there = asyncio.create_task(home.until_in_all_rooms(child))
        try:
            either: set[asyncio.Future[Any]] = {there, child.ended}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not await ended(child, SECONDS_UNTIL_FED):
                child.signal(signal.SIGKILL)
            _count(await child.ended, child.log.read_text, point, kills)
        finally:
            there.cancel()
    child = await home.start()
    await child.until_ready()
    assert await home.until_in_all_rooms(child)
    child.signal(signal.SIGKILL)
    _count(await child.ended, child.log.read_text, "", kills)


async def kill_at(home: Household, points: Iterable[str], kills: Kills, *, waiting: int = 4) -> None:
    """Kill the bot at each of these points in turn, with some commands waiting for it each time, and more coming."""
    for point in points:
        await _breathe(home, kills)
        missing = max(1, waiting - max(0, await home.backlog()))
        child, _ = await asyncio.gather(home.start(point), home.speak(missing))
        for _ in range(int(SECONDS_OF_A_LIFE / SECONDS_UNTIL_FED)):
            if await ended(child, SECONDS_UNTIL_FED):
                break
            await home.speak(1)
        child.signal(signal.SIGKILL)
        _count(await child.ended, child.log.read_text, point, kills)


async def kill_by_chance(home: Household, count: int, chance: random.Random, kills: Kills) -> None:
    """Kill the bot at any moment of its life, while it is spoken to."""
    for _ in range(count):
        await _breathe(home, kills)
        missing = max(1, 4 - max(0, await home.backlog()))
        child, _ = await asyncio.gather(home.start("by chance"), home.speak(missing))
        await ended(child, chance.uniform(0.02, 1.5))
        child.signal(signal.SIGKILL)
        _count(await child.ended, child.log.read_text, "", kills)


async def _breathe(home: Household, kills: Kills) -> None:
    """An event at which the bot ends three times running is set aside, which is as it should be. So that none of ours
    is, the bot is not killed for the third time before it has handled the event."""
    if not await home.is_near_set_aside():
        return
    child = await home.start("by chance")
    async with asyncio.timeout(SECONDS_OF_A_LIFE):
        while await home.has_mail():
            await asyncio.sleep(0.02)
    child.signal(signal.SIGKILL)
    _count(await child.ended, child.log.read_text, "", kills)


async def settle(home: Household, kills: Kills) -> None:
    """One more command, a bot that nobody kills, and then everything must be right; also after one more start."""
    await _breathe(home, kills)
    await home.speak(1)
    for _ in range(2):
        child = await home.start()
        await child.until_ready()
        await home.until_answered()
        child.signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.ended, 30) == 0, child.log.read_text()[-2000:]
    await home.check()
    kills.commands += home.said


def _count(code: int, log: object, point: str, kills: Kills) -> None:
    assert code == -signal.SIGKILL, (code, point, log() if callable(log) else log)
    if point:
        kills.at[point] += 1
    else:
        kills.by_chance += 1
