## The overview of a round

tally-title = { $number } “{ $title }”: where it stands
tally-count = { $answered } of { $of } have answered.
tally-deadline = The deadline is { $deadline } ({ $left } left).
tally-over = The deadline passed { $deadline }.
tally-agreed = The round is closed: the text is agreed.
tally-blocked = The round is closed: there is an objection to the text.
tally-lapsed = The round is closed without agreement.
tally-withdrawn = The statement is withdrawn.
tally-superseded = The text was changed, and a new round has taken over.
tally-editorial = The editorial change may be objected to until { $until }.
tally-may-be-closed = All who must answer have answered. The chair or the secretariat can close with `{ $p }statement close { $number }`.
tally-supports = **Support:** { $voices }
tally-supports-with-remark = **Support with a remark:** { $voices }
tally-consents-by-silence = **Consent by silence:** { $voices }
tally-stands-aside = **Stand aside:** { $voices }
tally-objects = **Cannot support it (objection):** { $voices }
tally-needs-time = **Need time:** { $voices }
tally-unanswered = **Have not answered:** { $voices }
tally-voice-no-reason = { $voice } (reason missing)
tally-voice-until = { $voice } (until { $until })
tally-voice-telephone = { $voice } (by telephone)
tally-voice-email = { $voice } (by e-mail)

## What stands in the way

against-no-consensus = { $body } has no rules for joint statements in its charter, and so no rounds.
against-nobody-has-a-voice = Nobody has a voice in { $body } today.
against-no-text = There is no such version with a text.
against-may-not-propose = { $organisation } may not propose statements here.
against-is-open = A round is already open.
against-closed = The round is closed ({ $outcome }).
against-not-the-latest = A newer round has come after it.
against-agreed-already = This text has been agreed on already.
against-still-runs = The deadline does not pass before { $deadline }.
against-overdue = The deadline passed { $deadline }. It can be reopened with a new one.
against-is-withdrawn = The statement is withdrawn.
against-is-issued = The statement is issued, and changes no more.
against-past = That time has passed.
against-too-short = The deadline is too short: it must be at least { $period } away.
against-too-long = The deadline is too long: it may be at most { $period } away.
against-skipped-by-clocks = There is no such time that day, as the clocks go forward.
against-shown-twice = That time comes twice that day, as the clocks go back. Choose another.
against-not-later = The new deadline must be later than { $deadline }.
against-no-time-to-object = Too little time is left for an editorial change: others must have { $period } to object. Extend the deadline first, or change the text as a new version.
against-not-editorial = That change is not editorial, or has been taken back.
against-window-over = The time to object passed { $until }.
against-no-voice = You cannot answer for { $organisation } in this round.
against-no-round = There has been no round on the text.
against-not-agreed = The text was not agreed on, so it cannot be issued in the network's name.
against-nobody-named = Say on whose behalf it is issued.
against-not-behind-it = { $organisations } have not said that they stand behind the text.
against-may-still-be-objected = The editorial change may be objected to until { $until }.
against-not-over = It cannot be decided before all have answered or the deadline has passed.
outcome-agreed = agreed
outcome-blocked = stopped by an objection
outcome-lapsed = without agreement
outcome-withdrawn = withdrawn
outcome-superseded = replaced by a new version
kind-moment = a day and a time
kind-urgent = the word “urgent”

## A round is opened

round-opened = The round on { $number } (version { $version }) is open, with { $count } voices. The deadline is { $deadline }.
round-no-room = { $body } has no room yet. The secretariat can link a room to the body by writing `{ $p }register room` in it.
round-asks = Round on version { $version }.
round-deadline = **The deadline is { $deadline }.**
round-urgent = **It is urgent: the deadline is { $deadline }.**
round-how = Answer in the poll below, or write here in the thread: “{ $organisation } supports it”, “we support it with a remark: …”, “we stand aside”, “we cannot support this because …” or “we need time until Friday at 12”. You can also answer in a direct chat with me. Status: `{ $p }statement status { $number }`.
round-silence = Silence is not consent.
round-silence-consent = By the charter, those who do not answer by the deadline are taken to agree.
round-poll-question = { $number } “{ $title }”: what is your position?
stance-support = Support
stance-support-with-remark = Support with a remark
stance-stand-aside = Stand aside
stance-block = Cannot support it (objection)
stance-hold = Need time

