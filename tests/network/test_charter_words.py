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


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_fault_has_its_words(language: str) -> None:
    text = (ROOT / f"commands/speech/words/{language}/charter.ftl").read_text(encoding="utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    said = set(re.findall(r"^(charter-[a-z-]+) =", text, re.MULTILINE))
    assert {code for code in codes() if not bundle.has_message(code)} == set()
    assert {code for code in said if not code.startswith("charter-place-")} - codes() == set()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_words_need_no_value_that_a_fault_does_not_have(language: str) -> None:
    text = (ROOT / f"commands/speech/words/{language}/charter.ftl").read_text(encoding="utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    for added, *_ in ADDED:
        for fault in faults(f"{BASE}{added}\n"):
            pattern = bundle.get_message(fault.code).value
            assert pattern is not None
            said, errors = bundle.format_pattern(pattern, dict(fault.values))
            assert errors == [], fault
            assert all(str(value) in said for value in fault.values.values() if isinstance(value, str)), (said, fault)
