"""From what is said in a room to the answer in it, whatever the homeserver does meanwhile."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.matrix import receive
from bot.settings import SettingsFaulty
from commands.line import FileFault
from storage import mailbox
from storage.database import Database
from storage.mailbox import InboxState
from tests.matrix.fake import BOT, LOST_ANSWER, NOON, FakeHomeserver, Fault, state
from tests.matrix.running import NAME, Echoing, HurriedClock, at_work, settings, until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Storage and the real homeserver are tested with both."""

KARI = "@kari:prove.test"
OLA = "@ola:prove.test"
ROOM, OTHER = "!rom:prove.test", "!annet"


async def test_answers_what_is_said_after_it_came_and_nothing_before(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.say(ROOM, KARI, "gammelt")
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]
    assert fake.display_name == NAME


async def test_its_own_words_and_notices_and_what_was_redacted_are_never_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    echoing = Echoing()
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await fake.say(ROOM, OLA, "fra en annen bot", msgtype="m.notice")
        await fake.say(ROOM, BOT, "leder")
        await fake.happen(ROOM, {"type": "m.room.message", "sender": KARI, "content": {}})
        await fake.happen(ROOM, {"type": "m.reaction", "sender": KARI, "content": {"m.relates_to": {}}})
        await fake.say(ROOM, KARI, "sist")
        await until(lambda: len(fake.answers) == 1)
    assert [line.text for line in echoing.lines] == ["sist"]


async def test_what_was_said_more_than_a_day_ago_is_left_and_the_room_told_once(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    await fake.say(ROOM, KARI, "i forgårs")
    fake.at += int(timedelta(days=2).total_seconds() * 1000)
    await fake.say(ROOM, KARI, "nå")
    async with at_work(settings(fake.url, tmp_path), database, clock=HurriedClock(NOON + timedelta(days=2))):
        await until(lambda: len(fake.answers) == 2)
    async with at_work(settings(fake.url, tmp_path), database, clock=HurriedClock(NOON + timedelta(days=2))):
        await fake.say(ROOM, KARI, "mer")
        await until(lambda: len(fake.answers) == 3)
    assert fake.answers == [(ROOM, "latt ligge: i forgårs"), (ROOM, "svar: nå"), (ROOM, "svar: mer")]


@pytest.mark.parametrize(
    "event",
    [
        None,
        "tekst",
        7,
        [],
        {},
        {"event_id": None},
        {"event_id": ["$x"]},
        {"event_id": "$\0nul"},
        {"sender": 3},
        {"content": []},
        {"content": "x"},
        {"origin_server_ts": "i dag"},
        {"origin_server_ts": 10**30},
        {"origin_server_ts": True},
        {"type": {}},
        {"type": "m.room.message", "content": {"msgtype": "m.text", "body": []}},
        {"type": "m.room.message", "content": {"msgtype": {}, "body": "x"}},
        {"type": "m.room.message", "content": {"msgtype": "m.file", "body": "x", "url": 1}},
        {"type": "m.room.message", "content": {"msgtype": "m.file", "body": "x", "url": "http://prove.test/x"}},
        {"type": "m.room.message", "content": {"m.relates_to": []}},
        {"type": "m.room.member", "state_key": [], "content": {"membership": {}}},
        {"type": "m.room.member", "state_key": "@x:y", "content": {"membership": []}},
        {"type": "m.room.encryption", "state_key": 1, "content": {}},
        {"type": "m.room.message", "content": {"msgtype": "m.text"}, "unsigned": 3},
    ],
)
async def test_no_event_can_keep_the_next_from_being_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path, event: object
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.happen(ROOM, event)
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]


async def test_text_that_no_database_can_keep_is_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "nul \0 og halv \ud83d")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers[0][1].startswith("svar: nul ")


@pytest.mark.parametrize(
    "fault",
    [
        Fault(),
        Fault(status=500, body={"errcode": "M_UNKNOWN"}),
        Fault(status=200, body="<html>Velkommen</html>"),
        Fault(status=200, body={}),
        Fault(status=200, body="[" * 100_000),
        Fault(status=404, body="Not found"),
        Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000}),
        Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED"}, headers={"Retry-After": "7"}),
    ],
)
async def test_a_sync_that_goes_wrong_is_repeated_after_a_pause(
    fake: FakeHomeserver, database: Database, tmp_path: Path, fault: Fault
) -> None:
    await fake.room(ROOM, KARI, OLA)
    clock = HurriedClock()
    fake.faults["sync"].extend([fault] * 3)
    async with at_work(settings(fake.url, tmp_path), database, clock=clock):
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert len(clock.waits) == 3
    assert all(0.5 <= wait <= 60 for wait in clock.waits)
    assert fake.asked.count("GET sync") < 10


