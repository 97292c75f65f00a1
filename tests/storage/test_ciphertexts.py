"""Which ciphertexts were opened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage import ciphertexts
from storage.ciphertexts import KEPT_FOR, Opened
from storage.database import Database

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def opened(event_id: str, place: int, session: str = "økt", at: datetime = NOON) -> Opened:
    return Opened(session=session, place=place, event_id=event_id, at=at)


async def remember(database: Database, *several: Opened, now: datetime = NOON) -> frozenset[str]:
    async with database.work() as connection:
        return await ciphertexts.remember(connection, several, now)


async def test_a_ciphertext_is_one_event_for_good(database: Database) -> None:
    assert await remember(database, opened("$en", 0), opened("$to", 1)) == frozenset()
    assert await remember(database, opened("$en", 0), opened("$tre", 2)) == frozenset()
    assert await remember(database, opened("$fire", 1), opened("$fem", 3), opened("$seks", 4)) == {"$fire"}
    assert await remember(database, opened("$fire", 1, session="en annen")) == frozenset()


async def test_nor_is_it_the_same_event_at_another_time(database: Database) -> None:
    exactly = NOON + timedelta(milliseconds=1)
    assert await remember(database, opened("$en", 0, at=exactly)) == frozenset()
    assert await remember(database, opened("$en", 0, at=exactly)) == frozenset()
    assert await remember(database, opened("$en", 0, at=NOON)) == {"$en"}


async def test_of_two_that_come_together_the_first_counts(database: Database) -> None:
    assert await remember(database, opened("$en", 7), opened("$to", 7), opened("$en", 7)) == {"$to"}


async def test_many_come_together(database: Database) -> None:
    many = [opened(f"${place}", place) for place in range(1200)]
    assert await remember(database, *many) == frozenset()
    assert await remember(database, *many, opened("$ny", 1199)) == {"$ny"}


async def test_what_is_remembered_goes_with_the_session(database: Database) -> None:
    await remember(database, opened("$en", 0), opened("$to", 0, session="brukt"))
    later = NOON + KEPT_FOR + timedelta(seconds=1)
    await remember(database, opened("$tre", 1, session="brukt"), now=later)
    async with database.work() as connection:
        assert await ciphertexts.unused_sessions(connection, NOON + KEPT_FOR) == ()
        assert await ciphertexts.unused_sessions(connection, later) == ("økt",)
        assert await ciphertexts.forget(connection, ("økt",)) == 1
        assert await ciphertexts.unused_sessions(connection, later) == ()
    assert await remember(database, opened("$fire", 0, session="brukt")) == {"$fire"}
