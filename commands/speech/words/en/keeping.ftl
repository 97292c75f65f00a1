## Fields, as they are said back

field = { $label }: { $value }
field-changed = { $label }: { $value } (before: { $was })
field-removed = { $label }: no longer { $value }
field-name = Name
field-title = Title
field-organisation = Organisation
field-kind = Kind
field-role = Role
field-number = Number
field-cohort = Cohort
field-contact = Contact person
field-email = E-mail
field-telephone = Telephone
field-address = Address
field-gender = Gender
field-language = Language
field-matrix = Matrix ID
field-person = Person
field-body = Body
field-office = Office
field-deputy-for = Deputy for
field-acts-for = Adviser to
field-authority = Authority
field-valid-from = From
field-valid-until = Until and including
field-purpose = Purpose
field-timezone = Time zone
field-areas = Areas
field-reminders = Reminders
field-size = Size
field-starts = Begins
field-ends = Ends
field-seat-capacity = Who sits
field-elected-by = Elected by
field-elected-among = Elected among
field-ex-officio = Members without election
field-serves = Secretariat of
field-observers = Observers
field-voice = Voice
field-gender-balance = Gender balance
field-agenda = Agenda
field-admits-members = Admits members
field-case-prefix = Case numbers begin with
field-quorum = Quorum
field-term = Term
field-meetings = Meetings
field-consensus = Consensus
field-duties = Duties
field-majority = Majority
field-follows = Follows
field-parties = Parties
field-annex-of-parties = Parties in an annex
field-per-party = Each party for itself
field-renewable = Renewable
field-revised-at = Revised at
field-approved-by = Approved by
field-withdrawal = Withdrawal
field-obligations = Obligations
field-on = Date
field-case = Case
field-by = By
field-agreement = Agreement
field-room = Room
field-date = Date
field-place = Place
field-link = Link
field-preparation = Preparation
field-called-at = Called
field-called-by = Called by
field-cancelled-at = Cancelled
field-cancelled-by = Cancelled by
field-why-cancelled = Reason for cancelling
field-sequence = Times changed
role-member = member
role-participant = participant
role-observer = observer
organisation-kind-municipality = municipality
organisation-kind-county = county
organisation-kind-association = association
organisation-kind-other = other
gender-f = woman
gender-m = man
authority-prepare = prepares
authority-answer = answers
language-nb = Norwegian Bokmål
language-nn = Norwegian Nynorsk
language-en = English
office-leder = chair
office-nestleder = deputy chair
nothing-changed = Nothing to change; it already stands like that.
from-unknown = No beginning was given; it stands as unknown.
until-before-from = The end, { $until }, lies before the beginning, { $from }. Nothing was recorded.

## Organisations

organisation-exists = { $organisation } is already registered. Use `{ $p }register organisation change`.
organisation-added = { $organisation } is registered as { $role }.
organisation-changed = { $organisation } has been changed.
organisation-not-in = { $organisation } is not in the network now.
organisation-ended = { $organisation } stays until and including { $until }.
organisation-voided = { $organisation } is struck out as a mistake: { $reason }.
ended-with-it = { $count ->
    [one] One seat or office ends the same day.
   *[other] { $count } seats and offices end the same day.
}

## People

person-exists = { $person } is already registered. Use `{ $p }register person change`.
person-added = { $person } is registered.
person-added-next = Give a seat with `{ $p }register seat new { $person } in BODY`.
person-changed = { $person } has been changed.
person-voided = { $person } is struck out as a mistake: { $reason }.
person-ended = { $person } leaves { $until }. { $count ->
    [0] No seat or office was open.
    [one] One seat or office has been ended.
   *[other] { $count } seats and offices have been ended.
}

## Seats

seat-exists = { $person } already has a seat in { $body }. Use `{ $p }register seat change`.
no-seat = { $person } has no seat in { $body }.
seat-added = { $person } has a seat in { $body }.
seat-changed = The seat of { $person } in { $body } has been changed.
seat-ended = The seat of { $person } in { $body } lasts until and including { $until }.
seat-voided = The seat of { $person } in { $body } is struck out as a mistake: { $reason }.

## Offices

