"""Meetings as things that a network deals with: calls and cancellations, and items, attendance and tasks of their own.

Revision ID: 0011
Revises: 0009
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STANDING = sa.text("voided IS NULL")


def upgrade() -> None:
    _tables()
    _meetings()
    _carry_over(op.get_bind())
    op.drop_column("meetings", "items")
    op.drop_column("meetings", "tasks")


def _records(name: str, *columns: sa.Column[Any]) -> None:
    """A table of records of a network."""
    op.create_table(
        name,
        sa.Column("row", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("network", sa.String(255), sa.ForeignKey("networks.id"), nullable=False),
        *columns,
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("voided", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{name}_network", name, ["network"])


def _once(name: str, *keys: str) -> None:
    """What stands in a network only once."""
    op.create_index(
        f"{name}_once", name, ["network", *keys], unique=True, sqlite_where=STANDING, postgresql_where=STANDING
    )


def _tables() -> None:
    _records(
        "items",
        sa.Column("number", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("meeting", sa.BigInteger),
        sa.Column("place", sa.BigInteger),
        sa.Column("case", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("proposed_by", sa.Text),
        sa.Column("proposer", sa.Text),
        sa.Column("at", MOMENT),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("why_declined", sa.Text),
        sa.Column("decided_by", sa.Text),
        sa.Column("introduced_by", sa.Text, nullable=False),
        sa.Column("contributions", sa.Text, nullable=False),
        sa.Column("minutes", sa.BigInteger),
        sa.Column("needs_material", sa.Boolean, nullable=False),
        sa.Column("attachments", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text),
    )
    _once("items", "number")
    op.create_index("items_of_meeting", "items", ["network", "meeting"])
    op.create_index("items_in_state", "items", ["network", "state"])
    _records(
        "attendances",
        sa.Column("meeting", sa.BigInteger, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("deputy", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("event", sa.Text),
    )
    op.create_index("attendances_of_meeting", "attendances", ["network", "meeting"])
    op.create_index("attendances_by_event", "attendances", ["event"])
    _records(
        "tasks",
        sa.Column("number", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("meeting", sa.BigInteger),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("due", sa.Text),
        sa.Column("at", MOMENT),
        sa.Column("by", sa.Text),
        sa.Column("done_at", MOMENT),
        sa.Column("done_by", sa.Text),
    )
    _once("tasks", "number")
    op.create_index("tasks_of_meeting", "tasks", ["network", "meeting"])
    op.create_index("tasks_to_do", "tasks", ["network", "done_at", "due"])


def _meetings() -> None:
    for column in (
        sa.Column("sequence", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("called_at", MOMENT),
        sa.Column("called_by", sa.Text),
        sa.Column("cancelled_at", MOMENT),
        sa.Column("cancelled_by", sa.Text),
        sa.Column("why_cancelled", sa.Text),
        sa.Column("first_day", sa.Text),
    ):
        op.add_column("meetings", column)
    op.create_index("meetings_of_body", "meetings", ["network", "body"])
    op.create_index("meetings_on_day", "meetings", ["network", "first_day"])
    op.create_index("meetings_on_day_anywhere", "meetings", ["first_day"])


# --- what stood in the meetings -----------------------------------------------------------------------------


def _carry_over(connection: sa.Connection) -> None:
    """Make records of the items and tasks that stood in their meetings, numbered in that order in each network."""
    found = sa.MetaData()
    found.reflect(connection, only=("meetings", "items", "tasks"))
    meetings, items, tasks = (found.tables[name] for name in ("meetings", "items", "tasks"))
    numbers: Counter[tuple[str, sa.Table]] = Counter()
    for meeting in connection.execute(sa.select(meetings).order_by(meetings.c.row)).mappings().all():
        said = json.loads(meeting["said"])
        of_its_own = json.dumps([key for key in said if key not in ("items", "tasks")])
        values = {"said": of_its_own, "first_day": _first_day(meeting["date"], meeting["starts"])}
        connection.execute(meetings.update().where(meetings.c.row == meeting["row"]).values(**values))
        for table, rows in ((items, map(_item, _listed(meeting["items"]))), (tasks, _listed(meeting["tasks"]))):
            for row in rows:
                numbers[meeting["network"], table] += 1
                its = {
                    **row,
                    "network": meeting["network"],
                    "number": numbers[meeting["network"], table],
                    "body": meeting["body"],
                    "meeting": meeting["number"],
                    "said": json.dumps(["body", "meeting", *row]) if table.name in said else "[]",
                    "voided": meeting["voided"],
                }
                connection.execute(table.insert().values(**(_OF_AN_ITEM if table is items else {}), **its))


def _first_day(date: str | None, starts: datetime | None) -> str | None:
    if starts is not None:
        return starts.date().isoformat()
    return f"{date}-01-01"[:10] if date is not None else None


_OF_AN_ITEM: Mapping[str, Any] = {
    "state": "on_agenda",
    "contributions": "[]",
    "needs_material": False,
    "attachments": "[]",
}


def _listed(stored: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(stored)
    return rows


def _item(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "introduced_by": json.dumps(row.get("introduced_by", []), ensure_ascii=False)}
