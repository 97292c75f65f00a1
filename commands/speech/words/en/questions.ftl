## Polls and surveys

question-title = { $number } – { $text }
question-named = { $number } “{ $text }”
question-poll = { $number } { $text }
choice-line = **{ $number }** { $text }
survey-line = { $text }
kind-question = the number of a poll or survey, such as P1
kind-asking = the question
kind-choices = the choices, with semicolons between
kind-choices-below = the choices, each on a line of its own
kind-parts = the questions, each on a line of its own
kind-voice = “by organisation” or “by person”
kind-hidden = the word “hidden”
kind-answer = the answer
kind-whose = whose answer it is, as in “for Drammen:” or “for Drammen by telephone:”
short-question = P1
short-asking = QUESTION
short-choices = A; B; C
short-choices-below = the choices on the lines below
short-parts = several questions on the lines below
short-voice = by person
short-hidden = hidden
short-answer = ANSWER
short-whose = for ORGANISATION:
question-number-wrong = That is not the number of a poll or survey. Write P1, for instance.

## Something is asked

choices-missing = Which choices are there? Write them after the question: `{ $p }poll new When suits you best? choices Monday; Tuesday; Wednesday`. They may also stand below, each on a line of its own.
choices-given-twice = The choices stand both on the line of the question and below it. Write them in one of the two places.
choices-too-few = There must be at least two choices, with semicolons between or each on a line of its own.
choices-too-many = There are { $count } choices. A poll may have { $most } at most.
choices-twice = The choice “{ $text }” stands there twice.
parts-too-many = There are { $count } questions. A survey may have { $most } at most.
ask-refused = You cannot ask { $body }. Those who have a voice or may propose there can, their advisers, the chair and the secretariat.
ask-who-could = Ask { $people } to do it.
question-opened = { $kind ->
    [poll] Poll { $number } is open, with { $count } voices.
   *[survey] Survey { $number } has been sent to { $count } organisations.
} The deadline is { $deadline }.
question-asked-by = { $kind ->
    [poll] A poll from { $person }.
   *[survey] A survey from { $person }.
}
question-asked = { $kind ->
    [poll] A poll.
   *[survey] A survey.
}
question-voice = { $voice ->
    [person] Each person has one voice.
   *[organisation] Each organisation has one voice, whoever answers for it.
}
survey-one-answer = Each organisation gives one answer, whoever answers for it.
question-deadline = **The deadline is { $deadline }.**
poll-how = Answer in the poll below, or write the number or the words here in the thread, such as “1” or “we vote for { $text }”. In a direct chat with me: `{ $p }poll answer { $number } 1`. The latest answer counts.
poll-open = Everybody sees who answers what.
poll-hidden = The answers are hidden until the poll is closed; then everybody sees who answered what. Answer in the poll or in a direct chat, for what is written in the thread everybody can read.
survey-how = Write the answer here in the thread, or in a direct chat with me: `{ $p }survey answer { $number } …`. To change it, reply to this message: the latest answer counts. At the deadline the answers are gathered in a table and a spreadsheet.

## How it stands

question-stands = How it stands: { $number } { $text }
answers-count = { $answered } of { $of } have answered.
question-open = The deadline is { $deadline } ({ $left } left).
question-over = The deadline passed { $deadline }.
question-closed = Closed { $date }.
question-withdrawn = Withdrawn { $date }.
question-is-hidden = What they have answered is hidden until the poll is closed.
question-all-answered = All have answered. { $kind ->
    [poll] It can be closed with `{ $p }poll close { $number }`.
   *[survey] It can be closed with `{ $p }survey close { $number }`.
}
has-answered = **Have answered:** { $voices }
has-not-answered = **Have not answered:** { $voices }
choice-count = **{ $text }:** { $count } ({ $voices })
choice-nobody = **{ $text }:** 0
questions-open = { $kind ->
    [poll] Open polls
   *[survey] Open surveys
}
questions-all = { $kind ->
    [poll] All polls
   *[survey] All surveys
}
question-none-open = { $kind ->
    [poll] No poll is open.
   *[survey] No survey is open.
}
question-none-closed = { $kind ->
    [poll] No poll is closed.
   *[survey] No survey is closed.
}
question-none-yet = { $kind ->
    [poll] There has been no poll yet.
   *[survey] There has been no survey yet.
}
question-which = Which do you mean: { $questions }? Give the number.
question-no-such = There is no poll or survey { $number }.
question-list-how = Write `{ $p }poll list` or `{ $p }survey list` to see all.
poll-how-to-ask = Ask like this: `{ $p }poll new When suits you best? choices Monday; Tuesday; Wednesday, deadline Friday at 14`
survey-how-to-ask = Ask like this: `{ $p }survey new How do you do it? deadline Friday at 14`

