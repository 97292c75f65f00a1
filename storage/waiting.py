"""What waits for somebody's word: a question that is answered with yes, and codes that people identify with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.waiting_tables import codes, confirmations


@dataclass(frozen=True, kw_only=True)
class Confirmation:
    """What somebody was asked to confirm, and until when a yes counts."""

    room: str
    sender: str
    command: str
    contents: Mapping[str, Any]
    expires: datetime


async def ask(connection: AsyncConnection, confirmation: Confirmation) -> None:
    """Keep a question; it takes the place of an earlier one to the same person in the same room."""
    await take(connection, confirmation.room, confirmation.sender)
    await connection.execute(
        insert(confirmations).values(
            room=confirmation.room,
            sender=confirmation.sender,
            command=confirmation.command,
            contents=json.dumps(confirmation.contents, ensure_ascii=False),
            expires=confirmation.expires,
        )
    )


async def take(connection: AsyncConnection, room: str, sender: str) -> Confirmation | None:
    """The question that waits for this person in this room, which then waits no longer."""
    mine = (confirmations.c.room == room) & (confirmations.c.sender == sender)
    row = (await connection.execute(select(confirmations).where(mine))).first()
    if row is None:
        return None
    await connection.execute(delete(confirmations).where(mine))
    return Confirmation(
        room=row.room,
        sender=row.sender,
        command=row.command,
        contents=json.loads(row.contents),
        expires=row.expires,
    )


async def keep_code(connection: AsyncConnection, network: str, person: str, code: str, expires: datetime) -> None:
    """Keep a person's code, as a digest; an earlier one no longer counts."""
    mine = (codes.c.network == network) & (codes.c.person == person)
    await connection.execute(delete(codes).where(mine))
    await connection.execute(
        insert(codes).values(network=network, person=person, digest=_digest(code), expires=expires)
    )


async def use_code(connection: AsyncConnection, code: str, now: datetime) -> tuple[str, str] | None:
    """The network and person that a code stands for, which is then used up; None where none does, or no longer."""
    mine = codes.c.digest == _digest(code)
    row = (await connection.execute(select(codes).where(mine, codes.c.expires > now))).first()
    if row is None:
        return None
    await connection.execute(delete(codes).where(mine))
    return row.network, row.person


def _digest(code: str) -> str:
    return hashlib.sha256(code.replace("-", "").upper().encode()).hexdigest()
