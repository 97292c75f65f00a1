## Statements in the journal and in what is imported

actor-bot = Nettverksbot
journal-somebody = somebody
journal-told = { $count }. { $date }: { $actor } – { $told }
journal-statement-add = { $statement } “{ $title }” was created
journal-statement-amend = { $statement } was changed
journal-statement-void = { $statement } was struck out as a mistake
journal-statement-withdrawn = { $statement } was withdrawn
journal-version-add = version { $number } of { $statement } was written
journal-version-add-editorial = version { $number } of { $statement } was written (editorial change)
journal-version-amend = version { $number } of { $statement } was changed
journal-version-void = version { $number } of { $statement } was struck out
journal-input-add = input on { $statement } from { $voice }
journal-input-amend = the input on { $statement } from { $voice } was changed
journal-input-void = the input on { $statement } from { $voice } was struck out
journal-round-add = round { $number } on { $statement } was opened
journal-round-amend = round { $number } on { $statement } was changed
journal-round-void = round { $number } on { $statement } was struck out as a mistake
journal-round-extended = round { $number } on { $statement } got a new deadline
journal-round-reopened = round { $number } on { $statement } was reopened
journal-round-agreed = round { $number } on { $statement } was closed: agreed
journal-round-blocked = round { $number } on { $statement } was closed: blocked by an objection
journal-round-lapsed = round { $number } on { $statement } was closed without agreement
journal-round-withdrawn = round { $number } on { $statement } was closed: the statement was withdrawn
journal-round-superseded = round { $number } on { $statement } was closed: the text was changed
journal-position-support = { $voice } supports { $statement }
journal-position-support-with-remark = { $voice } supports { $statement } with a remark
journal-position-stand-aside = { $voice } stands aside on { $statement }
journal-position-block = { $voice } objects to { $statement }
journal-position-hold = { $voice } needs time for { $statement }
journal-position-withdraw-objection = { $voice } withdraws the objection to { $statement }
journal-position-retract = { $voice } takes back the answer on { $statement }
journal-position-prepared = an answer on { $statement } was prepared for { $voice }
journal-position-amend = the answer from { $voice } on { $statement } was completed
journal-position-void = an answer from { $voice } on { $statement } was struck out
journal-issue-add = { $statement } was issued
journal-issue-amend = the issue of { $statement } was changed
journal-issue-void = the issue of { $statement } was struck out as a mistake
journal-dispatch-add = { $statement } was sent to { $to }
journal-dispatch-amend = the dispatch of { $statement } was changed
journal-dispatch-answered = an answer on { $statement } was registered
journal-dispatch-void = a dispatch of { $statement } was struck out as a mistake
import-amended-dealing = Changed: { $name }
things-statement = { $count } { $count ->
    [one] statement
   *[other] statements
}
things-version = { $count } { $count ->
    [one] version
   *[other] versions
}
things-input = { $count } { $count ->
    [one] input
   *[other] inputs
}
things-round = { $count } { $count ->
    [one] round of agreement
   *[other] rounds of agreement
}
things-position = { $count } { $count ->
    [one] answer in rounds
   *[other] answers in rounds
}
things-issue = { $count } { $count ->
    [one] issue
   *[other] issues
}
things-dispatch = { $count } { $count ->
    [one] dispatch
   *[other] dispatches
}

## Meetings in the journal and in what is imported

journal-meeting-add = meeting { $meeting } was added
journal-meeting-amend = meeting { $meeting } was changed
journal-meeting-moved = meeting { $meeting } was moved
journal-meeting-called = meeting { $meeting } was called
journal-meeting-cancelled = meeting { $meeting } was cancelled
journal-meeting-not-cancelled = meeting { $meeting } is no longer cancelled
journal-meeting-void = meeting { $meeting } was struck out as a mistake
journal-item-add = item { $item } “{ $title }” was added
journal-item-amend = item { $item } was changed
journal-item-proposed = item { $item } waits for a meeting
journal-item-on-agenda = item { $item } was put on the agenda
journal-item-declined = item { $item } was declined
journal-item-decided = the decision on item { $item } was recorded
journal-item-void = item { $item } was struck out as a mistake
journal-attendance-coming = { $person } will come to meeting { $meeting }
journal-attendance-absent = { $person } cannot come to meeting { $meeting }
journal-attendance-amend = the answer of { $person } about meeting { $meeting } was changed
journal-attendance-void = the answer of { $person } about meeting { $meeting } was struck out
journal-task-add = task { $task } “{ $title }” was added
journal-task-amend = task { $task } was changed
journal-task-done = task { $task } is done
journal-task-not-done = task { $task } was opened again
journal-task-void = task { $task } was struck out as a mistake
things-item = { $count } { $count ->
    [one] item
   *[other] items
}
things-attendance = { $count } { $count ->
    [one] answer about coming
   *[other] answers about coming
}
things-task = { $count } { $count ->
    [one] task
   *[other] tasks
}
