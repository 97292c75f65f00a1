"""A statement goes out, for good: as the network's where all agree, else only for those who stand behind it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest_asyncio
from pypdf import PdfReader

from commands.answer import unmade
from commands.documents.making import maker
from commands.line import Document
from tests.commands.chamber import TEXT, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_rounds import BERGEN, CITIES, DRAMMEN, OSLO

HOUR = timedelta(hours=1)


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Byenes klimautfordringer\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1 frist 27.11.2026 kl. 14")
    return chamber


async def agreed(chamber: Chamber) -> None:
    for city in CITIES:
        await chamber.click(city, "support")
    await chamber.write(SECRETARY, "!uttalelse avslutt U1")


def pdf_of(chamber: Chamber) -> str:
    """The text of the PDF that was just sent, its blanks evened out."""
    (document,) = [one.document for one in chamber.said if one.document and one.document.kind == "statement-pdf"]
    file = maker(chamber.room.setup.words)(document)
    pages = PdfReader(io.BytesIO(file.data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_an_agreed_statement_is_issued_once_with_its_signatories(chamber: Chamber) -> None:
    await agreed(chamber)
    told = await chamber.write(SECRETARY, "!uttalelse utgi U1")
    assert "U1 «Byenes klimautfordringer» er utgitt som nettverkets felles uttalelse, med 8 bak seg." in told
    text = pdf_of(chamber)
    assert "Byenes klimautfordringer" in text
    assert "Storbyene må få virkemidler" in text
    assert "Raymond Johansen" in text
    assert "KS storbynettverk" in text
    assert [one.document.kind for one in chamber.said if one.document] == ["statement-pdf", "statement-docx"]
    assert "utgitt" in await chamber.write(SECRETARY, "!uttalelse utgi U1")
    assert len((await chamber.file()).issues) == 1


async def test_nothing_is_issued_without_agreement_or_by_whom_it_is_not(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!uttalelse utgi U1")
    for city in CITIES[:7]:
        await chamber.click(city, "support")
    await chamber.pass_time(timedelta(days=3, hours=5))
    told = await chamber.write(SECRETARY, "!uttalelse utgi U1")
    assert "Det ble ikke enighet om teksten, så den kan ikke utgis i nettverkets navn." in told
    assert "!uttalelse utgi U1 på vegne av Oslo, Trondheim, Stavanger, Bærum, Kristiansand, Tromsø og Bergen" in told
    assert "Prøve Sekretær" in await chamber.write(DRAMMEN, "!uttalelse utgi U1")
    assert (await chamber.file()).issues == ()


async def test_on_behalf_of_some_it_is_never_the_networks(chamber: Chamber) -> None:
    for city in CITIES[:7]:
        await chamber.click(city, "block" if city == BERGEN else "support")
    await chamber.pass_time(timedelta(days=3, hours=5))
    told = await chamber.write(SECRETARY, "!uttalelse utgi U1 på vegne av Oslo, Bergen og Drammen")
    assert "Bergen og Drammen har ikke sagt at de står bak teksten." in told
    told = await chamber.write(SECRETARY, "!uttalelse utgi U1 på vegne av Oslo, Trondheim og Tromsø")
    assert "er utgitt på vegne av Oslo, Trondheim og Tromsø." in told
    assert "Den er ikke nettverkets uttalelse." in told
    assert "KS storbynettverk" not in pdf_of(chamber)
    (issue,) = (await chamber.file()).issues
    assert issue.on_behalf_of == ("oslo", "trondheim", "tromso")


async def test_an_embargo_is_told_when_it_ends(chamber: Chamber) -> None:
    await agreed(chamber)
    told = await chamber.write(SECRETARY, "!uttalelse utgi U1 sperret til 25.11.2026 kl. 12")
    assert "Sperret til onsdag 25. november 2026 kl. 12.00." in told
    assert await chamber.pass_time(24 * HOUR) == ""
    assert "Sperrefristen for U1 er ute" in await chamber.pass_time(3 * HOUR)
    assert await chamber.pass_time(HOUR) == ""


async def test_only_remarks_that_their_authors_publish_go_out_with_it(chamber: Chamber) -> None:
    await chamber.write(DRAMMEN, "!uttalelse støtt med merknad U1: Husk jernbanen.")
    await chamber.write(BERGEN, "!uttalelse støtt med merknad U1: Husk havet.")
    for city in CITIES:
        if city not in (DRAMMEN, BERGEN):
            await chamber.click(city, "support")
    assert "Dere har ingen merknad" in await chamber.write(OSLO, "!uttalelse merknad publiseres U1")
    assert "publiseres sammen med U1" in await chamber.write(DRAMMEN, "!uttalelse merknad publiseres U1")
    await chamber.write(SECRETARY, "!uttalelse avslutt U1")
    await chamber.write(SECRETARY, "!uttalelse utgi U1")
    text = pdf_of(chamber)
    assert "Husk jernbanen." in text
    assert "Husk havet." not in text


async def test_it_is_kept_to_whom_it_was_sent_and_what_was_answered(chamber: Chamber) -> None:
    await agreed(chamber)
    assert "ikke utgitt" in await chamber.write(SECRETARY, "!uttalelse send U1 til Klimadepartementet")
    await chamber.write(SECRETARY, "!uttalelse utgi U1")
    told = await chamber.write(SECRETARY, "!uttalelse send U1 til Klimadepartementet, svar innen 1. desember 2026")
    assert "ført opp som sendt til Klimadepartementet 24. november 2026. Svar er ventet innen 1. desember 2026" in told
    assert "ennå ikke besvart av Klimadepartementet" in await chamber.pass_time(timedelta(days=8))
    assert "ventes svar fra: Klimadepartementet" in await chamber.write(SECRETARY, "!uttalelse svar U1 fra Noen: Takk")
    told = await chamber.write(SECRETARY, "!uttalelse svar U1 fra Klimadepartementet: Takk for innspillet.")
    assert "Svaret fra Klimadepartementet på U1 er ført opp" in told
    (dispatch,) = (await chamber.file()).dispatches
    assert dispatch.answer == "Takk for innspillet."


async def test_a_round_is_shown_as_a_picture(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.write(DRAMMEN, "!uttalelse bilde U1")
    (document,) = [one.document for one in chamber.said if one.document]
    file = maker(chamber.room.setup.words)(document)
    assert (file.mimetype, file.data[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")


async def test_a_document_that_cannot_be_made_is_told_of_in_its_language(chamber: Chamber) -> None:
    setup = chamber.room.setup
    told = unmade(Document(kind="statement-pdf", contents={"language": "nn"}), "7F3A", setup)
    assert "fekk eg ikkje laga" in told["body"]
    assert "7F3A" in told["body"]
    assert told["m.mentions"] == {}
