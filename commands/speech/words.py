"""The words that people read: Fluent files, one folder per language.

``python -m commands.speech.words`` checks them as a whole, and each language is checked again when it is read:
fluent.runtime drops a broken message without a word, takes the first of two with the same id, and shows the name of a
missing variable to the reader.
"""

from __future__ import annotations

import re
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from network.register import Language

FOLDER = Path(__file__).with_name("words")
FUNCTIONS = frozenset({"NUMBER"})
LONGEST_THROUGH_FLUENT = 1000
"""Characters; fluent.runtime gives up on values above 2,500, so that a long one is put in afterwards."""
MARKS = ("`", "**")
"""What sets off a part of a template. Each has to be closed in the text where it was opened."""
_TOKENS = re.compile("[\ue000-\uf8ff]")
"""Characters of private use: they stand for values while a template is filled in."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in the Fluent files, for whoever writes them."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class WordsFaulty(Exception):
    """The Fluent files are not fit for use: everything that is wrong with them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class MessageFaulty(Exception):
    """A message could not be put into words: no such message, a variable not given, or a value that does not fit."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a message needs: its variables, those of the messages it refers to included."""

    file: str
    """The name of the file that it stands in, without the ending."""
    needs: tuple[str, ...]
    """The names of the files that it takes to say it: that one, and those of what it refers to."""
    variables: frozenset[str]
    selectors: Mapping[str, frozenset[str]]
    """The variables that it chooses by, and the keys that it tells apart."""


