"""The way from a document's values to a file, which passes through the database as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from pydantic import TypeAdapter, ValidationError

from commands.documents.contents import IssuedStatement, Kind, document
from commands.line import Document, File
from tests.commands.documents.conftest import statement


def test_a_documents_values_are_jsons_and_come_back_the_same(make: Callable[[Document], File]) -> None:
    sent = document(Kind.STATEMENT_PDF, statement())
    stored = json.loads(json.dumps(sent.contents))
    assert TypeAdapter(IssuedStatement).validate_python(stored) == statement()
    assert make(Document(kind=sent.kind, contents=stored)).data == make(sent).data


@pytest.mark.parametrize(
    ("kind", "contents", "fault"),
    [
        ("tull", {}, ValueError),
        ("statement-pdf", {}, ValidationError),
        ("survey-sheet", {"number": "x"}, ValidationError),
    ],
)
def test_what_is_no_document_is_an_error(
    make: Callable[[Document], File], kind: str, contents: dict[str, object], fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        make(Document(kind=kind, contents=contents))


def test_what_makes_documents_is_not_loaded_before_one_is_made() -> None:
    code = (
        "import sys, commands.documents.making, commands.documents.reading, commands.speech.rendering\n"
        "print(sorted({'typst', 'docx', 'lxml', 'xlsxwriter', 'markdown_it'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
