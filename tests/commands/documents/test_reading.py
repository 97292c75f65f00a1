"""The text of an attached file: right to the letter, or refused with the reason."""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections.abc import Mapping
from contextlib import suppress

import docx
import pytest
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from commands.documents.contents import Kind
from commands.documents.reading import Beside, Unread, Unreadable, text_of
from commands.speech.prose import passages
from commands.speech.words import Words
from network.register import Language
from tests.commands.documents.conftest import HOSTILE, TEXT, statement
from tests.commands.documents.test_statement import Made

MOST = 200_000


def refused(name: str, data: bytes, most: int = MOST) -> tuple[Unread, Beside | None]:
    with pytest.raises(Unreadable) as found:
        text_of(name, data, most)
    return found.value.why, found.value.what


# --- plain texts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
@pytest.mark.parametrize("name", ["tekst.md", "TEKST.TXT"])
def test_a_plain_text_is_read_however_it_was_saved(name: str, encoding: str) -> None:
    assert text_of(name, "# Blå\r\n\r\n- æ «ø»  \r\n".encode(encoding), MOST) == "# Blå\n\n- æ «ø»"


def test_what_windows_wrote_before_utf_8_is_read() -> None:
    assert text_of("a.txt", "5 € – «ja»".encode("cp1252"), MOST) == "5 € – «ja»"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"x", Unread.UNKNOWN_KIND),
        ("uten endelse", b"x", Unread.UNKNOWN_KIND),
        ("a.md", b"", Unread.EMPTY),
        ("a.md", "\ufeff \n\t\n".encode(), Unread.EMPTY),
        ("a.txt", b"a\x00b", Unread.NOT_TEXT),
        ("a.txt", b"\xff\xfea", Unread.NOT_TEXT),
        ("a.txt", b"a" * (MOST + 1), Unread.TOO_LARGE),
        ("a.txt", "æ".encode("latin-1") * (MOST // 2 + 1), Unread.TOO_LARGE),
        ("a.txt", b"a" * 10_000_000, Unread.TOO_LARGE),
    ],
)
def test_a_plain_text_that_is_none_is_refused(name: str, data: bytes, why: Unread) -> None:
    assert refused(name, data) == (why, None)


def test_a_text_may_be_as_large_as_was_allowed_and_no_larger() -> None:
    assert text_of("a.txt", b"a" * 50, 50) == "a" * 50
    assert refused("a.txt", b"a" * 51, 50) == (Unread.TOO_LARGE, None)


# --- .docx --------------------------------------------------------------------------------------------------


def saved(document: Docx) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def with_xml(xml: str) -> bytes:
    """A .docx file with a paragraph, and these elements at its end."""
    document = docx.Document()
    paragraph = document.add_paragraph("Tekst")
    for element in parse_xml(f"<w:x {nsdecls('w', 'm')}>{xml}</w:x>"):
        paragraph._p.append(element)
    return saved(document)


def repacked(data: bytes, **changes: bytes | None) -> bytes:
    """The package with some parts changed, added or (None) left out; ``__`` stands for ``/`` and ``_`` for ``.``."""
    new = {name.replace("__", "/").replace("_", "."): content for name, content in changes.items()}
    return packed({**unpacked(data), **new})


def unpacked(data: bytes) -> dict[str, bytes | None]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Mapping[str, bytes | None]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if content is not None:
                package.writestr(name, content)
    return written.getvalue()


PLAIN = with_xml("")


def test_paragraphs_headings_lists_and_looks_become_markdown() -> None:
    document = docx.Document()
    document.add_heading("Klima", 1)
    paragraph = document.add_paragraph("Vi ")
    paragraph.add_run("må ").bold = True
    paragraph.add_run("nå").italic = True
    paragraph.add_run("\tmålene.\nNå.")
    document.add_paragraph()
    document.add_paragraph("én", "List Bullet")
    document.add_paragraph("to", "List Bullet 2")
    document.add_paragraph("tre", "List Bullet")
    document.add_heading("Krav", 2)
    document.add_paragraph("fire", "List Number")
    document.add_paragraph("fem", "List Number")
    document.add_paragraph("Slutt. ").add_run("Sterk", "Strong")
    assert text_of("a.docx", saved(document), MOST) == (
        "# Klima\n\nVi **må** *nå* målene.\nNå.\n\n"
        "- én\n    - to\n- tre\n\n## Krav\n\n1. fire\n2. fem\n\nSlutt. **Sterk**"
    )


