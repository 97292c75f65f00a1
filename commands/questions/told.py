"""A poll or a survey in words: what it is called, how it stands, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from commands.asking import how_it_came, left, voice_name
from commands.posting import Teller
from commands.speech.formatting import LONGEST_VALUE
from commands.speech.reply import Bullets, Choice, Listed, Paragraph, Reply, Say, Table, Title, Value, say
from commands.telling import name_of
from network.answering import Given, Leads, NobodyAnswered, Tally, Tied
from network.questions import Answer, Ending, Question, QuestionKind
from network.voices import deadline_of

SHOWN_OF_AN_ANSWER = 500
"""Characters of each answer that are told in the room with the result; the spreadsheet has them all."""


def number_of(asked: Question) -> str:
    """What people call it: ``P1``."""
    return f"P{asked.number}"


def kind_of(asked: Question) -> Choice:
    return Choice(asked.kind.value)


def title_of(asked: Question) -> Say:
    """``P1 – Hvilken dag passer best?``."""
    return say("question-title", number=number_of(asked), text=asked.text)


def named(asked: Question) -> Say:
    """``P1 «Hvilken dag passer best?»``, within a sentence."""
    return say("question-named", number=number_of(asked), text=asked.text)


def choice_told(asked: Question, number: int) -> Say:
    """``1. Mandag``."""
    return say("choice-line", number=str(number), text=asked.choices[number - 1])


def names(teller: Teller, asked: Question, voices: Iterable[str]) -> Listed:
    return Listed(tuple(voice_name(teller, asked, voice) for voice in voices))


def _as_given(teller: Teller, asked: Question, those: Iterable[Given]) -> Listed:
    """Whose answers they are, and which of them the secretariat wrote down."""
    return Listed(tuple(_voice(teller, asked, one.voice, one.answer) for one in those))


def _voice(teller: Teller, asked: Question, voice: str, answer: Answer | None) -> Value:
    name = voice_name(teller, asked, voice)
    return how_it_came(name, answer.via) if answer is not None else name


def answer_told(teller: Teller, asked: Question, answer: Answer) -> Say:
    """``Drammen svarer «Mandag» på P1.``."""
    voice, number = voice_name(teller, asked, answer.voice), number_of(asked)
    if answer.choice is not None:
        return say("answered-choice", voice=voice, number=number, text=asked.choices[answer.choice - 1])
    return say("answered", voice=voice, number=number)


def state_told(teller: Teller, asked: Question) -> Say:
    """Until when it can be answered, or that it has ended."""
    if asked.ending is not None:
        assert asked.ended_at is not None  # it is given with the ending
        day = asked.ended_at.astimezone(teller.zone).date()
        return say(f"question-{asked.ending.value}", date=day)
    deadline = deadline_of(asked, teller.zone)
    if teller.now > deadline:
        return say("question-over", deadline=deadline)
    return say("question-open", deadline=deadline, left=left(deadline - teller.now))


def reopened_told(teller: Teller, asked: Question, asks: Iterable[str]) -> Say:
    """That it is open again, until when, and who has not answered."""
    missing = names(teller, asked, asks)
    values: dict[str, Value] = {"number": number_of(asked), "deadline": deadline_of(asked, teller.zone)}
    if not missing.values:
        return say("question-reopened", kind=kind_of(asked), **values)
    return say("question-reopened-for", kind=kind_of(asked), voices=missing, **values)


# --- how it stands --------------------------------------------------------------------------------------------


def standing_told(teller: Teller, asked: Question, tally: Tally) -> Reply:
    """Who has answered what, who is missing, and how much time is left; of a hidden one that is open only who."""
    head = Title(say("question-stands", number=number_of(asked), text=asked.text))
    if asked.ending is Ending.WITHDRAWN:
        return Reply((head, Paragraph((state_told(teller, asked),))))
    says = [say("answers-count", answered=len(tally.answered), of=len(tally.given)), state_told(teller, asked)]
    if asked.ending is None and asked.hidden:
        says.append(say("question-is-hidden"))
    if asked.ending is None and not tally.missing and tally.given:
        says.append(say("question-all-answered", kind=kind_of(asked), number=number_of(asked)))
    return Reply((head, Paragraph(tuple(says)), Bullets(tuple(_lines(teller, asked, tally)))))


def _lines(teller: Teller, asked: Question, tally: Tally) -> Iterator[tuple[Say, ...]]:
    is_told = asked.kind is QuestionKind.POLL and (asked.ending is not None or not asked.hidden)
    if is_told:
        yield from ((one,) for one in choices_told(teller, asked, tally))
    elif tally.answered:
        yield (say("has-answered", voices=_as_given(teller, asked, tally.answered)),)
    if tally.missing:
        yield (say("has-not-answered", voices=names(teller, asked, tally.missing)),)


def choices_told(teller: Teller, asked: Question, tally: Tally) -> Iterator[Say]:
    """For each choice how many and who."""
    for number, text in enumerate(asked.choices, 1):
        those = tally.given_for(number)
        if those:
            yield say("choice-count", text=text, count=len(those), voices=_as_given(teller, asked, those))
        else:
            yield say("choice-nobody", text=text)


# --- what came of it ------------------------------------------------------------------------------------------


def result_line(asked: Question, tally: Tally) -> Say:
    """What a question has come to, in one sentence; a tie is told as one."""
    number = number_of(asked)
    if asked.ending is Ending.WITHDRAWN:
        return say("result-withdrawn", kind=kind_of(asked), number=number)
    match tally.result:
        case Leads(choice=choice, count=count):
            return say("result-leads", number=number, text=asked.choices[choice - 1], count=count, of=len(tally.given))
        case Tied(choices=choices, count=count):
            tied = Listed(tuple(asked.choices[one - 1] for one in choices))
            return say("result-tied", number=number, choices=tied, count=count)
        case NobodyAnswered():
            return say("result-nobody", number=number)
        case gathered:
            return say("result-gathered", number=number, count=gathered.count, of=len(tally.given))


def result_told(teller: Teller, asked: Question, tally: Tally, unread: tuple[str, ...] = ()) -> Reply:
    """What came of it, with who answered what and who is missing; ``unread`` wrote what could not be decrypted."""
    by, ending = asked.ended_by and name_of(teller.register, "person", asked.ended_by), asked.ending or Ending.CLOSED
    how = say("ended-by", person=by, ending=Choice(ending.value)) if by else say("ended-by-deadline")
    head = (Title(title_of(asked)), Paragraph((result_line(asked, tally), how)))
    if asked.ending is Ending.WITHDRAWN:
        return Reply(head)
    table: tuple[Table, ...] = ()
    if asked.kind is QuestionKind.POLL:
        lines = list(_lines(teller, asked, tally))
    else:
        lines = [(say("has-not-answered", voices=names(teller, asked, tally.missing)),)] if tally.missing else []
        table = (answers_told(teller, asked, tally, SHOWN_OF_AN_ANSWER),) if tally.answered else ()
    if unread:
        lines.append((say("result-unread", people=Listed(unread)),))
    return Reply((*head, *table, Bullets(tuple(lines))))


def answers_told(teller: Teller, asked: Question, tally: Tally, longest: int = LONGEST_VALUE) -> Table:
    """What was answered in a survey, each as far as it has room in a table: ``longest`` characters."""
    rows: list[tuple[Value, ...]] = [
        (_voice(teller, asked, one.voice, one.answer), _cut(one.answer.text or "", longest))
        for one in tally.answered
        if one.answer
    ]
    return Table((say("sheet-organisation"), say("sheet-answer")), tuple(rows))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
