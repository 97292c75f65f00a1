"""How an event becomes a line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matrix.lines import Myself, NoLine, line
from commands.line import Attachment, Line

ME = Myself(user_id="@sekretariat:prove.test", display_name="Nettverkssekretær")
AT = 1_772_452_800_000


def read(content: dict[str, Any]) -> Line:
    source = {"sender": "@kari:prove.test", "at": AT, "content": content}
    return line("!rom", "$e", source, ME, direct=False)


def text(body: str, **more: Any) -> Line:
    return read({"msgtype": "m.text", "body": body, **more})


@pytest.mark.parametrize(
    ("body", "mentioned", "said", "called"),
    [
        ("hvem leder?", False, "hvem leder?", False),
        ("Nettverkssekretær: hvem leder?", False, "hvem leder?", True),
        ("nettverkssekretær, hvem leder?", False, "hvem leder?", True),
        ("sekretariat: hvem leder?", False, "hvem leder?", True),
        ("@sekretariat:prove.test: hvem leder?", False, "hvem leder?", True),
        ("@sekretariat:prove.test hvem leder?", False, "hvem leder?", True),
        ("@sekretariat:et.annet.sted hvem leder?", False, "@sekretariat:et.annet.sted hvem leder?", False),
        ("Nettverkssekretær hvem leder?", True, "hvem leder?", True),
        ("@Nettverkssekretær hvem leder?", True, "hvem leder?", True),
        ("@sekretariat:prove.test hvem leder?", True, "hvem leder?", True),
        ("hvem leder, Nettverkssekretær?", True, "hvem leder?", True),
        ("hvem leder @sekretariat:prove.test", True, "hvem leder", True),
        ("Nettverkssekretærens leder", True, "Nettverkssekretærens leder", True),
        ("sekretariatet: hva nå?", False, "sekretariatet: hva nå?", False),
        ("Nettverkssekretær", True, "", True),
        ("spør Nettverkssekretær om det", True, "spør Nettverkssekretær om det", True),
    ],
)
def test_its_name_calls_it_and_is_no_part_of_what_is_said(body: str, mentioned: bool, said: str, called: bool) -> None:
    mentions = {"m.mentions": {"user_ids": [ME.user_id]}} if mentioned else {"m.mentions": {}}
    found = text(body, **mentions)
    assert (found.text, found.mentions_bot) == (said, called)


def test_a_mention_of_another_does_not_call_it() -> None:
    assert not text("Kari hvem leder?", **{"m.mentions": {"user_ids": ["@kari:prove.test"]}}).mentions_bot


def test_an_edit_is_known_and_says_what_it_was_changed_to() -> None:
    new = {"msgtype": "m.text", "body": "!leder"}
    relation = {"rel_type": "m.replace", "event_id": "$f"}
    found = text("* !leder", **{"m.new_content": new, "m.relates_to": relation})
    assert (found.text, found.is_edit) == ("!leder", True)


def test_a_reply_is_told_from_a_threads_fallback() -> None:
    reply = text("> <@x:y> !leder\n> mer\n\nstøtter", **{"m.relates_to": {"m.in_reply_to": {"event_id": "$q"}}})
    assert (reply.text, reply.reply_to, reply.thread) == ("støtter", "$q", None)
    relation = {"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$q"}}
    thread = text("> sitat", **{"m.relates_to": relation | {"is_falling_back": True}})
    assert (thread.text, thread.reply_to, thread.thread) == ("> sitat", None, "$root")
    within = text("ja", **{"m.relates_to": relation})
    assert (within.reply_to, within.thread) == ("$q", "$root")


def test_a_file_comes_with_its_caption() -> None:
    file = {"msgtype": "m.file", "url": "mxc://prove.test/a", "info": {"size": 12, "mimetype": "application/toml"}}
    bare = read({**file, "body": "a.toml"})
    assert bare.text == ""
    assert bare.attachment == Attachment(name="a.toml", size=12, mimetype="application/toml", url="mxc://prove.test/a")
    captioned = read({**file, "body": "!register importer", "filename": "a.toml"})
    assert captioned.text == "!register importer"
    assert captioned.attachment is not None
    assert captioned.attachment.name == "a.toml"


@pytest.mark.parametrize("size", ["12", -1, True, None, 1.5])
def test_a_size_that_is_none_is_unknown(size: object) -> None:
    found = read({"msgtype": "m.file", "body": "a", "url": "mxc://prove.test/a", "info": {"size": size}})
    assert found.attachment is not None
    assert found.attachment.size is None


KEYS = st.sampled_from(
    [
        "msgtype",
        "body",
        "url",
        "info",
        "filename",
        "size",
        "m.relates_to",
        "m.new_content",
        "m.mentions",
        "user_ids",
        "rel_type",
        "event_id",
        "m.in_reply_to",
        "is_falling_back",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, JSON), st.sampled_from(["m.text", "m.file", "m.notice", None]))
def test_whatever_an_event_holds_it_is_a_line_or_it_is_none(content: dict[str, Any], kind: str | None) -> None:
    try:
        found = read({**content, "msgtype": kind})
    except NoLine:
        return
    found.text.encode()
    assert "\0" not in found.text
