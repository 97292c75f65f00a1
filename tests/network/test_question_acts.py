"""Asking, and ending what was asked: who may, and all that stands against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.against import Declined, Ended, NobodyHasAVoice, NotLater, Overdue, Past, SkippedByClocks, StillRuns
from network.answering import Admitted, Leads, tally
from network.deadlines import SHORTEST
from network.question_acts import Reopened, ended, extended, may_ask, may_end, opened, reopened
from network.questions import Answer, Ending, Question, QuestionFile, QuestionKind
from network.register import Voice
from network.reminders import Habits, What, of_question
from network.standing import standing_of
from network.statements import Opening
from network.voices import OnClock, deadline_of, in_time, instant, is_over, on_clock, opened_at
from tests.network.round_examples import AFTER, CITIES, DEADLINE, DURING, END, MINUTE, OPENED, OSLO, mayor
from tests.network.test_answering import BODY, CHOICES, REGISTER, let_in, poll, said

SUNDAY = datetime(2026, 11, 8, 14, 0)


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


def test_a_deadline_is_extended_before_it_has_passed() -> None:
    of = extended(poll(), SUNDAY, END, OSLO, by="x")
    assert of == poll(openings=(*poll().openings, Opening(at=END, deadline=SUNDAY, by="x")))
    assert extended(poll(), SUNDAY, AFTER, OSLO) == Declined((Overdue(END),))
    assert extended(poll(), DEADLINE, DURING, OSLO) == Declined((NotLater(DEADLINE),))
    assert extended(poll(), datetime(2026, 11, 1, 14, 0), AFTER, OSLO) == Declined((Overdue(END), Past()))
    assert extended(poll(), datetime(2027, 3, 28, 2, 30), DURING, OSLO) == Declined((SkippedByClocks(),))
    for ending in Ending:
        assert extended(ended(poll(), ending, DURING), SUNDAY, DURING, OSLO) == Declined((Ended(ending),))


def test_what_was_closed_is_reopened_for_those_who_have_not_answered_and_what_was_answered_stands() -> None:
    given_ = tuple(said(1, city) for city in CITIES[:6])
    now = AFTER + MINUTE
    for before in (poll(), ended(poll(), Ending.CLOSED, AFTER, by="x"), ended(poll(), Ending.CLOSED, DURING)):
        found = reopened(REGISTER, QuestionFile(question=before, answers=given_), SUNDAY, now, OSLO, by="x")
        assert isinstance(found, Reopened)
        assert found.asks == CITIES[6:]
        assert found.question == poll(openings=(*poll().openings, Opening(at=now, deadline=SUNDAY, by="x")))
        assert tally(CITIES, given_, found.question, OSLO).result == Leads(1, 6)
        habits = Habits(zone=OSLO)
        assert [one.what for one in of_question(found.question, habits)][-1] is What.DEADLINE


def test_all_that_stands_against_reopening_is_told() -> None:
    def declined(asked: Question, wall: datetime = SUNDAY, now: datetime = DURING) -> Any:
        return reopened(REGISTER, QuestionFile(question=asked), wall, now, OSLO)

    past = datetime(2026, 11, 1, 14, 0)
    closed, withdrawn = (ended(poll(), one, DURING) for one in (Ending.CLOSED, Ending.WITHDRAWN))
    assert declined(poll()) == Declined((StillRuns(END),))
    assert declined(withdrawn) == Declined((Ended(Ending.WITHDRAWN),))
    assert declined(withdrawn, past) == Declined((Past(), Ended(Ending.WITHDRAWN)))
    assert declined(closed, past) == Declined((Past(),))
    assert declined(closed, datetime(2027, 3, 28, 2, 30)) == Declined((SkippedByClocks(),))


@given(st.lists(st.sampled_from(("close", "withdraw", "extend", "reopen", "answer")), max_size=12))
def test_in_whatever_order_it_is_done_no_answer_is_lost_and_none_counts_that_came_while_it_was_closed(
    done: Sequence[str],
) -> None:
    asked, now, counts = poll(), OPENED, list[Answer]()
    for act in done:
        now += timedelta(hours=5)
        wall = now.astimezone(OSLO).replace(tzinfo=None) + timedelta(days=1)
        is_open = asked.ending is None and not is_over(asked, now, OSLO)
        match act:
            case "close" | "withdraw" if asked.ending is None:
                asked = ended(asked, Ending.CLOSED if act == "close" else Ending.WITHDRAWN, now)
            case "extend":
                later = extended(asked, wall, now, OSLO)
                asked = asked if isinstance(later, Declined) else later
            case "reopen":
                again = reopened(REGISTER, QuestionFile(question=asked, answers=tuple(counts)), wall, now, OSLO)
                assert isinstance(again, Reopened) == (not is_open and asked.ending is not Ending.WITHDRAWN)
                asked = again.question if isinstance(again, Reopened) else asked
            case "answer":
                new = said(1, CITIES[len(counts) % 8], at=now)
                assert isinstance(let_in(new, *counts, asked=asked), Admitted) == is_open
                counts += [new] if is_open else []
    answered = {one.voice for one in tally(CITIES, counts, asked, OSLO).answered}
    assert answered == {one.voice for one in counts}


@given(st.lists(st.datetimes(datetime(2026, 10, 24), datetime(2026, 11, 20)), max_size=5))
def test_whatever_is_tried_a_deadline_only_gets_later_and_what_was_in_time_stays_so(tried: Sequence[datetime]) -> None:
    asked, now = poll(), OPENED
    for wall in tried:
        now += MINUTE
        result = extended(asked, wall, now, OSLO)
        later = not is_over(asked, now, OSLO) and on_clock(wall, OSLO) is OnClock.ONCE
        later = later and instant(wall, OSLO) - now >= SHORTEST and instant(wall, OSLO) > deadline_of(asked, OSLO)
        assert isinstance(result, Question) == later
        asked = result if isinstance(result, Question) else asked
    assert opened_at(asked, OSLO) == OPENED
    assert all(in_time(asked, at, OSLO) for at in (OPENED, DURING, END, deadline_of(asked, OSLO)))
    assert not in_time(asked, deadline_of(asked, OSLO) + timedelta(milliseconds=1), OSLO)


def test_reminders_and_the_deadline_come_due_until_it_has_ended() -> None:
    habits = Habits(zone=OSLO)
    due = list(of_question(poll(), habits))
    assert [one.what for one in due][-1] is What.DEADLINE
    assert all(one.which == "P1" for one in due)
    assert list(of_question(ended(poll(), Ending.CLOSED, DURING), habits)) == []
    later = extended(poll(), SUNDAY, DURING, OSLO)
    assert isinstance(later, Question)
    # Each is another than before, and so is told though those of the first deadline were.
    assert not {one.key for one in of_question(later, habits)} & {one.key for one in due}


@pytest.mark.parametrize("ending", Ending)
def test_what_has_ended_is_not_ended_again(ending: Ending) -> None:
    over = ended(poll(), ending, DURING, by=mayor("oslo"))
    with pytest.raises(ValueError, match="P1 has ended"):
        ended(over, Ending.CLOSED, DURING)
