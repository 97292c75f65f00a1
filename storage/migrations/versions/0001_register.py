"""The register of each network, and the journal.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STANDING = sa.text("voided IS NULL")


def upgrade() -> None:
    _networks()
    _organisations_and_people()
    _bodies()
    _agreements()
    _meetings()
    _links_and_identities()
    _journal()


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


def _networks() -> None:
    op.create_table(
        "networks",
        sa.Column("row", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("timezone", sa.Text),
        sa.Column("areas", sa.Text, nullable=False),
        sa.Column("reminders", sa.Text),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("voided", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index("networks_id", "networks", ["id"], unique=True)


def _organisations_and_people() -> None:
    _records(
        "cohorts",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger),
        sa.Column("starts", sa.Text),
    )
    _records(
        "organisations",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text),
        sa.Column("number", sa.Text),
        sa.Column("cohort", sa.Text),
        sa.Column("contact", sa.Text),
    )
    _records(
        "memberships",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
    )
    _records(
        "people",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("organisation", sa.Text),
        sa.Column("gender", sa.Text),
        sa.Column("email", sa.Text),
        sa.Column("telephone", sa.Text),
        sa.Column("address", sa.Text),
        sa.Column("language", sa.Text),
    )
    _records(
        "matrix_links",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("matrix", sa.Text, nullable=False),
    )


def _bodies() -> None:
    _records(
        "bodies",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text),
        sa.Column("seat_capacity", sa.Text),
        sa.Column("elected_by", sa.Text, nullable=False),
        sa.Column("elected_among", sa.Text, nullable=False),
        sa.Column("ex_officio", sa.Text, nullable=False),
        sa.Column("serves", sa.Text, nullable=False),
        sa.Column("observers", sa.Text, nullable=False),
        sa.Column("voice", sa.Text),
        sa.Column("gender_balance", sa.Text),
        sa.Column("agenda", sa.Text),
        sa.Column("admits_members", sa.Boolean),
        sa.Column("case_prefix", sa.Text),
        sa.Column("quorum", sa.Float),
        sa.Column("size", sa.Text),
        sa.Column("term", sa.Text),
        sa.Column("meetings", sa.Text),
        sa.Column("consensus", sa.Text),
        sa.Column("duties", sa.Text, nullable=False),
    )
    _records(
        "offices",
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("elected_by", sa.Text, nullable=False),
        sa.Column("elected_among", sa.Text, nullable=False),
        sa.Column("majority", sa.Float),
        sa.Column("term", sa.Text),
        sa.Column("follows", sa.Text),
    )
    _records(
        "holdings",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
    )
    _records(
        "seats",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("organisation", sa.Text),
        sa.Column("deputy_for", sa.Text),
    )
    _records(
        "advisers",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("acts_for", sa.Text, nullable=False),
        sa.Column("authority", sa.Text),
    )
    _records(
        "room_links",
        sa.Column("valid_from", sa.Text),
        sa.Column("valid_until", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("room", sa.Text, nullable=False),
    )


def _agreements() -> None:
    _records(
        "agreements",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("parties", sa.Text, nullable=False),
        sa.Column("annex_of_parties", sa.Boolean),
        sa.Column("starts", sa.Text),
        sa.Column("per_party", sa.Boolean),
        sa.Column("ends", sa.Text),
        sa.Column("renewable", sa.Boolean),
        sa.Column("revised_at", sa.Text),
        sa.Column("approved_by", sa.Text, nullable=False),
        sa.Column("withdrawal", sa.Text),
        sa.Column("obligations", sa.Text),
    )
    _records(
        "approvals",
        sa.Column("agreement", sa.Text, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("on", sa.Text),
        sa.Column("case", sa.Text),
        sa.Column("organisation", sa.Text),
    )
    _records(
        "signatures",
        sa.Column("agreement", sa.Text, nullable=False),
        sa.Column("person", sa.Text),
        sa.Column("organisation", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("on", sa.Text),
    )


def _meetings() -> None:
    _records(
        "meetings",
        sa.Column("number", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("date", sa.Text),
        sa.Column("starts", sa.DateTime),
        sa.Column("ends", sa.DateTime),
        sa.Column("place", sa.Text),
        sa.Column("link", sa.Text),
        sa.Column("preparation", sa.Text),
        sa.Column("items", sa.Text, nullable=False),
        sa.Column("tasks", sa.Text, nullable=False),
    )


def _links_and_identities() -> None:
    for name in ("cohorts", "organisations", "people", "bodies", "agreements"):
        _once(name, "id")
    _once("offices", "body", "id")
    _once("meetings", "number")
    op.create_index("matrix_links_by_matrix", "matrix_links", ["matrix"])
    op.create_index("room_links_by_room", "room_links", ["room"])


def _journal() -> None:
    op.create_table(
        "journal_heads",
        sa.Column("network", sa.String(255), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
    )
    op.create_table(
        "journal_entries",
        sa.Column("network", sa.String(255), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("salt", sa.String(128)),
        sa.Column("contents", sa.Text),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("network", "number"),
    )
