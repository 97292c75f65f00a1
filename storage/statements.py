"""Questions about statements, their rounds and positions. They are changed as the register is: `storage.register`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from network.statements import (
    Dispatch,
    Input,
    Issue,
    Position,
    Round,
    Statement,
    StatementFile,
    Version,
)
from storage.rows import rows_of
from storage.tables import PROCEEDINGS, Mapped

_STATEMENTS: Mapped[Statement] = PROCEEDINGS["statements"]
_VERSIONS: Mapped[Version] = PROCEEDINGS["versions"]
_INPUTS: Mapped[Input] = PROCEEDINGS["inputs"]
_ROUNDS: Mapped[Round] = PROCEEDINGS["rounds"]
_POSITIONS: Mapped[Position] = PROCEEDINGS["positions"]
_ISSUES: Mapped[Issue] = PROCEEDINGS["issues"]
_DISPATCHES: Mapped[Dispatch] = PROCEEDINGS["dispatches"]


class UnknownStatement(LookupError):
    """The network has no statement of that number, or it was voided."""


async def load(connection: AsyncConnection, network: str, number: int) -> StatementFile:
    """All that is stored of one statement. Raises UnknownStatement."""
    found = await rows_of(connection, _STATEMENTS, network, _STATEMENTS.table.c.number == number)
    standing = [one for one in found if one.voided is None]
    if not standing:
        raise UnknownStatement(f"{network}/U{number}")
    return StatementFile(
        statement=standing[0],
        versions=await _of(connection, _VERSIONS, network, number),
        inputs=await _of(connection, _INPUTS, network, number),
        rounds=await _of(connection, _ROUNDS, network, number),
        positions=await _of(connection, _POSITIONS, network, number),
        issues=await _of(connection, _ISSUES, network, number),
        dispatches=await _of(connection, _DISPATCHES, network, number),
    )


async def brief(connection: AsyncConnection, network: str, number: int) -> StatementFile:
    """A statement with its versions and rounds, without what was said of them. Raises UnknownStatement."""
    found = await rows_of(connection, _STATEMENTS, network, _STATEMENTS.table.c.number == number)
    standing = [one for one in found if one.voided is None]
    if not standing:
        raise UnknownStatement(f"{network}/U{number}")
    return StatementFile(
        statement=standing[0],
        versions=await _of(connection, _VERSIONS, network, number),
        rounds=await _of(connection, _ROUNDS, network, number),
    )


async def listed(connection: AsyncConnection, network: str) -> tuple[StatementFile, ...]:
    """Every statement that stands, the newest first, without what was said of it: no positions, no inputs."""
    statements = await rows_of(connection, _STATEMENTS, network, _STATEMENTS.table.c.voided.is_(None))
    versions = _by_statement(await rows_of(connection, _VERSIONS, network))
    rounds = _by_statement(await rows_of(connection, _ROUNDS, network))
    issues = _by_statement(await rows_of(connection, _ISSUES, network))
    dispatches = _by_statement(await rows_of(connection, _DISPATCHES, network))
    return tuple(
        StatementFile(
            statement=one,
            versions=tuple(versions.get(one.number, ())),
            rounds=tuple(rounds.get(one.number, ())),
            issues=tuple(issues.get(one.number, ())),
            dispatches=tuple(dispatches.get(one.number, ())),
        )
        for one in reversed(statements)
    )


async def versions(connection: AsyncConnection, network: str, number: int) -> tuple[Version, ...]:
    """The versions of a statement, voided ones too."""
    return await _of(connection, _VERSIONS, network, number)


async def open_rounds(connection: AsyncConnection, network: str) -> tuple[tuple[Statement, Round], ...]:
    """The rounds of a network that nobody has closed, whatever their deadline."""
    return tuple((statement, asked) for _, statement, asked in await _open(connection, network))


async def open_rounds_everywhere(connection: AsyncConnection) -> tuple[tuple[str, Statement, Round], ...]:
    """The open rounds of all networks, each with its network."""
    return await _open(connection, None)


async def positions(connection: AsyncConnection, network: str, asked: Round, *voices: str) -> tuple[Position, ...]:
    """What was said in a round, or for these voices in it, in the order in which it came; voided ones too."""
    c = _POSITIONS.table.c
    where: list[ColumnElement[bool]] = [c.statement == asked.statement, c.round == asked.number]
    if voices:
        where.append(c.voice.in_(voices))
    return await rows_of(connection, _POSITIONS, network, *where)


async def by_event(connection: AsyncConnection, event: str) -> tuple[tuple[str, Position | Input], ...]:
    """The positions and inputs that came with an event, each with its network."""
    found: list[tuple[str, Position | Input]] = []
    for kind in (_POSITIONS, _INPUTS):
        table = kind.table
        query = select(table.c.network, *kind.columns).where(table.c.event == event).order_by(table.c.row)
        found += [(row[0], kind.read(row[1:])) for row in await connection.execute(query)]
    return tuple(found)


async def _open(connection: AsyncConnection, network: str | None) -> tuple[tuple[str, Statement, Round], ...]:
    rounds, its = _ROUNDS.table, _STATEMENTS.table
    query = (
        select(rounds.c.network, *_STATEMENTS.columns, *_ROUNDS.columns)
        .join(its, (its.c.network == rounds.c.network) & (its.c.number == rounds.c.statement))
        .where(rounds.c.outcome.is_(None), rounds.c.voided.is_(None), its.c.voided.is_(None))
        .order_by(rounds.c.row)
    )
    if network is not None:
        query = query.where(rounds.c.network == network)
    width = len(_STATEMENTS.columns) + 1
    return tuple(
        (row[0], _STATEMENTS.read(row[1:width]), _ROUNDS.read(row[width:])) for row in await connection.execute(query)
    )


async def _of(connection: AsyncConnection, kind: Mapped[Any], network: str, number: int) -> tuple[Any, ...]:
    return await rows_of(connection, kind, network, kind.table.c.statement == number)


def _by_statement(records: Sequence[Any]) -> dict[int | None, list[Any]]:
    found: dict[int | None, list[Any]] = {}
    for record in records:
        found.setdefault(record.statement, []).append(record)
    return found
