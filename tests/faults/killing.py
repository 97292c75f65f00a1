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
from tests.faults.nursery import Child

BEGINNING = (
    "login.before:1",
    "login.after:1",
    "file.before:1",
    "file.after:1",
    "file.before:2",
    "file.after:2",
    "whoami.after:1",
    "profile.before:1",
    "keystore.within:1",
    "keystore.before:1",
    "keystore.after:1",
    "keys/upload.before:1",
    "keys/upload.after:1",
    "keystore.before:2",
    "keys/query.after:2",
    "keys/device_signing.before:1",
    "keys/device_signing.after:1",
    "keys/signatures.before:1",
    "keys/signatures.after:1",
    "file.before:3",
    "file.after:3",
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
"""The bot has never run and is invited: it logs in, publishes its keys and its identity, comes to its rooms, greets."""

SECONDS_UNTIL_FED = 0.7
SECONDS_OF_A_LIFE = 60.0
"""At most, until the bot has handled what waits; the homeserver may be away for some of it."""
SECONDS_OF_A_KILL = 7.0
"""A life that has not come to its boundary by then is ended from outside."""
ON_ARRIVAL = ("keys/claim", "keys/upload")
"""What a running bot asks only when somebody takes another phone."""


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


def boundaries(commits: int, sends: int, syncs: int, *, encrypted: bool) -> list[str]:
    """Every boundary that a running bot passes, each for the first, second … time in its life."""
    counts = {"commit": commits, "send": sends, "sync": syncs, "whoami": 1, "profile": 1}
    if encrypted:
        counts |= {"keystore": commits, "keys/query": 3, "joined_members": 2, "sendToDevice": sends - 1}
        counts |= dict.fromkeys(ON_ARRIVAL, 1)
    return [
        f"{what}.{when}:{number + 1}"
        for what, count in counts.items()
        for number in range(count)
        for when in (("before", "within", "after") if what == "keystore" else ("before", "after"))
    ]


async def come(home: Household, points: Iterable[str], kills: Kills) -> None:
    """The first lives: until the bot is in all its rooms, it is killed at these points."""
    for point in points:
        child = await home.start(point)
        there = asyncio.create_task(home.until_in_all_rooms(child))
        try:
            either: set[asyncio.Future[Any]] = {there, child.ended}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            await ended(child, SECONDS_UNTIL_FED)
            await _kill(child, kills, point)
        finally:
            there.cancel()
    child = await home.start()
    await child.until_ready()
    assert await home.until_in_all_rooms(child)
    await _kill(child, kills)


async def kill_at(home: Household, points: Iterable[str], kills: Kills, *, waiting: int = 4) -> None:
    """Kill the bot at each of these points in turn, with some commands waiting for it each time, and more coming."""
    for point in points:
        await _breathe(home, kills)
        if point.partition(".")[0] in ON_ARRIVAL:
            await home.speaker.take_another_phone()
        missing = max(1, waiting - max(0, await home.backlog()))
        child, _ = await asyncio.gather(home.start(point), home.speak(missing))
        for _ in range(int(SECONDS_OF_A_KILL / SECONDS_UNTIL_FED)):
            if await ended(child, SECONDS_UNTIL_FED):
                break
            await home.speak(1)
        await _kill(child, kills, point)


async def kill_by_chance(home: Household, count: int, chance: random.Random, kills: Kills) -> None:
    """Kill the bot at any moment of its life, while it is spoken to."""
    for _ in range(count):
        await _breathe(home, kills)
        missing = max(1, 4 - max(0, await home.backlog()))
        child, _ = await asyncio.gather(home.start("by chance"), home.speak(missing))
        await ended(child, chance.uniform(0.02, 1.5))
        await _kill(child, kills)


async def _breathe(home: Household, kills: Kills) -> None:
    """An event at which the bot ends three times running is set aside, which is as it should be. So that none of ours
    is, the bot is not killed for the third time before it has handled the event."""
    if not await home.is_near_set_aside():
        return
    child = await home.start("by chance")
    async with asyncio.timeout(SECONDS_OF_A_LIFE):
        while await home.has_mail():
            await asyncio.sleep(0.02)
    await _kill(child, kills)


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


async def _kill(child: Child, kills: Kills, point: str = "") -> None:
    """End it where it has not ended at its point."""
    came_to_its_point = bool(point) and child.ended.done()
    child.signal(signal.SIGKILL)
    code = await child.ended
    assert code == -signal.SIGKILL, (code, point, child.log.read_text())
    if came_to_its_point:
        kills.at[point] += 1
    else:
        kills.by_chance += 1
