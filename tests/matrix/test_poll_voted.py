"""A hidden poll in an encrypted room, answered by people whose client votes by its own model of a poll."""

from __future__ import annotations

from pathlib import Path

from network.charter import read
from storage import questions
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.independent.client import Independent
from tests.matrix.fake import NOON
from tests.matrix.gathered import event_named, gather, until_said, until_tally
from tests.matrix.test_conversation import CHARTERS, running, with_people
from tests.matrix.test_independent import Arrive, administered_by, all_sound, environment, on_sqlite
from tests.matrix.test_round_voted import NETWORK

__all__ = ["environment"]


async def closed(client: Independent, room: str) -> None:
    await client.say(room, "!avstemning avslutt P1")
    await client.say(room, "!ja")


@on_sqlite
async def test_a_hidden_poll_is_told_of_only_when_it_is_closed(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me = environment["NETTVERKSBOT_USER_ID"]
    oslo, trondheim = await independent("kari"), await independent("ola")
    async with running(administered_by(oslo, environment), tmp_path / "log"):
        room = await gather(oslo, me, trondheim)
        charter = read((CHARTERS / f"{NETWORK}.toml").read_text(encoding="utf-8"))
        people = {"raymond-johansen": oslo.user_id, "rita-ottervik": trondheim.user_id}
        async with database.work() as connection:
            linked = with_people(charter, people, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        await oslo.say(room, "!avstemning ny Når passer <b>det</b>? valg mandag; tirsdag @room, skjult")
        # What is answered, the question, how it stands; the poll is no message.
        await oslo.until_heard(room, me, 3)
        poll = await event_named(database, NETWORK, "P1/poll")
        seen = await trondheim.until_poll(room, poll)
        assert [one["id"] for one in seen["answers"]] == ["1", "2"]
        await oslo.vote(room, poll, "1")
        await trondheim.vote(room, poll, "1")
        await trondheim.vote(room, poll, "2")
        stands = await until_tally(oslo, room, me, "2 av 8 har svart")
        assert "Har svart: Oslo og Trondheim" in stands
        assert "mandag" not in stands
        await closed(oslo, room)
        result = await until_said(oslo, room, me, "Det står likt i P1: mandag og tirsdag")
        assert "• mandag: 1 (Oslo)" in result
        ended = await trondheim.poll(room, poll)
        assert ended is not None
        assert ended["ended"]
        await all_sound(oslo, room, me)
        async with database.reading() as connection:
            file = await questions.load(connection, NETWORK, 1)
        assert [(one.voice, one.choice) for one in file.answers] == [("oslo", 1), ("trondheim", 1), ("trondheim", 2)]
