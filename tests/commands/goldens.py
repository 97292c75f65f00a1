"""Every message of the bot, put into words with example values: golden files that a reader can check.

``python -m tests.commands.goldens`` writes them anew. A variable of a new name gets its example in `EXAMPLES`, the one
table: wherever that name is used, it means that kind of thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from commands.speech.reply import Choice, Code, Listed, Say, Value, Weekday
from commands.speech.spans import Reader, Span, spans_of
from commands.speech.words import Facts, Words
from network.dates import PartialDate, Period
from network.register import Language

FOLDER = Path(__file__).with_name("golden")
OSLO = ZoneInfo("Europe/Oslo")
NUMBERS = (1, 3)
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})

_VERSION = Say(
    "version-by", {"number": 2, "date": datetime(2026, 11, 24, 10, 0, tzinfo=OSLO), "person": "Prøve Nordmann"}
)

_AT_NINE = Say("meeting-at-until", {"starts": datetime(2027, 3, 12, 9, 0, tzinfo=OSLO), "ends": time(14, 0)})
_MEETING = Say("meeting-named", {"number": "M3", "title": "Vårmøte", "time": _AT_NINE})

EXAMPLES: Mapping[str, Sequence[Value]] = {
    "about": [Say("about-paragraph", {"paragraph": 2, "beginning": "Byene vil kutte utslippene …"})],
    "actor": ["Prøve Sekretær"],
    "addressee": ["KS"],
    "address": ["http://127.0.0.1:8008"],
    "again": [17],
    "agreement": ["Samarbeidsavtale for KS storbynettverk"],
    "agreements": [Listed(("Samarbeidsavtale for KS storbynettverk",))],
    "among": [Listed((Say("the-members", {}),))],
    "argument": ["FILE…"],
    "at": ["2020-11-12 09:00:00"],
    "beginning": ["Byene vil kutte utslippene …"],
    "body": ["Politisk storbynettverk"],
    "case": ["PS 12/20"],
    "changes": [Listed((Say("field", {"label": Say("field-title", {}), "value": "ordfører"}),))],
    "choices": ["municipality, county, association, other"],
    "clock": [time(9, 30)],
    "code": ["ABCD-2345"],
    "column": [12],
    "command": [Code("!leder [ORGAN]")],
    "commands": [Listed((Code("!leder"), Code("!medlemmer")), "or")],
    "count": NUMBERS,
    "date": [PartialDate(2020, 11, 12)],
    "device": ["ABCDEFGH"],
    "digest": ["1a2b 3c4d 5e6f 7081"],
    "does": [Say("help-chair", {})],
    "done": [Say("journal-amend", {})],
    "electors": [Listed((Say("the-members", {}),))],
    "email": ["prove@example.org"],
    "end": [time(14, 0)],
    "expected": [Say("kind-person", {})],
    "settings/expected": ["nb, nn or en"],
    "file": ["data/login.json"],
    "files": NUMBERS,
    "format": [1],
    "from": [PartialDate(2020, 11)],
    "given": ["kommune"],
    "id": ["trondheim"],
    "item": ["S2"],
    "key": ["term.years"],
    "kind": [Say("statement-kind-joint-statement", {}), Say("statement-kind-proposal", {})],
    "label": [Say("field-title", {})],
    "language": [Say("language-nn", {})],
    "latest": [3],
    "later": [date(2020, 11, 19)],
    "least": [3],
    "line": [12],
    "markers": ["fra, til, i"],
    "matrix": ["@prove:example.org"],
    "max": [5],
    "meeting": ["M3"],
    "men": NUMBERS,
    "min": [7],
    "month": [PartialDate(2023, 2)],
    "most": [5],
    "name": ["Trondheim"],
    "names": [Listed(("Oslo", "Bergen", "Tromsø"))],
    "nearest": ["trondheim"],
    "network": ["KS storbynettverk"],
    "networks": [Listed(("KS storbynettverk", "Bærekraftsnettverket"))],
    "number": [12],
    "office": [Say("office-leder", {})],
    "organisation": ["Drammen"],
    "organisations": [Listed(("Drammen", "Kristiansand"))],
    "other": ["Administrativt storbynettverk"],
    "page": ["1"],
    "pages": ["2"],
    "password": ["demo"],
    "paragraph": [2],
    "path": ["charters/ks.toml"],
    "people": [Listed(("Prøve Sekretær", "Prøve Nordmann"))],
    "period": [Period(months=6), Period(years=1, months=2, days=14)],
    "person": ["Prøve Nordmann"],
    "place": [Listed((Say("charter-place-row", {"table": "bodies", "number": 2}),))],
    "question": ["Hvordan gjør dere det?"],
    "reason": ["skrevet inn to ganger"],
    "reference": ["7f3a"],
    "rest": [3],
    "role": [Say("role-member", {})],
    "seats": NUMBERS,
    "setting": ["NETTVERKSBOT_HOMESERVER"],
    "sign": ["U+0007"],
    "size": [7],
    "state": [Say("phase-draft", {})],
    "statement": [Say("statement-named", {"number": "U1", "title": "Byene og klimaet"})],
    "statements": [Listed((Say("statement-named", {"number": "U1", "title": "Byene og klimaet"}), "U2 «Bolig»"), "or")],
    "subject": ["Drammen"],
    "table": ["bodies"],
    "task": ["O4"],
    "telephone": ["99 99 99 99"],
    "text": ["Orientere hverandre om egne saker"],
    "thing": [Say("thing-seat", {})],
    "things": [Say("things-seat", {"count": 3})],
    "title": ["ordfører"],
    "to": ["Statsministerens kontor"],
    "told": [Say("journal-position-support", {"voice": "Drammen", "statement": "U1"})],
    "unknown": NUMBERS,
    "until": [PartialDate(2023, 10, 31)],
    "value": ["ordfører"],
    "version": [2],
    "versions": [Listed(("1", "2"))],
    "voice": ["Drammen"],
    "was": ["varaordfører"],
    "weekday": [Weekday(date(2020, 11, 12))],
    "what": [Say("kind-person", {})],
    "who": [Listed((Say("part-secretariat", {}), Say("part-chair", {})), "or")],
    "whose": ["Monica Myrvold Berg (Drammen)"],
    "why": ["skrevet inn to ganger"],
    "women": NUMBERS,
    "words": ["ledar"],
    "year": ["2026"],
    "years": [Listed(("2026", "2025"))],
    # Where a name means something else in one file or one message: "file/name" or "id/name".
    "charter/name": ["trondheim"],
    "cli-health-no-answer/address": ["127.0.0.1:8080"],
    "cli-health-not-the-bot/address": ["127.0.0.1:8080"],
    "cli/command": ["nettverksbot --help"],
    "cli/reason": ["connection refused"],
    "dates/nearest": ["november"],
    "dates/number": [13],
    "dates/words": ["nowember"],
    "documents/count": [1, 12],
    "documents/most": [12],
    "documents/name": ["uttalelse.docx"],
    "documents/names": [Listed(("Oslo", "Bergen", "Tromsø"))],
    "documents/number": ["U1"],
    "documents/period": [Period(hours=23, minutes=58)],
    "documents/place": ["Oslo"],
    "documents/title": ["Byenes klimautfordringer"],
    "documents/until": [datetime(2020, 11, 14, 14, 0, tzinfo=OSLO)],
    "documents/what": [Say("text-file-tables", {})],
    "meeting-documents/meeting": [Say("calendar-summary", {"body": "Politisk storbynettverk"})],
    "meeting-documents/name": ["Prøve Nordmann"],
    "meeting-documents/names": [Listed(("Oslo", "Bergen", "Tromsø"))],
    "meeting-documents/number": ["M3"],
    "meeting-documents/title": ["Byene og klimaet"],
    "meeting-documents/until": [datetime(2020, 11, 14, 14, 0, tzinfo=OSLO)],
    "meeting-documents/why": ["for få kan komme"],
    "feed-address/address": ["https://bot.example.org/kalender/3q2-7wEhQ0.ics"],
    "call-attachments/names": [Listed(("notat.pdf", "kart.png"))],
    "meetings/body": ["Styringsgruppen"],
    "meetings/before": [_AT_NINE],
    "meetings/case": ["3/27"],
    "meetings/count": NUMBERS,
    "meetings/date": [PartialDate(2027, 3, 12)],
    "meetings/deputy": ["Prøve Vara"],
    "meetings/ends": [time(14, 0)],
    "meeting-over-days/ends": [datetime(2027, 3, 13, 14, 0, tzinfo=OSLO)],
    "meetings/item": [Say("item-named", {"number": "S1", "title": "Byenes klimautfordringer"})],
    "meetings/link": ["https://eksempel.no/moterom"],
    "meetings/meeting": [_MEETING],
    "call-title/meeting": [Say("meeting-title", {"number": "M3", "title": "Vårmøte"})],
    "meetings/meetings": [Listed((_MEETING,), "or")],
    "meetings/most": [5],
    "meetings/name": ["Drammen"],
    "meetings/names": [Listed(("Oslo", "Drammen"))],
    "meetings/needed": [5],
    "meetings/number": ["M3"],
    "plan-date/number": [2],
    "plan-no-such-date/number": [9],
    "meetings/numbers": [Listed(("S1", "S2"), "or")],
    "meetings/of": [8],
    "meetings-coming/of": ["Styringsgruppen"],
    "meetings-in/of": ["Styringsgruppen"],
    "meetings-none/of": ["Styringsgruppen"],
    "meetings-none-in/of": ["Styringsgruppen"],
    "meetings/organisation": ["Drammen"],
    "meetings/owner": ["Drammen"],
    "meetings/people": [Listed(("Prøve Nordmann", "Prøve Vara"))],
    "meetings/person": ["Prøve Nordmann"],
    "meetings/place": ["Oslo rådhus"],
    "meetings/possible": [180],
    "meetings/prefix": ["SR"],
    "meetings/starts": [datetime(2027, 3, 12, 9, 0, tzinfo=OSLO)],
    "meetings/text": ["for få kan komme"],
    "meetings/time": [_AT_NINE],
    "meetings/title": ["Vårmøte"],
    "meetings/who": [Listed((Say("by-secretariat", {"people": Listed(("Prøve Sekretær",))}),), "or")],
    "meetings/weekday": [Weekday(date(2027, 3, 12))],
    "meetings/year": ["2027"],
    "reminders/agreement": ["Samarbeidsavtale"],
    "reminders/begins": [time(20, 0)],
    "reminders/body": ["Styringsgruppen"],
    "reminders/ends": [time(7, 0)],
    "reminders/first": [PartialDate(2027, 1, 1)],
    "reminders/item": [Say("item-named", {"number": "S1", "title": "Byenes klimautfordringer"})],
    "reminders/last": [PartialDate(2027, 12, 31)],
    "reminders/least": [4],
    "reminders/left": [Period(days=3)],
    "reminders/meeting": [_MEETING],
    "reminders/missing": [2],
    "reminders/names": [Listed(("møter", "perioder"), "or")],
    "reminders/network": ["Bærekraftsnettverket"],
    "reminders/number": ["M3"],
    "remind-task-how/number": ["O2"],
    "remind-material-how/number": ["S1"],
    "reminders/office": [Say("office-leder", {})],
    "reminders/organisations": [Listed(("Oslo", "Drammen"))],
    "reminders/people": [Listed(("Prøve Nordmann", "Prøve Vara"))],
    "reminders/periods": [Listed((Period(days=14), Period(days=3), Period(hours=1)))],
    "reminders/person": ["Prøve Nordmann"],
    "reminders/place": ["Oslo rådhus"],
    "reminders/planned": [2],
    "reminder-later/until": [datetime(2027, 3, 12, 9, 0, tzinfo=OSLO)],
    "reminders/until": [PartialDate(2027, 2, 1)],
    "reminders/weeks": [Listed((8, 9, 40))],
    "reminders/what": [Say("remind-ends-term", {"body": "Styringsgruppen"})],
    "reminders/year": ["2027"],
    "questions/answer": [Say("answered-choice", {"voice": "Drammen", "text": "mandag", "number": "P1"})],
    "questions/answered": [3],
    "questions/by": ["Prøve Nordmann"],
    "questions/choices": [Listed(("mandag", "tirsdag"))],
    "questions/count": [2],
    "questions/date": [date(2026, 11, 27)],
    "questions/deadline": [datetime(2026, 11, 27, 14, 0, tzinfo=OSLO)],
    "questions/left": [Period(days=2)],
    "questions/most": [20],
    "questions/number": ["P1"],
    "questions/of": [8],
    "questions/question": [Say("question-named", {"number": "P1", "text": "Når passer det best?"})],
    "questions/questions": [Listed(("P1 «Når passer det best?»", "P2 «Hvor?»"), "or")],
    "questions/text": ["Når passer det best?"],
    "questions/voices": [Listed(("Oslo", "Drammen"))],
    "answer-text/text": ["Vi fører det hvert kvartal."],
    "answered-choice/text": ["mandag"],
    "choice-count/text": ["mandag"],
    "choice-line/number": ["1"],
    "choice-line/text": ["mandag"],
    "choice-nobody/text": ["mandag"],
    "choices-too-many/count": [30],
    "choices-twice/text": ["mandag"],
    "journal-answer-add/question": ["P1"],
    "journal-answer-amend/question": ["P1"],
    "journal-answer-void/question": ["P1"],
    "journal-question-add/question": ["P1"],
    "journal-question-amend/question": ["P1"],
    "journal-question-closed/question": ["P1"],
    "journal-question-extended/question": ["P1"],
    "journal-question-reopened/question": ["P1"],
    "journal-question-void/question": ["P1"],
    "journal-question-withdrawn/question": ["P1"],
    "parts-too-many/count": [30],
    "poll-how/text": ["mandag"],
    "result-leads/text": ["mandag"],
    "survey-line/text": ["Hvem fører det?"],
    "things-answer/count": NUMBERS,
    "things-question/count": NUMBERS,
    "rounds/answered": [3],
    "rounds/asked": [2],
    "rounds/by": ["Prøve Nordmann"],
    "rounds/case": ["27/104"],
    "rounds/count": [5],
    "rounds/date": [PartialDate(2026, 12, 1)],
    "rounds/deadline": [datetime(2026, 11, 27, 14, 0, tzinfo=OSLO)],
    "rounds/given": [1],
    "rounds/left": [Period(days=2)],
    "rounds/needed": [6],
    "rounds/number": ["U1"],
    "against-agreed-already/number": [1],
    "against-is-open/number": [1],
    "against-not-the-latest/number": [2],
    "rounds/of": [8],
    "rounds/outcome": [Say("outcome-lapsed", {})],
    "rounds/authority": ["bystyret"],
    "rounds/period": [Period(hours=6)],
    "rounds/position": [Say("recorded-support", {"voice": "Drammen", "number": "U1", "version": 2})],
    "rounds/statement": [Say("statement-named", {"number": "U1", "title": "Byene og klimaet"})],
    "rounds/text": ["fordi teksten binder oss økonomisk"],
    "rounds/title": ["Byene og klimaet"],
    "rounds/to": ["Klima- og miljødepartementet"],
    "rounds/until": [datetime(2026, 11, 26, 12, 0, tzinfo=OSLO)],
    "rounds/voice": ["Drammen"],
    "rounds/voices": [Listed(("Oslo", "Drammen"))],
    "phase-round/deadline": [datetime(2026, 11, 27, 14, 0, tzinfo=OSLO)],
    "phase-round-over/deadline": [datetime(2026, 11, 27, 14, 0, tzinfo=OSLO)],
    "waits-for-you/voices": [Listed(("Oslo", "Drammen"))],
    "edit-undone/back": ["1"],
    "setting-cannot-listen/reason": ["Permission denied"],
    "setting-cannot-listen/setting": ["NETTVERKSBOT_HTTP_LISTEN"],
    "setting-cannot-listen/value": ["127.0.0.1:80"],
    "setting-port-taken/setting": ["NETTVERKSBOT_HTTP_LISTEN"],
    "setting-port-taken/value": ["127.0.0.1:8080"],
    "settings/value": ["tull"],
    "statements-drafts/number": ["U1"],
    "statements-drafts/title": ["Byene og klimaet"],
    "statements-drafts/names": [Listed(("KS storbynettverk",), "or")],
    "agreement-ended-period/period": ["2019–2023"],
    "agreement-ends-period/period": ["2019–2023"],
    "argument-help/command": ["leder"],
    "charter-deadline-before-opening/deadline": ["2020-11-12T14:00"],
    "charter-matrix-twice/other": ["kari-nordmann"],
    "charter-membership-overlaps/other": [Say("role-observer", {})],
    "date-no-such-day/count": [28],
    "date-weekday-unclear/date": [date(2020, 11, 12)],
    "date-year-out-of-reach/from": [PartialDate(1900)],
    "date-year-out-of-reach/until": [PartialDate(2199)],
    "deputy-for/other": ["Kari Prøve"],
    "end-period-over/period": ["2019–2023"],
    "end-period/period": ["2019–2023"],
    "file-gone/name": ["grunnlag.toml"],
    "file-not-text/name": ["grunnlag.toml"],
    "file-too-large/name": ["grunnlag.toml"],
    "file-unreachable/name": ["grunnlag.toml"],
    "import-no-file/command": [Code("!register importer")],
    "name-unknown-near/names": [Listed(("Tromsø", "Trondheim"), "or")],
    "not-eligible-not-seated/among": [Listed(("Politisk storbynettverk",))],
    "finding-not-seated/among": [Listed(("Politisk storbynettverk",))],
    "statement-line/title": [Say("statement-title", {"number": "U1", "title": "Byene og klimaet"})],
    "statement-refused/who": [
        Listed(
            (Say("by-proposer", {"people": "Rita Ottervik"}), Say("by-secretariat", {"people": "Prøve Sekretær"})), "or"
        )
    ],
    "statement-which/statements": [Listed(("U1 «Byene og klimaet»", "U2 «Bolig»"))],
    "journal-statement-add/title": ["Byene og klimaet"],
    "call-items-left/items": [Listed(("S4 «Klimabudsjett»", "S5 «Kollektivtrafikk»"))],
    "journal-item-add/title": ["Byenes klimautfordringer"],
    "journal-task-add/title": ["Sende uttalelsen til statsråden"],
    "status-open/what": [Say("statement-named", {"number": "U1", "title": "Byene og klimaet"})],
    "status-meeting/date": [datetime(2020, 11, 12, 9, 0, tzinfo=OSLO)],
    "which-body/names": [Listed(("Politisk storbynettverk", "Administrativt storbynettverk"))],
    "which-network/names": [Listed(("KS storbynettverk", "Bærekraftsnettverket"))],
    "which-network/network": ["storbynettverket"],
    "text-file-gone/name": ["utkast.docx"],
    "text-file-unreachable/name": ["utkast.docx"],
    "text-given-twice/name": ["utkast.docx"],
    "version-at/date": [datetime(2026, 11, 24, 10, 0, tzinfo=OSLO)],
    "version-by/date": [datetime(2026, 11, 24, 10, 0, tzinfo=OSLO)],
    "version-at/number": [2],
    "version-by/number": [2],
    "version-editorial/version": [_VERSION],
    "version-only/version": [_VERSION],
    "version-voided/version": [_VERSION],
    "wish-noted/text": ["si «skal» i stedet for «bør»"],
    "wish-line/text": ["si «skal» i stedet for «bør»"],
    "wish-came/text": ["si «skal» i stedet for «bør»"],
    "term-not-begun/from": [PartialDate(2027, 11, 1)],
    "withdrawal-example/until": [PartialDate(2021, 5, 11)],
}
"""Example values: by the name of a variable, which means the same kind of thing wherever it stands; and the few that
stand for something of their own in one file or one message, by its name and theirs."""


class NoExample(Exception):
    """A message has a variable for which the table has no example."""


def golden(words: Words, language: Language) -> str:
    """All messages of a language, file by file."""
    reader = Reader(language, words, OSLO, "!")
    by_file: dict[str, list[str]] = {}
    for id, facts in words.facts(language).items():
        by_file.setdefault(facts.file, []).append(f"`{id}`\n{_told(id, facts, reader)}")
    sections = (f"## {file}\n\n" + "\n\n".join(by_file[file]) for file in sorted(by_file))
    return f"# {language.value}\n\n" + "\n\n".join(sections) + "\n"


def _told(id: str, facts: Facts, reader: Reader) -> str:
    lines = dict.fromkeys(_as_read(spans_of(Say(id, values), reader)) for values in _examples(id, facts))
    return "\n".join(lines)


def _as_read(spans: Sequence[Span]) -> str:
    """The message as a definition in Markdown: what is code or strong is marked so."""
    text = "".join(_marked(span) for span in spans)
    return re.sub(r"(?m)^", "  ", text).replace("  ", ": ", 1)


def _marked(span: Span) -> str:
    text = f"`{span.text}`" if span.code else span.text
    return f"**{text}**" if span.strong else text


def _examples(id: str, facts: Facts) -> Iterator[dict[str, Value]]:
    """As many sets of values as it takes to say each value of each variable once."""
    choices = {name: _choices(id, name, facts) for name in sorted(facts.variables - {"p"})}
    for number in range(max((len(values) for values in choices.values()), default=1)):
        yield {name: values[number % len(values)] for name, values in choices.items()}


def _choices(id: str, name: str, facts: Facts) -> Sequence[Value]:
    """A word for each key that is a word, a number for each that is a number or a plural; else what the table has."""
    keys = facts.selectors.get(name, frozenset())
    words = sorted(key for key in keys - PLURALS if not _is_number(key))
    if words:
        return [Choice(key) for key in [*words, *(keys & {"other"})]]
    if keys:
        numbers = {*NUMBERS, *(int(key) for key in keys if _is_number(key))}
        return sorted(numbers if numbers <= {0, *NUMBERS} else {*numbers, max(numbers) + 2})
    for known in (f"{id}/{name}", f"{facts.file}/{name}", name):
        if known in EXAMPLES:
            return EXAMPLES[known]
    raise NoExample(f"{id} has a variable ${name}: give it an example in {Path(__file__).name}")


def _is_number(key: str) -> bool:
    return re.fullmatch(r"-?\d+", key) is not None


def main() -> None:
    """Write the golden files."""
    words = Words.load()
    FOLDER.mkdir(exist_ok=True)
    for language in Language:
        (FOLDER / f"{language.value}.md").write_text(golden(words, language), encoding="utf-8")


if __name__ == "__main__":
    main()
