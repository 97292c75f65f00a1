"""Longer texts and differences as Matrix events: nothing of them is lost, and nothing of them does anything."""

from __future__ import annotations

import json
import time
from typing import Any
from zoneinfo import ZoneInfo

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.blocks import LARGEST
from commands.speech.rendering import render_all
from commands.speech.reply import Diff, Part, Prose, Reply, Title, say
from commands.speech.words import Words
from network.register import Language

ALLOWED = {"p", "h4", "h5", "ul", "ol", "li", "strong", "em", "del", "a", "br"}
"""Of the tags that the specification permits (client-server API, *m.room.message msgtypes*), those used here."""
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=y>',
    "</p></ul></ol>",
    "@room @**room** @ROOM",
    "[x](javascript:a) [@room](https://a.no/@room) <https://a.no/?a=1&b='\"> [<b>](https://a.no)",
    "**a *b** c* - \n- a\n    - b\n        - c\n1. d\n",
    "\x00\u202e\u2069 &lt; &#64;room {+ +} [- -]",
    "# @room\n\n",
]


@pytest.fixture(scope="module")
def real_words() -> Words:
    return Words.load()


def rendered(words: Words, *parts: Part) -> tuple[dict[str, Any], ...]:
    return render_all(Reply(parts), Language.BOKMAAL, words, ZoneInfo("Europe/Oslo"), "!")


def checked(contents: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
    for content in contents:
        page = content["formatted_body"]
        # Another library's cleaner finds nothing to take away, and nothing to close.
        cleaned = nh3.clean(
            page,
            tags=ALLOWED,
            attributes={"a": {"href"}, "ol": {"start"}},
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )
        assert nh3.clean(cleaned, tags=set()) == nh3.clean(page, tags=set())
        assert tags(cleaned) == tags(page)
        for shown in (page, content["body"]):
            assert "@room" not in shown.lower()
            assert "\x00" not in shown
        assert content["m.mentions"] == {}
        assert len(json.dumps(content, ensure_ascii=False).encode("utf-8")) < LARGEST + 1000
    return contents


def tags(page: str) -> list[str]:
    return [one.split(">")[0].split(" ")[0] for one in page.split("<")[1:]]


def test_a_text_is_shown_with_its_looks(real_words: Words) -> None:
    text = "# Klima\n\nVi **må** nå [målene](https://ks.no).\n\n- én\n    - to\n\n3. tre\n4. fire\n\npost: <post@ks.no>"
    (content,) = checked(rendered(real_words, Prose(text)))
    assert content["formatted_body"] == (
        "<h4>Klima</h4>"
        '<p>Vi <strong>må</strong> nå <a href="https://ks.no">målene</a>.</p>'
        "<ul><li>én</li><ul><li>to</li></ul></ul>"
        '<ol start="3"><li>tre</li></ol><ol start="4"><li>fire</li></ol>'
        '<p>post: <a href="mailto:post@ks.no">post@ks.no</a></p>'
    )
    assert content["body"] == (
        "Klima\nVi må nå målene (https://ks.no).\n• én\n  • to\n\n3. tre\n4. fire\n\npost: post@ks.no"
    )


def test_a_difference_is_struck_out_and_bold(real_words: Words) -> None:
    other = "\n\n".join(f"Avsnitt {number}." for number in range(5))
    (content,) = checked(
        rendered(real_words, Diff(f"{other}\n\nVi kan <nå> målene.", f"{other}\n\nVi må nå alle målene."))
    )
    assert content["formatted_body"] == (
        "<p><em>… 4 avsnitt uten endring …</em></p><p>Avsnitt 4.</p>"
        "<p>Vi <del>kan &lt;nå&gt;</del> <strong>må nå alle</strong> målene.</p>"
    )
    assert content["body"] == ("… 4 avsnitt uten endring …\n\nAvsnitt 4.\n\nVi [-kan <nå>-] {+må nå alle+} målene.")


def test_no_difference_says_nothing(real_words: Words) -> None:
    assert rendered(real_words, Diff("a", "a")) == ()


@given(texts=st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), max_size=6))
def test_no_text_does_anything(real_words: Words, texts: list[str]) -> None:
    text = "".join(texts)
    checked(rendered(real_words, Prose(text), Diff(text, f"{text} nytt"), Diff("", text)))


def test_a_text_of_200_kb_is_said_whole(real_words: Words) -> None:
    text = "\n\n".join(f"{number} " + "En **viktig** setning om byene & klima. " * 60 for number in range(85))
    started = time.perf_counter()
    contents = checked(rendered(real_words, Title(say("diff-left-out", count=1)), Prose(text)))
    assert time.perf_counter() - started < 20
    said = "".join("".join(content["body"].split()) for content in contents)
    assert said.endswith("".join(text.replace("*", "").split()))


@pytest.mark.parametrize("text", ["æ" * 60_000, '"<&' * 20_000, "**a**b" * 5_000, "[a](https://ks.no/b)," * 3_000])
def test_one_endless_paragraph_is_divided_and_loses_nothing(real_words: Words, text: str) -> None:
    said = "".join(content["body"] for content in checked(rendered(real_words, Prose(text))))
    assert "…" not in said
    letter = max("æ", "&", "b", key=text.count)
    assert said.count(letter) == text.count(letter)
    compared = "".join(content["body"] for content in checked(rendered(real_words, Diff("noe annet", text))))
    assert compared.count(letter) == text.count(letter)
