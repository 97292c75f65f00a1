"""A homeserver of a few lines, which can be told to go wrong in every way that a real one can."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from aiohttp import web
from aiohttp.test_utils import TestServer

BOT = "@sekretariat:prove.test"
PASSWORD = "et godt passord"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class Fault:
    """What is answered instead: a status with a body, or, with ``after`` set, the right thing done and no answer."""

    status: int = 502
    body: str | dict[str, Any] = "<html>Bad gateway</html>"
    headers: dict[str, str] = field(default_factory=dict)
    after: bool = False


LOST_ANSWER = Fault(status=504, after=True)


class FakeHomeserver:
    def __init__(self) -> None:
        self.stream: list[tuple[str, dict[str, Any]]] = []
        self.joined: dict[str, int] = {}
        """Rooms the bot is in, and since which place in the stream."""
        self.left: dict[str, int] = {}
        self.invited: dict[str, tuple[int, list[dict[str, Any]]]] = {}
        self.faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        """By what is asked: sync, send, login, whoami, messages, join, leave, media, upload, createRoom, directory, and
        whatever else a path names."""
        self.asked: list[str] = []
        self.sent: list[tuple[str, str, dict[str, Any]]] = []
        """Every send that reached us, repeated ones too: room, transaction, content."""
        self.sent_at: list[float] = []
        """When each of these did, by the clock of `time.monotonic`."""
        self.transactions: dict[str, str] = {}
        self.timeline_limit = 1000
        self.at = int(NOON.timestamp() * 1000)
        self.files: dict[str, bytes] = {}
        """By the last part of their address."""
        self.uploads: list[tuple[str, str | None]] = []
        """Of what was uploaded: its kind, and its name."""
        self.aliases: dict[str, str] = {}
        self.made: list[dict[str, Any]] = []
        """The wishes for rooms that the bot made."""
        self.tokens = {"et-tegn": BOT}
        self.display_name: str | None = None
        self.sync_queries: list[dict[str, str]] = []
        self.held: dict[str, asyncio.Event] = {}
        """Sends to these rooms wait until the event is set."""
        self._news = asyncio.Condition()
        self._server: TestServer | None = None

    # --- what tests do ------------------------------------------------------------------------------------

    async def start(self, port: int | None = None) -> None:
        app = web.Application(client_max_size=10**8)
        app.router.add_route("*", "/{path:.*}", self._route)
        self._server = TestServer(app, host="127.0.0.1", port=port)
        await self._server.start_server()

    async def stop(self) -> None:
        if self._server is not None:
            await self._server.close()

    @property
    def url(self) -> str:
        assert self._server is not None
        return str(self._server.make_url("")).rstrip("/")

    async def room(self, room: str, *others: str, encrypted: bool = False) -> None:
        """A room that the bot is in, with these others."""
        self.joined[room] = len(self.stream)
        for user in (BOT, *others):
            await self.happen(room, member(user, "join"))
        if encrypted:
            await self.happen(room, state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}))

    async def invite(self, room: str, inviter: str, *, direct: bool = False, also: Iterable[str] = ()) -> None:
        content = {"membership": "invite", **({"is_direct": True} if direct else {})}
        ours = {"type": "m.room.member", "state_key": BOT, "sender": inviter, "content": content}
        others = [member(other, "join") | {"type": "m.room.member"} for other in (inviter, *also)]
        self.stream.append(("", {}))
        self.invited[room] = (len(self.stream), [*others, ours])
        for other in (inviter, *also):
            await self.happen(room, member(other, "join"))

    async def say(self, room: str, sender: str, body: str, **more: Any) -> str:
        return await self.happen(
            room, {"type": "m.room.message", "sender": sender, "content": {"msgtype": "m.text", "body": body, **more}}
        )

    async def happen(self, room: str, event: Any) -> str:
        """Something comes into the room's timeline, whatever it is."""
        return (await self.happen_together(room, (event,)))[0]

    async def happen_together(self, room: str, events: Iterable[Any]) -> list[str]:
        """Several things, which come with one sync."""
        ids: list[str] = []
        async with self._news:
            for event in events:
                ids.append(f"$h{len(self.stream)}")
                if isinstance(event, dict):
                    event = {"event_id": ids[-1], "origin_server_ts": self.at, "sender": "@noen:prove.test", **event}
                self.stream.append((room, event))
            self._news.notify_all()
        return ids

    async def kick(self, room: str) -> None:
        self.joined.pop(room, None)
        async with self._news:
            self.stream.append(("", {}))
            self.left[room] = len(self.stream)
            self._news.notify_all()

    @property
    def answers(self) -> list[tuple[str, str]]:
        """What the bot has said, each once: room and body."""
        seen: dict[str, tuple[str, str]] = {}
        for room, transaction, content in self.sent:
            if transaction in self.transactions:
                seen.setdefault(transaction, (room, content.get("body", "")))
        return list(seen.values())

    # --- what the bot asks ----------------------------------------------------------------------------------

    async def _route(self, request: web.Request) -> web.StreamResponse:
        parts = [unquote(part) for part in request.raw_path.partition("?")[0].split("/")[4:]]
        kind = _kind(parts)
        self.asked.append(f"{request.method} {kind}")
        fault = self.faults[kind].popleft() if self.faults[kind] else None
        if fault is not None and not fault.after:
            return _answer(fault.status, fault.body, fault.headers)
        if kind != "login" and self.tokens.get(request.headers.get("Authorization", "")[7:]) != BOT:
            return _answer(401, {"errcode": "M_UNKNOWN_TOKEN", "error": ""})
        answer = await self._do(kind, parts, request)
        return _answer(fault.status, fault.body, fault.headers) if fault is not None else answer

    async def _do(self, kind: str, parts: list[str], request: web.Request) -> web.StreamResponse:
        if kind == "login":
            wish = await request.json()
            if wish.get("password") != PASSWORD:
                return _answer(403, {"errcode": "M_FORBIDDEN", "error": ""})
            token = f"tegn-{len(self.tokens)}"
            self.tokens[token] = BOT
            return _answer(200, {"user_id": BOT, "device_id": "ENHET", "access_token": token})
        if kind == "whoami":
            return _answer(200, {"user_id": BOT, "device_id": "ENHET"})
        if kind == "profile":
            if request.method == "PUT":
                self.display_name = (await request.json())["displayname"]
                return _answer(200, {})
            return _answer(200, {"displayname": self.display_name} if self.display_name else {})
        if kind == "keys":
            found: dict[str, Any] = {"device_keys": {}, "one_time_keys": {}}
            return _answer(200, found | {"one_time_key_counts": {"signed_curve25519": 50}})
        if kind == "joined_members":
            if parts[1] not in self.joined:
                return _answer(403, {"errcode": "M_FORBIDDEN"})
            here = self.memberships(parts[1])
            return _answer(200, {"joined": {user: {} for user, how in here.items() if how == "join"}})
        if kind == "directory":
            room = self.aliases.get(parts[-1])
            return _answer(404, {"errcode": "M_NOT_FOUND"}) if room is None else _answer(200, {"room_id": room})
        if kind == "createRoom":
            return await self._make_room(await request.json())
        if kind == "state":
            return await self._state(request, *parts[1:2], *parts[3:])
        if kind == "upload":
            name = f"opplastet{len(self.uploads)}"
            self.uploads.append((request.headers["Content-Type"], request.query.get("filename")))
            self.files[name] = await request.read()
            return _answer(200, {"content_uri": f"mxc://prove.test/{name}"})
        if kind in ("sendToDevice", "logout"):
            return _answer(200, {})
        if kind == "sync":
            return await self._sync(request)
        if kind == "messages":
            return self._messages(parts[1], request)
        if kind == "send":
            return await self._send(parts[1], parts[3], parts[4], request)
        if kind == "join":
            room = parts[1]
            if room in self.joined:
                return _answer(200, {"room_id": room})
            self.invited.pop(room)
            self.joined[room] = len(self.stream)
            await self.happen(room, member(BOT, "join"))
            return _answer(200, {"room_id": room})
        if kind == "leave":
            self.invited.pop(parts[1], None)
            await self.kick(parts[1])
            return _answer(200, {})
        if kind == "media":
            file = self.files.get(parts[-1])
            return _answer(404, {"errcode": "M_NOT_FOUND"}) if file is None else web.Response(body=file)
        return _answer(404, {"errcode": "M_UNRECOGNIZED"})

    def memberships(self, room: str) -> dict[str, str]:
        """Who is what in a room, the last word counting."""
        events = (event for where, event in self.stream if where == room and _is_state(event))
        return {event["state_key"]: event["content"].get("membership", "") for event in events if event["state_key"]}

    async def _make_room(self, wish: dict[str, Any]) -> web.StreamResponse:
        alias = f"#{wish['room_alias_name']}:prove.test"
        if alias in self.aliases:
            return _answer(400, {"errcode": "M_ROOM_IN_USE"})
        room = self.aliases[alias] = f"!laget{len(self.made)}"
        self.made.append(wish)
        await self.room(room, encrypted=any(each["type"] == "m.room.encryption" for each in wish["initial_state"]))
        for person in wish["invite"]:
            await self.happen(room, member(person, "invite") | {"sender": BOT})
        return _answer(200, {"room_id": room})

    async def _state(self, request: web.Request, room: str, kind: str, key: str = "") -> web.StreamResponse:
        if request.method == "PUT":
            event = {"type": kind, "state_key": key, "sender": BOT, "content": await request.json()}
            return _answer(200, {"event_id": await self.happen(room, event)})
        there = (event for where, event in self.stream if where == room and _is_state(event))
        found = [event["content"] for event in there if (event["type"], event["state_key"]) == (kind, key)]
        return _answer(200, found[-1]) if found else _answer(404, {"errcode": "M_NOT_FOUND"})

    async def _sync(self, request: web.Request) -> web.StreamResponse:
        self.sync_queries.append(dict(request.query))
        since = int(request.query["since"][1:]) if "since" in request.query else None
        wait = int(request.query.get("timeout", "0")) / 1000
        async with self._news:
            if since is not None and since >= len(self.stream) and wait:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait_for(lambda: len(self.stream) > since), wait)
        start = since or 0
        join = {}
        in_rooms: defaultdict[str, list[tuple[int, Any]]] = defaultdict(list)
        for place, (where, event) in enumerate(self.stream):
            in_rooms[where].append((place, event))
        for room, came in self.joined.items():
            new = since is None or came >= start
            mine = in_rooms[room]
            timeline = [(place, event) for place, event in mine if place >= start]
            limit = 1 if since is None else self.timeline_limit
            shown = timeline[-limit:]
            if not shown and not new:
                continue
            first = shown[0][0] if shown else len(self.stream)
            state = [event for place, event in mine if place < first and (new or place >= start) and _is_state(event)]
            join[room] = {
                "state": {"events": state},
                "timeline": {
                    "events": [event for _, event in shown],
                    "limited": len(shown) < len(timeline),
                    "prev_batch": f"s{first}",
                },
            }
        invite = {
            room: {"invite_state": {"events": events}}
            for room, (place, events) in self.invited.items()
            if since is None or place > start
        }
        leave: dict[str, Any] = {room: {} for room, place in self.left.items() if since is not None and place > start}
        rooms = {"join": join, "invite": invite, "leave": leave}
        return _answer(200, {"next_batch": f"s{len(self.stream)}", "rooms": rooms})

    def _messages(self, room: str, request: web.Request) -> web.StreamResponse:
        start, end = int(request.query["from"][1:]), int(request.query.get("to", "s0")[1:])
        mine = [(place, event) for place, (where, event) in enumerate(self.stream) if where == room]
        before = [one for one in mine if end <= one[0] < start][::-1][: int(request.query["limit"])]
        answer: dict[str, Any] = {"start": f"s{start}", "chunk": [event for _, event in before]}
        if before and before[-1][0] > end:
            answer["end"] = f"s{before[-1][0]}"
        return _answer(200, answer)

    async def _send(self, room: str, kind: str, transaction: str, request: web.Request) -> web.StreamResponse:
        content = await request.json()
        self.sent.append((room, transaction, content))
        self.sent_at.append(time.monotonic())
        if room in self.held:
            await self.held[room].wait()
        if room not in self.joined:
            return _answer(403, {"errcode": "M_FORBIDDEN"})
        if transaction not in self.transactions:
            event = {"type": kind, "sender": BOT, "content": content, "unsigned": {"transaction_id": transaction}}
            self.transactions[transaction] = await self.happen(room, event)
        return _answer(200, {"event_id": self.transactions[transaction]})


def member(user: str, membership: str) -> dict[str, Any]:
    return {"type": "m.room.member", "state_key": user, "sender": user, "content": {"membership": membership}}


def state(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "state_key": "", "content": content}


def _is_state(event: Any) -> bool:
    return isinstance(event, dict) and "state_key" in event


def _kind(parts: list[str]) -> str:
    if parts[:1] == ["account"]:
        return "whoami"
    if parts[:1] == ["rooms"]:
        return parts[2]
    return parts[0]


def _answer(status: int, body: str | dict[str, Any], headers: dict[str, str] | None = None) -> web.Response:
    if isinstance(body, str):
        return web.Response(status=status, text=body, content_type="text/html", headers=headers)
    return web.Response(status=status, text=json.dumps(body), content_type="application/json", headers=headers)
