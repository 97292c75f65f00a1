"""Whatever is done to a file, it is either read or refused with its faults: nothing else ever happens."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.charter import Charter, Faulty, arranged, read, write
from tests import strategies
from tests.depth import examples

CHARTERS = [path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "charters").glob("*.toml")]
TOO_BIG = [HealthCheck.too_slow, HealthCheck.data_too_large]
slow = settings(suppress_health_check=TOO_BIG, deadline=None, max_examples=examples(25))

odd_values: st.SearchStrategy[Any] = st.one_of(
    st.text(max_size=10),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.just([]),
    st.just({}),
    st.just([{}]),
    st.just([[{}]]),
    st.lists(st.text(max_size=3), max_size=3),
    st.sampled_from(("organ/leder", "members", "2020-11", "P1Y", "", "nb", "@a:b", "!a:b")),
)


def read_or_refused(text: str) -> Charter | None:
    """The charter, which is then whole; None when it was refused in good order."""
    try:
        charter = read(text)
    except Faulty as faulty:
        assert faulty.faults
        assert all(fault.code.startswith("charter-") for fault in faulty.faults)
        assert all(isinstance(value, str | int) for fault in faulty.faults for value in fault.values.values())
        return None
    assert read(write(charter)) == charter == arranged(charter)
    return charter


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, one in inner for place in places(one, (*path, key)))]


@slow
@given(strategies.charters(), st.data())
def test_a_file_with_something_changed(charter: Charter, data: st.DataObject) -> None:
    values = tomllib.loads(write(charter))
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([one for one in places(values) if one]))
        owner: Any = values
        for step in path[:-1]:
            owner = owner[step]
        way = data.draw(st.sampled_from(("delete", "alter", "copy", "add")))
        if way == "delete":
            del owner[path[-1]]
        elif way == "alter":
            owner[path[-1]] = data.draw(odd_values)
        elif way == "copy" and isinstance(owner, list):
            owner.append(owner[path[-1]])
        elif isinstance(owner, dict):
            owner[data.draw(st.sampled_from(("id", "from", "until", "said", "role", "held_by", "ny")))] = data.draw(
                odd_values
            )
        if not any(places(values)):
            break
    read_or_refused(tomli_w.dumps(values))


@slow
@given(st.sampled_from(CHARTERS), st.data())
def test_a_real_charter_with_a_piece_cut_out_or_put_in(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(len(text), begin + 200)))
    piece = data.draw(st.one_of(st.just(""), st.text(max_size=10), st.just(text[end : end + 100])))
    read_or_refused(text[:begin] + piece + text[end:])


@slow
@given(st.sampled_from(CHARTERS), st.data())
def test_a_real_charter_with_a_line_left_out_or_doubled(text: str, data: st.DataObject) -> None:
    lines = text.splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number : number + 1] = [lines[number]] * data.draw(st.sampled_from((0, 2)))
    read_or_refused("".join(lines))


@settings(max_examples=examples(80), deadline=None)
@given(st.text() | st.text(alphabet="[]{}=.,\"'\n ab1#\\-:T", max_size=80))
def test_any_text_at_all(text: str) -> None:
    assert read_or_refused(text) is None


@pytest.mark.parametrize("text", CHARTERS, ids=range(len(CHARTERS)))
def test_a_charter_cut_off_anywhere(text: str) -> None:
    for end in range(0, len(text), 97):
        read_or_refused(text[:end])


def test_an_office_whose_id_is_a_list_and_that_is_voided_is_refused() -> None:
    text = (
        'format = 1\n[network]\nid = "a"\nname = "A"\n[[bodies]]\nid = "b"\nname = "B"\n[[bodies.offices]]\nid = []\n'
        'voided = { at = 2026-01-01T00:00:00Z, by = "x", why = "y" }\n'
    )
    assert read_or_refused(text) is None
