from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.journal import BEGINNING, Broken, Damage, Entry, canonical, erased, following, verify

AT = datetime(2024, 3, 1, 12, 0, 0, 250, tzinfo=UTC)


def chain(count: int, network: str = "prøvenett") -> tuple[Entry, ...]:
    def grow(entries: tuple[Entry, ...], number: int) -> tuple[Entry, ...]:
        last = entries[-1] if entries else None
        at = AT + timedelta(minutes=number)
        contents = {"actor": "person:prøve", "person": f"prøve-{number}", "before": None}
        return (
            *entries,
            following(network, last, at=at, action="seat-added", salt=f"{number:032x}", contents=contents),
        )

    return reduce(grow, range(count), ())


def test_a_chain_holds_and_begins_at_the_beginning() -> None:
    entries = chain(4)
    assert [one.number for one in entries] == [1, 2, 3, 4]
    assert entries[0].previous == BEGINNING
    assert verify("prøvenett", entries) == ()


def test_an_empty_journal_holds() -> None:
    assert verify("prøvenett", ()) == ()


def test_the_chain_belongs_to_one_network() -> None:
    assert Broken(1, Damage.LINK) in verify("et-annet", chain(1))


def test_erased_contents_leave_the_chain_whole() -> None:
    entries = tuple(erased(one) if one.number == 2 else one for one in chain(3))
    assert entries[1].contents is None
    assert entries[1].salt is None
    assert verify("prøvenett", entries) == ()


def test_the_salt_cannot_be_erased_alone() -> None:
    first = replace(chain(1)[0], salt=None)
    assert verify("prøvenett", (first,)) == (Broken(1, Damage.CONTENTS),)


@pytest.mark.parametrize(
    ("change", "damage"),
    [
        ({"contents": {"actor": "person:en-annen"}}, Damage.CONTENTS),
        ({"salt": "00"}, Damage.CONTENTS),
        ({"at": AT}, Damage.LINK),
        ({"action": "seat-voided"}, Damage.LINK),
        ({"digest": "f" * 64}, Damage.LINK),
        ({"previous": "f" * 64}, Damage.PREVIOUS),
        ({"number": 7}, Damage.NUMBER),
    ],
)
def test_what_was_altered_is_seen(change: dict[str, object], damage: Damage) -> None:
    first, second, third = chain(3)
    altered = replace(second, **change)  # type: ignore[arg-type]
    assert Broken(altered.number, damage) in verify("prøvenett", (first, altered, third))


@given(st.integers(2, 6).flatmap(lambda count: st.tuples(st.just(count), st.integers(0, count - 2))))
def test_an_entry_cannot_be_taken_out(which: tuple[int, int]) -> None:
    count, index = which
    entries = list(chain(count))
    del entries[index]
    assert verify("prøvenett", entries)


def test_the_time_is_the_same_in_every_zone() -> None:
    entry = chain(1)[0]
    elsewhere = replace(entry, at=entry.at.astimezone(timezone(timedelta(hours=2))))
    assert verify("prøvenett", (elsewhere,)) == ()


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        following("prøvenett", None, at=datetime(2024, 1, 1), action="x", salt="0", contents={})


def test_canonical_json_has_one_text() -> None:
    assert canonical({"b": [1, None, "å"], "a": True}) == '{"a":true,"b":[1,null,"å"]}'
