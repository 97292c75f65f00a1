## Joint statements: what they are called, and where they stand

statement-title = { $number } – { $title }
statement-named = { $number } “{ $title }”
statement-kind-joint-statement = a joint statement
statement-kind-proposal = a proposal to KS
statement-proposed = Proposed by { $organisation }, sent in by { $person }.
statement-proposed-organisation = Proposed by { $organisation }.
statement-brought = Sent in by { $person }.
statement-proposer-unknown = unknown
statement-in = { $kind ->
    [proposal] Proposal to KS from { $body }.
   *[joint_statement] Joint statement in { $body }.
}
phase-draft = Draft.
phase-round = Round until { $deadline }.
phase-round-over = The deadline of the round passed { $deadline }.
phase-agreed = There is agreement on the text. It has not been issued yet.
phase-blocked = Not agreed: there is an objection to the text.
phase-lapsed = Not agreed.
phase-withdrawn = Withdrawn by { $person } { $date }.
phase-issued = Issued { $date }.
phase-issued-on-behalf = Issued { $date } on behalf of { $organisations }, not by the network.
version-at = Version { $number }, { $date }
version-by = Version { $number }, { $date }, { $person }
version-editorial = { $version } (editorial change)
version-voided = { $version } (made void: { $reason })

## Which statement is meant

statement-which = Which statement is it about: { $statements }? Write its number.
statement-no-such = I find no { $number }.
statement-open-are = Open now: { $statements }.
statement-none-open = No statement is open here now.
statement-latest = The last one is { $statement }.
statement-none-yet = There are no statements here yet.

## Who may

statement-refused = Only { $who } can do that.
statement-refused-nobody = There is nobody who can do that now: no chair and no secretariat are registered.
by-proposer = the proposer ({ $people })
by-chair = the chair ({ $people })
by-secretariat = the secretariat ({ $people })
no-body-speaks = { $network } has no body that makes joint statements by its charter.
body-does-not-speak = { $body } makes no joint statements by the charter. { $names } does. Write the body after a comma behind the title, like this: “, in BODY”.
not-theirs-to-speak-for = You cannot propose anything for { $organisation }.
proposes-not-members = { $organisation } cannot propose statements in { $body }: by the charter, the members propose.
proposes-not-participants = { $organisation } cannot propose statements in { $body }: by the charter, members and participants propose.
one-without-organisation = Somebody who belongs to no organisation
proposes-no-seat = You have no seat in { $body }, and so cannot propose statements there.
proposes-for-which = Who proposes it: { $organisations }? Write it after a comma behind the title, like this: “, from ORGANISATION”.
propose-colleagues = For { $organisation }, { $people } can do it.
propose-secretariat = The secretariat ({ $people }) can send in a draft.

## A draft

text-not-given = The text is missing.
text-how = Write it on the lines below, or attach a file (.md, .txt or .docx) with the command as the file’s message.
text-given-twice = There is text both below the command and in { $name }. Send only one of them.
text-file-gone = I cannot get the file { $name }. Please send it again.
text-file-unreachable = I could not fetch the file { $name } just now. Please try again in a while.
draft-of = A draft of { $kind }.
draft-how-to-wish = Would you like other words? Answer here or in the thread, as in “paragraph 2: …” or “input: …”. Input is no position.
draft-sent = { $statement } is entered as a draft of { $kind }, and the text is shown in the room of { $body }.
draft-without-room = { $body } has no room, so nobody else has seen the draft yet.

## A new text

title-changed = The title is changed: { $statement }.
title-stands = { $number } is no draft any more, and its title cannot be changed.
text-stands-round = A round on { $number } is running. The text can be changed when it is over.
text-stands-agreed = There is agreement on the text of { $number }, and it is not changed. A new text is a new statement.
text-stands-withdrawn = { $number } is withdrawn, and its text is not changed. A new text is a new statement.
text-stands-issued = { $number } is issued, and its text is not changed. A new text is a new statement.
text-stands-issued-on-behalf = { $number } is issued, and its text is not changed. A new text is a new statement.
text-is-the-same = The text is the same as in version { $version } of { $statement }. Nothing was changed.
version-title = { $statement }: version { $version }
version-changed = { $person } has changed the text.
version-wish-instead = If you wish for other words, give input: `{ $p }statement input { $number }` and the words.
version-how-to-read = What was taken out is struck through; what is new is in bold.
version-whole = The whole text: `{ $p }statement show { $number }`.
version-sent = { $statement } is now version { $version }. The change is shown in the room of { $body }.

## Input

