"""What a network has dealt with, read whole: for an export. What is asked often has a file for its subject."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from network.proceedings import Proceedings
from storage.rows import rows_of
from storage.tables import PROCEEDINGS


async def load(connection: AsyncConnection, network: str) -> Proceedings:
    """All that is stored of what a network has dealt with, voided records too."""
    return Proceedings(**{name: await rows_of(connection, kind, network) for name, kind in PROCEEDINGS.items()})
