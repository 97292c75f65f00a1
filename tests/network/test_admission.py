"""Whether an answer is let into a round."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from network.admission import (
    Admitted,
    HoldIsOver,
    Late,
    NoSeat,
    NotOnRoll,
    NotOpen,
    OtherVersion,
    PreparesOnly,
    Refused,
    SaidBefore,
    Wanted,
    admit,
    admit_each,
    is_kept,
    proposal_for,
    redaction_takes_back,
)
from network.positions import NothingToLift, NothingToTakeBack, ObjectionStands, OverOwnAnswer
from network.statements import Outcome, Position, Round, Stance, Version
from network.voices import day_of, roster
from tests.network.examples import member, seat
from tests.network.round_examples import (
    AFTER,
    CITIES,
    DURING,
    END,
    MINUTE,
    OSLO,
    asked,
    cities,
    click,
    mayor,
    noted,
    opening,
    said,
    version,
    void,
)

SUPPORT, REMARK, ASIDE, BLOCK, HOLD, LIFT, RETRACT = Stance


def let_in(
    new: Position,
    *given: Position,
    of: Round | None = None,
    versions: tuple[Version, ...] = (version(),),
    register=None,  # type: ignore[no-untyped-def]
) -> Admitted | Refused:
    of = of or asked()
    return admit(roster(register or cities(), of, day_of(new.at, OSLO)), of, versions, given, new, OSLO)


def why(*args: object, **more: object) -> object:
    answer = let_in(*args, **more)  # type: ignore[arg-type]
    assert isinstance(answer, Refused)
    return answer.why


@pytest.mark.parametrize("who", [mayor("drammen"), "vara", "sjef"])
def test_an_answer_by_those_who_speak_for_it(who: str) -> None:
    for new in (said(SUPPORT, person=who), click(SUPPORT, person=who)):
        assert let_in(new) == Admitted(new)


def test_what_was_the_position_is_told() -> None:
    assert let_in(said(ASIDE), said(SUPPORT, person="vara")) == Admitted(said(ASIDE), said(SUPPORT, person="vara"))
    assert let_in(said(ASIDE), said(SUPPORT, "oslo")) == Admitted(said(ASIDE))


def test_who_does_not_speak_for_it() -> None:
    assert why(said(SUPPORT, person=mayor("oslo"))) == NoSeat("drammen")
    assert why(said(SUPPORT, person=mayor("ks"))) == NoSeat("drammen")
    assert why(said(SUPPORT, person=None)) == NoSeat("drammen")
    assert why(said(SUPPORT, "ks")) == NotOnRoll("ks")
    assert why(said(SUPPORT, person="radgiver")) == PreparesOnly(mayor("drammen"))
    assert why(noted(SUPPORT, person=mayor("oslo"))) == NoSeat("drammen")


def test_a_seat_lost_yesterday_and_a_member_gone_since_yesterday() -> None:
    register = cities()
    seats = tuple(one for one in register.seats if one.person != mayor("drammen"))
    lost = replace(register, seats=(*seats, seat("politisk", mayor("drammen"), until="2026-11-06")))
    today, tomorrow = said(SUPPORT), said(SUPPORT, at=END)
    assert isinstance(let_in(today, register=lost), Admitted)
    assert why(tomorrow, register=lost) == NoSeat("drammen")
    left = replace(register, memberships=(*register.memberships[:7], member("drammen", until="2026-11-06")))
    assert isinstance(let_in(today, register=left), Admitted)
    assert why(tomorrow, register=left) == NotOnRoll("drammen")


def test_a_late_answer_is_recorded_and_the_last_moment_is_not_late() -> None:
    assert isinstance(let_in(said(SUPPORT, at=END)), Admitted)
    for outcome in (None, Outcome.LAPSED, Outcome.BLOCKED):
        refused = let_in(said(SUPPORT, at=AFTER), of=asked(outcome=outcome))
        assert refused == Refused(Late(END))
        assert refused.is_recorded


@pytest.mark.parametrize("outcome", Outcome)
def test_a_closed_round_takes_nothing_and_keeps_what_counts_if_it_is_reopened(outcome: Outcome) -> None:
    refused = let_in(said(SUPPORT), of=asked(outcome=outcome))
    assert refused == Refused(NotOpen(outcome))
    assert refused.is_recorded == (outcome in (Outcome.LAPSED, Outcome.BLOCKED))


def test_what_came_before_the_reopening_is_late_still() -> None:
    of = asked(opening(), opening(END + 60 * MINUTE, datetime(2026, 11, 8, 14, 0)))
    assert why(said(SUPPORT, at=AFTER), of=of) == Late(END + timedelta(days=1))
    assert isinstance(let_in(said(SUPPORT, at=END + 60 * MINUTE), of=of), Admitted)


def test_another_text() -> None:
    new = (version(), version(2, DURING))
    assert why(said(SUPPORT), of=asked(version=2), versions=new) == OtherVersion(1, 2)
    assert why(said(SUPPORT, round=2)) == OtherVersion(1, 1)
    edited = (version(), version(2, DURING, editorial=True))
    assert isinstance(let_in(said(SUPPORT), of=asked(version=2), versions=edited), Admitted)
    gone = (version(), replace(edited[1], voided=void()))
    assert why(said(SUPPORT, version=2), versions=gone) == OtherVersion(2, 1)


def test_a_replayed_event_counts_once_even_when_it_was_taken_back() -> None:
    event = said(SUPPORT, event="$1")
    assert why(event, event, said(ASIDE, event="$2")) == SaidBefore()
    assert why(event, replace(event, voided=void())) == SaidBefore()
    assert why(event, event, of=asked(outcome=Outcome.LAPSED)) == SaidBefore()
    # One line may withdraw an objection and answer.
    assert isinstance(let_in(event, said(BLOCK), said(LIFT, event="$1")), Admitted)


def test_what_the_rules_of_one_voice_refuse() -> None:
    objection = said(BLOCK)
    assert why(said(SUPPORT, person="vara"), objection) == ObjectionStands(objection)
    assert why(click(SUPPORT), objection) == ObjectionStands(objection)
    assert why(noted(SUPPORT), said(ASIDE)) == OverOwnAnswer(said(ASIDE))
    assert why(said(LIFT)) == NothingToLift()
    assert why(click(RETRACT), said(SUPPORT)) == NothingToTakeBack()
    # What does not count hinders nothing.
    assert isinstance(let_in(noted(SUPPORT), said(ASIDE, prepared=True, person="radgiver")), Admitted)
    assert isinstance(let_in(noted(SUPPORT), replace(objection, voided=void())), Admitted)
    assert isinstance(let_in(said(SUPPORT, person="vara"), replace(objection, at=AFTER)), Admitted)


@pytest.mark.parametrize(
    ("new", "wanted"),
    [
        (click(BLOCK), Wanted.REASON),
        (said(BLOCK, reason=None), Wanted.REASON),
        (said(BLOCK), None),
        (click(REMARK), Wanted.REMARK),
        (said(REMARK, remark="Og tog."), None),
        (click(HOLD), Wanted.UNTIL),
        (said(HOLD, until=datetime(2026, 11, 7, 9, 0)), None),
        (said(SUPPORT), None),
    ],
)
def test_what_is_asked_for_after_an_answer_that_counts(new: Position, wanted: Wanted | None) -> None:
    answer = let_in(new)
    assert isinstance(answer, Admitted)
    assert answer.wanted is wanted


def test_a_reason_given_is_not_asked_for_again() -> None:
    assert let_in(click(BLOCK), said(BLOCK)) == Admitted(click(BLOCK), said(BLOCK))


def test_time_that_is_over_is_no_time() -> None:
    until = datetime(2026, 11, 6, 16, 0)  # two hours after the opening, when it is said
    assert why(said(HOLD, until=until)) == HoldIsOver(until)
    assert isinstance(let_in(said(HOLD, until=until + MINUTE)), Admitted)


def test_an_advisers_proposal_waits_until_it_is_answered() -> None:
    proposal = said(SUPPORT, person="radgiver", prepared=True)
    assert let_in(proposal, said(BLOCK)) == Admitted(proposal, said(BLOCK))
    of, versions = asked(), (version(),)

    def waiting(*given: Position) -> Position | None:
        return proposal_for("drammen", given, versions, of, OSLO)

    assert waiting(proposal) == proposal
    assert waiting(said(ASIDE), proposal) == proposal
    assert waiting(proposal, said(SUPPORT, "oslo")) == proposal
    assert waiting(proposal, said(SUPPORT)) is None
    assert waiting(replace(proposal, voided=void())) is None
    assert waiting(replace(proposal, version=2)) is None
    assert waiting(replace(proposal, at=AFTER)) is None


def test_who_takes_back_an_answer_by_taking_back_the_message() -> None:
    of = asked()
    me = mayor("drammen")
    assert redaction_takes_back(said(SUPPORT), me, of)
    assert redaction_takes_back(click(BLOCK), me, of)
    assert not redaction_takes_back(said(BLOCK), me, of)
    assert not redaction_takes_back(said(SUPPORT), "vara", of)
    assert not redaction_takes_back(noted(SUPPORT), me, of)
    assert not redaction_takes_back(said(SUPPORT), me, replace(of, outcome=Outcome.AGREED))


def test_of_several_each_is_let_in_after_what_is_kept_of_those_before_it() -> None:
    versions, of, register = (version(),), asked(), cities()
    late = replace(click(ASIDE), at=AFTER, event="$late")
    new = [
        click(SUPPORT),
        click(BLOCK, "oslo"),
        replace(click(RETRACT), person="vara"),
        late,
        replace(click(BLOCK), person="vara", event="$block"),
        replace(click(SUPPORT), event="$again"),
        replace(late, stance=ASIDE),
    ]
    results = admit_each(lambda one: roster(register, of, day_of(one.at, OSLO)), of, versions, (), new, OSLO)
    assert [result if isinstance(result, Admitted) else type(result.why) for result in results] == [
        Admitted(new[0]),
        Admitted(new[1], wanted=Wanted.REASON),
        NothingToTakeBack,
        Late,
        Admitted(new[4], before=new[0], wanted=Wanted.REASON),
        ObjectionStands,
        SaidBefore,
    ]
    assert [is_kept(result) for result in results] == [True, True, False, True, True, False, False]


def test_all_cities_have_answered() -> None:
    given: list[Position] = []
    for city in CITIES:
        answer = let_in(click(SUPPORT, city), *given)
        assert isinstance(answer, Admitted)
        given.append(answer.position)
    assert len(given) == len(CITIES)
