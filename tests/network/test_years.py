"""Ten years with a given clock: every reminder exactly once, none missing, none late beyond its rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.depth import examples
from tests.network.years import live
from tests.network.years_judged import Reader


def test_ten_years_of_reminders() -> None:
    life = live(seed=2027)
    reader = Reader(life)
    assert list(reader.faults()) == []
    assert (life.now - datetime(2035, 12, 1, tzinfo=life.now.tzinfo)).days > 0
    assert {due.what.value for _, due in life.told} == {
        "meeting", "call", "attendance", "material", "task", "office", "seat", "plan", "cadence",
    }  # fmt: skip
    assert all(reader.counts[one] > 20 for one in ("at its moment", "late", "too late to help", "plans"))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=examples(2), deadline=None)
def test_a_year_of_reminders(seed: int) -> None:
    assert list(Reader(live(seed, years=1)).faults()) == []


@pytest.mark.parametrize("wrong", ["twice", "missing", "late", "unwanted"])
def test_the_reader_notices_what_is_wrong(wrong: str) -> None:
    life = live(seed=1, years=1)
    number = next(number for number, (now, due) in enumerate(life.told) if now == due.at and due.what == "meeting")
    now, due = life.told[number]
    if wrong == "twice":
        life.told.append((now, due))
    elif wrong == "missing":
        life.told.pop(number)
    elif wrong == "late":
        life.told[number] = (now + (life.told[number + 1][0] - now) / 2, due)
    else:
        life.told.append((now, replace(due, which="M999")))
    assert list(Reader(life).faults()) != []
