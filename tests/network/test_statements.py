"""What binds a position to a text."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from network.statements import digest_of


def test_a_text_is_known_by_its_digest_in_utf_8() -> None:
    assert digest_of("Blåbær") == hashlib.sha256("Blåbær".encode()).hexdigest()


@given(st.text(), st.text())
def test_two_texts_have_one_digest_only_where_they_are_the_same_to_the_letter(one: str, other: str) -> None:
    assert (digest_of(one) == digest_of(other)) == (one == other)


def test_a_space_a_line_end_and_a_composed_letter_make_another_text() -> None:
    texts = ["å", "å ", "å\n", "å\r\n", "a\u030a"]
    assert len({digest_of(text) for text in texts}) == len(texts)
