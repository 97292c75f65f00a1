"""What Alembic asks for: the connection, which storage.upgrading gives, and the tables as they should be."""

from __future__ import annotations

from alembic import context

from storage.mail_tables import mail_metadata
from storage.tables import metadata
from storage.waiting_tables import waiting_metadata

TARGET = [metadata, mail_metadata, waiting_metadata]

context.configure(connection=context.config.attributes["connection"], target_metadata=TARGET, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
