"""The text of a file that somebody attached: .md, .txt or .docx, as Markdown."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import PurePath

from commands.speech import formatting
from commands.speech.reply import Say, say


class Unread(StrEnum):
    """Why a file gives no text."""

    UNKNOWN_KIND = "unknown-kind"
    """It ends in something else than .md, .txt or .docx."""
    NOT_TEXT = "not-text"
    NOT_DOCX = "not-docx"
    TOO_LARGE = "too-large"
    """The text is longer than was allowed, or the file unpacks to more than any text needs."""
    EMPTY = "empty"
    PASSWORD = "password"
    MACROS = "macros"
    TRACKED_CHANGES = "tracked-changes"
    """Changes that are neither accepted nor rejected: people would see different texts."""
    COMMENTS = "comments"
    BESIDE_THE_TEXT = "beside-the-text"
    """Words that are not in plain paragraphs, and would be lost."""
    EXTERNAL = "external"
    """It takes in something from elsewhere, or declares entities, as no word processor does."""


class Beside(StrEnum):
    """Words that are not in plain paragraphs."""

    TABLES = "tables"
    TEXT_BOXES = "text-boxes"
    NOTES = "notes"
    FORMULAS = "formulas"


class Unreadable(Exception):
    """A file that gives no text: why, and of words that would be lost, which."""

    def __init__(self, why: Unread, what: Beside | None = None) -> None:
        super().__init__(why.value)
        self.why = why
        self.what = what

    def said(self, name: str) -> Say:
        """What to answer who sent the file of that name."""
        if self.what is not None:
            return say(f"text-file-{self.why.value}", name=name, what=say(f"text-file-{self.what.value}"))
        return say(f"text-file-{self.why.value}", name=name)


def text_of(name: str, data: bytes, most: int) -> str:
    """The text of a file, in Markdown, of at most ``most`` bytes as UTF-8. Raises Unreadable."""
    read = _READERS.get(PurePath(name.casefold()).suffix)
    if read is None:
        raise Unreadable(Unread.UNKNOWN_KIND)
    text = read(data, most)
    if not text.strip():
        raise Unreadable(Unread.EMPTY)
    if len(text.encode("utf-8")) > most:
        raise Unreadable(Unread.TOO_LARGE)
    return text


def _plain(data: bytes, most: int) -> str:
    """As UTF-8 or UTF-16 with its mark; what is neither is taken for what Windows wrote before that, as Latin-1 is."""
    if len(data) > 2 * most + len(codecs.BOM_UTF16_LE):
        raise Unreadable(Unread.TOO_LARGE)
    encodings: tuple[str, ...] = ("utf-8-sig", "cp1252", "latin-1")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ("utf-16",)
    elif b"\0" in data:
        encodings = ()
    for encoding in encodings:
        try:
            return _trimmed(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise Unreadable(Unread.NOT_TEXT)


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in formatting.clean(text).split("\n")).strip("\n")


def _docx(data: bytes, most: int) -> str:
    from commands.documents.docx_reading import docx_passages
    from commands.speech.prose import markdown

    return markdown(docx_passages(data, most))


_READERS: Mapping[str, Callable[[bytes, int], str]] = {
    ".md": _plain,
    ".markdown": _plain,
    ".txt": _plain,
    ".docx": _docx,
    ".docm": _docx,
}
