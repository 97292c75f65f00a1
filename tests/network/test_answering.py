"""Polls and surveys by the rules: one answer for each voice, none without a seat, none that is late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.admission import Late, NoSeat, NotOnRoll, PreparesOnly, SaidBefore
from network.against import Ended
from network.answering import (
    Admitted,
    Gathered,
    Leads,
    NobodyAnswered,
    NoSuchChoice,
    OverOwnAnswer,
    Refused,
    Tied,
    admit,
    redaction_takes_back,
    tally,
    tally_of,
)
from network.positions import NothingToTakeBack
from network.question_acts import ended, opened
from network.questions import Answer, Ending, Question, QuestionFile, QuestionKind
from network.register import Body
from network.statements import Via
from network.voices import day_of, roster
from tests.depth import examples
from tests.network.round_examples import AFTER, CITIES, DEADLINE, DURING, END, OPENED, OSLO, cities, mayor, void

REGISTER = cities()
BODY = Body(id="politisk", name="Politisk")
CHOICES = ("mandag", "tirsdag", "onsdag")


def poll(**more: Any) -> Question:
    asked = opened(REGISTER, BODY, QuestionKind.POLL, "Når?", DEADLINE, OPENED, OSLO, choices=CHOICES, by=mayor("oslo"))
    assert isinstance(asked, Question)
    return replace(asked, number=1, **more)


def survey(**more: Any) -> Question:
    asked = opened(REGISTER, BODY, QuestionKind.SURVEY, "Hvordan?", DEADLINE, OPENED, OSLO)
    assert isinstance(asked, Question)
    return replace(asked, number=1, **more)


def said(choice: int | None, voice: str = "drammen", **more: Any) -> Answer:
    return Answer(**({"question": 1, "voice": voice, "person": mayor(voice), "choice": choice, "at": DURING} | more))


def click(choice: int | None, voice: str = "drammen", **more: Any) -> Answer:
    return said(choice, voice, via=Via.POLL, **more)


def noted(choice: int | None, voice: str = "drammen", **more: Any) -> Answer:
    """What the secretariat wrote down of a telephone call, without saying whose words they were."""
    return said(choice, voice, **({"person": None, "via": Via.TELEPHONE, "recorded_by": "sekretar"} | more))


def let_in(new: Answer, *before: Answer, asked: Question | None = None) -> Admitted | Refused:
    question = asked or poll()
    return admit(roster(REGISTER, question, day_of(new.at, OSLO)), question, before, new, OSLO)


def why(result: Admitted | Refused) -> type:
    assert isinstance(result, Refused)
    return type(result.why)


# --- what it comes to -----------------------------------------------------------------------------------------


def test_the_choice_with_the_most_voices_leads() -> None:
    found = tally(CITIES, [said(1, "oslo"), said(2, "bergen"), said(1, "drammen")], poll(), OSLO)
    assert found.result == Leads(1, 2)
    assert [one.voice for one in found.given_for(1)] == ["oslo", "drammen"]
    assert len(found.missing) == 5


def test_a_tie_is_a_tie_in_the_order_of_the_choices() -> None:
    found = tally(CITIES, [said(3, "oslo"), said(1, "bergen")], poll(), OSLO)
    assert found.result == Tied((1, 3), 1)


def test_no_answers_are_no_result() -> None:
    assert tally(CITIES, [], poll(), OSLO).result == NobodyAnswered()
    assert tally(CITIES, [], survey(), OSLO).result == Gathered(0)


def test_the_latest_answer_of_a_voice_counts_whoever_gave_it() -> None:
    found = tally(CITIES, [said(1), said(2, person="vara")], poll(), OSLO)
    assert found.result == Leads(2, 1)


def test_a_click_taken_back_lets_a_colleagues_answer_count_again() -> None:
    given_ = [click(1), click(2, person="vara"), click(None, person="vara")]
    assert tally(CITIES, given_, poll(), OSLO).result == Leads(1, 1)
    assert tally(CITIES, [click(1), click(2), click(None)], poll(), OSLO).result == NobodyAnswered()
    assert tally(CITIES, [said(1), click(None)], poll(), OSLO).result == Leads(1, 1)


@pytest.mark.parametrize(
    "answer",
    [said(1, at=AFTER), said(4), said(0), said(1, question=2), said(1, voice="ks"), said(1, voided=void())],
)
def test_what_must_not_count_does_not_even_if_it_is_stored(answer: Answer) -> None:
    assert tally(CITIES, [answer], poll(), OSLO).answered == ()


def test_one_that_left_is_not_counted_from_the_day_after() -> None:
    left = replace(REGISTER, memberships=tuple(one for one in REGISTER.memberships if one.organisation != "drammen"))
    file = QuestionFile(question=poll(), answers=(said(1),))
    assert len(tally_of(left, file, DURING, OSLO).given) == 7
    assert len(tally_of(REGISTER, file, DURING, OSLO).given) == 8


# --- what is let in -------------------------------------------------------------------------------------------


def test_an_answer_is_let_in_with_what_was_answered_before() -> None:
    assert let_in(said(1)) == Admitted(said(1))
    assert let_in(said(2, person="vara"), said(1)) == Admitted(said(2, person="vara"), said(1))
    assert let_in(said(1, person="sjef")) == Admitted(said(1, person="sjef"))
    assert let_in(said(1, at=END)) == Admitted(said(1, at=END))


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (said(1, at=AFTER), Late),
        (said(1, "ks"), NotOnRoll),
        (said(1, person=mayor("oslo")), NoSeat),
        (said(1, person="fremmed"), NoSeat),
        (said(1, person="radgiver"), PreparesOnly),
        (said(4), NoSuchChoice),
        (said(0), NoSuchChoice),
        (click(None), NothingToTakeBack),
    ],
)
def test_an_answer_that_does_not_count_is_refused_with_the_reason(new: Answer, reason: type) -> None:
    assert why(let_in(new)) is reason


def test_a_note_is_let_in_and_replaced_by_the_own_answer_and_by_another_note() -> None:
    assert let_in(noted(1)) == Admitted(noted(1))
    assert let_in(noted(1, person=mayor("drammen"))) == Admitted(noted(1, person=mayor("drammen")))
    for after in (said(2), click(2), click(2, person="vara"), noted(2), noted(2, via=Via.EMAIL)):
        assert let_in(after, noted(1)) == Admitted(after, noted(1))


@pytest.mark.parametrize("own", [said(1), click(1), said(1, person="sjef")])
def test_a_note_never_takes_the_place_of_an_own_answer(own: Answer) -> None:
    assert let_in(noted(2), own) == Refused(OverOwnAnswer(own))
    assert let_in(noted(2), noted(3), own) == Refused(OverOwnAnswer(own))
    # Nor where it is stored all the same.
    assert tally(CITIES, [own, noted(2)], poll(), OSLO).result == Leads(1, 1)
    assert tally(CITIES, [noted(2), own], poll(), OSLO).result == Leads(1, 1)


def test_a_note_counts_again_once_the_own_answer_is_gone() -> None:
    assert tally(CITIES, [noted(2), click(1), click(None)], poll(), OSLO).result == Leads(2, 1)
    assert let_in(noted(3), click(1), click(None)) == Admitted(noted(3))
    assert let_in(noted(3), said(1, voided=void())) == Admitted(noted(3))


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (noted(1, "ks"), NotOnRoll),
        (noted(1, at=AFTER), Late),
        (noted(4), NoSuchChoice),
        (noted(None), NothingToTakeBack),
        (noted(1, person=mayor("oslo")), NoSeat),
        (noted(1, person="radgiver"), PreparesOnly),
        (noted(1, recorded_by=None), NoSeat),
    ],
)
def test_a_note_that_does_not_count_is_refused_with_the_reason(new: Answer, reason: type) -> None:
    assert why(let_in(new)) is reason


def test_a_note_is_not_gone_with_the_message_that_it_was_written_in() -> None:
    assert redaction_takes_back(said(1), mayor("drammen"), poll())
    assert not redaction_takes_back(said(1), "vara", poll())
    assert not redaction_takes_back(noted(1, person=mayor("drammen")), mayor("drammen"), poll())


def test_the_same_event_counts_once() -> None:
    assert why(let_in(said(1, event="$a"), said(1, event="$a"))) is SaidBefore
    assert why(let_in(said(1, event="$a"), said(1, event="$a", voided=void()))) is SaidBefore


@pytest.mark.parametrize("ending", Ending)
def test_after_its_end_nothing_is_let_in(ending: Ending) -> None:
    over = ended(poll(), ending, DURING, by=mayor("oslo"))
    assert let_in(said(1), asked=over) == Refused(Ended(ending))


# --- whatever happens -----------------------------------------------------------------------------------------

PEOPLE = (*(mayor(city) for city in (*CITIES, "ks")), "vara", "radgiver", "sjef", "fremmed")
MOMENTS = st.integers(-60, 60 * 26).map(lambda minutes: OPENED + timedelta(minutes=minutes))
SAID = st.builds(
    Answer,
    question=st.just(1),
    voice=st.sampled_from((*CITIES, "ks")),
    person=st.sampled_from(PEOPLE),
    choice=st.none() | st.integers(0, 4),
    at=MOMENTS,
    via=st.sampled_from((Via.POLL, Via.WORDS)),
    event=st.none() | st.sampled_from(("$a", "$b", "$c")),
)
NOTED = st.builds(
    Answer,
    question=st.just(1),
    voice=st.sampled_from(CITIES),
    person=st.none() | st.sampled_from(PEOPLE),
    choice=st.integers(1, 3),
    at=MOMENTS,
    via=st.sampled_from((Via.TELEPHONE, Via.EMAIL)),
    recorded_by=st.just("sekretar"),
)
TRIED = SAID | NOTED
MAY_SPEAK = {(mayor(city), city) for city in CITIES} | {("vara", "drammen"), ("sjef", "drammen")}


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(TRIED, max_size=12), st.integers(0, 13), st.sampled_from(Ending))
def test_no_order_of_events_counts_a_voice_twice_or_one_that_is_late_or_nobodys(
    tried: Sequence[Answer], ends_after: int, ending: Ending
) -> None:
    asked, stored = poll(), list[Answer]()
    for number, new in enumerate(tried):
        if number == ends_after:
            asked = ended(asked, ending, DURING)
        if isinstance(let_in(new, *stored, asked=asked), Admitted):
            assert number < ends_after
            stored.append(new)
    found = tally_of(REGISTER, QuestionFile(question=asked, answers=tuple(stored)), DURING, OSLO)
    assert [one.voice for one in found.given] == list(CITIES)
    assert sum(len(found.given_for(number)) for number in (1, 2, 3)) == len(found.answered)
    for one in found.answered:
        assert one.answer is not None
        is_note = one.answer.recorded_by is not None
        assert (one.answer.person, one.voice) in MAY_SPEAK or (is_note and one.answer.person is None)
        assert one.answer.at <= END.astimezone(UTC)
        assert one.answer in tried[:ends_after]
        theirs = [each for each in stored if each.voice == one.voice]
        own = [each for each in theirs if each.recorded_by is None and each.choice is not None]
        assert not (is_note and any(each.via is Via.WORDS for each in own))
        if all(each.choice is not None for each in theirs):
            assert one.answer == theirs[-1]
