"""What one answer to a sync says, in our own words. Pure; and nothing in it can stop the rest of it from being read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from storage.own_words import Marks, marks_of
from storage.replacements import Replacement

TIMELINE_LIMIT = 1000
OLD_AFTER = timedelta(days=1)
"""What was said longer ago than this is not answered any more."""
LEFT = "left:"
"""Before an event's ID: the occasion to say that it and those before it are left unanswered."""

FIRST_FILTER: Mapping[str, Any] = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        "timeline": {"limit": 1},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
        "state": {"lazy_load_members": False, "types": ["m.room.member", "m.room.encryption", "m.room.tombstone"]},
    },
}
"""Where the bot comes for the first time it looks at who is there, not at what was said before."""

FILTER: Mapping[str, Any] = {
    **FIRST_FILTER,
    "room": {**FIRST_FILTER["room"], "timeline": {"limit": TIMELINE_LIMIT}},
}

MESSAGE = "m.room.message"
ENCRYPTED = "m.room.encrypted"
POLL_ANSWERS = ("m.poll.response", "org.matrix.msc3381.poll.response")
"""An answer to a poll; the second is what clients send as long as no room version has the first."""
REACTION = "m.reaction"
REDACTION = "m.room.redaction"
ALWAYS_PLAIN = (REACTION, REDACTION)
"""What no client encrypts, in whichever room."""
WITH_A_FILE = ("m.file", "m.image", "m.audio", "m.video")
ANSWERED = ("m.text", *WITH_A_FILE)
REFERS = "m.reference"
ANNOTATES = "m.annotation"
_LATEST = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp() * 1000)
_AN_ID = re.compile(r"[!-~][ -~]{0,254}")


class Nonsense(Exception):
    """This is no answer to a sync."""


@dataclass(frozen=True)
class Event:
    """An event whose outer form is as it must be. What its content holds is not yet known."""

    event_id: str
    room: str
    sender: str
    type: str
    at: int
    """Milliseconds since 1970, as the sender's homeserver says."""
    content: Mapping[str, Any]
    state_key: str | None
    unsigned: Mapping[str, Any]
    redacts: str | None = None
    """The event that it takes back, where it is a redaction."""
    encrypted: bool = False
    """Whether it came encrypted, and this is what was inside."""


@dataclass(frozen=True)
class Malformed:
    """Something that is no event."""

    event_id: str | None


@dataclass(frozen=True, kw_only=True)
class RoomNews:
    """What is new in a room that we are in."""

    room: str
    state: tuple[Event, ...]
    """How things stood before the timeline began."""
    timeline: tuple[Event | Malformed, ...]
    is_limited: bool
    """Whether something is missing before the timeline."""
    before: str | None
    """From where to page back."""


@dataclass(frozen=True, kw_only=True)
class Invitation:
    room: str
    inviter: str
    is_direct: bool


@dataclass(frozen=True, kw_only=True)
class Batch:
    """All that one sync brought."""

    token: str
    joined: tuple[RoomNews, ...]
    invited: tuple[Invitation, ...]
    left: tuple[str, ...]
    to_device: tuple[Mapping[str, Any], ...] = ()
    """Keys and the like, sent to our device alone."""
    devices_changed: tuple[str, ...] = ()
    """Whose devices are not as we know them, or no longer told to us."""
    one_time_keys: int | None = None
    """How many of ours the homeserver has; None where it does not say."""
    needs_fallback_key: bool = False
    """Whether it has none of ours for when those are used up."""


@dataclass(frozen=True, kw_only=True)
class Echo:
    """An event of our own that has arrived where it was sent."""

    transaction_id: str | None
    event_id: str
    at: int
    """Milliseconds since 1970."""
    marks: Marks
    """What it says of itself."""


@dataclass(kw_only=True)
class Sorted:
    """The events of a room, by what is to be done with them."""

    to_handle: list[Event] = field(default_factory=list)
    locked: list[Event] = field(default_factory=list)
    """Still encrypted."""
    in_plaintext: list[Event] = field(default_factory=list)
    """Said in plaintext where it is encrypted: an answer would tell what was not meant to be told."""
    malformed: list[Malformed] = field(default_factory=list)
    echoes: list[Echo] = field(default_factory=list)
    forgotten: list[Event] = field(default_factory=list)
    """Still encrypted, but answered: those whose key came after the backup that we were restored from."""
    too_old: int = 0
    left: list[Event] = field(default_factory=list)
    """Those that are too old, since the room was last told that such are left."""


