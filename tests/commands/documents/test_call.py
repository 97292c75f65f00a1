"""The call to a meeting as a document, opened again by another library."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from commands.documents.contents import AgendaLine, Contact, Contents, Kind, MeetingCall
from commands.line import File
from network.agenda import StandingItem
from network.dates import PartialDate
from network.meetings import Meeting
from network.register import Language
from tests.commands.documents.conftest import HOSTILE

Made: TypeAlias = Callable[[Kind, Contents], File]

MEETING = Meeting(
    number=3,
    body="styret",
    starts=datetime(2027, 3, 11, 9),
    ends=datetime(2027, 3, 11, 14),
    place="Trondheim rådhus",
    link="https://video.example.org/m3",
    preparation="Les notatet.\n\nTenk over hva som haster.",
)
AGENDA = (
    AgendaLine(case="SR-sak 1/27", standing=StandingItem.CALL),
    AgendaLine(case="SR-sak 2/27", standing=StandingItem.MINUTES),
    AgendaLine(
        case="SR-sak 3/27",
        title="Klimabudsjett i kommunene",
        introducers=("Drammen", "Prøve Nordmann"),
        contributors=("Oslo",),
        minutes=45,
        attachments=("notat.pdf", "tall, 2026.xlsx"),
    ),
    AgendaLine(case="SR-sak 4/27", standing=StandingItem.OTHER, minutes=1),
)


def call(meeting: Meeting = MEETING, **changes: Any) -> MeetingCall:
    values: dict[str, Any] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "network_name": "Bærekraftsnettverket",
        "body": "Styringsgruppa",
        "meeting": meeting,
        "agenda": AGENDA,
        "absence_to": (Contact(name="Prøve Sekretær", email="prove@example.org", telephone="99 99 99 99"),),
        "called_by": "Prøve Sekretær",
        # In Norway it is the day after already.
        "at": datetime(2027, 2, 24, 23, 30, tzinfo=UTC),
    }
    return MeetingCall(**{**values, **changes})


def words(file: File) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(file.data)).pages).split())


def test_it_says_who_meets_where_when_and_what_about(made: Made) -> None:
    file = made(Kind.MEETING_CALL, call())
    said = words(file)
    assert file.name == "Innkalling M3 Styringsgruppa.pdf"
    for expected in (
        "Bærekraftsnettverket Møteinnkalling Styringsgruppa Organ Styringsgruppa",
        "Dato torsdag 11. mars 2027 Tid kl. 09.00–14.00 Sted Trondheim rådhus Lenke https://video.example.org/m3",
        "Forfall Meldes til Prøve Sekretær (prove@example.org, 99 99 99 99)",
        "Forberedelse Les notatet. Tenk over hva som haster.",
        "Saksliste SR-sak 1/27 Godkjenning av innkalling og saksliste SR-sak 2/27",
        "SR-sak 2/27 Godkjenning av forrige referat",
        "SR-sak 3/27 Klimabudsjett i kommunene Innleder: Drammen og Prøve Nordmann Bidrag: Oslo",
        "Vedlegg: notat.pdf og tall, 2026.xlsx 45 minutter",
        "SR-sak 4/27 Eventuelt 1 minutt",
        "25. februar 2027 Innkalt av Prøve Sekretær",
        "Møte M3 i Bærekraftsnettverket Side 1 av 1",
    ):
        assert expected in said
    assert "avlyst" not in said


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.NYNORSK, "Møteinnkalling Styringsgruppa Organ Styringsgruppa Dato torsdag 11. mars 2027"),
        (Language.ENGLISH, "Call to meeting Styringsgruppa Body Styringsgruppa Date Thursday 11 March 2027 Time 09:00"),
    ],
)
def test_it_speaks_the_networks_language(made: Made, language: Language, expected: str) -> None:
    assert expected in words(made(Kind.MEETING_CALL, call(language=language)))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ends": None}, "Dato torsdag 11. mars 2027 Tid kl. 09.00 Sted"),
        ({"ends": datetime(2027, 3, 12, 12)}, "Tid kl. 09.00, til fredag 12. mars 2027 kl. 12.00"),
        (
            {"starts": None, "ends": None, "date": PartialDate(2027, 3, 11)},
            "Dato torsdag 11. mars 2027 Tid Opplyses senere",
        ),
        ({"starts": None, "ends": None, "date": PartialDate(2027, 3)}, "Dato mars 2027 Tid Opplyses senere"),
        ({"starts": None, "ends": None}, "Dato Opplyses senere Tid Opplyses senere"),
    ],
)
def test_a_time_is_told_as_it_is_known(made: Made, changes: dict[str, Any], expected: str) -> None:
    assert expected in words(made(Kind.MEETING_CALL, call(replace(MEETING, **changes))))


@pytest.mark.parametrize(
    ("absence_to", "expected"),
    [
        ((), "Forfall Meldes til møtesekretæren i møterommet"),
        ((Contact(name="Kari Prøve"),), "Forfall Meldes til Kari Prøve"),
        (
            (Contact(name="Kari Prøve", email="k@example.org"), Contact(name="Ola Prøve", telephone="99")),
            "Forfall Meldes til Kari Prøve (k@example.org) eller Ola Prøve (99)",
        ),
    ],
)
def test_whom_to_tell_of_absence(made: Made, absence_to: tuple[Contact, ...], expected: str) -> None:
    assert expected in words(made(Kind.MEETING_CALL, call(absence_to=absence_to)))


def test_items_without_case_numbers_are_counted(made: Made) -> None:
    agenda = (
        AgendaLine(standing=StandingItem.CALL),
        AgendaLine(title="Budsjett"),
        AgendaLine(standing=StandingItem.OTHER),
    )
    said = words(made(Kind.MEETING_CALL, call(agenda=agenda)))
    assert "1. Godkjenning av innkalling og saksliste 2. Budsjett 3. Eventuelt" in said


def test_a_cancelled_meeting_says_so(made: Made) -> None:
    at = datetime(2027, 3, 1, tzinfo=UTC)
    assert "Møtet er avlyst: sykdom" in words(
        made(Kind.MEETING_CALL, call(replace(MEETING, cancelled_at=at, why_cancelled="sykdom")))
    )
    assert "Møtet er avlyst Organ" in words(made(Kind.MEETING_CALL, call(replace(MEETING, cancelled_at=at))))


def test_500_items_are_all_there(made: Made) -> None:
    agenda = tuple(AgendaLine(case=f"SR-sak {n}/27", title=f"Sak om sted {n}.") for n in range(500))
    said = words(made(Kind.MEETING_CALL, call(agenda=agenda)))
    assert all(f"SR-sak {n}/27 Sak om sted {n}." in said for n in range(500))


def test_nobodys_words_are_code(made: Made) -> None:
    meeting = replace(
        MEETING, title=HOSTILE, place=HOSTILE, link=HOSTILE, preparation=HOSTILE, why_cancelled=HOSTILE,
        cancelled_at=datetime(2027, 3, 1, tzinfo=UTC),
    )  # fmt: skip
    item = AgendaLine(
        case=HOSTILE, title=HOSTILE, introducers=(HOSTILE,), contributors=(HOSTILE,), attachments=(HOSTILE,)
    )
    who = Contact(name=HOSTILE, email=HOSTILE, telephone=HOSTILE)
    hostile = call(meeting, agenda=(item,), absence_to=(who,), network_name=HOSTILE, body=HOSTILE, called_by=HOSTILE)
    said = words(made(Kind.MEETING_CALL, hostile))
    for expected in ('#panic("x")', "$x^2$", "<b>html</b>", "`raw`", "= heading"):
        assert said.count(expected) >= 9
    assert "\x00" not in said
    assert "\u202e" not in said


def test_only_an_address_is_a_link(made: Made) -> None:
    def links(link: str) -> list[str]:
        (page, *_) = PdfReader(BytesIO(made(Kind.MEETING_CALL, call(replace(MEETING, link=link))).data)).pages
        return [str(one.get_object()["/A"]["/URI"]) for one in page.get("/Annots", [])]

    assert links("https://video.example.org/m3") == ["https://video.example.org/m3"]
    assert links("javascript:alert(1)") == []
    assert links("Teams, kode 12 34") == []


@settings(max_examples=15, deadline=None)
@given(text=st.text(max_size=40))
def test_no_letter_is_too_strange(made: Made, text: str) -> None:
    meeting = replace(MEETING, title=text, place=text, link=text, preparation=text)
    item = AgendaLine(case=text, title=text, introducers=(text,), attachments=(text,))
    assert made(Kind.MEETING_CALL, call(meeting, agenda=(item,), called_by=text, body=text)).data


def test_the_pdf_can_be_kept_and_read_aloud(made: Made) -> None:
    file = made(Kind.MEETING_CALL, call(agenda=AGENDA * 20))
    assert file.mimetype == "application/pdf"
    reader = PdfReader(BytesIO(file.data))
    about = reader.xmp_metadata
    assert about is not None
    marker = about.stream.get_data().decode()
    assert re.search(r"pdfaid:part>2<", marker)
    assert re.search(r"pdfaid:conformance>B<", marker)
    assert reader.metadata is not None
    assert reader.metadata.title == "Møteinnkalling: Styringsgruppa"
    assert reader.metadata.author == "Bærekraftsnettverket"
    assert reader.trailer["/Root"]["/Lang"] == "nb"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    pages = len(reader.pages)
    assert pages > 2
    for number, page in enumerate(reader.pages, 1):
        assert f"Side {number} av {pages}" in " ".join(page.extract_text().split())


def test_the_same_call_is_the_same_file(made: Made) -> None:
    assert made(Kind.MEETING_CALL, call()).data == made(Kind.MEETING_CALL, call()).data
