"""``hjelp``: what the bot can do, what the one who asks may do here, and how a command is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commands.context import Heard
from commands.introduction import introduction
from commands.keeping.markers import REGISTER
from commands.permission import may
from commands.speech.arguments import ArgumentSpec, Misread, Piece, argument
from commands.speech.declaration import (
    ANYWHERE,
    EVERYBODY,
    THE_PEOPLE_OF_THE_NETWORK,
    AnyCommand,
    OpenCommand,
    Part,
    Place,
    plain,
)
from commands.speech.names import Names
from commands.speech.reply import Bullets, Code, Examples, Listed, Paragraph, Reply, Say, Title, say
from commands.speech.reply import Part as ReplyPart
from commands.speech.understanding import Spoken, Unheard, understand
from commands.speech.words import Words
from commands.speech.world import World
from network.register import Language

NAMES = Names(("hjelp", "hjelpe", "?"), (), ("help",))


@dataclass(frozen=True)
class CommandName:
    """A command, or all that stand under one word, by what people say."""

    commands: Sequence[AnyCommand]
    key: str = "command"
    is_free: bool = False

    def read(self, text: str, world: World) -> tuple[AnyCommand, ...]:  # noqa: ARG002
        asked = text.lstrip("!/").casefold()
        group = tuple(one for one in self.commands if asked in _group_of(one, self.commands))
        if group:
            return group
        understood = understand(Piece(asked, 0), self.commands)
        if isinstance(understood, Spoken):
            return (understood.command,)
        if isinstance(understood, Unheard) and understood.nearest:
            return understood.nearest
        raise Misread(say("help-no-such"))

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


def help_command(commands: Sequence[AnyCommand]) -> AnyCommand:
    """The help for these commands."""

    @dataclass(frozen=True)
    class Arguments:
        about: tuple[AnyCommand, ...] | None = argument(CommandName(commands))

    async def answer(heard: Heard, arguments: Arguments) -> Reply:
        if arguments.about is not None:
            return _in_detail(heard, arguments.about)
        return _overview(heard, commands)

    return OpenCommand(
        key="help",
        names=NAMES,
        takes=Arguments,
        who_may=EVERYBODY,
        places=ANYWHERE,
        plainly=(
            *plain(Language.BOKMAAL, r"hva kan (?:du|jeg)(?: gjøre| svare på| spørre om)?(?: her)?"),
            *plain(Language.NYNORSK, r"kva kan (?:du|eg)(?: gjere| svare på| spørje om)?(?: her)?"),
            *plain(Language.ENGLISH, r"what can (?:you|i) (?:do|ask)(?: here)?"),
        ),
        answer=answer,
    )


def _overview(heard: Heard, commands: Sequence[AnyCommand]) -> Reply:
    if not heard.networks and not heard.is_admin:
        return introduction(heard)
    mine = tuple(command for command in commands if _open_to(heard, command) and Part.ANYONE not in command.who_may)
    register = tuple(command for command in mine if command.under is REGISTER)
    questions = tuple(command for command in mine if command not in register)
    parts: list[ReplyPart] = [Title(say("help-title"))]
    if questions:
        parts.append(Bullets(tuple((line,) for line in _lines(heard, questions))))
    if register:
        names = dict.fromkeys(command.names.first(heard.language).split()[0] for command in register)
        parts.append(Paragraph((say("help-register", names=Listed(tuple(names))),)))
    return Reply((*parts, Paragraph((say("help-all-about"), say("help-plainly")))))


def _lines(heard: Heard, commands: Sequence[AnyCommand]) -> Iterator[Say]:
    """A line for each command, or for all that stand under one word: on a phone nobody reads on to the eightieth."""
    grouped: dict[tuple[str, ...], list[AnyCommand]] = {}
    for command in commands:
        grouped.setdefault(_group_of(command, commands) or (command.key,), []).append(command)
    for its in grouped.values():
        group = next((one.under for one in its if one.under), None)
        if group is None or len(its) == 1:
            yield from (_usage_line(heard, command) for command in its)
        else:
            word = Code(heard.setup.prefix + group.first(heard.language))
            yield say("help-line", command=word, does=say(f"help-about-{group.first(Language.ENGLISH)}"))


def _group_of(command: AnyCommand, commands: Sequence[AnyCommand]) -> tuple[str, ...]:
    """The words that a command stands under, or that it is itself while others stand under them; none where neither."""
    if command.under:
        return command.under.all()
    own = command.names.first(Language.BOKMAAL)
    return next((one.under.all() for one in commands if one.under and own in one.under.all()), ())


def _open_to(heard: Heard, command: AnyCommand) -> bool:
    if Place.of(heard) not in command.places:
        return False
    if heard.chosen is not None:
        return may(heard.chosen, command)
    if heard.networks:
        return any(may(asked, command) for asked in heard.networks.values())
    return bool(command.who_may & ({Part.ADMIN} if heard.is_admin else {Part.ANYONE}))


def _usage_line(heard: Heard, command: AnyCommand) -> Say:
    """The command with all its arguments, and what it does."""
    form = usage(command, heard.language, heard.setup.words, heard.setup.prefix)
    return say("help-line", command=form, does=say(f"help-{command.key}"))


def _name_line(heard: Heard, command: AnyCommand) -> Say:
    """The command's words, and what it does."""
    words = Code(heard.setup.prefix + command.spoken(heard.language))
    return say("help-line", command=words, does=say(f"help-{command.key}"))


def usage(command: AnyCommand, language: Language, words: Words, prefix: str) -> Code:
    """``!leder [ORGAN] [på DATO]``: the command's form, from its declaration."""
    pieces = [prefix + command.spoken(language)]
    for spec in command.arguments.values():
        pieces.append(_usage_of(spec, words.message(language, f"short-{spec.kind.key}", {}), language))
    return Code(" ".join(pieces))


def _usage_of(spec: ArgumentSpec[object], what: str, language: Language) -> str:
    text = f"{spec.markers.first(language)} {what}" if spec.markers else what
    return text if spec.required else f"[{text}]"


def _in_detail(heard: Heard, commands: tuple[AnyCommand, ...]) -> Reply:
    if len(commands) > 1:
        lines = Bullets(tuple((_name_line(heard, command),) for command in commands))
        return Reply((lines, Paragraph((say("help-more"),))))
    command = commands[0]
    return Reply(
        (
            Paragraph((_usage_line(heard, command),)),
            Examples(say(f"help-{command.key}-examples")),
            Paragraph((_who(command),)),
        )
    )


def _who(command: AnyCommand) -> Say:
    if Part.ANYONE in command.who_may:
        return say("help-who-anyone")
    if command.who_may >= THE_PEOPLE_OF_THE_NETWORK:
        return say("help-who-part")
    return say(
        "help-who", who=Listed(tuple(say(f"part-{part.value}") for part in Part if part in command.who_may), "or")
    )