def read(answer: Mapping[str, Any], me: str) -> Batch:
    """The batch; raises Nonsense where not even a token can be found."""
    token = answer.get("next_batch")
    if not isinstance(token, str) or not token:
        raise Nonsense
    rooms = _mapping(answer.get("rooms"))
    joined = _mapping(rooms.get("join"))
    invited = _mapping(rooms.get("invite"))
    return Batch(
        token=token,
        joined=tuple(_news(room, _mapping(news)) for room, news in joined.items() if is_id(room)),
        invited=tuple(
            found
            for room, news in invited.items()
            if is_id(room) and (found := _invitation(room, _mapping(news), me)) is not None
        ),
        left=tuple(room for room in _mapping(rooms.get("leave")) if is_id(room)),
        to_device=tuple(_mappings(_mapping(answer.get("to_device")).get("events"))),
        devices_changed=tuple(
            user
            for which in ("changed", "left")
            for user in _list(_mapping(answer.get("device_lists")).get(which))
            if is_id(user)
        ),
        one_time_keys=_count(_mapping(answer.get("device_one_time_keys_count")).get("signed_curve25519")),
        needs_fallback_key="signed_curve25519"
        not in _list(answer.get("device_unused_fallback_key_types", ["signed_curve25519"])),
    )


def is_id(value: object) -> bool:
    """Whether this can be an ID that people's homeservers give: printable, and short enough to be stored."""
    return isinstance(value, str) and _AN_ID.fullmatch(value) is not None


def events(room: str, listed: object) -> tuple[Event | Malformed, ...]:
    """The events of a list, in its order."""
    return tuple(_event(room, one) for one in listed) if isinstance(listed, list) else ()


def by_clock(listed: Iterable[Event | Malformed], sent: Callable[[int], int]) -> tuple[Event | Malformed, ...]:
    """The events with the times at which they were sent by a clock of ours (`bot.clock.Clock.sent`)."""
    return tuple(replace(one, at=sent(one.at)) if isinstance(one, Event) else one for one in listed)


def sort_out(news: Iterable[Event | Malformed], me: str, now: datetime, *, encrypted: bool) -> Sorted:
    """What is to be done with each event of a timeline, which begins in a room that is ``encrypted`` or not.

    Our own are echoes. Text and files are answered; notices never, since bots write them; nor what was redacted,
    which has no kind any more, or is too old. What one of our own answers is handled however old it is: if we do not
    remember that, we have to know again what it changed. So is what counts by when it was sent (`counts_late`).
    """
    news = tuple(news)
    found = Sorted()
    answered = {echo.marks.answers for echo in (_echo(event, me) for event in news) if echo is not None}
    oldest = (now - OLD_AFTER).timestamp() * 1000
    for event in news:
        if isinstance(event, Malformed):
            found.malformed.append(event)
            continue
        encrypted = encrypted or turns_encrypted((event,))
        if event.sender == me:
            echo = _echo(event, me)
            if echo is not None:
                found.echoes.append(echo)
                if (echo.marks.answers or "").startswith(LEFT):
                    found.left.clear()
        elif not concerns_us(event):
            continue
        elif event.at < oldest and event.event_id not in answered and not counts_late(event):
            found.too_old += 1
            found.left.append(event)
        elif event.type == ENCRYPTED and event.event_id in answered:
            found.forgotten.append(event)
        elif event.type == ENCRYPTED:
            found.locked.append(event)
        elif encrypted and not event.encrypted and event.type not in ALWAYS_PLAIN:
            found.in_plaintext.append(event)
        else:
            found.to_handle.append(event)
    return found


def _echo(event: Event | Malformed, me: str) -> Echo | None:
    """The echo that one of our own is; None where it is another's, or tells us nothing."""
    if isinstance(event, Malformed) or event.sender != me or event.state_key is not None:
        return None
    transaction, marks = event.unsigned.get("transaction_id"), marks_of(event.content)
    transaction_id = str(transaction) if is_id(transaction) else None
    if transaction_id is None and not marks.tell_anything:
        return None
    return Echo(transaction_id=transaction_id, event_id=event.event_id, at=event.at, marks=marks)


def concerns_us(event: Event) -> bool:
    """Whether it is something to handle, or may be. Whether what it is about concerns us too, is not asked here."""
    if event.state_key is not None:
        return False
    if event.type == MESSAGE:
        return event.content.get("msgtype") in ANSWERED
    if event.type == ENCRYPTED:
        return bool(event.content)
    return about(event) is not None


def about(event: Event) -> str | None:
    """The poll that an event answers, the event that it reacts to, or the one that it takes back; else None."""
    if event.type == REDACTION:
        # Inside an encrypted event it would be anybody's: the homeserver has not seen that they may.
        return None if event.encrypted else event.redacts
    relation = _mapping(event.content.get("m.relates_to"))
    kind, to = relation.get("rel_type"), relation.get("event_id")
    is_one = (kind == REFERS and event.type in POLL_ANSWERS) or (kind == ANNOTATES and event.type == REACTION)
    return str(to) if is_one and is_id(to) else None


def counts_late(event: Event) -> bool:
    """Whether it is handled however late it comes: who answers a poll in time, or takes an answer back, is to be
    counted so after any downtime. What an encrypted event is about stands outside of what is encrypted."""
    if event.type == ENCRYPTED:
        return _mapping(event.content.get("m.relates_to")).get("rel_type") == REFERS
    return event.type in POLL_ANSWERS or event.type == REDACTION


