"""Asking, and ending what was asked: who may, and all that stands against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from network.against import Declined, NobodyHasAVoice, Past
from network.question_acts import ended, may_ask, may_end, opened
from network.questions import Ending, Question, QuestionKind
from network.register import Voice
from network.reminders import Habits, What, of_question
from network.standing import standing_of
from tests.network.round_examples import CITIES, DEADLINE, DURING, OPENED, OSLO, mayor
from tests.network.test_answering import BODY, CHOICES, REGISTER, poll


def test_those_are_asked_who_have_a_voice_and_a_survey_asks_organisations() -> None:
    assert (poll().roll, poll().voice) == (CITIES, Voice.ORGANISATION)
    by_person = opened(
        REGISTER, BODY, QuestionKind.POLL, "?", DEADLINE, OPENED, OSLO, choices=CHOICES, voice=Voice.PERSON
    )
    assert isinstance(by_person, Question)
    assert by_person.roll == tuple(mayor(city) for city in CITIES)
    body = replace(BODY, voice=Voice.PERSON)
    assert isinstance(both := opened(REGISTER, body, QuestionKind.SURVEY, "?", DEADLINE, OPENED, OSLO), Question)
    assert both.voice is Voice.ORGANISATION


def test_all_that_stands_against_asking_is_told() -> None:
    past = datetime(2026, 11, 1, 14, 0)
    empty = replace(REGISTER, memberships=(), seats=())
    found = opened(empty, BODY, QuestionKind.POLL, "?", past, OPENED, OSLO, choices=CHOICES)
    assert found == Declined((Past(), NobodyHasAVoice("politisk")))


def test_who_may_ask_and_who_may_end() -> None:
    def who(person: str) -> Any:
        return standing_of(REGISTER, person, OPENED.date())

    assert [may_ask(who(one), "politisk") for one in (mayor("oslo"), "vara", "radgiver", mayor("ks"))] == [True] * 4
    assert not may_ask(who("fremmed"), "politisk")
    assert may_end(who(mayor("oslo")), poll())
    assert not may_end(who(mayor("bergen")), poll())
    assert not may_end(who(""), poll(asked_by=None))


def test_reminders_and_the_deadline_come_due_until_it_has_ended() -> None:
    habits = Habits(zone=OSLO)
    due = list(of_question(poll(), habits))
    assert [one.what for one in due][-1] is What.DEADLINE
    assert all(one.which == "P1" for one in due)
    assert list(of_question(ended(poll(), Ending.CLOSED, DURING), habits)) == []


@pytest.mark.parametrize("ending", Ending)
def test_what_has_ended_is_not_ended_again(ending: Ending) -> None:
    over = ended(poll(), ending, DURING, by=mayor("oslo"))
    with pytest.raises(ValueError, match="P1 has ended"):
        ended(over, Ending.CLOSED, DURING)
