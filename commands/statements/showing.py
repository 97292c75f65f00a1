"""``uttalelse``, ``uttalelse vis``, ``uttalelse liste``: what is open, a whole text, what was said over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, plain
from commands.speech.kinds import OneOf
from commands.speech.names import Names
from commands.speech.reply import Bullets, Choice, Listed, Paragraph, Prose, Reply, Say, Title, say
from commands.speech.reply import Part as ReplyPart
from commands.statements import names
from commands.statements.finding import the_statement
from commands.statements.inputs import all_wishes
from commands.statements.tally import number_of
from commands.statements.told import issue_of, phase_told, proposed_told, title_of, version_told
from commands.telling import groups, name_of
from network.consensus import State, standings_of
from network.phases import OPEN, Phase, latest_version, phase_of
from network.register import Language, standing
from network.rounds import latest_round
from network.statements import Round, StatementFile, Version
from network.voices import counted_on, roster
from storage import statements

# --- what is open -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Named:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)


async def overview(asked: Asked, its: Named) -> Reply:
    """The open statements and what they wait for; one that is named, as `vis` shows it."""
    if its.number is not None:
        return await show(asked, Wanted(number=its.number))
    everything = await statements.listed(asked.connection, asked.register.network.id)
    open_now = tuple(one for one in everything if phase_of(one) in OPEN)
    if not open_now:
        return sentence(say("statement-none-open" if everything else "statement-none-yet"), say("statements-how-to"))
    lines = [(say("statement-line", title=title_of(one.statement), state=phase_told(asked, one)),) for one in open_now]
    waits = [await _waits(asked, one) for one in open_now]
    items = tuple((*line, *wait) for line, wait in zip(lines, waits, strict=True))
    return Reply((Title(say("statements-open")), Bullets(items), Paragraph((say("statements-more"),))))


async def _waits(asked: Asked, listed: StatementFile) -> tuple[Say, ...]:
    """What one that is open waits for: wishes that came, or the answers of those for whom this person speaks."""
    number = listed.statement.number
    assert number is not None  # it is stored
    match phase_of(listed):
        case Phase.DRAFT:
            whole = await statements.load(asked.connection, asked.register.network.id, number)
            count = len(list(standing(whole.inputs)))
            return (say("waits-wishes", count=count),) if count else ()
        case Phase.ROUND:
            running = latest_round(listed)
            voices = await _unanswered(asked, listed, running) if running else ()
            return (say("waits-for-you", voices=groups(asked.register, voices)),) if voices else ()
        case _:
            return ()


async def _unanswered(asked: Asked, file: StatementFile, running: Round) -> tuple[str, ...]:
    """The voices that this person speaks for or prepares, and that have not answered."""
    who = roster(asked.register, running, counted_on(running, asked.now, asked.zone))
    mine = {one.voice for one in who.entitled.get(asked.person.id, ())} if asked.person else set()
    given = await statements.positions(asked.connection, asked.register.network.id, running)
    stand = standings_of(who.roll, given, file.versions, running, asked.now, asked.zone)
    return tuple(one.voice for one in stand if one.voice in mine and one.state is State.UNANSWERED)


# --- one, whole ---------------------------------------------------------------------------------------------


class Of(StrEnum):
    INPUTS = "inputs"


_INPUTS = OneOf[Of]("inputs", {Of.INPUTS: ("innspill", "innspel", "input")})


@dataclass(frozen=True)
class Wanted:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    version: int | None = argument(kinds.Number(99_999), names.VERSION)
    inputs: Of | None = argument(_INPUTS, shape=r"(?<!\S)(?:innspill|innspel|input)(?!\S)")


async def show(asked: Asked, its: Wanted) -> Reply:
    file = await the_statement(asked, its.number)
    if isinstance(file, Reply):
        return file
    if its.inputs is not None:
        return all_wishes(asked, file)
    latest = latest_version(file)
    known = {one.number: one for one in file.versions}
    version = known.get(its.version) if its.version is not None else latest
    if version is None:
        numbers = Listed(tuple(str(number) for number in known))
        return sentence(
            say("no-such-version", number=number_of(file.statement), version=its.version or 1, versions=numbers)
        )
    return Reply(tuple(_whole(asked, file, version, latest)))


def _whole(asked: Asked, file: StatementFile, version: Version, latest: Version | None) -> Iterator[ReplyPart]:
    statement, register = file.statement, asked.register
    yield Title(title_of(statement))
    body = say("statement-in", kind=Choice(statement.kind.value), body=name_of(register, "body", statement.body))
    yield Paragraph((body, proposed_told(register, statement), phase_told(asked, file)))
    if version is not latest:
        shown = say("version-only", version=version_told(register, version))
        current = (say("version-current", latest=latest.number),) if latest else ()
        yield Paragraph((shown, *current))
    yield Prose(version.text)
    told = tuple(version_told(register, one) for one in file.versions)
    if len(told) == 1:
        yield Paragraph((say("version-only", version=told[0]),))
    else:
        yield Paragraph((say("versions-are"),))
        yield Bullets(tuple((one,) for one in told))
    count = len(list(standing(file.inputs)))
    if count:
        yield Paragraph((say("wishes-count", count=count, number=number_of(statement)),))


# --- over the years -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Year:
    year: int | None = argument(kinds.Number(9999, key="year"))


async def all_years(asked: Asked, its: Year) -> Reply:
    """All that the network has said or set out to say, the newest first."""
    everything = await statements.listed(asked.connection, asked.register.network.id)
    chosen = [one for one in everything if its.year in (None, _year(asked, one))]
    if not everything:
        return sentence(say("statement-none-yet"), say("statements-how-to"))
    if not chosen:
        years = Listed(tuple(str(year) for year in dict.fromkeys(_year(asked, one) for one in everything)))
        return sentence(say("statements-none-in", year=str(its.year), years=years))
    parts: list[ReplyPart] = []
    newest = sorted(chosen, key=lambda one: (_year(asked, one), one.statement.number or 0), reverse=True)
    for year, those in groupby(newest, key=lambda one: _year(asked, one)):
        parts.append(Title(say("statements-of", year=str(year))))
        parts.append(
            Bullets(
                tuple(
                    (say("statement-line", title=title_of(one.statement), state=phase_told(asked, one)),)
                    for one in those
                )
            )
        )
    return Reply(tuple(parts))


def _year(asked: Asked, file: StatementFile) -> int:
    """The year in which it was issued; of one that was not, in which it was brought in."""
    issue = issue_of(file)
    return (issue.at if issue else file.statement.at).astimezone(asked.zone).year


COMMANDS = (
    Command(
        key="statement",
        names=names.STATEMENT,
        takes=Named,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=(
            *plain(Language.BOKMAAL, r"hvilke uttalelser (?:er åpne|har vi(?: ute)?|venter)(?: nå)?"),
            *plain(Language.NYNORSK, r"kva fråsegner (?:er opne|har vi(?: ute)?|ventar)(?: no)?"),
            *plain(Language.ENGLISH, r"(?:which|what) statements are open(?: now)?"),
        ),
        answer=overview,
    ),
    Command(
        key="statement-show",
        names=Names(("vis",), (), ("show",)),
        under=names.STATEMENT,
        takes=Wanted,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"(?:kan jeg få(?: se)?|vis(?: meg)?) (?:uttalelsen|teksten(?: i uttalelsen)?)",
                r"hva står det i uttalelsen",
            ),
            *plain(
                Language.NYNORSK,
                r"(?:kan eg få(?: sjå)?|vis(?: meg)?) (?:fråsegna|teksten(?: i fråsegna)?)",
                r"kva står det i fråsegna",
            ),
            *plain(Language.ENGLISH, r"(?:can i (?:see|have)|show me) the (?:statement|text)"),
        ),
        answer=show,
    ),
    Command(
        key="statement-list",
        names=Names(("liste",), (), ("list",)),
        under=names.STATEMENT,
        takes=Year,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=(
            *plain(Language.BOKMAAL, r"hva har (?:vi|nettverket) (?:sagt|uttalt)(?: i (?P<year>\d{4}))?"),
            *plain(Language.NYNORSK, r"kva har (?:vi|nettverket) (?:sagt|uttalt)(?: i (?P<year>\d{4}))?"),
            *plain(Language.ENGLISH, r"what (?:have we|has the network) said(?: in (?P<year>\d{4}))?"),
        ),
        answer=all_years,
    ),
)
