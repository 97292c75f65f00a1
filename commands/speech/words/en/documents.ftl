## A statement that is issued, as a document

document-sort =
    { $kind ->
        [proposal] Proposal
       *[joint_statement] Joint statement
    }
document-sort-of-some =
    { $kind ->
        [proposal] Proposal
       *[joint_statement] Statement
    }
document-proposal-to = Proposal to { $addressee }
document-on-behalf = Issued on behalf of { $names }
document-organisations =
    { $count ->
        [one] one organisation, named at the end
       *[other] { $count } organisations, named at the end
    }
document-place-date = { $place }, { $date }
document-embargo = Embargoed until { $until }
document-remarks = Remarks
document-signed =
    { $kind ->
        [proposal] Behind this proposal stand
       *[joint_statement] Behind this statement stand
    }
document-foot = { $number }, version { $version } · checksum { $digest }
document-page = Page { $page } of { $pages }
document-statement-file =
    { $kind ->
        [proposal] Proposal { $number } { $title }
       *[joint_statement] Statement { $number } { $title }
    }

## The picture of a round

picture-version = { $number }, version { $version }
picture-answered = { $count } of { $most } have answered
picture-deadline = Deadline { $until }
picture-left = { $period } left
picture-moments-left = Less than a minute left
picture-over = The deadline has passed
picture-supports = supports
picture-supports-with-remark = supports with a remark
picture-stands-aside = stands aside
picture-objects = cannot stand behind it
picture-needs-time = needs time
picture-needs-time-until = needs time until { $until }
picture-unanswered = not answered
picture-consents-by-silence = did not answer, taken as consent
picture-agreed = Agreed
picture-blocked = Not agreed: there is an objection
picture-lapsed = Lapsed: not everybody answered in time
picture-withdrawn = Withdrawn
picture-superseded = Replaced by a new version
picture-file = Round { $number } { $title }

## The answers of a survey, as a spreadsheet

sheet-name = Answers
sheet-organisation = Organisation
sheet-person = Answered by
sheet-time = Time
sheet-answer = Answer
sheet-unanswered = (not answered)
sheet-file = Survey { $number } { $question }

## An attached text that cannot be read

text-file-unknown-kind = I can read a text from files that end in .md, .txt or .docx, but not from { $name }.
text-file-not-text = { $name } is not a text file that I can read.
text-file-not-docx = { $name } is not a .docx file that I can read. Save it again from the word processor as “Word document (.docx)”.
text-file-too-large = { $name } is too large for me to read.
text-file-empty = There is no text in { $name }.
text-file-password = { $name } is protected with a password. Remove the password, and send the file again.
text-file-macros = { $name } has macros in it. Save it without macros, and send it again.
text-file-tracked-changes = { $name } has tracked changes that have not been settled. Accept or reject them, so that everybody sees the same text, and send the file again.
text-file-comments = There are comments in { $name }. Remove them, and send the file again.
text-file-beside-the-text = { $name } has { $what } in it, which I cannot bring along. Write them as plain paragraphs, and send the file again.
text-file-external = { $name } refers to something outside itself, which I do not open.
text-file-tables = tables
text-file-text-boxes = text boxes
text-file-notes = footnotes
text-file-formulas = formulas
