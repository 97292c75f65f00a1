"""The web server: what it answers to, and what it tells nobody. Secrets stand in addresses, so that no address is
logged, only which of the few kinds it is."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.logs import trace
from bot.web.calendars import Calendars
from bot.web.vitals import Ailment, ailments, exposition, vitals
from storage import mailbox
from storage.database import Database

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

CALENDAR = "/kalender/{secret}.ics"
_FOR_ALL = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
_SECONDS_TO_END = 2.0
_SECONDS_TO_ANSWER = 5.0
"""How long the database may take before the bot counts as ill."""


@asynccontextmanager
async def serving(application: web.Application, listens: socket.socket | None) -> AsyncIterator[None]:
    """The server, for as long as the block lasts; none where nothing listens."""
    if listens is None:
        yield
        return
    # What aiohttp logs of a faulty request quotes it.
    silent = logging.Logger("silent", logging.CRITICAL + 1)
    runner = web.AppRunner(
        application, access_log=None, logger=silent, handle_signals=False, shutdown_timeout=_SECONDS_TO_END
    )
    await runner.setup()
    try:
        await web.SockSite(runner, listens).start()
        log.info("listening", address="{}:{}".format(*listens.getsockname()))
        yield
    finally:
        await runner.cleanup()


def application(database: Database, calendars: Calendars, clock: Clock, started: datetime) -> web.Application:
    """``started`` is when the bot was: what it heard before is no sign of life."""

    async def healthz(request: web.Request) -> web.Response:  # noqa: ARG001
        try:
            async with asyncio.timeout(_SECONDS_TO_ANSWER), database.reading() as connection:
                last = await mailbox.last_sync(connection)
            reasons = ailments(last, started, clock.now())
        except (SQLAlchemyError, OSError) as fault:
            log.warning("the database does not answer", trace=trace(fault))
            reasons = (Ailment.DATABASE,)
        return web.json_response(
            {"healthy": not reasons, "reasons": list(reasons)},
            status=503 if reasons else 200,
            headers={"Cache-Control": "no-store"},
        )

    async def metrics(request: web.Request) -> web.Response:  # noqa: ARG001
        async with database.reading() as connection:
            its = await vitals(connection)
        return web.Response(
            body=exposition(its, started, clock.now()),
            headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"},
        )

    made = web.Application(middlewares=[_guarded])
    made.router.add_get("/healthz", healthz)
    made.router.add_get("/metrics", metrics)
    made.router.add_get(CALENDAR, calendars.answer)
    return made


@web.middleware
async def _guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every answer with its headers and its line in the log; a failure tells no more than that it is one."""
    resource = request.match_info.route.resource
    route = resource.canonical if resource is not None else "other"
    response: web.StreamResponse
    try:
        response = await handler(request)
    except web.HTTPException as other:
        response = web.Response(status=other.status, text=f"{other.status}\n")
        if "Allow" in other.headers:
            response.headers["Allow"] = other.headers["Allow"]
    except Exception as fault:
        log.error("web request failed", route=route, trace=trace(fault))
        response = web.Response(status=503, text="503\n")
    response.headers.update(_FOR_ALL)
    log.debug("web request", route=route, method=request.method, status=response.status)
    return response
