## Shared

as-of = As of { $date }
the-members = the members
members-in = the members of { $body }
office-in = { $office } of { $body }
person-of = { $person } ({ $organisation })
titled = { $person }, { $title }
can-register = The secretariat ({ $people }) can register that.
can-register-nobody = Nobody is registered in this network's secretariat; an administrator can register somebody, who then enters it.

## When something begins and ends

since = Since { $from }.
since-unknown = Since when is not registered.
end = The term lasts until and including { $until }.
end-over = The term ended { $until }.
end-period = The term is the council period { $period } and lasts until and including { $until }.
end-period-over = The term was the council period { $period } and ended { $until }.
end-unknown-no-term = The charter does not say for how long.
end-unknown-beginning = When it ends is unknown, since its beginning is not registered.
end-unknown-each-seat = Each seat ends on its own.
end-unknown-ex-officio = The seat follows from the charter and does not end by itself.
end-unknown-label = When it ends is unknown.
end-short = lasts until and including { $until }
end-short-over = ended { $until }
assumed-day = The day is assumed.
assumed-mark = (assumed)
term-not-begun = But the term began only { $from }.
left = There is { $period } left.
over-for = That is { $period } ago.
ends-today = Today is the last day.
goes-on = { $body } goes on until it is constituted anew.
constitution-due = A new constitution for the new period is due now.
constitution-then = A new constitution follows then.
agreement-revised-then = At the constitution, { $agreements } is to be revised too.
rotation = { $count ->
    [one] One seat rotates out at a time.
   *[other] { $count } seats rotate out at a time.
}
rotation-every = That happens at intervals of { $period }.
rotation-unsaid = How often seats rotate, the charter does not say; the others go on meanwhile.
unsure-beginning-unknown = Since the beginning is not registered, it is not sure that it held on that day already.
unsure-beginning-within = Only a month or year is registered for the beginning, so it is not sure that it held on that day already.
unsure-end-within = Only a month or year is registered for the end, so it is not sure that it still held on that day.

## Chair

no-offices = No offices are registered in this network.
office-held = { $person } is { $office } of { $body }.
office-held-then = { $person } was { $office } of { $body }.
office-nobody = Nobody is registered as { $office } of { $body }.
office-nobody-then = Nobody is registered as { $office } of { $body } on that day.
office-none = { $body } has no such office as { $office }.
office-follows = The office follows from who chairs { $other }.
office-follows-vacant = Who is { $office } of { $body } follows from who chairs { $other }, and nobody is registered there.
office-follows-no-seat = Who is { $office } of { $body } follows from who chairs { $other }. That is { $person }, but that organisation has nobody registered in { $body }.
office-circle = Who is { $office } of { $body } cannot be told: the offices follow one another in a circle.
office-register-how = It is done with `{ $p }register office new { $office } NAME in { $body }`.
elected-by = Elected by { $electors }.
elected-by-among = Elected by { $electors }, among { $among }.

## Term

no-terms = The charter does not say when any term ends.
term-of = **{ $body }**:
term-of-person = The term of { $person }
term-office = { $person } as { $office }:
term-office-of = As { $office }:
term-seat = { $person }:
term-seat-in = The seat in { $body }:
holds-nothing = { $person } has no seat and no office on that day.
no-seats = Nobody is registered in { $body }.

## Members

members-of = { $body }: { $count ->
    [0] no members registered
    [one] one member
   *[other] { $count } members
}
sits-as-ex-officio = By the charter:
sits-as-participant = Participants, who attend, speak and propose:
sits-as-observer = Observers, who attend and speak:
sits-as-nothing = Without a registered role in the network:
deputies = Deputies:
deputy-for = { $person }, deputy for { $other }
sits = { $person }
sits-for = { $organisation }: { $person }
from-until = (from { $from } until and including { $until })
from-only = (from { $from })
until-only = (until and including { $until })
without-seat = With nobody registered here: { $names }.
nobody-elected = Nobody is registered as elected to { $body }.
unsure-some-beginnings = Of those without a beginning, it is not sure that they sat on that day already.
unsure-some-memberships = Of those without a beginning, it is not sure that they belonged on that day already.
no-members = No organisations are registered in { $network } on that day.
member = { $organisation }
members-role-member = { $count ->
    [one] One member:
   *[other] { $count } members:
}
members-role-participant = { $count ->
    [one] One participant:
   *[other] { $count } participants:
}
members-role-observer = { $count ->
    [one] One observer:
   *[other] { $count } observers:
}

## Contact

contact-title = Contact: { $name }
contact-person = The contact person is { $person }.
contact-nobody = No people are registered for { $organisation }.
contact-of = **{ $person }**
contact-office = Office: { $office } of { $body }
contact-unknown = Neither e-mail, telephone nor Matrix ID is registered for { $person }.

## Bodies