def test_letters_that_mean_something_in_markdown_stay_letters() -> None:
    document = docx.Document()
    written = ["# ikke overskrift", "1. januar", "- nei", "*stjerner* og _streker_", "[a](https://a.no)", "<b>", "\\*"]
    for line in written:
        document.add_paragraph(line)
    read = passages(text_of("a.docx", saved(document), MOST))
    assert [passage.text for passage in read] == written


def test_what_the_bot_issued_can_be_sent_in_again(made: Made) -> None:
    read = text_of("a.docx", made(Kind.STATEMENT_DOCX, statement()).data, MOST)
    assert "# Byenes klimautfordringer" in read
    for line in TEXT.split("\n\n")[:3]:
        assert line in read
    assert "[KS](https://www.ks.no/storby)" in read


def test_a_hostile_text_is_only_text() -> None:
    document = docx.Document()
    line = " ".join("".join(c for c in HOSTILE if c.isprintable() or c in "\n\u200d\ue000").split())
    document.add_paragraph(line)
    (read,) = passages(text_of("a.docx", saved(document), MOST))
    assert read.text == line
    assert all(run.link is None for run in read.runs)


def test_a_link_that_leads_astray_is_only_text() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Se ")
    for address in ("javascript:alert(1)", "file:///etc/passwd", "https://ks.no/a b"):
        id = document.part.relate_to(address, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        xml = f'<w:hyperlink {nsdecls("w", "r")} r:id="{id}"><w:r><w:t>her</w:t></w:r></w:hyperlink>'
        paragraph._p.append(parse_xml(xml))
    assert text_of("a.docx", saved(document), MOST) == "Se herher[her](https://ks.no/a%20b)"


@pytest.mark.parametrize(
    ("xml", "why", "what"),
    [
        ('<w:ins w:id="1" w:author="x"><w:r><w:t>ny</w:t></w:r></w:ins>', Unread.TRACKED_CHANGES, None),
        ('<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>', Unread.TRACKED_CHANGES, None),
        ('<w:moveFrom w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:moveFrom>', Unread.TRACKED_CHANGES, None),
        ('<w:moveTo w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:moveTo>', Unread.TRACKED_CHANGES, None),
        ('<w:pPr><w:rPr><w:ins w:id="1" w:author="x"/></w:rPr></w:pPr>', Unread.TRACKED_CHANGES, None),
        ('<w:r><w:rPr><w:rPrChange w:id="1"/></w:rPr><w:t>x</w:t></w:r>', Unread.TRACKED_CHANGES, None),
        ('<w:commentRangeStart w:id="0"/>', Unread.COMMENTS, None),
        ('<w:r><w:commentReference w:id="0"/></w:r>', Unread.COMMENTS, None),
        ("<w:tbl><w:tr/></w:tbl>", Unread.BESIDE_THE_TEXT, Beside.TABLES),
        ("<w:r><w:pict><w:txbxContent/></w:pict></w:r>", Unread.BESIDE_THE_TEXT, Beside.TEXT_BOXES),
        ('<w:r><w:footnoteReference w:id="1"/></w:r>', Unread.BESIDE_THE_TEXT, Beside.NOTES),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", Unread.BESIDE_THE_TEXT, Beside.FORMULAS),
        ("<w:altChunk/>", Unread.EXTERNAL, None),
    ],
)
def test_what_people_would_read_differently_is_refused(xml: str, why: Unread, what: Beside | None) -> None:
    assert refused("a.docx", with_xml(xml)) == (why, what)


def test_comments_are_refused_also_where_nothing_points_at_them() -> None:
    document = docx.Document()
    document.add_comment(document.add_paragraph("Tekst").runs, "nei")
    assert refused("a.docx", saved(document)) == (Unread.COMMENTS, None)


DOCUMENT = unpacked(PLAIN)["word/document.xml"] or b""
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "boo"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "' + b"ha" * 500 + b'"><!ENTITY b "' + b"&a;" * 500 + b'">]>'


