"""Whether the bot is well, and what it has done: codes and numbers, of nobody and about nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prometheus_client import CollectorRegistry, Gauge, ProcessCollector, generate_latest
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import mailbox
from storage.mailbox import SILENCE_THAT_IS_UNHEALTHY, InboxState, OutboxState


class Ailment(StrEnum):
    DATABASE = "database"
    """It does not answer."""
    NOT_CAUGHT_UP = "not-caught-up"
    """Since the bot started it has not heard all that the homeserver had."""
    SILENT = "silent"
    """It has not heard from its homeserver lately."""


def ailments(last_sync: datetime | None, started: datetime, now: datetime) -> tuple[Ailment, ...]:
    """What is wrong with a bot whose database answers; nothing where it is well."""
    if last_sync is None or last_sync < started:
        return (Ailment.NOT_CAUGHT_UP,)
    return (Ailment.SILENT,) if now - last_sync >= SILENCE_THAT_IS_UNHEALTHY else ()


@dataclass(frozen=True, kw_only=True)
class Vitals:
    received: dict[InboxState, int]
    """The events that are remembered, by what became of them."""
    said: dict[OutboxState, int]
    last_sync: datetime | None


async def vitals(connection: AsyncConnection) -> Vitals:
    return Vitals(
        received={state: await mailbox.count_inbox(connection, state) for state in InboxState},
        said={state: await mailbox.count_outbox(connection, state) for state in OutboxState},
        last_sync=await mailbox.last_sync(connection),
    )


def exposition(its: Vitals, started: datetime, now: datetime) -> bytes:
    """In the form that Prometheus reads. The numbers are the database's, and so survive a restart; they fall as well
    as rise, for what was settled is forgotten after thirty days."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    events = Gauge(
        "nettverksbot_events",
        "Events received and still remembered, by what became of them; locked ones wait for their key.",
        ["state"],
        registry=registry,
    )
    for received, count in its.received.items():
        events.labels(received.value).set(count)
    messages = Gauge(
        "nettverksbot_messages",
        "Messages of the bot that are waiting, sent and still remembered, or refused by the homeserver.",
        ["state"],
        registry=registry,
    )
    for said, count in its.said.items():
        messages.labels(said.value).set(count)
    age = Gauge("nettverksbot_last_sync_age_seconds", "Since the last answer of the homeserver.", registry=registry)
    age.set((now - its.last_sync).total_seconds() if its.last_sync is not None else float("nan"))
    well = Gauge("nettverksbot_healthy", "1 where /healthz answers 200, else 0.", registry=registry)
    well.set(not ailments(its.last_sync, started, now))
    return generate_latest(registry)
