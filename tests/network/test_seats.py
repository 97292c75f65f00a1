"""Who sits where, as what, on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from network.register import Body, BodyKind, Role
from network.seats import SitsAs, members_on, membership_on, seats_on
from network.sureness import Sureness
from tests.network.examples import (
    BOARD,
    CITIES,
    MISTAKE,
    TODAY,
    baerekraft,
    day,
    holding,
    ks,
    member,
    organisation,
    person,
    seat,
    small,
    storbynettverket,
)


def test_eight_cities_are_members_and_ks_takes_part() -> None:
    found = members_on(storbynettverket(), TODAY, TODAY)
    assert [one.organisation for one in found if one.role is Role.MEMBER] == [id for id in CITIES if id != "ks"]
    assert [one.organisation for one in found if one.role is Role.PARTICIPANT] == ["ks"]


def test_drammen_joined_in_november_2020_and_nobody_knows_which_day() -> None:
    register = storbynettverket()
    assert membership_on(register, "drammen", date(2020, 10, 31), TODAY) is None
    within = membership_on(register, "drammen", date(2020, 11, 12), TODAY)
    assert within is not None
    assert within.sureness is Sureness.BEGINNING_WITHIN
    assert within.since == day("2020-11")
    after = membership_on(register, "drammen", date(2021, 1, 1), TODAY)
    assert after is not None
    assert after.sureness is Sureness.SURE


def test_since_when_oslo_is_a_member_is_unknown_and_said_so_of_a_past_day() -> None:
    before, now = (membership_on(storbynettverket(), "oslo", on, TODAY) for on in (date(2020, 1, 1), TODAY))
    assert before is not None
    assert now is not None
    assert before.sureness is Sureness.BEGINNING_UNKNOWN
    assert now.sureness is Sureness.SURE


def test_in_a_plenary_one_sits_as_what_the_organisation_is() -> None:
    seating = seats_on(storbynettverket(), "politisk", TODAY, TODAY)
    assert [one.person for one in seating.elected] == [who for of, who in CITIES.items() if of != "ks"]
    assert [one.person for one in seating.as_(SitsAs.PARTICIPANT)] == ["bjorn-arild-gram"]
    assert seating.without_seat == ()


def test_the_administrative_network_has_one_seat_known_and_names_those_it_lacks() -> None:
    seating = seats_on(storbynettverket(), "administrativt", TODAY, TODAY)
    assert [one.person for one in seating.seated] == ["elisabeth-enger"]
    assert seating.missing(SitsAs.MEMBER) == tuple(id for id in CITIES if id not in ("drammen", "ks"))
    assert seating.missing(SitsAs.PARTICIPANT) == ("ks",)


def test_in_a_board_a_participants_person_is_a_member_like_the_others() -> None:
    seating = seats_on(ks(), "fylkesstyret-buskerud", TODAY, TODAY)
    assert {one.person for one in seating.elected} == set(BOARD)
    assert seating.without_seat == ()


def test_the_chair_of_the_county_board_sits_in_landsstyret_by_that_office() -> None:
    seating = seats_on(ks(), "landsstyret", TODAY, TODAY)
    by_office = next(one for one in seating.ex_officio if one.whose == "fylkesstyret-buskerud/leder")
    assert [(one.person, one.organisation) for one in by_office.people] == [("heidi-granli", "gol")]
    assert next(one for one in seating.ex_officio if one.whose == "hovedstyret").people == ()
    assert seating.elected == ()


def test_a_whole_body_is_in_another_ex_officio() -> None:
    register = replace(ks(), seats=(seat("hovedstyret", "tine-norman"), seat("landsstyret", "tine-norman")))
    seating = seats_on(register, "landsstyret", TODAY, TODAY)
    assert [one.person for one in seating.elected] == ["tine-norman"]
    assert [one.person for one in seating.full_members] == ["tine-norman", "heidi-granli"], "each person once"


def test_ks_is_a_full_member_of_the_steering_group_and_not_one_of_the_elected() -> None:
    register = baerekraft(
        people=(person("kari", "ks"), person("siri", "u4ssc")),
        seats=(seat("styringsgruppen", "kari"), seat("styringsgruppen", "siri")),
    )
    seating = seats_on(register, "styringsgruppen", TODAY, TODAY)
    assert seating.elected == ()
    assert [one.person for one in seating.ex_officio[0].people] == ["kari"]
    assert [one.person for one in seating.as_(SitsAs.OBSERVER)] == ["siri"]
    assert [one.person for one in seating.full_members] == ["kari"]


def test_the_steering_groups_observer_without_anybody_registered_is_named() -> None:
    seating = seats_on(baerekraft(), "styringsgruppen", TODAY, TODAY)
    assert seating.missing(SitsAs.OBSERVER) == ("u4ssc",)
    assert [one.whose for one in seating.ex_officio] == ["ks"]


def test_a_deputy_is_told_apart_and_fills_no_seat() -> None:
    register = small(
        organisations=(organisation("alfa"),),
        memberships=(member("alfa"),),
        people=(person("en", "alfa"),),
        bodies=(Body(id="p", name="p", kind=BodyKind.PLENARY),),
        seats=(seat("p", "en", deputy_for="to"),),
    )
    seating = seats_on(register, "p", TODAY, TODAY)
    assert [one.person for one in seating.deputies] == ["en"]
    assert seating.elected == ()
    assert seating.missing(SitsAs.MEMBER) == ("alfa",)


def test_a_seat_that_ended_or_was_voided_is_not_there() -> None:
    register = storbynettverket()
    first, second, *_ = register.seats
    changed = replace(
        register,
        seats=(replace(first, valid_until=day("2023-10-31")), replace(second, voided=MISTAKE), *register.seats[2:]),
    )
    here = [one.person for one in seats_on(changed, "politisk", TODAY, TODAY).seated]
    before = [one.person for one in seats_on(changed, "politisk", date(2023, 10, 31), TODAY).seated]
    assert first.person not in here
    assert first.person in before
    assert second.person not in here + before


def test_the_seat_of_an_organisation_that_left_the_network_is_no_members() -> None:
    register = replace(storbynettverket(), memberships=(member("oslo", until="2024-12-31"),))
    seated = seats_on(register, "politisk", TODAY, TODAY).seated
    assert next(one for one in seated if one.organisation == "oslo").sits_as is None


def test_a_person_with_two_seats_has_two() -> None:
    register = small(
        organisations=(organisation("alfa"), organisation("beta")),
        memberships=(member("alfa"), member("beta")),
        people=(person("en", "alfa"),),
        bodies=(Body(id="p", name="p", kind=BodyKind.PLENARY),),
        seats=(replace(seat("p", "en"), organisation="beta"), seat("p", "en")),
    )
    assert [one.organisation for one in seats_on(register, "p", TODAY, TODAY).elected] == ["alfa", "beta"]


@given(st.lists(st.lists(st.integers(0, 4), max_size=5), min_size=5, max_size=5))
def test_bodies_within_one_another_anyhow_always_come_to_an_end(within: list[list[int]]) -> None:
    register = small(
        people=tuple(person(f"p{n}") for n in range(5)),
        bodies=tuple(
            Body(id=str(n), name=str(n), ex_officio=tuple(str(one) for one in others), elected_by=())
            for n, others in enumerate(within)
        ),
        offices=(),
        holdings=(holding("0", "leder", "p0"),),
        seats=tuple(seat(str(n), f"p{n}") for n in range(5)),
    )
    seating = seats_on(register, "0", TODAY, TODAY)
    people = [one.person for one in seating.full_members]
    assert len(people) == len(set(people)) <= 5
    assert "p0" in people
