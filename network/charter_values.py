"""What a charter says, as one value: who a network is, what it has dealt with, and its journal."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from network.journal import Entry
from network.proceedings import Proceedings
from network.register import Network, Record, Register


def kinds_of(whole: type[Register] | type[Proceedings]) -> Mapping[str, type[Record]]:
    """The lists of the register, or of the proceedings, in their order, and what they are of."""
    hints = typing.get_type_hints(whole)
    lists = {name: typing.get_args(hint)[0] for name, hint in hints.items() if name != "network"}
    return types.MappingProxyType(lists)


_OF_THE_REGISTER, _OF_THE_PROCEEDINGS = kinds_of(Register), kinds_of(Proceedings)
KINDS: Mapping[str, type[Record]] = types.MappingProxyType({**_OF_THE_REGISTER, **_OF_THE_PROCEEDINGS})
"""All of a charter's lists of records."""

NOTHING = Proceedings()


@dataclass(frozen=True, kw_only=True)
class Charter:
    """What a charter file says."""

    register: Register
    proceedings: Proceedings = NOTHING
    journal: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, network: Network, lists: Mapping[str, Iterable[Any]], journal: Iterable[Entry] = ()) -> Charter:
        """A charter of the lists that ``KINDS`` names; what is left out is empty."""
        given = {name: tuple(records) for name, records in lists.items()}
        return cls(
            register=Register(network=network, **{name: given.get(name, ()) for name in _OF_THE_REGISTER}),
            proceedings=Proceedings(**{name: given.get(name, ()) for name in _OF_THE_PROCEEDINGS}),
            journal=tuple(journal),
        )

    def records(self, name: str) -> tuple[Any, ...]:
        """One of its lists of records, by the name that it has in ``KINDS``."""
        whole = self.register if name in _OF_THE_REGISTER else self.proceedings
        records: tuple[Any, ...] = getattr(whole, name)
        return records
