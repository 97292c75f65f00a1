"""The file with the keys: what is lost, and what only cannot be read for a while."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from nio.crypto import InboundGroupSession, OutboundGroupSession

from bot.matrix.keys import Keys
from bot.matrix.keystore import KeysFailed, file_of, open_store

ME, DEVICE = "@sekretariat:prove.test", "ENHET"


@contextmanager
def full_disk(most_bytes: int) -> Iterator[None]:
    """No file may grow beyond so much."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def identity(folder: Path) -> tuple[str, str]:
    keys = Keys(open_store(folder, ME, DEVICE))
    keys.close()
    return keys.identity


def put_aside(folder: Path) -> list[Path]:
    return list(folder.glob("*.unreadable-*"))


@pytest.mark.parametrize("most_bytes", [0, 16 * 1024])
def test_keys_that_cannot_be_opened_for_want_of_room_are_not_given_up(tmp_path: Path, most_bytes: int) -> None:
    before = identity(tmp_path)
    with full_disk(most_bytes), pytest.raises(KeysFailed):
        Keys(open_store(tmp_path, ME, DEVICE)).to_publish_again()
    assert put_aside(tmp_path) == []
    assert identity(tmp_path) == before


@pytest.mark.parametrize("most_bytes", [0, 40 * 1024])
def test_keys_that_cannot_be_made_for_want_of_room_are_made_later(tmp_path: Path, most_bytes: int) -> None:
    with full_disk(most_bytes), pytest.raises((KeysFailed, OSError)):
        Keys(open_store(tmp_path, ME, DEVICE))
    made = identity(tmp_path)
    assert identity(tmp_path) == made


def test_keys_that_are_damaged_are_put_aside(tmp_path: Path) -> None:
    before = identity(tmp_path)
    file_of(tmp_path, DEVICE).write_bytes(b"ikke en database " * 1000)
    assert identity(tmp_path) != before
    assert len(put_aside(tmp_path)) == 1


def test_rooms_keys_are_there_again_and_those_that_are_let_go_are_not(tmp_path: Path) -> None:
    keys = Keys(open_store(tmp_path, ME, DEVICE))
    outbound = {room: OutboundGroupSession() for room in ("!en", "!to", "!tre")}
    with keys.transaction():
        for room, session in outbound.items():
            session.mark_as_shared()
            received = InboundGroupSession(session.session_key, "f" * 43, "c" * 43, room)
            keys.machine.store.save_inbound_group_session(received)
    keys.close()

    keys = Keys(open_store(tmp_path, ME, DEVICE))
    keys.forget([outbound["!to"].id])
    assert not keys.has("!to", outbound["!to"].id)
    keys.close()

    keys = Keys(open_store(tmp_path, ME, DEVICE))
    found = {session.room_id: session for session in keys.machine.inbound_group_store}
    assert found.keys() == {"!en", "!tre"}
    assert found["!en"].decrypt(outbound["!en"].encrypt("hei")) == ("hei", 0)
    assert (found["!en"].sender_key, found["!en"].ed25519) == ("c" * 43, "f" * 43)
    keys.close()
