"""What documents say: the values that travel as `commands.line.Document` from whoever decides to whoever makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from pydantic import AwareDatetime, TypeAdapter

from commands.line import Document
from network.consensus import State
from network.register import Language
from network.statements import Outcome, PublishedRemark, Signatory, StatementKind


@dataclass(frozen=True, kw_only=True)
class _Told:
    """For whom a document is put into words."""

    language: Language
    zone: str
    """The name of the zone that its times are told in."""


@dataclass(frozen=True, kw_only=True)
class IssuedStatement(_Told):
    """A statement as it is issued, with those who stand behind it."""

    network: str
    number: int
    """What people call it by (U1)."""
    version: int
    digest: str
    kind: StatementKind = StatementKind.JOINT
    to: str | None = None
    """To whom a proposal is made."""
    title: str
    text: str
    """Markdown."""
    place: str | None = None
    at: AwareDatetime
    """When it is issued."""
    embargo_until: datetime | None = None
    """Wall time in the zone."""
    on_behalf_of: tuple[str, ...] = ()
    """The names of those it is issued for where the network does not speak as one: then nothing calls it the
    network's."""
    signatories: tuple[Signatory, ...] = ()
    remarks: tuple[PublishedRemark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where one voice stands."""

    name: str
    state: State
    until: datetime | None = None
    """Until when it needs time: wall time in the zone."""


@dataclass(frozen=True, kw_only=True)
class RoundSeen(_Told):
    """A round at a moment."""

    number: int
    version: int
    title: str
    standings: tuple[Standing, ...]
    deadline: datetime
    """Wall time in the zone."""
    now: AwareDatetime
    outcome: Outcome | None = None
    """What came of it, where it is closed."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    organisation: str
    person: str | None = None
    at: AwareDatetime
    text: str


@dataclass(frozen=True, kw_only=True)
class SurveyAnswers(_Told):
    """What was answered in a survey, in the order in which it shall stand."""

    number: int
    """What people call it by (P1)."""
    question: str
    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...] = ()
    """The organisations that have not answered."""


Contents: TypeAlias = IssuedStatement | RoundSeen | SurveyAnswers


class Kind(StrEnum):
    """The documents that there are."""

    STATEMENT_PDF = "statement-pdf"
    """PDF/A-2b, of an `IssuedStatement`."""
    STATEMENT_DOCX = "statement-docx"
    ROUND_PICTURE = "round-picture"
    """PNG, of a `RoundSeen`."""
    SURVEY_SHEET = "survey-sheet"
    """XLSX, of `SurveyAnswers`."""


def document(kind: Kind, contents: Contents) -> Document:
    """The values on their way to be made a file."""
    return Document(kind=kind.value, contents=TypeAdapter(type(contents)).dump_python(contents, mode="json"))
