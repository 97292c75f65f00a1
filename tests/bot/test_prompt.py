"""Typing in the demo: the orders to the demo itself."""

from __future__ import annotations

import pytest

from bot.demo.cast import Cast
from bot.demo.prompt import Answer, Standpoint, obey

HERE = Standpoint(person="ola", body="styret")


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("/som kari", Standpoint(person="kari", body="politisk")),
        ("/som by", Standpoint(person="kari", body="politisk")),
        ("/rom politisk", Standpoint(person="ola", body="politisk")),
        ("/rom @Politisk", Standpoint(person="ola", body="politisk")),
        ("/direkte", Standpoint(person="ola", body=None)),
    ],
)
def test_one_goes_elsewhere(line: str, there: Standpoint, cast: Cast) -> None:
    order = obey(line, HERE, cast)
    assert order is not None
    assert (order.answer, order.standpoint) == (Answer.MOVED, there)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/som ingen", Answer.NOBODY),
        ("/som", Answer.NOBODY),
        ("/rom kjelleren", Answer.NO_ROOM),
        ("/hjelp", Answer.HELP),
        ("/slutt", Answer.END),
        ("/dans", Answer.UNKNOWN),
    ],
)
def test_one_stays(line: str, answer: Answer, cast: Cast) -> None:
    order = obey(line, HERE, cast)
    assert order is not None
    assert (order.answer, order.standpoint) == (answer, HERE)


def test_one_cannot_go_where_one_has_no_seat(cast: Cast) -> None:
    order = obey("/rom styret", Standpoint(person="kari", body="politisk"), cast)
    assert order is not None
    assert order.answer is Answer.NOT_IN_ROOM


def test_everything_else_is_said(cast: Cast) -> None:
    assert obey("!leder", HERE, cast) is None