## Answers

answered-choice = { $voice } answers “{ $text }” to { $number }.
answered = { $voice } has answered { $number }.
answer-text = The answer is: { $text }
answer-latest-counts = If you answer again, the latest counts.
answer-replaced = It takes the place of the earlier answer.
told-other-answer = { $by } has now answered otherwise than you: { $answer }
told-answer-recorded = { $by } of the secretariat has recorded an answer given { $via ->
    [email] by e-mail
   *[telephone] by telephone
}: { $answer }
told-answer-recorded-how = If that is wrong, reply to this message, and what you answer counts.
answer-late = The answer came after the deadline for { $number }, which was { $deadline }, and is not counted.
answer-after-closed = { $kind ->
    [poll] Poll { $number } is closed, so the answer is not counted.
   *[survey] Survey { $number } is closed, so the answer is not counted.
}
answer-after-withdrawn = { $kind ->
    [poll] Poll { $number } was withdrawn, so the answer is not counted.
   *[survey] Survey { $number } was withdrawn, so the answer is not counted.
}
answer-not-on-roll = { $voice } is not among those asked in { $number }.
answer-no-voice = { $kind ->
    [poll] Thank you, but you have no voice in poll { $number }, so the answer is not counted.
   *[survey] Thank you, but you answer for none of those asked in survey { $number }, so the answer is not counted.
}
answer-prepares-only = You prepare answers for { $voice }, but cannot give them. Whoever has the seat can answer, or give you the authority to.
answer-which-voice = You can answer for several. Say for which, such as “for …: ” before the answer to { $number }: { $voices }.
answer-click-which = You can answer for several in { $number }, so a click is not enough. Write `{ $p }poll answer { $number } for …: 1`, for instance.
answer-ended-poll = That poll on { $number } has ended. Answer in the new one, or write `{ $p }poll answer { $number } …`.
answer-what = What is the answer? Write it like this: `{ $p }survey answer { $number } …`
answer-already = { $voice } has answered { $number } already, so I left what you wrote in the thread as a remark. If it shall count instead, write `{ $p }survey answer { $number } …` or reply to the message itself.
choice-what = What is the answer to { $number }? The choices are:
choice-which = I did not understand which choice you mean in { $number }. The choices are:
choice-how = Write `{ $p }poll answer { $number } 1`, for instance.
choice-unclear = I did not understand whether this was an answer to { $number }. Write `{ $p }poll answer { $number } 1`, for instance.

## The end

close-question-ask = { $kind ->
    [poll] Shall poll { $number } be closed now all the same?
   *[survey] Shall survey { $number } be closed now all the same?
} Write `{ $p }yes`.
withdraw-question-ask = Shall { $question } be withdrawn? { $count ->
    [0] Nobody has answered.
    [one] One answer will then not count.
   *[other] { $count } answers will then not count.
} Write `{ $p }yes`.
ended-already = { $question } is not open.
against-ended = { $ending ->
    [withdrawn] It was withdrawn.
   *[closed] It is closed, but can be reopened.
}
question-until-when = Say until when { $number } can be answered, as in “until Friday at 14”.
question-reopened = { $kind ->
    [poll] Poll { $number } is open again until { $deadline }.
   *[survey] Survey { $number } is open again until { $deadline }.
} The answers given stand.
question-reopened-for = { $kind ->
    [poll] Poll { $number } is open again until { $deadline }.
   *[survey] Survey { $number } is open again until { $deadline }.
} The answers given stand. These have not answered: { $voices }.
question-reopened-how = { $kind ->
    [poll] Answer in the poll, or in reply to this message.
   *[survey] Answer in reply to this message.
}
question-reopened-hidden = What had been answered when it was closed is known; what is answered now is hidden until it is closed again.
end-refused = That can be done by { $who }.
by-asker = { $people } (who asked)
ended-by = { $ending ->
    [withdrawn] Withdrawn by
   *[closed] Closed by
} { $person }.
ended-by-deadline = The deadline has passed.
result-leads = Most have answered “{ $text }” to { $number }: { $count } of { $of }.
result-tied = It is a tie in { $number }: { $choices } have { $count } each. What follows from that is for you to decide.
result-nobody = Nobody answered { $number }.
result-gathered = { $count } of { $of } have answered { $number }.
result-withdrawn = { $kind ->
    [poll] Poll { $number } has been withdrawn.
   *[survey] Survey { $number } has been withdrawn.
}
file-survey = The answers to { $number } in full, in a spreadsheet.
sheet-noted-telephone = by telephone, recorded by { $person }
sheet-noted-email = by e-mail, recorded by { $person }
remind-question = { $voice } has not answered { $question }. The deadline is { $deadline } ({ $left } left).
remind-question-how = Reply to this message, or write { $kind ->
    [poll] `{ $p }poll answer { $number } …`. You see the choices with `{ $p }poll show { $number }`.
   *[survey] `{ $p }survey answer { $number } …`. You see the question with `{ $p }survey show { $number }`.
}

