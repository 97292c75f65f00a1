"""Polls, surveys and their answers: what is stored is what is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from network.dates import Period
from network.questions import Answer, Ending, Question, QuestionKind
from network.register import Voice
from network.statements import Opening, Via
from storage import journal, questions
from storage import register as registers
from storage.database import Database
from storage.questions import UnknownQuestion
from tests.storage.test_statements import AT, BY, NETWORK, stored


def poll(**values: object) -> Question:
    opening = Opening(at=AT, deadline=datetime(2026, 11, 27, 14, 0), by="prove-nordmann")
    asked = Question(
        kind=QuestionKind.POLL, body="politisk", text="Når? æøå 😀", choices=("mandag", "ja; nei"), voice=Voice.PERSON,
        hidden=True, roll=("oslo", "bergen"), openings=(opening,), remind=(Period(days=2),), asked_by="prove-nordmann",
    )  # fmt: skip
    return replace(asked, **values)  # type: ignore[arg-type]


async def test_all_of_a_question_is_read_as_it_was_stored(database: Database) -> None:
    await stored(database)
    answers = (
        Answer(question=1, voice="oslo", person="prove-nordmann", choice=2, at=AT, via=Via.POLL, event="$klikk"),
        Answer(question=1, voice="bergen", person="prove", text="Fritt\n**svar**", at=AT),
        Answer(question=1, voice="oslo", choice=1, at=AT, via=Via.TELEPHONE, recorded_by="prove-nordmann"),
    )
    async with database.work() as connection:
        asked = await registers.add(connection, NETWORK, poll(), BY)
        for answer in answers:
            await registers.add(connection, NETWORK, answer, BY)
    async with database.reading() as connection:
        whole = await questions.load(connection, NETWORK, 1)
        ((network, by_event),) = await questions.by_event(connection, "$klikk")
        assert await questions.answers(connection, NETWORK, 1, "bergen") == whole.answers[1:2]
        verified = await journal.verify(connection, NETWORK)
    assert replace(whole.question, said=()) == poll(number=1)
    assert whole.question == asked
    assert tuple(replace(one, said=()) for one in whole.answers) == answers
    assert (network, by_event) == (NETWORK, whole.answers[0])
    assert not verified.broken


async def test_numbers_are_shared_and_never_used_again(database: Database) -> None:
    await stored(database)
    async with database.work() as connection:
        first = await registers.add(connection, NETWORK, poll(), BY)
        await registers.void(connection, NETWORK, first, "feil", BY)
        second = await registers.add(connection, NETWORK, poll(kind=QuestionKind.SURVEY, choices=()), BY)
        with pytest.raises(UnknownQuestion):
            await questions.load(connection, NETWORK, 1)
    assert (first.number, second.number) == (1, 2)


async def test_only_those_that_have_not_ended_are_pending(database: Database) -> None:
    await stored(database)
    over = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
    async with database.work() as connection:
        first = await registers.add(connection, NETWORK, poll(), BY)
        await registers.add(connection, NETWORK, poll(), BY)
        await registers.amend(connection, NETWORK, replace(first, ending=Ending.CLOSED, ended_at=over), BY)
    async with database.reading() as connection:
        assert [one.number for one in await questions.pending(connection, NETWORK)] == [2]
        assert [one.number for one in await questions.listed(connection, NETWORK)] == [2, 1]
