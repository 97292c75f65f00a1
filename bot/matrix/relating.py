"""How an event says that it relates to another. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commands.line import Relates
from storage.own_words import MARKS

RELATES_TO = "m.relates_to"


def relating(content: Mapping[str, Any], kind: Relates, target: str) -> dict[str, Any]:
    """An event's content, with its relation to the event ``target``."""
    match kind:
        case Relates.EDITS:
            return {**_instead(content), RELATES_TO: {"rel_type": "m.replace", "event_id": target}}
        case Relates.REFERS:
            return {**content, RELATES_TO: {"rel_type": "m.reference", "event_id": target}}
        case Relates.IN_THREAD:
            # Clients without threads show it as an answer to what the thread began with.
            back = {"is_falling_back": True, "m.in_reply_to": {"event_id": target}}
            return {**content, RELATES_TO: {"rel_type": "m.thread", "event_id": target, **back}}
        case Relates.ANSWERS:
            return {**content, RELATES_TO: {"m.in_reply_to": {"event_id": target}}}


def _instead(content: Mapping[str, Any]) -> dict[str, Any]:
    """What takes an event's place, and around it what clients show that know no edits. It pings nobody again."""
    new = {key: value for key, value in content.items() if key not in (RELATES_TO, *MARKS)}
    starred = {key: f"* {content[key]}" for key in ("body", "formatted_body") if key in content}
    return {**content, **starred, "m.mentions": {}, "m.new_content": new}
