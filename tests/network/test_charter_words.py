"""Every fault that a charter can have has its words, in every language, with values that they are given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from tests.network.test_charter_faults import ADDED, BASE, faults

ROOT = Path(__file__).parents[2]
CODE = re.compile(r'"(charter-[a-z-]+)"')
REFERENCE = re.compile(r'"(charter-unknown-[a-z-]+)"')


def codes() -> set[str]:
    """The codes that stand in the package, and the twin of each that can have a nearest name."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "network").glob("charter*.py"))
    near = {f"{code}-near" for code in REFERENCE.findall(source) if code != "charter-unknown-said"}
    return set(CODE.findall(source)) | near


def texts(language: str) -> list[str]:
    files = (ROOT / "commands/speech/words" / language).glob("*.ftl")
    return [path.read_text(encoding="utf-8") for path in sorted(files)]


def words(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for text in texts(language):
        bundle.add_resource(FluentResource(text))
    return bundle


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_fault_has_its_words_and_no_others_stand_there(language: str) -> None:
    said = {id for text in texts(language) for id in re.findall(r"^(charter-[a-z-]+) =", text, re.MULTILINE)}
    assert {id for id in said if not id.startswith("charter-place-")} == codes()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_words_need_no_value_that_a_fault_does_not_have(language: str) -> None:
    bundle = words(language)
    for added, *_ in ADDED:
        for fault in faults(f"{BASE}{added}\n"):
            pattern = bundle.get_message(fault.code).value
            assert pattern is not None
            said, errors = bundle.format_pattern(pattern, dict(fault.values))
            assert errors == [], fault
            assert all(value in said for value in fault.values.values() if isinstance(value, str)), (said, fault)
