"""Words for the tests of speech: the real ones for values, and a few sentences of the tests' own.

So a fault in any other message fails the tests that are about the messages, and not all of these.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.speech.words import FOLDER, Words
from network.register import Language

SENTENCES = """
plain = Her er { $person }.
marked = **Merk:** skriv `{ $p }hjelp { $command }` til { $person }.
both = **`{ $command }`**
count = { $count ->
    [one] Én plass.
   *[other] { $count } plasser.
}
chosen = { $gender ->
    [f] Hun leder.
   *[other] Noen leder.
}
value = { $value }
examples =
    `{ $p }leder`
    `{ $p }leder på { $date }`
header-organisation = Organisasjon
header-person = Person
"""


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    folder: Path = tmp_path_factory.mktemp("words")
    for language in Language:
        (folder / language.value).mkdir()
        shutil.copy(FOLDER / language.value / "values.ftl", folder / language.value)
        (folder / language.value / "sentences.ftl").write_text(SENTENCES, encoding="utf-8")
    return Words.load(folder)
