"""Looking the bot over: what is as it should be, and what somebody has to see to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import journal, mailbox
from storage import register as registers
from storage.database import Database
from storage.mailbox import InboxState


class Verdict(StrEnum):
    GOOD = "good"
    NOTE = "note"
    """To know, and nobody's fault."""
    BAD = "bad"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at: the message that says how it is, with its values."""

    verdict: Verdict
    code: str
    values: dict[str, str | int] = field(default_factory=dict)


async def examine(database: Database, now: datetime) -> AsyncIterator[Finding]:
    """Everything that the database tells about the bot's health."""
    async with database.reading() as connection:
        networks = await registers.networks(connection)
        yield _finding(Verdict.GOOD if networks else Verdict.NOTE, "cli-doctor-networks", count=len(networks))
        for network in networks:
            yield await _journal(connection, network.id)
        letters = await mailbox.dead_letters(connection)
        yield _finding(Verdict.BAD if letters else Verdict.GOOD, "cli-doctor-dead-letters", count=len(letters))
        for letter in letters:
            yield _finding(Verdict.BAD, "cli-doctor-dead-letter", code=letter.reference, reason=letter.reason)
        unreadable = await mailbox.count_inbox(connection, InboxState.UNREADABLE)
        yield _finding(Verdict.NOTE if unreadable else Verdict.GOOD, "cli-doctor-unreadable", count=unreadable)
        locked = await mailbox.count_inbox(connection, InboxState.LOCKED)
        yield _finding(Verdict.NOTE if locked else Verdict.GOOD, "cli-doctor-locked", count=locked)
        waiting = await mailbox.count_outbox(connection, mailbox.OutboxState.WAITING)
        yield _finding(Verdict.NOTE if waiting else Verdict.GOOD, "cli-doctor-outbox", count=waiting)
        refused = await mailbox.count_outbox(connection, mailbox.OutboxState.REFUSED)
        yield _finding(Verdict.BAD if refused else Verdict.GOOD, "cli-doctor-refused", count=refused)
        yield await _contact(connection, now)


async def _journal(connection: AsyncConnection, network: str) -> Finding:
    verified = await journal.verify(connection, network)
    if verified.broken:
        return _finding(Verdict.BAD, "cli-journal-broken", network=network, number=verified.broken[0].number)
    return _finding(Verdict.GOOD, "cli-journal-whole", network=network, count=verified.count)


async def _contact(connection: AsyncConnection, now: datetime) -> Finding:
    last = await mailbox.last_sync(connection)
    if last is None:
        return _finding(Verdict.NOTE, "cli-doctor-sync-never")
    at = last.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
    if await mailbox.healthy(connection, now):
        return _finding(Verdict.GOOD, "cli-doctor-sync", at=at)
    return _finding(Verdict.BAD, "cli-doctor-sync-old", at=at)


def _finding(verdict: Verdict, code: str, /, **values: str | int) -> Finding:
    return Finding(verdict=verdict, code=code, values=values)
