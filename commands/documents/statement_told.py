"""A statement in words, as it stands both in the PDF and in the file for the press office."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from commands.documents.contents import IssuedStatement
from commands.documents.paging import Numbered, page_of_pages
from commands.documents.told import line, lines, told
from commands.speech.prose import Passage, Shape, passages
from commands.speech.reply import Choice, Listed, Say, Value, say
from commands.speech.spans import Reader
from network.statements import Signatory, StatementKind

MOST_NAMED = 12
"""Organisations that it is issued on behalf of are named under the title, where they are no more than this."""
_DIGITS_SHOWN = 16
"""Of the digest: enough to tell two texts apart."""


@dataclass(frozen=True, kw_only=True)
class StatementTold:
    letterhead: str | None
    """The network's name; none where it is not the network's."""
    sort: str
    title: str
    on_behalf: str | None
    dateline: str
    embargo: str | None
    text: tuple[Passage, ...]
    """The highest of its headings is of level 2: the title is the one above."""
    remarks_heading: str
    remarks: tuple[tuple[str, tuple[str, ...]], ...]
    """Organisations and the lines of what they remark."""
    signed_heading: str
    signatories: tuple[Signatory, ...]
    foot: str
    page: Numbered
    author: str
    name: str
    """What the file is called, but for its ending."""


def statement_told(statement: IssuedStatement, reader: Reader) -> StatementTold:
    is_networks = not statement.on_behalf_of
    embargo = statement.embargo_until and statement.embargo_until.replace(tzinfo=reader.zone)
    title = line(statement.title)
    number = f"U{statement.number}"
    kind = Choice(statement.kind.value)
    behind = _behind(statement)
    return StatementTold(
        letterhead=line(statement.network) if is_networks else None,
        sort=told(_sort(statement, is_networks), reader),
        title=title,
        on_behalf=None if is_networks else told(say("document-on-behalf", names=behind), reader),
        dateline=told(_dateline(statement, reader), reader),
        embargo=told(say("document-embargo", until=embargo), reader) if embargo else None,
        text=_below_title(passages(statement.text)),
        remarks_heading=told(say("document-remarks"), reader),
        remarks=tuple((line(remark.organisation), lines(remark.text)) for remark in statement.remarks),
        signed_heading=told(say("document-signed", kind=kind), reader),
        signatories=tuple(map(_signatory, statement.signatories)),
        foot=told(
            say("document-foot", number=number, version=str(statement.version), digest=_grouped(statement.digest)),
            reader,
        ),
        page=page_of_pages(reader),
        author=line(statement.network) if is_networks else told(behind, reader),
        name=told(say("document-statement-file", kind=kind, number=number, title=title), reader),
    )


def _below_title(text: tuple[Passage, ...]) -> tuple[Passage, ...]:
    levels = {passage.level for passage in text if passage.shape is Shape.HEADING}
    return tuple(
        replace(passage, level=passage.level - min(levels) + 2) if passage.shape is Shape.HEADING else passage
        for passage in text
    )


def _behind(statement: IssuedStatement) -> Value:
    names = statement.on_behalf_of
    if len(names) > MOST_NAMED:
        return say("document-organisations", count=len(names))
    return Listed(names)


def _sort(statement: IssuedStatement, is_networks: bool) -> Say:
    kind = Choice(statement.kind.value)
    if statement.kind is StatementKind.PROPOSAL and statement.to:
        return say("document-proposal-to", addressee=statement.to)
    return say("document-sort" if is_networks else "document-sort-of-some", kind=kind)


def _dateline(statement: IssuedStatement, reader: Reader) -> Value:
    day = statement.at.astimezone(reader.zone).date()
    return say("document-place-date", place=statement.place, date=day) if statement.place else day


def _signatory(one: Signatory) -> Signatory:
    return Signatory(
        organisation=line(one.organisation), name=one.name and line(one.name), title=one.title and line(one.title)
    )


def _grouped(digest: str) -> str:
    return " ".join(re.findall(".{1,4}", line(digest)[:_DIGITS_SHOWN]))
