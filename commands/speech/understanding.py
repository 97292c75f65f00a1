"""Whether a line is said to the bot, and which command it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from commands.line import Line
from commands.speech.arguments import Piece
from commands.speech.declaration import AnyCommand, InReply, Plain

LONGEST_COMMAND_WORDS = 5
LONGEST_COMMAND = 100
LONGEST_QUESTION = 200
LONGEST_SHOWN = 40
"""Characters."""
NEAR_ENOUGH = 65
ALL_BUT_SAID = 80
"""Of 100, by rapidfuzz: a word less like any command is answered with a way to the help."""


@dataclass(frozen=True)
class Spoken:
    """A command, and what was said after its words."""

    command: AnyCommand
    rest: Piece


@dataclass(frozen=True)
class PlainlyAsked:
    """A plain question that a command answers, and the texts of its arguments."""

    command: AnyCommand
    arguments: Mapping[str, Piece]


@dataclass(frozen=True)
class Unheard:
    """No command: what was said in its place, and the commands that are like it."""

    first: str
    """The first word, cut where it is long."""
    is_sentence: bool
    """Whether it is rather talk than a slip of the finger."""
    nearest: tuple[AnyCommand, ...]


Understood = Spoken | PlainlyAsked | Unheard


def addressed(line: Line, prefix: str) -> Piece | None:
    """What was said to the bot, or None: with the prefix, with its name, or in a direct chat."""
    text = line.text
    start = len(text) - len(text.lstrip())
    if text[start:].startswith(prefix):
        start += len(prefix)
        if not text[start : start + 1].strip():
            return Piece("", start) if line.direct or line.mentions_bot else None
        return Piece(text[start:].rstrip(), start)
    if line.direct or line.mentions_bot:
        return Piece(text[start:].rstrip(), start)
    return None


def understand(piece: Piece, commands: Iterable[AnyCommand]) -> Understood:
    """The command that a piece of a line says or asks for."""
    table = tuple(commands)
    by_words = {words: command for command in table for words in command.forms}
    tokens = [(match[0].casefold(), match.end()) for match in _words(piece.text)]
    for count in range(len(tokens), 0, -1):
        command = by_words.get(tuple(word for word, _ in tokens[:count]))
        if command is not None:
            spoken = Spoken(command, _rest(piece, tokens[count - 1][1], keeps_end=command.takes_sentences))
            # A word that takes nothing may begin a sentence: "ja, vi støtter", "me treng meir tid".
            begins = bool(spoken.rest.text) and not command.arguments
            plain = _plain(piece, table) if begins else None
            if plain is not None:
                return plain
            meant = _mistyped([word for word, _ in tokens], count, by_words)
            return Unheard(_first_word(piece.text), False, meant) if meant else spoken
    plain = _plain(piece, table)
    if plain is not None:
        return plain
    near = nearest(piece.text[:LONGEST_COMMAND], table)
    return Unheard(_first_word(piece.text), len(piece.text.split()) > 2 and not near, near)


def _mistyped(
    words: Sequence[str], count: int, by_words: Mapping[tuple[str, ...], AnyCommand]
) -> tuple[AnyCommand, ...]:
    """Of the commands under a word that is one itself (``møte``), that which was all but said: ``møte komer``."""
    if len(words) <= count:
        return ()
    group, next_word = tuple(words[:count]), words[count]
    under = {form[-1]: command for form, command in by_words.items() if form[:-1] == group}
    found = process.extractOne(next_word, list(under), scorer=fuzz.ratio, score_cutoff=ALL_BUT_SAID)
    return (under[found[0]],) if found is not None else ()


def nearest(text: str, commands: Iterable[AnyCommand]) -> tuple[AnyCommand, ...]:
    """The commands whose words are most like the beginning of a text, at most three."""
    forms = [(" ".join(form), command) for command in commands for form in command.forms]
    asked = text.casefold().split()
    scores: dict[str, tuple[float, AnyCommand]] = {}
    for count in (1, 2, 3):
        if count > len(asked):
            break
        found = process.extract(" ".join(asked[:count]), [form for form, _ in forms], scorer=fuzz.ratio, limit=5)
        for _, score, index in found:
            command = forms[index][1]
            if score > scores.get(command.key, (NEAR_ENOUGH, command))[0]:
                scores[command.key] = (score, command)
    ranked = sorted(scores.values(), key=lambda one: -one[0])
    return tuple(command for score, command in ranked[:3] if score >= ranked[0][0] - 15)


def _words(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"[\w-]+", text))[:LONGEST_COMMAND_WORDS] if re.match(r"[\w-]", text) else []


def _first_word(text: str) -> str:
    word = text.split()[0] if text.split() else ""
    return word if len(word) <= LONGEST_SHOWN else word[: LONGEST_SHOWN - 1] + "…"


def _rest(piece: Piece, start: int, *, keeps_end: bool) -> Piece:
    """What was said after the command's words. Where it goes on in the next line, that it does so is kept, and how the
    text there ends is its own; as it is where whole sentences are taken."""
    text = piece.text[start:]
    rest = Piece(text.lstrip(" \t").rstrip(), piece.start + start + len(text) - len(text.lstrip(" \t")))
    return rest if keeps_end or "\n" in rest.text else _without_final_mark(rest)


def _without_final_mark(piece: Piece) -> Piece:
    return piece.cut(0, len(piece.text.rstrip(" ?!."))) if piece.text.endswith(("?", "!", " .")) else piece


def _plain(piece: Piece, commands: Iterable[AnyCommand]) -> PlainlyAsked | None:
    return next((found for command in commands if (found := _said_as(piece, command, command.plainly))), None)


def understand_reply(piece: Piece, to: str, commands: Iterable[AnyCommand]) -> PlainlyAsked | None:
    """The command that a line says as a reply to a message of the bot's of that kind; see `declaration.InReply`."""
    for command in commands:
        ways = tuple(way for each in replies_to(to, (command,)) for way in each.ways)
        found = _said_as(piece, command, ways)
        if found is not None:
            return found
    return None


def replies_to(to: str, commands: Iterable[AnyCommand]) -> Iterator[InReply]:
    """The ways of saying something in reply to a message of the bot's of that kind."""
    return (each for command in commands for each in command.in_reply if each.to.fullmatch(to))


def _said_as(piece: Piece, command: AnyCommand, ways: Iterable[Plain]) -> PlainlyAsked | None:
    """How a sentence ends is its own where whole sentences are taken, and means nothing otherwise."""
    whole, bare = piece.cut(0), piece.cut(0, len(piece.text.rstrip(" ?!.")))
    if not command.takes_sentences and len(bare.text) > LONGEST_QUESTION:
        return None
    for way in ways:
        for said in (whole, bare) if command.takes_sentences else (bare,):
            found = way.pattern.fullmatch(said.text)
            if found is not None:
                groups = {
                    name: said.cut(*found.span(name)) for name, text in found.groupdict().items() if text is not None
                }
                return PlainlyAsked(command, groups)
    return None
