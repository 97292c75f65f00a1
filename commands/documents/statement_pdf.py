"""A statement as a PDF that can be kept: PDF/A-2b."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from commands.documents.contents import IssuedStatement
from commands.documents.paging import for_typst
from commands.documents.statement_told import StatementTold, statement_told
from commands.documents.told import file_name, reader
from commands.documents.typesetting import pdf
from commands.line import File
from commands.speech.prose import Passage, Run, Shape
from commands.speech.words import Words


def statement_pdf(statement: IssuedStatement, words: Words) -> File:
    told = statement_told(statement, reader(statement.language, statement.zone, words))
    day = statement.at.date()
    data = {
        "language": statement.language.value,
        "letterhead": told.letterhead,
        "sort": told.sort,
        "title": told.title,
        "on_behalf": told.on_behalf,
        "dateline": told.dateline,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "embargo": told.embargo,
        "text": _blocks(told.text, 0),
        "remarks_heading": told.remarks_heading,
        "remarks": [{"organisation": organisation, "lines": lines} for organisation, lines in told.remarks],
        "signed_heading": told.signed_heading,
        "signatories": _signatories(told),
        "foot": told.foot,
        "page": for_typst(told.page),
        "author": told.author,
    }
    return File(
        name=file_name(told.name, "pdf"), mimetype="application/pdf", data=pdf("statement.typ", data, statement.at)
    )


def _signatories(told: StatementTold) -> list[dict[str, str | None]]:
    return [{"organisation": one.organisation, "name": one.name, "title": one.title} for one in told.signatories]


def _blocks(passages: Sequence[Passage], depth: int) -> list[dict[str, Any]]:
    """Passages of one depth; what lies deeper is part of the item before it."""
    blocks: list[dict[str, Any]] = []
    place = 0
    while place < len(passages):
        passage = passages[place]
        end = place + 1
        if passage.shape in (Shape.BULLET, Shape.NUMBERED):
            while end < len(passages) and _is_within(passages[end], depth):
                end += 1
        block: dict[str, Any] = {"shape": passage.shape.value, "runs": _runs(passage.runs)}
        if passage.shape is Shape.HEADING:
            block["level"] = passage.level
        if passage.shape is Shape.NUMBERED:
            block["number"] = passage.number
        if end > place + 1:
            block["within"] = _blocks(passages[place + 1 : end], depth + 1)
        blocks.append(block)
        place = end
    return blocks


def _is_within(passage: Passage, depth: int) -> bool:
    return passage.shape is not Shape.HEADING and passage.level > depth


def _runs(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [
        {
            "lines": run.text.split("\n"),
            "strong": run.strong,
            "emphasis": run.emphasis,
            "link": run.link,
            "address": run.address,
        }
        for run in runs
    ]
