"""A joint statement in an encrypted room, agreed by people whose client votes by its own model of a poll."""

from __future__ import annotations

from pathlib import Path

from network.charter import read
from storage import statements
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.matrix.fake import NOON
from tests.matrix.gathered import event_named, gather, until_said, until_tally
from tests.matrix.test_conversation import CHARTERS, running, with_people
from tests.matrix.test_independent import Arrive, administered_by, all_sound, environment, on_sqlite

__all__ = ["environment"]

NETWORK = "storbynettverket"
BY_TELEPHONE = ("Stavanger", "Bærum", "Kristiansand", "Tromsø", "Bergen", "Drammen")


@on_sqlite
async def test_eight_cities_agree_by_poll_in_words_and_by_telephone(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me = environment["NETTVERKSBOT_USER_ID"]
    oslo, trondheim, secretary = await independent("kari"), await independent("ola"), await independent("per")
    environment = administered_by(secretary, environment)
    async with running(environment, tmp_path / "log"):
        room = await gather(secretary, me, oslo, trondheim)
        charter = read((CHARTERS / f"{NETWORK}.toml").read_text(encoding="utf-8"))
        people = {"raymond-johansen": oslo.user_id, "rita-ottervik": trondheim.user_id, "sekretaer": secretary.user_id}
        async with database.work() as connection:
            linked = with_people(charter, people, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        await oslo.say(
            room, "!uttalelse ny Byenes klimautfordringer\nStorbyene må få virkemidler <b>nå</b>. @room æøå 😀"
        )
        await oslo.until_heard(room, me, 1)
        await oslo.say(room, "!uttalelse start U1")
        # After the draft: the text with how to answer, and how it stands; the poll is no message.
        call = (await oslo.until_heard(room, me, 3))[1]
        assert "Storbyene må få virkemidler <b>nå</b>." in call.body
        assert "&lt;b&gt;nå&lt;/b&gt;" in call.content["formatted_body"]
        assert set(call.content["m.mentions"]["user_ids"]) == {oslo.user_id, trondheim.user_id}
        poll = await event_named(database, NETWORK, "U1/r1/poll")
        seen = await trondheim.until_poll(room, poll)
        assert [one["id"] for one in seen["answers"]] == [
            "support", "support_with_remark", "stand_aside", "block", "hold",
        ]  # fmt: skip

        await oslo.vote(room, poll, "support")
        await trondheim.vote(room, poll, "stand_aside")
        await until_tally(oslo, room, me, "Avstår: Trondheim")
        await trondheim.vote(room, poll, "support")
        # She has no voice: it is not counted, and she is told in a direct chat.
        await secretary.vote(room, poll, "block")
        for city in BY_TELEPHONE:
            await secretary.say(room, f"!uttalelse støtt U1 for {city} per telefon")
        stands = await until_tally(oslo, room, me, "8 av 8 har svart")
        assert "Oslo, Trondheim, Stavanger (per telefon)" in stands
        assert "Kan ikke stå bak" not in stands
        (invited,) = await secretary.until_invited()
        await secretary.join(invited)
        assert "har ikke stemme" in (await secretary.until_heard(invited, me, 1))[0].body

        await secretary.say(room, "!uttalelse avslutt U1")
        await until_tally(oslo, room, me, "Runden er avsluttet")
        result = await until_said(oslo, room, me, "Det er enighet om U1. Den utgis")
        assert "Står bak: Oslo, Trondheim, Stavanger, Bærum, Kristiansand, Tromsø, Bergen og Drammen." in result
        ended = await trondheim.poll(room, poll)
        assert ended is not None
        assert ended["ended"]
        await all_sound(oslo, room, me)
        async with database.reading() as connection:
            file = await statements.load(connection, NETWORK, 1)
        assert [asked.outcome for asked in file.rounds] == ["agreed"]
