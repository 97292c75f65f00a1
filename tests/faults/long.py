"""The long form: ``make faults`` kills bots by the hundred, on both databases, in plain and in encrypted rooms, and
writes the table of what came of it.

Seconds and seed may be given: ``make faults ARGS="900 7"``. It stops at the first thing that is not right.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.faults.household import Databases, household, opened
from tests.faults.killing import BEGINNING, Kills, boundaries, come, kill_at, kill_by_chance, settle
from tests.faults.nursery import Nursery, nursery
from tests.faults.proxy import by_chance, calm
from tests.matrix.people import RealHomeserver, real_homeserver
from tests.postgres import Postgres, postgres

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- table -->", "<!-- end of table -->"
SIDE_BY_SIDE = 3
SECONDS, MOST_KILLS = 1500.0, 1000
SECONDS_BETWEEN_RESTARTS = 240.0
"""Of the homeserver, whatever the bots are doing then."""
WITH_FAULTS = 0.15
"""Of the requests of every third bot, something goes wrong with this share, besides the kills."""


@dataclass(frozen=True)
class Kind:
    """What kind of bot it is that is killed."""

    database: str
    encrypted: bool

    def __str__(self) -> str:
        return f"{self.database}, {'encrypted' if self.encrypted else 'plain'}"


KINDS = tuple(Kind(database, encrypted) for encrypted in (False, True) for database in ("SQLite", "PostgreSQL"))


class Tally:
    def __init__(self) -> None:
        self.kills = {kind: Kills() for kind in KINDS}
        self.bots: Counter[Kind] = Counter()
        self.faults: Counter[str] = Counter()
        self.restarts = 0

    @property
    def total(self) -> int:
        return sum(one.total for one in self.kills.values())


async def one_bot(
    homeserver: RealHomeserver,
    bots: Nursery,
    database: Databases,
    folder: Path,
    kind: Kind,
    seed: str,
    disturbed: bool,
    tally: Tally,
) -> None:
    """One bot's life: killed while it comes, at every boundary, by chance; then everything must be right."""
    chance, kills = random.Random(seed), Kills()
    bot, reference = database("bot"), database("reference")
    async with household(homeserver, bots, bot, reference, folder, chance, encrypted=kind.encrypted) as home:
        await come(home, chance.sample(BEGINNING, 5), kills)
        points = boundaries(6, 4, 3, encrypted=kind.encrypted)
        chance.shuffle(points)
        home.proxy.plan = by_chance(chance, WITH_FAULTS) if disturbed else calm
        await kill_at(home, points, kills)
        await kill_by_chance(home, 12, chance, kills)
        home.proxy.plan = calm
        await settle(home, kills)
        tally.faults.update(str(fault) for fault in home.proxy.met.elements())
    tally.kills[kind] += kills
    tally.bots[kind] += 1
    print(
        f"{kind!s:21} seed {seed:8} {kills.total:4} kills  {kills.commands:4} commands  all {tally.total:5}", flush=True
    )


async def run(homeserver: RealHomeserver, server: Postgres, folder: Path, seconds: float, seed: int) -> Tally:
    tally, until, numbers = Tally(), time.monotonic() + seconds, itertools.count(1)
    made = folder / "made.db"
    async with opened(f"sqlite:///{made}") as database:
        await database.upgrade()
    server.execute("CREATE DATABASE made")
    async with opened(server.url("made")) as database:
        await database.upgrade()

    def on_sqlite(number: int) -> Databases:
        return lambda name: f"sqlite:///{shutil.copy(made, folder / f'{number}-{name}.db')}"

    def on_postgresql(number: int) -> Databases:
        def make(name: str) -> str:
            server.execute(f"CREATE DATABASE f{number}_{name} TEMPLATE made")
            return server.url(f"f{number}_{name}")

        return make

    makers: dict[str, Callable[[int], Databases]] = {"SQLite": on_sqlite, "PostgreSQL": on_postgresql}

    async with nursery() as bots:

        async def side() -> None:
            while time.monotonic() < until and tally.total < MOST_KILLS:
                number = next(numbers)
                kind = KINDS[number % len(KINDS)]
                database, home = makers[kind.database](number), folder / f"home{number}"
                await one_bot(homeserver, bots, database, home, kind, f"{seed}-{number}", number % 3 == 0, tally)
                write_down(table(tally, time.monotonic() - until + seconds, seed))

        async def restarts() -> None:
            while True:
                await asyncio.sleep(SECONDS_BETWEEN_RESTARTS)
                await asyncio.to_thread(homeserver.restart)
                tally.restarts += 1

        restarting = asyncio.create_task(restarts())
        async with asyncio.TaskGroup() as group:
            for _ in range(SIDE_BY_SIDE):
                group.create_task(side())
        restarting.cancel()
    return tally


def table(tally: Tally, seconds: float, seed: int) -> str:
    every = tuple(tally.kills.values())
    places = sorted({place.partition(":")[0] for one in every for place in one.at})
    today = datetime.now(UTC).date()
    disturbed = ", ".join(f"{count} × {fault}" for fault, count in sorted(tally.faults.items()))

    def row(name: str, counts: Iterable[int]) -> str:
        numbers = tuple(counts)
        return f"| {name} | {' | '.join(map(str, numbers))} | {sum(numbers)} |"

    def at(one: Kills, place: str) -> int:
        return sum(count for point, count in one.at.items() if point.partition(":")[0] == place)

    return "\n".join(
        [
            f"Run on {today}, seed {seed}, {seconds / 60:.0f} minutes, {SIDE_BY_SIDE} bots side by side.",
            "",
            f"| killed | {' | '.join(map(str, KINDS))} | all |",
            f"|---|{'---:|' * (len(KINDS) + 1)}",
            *(row(place.replace(".", ", "), (at(one, place) for one in every)) for place in places),
            row("at any moment", (one.by_chance for one in every)),
            row("**kills**", (one.total for one in every)),
            row("commands", (one.commands for one in every)),
            row("bots", (tally.bots[kind] for kind in KINDS)),
            row("lost, twice, out of order, unreadable, another state, dead letters", (0 for _ in KINDS)),
            "",
            f"The homeserver was restarted {tally.restarts} times under it. What the proxy did besides: "
            f"{disturbed or 'nothing'}.",
        ]
    )


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    print(f"seed {seed}", flush=True)
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    cache = ROOT / ".cache" / "synapse"
    with real_homeserver(cache, folder / "homeserver") as homeserver, postgres() as server:
        tally = asyncio.run(run(homeserver, server, folder, seconds, seed))
    shutil.rmtree(folder, ignore_errors=True)
    print(table(tally, time.monotonic() - began, seed))


def write_down(done: str) -> None:
    """Where people read it; after each bot, so that a run that is broken off has told what it did."""
    if PAGE.is_file():
        before, _, rest = PAGE.read_text().partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{done}\n{END}{rest.partition(END)[2]}")


if __name__ == "__main__":
    main()
