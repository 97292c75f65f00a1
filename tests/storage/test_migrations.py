"""What an earlier version kept is there after the upgrade, in the form that this one has."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import bindparam, text

from network.dates import PartialDate
from network.meetings import Item, Meeting, Task
from network.questions import Answer
from network.register import Voided
from storage import proceedings, questions
from storage.columns import Instant
from storage.upgrading import bring_to, bring_up
from tests.storage.examples import NOON

VOIDED = {"at": NOON.isoformat(), "by": "cli", "why": "feilført"}


async def test_items_and_tasks_that_stood_in_meetings_are_records(empty_database_url: str, open_database) -> None:
    database = await open_database(empty_database_url)
    rows = [
        {
            "network": "a",
            "number": 1,
            "body": "styret",
            "date": "2027-03",
            "starts": None,
            "items": [{"title": "Første sak", "introduced_by": ["by", "kari"]}, {"title": "Ø", "introduced_by": []}],
            "tasks": [{"title": "Følge opp", "owner": "members", "due": "2027-06-01"}],
            "said": ["title", "items"],
            "voided": None,
        },
        {
            "network": "b",
            "number": 7,
            "body": "råd",
            "date": None,
            "starts": datetime(2027, 3, 5, 9),
            "items": [{"title": "Sak", "introduced_by": [], "outcome": "Tatt til orientering."}],
            "tasks": [],
            "said": [],
            "voided": VOIDED,
        },
        {
            "network": "a",
            "number": 2,
            "body": "styret",
            "date": None,
            "starts": None,
            "items": [{"title": "Siste sak", "introduced_by": []}],
            "tasks": [{"title": "Skrive"}],
            "said": [],
            "voided": None,
        },
    ]
    async with database.work() as connection:
        await connection.run_sync(bring_to, "0008")
        for network in ("a", "b"):
            await connection.execute(
                text("INSERT INTO networks (version, id, name, areas, said) VALUES ('x', :id, 'N', '[]', '[]')"),
                {"id": network},
            )
        for row in rows:
            stored = {key: json.dumps(value) if isinstance(value, list | dict) else value for key, value in row.items()}
            await connection.execute(
                text(
                    "INSERT INTO meetings (network, number, body, date, starts, items, tasks, said, voided)"
                    " VALUES (:network, :number, :body, :date, :starts, :items, :tasks, :said, :voided)"
                ),
                stored,
            )
        await connection.run_sync(bring_up)
    mistake = Voided(at=NOON, by="cli", why="feilført")
    async with database.reading() as connection:
        a, b = await proceedings.load(connection, "a"), await proceedings.load(connection, "b")
        days = (await connection.execute(text("SELECT first_day FROM meetings ORDER BY row"))).scalars().all()
    assert a.meetings == (
        Meeting(number=1, body="styret", date=PartialDate(2027, 3), said=("title",)),
        Meeting(number=2, body="styret"),
    )
    said = ("body", "meeting", "title", "introduced_by")
    assert a.items == (
        Item(number=1, body="styret", meeting=1, title="Første sak", introduced_by=("by", "kari"), said=said),
        Item(number=2, body="styret", meeting=1, title="Ø", said=said),
        Item(number=3, body="styret", meeting=2, title="Siste sak"),
    )
    assert a.tasks == (
        Task(number=1, body="styret", meeting=1, title="Følge opp", owner="members", due=PartialDate(2027, 6, 1)),
        Task(number=2, body="styret", meeting=2, title="Skrive"),
    )
    assert b.meetings == (Meeting(number=7, body="råd", starts=datetime(2027, 3, 5, 9), voided=mistake),)
    assert b.items == (
        Item(number=1, body="råd", meeting=7, title="Sak", outcome="Tatt til orientering.", voided=mistake),
    )
    assert (b.tasks, days) == ((), ["2027-03-01", "2027-03-05", None])


async def test_answers_stand_as_they_were_given_and_keep_their_order(empty_database_url: str, open_database) -> None:
    database = await open_database(empty_database_url)
    columns = "network, question, voice, person, choice, text, at, via, event, said, voided"
    given = ({"person": "kari", "choice": 2, "text": None}, {"person": "ola", "choice": None, "text": "Ø"})
    async with database.work() as connection:
        await connection.run_sync(bring_to, "0013")
        await connection.execute(
            text("INSERT INTO networks (version, id, name, areas, said) VALUES ('x', 'a', 'N', '[]', '[]')")
        )
        for one in given:
            await connection.execute(
                text(
                    f"INSERT INTO answers ({columns}) VALUES"
                    " ('a', 1, 'by', :person, :choice, :text, :at, 'words', '$e', '[]', NULL)"
                ).bindparams(bindparam("at", type_=Instant)),
                {**one, "at": NOON},
            )
        await connection.run_sync(bring_up)
    async with database.reading() as connection:
        answers = await questions.answers(connection, "a", 1)
    assert answers == tuple(Answer(question=1, voice="by", at=NOON, event="$e", **one) for one in given)
    assert [one.row for one in answers] == [1, 2]
