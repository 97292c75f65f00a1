"""Who comes to a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.attendance import Quorum, Turnout, latest, turnout
from network.meetings import Answer, Attendance, Meeting
from network.register import Body, BodyKind, Register, Voice
from network.seats import SitsAs
from tests.network.examples import MISTAKE, person, seat
from tests.network.round_examples import CITIES, cities, mayor

AT = datetime(2026, 11, 6, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 6)
MEETING = Meeting(number=3, body="politisk", starts=datetime(2026, 11, 20, 9, 0))
DRAMMEN, OSLO = mayor("drammen"), mayor("oslo")


def network(quorum: float | None = 0.5, **more: Any) -> Register:
    return cities(bodies=(Body(id="politisk", name="Politisk", kind=BodyKind.PLENARY, quorum=quorum),), **more)


def says(who: str, answer: Answer = Answer.COMING, minutes: int = 0, **more: Any) -> Attendance:
    return Attendance(meeting=3, person=who, answer=answer, at=AT + timedelta(minutes=minutes), **more)


def absent(who: str, minutes: int = 0, **more: Any) -> Attendance:
    return says(who, Answer.ABSENT, minutes, **more)


def found(*said: Attendance, register: Register | None = None, meeting: Meeting = MEETING) -> Turnout:
    return turnout(register or network(), meeting, said, TODAY)


def people(of: Any) -> list[str]:
    return [one.person for one in of]


def test_those_who_sit_in_the_body_are_expected_and_deputies_are_not() -> None:
    everyone = found()
    assert people(everyone.expected) == [mayor(one) for one in (*CITIES, "ks")]
    assert everyone.expected[-1].sits_as is SitsAs.PARTICIPANT
    assert everyone.awaited == tuple(people(everyone.unanswered)) == tuple(people(everyone.expected))
    assert everyone.count == 0


def test_it_is_the_seats_of_the_meetings_own_day() -> None:
    seats = (seat("politisk", OSLO, until="2026-11-10"), seat("politisk", "vara", since="2026-11-11"))
    register = network(seats=seats)
    assert people(found(register=register).expected) == ["vara"]
    unknown = replace(MEETING, starts=None)
    assert people(found(register=register, meeting=unknown).expected) == [OSLO]


def test_the_latest_answer_holds_that_was_not_voided() -> None:
    said = (
        says(OSLO, minutes=5),
        absent(OSLO, minutes=2),
        replace(absent(OSLO, minutes=9), voided=MISTAKE),
        replace(absent(OSLO, minutes=9), meeting=4),
        says(DRAMMEN),
        absent(DRAMMEN),
    )
    assert {who: one.answer for who, one in latest(said, 3).items()} == {OSLO: Answer.COMING, DRAMMEN: Answer.ABSENT}
    assert people(found(*said).coming) == [OSLO]
    assert people(found(*said).absent) == [DRAMMEN]


def test_a_deputy_is_asked_when_the_member_cannot_come() -> None:
    nobody_said = found(absent(DRAMMEN))
    assert nobody_said.expected[7].deputy == "vara"
    assert "vara" in nobody_said.awaited
    assert nobody_said.deputies == ()
    comes = found(absent(DRAMMEN), says("vara"))
    assert comes.deputies == ("vara",)
    assert (comes.count, comes.others) == (1, ())
    declined = found(absent(DRAMMEN), absent("vara"))
    assert declined.expected[7].deputy is None
    assert declined.expected[7].awaited is None
    assert found(absent(OSLO)).expected[0].deputy is None


def test_the_deputy_whom_the_member_named_is_asked_first_then_the_next_who_has_not_said_no() -> None:
    register = network(
        people=(*(person(mayor(id), id) for id in (*CITIES, "ks")), person("vara", "drammen"), person("to", "drammen")),
        seats=(
            *(seat("politisk", mayor(id)) for id in (*CITIES, "ks")),
            seat("politisk", "vara", deputy_for=DRAMMEN),
            seat("politisk", "to", deputy_for=DRAMMEN),
        ),
    )

    def deputy(*said: Attendance) -> str | None:
        return found(*said, register=register).expected[7].deputy

    assert deputy(absent(DRAMMEN, deputy="gjest")) == "gjest"
    assert deputy(absent(DRAMMEN, deputy="gjest"), absent("gjest")) == "vara"
    assert deputy(absent(DRAMMEN), absent("vara")) == "to"
    assert deputy(absent(DRAMMEN), says("to")) == "to"
    assert deputy(absent(DRAMMEN, deputy=OSLO)) == "vara"


def test_nobody_comes_for_two() -> None:
    said = (absent(OSLO, deputy="vara"), absent(DRAMMEN), says("vara"))
    assert [(one.person, one.deputy) for one in found(*said).absent] == [(OSLO, "vara"), (DRAMMEN, None)]
    assert found(*said).count == 1


def test_others_who_come_are_counted_too() -> None:
    both = found(says(DRAMMEN), says("vara"), says("radgiver"))
    assert both.others == ("vara", "radgiver")
    assert both.count == 3


@pytest.mark.parametrize(("quorum", "needed"), [(0.5, 4), (0.51, 5), (0.6, 5), (0.75, 6), (1.0, 8), (0.01, 1)])
def test_a_quorum_is_a_share_of_all_with_a_voice(quorum: float, needed: int) -> None:
    said = [says(mayor(id)) for id in ("oslo", "bergen", "trondheim", "ks")]
    all_of_them = found(*said, absent(mayor("tromso")), absent(DRAMMEN), register=network(quorum)).quorum
    assert all_of_them == Quorum(needed=needed, of=8, come=3, may_come=7)
    assert all_of_them.is_met is (needed <= 3)
    assert all_of_them.is_lost is (needed > 7)
    with_deputy = found(*said, absent(DRAMMEN), says("vara"), register=network(quorum)).quorum
    assert with_deputy == Quorum(needed=needed, of=8, come=4, may_come=8)


def test_a_member_without_a_seat_counts_in_what_the_quorum_is_of() -> None:
    register = network(seats=tuple(seat("politisk", mayor(id)) for id in ("oslo", "bergen")))
    assert found(says(OSLO), register=register).quorum == Quorum(needed=4, of=8, come=1, may_come=2)


def test_where_people_have_the_voice_each_counts() -> None:
    board = Body(id="politisk", name="Styret", kind=BodyKind.BOARD, quorum=0.5, voice=Voice.PERSON)
    register = cities(bodies=(board,))
    said = (says(OSLO), absent(DRAMMEN), says("vara"))
    assert found(*said, register=register).quorum == Quorum(needed=5, of=9, come=2, may_come=9)


def test_no_quorum_where_the_charter_states_none() -> None:
    assert found(register=network(None)).quorum is None


WHO = (*(mayor(one) for one in (*CITIES, "ks")), "vara", "radgiver", "fremmed")


@given(
    said=st.lists(
        st.builds(
            says,
            st.sampled_from(WHO),
            st.sampled_from(Answer),
            st.integers(0, 5),
            deputy=st.none() | st.sampled_from(WHO),
        ),
        max_size=15,
    )
)
@settings(max_examples=60, deadline=None)
def test_everybody_is_counted_once(said: list[Attendance]) -> None:
    of = found(*said)
    assert len(of.expected) == 9
    assert len(of.coming) + len(of.absent) + len(of.unanswered) == 9
    there = [*people(of.coming), *of.deputies, *of.others]
    assert len(set(there)) == len(there) == of.count
    assert set(there) <= {one.person for one in said if one.answer is Answer.COMING}
    assert not set(of.awaited) & {one.person for one in said}
    assert of.quorum is not None
    assert of.quorum.come <= of.quorum.may_come <= of.quorum.of
