"""Order within a room, rooms side by side, and pauses between tries."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import Backoff, Stopped, unless
from bot.lanes import Lanes
from bot.matrix.homeserver import UnknownToken
from tests.matrix.running import HurriedClock


@given(st.floats(0, 1), st.integers(0, 40))
def test_pauses_grow_to_a_minute_and_no_further(chance: float, tries: int) -> None:
    backoff = Backoff(chance=lambda: chance)
    pauses = [backoff.next() for _ in range(tries)]
    assert pauses == sorted(pauses)
    assert all(0.5 <= pause <= 60 for pause in pauses)
    assert backoff.next(at_least=90) == 90
    backoff.reset()
    assert backoff.next() <= 1


async def test_waiting_ends_when_the_bot_stops() -> None:
    stop = asyncio.Event()
    cancelled: list[bool] = []

    async def long() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    task = asyncio.create_task(unless(stop, long()))
    await asyncio.sleep(0)
    stop.set()
    with pytest.raises(Stopped):
        await task
    assert cancelled == [True]


async def test_what_is_finished_is_had_even_if_the_bot_stops() -> None:
    stop = asyncio.Event()
    stop.set()

    async def quick() -> int:
        return 7

    work = asyncio.ensure_future(quick())
    await work
    assert await unless(stop, work) == 7


async def test_one_worker_a_room_and_none_is_forgotten() -> None:
    at_once: dict[str, int] = {}
    runs: dict[str, int] = {}
    stop = asyncio.Event()

    async def work(room: str) -> None:
        at_once[room] = at_once.get(room, 0) + 1
        assert at_once[room] == 1
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        runs[room] = runs.get(room, 0) + 1
        at_once[room] -= 1

    lanes = Lanes("test", work, HurriedClock(), stop)
    running = asyncio.create_task(lanes.run())
    for number in range(300):
        lanes.wake(f"!{number % 3}")
        if number % 7 == 0:
            await asyncio.sleep(0)
    before = dict(runs)
    lanes.wake("!0")
    await asyncio.sleep(0.05)
    assert runs["!0"] > before.get("!0", 0)
    stop.set()
    await running


async def test_work_that_fails_is_done_again_after_a_pause() -> None:
    stop, clock = asyncio.Event(), HurriedClock()
    tries: list[str] = []

    async def work(room: str) -> None:
        tries.append(room)
        if len(tries) < 4:
            raise OSError
        stop.set()

    lanes = Lanes("test", work, clock, stop)
    running = asyncio.create_task(lanes.run())
    lanes.wake("!rom")
    await asyncio.wait_for(running, 10)
    assert len(tries) == 4
    assert len(clock.waits) == 3


async def test_what_no_pause_can_mend_ends_it() -> None:
    async def work(room: str) -> None:
        raise UnknownToken(401, "M_UNKNOWN_TOKEN")

    lanes = Lanes("test", work, HurriedClock(), asyncio.Event())
    lanes.wake("!rom")
    with pytest.raises(UnknownToken):
        await asyncio.wait_for(lanes.run(), 10)


async def test_a_unit_that_has_begun_is_finished_before_the_bot_stops() -> None:
    stop, began, finish = asyncio.Event(), asyncio.Event(), asyncio.Event()
    done: list[str] = []

    async def work(room: str) -> None:
        began.set()
        await finish.wait()
        done.append(room)

    lanes = Lanes("test", work, HurriedClock(), stop)
    running = asyncio.create_task(lanes.run())
    lanes.wake("!rom")
    await began.wait()
    stop.set()
    lanes.wake("!for-sent")
    await asyncio.sleep(0)
    finish.set()
    await running
    assert done == ["!rom"]


async def test_woken_in_the_moment_that_a_worker_ends_it_begins_again() -> None:
    stop = asyncio.Event()
    runs: list[str] = []

    async def work(room: str) -> None:
        runs.append(room)
        if len(runs) == 1:
            asyncio.get_running_loop().call_soon(lanes.wake, room)
        else:
            stop.set()

    lanes = Lanes("test", work, HurriedClock(), stop)
    lanes.wake("!rom")
    await asyncio.wait_for(lanes.run(), 5)
    assert runs == ["!rom", "!rom"]


async def test_no_more_rooms_are_at_work_than_may_be_and_all_have_their_turn() -> None:
    stop = asyncio.Event()
    at_work: set[str] = set()
    done: list[str] = []

    async def work(room: str) -> None:
        at_work.add(room)
        assert len(at_work) <= 3
        for _ in range(3):
            await asyncio.sleep(0)
        at_work.remove(room)
        done.append(room)

    lanes = Lanes("test", work, HurriedClock(), stop, most=3)
    running = asyncio.create_task(lanes.run())
    rooms = [f"!{number}" for number in range(20)]
    for room in rooms:
        lanes.wake(room)
    async with asyncio.timeout(10):
        while len(done) < len(rooms):
            await asyncio.sleep(0)
    assert sorted(done) == sorted(rooms)
    stop.set()
    await running


async def test_those_who_wait_for_their_turn_end_with_the_bot() -> None:
    stop, begun = asyncio.Event(), list[str]()

    async def work(room: str) -> None:
        begun.append(room)
        await stop.wait()

    lanes = Lanes("test", work, HurriedClock(), stop, most=1)
    running = asyncio.create_task(lanes.run())
    lanes.wake("!0")
    lanes.wake("!1")
    await asyncio.sleep(0.01)
    stop.set()
    await asyncio.wait_for(running, 10)
    assert begun == ["!0"]
