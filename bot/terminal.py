"""The terminal: what is said there, in the language of whoever runs the bot; each foreseeable fault is one line."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.speech.words import Words
from network.charter import Fault
from network.register import Language

Value = str | int
MOST_BYTES = 64 * 1024 * 1024
"""A file larger than this is not read; an export has the network's whole journal in it."""

FAULTS_FOUND = 1
WRONG_SETTINGS = 2


class Failure(Exception):
    """The command cannot go on: why, as messages with their values, and the exit code."""

    def __init__(self, code: int, *lines: str) -> None:
        super().__init__(*lines)
        self.code = code
        self.lines = lines


class Terminal:
    """Says messages of ``cli.ftl`` and others, without their markup."""

    def __init__(self, words: Words, language: Language) -> None:
        self.words = words
        self.language = language

    def word(self, id: str, /, **values: Value) -> str:
        """The message, as it stands in a terminal."""
        text = self.words.message(self.language, id, {"p": "!", **values})
        return text.replace("`", "").replace("**", "")

    def say(self, id: str, /, **values: Value) -> None:
        print(self.word(id, **values))

    def complain(self, *lines: str) -> None:
        for line in lines:
            print(line, file=sys.stderr)

    def failure(self, id: str, /, **values: Value) -> Failure:
        """A foreseeable fault, ready to be raised."""
        return Failure(FAULTS_FOUND, self.word(id, **values))

    def charter_faults(self, path: Path, faults: Iterable[Fault]) -> list[str]:
        """Each fault with its place, as ``file, line 3, [[people]] no. 2 (kari), name: what is wrong``."""
        return [f"{', '.join(self._place(path, fault))}: {self.word(fault.code, **fault.values)}" for fault in faults]

    def _place(self, path: Path, fault: Fault) -> Iterator[str]:
        place = fault.place
        yield str(path)
        if place.line is not None:
            yield self.word("cli-place-line", number=place.line)
        if place.table:
            number = f" {self.word('cli-place-number', number=place.number)}" if place.number is not None else ""
            yield f"[{place.table}]{number}{f' ({place.id})' if place.id else ''}"
        if place.key:
            yield place.key

    def read_bytes(self, path: Path) -> bytes:
        """What a file holds. Raises Failure."""
        with self.files(path), path.open("rb") as file:
            held = file.read(MOST_BYTES + 1)
        if len(held) > MOST_BYTES:
            raise self.failure("cli-file-too-large", path=str(path), count=MOST_BYTES // 1024 // 1024)
        return held

    def read(self, path: Path) -> str:
        """The text of a file. Raises Failure."""
        held = self.read_bytes(path)
        with self.files(path):
            return held.decode("utf-8-sig")

    @contextmanager
    def files(self, path: Path) -> Iterator[None]:
        """Around whatever reads or writes files; ``path`` is what the fault is about when it does not say itself."""
        try:
            yield
        except UnicodeDecodeError as wrong:
            raise self.failure("cli-file-not-text", path=str(path)) from wrong
        except OSError as wrong:
            about = str(wrong.filename or path)
            match wrong.errno:
                case errno.ENOENT:
                    raise self.failure("cli-file-missing", path=about) from wrong
                case errno.EISDIR:
                    raise self.failure("cli-file-is-folder", path=about) from wrong
                case errno.EACCES | errno.EPERM | errno.EROFS:
                    raise self.failure("cli-file-forbidden", path=about) from wrong
                case errno.ENOSPC | errno.EDQUOT:
                    raise self.failure("cli-disk-full") from wrong
                case _:
                    reason = os.strerror(wrong.errno) if wrong.errno else type(wrong).__name__
                    raise self.failure("cli-file-other", path=about, reason=reason) from wrong


def carried_out(terminal: Terminal, command: Callable[[], int | None]) -> int:
    """The exit code of a command; a failure is said on the error stream."""
    try:
        return command() or 0
    except Failure as failure:
        terminal.complain(*failure.lines)
        return failure.code
