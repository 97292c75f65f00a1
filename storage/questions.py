"""Questions about polls and surveys, and their answers. They are changed as the register is: `storage.register`."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from network.questions import Answer, Question, QuestionFile
from storage.rows import rows_of
from storage.tables import PROCEEDINGS, Mapped

_QUESTIONS: Mapped[Question] = PROCEEDINGS["questions"]
_ANSWERS: Mapped[Answer] = PROCEEDINGS["answers"]


class UnknownQuestion(LookupError):
    """The network has no poll or survey of that number, or it was voided."""


async def load(connection: AsyncConnection, network: str, number: int) -> QuestionFile:
    """All that is stored of one. Raises UnknownQuestion."""
    question = await brief(connection, network, number)
    return QuestionFile(question=question, answers=await answers(connection, network, number))


async def brief(connection: AsyncConnection, network: str, number: int) -> Question:
    """The question without what was answered. Raises UnknownQuestion."""
    found = await rows_of(connection, _QUESTIONS, network, _QUESTIONS.table.c.number == number)
    standing = [one for one in found if one.voided is None]
    if not standing:
        raise UnknownQuestion(f"{network}/P{number}")
    return standing[0]


async def listed(connection: AsyncConnection, network: str) -> tuple[Question, ...]:
    """Every one that stands, the newest first."""
    found = await rows_of(connection, _QUESTIONS, network, _QUESTIONS.table.c.voided.is_(None))
    return tuple(reversed(found))


async def pending(connection: AsyncConnection, network: str) -> tuple[Question, ...]:
    """Those that have not ended."""
    c = _QUESTIONS.table.c
    return await rows_of(connection, _QUESTIONS, network, c.voided.is_(None), c.ending.is_(None))


async def pending_networks(connection: AsyncConnection) -> frozenset[str]:
    """The networks that have any that have not ended."""
    c = _QUESTIONS.table.c
    query = select(c.network).where(c.voided.is_(None), c.ending.is_(None)).distinct()
    return frozenset((await connection.execute(query)).scalars())


async def answers(
    connection: AsyncConnection, network: str, number: int, voice: str | None = None
) -> tuple[Answer, ...]:
    """What was answered, or for one voice, in the order in which it came; voided ones too."""
    c = _ANSWERS.table.c
    where: list[ColumnElement[bool]] = [c.question == number]
    if voice is not None:
        where.append(c.voice == voice)
    return await rows_of(connection, _ANSWERS, network, *where)


async def by_event(connection: AsyncConnection, event: str) -> tuple[tuple[str, Answer], ...]:
    """The answers that came with an event, each with its network."""
    table = _ANSWERS.table
    query = select(table.c.network, *_ANSWERS.columns).where(table.c.event == event).order_by(table.c.row)
    return tuple((row[0], _ANSWERS.read(row[1:])) for row in await connection.execute(query))
