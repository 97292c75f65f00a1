"""A statement in an encrypted room that not all can stand behind: its reason in a direct chat, a new text with one tap,
and issued on behalf of seven, whose names stand under what people open."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from network.charter import Charter, read
from network.register import Body, BodyKind, MatrixLink, Person, RoomLink, Seat
from storage import statements
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.matrix.fake import NOON
from tests.matrix.gathered import alone_with, event_named, gather, until_said, until_tally
from tests.matrix.test_conversation import running
from tests.matrix.test_independent import Arrive, administered_by, all_sound, environment, on_sqlite

__all__ = ["environment"]

DEMO = Path(__file__).parents[2] / "demo"
NETWORK = "kystbyene"
TEXT = "Vi {} at staten dekker {} kostnadene ved nye ferjer."
BY_TELEPHONE = ("Prøveby", "Diktefjord", "Liksomnes", "Fabelborg", "Sagnholm")


def with_people(charter: Charter, links: dict[str, str], room: str) -> Charter:
    register = charter.register
    secretariat = Body(id="sekretariatet", name="Sekretariatet", kind=BodyKind.SECRETARIAT, serves=("bymotet",))
    linked = replace(
        register,
        bodies=(*register.bodies, secretariat),
        people=(*register.people, Person(id="sekretaer", name="Prøve Sekretær")),
        seats=(*register.seats, Seat(body=secretariat.id, person="sekretaer")),
        matrix_links=tuple(MatrixLink(person=person, matrix=matrix) for person, matrix in links.items()),
        room_links=(RoomLink(body="bymotet", room=room),),
    )
    return replace(charter, register=linked)


@on_sqlite
async def test_seven_issue_what_eight_could_not_agree_on(
    environment: dict[str, str], database: Database, independent: Arrive, tmp_path: Path
) -> None:
    me = environment["NETTVERKSBOT_USER_ID"]
    eksempelvik, tenkesund, secretary = await independent("kari"), await independent("ola"), await independent("per")
    environment = administered_by(secretary, environment)
    async with running(environment, tmp_path / "log"):
        room = await gather(secretary, me, eksempelvik, tenkesund)
        charter = read((DEMO / f"{NETWORK}.toml").read_text(encoding="utf-8"))
        people = {
            "prove-nordmann": eksempelvik.user_id, "prove-strand": tenkesund.user_id, "sekretaer": secretary.user_id
        }  # fmt: skip
        async with database.work() as connection:
            linked = with_people(charter, people, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        async def tells(words: str) -> str:
            return await until_tally(eksempelvik, room, me, words)

        await eksempelvik.say(room, "!uttalelse ny Ferjene\n" + TEXT.format("krever", "alle"))
        await eksempelvik.until_heard(room, me, 1)
        await eksempelvik.say(room, "!uttalelse start U1 haster, frist i morgen kl. 14")
        await eksempelvik.until_heard(room, me, 3)
        first = await event_named(database, NETWORK, "U1/r1/poll")
        await tenkesund.until_poll(room, first)
        await eksempelvik.vote(room, first, "support")
        await tenkesund.vote(room, first, "block")
        await tells("Kan ikke stå bak (innsigelse): Tenkesund (begrunnelse mangler)")

        # The reason, in a sentence of their own.
        theirs = await alone_with(tenkesund)
        assert "Begrunnelse mangler." in await until_said(tenkesund, theirs, me, "svare her")
        await tenkesund.say(theirs, "Kravet står ikke i budsjettet vårt.")
        assert "«Kravet står ikke i budsjettet vårt»?" in await until_said(tenkesund, theirs, me, "Skal jeg føre")
        await tenkesund.say(theirs, "ja")
        await tells("Kan ikke stå bak (innsigelse): Tenkesund\n")
        await secretary.say(room, "!uttalelse rediger U1 redaksjonelt\n" + TEXT.format("krever", "hele"))
        await until_said(secretary, room, me, "meldt som redaksjonell")

        # A new text: who supported the last one answers with one tap.
        await eksempelvik.say(room, "!uttalelse rediger U1\n" + TEXT.format("ber om", "de nye"))
        second = await event_named(database, NETWORK, "U1/r2/poll")
        await tenkesund.until_poll(room, second)
        mine = await alone_with(eksempelvik)
        await until_said(eksempelvik, mine, me, "Støtter dere fortsatt?")
        (still,) = [one for one in await eksempelvik.heard(mine, me) if "fortsatt" in one.body]
        tap = {"rel_type": "m.annotation", "event_id": still.event_id, "key": "👍"}
        await eksempelvik.send(mine, "m.reaction", {"m.relates_to": tap})
        await until_said(eksempelvik, mine, me, "Eksempelvik støtter U1 (versjon 3).")
        await tenkesund.vote(room, second, "support")
        for city in BY_TELEPHONE:
            await secretary.say(room, f"!uttalelse støtt U1 for {city} per telefon")
        await secretary.say(room, "!uttalelse innsigelse U1 for Ingensted per telefon: ferjene er fylkets ansvar")
        await tells("8 av 8 har svart")

        await secretary.say(room, "!uttalelse avslutt U1")
        await until_said(secretary, room, me, "blir utfallet")
        await secretary.say(room, "!ja")
        await until_said(secretary, room, me, "Innsigelse fra Ingensted: «ferjene er fylkets ansvar».")
        seven = "Eksempelvik, Prøveby, Tenkesund, Diktefjord, Liksomnes, Fabelborg og Sagnholm"
        await secretary.say(room, f"!uttalelse utgi U1 på vegne av {seven}")
        await until_said(secretary, room, me, "Den er ikke nettverkets uttalelse.")
        await until_said(secretary, room, me, "som Word-dokument")
        (pdf,) = [one for one in await secretary.heard(room, me) if "som PDF" in one.body]
        pages = PdfReader(BytesIO(await secretary.read_file(room, pdf.event_id))).pages
        printed = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert "Prøve Strandvoll" in printed
        assert "Ingensted" not in printed
        for client in (eksempelvik, tenkesund):
            await all_sound(client, room, me)
        async with database.reading() as connection:
            file = await statements.load(connection, NETWORK, 1)
        assert [asked.outcome for asked in file.rounds] == ["superseded", "blocked"]
        assert len(file.issues[0].on_behalf_of) == 7
