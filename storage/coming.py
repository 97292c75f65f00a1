"""Of statements, no more than what decides when something comes due of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from network.statements import Dispatch, Issue, Position, Round, Stance, Statement, StatementFile, Version
from storage.rows import rows_of
from storage.tables import PROCEEDINGS, Mapped

R = TypeVar("R", Version, Round, Position, Issue, Dispatch)

_STATEMENTS: Mapped[Statement] = PROCEEDINGS["statements"]
_VERSIONS: Mapped[Version] = PROCEEDINGS["versions"]
_ROUNDS: Mapped[Round] = PROCEEDINGS["rounds"]
_POSITIONS: Mapped[Position] = PROCEEDINGS["positions"]
_ISSUES: Mapped[Issue] = PROCEEDINGS["issues"]
_DISPATCHES: Mapped[Dispatch] = PROCEEDINGS["dispatches"]

ZONES = timedelta(days=1)
"""A wall time is within so much of the same time in UTC, wherever it is."""
HOLIDAYS = timedelta(days=31)
"""What is due on a working day comes within so much of the day that it is counted from."""


async def coming(connection: AsyncConnection, network: str, since: datetime) -> tuple[StatementFile, ...]:
    """The statements of which something may come due at ``since`` or later, each with only what decides when: its open
    rounds, with what those said who asked for time in them until some moment; embargoes that end by then or later; and
    what was sent and is not answered, where an answer was due shortly before or later.

    What comes due of them from then on is what comes due of them whole (`network.reminders.of_statement`).
    """
    rounds = await _of(connection, network, _ROUNDS, _is_open())
    open_in = sorted({one.statement for one in rounds})
    versions = await _of(connection, network, _VERSIONS, _VERSIONS.table.c.statement.in_(open_in)) if open_in else ()
    positions = await _of_those_who_need_time(connection, network, rounds) if rounds else ()
    issues = await _of(connection, network, _ISSUES, _is_embargoed(since))
    dispatches = await _of(connection, network, _DISPATCHES, _is_unanswered(since))
    numbers = sorted({one.statement for group in (rounds, issues, dispatches) for one in group})
    if not numbers:
        return ()
    found = await rows_of(connection, _STATEMENTS, network, _STATEMENTS.table.c.number.in_(numbers))
    return tuple(
        StatementFile(
            statement=one,
            versions=_its(one, versions),
            rounds=_its(one, rounds),
            positions=_its(one, positions),
            issues=_its(one, issues),
            dispatches=_its(one, dispatches),
        )
        for one in found
        if one.voided is None
    )


async def networks_with_coming(connection: AsyncConnection, since: datetime) -> frozenset[str]:
    """The networks that have such statements."""
    each = ((_ROUNDS, _is_open()), (_ISSUES, _is_embargoed(since)), (_DISPATCHES, _is_unanswered(since)))
    query = union(*(select(kind.table.c.network).where(where) for kind, where in each))
    return frozenset((await connection.execute(query)).scalars())


def _is_open() -> ColumnElement[bool]:
    rounds = _ROUNDS.table.c
    return and_(rounds.outcome.is_(None), rounds.voided.is_(None))


def _is_embargoed(since: datetime) -> ColumnElement[bool]:
    return _ISSUES.table.c.embargo_until >= (since - ZONES).replace(tzinfo=None)


def _is_unanswered(since: datetime) -> ColumnElement[bool]:
    """A year without a month, or a month without a day, is sorted before the days in it: the year alone is compared."""
    dispatches = _DISPATCHES.table.c
    return and_(dispatches.answer_due >= str((since - HOLIDAYS).year), dispatches.answered_on.is_(None))


async def _of_those_who_need_time(
    connection: AsyncConnection, network: str, rounds: Iterable[Round]
) -> tuple[Position, ...]:
    """All that was said for a voice that has asked for time, whether that is its position yet or not."""
    given, holds = _POSITIONS.table.c, _POSITIONS.table.alias("holds").c
    of_rounds = or_(*(and_(given.statement == one.statement, given.round == one.number) for one in rounds))
    asked_for_time = select(holds.row).where(
        holds.network == network,
        holds.statement == given.statement,
        holds.round == given.round,
        holds.voice == given.voice,
        holds.stance == str(Stance.HOLD),
        holds.until.is_not(None),
    )
    return await rows_of(connection, _POSITIONS, network, of_rounds, asked_for_time.exists())


async def _of(connection: AsyncConnection, network: str, kind: Mapped[R], where: ColumnElement[bool]) -> tuple[R, ...]:
    return await rows_of(connection, kind, network, where)


def _its(statement: Statement, records: Iterable[R]) -> tuple[R, ...]:
    return tuple(one for one in records if one.statement == statement.number)
