"""The running bot, put together."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial

from bot.clock import Clock, SystemClock
from bot.handling import Answering
from bot.secretary import serve
from bot.settings import SettingFault, Settings, SettingsFaulty
from bot.web.calendars import Calendars
from bot.web.listening import listening
from bot.web.server import application, serving
from commands import answer, calendars, clicking, timely
from commands.context import Setup
from commands.documents.making import maker
from commands.speech.words import Words
from storage.database import Database, WrongUrl


async def run(
    settings: Settings,
    words: Words,
    *,
    clock: Clock | None = None,
    stop: asyncio.Event | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Run the bot until ``stop`` is set; without one, until the program is asked to end (SIGTERM, SIGINT).

    ``ready`` is called once the bot has caught up. Raises SettingsFaulty where the settings turn out to be wrong
    or the login is gone; before anything is started where the address of the web server is taken.
    """
    setup = Setup(
        user_id=settings.user_id,
        admins=settings.admins,
        language=settings.language,
        timezone=settings.timezone,
        prefix=settings.prefix,
        public_url=settings.public_url if settings.http_listen else None,
        words=words,
    )
    clock = clock or SystemClock()
    answering = commands_answering(setup)
    with ended_by_signals() if stop is None else nullcontext(stop) as end, listening(settings.http_listen) as listens:
        database = await _open(settings)
        try:
            its_calendars = Calendars(
                database=database,
                contents=partial(calendars.contents, setup=setup),
                make=answering.make,
                clock=clock,
            )
            async with serving(application(database, its_calendars, clock, clock.now()), listens):
                await serve(
                    settings,
                    answering,
                    database,
                    display_name=words.message(settings.language, "bot-name", {}),
                    clock=clock,
                    stop=end,
                    ready=ready,
                )
        finally:
            await database.close()


def commands_answering(setup: Setup) -> Answering:
    """What the commands say."""
    return Answering(
        answer=partial(answer.answer, setup=setup),
        clicked=partial(clicking.done, setup=setup),
        apology=partial(answer.apology, setup=setup),
        welcome=partial(answer.welcome, setup=setup),
        wants_file=partial(answer.wants_file, setup=setup),
        unread=partial(answer.unread, setup=setup),
        left=partial(answer.left, setup=setup),
        forgotten=partial(answer.forgotten, setup=setup),
        make=maker(setup.words),
        unmade=partial(answer.unmade, setup=setup),
        refresh=partial(timely.refresh, setup=setup),
        due=partial(timely.due, setup=setup),
        next_due=partial(timely.next_due, setup=setup),
    )


@contextmanager
def ended_by_signals() -> Iterator[asyncio.Event]:
    """An event that is set when the program is asked to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    which = (signal.SIGTERM, signal.SIGINT)
    for each in which:
        loop.add_signal_handler(each, stop.set)
    try:
        yield stop
    finally:
        for each in which:
            loop.remove_signal_handler(each)


async def _open(settings: Settings) -> Database:
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = await Database.open(settings.database)
    except WrongUrl as wrong:
        raise SettingsFaulty(SettingFault("DATABASE_URL", "setting-not-a-database")) from wrong
    except OSError as fault:
        where = {"file": str(settings.data_dir)}
        raise SettingsFaulty(SettingFault("DATA_DIR", "setting-no-data-dir", where)) from fault
    try:
        await database.upgrade()
    except BaseException:
        await database.close()
        raise
    return database
