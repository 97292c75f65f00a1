"""The position of one voice, when several speak for it and each more than once."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.positions import (
    NothingToLift,
    NothingToTakeBack,
    ObjectionStands,
    OverOwnAnswer,
    position_of,
    why_no_effect,
)
from network.statements import Position, Stance, Via
from tests.network.round_examples import click, noted, said

SUPPORT, REMARK, ASIDE, BLOCK, HOLD, LIFT, RETRACT = Stance


def kari(stance: Stance, **more: object) -> Position:
    return said(stance, **({"person": "kari"} | more))


def ola(stance: Stance, **more: object) -> Position:
    return said(stance, **({"person": "ola"} | more))


def kari_clicks(stance: Stance, **more: object) -> Position:
    return click(stance, **({"person": "kari"} | more))


def ola_clicks(stance: Stance, **more: object) -> Position:
    return click(stance, **({"person": "ola"} | more))


CASES: dict[str, tuple[list[Position], int | None]] = {
    # What was said, and which of it is the position: its place, or None.
    "nothing": ([], None),
    "the one answer": ([kari(SUPPORT)], 0),
    "the later one, whoever said it": ([kari(SUPPORT), ola(ASIDE)], 1),
    "a click after words": ([kari(SUPPORT), ola_clicks(ASIDE)], 1),
    "a voice twice is one": ([kari(SUPPORT), kari(SUPPORT)], 1),
    "time needed after an answer": ([kari(SUPPORT), ola(HOLD)], 1),
    "an objection after an answer": ([kari(SUPPORT), ola(BLOCK)], 1),
    # An objection
    "a colleague's click lifts none": ([kari(BLOCK), ola_clicks(SUPPORT)], 0),
    "a colleague's words lift none": ([kari(BLOCK), ola(SUPPORT)], 0),
    "one's own words answer anew": ([kari(BLOCK), kari(SUPPORT)], 1),
    "one's own click does not, where the reason was given": ([kari(BLOCK), kari_clicks(SUPPORT)], 0),
    "one's own click does, while there is no reason": ([kari_clicks(BLOCK), kari_clicks(SUPPORT)], 1),
    "nor one's own click on a click whose reason came": (
        [kari_clicks(BLOCK), kari(BLOCK), kari_clicks(SUPPORT)],
        1,
    ),
    "a click on it again hides no reason": ([kari(BLOCK), kari_clicks(BLOCK)], 0),
    "a click on it again opens no way out": ([kari(BLOCK), kari_clicks(BLOCK), kari_clicks(SUPPORT)], 0),
    "a colleague who objects too cannot answer both away": ([kari(BLOCK), ola(BLOCK), ola(SUPPORT)], 1),
    "nor by clicks": ([kari(BLOCK), ola_clicks(BLOCK), ola_clicks(SUPPORT)], 0),
    "of two, the later reason": ([kari(BLOCK), ola(BLOCK)], 1),
    "of two, the one with a reason": ([kari(BLOCK), ola_clicks(BLOCK)], 0),
    "time needed does not lift it": ([kari(BLOCK), ola(HOLD)], 0),
    "standing aside does not": ([kari(BLOCK), ola_clicks(ASIDE)], 0),
    # Withdrawn in so many words
    "withdrawn by a colleague": ([kari(BLOCK), ola(LIFT)], None),
    "withdrawn, and then answered": ([kari(BLOCK), ola(LIFT), ola(SUPPORT)], 2),
    "what was before does not come back": ([kari(SUPPORT), ola(BLOCK), ola(LIFT)], None),
    "both objections": ([kari(BLOCK), ola(BLOCK), kari(LIFT)], None),
    "no click withdraws": ([kari(BLOCK), kari_clicks(LIFT)], 0),
    "withdrawn where there is none": ([kari(SUPPORT), ola(LIFT)], 0),
    "withdrawn before it was raised": ([ola(LIFT), kari(BLOCK)], 1),
    # Taken back
    "one's own click": ([kari_clicks(SUPPORT), kari_clicks(RETRACT)], None),
    "all of one's own clicks": ([kari_clicks(SUPPORT), kari_clicks(ASIDE), kari_clicks(RETRACT)], None),
    "a colleague's click stays": ([kari_clicks(SUPPORT), ola_clicks(RETRACT)], 0),
    "what a colleague said before comes back": ([kari(SUPPORT), ola_clicks(ASIDE), ola_clicks(RETRACT)], 0),
    "words stay": ([kari(SUPPORT), kari_clicks(RETRACT)], 0),
    "a click on the objection": ([kari(SUPPORT), ola_clicks(BLOCK), ola_clicks(RETRACT)], 0),
    "not when it has its reason": ([ola_clicks(BLOCK, reason="Nei"), ola_clicks(RETRACT)], 0),
    "nor the words that gave it": ([ola_clicks(BLOCK), ola(BLOCK), ola_clicks(RETRACT)], 1),
    "a click again after that": ([kari_clicks(SUPPORT), kari_clicks(RETRACT), kari_clicks(ASIDE)], 2),
    # Written down by the secretariat
    "a note": ([noted(SUPPORT)], 0),
    "a later note": ([noted(SUPPORT), noted(BLOCK)], 1),
    "the secretariat corrects its note of an objection": ([noted(BLOCK), noted(SUPPORT)], 1),
    "never over the own answer": ([kari(SUPPORT), noted(BLOCK)], 0),
    "never over the own click": ([kari_clicks(SUPPORT), noted(ASIDE)], 0),
    "nor over the own objection": ([kari(BLOCK), noted(SUPPORT)], 0),
    "nor withdraws it": ([kari(BLOCK), noted(LIFT)], 0),
    "nor where the same was noted first": ([noted(BLOCK), kari(BLOCK), noted(LIFT)], 1),
    "after the own answer was taken back": ([kari_clicks(SUPPORT), kari_clicks(RETRACT), noted(ASIDE)], 2),
    "after time was needed": ([kari(HOLD), noted(SUPPORT)], 1),
    "a note is withdrawn by a note": ([noted(BLOCK), noted(LIFT)], None),
    "the own answer after a note": ([noted(SUPPORT), kari_clicks(ASIDE)], 1),
    "the own words after a noted objection": ([noted(BLOCK), kari(SUPPORT)], 1),
    "no click after a noted objection": ([noted(BLOCK), kari_clicks(SUPPORT)], 0),
    "nor of the one whose words were noted": ([noted(BLOCK, person="kari", reason=None), kari_clicks(SUPPORT)], 0),
    "withdrawn in words after a note": ([noted(BLOCK), kari(LIFT)], None),
}


@pytest.mark.parametrize("name", CASES)
def test_the_position_is(name: str) -> None:
    said_, place = CASES[name]
    assert position_of(said_) == (None if place is None else said_[place])


def test_why_an_answer_has_no_effect() -> None:
    objection = kari(BLOCK)
    assert why_no_effect([objection], ola(SUPPORT)) == ObjectionStands(objection)
    assert why_no_effect([objection], kari_clicks(LIFT)) == ObjectionStands(objection)
    assert why_no_effect([kari(SUPPORT)], noted(BLOCK)) == OverOwnAnswer(kari(SUPPORT))
    assert why_no_effect([objection], noted(LIFT)) == OverOwnAnswer(objection)
    assert why_no_effect([kari(SUPPORT)], ola(LIFT)) == NothingToLift()
    assert why_no_effect([kari(SUPPORT)], kari_clicks(RETRACT)) == NothingToTakeBack()
    assert why_no_effect([], kari(SUPPORT)) is None


WAYS = [
    *(who(stance) for who in (kari, ola) for stance in (SUPPORT, ASIDE, BLOCK, HOLD, LIFT)),
    *(who(stance) for who in (kari_clicks, ola_clicks) for stance in (SUPPORT, ASIDE, BLOCK, HOLD, LIFT, RETRACT)),
    *(noted(stance) for stance in (SUPPORT, ASIDE, BLOCK, HOLD, LIFT)),
]


@given(st.lists(st.sampled_from(WAYS), max_size=8))
def test_a_reasoned_objection_is_lifted_only_in_words_and_only_by_its_own(told: list[Position]) -> None:
    """Looked at from the objection: what comes after it, and could have ended it."""
    for place, one in enumerate(told):
        if one.stance is not BLOCK or one.reason is None or one.recorded_by is not None:
            continue
        ended = any(
            other.via is not Via.POLL
            and other.recorded_by is None
            and (other.stance is LIFT or (other.person == one.person and other.stance is not BLOCK))
            for other in told[place + 1 :]
        )
        position = position_of(told)
        assert ended or (position is not None and position.stance is BLOCK and position.reason is not None)


@given(st.lists(st.sampled_from(WAYS), max_size=8))
def test_what_has_no_effect_changes_nothing_then_or_later(told: list[Position]) -> None:
    kept: list[Position] = []
    for one in told:
        if why_no_effect(kept, one) is None:
            kept.append(one)
    assert position_of(told) == position_of(kept)


@given(st.lists(st.sampled_from(WAYS), max_size=8))
def test_a_note_never_takes_the_place_of_an_own_answer(told: list[Position]) -> None:
    for before, after in itertools.pairwise(range(len(told) + 1)):
        new = told[before]
        was, is_now = position_of(told[:before]), position_of(told[:after])
        if new.recorded_by is not None and was is not None and was.recorded_by is None and was.stance is not HOLD:
            assert is_now == was
