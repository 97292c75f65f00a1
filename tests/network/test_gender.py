"""The table of likestillings- og diskrimineringsloven § 28, and what can be said when some are unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.gender import Balance, balance_of, least_of_each
from network.register import Gender
from tests.network.examples import person


@pytest.mark.parametrize(
    ("count", "least"),
    [
        (0, 0),
        (1, 0),
        (2, 1),
        (3, 1),
        (4, 2),
        (5, 2),
        (6, 3),
        (7, 3),
        (8, 3),
        (9, 4),
        (10, 4),
        (11, 5),
        (15, 6),
        (54, 22),
    ],
)
def test_the_table_of_the_act(count: int, least: int) -> None:
    assert least_of_each(count) == least


def test_those_who_have_not_said_are_counted_as_unknown() -> None:
    people = (person("a", gender=Gender.FEMALE), person("b"), person("c", gender=Gender.MALE), person("d"))
    assert balance_of(people) == Balance(women=1, men=1, unknown=2)


COUNTS = st.integers(0, 12)


@given(COUNTS, COUNTS, COUNTS)
def test_met_and_broken_hold_whatever_the_unknown_are(women: int, men: int, unknown: int) -> None:
    balance = Balance(women, men, unknown)
    least = balance.least
    could_be = [min(women + w, men + unknown - w) >= least for w in range(unknown + 1)]
    assert balance.is_met <= all(could_be)
    assert balance.is_broken == (not any(could_be))
    assert not (balance.is_met and balance.is_broken)
