"""Which people are meant, and who is told for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from network.concerned import people_of, with_advisers
from tests.network.round_examples import CITIES, cities, mayor

TODAY = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("named", "people"),
    [
        (("oslo",), [mayor("oslo")]),
        (("drammen", "radgiver", mayor("drammen")), [mayor("drammen"), "radgiver"]),
        (("ks",), [mayor("ks")]),
        (("members",), [mayor(city) for city in CITIES]),
        (("ingen",), []),
        ((), []),
    ],
)
def test_who_is_meant(named: tuple[str, ...], people: list[str]) -> None:
    assert list(people_of(cities(), "politisk", named, TODAY)) == people


def test_an_organisation_that_nobody_sits_for_is_its_contact_person() -> None:
    register = cities(seats=())
    assert people_of(register, "politisk", ("drammen",), TODAY) == ()
    organisations = tuple(
        replace(one, contact="radgiver") if one.id == "drammen" else one for one in register.organisations
    )
    assert people_of(replace(register, organisations=organisations), "politisk", ("drammen",), TODAY) == ("radgiver",)


def test_advisers_are_told_too_each_once() -> None:
    told = with_advisers(cities(), "politisk", (mayor("oslo"), mayor("drammen"), "sjef"), TODAY)
    assert told == (mayor("oslo"), mayor("drammen"), "sjef", "radgiver")
    assert with_advisers(cities(), "administrativt", (mayor("drammen"),), TODAY) == (mayor("drammen"),)
