"""What the journal tells of statements, in half a line: "Drammen støtter U1"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commands.speech.reply import Say, Value, say
from network.register import Register

THINGS = frozenset({"statement", "version", "input", "round", "position", "issue", "dispatch"})
"""The kinds of records that are told of here, as `network.identity.kind_of` names them."""


def recorded(register: Register, thing: str, done: str, contents: Mapping[str, Any]) -> Say:
    """What was done with one of the ``THINGS``: ``contents`` are those of the entry, with its subject and changes."""
    statement, *rest = str(contents.get("subject", "")).split("/")
    changes: Mapping[str, Any] = contents.get("changes") or {}
    values: dict[str, Value] = {
        "statement": statement,
        "number": rest[0][1:] if rest else "",
        "voice": name_in(register, rest[-1]) if len(rest) > 1 else say("journal-somebody"),
        **{key: new_value(changes, key) for key in ("title", "to") if key in changes},
    }
    return say(f"journal-{thing}-{_what(thing, done, changes)}", **values)


def _what(thing: str, done: str, changes: Mapping[str, Any]) -> str:
    match thing, done:
        case "position", "add" if new_value(changes, "prepared") == "True":
            return "prepared"  # what an adviser proposes at home is nobody else's business
        case "position", "add":
            return new_value(changes, "stance").replace("_", "-")
        case "statement", "amend" if new_value(changes, "withdrawn_at"):
            return "withdrawn"
        case "version", "add" if new_value(changes, "editorial") == "True":
            return "add-editorial"
        case "round", "amend" if "outcome" in changes:
            return new_value(changes, "outcome").replace("_", "-") or "reopened"
        case "round", "amend" if "openings" in changes:
            return "extended"
        case "dispatch", "amend" if "answered_on" in changes or "answer" in changes:
            return "answered"
        case _:
            return done


def new_value(changes: Mapping[str, Any], key: str) -> str:
    """A key's new value, as text; empty where there is none."""
    _, now = changes.get(key) or (None, None)
    return "" if now is None else str(now)


def name_in(register: Register, id: str) -> str:
    """What an organisation or a person is called; the id itself where there is none of that id."""
    known = register.organisation(id) or register.person(id)
    return known.name if known else id
