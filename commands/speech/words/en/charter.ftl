## What can be wrong with a charter file. Whoever shows the fault puts its place in front.

# The place
charter-place-table = { $table }
charter-place-row = { $table } { $number }
charter-place-row-id = { $table } { $number } ({ $id })
charter-place-key = key { $key }
charter-place-line = line { $line }
charter-place-column = column { $column }

# The file as a whole
charter-too-long = The file is too large. It may have { $most } kB at most.
charter-not-text = The file is not text in UTF-8. Save it as UTF-8.
charter-control = The file has a control character ({ $sign }). Remove it.
charter-too-deep = Lists and tables lie too deep in each other. { $most } levels are the most.
charter-syntax = This is not valid TOML. Look for a sign, a quotation mark or a value that is missing just before.
charter-syntax-end = Something is not closed when the file ends. Look for a missing bracket or quotation mark.
charter-more = These are the first { $count } faults; the file has more.
charter-format-missing = The format is missing. Write `format = { $format }` at the top.
charter-format = The format is { $given }. It should be { $format }.
charter-network-missing = The table `[network]` is missing. It should have the network's `id` and `name`.

# Tables and keys
charter-twice = { $name } stands twice, also in line { $again }. It should stand once.
charter-unknown-table = There is no table { $name } in the format.
charter-unknown-table-near = There is no table { $name } in the format. Is it { $nearest }?
charter-unknown-key = There is no key { $name } here.
charter-unknown-key-near = There is no key { $name } here. Is it { $nearest }?
charter-missing = { $name } is missing and has to be given.
charter-empty = The text is empty. Leave the key out when something is unknown.
charter-unknown-said = { $name } is no field here and cannot stand in `said`.

# Values
charter-wrong-text = { $given } should be a text in quotation marks.
charter-wrong-whole-number = { $given } should be a whole number, without quotation marks.
charter-wrong-truth = { $given } should be `true` or `false`, without quotation marks.
charter-wrong-list = { $given } should be a list in square brackets.
charter-wrong-table = { $given } should be a table.
charter-wrong-tables = { $name } should stand as a table in double square brackets, one for each.
charter-wrong-choice = { $given } is not possible. It can be: { $choices }.
charter-wrong-date = { $given } is not a date. Write a day (`2020-11-12`), a month (`"2020-11"`) or a year (`2024`).
charter-no-such-date = { $given } is not in the calendar.
charter-date-range = { $given } cannot be right. The year should be from { $least } to { $most }.
charter-wrong-time = { $given } is not a date and time. Write it as `2019-05-10T09:00:00`.
charter-time-with-zone = { $given } has a time zone. Write the time of day as it is at the place, without a zone.
charter-time-needs-zone = { $given } has no time zone. Write it at the end, for example `Z`.
charter-wrong-period = { $given } is not a period. Write it as `P6M`, `P14D` or `PT1H`.
charter-period-zero = { $given } is no period at all. It should be longer than zero.
charter-period-long = The period is too long. It may be { $most } years at most.
charter-number-range = { $given } is out of range. The number should be from { $least } to { $most }.
charter-share = { $given } is not a share. It should be a number above 0 and at most 1, for example `0.75`.
charter-requires = { $given } is not possible. It should be `"all"` or a share, for example `0.75`.
charter-text-too-long = The text has { $count } characters. It may have { $most } at most here.
charter-control-in-text = The text has a character that cannot stand here ({ $sign }). Remove it.
charter-id = { $given } cannot be an id. It should have lower-case letters a–z, digits and hyphens, for example `nordre-follo`.
charter-id-reserved = { $given } is a word of the format and cannot be an id.
charter-organisation-number = { $given } is neither a municipality's number (four digits) nor a county's (two digits).
charter-matrix-id = { $given } is not a Matrix ID. It looks like `@name:server.no`.
charter-room-id = { $given } is not the ID of a Matrix room. It begins with `!`.
charter-timezone = There is no time zone { $given }. Write it as `Europe/Oslo`.
charter-hour = { $given } is not a time of day. Write it as `20:00`.
charter-council-period = { $given } is not a council period. It has four years from an election year, as `2019–2023` or `2023–2027`.
charter-hash = { $given } is not a digest. It should have 64 digits from 0 to f.
charter-journal-contents = The contents of the journal entry cannot be read. They should be a JSON object in a text.

