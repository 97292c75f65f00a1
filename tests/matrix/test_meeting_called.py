"""A meeting in an encrypted room, for people whose client is of another make: called, answered, and reminded of."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import vobject
from pydantic import SecretStr

from bot.app import run
from bot.demo.stage import ShiftedClock
from bot.settings import Settings
from commands.speech.words import Words
from network.charter import read
from storage import meetings
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.matrix.fake import NOON
from tests.matrix.gathered import alone_with, event_named, gather, until_said, until_tally
from tests.matrix.people import RealHomeserver
from tests.matrix.test_conversation import CHARTERS, with_people
from tests.matrix.test_independent import Arrive, all_sound, on_sqlite
from tests.matrix.test_round_voted import NETWORK

OSLO = ZoneInfo("Europe/Oslo")


def wish(real: RealHomeserver, database_url: str, folder: Path) -> Settings:
    account = real.account("sekretariat")
    settings: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": account.user_id,
        "password": SecretStr(account.password),
        "data_dir": folder / "data",
        "database_url": SecretStr(database_url),
        "http_listen": "",
    }
    return Settings(_env_file=None, **settings)


@asynccontextmanager
async def at_work(settings: Settings, words: Words, clock: ShiftedClock) -> AsyncIterator[None]:
    """The bot with all its commands, until the end of the block."""
    ready, stop = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(run(settings, words, clock=clock, stop=stop, ready=ready.set))
    try:
        await asyncio.wait_for(ready.wait(), 60)
        yield
    finally:
        stop.set()
        await task


@on_sqlite
async def test_it_is_called_answered_and_reminded_of(
    real: RealHomeserver, database_url: str, database: Database, independent: Arrive, tmp_path: Path
) -> None:
    settings, words = wish(real, database_url, tmp_path), Words.load()
    clock, me = ShiftedClock(date(2027, 1, 20), OSLO), settings.user_id
    oslo, trondheim, secretary = await independent("kari"), await independent("ola"), await independent("per")
    settings = settings.model_copy(update={"admins": frozenset({secretary.user_id})})
    async with at_work(settings, words, clock):
        room = await gather(secretary, me, oslo, trondheim)
        charter = read((CHARTERS / f"{NETWORK}.toml").read_text(encoding="utf-8"))
        people = {"raymond-johansen": oslo.user_id, "rita-ottervik": trondheim.user_id, "sekretaer": secretary.user_id}
        async with database.work() as connection:
            linked = with_people(charter, people, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        await secretary.say(room, "!møte ny 11. februar 2027 kl. 10-14, sted <b>Rådhuset</b> @room")
        await until_said(secretary, room, me, "M2 i KS storbynettverk er satt opp torsdag 11. februar 2027")
        await trondheim.say(room, "!sak ny Sparkesykler & bysykler")
        await until_said(trondheim, room, me, "er meldt inn")
        await secretary.say(room, "!sak sett opp på møte M2, tid 20 minutter")
        await until_said(secretary, room, me, "står på sakslisten til M2")
        await secretary.say(room, "!møte innkalling M2")
        called = await event_named(database, NETWORK, "M2/call")
        await until_said(oslo, room, me, "Hvem kommer til M2")
        await oslo.send(
            room, "m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": called, "key": "👍"}}
        )
        await until_tally(oslo, room, me, "Kommer: Raymond Johansen (Oslo)")
        await until_said(oslo, room, me, "M2 til kalenderen")
        named = {str(one.content.get("filename")): one for one in await oslo.heard(room, me)}
        (file,) = (one for name, one in named.items() if name.endswith(".ics"))
        event = vobject.readOne((await oslo.read_file(room, file.event_id)).decode()).vevent
        assert event.dtstart.value == datetime(2027, 2, 11, 10, tzinfo=OSLO)
        assert event.location.value == "<b>Rådhuset</b> @room"

    clock.move_to(datetime(2027, 2, 8, 10, 0))
    async with at_work(settings, words, clock):
        await until_said(oslo, room, me, "er om tre dager")
        alone = await alone_with(trondheim)
        await until_said(trondheim, alone, me, "Du har ikke svart om du kommer til M2")
        await trondheim.say(alone, "Jeg kan dessverre ikke, fordi jeg er på reise.")
        await until_said(trondheim, alone, me, "Du er ført opp med forfall til M2")
        await until_tally(oslo, room, me, "Forfall: Rita Ottervik (Trondheim)")
        await secretary.say(room, "!møte avlys M2 fordi for få kan komme")
        await until_said(oslo, room, me, "er avlyst")
        shown = [*await all_sound(oslo, room, me), *await all_sound(trondheim, alone, me)]
    async with database.reading() as connection:
        its = await meetings.load(connection, NETWORK, 2)
    assert [(one.person, one.answer.value) for one in its.attendance] == [
        ("raymond-johansen", "coming"), ("rita-ottervik", "absent")
    ]  # fmt: skip
    assert not any("<b>Råd" in str(one.content.get("formatted_body")) for one in shown)
    assert not any(one.content.get("m.mentions", {}).get("room") for one in shown)
