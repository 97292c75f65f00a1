"""What a round has come to: by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.consensus import (
    Decision,
    MayStillBeObjected,
    NeedTime,
    NobodyLeft,
    NotAnswered,
    NotOver,
    Object,
    StandAsideStops,
    State,
    TooFew,
    decide,
    needed_of,
    objection_until,
    same_text,
    text_of,
)
from network.register import Silence, StandAside
from network.statements import Outcome, Position, Round, Stance, Version
from tests.network.round_examples import (
    AFTER,
    CITIES,
    DURING,
    END,
    MINUTE,
    OPENED,
    OSLO,
    asked,
    click,
    noted,
    opening,
    said,
    supported,
    version,
    void,
)

SUPPORT, REMARK, ASIDE, BLOCK, HOLD, LIFT, RETRACT = Stance
CONSENT = {"silence": Silence.CONSENT}
MAY_ISSUE = {"stand_aside": StandAside.MAY_ISSUE}


def come_to(
    positions: tuple[Position, ...],
    now: datetime = AFTER,
    *,
    of: Round | None = None,
    versions: tuple[Version, ...] = (version(),),
    roll: tuple[str, ...] | None = None,
) -> Decision:
    of = of or asked()
    return decide(of.roll if roll is None else roll, positions, versions, of, now, OSLO)


# --- all of the roll ----------------------------------------------------------------------------------------


def test_all_who_support_it_agree_before_the_deadline_too() -> None:
    for now in (DURING, END, AFTER):
        decision = come_to(supported(), now)
        assert decision.is_agreed
        assert decision.reasons == ()
        assert decision.voices(State.SUPPORTS) == CITIES


def test_one_missing_voice_keeps_it_open_and_lets_it_lapse() -> None:
    assert come_to(supported("drammen"), END) == replace(come_to(supported("drammen")), outcome=None, is_over=False)
    decision = come_to(supported("drammen"))
    assert (decision.outcome, decision.reasons) == (Outcome.LAPSED, (NotAnswered(("drammen",)),))
    assert decision.voices(State.UNANSWERED) == ("drammen",)


@pytest.mark.parametrize(
    ("position", "outcome", "reasons"),
    [
        (said(REMARK, remark="Men med tog."), Outcome.AGREED, ()),
        (said(REMARK), Outcome.AGREED, ()),
        (said(ASIDE), Outcome.LAPSED, (StandAsideStops(("drammen",)),)),
        (said(BLOCK), Outcome.BLOCKED, (Object(("drammen",)),)),
        (click(BLOCK), Outcome.BLOCKED, (Object(("drammen",)),)),
        (said(HOLD), Outcome.LAPSED, (NeedTime(("drammen",)),)),
        (noted(SUPPORT), Outcome.AGREED, ()),
        (noted(BLOCK), Outcome.BLOCKED, (Object(("drammen",)),)),
        (said(SUPPORT, prepared=True), Outcome.LAPSED, (NotAnswered(("drammen",)),)),
        (said(SUPPORT, voided=void()), Outcome.LAPSED, (NotAnswered(("drammen",)),)),
        (said(SUPPORT, round=2), Outcome.LAPSED, (NotAnswered(("drammen",)),)),
        (said(SUPPORT, statement=2), Outcome.LAPSED, (NotAnswered(("drammen",)),)),
        (said(SUPPORT, version=2), Outcome.LAPSED, (NotAnswered(("drammen",)),)),
    ],
)
def test_what_one_position_does_to_it(position: Position, outcome: Outcome, reasons: tuple[object, ...]) -> None:
    decision = come_to((*supported("drammen"), position))
    assert (decision.outcome, decision.reasons) == (outcome, reasons)


def test_one_who_is_not_on_the_roll_counts_for_nothing() -> None:
    assert come_to((*supported(), said(BLOCK, "ks"))).is_agreed
    assert not come_to((*supported("drammen"), said(SUPPORT, "ks"))).is_agreed


def test_a_voice_twice_is_one_voice() -> None:
    twice = (*supported("drammen"), said(SUPPORT, "oslo"), click(SUPPORT, "oslo"))
    assert come_to(twice).reasons == (NotAnswered(("drammen",)),)


def test_an_objection_keeps_it_open_until_the_deadline_and_then_blocks_whoever_else_is_missing() -> None:
    positions = (*supported("drammen", "oslo"), said(BLOCK))
    assert come_to(positions, DURING).outcome is None
    assert come_to(positions).outcome is Outcome.BLOCKED
    assert come_to(positions).reasons == (Object(("drammen",)), NotAnswered(("oslo",)))


def test_a_withdrawn_objection_is_no_support() -> None:
    decision = come_to((*supported(), said(BLOCK), said(LIFT)))
    assert decision.reasons == (NotAnswered(("drammen",)),)


def test_those_who_stand_aside_are_told_and_not_behind_it_where_the_charter_lets_it_be() -> None:
    decision = come_to((*supported("drammen"), said(ASIDE)), of=asked(**MAY_ISSUE))
    assert decision.is_agreed
    assert decision.voices(State.STANDS_ASIDE) == ("drammen",)


def test_where_everybody_stands_aside_nobody_is_behind_it() -> None:
    aside = tuple(said(ASIDE, city) for city in CITIES)
    for of in (asked(**MAY_ISSUE), asked()):
        for now in (DURING, AFTER):
            assert not come_to(aside, now, of=of).is_agreed
    assert come_to(aside, of=asked(**MAY_ISSUE)).reasons == (TooFew(0, 1),)


def test_a_roll_that_has_emptied_agrees_on_nothing() -> None:
    for of in (asked(), asked(**CONSENT), asked(requires=0.5)):
        for now in (DURING, AFTER):
            assert come_to(supported(), now, of=of, roll=()).reasons == (NobodyLeft(),)
    assert come_to((), roll=()).outcome is Outcome.LAPSED


def test_who_has_left_the_roll_is_not_waited_for_and_their_objection_has_gone_too() -> None:
    left = tuple(city for city in CITIES if city != "drammen")
    assert come_to(supported("drammen"), roll=left).is_agreed
    assert come_to((*supported("drammen"), said(BLOCK)), roll=left).is_agreed


# --- silence and time ---------------------------------------------------------------------------------------


def test_silence_is_consent_only_where_it_was_said_and_only_from_the_deadline_on() -> None:
    positions = supported("drammen")
    assert come_to(positions, END, of=asked(**CONSENT)).reasons == (NotAnswered(("drammen",)),)
    decision = come_to(positions, of=asked(**CONSENT))
    assert decision.is_agreed
    assert decision.voices(State.CONSENTS_BY_SILENCE) == ("drammen",)
    assert decision.standings[-1].position is None


@pytest.mark.parametrize(
    "told",
    [
        (said(HOLD),),
        (said(HOLD, until=datetime(2026, 11, 7, 9, 0)),),
        (said(BLOCK), said(LIFT)),
        (click(SUPPORT), click(RETRACT)),
    ],
)
def test_who_has_said_something_is_not_silent(told: tuple[Position, ...]) -> None:
    assert come_to((*supported("drammen"), *told), of=asked(**CONSENT)).outcome is Outcome.LAPSED


@pytest.mark.parametrize("stance", [SUPPORT, BLOCK])
def test_a_late_answer_is_silence(stance: Stance) -> None:
    late = said(stance, at=AFTER)
    assert come_to((*supported("drammen"), late), of=asked(**CONSENT)).is_agreed
    assert come_to((*supported("drammen"), late)).outcome is Outcome.LAPSED


def test_the_deadline_is_in_time_and_a_millisecond_later_is_not() -> None:
    assert come_to((*supported("drammen"), said(SUPPORT, at=END))).is_agreed
    assert not come_to((*supported("drammen"), said(SUPPORT, at=AFTER))).is_agreed
    assert not come_to(supported("drammen"), END).is_over
    assert come_to(supported("drammen"), AFTER).is_over


def test_a_hold_that_ends_before_the_deadline_is_unanswered_from_then_on() -> None:
    hold = said(HOLD, until=datetime(2026, 11, 7, 9, 0))
    ends = datetime(2026, 11, 7, 8, 0, tzinfo=UTC)
    running, over = (come_to((hold,), now).standings[-1] for now in (ends, ends + timedelta(milliseconds=1)))
    assert (running.state, over.state) == (State.NEEDS_TIME, State.UNANSWERED)
    assert over.position == hold


def test_a_hold_that_runs_past_the_deadline_lets_it_lapse_and_an_answer_ends_it() -> None:
    hold = said(HOLD, until=datetime(2026, 11, 9, 9, 0))
    assert come_to((*supported("drammen"), hold)).reasons == (NeedTime(("drammen",)),)
    assert come_to((*supported("drammen"), hold, said(SUPPORT))).is_agreed


def test_what_came_between_the_deadline_and_a_reopening_stays_late() -> None:
    reopened = asked(opening(), opening(END + 3 * 60 * MINUTE, datetime(2026, 11, 8, 14, 0)))
    now = END + 4 * 60 * MINUTE
    between, since = said(SUPPORT, at=END + 60 * MINUTE), said(SUPPORT, at=now)
    assert not come_to((*supported("drammen"), between), now, of=reopened).is_agreed
    assert come_to((*supported("drammen"), since), now, of=reopened).is_agreed
    assert come_to((*supported("drammen"), said(SUPPORT, at=END)), now, of=reopened).is_agreed


# --- a share of the roll ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "share", "needed"),
    [(8, 0.75, 6), (5, 0.6, 3), (7, 0.6, 5), (8, 1.0, 8), (3, 0.1, 1), (10, 0.7, 7), (10, 0.29, 3), (400, 0.07, 28)],
)
def test_a_share_is_meant_as_it_is_written(count: int, share: float, needed: int) -> None:
    assert needed_of(count, share) == needed


@given(st.integers(1, 500), st.integers(1, 100))
def test_a_share_is_never_fewer_and_never_one_too_many(count: int, percent: int) -> None:
    needed = needed_of(count, percent / 100)
    assert needed * 100 >= percent * count > (needed - 1) * 100 or needed == 1


def test_a_share_is_told_at_the_deadline_or_once_all_have_answered() -> None:
    share = asked(requires=0.75)
    six = supported("oslo", "drammen")
    assert come_to(six, DURING, of=share).reasons == (NotOver(),)
    assert come_to(six, of=share).is_agreed
    assert come_to((*six, said(ASIDE, "oslo"), said(ASIDE)), DURING, of=share).is_agreed
    assert come_to((*six, said(HOLD)), of=share).is_agreed
    five = supported("oslo", "drammen", "bergen")
    assert come_to(five, of=share).reasons == (TooFew(5, 6), NotAnswered(("oslo", "bergen", "drammen")))
    assert come_to(five, of=share).outcome is Outcome.LAPSED


def test_one_objection_stops_a_share_too() -> None:
    decision = come_to((*supported("drammen"), said(BLOCK)), of=asked(requires=0.5))
    assert (decision.outcome, decision.reasons) == (Outcome.BLOCKED, (Object(("drammen",)),))


def test_a_share_is_of_those_who_are_left() -> None:
    left = CITIES[:5]
    of = asked(requires=0.6)
    assert come_to(supported(*CITIES[3:]), of=of, roll=left).is_agreed
    assert come_to(supported(*CITIES[2:]), of=of, roll=left).reasons[0] == TooFew(2, 3)


# --- which text ---------------------------------------------------------------------------------------------

EDITED = version(2, DURING, editorial=True, objection_until=DURING + 60 * MINUTE)


def test_an_editorial_change_keeps_the_positions_and_a_new_text_does_not() -> None:
    of = asked(version=2)
    assert come_to(supported(), of=of, versions=(version(), EDITED)).is_agreed
    new = version(2, DURING)
    assert come_to(supported(), of=of, versions=(version(), new)).reasons == (NotAnswered(CITIES),)


def test_while_it_may_be_objected_to_it_is_not_agreed() -> None:
    until = DURING + 60 * MINUTE
    versions, of = (version(), EDITED), asked(version=2)
    decision = come_to(supported(), until, of=of, versions=versions)
    assert (decision.outcome, decision.reasons) == (None, (MayStillBeObjected(until),))
    assert come_to(supported(), until + timedelta(milliseconds=1), of=of, versions=versions).is_agreed


@pytest.mark.parametrize("number", [1, 2])
def test_when_it_was_objected_to_the_text_before_it_is_asked_about(number: int) -> None:
    """Whether or not the round was moved back to it."""
    versions = (version(), replace(EDITED, voided=void(DURING + MINUTE)))
    of = asked(version=number)
    assert come_to(supported(), of=of, versions=versions).is_agreed
    of_the_change = tuple(replace(one, version=2) for one in supported())
    assert come_to(of_the_change, of=of, versions=versions).reasons == (NotAnswered(CITIES),)


@pytest.mark.parametrize("stance", [BLOCK, HOLD, ASIDE])
def test_what_was_said_against_a_change_that_is_void_is_not_forgotten(stance: Stance) -> None:
    versions = (version(), replace(EDITED, voided=void(DURING + MINUTE)))
    decision = come_to((*supported(), said(stance, version=2)), versions=versions)
    assert not decision.is_agreed


def test_an_answer_taken_back_while_the_change_stood_stays_taken_back() -> None:
    versions = (version(), replace(EDITED, voided=void(DURING + MINUTE)))
    told = (*supported("drammen"), click(SUPPORT), click(RETRACT, version=2))
    assert come_to(told, versions=versions).reasons == (NotAnswered(("drammen",)),)


def test_an_objection_withdrawn_under_a_change_that_is_void_stands_again() -> None:
    versions = (version(), replace(EDITED, voided=void(DURING + MINUTE)))
    told = (*supported("drammen"), said(BLOCK), said(LIFT, version=2), said(SUPPORT, version=2))
    assert come_to(told, versions=versions).reasons == (Object(("drammen",)),)


T = [DURING + n * MINUTE for n in range(9)]


@pytest.mark.parametrize(
    ("versions", "number", "covered"),
    [
        ((version(1),), 1, {1}),
        ((version(1), version(2, T[2], editorial=True)), 2, {1, 2}),
        ((version(1), version(2, T[2], editorial=True)), 1, {1}),
        ((version(1), version(2, T[2], editorial=True), version(3, T[3], editorial=True)), 3, {1, 2, 3}),
        ((version(1), version(2, T[2]), version(3, T[3], editorial=True)), 3, {2, 3}),
        # Void, and another change made after it: that one rests on the first text.
        (
            (version(1), version(2, T[2], editorial=True, voided=void(T[3])), version(3, T[4], editorial=True)),
            3,
            {1, 3},
        ),
        # Void after another change had been made from it: that one rests on what is void.
        (
            (version(1), version(2, T[2], editorial=True, voided=void(T[4])), version(3, T[3], editorial=True)),
            3,
            {3},
        ),
        # Both void.
        (
            (
                version(1),
                version(2, T[2], editorial=True, voided=void(T[4])),
                version(3, T[3], editorial=True, voided=void(T[4])),
            ),
            3,
            {1},
        ),
        # The later one alone.
        (
            (version(1), version(2, T[2], editorial=True), version(3, T[3], editorial=True, voided=void(T[4]))),
            3,
            {1, 2},
        ),
        ((version(1, voided=void()),), 1, set()),
    ],
)
def test_which_versions_are_the_same_text(versions: tuple[Version, ...], number: int, covered: set[int]) -> None:
    assert same_text(versions, number) == covered
    text = text_of(versions, number)
    assert (text.number if text else None) == max(covered, default=None)


def test_the_last_window_of_a_chain_counts() -> None:
    second = version(3, T[1], editorial=True, objection_until=T[5])
    assert objection_until((version(), replace(EDITED, objection_until=T[8]), second), 3) == T[8]
    assert objection_until((version(), version(2, T[1])), 2) is None


def test_a_time_before_the_opening_counts_since_clocks_differ() -> None:
    early = tuple(replace(one, at=OPENED - MINUTE) for one in supported())
    assert come_to(early, DURING).is_agreed