# What is not there
charter-unknown-person = There is no person { $name } among `people`.
charter-unknown-person-near = There is no person { $name } among `people`. Is it { $nearest }?
charter-unknown-organisation = There is no organisation { $name } among `organisations`.
charter-unknown-organisation-near = There is no organisation { $name } among `organisations`. Is it { $nearest }?
charter-unknown-body = There is no body { $name } among `bodies`.
charter-unknown-body-near = There is no body { $name } among `bodies`. Is it { $nearest }?
charter-unknown-office = There is no office { $name }. It is written as `body/office`, for example `politisk/leder`.
charter-unknown-office-near = There is no office { $name }. Is it { $nearest }?
charter-unknown-cohort = There is no cohort { $name } among `cohorts`.
charter-unknown-cohort-near = There is no cohort { $name } among `cohorts`. Is it { $nearest }?
charter-unknown-introducer = { $name } is neither a person nor an organisation of the file.
charter-unknown-introducer-near = { $name } is neither a person nor an organisation of the file. Is it { $nearest }?
charter-unknown-owner = { $name } is neither a person, an organisation nor `members`.
charter-unknown-owner-near = { $name } is neither a person, an organisation nor `members`. Is it { $nearest }?
charter-unknown-electors = { $name } is neither `members`, a body nor an organisation.
charter-unknown-electors-near = { $name } is neither `members`, a body nor an organisation. Is it { $nearest }?
charter-unknown-ex-officio = { $name } is neither an organisation, a body nor an office (`body/office`).
charter-unknown-ex-officio-near = { $name } is neither an organisation, a body nor an office (`body/office`). Is it { $nearest }?
charter-unknown-observer = { $name } is neither an organisation, a body, an office nor a person.
charter-unknown-observer-near = { $name } is neither an organisation, a body, an office nor a person. Is it { $nearest }?

# What stands twice
charter-id-twice = { $name } has been used before. Each should have an id of its own.
charter-number-twice = The number { $name } has been used before. Each should have its own.
charter-meeting-twice = The meeting stands twice: the same body, time and title. Give one another title or a number, or remove it.
charter-listed-twice = { $name } stands twice in the list. It should stand once.
charter-matrix-twice = { $name } is linked to both { $other } and { $person } at the same time. A Matrix ID is one person's.
charter-seat-overlaps = { $person } has two seats in { $body } at the same time. Write when one ends and the other begins.
charter-holding-overlaps = { $person } stands twice as { $office } at the same time. Write when one of the two ends.
charter-membership-overlaps = { $organisation } is { $other } and { $role } at the same time. Write when one ends and the other begins.

# What does not go together
charter-until-before-from = The end ({ $until }) is before the beginning ({ $from }).
charter-max-below-min = The highest number ({ $max }) is below the lowest ({ $min }).
charter-size-two-ways = The size is said in several ways. Use either `min` and `max`, `exactly` or `about`.
charter-term-two-ways = The term is said in several ways. Use either `years`, `follows` or `from` and `until`.
charter-minutes-two-ways = How minutes are approved is said in two ways. Use either `approved_at` or `silence`.
charter-quiet-hours = The quiet hours begin and end at { $given }. The two should differ.
charter-own-deputy = { $person } cannot be their own deputy.
charter-deputy-for-nobody = { $person } has no seat in { $body } and cannot have a deputy there. Write the seat as well.
charter-own-adviser = { $person } cannot be their own adviser.
charter-follows-circle = The office { $office } follows itself through other offices. One of them has to stand without `follows`.
charter-holder-missing = { $name } says when somebody holds the office, but `held_by` is missing.
charter-office-rules-differ = { $name } of the office { $office } is another than in an earlier entry. The rules should be the same, or stand once.
charter-not-eligible = { $person } ({ $organisation }) cannot hold the office: it is elected among { $among }.
charter-signature-of-nobody = The signature is nobody's. Write `person` or `organisation`.
charter-meeting-two-times = The meeting has both `date` and `starts`. Use `date` when the hour is unknown, else `starts` and `ends`.
charter-meeting-without-start = The meeting ends without a beginning. Write `starts`.
charter-meeting-ends-first = The meeting ends before it begins.
charter-no-such-version = There is no version { $number } among the statement’s `versions`.
charter-no-such-round = There is no round { $number } among the statement’s `rounds`.
charter-digest = The digest is not that of the text of version { $number }. The text or the digest was changed.
charter-round-never-opened = The round has no `openings`. Write when it was opened, and the deadline.
charter-deadline-before-opening = The deadline ({ $deadline }) is before the round was opened.
charter-closed-without-outcome = The round is closed, but `outcome` is missing.
charter-journal-broken = Journal entry { $number } is not as it was written, or an entry before it is missing.
charter-poll-choices = A poll needs at least two different `choices`.
charter-no-such-choice = There is no choice { $number } among the poll’s `choices`.
charter-ended-without-ending = It has ended, but its `ending` is missing.
