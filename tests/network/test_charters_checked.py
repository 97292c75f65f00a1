"""The four real charters, read as they are written, and what the rules make of them in November 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from network.agreements import Force, agreement_on
from network.charter import read
from network.check import check
from network.offices import Held, NobodyRegistered, offices_held
from network.register import Register
from network.terms import Ending, term_of_body
from tests.network.examples import TODAY

CHARTERS = Path(__file__).parents[2] / "charters"


def charter(name: str) -> Register:
    return read((CHARTERS / f"{name}.toml").read_text(encoding="utf-8")).register


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        (
            "storbynettverket",
            [
                "finding-term-over-constitution",
                "finding-agreement-over-revision",
                "finding-office-vacant-elected",
                "finding-office-followed-vacant",
                "finding-members-without-seat",
            ],
        ),
        ("ks", ["finding-nobody-seated"] * 3),
        ("baerekraftsnettverket", ["finding-office-vacant-elected", "finding-nobody-seated"]),
        ("folkevalgtprogram", []),
    ],
)
def test_what_is_found(name: str, codes: list[str]) -> None:
    assert [one.code for one in check(charter(name), TODAY)] == codes


@pytest.mark.parametrize(
    ("name", "body", "last"),
    [
        ("storbynettverket", "politisk", date(2023, 10, 31)),
        ("ks", "fylkesstyret-buskerud", date(2027, 12, 31)),
    ],
)
def test_terms(name: str, body: str, last: date) -> None:
    end = term_of_body(charter(name), body, TODAY)
    assert isinstance(end, Ending)
    assert end.last == last


def test_who_chairs() -> None:
    held = offices_held(charter("ks"), "fylkesstyret-buskerud", "leder", TODAY, TODAY)
    assert isinstance(held, Held)
    assert [one.person for one in held.holders] == ["heidi-granli"]
    nobody = offices_held(charter("storbynettverket"), "politisk", "leder", TODAY, TODAY)
    assert isinstance(nobody, NobodyRegistered)


def test_the_agreement_of_storbynettverket_is_over() -> None:
    register = charter("storbynettverket")
    state = agreement_on(register, register.agreements[0], TODAY)
    assert state.force is Force.OVER
    assert state.not_signed_by == ()
