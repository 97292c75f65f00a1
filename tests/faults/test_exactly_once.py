"""The short form of `make faults`: a bot that is killed and cheated at every turn answers everything once, in order."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from tests.conftest import Report
from tests.faults.household import Databases, household
from tests.faults.killing import BEGINNING, Kills, boundaries, come, kill_at, kill_by_chance, settle
from tests.faults.nursery import Nursery
from tests.faults.proxy import by_chance, calm
from tests.matrix.people import RealHomeserver

pytestmark = pytest.mark.asyncio(loop_scope="session")

SEED = 20270101
"""Of the short form, which is the same every time."""


@pytest.mark.parametrize(
    ("databases", "encrypted"),
    [("sqlite", True), ("postgresql", False)],
    indirect=["databases"],
    ids=["sqlite-encrypted", "postgresql-plain"],
)
async def test_killed_at_its_boundaries_it_answers_once_and_in_order(
    shared: RealHomeserver, bots: Nursery, databases: Databases, encrypted: bool, tmp_path: Path, report: Report
) -> None:
    chance, kills = random.Random(SEED), Kills()
    bot, reference = databases("bot"), databases("reference")
    async with household(shared, bots, bot, reference, tmp_path / "home", chance, encrypted=encrypted) as home:
        await come(home, chance.sample(BEGINNING, 2), kills)
        await kill_at(home, chance.sample(boundaries(4, 2, 2, encrypted=encrypted), 7), kills)
        await kill_by_chance(home, 1, chance, kills)
        await settle(home, kills)
    kind = make_url(bot).get_backend_name()
    rooms = "encrypted" if encrypted else "plain"
    report.add(f"{kind}, {rooms} rooms: {kills.total} kills, {kills.commands} commands answered once and in order")


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
async def test_a_homeserver_that_answers_anything_loses_nothing(
    shared: RealHomeserver, bots: Nursery, databases: Databases, tmp_path: Path
) -> None:
    chance, kills = random.Random(SEED), Kills()
    bot, reference = databases("bot"), databases("reference")
    async with household(shared, bots, bot, reference, tmp_path / "home", chance) as home:
        await come(home, (), kills)
        home.proxy.plan = by_chance(chance, 0.3)
        child = await home.start()
        await home.speak(9)
        await home.until_answered()
        home.proxy.plan = calm
        assert not child.ended.done(), child.log.read_text()[-2000:]
        child.signal(signal.SIGTERM)
        assert await child.ended == 0
        await settle(home, kills)
        assert sum(home.proxy.met.values()) > 5


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_a_login_that_is_gone_ends_it_with_a_clear_error(
    shared: RealHomeserver, bots: Nursery, databases: Databases, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    async with household(
        shared, bots, databases("bot"), databases("reference"), tmp_path / "home", chance, rooms=1,
        settings={"ACCESS_TOKEN": "ukjent"},
    ) as home:  # fmt: skip
        child = await home.start()
        assert await child.ended == 2
        assert "NETTVERKSBOT_ACCESS_TOKEN" in child.log.read_text()
        assert "Traceback" not in child.log.read_text()
