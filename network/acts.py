"""What people do with a statement, and who may."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType

from network.standing import Standing
from network.statements import Statement


class Act(Enum):
    OPEN = "open"
    CHANGE = "change"
    """The text, to another."""
    EDIT = "edit"
    """The text, without changing its meaning."""
    EXTEND = "extend"
    REOPEN = "reopen"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    ISSUE = "issue"


class By(Enum):
    PROPOSER = "proposer"
    """Who brought it in, or speaks for the organisation that proposes it."""
    CHAIR = "chair"
    SECRETARIAT = "secretariat"


WHO_MAY = MappingProxyType(
    {
        Act.OPEN: (By.PROPOSER, By.CHAIR, By.SECRETARIAT),
        Act.CHANGE: (By.PROPOSER, By.CHAIR, By.SECRETARIAT),
        Act.EDIT: (By.SECRETARIAT,),
        Act.EXTEND: (By.CHAIR, By.SECRETARIAT),
        Act.REOPEN: (By.CHAIR, By.SECRETARIAT),
        Act.CLOSE: (By.CHAIR, By.SECRETARIAT),
        Act.WITHDRAW: (By.PROPOSER, By.CHAIR),
        Act.ISSUE: (By.CHAIR, By.SECRETARIAT),
    }
)
"""In the order in which a refusal names them."""


def may(act: Act, who: Standing, statement: Statement) -> bool:
    is_proposers = statement.proposed_by is not None and who.speaks_for(statement.proposed_by, statement.body)
    is_by = {
        By.PROPOSER: is_proposers or (statement.proposer is not None and statement.proposer == who.person),
        By.CHAIR: who.is_chair_of(statement.body),
        By.SECRETARIAT: who.serves(statement.body),
    }
    return any(is_by[one] for one in WHO_MAY[act])
