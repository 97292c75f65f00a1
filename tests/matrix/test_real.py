"""The bot on a real homeserver."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.clock import SystemClock
from bot.demo.homeserver import Account
from bot.settings import Settings
from storage.database import Database
from tests.matrix.people import Person, RealHomeserver
from tests.matrix.running import NAME, Echoing, at_work


@pytest.fixture
def bot(real: RealHomeserver) -> Account:
    return real.account("sekretariat")


@pytest.fixture
def wish(real: RealHomeserver, bot: Account, kari: Person, tmp_path: Path) -> Settings:
    """Kari is an administrator, and so somebody whom the bot knows; Ola is a stranger."""
    settings: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": bot.user_id,
        "password": SecretStr(bot.password),
        "data_dir": tmp_path / "data",
        "admins": frozenset({kari.id}),
    }
    return Settings(_env_file=None, **settings)


def working(wish: Settings, database: Database, echoing: Echoing | None = None):  # type: ignore[no-untyped-def]
    return at_work(wish, database, echoing, SystemClock())


async def test_it_is_asked_in_a_room_and_in_a_direct_chat(
    wish: Settings, database: Database, kari: Person, ola: Person
) -> None:
    me, echoing = wish.user_id, Echoing()
    room = await kari.make_room(me, ola.id)
    await ola.join(room)
    await kari.say(room, "sagt før den kom")
    async with working(wish, database, echoing):
        await kari.until_membership(room, me, "join")
        await ola.say(room, f"{NAME}: hvem leder?", **{"m.mentions": {"user_ids": [me]}})
        assert await kari.until_heard(room, me, 1) == ["svar: hvem leder?"]
        chat = await ola.make_room(me, direct=True)
        assert await ola.until_heard(chat, me, 1) == [f"hei, {ola.id}"]
        await ola.say(chat, "periode")
        assert await ola.until_heard(chat, me, 2) == [f"hei, {ola.id}", "svar: periode"]
    assert [(line.text, line.direct, line.mentions_bot) for line in echoing.lines] == [
        ("hvem leder?", False, True),
        ("periode", True, False),
    ]
    profile = await kari.ask_get(f"profile/{me}")
    assert profile["displayname"] == NAME


async def test_a_strangers_room_is_declined(wish: Settings, database: Database, ola: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await ola.make_room(me)
        await ola.until_membership(room, me, "leave")
        assert await ola.heard(room, me) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_burst_of_250_is_answered_in_order(wish: Settings, database: Database, kari: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        said = [f"linje {number}" for number in range(250)]
        for start in range(0, 250, 25):
            await asyncio.gather(*(kari.say(room, text) for text in said[start : start + 25]))
        answers = await kari.until_heard(room, me, 250)
        questions = await kari.heard(room, kari.id)
    assert sorted(questions) == sorted(said)
    assert answers == [f"svar: {text}" for text in questions]


async def test_said_while_it_was_down_is_answered_once(wish: Settings, database: Database, kari: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
    said = [f"linje {number}" for number in range(60)]
    for text in said:
        await kari.say(room, text)
    for _ in range(2):
        async with working(wish, database):
            await kari.until_heard(room, me, 61)
    assert await kari.heard(room, me) == [f"svar: {text}" for text in ("før", *said)]


async def test_what_a_sync_leaves_out_is_fetched(
    wish: Settings, database: Database, kari: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a short timeline and short pages, so that there is much to page back through."""
    from bot.matrix import receive, sync

    short = {**sync.FILTER, "room": {**sync.FILTER["room"], "timeline": {"limit": 3}}}
    monkeypatch.setattr(sync, "FILTER", short)
    monkeypatch.setattr(receive, "PAGE", 7)
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
    said = [f"linje {number}" for number in range(40)]
    for text in said:
        await kari.say(room, text)
    async with working(wish, database):
        await kari.until_heard(room, me, 41)
    assert await kari.heard(room, me) == [f"svar: {text}" for text in ("før", *said)]


async def test_killed_in_the_middle_it_says_everything_once(wish: Settings, database: Database, kari: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
    said = [f"linje {number}" for number in range(30)]
    for text in said:
        await kari.say(room, text)
    for count in (3, 11, 19):
        with pytest.raises(asyncio.CancelledError):
            async with working(wish, database) as task:
                await kari.until_heard(room, me, count)
                task.cancel()
                await task
    async with working(wish, database):
        await kari.until_heard(room, me, 30)
        await kari.say(room, "til slutt")
        await kari.until_heard(room, me, 31)
    assert await kari.heard(room, me) == [f"svar: {text}" for text in (*said, "til slutt")]


async def test_kicked_and_invited_again(wish: Settings, database: Database, kari: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.kick(room, me)
        await kari.say(room, "sagt mens den var ute")
        other = await kari.make_room(me)
        await kari.until_membership(other, me, "join")
        await kari.say(other, "lever")
        assert await kari.until_heard(other, me, 1) == ["svar: lever"]
        await kari.invite(room, me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "tilbake")
        assert await kari.until_heard(room, me, 1) == ["svar: tilbake"]


async def test_an_encrypted_room_hears_nothing_in_plaintext(wish: Settings, database: Database, kari: Person) -> None:
    me = wish.user_id
    async with working(wish, database):
        secret = await kari.make_room(me, direct=True, encrypted=True)
        plain = await kari.make_room(me)
        await kari.until_membership(secret, me, "join")
        await kari.until_membership(plain, me, "join")
        await kari.say(secret, "i klartekst")
        await kari.say(plain, "leder")
        assert await kari.until_heard(plain, me, 1) == ["svar: leder"]
        await kari.say(plain, "igjen")
        await kari.until_heard(plain, me, 2)
        assert await kari.heard(secret, me) == []
