## The overview of a round

tally-title = { $number } { $title }: where it stands
tally-count = { $answered } of { $of } have answered.
tally-deadline = The deadline is { $deadline } ({ $left } left).
tally-over = The deadline passed { $deadline }.
tally-agreed = The round is closed: the text is agreed.
tally-blocked = The round is closed: objections stand.
tally-lapsed = The round is closed without agreement.
tally-withdrawn = The statement is withdrawn.
tally-superseded = The text was changed, and a new round has taken over.
tally-editorial = An editorial change may be objected to until { $until }.
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
against-is-open = A round is open already.
against-closed = The round is closed ({ $outcome }).
against-not-the-latest = A newer round has come after it.
against-agreed-already = This text has been agreed on already.
against-still-runs = The deadline does not pass before { $deadline }.
against-overdue = The deadline passed { $deadline }. The round can be reopened.
against-is-withdrawn = The statement is withdrawn.
against-is-issued = The statement is issued, and changes no more.
against-past = The deadline lies in the past.
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
against-not-agreed = There is no agreement ({ $outcome }).
against-nobody-named = Say on whose behalf it is issued.
against-not-behind-it = { $organisations } have not said that they stand behind the text.
against-may-still-be-objected = An editorial change may be objected to until { $until }.
against-not-over = It cannot be decided before all have answered or the deadline has passed.
outcome-agreed = agreed
outcome-blocked = stopped by an objection
outcome-lapsed = lapsed
outcome-withdrawn = withdrawn
outcome-superseded = replaced by a new version
kind-moment = a day and a time
kind-urgent = the word “urgent”

## A round is opened

round-opened = The round on { $number } (version { $version }) is open, with { $count } voices. The deadline is { $deadline }.
round-no-room = { $body } has no room here. The secretariat can link a room to the body with `{ $p }register room` in the room.
round-asks = Round on version { $version }.
round-deadline = **The deadline is { $deadline }.**
round-urgent = **It is urgent: the deadline is { $deadline }.**
round-how = Answer in the poll below, or write here in the thread: “{ $organisation } supports it”, “we support it with a remark: …”, “we stand aside”, “we cannot support this because …” or “we need time until Friday at 12”. A direct chat with me does as well. Status: `{ $p }statement status { $number }`.
round-silence = Silence is not consent.
round-silence-consent = By the charter, those who do not answer by the deadline are taken to agree.
round-poll-question = { $number } { $title }: what is your position?
stance-support = Support
stance-support-with-remark = Support with a remark
stance-stand-aside = Stand aside
stance-block = Cannot support it (objection)
stance-hold = Need time
