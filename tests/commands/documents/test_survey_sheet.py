"""A survey's answers as a spreadsheet, opened again by another library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

import openpyxl
import pytest

from commands.documents.contents import Answer, Contents, Kind, SurveyAnswers
from commands.line import File
from network.register import Language
from tests.commands.documents.conftest import HOSTILE

Made: TypeAlias = Callable[[Kind, Contents], File]
AT = datetime(2020, 11, 12, 13, 5, tzinfo=UTC)


def sheet(
    made: Made, *answers: Answer, unanswered: tuple[str, ...] = (), question: str = "Hvordan gjør dere det?"
) -> Any:
    survey = SurveyAnswers(
        language=Language.BOKMAAL,
        zone="Europe/Oslo",
        number=1,
        question=question,
        answers=answers,
        unanswered=unanswered,
    )
    return openpyxl.load_workbook(BytesIO(made(Kind.SURVEY_SHEET, survey).data)).active


def test_each_answer_is_a_row_and_so_is_a_missing_one(made: Made) -> None:
    answer = Answer(organisation="Tromsø", person="Prøve Nordmann", at=AT, text="Vi gjør det slik:\n\n- først\n- så")
    rows = sheet(made, answer, unanswered=("Bærum",))
    assert [tuple(cell.value for cell in row) for row in rows.iter_rows()] == [
        ("Organisasjon", "Svart av", "Tidspunkt", "Svar"),
        ("Tromsø", "Prøve Nordmann", datetime(2020, 11, 12, 14, 5), "Vi gjør det slik:\n- først\n- så"),
        ("Bærum", None, None, "(ikke svart)"),
    ]
    assert rows.freeze_panes == "A2"


@pytest.mark.parametrize(
    "text", ["=1+1", "+47 22", "-1", "@SUM(A1)", '=HYPERLINK("http://a.no")', "'=1", "\t=1", "{=1}"]
)
def test_nothing_that_people_wrote_is_a_formula(made: Made, text: str) -> None:
    rows = sheet(made, Answer(organisation=text, person=text, at=AT, text=text), unanswered=(text,))
    for place in ("A2", "B2", "D2", "A3"):
        assert rows[place].value == text.strip()
        assert rows[place].data_type == "s"
        assert rows[place].quotePrefix


def test_a_hostile_text_is_only_text(made: Made) -> None:
    rows = sheet(made, Answer(organisation="Oslo", at=AT, text=HOSTILE), question=HOSTILE)
    assert rows["D2"].value.startswith('#panic("x")')
    assert "\x00" not in rows["D2"].value
    assert "😀" in rows["D2"].value


def test_an_answer_that_no_cell_holds_goes_on_below(made: Made) -> None:
    rows = sheet(made, Answer(organisation="Oslo", at=AT, text="æ" * 70_000))
    assert "".join(rows[f"D{number}"].value for number in (2, 3, 4)) == "æ" * 70_000
    assert rows["A4"].value == "Oslo"
