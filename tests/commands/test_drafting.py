"""How a joint statement is drafted: who may, what is said back and where, and what is stored."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from commands.line import Attachment, FileFault, Relates
from network.register import Adviser, Body, Consensus, Proposers, Seat
from network.statements import (
    Issue,
    Opening,
    Outcome,
    Round,
    Statement,
    StatementFile,
    StatementKind,
    digest_of,
)
from storage import mailbox, statements
from storage import register as registers
from tests.commands.conftest import BY_HAND, NOW, SECRETARY, Room, attached

SECRETARIAT = f"@{SECRETARY}:test"
RITA, MONICA = "@rita-ottervik:test", "@monica-myrvold-berg:test"
KS, ENGER = "@bjorn-arild-gram:test", "@elisabeth-enger:test"
STORBY = "storbynettverket"
TEXT = "Byene kutter utslippene.\n\nVi ber *staten* om penger:\n- til buss\n- til sykkel\n\nByene står sammen."
NEW = f"!uttalelse ny Byene, klimaet og naturen\n{TEXT}"


async def file_of(room: Room, number: int = 1) -> StatementFile:
    async with room.database.reading() as connection:
        return await statements.load(connection, STORBY, number)


async def count_of(room: Room) -> int:
    async with room.database.reading() as connection:
        return len(await statements.listed(connection, STORBY))


async def stored(room: Room, *records: registers.Record) -> None:
    async with room.database.work() as connection:
        for record in records:
            await registers.add(connection, STORBY, record, BY_HAND)


async def amended(room: Room, body: Body) -> None:
    async with room.database.work() as connection:
        await registers.amend(connection, STORBY, body, BY_HAND)


async def body(room: Room, id: str = "politisk") -> Body:
    found = (await room.register(STORBY)).body(id)
    assert found is not None
    return found


async def delivered(room: Room) -> dict[str, str]:
    """The named events of the last answer, sent: their IDs."""
    ids = {}
    for one in room.outgoing:
        if one.name is not None:
            async with room.database.work() as connection:
                await mailbox.post(connection, (one,), room.now)
                waiting = await mailbox.next_unsent(connection, one.room)
                assert waiting is not None
                await mailbox.sent(connection, waiting.transaction_id, f"$event-{one.name}", room.now)
            ids[one.name] = f"$event-{one.name}"
    return ids


def a_round(number: int = 1, version: int = 1, outcome: Outcome | None = None) -> Round:
    return Round(
        statement=number,
        number=1,
        version=version,
        body="politisk",
        roll=("oslo", "trondheim", "drammen"),
        openings=(Opening(at=NOW, deadline=NOW.replace(tzinfo=None, day=28, hour=14)),),
        outcome=outcome,
        closed_at=NOW if outcome else None,
    )


# --- bringing it in -----------------------------------------------------------------------------------------


async def test_a_mayor_sends_in_a_draft_and_the_room_sees_the_whole_text(storby: Room) -> None:
    reply = await storby.say(NEW)
    for told in (
        "U1 – Byene, klimaet og naturen",
        "Utkast til felles uttalelse. Foreslått av Trondheim, sendt inn av Rita Ottervik.",
        "Vi ber staten om penger:\n• til buss\n• til sykkel",
        "Svar her eller i tråden",
    ):
        assert told in reply
    (shown,) = storby.outgoing
    assert (shown.room, shown.name) == ("!politisk:test", f"{STORBY}/U1/draft")
    file = await file_of(storby)
    assert (file.statement.title, file.statement.kind) == ("Byene, klimaet og naturen", StatementKind.JOINT)
    assert (file.statement.proposed_by, file.statement.proposer) == ("trondheim", "rita-ottervik")
    (version,) = file.versions
    assert (version.number, version.text, version.digest, version.by) == (1, TEXT, digest_of(TEXT), "rita-ottervik")


async def test_from_a_direct_chat_it_is_shown_in_the_room_and_that_is_said(storby: Room) -> None:
    await storby.tell(f"uttalelse ny Byene\n{TEXT}")
    answer, shown = storby.outgoing
    assert "U1 «Byene» er lagt inn som utkast til felles uttalelse" in str(answer.content["body"])
    assert "står i rommet til KS storbynettverk" in str(answer.content["body"])
    assert (answer.room, shown.room) == ("!direct-rita-ottervik:test", "!politisk:test")
    assert "Vi ber staten" in str(shown.content["body"])


async def test_a_body_without_a_room_shows_it_to_its_author_and_says_so(storby: Room) -> None:
    register = await storby.register(STORBY)
    async with storby.database.work() as connection:
        for link in register.room_links:
            await registers.void(connection, STORBY, link, "x", BY_HAND)
    reply = await storby.tell(f"uttalelse ny Byene\n{TEXT}")
    assert "Vi ber staten" in reply
    assert "har ikke noe rom, så ingen andre har sett utkastet ennå" in reply


async def test_the_secretariat_drafts_for_nobody_or_for_somebody(storby: Room) -> None:
    assert "Utkast til felles uttalelse. Sendt inn av Prøve Sekretær." in await storby.say(NEW, SECRETARIAT)
    assert (await file_of(storby)).statement.proposed_by is None
    reply = await storby.say("!uttalelse ny Bolig, fra Drammen, type forslag\nBygg.", SECRETARIAT)
    assert "Utkast til forslag til KS. Foreslått av Drammen, sendt inn av Prøve Sekretær." in reply
    statement = (await file_of(storby, 2)).statement
    assert (statement.proposed_by, statement.kind) == ("drammen", StatementKind.PROPOSAL)
    assert "KS kan ikke foreslå" in await storby.say("!uttalelse ny Bolig, fra KS\nBygg.", SECRETARIAT)


async def test_an_adviser_sends_in_for_the_representative(storby: Room) -> None:
    await stored(storby, Adviser(body="politisk", person="elisabeth-enger", acts_for="monica-myrvold-berg"))
    assert "Foreslått av Drammen, sendt inn av Elisabeth Enger." in await storby.say(NEW, ENGER)
    assert "versjon 2" in await storby.say("!uttalelse rediger\nEt annet ord.", ENGER)


async def test_who_has_no_seat_is_told_who_could(storby: Room) -> None:
    reply = await storby.say(NEW, ENGER)
    assert "Du har ingen plass i KS storbynettverk" in reply
    assert "For Drammen kan Monica Myrvold Berg gjøre det." in reply
    assert "Sekretariatet (Prøve Sekretær) kan sende inn et utkast." in reply
    assert await count_of(storby) == 0


async def test_participants_propose_where_the_charter_says_so(storby: Room) -> None:
    reply = await storby.say(NEW, KS)
    assert "KS kan ikke foreslå uttalelser i KS storbynettverk: etter grunnlaget er det medlemmene som" in reply
    assert await count_of(storby) == 0
    await amended(storby, replace(await body(storby), consensus=Consensus(proposers=Proposers.PARTICIPANTS)))
    assert "Foreslått av KS" in await storby.say(NEW, KS)


async def test_nobody_proposes_for_another(storby: Room) -> None:
    reply = await storby.say("!uttalelse ny Bolig, fra Drammen\nBygg.", RITA)
    assert "Du kan ikke foreslå noe for Drammen. For Drammen kan Monica Myrvold Berg gjøre det." in reply
    assert await count_of(storby) == 0


async def test_who_sits_for_two_is_asked_for_which(storby: Room) -> None:
    await stored(storby, Seat(body="politisk", person="rita-ottervik", organisation="drammen"))
    assert "Hvem foreslår: Trondheim eller Drammen?" in await storby.say(NEW)
    assert "Foreslått av Drammen" in await storby.say("!uttalelse ny Bolig, fra Drammen\nBygg.")


async def test_a_body_without_rounds_is_told_of_with_those_that_have(storby: Room) -> None:
    reply = await storby.say(NEW, SECRETARIAT, room="!administrativt:test")
    assert "Det administrative storbynettverket gir ikke felles uttalelser etter grunnlaget" in reply
    assert "Det gjør KS storbynettverk" in reply
    reply = await storby.say(
        "!uttalelse ny Bolig, i KS storbynettverk\nBygg.", SECRETARIAT, room="!administrativt:test"
    )
    assert "står i rommet til KS storbynettverk" in reply


async def test_a_network_without_consensus_has_no_statements(ks: Room) -> None:
    reply = await ks.tell(f"uttalelse ny Bolig\n{TEXT}", "@heidi-granli:test")
    assert "har ikke noe organ som gir felles uttalelser" in reply


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("!uttalelse ny", "Her mangler en tittel"),
        ("!uttalelse ny\n\nBare tekst", "Her mangler en tittel"),
        ("!uttalelse ny Byene", "Jeg mangler teksten"),
        ("!uttalelse ny Byene\n\n  \n", "Jeg mangler teksten"),
        ("!uttalelse ny Byene\n\u200b\n", "Her mangler teksten"),
        ("!uttalelse ny Byene\n" + "x" * 100_001, "100"),
        ("!uttalelse ny " + "x" * 201 + "\nTekst", "høyst 200"),
        ("!uttalelse ny Byene, type tull\nTekst", "Dette må være ett av"),
    ],
)
async def test_what_is_no_draft_is_told_and_not_stored(storby: Room, line: str, told: str) -> None:
    assert told in await storby.say(line)
    assert await count_of(storby) == 0


async def test_what_people_write_is_only_ever_text(storby: Room) -> None:
    await storby.say("!uttalelse ny <b>By</b> @room 🎉\n<script>x</script> @room åæø 👩‍🚀 [x](javascript:y)")
    (content,) = storby.contents
    assert "<script>" not in storby.html
    assert "<b>By</b>" not in storby.html
    assert "href" not in storby.html
    assert "@room" not in content["body"]
    assert content["m.mentions"] == {}
    (version,) = (await file_of(storby)).versions
    assert version.text == "<script>x</script> @room åæø 👩‍🚀 [x](javascript:y)"


# --- from a file --------------------------------------------------------------------------------------------


def a_docx(*, tracked: bool = False) -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph("Byene kutter utslippene.")
    if tracked:
        change = f'<w:ins {nsdecls("w")} w:id="1" w:author="x"><w:r><w:t> Mer.</w:t></w:r></w:ins>'
        paragraph._p.append(parse_xml(change))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


async def test_the_text_may_be_an_attached_file(storby: Room) -> None:
    await storby.say("!uttalelse ny Byene", attachment=attached(TEXT, "utkast.md"))
    await storby.say("!uttalelse ny Bolig", attachment=attached(a_docx(), "utkast.docx"))
    assert (await file_of(storby, 1)).versions[0].text == TEXT
    assert (await file_of(storby, 2)).versions[0].text == "Byene kutter utslippene."


def without(fault: FileFault) -> Attachment:
    return replace(attached("", "utkast.docx"), file=fault)


@pytest.mark.parametrize(
    ("attachment", "told"),
    [
        (attached(a_docx(tracked=True), "utkast.docx"), "sporede endringer"),
        (attached(b"%PDF", "utkast.pdf"), "slutter på .md, .txt eller .docx"),
        (attached("", "utkast.md"), "ingen tekst i utkast.md"),
        (attached("x" * 100_001, "utkast.txt"), "for stor"),
        (without(FileFault.TOO_LARGE), "for stor"),
        (without(FileFault.GONE), "Send den på nytt"),
        (without(FileFault.UNREACHABLE), "Prøv igjen om litt"),
    ],
)
async def test_a_file_that_gives_no_text_is_told_why(storby: Room, attachment: Attachment, told: str) -> None:
    assert told in await storby.say("!uttalelse ny Byene", attachment=attachment)
    assert await count_of(storby) == 0


async def test_a_text_and_a_file_are_one_too_many(storby: Room) -> None:
    reply = await storby.say("!uttalelse ny Byene\nTekst", attachment=attached(TEXT, "utkast.md"))
    assert "både under kommandoen og i utkast.md" in reply
    assert await count_of(storby) == 0


# --- which one is meant -------------------------------------------------------------------------------------


async def test_the_number_may_be_left_out_where_one_is_open(storby: Room) -> None:
    assert "ingen uttalelser her ennå" in await storby.say("!uttalelse vis")
    await storby.say(NEW)
    assert "Vi ber staten" in await storby.say("!uttalelse vis")
    await storby.say("!uttalelse ny Bolig\nBygg.")
    reply = await storby.say("!uttalelse vis")
    assert "Hvilken uttalelse gjelder det: U1 «Byene, klimaet og naturen» eller U2 «Bolig»?" in reply


async def test_an_unknown_number_is_told_with_those_that_are_open(storby: Room) -> None:
    assert "Jeg finner ingen U9. Det er ingen uttalelser" in await storby.say("!uttalelse vis U9")
    await storby.say(NEW)
    assert "Jeg finner ingen U9. Åpne nå: U1 «Byene" in await storby.say("!uttalelse vis U9")
    assert "Jeg finner ingen U0." in await storby.say("!uttalelse vis U0")
    assert "Jeg finner ingen U999999999." in await storby.say("!uttalelse vis U999999999")


async def test_who_has_no_part_in_the_network_learns_nothing(both: Room) -> None:
    await both.say(NEW)
    for line in ("!uttalelse", "!uttalelse vis U1", "!uttalelse innspill U1 nei", "!uttalelse liste"):
        for who in ("@heidi-granli:test", "@fremmed:test"):
            assert "Byene" not in await both.say(line, who)
            assert "Byene" not in await both.tell(line, who)
    assert not (await file_of(both)).inputs


# --- looking ------------------------------------------------------------------------------------------------


async def test_a_statement_is_shown_whole_with_where_it_stands(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.tell("uttalelse vis u 1", MONICA)
    for told in (
        "U1 – Byene, klimaet og naturen",
        "Felles uttalelse i KS storbynettverk.",
        "Foreslått av Trondheim",
        "Utkast.",
        "• til sykkel",
        "Versjon 1, tirsdag 24. november 2026 kl. 10.00, Rita Ottervik.",
    ):
        assert told in reply


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (None, "Tilslutningsrunde til lørdag 28. november 2026 kl. 14.00."),
        (Outcome.AGREED, "Det er enighet om teksten."),
        (Outcome.BLOCKED, "det er innsigelse mot teksten"),
        (Outcome.LAPSED, "Det ble ikke enighet om teksten."),
    ],
)
async def test_where_it_stands_is_said_in_one_line(storby: Room, outcome: Outcome | None, told: str) -> None:
    await storby.say(NEW)
    await stored(storby, a_round(outcome=outcome))
    assert told in await storby.say("!uttalelse vis U1")
    assert told in await storby.say("!uttalelse liste")


async def test_a_version_that_was_made_void_is_shown_and_said_to_be(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse rediger\nByene kutter alt.")
    async with storby.database.work() as connection:
        version = (await statements.load(connection, STORBY, 1)).versions[1]
        await registers.void(connection, STORBY, version, "ikke redaksjonell", BY_HAND)
    reply = await storby.say("!uttalelse vis U1 versjon 2")
    assert "(falt bort: ikke redaksjonell). Gjeldende er versjon 1." in reply
    assert "Byene kutter alt." in reply
    assert "Byene står sammen." in await storby.say("!uttalelse vis U1")
    assert "U1 har ikke noen versjon 7. Den har 1 og 2." in await storby.say("!uttalelse vis U1 versjon 7")
    await storby.say("!uttalelse rediger\nEnda en.")
    assert [one.number for one in (await file_of(storby)).versions] == [1, 2, 3]


async def test_the_open_ones_are_told_with_what_they_wait_for(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse innspill avsnitt 1 Kutt mer", MONICA)
    assert "U1 – Byene, klimaet og naturen: Utkast. Ett innspill er kommet." in await storby.say("!uttalelse")
    await stored(storby, a_round())
    assert "Venter på svar fra Drammen." in await storby.say("!uttalelse", MONICA)
    assert "Venter" not in await storby.say("!uttalelse", KS)
    assert "Vi ber staten" in await storby.say("!uttalelse U1")


async def test_the_list_is_by_year_the_newest_first(storby: Room) -> None:
    earlier = NOW.replace(year=2020)
    await stored(storby, Statement(body="politisk", title="Byene i 2020", at=earlier))
    await storby.say(NEW)
    await stored(storby, Issue(statement=1, version=1, at=earlier, on_behalf_of=("oslo", "bergen")))
    reply = await storby.say("!uttalelse liste")
    assert reply.index("2026") < reply.index("U2 – Byene, klimaet") < reply.index("2020") < reply.index("U1 – Byene i")
    assert "Utgitt 24. november 2020 på vegne av Oslo og Bergen, ikke av nettverket." in reply
    only = await storby.tell("hva har vi sagt i 2020?")
    assert "U1 – Byene i 2020" in only
    assert "klimaet" not in only
    assert "ingen uttalelser fra 1999, men fra 2026 og 2020" in await storby.say("!uttalelse liste 1999")


# --- another text -------------------------------------------------------------------------------------------


async def test_another_text_is_a_version_and_its_words_are_shown_to_everybody(storby: Room) -> None:
    await storby.say(NEW)
    await storby.tell("uttalelse rediger U1\n" + TEXT.replace("ber *staten* om", "krever av *staten*"))
    answer, shown = storby.outgoing
    assert "U1 «Byene, klimaet og naturen» er nå versjon 2" in str(answer.content["body"])
    assert (shown.room, shown.name) == ("!politisk:test", f"{STORBY}/U1/draft-2")
    for told in ("Rita Ottervik har endret teksten.", "krever", "ber", "!uttalelse vis U1"):
        assert told in str(shown.content["body"])
    assert "<del>" in str(shown.content["formatted_body"])
    assert [(one.number, one.by) for one in (await file_of(storby)).versions] == [
        (1, "rita-ottervik"),
        (2, "rita-ottervik"),
    ]


async def test_the_same_text_twice_changes_nothing(storby: Room) -> None:
    await storby.say(NEW)
    assert "den samme som i versjon 1" in await storby.say(f"!uttalelse rediger U1\n{TEXT}")
    assert "Jeg mangler teksten" in await storby.say("!uttalelse rediger U1")
    assert len((await file_of(storby)).versions) == 1


async def test_others_are_refused_and_told_how_to_wish(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse rediger U1\nNoe annet.", MONICA)
    assert "Det kan bare forslagsstilleren (Rita Ottervik) eller sekretariatet (Prøve Sekretær) gjøre." in reply
    assert "!uttalelse innspill U1" in reply
    assert "versjon 2" in await storby.say("!uttalelse rediger U1\nNoe annet.", SECRETARIAT)


async def test_a_title_changes_while_it_is_a_draft(storby: Room) -> None:
    await storby.say(NEW)
    assert "Tittelen er endret: U1 «By, land og strand»" in await storby.say(
        "!uttalelse rediger U1, tittel «By, land og strand»"
    )
    assert len((await file_of(storby)).versions) == 1
    await stored(storby, a_round())
    assert "tittelen kan ikke endres" in await storby.say("!uttalelse rediger U1, tittel Noe")


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.AGREED, "Det er enighet om teksten i U1"), (Outcome.BLOCKED, "versjon 2"), (Outcome.LAPSED, "versjon 2")],
)
async def test_after_a_round_a_text_changes_only_where_nobody_agreed_on_it(
    storby: Room, outcome: Outcome, told: str
) -> None:
    await storby.say(NEW)
    await stored(storby, a_round(outcome=outcome))
    assert told in await storby.say("!uttalelse rediger U1\nNoe annet.")
    assert len((await file_of(storby)).versions) == (1 if outcome is Outcome.AGREED else 2)


# --- wishes -------------------------------------------------------------------------------------------------


async def test_wishes_are_gathered_by_paragraph(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse innspill U1 avsnitt 2: Si «krever», ikke «ber»!", MONICA)
    assert "Notert som innspill til U1" in reply
    assert "fra Monica Myrvold Berg (Drammen), til avsnitt 2 («Vi ber staten om penger: til buss til sykkel»)" in reply
    await storby.say("!uttalelse innspill Fint, men langt.", KS)
    await storby.say("!uttalelse innspill avsnitt 2 Og til tog?", SECRETARIAT)
    (first, second, third) = (await file_of(storby)).inputs
    assert (first.organisation, first.person, first.paragraph, first.text, first.version) == (
        "drammen",
        "monica-myrvold-berg",
        2,
        "Si «krever», ikke «ber»!",
        1,
    )
    assert (second.organisation, second.paragraph) == ("ks", None)
    assert (third.organisation, third.text) == (None, "Og til tog?")
    for line in ("!uttalelse innspill U1", "!uttalelse vis U1 innspill", "!uttalelse innspill"):
        reply = await storby.say(line)
        assert reply.index("Hele teksten") < reply.index("Avsnitt 2 («Vi ber staten") < reply.index("Si «krever»")
        assert "Prøve Sekretær: Og til tog?" in reply


async def test_a_wish_from_a_direct_chat_is_told_in_the_drafts_thread(storby: Room) -> None:
    await storby.say(NEW)
    await storby.tell("uttalelse innspill avsnitt 1 Kutt mer", MONICA)
    _, told = storby.outgoing
    assert told.room == "!politisk:test"
    assert told.relation is not None
    assert (told.relation.kind, told.relation.to) == (Relates.IN_THREAD, f"{STORBY}/U1/draft")
    assert "Kutt mer" in str(told.content["body"])


async def test_the_same_wish_twice_is_noted_once(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse innspill avsnitt 1 Kutt mer", MONICA)
    assert "notert fra før" in await storby.say("!uttalelse innspill avsnitt 1 Kutt mer", MONICA)
    assert len((await file_of(storby)).inputs) == 1


async def test_a_paragraph_that_is_not_there_is_answered_with_those_that_are(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse innspill avsnitt 9 Kutt mer", MONICA)
    assert "har 3 avsnitt, og ikke noe avsnitt 9" in reply
    assert "Avsnitt 3 («Byene står sammen.»)" in reply
    assert not (await file_of(storby)).inputs


async def test_wishes_to_an_earlier_text_stay_with_it(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse innspill avsnitt 2 Krev!", MONICA)
    await storby.say("!uttalelse rediger U1\nHelt annet.")
    await storby.say("!uttalelse innspill avsnitt 1 Bedre.", MONICA)
    reply = await storby.say("!uttalelse innspill")
    assert reply.index("Avsnitt 1 («Helt annet.»)") < reply.index("Til versjon 1") < reply.index("Krev!")


async def test_who_may_not_speak_gives_none_and_a_round_takes_none(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse innspill U1 Kutt mer", ENGER)
    assert "Du har ingen plass i KS storbynettverk" in reply
    assert "For Drammen kan Monica Myrvold Berg gjøre det." in reply
    await stored(storby, a_round())
    assert "U1 er i tilslutningsrunde." in await storby.say("!uttalelse innspill U1 Kutt mer", MONICA)
    assert not (await file_of(storby)).inputs


async def test_an_observer_may_wish_and_not_propose(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!register organisasjon endre KS, rolle observatør, fra 1.1.2026", SECRETARIAT)
    assert "fra Bjørn Arild Gram (KS)" in await storby.say("!uttalelse innspill U1 Kutt mer", KS)
    assert "Det kan bare" in await storby.say(NEW, KS)


async def test_a_wish_that_is_too_long_is_told(storby: Room) -> None:
    await storby.say(NEW)
    assert "høyst 2" in await storby.say("!uttalelse innspill U1 " + "x" * 2001, MONICA)


@pytest.mark.parametrize(
    ("line", "paragraph", "text"),
    [
        ("avsnitt 2: si «krever», ikke «ber».", 2, "si «krever», ikke «ber»."),
        ("Innspill til avsnitt 2 – si krever", 2, "si krever"),
        ("innspel: sei krev", None, "sei krev"),
        ("Innspill fra Drammen: si krever", None, "si krever"),
        ("Vi i Drammen foreslår å stryke avsnitt 3", None, "Vi i Drammen foreslår å stryke avsnitt 3"),
        ("Kan vi ikke skrive «krever»?", None, "Kan vi ikke skrive «krever»?"),
        ("paragraph 2: say demand", 2, "say demand"),
    ],
)
async def test_a_wish_in_plain_words_in_the_drafts_thread(
    storby: Room, line: str, paragraph: int | None, text: str
) -> None:
    await storby.say(NEW)
    event = (await delivered(storby))[f"{STORBY}/U1/draft"]
    await storby.say("!uttalelse ny Bolig\nBygg.")
    assert "Notert som innspill til U1" in await storby.say(line, MONICA, thread=event)
    assert storby.contents[0]["m.relates_to"]["event_id"] == event
    (wished,) = (await file_of(storby)).inputs
    assert (wished.paragraph, wished.text) == (paragraph, text)
    assert "notert fra før" in await storby.say(line, MONICA, reply_to=event)


async def test_what_people_say_to_one_another_in_the_thread_is_left_alone(storby: Room) -> None:
    await storby.say(NEW)
    event = (await delivered(storby))[f"{STORBY}/U1/draft"]
    for line in ("Enig med Bergen", "takk!", "vi ses i morgen", "hva med kaffe?"):
        assert await storby.say(line, MONICA, thread=event) == ""
    assert "Er dette et innspill til U1?" in await storby.say("Enig", MONICA, reply_to=event, mentions_bot=True)
    assert "Notert" in await storby.say("!uttalelse innspill Kort ned", MONICA, thread=event)
    assert await storby.say("avsnitt 2: krev", MONICA, thread="$another") == ""
    assert [one.text for one in (await file_of(storby)).inputs] == ["Kort ned"]


# --- withdrawing --------------------------------------------------------------------------------------------


async def test_withdrawing_takes_a_yes_and_is_for_good(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse trekk uttalelse")
    assert "Dette trekker U1 «Byene, klimaet og naturen» for godt." in reply
    assert (await file_of(storby)).statement.withdrawn_at is None
    assert "er trukket av Rita Ottervik" in await storby.say("!ja")
    statement = (await file_of(storby)).statement
    assert (statement.withdrawn_at, statement.withdrawn_by) == (NOW, "rita-ottervik")
    assert "Trukket av Rita Ottervik 24. november 2026." in await storby.say("!uttalelse liste")
    assert "Vi ber staten" in await storby.say("!uttalelse vis U1")
    assert "er allerede trukket" in await storby.say("!uttalelse trekk uttalelse U1")
    assert "U1 er trukket" in await storby.say("!uttalelse rediger U1\nNytt.")
    assert "U1 er trukket" in await storby.say("!uttalelse innspill U1 Nytt.")
    assert "Ingen uttalelse er åpen her nå. Den siste er U1" in await storby.say("!uttalelse vis")


async def test_withdrawn_from_a_direct_chat_it_is_told_in_the_room(storby: Room) -> None:
    await storby.say(NEW)
    await storby.tell("uttalelse trekk uttalelse U1")
    await storby.tell("ja")
    _, told = storby.outgoing
    assert (told.room, "er trukket av Rita Ottervik" in str(told.content["body"])) == ("!politisk:test", True)


async def test_a_no_leaves_it_and_a_yes_by_another_is_none(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse trekk uttalelse")
    assert "ikke noe her som venter" in await storby.say("!ja", MONICA)
    assert "Ingenting ble endret" in await storby.say("!nei")
    assert (await file_of(storby)).statement.withdrawn_at is None


async def test_others_do_not_withdraw_and_the_chair_does(storby: Room) -> None:
    await storby.say(NEW)
    for who in (MONICA, SECRETARIAT):
        reply = await storby.say("!uttalelse trekk uttalelse", who)
        assert "Det kan bare forslagsstilleren (Rita Ottervik) gjøre." in reply
    await storby.say("!register verv ny leder Monica Myrvold Berg i politisk fra 1.1.2026", SECRETARIAT)
    assert "lederen (Monica Myrvold Berg)" in await storby.say("!uttalelse trekk uttalelse", SECRETARIAT)
    assert "Skriv !ja" in await storby.say("!uttalelse trekk uttalelse", MONICA)


async def test_what_was_true_when_asked_is_looked_at_again_at_the_yes(storby: Room) -> None:
    await storby.say(NEW)
    await storby.say("!uttalelse trekk uttalelse")
    await stored(storby, Issue(statement=1, version=1, at=NOW))
    assert "er utgitt, og kan ikke trekkes" in await storby.say("!ja")


async def test_a_round_that_runs_ends_with_it(storby: Room) -> None:
    await storby.say(NEW)
    await stored(storby, a_round())
    assert "Tilslutningsrunden avsluttes." in await storby.say("!uttalelse trekk uttalelse")
    await storby.say("!ja")
    (asked,) = (await file_of(storby)).rounds
    assert (asked.outcome, asked.closed_by) == (Outcome.WITHDRAWN, "rita-ottervik")


async def test_withdraw_alone_asks_what(storby: Room) -> None:
    await storby.say(NEW)
    reply = await storby.say("!uttalelse trekk")
    assert "!uttalelse trekk innsigelse U1" in reply
    assert "!uttalelse trekk uttalelse U1" in reply
    assert (await file_of(storby)).statement.withdrawn_at is None


# --- other languages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "new", "wish", "told"),
    [
        ("nynorsk", "fråsegn ny Byane, frå Trondheim", "fråsegn innspel avsnitt 1 kutt", "Notert som innspel til U1"),
        ("engelsk", "statement new The cities, from Trondheim", "statement input paragraph 1 cut", "Noted as input"),
    ],
)
async def test_in_nynorsk_and_english(storby: Room, language: str, new: str, wish: str, told: str) -> None:
    await storby.say(f"!register språk {language}", SECRETARIAT)
    assert "Trondheim" in await storby.say(f"!{new}\n{TEXT}")
    assert told in await storby.say(f"!{wish}", MONICA)
