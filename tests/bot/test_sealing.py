"""A sealed file opens with its passphrase and as it was written, or not at all."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import sealing
from bot.sealing import CHUNK, Damaged, NewerForm, NotSealed, Opening, Sealing, Unopened, WrongPassphrase
from tests.depth import examples

PASSPHRASE = "fjorten blå ærfugl på Årøya"
HEAD = len(b"nettverksbot-backup 1\n") + 3 + 32 + 32 + 8
SEALED = CHUNK + 16


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of guessing is not what these tests are about."""
    monkeypatch.setattr(sealing, "_COST", (4, 8, 1))


def sealed(body: bytes, pieces: int = 1) -> bytes:
    out = io.BytesIO()
    sealing = Sealing(out, PASSPHRASE)
    size = max(1, -(-len(body) // pieces))
    for start in range(0, len(body), size):
        sealing.write(body[start : start + size])
    sealing.finish()
    return out.getvalue()


def opened(file: bytes, passphrase: str = PASSPHRASE) -> bytes:
    return io.BufferedReader(Opening(io.BytesIO(file), passphrase)).read()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])
@pytest.mark.parametrize("pieces", [1, 3, 50])
def test_what_was_sealed_is_opened(size: int, pieces: int) -> None:
    body = bytes(number % 251 for number in range(size))
    assert opened(sealed(body, pieces)) == body


def test_nothing_of_the_contents_can_be_seen_and_no_two_files_are_alike() -> None:
    body = b"Prosjekt Nordlys " * 100
    first, second = sealed(body), sealed(body)
    assert b"Nordlys" not in first
    assert first[HEAD:] != second[HEAD:]


def test_another_passphrase_does_not_open_it_and_another_way_to_write_the_same_does() -> None:
    file = sealed(b"hemmelig")
    with pytest.raises(WrongPassphrase):
        opened(file, PASSPHRASE + " ")
    assert opened(file, PASSPHRASE.replace("Å", "A\u030a").replace("å", "a\u030a")) == b"hemmelig"


@settings(deadline=None, max_examples=examples(60))
@given(st.data())
def test_a_bit_that_was_changed_is_noticed_wherever_it_is(data: st.DataObject) -> None:
    file = bytearray(sealed(bytes(CHUNK + 100)))
    place = data.draw(st.integers(0, len(file) - 1) | st.integers(0, HEAD))
    file[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises((Damaged, NotSealed, NewerForm)):
        opened(bytes(file))


@settings(deadline=None, max_examples=examples(30))
@given(st.data())
def test_a_file_without_its_end_is_noticed_wherever_it_was_cut(data: st.DataObject) -> None:
    file = sealed(bytes(2 * CHUNK + 100))
    cuts = st.integers(0, len(file) - 1) | st.sampled_from([HEAD, HEAD + SEALED, HEAD + 2 * SEALED])
    with pytest.raises(Unopened) as why:
        opened(file[: data.draw(cuts)])
    assert not isinstance(why.value, WrongPassphrase)


def test_chunks_in_another_order_or_repeated_or_added_are_noticed() -> None:
    file = sealed(bytes(3 * CHUNK + 100))
    head, rest = file[:HEAD], file[HEAD:]
    first, second, third, last = (rest[start : start + SEALED] for start in range(0, len(rest), SEALED))
    for chunks in ([second, first, third, last], [first, first, second, third, last], [first, third, last]):
        with pytest.raises(Damaged):
            opened(head + b"".join(chunks))
    with pytest.raises(Damaged):
        opened(file + b"mer")


def test_what_is_another_kind_of_file_or_a_later_ones_is_told_apart() -> None:
    with pytest.raises(NotSealed):
        opened(b"PK\x03\x04 noe helt annet")
    with pytest.raises(NotSealed):
        opened(b"")
    with pytest.raises(NewerForm):
        opened(sealed(b"x").replace(b"backup 1\n", b"backup 2\n", 1))


def test_a_file_cannot_ask_for_all_the_memory_there_is() -> None:
    file = bytearray(sealed(b"x"))
    file[len(b"nettverksbot-backup 1\n")] = 40
    with pytest.raises(Damaged):
        opened(bytes(file))
