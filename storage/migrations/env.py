"""What Alembic asks for: the connection, which storage.upgrading gives, and the tables as they should be."""

from __future__ import annotations

from alembic import context

from storage.migrations import TABLES

context.configure(connection=context.config.attributes["connection"], target_metadata=TABLES, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
