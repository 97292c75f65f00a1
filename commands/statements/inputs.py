"""``uttalelse innspill``: wishes for other words in a draft, paragraph by paragraph. They are no positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commands.context import Asked
from commands.event_names import EventName
from commands.keeping.changes import sentence
from commands.line import Relates, Relation
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, InReply, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, say
from commands.statements import names
from commands.statements.finding import the_statement
from commands.statements.paragraphs import beginning, paragraphs
from commands.statements.proposing import DRAFT
from commands.statements.refusing import names_of
from commands.statements.tally import number_of
from commands.statements.told import named
from commands.telling import name_of, person_and_organisation
from network.drafting import attending, speaking
from network.phases import Phase, latest_version, phase_of
from network.register import Language, Register, standing
from network.statements import Input, StatementFile, Version
from storage import register as registers

TAKES_WISHES = frozenset({Phase.DRAFT, Phase.BLOCKED, Phase.LAPSED})
"""Until a round asks about the text, and again where a new one may answer an objection."""
MOST_QUOTED = 12
"""Paragraphs whose beginnings are quoted to somebody who named none of them."""


@dataclass(frozen=True)
class Wished:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    paragraph: int | None = leading(kinds.PARAGRAPH, kinds.PARAGRAPH_SHAPE)
    text: str | None = rest(kinds.LONG_TEXT)


async def wish(asked: Asked, its: Wished) -> Reply:
    """Take a wish, or tell those that came."""
    file = await the_statement(asked, its.number, TAKES_WISHES)
    if isinstance(file, Reply):
        return file
    if its.text is None:
        return all_wishes(asked, file)
    version, phase = latest_version(file), phase_of(file)
    if phase not in TAKES_WISHES or version is None:
        return sentence(say(f"wish-not-{phase.value}", number=number_of(file.statement)))
    organisation = for_whom(asked, file)
    if isinstance(organisation, Reply):
        return organisation
    texts = paragraphs(version.text)
    if its.paragraph is not None and not 1 <= its.paragraph <= len(texts):
        return _no_such_paragraph(file, its.paragraph, texts)
    wished = Input(
        statement=version.statement,
        version=version.number,
        organisation=organisation,
        person=asked.person.id if asked.person else None,
        paragraph=its.paragraph,
        text=its.text,
        at=asked.now,
        event=asked.line.event_id or None,
    )
    if any(_says_the_same(one, wished) for one in standing(file.inputs)):
        return sentence(say("wish-noted-already", statement=named(file.statement)))
    await registers.add(asked.connection, asked.register.network.id, wished, asked.change)
    return _noted(asked, file, wished, texts)


def for_whom(asked: Asked, file: StatementFile) -> str | Reply | None:
    """The organisation that the wish is from; None where it is the secretariat's, or from one who has none."""
    body, person = asked.register.body(file.statement.body), asked.person
    mine = speaking(asked.register, person.id, body, asked.today) if person and body else ()
    own = [one.organisation for one in mine if person and one.organisation == person.organisation]
    if mine:
        return own[0] if own else mine[0].organisation
    if asked.standing.serves(file.statement.body):
        return None
    refused = say("wish-no-seat", body=name_of(asked.register, "body", file.statement.body))
    seated = attending(asked.register, body, asked.today) if body else ()
    colleagues = [one.person for one in seated if person and one.organisation == person.organisation]
    if not colleagues or person is None or person.organisation is None:
        return sentence(refused)
    organisation = name_of(asked.register, "organisation", person.organisation)
    return sentence(refused, say("wish-colleagues", organisation=organisation, people=names_of(asked, colleagues)))


def _says_the_same(one: Input, other: Input) -> bool:
    return (one.version, one.organisation, one.person, one.paragraph, one.text) == (
        other.version,
        other.organisation,
        other.person,
        other.paragraph,
        other.text,
    )


def _no_such_paragraph(file: StatementFile, number: int, texts: tuple[str, ...]) -> Reply:
    unknown = say("no-such-paragraph", statement=named(file.statement), paragraph=number, count=len(texts))
    quoted = tuple((_paragraph_told(one, texts),) for one in range(1, min(len(texts), MOST_QUOTED) + 1))
    return Reply((Paragraph((unknown,)), Bullets(quoted)))


def _noted(asked: Asked, file: StatementFile, wished: Input, texts: tuple[str, ...]) -> Reply:
    """What was noted, said back; in the draft's thread too, where it was said elsewhere."""
    teller = Teller.of(asked)
    whose = _whose(asked.register, wished)
    about = _about(wished.paragraph, texts)
    text = beginning(wished.text)
    told = say("wish-noted", statement=named(file.statement), whose=whose, about=about, text=text)
    if room_of(teller, file.statement.body) == asked.line.room:
        return sentence(told)
    name = EventName(teller.network, number_of(file.statement), None, DRAFT)
    in_thread = sentence(say("wish-came", whose=whose, about=about, text=wished.text))
    relation = Relation(kind=Relates.IN_THREAD, to=str(name))
    also = in_room(teller, file.statement.body, in_thread, relation=relation)
    return Reply(sentence(told).parts, also=also)


