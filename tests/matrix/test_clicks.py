"""What people do without words: answers to polls, reactions, what is taken back. Each is handled once, in its place."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import handling
from bot.matrix import sync
from commands.line import Line, Outgoing, PollAnswer, Reaction, Redacted
from commands.speech import polls
from storage import ledger, mailbox
from storage.database import Database
from storage.mailbox import InboxState
from tests.conftest import Report
from tests.matrix.fake import BOT, NOON, FakeHomeserver, state
from tests.matrix.running import Clicked, Echoing, HurriedClock, at_work, settings, until

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM, OTHER = "!rom:prove.test", "!annet"
STABLE, UNSTABLE = "m.poll.response", "org.matrix.msc3381.poll.response"
POLL_NAME = "proven/U1/r1/poll"


@dataclass
class Polling(Echoing):
    """To ``avstemning`` it begins a poll. Each click is stored; one whose answer is in ``broken`` fails after that."""

    async def answered(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        if line.text != "avstemning":
            return await super().answered(connection, line, now)
        content = polls.start("Støtter dere?", [("ja", "Ja"), ("nei", "Nei")])
        return (Outgoing(room=line.room, type=polls.START, content=content, name=POLL_NAME),)

    async def clicked(self, connection: AsyncConnection, click: Clicked, now: datetime) -> tuple[Outgoing, ...]:
        key = click.answers[0] if isinstance(click, PollAnswer) and click.answers else click.event_id
        assert await ledger.remember(connection, "proven", "click", click.event_id, key, now)
        if key in self.broken:
            raise ValueError(key)
        return await super().clicked(connection, click, now)


def answer(sender: str, poll: str, *chosen: str, kind: str = UNSTABLE, **more: Any) -> dict[str, Any]:
    relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}}
    said = {"m.selections": list(chosen)} if kind == STABLE else {UNSTABLE: {"answers": list(chosen)}}
    return {"type": kind, "sender": sender, "content": {**relation, **said}, **more}


def reaction(sender: str, to: str, key: str = "👍") -> dict[str, Any]:
    relation = {"rel_type": "m.annotation", "event_id": to, "key": key}
    return {"type": "m.reaction", "sender": sender, "content": {"m.relates_to": relation}}


def redaction(sender: str, what: str, *, beside: bool = True, inside: bool = True) -> dict[str, Any]:
    event = {"type": "m.room.redaction", "sender": sender, "content": {"redacts": what} if inside else {}}
    return {**event, "redacts": what} if beside else event


async def the_poll(fake: FakeHomeserver, room: str = ROOM) -> str:
    """A poll of the bot's: its event."""

    def found() -> list[str]:
        return [event["event_id"] for where, event in fake.stream if where == room and event["type"] == polls.START]

    await fake.say(room, KARI, "avstemning")
    await until(lambda: bool(found()))
    return found()[0]


async def until_inbox(database: Database, what: InboxState, count: int) -> None:
    async with asyncio.timeout(30):
        while True:
            async with database.reading() as connection:
                if await mailbox.count_inbox(connection, what) == count:
                    return
            await asyncio.sleep(0.01)