@pytest.mark.parametrize(
    ("fault", "at_least"),
    [
        (Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 90_000}), 90),
        (Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED"}, headers={"Retry-After": "77"}), 77),
        (Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED"}), 5),
        (Fault(), 0.5),
        (Fault(status=200, body={"event_id": 7}), 0.5),
        (LOST_ANSWER, 0.5),
    ],
)
async def test_a_send_that_goes_wrong_is_repeated_as_the_same_one(
    fake: FakeHomeserver, database: Database, tmp_path: Path, fault: Fault, at_least: float
) -> None:
    await fake.room(ROOM, KARI, OLA)
    clock = HurriedClock()
    fake.faults["send"].append(fault)
    async with at_work(settings(fake.url, tmp_path), database, clock=clock):
        await fake.say(ROOM, KARI, "en")
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.answers) == 2)
    assert fake.answers == [(ROOM, "svar: en"), (ROOM, "svar: to")]
    assert len(clock.waits) <= 1
    assert clock.waits == [] or clock.waits[0] >= at_least


async def test_what_a_sync_left_out_is_fetched_and_answered_in_order(
    fake: FakeHomeserver, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "PAGE", 50)
    await fake.room(ROOM, KARI, OLA)
    await fake.say(ROOM, KARI, "sagt før den kom")
    fake.timeline_limit = 10
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    said = [f"linje {number}" for number in range(180)]
    for text in said:
        await fake.say(ROOM, KARI, text)
    fake.faults["messages"].extend([Fault(), Fault(status=429, body={"errcode": "M_LIMIT_EXCEEDED"})])
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == len(said))
    assert [text for _, text in fake.answers] == [f"svar: {text}" for text in said]


async def test_a_room_that_does_not_show_what_was_left_out_is_answered_for_the_rest(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    fake.timeline_limit = 2
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    for number in range(5):
        await fake.say(ROOM, KARI, f"linje {number}")
    fake.faults["messages"].append(Fault(status=403, body={"errcode": "M_FORBIDDEN"}))
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 2)
    assert [text for _, text in fake.answers] == ["svar: linje 3", "svar: linje 4"]


