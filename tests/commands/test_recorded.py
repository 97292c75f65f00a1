"""What the journal tells of meetings: each thing that is done with one has its sentence, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from commands.meetings.recorded import recorded
from commands.speech.spans import Reader, as_text, spans_of
from commands.speech.words import Words
from network.register import Language, Network, Person, Register

REGISTER = Register(network=Network(id="n", name="N"), people=(Person(id="kari", name="Prøve Nordmann"),))
MOMENT = "2027-03-01T12:00:00+00:00"
UTC = ZoneInfo("UTC")


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load()


@pytest.mark.parametrize(
    ("action", "subject", "changes", "told"),
    [
        ("meeting.add", "M1", {"body": [None, "styret"]}, "møtet M1 er lagt inn"),
        ("meeting.amend", "M1", {"place": [None, "Oslo"]}, "møtet M1 er endret"),
        ("meeting.amend", "M1", {"starts": [None, "2027-03-05T09:00:00"], "sequence": [0, 1]}, "møtet M1 er flyttet"),
        ("meeting.amend", "M1", {"called_at": [None, MOMENT]}, "det er kalt inn til møtet M1"),
        ("meeting.amend", "M1", {"cancelled_at": [None, MOMENT], "sequence": [0, 1]}, "møtet M1 er avlyst"),
        ("meeting.amend", "M1", {"cancelled_at": [MOMENT, None]}, "møtet M1 er ikke lenger avlyst"),
        ("meeting.void", "M1", {}, "møtet M1 er strøket som feilført"),
        ("item.add", "S2", {"title": [None, "Klima"]}, "saken S2 «Klima» er lagt inn"),
        ("item.amend", "S2", {"title": ["Klima", "Bolig"]}, "saken S2 er endret"),
        ("item.amend", "S2", {"state": ["proposed", "on_agenda"]}, "saken S2 er satt på sakslisten"),
        ("item.amend", "S2", {"state": ["on_agenda", "proposed"]}, "saken S2 venter på et møte"),
        ("item.amend", "S2", {"state": ["proposed", "declined"]}, "saken S2 er avvist"),
        ("item.amend", "S2", {"outcome": [None, "Enighet."]}, "vedtaket i saken S2 er ført inn"),
        ("item.void", "S2", {}, "saken S2 er strøket som feilført"),
        ("attendance.add", "M1/kari", {"answer": [None, "coming"]}, "Prøve Nordmann kommer til møtet M1"),
        ("attendance.add", "M1/kari", {"answer": [None, "absent"]}, "Prøve Nordmann har meldt forfall til møtet M1"),
        ("attendance.amend", "M1/kari", {"reason": [None, "Ferie"]}, "svaret fra Prøve Nordmann om møtet M1 er endret"),
        ("attendance.void", "M1/kari", {}, "svaret fra Prøve Nordmann om møtet M1 er strøket"),
        ("task.add", "O4", {"title": [None, "Skrive"]}, "oppgaven O4 «Skrive» er lagt inn"),
        ("task.amend", "O4", {"due": [None, "2027"]}, "oppgaven O4 er endret"),
        ("task.amend", "O4", {"done_at": [None, MOMENT]}, "oppgaven O4 er gjort"),
        ("task.amend", "O4", {"done_at": [MOMENT, None]}, "oppgaven O4 er åpnet igjen"),
        ("task.void", "O4", {}, "oppgaven O4 er strøket som feilført"),
    ],
)
def test_what_was_done_is_told(words: Words, action: str, subject: str, changes: Mapping[str, Any], told: str) -> None:
    thing, _, done = action.partition(".")
    said = recorded(REGISTER, thing, done, {"subject": subject, "changes": changes})
    texts = {one: as_text(spans_of(said, Reader(one, words, UTC, "!"))) for one in Language}
    assert texts[Language.BOKMAAL] == told
    assert all(subject.partition("/")[0] in text for text in texts.values())