@on_sqlite
async def test_clicks_reactions_and_what_is_taken_back_come_in_order(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    polling = Polling()
    async with at_work(settings(fake.url, tmp_path), database, polling):
        poll = await the_poll(fake)
        first = await fake.happen(ROOM, answer(KARI, poll, "ja"))
        second = await fake.happen(ROOM, answer(OLA, poll, "nei", kind=STABLE))
        third = await fake.happen(ROOM, answer(KARI, poll))
        back = await fake.happen(ROOM, redaction(KARI, first))
        like = await fake.happen(ROOM, reaction(OLA, poll))
        old_form = await fake.happen(ROOM, redaction(OLA, second, inside=False))
        new_form = await fake.happen(ROOM, redaction(OLA, third, beside=False))
        await until(lambda: len(polling.clicks) == 7)
    of = {"room": ROOM, "direct": False, "at": NOON}
    assert polling.clicks == [
        PollAnswer(sender=KARI, event_id=first, poll=poll, answers=("ja",), **of),
        PollAnswer(sender=OLA, event_id=second, poll=poll, answers=("nei",), **of),
        PollAnswer(sender=KARI, event_id=third, poll=poll, answers=(), **of),
        Redacted(sender=KARI, event_id=back, redacts=first, **of),
        Reaction(sender=OLA, event_id=like, to=poll, key="👍", **of),
        Redacted(sender=OLA, event_id=old_form, redacts=second, **of),
        Redacted(sender=OLA, event_id=new_form, redacts=third, **of),
    ]


@on_sqlite
async def test_what_is_about_others_events_is_no_concern_of_ours(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA)
    polling = Polling()
    async with at_work(settings(fake.url, tmp_path), database, polling):
        poll = await the_poll(fake)
        theirs = await fake.happen(ROOM, {"type": polls.START, "sender": OLA, "content": {}})
        said = await fake.say(ROOM, OLA, "noe")
        await fake.happen(ROOM, answer(KARI, theirs, "ja"))
        await fake.happen(ROOM, answer(KARI, said, "ja"))
        await fake.happen(ROOM, reaction(KARI, said))
        await fake.happen(ROOM, redaction(OLA, theirs))
        # The poll is ours, but stands in another room.
        await fake.happen(OTHER, answer(KARI, poll, "ja"))
        await fake.happen(OTHER, reaction(KARI, poll))
        await fake.happen(OTHER, redaction(OLA, said))
        # What the bot does itself is no answer, and an event that says two things says nothing.
        await fake.happen(ROOM, answer(BOT, poll, "ja"))
        await fake.happen(ROOM, redaction(OLA, said, inside=False) | {"content": {"redacts": theirs}})
        await fake.say(OTHER, KARI, "sist")
        await fake.say(ROOM, KARI, "sist")
        await until(lambda: [line.text for line in polling.lines].count("sist") == 2)
    assert polling.clicks == []
    async with database.reading() as connection:
        assert await mailbox.count_inbox(connection, InboxState.UNREADABLE) == 0


@on_sqlite
@pytest.mark.parametrize(
    "content",
    [
        {UNSTABLE: {"answers": "ja"}},
        {UNSTABLE: {"answers": [1]}},
        {UNSTABLE: []},
        {"m.selections": None},
        {},
    ],
)
async def test_an_answer_that_is_none_is_set_aside_and_the_next_one_counts(
    fake: FakeHomeserver, database: Database, tmp_path: Path, content: dict[str, Any]
) -> None:
    await fake.room(ROOM, KARI, OLA)
    polling = Polling()
    async with at_work(settings(fake.url, tmp_path), database, polling):
        poll = await the_poll(fake)
        odd = answer(KARI, poll)
        await fake.happen(ROOM, odd | {"content": {"m.relates_to": odd["content"]["m.relates_to"], **content}})
        await fake.happen(ROOM, answer(OLA, poll, "ja\0"))
        await until(lambda: len(polling.clicks) == 1)
        await until_inbox(database, InboxState.UNREADABLE, 1)
    (counted,) = polling.clicks
    assert isinstance(counted, PollAnswer)
    assert counted.answers == ("ja\ufffd",)


@on_sqlite
async def test_in_an_encrypted_room_an_answer_has_to_be_encrypted_and_what_never_is_need_not(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    polling = Polling()
    async with at_work(settings(fake.url, tmp_path), database, polling):
        poll = await the_poll(fake)
        given = await fake.happen(ROOM, answer(KARI, poll, "ja"))
        await fake.happen(ROOM, state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}))
        await fake.happen(ROOM, answer(OLA, poll, "ja"))
        await fake.happen(ROOM, reaction(OLA, poll))
        await fake.happen(ROOM, redaction(KARI, given))
        await until(lambda: len(polling.clicks) == 3)
    assert [type(click) for click in polling.clicks] == [PollAnswer, Reaction, Redacted]
    async with database.reading() as connection:
        assert await mailbox.count_inbox(connection, InboxState.UNREADABLE) == 1