def after_declaration(xml: bytes, what: bytes, word: bytes = b"Tekst") -> bytes:
    head, rest = xml.split(b"?>", 1)
    return head + b"?>" + what + rest.replace(b"Tekst", word)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Unread.NOT_DOCX),
        (b"%PDF-1.7", Unread.NOT_DOCX),
        (PLAIN[: len(PLAIN) // 2], Unread.NOT_DOCX),
        (packed({"a.txt": b"x"}), Unread.NOT_DOCX),
        (repacked(PLAIN, word__document_xml=None), Unread.NOT_DOCX),
        (repacked(PLAIN, word__document_xml=b"<w:document"), Unread.NOT_DOCX),
        (repacked(PLAIN, word__document_xml=b"<x/>"), Unread.NOT_DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), Unread.PASSWORD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), Unread.NOT_DOCX),
        (repacked(PLAIN, word__vbaProject_bin=b"x"), Unread.MACROS),
        (repacked(PLAIN, word__document_xml=after_declaration(DOCUMENT, ENTITIES)), Unread.EXTERNAL),
        (repacked(PLAIN, word__document_xml=after_declaration(DOCUMENT, ENTITIES, b"&b;")), Unread.EXTERNAL),
        (repacked(PLAIN, word__document_xml=after_declaration(DOCUMENT, LAUGHS, b"&b;" * 500)), Unread.EXTERNAL),
        (repacked(PLAIN, word__styles_xml=after_declaration(DOCUMENT, ENTITIES)), Unread.EXTERNAL),
        (repacked(PLAIN, word__document_xml=DOCUMENT + b" " * 50_000_000), Unread.TOO_LARGE),
        (packed({f"{number}.xml": b"" for number in range(5000)}), Unread.TOO_LARGE),
        (repacked(PLAIN, word__document_xml=DOCUMENT.replace(b"Tekst", b"x" * (MOST + 1))), Unread.TOO_LARGE),
        (repacked(PLAIN, word__document_xml=DOCUMENT.replace(b"Tekst", b" ")), Unread.EMPTY),
    ],
    ids=lambda value: value.value if isinstance(value, Unread) else "file",
)
def test_a_file_that_cannot_be_trusted_is_refused(data: bytes, why: Unread) -> None:
    started = time.perf_counter()
    assert refused("a.docx", data) == (why, None)
    assert time.perf_counter() - started < 10


def test_a_file_for_macros_is_refused() -> None:
    types = (unpacked(PLAIN)["[Content_Types].xml"] or b"").replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    )
    assert refused("a.docm", packed({**unpacked(PLAIN), "[Content_Types].xml": types})) == (Unread.MACROS, None)


def test_a_file_in_the_strict_form_is_read() -> None:
    strict = DOCUMENT.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert text_of("a.docx", repacked(PLAIN, word__document_xml=strict), MOST) == "Tekst"


def test_styles_that_go_round_in_a_circle_end() -> None:
    document = docx.Document()
    first, second = (document.styles.add_style(name, 1) for name in ("A", "B"))
    first.base_style, second.base_style = second, first
    document.add_paragraph("Tekst", "A")
    assert text_of("a.docx", saved(document), MOST) == "Tekst"


def test_no_damaged_file_does_more_than_be_refused() -> None:
    chance = random.Random(4)
    for _ in range(150):
        damaged = bytearray(PLAIN)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with suppress(Unreadable):
            text_of("a.docx", bytes(damaged), MOST)


@pytest.mark.parametrize("language", list(Language))
def test_each_reason_can_be_said(language: Language) -> None:
    words = Words.load()
    for fault in (*map(Unreadable, Unread), *(Unreadable(Unread.BESIDE_THE_TEXT, what) for what in Beside)):
        if fault.why is not Unread.BESIDE_THE_TEXT or fault.what:
            said = fault.said("fil.docx")
            assert words.has(language, said.id)
            assert set(said.values) == words.facts(language)[said.id].variables
