"""Work that is done in order within a room, and side by side between rooms."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext

import structlog

from bot.clock import Backoff, Clock, Stopped, unless
from bot.logs import trace
from bot.matrix.homeserver import UnknownToken

log = structlog.get_logger()

SECONDS_TO_FINISH = 10.0
"""What takes longer when the bot is asked to stop is broken off: nothing is lost by it."""


class Lanes:
    """One worker for each room that has something to do, and none for those that have not; where ``most`` is given, no
    more of them than that work at a time, and the others wait for their turn.

    ``work`` does all there is to do in a room and returns. It ends early when ``stop`` is set, between two units
    of work. What it raises is logged, and it is called again after a pause; except for what no pause can mend,
    which `run` raises.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[str], Awaitable[None]],
        clock: Clock,
        stop: asyncio.Event,
        *,
        most: int | None = None,
    ) -> None:
        self._name = name
        self._work = work
        self._clock = clock
        self._stop = stop
        self._turn: AbstractAsyncContextManager[object] = asyncio.Semaphore(most) if most is not None else nullcontext()
        self._woken: set[str] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._broken: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def wake(self, room: str) -> None:
        """There may be something to do in this room."""
        self._woken.add(room)
        if room not in self._tasks and not self._stop.is_set():
            task = asyncio.create_task(self._lane(room), name=f"{self._name} {room}")
            self._tasks[room] = task
            task.add_done_callback(lambda done: self._ended(room, done))

    async def run(self) -> None:
        """Until the bot stops and every worker has finished its unit; raises what no worker could get over."""
        try:
            await unless(self._stop, asyncio.shield(self._broken))
        except Stopped:
            if self._tasks:
                await asyncio.wait(self._tasks.values(), timeout=SECONDS_TO_FINISH)
        finally:
            left = tuple(self._tasks.values())
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
            if self._broken.done() and not self._broken.cancelled():
                self._broken.exception()

    async def _lane(self, room: str) -> None:
        pause = Backoff()
        while room in self._woken and not self._stop.is_set():
            self._woken.discard(room)
            try:
                async with self._turn:
                    if not self._stop.is_set():
                        await self._work(room)
                pause.reset()
            except (Stopped, UnknownToken):
                raise
            except Exception as fault:
                seconds = pause.next()
                log.error("work failed", work=self._name, room=room, again_in=round(seconds, 1), trace=trace(fault))
                self._woken.add(room)
                await unless(self._stop, self._clock.sleep(seconds))

    def _ended(self, room: str, task: asyncio.Task[None]) -> None:
        self._tasks.pop(room, None)
        fault = None if task.cancelled() else task.exception()
        if fault is not None and not isinstance(fault, Stopped):
            if not self._broken.done():
                self._broken.set_exception(fault)
        elif room in self._woken and not task.cancelled():
            self.wake(room)
