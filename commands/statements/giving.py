"""A position is given: the one way into a round, whether it was said in words or clicked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import compress

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.posting import Teller
from commands.statements.calling import event_of
from network.admission import Admitted, Refused, admit_each, is_kept
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
    (result,) = await give_each(connection, teller, its, ((new, change),))
    return result


async def give_each(
    connection: AsyncConnection, teller: Teller, its: Poll, new: Sequence[tuple[Position, Change]]
) -> tuple[Admitted | Refused, ...]:
    """Let answers in, one after the other: what is stored is read once, and written once."""
    if not new:
        return ()
    voices = dict.fromkeys(position.voice for position, _ in new)
    given = await statements.positions(connection, teller.network, its.asked, *voices)
    results = admit_each(
        partial(roster_at, teller, its), its.asked, its.versions, given, [one for one, _ in new], teller.zone
    )
    kept = [is_kept(result) for result in results]
    stored = iter(await registers.add_all(connection, teller.network, list(compress(new, kept))))
    if any(kept):
        await freshen(connection, teller, its)
    told: list[Admitted | Refused] = []
    for result, is_stored in zip(results, kept, strict=True):
        position = next(stored) if is_stored else None
        told.append(replace(result, position=position) if isinstance(result, Admitted) and position else result)
    return tuple(told)


async def freshen(connection: AsyncConnection, teller: Teller, its: Poll) -> None:
    """The message that tells how the round stands is out of date."""
    await stale.mark(connection, event_of(teller, its.statement, its.asked, "tally"))


def roster_at(teller: Teller, its: Poll, position: Position) -> Roster:
    """Who might answer on the day when this was said."""
    return roster(teller.register, its.asked, day_of(position.at, teller.zone))


def people_told(others: Iterable[str], speaker: str | None) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(others) if one != speaker)
