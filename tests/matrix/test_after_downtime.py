"""What was said while the bot was away: answered once, however much it was; what is too old is left, and said to be."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.matrix import receive
from storage import own_words, rooms
from storage.database import Database
from tests.matrix.fake import BOT, NOON, FakeHomeserver, member
from tests.matrix.running import Echoing, HurriedClock, at_work, said, settings, until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM, OTHER = "!rom:prove.test", "!annet"
A_DAY = 24 * 3600 * 1000


def own(answers: str | None, body: str = "svar", transaction: str | None = None) -> dict[str, object]:
    """Something that the bot said, in another life."""
    content = {"msgtype": "m.notice", "body": body, **({own_words.ANSWERS: answers} if answers else {})}
    unsigned = {"transaction_id": transaction} if transaction else {}
    return {"type": "m.room.message", "sender": BOT, "content": content, "unsigned": unsigned}


async def been_here(fake: FakeHomeserver, database: Database, tmp_path: Path, *others: str) -> None:
    await fake.room(ROOM, KARI, *others)
    async with at_work(settings(fake.url, tmp_path), database):
        pass


async def test_however_much_was_said_within_a_day_all_of_it_is_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is for what is older than that."""
    monkeypatch.setattr(receive, "PAGE", 50)
    monkeypatch.setattr(receive, "MOST_PAGED_BACK", 100)
    fake.timeline_limit = 10
    await been_here(fake, database, tmp_path, OLA)
    fake.at -= 3 * A_DAY
    for number in range(400):
        await fake.say(ROOM, KARI, f"gammel {number}")
    fake.at += 3 * A_DAY
    young = [f"linje {number}" for number in range(300)]
    for text in young:
        await fake.say(ROOM, KARI, text)
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == len(young))
    assert [text for _, text in fake.answers] == [f"svar: {text}" for text in young]
    assert fake.asked.count("GET messages") == 7


async def test_only_what_was_said_to_the_bot_is_said_to_be_left(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    class Deaf(Echoing):
        async def left(self, connection, lines, now):  # type: ignore[no-untyped-def]
            self.lines += lines
            return ()

    await been_here(fake, database, tmp_path, OLA)
    await fake.say(ROOM, KARI, "til deg, Ola")
    await fake.say(ROOM, KARI, "x", msgtype="m.location")
    fake.at += 2 * A_DAY
    deaf = Deaf()
    async with at_work(settings(fake.url, tmp_path), database, deaf, HurriedClock(NOON + timedelta(days=2))):
        await fake.say(ROOM, KARI, "nå")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: nå")]
    assert [line.text for line in deaf.lines] == ["til deg, Ola", "nå"]


async def test_what_comes_late_although_the_bot_was_there_is_left_without_a_word(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """Another homeserver was away, not we."""
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.happen(
            ROOM,
            {
                "type": "m.room.message",
                "sender": KARI,
                "content": {"msgtype": "m.text", "body": "i forgårs"},
                "origin_server_ts": fake.at - 2 * A_DAY,
            },
        )
        await fake.say(ROOM, KARI, "nå")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: nå")]


async def test_each_room_is_told_for_itself(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(OTHER, KARI, OLA)
    await been_here(fake, database, tmp_path, OLA)
    await fake.say(ROOM, KARI, "en")
    await fake.say(ROOM, KARI, "to")
    await fake.say(OTHER, OLA, "tre")
    async with at_work(settings(fake.url, tmp_path), database, clock=HurriedClock(NOON + timedelta(days=2))):
        await until(lambda: len(fake.answers) == 2)
    assert sorted(fake.answers) == [(OTHER, "latt ligge: tre"), (ROOM, "latt ligge: to")]


# --- what it said itself, and does not remember --------------------------------------------------------------


async def test_what_it_answered_in_another_life_is_done_again_as_of_then_and_not_said(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """However long ago that was, and whether or not the homeserver says that it was us."""
    await been_here(fake, database, tmp_path, OLA)
    first = await fake.say(ROOM, KARI, "en")
    second = await fake.say(ROOM, KARI, "to")
    fake.at += 60_000
    await fake.happen(ROOM, own(first, transaction="ukjent"))
    await fake.happen(ROOM, own(second))
    fake.at += 3 * A_DAY
    await fake.say(ROOM, KARI, "tre")
    times = []

    class Dated(Echoing):
        async def answer(self, connection, line, now):  # type: ignore[no-untyped-def]
            times.append(now)
            return await super().answer(connection, line, now)

    later = HurriedClock(NOON + timedelta(days=3, minutes=1))
    async with at_work(settings(fake.url, tmp_path), database, Dated(), later):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: tre")]
    assert times[:2] == [NOON + timedelta(minutes=1)] * 2
    assert times[2] > NOON + timedelta(days=3)


async def test_of_an_answer_that_was_said_in_part_the_rest_is_said(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    class Long(Echoing):
        async def answer(self, connection, line, now):  # type: ignore[no-untyped-def]
            return (said(ROOM, "del 1"), said(ROOM, "del 2"), said(ROOM, "del 3"))

    await been_here(fake, database, tmp_path, OLA)
    event = await fake.say(ROOM, KARI, "lang")
    await fake.happen(ROOM, own(event, "del 1"))
    async with at_work(settings(fake.url, tmp_path), database, Long()):
        await until(lambda: len(fake.answers) == 2)
    assert fake.answers == [(ROOM, "del 2"), (ROOM, "del 3")]


async def test_that_something_was_left_is_not_said_again_either(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await been_here(fake, database, tmp_path, OLA)
    event = await fake.say(ROOM, KARI, "for lenge siden")
    await fake.happen(ROOM, own(f"left:{event}"))
    fake.at += 2 * A_DAY
    await fake.say(ROOM, KARI, "nå")
    async with at_work(settings(fake.url, tmp_path), database, clock=HurriedClock(NOON + timedelta(days=2))):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: nå")]


async def test_nobody_but_the_bot_says_what_it_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await been_here(fake, database, tmp_path, OLA)
    event = await fake.say(ROOM, KARI, "leder")
    await fake.happen(ROOM, own(event) | {"sender": OLA})
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]


async def test_a_room_that_it_spoke_in_and_does_not_remember_gets_no_second_greeting(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await been_here(fake, database, tmp_path, OLA)
    async with database.work() as connection:
        await rooms.invited(connection, OTHER, KARI, True)
    fake.joined[OTHER] = len(fake.stream)
    for user in (KARI, BOT):
        await fake.happen(OTHER, member(user, "join"))
    await fake.happen(OTHER, own(None, "hei", "ukjent"))
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: "POST join" in fake.asked)
        await fake.say(OTHER, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(OTHER, "svar: leder")]