def test_nobody_takes_anything_back_by_an_encrypted_event() -> None:
    """The homeserver has not seen that they may."""
    inner = sync.Event(
        event_id="$e",
        room=ROOM,
        sender=OLA,
        type=sync.REDACTION,
        at=0,
        content={"redacts": "$et"},
        state_key=None,
        unsigned={},
        redacts="$et",
        encrypted=True,
    )
    assert not sync.concerns_us(inner)


@on_sqlite
async def test_answers_from_before_a_long_stop_count_and_reactions_do_not(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    first, second = Polling(), Polling()
    async with at_work(settings(fake.url, tmp_path), database, first):
        poll = await the_poll(fake)
        before = await fake.happen(ROOM, answer(OLA, poll, "nei"))
        await until(lambda: len(first.clicks) == 1)
    given = await fake.happen(ROOM, answer(KARI, poll, "ja"))
    await fake.happen(ROOM, reaction(KARI, poll))
    back = await fake.happen(ROOM, redaction(OLA, before))
    later = NOON + timedelta(days=3)
    fake.at = int(later.timestamp() * 1000)
    async with at_work(settings(fake.url, tmp_path), database, second, HurriedClock(later)):
        await fake.say(ROOM, KARI, "sist")
        await until(lambda: bool(second.lines))
    assert [click.event_id for click in second.clicks] == [given, back]
    assert {click.at for click in second.clicks} == {NOON}


async def test_one_of_many_that_fails_is_tried_alone_and_keeps_its_place(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    first, second = Polling(), Polling(broken={"umulig"})
    async with at_work(settings(fake.url, tmp_path), database, first):
        poll = await the_poll(fake)
    given = [await fake.happen(ROOM, answer(KARI, poll, f"nr {number}")) for number in range(5)]
    broken = await fake.happen(ROOM, answer(OLA, poll, "umulig"))
    given += [await fake.happen(ROOM, answer(KARI, poll, f"nr {number}")) for number in range(5, 10)]
    async with at_work(settings(fake.url, tmp_path), database, second):
        await until(lambda: bool(second.clicks) and second.clicks[-1].event_id == given[-1])
        await until(lambda: any(text.startswith("beklager") for _, text in fake.answers))
    # Those before it were taken back with it once, and done again.
    assert list(dict.fromkeys(click.event_id for click in second.clicks)) == given
    async with database.reading() as connection:
        assert [letter.event_id for letter in await mailbox.dead_letters(connection)] == [broken]
    async with database.work() as connection:
        # What it had stored before it failed was taken back each time, and nothing of the others'.
        assert await ledger.remember(connection, "proven", "click", broken, "umulig", NOON)
        for number, event_id in enumerate(given):
            assert not await ledger.remember(connection, "proven", "click", event_id, f"nr {number}", NOON)


@on_sqlite
async def test_many_answers_cost_few_commits(
    fake: FakeHomeserver, database: Database, tmp_path: Path, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2,000 answers of 400 people that were given while the bot was away."""
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database, Polling()):
        poll = await the_poll(fake)
    given = [
        await fake.happen(ROOM, answer(f"@p{number % 400}:prove.test", poll, f"nr {number}")) for number in range(2000)
    ]
    commits = 0
    together = handling.Handling._answered_together

    async def counted(*arguments: Any) -> Any:
        nonlocal commits
        commits += 1
        return await together(*arguments)

    monkeypatch.setattr(handling.Handling, "_answered_together", counted)
    polling = Echoing()
    began = time.perf_counter()
    async with at_work(settings(fake.url, tmp_path), database, polling):
        await until(lambda: len(polling.clicks) == len(given), 60)
        seconds = time.perf_counter() - began
    assert [click.event_id for click in polling.clicks] == given
    assert commits == len(given) / handling.MOST_IN_ONE_COMMIT
    report.add(f"2,000 answers to a poll, from the start of the bot to the last: {seconds:.1f} s")
