"""What people say and do in a room, and what the bot sends: the values between the Matrix side and commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias


class FileFault(StrEnum):
    """Why an attached file could not be had."""

    TOO_LARGE = "too-large"
    GONE = "gone"
    """The homeserver does not have it, or does not give it to the bot."""
    UNREACHABLE = "unreachable"
    """The homeserver did not answer in time; it may later."""


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that came with a line."""

    name: str
    size: int | None
    """Bytes, as the sender says."""
    mimetype: str | None
    url: str
    """``mxc://…``"""
    file: bytes | FileFault | None = None
    """What it holds, once fetched; None where nobody asked for it."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One message from one person."""

    room: str
    direct: bool
    """Whether nobody else but the sender and the bot is in the room."""
    sender: str
    text: str
    """Without the mention of the bot before it."""
    event_id: str
    at: datetime
    """When the sender's homeserver says that it was sent, in UTC."""
    thread: str | None = None
    """The event that the thread began with, where it was said in one."""
    reply_to: str | None = None
    mentions_bot: bool = False
    is_edit: bool = False
    """It changes an earlier message. Edits of commands are not followed, which the bot says."""
    attachment: Attachment | None = None


@dataclass(frozen=True, kw_only=True)
class PollAnswer:
    """Somebody clicks in a poll. The later one of the same person's takes the place of the earlier."""

    room: str
    direct: bool
    sender: str
    event_id: str
    at: datetime
    """When the sender's homeserver says that it was sent, in UTC."""
    poll: str
    """The event that is the poll."""
    answers: tuple[str, ...]
    """The ids of what was chosen; none where the answer is taken back."""


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """Somebody reacts to a message of the bot's."""

    room: str
    direct: bool
    sender: str
    event_id: str
    at: datetime
    to: str
    key: str
    """Most often an emoji."""


@dataclass(frozen=True, kw_only=True)
class Redacted:
    """Somebody takes an event back."""

    room: str
    direct: bool
    sender: str
    """Who took it back, which need not be who said it."""
    event_id: str
    at: datetime
    redacts: str


Click: TypeAlias = PollAnswer | Reaction | Redacted
"""What is done without words."""
Said: TypeAlias = Line | Click
"""All that is handled."""


class Relates(StrEnum):
    """How an event of the bot's relates to an earlier one."""

    EDITS = "edits"
    """It takes its place (``m.replace``)."""
    REFERS = "refers"
    """It is about it (``m.reference``), as the end of a poll is."""
    IN_THREAD = "in-thread"
    """It stands in the thread that the other one begins (``m.thread``)."""
    ANSWERS = "answers"


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A relation to an event of the bot's own, by that one's name: its ID is known once it has been sent."""

    kind: Relates
    to: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file that is made when it is sent: making it takes longer than a unit of work may."""

    kind: str
    """Which template: see `commands.documents`."""
    contents: Mapping[str, Any]
    """What it says, as JSON's values."""


@dataclass(frozen=True, kw_only=True)
class File:
    """A document, made."""

    name: str
    mimetype: str
    data: bytes
    width: int | None = None
    height: int | None = None
    """Pixels, where it is a picture."""


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """One event to send, in its final form but for what is known only when it is sent."""

    room: str
    """Where; or a person's Matrix ID: then to the direct chat with that person, which is opened where there is none."""
    type: str
    """The event's type, such as ``m.room.message``."""
    content: Mapping[str, Any]
    name: str | None = None
    """What later events call it by; of each name there is one, for ever."""
    slot: str | None = None
    """It takes the place of what waits in the same slot and has not been tried yet, as one edit does another's."""
    relation: Relation | None = None
    document: Document | None = None
    """The file that it carries; ``content`` then holds what is said with it."""
