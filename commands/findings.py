"""How a finding is said: what does not hold, what is assumed in it, and the charter's own words."""

from __future__ import annotations

from typing import Any

from commands.speech.reply import Listed, Say, say
from commands.telling import office_name
from network.check import Finding


def finding_told(finding: Finding) -> tuple[Say, ...]:
    values = {name: _value(name, value) for name, value in finding.values.items()}
    says = [say(finding.code, **values), *((say("assumed-day"),) if finding.assumed else ())]
    if finding.words is not None:
        says.append(say("finding-words", text=finding.words))
    return tuple(says)


def _value(name: str, value: Any) -> Any:
    if name == "office":
        return office_name(str(value))
    if isinstance(value, tuple):
        return Listed(value)
    return value
