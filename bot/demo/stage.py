"""Setting the demo's stage: a homeserver, the charter's people on it, a room for each body, and the bot."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
from pydantic import SecretStr

from bot.app import ended_by_signals, run
from bot.clock import Stopped, SystemClock, unless
from bot.demo.cast import Cast
from bot.demo.conversation import SECONDS_TO_COME, Stage
from bot.demo.guest import Guest
from bot.demo.homeserver import Account, Homeserver, install, installed
from bot.settings import Settings
from commands import timely
from commands.context import Setup
from commands.speech.words import Words
from network.charter import Charter
from network.register import Language, MatrixLink, RoomLink, on
from storage import mailbox
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change

USUAL_PORT = 8008
SECONDS_TO_SAY_IT = 60.0


class StageError(Exception):
    """The bot did not come to a room, or ended."""


class ShiftedClock(SystemClock):
    """A clock that holds another day to be today, at this hour: both as clocks in ``zone`` show them."""

    def __init__(self, today: date | None, zone: ZoneInfo) -> None:
        self._zone = zone
        self._shift = timedelta(0)
        now = super().now()
        if today is not None:
            # By the clock on the wall, not by whole days: the clocks may have been changed between the two days.
            self.move_to(datetime.combine(today, now.astimezone(zone).time()))

    def now(self) -> datetime:
        return super().now() + self._shift

    def sent(self, at: int) -> int:
        return at + round(self._shift.total_seconds() * 1000)

    def move_to(self, wall: datetime) -> None:
        """Show that time from now on, as clocks in the zone do."""
        self._shift = wall.replace(tzinfo=self._zone).astimezone(UTC) - super().now()


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the stage is set for, and where it is kept."""

    charter: Charter
    cast: Cast
    environment: Path
    """Where the homeserver is installed."""
    folder: Path
    """Where the homeserver and the bot keep their data."""
    clock: ShiftedClock
    language: Language
    words: Words


Step = Callable[[str], None]
"""Told the message id of what is being done."""


@asynccontextmanager
async def set_up(plan: Plan, step: Step) -> AsyncIterator[Stage]:
    """The stage, taken down at the end. Raises HomeserverError, GuestError, StageError, Faulty, SettingsFaulty."""
    async with AsyncExitStack() as stack:
        if not installed(plan.environment):
            step("demo-step-install")
            await install(plan.environment)
        step("demo-step-homeserver")
        homeserver = await stack.enter_async_context(
            Homeserver(plan.environment, plan.folder / "homeserver", port=USUAL_PORT)
        )
        step("demo-step-people")
        password = _kept(plan.folder / "password")
        http = await stack.enter_async_context(aiohttp.ClientSession())
        bot = await homeserver.register(plan.cast.bot, password)
        accounts = await _accounts(homeserver, plan, password)
        guests = {person: Guest(http, homeserver.url, account) for person, account in accounts.items()}
        settings = _settings(plan, homeserver.url, bot)
        step("demo-step-charter")
        async with _database(settings) as database:
            await _import(database, plan, {person: account.user_id for person, account in accounts.items()})
            step("demo-step-rooms")
            rooms = await _rooms(database, plan, guests, bot.user_id)
        step("demo-step-bot")
        running, stop = await stack.enter_async_context(_running(settings, plan.words, plan.clock))
        for body, room in rooms.items():
            present = guests[plan.cast.rooms[body][0]]
            if not await present.wait_for(bot.user_id, room, SECONDS_TO_COME):
                raise StageError(f"not in the room of {body}")
        yield Stage(
            cast=plan.cast,
            guests=guests,
            rooms=rooms,
            bot=bot.user_id,
            prefix=settings.prefix,
            url=homeserver.url,
            password=password,
            stop=stop,
            pass_to=running.pass_to,
        )


def _settings(plan: Plan, url: str, bot: Account) -> Settings:
    """The bot's, whatever stands in the environment: the demo touches nothing outside its folder."""
    folder = (plan.folder / "bot").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    return Settings(
        _env_file=None,
        homeserver=url,
        user_id=bot.user_id,
        password=SecretStr(bot.password),
        access_token=None,
        device_id=None,
        database_url=SecretStr(f"sqlite:///{folder / 'nettverksbot.sqlite'}"),
        data_dir=folder,
        admins=frozenset(),
        language=plan.language,
        timezone="Europe/Oslo",
        prefix="!",
        http_listen="",
        public_url=None,
    )