## In the journal and in what is imported

journal-question-add = { $question } “{ $text }” was asked
journal-question-amend = { $question } was changed
journal-question-void = { $question } was struck out as a mistake
journal-question-extended = { $question } got a later deadline
journal-question-closed = { $question } was closed
journal-question-reopened = { $question } is open again
journal-question-withdrawn = { $question } was withdrawn
journal-answer-add = { $voice } has answered { $question }
journal-answer-amend = the answer of { $voice } to { $question } was changed
journal-answer-void = an answer of { $voice } to { $question } was struck out
things-question = { $count } { $count ->
    [one] poll or survey
   *[other] polls and surveys
}
things-answer = { $count } { $count ->
    [one] answer to a poll or survey
   *[other] answers to polls and surveys
}

## Help

help-poll = the polls that are open
help-poll-examples =
    `{ $p }poll`
    `{ $p }poll P1`
help-poll-new = ask a body something with choices
help-poll-new-examples =
    `{ $p }poll new When suits you best? choices Monday; Tuesday; Wednesday, deadline Friday at 14`
    `{ $p }poll new Shall we have an extra meeting? choices yes; no, by person, hidden`
help-poll-answer = answer a poll, with the number or the words
help-poll-answer-examples =
    `{ $p }poll answer P1 2`
    `{ $p }poll answer P1 for Drammen: Monday`
    `{ $p }poll answer P1 for Bergen by telephone: Monday`
help-poll-show = how a poll stands
help-poll-show-examples =
    `{ $p }poll show P1`
help-poll-list = all polls, the newest first
help-poll-list-examples =
    `{ $p }poll list`
help-poll-close = close a poll
help-poll-close-examples =
    `{ $p }poll close P1`
help-poll-withdraw = withdraw a poll
help-poll-withdraw-examples =
    `{ $p }poll withdraw P1`
help-poll-extend = give a poll a later deadline
help-poll-extend-examples =
    `{ $p }poll extend P1 until 5 December at 14`
help-poll-reopen = open a closed poll again; the answers given stand
help-poll-reopen-examples =
    `{ $p }poll reopen P1 until 5 December at 14`
help-survey = the surveys that are open
help-survey-examples =
    `{ $p }survey`
    `{ $p }survey P2`
help-survey-new = ask all the organisations in a body, which answer in their own words
help-survey-new-examples =
    `{ $p }survey new How do you keep your climate accounts?, deadline 4 December at 14`
help-survey-answer = answer a survey
help-survey-answer-examples =
    `{ $p }survey answer P2 We do it each quarter.`
    `{ $p }survey answer P2 for Drammen: Each year.`
    `{ $p }survey answer P2 for Bergen by e-mail: Each year.`
help-survey-show = a survey with the answers so far
help-survey-show-examples =
    `{ $p }survey show P2`
help-survey-list = all surveys, the newest first
help-survey-list-examples =
    `{ $p }survey list`
help-survey-close = close a survey and gather the answers
help-survey-close-examples =
    `{ $p }survey close P2`
help-survey-withdraw = withdraw a survey
help-survey-withdraw-examples =
    `{ $p }survey withdraw P2`
help-survey-extend = give a survey a later deadline
help-survey-extend-examples =
    `{ $p }survey extend P2 until 5 December at 14`
help-survey-reopen = open a closed survey again; the answers given stand
help-survey-reopen-examples =
    `{ $p }survey reopen P2 until 5 December at 14`
