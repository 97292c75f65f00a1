"""A statement as a file for the press office, which copies from it and edits it: every look is a style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from commands.documents.contents import IssuedStatement
from commands.documents.paging import Counter
from commands.documents.statement_told import StatementTold, statement_told
from commands.documents.told import file_name, reader
from commands.line import File
from commands.speech.prose import Passage, Run, Shape
from commands.speech.words import Words
from network.register import Language

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_INK, _QUIET, _WARNING = RGBColor(0x1D, 0x2B, 0x3A), RGBColor(0x5A, 0x5A, 0x5A), RGBColor(0xA3, 0x24, 0x1C)
_LANGUAGES = {Language.BOKMAAL: "nb-NO", Language.NYNORSK: "nn-NO", Language.ENGLISH: "en-GB"}
_PAGE_WIDTH, _PAGE_HEIGHT, _MARGIN = Mm(210), Mm(297), Mm(27)
_DEEPEST_LIST = 3
"""Word's own styles for lists go no deeper."""
_DEEPEST_HEADING = 9


def statement_docx(statement: IssuedStatement, words: Words) -> File:
    told = statement_told(statement, reader(statement.language, statement.zone, words))
    made = docx.Document()
    _prepare(made, statement, told)
    writing = _Writing(made, {style.name or "": style.style_id for style in made.styles})
    _head(writing, told)
    for passage in told.text:
        _passage(writing, passage)
    if told.remarks:
        writing.paragraph("Heading 2", told.remarks_heading)
        for organisation, lines in told.remarks:
            writing.paragraph("Signed Organisation", organisation)
            _lines(writing.paragraph(), lines)
    if told.signatories:
        writing.paragraph("Signed Heading", told.signed_heading)
        for signatory in told.signatories:
            writing.paragraph("Signed Organisation", signatory.organisation)
            _lines(writing.paragraph("Signed"), [one for one in (signatory.name, signatory.title) if one])
    written = BytesIO()
    made.save(written)
    return File(name=file_name(told.name, "docx"), mimetype=MIMETYPE, data=written.getvalue())


@dataclass(frozen=True)
class _Writing:
    made: Docx
    styles: Mapping[str, str]
    """Their ids by name: looking one up takes python-docx milliseconds."""

    def paragraph(self, style: str = "Normal", text: str = "") -> Paragraph:
        paragraph = self.made.add_paragraph(text)
        paragraph._p.style = self.styles[style]
        return paragraph


# --- the looks ----------------------------------------------------------------------------------------------


def _prepare(made: Docx, statement: IssuedStatement, told: StatementTold) -> None:
    about = made.core_properties
    about.title, about.author, about.last_modified_by = told.title[:255], told.author[:255], ""
    about.created = about.modified = statement.at.astimezone(UTC).replace(tzinfo=None)
    about.comments, about.language = "", _LANGUAGES[statement.language]
    page = made.sections[0]
    page.page_width, page.page_height = _PAGE_WIDTH, _PAGE_HEIGHT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    _speaks(normal.element.get_or_add_rPr(), _LANGUAGES[statement.language])
    for name, size, bold, colour, after in (
        ("Letterhead", 12, True, _INK, 18),
        ("Sort", 10.5, False, _QUIET, 0),
        ("On Behalf", 11, True, _INK, 4),
        ("Dateline", 11, False, _QUIET, 10),
        ("Embargo", 11, True, _WARNING, 10),
        ("Signed Heading", 10.5, False, _QUIET, 6),
        ("Signed Organisation", 11, True, _INK, 0),
        ("Signed", 11, False, RGBColor(0, 0, 0), 8),
        ("Foot", 8, False, _QUIET, 0),
    ):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, colour
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.keep_with_next = name in ("Signed Heading", "Signed Organisation")
    foot = page.footer.paragraphs[0]
    foot.style = made.styles["Foot"]
    foot.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(_PAGE_WIDTH - 2 * _MARGIN, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{told.foot}\t")
    for piece in told.page:
        if isinstance(piece, Counter):
            _field(foot, "NUMPAGES" if piece is Counter.PAGES else "PAGE")
        else:
            foot.add_run(piece)
    if told.embargo:
        page.header.paragraphs[0].add_run(told.embargo).bold = True


def _speaks(look: BaseOxmlElement, language: str) -> None:
    """What the spelling checker takes it for."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    look.append(spoken)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)


# --- the words ----------------------------------------------------------------------------------------------


def _head(writing: _Writing, told: StatementTold) -> None:
    if told.letterhead:
        writing.paragraph("Letterhead", told.letterhead)
    writing.paragraph("Sort", told.sort)
    writing.paragraph("Heading 1", told.title)
    if told.on_behalf:
        writing.paragraph("On Behalf", told.on_behalf)
    writing.paragraph("Dateline", told.dateline)
    if told.embargo:
        writing.paragraph("Embargo", told.embargo)


def _passage(writing: _Writing, passage: Passage) -> None:
    match passage.shape:
        case Shape.HEADING:
            paragraph = writing.paragraph(f"Heading {min(passage.level, _DEEPEST_HEADING)}")
        case Shape.BULLET:
            depth = min(passage.level + 1, _DEEPEST_LIST)
            paragraph = writing.paragraph("List Bullet" if depth == 1 else f"List Bullet {depth}")
        case Shape.NUMBERED:
            # Word would count on from the list before: the number is the one that was agreed upon.
            paragraph = writing.paragraph(text=f"{passage.number}.\t")
            _hanging(paragraph, passage.level)
        case Shape.PARAGRAPH:
            paragraph = writing.paragraph()
            if passage.level:
                paragraph.paragraph_format.left_indent = Mm(7) * passage.level
    for run in passage.runs:
        _run(paragraph, run)


def _hanging(paragraph: Paragraph, level: int) -> None:
    paragraph.paragraph_format.left_indent = Mm(7) * (level + 1)
    paragraph.paragraph_format.first_line_indent = -Mm(7)


def _run(paragraph: Paragraph, run: Run) -> None:
    written = paragraph.add_run(run.text)
    written.bold, written.italic = run.strong or None, run.emphasis or None
    if run.link is None:
        return
    leads = OxmlElement("w:hyperlink")
    leads.set(qn("r:id"), paragraph.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    written.font.underline = True
    paragraph._p.append(leads)
    leads.append(written._r)
    if run.address:
        paragraph.add_run(f" ({run.address})")


def _lines(paragraph: Paragraph, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(line)
