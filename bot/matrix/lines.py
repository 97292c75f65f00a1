"""From an event to what somebody said or did: a line, an answer to a poll, a reaction, an event taken back. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.matrix.attachments import address
from bot.matrix.sync import MESSAGE, POLL_ANSWERS, REACTION, WITH_A_FILE, Event, about, is_id
from commands.line import Attachment, Line, PollAnswer, Reaction, Redacted, Said

_QUOTED_BEFORE_A_REPLY = re.compile(r"\A(?:> [^\n]*\n|>\n)+\n?")


@dataclass(frozen=True, kw_only=True)
class Myself:
    """Who the bot is, and what it is called."""

    user_id: str
    display_name: str

    @property
    def names(self) -> tuple[str, ...]:
        """What people may write to call it, the longest first."""
        localpart = self.user_id.removeprefix("@").partition(":")[0]
        names = {self.user_id, self.display_name, localpart, "@" + self.display_name, "@" + localpart}
        return tuple(sorted((name for name in names if name.strip("@ ")), key=len, reverse=True))


class NoLine(Exception):
    """The event is of a kind that is handled, but not one that can be understood; the reason is its argument."""


def source_of(event: Event) -> dict[str, Any]:
    """What is kept of an event until it is handled."""
    source = {"type": event.type, "sender": event.sender, "at": event.at, "content": event.content}
    return source if event.type == MESSAGE else {**source, "about": about(event)}


def is_line(source: Mapping[str, Any]) -> bool:
    """Whether it is a message, to which something is said in return."""
    kind: str = source.get("type", MESSAGE)
    return kind == MESSAGE


def said(room: str, event_id: str, source: Mapping[str, Any], myself: Myself, *, direct: bool) -> Said:
    """What an event says or does, from what was kept of it; raises NoLine."""
    if is_line(source):
        return line(room, event_id, source, myself, direct=direct)
    sender, at, to = source["sender"], _moment(source), source["about"]
    if source["type"] in POLL_ANSWERS:
        answers = _answers(source["content"])
        return PollAnswer(room=room, direct=direct, sender=sender, event_id=event_id, at=at, poll=to, answers=answers)
    if source["type"] == REACTION:
        key = _mapping(source["content"].get("m.relates_to")).get("key")
        if not isinstance(key, str):
            raise NoLine("no key")
        return Reaction(room=room, direct=direct, sender=sender, event_id=event_id, at=at, to=to, key=_storable(key))
    return Redacted(room=room, direct=direct, sender=sender, event_id=event_id, at=at, redacts=to)


def said_by(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a message says: of an edit, what it says instead."""
    relation = _mapping(content.get("m.relates_to"))
    return _mapping(content.get("m.new_content")) if relation.get("rel_type") == "m.replace" else content


def line(room: str, event_id: str, source: Mapping[str, Any], myself: Myself, *, direct: bool) -> Line:
    """The line that an event says; raises NoLine."""
    content: Mapping[str, Any] = source["content"]
    relation = _mapping(content.get("m.relates_to"))
    is_edit = relation.get("rel_type") == "m.replace"
    said = said_by(content)
    kind, body = said.get("msgtype"), said.get("body")
    if not isinstance(body, str):
        raise NoLine("no body")
    attachment = _attachment(said, body) if kind in WITH_A_FILE else None
    if attachment is not None:
        text = body if isinstance(said.get("filename"), str) and said["filename"] != body else ""
    elif kind == "m.text":
        text = body
    else:
        raise NoLine("no text")
    back = _mapping(relation.get("m.in_reply_to")).get("event_id")
    is_reply = is_id(back) and relation.get("is_falling_back") is not True
    if is_reply:
        text = _QUOTED_BEFORE_A_REPLY.sub("", text, count=1)
    thread = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
    text, called = _without_mention(_storable(text), myself, _is_mentioned(content, said, myself.user_id))
    return Line(
        room=room,
        direct=direct,
        sender=source["sender"],
        text=text,
        event_id=event_id,
        at=_moment(source),
        thread=thread if is_id(thread) else None,
        reply_to=back if is_reply else None,
        mentions_bot=called,
        is_edit=is_edit,
        attachment=attachment,
    )


def _answers(content: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of what was chosen, as either form of the event has them."""
    chosen = _mapping(content.get("org.matrix.msc3381.poll.response")).get("answers", content.get("m.selections"))
    if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
        raise NoLine("no answers")
    return tuple(_storable(one) for one in chosen)


def _moment(source: Mapping[str, Any]) -> datetime:
    return datetime.fromtimestamp(source["at"] / 1000, UTC)


def _attachment(said: Mapping[str, Any], body: str) -> Attachment | None:
    """The file; None where it is not one that can be fetched as it is."""
    info = _mapping(said.get("info"))
    name, size, mimetype, url = said.get("filename", body), info.get("size"), info.get("mimetype"), address(said)
    if not isinstance(url, str) or not url.startswith("mxc://") or not is_id(url):
        raise NoLine("no file")
    return Attachment(
        name=_storable(name if isinstance(name, str) else body),
        size=size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
        mimetype=_storable(mimetype) if isinstance(mimetype, str) else None,
        url=url,
    )


def _is_mentioned(content: Mapping[str, Any], said: Mapping[str, Any], user_id: str) -> bool:
    mentioned = _mapping((said if "m.mentions" in said else content).get("m.mentions")).get("user_ids")
    return isinstance(mentioned, list) and user_id in mentioned


def _without_mention(text: str, myself: Myself, is_mentioned: bool) -> tuple[str, bool]:
    """The text without our name at its beginning or end, and whether we are spoken to.

    A name calls us when a colon or comma follows it; where it is our whole ID, or the event itself says that it
    mentions us, the name need not have one.
    """
    text = text.strip()
    for name in myself.names:
        alone = is_mentioned or name == myself.user_id
        # Without a blank after it, the colon is that of somebody's ID.
        mark = r"\s*(?::(?!\S)|,|(?![\w:]))\s*" if alone else r"\s*(?::(?!\S)|,)\s*"
        before = re.match(re.escape(name) + mark, text, re.IGNORECASE)
        if before is not None:
            return text[before.end() :].strip(), True
    if is_mentioned:
        for name in myself.names:
            after = re.search(r"(?:^|[\s,]+)" + re.escape(name) + r"\s*([?.]*)$", text, re.IGNORECASE)
            if after is not None:
                return text[: after.start()].strip() + after[1], True
    return text, is_mentioned


def _storable(text: str) -> str:
    """Without what no database can keep: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
