"""What a person wrote to the bot, and what the bot sends: the values that pass between the Matrix side and commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


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
class Outgoing:
    """One event to send, in its final form."""

    room: str
    type: str
    """The event's type, such as ``m.room.message``."""
    content: Mapping[str, Any]