# --- what came ----------------------------------------------------------------------------------------------


def all_wishes(asked: Asked, file: StatementFile) -> Reply:
    """The wishes, gathered by paragraph; those on the text as it stands first."""
    inputs = tuple(standing(file.inputs))
    number = number_of(file.statement)
    if not inputs:
        says = [say("wishes-none", statement=named(file.statement))]
        if phase_of(file) in TAKES_WISHES:
            says.append(say("draft-how-to-wish", number=number))
        return sentence(*says)
    title = Title(say("wishes-title", statement=named(file.statement), count=len(inputs)))
    by_version = [
        (version, tuple(one for one in inputs if one.version == version.number)) for version in reversed(file.versions)
    ]
    latest = latest_version(file)
    parts: list[Part] = [title]
    for version, its in by_version:
        if its:
            if version is not latest:
                parts.append(Title(say("wishes-of-version", version=version.number)))
            parts += _by_paragraph(asked.register, version, its)
    return Reply(tuple(parts))


def _by_paragraph(register: Register, version: Version, inputs: tuple[Input, ...]) -> Iterator[Part]:
    texts = paragraphs(version.text)
    numbers = sorted({one.paragraph for one in inputs}, key=lambda number: number or 0)
    for number in numbers:
        yield Paragraph((_paragraph_told(number, texts),))
        yield Bullets(
            tuple(
                (say("wish-line", whose=_whose(register, one), text=one.text),)
                for one in inputs
                if one.paragraph == number
            )
        )


def _paragraph_told(number: int | None, texts: tuple[str, ...]) -> Say:
    if number is None:
        return say("wishes-whole")
    return say("wishes-paragraph", paragraph=number, beginning=_quoted(number, texts))


def _about(paragraph: int | None, texts: tuple[str, ...]) -> Say:
    if paragraph is None:
        return say("about-whole")
    return say("about-paragraph", paragraph=paragraph, beginning=_quoted(paragraph, texts))


def _quoted(paragraph: int, texts: tuple[str, ...]) -> str:
    return beginning(texts[paragraph - 1]) if 1 <= paragraph <= len(texts) else "…"


def _whose(register: Register, one: Input) -> Say | str:
    """``Rita Ottervik (Trondheim)``, or whoever it is known of."""
    if one.person is not None:
        return person_and_organisation(register, one.person, one.organisation)
    return (
        name_of(register, "organisation", one.organisation) if one.organisation else say("statement-proposer-unknown")
    )


_ABOUT = r"(?:(?:innspill|innspel|input|forslag)\s+)?(?:til\s+|on\s+|to\s+)?(?:avsnitt|punkt|pkt\.?|paragraph)\s*"
_TO_A_PARAGRAPH = _ABOUT + r"(?P<paragraph>[0-9]{1,3})(?!\w)\.?\s*[:,–-]?\s*(?P<text>\S.*)"
_NAMED = r"(?:innspill|innspel|input|forslag|suggestion)(?:\s+(?:fra|frå|from)\s[^:\n]{1,60})?\s*:\s*(?P<text>\S.*)"
IN_REPLY = InReply(
    re.compile(rf"U/{DRAFT}(?:-[0-9]+)?"),
    (
        *plain(
            Language.BOKMAAL,
            _TO_A_PARAGRAPH,
            _NAMED,
            r"(?P<text>(?:vi|jeg)(?: i [^\n.:]{1,40})? (?:foreslår|ønsker oss|ønsker at|vil ha|vil heller)\b.*)",
            r"(?P<text>(?:kan vi|kunne vi|bør vi) (?:ikke )?(?:skrive|si|endre|stryke|ta|legge|bytte)\b.*)",
            r"(?P<text>(?:stryk|bytt ut|legg til|ta ut|ta inn|ta med)\b.*)",
        ),
        *plain(
            Language.NYNORSK,
            r"(?P<text>(?:vi|eg)(?: i [^\n.:]{1,40})? (?:føreslår|gjer framlegg om|ønskjer oss|ønskjer at|vil ha)\b.*)",
            r"(?P<text>(?:kan vi|kunne vi|bør vi) (?:ikkje )?(?:skrive|seie|endre|stryke|ta|leggje)\b.*)",
        ),
        *plain(
            Language.ENGLISH,
            r"(?P<text>(?:we|i)(?: in [^\n.:]{1,40})? (?:suggest|propose|would like|would rather)\b.*)",
            r"(?P<text>(?:could|can|should) we (?:not )?(?:write|say|change|strike|add|take)\b.*)",
            r"(?P<text>(?:strike|leave out|add|replace)\b.*)",
        ),
    ),
    unclear="wish-unclear",
)
"""Said in the draft's thread, these are wishes; what else is said there is between people."""

COMMANDS = (
    Command(
        key="statement-input",
        names=Names(("innspill",), ("innspel",), ("input",)),
        under=names.STATEMENT,
        takes=Wished,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        in_reply=(IN_REPLY,),
        answer=wish,
    ),
)