office-whose = Who is { $office }? Write the name after the office.
office-follows-not-registered = The office of { $office } in { $body } follows from the office in { $other }, and is registered there.
not-eligible-not-a-members = { $person } cannot be { $office }: the office is elected among the members, and { $organisation } is not a member.
not-eligible-not-seated = { $person } cannot be { $office }: the office is elected among those who sit in { $among }.
not-eligible-another-organisation = { $person } cannot be { $office }: the office is elected among { $among }.
office-held-already = { $person } is already registered as { $office } of { $body }.
office-begun-later = { $person } is registered in the office from { $from }. The new one must begin after that.
office-added = { $person } is registered as { $office } of { $body }.
office-former-ended = { $person } thereby left { $until }.
office-changed = The office of { $person } as { $office } of { $body } has been changed.
office-ended = { $person } is { $office } of { $body } until and including { $until }.
office-voided = { $person } as { $office } of { $body } is struck out as a mistake: { $reason }.
office-not-held = Nobody is registered like that as { $office } of { $body }.

## Advisers

adviser-of-oneself = { $person } cannot be their own adviser.
adviser-exists = { $person } is already an adviser in { $body }. Use `{ $p }register adviser change`.
adviser-added = { $person } is registered as an adviser in { $body }.
adviser-changed = { $person } as an adviser in { $body } has been changed.
adviser-ended = { $person } is an adviser in { $body } until and including { $until }.
adviser-voided = { $person } as an adviser in { $body } is struck out as a mistake: { $reason }.
no-adviser = { $person } is not an adviser in { $body }.

## Rooms and Matrix IDs

room-is-already = This already is the room of { $body }.
room-of-another-network = This room already serves another purpose, and cannot be linked to the body.
room-linked = This is now the room of { $body }. Do ask me here.
matrix-anothers = { $matrix } is already linked to { $person }. End that first.
matrix-not-linked = { $matrix } is not linked to { $person }.
matrix-ended = { $matrix } is linked to { $person } until and including { $until }, no longer.
matrix-linked-already = { $matrix } is already linked to { $person }.
matrix-linked = { $matrix } is now linked to { $person }.
code-made = The code of { $person } is { $code }. Give it to { $person } in person, by telephone or at a meeting. It works once, until { $date }. They write `{ $p }me is { $code }` to me in a direct chat.

## Language

language-set = { $network } is spoken of in { $language } from now on.

## Import

import-no-file = Attach the charter as a file, and write `{ $command }` as the file's text.
import-preview = This would change in { $network }
import-added = { $things }: { $names }
import-added-many = { $things }: { $names } and { $rest } more
import-amended = { $thing } { $name }: { $changes }
named-in = { $name } in { $body }
import-place = { $place }:
import-place-line = Line { $number }:
things-network = { $count } { $count ->
    [one] network
   *[other] networks
}
things-cohort = { $count } { $count ->
    [one] cohort
   *[other] cohorts
}
things-organisation = { $count } { $count ->
    [one] organisation
   *[other] organisations
}
things-membership = { $count } { $count ->
    [one] membership
   *[other] memberships
}
things-person = { $count } { $count ->
    [one] person
   *[other] people
}
things-matrix-link = { $count } { $count ->
    [one] Matrix ID
   *[other] Matrix IDs
}
things-body = { $count } { $count ->
    [one] body
   *[other] bodies
}
things-office = { $count } { $count ->
    [one] office
   *[other] offices
}
things-holding = { $count } { $count ->
    [one] office holder
   *[other] office holders
}
things-seat = { $count } { $count ->
    [one] seat
   *[other] seats
}
things-adviser = { $count } { $count ->
    [one] adviser
   *[other] advisers
}
things-room-link = { $count } { $count ->
    [one] room
   *[other] rooms
}
things-agreement = { $count } { $count ->
    [one] agreement
   *[other] agreements
}
things-approval = { $count } { $count ->
    [one] approval
   *[other] approvals
}
things-signature = { $count } { $count ->
    [one] signature
   *[other] signatures
}
things-meeting = { $count } { $count ->
    [one] meeting
   *[other] meetings
}
import-confirm = Write `yes` to take it in, or `no`. The answer must come within half an hour.
import-done = Taken into { $network }
import-changes-nothing = All in the file already stands like that in { $network }. Nothing was changed.
import-faulty = { $count ->
    [one] The file has one fault, and nothing was taken in
   *[other] The file has { $count } faults, and nothing was taken in
}
import-more = … and { $count } more.
file-too-large = The file { $name } is too large. A charter may be 1 MB at most.
file-gone = I cannot get the file { $name }. Please send it again.
file-unreachable = The server did not give me the file { $name } now. Please try again in a while.
file-not-text = The file { $name } is not a text file in UTF-8.
nothing-to-confirm = Nothing here waits for a yes or no from you.
confirmation-too-late = Too much time has passed. Do it again, and I shall ask again.
confirmation-dropped = All right. Nothing was changed.
