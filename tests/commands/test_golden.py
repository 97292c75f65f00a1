"""Every message stands, put into words, in a file that a reader has checked; a change of words shows there."""

from __future__ import annotations

import pytest

from commands.speech.words import Words
from network.register import Language
from tests.commands.command_page import PAGE, page
from tests.commands.goldens import FOLDER, golden


@pytest.mark.parametrize("language", Language)
def test_every_message_is_as_it_was_when_it_was_last_read(language: Language) -> None:
    """When the words were meant to change: ``make golden``, and read what changed."""
    said = golden(Words.load(), language).split("\n")
    checked = (FOLDER / f"{language.value}.md").read_text(encoding="utf-8").split("\n")
    assert said == checked


def test_the_page_of_commands_is_as_they_are_declared() -> None:
    """When a command was meant to change: ``make golden``."""
    assert PAGE.read_text(encoding="utf-8") == page(Words.load())
