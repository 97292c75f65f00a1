"""Where a statement stands: from the draft to what became of it. Pure."""

from __future__ import annotations

from enum import StrEnum

from network.register import standing
from network.rounds import latest_round
from network.statements import Outcome, StatementFile, Version


class Phase(StrEnum):
    DRAFT = "draft"
    """No round has asked about its latest text."""
    ROUND = "round"
    AGREED = "agreed"
    """There is agreement, and it has not been issued."""
    BLOCKED = "blocked"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    ISSUED = "issued"
    ISSUED_ON_BEHALF = "issued-on-behalf"
    """For those who stand behind it, and never as the network's."""


OPEN = frozenset({Phase.DRAFT, Phase.ROUND, Phase.AGREED})
"""Something is to be done with it."""
MAY_BECOME_ANOTHER_TEXT = frozenset({Phase.DRAFT, Phase.ROUND, Phase.BLOCKED, Phase.LAPSED})
"""A new version may be written: after an objection too, which it answers (DESIGN §4)."""

_CLOSED = {Outcome.AGREED: Phase.AGREED, Outcome.BLOCKED: Phase.BLOCKED, Outcome.LAPSED: Phase.LAPSED}


def phase_of(file: StatementFile) -> Phase:
    """What is issued stays issued, and what is withdrawn stays withdrawn, whatever else happened to it."""
    issues = list(standing(file.issues))
    if issues:
        return Phase.ISSUED_ON_BEHALF if issues[-1].on_behalf_of else Phase.ISSUED
    if file.statement.withdrawn_at is not None:
        return Phase.WITHDRAWN
    asked = latest_round(file)
    if asked is None:
        return Phase.DRAFT
    if asked.outcome is None:
        return Phase.ROUND
    version = latest_version(file)
    if version is not None and version.number > asked.version:
        return Phase.DRAFT
    return _CLOSED.get(asked.outcome, Phase.DRAFT)


def latest_version(file: StatementFile) -> Version | None:
    """The text as it stands; None where every version was voided."""
    return max(standing(file.versions), key=lambda version: version.number, default=None)
