"""The kinds of values that arguments can have, and how each is read from a person's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Generic, TypeVar

from commands.speech import dates
from commands.speech.arguments import Misread
from commands.speech.moments import Moment, read_moment
from commands.speech.naming import Ambiguous, Named, Unknown, find
from commands.speech.reply import Listed, say
from commands.speech.world import World
from network.dates import PartialDate
from network.register import (
    Agreement,
    Body,
    BodyKind,
    Language,
    Office,
    Organisation,
    OrganisationKind,
    Person,
    standing,
)
from network.statements import Via

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LONGEST_NAME = 200
LONGEST_TEXT = 2000
LONGEST_PROSE = 100_000
MOST_NAMES = 6
"""All names are told to somebody who named none of them, where they are no more than this."""

BODY_KIND_WORDS: Mapping[BodyKind, tuple[str, ...]] = {
    BodyKind.STEERING_GROUP: ("styringsgruppen", "styringsgruppe", "styringsgruppa", "steering group"),
    BodyKind.BOARD: ("styret", "styre", "board"),
    BodyKind.SECRETARIAT: ("sekretariatet", "sekretariat", "secretariat"),
    BodyKind.ASSEMBLY: ("forsamlingen", "forsamlinga", "assembly"),
}
"""What a body may be called besides its name, where the network has only one of that kind."""


def bodies(world: World) -> tuple[Named[Body], ...]:
    known = tuple(standing(world.register.bodies)) if world.register else ()
    alone = {body.kind for body in known if sum(other.kind == body.kind for other in known) == 1}
    return tuple(
        Named(
            body,
            (body.name, body.id, *(BODY_KIND_WORDS.get(body.kind, ()) if body.kind in alone and body.kind else ())),
        )
        for body in known
    )


def organisations(world: World) -> tuple[Named[Organisation], ...]:
    known = standing(world.register.organisations) if world.register else ()
    return tuple(Named(one, (one.name, one.id, *_with_kind(one))) for one in known)


def _with_kind(organisation: Organisation) -> tuple[str, ...]:
    if organisation.kind is OrganisationKind.MUNICIPALITY:
        return (f"{organisation.name} kommune",)
    if organisation.kind is OrganisationKind.COUNTY and "fylkeskommune" not in organisation.name:
        return (f"{organisation.name} fylkeskommune",)
    return ()


def people(world: World) -> tuple[Named[Person], ...]:
    known = standing(world.register.people) if world.register else ()
    return tuple(Named(one, (one.name, one.id)) for one in known)


def agreements(world: World) -> tuple[Named[Agreement], ...]:
    known = standing(world.register.agreements) if world.register else ()
    return tuple(Named(one, (one.name, one.id)) for one in known)


OFFICE_WORDS: Mapping[str, tuple[str, ...]] = {
    "leder": ("leder", "leiar", "chair"),
    "nestleder": ("nestleder", "nestleiar", "deputy chair"),
}


@dataclass(frozen=True)
class NameOf(Generic[T]):
    """Something in the register, by its name."""

    key: str
    among: Callable[[World], Iterable[Named[T]]]
    preferred: Callable[[T, World], bool] | None = None
    """Of several that a name fits, those meant here: a question for the chair means a body that has one."""
    is_free: bool = False
    is_plain: bool = False
    """Whether what stands after its marker can be nothing else, so that a name that nobody knows is told."""

    def read(self, text: str, world: World) -> T:
        candidates = tuple(self.among(world))
        found = find(text, candidates)
        if isinstance(found, Ambiguous) and self.preferred is not None:
            likely = [one for one in found.things if self.preferred(one.thing, world)]
            if len(likely) == 1:
                return likely[0].thing
        match found:
            case Named(thing=thing):
                return thing
            case Ambiguous(things=things):
                names = Listed(tuple(one.name for one in things))
                raise Misread(say("name-ambiguous", what=say(f"kind-{self.key}"), names=names, example=things[0].name))
            case Unknown(nearest=()) if 0 < len(candidates) <= MOST_NAMES:
                names = Listed(tuple(one.name for one in candidates))
                raise Misread(say("name-unknown", what=say(f"kind-{self.key}"), names=names))
            case Unknown(nearest=()):
                raise Misread(say("name-unknown-bare", what=say(f"kind-{self.key}")))
            case Unknown(nearest=nearest):
                names = Listed(tuple(one.name for one in nearest), "or")
                raise Misread(say("name-unknown-near", what=say(f"kind-{self.key}"), names=names))

    def meant(self, text: str) -> bool:
        return self.is_plain and bool(text)


def has_offices(body: Body, world: World) -> bool:
    return world.register is not None and any(office.body == body.id for office in standing(world.register.offices))


BODY = NameOf[Body]("body", bodies)
BODY_WITH_OFFICE = NameOf[Body]("body", bodies, has_offices)
ORGANISATION = NameOf[Organisation]("organisation", organisations)
PERSON = NameOf[Person]("person", people)
ORGANISATION_OR_PERSON = NameOf[Organisation | Person](
    "organisation-or-person", lambda world: (*organisations(world), *people(world))
)
BODY_OR_PERSON = NameOf[Body | Person]("body-or-person", lambda world: (*bodies(world), *people(world)))
ORGANISATION_OR_AGREEMENT = NameOf[Organisation | Agreement](
    "organisation-or-agreement", lambda world: (*organisations(world), *agreements(world))
)


@dataclass(frozen=True)
class OfficeName:
    """The id of an office: one that the charter names, or a plain leader or deputy."""

    key: str = "office"
    is_free: bool = False

    def read(self, text: str, world: World) -> str:
        known = {office.id for office in (standing(world.register.offices) if world.register else ())}
        choices = [Named(id, (id, *OFFICE_WORDS.get(id, ()))) for id in sorted(known | set(OFFICE_WORDS))]
        return NameOf[str](self.key, lambda _: choices).read(text, world)

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


def office_of(world: World, body: Body, id: str) -> Office | None:
    return world.register.office(body.id, id) if world.register else None


@dataclass(frozen=True)
class Day:
    """A date, as precise as it is said; one without a year is read by ``reader``."""

    reader: Callable[..., PartialDate]
    key: str = "date"
    is_free: bool = False

    def read(self, text: str, world: World) -> PartialDate:
        try:
            return self.reader(text, world.now.astimezone(world.zone).date())
        except dates.DateFault as fault:
            raise Misread(fault.message, fault.start, fault.end) from None

    def meant(self, text: str) -> bool:
        return bool(re.match(r"\d", text))


DAY_ASKED_ABOUT = Day(dates.recent_date)
DAY = Day(dates.coming_date)


@dataclass(frozen=True)
class MomentSaid:
    """A day and a time of day."""

    key: str = "moment"
    is_free: bool = False

    def read(self, text: str, world: World) -> Moment:
        try:
            return read_moment(text, world.now, world.zone)
        except dates.DateFault as fault:
            raise Misread(fault.message, fault.start, fault.end) from None

    def meant(self, text: str) -> bool:
        return bool(re.match(r"\d|kl", text))


MOMENT = MomentSaid()


@dataclass(frozen=True)
class Until:
    """A moment, or a day, which lasts until its last minute: as wall time in the network's zone."""

    key: str = "until"
    is_free: bool = False

    def read(self, text: str, world: World) -> datetime:
        if dates.CLOCK_SAID.search(text):
            return MOMENT.read(text, world).begins_at.replace(tzinfo=None)
        return datetime.combine(DAY.read(text, world).last(), time(23, 59))

    def meant(self, text: str) -> bool:
        return MOMENT.meant(text)


