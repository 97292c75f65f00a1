"""Who holds an office: what is registered, what follows another office, and what nobody knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.offices import (
    Circle,
    FollowedVacant,
    Held,
    NobodyRegistered,
    NoSeatHere,
    NoSuchOffice,
    Place,
    offices_held,
)
from network.register import Body, Office
from network.sureness import Sureness
from tests.network.examples import (
    MISTAKE,
    TODAY,
    day,
    holding,
    ks,
    organisation,
    person,
    seat,
    small,
    storbynettverket,
)


def test_heidi_granli_of_gol_chairs_the_board_of_buskerud() -> None:
    held = offices_held(ks(), "fylkesstyret-buskerud", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holder is not None
    assert (held.holder.person, held.holder.organisation) == ("heidi-granli", "gol")
    assert held.holder.since is None
    assert held.holder.sureness is Sureness.SURE


def test_a_past_day_is_not_sure_when_the_beginning_is_unknown() -> None:
    held = offices_held(ks(), "fylkesstyret-buskerud", "leder", date(2025, 1, 1), TODAY)
    assert isinstance(held, Held)
    assert held.holder is not None
    assert held.holder.sureness is Sureness.BEGINNING_UNKNOWN


def test_nobody_is_registered_as_chair_of_storbynettverket_and_who_elects_is_told() -> None:
    found = offices_held(storbynettverket(), "politisk", "leder", TODAY, TODAY)
    assert found == NobodyRegistered(
        place=Place("politisk", "leder"), elected_by=("politisk",), elected_among=("members",)
    )


def test_the_administrative_chair_is_vacant_with_the_political_one() -> None:
    found = offices_held(storbynettverket(), "administrativt", "leder", TODAY, TODAY)
    assert isinstance(found, FollowedVacant)
    assert found.root == Place("politisk", "leder")
    assert found.elected_by == ("politisk",)


def test_the_administrative_chair_is_the_seat_of_the_organisation_that_chairs_politically() -> None:
    register = replace(
        storbynettverket(), holdings=(holding("politisk", "leder", "monica-myrvold-berg", "2020-11-12"),)
    )
    held = offices_held(register, "administrativt", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holder is not None
    assert held.holder.person == "elisabeth-enger"
    assert held.holder.since is None, "since when Elisabeth Enger sits there is not known"
    assert held.follows == Place("politisk", "leder")


def test_an_organisation_that_chairs_and_has_no_seat_here() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2021-01-01"),))
    found = offices_held(register, "administrativt", "leder", TODAY, TODAY)
    assert isinstance(found, NoSeatHere)
    assert found.organisations == ("trondheim",)


def test_a_deputy_does_not_chair_for_their_organisation() -> None:
    register = replace(
        storbynettverket(),
        holdings=(holding("politisk", "leder", "monica-myrvold-berg", "2020-11-12"),),
        seats=(seat("administrativt", "elisabeth-enger", deputy_for="rita-ottervik"),),
    )
    assert isinstance(offices_held(register, "administrativt", "leder", TODAY, TODAY), NoSeatHere)


def test_one_who_left_the_office_held_it_until_the_last_day() -> None:
    register = replace(
        storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2020-11-12", "2022-06-30"),)
    )
    assert isinstance(offices_held(register, "politisk", "leder", date(2022, 6, 30), TODAY), Held)
    assert isinstance(offices_held(register, "politisk", "leder", date(2022, 7, 1), TODAY), NobodyRegistered)
    assert isinstance(offices_held(register, "politisk", "leder", date(2020, 11, 11), TODAY), NobodyRegistered)


def test_a_voided_record_held_on_no_day() -> None:
    mistake = replace(holding("politisk", "leder", "rita-ottervik", "2020-11-12"), voided=MISTAKE)
    register = replace(storbynettverket(), holdings=(mistake,))
    assert isinstance(offices_held(register, "politisk", "leder", date(2021, 1, 1), TODAY), NobodyRegistered)


def test_two_at_the_same_time_are_both_told() -> None:
    register = replace(
        storbynettverket(),
        holdings=(holding("politisk", "leder", "rita-ottervik"), holding("politisk", "leder", "roger-valhammer")),
    )
    held = offices_held(register, "politisk", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holder is None
    assert [one.person for one in held.holders] == ["rita-ottervik", "roger-valhammer"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (date(2020, 10, 31), None),
        (date(2020, 11, 1), Sureness.BEGINNING_WITHIN),
        (date(2020, 11, 29), Sureness.BEGINNING_WITHIN),
        (date(2020, 11, 30), Sureness.SURE),
        (date(2022, 1, 1), Sureness.SURE),
        (date(2023, 1, 1), Sureness.SURE),
        (date(2023, 1, 2), Sureness.END_WITHIN),
        (date(2023, 12, 31), Sureness.END_WITHIN),
        (date(2024, 1, 1), None),
    ],
)
def test_a_beginning_known_to_the_month_and_an_end_known_to_the_year(asked: date, expected: Sureness | None) -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2020-11", "2023"),))
    found = offices_held(register, "politisk", "leder", asked, TODAY)
    assert (found.holders[0].sureness if isinstance(found, Held) else None) == expected


def test_what_is_registered_as_begun_this_month_is_sure_today() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2026-11"),))
    held = offices_held(register, "politisk", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holders[0].sureness is Sureness.SURE


def test_a_chain_of_two() -> None:
    organisations = ("alfa", "beta")
    register = small(
        organisations=tuple(organisation(id) for id in organisations),
        people=(person("en", "alfa"), person("to", "alfa"), person("tre", "alfa"), person("fire", "beta")),
        bodies=tuple(Body(id=id, name=id) for id in ("a", "b", "c")),
        offices=(
            Office(body="a", id="leder", elected_by=("a",)),
            Office(body="b", id="leder", follows="a/leder"),
            Office(body="c", id="leder", follows="b/leder"),
        ),
        holdings=(holding("a", "leder", "en", "2024-01-01"),),
        seats=(seat("b", "to", "2024-02-01"), seat("c", "fire"), seat("c", "tre", "2025-03-01", "2026-12-31")),
    )
    held = offices_held(register, "c", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holder is not None
    assert held.holder.person == "tre"
    assert (held.holder.since, held.holder.until) == (day("2025-03-01"), day("2026-12-31"))
    vacant = offices_held(replace(register, holdings=()), "c", "leder", TODAY, TODAY)
    assert isinstance(vacant, FollowedVacant)
    assert vacant.root == Place("a", "leder")


@given(st.lists(st.integers(0, 4), min_size=5, max_size=5), st.integers(0, 4))
def test_offices_that_follow_one_another_anyhow_always_come_to_an_end(follows: list[int], asked: int) -> None:
    register = small(
        bodies=tuple(Body(id=str(n), name=str(n)) for n in range(5)),
        offices=tuple(Office(body=str(n), id="leder", follows=f"{to}/leder") for n, to in enumerate(follows)),
    )
    assert isinstance(offices_held(register, str(asked), "leder", TODAY, TODAY), Circle)


def test_an_office_or_a_body_that_is_not_there() -> None:
    assert offices_held(ks(), "landsstyret", "leder", TODAY, TODAY) == NoSuchOffice(place=Place("landsstyret", "leder"))
    assert offices_held(ks(), "ingen", "leder", TODAY, TODAY) == NoSuchOffice(place=Place("ingen", "leder"))


def test_one_of_two_seats_tells_for_whom_the_chair_sits_in_that_body() -> None:
    register = small(
        people=(person("en", "alfa"),),
        bodies=(Body(id="a", name="a"), Body(id="b", name="b")),
        offices=(Office(body="a", id="leder"),),
        holdings=(holding("a", "leder", "en"),),
        seats=(replace(seat("b", "en"), organisation="beta"), replace(seat("a", "en"), organisation="gamma")),
    )
    held = offices_held(register, "a", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert held.holders[0].organisation == "gamma"