async def test_said_while_it_was_down_is_answered_once(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    for number in range(60):
        await fake.say(ROOM, KARI, f"linje {number}")
    for _ in range(2):
        async with at_work(settings(fake.url, tmp_path), database):
            await until(lambda: len(fake.answers) == 60)
    assert [text for _, text in fake.answers] == [f"svar: linje {number}" for number in range(60)]


async def test_an_event_that_is_shown_twice_is_answered_once(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        first = await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
        content = {"msgtype": "m.text", "body": "leder"}
        await fake.happen(ROOM, {"event_id": first, "type": "m.room.message", "sender": KARI, "content": content})
        await fake.say(ROOM, KARI, "periode")
        await until(lambda: len(fake.answers) == 2)
    assert [text for _, text in fake.answers] == ["svar: leder", "svar: periode"]


async def test_rooms_go_side_by_side(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA)
    fake.held[ROOM] = asyncio.Event()
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "venter")
        await until(lambda: len(fake.sent) == 1)
        await fake.say(OTHER, KARI, "venter ikke")
        await until(lambda: (OTHER, "svar: venter ikke") in fake.answers)
        assert (ROOM, "svar: venter") not in fake.answers
        fake.held[ROOM].set()
        await until(lambda: len(fake.answers) == 2)


async def test_killed_between_send_and_its_note_says_nothing_twice(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """The homeserver has the message, and we do not know; it has forgotten the transaction besides."""
    await fake.room(ROOM, KARI, OLA)
    fake.held[ROOM] = asyncio.Event()
    with pytest.raises(asyncio.CancelledError):
        async with at_work(settings(fake.url, tmp_path), database) as task:
            await fake.say(ROOM, KARI, "leder")
            await until(lambda: len(fake.sent) == 1)
            task.cancel()
            await task
    fake.held.pop(ROOM).set()
    ((_, transaction, content),) = fake.sent
    unsigned = {"transaction_id": transaction}
    await fake.happen(ROOM, {"type": "m.room.message", "sender": BOT, "content": content, "unsigned": unsigned})
    fake.transactions.clear()
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "periode")
        await until(lambda: len(fake.answers) == 1)
    assert [content["body"] for _, _, content in fake.sent] == ["svar: leder", "svar: periode"]


async def test_killed_between_commit_and_send_says_it_after_all(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    fake.faults["send"].extend([Fault()] * 1000)
    with pytest.raises(asyncio.CancelledError):
        async with at_work(settings(fake.url, tmp_path), database) as task:
            await fake.say(ROOM, KARI, "leder")
            await until(lambda: "PUT send" in fake.asked)
            task.cancel()
            await task
    fake.faults["send"].clear()
    fake.asked.clear()
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]
    assert fake.asked.index("GET sync") < fake.asked.index("PUT send")


async def test_an_event_that_fails_is_set_aside_and_the_person_told(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    echoing, clock = Echoing(broken={"umulig"}), HurriedClock()
    async with at_work(settings(fake.url, tmp_path), database, echoing, clock):
        await fake.say(ROOM, KARI, "umulig")
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 2)
    async with database.reading() as connection:
        (letter,) = await mailbox.dead_letters(connection)
    assert [text for _, text in fake.answers] == [f"beklager: {letter.reference}", "svar: leder"]
    assert [line.text for line in echoing.lines] == ["umulig"] * 3 + ["leder"]
    assert clock.waits == [1.0, 5.0]


async def test_an_event_that_fails_once_is_answered(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(ROOM, KARI, OLA)
    echoing = Echoing(broken={"leder"})
    echoing.before = lambda line: echoing.broken.clear() if len(echoing.lines) == 2 else None
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]


async def test_what_ended_the_bot_again_and_again_is_set_aside(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    await fake.say(ROOM, KARI, "dødelig")

    class Killed(BaseException):
        pass

    def kill(line: object) -> None:
        raise Killed

    starts = 0
    while starts < 10:
        echoing = Echoing(before=kill)
        starts += 1
        try:
            async with at_work(settings(fake.url, tmp_path), database, echoing) as task:
                await asyncio.wait((task,), timeout=0.3)
                if fake.answers:
                    break
        except BaseException as ended:
            assert "Killed" in repr(ended)
    assert starts <= 5
    assert fake.answers[0][1].startswith("beklager")


async def test_encrypted_rooms_get_no_answer_in_plaintext(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA, encrypted=True)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(OTHER, KARI, "i klartekst")
        await fake.happen(OTHER, {"type": "m.room.encrypted", "sender": KARI, "content": {"ciphertext": "AAAA"}})
        await fake.happen(OTHER, state("m.room.encryption", {}))
        await fake.say(OTHER, KARI, "igjen")
        await fake.say(ROOM, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
        async with asyncio.timeout(10):
            while True:
                async with database.reading() as connection:
                    if await mailbox.count_inbox(connection, InboxState.UNREADABLE) == 3:
                        break
                await asyncio.sleep(0.01)
    assert fake.answers == [(ROOM, "svar: leder")]


async def test_an_answer_that_waits_when_the_room_is_encrypted_is_sent_encrypted(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA)
    fake.held[ROOM] = asyncio.Event()
    async with at_work(settings(fake.url, tmp_path), database) as task:
        await fake.say(ROOM, KARI, "en")
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.sent) == 1)
        await fake.happen(ROOM, state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}))
        await fake.say(OTHER, KARI, "så langt")
        await until(lambda: (OTHER, "svar: så langt") in fake.answers)
        fake.held.pop(ROOM).set()
        await fake.say(OTHER, KARI, "og videre")
        await until(lambda: (OTHER, "svar: og videre") in fake.answers)
        assert not task.done()
    first, second = (content for room, _, content in fake.sent if room == ROOM)
    assert first["body"] == "svar: en"
    assert second["algorithm"] == "m.megolm.v1.aes-sha2"
    assert "svar" not in json.dumps(second)


async def test_kicked_it_keeps_quiet_there_and_goes_on_elsewhere(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA)
    fake.held[ROOM] = asyncio.Event()
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "en")
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.sent) == 1)
        await fake.kick(ROOM)
        await fake.say(OTHER, KARI, "leder")
        await until(lambda: len(fake.answers) == 1)
        fake.held.pop(ROOM).set()
        await fake.say(OTHER, KARI, "periode")
        await until(lambda: len(fake.answers) == 2)
    assert fake.answers == [(OTHER, "svar: leder"), (OTHER, "svar: periode")]
    assert [room for room, _, _ in fake.sent].count(ROOM) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(status=403, body={"errcode": "M_FORBIDDEN"}),
        Fault(status=404, body={"errcode": "M_NOT_FOUND"}),
        Fault(status=413, body={"errcode": "M_TOO_LARGE"}),
        Fault(status=400, body={"errcode": "M_BAD_JSON"}),
    ],
)
async def test_what_will_never_be_taken_does_not_hold_up_the_rest(
    fake: FakeHomeserver, database: Database, tmp_path: Path, fault: Fault
) -> None:
    await fake.room(ROOM, KARI, OLA)
    fake.faults["send"].append(fault)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "en")
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: to")]


