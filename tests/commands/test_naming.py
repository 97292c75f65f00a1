"""What people call things is found; what is only similar is suggested and never taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.naming import Ambiguous, Named, Unknown, find

BODIES = tuple(
    Named(name, (name,))
    for name in ("Fylkesmøtet i Buskerud", "Fylkesstyret i Buskerud", "Landstinget", "Landsstyret", "Hovedstyret")
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Landstinget", "Landstinget"),
        ("landstinget", "Landstinget"),
        ("hoved", "Hovedstyret"),
        ("fylkesstyret", "Fylkesstyret i Buskerud"),
        ("fylkesm busk", "Fylkesmøtet i Buskerud"),
        ("  Hovedstyret  ", "Hovedstyret"),
    ],
)
def test_a_name_or_the_beginnings_of_its_words_are_enough(asked: str, found: str) -> None:
    assert find(asked, BODIES) == Named(found, (found,))


def test_what_fits_several_is_none_of_them() -> None:
    outcome = find("Buskerud", BODIES)
    assert isinstance(outcome, Ambiguous)
    assert {one.name for one in outcome.things} == {"Fylkesmøtet i Buskerud", "Fylkesstyret i Buskerud"}


def test_the_whole_name_goes_before_the_beginning_of_a_longer_one() -> None:
    things = (Named(1, ("Drammen",)), Named(2, ("Drammen havn",)))
    assert find("drammen", things) == things[0]


def test_a_slip_of_the_finger_is_suggested_and_not_taken() -> None:
    outcome = find("Hovdestyret", BODIES)
    assert isinstance(outcome, Unknown)
    assert outcome.nearest[0].name == "Hovedstyret"


@pytest.mark.parametrize("asked", ["", "   ", "???", "🎉", "<b>", "@room"])
def test_what_has_no_word_names_nothing(asked: str) -> None:
    outcome = find(asked, BODIES)
    assert not isinstance(outcome, Named)


def test_letters_written_in_two_ways_are_the_same() -> None:
    assert find("Tromsø", (Named(1, ("Tromsø",)),)) == Named(1, ("Tromsø",))
    assert find("Ba\u030aten", (Named(1, ("B\u00c5ten",)),)) == Named(1, ("B\u00c5ten",))


@given(st.text(max_size=200))
def test_any_text_at_all_has_an_answer(asked: str) -> None:
    assert isinstance(find(asked, BODIES), Named | Ambiguous | Unknown)