def _kept(path: Path) -> str:
    """The secret in that file, which is made the first time."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(9))
    return path.read_text()


async def _accounts(homeserver: Homeserver, plan: Plan, password: str) -> dict[str, Account]:
    """Everybody's account; logged in once, and kept."""
    path = plan.folder / "accounts.json"
    kept = json.loads(path.read_text()) if path.is_file() else {}
    accounts: dict[str, Account] = {}
    for person, localpart in plan.cast.localparts.items():
        who = plan.cast.register.person(person)
        if localpart in kept:
            accounts[person] = Account(**kept[localpart])
        else:
            accounts[person] = await homeserver.register(localpart, password, who.name if who else localpart)
            kept[localpart] = vars(accounts[person])
    path.touch(mode=0o600)
    path.write_text(json.dumps(kept, indent=1))
    return accounts


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = await Database.open(settings.database)
    try:
        await database.upgrade()
        yield database
    finally:
        await database.close()


async def _import(database: Database, plan: Plan, matrix_ids: Mapping[str, str]) -> None:
    """The charter with the demo's secretary, and from which Matrix ID each person writes."""
    change = Change(actor="cli", at=plan.clock.now(), said=False)
    network = plan.cast.register.network.id
    async with database.work() as connection:
        await import_charter(connection, replace(plan.charter, register=plan.cast.register), change)
        register = await registers.load(connection, network)
        linked = {(link.person, link.matrix) for link in on(register.matrix_links, plan.clock.now().date())}
        for person, matrix in matrix_ids.items():
            if (person, matrix) not in linked:
                await registers.add(connection, network, MatrixLink(person=person, matrix=matrix), change)


async def _rooms(database: Database, plan: Plan, guests: Mapping[str, Guest], bot: str) -> dict[str, str]:
    """Each body's room: the one of an earlier start, or one made by the first who is in it."""
    network = plan.cast.register.network.id
    async with database.reading() as connection:
        register = await registers.load(connection, network)
    rooms = {link.body: link.room for link in on(register.room_links, plan.clock.now().date())}
    for body, people in plan.cast.rooms.items():
        if body in rooms or not people:
            continue
        host = plan.cast.secretary if plan.cast.secretary in people else people[0]
        others = [person for person in people if person != host]
        named = plan.cast.register.body(body)
        invited = [guests[person].account.user_id for person in others]
        room = await guests[host].make_room(named.name if named else body, [*invited, bot])
        await asyncio.gather(*(guests[person].join(room) for person in others))
        change = Change(actor="cli", at=plan.clock.now(), said=False)
        async with database.work() as connection:
            await registers.add(connection, network, RoomLink(body=body, room=room), change)
        rooms[body] = room
    return {body: room for body, room in rooms.items() if plan.cast.rooms.get(body)}


class _Bot:
    """The bot, in this process; ``ended`` is set when it ends by itself."""

    def __init__(self, settings: Settings, words: Words, clock: ShiftedClock, ended: asyncio.Event) -> None:
        self._settings = settings
        self._words = words
        self._clock = clock
        self._ended = ended
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Until it has caught up."""
        ready, self._stop = asyncio.Event(), asyncio.Event()
        self._task = asyncio.create_task(
            run(self._settings, self._words, clock=self._clock, stop=self._stop, ready=ready.set)
        )
        self._task.add_done_callback(lambda _: None if self._stop.is_set() else self._ended.set())
        with suppress(Stopped):
            await unless(self._ended, ready.wait())

    async def end(self) -> None:
        self._stop.set()
        if self._task is not None:
            await self._task

    async def pass_to(self, wall: datetime) -> None:
        """Let that time come: it is away until then, and says what has come due."""
        await self.end()
        self._clock.move_to(wall)
        await self.start()
        async with _database(self._settings) as database, asyncio.timeout(SECONDS_TO_SAY_IT):
            while await self._has_more_to_say(database):  # noqa: ASYNC110 - it is another's database that is looked at
                await asyncio.sleep(0.2)

    async def _has_more_to_say(self, database: Database) -> bool:
        """Whether anything is due that it has not come to, or waits to be sent."""
        setup = Setup(user_id=self._settings.user_id, admins=frozenset(), words=self._words)
        now = self._clock.now()
        async with database.work() as connection:
            looking = await connection.begin_nested()
            due = await timely.due(connection, now, now, setup)
            await looking.rollback()
            return bool(due or await mailbox.rooms_with_unsent(connection))


@asynccontextmanager
async def _running(settings: Settings, words: Words, clock: ShiftedClock) -> AsyncIterator[tuple[_Bot, asyncio.Event]]:
    """The bot, until the end; the event is set when it stops, by itself or because it was asked to."""
    with ended_by_signals() as stop:
        bot = _Bot(settings, words, clock, stop)
        try:
            await bot.start()
            yield bot, stop
        finally:
            await bot.end()