wish-noted = Noted as input to { $statement } from { $whose }, { $about }: { $text }
wish-came = Input from { $whose }, { $about }: { $text }
wish-unclear = Is this input to { $number }? Write it like this: “paragraph 2: …” or “input: …”.
wish-noted-already = That input to { $statement } is noted already.
wish-no-seat = You have no seat in { $body }, and so cannot give input there.
wish-colleagues = For { $organisation }, { $people } can do it.
wish-not-round = A round on { $number } is running. You can wish for other words in a remark to your answer.
wish-not-agreed = There is agreement on the text of { $number }, so it takes no input.
wish-not-withdrawn = { $number } is withdrawn, and takes no input.
wish-not-issued = { $number } is issued, and takes no input.
wish-not-issued-on-behalf = { $number } is issued, and takes no input.
about-whole = on the whole text
about-paragraph = on paragraph { $paragraph } (“{ $beginning }”)
no-such-paragraph = { $count ->
    [one] { $statement } has one paragraph, and no paragraph { $paragraph }:
   *[other] { $statement } has { $count } paragraphs, and no paragraph { $paragraph }:
}
wishes-none = There is no input to { $statement }.
wishes-title = { $count ->
    [one] One input to { $statement }
   *[other] { $count } inputs to { $statement }
}
wishes-of-version = On version { $version }
wishes-whole = **The whole text**
wishes-paragraph = **Paragraph { $paragraph }** (“{ $beginning }”)
wish-line = { $whose }: { $text }
wishes-count = { $count ->
    [one] One input: `{ $p }statement input { $number }`.
   *[other] { $count } inputs: `{ $p }statement input { $number }`.
}

## An overview, and one statement

statements-open = Open statements
statements-how-to = A draft is sent in with `{ $p }statement new` and the title, and the text on the lines below.
statements-more = Write `{ $p }statement show` and the number for the whole text, `{ $p }statement list` for all.
statement-line = { $title }: { $state }
waits-wishes = { $count ->
    [one] One input has come.
   *[other] { $count } inputs have come.
}
waits-for-you = Waits for the answer of { $voices }.
no-such-version = { $number } has no version { $version }. It has { $versions }.
version-only = { $version }.
version-current = The current one is version { $latest }.
versions-are = Versions:
statements-of = { $year }
statements-none-in = There are no statements from { $year }, but from { $years }.

## Withdrawing

withdraw-what = What do you want to withdraw? The objection: `{ $p }statement withdraw objection { $number }`. The whole statement, for good: `{ $p }statement withdraw statement { $number }`.
withdraw-ask = This withdraws { $statement } for good. It stays on the list as withdrawn, and cannot be taken up again.
withdraw-ends-round = The round ends.
withdraw-confirm = Write `{ $p }yes` to withdraw it, or `{ $p }no`. The answer must come within half an hour.
withdraw-not-withdrawn = { $statement } is withdrawn already.
withdraw-not-issued = { $statement } is issued, and cannot be withdrawn.
withdraw-not-issued-on-behalf = { $statement } is issued, and cannot be withdrawn.
withdrawn = { $statement } is withdrawn by { $person }, and stays on the list as withdrawn.

## Help

help-statement = joint statements that are open now
help-statement-examples =
    `{ $p }statement`
    `{ $p }statement U1`
help-statement-new = send in a draft, with the text on the lines below or in a file
help-statement-new-examples =
    `{ $p }statement new The cities and the climate`
    `{ $p }statement new The cities and the climate, kind proposal`
    `{ $p }statement new The cities and the climate, from Drammen`
help-statement-show = the whole text of a statement, and where it stands
help-statement-show-examples =
    `{ $p }statement show U1`
    `{ $p }statement show U1 version 1`
    `{ $p }statement show U1 input`
help-statement-input = wish for other words in a draft, or see what others wish for
help-statement-input-examples =
    `{ $p }statement input U1 paragraph 2: say “shall” instead of “should”`
    `{ $p }statement input U1`
help-statement-change = give a statement a new text, on the lines below or in a file
help-statement-change-examples =
    `{ $p }statement edit U1`
    `{ $p }statement edit U1, title The cities and nature`
help-statement-list = what the network has said over the years
help-statement-list-examples =
    `{ $p }statement list`
    `{ $p }statement list 2026`
help-statement-withdraw-what = withdraw an objection or a statement
help-statement-withdraw-what-examples =
    `{ $p }statement withdraw`
help-statement-withdraw = withdraw a statement for good
help-statement-withdraw-examples =
    `{ $p }statement withdraw statement U1`
kind-title = a title
short-title = TITLE
kind-statement-kind = a kind of statement
short-statement-kind = KIND
kind-inputs = input
short-inputs = input
kind-year = a year
short-year = YEAR
