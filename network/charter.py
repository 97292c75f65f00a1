"""The charter file: how a network works and, as far as it is known, what its state is.

``read`` takes the text of a file and gives its values, or everything that is wrong with it; ``write`` gives a
text from which the same values are read again. The format is described in docs/charter-export.md; how it maps to
the register's classes stands in ``charter_layout``.
"""

from __future__ import annotations

from typing import Any

from network import charter_proceedings, charter_reading, charter_source, charter_text
from network.charter_check import check
from network.charter_faults import Fault, Faulty, Findings, Place, TooMany
from network.charter_layout import ROWS
from network.charter_source import LIMIT, text_of
from network.charter_values import Charter
from network.journal import Entry
from network.register import Network

__all__ = ["LIMIT", "Charter", "Fault", "Faulty", "Place", "arranged", "read", "text_of", "write"]


def read(text: str, limit: int = LIMIT) -> Charter:
    """The values of a charter file, arranged.

    Raises Faulty, with every fault and its place, when anything is wrong: then nothing of it counts. ``limit`` is
    how many bytes of text are looked at; an export with a long journal needs more than somebody's own file.
    """
    found = Findings()
    source = charter_source.parse(text, found, limit)
    try:
        draft = charter_reading.read_draft(source.values, found)
        check(draft, found)
        charter_proceedings.check(draft, found)
    except TooMany:
        pass
    if len(found):
        raise Faulty(source.placed(found))
    (network,) = draft.records(Network)
    lists: dict[str, tuple[Any, ...]] = {one.records: draft.records(one.kind) for one in ROWS}
    return arranged(Charter.of(network, lists, draft.records(Entry)))


def write(charter: Charter) -> str:
    """The charter as the text of a file: the same text for the same values.

    What belongs to another stands below it, so that ``read(write(charter))`` is ``arranged(charter)``. Raises
    ValueError when a record belongs to nothing in the charter.
    """
    return charter_text.text_of(charter)


def arranged(charter: Charter) -> Charter:
    """The same charter with its records in the order of the file: grouped by what they belong to, in the owners'
    order, and in their own order within each."""
    return charter_text.arranged(charter)
