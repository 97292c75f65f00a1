"""Who has a voice, who may use it, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.register import Adviser, Authority, Body, BodyKind, Consensus, Register, Role, Seat, Voice, standing
from network.statements import Round
from network.voices import (
    Capacity,
    Entitled,
    counted_on,
    day_of,
    deadline_of,
    in_time,
    instant,
    is_over,
    length_of,
    opened_at,
    roll_of,
    roster,
    voice_in,
)
from tests.network.examples import MISTAKE, baerekraft, ks, member, organisation, person, seat, small, storbynettverket
from tests.network.round_examples import AFTER, CITIES, END, MINUTE, OPENED, OSLO, asked, cities, mayor, opening
from tests.strategies import charters

DAY = date(2026, 11, 6)
MILLISECOND = timedelta(milliseconds=1)


def roll(register: Register, body: str = "politisk", voice: Voice = Voice.ORGANISATION, day: date = DAY) -> list[str]:
    known = register.body(body)
    assert known is not None
    return list(roll_of(register, known, voice, day))


def capacities(register: Register, person: str, day: date = DAY, of: Round | None = None) -> dict[str, Capacity]:
    return {one.voice: one.capacity for one in roster(register, of or asked(), day).entitled.get(person, ())}


# --- when ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wall", "zone", "moment"),
    [
        (datetime(2026, 11, 7, 14, 0), OSLO, datetime(2026, 11, 7, 13, 0)),
        (datetime(2027, 7, 7, 14, 0), OSLO, datetime(2027, 7, 7, 12, 0)),
        (datetime(2027, 3, 28, 1, 59), OSLO, datetime(2027, 3, 28, 0, 59)),
        # 02:30 is not there in spring: half past three it is.
        (datetime(2027, 3, 28, 2, 30), OSLO, datetime(2027, 3, 28, 1, 30)),
        (datetime(2027, 3, 28, 3, 30), OSLO, datetime(2027, 3, 28, 1, 30)),
        # In autumn it is there twice: the first.
        (datetime(2027, 10, 31, 2, 30), OSLO, datetime(2027, 10, 31, 0, 30)),
        (datetime(2027, 10, 31, 2, 30, fold=1), OSLO, datetime(2027, 10, 31, 0, 30)),
        (datetime(2027, 10, 31, 3, 0), OSLO, datetime(2027, 10, 31, 2, 0)),
        (datetime(2026, 11, 7, 14, 0), ZoneInfo("America/Argentina/Ushuaia"), datetime(2026, 11, 7, 17, 0)),
        (datetime(2026, 11, 7, 14, 0), ZoneInfo("UTC"), datetime(2026, 11, 7, 14, 0)),
    ],
)
def test_a_wall_time_is_a_moment_in_the_networks_zone(wall: datetime, zone: ZoneInfo, moment: datetime) -> None:
    assert instant(wall, zone) == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize("deadline", [datetime(2027, 3, 28, 2, 30), datetime(2027, 10, 31, 2, 30)])
def test_a_deadline_when_the_clocks_change_is_one_moment(deadline: datetime) -> None:
    of = asked(opening(datetime(2027, 1, 1, tzinfo=UTC), deadline))
    end = deadline_of(of, OSLO)
    assert in_time(of, end, OSLO)
    assert not in_time(of, end + MILLISECOND, OSLO)
    assert not is_over(of, end, OSLO)
    assert is_over(of, end + MILLISECOND, OSLO)
    # The same hour shown again on the clock is an hour too late.
    assert not in_time(of, end + timedelta(hours=1), OSLO)


def test_the_same_deadline_is_another_moment_in_another_zone() -> None:
    of = asked()
    assert in_time(of, END, OSLO)
    assert in_time(of, END + 60 * MINUTE, ZoneInfo("UTC"))
    assert not in_time(of, END + 60 * MINUTE, OSLO)


def test_windows() -> None:
    reopened_at = END + timedelta(hours=3)
    again = datetime(2026, 11, 8, 14, 0)
    extended = asked(opening(), opening(END - MINUTE, again))
    reopened = asked(opening(), opening(reopened_at, again))
    end = datetime(2026, 11, 8, 13, 0, tzinfo=UTC)
    for of in (extended, reopened):
        assert in_time(of, OPENED - MINUTE, OSLO)
        assert in_time(of, END, OSLO)
        assert in_time(of, end, OSLO)
        assert not in_time(of, end + MILLISECOND, OSLO)
        assert in_time(of, reopened_at, OSLO)
    assert in_time(extended, AFTER, OSLO)
    assert not in_time(reopened, AFTER, OSLO)
    assert not in_time(reopened, reopened_at - MILLISECOND, OSLO)
    assert (opened_at(extended, OSLO), opened_at(reopened, OSLO)) == (OPENED, reopened_at)
    assert length_of(extended, OSLO) == timedelta(days=2)
    assert length_of(reopened, OSLO) == timedelta(hours=21)


def test_what_is_reopened_before_its_first_deadline_ends_with_the_new_one() -> None:
    shorter = datetime(2026, 11, 7, 10, 0)
    of = asked(opening(), opening(OPENED + 60 * MINUTE, shorter))
    end = deadline_of(of, OSLO)
    assert all(in_time(of, at, OSLO) for at in (OPENED, OPENED + 59 * MINUTE, OPENED + 60 * MINUTE, end))
    assert not in_time(of, end + MILLISECOND, OSLO)
    assert not in_time(of, END, OSLO)


def test_a_length_counts_hours_and_not_what_the_clock_shows() -> None:
    of = asked(opening(datetime(2027, 3, 27, 13, 0, tzinfo=UTC), datetime(2027, 3, 28, 14, 0)))
    assert length_of(of, OSLO) == timedelta(hours=23)


def test_the_roll_that_counts_is_the_deadlines_own_however_late_one_looks() -> None:
    midnight = asked(opening(deadline=datetime(2026, 11, 7, 23, 59)))
    assert counted_on(midnight, OPENED, OSLO) == date(2026, 11, 6)
    assert counted_on(midnight, datetime(2026, 11, 7, 22, 58, tzinfo=UTC), OSLO) == date(2026, 11, 7)
    assert counted_on(midnight, datetime(2027, 1, 1, tzinfo=UTC), OSLO) == date(2026, 11, 7)


def test_the_day_is_the_networks_own() -> None:
    late = datetime(2026, 11, 6, 23, 30, tzinfo=UTC)
    assert day_of(late, OSLO) == date(2026, 11, 7)
    assert day_of(late, ZoneInfo("UTC")) == date(2026, 11, 6)


# --- the roll -----------------------------------------------------------------------------------------------


def test_the_members_have_a_voice_and_one_that_only_attends_has_none() -> None:
    assert roll(storbynettverket(), day=date(2021, 1, 1)) == list(STORBYER)
    assert roll(cities()) == list(CITIES)


STORBYER = ["oslo", "trondheim", "stavanger", "baerum", "kristiansand", "tromso", "bergen", "drammen"]


def test_one_that_is_not_a_member_yet_has_none() -> None:
    assert "drammen" not in roll(storbynettverket(), day=date(2020, 10, 31))
    assert "drammen" in roll(storbynettverket(), day=date(2020, 11, 1))


def test_a_member_without_anybody_registered_is_asked_all_the_same() -> None:
    assert roll(cities(seats=())) == list(CITIES)


def test_a_full_member_of_the_steering_group_has_a_voice_there_and_its_observer_has_none() -> None:
    register = baerekraft(
        organisations=tuple(organisation(id) for id in ("ks", "u4ssc", "asker", "bodo")),
        memberships=(
            member("ks", Role.PARTICIPANT),
            member("u4ssc", Role.OBSERVER),
            member("asker"),
            member("bodo"),
        ),
        people=tuple(person(id, id) for id in ("ks", "u4ssc", "asker", "bodo")),
        seats=tuple(seat("styringsgruppen", id) for id in ("ks", "u4ssc", "asker")),
    )
    assert roll(register, "styringsgruppen") == ["ks", "asker"]
    assert roll(register, "nettverket") == ["asker", "bodo"]
    nobody = replace(register, seats=())
    assert roll(nobody, "styringsgruppen") == ["ks"]
    of = asked(body="styringsgruppen", roll=("ks", "asker"))
    assert roster(register, of, DAY).roll == ("ks", "asker")


def test_a_member_ex_officio_of_a_plenary_stays_on_the_roll_though_it_only_takes_part_in_the_network() -> None:
    body = Body(id="politisk", name="P", kind=BodyKind.PLENARY, ex_officio=("ks",), consensus=Consensus())
    register = cities(bodies=(body,))
    assert roll(register) == [*CITIES, "ks"]
    of = asked(roll=tuple(roll(register)))
    assert roster(register, of, DAY).roll == of.roll
    assert capacities(register, mayor("ks"), of=of) == {"ks": Capacity.SEAT}


def test_members_by_another_body_and_by_an_office_have_a_voice() -> None:
    assert roll(ks(), "landsstyret", Voice.PERSON) == ["heidi-granli"]
    assert roll(ks(), "landsstyret") == ["gol"]
    assert len(roll(ks(), "fylkesstyret-buskerud", Voice.PERSON)) == 9
    of = asked(body="landsstyret", roll=("heidi-granli",), voice=Voice.PERSON)
    assert roster(ks(), of, DAY).people == {"heidi-granli": ("heidi-granli",)}


@pytest.mark.parametrize(
    ("body", "voice"),
    [
        (Body(id="b", name="B"), Voice.ORGANISATION),
        (Body(id="b", name="B", voice=Voice.PERSON), Voice.PERSON),
        (Body(id="b", name="B", voice=Voice.PERSON, consensus=Consensus()), Voice.PERSON),
        (Body(id="b", name="B", voice=Voice.PERSON, consensus=Consensus(voice=Voice.ORGANISATION)), Voice.ORGANISATION),
        (Body(id="b", name="B", consensus=Consensus(voice=Voice.PERSON)), Voice.PERSON),
    ],
)
def test_who_has_a_voice_in_a_body(body: Body, voice: Voice) -> None:
    assert voice_in(body) is voice


# --- those who leave, join and are replaced -----------------------------------------------------------------


def changed(id: str, *memberships: object, **more: object) -> Register:
    register = cities()
    kept = tuple(one for one in register.memberships if one.organisation != id)
    return replace(register, memberships=(*kept, *memberships), **more)  # type: ignore[arg-type]


def test_a_member_that_leaves_counts_on_its_last_day_and_not_on_the_next() -> None:
    register = changed("drammen", member("drammen", until="2026-11-06"))
    assert "drammen" in roster(register, asked(), date(2026, 11, 6)).roll
    assert "drammen" not in roster(register, asked(), date(2026, 11, 7)).roll
    assert capacities(register, mayor("drammen"), date(2026, 11, 6)) == {"drammen": Capacity.SEAT}
    assert capacities(register, mayor("drammen"), date(2026, 11, 7)) == {}
    assert capacities(register, "sjef", date(2026, 11, 7)) == {}


def test_a_member_that_becomes_an_observer_has_left_the_roll() -> None:
    register = changed(
        "drammen", member("drammen", until="2026-11-06"), member("drammen", Role.OBSERVER, since="2026-11-07")
    )
    assert "drammen" in roster(register, asked(), date(2026, 11, 6)).roll
    assert "drammen" not in roster(register, asked(), date(2026, 11, 7)).roll


def test_a_membership_that_was_a_mistake_gives_no_voice_from_then_on() -> None:
    mistake = replace(member("drammen"), voided=MISTAKE)
    assert "drammen" not in roster(changed("drammen", mistake), asked(), DAY).roll


def test_one_that_has_joined_meanwhile_is_not_on_the_roll_of_what_runs() -> None:
    register = cities()
    assert "drammen" not in roster(register, asked(roll=CITIES[:-1]), DAY).roll
    assert capacities(register, mayor("drammen"), of=asked(roll=CITIES[:-1])) == {}


def test_a_person_is_replaced_and_an_empty_seat_leaves_the_voice_on_the_roll() -> None:
    register = cities()
    others = tuple(one for one in register.seats if one.person not in (mayor("drammen"), "vara"))
    replaced = replace(
        register,
        people=(*register.people, person("ny", "drammen")),
        seats=(
            *others,
            seat("politisk", mayor("drammen"), until="2026-11-06"),
            seat("politisk", "ny", since="2026-11-08"),
        ),
    )
    days = [date(2026, 11, n) for n in (6, 7, 8)]
    assert [roster(replaced, asked(), day).people["drammen"] for day in days] == [(mayor("drammen"),), (), ("ny",)]
    assert all("drammen" in roster(replaced, asked(), day).roll for day in days)
    assert capacities(replaced, mayor("drammen"), days[1]) == {}
    assert capacities(replaced, "ny", days[1]) == {}


def test_where_people_have_the_voice_it_goes_with_their_seat_and_a_deputyship_keeps_none() -> None:
    register = ks()
    ended = tuple(
        replace(one, valid_until=seat("x", "y", until="2026-11-06").valid_until) if one.person == "tine-norman" else one
        for one in register.seats
    )
    register = replace(
        register,
        seats=(*ended, seat("fylkesstyret-buskerud", "tine-norman", since="2026-11-07", deputy_for="lene-spiten")),
    )
    of = asked(body="fylkesstyret-buskerud", voice=Voice.PERSON, roll=("tine-norman", "lene-spiten"))
    assert roster(register, of, date(2026, 11, 6)).roll == of.roll
    next_day = roster(register, of, date(2026, 11, 7))
    assert next_day.roll == ("lene-spiten",)
    assert next_day.people == {"lene-spiten": ("lene-spiten", "tine-norman")}
    assert next_day.entitled["tine-norman"] == (Entitled("lene-spiten", Capacity.SEAT),)


# --- who speaks ---------------------------------------------------------------------------------------------


def test_members_come_before_deputies_and_advisers_stand_beside() -> None:
    register = cities()
    register = replace(register, seats=(*register.seats[::-1],))
    found = roster(register, asked(), DAY)
    assert found.people["drammen"] == (mayor("drammen"), "vara")
    assert found.advisers["drammen"] == ("radgiver", "sjef")
    assert found.entitled["vara"] == (Entitled("drammen", Capacity.SEAT),)
    assert found.entitled["radgiver"] == (Entitled("drammen", Capacity.PREPARES, mayor("drammen")),)
    assert found.entitled["sjef"] == (Entitled("drammen", Capacity.ADVISER, mayor("drammen")),)
    assert mayor("ks") not in found.entitled


@pytest.mark.parametrize("first", [None, Authority.ANSWER])
def test_an_adviser_with_both_authorities_may_answer(first: Authority | None) -> None:
    both = (first, Authority.ANSWER if first is None else None)
    acts_for = (mayor("drammen"), "vara")
    register = cities(
        advisers=tuple(
            Adviser(body="politisk", person="sjef", acts_for=whom, authority=authority)
            for whom, authority in zip(acts_for, both, strict=True)
        )
    )
    assert capacities(register, "sjef") == {"drammen": Capacity.ADVISER}


def test_who_sits_is_no_mere_adviser() -> None:
    register = cities(advisers=(Adviser(body="politisk", person="vara", acts_for=mayor("drammen")),))
    assert capacities(register, "vara") == {"drammen": Capacity.SEAT}


def test_an_adviser_advises_in_that_body_only_and_only_one_who_sits_there() -> None:
    elsewhere = Adviser(body="annet", person="sjef", acts_for=mayor("drammen"), authority=Authority.ANSWER)
    of_nobody = Adviser(body="politisk", person="sjef", acts_for="radgiver", authority=Authority.ANSWER)
    of_ks = Adviser(body="politisk", person="sjef", acts_for=mayor("ks"), authority=Authority.ANSWER)
    unknown = Adviser(body="politisk", person="ingen", acts_for=mayor("oslo"), authority=Authority.ANSWER)
    register = cities(advisers=(elsewhere, of_nobody, of_ks, unknown))
    assert capacities(register, "sjef") == {}
    assert capacities(register, "ingen") == {}


def test_one_person_for_two_organisations_has_both_voices_and_so_has_their_adviser() -> None:
    register = cities()
    two = Seat(body="politisk", person=mayor("drammen"), organisation="oslo")
    register = replace(register, seats=(*register.seats, two))
    assert capacities(register, mayor("drammen")) == {"oslo": Capacity.SEAT, "drammen": Capacity.SEAT}
    assert capacities(register, "sjef") == {"oslo": Capacity.ADVISER, "drammen": Capacity.ADVISER}
    assert capacities(register, "radgiver") == {"oslo": Capacity.PREPARES, "drammen": Capacity.PREPARES}


def test_an_observer_and_a_secretary_speak_for_nobody() -> None:
    body = replace(cities().bodies[0], observers=("drammen",))
    assert "drammen" not in roll(cities(bodies=(body,)))
    assert capacities(cities(bodies=(body,)), mayor("drammen")) == {}


def test_a_body_that_is_no_more_has_no_roll() -> None:
    assert roster(small(), asked(), DAY).roll == ()


# --- any register -------------------------------------------------------------------------------------------


@given(charters(journals=False), st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(Voice))
@settings(max_examples=12, deadline=None)
def test_a_roll_is_whole_on_the_day_it_is_taken_and_only_its_people_speak(charter, day: date, voice: Voice) -> None:  # type: ignore[no-untyped-def]
    register: Register = charter.register
    for body in standing(register.bodies):
        taken = roll_of(register, body, voice, day)
        assert len(set(taken)) == len(taken)
        found = roster(register, asked(body=body.id, voice=voice, roll=taken), day)
        assert found.roll == taken
        assert set(found.people) == set(found.advisers) == set(taken)
        for who, voices in found.entitled.items():
            assert register.person(who) is not None
            assert voices
            assert len({one.voice for one in voices}) == len(voices)
            for one in voices:
                among = found.people if one.capacity is Capacity.SEAT else found.advisers
                assert who in among[one.voice]
        for whose, people in found.people.items():
            assert all(any(one.voice == whose for one in found.entitled[who]) for who in people)
