"""What the journal tells of polls and surveys, in half a line: "Drammen har svart på P1". What was answered it does not
tell: that may be hidden until the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commands.speech.reply import Say, say
from commands.statements.recorded import name_in, new_value
from network.register import Register

THINGS = frozenset({"question", "answer"})
"""The kinds of records that are told of here, as `network.identity.kind_of` names them."""


def recorded(register: Register, thing: str, done: str, contents: Mapping[str, Any]) -> Say:
    """What was done with one of the ``THINGS``: ``contents`` are those of the entry, with its subject and changes."""
    number, _, voice = str(contents.get("subject", "")).partition("/")
    changes: Mapping[str, Any] = contents.get("changes") or {}
    if thing == "answer":
        return say(f"journal-answer-{done}", question=number, voice=name_in(register, voice))
    if done == "add":
        return say("journal-question-add", question=number, text=new_value(changes, "text"))
    return say(f"journal-question-{_what(done, changes)}", question=number)


def _what(done: str, changes: Mapping[str, Any]) -> str:
    if "ending" in changes:
        return new_value(changes, "ending") or "reopened"
    return "extended" if "openings" in changes else done
