"""A body at work on a statement or a question: people write, click and take back, the clock goes, and the tally is told
anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from commands import timely
from commands.answer import answer
from commands.clicking import done
from commands.line import Line, Outgoing, PollAnswer, Reaction, Redacted, Said
from commands.occasions import Occasion
from network.questions import QuestionFile
from network.statements import StatementFile
from storage import locked, mailbox, questions, stale, statements
from storage.mail_tables import outbox
from tests.commands.conftest import Room

NETWORK = "storbynettverket"
TEXT = "Storbyene må få virkemidler til å kutte utslipp.\n\nVi ber staten følge opp."


@dataclass
class Chamber:
    """What is said goes through the outbox, so that messages have their names and IDs, as in earnest."""

    room: Room
    events: int = 0
    names: dict[str, str] = field(default_factory=dict)
    """The event of each name."""
    tally: str = ""
    said: list[Outgoing] = field(default_factory=list)
    """All that the bot said in return to the last thing done."""

    async def write(self, who: str, text: str, *, to: str | None = None, direct: bool = False, **line: Any) -> str:
        """Somebody writes, in the body's room or alone with the bot, perhaps in reply to a message of a name; what the
        bot says, there and elsewhere, but for the tally."""
        said = Line(
            room=f"!direct-{who}" if direct else "!politisk:test",
            direct=direct,
            sender=f"@{who}:test",
            text=text,
            event_id=self._next(),
            at=self.room.now,
            reply_to=self.names[to] if to else None,
            **line,
        )
        return await self._do(said)

    async def click(
        self,
        who: str,
        *choices: str,
        round: int = 1,
        poll: str = "poll",
        at: datetime | None = None,
        thing: str | None = None,
    ) -> str:
        """In a round of U1's, or in the poll of that number."""
        event = self.names[f"{NETWORK}/{thing or f'U1/r{round}'}/{poll}"]
        return await self._do(
            PollAnswer(
                room="!politisk:test", direct=False, sender=f"@{who}:test", event_id=self._next(),
                at=at or self.room.now, poll=event, answers=choices,
            )
        )  # fmt: skip

    async def locked(self, who: str, room: str = "!politisk:test") -> None:
        """Somebody says something that cannot be decrypted."""
        event, at = self._next(), int(self.room.now.timestamp() * 1000)
        encrypted = {"sender": f"@{who}:test", "origin_server_ts": at, "content": {}}
        received = mailbox.Received(event_id=event, room=room, source=None, is_locked=True)
        async with self.room.database.work() as connection:
            await mailbox.receive(connection, [received], self.room.now)
            await locked.keep(
                connection, [locked.Locked(event_id=event, room=room, session="s", event=encrypted)], self.room.now
            )

    async def react(self, who: str, key: str, to: str) -> str:
        return await self._do(
            Reaction(
                room=f"!direct-{who}", direct=True, sender=f"@{who}:test", event_id=self._next(), at=self.room.now,
                to=self.names[to], key=key,
            )
        )  # fmt: skip

    async def redact(self, who: str, event: str) -> str:
        return await self._do(
            Redacted(
                room="!politisk:test", direct=False, sender=f"@{who}:test", event_id=self._next(), at=self.room.now,
                redacts=event,
            )
        )  # fmt: skip

    async def pass_time(self, span: timedelta) -> str:
        """The clock goes on, and says what is due; all that was said until then has been heard."""
        self.room.now += span
        self.said = []
        async with self.room.database.work() as connection:
            for occasion in await timely.due(connection, self.room.now, self.room.now, self.room.setup):
                assert isinstance(occasion, Occasion), occasion
                await mailbox.post(connection, occasion.says, self.room.now, occasion.name)
                self.said += occasion.says
        return await self._settled()

    async def question(self, number: int = 1) -> QuestionFile:
        async with self.room.database.reading() as connection:
            return await questions.load(connection, NETWORK, number)

    async def file(self) -> StatementFile:
        async with self.room.database.reading() as connection:
            return await statements.load(connection, NETWORK, 1)

    @property
    def last(self) -> str:
        """The event of what was done last."""
        return f"$in{self.events}"

    def named(self, beginning: str) -> str:
        """The only event whose name begins so."""
        (name,) = [name for name in self.names if name.startswith(f"{NETWORK}/{beginning}")]
        return name

    def _next(self) -> str:
        self.events += 1
        return f"$in{self.events}"

    async def _do(self, said: Said) -> str:
        async with self.room.database.work() as connection:
            if isinstance(said, Line):
                told = await answer(connection, said, self.room.now, self.room.setup)
            else:
                (told,) = await done(connection, (said,), self.room.now, self.room.setup)
            self.said = list(told)
            await mailbox.post(connection, self.said, self.room.now, said.event_id)
        return await self._settled()

    async def _settled(self) -> str:
        """All is sent, and the tallies are told anew."""
        await self._send()
        async with self.room.database.work() as connection:
            for name in await stale.stale(connection):
                await stale.freshened(connection, name)
                told = await timely.refresh(connection, name, self.room.now, self.room.setup)
                await mailbox.post(connection, told, self.room.now)
                self.said += told
        await self._send()
        edits = [one for one in self.said if one.slot is not None]
        if edits:
            self.tally = str(edits[-1].content["body"])
        return "\n".join(_words(one) for one in self.said if one.slot is None)

    async def _send(self) -> None:
        async with self.room.database.work() as connection:
            waiting = select(outbox.c.id, outbox.c.transaction_id, outbox.c.name).where(outbox.c.state == "waiting")
            for row in (await connection.execute(waiting)).all():
                await mailbox.sent(connection, row.transaction_id, f"$out{row.id}", self.room.now)
                if row.name is not None:
                    self.names[row.name] = f"$out{row.id}"


def _words(said: Outgoing) -> str:
    return str(said.content.get("body") or said.content.get("org.matrix.msc1767.text") or "")
