"""The demo's other day is that day on the clocks of the network, at whatever hour it is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock
from bot.demo.stage import ShiftedClock

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize("now", ["2026-11-24T23:15", "2026-11-24T22:30", "2026-07-01T22:30", "2026-07-01T21:59"])
@pytest.mark.parametrize("today", [date(2021, 3, 1), date(2026, 11, 24), date(2026, 7, 1)])
def test_it_is_that_day_and_this_hour(monkeypatch: pytest.MonkeyPatch, now: str, today: date) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    monkeypatch.setattr(SystemClock, "now", lambda self: moment)
    shown = ShiftedClock(today, OSLO).now().astimezone(OSLO)
    assert (shown.date(), shown.time()) == (today, moment.astimezone(OSLO).time())
