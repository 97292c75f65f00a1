"""Words that stand before an argument in more than one subject's commands."""

from __future__ import annotations

from commands.speech.names import Names

ON_DATE = Names(("på", "den", "per", "pr."), (), ("on", "as of"))
"""Which day a question is about: ``leder på 12.11.2020``."""
