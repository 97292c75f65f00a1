"""A statement in words: what it is called, who proposes it, where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from commands.context import Asked
from commands.speech.reply import Listed, Say, say
from commands.statements.tally import number_of
from commands.telling import groups, name_of
from network.phases import Phase, phase_of
from network.register import Register, standing
from network.rounds import latest_round
from network.statements import Issue, Statement, StatementFile, Version
from network.voices import deadline_of, is_over


def title_of(statement: Statement) -> Say:
    """``U1 – Byene og klimaet``."""
    return say("statement-title", number=number_of(statement), title=statement.title)


def named(statement: Statement) -> Say:
    """``U1 «Byene og klimaet»``, within a sentence."""
    return say("statement-named", number=number_of(statement), title=statement.title)


def quoted(text: str) -> str:
    """What somebody wrote, to stand in quotes before a full stop: without its own."""
    return text if text.endswith("..") else text.removesuffix(".")


def all_named(files: Iterable[StatementFile], joined_by: Literal["and", "or"] = "and") -> Listed:
    return Listed(tuple(named(file.statement) for file in files), joined_by)


def kind_told(statement: Statement) -> Say:
    return say(f"statement-kind-{statement.kind.value.replace('_', '-')}")


def proposed_told(register: Register, statement: Statement) -> Say:
    """By whom it is proposed, and who brought it in."""
    organisation = statement.proposed_by and name_of(register, "organisation", statement.proposed_by)
    person = statement.proposer and name_of(register, "person", statement.proposer)
    if organisation and person:
        return say("statement-proposed", organisation=organisation, person=person)
    if organisation:
        return say("statement-proposed-organisation", organisation=organisation)
    return say("statement-brought", person=person) if person else say("statement-proposer-unknown")


def phase_told(asked: Asked, file: StatementFile) -> Say:
    """Where it stands, in one line."""
    phase = phase_of(file)
    match phase:
        case Phase.DRAFT:
            return say("phase-draft")
        case Phase.ROUND:
            running = latest_round(file)
            assert running is not None  # it is what makes the phase
            over = is_over(running, asked.now, asked.zone)
            return say("phase-round-over" if over else "phase-round", deadline=deadline_of(running, asked.zone))
        case Phase.WITHDRAWN:
            by, at = file.statement.withdrawn_by, file.statement.withdrawn_at
            assert at is not None  # it is what makes the phase
            day = at.astimezone(asked.zone).date()
            return say("phase-withdrawn", date=day, person=name_of(asked.register, "person", by) if by else "–")
        case Phase.ISSUED | Phase.ISSUED_ON_BEHALF:
            issue = issue_of(file)
            assert issue is not None  # it is what makes the phase
            day = issue.at.astimezone(asked.zone).date()
            if phase is Phase.ISSUED:
                return say("phase-issued", date=day)
            return say("phase-issued-on-behalf", date=day, organisations=groups(asked.register, issue.on_behalf_of))
        case _:
            return say(f"phase-{phase.value}")


def issue_of(file: StatementFile) -> Issue | None:
    return next(reversed(tuple(standing(file.issues))), None)


def version_told(register: Register, version: Version) -> Say:
    """Which version, when, by whom; and that it was made void, if it was."""
    by = name_of(register, "person", version.by) if version.by else None
    told = (
        say("version-by", number=version.number, date=version.at, person=by)
        if by
        else say("version-at", number=version.number, date=version.at)
    )
    if version.voided is not None:
        return say("version-voided", version=told, reason=version.voided.why)
    return say("version-editorial", version=told) if version.editorial else told
