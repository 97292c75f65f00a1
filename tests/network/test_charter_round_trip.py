"""What is written is read again as it was, whatever the network is like."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.charter import Charter, Faulty, arranged, read, write
from network.journal import following
from network.register import Body, Network, Register, Seat
from tests import strategies
from tests.depth import examples

CHARTERS = sorted((Path(__file__).parents[2] / "charters").glob("*.toml"))
slow = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None, max_examples=examples(20)
)


@slow
@given(strategies.charters())
def test_what_is_written_is_read_again(charter: Charter) -> None:
    text = write(charter)
    assert read(text) == charter
    assert write(read(text)) == text
    assert tomllib.loads(text)["format"] == 1


@slow
@given(strategies.charters(), st.randoms(use_true_random=False))
def test_the_order_of_different_owners_is_the_files(charter: Charter, random: object) -> None:
    seats = list(charter.register.seats)
    random.shuffle(seats)  # type: ignore[attr-defined]
    mixed = replace(charter, register=replace(charter.register, seats=tuple(seats)))
    assert read(write(mixed)) == arranged(mixed)
    assert arranged(arranged(mixed)) == arranged(mixed)


@pytest.mark.parametrize("path", CHARTERS, ids=lambda path: path.stem)
def test_the_real_charters_are_read_written_and_read(path: Path) -> None:
    charter = read(path.read_text(encoding="utf-8"))
    text = write(charter)
    assert read(text) == charter
    assert write(read(text)) == text


def test_a_record_without_an_owner_is_not_dropped_in_silence() -> None:
    register = Register(
        network=Network(id="n", name="N"),
        bodies=(Body(id="a", name="A"),),
        seats=(Seat(body="b", person="p"),),
    )
    with pytest.raises(ValueError, match="seats of b"):
        write(Charter(register=register))


def test_lines_may_end_as_on_windows_and_begin_with_a_byte_order_mark() -> None:
    text = CHARTERS[0].read_text(encoding="utf-8")
    assert read("\ufeff" + text.replace("\n", "\r\n")) == read(text)


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x85", "\ud800", "\\", '"', "\n", "🦀"])
def test_whatever_somebody_said_is_kept_in_the_journal(sign: str) -> None:
    contents = {"said": f"a{sign}b", sign: None}
    entry = following("n", None, at=datetime(2024, 1, 1, tzinfo=UTC), action="x", salt="00", contents=contents)
    charter = Charter(register=Register(network=Network(id="n", name="N")), journal=(entry,))
    assert read(write(charter)) == charter


def test_a_journal_that_does_not_hold_is_refused() -> None:
    first = following("n", None, at=datetime(2024, 1, 1, tzinfo=UTC), action="x", salt="00", contents={"a": 1})
    second = following("n", first, at=datetime(2024, 1, 2, tzinfo=UTC), action="x", salt="01", contents={"a": 2})
    register = Register(network=Network(id="n", name="N"))
    with pytest.raises(Faulty) as caught:
        read(write(Charter(register=register, journal=(first, replace(second, contents={"a": 3})))))
    assert [(one.code, one.place.number, one.place.key) for one in caught.value.faults] == [
        ("charter-journal-broken", 2, "contents")
    ]
