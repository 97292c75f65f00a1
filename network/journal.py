"""The journal's chain: who changed what, so that nothing can be taken out or altered unseen.

Each network has a chain of its own. An entry's *digest* is that of a random salt and what the entry tells; its
*link* is that of the network, the entry's number, time and action, the digest, and the link before. The link never
covers the contents themselves: they, and the salt without which they could be guessed, can be erased at a person's
request, and the chain still holds.

Digests are SHA-256 over canonical JSON (sorted keys, no spaces, UTF-8), written as 64 hexadecimal digits.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import TypeAlias

from pydantic import AwareDatetime

Json: TypeAlias = "bool | int | float | str | list[Json] | Mapping[str, Json] | None"

BEGINNING = "0" * 64
"""What the first entry has for a previous link."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One change in a network."""

    number: int
    """1, 2, 3 … within the network."""
    at: AwareDatetime
    """Kept in UTC, to the microsecond."""
    action: str
    """What kind of change it was: a code, never anything personal."""
    salt: str | None
    """Random hexadecimal digits; None once erased."""
    contents: Mapping[str, Json] | None
    """What was changed and by whom; None once erased."""
    digest: str
    previous: str
    link: str


class Damage(Enum):
    """What can be wrong with an entry."""

    NUMBER = "number"
    """It is not the next one: an entry is missing, doubled or moved."""
    PREVIOUS = "previous"
    """It does not hang on the entry before it."""
    LINK = "link"
    """Its number, time, action, digest or previous link is not what was written."""
    CONTENTS = "contents"
    """What it tells is not what was written."""


@dataclass(frozen=True)
class Broken:
    """An entry that does not hold."""

    number: int
    damage: Damage


def canonical(value: Json) -> str:
    """The one text that a JSON value has here; ValueError for what JSON cannot say (NaN, infinity)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def digest_of(salt: str, contents: Mapping[str, Json]) -> str:
    """The digest of what an entry tells."""
    return _sha256({"contents": contents, "salt": salt})


def link_of(network: str, number: int, at: datetime, action: str, digest: str, previous: str) -> str:
    """The link that binds an entry to its place in the network's chain."""
    when = at.astimezone(UTC).isoformat(timespec="microseconds")
    return _sha256(
        {"network": network, "number": number, "at": when, "action": action, "digest": digest, "previous": previous}
    )


def following(
    network: str, last: Entry | None, *, at: datetime, action: str, salt: str, contents: Mapping[str, Json]
) -> Entry:
    """The entry that comes after ``last``, or the network's first.

    ``salt`` must be freshly random, 16 bytes or more in hexadecimal digits; ``at`` must be aware (ValueError).
    """
    if at.tzinfo is None:
        raise ValueError("a journal entry's time needs a zone")
    number = last.number + 1 if last else 1
    previous = last.link if last else BEGINNING
    digest = digest_of(salt, contents)
    return Entry(
        number=number,
        at=at.astimezone(UTC),
        action=action,
        salt=salt,
        contents=contents,
        digest=digest,
        previous=previous,
        link=link_of(network, number, at, action, digest, previous),
    )


def erased(entry: Entry) -> Entry:
    """The entry without its contents and its salt; its place in the chain holds."""
    return replace(entry, contents=None, salt=None)


def verify(network: str, entries: Iterable[Entry]) -> tuple[Broken, ...]:
    """All that is wrong with a network's whole chain, given from its first entry on; empty when it holds.

    A chain cannot show that its newest entries were cut off: for that, keep a link outside of it.
    """
    broken = []
    previous, number = BEGINNING, 1
    for entry in entries:
        if entry.number != number:
            broken.append(Broken(entry.number, Damage.NUMBER))
        if entry.previous != previous:
            broken.append(Broken(entry.number, Damage.PREVIOUS))
        link = link_of(network, entry.number, entry.at, entry.action, entry.digest, entry.previous)
        if entry.link != link:
            broken.append(Broken(entry.number, Damage.LINK))
        if not _tells_what_was_written(entry):
            broken.append(Broken(entry.number, Damage.CONTENTS))
        previous, number = entry.link, entry.number + 1
    return tuple(broken)


def _tells_what_was_written(entry: Entry) -> bool:
    if entry.contents is None and entry.salt is None:
        return True
    if entry.contents is None or entry.salt is None:
        return False
    return digest_of(entry.salt, entry.contents) == entry.digest


def _sha256(value: Json) -> str:
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()
