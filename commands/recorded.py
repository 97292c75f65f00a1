"""How the journal tells of what a network deals with: by the kind of record, as `network.identity.kind_of` names it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from commands.meetings import recorded as meetings
from commands.questions import recorded as questions
from commands.speech.reply import Say
from commands.statements import recorded as statements
from network.register import Register

Recorder = Callable[[Register, str, str, Mapping[str, Any]], Say]

RECORDERS: Mapping[str, Recorder] = MappingProxyType(
    {thing: subject.recorded for subject in (statements, questions, meetings) for thing in subject.THINGS}
)
