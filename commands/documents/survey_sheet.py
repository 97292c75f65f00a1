"""The answers of a survey as a spreadsheet (.xlsx)."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook

from commands.documents.contents import SurveyAnswers
from commands.documents.told import file_name, line, lines, reader, told
from commands.line import File
from commands.speech.reply import say
from commands.speech.words import Words

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_000
"""Characters; Excel takes 32,767. A longer answer goes on in the row below."""
_WIDTHS = (28, 28, 18, 90)


def survey_sheet(survey: SurveyAnswers, words: Words) -> File:
    """One row for each answer, and one for each organisation without.

    What people wrote is written as text, and marked as such (``quotePrefix``), so that it is no formula now and does
    not become one when the cell is edited.
    """
    told_by = reader(survey.language, survey.zone, words)
    question, number = line(survey.question), f"P{survey.number}"
    written = BytesIO()
    book = Workbook(written, {"in_memory": True, "default_date_format": "dd.mm.yyyy hh:mm"})
    book.set_properties({"title": question[:255]})
    sheet = book.add_worksheet(told(say("sheet-name"), told_by)[:31])
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True, "num_format": "@"})
    time = book.add_format({"valign": "top", "num_format": "dd.mm.yyyy hh:mm", "align": "left"})
    for column, (name, width) in enumerate(zip(("organisation", "person", "time", "answer"), _WIDTHS, strict=True)):
        sheet.write_string(0, column, told(say(f"sheet-{name}"), told_by), head)
        sheet.set_column(column, column, width)
    row = 0
    for answer in survey.answers:
        whole = "\n".join(lines(answer.text))
        for start in range(0, max(len(whole), 1), LONGEST_CELL):
            row += 1
            sheet.write_string(row, 0, line(answer.organisation), text)
            sheet.write_string(row, 1, line(answer.person or ""), text)
            sheet.write_datetime(row, 2, answer.at.astimezone(told_by.zone).replace(tzinfo=None), time)
            sheet.write_string(row, 3, whole[start : start + LONGEST_CELL], text)
    for organisation in survey.unanswered:
        row += 1
        sheet.write_string(row, 0, line(organisation), text)
        sheet.write_string(row, 3, told(say("sheet-unanswered"), told_by), text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, row, len(_WIDTHS) - 1)
    book.close()
    name = told(say("sheet-file", number=number, question=question), told_by)
    return File(name=file_name(name, "xlsx"), mimetype=MIMETYPE, data=written.getvalue())