def all_old(news: Iterable[Event | Malformed], now: datetime) -> bool:
    """Whether all of these were said too long ago to be answered."""
    oldest = (now - OLD_AFTER).timestamp() * 1000
    return all(isinstance(event, Event) and event.at < oldest for event in news)


def since_we_joined(news: RoomNews, me: str) -> tuple[Event | Malformed, ...]:
    """The timeline of a room that we have just come to, without what was said there before.

    Our last coming counts: the timeline may show an earlier one too, and what was said while we were out.
    """
    for number in reversed(range(len(news.timeline))):
        event = news.timeline[number]
        if isinstance(event, Event) and _is_our_coming(event, me):
            return news.timeline[number:]
    ours = [event for event in news.state if event.type == "m.room.member" and event.state_key == me]
    if not ours:
        return ()
    return tuple(event for event in news.timeline if isinstance(event, Malformed) or event.at >= ours[-1].at)


def memberships(events: Iterable[Event | Malformed]) -> dict[str, str]:
    """Who became what, the last word counting."""
    found: dict[str, str] = {}
    for event in events:
        if isinstance(event, Event) and event.type == "m.room.member" and is_id(event.state_key):
            membership = event.content.get("membership")
            if membership in ("join", "invite", "leave", "ban", "knock"):
                found[str(event.state_key)] = membership
    return found


def upgrade(events: Iterable[Event | Malformed]) -> Replacement | None:
    """The last word among these on which room takes the place of theirs."""
    found = None
    for event in events:
        if isinstance(event, Event) and event.type == "m.room.tombstone" and event.state_key == "":
            room = event.content.get("replacement_room")
            if is_id(room) and room != event.room:
                found = Replacement(room=event.room, replacement=str(room), by=event.sender, event_id=event.event_id)
    return found


def turns_encrypted(events: Iterable[Event | Malformed]) -> bool:
    """Whether encryption is turned on among these; that it cannot be turned off is not for the events to say."""
    return any(
        isinstance(event, Event) and event.type == "m.room.encryption" and event.state_key == "" for event in events
    )


def _is_our_coming(event: Event, me: str) -> bool:
    if event.type != "m.room.member" or event.state_key != me or event.content.get("membership") != "join":
        return False
    before = _mapping(event.unsigned.get("prev_content"))
    return before.get("membership") != "join"


def _news(room: str, news: Mapping[str, Any]) -> RoomNews:
    timeline = _mapping(news.get("timeline"))
    before = timeline.get("prev_batch")
    return RoomNews(
        room=room,
        state=tuple(
            event for event in events(room, _mapping(news.get("state")).get("events")) if isinstance(event, Event)
        ),
        timeline=events(room, timeline.get("events")),
        is_limited=timeline.get("limited") is True,
        before=before if isinstance(before, str) else None,
    )


def _invitation(room: str, news: Mapping[str, Any], me: str) -> Invitation | None:
    """Other people's membership stands in the stripped state too: only the event about us is our invitation."""
    listed = _mapping(news.get("invite_state")).get("events")
    for one in listed if isinstance(listed, list) else ():
        event = _mapping(one)
        content = _mapping(event.get("content"))
        if (
            event.get("type") == "m.room.member"
            and event.get("state_key") == me
            and content.get("membership") == "invite"
            and is_id(event.get("sender"))
        ):
            return Invitation(room=room, inviter=event["sender"], is_direct=content.get("is_direct") is True)
    return None


def _event(room: str, one: object) -> Event | Malformed:
    event = _mapping(one)
    event_id, at, state_key = event.get("event_id"), event.get("origin_server_ts"), event.get("state_key")
    if not is_id(event_id):
        return Malformed(None)
    if (
        not is_id(event.get("sender"))
        or not isinstance(event.get("type"), str)
        or not isinstance(at, int)
        or isinstance(at, bool)
        or not 0 <= at < _LATEST
        or not isinstance(event.get("content"), Mapping)
        or not (state_key is None or isinstance(state_key, str))
    ):
        return Malformed(str(event_id))
    return Event(
        event_id=str(event_id),
        room=room,
        sender=event["sender"],
        type=event["type"],
        at=at,
        content=event["content"],
        state_key=state_key,
        unsigned=_mapping(event.get("unsigned")),
        redacts=_redacted(event) if event["type"] == REDACTION else None,
    )


def _redacted(event: Mapping[str, Any]) -> str | None:
    """Up to version 10 of rooms it stands beside the content, from 11 on in it; most homeservers put it in both."""
    beside, inside = event.get("redacts"), event["content"].get("redacts")
    named = {one for one in (beside, inside) if is_id(one)}
    return str(named.pop()) if len(named) == 1 else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mappings(value: object) -> Iterable[Mapping[str, Any]]:
    return (one for one in _list(value) if isinstance(one, Mapping))


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
