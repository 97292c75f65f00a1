"""The demo as whoever starts it sees it: a real homeserver, the bot, and the conversations that come along."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.cli import run
from bot.demo import stage

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache"
CITIES = ROOT / "charters" / "storbynettverket.toml"
KS = ROOT / "charters" / "ks.toml"
INVENTED = ROOT / "demo" / "kystbyene.toml"


@pytest.fixture(autouse=True)
def _norwegian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETTVERKSBOT_LANGUAGE", "nb")
    # Two demos that start at the same moment would both find the usual port free.
    monkeypatch.setattr(stage, "USUAL_PORT", None)


def answers(printed: str, line: str) -> list[str]:
    """What the bot answered each time that this line was said."""
    parts = re.split(r"^(\S.*):\n  ", printed, flags=re.MULTILINE)
    said = [(parts[at], parts[at + 1].split("\n──")[0].strip()) for at in range(1, len(parts), 2)]
    return [after[1] for before, after in pairwise(said) if before[1] == line]


def test_the_cities_conversation(capsys: pytest.CaptureFixture[str]) -> None:
    script = ROOT / "demo" / "storbynettverket.txt"
    code = run(
        ["demo", "--charter", str(CITIES), "--script", str(script), "--data", str(CACHE), "--today", "2026-11-24"]
    )
    printed, complaints = capsys.readouterr()
    assert code == 0, printed + complaints
    assert "── KS storbynettverk · 24. november 2026 ──" in printed
    (nobody,) = answers(printed, "!leder")[:1]
    assert "Ingen er registrert som leder" in nobody
    assert "Prøve Sekretær" in nobody
    new = "!register verv ny leder Rita Ottervik fra 12.11.2020"
    refused, registered = answers(printed, new)
    assert "Prøve Sekretær" in refused
    assert "12. november 2020" in registered
    (chair,) = answers(printed, "hvem leder nettverket?")
    assert "Rita Ottervik" in chair
    (over,) = answers(printed, "når går perioden ut?")
    assert "31. oktober 2023" in over
    assert "antatt" in over
    (members,) = answers(printed, "!medlemmer på 1.1.2020")
    assert "Trondheim" in members
    assert "Drammen" not in members
    (nearest,) = answers(printed, "!ledr")
    assert "!leder" in nearest


def test_the_conversation_in_buskerud(capsys: pytest.CaptureFixture[str]) -> None:
    script = ROOT / "demo" / "ks.txt"
    code = run(["demo", "--charter", str(KS), "--script", str(script), "--data", str(CACHE)])
    printed, complaints = capsys.readouterr()
    assert code == 0, printed + complaints
    for answer in answers(printed, "hvem leder Buskerud?"):
        assert "Heidi Granli (Gol)" in answer
    assert "── Direkte samtale med Tine Norman" in printed


def test_the_invented_network_issues_a_statement_on_behalf_of_seven(capsys: pytest.CaptureFixture[str]) -> None:
    """Today: what is answered by is counted from now on."""
    script = ROOT / "demo" / "kystbyene.txt"
    code = run(["demo", "--charter", str(INVENTED), "--script", str(script), "--data", str(CACHE)])
    printed, complaints = capsys.readouterr()
    assert code == 0, printed + complaints
    (back,) = answers(printed, "Det går lenger enn bystyret vårt har gitt oss fullmakt til.")
    assert back.startswith("Skal jeg føre dette opp som begrunnelse for innsigelsen fra Tenkesund mot U1")
    (hold,) = answers(printed, "vi trenger tid til i morgen kl. 10")
    assert "Det er ikke et svar ennå." in hold
    assert "kommet [-seg på-] {+fram til+} skolen" in printed
    assert "Liksomnes støttet forrige versjon av U1. Støtter dere fortsatt?" in printed
    (unclear,) = answers(printed, "vi støtter, nå har vi spurt formannskapet")
    assert "Jeg forstod ikke om dette var et svar på U1." in unclear
    (lifted,) = answers(printed, "Tenkesund trekker innsigelsen")
    assert "har trukket innsigelsen mot U1" in lifted
    (authority,) = answers(printed, "!uttalelse støtt U1, vedtatt av byrådet, sak 27/104")
    assert "Vedtatt av byrådet, sak 27/104." in authority
    assert "Fabelborg og Sagnholm (per telefon)" in printed
    (not_agreed,) = answers(printed, "!uttalelse avslutt U1")[1:]
    assert "blir utfallet «stanset av innsigelse»" in not_agreed
    (refused,) = answers(printed, "!uttalelse utgi U1")
    assert "kan ikke utgis i nettverkets navn" in refused
    assert "Innsigelse fra Ingensted: «fordi ferjene våre er fylkets ansvar»." in printed
    assert "Merknad fra Prøveby: «Hurtigbåtene må med neste gang»." in printed
    seven = "Eksempelvik, Prøveby, Tenkesund, Diktefjord, Liksomnes, Fabelborg og Sagnholm"
    (issued,) = answers(printed, f"!uttalelse utgi U1 på vegne av {seven}")
    assert "Den er ikke nettverkets uttalelse." in issued
    (sent,) = answers(printed, "!uttalelse send U1 til Samferdselsdepartementet, svar innen 1. mars")
    # The documents are made meanwhile, and may come before or after it.
    assert "U1" in sent
    assert "U1 er ført opp som sendt til Samferdselsdepartementet" in printed


def test_time_goes_by_and_those_concerned_are_reminded(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    script = tmp_path / "møte.txt"
    script.write_text(
        "sekretariat @styringsgruppen: !møte ny 11. februar 2027 kl. 10-14\n"
        "sekretariat @styringsgruppen: !møte innkalling M1\n"
        "nordvik @styringsgruppen: !møte kommer\n"
        "= 2027-02-08 10:00\n"
        "sorvag @direkte: !møte forfall M1\n",
        encoding="utf-8",
    )
    charter = ROOT / "demo" / "styringsgruppen.toml"
    code = run(
        ["demo", "--charter", str(charter), "--script", str(script), "--data", str(CACHE), "--today", "2027-01-20"]
    )
    printed, complaints = capsys.readouterr()
    assert code == 0, printed + complaints
    assert "── Styringsgruppen · 8. februar 2027 ──" in printed
    reminders = printed.split("8. februar 2027 ──", 1)[1]
    assert "(Styringsgruppen, torsdag 11. februar 2027 kl. 10.00–14.00) er om tre dager." in reminders
    asked = re.findall(
        r"── Direkte samtale med (Prøve \S+) · 8\. februar 2027 ──\n(.*?)(?=\n──|\Z)", reminders, re.DOTALL
    )
    unanswered = [who for who, said in asked if "Du har ikke svart om du kommer" in said]
    assert "Prøve Sørmann" in unanswered
    assert "Prøve Nordmann" not in unanswered
