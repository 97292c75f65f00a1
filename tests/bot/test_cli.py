"""The command line: what it prints, and its exit codes. A fault is a line, never a traceback."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
import structlog

from bot.cli import run

CHARTERS = Path(__file__).parents[2] / "charters"
CITIES = str(CHARTERS / "storbynettverket.toml")
KS = str(CHARTERS / "ks.toml")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """An empty folder and no settings; afterwards nothing logs to where the test listened."""
    for name in [name for name in os.environ if name.startswith("NETTVERKSBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    yield
    structlog.reset_defaults()


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err
    return code, printed.out, printed.err


# --- help and a wrong command line ---------------------------------------------------------------------------


def test_the_help_is_in_norwegian_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--help")
    assert code == 0
    assert out.startswith("Bruk: nettverksbot")
    for command in ("run", "demo", "charter", "db", "journal", "backup", "restore", "doctor", "healthcheck", "version"):
        assert f"\n  {command} " in out
    assert "Options" not in out


def test_the_help_follows_the_language(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETTVERKSBOT_LANGUAGE", "en")
    assert said(capsys, "charter", "--help")[1].startswith("Usage: nettverksbot charter")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chartr"], "Kommandoen chartr finnes ikke."),
        (["charter", "chek"], "Mente du nettverksbot charter check?"),
        (["charter", "check"], "FILE… mangler."),
        (["doctor", "--fast"], "Valget --fast finnes ikke."),
        (["demo", "--today", "i går"], "i går er ikke en dato. Skriv den som 2020-11-12."),
    ],
)
def test_a_wrong_command_line_is_explained(arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, *arguments)
    assert code == 2
    assert line in err.splitlines()


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "version")
    assert (code, out.split()[0]) == (0, "nettverksbot")


# --- settings ------------------------------------------------------------------------------------------------


def test_every_wrong_setting_is_one_line_and_nothing_starts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETTVERKSBOT_USER_ID", "kari")
    monkeypatch.setenv("NETTVERKSBOT_TIMEZONE", "Europe/Gol")
    code, out, err = said(capsys, "run")
    assert (code, out) == (2, "")
    *faults, count = err.splitlines()
    assert sorted(line.split()[0].rstrip(".:") for line in faults) == [
        "NETTVERKSBOT_HOMESERVER",
        "NETTVERKSBOT_PASSWORD",
        "NETTVERKSBOT_TIMEZONE",
        "NETTVERKSBOT_USER_ID",
    ]
    assert "4 feil" in count
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_wants_right_settings_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "doctor")[0] == 2


def test_a_database_that_is_none_is_a_wrong_setting(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETTVERKSBOT_DATABASE_URL", "mysql://localhost/nett")
    code, _, err = said(capsys, "db", "upgrade")
    assert code == 2
    assert "NETTVERKSBOT_DATABASE_URL" in err


def test_a_database_that_does_not_answer_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETTVERKSBOT_DATABASE_URL", "postgresql://prove:hemmelig@127.0.0.1:1/nett?connect_timeout=2")
    code, _, err = said(capsys, "charter", "import", CITIES)
    assert code == 1
    assert len(err.splitlines()) == 1
    assert err.startswith("Får ikke kontakt med databasen")
    assert "hemmelig" not in err


# --- charters ------------------------------------------------------------------------------------------------


def test_the_charters_that_come_along_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(str(path) for path in CHARTERS.glob("*.toml"))
    code, out, err = said(capsys, "charter", "check", *files)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == len(files) == 4


def test_every_fault_of_every_file_is_told_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    faulty = tmp_path / "feil.toml"
    faulty.write_text(
        'format = 1\n[network]\nid = "n"\nname = "N"\n\n'
        '[[people]]\nid = "kari"\nname = "Prøve Nordmann"\nnavn = "Prøve"\norganisation = "ingen"\n'
    )
    code, out, err = said(capsys, "charter", "check", str(faulty), CITIES)
    assert code == 1
    assert out.splitlines() == [f"{CITIES}: i orden."]
    *lines, count = err.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith(f"{faulty}, linje ") for line in lines)
    assert any("[people] nr. 1 (kari), organisation: " in line for line in lines)
    assert count == f"{faulty}: {len(lines)} feil."


@pytest.mark.parametrize("made", ["missing", "folder", "binary"])
def test_a_file_that_cannot_be_read_is_one_line(made: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "grunnlag.toml"
    if made == "folder":
        path.mkdir()
    elif made == "binary":
        path.write_bytes(b"\xff\xfe\x00")
    code, out, err = said(capsys, "charter", "check", str(path))
    assert (code, out) == (1, "")
    assert str(path) in err.splitlines()[0]


def test_an_import_says_what_it_changed_and_the_second_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code, first, err = said(capsys, "charter", "import", CITIES)
    assert (code, err) == (0, "")
    assert "Trondheim" in first
    code, second, err = said(capsys, "charter", "import", CITIES)
    assert (code, err) == (0, "")
    assert second.splitlines() == [f"{CITIES}: alt i filen var registrert fra før. Ingenting er endret."]


def test_of_several_files_with_a_faulty_one_nothing_is_imported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    faulty = tmp_path / "feil.toml"
    faulty.write_text("format = 2\n")
    code, _, err = said(capsys, "charter", "import", CITIES, str(faulty))
    assert code == 1
    assert err.splitlines()[-1] == "Ingenting er lest inn."
    assert said(capsys, "charter", "export", "storbynettverket")[0] == 1


def test_what_is_exported_is_a_charter_that_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said(capsys, "charter", "import", KS)
    code, exported, _ = said(capsys, "charter", "export", "ks")
    assert code == 0
    path = tmp_path / "ut.toml"
    path.write_text(exported)
    assert said(capsys, "charter", "import", str(path))[1].endswith("Ingenting er endret.\n")


def test_a_network_that_is_not_there_is_told_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "charter", "export", "ks")[2] == "Ingen nettverk er registrert ennå.\n"
    said(capsys, "charter", "import", KS)
    code, out, err = said(capsys, "charter", "export", "kss")
    assert (code, out) == (1, "")
    assert err == "Nettverket kss er ikke registrert. Disse er det: ks.\n"


# --- database, journal, doctor, health -----------------------------------------------------------------------


def test_the_database_is_made_and_is_its_owners_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert said(capsys, "db", "upgrade")[0] == 0
    made = list(tmp_path.rglob("*.sqlite"))
    assert len(made) == 1
    assert made[0].stat().st_mode & 0o077 == 0
    assert said(capsys, "db", "upgrade")[0] == 0


def test_a_journal_that_was_touched_is_found(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said(capsys, "charter", "import", KS)
    assert said(capsys, "journal", "verify")[0] == 0
    (database,) = tmp_path.rglob("*.sqlite")
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE journal_entries SET contents = '{}' WHERE number = 2")
    connection.close()
    code, _, err = said(capsys, "journal", "verify")
    assert code == 1
    assert err == "ks: loggen er brutt ved post nr. 2.\n"


def test_the_doctor_finds_a_new_bot_well(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETTVERKSBOT_HOMESERVER", "https://matrix.example.org")
    monkeypatch.setenv("NETTVERKSBOT_USER_ID", "@bot:example.org")
    monkeypatch.setenv("NETTVERKSBOT_PASSWORD", "hemmelig")
    code, _, err = said(capsys, "doctor")
    assert (code, err) == (1, "Databasen er ikke brakt opp til denne utgaven. Kjør nettverksbot db upgrade.\n")
    said(capsys, "charter", "import", KS)
    code, out, _ = said(capsys, "doctor")
    assert code == 0
    assert "ks: loggen er hel" in out
    assert "Boten har aldri hatt kontakt med hjemmetjeneren." in out
    assert "hemmelig" not in out


def test_a_bot_that_never_heard_from_its_homeserver_is_not_healthy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a web server to ask, the database tells."""
    monkeypatch.setenv("NETTVERKSBOT_HTTP_LISTEN", "")
    said(capsys, "db", "upgrade")
    code, _, err = said(capsys, "healthcheck")
    assert (code, err) == (1, "Boten har aldri hatt kontakt med hjemmetjeneren.\n")


@contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    """Something that answers every request alike; its address."""

    class Alike(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *about: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Alike) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "body", "code", "line"),
    [
        (200, b'{"healthy": true, "reasons": []}', 0, "Boten lever."),
        (503, b'{"healthy": false, "reasons": ["database"]}', 1, "Databasen svarer ikke boten."),
        (
            503,
            b'{"healthy": false, "reasons": ["not-caught-up"]}',
            1,
            "Boten har ikke hentet alt fra hjemmetjeneren etter at den startet.",
        ),
        (200, b"<html>", 1, "Det er noe annet enn boten som svarer på {address}."),
        (200, b'{"healthy": false, "reasons": []}', 1, "Det er noe annet enn boten som svarer på {address}."),
        (200, b'{"healthy": true, "reasons": ["x"]}', 1, "Det er noe annet enn boten som svarer på {address}."),
    ],
)
def test_a_running_bot_is_asked_how_it_is(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    body: bytes,
    code: int,
    line: str,
) -> None:
    with answering(status, body) as address:
        monkeypatch.setenv("NETTVERKSBOT_HTTP_LISTEN", address)
        found, out, err = said(capsys, "healthcheck")
    assert (found, out + err) == (code, line.format(address=address) + "\n")


def test_where_nobody_answers_the_bot_is_not_healthy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = "127.0.0.1:{1}".format(*taken.getsockname())
    monkeypatch.setenv("NETTVERKSBOT_HTTP_LISTEN", address)
    code, _, err = said(capsys, "healthcheck")
    assert code == 1
    assert err.startswith(f"Ingen svarer på {address}.")


