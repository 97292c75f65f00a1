"""What was said is remembered, and so is not said again."""

from __future__ import annotations

from datetime import UTC, datetime

from storage import ledger
from storage.database import Database

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


async def test_of_several_each_is_new_once(database: Database) -> None:
    async with database.work() as connection:
        assert await ledger.remember(connection, "prove", "told", "U1/kari", "voice", NOW)
        keys = [("U1/kari", "voice"), ("U1/ola", "voice"), ("U1/kari", "late"), ("U1/ola", "voice")]
        assert await ledger.remember_each(connection, "prove", "told", keys, NOW) == (False, True, True, False)
        assert await ledger.remember_each(connection, "prove", "told", keys, NOW) == (False,) * 4
        assert not await ledger.remember(connection, "prove", "told", "U1/ola", "voice", NOW)
        assert await ledger.remember(connection, "prove", "other", "U1/ola", "voice", NOW)
        assert await ledger.remember(connection, "annet", "told", "U1/ola", "voice", NOW)
