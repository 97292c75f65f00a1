"""Every finding and every assumption has its sentence, in every language."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.charter import Charter
from network.check import check
from network.eligibility import Ineligible
from network.register import Language
from network.terms import Assumed, WhyUnknown
from tests.depth import examples
from tests.strategies import charters

AGREEMENTS = {
    f"finding-agreement-{state}{then}{whose}"
    for state in ("over", "ends")
    for then in ("", "-revision", "-renewal")
    for whose in ("", "-party")
}
FINDINGS = (
    AGREEMENTS
    | {f"finding-{one.value}" for one in Ineligible}
    | {
        "finding-agreement-unapproved",
        "finding-agreement-unsigned",
        "finding-former-members-seat",
        "finding-gender-balance",
        "finding-gender-unknown",
        "finding-members-without-seat",
        "finding-no-contact",
        "finding-nobody-seated",
        "finding-office-circle",
        "finding-office-followed-vacant",
        "finding-office-no-seat",
        "finding-office-organisation-unknown",
        "finding-office-several",
        "finding-office-term-over",
        "finding-office-vacant",
        "finding-office-vacant-elected",
        "finding-seat-term-over",
        "finding-size-exactly",
        "finding-size-max",
        "finding-size-min",
        "finding-term-ends",
        "finding-term-over",
        "finding-term-over-constitution",
    }
)


def messages(language: Language) -> list[str]:
    """The ids of all messages of a language, in whatever file they stand."""
    folder = files("commands.speech").joinpath("words", language.value)
    texts = (file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".ftl"))
    return [entry.id.name for text in texts for entry in parse(text).body if isinstance(entry, Message)]


@given(charters(journals=False), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
@settings(
    max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_nothing_else_is_found(charter: Charter, day: date) -> None:
    assert {one.code for one in check(charter.register, day)} <= FINDINGS


@pytest.mark.parametrize("language", Language)
def test_every_finding_can_be_said(language: Language) -> None:
    assert set(messages(language)) >= FINDINGS


@pytest.mark.parametrize("language", Language)
def test_no_sentence_about_a_finding_is_without_one(language: Language) -> None:
    about = {id for id in messages(language) if id.startswith("finding-")}
    assert about <= FINDINGS | {"finding-words"}


@pytest.mark.parametrize("language", Language)
def test_every_assumption_and_every_unknown_end_can_be_said(language: Language) -> None:
    said = messages(language)
    assert {one.value for one in Assumed} <= set(said)
    assert {f"end-unknown-{one.value}" for one in WhyUnknown} <= set(said)


@pytest.mark.parametrize("language", Language)
def test_no_sentence_stands_twice(language: Language) -> None:
    said = messages(language)
    assert sorted(said) == sorted(set(said))
