"""What the journal tells of meetings, in half a line: "Kari Prøve kommer til M1"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commands.speech.reply import Say, Value, say
from commands.statements.recorded import name_in, new_value
from network.register import Register

THINGS = frozenset({"meeting", "item", "attendance", "task"})
"""The kinds of records that are told of here, as `network.identity.kind_of` names them."""


def recorded(register: Register, thing: str, done: str, contents: Mapping[str, Any]) -> Say:
    """What was done with one of the ``THINGS``: ``contents`` are those of the entry, with its subject and changes."""
    number, _, person = str(contents.get("subject", "")).partition("/")
    changes: Mapping[str, Any] = contents.get("changes") or {}
    of = "meeting" if thing == "attendance" else thing
    values: dict[str, Value] = {of: number, "person": name_in(register, person)}
    if "title" in changes:
        values["title"] = new_value(changes, "title")
    return say(f"journal-{thing}-{_what(thing, done, changes)}", **values)


def _what(thing: str, done: str, changes: Mapping[str, Any]) -> str:
    match thing, done:
        case "meeting", "amend" if "cancelled_at" in changes:
            return "cancelled" if new_value(changes, "cancelled_at") else "not-cancelled"
        case "meeting", "amend" if "called_at" in changes:
            return "called"
        case "meeting", "amend" if not {"date", "starts", "ends"}.isdisjoint(changes):
            return "moved"
        case "item", "amend" if "state" in changes:
            return new_value(changes, "state").replace("_", "-")
        case "item", "amend" if "outcome" in changes:
            return "decided"
        case "attendance", "add":
            return new_value(changes, "answer")
        case "task", "amend" if "done_at" in changes:
            return "done" if new_value(changes, "done_at") else "not-done"
        case _:
            return done
