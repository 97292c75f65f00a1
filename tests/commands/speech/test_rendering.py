"""Replies as Matrix events: right for the eye, harmless whatever people wrote, and small enough."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from commands.speech.blocks import LARGEST
from commands.speech.rendering import render, render_all
from commands.speech.reply import (
    Bullets,
    Caret,
    Choice,
    Code,
    Examples,
    Listed,
    Paragraph,
    Part,
    Preformatted,
    Reply,
    Say,
    Table,
    Title,
    Value,
    Weekday,
    say,
)
from commands.speech.words import MessageFaulty, Words
from network.dates import PartialDate, Period
from network.register import Language

OSLO = ZoneInfo("Europe/Oslo")
NB = Language.BOKMAAL
ALLOWED = {"p", "h4", "ul", "li", "strong", "code", "pre", "br", "table", "thead", "tbody", "tr", "th", "td"}


def rendered(words: Words, *parts: Part, mentions: tuple[str, ...] = ()) -> dict[str, Any]:
    return render(Reply(parts, mentions), NB, words, OSLO, "!")


def told(words: Words, value: Value) -> tuple[str, str]:
    """A value alone in a sentence, as plain text and as HTML."""
    content = rendered(words, Paragraph((say("value", value=value),)))
    return content["body"], content["formatted_body"].removeprefix("<p>").removesuffix("</p>")


class Page(HTMLParser):
    """Reads HTML as a client does, and keeps what it saw."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.runs: list[str] = []
        """The texts between two tags: what a client looks through for names, one by one."""
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == [], "a tag was not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs == []
        self.tags.append(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        self.runs.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError("a declaration")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError("a declaration")

    def handle_pi(self, data: str) -> None:
        raise AssertionError("an instruction")


# --- values -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Prøve Nordmann", "Prøve Nordmann"),
        (1234, "1\xa0234"),
        (PartialDate(2020, 11), "november 2020"),
        (date(2020, 11, 12), "12. november 2020"),
        (datetime(2020, 11, 12, 8, tzinfo=UTC), "torsdag 12. november 2020 kl. 09.00"),
        (time(9), "09.00"),
        (Period(months=6), "seks måneder"),
        (Weekday(date(2020, 11, 12)), "torsdag"),
        (Listed(("Oslo", "Bergen", PartialDate(2020))), "Oslo, Bergen og 2020"),
        (Listed(("Oslo", say("count", count=1)), "or"), "Oslo eller Én plass."),
        (say("count", count=3), "3 plasser."),
        (say("chosen", gender=Choice("f")), "Hun leder."),
        (say("chosen", gender=Choice("unknown")), "Noen leder."),
    ],
)
def test_values_are_said_as_people_write_them(words: Words, value: Value, text: str) -> None:
    assert told(words, value) == (text, text)


def test_something_to_type_is_set_off(words: Words) -> None:
    assert told(words, Code("!leder <b>")) == ("!leder <b>", "<code>!leder &lt;b&gt;</code>")


def test_marks_are_read_in_the_template_and_never_in_a_value(words: Words) -> None:
    content = rendered(words, Paragraph((say("marked", command="`x` **y**", person="**Prøve** `N`"),)))
    assert content["body"] == "Merk: skriv !hjelp `x` **y** til **Prøve** `N`."
    assert content["formatted_body"] == (
        "<p><strong>Merk:</strong> skriv <code>!hjelp `x` **y**</code> til **Prøve** `N`.</p>"
    )


def test_what_is_code_already_is_not_made_so_twice(words: Words) -> None:
    content = rendered(words, Paragraph((say("both", command=Code("!leder")),)))
    assert content["formatted_body"] == "<p><strong><code>!leder</code></strong></p>"
    assert content["body"] == "!leder"


def test_a_value_not_given_is_an_error(words: Words) -> None:
    with pytest.raises(MessageFaulty):
        rendered(words, Paragraph((say("plain"),)))


def test_a_time_without_a_zone_is_an_error(words: Words) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        told(words, datetime(2020, 11, 12, 8))


# --- parts --------------------------------------------------------------------------------------------------


