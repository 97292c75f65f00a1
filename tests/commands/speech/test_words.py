"""The Fluent files: what is wrong with them is found when they are loaded, all of it, before anybody reads it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle

from commands.speech.words import MessageFaulty, Words, WordsFaulty
from network.register import Language

NB, NN, EN = Language.BOKMAAL, Language.NYNORSK, Language.ENGLISH


def folder_of(path: Path, **texts: str) -> Path:
    for language in Language:
        (path / language.value).mkdir()
        text = texts.get(language.value, texts["all"])
        (path / language.value / "words.ftl").write_text(text, encoding="utf-8")
    return path


def problems(folder: Path) -> list[str]:
    with pytest.raises(WordsFaulty) as raised:
        Words.load(folder)
    return [str(problem) for problem in raised.value.problems]


def test_the_words_of_the_bot_are_in_order() -> None:
    Words.load()


def test_a_message_is_said_in_its_language(tmp_path: Path) -> None:
    words = Words.load(folder_of(tmp_path, all="hello = Hei, { $person }", en="hello = Hello, { $person }"))
    assert words.message(NB, "hello", {"person": "Prøve Nordmann"}) == "Hei, Prøve Nordmann"
    assert words.message(EN, "hello", {"person": "Prøve Nordmann"}) == "Hello, Prøve Nordmann"


def test_a_value_longer_than_fluent_takes_is_said_whole(tmp_path: Path) -> None:
    words = Words.load(folder_of(tmp_path, all="why = Feil: { $reason }."))
    assert words.message(NB, "why", {"reason": "æ" * 9000}) == f"Feil: {'æ' * 9000}."


def test_a_value_not_given_is_an_error_and_not_a_name_in_braces(tmp_path: Path) -> None:
    words = Words.load(folder_of(tmp_path, all="hello = Hei, { $person }"))
    with pytest.raises(MessageFaulty, match="person"):
        words.message(NB, "hello", {})


def test_a_message_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    words = Words.load(folder_of(tmp_path, all="hello = Hei"))
    with pytest.raises(MessageFaulty, match="goodbye"):
        words.message(NB, "goodbye", {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("good = God\nbroken = { $x ->\n", "nb/words.ftl:3: cannot be read"),
        ("good = God\nbroken = { $x", "nb/words.ftl:2: cannot be read"),
        ("good = God\nliksom dette\n", "nb/words.ftl:2: cannot be read"),
        ("good = God\ngood = Bra", "nb/words.ftl:2: good stands twice"),
        ("good = { SHOUT($x) }", "there is no function SHOUT"),
        ("good = { other }", "refers to other, which is not there"),
        ("good = { -term }", "refers to -term, which is not there"),
        ("good = { other }\nother = { good }", "refers to itself"),
        ("good =\n    .title = God", "has no text of its own"),
        ("good = Skriv `hjelp", "` is opened and not closed"),
        ("good = Her står **mye", "** is opened and not closed"),
        ("good = \ue000", "a character of private use"),
    ],
)
def test_what_is_broken_is_found(tmp_path: Path, text: str, expected: str) -> None:
    assert any(expected in problem for problem in problems(folder_of(tmp_path, all=text)))


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        nb="one = En\ntwo = To { $count }\nthree = { NO($x) }",
        nn="one = Ein\nthree = { NO($x) }",
        all="one = One { $person }\ntwo = Two { $count }\nthree = { NO($x) }\nsurplus = More",
    )
    (folder / "nb" / "latin.ftl").write_bytes("bl\xe5 = Blå".encode("latin-1"))
    told = problems(folder)
    for expected in (
        "nb/latin.ftl: not UTF-8",
        "nb: surplus is missing (it stands in en)",
        "nn: surplus is missing (it stands in en)",
        "nn: two is missing (it stands in nb, en)",
        "one: its variables differ between the languages (nb: none; nn: none; en: person)",
        "en/words.ftl, three: there is no function NO",
    ):
        assert expected in told


def test_the_same_id_in_two_files_is_found(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, all="one = En")
    (folder / "nb" / "more.ftl").write_text("one = Ein", encoding="utf-8")
    assert any("one stands twice (also in more.ftl)" in problem for problem in problems(folder))


def test_a_language_without_files_is_found(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, all="one = En")
    (folder / "nn" / "words.ftl").unlink()
    assert "nn: no messages" in problems(folder)


def test_the_variables_of_a_message_are_also_those_it_refers_to(tmp_path: Path) -> None:
    text = "inner = { $count ->\n    [one] en\n   *[other] { $count }\n}\nouter = { inner } for { $person }"
    facts = Words.load(folder_of(tmp_path, all=text)).facts(NN)["outer"]
    assert facts.variables == {"count", "person"}
    assert facts.selectors == {"count": {"one", "other"}}


def test_a_language_is_read_when_something_of_it_is_said_and_checked_as_strictly(tmp_path: Path) -> None:
    words = Words(folder_of(tmp_path, all="hello = Hei", nn="hello = { $person"))
    assert words.message(NB, "hello", {}) == "Hei"
    with pytest.raises(WordsFaulty, match=r"nn/words\.ftl"):
        words.message(NN, "hello", {})


def test_two_threads_may_say_something_for_the_first_time_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Documents are made in a thread of their own, in the same words."""
    words = Words(folder_of(tmp_path, all="hello = Hei"))
    said: list[str] = []
    other = threading.Thread(target=lambda: said.append(words.message(NB, "hello", {})))
    add = FluentBundle.add_resource

    def add_while_another_asks(bundle: FluentBundle, resource: object) -> None:
        other.start()
        other.join(0.2)
        add(bundle, resource)

    monkeypatch.setattr(FluentBundle, "add_resource", add_while_another_asks)
    assert words.message(NB, "hello", {}) == "Hei"
    other.join()
    assert said == ["Hei"]
