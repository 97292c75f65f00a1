"""What is read from an answer to a sync."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.matrix import sync
from tests.matrix.fake import BOT, NOON

KEYS = st.sampled_from(
    [
        "next_batch",
        "rooms",
        "join",
        "invite",
        "leave",
        "!rom",
        "timeline",
        "state",
        "invite_state",
        "events",
        "limited",
        "prev_batch",
        "event_id",
        "sender",
        "type",
        "content",
        "state_key",
        "origin_server_ts",
        "unsigned",
        "membership",
        "transaction_id",
        "is_direct",
        "prev_content",
    ]
)
LEAVES = st.sampled_from(
    [None, True, 0, -1, 2**63, 1.5, "", "\0", "$e", BOT, "m.room.member", "m.room.message", "join", "\ud800", "s1"]
)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=30
)
ROOMS = st.fixed_dictionaries(
    {}, optional={key: st.fixed_dictionaries({"!rom": ANYTHING}) for key in ("join", "invite", "leave")}
)
TIMELINES = st.lists(ANYTHING, max_size=6).map(lambda events: {"join": {"!rom": {"timeline": {"events": events}}}})


@given(ANYTHING | ROOMS | TIMELINES)
def test_whatever_comes_is_read_or_is_nonsense(rooms: Any) -> None:
    with suppress(sync.Nonsense):
        batch = sync.read({"next_batch": "s1", "rooms": rooms}, BOT)
        for news in batch.joined:
            sync.sort_out(news.timeline, BOT, NOON, encrypted=False)
            sync.sort_out(sync.since_we_joined(news, BOT), BOT, NOON, encrypted=True)
            assert all(sync.is_id(user) for user in sync.memberships((*news.state, *news.timeline)))
            sync.turns_encrypted(news.timeline)


def joined(at: int, **unsigned: Any) -> dict[str, Any]:
    content = {"membership": "join"}
    return event(at, BOT, "m.room.member", content, state_key=BOT, unsigned=unsigned)


def event(at: int, sender: str, kind: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"event_id": f"${at}", "sender": sender, "type": kind, "content": content, "origin_server_ts": at, **more}


def message(at: int) -> dict[str, Any]:
    return event(at, "@kari:prove.test", "m.room.message", {"msgtype": "m.text", "body": "x"})


def after_joining(state: list[Any], timeline: list[Any]) -> list[str | None]:
    news = {"state": {"events": state}, "timeline": {"events": timeline}}
    (found,) = sync.read({"next_batch": "s", "rooms": {"join": {"!rom": news}}}, BOT).joined
    return [one.event_id for one in sync.since_we_joined(found, BOT)]


def test_of_a_new_room_only_what_came_after_our_coming_counts() -> None:
    assert after_joining([], [message(1), joined(2), message(3)]) == ["$2", "$3"]


def test_of_a_room_that_we_came_back_to_only_what_came_after_our_return_counts() -> None:
    out = event(3, "@kari:prove.test", "m.room.member", {"membership": "leave"}, state_key=BOT)
    back = joined(5, prev_content={"membership": "invite"})
    assert after_joining([], [joined(1), message(2), out, message(4), back, message(6)]) == ["$5", "$6"]


def test_a_new_name_is_not_a_coming() -> None:
    renamed = joined(3, prev_content={"membership": "join"})
    assert after_joining([joined(2)], [message(1), renamed, message(4)]) == ["$3", "$4"]


def test_of_a_room_where_our_coming_is_not_shown_nothing_counts() -> None:
    assert after_joining([], [message(1)]) == []
