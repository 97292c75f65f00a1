"""The records of a table, read."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncConnection

from network.register import Record
from storage.tables import Mapped

R = TypeVar("R", bound=Record)


async def rows_of(
    connection: AsyncConnection, kind: Mapped[R], network: str, *where: ColumnElement[bool]
) -> tuple[R, ...]:
    """A network's records of one kind, or those of them for which all of that holds, in the order in which they came;
    voided ones too."""
    table = kind.table
    query = kind.all.where(table.c.network == network, *where).order_by(table.c.row)
    return tuple(kind.read(row) for row in await connection.execute(query))
