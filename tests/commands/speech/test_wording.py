"""What differs between two texts: it is readable, it is all there, and no text takes long."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.wording import Change, Compared, Difference, LeftOut, difference

MARKS = {Change.KEPT: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "(+{}+)"}


def shown(found: Difference) -> list[str]:
    return [
        f"({part.count})"
        if isinstance(part, LeftOut)
        else "".join(MARKS[one.change].format(one.text) for one in part.stretches)
        for part in found
    ]


def test_words_that_changed_are_marked_and_the_rest_kept() -> None:
    before = "Vi ber regjeringen om å styrke kollektivtrafikken i byene."
    after = "Vi ber Stortinget om å styrke kollektivtrafikken i de store byene."
    assert shown(difference(before, after)) == [
        "Vi ber[- regjeringen-](+ Stortinget+) om å styrke kollektivtrafikken i(+ de store+) byene."
    ]


def test_what_is_far_from_a_change_is_left_out() -> None:
    lines = [f"Avsnitt nummer {number} om noe annet." for number in range(9)]
    changed = [*lines[:4], "Et nytt avsnitt.", *lines[4:]]
    assert shown(difference("\n\n".join(lines), "\n\n".join(changed))) == [
        "(3)",
        lines[3],
        "(+Et nytt avsnitt.+)",
        lines[4],
        "(4)",
    ]


def test_the_middle_of_a_long_line_is_left_out() -> None:
    before = "ord " * 200 + "gammelt" + " ord" * 200
    (line,) = shown(difference(before, before.replace("gammelt", "nytt")))
    assert "[- gammelt-](+ nytt+)" in line
    assert line.startswith("… ord")
    assert line.endswith("ord …")
    assert len(line) < 300


def test_a_line_of_which_little_is_left_is_another_line() -> None:
    assert shown(difference("Byene skal gå foran i alt.", "Vi vil ha flere tog.")) == [
        "[-Byene skal gå foran i alt.-](+Vi vil ha flere tog.+)"
    ]


def test_a_paragraph_that_is_divided_or_joined_is_shown() -> None:
    assert shown(difference("Vi må. Vi kan.", "Vi må.\n\nVi kan.")) == ["Vi må.(+ ¶+)", "Vi kan."]
    assert shown(difference("Vi må.\n\nVi kan.", "Vi må. Vi kan.")) == ["Vi må.[- ¶-] Vi kan."]


def test_blanks_are_no_difference() -> None:
    assert difference("a  b\n\n\nc ", "a b\nc") == ()
    assert difference("", " \n") == ()


def test_markdown_and_html_are_only_letters() -> None:
    assert shown(difference("Vi må nå alle målene", "Vi **må** nå <i>alle</i> målene")) == [
        "Vi[- må nå alle-](+ **må** nå <i>alle</i>+) målene"
    ]


WORDS = st.lists(st.sampled_from(["a", "b", "c", "og", "byene", ".", ",", "\n", "\n\n", "😀"]), max_size=25).map(
    " ".join
)


def texts_of(found: Difference) -> tuple[list[str], list[str]]:
    """The words of both texts, as far as they are shown, breaks left out of account."""
    sides: tuple[list[str], list[str]] = ([], [])
    for part in found:
        assert isinstance(part, Compared)
        for one in part.stretches:
            words = one.text.replace("¶", " ").split()
            if one.change is not Change.ADDED:
                sides[0].extend(words)
            if one.change is not Change.REMOVED:
                sides[1].extend(words)
    return sides


@given(before=WORDS, after=WORDS)
def test_what_is_kept_and_removed_is_the_one_text_and_what_is_kept_and_added_the_other(before: str, after: str) -> None:
    # A line before and after each text, so that no line is far from a change.
    found = difference(f"{before}\nFør", f"{after}\nEtter")
    if not any(isinstance(part, LeftOut) for part in found):
        was, now = texts_of(found)
        assert "".join(was) == "".join(f"{before} Før".split())
        assert "".join(now) == "".join(f"{after} Etter".split())


def article(seed: int, paragraphs: int) -> str:
    chance = random.Random(seed)
    words = [f"ord{number}" for number in range(3000)]
    return "\n\n".join(" ".join(chance.choice(words) for _ in range(80)) for _ in range(paragraphs))


LONG = article(1, 380)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LONG, LONG.replace("ord1", "ny")),
        (LONG, article(2, 380)),
        (LONG.replace("\n\n", " "), LONG.replace("\n\n", " ").replace("ord77 ", "nytt ")),
        ("a\n" * 30_000, "b\na\n" * 15_000),
        ("a b " * 50_000, "b a a " * 30_000),
        (" ".join(map(str, range(30_000))), " ".join(map(str, range(30_000, 0, -1)))),
        ("a" * 200_000, "b" * 200_000),
        ("!?" * 100_000, "?!!" * 60_000),
    ],
    ids=["a word in each", "another text", "one paragraph", "lines", "words", "turned round", "one word", "signs"],
)
def test_texts_of_200_kb_are_compared_without_growing_out_of_hand(before: str, after: str) -> None:
    started = time.perf_counter()
    assert difference(before, after)
    assert time.perf_counter() - started < 20


def test_of_a_long_text_with_few_changes_only_these_are_told() -> None:
    before = LONG.replace("\n\n", " ")
    found = difference(before, before.replace("ord77 ", "nytt "))
    changes = [one for part in found if isinstance(part, Compared) for one in part.stretches]
    removed = [one.text.split() for one in changes if one.change is Change.REMOVED]
    assert sum(map(len, removed)) < 3 * before.count("ord77 ")
