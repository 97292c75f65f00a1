"""The inbox and the outbox keep what they are given, in order, and once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from commands.line import Outgoing
from storage import mailbox, own_words
from storage.database import Database
from storage.mail_tables import inbox, outbox
from storage.mailbox import KEPT_FOR, InboxState, OutboxState, Received
from storage.own_words import ANSWERS, Marks

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ME = "@sekretariat:prove.test"


def said(room: str, content: dict[str, Any] | None = None, **more: Any) -> Outgoing:
    return Outgoing(room=room, type="m.room.message", content=content or {}, **more)


def received(number: int, room: str = "!rom") -> Received:
    return Received(event_id=f"$e{number}", room=room, source={"content": {"body": f"{number} \ud83d \0"}})


async def test_what_came_in_waits_in_order_and_comes_in_once(database: Database) -> None:
    events = [received(number, f"!rom{number % 2}") for number in range(1200)]
    async with database.work() as connection:
        assert len(await mailbox.receive(connection, [*events[:700], *events[:10]], NOW)) == 700
    async with database.work() as connection:
        new = await mailbox.receive(connection, events, NOW)
    assert [event.event_id for event in new] == [f"$e{number}" for number in range(700, 1200)]
    async with database.reading() as connection:
        assert await mailbox.rooms_with_mail(connection) == ("!rom0", "!rom1")
        waiting = await mailbox.waiting(connection, "!rom1", 10_000)
    assert [each.event_id for each in waiting] == [f"$e{number}" for number in range(1, 1200, 2)]
    assert waiting[0].source == {"content": {"body": "1 \ud83d \0"}}


async def test_what_was_handled_is_forgotten_but_not_that_it_came(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.receive(connection, [received(1)], NOW)
        (waiting,) = await mailbox.waiting(connection, "!rom", 5)
        assert await mailbox.handled(connection, [waiting.id], NOW) == 1
        assert await mailbox.handled(connection, [waiting.id], NOW) == 0
    async with database.work() as connection:
        assert await mailbox.receive(connection, [received(1)], NOW) == ()
        assert await mailbox.waiting(connection, "!rom", 5) == ()
        assert (await connection.execute(select(inbox.c.source))).scalars().all() == [None]


async def test_what_cannot_be_read_is_counted_and_does_not_wait(database: Database) -> None:
    async with database.work() as connection:
        aside = Received(event_id="$x", room="!rom", source=None, reason="malformed")
        await mailbox.receive(connection, [aside, received(1)], NOW)
    async with database.reading() as connection:
        assert [each.event_id for each in await mailbox.waiting(connection, "!rom", 5)] == ["$e1"]
        assert await mailbox.count_inbox(connection, InboxState.UNREADABLE) == 1


async def test_a_dead_letter_has_a_short_reference(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.receive(connection, [received(1)], NOW)
        (waiting,) = await mailbox.waiting(connection, "!rom", 5)
        assert [await mailbox.failed(connection, waiting.id) for _ in range(3)] == [1, 2, 3]
        reference = await mailbox.bury(connection, waiting.id, "ValueError", NOW)
        (letter,) = await mailbox.dead_letters(connection)
        assert await mailbox.waiting(connection, "!rom", 5) == ()
    assert len(reference) == 6
    assert (letter.reference, letter.event_id, letter.at) == (reference, "$e1", NOW)


async def test_what_goes_out_goes_in_order_each_with_its_own_transaction(database: Database) -> None:
    async with database.work() as connection:
        three = [said("!rom", {"body": "æ\ud83d"}), said("!annet"), said("!rom")]
        assert await mailbox.post(connection, three, NOW, "$e1") == ("!rom", "!annet")
        assert await mailbox.rooms_with_unsent(connection) == ("!rom", "!annet")
        first = await mailbox.next_unsent(connection, "!rom")
        assert first is not None
        assert (first.content, first.answers) == ({"body": "æ\ud83d", ANSWERS: "$e1"}, "$e1")
        assert await mailbox.sent(connection, first.transaction_id, "$s1", NOW)
        assert not await mailbox.sent(connection, first.transaction_id, "$s1", NOW)
        second = await mailbox.next_unsent(connection, "!rom")
        assert second is not None
        assert second.transaction_id != first.transaction_id
        await mailbox.refused(connection, second.id, "403", NOW)
        assert await mailbox.next_unsent(connection, "!rom") is None
        assert await mailbox.rooms_with_unsent(connection) == ("!annet",)
        assert await mailbox.count_outbox(connection, OutboxState.REFUSED) == 1
        contents = (await connection.execute(select(outbox.c.content).order_by(outbox.c.id))).scalars().all()
    assert contents == [None, '{"no.nettverksbot.answers": "$e1"}', None]


async def test_an_echo_that_comes_after_a_refusal_is_believed(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("!rom")], NOW)
        row = await mailbox.next_unsent(connection, "!rom")
        assert row is not None
        await mailbox.refused(connection, row.id, "502", NOW)
        assert await mailbox.sent(connection, row.transaction_id, "$s", NOW)
        assert await mailbox.count_outbox(connection, OutboxState.SENT) == 1


async def test_nothing_is_kept_of_a_unit_that_fails(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.work() as connection:
            await mailbox.receive(connection, [received(1)], NOW)
            await mailbox.synced(connection, ME, "s1", NOW)
            raise RuntimeError
    async with database.reading() as connection:
        assert await mailbox.sync_token(connection, ME) is None
        assert await mailbox.rooms_with_mail(connection) == ()


async def test_each_account_has_a_token_of_its_own(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.synced(connection, ME, "s1", NOW)
        await mailbox.synced(connection, ME, "s2", NOW)
        await mailbox.synced(connection, "@annen:prove.test", "t1", NOW - timedelta(days=1))
        assert await mailbox.sync_token(connection, ME) == "s2"
        assert await mailbox.sync_token(connection, "@annen:prove.test") == "t1"
        assert await mailbox.last_sync(connection) == NOW


async def test_healthy_is_to_have_heard_from_the_homeserver_lately(database: Database) -> None:
    async with database.work() as connection:
        assert not await mailbox.healthy(connection, NOW)
        await mailbox.synced(connection, ME, "s1", NOW)
        assert await mailbox.healthy(connection, NOW + timedelta(minutes=2))
        assert not await mailbox.healthy(connection, NOW + timedelta(minutes=4))


async def test_what_was_settled_long_ago_is_pruned_and_what_waits_is_not(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.receive(connection, [received(1), received(2)], NOW)
        await mailbox.post(connection, [said("!rom"), said("!rom")], NOW)
        first = (await mailbox.waiting(connection, "!rom", 1))[0]
        await mailbox.handled(connection, [first.id], NOW)
        row = await mailbox.next_unsent(connection, "!rom")
        assert row is not None
        await mailbox.sent(connection, row.transaction_id, "$s", NOW)
        assert await mailbox.prune(connection, NOW + KEPT_FOR) == 0
        assert await mailbox.prune(connection, NOW + KEPT_FOR + timedelta(seconds=1)) == 2
        assert len(await mailbox.waiting(connection, "!rom", 5)) == 1
        assert await mailbox.next_unsent(connection, "!rom") is not None


async def found(database: Database, event_id: str, answers: str | None, transaction_id: str | None = None) -> None:
    async with database.work() as connection:
        await mailbox.heard(
            connection,
            event_id=event_id,
            room="!rom",
            transaction_id=transaction_id,
            marks=Marks(answers=answers),
            at=NOW - timedelta(days=1),
            now=NOW,
        )


async def test_what_it_finds_that_it_said_and_does_not_remember_is_not_said_again(database: Database) -> None:
    await found(database, "$svar1", "$e1", "ukjent")
    await found(database, "$svar1", "$e1", "ukjent")
    await found(database, "$noe", None, "ukjent-igjen")
    async with database.work() as connection:
        assert await own_words.answered_at(connection, ["$e1", "$e2"]) == {"$e1": NOW - timedelta(days=1)}
        answer = [said("!rom", {"body": "1"}), said("!annet", {"body": "2"}), said("!rom", {"body": "3"})]
        assert await mailbox.post(connection, answer, NOW, "$e1") == ("!annet", "!rom")
        first = await mailbox.next_unsent(connection, "!rom")
        assert first is not None
        assert first.content["body"] == "3"
    async with database.work() as connection:
        await mailbox.prune(connection, NOW + KEPT_FOR + timedelta(days=1))
        assert await own_words.answered_at(connection, ["$e1"]) == {}


async def test_what_waits_and_is_found_was_said(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("!rom", {"body": "1"}), said("!rom", {"body": "2"})], NOW, "$e1")
    await found(database, "$svar1", "$e1", "ukjent")
    await found(database, "$svar1", "$e1", "ukjent")
    async with database.work() as connection:
        left = await mailbox.next_unsent(connection, "!rom")
        assert left is not None
        assert left.content["body"] == "2"
        assert await own_words.answered_at(connection, ["$e1"]) == {}


async def test_what_was_sent_and_comes_back_is_nothing_new(database: Database) -> None:
    async with database.work() as connection:
        await mailbox.post(connection, [said("!rom"), said("!rom")], NOW, "$e1")
        row = await mailbox.next_unsent(connection, "!rom")
        assert row is not None
        await mailbox.sent(connection, row.transaction_id, "$svar1", NOW)
    await found(database, "$svar1", "$e1", row.transaction_id)
    await found(database, "$svar1", "$e1", None)
    async with database.work() as connection:
        assert await mailbox.count_outbox(connection, OutboxState.WAITING) == 1
        assert await own_words.answered_at(connection, ["$e1"]) == {}
