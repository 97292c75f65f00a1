"""The bot at work: it receives, handles and sends side by side, until it is asked to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock, Stopped, unless
from bot.handling import Answering, Handling
from bot.lanes import Lanes
from bot.logs import trace
from bot.matrix.acquaintance import Acquaintance
from bot.matrix.chats import Chats
from bot.matrix.device import own_keys
from bot.matrix.encrypting import Encrypting
from bot.matrix.homeserver import Homeserver, UnknownToken
from bot.matrix.identity import Device, settle_identity
from bot.matrix.invitations import Invitations
from bot.matrix.keys import Keys
from bot.matrix.keystore import KeysFailed
from bot.matrix.late import Late
from bot.matrix.lines import Myself
from bot.matrix.progress import Progress, Stopwatch
from bot.matrix.receive import Receiver, Stored
from bot.matrix.send import Sender
from bot.matrix.session import Login, log_in, set_display_name, token_fault
from bot.matrix.unread import Unread
from bot.matrix.upgrades import Upgrades
from bot.refreshing import Refreshing
from bot.settings import Settings, SettingsFaulty
from bot.waking import Waking
from storage import ciphertexts, mailbox, replacements, rooms
from storage.database import Database
from storage.unsent import is_person

log = structlog.get_logger()

SECONDS_BETWEEN_PRUNINGS = 24 * 3600
MOST_CHATS_AT_ONCE = 2
"""How many rooms are opened, or entered, side by side. Where hundreds are to be written to, what they say meanwhile is
not to wait for that."""


async def serve(
    settings: Settings,
    answering: Answering,
    database: Database,
    *,
    display_name: str,
    clock: Clock,
    stop: asyncio.Event,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Log in and be the network's secretary until ``stop`` is set. Raises SettingsFaulty as `bot.app.run` does."""
    homeserver = Homeserver(settings.homeserver, settings.user_id)
    served = asyncio.Event()

    def is_ready() -> None:
        served.set()
        ready()

    try:
        login = await log_in(settings, homeserver, clock, stop)
        while True:
            try:
                await _serve_as(login, settings, answering, database, homeserver, display_name, clock, stop, is_ready)
                break
            except UnknownToken as unknown:
                before, login = login, await log_in(settings, homeserver, clock, stop)
                # Not for ever, where no login is of use.
                if not served.is_set() or login.token == before.token:
                    raise SettingsFaulty(token_fault(settings)) from unknown
                served.clear()
    except Stopped:
        pass
    finally:
        await homeserver.close()
    log.info("stopped")


async def _serve_as(
    login: Login,
    settings: Settings,
    answering: Answering,
    database: Database,
    homeserver: Homeserver,
    display_name: str,
    clock: Clock,
    stop: asyncio.Event,
    ready: Callable[[], None],
) -> None:
    """Be the secretary for as long as the login is one. Raises UnknownToken when it is none any more."""
    login, keys = await own_keys(settings, homeserver, login, clock, stop)
    try:
        await set_display_name(homeserver, login.user_id, display_name)
        encrypting = Encrypting(homeserver=homeserver, keys=keys, me=login.user_id, clock=clock, stop=stop)
        await encrypting.publish()
        device = Device(
            user_id=login.user_id,
            device_id=login.device_id,
            ed25519=keys.identity[0],
            sign=keys.machine.account.sign,
        )
        password = settings.password.get_secret_value() if settings.password else None
        # Before anything is received: a client that trusts only signed devices gives no others its keys.
        await settle_identity(homeserver, device, password, settings.data_dir, clock, stop)
        await _work(settings, answering, database, homeserver, encrypting, keys, display_name, clock, stop, ready)
    finally:
        keys.close()