## Positions

kind-until = a day, preferably with a time
kind-via = “by telephone” or “by e-mail”
kind-remark = what is to be said
position-no-round = No round on { $number } has been opened yet.
position-not-registered = I do not know who you are in this network, and cannot record an answer.
position-which-voice = You may answer for several: { $voices }. Say for whom, as in “for …”.
position-only-secretariat-records = Answers by telephone or e-mail are recorded by the secretariat only.
position-recorded-for-whom = Say whose answer it is, as in “for Drammen by telephone”.
position-not-on-roll = { $voice } has no voice in the round on { $number }.
position-not-theirs = You cannot answer for { $voice }. { $people } can.
position-nobody-sits = Nobody is registered for { $voice } in this body, so nobody can answer yet. The secretariat can register somebody.
position-no-voice = Thank you, but you have no voice in the round on { $number }, so the answer is not counted.
recorded-support = { $voice } supports { $number } (version { $version }).
recorded-support-with-remark = { $voice } supports { $number } (version { $version }) with a remark.
recorded-stand-aside = { $voice } stands aside on { $number } (version { $version }).
recorded-block = { $voice } cannot support { $number } (version { $version }).
recorded-hold = { $voice } needs more time for { $number } (version { $version }). That is no answer yet.
recorded-hold-until = { $voice } needs more time for { $number } (version { $version }), until { $until }. That is no answer yet.
recorded-withdraw-objection = { $voice } has withdrawn its objection to { $number }. What is the position now?
recorded-retract = { $voice } has taken back its answer to { $number }.
recorded-undo = `{ $p }undo` takes it back.
recorded-told-to-them = They are told.
detail-reason = Reason: “{ $text }”.
detail-remark = Remark: “{ $text }”.
detail-published = It is published with the text.
detail-kept = It is kept with the record and not published; `{ $p }statement remark publish { $number }` changes that.
detail-authority = Decided by { $authority }.
detail-authority-case = Decided by { $authority }, case { $case }.
detail-case = Case { $case }.
wanted-reason = The reason is missing. Write it like this: `{ $p }statement objection { $number } because …`
wanted-remark = What is the remark? Write it like this: `{ $p }statement support with remark { $number }: …`
wanted-until = Until when? Write it like this: `{ $p }statement need time { $number } until Friday at 12`. Otherwise the deadline of the round applies.
told-recorded = { $by } of the secretariat has recorded: { $position } If that is wrong, answer here, and what you answer counts.
told-changed = { $by } has now answered otherwise than you: { $position }
told-prepared = { $by } has prepared an answer: { $position } It counts once you confirm it. Write `{ $p }statement confirm { $number }`, or answer otherwise.
prepared = The answer for { $voice } is prepared and was sent to { $person }. It counts once it is confirmed.
somebody = Somebody else of yours
refused-late = The answer came after the deadline for { $number }, which was { $deadline }. It is noted, but not counted. The chair or the secretariat can reopen the round.
refused-not-open = The round on { $number } is closed ({ $outcome }), so the answer is not counted.
refused-prepares-only = You prepare answers for { $voice }, but cannot give them.
refused-other-version = The answer was about version { $given } of { $number }. What is asked about now is version { $asked }.
refused-said-before = That answer is recorded already.
refused-hold-over = That time has passed. Choose a later one.
refused-over-own = { $voice } has answered for itself, and that stands: { $position }
refused-objection-stands = { $by } has objected for { $voice } to { $number }, and that stands. Do you withdraw it? Write `{ $p }yes`, and I record your answer in its place.
refused-nothing-to-lift = { $voice } has no objection to { $number }.
refused-nothing-to-take-back = There is no answer to take back.
confirm-not-yours = Only the one who has the seat can confirm.
confirm-nothing = No answer to { $number } is prepared and waiting for you.
undo-nothing = You have not answered { $number } in a round that is open, so there is nothing to undo.
undo-none = There is nothing to undo. You have not answered anything that is open, nor entered anything that can be taken back this way.
undone = Taken back: { $position }
undone-record = Taken back: { $thing } { $subject }.
undone-task = Taken back: task { $number } “{ $title }”.
undone-item = Taken back: item { $number } “{ $title }”.
undone-meeting = Taken back: the meeting { $meeting }.

