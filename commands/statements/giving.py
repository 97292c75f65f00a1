"""A position is given: the one way into a round, whether it was said in words or clicked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.posting import Teller
from commands.statements.calling import event_of
from network.admission import Admitted, Refused, admit
from network.statements import Position, Round, Statement, Version
from network.voices import Roster, day_of, roster
from storage import register as registers
from storage import stale, statements
from storage.register import Change


@dataclass(frozen=True, kw_only=True)
class Poll:
    """A round that is asked about, with what is needed to let an answer in."""

    statement: Statement
    versions: tuple[Version, ...]
    asked: Round


async def give(
    connection: AsyncConnection, teller: Teller, its: Poll, new: Position, change: Change
) -> Admitted | Refused:
    """Let an answer in, and store it where it counts or is kept all the same; the tally is then told anew."""
    given = await statements.positions(connection, teller.network, its.asked, new.voice)
    result = admit(roster_at(teller, its, new), its.asked, its.versions, given, new, teller.zone)
    if isinstance(result, Refused) and not result.is_recorded:
        return result
    stored = await registers.add(connection, teller.network, new, change)
    await freshen(connection, teller, its)
    return replace(result, position=stored) if isinstance(result, Admitted) else result


async def freshen(connection: AsyncConnection, teller: Teller, its: Poll) -> None:
    """The message that tells how the round stands is out of date."""
    await stale.mark(connection, event_of(teller, its.statement, its.asked, "tally"))


def roster_at(teller: Teller, its: Poll, position: Position) -> Roster:
    """Who might answer on the day when this was said."""
    return roster(teller.register, its.asked, day_of(position.at, teller.zone))


def people_told(others: Iterable[str], speaker: str | None) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(others) if one != speaker)