async def _work(
    settings: Settings,
    answering: Answering,
    database: Database,
    homeserver: Homeserver,
    encrypting: Encrypting,
    keys: Keys,
    display_name: str,
    clock: Clock,
    stop: asyncio.Event,
    ready: Callable[[], None],
) -> None:
    me = settings.user_id
    myself = Myself(user_id=me, display_name=display_name)
    stopwatch, progress = Stopwatch(clock), Progress()
    sender = Sender(
        homeserver=homeserver,
        database=database,
        clock=clock,
        stop=stop,
        stopwatch=stopwatch,
        progress=progress,
        encrypting=encrypting,
        make=answering.make,
        unmade=answering.unmade,
    )
    sending = Lanes("send", sender.send_all, clock, stop)
    chats = Chats(
        homeserver=homeserver,
        database=database,
        me=me,
        clock=clock,
        stop=stop,
        progress=progress,
        posted=sending.wake,
    )
    opening = Lanes("open", chats.open, clock, stop, most=MOST_CHATS_AT_ONCE)

    def posted(where: str) -> None:
        (opening if is_person(where) else sending).wake(where)

    refreshing = Refreshing(database=database, refresh=answering.refresh, clock=clock, stop=stop, posted=posted)
    waking = Waking(
        database=database,
        due=answering.due,
        next_due=answering.next_due,
        progress=progress,
        clock=clock,
        stop=stop,
        posted=posted,
        committed=refreshing.wake,
    )

    def handled() -> None:
        refreshing.wake()
        waking.progressed()

    handler = Handling(
        database=database,
        answering=answering,
        homeserver=homeserver,
        myself=myself,
        clock=clock,
        stop=stop,
        posted=posted,
        committed=handled,
    )
    handling = Lanes("handle", handler.handle_all, clock, stop)
    acquaintance = Acquaintance(admins=settings.admins, zone=ZoneInfo(settings.timezone), clock=clock)
    invitations = Invitations(
        homeserver=homeserver,
        database=database,
        me=me,
        acquaintance=acquaintance,
        welcome=answering.welcome,
        clock=clock,
        stop=stop,
        posted=posted,
    )
    inviting = Lanes("invite", invitations.settle, clock, stop, most=MOST_CHATS_AT_ONCE)
    unread = Unread(database=database, say=answering.unread, clock=clock, stop=stop, posted=posted)
    upgrades = Upgrades(homeserver=homeserver, database=database, acquaintance=acquaintance, clock=clock, stop=stop)
    upgrading = Lanes("upgrade", upgrades.follow, clock, stop)

    def stored(what: Stored) -> None:
        for room in what.with_mail:
            handling.wake(room)
        for room in what.with_unsent:
            posted(room)
        for room in what.with_invitations:
            inviting.wake(room)
        if what.with_locked:
            unread.more()
        for room in what.with_upgrades:
            upgrading.wake(room)
        waking.progressed()

    receiver = Receiver(
        homeserver=homeserver,
        database=database,
        me=me,
        clock=clock,
        stop=stop,
        stopwatch=stopwatch,
        progress=progress,
        keys=keys,
        heard=encrypting.heard,
        late=Late(answering.left, answering.forgotten, myself),
        stored=stored,
    )
    async with database.reading() as connection:
        waiting = await mailbox.rooms_with_mail(connection)
        unsent = await mailbox.rooms_with_unsent(connection)
        unsettled = await rooms.unsettled(connection)
        upgraded = tuple(one.room for one in await replacements.unsettled(connection))
    handler.left_over(waiting)
    for wake, which in (
        (handling.wake, waiting),
        (posted, unsent),
        (inviting.wake, unsettled),
        (upgrading.wake, upgraded),
    ):
        for room in which:
            wake(room)
    try:
        async with asyncio.TaskGroup() as group:
            for lanes in (handling, opening, sending, inviting, upgrading):
                group.create_task(lanes.run())
            group.create_task(_until_stopped(receiver.run()))
            group.create_task(_until_stopped(encrypting.run()))
            group.create_task(_until_stopped(unread.run()))
            group.create_task(_until_stopped(refreshing.run()))
            group.create_task(_until_stopped(waking.run()))
            group.create_task(_until_stopped(_prune(database, keys, progress, clock, stop)))
            group.create_task(_until_stopped(_tell(progress, stop, ready)))
    except BaseExceptionGroup as several:
        raise _first(several) from several


async def _until_stopped(work: Awaitable[None]) -> None:
    with suppress(Stopped):
        await work


async def _prune(database: Database, keys: Keys, progress: Progress, clock: Clock, stop: asyncio.Event) -> None:
    """Forget, once a day, what needs no longer be remembered. What was said while we were away may need it still."""
    await unless(stop, progress.caught_up.wait())
    while True:
        try:
            async with database.work() as connection:
                count = await mailbox.prune(connection, clock.now())
            async with database.reading() as connection:
                unused = await ciphertexts.unused_sessions(connection, clock.now())
            if unused:
                # The keys go first: without them nobody can have anything opened again.
                keys.forget(unused)
                async with database.work() as connection:
                    count += await ciphertexts.forget(connection, unused)
            log.debug("pruned", rows=count, keys=len(unused))
        except (DBAPIError, KeysFailed) as fault:
            log.error("could not prune", trace=trace(fault))
        await unless(stop, clock.sleep(SECONDS_BETWEEN_PRUNINGS))


async def _tell(progress: Progress, stop: asyncio.Event, ready: Callable[[], None]) -> None:
    await unless(stop, progress.caught_up.wait())
    log.info("ready")
    ready()


def _first(several: BaseExceptionGroup[BaseException]) -> BaseException:
    """The one that is worth telling: what ended the bot came first."""
    first = several.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