## A round is closed

close-not-agreed = There is no agreement yet:
close-ask = If the round on { $number } is closed now, its outcome is “{ $outcome }”. Write `{ $p }yes` to close it, or extend the deadline.
closed-agreed = { $number } is agreed.
closed-blocked = { $number } is stopped: there is an objection to the text.
closed-lapsed = { $number } was not agreed on.
closed-withdrawn = { $number } is withdrawn.
closed-superseded = The round on { $number } was replaced by one on a new version of the text.
next-issue = It is issued with `{ $p }statement issue { $number }`.
next-blocked = From here: reopen the round, so that the objection can be withdrawn (`{ $p }statement reopen { $number } deadline …`), answer it with a new text (`{ $p }statement edit { $number }`), or issue the text on behalf of those who stand behind it (`{ $p }statement issue { $number } on behalf of …`).
next-lapsed = From here: reopen the round, which asks only those who have not answered (`{ $p }statement reopen { $number } deadline …`), or issue the text on behalf of those who stand behind it (`{ $p }statement issue { $number } on behalf of …`).
reason-not-answered = Have not answered: { $voices }.
reason-need-time = Have asked for more time: { $voices }.
reason-object = Cannot support it: { $voices }.
reason-stand-aside = Stand aside: { $voices }. By the charter the text cannot then be issued in the network's name.
reason-too-few = { $count } support it; { $needed } are needed.
reason-nobody-left = There is nobody left with a voice in the round.
result-objection-no-reason = Objection from { $voice }: the reason is missing.
result-behind = Stand behind it: { $voices }.
result-aside = Stand aside: { $voices }.
result-objection = Objection from { $voice }: “{ $text }”.
result-remark = Remark from { $voice }: “{ $text }”.
result-unread = Messages from { $people } could not be decrypted. If any of them were answers, they are not counted.
deadline-missing = Say until when, as in `{ $p }statement extend { $number } until Friday at 14`.
extended = The deadline for { $number } is extended to { $deadline }.
reopened = The round on { $number } is open again until { $deadline }. These have not answered: { $voices }.
reopened-how = Answer in the poll, or in reply to this message.

## Clicks in the poll

click-which-voice = You may answer for several in the round on { $number }, so a click is not enough. Write for instance `{ $p }statement support { $number } for …`.
click-ended-poll = That poll on { $number } has ended. Answer in the new one, or write it here, as in “we support it”.
wanted-in-reply = You can also just answer here.
redacted = The answer of { $voice } to { $number } is taken back, as the message was deleted.
position-unclear = I did not understand whether this was an answer to { $number }. Write for instance “we support it”, “we stand aside” or “we cannot support this because …”.

## Reminders

remind-round = { $voice } has not answered { $statement }. The deadline is { $deadline } ({ $left } left).
remind-hold = { $voice } asked for time until { $until } for { $statement }, and has not answered yet. The deadline is { $deadline } ({ $left } left).
remind-how = Answer here, for instance “we support it”, or in the poll in the room. `{ $p }statement show { $number }` shows the text.
remind-dispatch = { $to } has not answered { $number } yet. An answer was expected by { $date }.
embargo-over = The embargo on { $number } is over. It may be published.
round-may-be-closed = All who must answer on { $number } have answered, and nobody objects. The round can be closed with `{ $p }statement close { $number }`.

## Help

