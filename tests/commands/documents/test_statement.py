"""A statement as a document, opened again by another library."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import TypeAlias

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from commands.documents.contents import Contents, Kind
from commands.line import File
from network.register import Language
from network.statements import PublishedRemark, Signatory, StatementKind
from tests.commands.documents.conftest import CITIES, HOSTILE, TEXT, statement

Made: TypeAlias = Callable[[Kind, Contents], File]
BOTH = pytest.mark.parametrize("kind", [Kind.STATEMENT_PDF, Kind.STATEMENT_DOCX])


def words(file: File) -> str:
    """All that it says, headers and footers included, with single blanks."""
    if file.name.endswith(".pdf"):
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(file.data)).pages)
    else:
        opened = docx.Document(BytesIO(file.data))
        around = [*opened.sections[0].header.paragraphs, *opened.sections[0].footer.paragraphs]
        text = " ".join(one.text for one in (*around, *opened.paragraphs))
    return " ".join(text.split())


@BOTH
def test_it_says_who_stands_behind_what_and_when(made: Made, kind: Kind) -> None:
    said = words(made(kind, statement()))
    for expected in (
        "KS storbynettverk Felles uttalelse Byenes klimautfordringer Oslo, 12. november 2020",
        "Storbyene er motorer i klimaarbeidet. Vi må nå målene sammen.",
        "Vi ber regjeringen",
        "om å åpne for nullutslippssoner.",
        "3. Staten må dekke halvparten.",
        "4. Les mer hos KS (https://www.ks.no/storby).",
        "Merknader Tromsø Tromsø viser til nordområdene.",
        "Bak uttalelsen står",
        "Lisbeth Hammer Krog ordfører",
        "U1, versjon 2 · kontrollsum 1a2b 3c4d 5e6f 7081",
    ):
        assert expected in said
    assert "Sperret" not in said


@BOTH
@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.NYNORSK, "Felles fråsegn Byenes klimautfordringer Oslo, 12. november 2020"),
        (Language.ENGLISH, "Joint statement Byenes klimautfordringer Oslo, 12 November 2020"),
    ],
)
def test_it_speaks_the_networks_language(made: Made, kind: Kind, language: Language, expected: str) -> None:
    assert expected in words(made(kind, statement(language=language)))


@BOTH
def test_what_is_issued_on_behalf_of_some_is_not_called_the_networks(made: Made, kind: Kind) -> None:
    some = statement(on_behalf_of=("Oslo", "Bærum"), text="Tekst.", remarks=(), signatories=())
    file = made(kind, some)
    said = words(file)
    assert "Uttalelse Byenes klimautfordringer Utgitt på vegne av Oslo og Bærum" in said
    assert "storbynettverk" not in said
    assert "Felles" not in said
    if kind is Kind.STATEMENT_PDF:
        about = PdfReader(BytesIO(file.data)).metadata
        assert about is not None
        assert about.author == "Oslo og Bærum"
    else:
        assert docx.Document(BytesIO(file.data)).core_properties.author == "Oslo og Bærum"


@BOTH
def test_many_on_whose_behalf_it_is_issued_are_named_at_the_end(made: Made, kind: Kind) -> None:
    names = tuple(f"Prøvestad {number}" for number in range(400))
    signatories = tuple(Signatory(organisation=one, name="Prøve Nordmann", title="ordfører") for one in names)
    said = words(made(kind, statement(on_behalf_of=names, signatories=signatories)))
    assert "Utgitt på vegne av 400 organisasjoner, nevnt til slutt" in said
    assert all(f"{name} Prøve" in said for name in names)


@BOTH
def test_an_embargo_is_told_by_the_clocks_of_the_network(made: Made, kind: Kind) -> None:
    said = words(made(kind, statement(embargo_until=datetime(2020, 11, 14, 9))))
    assert "Sperret til lørdag 14. november 2020 kl. 09.00" in said


@BOTH
def test_a_proposal_says_to_whom(made: Made, kind: Kind) -> None:
    said = words(made(kind, statement(kind=StatementKind.PROPOSAL, to="KS")))
    assert "KS storbynettverk Forslag til KS Byenes" in said
    assert "Bak forslaget står" in said


@BOTH
def test_nobodys_words_are_code(made: Made, kind: Kind) -> None:
    hostile = statement(
        title=f"Tittel {HOSTILE}",
        text=HOSTILE,
        network=HOSTILE,
        place=HOSTILE,
        to=HOSTILE,
        digest=HOSTILE,
        signatories=(Signatory(organisation=HOSTILE, name=HOSTILE, title=HOSTILE),),
        remarks=(PublishedRemark(organisation=HOSTILE, text=HOSTILE),),
    )
    said = words(made(kind, hostile))
    for expected in ('#panic("x")', "$x^2$", "@ref \\", "<b>html</b>", "`raw`", "/* c */ // k", "= heading"):
        assert said.count(expected) >= 4
    assert "\x00" not in said
    assert "\u202e" not in said


def test_what_no_font_has_is_an_empty_square_in_the_pdf_and_itself_in_the_docx(made: Made) -> None:
    text = statement(text="Før 😀👨‍👩‍👧 中文 ✔️ etter. Čáhppesjávri, Ωμέγα, שלום.")
    in_pdf = words(made(Kind.STATEMENT_PDF, text)).replace("\ufe0f", "")
    assert "Før □□□□ □□ ✔ etter. Čáhppesjávri, Ωμέγα" in in_pdf
    assert "Før 😀👨‍👩‍👧 中文 ✔️ etter. Čáhppesjávri" in words(made(Kind.STATEMENT_DOCX, text))


@BOTH
def test_a_text_of_200_kb_is_all_there(made: Made, kind: Kind) -> None:
    long = "\n\n".join(f"Avsnitt {number}. " + "En viktig setning om byene. " * 25 for number in range(280))
    said = words(made(kind, statement(text=long)))
    assert all(f"Avsnitt {number}. En" in said for number in range(280))


@BOTH
@pytest.mark.parametrize("text", ["", "\n", "- ", "#", "*" * 50_000, "æ" * 20_000, "- a\n" * 3000])
def test_no_text_is_too_strange(made: Made, kind: Kind, text: str) -> None:
    assert made(kind, statement(text=text, signatories=(), remarks=(), place=None)).data


@settings(max_examples=15, deadline=None)
@given(text=st.text(max_size=40))
def test_no_letter_is_too_strange(made: Made, text: str) -> None:
    strange = statement(text=text, title=text, signatories=(Signatory(organisation=text, name=text, title=text),))
    assert made(Kind.STATEMENT_PDF, strange).data


def test_the_pdf_can_be_kept_and_read_aloud(made: Made) -> None:
    file = made(Kind.STATEMENT_PDF, statement(text=TEXT * 12))
    assert file.mimetype == "application/pdf"
    reader = PdfReader(BytesIO(file.data))
    about = reader.xmp_metadata
    assert about is not None
    marker = about.stream.get_data().decode()
    assert re.search(r"pdfaid:part>2<", marker)
    assert re.search(r"pdfaid:conformance>B<", marker)
    assert reader.metadata is not None
    assert reader.metadata.title == "Byenes klimautfordringer"
    assert reader.trailer["/Root"]["/Lang"] == "nb"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    pages = len(reader.pages)
    assert pages > 2
    for number, page in enumerate(reader.pages, 1):
        assert f"Side {number} av {pages}" in " ".join(page.extract_text().split())
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object())


def test_the_same_statement_is_the_same_file(made: Made) -> None:
    assert made(Kind.STATEMENT_PDF, statement()).data == made(Kind.STATEMENT_PDF, statement()).data


def test_a_clock_does_not_stand_at_whole_seconds(made: Made) -> None:
    at = statement().at
    between = made(Kind.STATEMENT_PDF, statement(at=at.replace(microsecond=154321)))
    assert between.data == made(Kind.STATEMENT_PDF, statement(at=at)).data


def test_the_press_office_can_edit_the_docx(made: Made) -> None:
    opened = docx.Document(BytesIO(made(Kind.STATEMENT_DOCX, statement()).data))
    by_style = {one.style.name: one.text for one in opened.paragraphs if one.style is not None}
    assert by_style["Heading 1"] == "Byenes klimautfordringer"
    assert by_style["List Bullet 2"] == "særlig i byvekstavtalene,"
    looks = [(run.text, run.bold, run.italic) for one in opened.paragraphs for run in one.runs]
    assert ("nå", True, None) in looks
    assert ("sammen", None, True) in looks
    assert opened.core_properties.title == "Byenes klimautfordringer"
    assert 'w:val="nb-NO"' in opened.styles.element.xml


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Byenes klimautfordringer", "Uttalelse U1 Byenes klimautfordringer.pdf"),
        ("../../etc/passwd\x00 «Æ»: CON?", "Uttalelse U1 etc passwd Æ CON.pdf"),
        ("lang " * 100, "Uttalelse U1 " + "lang " * 13 + "la.pdf"),
        ("\u202efdp.exe", "Uttalelse U1 fdp exe.pdf"),
    ],
)
def test_the_file_has_a_name_that_every_system_takes(made: Made, title: str, name: str) -> None:
    assert made(Kind.STATEMENT_PDF, statement(title=title)).name == name


def test_all_who_sign_are_named_with_what_they_are(made: Made) -> None:
    said = words(made(Kind.STATEMENT_PDF, statement()))
    assert all(said.index(one) and f"{name}" in said and title in said for one, name, title in CITIES)
