## The statement is issued and sent

issued = { $statement } is issued as the network's joint statement, with { $count } behind it. The documents follow.
issued-on-behalf = { $statement } is issued on behalf of { $organisations }. The documents follow.
issued-not-the-networks = It is not the network's statement.
issued-embargo = Embargo until { $until }.
issued-send-how = Once it is sent: `{ $p }statement send { $number } to …`
issue-those-behind = Those who stand behind it can issue it together: `{ $p }statement issue { $number } on behalf of { $organisations }`
issue-terms-wrong = I did not understand that. Write for instance “on behalf of Oslo and Bergen” or “embargo until Friday at 6:00”.
kind-issue-terms = on whose behalf, or an embargo
short-issue-terms = on behalf of …, embargo until …
kind-recipient = a recipient
short-recipient = RECIPIENT
file-statement-pdf = Here is { $number } as a PDF.
file-statement-docx = Here is { $number } as a Word document, for whoever works on with the text.
file-picture = This is how { $number } stands.
picture-sent = The picture of { $number } is sent to the room of { $body }.
send-not-issued = { $number } is not issued yet.
send-to-whom = Say to whom, as in `{ $p }statement send { $number } to the Ministry of Climate, answer by 1 February`.
sent = { $number } is recorded as sent to { $to } { $date }.
sent-answer-by = An answer is expected by { $date }; I will remind you if none comes.
answer-from-whom = Say who answered and what, as in `{ $p }statement answer { $number } from the Ministry of Climate: …`. Answers are expected from: { $to }.
nobody-waited-for = nobody
answer-kept = The answer of { $to } to { $number } is recorded { $date }.
remark-none = You have no remark on { $number }.
remark-published = The remark is published with { $number }.
remark-kept = The remark on { $number } is kept with the record and not published.
help-statement-issue = issue a statement that is agreed, for good
help-statement-issue-examples =
    `{ $p }statement issue U1`
    `{ $p }statement issue U1 embargo until 4 December at 6:00`
    `{ $p }statement issue U1 on behalf of Oslo, Bergen and Tromsø`
help-statement-send = record to whom a statement was sent
help-statement-send-examples =
    `{ $p }statement send U1 to the Ministry of Climate, answer by 1 February 2027`
help-statement-answered = record what was answered
help-statement-answered-examples =
    `{ $p }statement answer U1 from the Ministry of Climate: Thank you.`
help-statement-picture = a picture of where the round stands
help-statement-picture-examples =
    `{ $p }statement picture U1`
help-position-publish = let your remark be published with the text
help-position-publish-examples =
    `{ $p }statement remark publish U1`
help-position-keep = let your remark be kept with the record unpublished
help-position-keep-examples =
    `{ $p }statement remark keep U1`
