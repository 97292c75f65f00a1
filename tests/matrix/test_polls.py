"""A poll of the bot's in an encrypted room of a real homeserver, answered by other clients."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.clock import SystemClock
from commands.line import PollAnswer, Reaction, Redacted
from storage import locked, mailbox
from storage.database import Database
from storage.mailbox import InboxState
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.phone import Phone, phone
from tests.matrix.running import at_work, until
from tests.matrix.test_clicks import POLL_NAME, UNSTABLE, Polling, answer, reaction
from tests.matrix.test_encrypted import bot, karis, never_in_plaintext, proxy, until_inbox, wish

__all__ = ["bot", "karis", "proxy", "wish"]

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest_asyncio.fixture
async def olas(real: RealHomeserver, ola: Person, tmp_path: Path) -> AsyncIterator[Phone]:
    async with phone(real.url, ola, tmp_path) as made:
        yield made


async def the_poll(database: Database) -> str:
    async with asyncio.timeout(30):
        while True:
            async with database.reading() as connection:
                event_id = await mailbox.named(connection, POLL_NAME)
            if event_id is not None:
                return event_id
            await asyncio.sleep(0.05)


async def vote(device: Phone, room: str, poll: str, *chosen: str) -> str:
    await device.look()
    return await device.send(room, UNSTABLE, answer("", poll, *chosen)["content"])


@pytest.mark.parametrize("version", ["10", "11", "12"])
async def test_answers_reactions_and_what_is_taken_back_arrive_in_order(
    version: str, wish: Any, proxy: Any, database: Database, kari: Person, ola: Person, karis: Phone, olas: Phone
) -> None:
    me, polling = wish.user_id, Polling()
    async with at_work(wish, database, polling, SystemClock()):
        room = await kari.make_room(me, ola.id, encrypted=True, room_version=version)
        await kari.until_membership(room, me, "join")
        await ola.join(room)
        await karis.until_there(room, ola.id)
        await olas.until_there(room, me)
        await karis.say(room, "avstemning")
        poll = await the_poll(database)
        first = await vote(karis, room, poll, "ja")
        second = await vote(olas, room, poll, "nei")
        back = await kari.redact(room, first)
        third = await vote(karis, room, poll, "nei")
        like = await olas.send(room, "m.reaction", reaction("", poll)["content"])
        await until(lambda: len(polling.clicks) == 5)
    found: list[Any] = []
    for click in polling.clicks:
        match click:
            case PollAnswer():
                found.append((click.event_id, click.sender, click.poll, *click.answers))
            case Redacted():
                found.append((click.event_id, click.sender, click.redacts))
            case Reaction():
                found.append((click.event_id, click.sender, click.to, click.key))
    assert found == [
        (first, kari.id, poll, "ja"),
        (second, ola.id, poll, "nei"),
        (back, kari.id, first),
        (third, kari.id, poll, "nei"),
        (like, ola.id, poll, "👍"),
    ]
    assert never_in_plaintext(proxy)


async def test_an_answer_that_cannot_be_read_is_known_and_one_that_is_taken_back_never_counts(
    wish: Any, proxy: Any, database: Database, kari: Person, karis: Phone
) -> None:
    """The keys come only after one of them was taken back."""
    me, polling, held = wish.user_id, Polling(), []

    def without_keys(path: str, answer: Any) -> Any:
        if path.endswith("/sync"):
            held.extend(answer.get("to_device", {}).pop("events", []))
        return answer

    def with_keys(path: str, answer: Any) -> Any:
        if path.endswith("/sync") and "next_batch" in answer:
            answer["to_device"] = {"events": [*held, *answer.get("to_device", {}).get("events", [])]}
            held.clear()
        return answer

    async with at_work(wish, database, polling, SystemClock()):
        room = await kari.make_room(me, encrypted=True)
        await kari.until_membership(room, me, "join")
        await karis.until_there(room, me)
        began = SystemClock().now()
        await karis.say(room, "avstemning")
        poll = await the_poll(database)
        karis.client.invalidate_outbound_session(room)
        proxy.answered = without_keys
        kept = await vote(karis, room, poll, "ja")
        regretted = await vote(karis, room, poll, "nei")
        await until_inbox(database, InboxState.LOCKED, 2)
        async with database.reading() as connection:
            unread = await locked.undecrypted(connection, room, began)
        assert [(one.event_id, one.sender, one.about) for one in unread] == [
            (kept, kari.id, poll),
            (regretted, kari.id, poll),
        ]
        await kari.redact(room, regretted)
        await until_inbox(database, InboxState.LOCKED, 1)
        proxy.answered = with_keys
        await karis.say(room, "sist")
        await until(lambda: any(line.text == "sist" for line in polling.lines))
    assert [click.event_id for click in polling.clicks if isinstance(click, PollAnswer)] == [kept]
    async with database.reading() as connection:
        assert await locked.undecrypted(connection, room, began) == ()
