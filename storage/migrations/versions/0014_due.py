"""What is due is found without reading what is over: items by their meeting and state, and in all networks the tasks
that are not done, embargoes by their end, and what was sent and is not answered.

Revision ID: 0014
Revises: 0013
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NOT_DONE = sa.text("done_at IS NULL")
UNANSWERED = sa.text("answered_on IS NULL")


def upgrade() -> None:
    op.drop_index("items_of_meeting", "items")
    op.create_index("items_of_meeting", "items", ["network", "meeting", "state"])
    op.create_index("tasks_to_do_anywhere", "tasks", ["due"], sqlite_where=NOT_DONE, postgresql_where=NOT_DONE)
    op.create_index("issues_by_embargo", "issues", ["embargo_until"])
    op.create_index(
        "dispatches_unanswered", "dispatches", ["answer_due"], sqlite_where=UNANSWERED, postgresql_where=UNANSWERED
    )


def downgrade() -> None:
    op.drop_index("dispatches_unanswered", "dispatches")
    op.drop_index("issues_by_embargo", "issues")
    op.drop_index("tasks_to_do_anywhere", "tasks")
    op.drop_index("items_of_meeting", "items")
    op.create_index("items_of_meeting", "items", ["network", "meeting"])