def test_an_answer_with_every_part(words: Words) -> None:
    content = rendered(
        words,
        Title(say("value", value="Styringsgruppen")),
        Bullets(((say("count", count=1), say("plain", person="Prøve Nordmann")), (say("count", count=3),))),
        Paragraph((say("plain", person="Kari & Ola"), say("count", count=1))),
        Examples(say("examples", date=PartialDate(2020, 11, 12))),
        Table(
            (say("header-organisation"), say("header-person")),
            (("Oslo", "Raymond Johansen", "byrådsleder"), ("Bergen", "", ""), ("Gol", Code("!kontakt Gol"))),
        ),
        Caret("!leder på 31.4.", 10, 12, say("plain", person="dagen")),
        Preformatted("a\n\tb <i>\n"),
    )
    assert content["body"] == (
        "Styringsgruppen\n"
        "• Én plass. Her er Prøve Nordmann.\n"
        "• 3 plasser.\n"
        "\n"
        "Her er Kari & Ola. Én plass.\n"
        "!leder\n"
        "!leder på 12. november 2020\n"
        "\n"
        "Oslo – Raymond Johansen, byrådsleder\n"
        "Bergen\n"
        "Gol – !kontakt Gol\n"
        "\n"
        "!leder på 31.4.\n"
        "          ^^\n"
        "Her er dagen.\n"
        "\n"
        "a\n"
        "    b <i>"
    )
    assert content["formatted_body"] == (
        "<h4>Styringsgruppen</h4>"
        "<ul><li>Én plass. Her er Prøve Nordmann.</li><li>3 plasser.</li></ul>"
        "<p>Her er Kari &amp; Ola. Én plass.</p>"
        "<p><code>!leder</code><br><code>!leder på 12. november 2020</code></p>"
        "<table><thead><tr><th>Organisasjon</th><th>Person</th></tr></thead><tbody>"
        "<tr><td>Oslo</td><td>Raymond Johansen</td><td>byrådsleder</td></tr>"
        "<tr><td>Bergen</td><td></td><td></td></tr>"
        "<tr><td>Gol</td><td><code>!kontakt Gol</code></td></tr></tbody></table>"
        "<pre><code>!leder på 31.4.\n          ^^</code></pre><p>Her er dagen.</p>"
        "<pre><code>a\n    b &lt;i&gt;</code></pre>"
    )


def test_an_answer_is_a_notice_that_mentions_nobody(words: Words) -> None:
    content = rendered(words, Paragraph((say("count", count=1),)))
    assert content == {
        "msgtype": "m.notice",
        "body": "Én plass.",
        "format": "org.matrix.custom.html",
        "formatted_body": "<p>Én plass.</p>",
        "m.mentions": {},
    }


def test_what_shall_reach_a_phone_is_a_text_that_mentions_its_owner(words: Words) -> None:
    content = rendered(words, Paragraph((say("count", count=1),)), mentions=("@kari:example.org", "@kari:example.org"))
    assert content["msgtype"] == "m.text"
    assert content["m.mentions"] == {"user_ids": ["@kari:example.org"]}


# --- harm ---------------------------------------------------------------------------------------------------

TAGS = ["<b>", "</p>", "</code></pre>", "<!--", "<script>", "<?x", "]]>", "&lt;", "&#64;room", "&", '"', "'"]
MARKS = ["`", "**", "{ $p }", "@room", "@", "room", "\x00", "\n", "\u202e", "\u2069", "\ue000", "\uf800", "\ud800", "א"]
nasty = st.one_of(st.text(), st.lists(st.sampled_from([*TAGS, *MARKS]), max_size=12).map("".join))


