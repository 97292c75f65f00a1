"""The text that somebody brings: on the lines below the command, or in an attached file."""

from __future__ import annotations

from commands.context import Asked
from commands.documents.reading import Unreadable, text_of
from commands.keeping.changes import sentence
from commands.line import FileFault
from commands.speech.kinds import LONGEST_PROSE
from commands.speech.reply import Reply, say


def text_given(asked: Asked, below: str | None) -> str | Reply | None:
    """The text; None where there is none, or why it cannot be had."""
    attachment = asked.line.attachment
    if attachment is None:
        return below
    if below is not None:
        return sentence(say("text-given-twice", name=attachment.name))
    if attachment.file is None or isinstance(attachment.file, FileFault):
        return sentence(say(f"text-file-{(attachment.file or FileFault.GONE).value}", name=attachment.name))
    try:
        return text_of(attachment.name, attachment.file, LONGEST_PROSE)
    except Unreadable as unreadable:
        return sentence(unreadable.said(attachment.name))