class Words:
    """The messages of all languages, each of which is read and checked when something of it is said for the first time:
    reading all of them is half of what a start takes.

    What is kept then is their text, since what it is read into takes ten times as much memory; a file is read again
    when something of it is said for the first time.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._languages: dict[Language, _Language] = {}
        self._reading = threading.Lock()
        """Documents are made in threads of their own, in the same words."""

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Words:
        """Words that are read and checked already, in every language and between the languages; raises WordsFaulty with
        all that is wrong."""
        read = [_Read.of(folder, language) for language in Language]
        _trust(*(problem for each in read for problem in each.problems()), *_differences(read))
        words = cls(folder)
        words._languages.update({each.language: _Language.of(each) for each in read})
        return words

    def facts(self, language: Language) -> Mapping[str, Facts]:
        """What each message of a language needs, by its id. Raises WordsFaulty with all that is wrong in it."""
        return self._of(language).facts

    def has(self, language: Language, id: str) -> bool:
        return id in self.facts(language)

    def message(self, language: Language, id: str, values: Mapping[str, Any]) -> str:
        """The message with its values (texts and numbers) put in, and the marks of its template still standing.

        Raises MessageFaulty.
        """
        if not self.has(language, id):
            raise MessageFaulty(f"no message {id} in {language.value}")
        with self._reading:
            bundle = self._of(language).bundle_for(id)
        later: dict[str, str] = {}
        given: dict[str, Any] = {}
        for name, value in values.items():
            if isinstance(value, str) and len(value) > LONGEST_THROUGH_FLUENT:
                token = chr(0xF800 + len(later))
                later[token] = value
                given[name] = token
            else:
                given[name] = str(value) if isinstance(value, str) else value
        pattern = bundle.get_message(id).value
        assert pattern is not None  # checked when it was loaded
        text, errors = bundle.format_pattern(pattern, given)
        if errors or not isinstance(text, str):
            raise MessageFaulty(f"message {id} in {language.value}: {'; '.join(str(error) for error in errors)}")
        for token, value in later.items():
            text = text.replace(token, value)
        return text

    def _of(self, language: Language) -> _Language:
        if language not in self._languages:
            read = _Read.of(self._folder, language)
            _trust(*read.problems())
            self._languages[language] = _Language.of(read)
        return self._languages[language]


@dataclass(frozen=True)
class _Language:
    """The messages of one language, checked."""

    facts: Mapping[str, Facts]
    unread: dict[str, str]
    """The texts of the files of which nothing was said yet, by the name of the file."""
    bundle: FluentBundle
    """What is in the other files."""

    @classmethod
    def of(cls, read: _Read) -> _Language:
        facts = {id: read.facts(id) for id in read.messages}
        return cls(facts, read.texts, FluentBundle([_LOCALE[read.language]], use_isolating=False))

    def bundle_for(self, id: str) -> FluentBundle:
        """The bundle, with all in it that a message needs."""
        for file in self.facts[id].needs:
            if file in self.unread:
                self.bundle.add_resource(FluentParser(with_spans=False).parse(self.unread.pop(file)))
        return self.bundle


def _trust(*problems: Problem) -> None:
    if problems:
        raise WordsFaulty(problems)


@dataclass(frozen=True)
class _Entry:
    """What there is to know of a message or a term, and where it stands; not what it was read into, which takes ten
    times as much memory as its text."""

    file: str
    is_term: bool
    has_text: bool
    holds: _Gathered

    @classmethod
    def of(cls, file: str, node: ast.Message | ast.Term) -> _Entry:
        return cls(file, isinstance(node, ast.Term), node.value is not None, _gather(node))


class _Read:
    """The files of one language, parsed and not yet trusted."""

    def __init__(self, language: Language, messages: dict[str, _Entry], terms: dict[str, _Entry]) -> None:
        self.language = language
        self.messages = messages
        self.terms = terms
        self.texts: dict[str, str] = {}
        """By the name of the file."""
        self._unreadable: list[Problem] = []

    @classmethod
    def of(cls, folder: Path, language: Language) -> _Read:
        """What stands in the language's folder, in the folder of all."""
        read = cls(language, {}, {})
        for path in sorted((folder / language.value).glob("*.ftl")):
            place = f"{language.value}/{path.name}"
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                read._unreadable.append(Problem(place, "not UTF-8"))
                continue
            read._take(place, path.stem, text)
        if not read.messages and not read._unreadable:
            read._unreadable.append(Problem(language.value, "no messages"))
        return read

    def _take(self, place: str, file: str, text: str) -> None:
        self.texts[file] = text
        if found := _TOKENS.search(text):
            self._unreadable.append(Problem(_line(place, text, found.start()), "a character of private use"))
        # Spans would take as much memory as all the words themselves, for as long as the bot runs.
        for node in FluentParser(with_spans=False).parse(text).body:
            if isinstance(node, ast.Junk):
                why = node.annotations[0].message if node.annotations else "not Fluent"
                at = node.annotations[0].span.start if node.annotations and node.annotations[0].span else 0
                self._unreadable.append(Problem(_line(place, text, at), f"cannot be read: {why}"))
            elif isinstance(node, ast.Message | ast.Term):
                entries = self.messages if isinstance(node, ast.Message) else self.terms
                id = node.id.name
                if id in entries:
                    also = f"{id} stands twice (also in {entries[id].file}.ftl)"
                    self._unreadable.append(Problem(_line(place, text, _last_written(text, node)), also))
                else:
                    entries[id] = _Entry.of(file, node)

    def facts(self, id: str) -> Facts:
        files: set[str] = set()
        variables: set[str] = set()
        selectors: dict[str, frozenset[str]] = {}
        for entry in self._with_references(id):
            files.add(entry.file)
            if entry.is_term:
                # Its variables are not ours to give.
                continue
            variables |= entry.holds.variables
            for name, keys in entry.holds.selectors.items():
                selectors[name] = selectors.get(name, frozenset()) | keys
        return Facts(self.messages[id].file, tuple(sorted(files)), frozenset(variables), selectors)

    def _with_references(self, id: str) -> Iterator[_Entry]:
        """The message, and all that it refers to, directly or not."""
        seen: set[tuple[str, str]] = set()
        waiting = [("", id)]
        while waiting:
            sign, name = waiting.pop()
            entry = (self.terms if sign else self.messages).get(name)
            if entry is None or (sign, name) in seen:
                continue
            seen.add((sign, name))
            yield entry
            waiting += (*(("", one) for one in entry.holds.messages), *(("-", one) for one in entry.holds.terms))

    def problems(self) -> Iterator[Problem]:
        yield from self._unreadable
        for kind, entries in (("", self.messages), ("-", self.terms)):
            for id, entry in entries.items():
                place = f"{self.language.value}/{entry.file}.ftl, {kind}{id}"
                yield from (Problem(place, what) for what in self._wrong_in(id, entry))

    def _wrong_in(self, id: str, entry: _Entry) -> Iterator[str]:
        gathered = entry.holds
        if not entry.has_text:
            yield "has no text of its own"
        yield from (f"there is no function {name}" for name in sorted(gathered.functions - FUNCTIONS))
        yield from (f"refers to {name}, which is not there" for name in gathered.messages if name not in self.messages)
        yield from (f"refers to -{name}, which is not there" for name in gathered.terms if name not in self.terms)
        if gathered.attributes:
            yield "refers to an attribute"
        if not entry.is_term and self._refers_to_itself(id):
            yield "refers to itself"
        for text in gathered.texts:
            for mark in MARKS:
                if text.count(mark) % 2:
                    yield f"{mark} is opened and not closed"

    def _refers_to_itself(self, id: str) -> bool:
        return any(id in entry.holds.messages for entry in self._with_references(id))


