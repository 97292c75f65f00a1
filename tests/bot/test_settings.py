"""The settings: every fault at once, each with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import PREFIX, SettingsFaulty, load
from network.register import Language

GOOD = {"HOMESERVER": "https://matrix.prove.test/", "USER_ID": "@sekretariat:prove.test", "PASSWORD": "hemmelig"}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def given(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(PREFIX + name, value)


def faults() -> list[tuple[str, str]]:
    with pytest.raises(SettingsFaulty) as faulty:
        load()
    return [(fault.name, fault.code) for fault in faulty.value.faults]


def test_what_is_left_out_has_a_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given(monkeypatch, **GOOD)
    found = load()
    assert found.homeserver == "https://matrix.prove.test"
    assert (found.language, found.timezone, found.prefix) == (Language.BOKMAAL, "Europe/Oslo", "!")
    assert found.http_listen == "127.0.0.1:8080"
    assert found.admins == frozenset()
    assert found.database == f"sqlite:///{tmp_path / 'data' / 'nettverksbot.sqlite'}"


def test_nothing_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults() == [
        ("HOMESERVER", "setting-missing"),
        ("USER_ID", "setting-missing"),
        ("PASSWORD", "setting-no-login"),
    ]


def test_a_name_with_nothing_after_it_is_left_out_but_for_the_one_that_is_turned_off_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given(monkeypatch, **GOOD, TIMEZONE="", ADMINS="", DATABASE_URL="", HTTP_LISTEN="", ACCESS_TOKEN="")
    found = load()
    assert found.timezone == "Europe/Oslo"
    assert found.http_listen == ""
    assert found.access_token is None
    assert found.database_url is None
    given(monkeypatch, HOMESERVER="", PASSWORD="")
    assert faults() == [("HOMESERVER", "setting-missing"), ("PASSWORD", "setting-no-login")]


@pytest.mark.parametrize(
    "said",
    [
        "@kari:prove.test,@ola:prove.test",
        " @kari:prove.test , @ola:prove.test, ",
        '["@kari:prove.test", "@ola:prove.test"]',
    ],
)
def test_administrators_are_a_list_of_either_kind(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    given(monkeypatch, **GOOD, ADMINS=said)
    assert load().admins == {"@kari:prove.test", "@ola:prove.test"}


def test_every_fault_is_found_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given(
        monkeypatch,
        HOMESERVER="matrix.prove.test",
        USER_ID="sekretariat",
        DATABASE_URL="mysql://u:hemmelig@vert/base",
        ADMINS="@kari:prove.test kari",
        LANGUAGE="sv",
        TIMEZONE="Europa/Oslo",
        PREFIX="bot",
        HTTP_LISTEN="8080",
        PUBLIC_URL="ftp://prove.test",
    )
    assert sorted(faults()) == [
        ("ADMINS", "setting-not-matrix-ids"),
        ("DATABASE_URL", "setting-not-a-database"),
        ("HOMESERVER", "setting-not-an-address"),
        ("HTTP_LISTEN", "setting-not-host-and-port"),
        ("LANGUAGE", "setting-not-one-of"),
        ("PASSWORD", "setting-no-login"),
        ("PREFIX", "setting-not-a-prefix"),
        ("PUBLIC_URL", "setting-not-an-address"),
        ("TIMEZONE", "setting-not-a-timezone"),
        ("USER_ID", "setting-not-a-matrix-id"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("ADMINS", '["@kari:prove.test"', "setting-not-a-list"),
        ("ADMINS", "[1]", "setting-not-a-list"),
        ("TIMEZONE", "../../etc/passwd", "setting-not-a-timezone"),
        ("TIMEZONE", "Europe", "setting-not-a-timezone"),
        ("HOMESERVER", "https://", "setting-not-an-address"),
        ("HOMESERVER", "https://vert:port", "setting-not-an-address"),
        ("HOMESERVER", "https://vert/?a=b", "setting-not-an-address"),
        ("USER_ID", "@sekretær:prove.test", "setting-not-a-matrix-id"),
        ("USER_ID", "@" + "a" * 300 + ":prove.test", "setting-not-a-matrix-id"),
        ("HTTP_LISTEN", "127.0.0.1:99999", "setting-not-host-and-port"),
        ("PREFIX", "! ", "setting-not-a-prefix"),
    ],
)
def test_each_wrong_value_has_its_own_words(monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: str) -> None:
    given(monkeypatch, **{**GOOD, name: value})
    assert faults() == [(name, code)]


def test_secrets_are_told_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, **GOOD, ACCESS_TOKEN="hemmelig", DATABASE_URL="postgresql://u:hemmelig@vert/base")
    assert "hemmelig" not in repr(load())
    given(monkeypatch, USER_ID="feil", DATABASE_URL="mysql://u:hemmelig@vert/base")
    with pytest.raises(SettingsFaulty) as faulty:
        load()
    assert "hemmelig" not in repr(faulty.value.faults)


def test_a_file_is_read_and_the_environment_goes_before_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = [f"{PREFIX}{name}={value}" for name, value in GOOD.items()]
    (tmp_path / ".env").write_text("\n".join([*lines, f"{PREFIX}PREFIX=?", "ANNET=ja"]))
    assert load().prefix == "?"
    given(monkeypatch, PREFIX="%")
    assert load().prefix == "%"


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("NETTVERKSBOT_PASSWORD=æøå".encode("latin-1"))
    assert faults() == [("", "setting-file-not-utf8")]


def test_every_fault_has_words_in_every_language() -> None:
    import re

    root = Path(__file__).parents[2]
    places = ("settings.py", "matrix/session.py", "app.py", "web/listening.py")
    source = "".join((root / "bot" / place).read_text() for place in places)
    codes = set(re.findall(r'"(setting-[a-z0-9-]+)"', source))
    for language in Language:
        words = (root / "commands" / "speech" / "words" / language / "settings.ftl").read_text()
        assert codes == set(re.findall(r"^(setting-[a-z0-9-]+) =", words, re.MULTILINE))