@given(text=nasty, other=nasty)
@example(text="@", other="ROOM")
def test_nothing_that_people_wrote_is_ever_markup_or_a_ping(words: Words, text: str, other: str) -> None:
    values: dict[str, Value] = {"command": text, "person": Listed((other, Code(text), say("plain", person=other)))}
    parts: tuple[Part, ...] = (
        Title(say("value", value=text)),
        Paragraph((say("marked", values=other, **values), say("both", command=Code(text)))),
        Bullets(((say("value", value=say("plain", person=text)),),)),
        Table((say("value", value=text),), ((text, other, Code(other)),)),
        Caret(text, 0, 3, say("value", value=other)),
        Preformatted(text),
    )
    for content in render_all(Reply(parts), NB, words, OSLO, "!"):
        page = Page(content["formatted_body"])
        assert set(page.tags) <= ALLOWED
        assert page.tags.count("strong") <= 2
        for read in (content["body"], *page.runs):
            assert "@room" not in read.lower()
        for shown in (content["body"], content["formatted_body"], page.text):
            shown.encode("utf-8")
            assert "\x00" not in shown
            assert shown.count("\u2068") == shown.count("\u2069")
        assert all(line == line.rstrip(" \t") for line in content["body"].split("\n"))
        assert content["m.mentions"] == {}


@given(text=st.text())
def test_a_text_is_read_from_the_page_as_it_stands_in_the_plain_text(words: Words, text: str) -> None:
    content = rendered(words, Paragraph((say("plain", person=text),)))
    assert Page(content["formatted_body"]).text.rstrip(" ") == content["body"]


# --- size ---------------------------------------------------------------------------------------------------


def size(content: dict[str, Any]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode("utf-8"))


def test_a_large_answer_is_divided_between_its_rows_and_loses_none(words: Words) -> None:
    rows = tuple((f"Prøvestad {number}", "Prøve Nordmann", "ordfører") for number in range(1500))
    title, more = Title(say("value", value="Medlemmer")), Paragraph((say("count", count=3),))
    contents = render_all(Reply((title, Table((say("header-person"),), rows), more)), NB, words, OSLO, "!")
    assert len(contents) > 2
    assert all(size(content) < LARGEST + 1000 for content in contents)
    lines = "\n".join(content["body"] for content in contents).split("\n")
    shown = [line for line in lines if line.startswith("Prøvestad")]
    assert shown == [f"Prøvestad {number} – Prøve Nordmann, ordfører" for number in range(1500)]
    assert all("<th>Person</th>" in content["formatted_body"] for content in contents)
    assert contents[-1]["body"].endswith("3 plasser.")
    for content in contents:
        assert set(Page(content["formatted_body"]).tags) <= ALLOWED


def test_only_the_first_of_several_events_mentions_people(words: Words) -> None:
    bullets = Bullets(tuple((say("plain", person="x" * 1000),) for _ in range(40)))
    contents = render_all(Reply((bullets,), ("@kari:example.org",)), NB, words, OSLO, "!")
    assert [content["msgtype"] for content in contents] == ["m.text"] + ["m.notice"] * (len(contents) - 1)
    assert all(content["m.mentions"] == {} for content in contents[1:])


def test_a_heading_goes_with_what_it_heads(words: Words) -> None:
    full = Paragraph(tuple(say("plain", person="x" * 1500) for _ in range(9)))
    heading, item = Title(say("value", value="Overskrift")), Bullets(((say("plain", person="y" * 1500),),))
    contents = render_all(Reply((full, heading, item)), NB, words, OSLO, "!")
    assert len(contents) == 2
    assert contents[1]["body"].startswith("Overskrift\n• Her er yyy")


def test_one_item_that_is_too_large_is_cut(words: Words) -> None:
    item: tuple[Say, ...] = tuple(say("plain", person='"<&' * 600) for _ in range(60))
    row: tuple[Value, ...] = tuple('"<&' * 600 for _ in range(60))
    parts = (Bullets((item,)), Table((), (row,)), Preformatted("<" * 64_000), Paragraph(item))
    for content in render_all(Reply(parts), NB, words, OSLO, "!"):
        assert size(content) < LARGEST + 1000
        assert set(Page(content["formatted_body"]).tags) <= ALLOWED


def test_an_answer_without_parts_says_nothing(words: Words) -> None:
    assert render_all(Reply(()), NB, words, OSLO, "!") == ()
    assert render_all(Reply((Bullets(()), Paragraph(()))), NB, words, OSLO, "!") == ()