help-statement-start = open a round on a statement
help-statement-start-examples =
    `{ $p }statement start U1`
    `{ $p }statement start U1 deadline 4 December at 14:00`
    `{ $p }statement start U1 urgent, deadline tomorrow at 14:00`
help-position-support = say that the organisation supports the text
help-position-support-examples =
    `{ $p }statement support U1`
    `{ $p }statement support U1, decided by the city council, case 27/104`
help-position-remark = support the text with a remark
help-position-remark-examples =
    `{ $p }statement support with remark U1: We want offshore wind in it.`
help-position-stand-aside = stand aside: not in its way, and not named under it
help-position-stand-aside-examples =
    `{ $p }statement stand aside U1`
help-position-block = object, with a reason
help-position-block-examples =
    `{ $p }statement objection U1 because it binds us economically`
help-position-lift = withdraw the organisation's objection
help-position-lift-examples =
    `{ $p }statement withdraw objection U1`
help-position-hold = ask for more time
help-position-hold-examples =
    `{ $p }statement need time U1 until Friday at 12:00`
help-position-confirm = let an answer count that the adviser has prepared
help-position-confirm-examples =
    `{ $p }statement confirm U1`
help-undo = take back your latest answer or what you entered last, as long as that can be undone
help-undo-examples =
    `{ $p }undo`
    `{ $p }undo M2`
help-statement-status = who has answered what, and who is missing
help-statement-status-examples =
    `{ $p }statement status U1`
help-statement-close = close a round
help-statement-close-examples =
    `{ $p }statement close U1`
help-statement-extend = give a round a later deadline
help-statement-extend-examples =
    `{ $p }statement extend U1 until 5 December at 14:00`
help-statement-reopen = open a closed round again; only those who have not answered are asked
help-statement-reopen-examples =
    `{ $p }statement reopen U1 deadline 5 December at 14:00`
short-moment = DAY TIME
short-urgent = urgent
short-until = DAY TIME
short-via = by telephone
short-remark = TEXT

## The text changes while the round runs

changed-asked-anew = { $statement } has a new text (version { $version }), and everybody is asked anew. The deadline is { $deadline }.
changed-positions-void = The positions on the last version do not apply to this text. A new round opens now.
still-ask = { $voice } supported the previous version of { $number }. Do you still? React with 👍, or answer “we still support it”.
still-ask-remark = { $voice } supported the previous version of { $number } with a remark. Do you still? React with 👍, or answer “we still support it”; that is without the remark. To keep it, answer “we support it with a remark: …”.
edited = { $statement } is edited (version { $version }). The positions stand, unless somebody objects before { $until }.
edited-may-object = The change was declared to be editorial, so positions stand. If you hold that it changes the meaning, write `{ $p }statement not editorial { $number }` before { $until }.
edit-none = { $number } has no editorial change that could be objected to.
edit-undone = { $voice } holds that version { $version } of { $number } was not editorial. The change is taken back, and the round is on version { $back } again.
kind-editorial = the word “editorial”
short-editorial = editorial
help-statement-not-editorial = say that a change was not editorial, which takes it back
help-statement-not-editorial-examples =
    `{ $p }statement not editorial U1`

## What was asked for, in a direct chat

take-up-reason = Shall I record this as the reason for the objection of { $voice } to { $number }: “{ $text }”? Answer yes or no.
take-up-remark = Shall I record this as the remark of { $voice } on { $number }: “{ $text }”? Answer yes or no.
take-up-until = Shall I record that { $voice } needs time for { $number } until { $until }? Answer yes or no.
take-up-which = I am waiting for several answers from you, and do not know which this is:
asked-reason = The reason for the objection of { $voice } to { $number }: `{ $p }statement objection { $number } because …`
asked-remark = The remark of { $voice } on { $number }: `{ $p }statement support with remark { $number }: …`
asked-until = How long { $voice } needs time for { $number }: `{ $p }statement need time { $number } until …`
asked-still = Whether { $voice } still supports { $number }: `{ $p }statement support { $number }`
