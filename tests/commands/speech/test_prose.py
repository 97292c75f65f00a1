"""People's longer texts: the part of Markdown that is read, what stands as it was written, and writing it again."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.prose import Passage, Run, Shape, markdown, passages


def plain(text: str) -> Passage:
    return Passage((Run(text),))


def test_paragraphs_headings_lists_and_looks_are_read() -> None:
    text = "# Klima\n\nVi **må** *nå*\nmålene.\n\n- én\n    - to\n- tre\n\n4. fire\n5. fem\n\n   mer om fem"
    assert passages(text) == (
        Passage((Run("Klima"),), Shape.HEADING, 1),
        Passage((Run("Vi "), Run("må", strong=True), Run(" "), Run("nå", emphasis=True), Run("\nmålene."))),
        Passage((Run("én"),), Shape.BULLET, 0),
        Passage((Run("to"),), Shape.BULLET, 1),
        Passage((Run("tre"),), Shape.BULLET, 0),
        Passage((Run("fire"),), Shape.NUMBERED, 0, 4),
        Passage((Run("fem"),), Shape.NUMBERED, 0, 5),
        Passage((Run("mer om fem"),), level=1),
    )


@pytest.mark.parametrize("address", ["https://ks.no/a?b=1&c=2", "http://ks.no", "mailto:post@ks.no"])
def test_a_link_to_a_page_or_a_mailbox_is_one(address: str) -> None:
    assert passages(f"[her]({address})") == (Passage((Run("her", link=address),)),)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](https://matrix.to/#/@kari:example.org)",
        "[x](https://www.matrix.to/#/#room:example.org)",
        "[x](matrix:u/kari:example.org)",
        "[x](//ks.no)",
        "<b>fet</b> <!-- skjult --> &amp; &#64;room",
        "![bilde][1]",
        "[1]: https://ks.no",
        "`kode` ~~strek~~ | a | b |",
        "> sitat",
        '#panic("x") $x$ @x',
    ],
)
def test_what_is_not_read_stands_as_it_was_written(text: str) -> None:
    assert passages(text) == (plain(text),)


def test_nothing_of_a_text_is_hidden() -> None:
    assert passages('[her](https://ks.no "tittel")')[0].text == "her"
    assert "skjult" in "".join(one.text for one in passages("a\n\n[skjult]: https://ks.no\n\nb"))


def test_control_characters_are_left_out_and_letters_kept() -> None:
    assert passages("a\x00b\x1b[0m \u202ec 😀 שלום") == (plain("ab[0m c 😀 שלום"),)


TEXTS = st.lists(
    st.sampled_from(
        [
            "a",
            "æ b",
            "**",
            "*",
            "_",
            "[x](https://ks.no)",
            "<",
            "\\",
            "#",
            "-",
            "1.",
            " ",
            "\n",
            "\n\n",
            "    ",
            "`",
            "«",
            "!",
        ]
    ),
    max_size=30,
).map("".join)


@given(text=TEXTS | st.text(max_size=60))
def test_what_is_written_as_markdown_reads_as_the_same(text: str) -> None:
    read = passages(text)
    again = passages(markdown(read))
    assert ["".join(one.text.split()) for one in again] == ["".join(one.text.split()) for one in read]
    assert [(one.shape, one.level, one.number) for one in again] == [(one.shape, one.level, one.number) for one in read]


@pytest.mark.parametrize(
    "text",
    [
        "Vi *må* **nå**, [her](https://ks.no).",
        "# Overskrift\n\n- én\n    - to\n- tre\n\n4. fire\n5. fem",
        "post_kasse@ks.no og 5 * 3",
    ],
)
def test_what_needs_no_marks_gets_none(text: str) -> None:
    assert markdown(passages(text)) == text


def test_letters_that_look_like_marks_stay_letters() -> None:
    read = (plain("1. januar"), plain("# 1"), plain("- nei"), plain("*a* [b](https://ks.no) <c>"), plain("\\*"))
    assert passages(markdown(read)) == read


def test_emphasis_that_markdown_cannot_say_is_left_out() -> None:
    read = (Passage((Run("«ja»", strong=True), Run("nei"))),)
    assert passages(markdown(read)) == (plain("«ja»nei"),)


@pytest.mark.parametrize("mark", ["[", "*", "*a ", "[a](", "_a", "<", "- a\n", "1. a\n", "\n#", "a\n\n", "\\"])
def test_no_text_takes_long(mark: str) -> None:
    started = time.perf_counter()
    assert passages(mark * (200_000 // len(mark)))
    assert time.perf_counter() - started < 15
