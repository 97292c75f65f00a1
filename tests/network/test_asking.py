"""What somebody is still asked for in a round."""

from __future__ import annotations

from datetime import datetime

import pytest

from network.asking import Lacks, StillAsked, still_asked
from network.statements import Outcome, Position, Stance, StatementFile, Version
from tests.network.round_examples import (
    AFTER,
    DURING,
    MINUTE,
    OSLO,
    asked,
    cities,
    click,
    file,
    mayor,
    noted,
    said,
    version,
)

DRAMMEN = mayor("drammen")


def of(its: StatementFile, person: str = DRAMMEN, at: datetime = DURING + MINUTE) -> list[tuple[Lacks, str]]:
    found = still_asked(cities(), its, its.rounds[-1], person, at, OSLO)
    assert all(isinstance(one, StillAsked) for one in found)
    return [(one.what, one.voice) for one in found]


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        ((click(Stance.BLOCK),), Lacks.REASON),
        ((said(Stance.REMARK),), Lacks.REMARK),
        ((said(Stance.HOLD),), Lacks.UNTIL),
        ((), None),
        ((said(Stance.SUPPORT),), None),
        ((said(Stance.BLOCK),), None),
        ((said(Stance.REMARK, remark="Husk havet."),), None),
        ((said(Stance.HOLD, until=datetime(2026, 11, 7, 9)),), None),
        ((click(Stance.BLOCK), click(Stance.SUPPORT)), None),
        ((noted(Stance.BLOCK, reason=None),), None),
        ((click(Stance.BLOCK, person="vara"),), None),
        ((said(Stance.REMARK, prepared=True, person="radgiver"),), None),
    ],
)
def test_what_ones_own_latest_answer_lacks(given: tuple[Position, ...], lacks: Lacks | None) -> None:
    assert of(file(rounds=(asked(),), positions=given)) == ([(lacks, "drammen")] if lacks else [])


def test_nothing_is_asked_of_anybody_else_nor_when_the_round_is_over() -> None:
    its = file(rounds=(asked(),), positions=(click(Stance.BLOCK),))
    assert of(its, mayor("oslo")) == []
    assert of(its, "vara") == []
    assert of(its, at=AFTER) == []
    closed = file(rounds=(asked(outcome=Outcome.BLOCKED, closed_at=AFTER),), positions=(click(Stance.BLOCK),))
    assert of(closed) == []


def anew(*given: Position, versions: tuple[Version, ...] = (version(), version(2, DURING))) -> StatementFile:
    """The text is changed, and everybody is asked again."""
    old = asked(outcome=Outcome.SUPERSEDED, closed_at=DURING)
    return file(versions=versions, rounds=(old, asked(number=2, version=2)), positions=given)


def test_who_supported_the_last_text_is_asked_whether_they_still_do() -> None:
    before = said(Stance.SUPPORT, at=DURING - MINUTE)
    assert of(anew(before)) == [(Lacks.STILL, "drammen")]
    assert of(anew(before), "vara") == []
    assert of(anew(before), mayor("oslo")) == []
    assert of(anew(before, said(Stance.STAND_ASIDE, round=2, version=2))) == []
    assert of(anew(said(Stance.BLOCK, at=DURING - MINUTE))) == []