no-bodies = No bodies are registered.
bodies-title = The bodies of { $network }
body-line = { $body }: { $seats ->
    [0] no members registered
    [one] one member registered
   *[other] { $seats } members registered
}
bodies-more = Ask for instance `{ $p }body { $body }` for more.
body-title = { $body }
body-duties = Duties by the charter:
duty = { $text }
duty-every = { $text } (every { $period })
body-kind-plenary = A meeting of all in the network
body-kind-steering-group = Steering group
body-kind-board = Board
body-kind-assembly = Assembly
body-kind-secretariat = Secretariat
capacity-political-lead = The highest political leadership sits here.
capacity-administrative-lead = The highest administrative leadership sits here.
capacity-political-and-administrative-lead = Both political and administrative leadership sit here.
size-exactly = { $count ->
    [one] One elected member.
   *[other] { $count } elected members.
}
size-about = { $count ->
    [one] About one member.
   *[other] About { $count } members.
}
size-between = From { $least } to { $most } elected members.
size-least = At least { $least } elected members.
size-most = At most { $most } elected members.
body-ex-officio = Members without election: { $names }.
body-observers = Observers: { $names }.
body-serves = Secretariat of { $names }.
meets-per-year = { $count ->
    [one] One meeting a year.
   *[other] { $count } meetings a year.
}
meets-per-year-between = From { $least } to { $most } meetings a year.
meets-per-year-least = At least { $least } meetings a year.
meets-per-year-most = At most { $most } meetings a year.
meets-per-council-period = { $count ->
    [one] One meeting in the council period.
   *[other] { $count } meetings in the council period.
}
meets-per-council-period-between = From { $least } to { $most } meetings in the council period.
meets-per-council-period-least = At least { $least } meetings in the council period.
meets-per-council-period-most = At most { $most } meetings in the council period.
body-consensus = The body decides on statements by consensus.
body-voice-organisation = Each organisation has one voice.
body-voice-person = Each person has a voice.
body-agenda-own = Decides its own agenda.
body-gender-balance = Gender balance: "{ $text }"

## Agreement

no-agreement = No agreement is registered.
agreement-title = { $agreement }
agreement-of = { $agreement }: { $organisation }
not-a-party = { $organisation } is not a party to { $agreement }.
force-in-force = The agreement is in force.
force-since-unknown = The agreement is in force; since which day is not registered.
force-not-yet = The agreement is not in force yet.
force-not-signed = The agreement is not signed by all.
force-over = The agreement is no longer in force.
force-unknown = Whether the agreement is in force I cannot say: when it began is not registered.
agreement-per-party = Each member approves and signs for itself.
agreement-begins-stated = It is in force from { $from }.
agreement-begins-signed = It began when the last one signed, { $from }.
agreement-begins-undated = It began at signing; the day is not registered.
agreement-ends = It is in force until and including { $until }.
agreement-ended = It was in force until and including { $until }.
agreement-ends-period = It is in force for the council period { $period }, until and including { $until }.
agreement-ended-period = It was in force for the council period { $period }, until and including { $until }.
agreement-end-unknown = When it ends is unknown.
must-follow-revision = It is to be revised when the network is constituted anew.
must-follow-renewal = It can be renewed.
agreement-parties = Parties: { $names }
agreement-approved = Approved by { $names }
agreement-not-approved = Not registered as approved: { $names }
agreement-signed = Signed by { $names }
agreement-not-signed = Not signed: { $names }
approval-dated = { $name } ({ $date })
approval-dated-case = { $name } ({ $date }, case { $case })
signature-dated = { $person } ({ $date })
withdrawal-notice = The notice period is { $period }.
withdrawal-example = With notice given { $date }, the last day is { $until }.
withdrawal-written = The notice has to be in writing.
withdrawal-to = It is sent to { $name }.
withdrawal-receiver = That is now { $person }.
withdrawal-receiver-unknown = Who that is now is not registered.
withdrawal-no-refund = Contributions paid are not refunded.

## Status

status-title = { $network } now
status-members = { $count ->
    [one] One member
   *[other] { $count } members
}
status-term = **The term of { $body }**:
status-agreement = **{ $agreement }**:
status-meeting = Next meeting: { $body }, { $date }
status-no-meeting = No meetings are planned.
status-open = **{ $what }**:
status-all-well = I find nothing that does not agree with the charter.
status-findings = { $count ->
    [one] **One thing should be looked at:**
   *[other] **{ $count } things should be looked at:**
}
finding-words = The charter says: "{ $text }"

## Journal

journal-empty = The journal is empty.
journal-title = The latest changes
journal-line = { $count }. { $date }: { $actor } – { $thing } { $subject }: { $done }
journal-import = { $count }. { $date }: { $actor } took in a charter
journal-add = registered
journal-amend = changed
journal-end = ended
journal-void = struck out as a mistake
journal-dropped = came too late, and was not sent
thing-network = the network
thing-cohort = cohort
thing-organisation = organisation
thing-membership = membership
thing-person = person
thing-matrix-link = Matrix ID
thing-body = body
thing-office = office
thing-holding = office
thing-seat = seat
thing-adviser = adviser
thing-room-link = room
thing-agreement = agreement
thing-approval = approval of the agreement
thing-signature = signature
thing-reminder = the reminder of
thing-meeting = meeting
journal-erased = { $count }. { $date }: its contents are erased
actor-command-line = the command line

## Me

me-title = { $person } in { $network }
me-admin = You are an administrator, without a voice in the network.
me-nothing = You are registered, but have no seat or office in { $network } now.
me-waits = This waits for you:
me-nothing-waits = Nothing waits for you now.
me-not-registered = You are not registered as a person in the network.
me-seat = A seat in { $body }:
me-seat-for = A seat in { $body } for { $organisation }:
me-deputy = Deputy in { $body } for { $person }:
me-office = Office of { $office } of { $body }:
me-adviser = Adviser to { $person } in { $body }.
me-language-set = I write to you in { $language } in direct chats.
me-data-title = This is registered about { $person }
me-calendar-link = A calendar link, given on { $date }.
me-data-more = The changes stand in the journal. The secretariat can correct what is wrong. You erase your contact details with `{ $p }me erase`.
me-erase-ask = I shall erase e-mail, telephone, address and gender, and strike the contents of the journal that concern you. Name, seats and offices stay. Write `yes` to erase, or `no`.
me-erased = The details are erased.
code-unknown = The code is unknown, used, or too old. Ask the secretariat for a new one.
identified = Thank you. Now I know that you are { $person } in { $network }. Write `{ $p }help` to see what I can do.