_LOCALE = {Language.BOKMAAL: "nb", Language.NYNORSK: "nn", Language.ENGLISH: "en-GB"}


def _differences(read: Sequence[_Read]) -> Iterator[Problem]:
    """Messages that one language has and another lacks, and those that ask for other variables."""
    count = Counter(id for each in read for id in each.messages)
    for each in read:
        for id in sorted(set(count) - set(each.messages)):
            having = ", ".join(other.language.value for other in read if id in other.messages)
            yield Problem(each.language.value, f"{id} is missing (it stands in {having})")
    for id in sorted(id for id, number in count.items() if number == len(read)):
        wanted = {each.language: each.facts(id).variables for each in read}
        if len(set(wanted.values())) > 1:
            told = "; ".join(f"{one.value}: {', '.join(sorted(names)) or 'none'}" for one, names in wanted.items())
            yield Problem(id, f"its variables differ between the languages ({told})")


class _Gathered(Visitor):
    """What stands in a message."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selectors: dict[str, set[str]] = {}
        self.functions: set[str] = set()
        self.messages: list[str] = []
        self.terms: list[str] = []
        self.attributes = False
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own names
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.append(node.id.name)
        self.attributes = self.attributes or node.attribute is not None

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.terms.append(node.id.name)
        self.attributes = self.attributes or node.attribute is not None
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = self.selectors.setdefault(node.selector.id.name, set())
            for variant in node.variants:
                keys.add(variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value)
        self.generic_visit(node)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
        self.texts.append("".join(one.value for one in node.elements if isinstance(one, ast.TextElement)))
        self.generic_visit(node)


def _gather(node: ast.Message | ast.Term) -> _Gathered:
    gathered = _Gathered()
    gathered.visit(node)
    return gathered


def _last_written(text: str, node: ast.Message | ast.Term) -> int:
    """Where a message or a term stands for the last time."""
    sign = "-" if isinstance(node, ast.Term) else ""
    return max(found.start() for found in re.finditer(rf"^{sign}{re.escape(node.id.name)}\s*=", text, re.MULTILINE))


def _line(place: str, text: str, at: int) -> str:
    return f"{place}:{text.count(chr(10), 0, at) + 1}"


def check(problems: Iterable[Problem]) -> int:
    """Print each problem on a line; the exit code."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


def main() -> int:
    """What ``python -m commands.speech.words`` does."""
    try:
        Words.load()
    except WordsFaulty as faulty:
        return check(faulty.problems)
    return 0


if __name__ == "__main__":
    sys.exit(main())