UNTIL = Until()


@dataclass(frozen=True)
class Word:
    """A word that means something by being there."""

    key: str
    is_free: bool = False

    def read(self, text: str, world: World) -> bool:  # noqa: ARG002
        return bool(text)

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class MatrixId:
    key: str = "matrix"
    is_free: bool = False

    def read(self, text: str, world: World) -> str:  # noqa: ARG002
        if not re.fullmatch(r"@[!-9;-~]+:[A-Za-z0-9.\-\[\]:]+", text) or len(text) > 255:
            raise Misread(say("matrix-id-wrong"))
        return text

    def meant(self, text: str) -> bool:
        return text.startswith("@")


MATRIX_ID = MatrixId()
MATRIX_ID_SHAPE = r"(?<!\S)@\S*"


@dataclass(frozen=True)
class Text:
    """Free text of one line, not longer than ``longest`` characters."""

    key: str = "text"
    longest: int = LONGEST_NAME
    is_free: bool = True

    def read(self, text: str, world: World) -> str:  # noqa: ARG002
        clean = " ".join("".join(c for c in text if _is_kept(c) or c.isspace()).split())
        if not clean:
            raise Misread(say("text-empty"))
        if len(clean) > self.longest:
            raise Misread(say("text-too-long", count=len(clean), most=self.longest))
        return clean

    def meant(self, text: str) -> bool:
        return bool(text.strip())


@dataclass(frozen=True)
class Prose:
    """A text with its lines and paragraphs as they are written, not longer than ``longest`` characters."""

    key: str = "prose"
    longest: int = LONGEST_PROSE
    is_free: bool = True

    def read(self, text: str, world: World) -> str:  # noqa: ARG002
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        clean = "\n".join("".join(filter(_is_kept, line)).rstrip() for line in lines).strip("\n")
        if not clean.strip():
            raise Misread(say("text-empty"))
        if len(clean) > self.longest:
            raise Misread(say("text-too-long", count=len(clean), most=self.longest))
        return clean

    def meant(self, text: str) -> bool:
        return bool(text.strip())


def _is_kept(sign: str) -> bool:
    """Emoji are joined by a sign that cannot be seen; whatever else cannot be seen is left out."""
    return sign.isprintable() or sign in "\t\u200d"


