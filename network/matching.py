"""Which stored record each row of a file is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from network.identity import ONCE, changed_keys, identity, stated_keys
from network.register import Record, Seat


def matched(stored: Sequence[Record], listed: Sequence[Record]) -> Iterator[tuple[Record, Record | None]]:
    """Each row of a file with the stored record that it is about, or None where it is new; in the file's order.

    Among records with the same identity: first those that are alike in all, then those where the row says nothing
    else than the record, as many as can be; what is left goes together in order, standing records first. So a file
    that was imported finds each of its rows again, whatever was added beside them in the chat.
    """
    found: dict[int, Record] = {}
    for group in _groups(stored, listed):
        found.update(_within(*group))
    for position, row in enumerate(listed):
        yield row, found.get(position)


def _groups(
    stored: Sequence[Record], listed: Sequence[Record]
) -> Iterator[tuple[list[tuple[int, Record]], list[Record]]]:
    rows: dict[Any, list[tuple[int, Record]]] = defaultdict(list)
    records: dict[Any, list[Record]] = defaultdict(list)
    for position, row in enumerate(listed):
        rows[_thing(row)].append((position, row))
    for record in stored:
        records[_thing(record)].append(record)
    for key, some in rows.items():
        yield some, records[key]


def _thing(record: Record) -> Any:
    """A deputy's seat is another than the same person's own: leaving ``deputy_for`` out says that it is none."""
    return (*identity(record), isinstance(record, Seat) and record.deputy_for is not None)


def _within(rows: list[tuple[int, Record]], records: list[Record]) -> dict[int, Record]:
    """The pairs among rows and records of one identity."""
    pairs: dict[int, Record] = {}
    rows, records = list(rows), sorted(records, key=lambda record: record.voided is not None)
    if rows and records and type(records[0]) in ONCE:
        _pair_standing(rows, records, pairs)
    for position, row in list(rows):
        same = next((one for one in records if not changed_keys(one, row) and one.voided == row.voided), None)
        if same is not None:
            _take(rows, records, (position, row), same, pairs)
    for (position, row), record in _most(rows, records, _says_nothing_else):
        _take(rows, records, (position, row), record, pairs)
    for (position, _), record in zip(rows, records, strict=False):
        pairs[position] = record
    return pairs


def _pair_standing(rows: list[tuple[int, Record]], records: list[Record], pairs: dict[int, Record]) -> None:
    """Of what stands only once: the one row that stands, and the one record."""
    row = next((each for each in rows if each[1].voided is None), None)
    record = next((each for each in records if each.voided is None), None)
    if row is not None and record is not None:
        _take(rows, records, row, record, pairs)


def _take(
    rows: list[tuple[int, Record]],
    records: list[Record],
    row: tuple[int, Record],
    record: Record,
    pairs: dict[int, Record],
) -> None:
    rows.remove(row)
    records[:] = [each for each in records if each is not record]
    pairs[row[0]] = record


def _says_nothing_else(record: Record, row: Record) -> bool:
    return all(getattr(record, key) == getattr(row, key) for key in stated_keys(row))


def _most(
    rows: Sequence[tuple[int, Record]], records: Sequence[Record], agree: Callable[[Record, Record], bool]
) -> list[tuple[tuple[int, Record], Record]]:
    """As many pairs that agree as there can be (Kuhn's augmenting paths), earlier records first."""
    of: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for record in range(len(records)):
            if record in tried or not agree(records[record], rows[row][1]):
                continue
            tried.add(record)
            if record not in of or place(of[record], tried):
                of[record] = row
                return True
        return False

    for row in range(len(rows)):
        place(row, set())
    return [(rows[row], records[record]) for record, row in sorted(of.items())]