async def test_what_is_too_large_for_an_event_does_not_hold_up_the_rest(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "æ" * 33_000)
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: to")]


@pytest.mark.parametrize("where", ["sync", "send"])
async def test_a_login_that_is_gone_ends_the_bot_with_a_clear_fault(
    fake: FakeHomeserver, database: Database, tmp_path: Path, where: str
) -> None:
    await fake.room(ROOM, KARI, OLA)
    with pytest.raises(SettingsFaulty) as faulty:
        async with at_work(settings(fake.url, tmp_path), database) as task:
            fake.faults[where].append(Fault(status=401, body={"errcode": "M_UNKNOWN_TOKEN"}))
            await fake.say(ROOM, KARI, "leder")
            await fake.say(ROOM, KARI, "leder")
            await asyncio.wait((task,), timeout=20)
            assert task.done()
    assert [fault.code for fault in faulty.value.faults] == ["setting-token-unknown"]


async def test_an_attached_file_is_fetched_when_it_is_wanted(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    fake.files = {"liten": b"format = 1\n", "stor": b"x" * (1024 * 1024 + 1)}
    echoing = Echoing(wants=True)

    async def attach(media: str, **info: object) -> None:
        url = f"mxc://prove.test/{media}"
        await fake.say(ROOM, KARI, "importer", msgtype="m.file", filename="a.toml", url=url, info=info)

    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await attach("liten", size=11, mimetype="application/toml")
        await attach("stor")
        await attach("liten", size=10**9)
        await attach("borte")
        await until(lambda: len(fake.answers) == 4)
        fake.faults["media"].extend([Fault()] * 3)
        await attach("liten")
        await until(lambda: len(fake.answers) == 5)
        fake.faults["media"].append(Fault())
        await attach("liten")
        await until(lambda: len(fake.answers) == 6)
    files = [line.attachment.file for line in echoing.lines if line.attachment is not None]
    assert files == [
        b"format = 1\n",
        FileFault.TOO_LARGE,
        FileFault.TOO_LARGE,
        FileFault.GONE,
        FileFault.UNREACHABLE,
        b"format = 1\n",
    ]
    assert {line.text for line in echoing.lines} == {"importer"}


async def test_a_file_that_nobody_wants_is_not_fetched(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.say(ROOM, KARI, "ferie.jpg", msgtype="m.image", url="mxc://prove.test/bilde")
        await until(lambda: len(fake.answers) == 1)
    assert "GET media" not in fake.asked


async def test_it_asks_for_no_more_than_it_needs(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.sync_queries) == 2)
    assert '"limit":1}' in fake.sync_queries[0]["filter"]
    assert '"limit":1000}' in fake.sync_queries[1]["filter"]
    assert all('"lazy_load_members":false' in query["filter"] for query in fake.sync_queries)
    assert all("full_state" not in query and "access_token" not in query for query in fake.sync_queries)
    assert fake.sync_queries[1]["timeout"] == "30000"


@pytest.mark.parametrize("step", ["receive", "synced", "waiting", "handled", "post_each", "next_unsent", "sent"])
async def test_a_database_that_fails_for_a_while_loses_nothing_and_repeats_nothing(
    fake: FakeHomeserver, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    await fake.room(ROOM, KARI, OLA)
    right = getattr(mailbox, step)
    failures = iter(range(3))

    async def fails_at_first(*arguments: Any) -> Any:
        if next(failures, None) is not None:
            raise OperationalError("", None, sqlite3.OperationalError("database is locked"))
        return await right(*arguments)

    async with at_work(settings(fake.url, tmp_path), database):
        monkeypatch.setattr(mailbox, step, fails_at_first)
        await fake.say(ROOM, KARI, "en")
        await fake.say(ROOM, KARI, "to")
        await until(lambda: len(fake.answers) == 2)
    assert fake.answers == [(ROOM, "svar: en"), (ROOM, "svar: to")]
    assert next(failures, None) is None
