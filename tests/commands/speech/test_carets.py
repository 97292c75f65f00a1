"""The marks under what is wrong stand where it is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.carets import WIDEST, marked
from commands.speech.formatting import widths


def part(line: str, marks: str) -> str:
    """The characters above the marks."""
    start, end = marks.index("^"), len(marks)
    shown, column = "", 0
    for c, wide in zip(line, widths(line), strict=True):
        if start <= column < end and (wide or shown):
            shown += c
        column += wide
    return shown


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("!leder på 31.4.", "31"),
        ("!kontakt Ås æøå på 31.4.", "31"),
        ("!kontakt\tÅs på 31.4.", "31"),
        ("!kontakt 👩‍👩‍👧👍🏽🇳🇴 på 31.4.", "31"),
        ("!kontakt é på 31.4.", "31"),
        ("!kontakt \x00\u202e på 31.4.", "31"),
        ("!kontakt @room på 31.4.", "31"),
        ("første linje\n!leder på 31.4.\nsiste linje", "31"),
        ("!leder på 31.4." + " og mer" * 40, "31"),
        ("mye " * 40 + "!leder på 31.4.", "31"),
        ("mye " * 40 + "!leder på 31.4." + " og mer" * 40, "31"),
    ],
)
def test_the_marks_stand_under_the_part(text: str, wrong: str) -> None:
    start = text.index(wrong)
    line, marks = marked(text, start, start + len(wrong))
    assert part(line, marks) == wrong
    assert "\n" not in line
    assert "@room" not in line
    assert sum(widths(line)) <= WIDEST


def test_a_part_that_is_missing_is_marked_where_it_should_have_been() -> None:
    assert marked("!kontakt", 8, 8) == ("!kontakt", "        ^")


def test_a_long_part_is_cut() -> None:
    line, marks = marked("x" * 1000, 0, 1000)
    assert sum(widths(line)) <= WIDEST
    assert line.endswith("…")
    assert set(marks) == {"^"}


def test_a_line_from_right_to_left_is_shown_in_the_order_it_was_written() -> None:
    line, marks = marked("!kontakt שלום 31.4.", 14, 16)
    assert line.startswith("\u202d")
    assert line.endswith("\u202c")
    assert part(line, marks) == "31"


@given(st.text(max_size=300), st.integers(-5, 400), st.integers(-5, 400))
def test_any_line_gets_marks(text: str, start: int, end: int) -> None:
    line, marks = marked(text, start, end)
    assert set(marks.strip(" ")) == {"^"}
    assert not set("\n\r\x00") & set(line)
    assert len(marks) <= WIDEST + 2
    assert line == line.rstrip()
