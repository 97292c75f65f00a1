"""Looking things up in the register."""

from __future__ import annotations

from dataclasses import replace

from tests.network.examples import MISTAKE, person, small


def test_a_voided_person_is_not_found_and_one_who_takes_the_id_is() -> None:
    first = person("en", "alfa")
    register = small(people=(replace(first, voided=MISTAKE), person("en", "beta")))
    found = register.person("en")
    assert found is not None
    assert found.organisation == "beta"


def test_a_changed_register_is_looked_up_anew() -> None:
    register = small(people=(person("en", "alfa"),))
    assert register.person("to") is None
    changed = replace(register, people=(*register.people, person("to")))
    assert changed.person("to") is not None
    assert register == replace(changed, people=register.people)
