"""How deep the properties are looked into."""

from __future__ import annotations

import os


def examples(count: int) -> int:
    """How many examples of a property are tried: so many that nobody waits long for them, and with ``DEEP=10`` in the
    environment ten times as many."""
    return count * int(os.environ.get("DEEP", "1"))