def test_a_port_that_is_taken_is_one_line_and_nothing_starts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETTVERKSBOT_HOMESERVER", "http://127.0.0.1:9")
    monkeypatch.setenv("NETTVERKSBOT_USER_ID", "@bot:example.org")
    monkeypatch.setenv("NETTVERKSBOT_PASSWORD", "hemmelig")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = "127.0.0.1:{1}".format(*taken.getsockname())
        monkeypatch.setenv("NETTVERKSBOT_HTTP_LISTEN", address)
        code, out, err = said(capsys, "run")
    assert (code, out) == (2, "")
    fault, count = err.splitlines()
    assert fault.startswith(f"NETTVERKSBOT_HTTP_LISTEN: noe annet lytter allerede på {address}.")
    assert "én feil" in count
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["192.0.2.1:8080", "finnes.invalid:8080"])
def test_an_address_that_is_not_this_machines_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    monkeypatch.setenv("NETTVERKSBOT_HOMESERVER", "http://127.0.0.1:9")
    monkeypatch.setenv("NETTVERKSBOT_USER_ID", "@bot:example.org")
    monkeypatch.setenv("NETTVERKSBOT_PASSWORD", "hemmelig")
    monkeypatch.setenv("NETTVERKSBOT_HTTP_LISTEN", address)
    code, out, err = said(capsys, "run")
    assert (code, out) == (2, "")
    assert err.startswith(f"NETTVERKSBOT_HTTP_LISTEN: kan ikke lytte på {address} (")
    assert list(tmp_path.iterdir()) == []


# --- the demo's script, before anything is started -----------------------------------------------------------


def test_a_bad_script_is_told_line_by_line_and_nothing_starts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    script = tmp_path / "samtale.txt"
    script.write_text("rita-ottervik: !leder\nrita-otervik: !leder\nhei\ndrammen @styret: hei\n")
    code, out, err = said(capsys, "demo", "--charter", CITIES, "--script", str(script))
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        f"{script}, linje 2: Kjenner ingen som heter rita-otervik. Mente du rita-ottervik?",
        f"{script}, linje 3: Linja må se slik ut: HVEM: TEKST.",
        f"{script}, linje 4: Det er ikke noe rom for styret.",
        f"{script}: 3 feil. Ingenting er sagt.",
    ]


def test_one_cannot_be_somebody_nobody_knows(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "demo", "--charter", CITIES, "--as", "ritaottervik")
    assert (code, err) == (2, "Kjenner ingen som heter ritaottervik. Mente du rita-ottervik?\n")
