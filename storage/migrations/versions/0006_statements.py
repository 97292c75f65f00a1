"""Joint statements: versions, input, rounds, positions, what was issued and to whom it was sent.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STANDING = sa.text("voided IS NULL")
OPEN = sa.text("outcome IS NULL")
TABLES = ("statements", "versions", "inputs", "rounds", "positions", "issues", "dispatches")


def upgrade() -> None:
    _statements_and_versions()
    _rounds()
    _issued()


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)


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


def _of_statement(name: str) -> None:
    op.create_index(f"{name}_of_statement", name, ["network", "statement"])


def _statements_and_versions() -> None:
    _records(
        "statements",
        sa.Column("number", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("proposed_by", sa.Text),
        sa.Column("proposer", sa.Text),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT),
        sa.Column("withdrawn_by", sa.Text),
    )
    _once("statements", "number")
    _records(
        "versions",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("editorial", sa.Boolean),
        sa.Column("objection_until", MOMENT),
    )
    _once("versions", "statement", "number")
    _of_statement("versions")
    _records(
        "inputs",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("organisation", sa.Text),
        sa.Column("person", sa.Text),
        sa.Column("paragraph", sa.BigInteger),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("event", sa.Text),
    )
    _of_statement("inputs")
    op.create_index("inputs_by_event", "inputs", ["event"])


def _rounds() -> None:
    _records(
        "rounds",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("voice", sa.Text, nullable=False),
        sa.Column("roll", sa.Text, nullable=False),
        sa.Column("openings", sa.Text, nullable=False),
        sa.Column("requires", sa.Text, nullable=False),
        sa.Column("silence", sa.Text, nullable=False),
        sa.Column("stand_aside", sa.Text, nullable=False),
        sa.Column("remind", sa.Text, nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("opened_by", sa.Text),
        sa.Column("closed_at", MOMENT),
        sa.Column("closed_by", sa.Text),
        sa.Column("outcome", sa.Text),
    )
    _once("rounds", "statement", "number")
    _of_statement("rounds")
    op.create_index("rounds_open", "rounds", ["network"], sqlite_where=OPEN, postgresql_where=OPEN)
    _records(
        "positions",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("round", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("voice", sa.Text, nullable=False),
        sa.Column("person", sa.Text),
        sa.Column("stance", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("via", sa.Text, nullable=False),
        sa.Column("event", sa.Text),
        sa.Column("remark", sa.Text),
        sa.Column("publish", sa.Boolean),
        sa.Column("reason", sa.Text),
        sa.Column("until", sa.DateTime),
        sa.Column("authority", sa.Text),
        sa.Column("case", sa.Text),
        sa.Column("recorded_by", sa.Text),
        sa.Column("prepared", sa.Boolean),
    )
    op.create_index("positions_of_voice", "positions", ["network", "statement", "round", "voice"])
    op.create_index("positions_by_event", "positions", ["event"])


def _issued() -> None:
    _records(
        "issues",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("embargo_until", sa.DateTime),
        sa.Column("on_behalf_of", sa.Text, nullable=False),
        sa.Column("signatories", sa.Text, nullable=False),
        sa.Column("remarks", sa.Text, nullable=False),
    )
    _of_statement("issues")
    _records(
        "dispatches",
        sa.Column("statement", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("to", sa.Text, nullable=False),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("answer_due", sa.Text),
        sa.Column("answered_on", sa.Text),
        sa.Column("answer", sa.Text),
    )
    _once("dispatches", "statement", "number")
    _of_statement("dispatches")