PROSE = Prose()
TEXT = Text()
NAME = Text(key="name")
REASON = Text(key="reason")
LONG_TEXT = Text(longest=LONGEST_TEXT)


@dataclass(frozen=True)
class Pattern:
    """A text of a fixed form: an e-mail address, a telephone number, a kommunenummer, a code."""

    key: str
    form: re.Pattern[str]
    is_free: bool = False

    def read(self, text: str, world: World) -> str:  # noqa: ARG002
        if not self.form.fullmatch(text):
            raise Misread(say(f"{self.key}-wrong"))
        return text

    def meant(self, text: str) -> bool:
        return bool(text.strip())


EMAIL = Pattern("email", re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{2,}"))
TELEPHONE = Pattern("telephone", re.compile(r"\+?[0-9][0-9 ]{4,18}[0-9]"))
ORGANISATION_NUMBER = Pattern("organisation-number", re.compile(r"\d{2}|\d{4}"))
CODE = Pattern("code", re.compile(r"[A-Za-z0-9]{4}-?[A-Za-z0-9]{4}"))


@dataclass(frozen=True)
class Number:
    """A whole number from 1 to ``most``."""

    most: int
    key: str = "number"
    is_free: bool = False

    def read(self, text: str, world: World) -> int:  # noqa: ARG002
        if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= self.most:
            raise Misread(say("number-wrong", most=self.most))
        return int(text)

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


@dataclass(frozen=True)
class Numbered:
    """What people call by a letter and a number (``U1``), or the number of a part (``avsnitt 2``). Whether there is one
    of that number, storage knows."""

    key: str
    shape: str
    """As a regular expression, with the number as its group."""
    is_free: bool = False

    def read(self, text: str, world: World) -> int:  # noqa: ARG002
        found = re.fullmatch(rf"(?:{self.shape}|(?:nr\.?\s*)?([0-9]{{1,9}}))", text, re.IGNORECASE)
        if found is None:
            raise Misread(say(f"{self.key}-number-wrong"))
        return int(found[1] or found[2])

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


FOR_ORGANISATION_SHAPE = r"for\s+[^:\n]{1,120}?(?=\s*:|\s+(?:per|på|by)\s)"


@dataclass(frozen=True)
class ForOrganisation:
    """``for Drammen`` before a colon: the word with the name."""

    key: str = "organisation"
    is_free: bool = False

    def read(self, text: str, world: World) -> Organisation:
        name = re.sub(r"^for\s+", "", text, flags=re.IGNORECASE)
        return ORGANISATION.read(name, world)

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


FOR_ORGANISATION = ForOrganisation()


@dataclass(frozen=True)
class SaidVia:
    """``per telefon``, ``per e-post``."""

    key: str = "via"
    is_free: bool = False

    def read(self, text: str, world: World) -> Via:  # noqa: ARG002
        return Via.EMAIL if re.search("post|mail", text, re.IGNORECASE) else Via.TELEPHONE

    def meant(self, text: str) -> bool:
        return bool(text)


VIA = SaidVia()
REMARK = Prose(key="remark", longest=LONGEST_TEXT)
STATEMENT_SHAPE = r"(?:u|uttalelsen?|fråsegna?|statement)\s*\.?\s*([0-9]{1,9})(?!\w)"
PARAGRAPH_SHAPE = r"(?:(?:til|to)\s+)?(?:avsnitt|punkt|pkt\.?|paragraph)\s*([0-9]{1,9})(?![\w])\.?"
STATEMENT = Numbered("statement", STATEMENT_SHAPE)
PARAGRAPH = Numbered("paragraph", PARAGRAPH_SHAPE)
QUESTION_SHAPE = (
    r"(?:p|avstemning(?:en)?|avrøystinga?|rundspørring(?:en)?|rundspørjinga?|poll|survey)\s*\.?\s*([0-9]{1,9})(?!\w)"
)
QUESTION = Numbered("question", QUESTION_SHAPE)


@dataclass(frozen=True)
class OneOf(Generic[E]):
    """One of a few fixed choices, by any of its words."""

    key: str
    choices: Mapping[E, tuple[str, ...]]
    is_free: bool = False

    def read(self, text: str, world: World) -> E:  # noqa: ARG002
        for choice, spoken in self.choices.items():
            if text.casefold() in spoken:
                return choice
        allowed = Listed(tuple(spoken[0] for spoken in self.choices.values()))
        raise Misread(say("choice-wrong", names=allowed))

    def meant(self, text: str) -> bool:
        return bool(text.strip())


LANGUAGE = OneOf[Language](
    "language",
    {
        Language.BOKMAAL: ("bokmål", "nb", "norsk", "norwegian"),
        Language.NYNORSK: ("nynorsk", "nn"),
        Language.ENGLISH: ("engelsk", "english", "en"),
    },
)
