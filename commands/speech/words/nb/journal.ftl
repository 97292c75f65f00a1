## Uttalelser i loggen og i det som tas inn

actor-bot = Nettverksbot
journal-somebody = noen
journal-told = { $count }. { $date }: { $actor } – { $told }
journal-statement-add = { $statement } «{ $title }» er opprettet
journal-statement-amend = { $statement } er endret
journal-statement-void = { $statement } er strøket som feilført
journal-statement-withdrawn = { $statement } er trukket
journal-version-add = versjon { $number } av { $statement } er skrevet
journal-version-add-editorial = versjon { $number } av { $statement } er skrevet (redaksjonell endring)
journal-version-amend = versjon { $number } av { $statement } er endret
journal-version-void = versjon { $number } av { $statement } er strøket
journal-input-add = innspill til { $statement } fra { $voice }
journal-input-amend = innspillet til { $statement } fra { $voice } er endret
journal-input-void = innspillet til { $statement } fra { $voice } er strøket
journal-round-add = runde { $number } om { $statement } er åpnet
journal-round-amend = runde { $number } om { $statement } er endret
journal-round-void = runde { $number } om { $statement } er strøket som feilført
journal-round-extended = runde { $number } om { $statement } har fått ny frist
journal-round-reopened = runde { $number } om { $statement } er gjenåpnet
journal-round-agreed = runde { $number } om { $statement } er avsluttet med tilslutning
journal-round-blocked = runde { $number } om { $statement } er avsluttet med innsigelse
journal-round-lapsed = runde { $number } om { $statement } er avsluttet uten tilslutning
journal-round-withdrawn = runde { $number } om { $statement } er avsluttet: uttalelsen er trukket
journal-round-superseded = runde { $number } om { $statement } er avsluttet: teksten er endret
journal-position-support = { $voice } støtter { $statement }
journal-position-support-with-remark = { $voice } støtter { $statement } med merknad
journal-position-stand-aside = { $voice } avstår i { $statement }
journal-position-block = { $voice } har innsigelse mot { $statement }
journal-position-hold = { $voice } trenger tid til { $statement }
journal-position-withdraw-objection = { $voice } trekker innsigelsen mot { $statement }
journal-position-retract = { $voice } tar tilbake svaret på { $statement }
journal-position-prepared = et svar på { $statement } er forberedt for { $voice }
journal-position-amend = svaret fra { $voice } på { $statement } er utfylt
journal-position-void = et svar fra { $voice } på { $statement } er strøket
journal-issue-add = { $statement } er utgitt
journal-issue-amend = utgivelsen av { $statement } er endret
journal-issue-void = utgivelsen av { $statement } er strøket som feilført
journal-dispatch-add = { $statement } er sendt til { $to }
journal-dispatch-amend = utsendingen av { $statement } er endret
journal-dispatch-answered = svar på { $statement } er registrert
journal-dispatch-void = en utsending av { $statement } er strøket som feilført
import-amended-dealing = Endret: { $name }
things-statement = { $count } { $count ->
    [one] uttalelse
   *[other] uttalelser
}
things-version = { $count } { $count ->
    [one] tekstversjon
   *[other] tekstversjoner
}
things-input = { $count } { $count ->
    [one] innspill
   *[other] innspill
}
things-round = { $count } { $count ->
    [one] tilslutningsrunde
   *[other] tilslutningsrunder
}
things-position = { $count } { $count ->
    [one] svar i runder
   *[other] svar i runder
}
things-issue = { $count } { $count ->
    [one] utgivelse
   *[other] utgivelser
}
things-dispatch = { $count } { $count ->
    [one] utsending
   *[other] utsendinger
}

## Møter i loggen og i det som tas inn

journal-meeting-add = møtet { $meeting } er lagt inn
journal-meeting-amend = møtet { $meeting } er endret
journal-meeting-moved = møtet { $meeting } er flyttet
journal-meeting-called = det er kalt inn til møtet { $meeting }
journal-meeting-cancelled = møtet { $meeting } er avlyst
journal-meeting-not-cancelled = møtet { $meeting } er ikke lenger avlyst
journal-meeting-void = møtet { $meeting } er strøket som feilført
journal-item-add = saken { $item } «{ $title }» er lagt inn
journal-item-amend = saken { $item } er endret
journal-item-proposed = saken { $item } venter på et møte
journal-item-on-agenda = saken { $item } er satt på sakslisten
journal-item-declined = saken { $item } er avvist
journal-item-decided = vedtaket i saken { $item } er ført inn
journal-item-void = saken { $item } er strøket som feilført
journal-attendance-coming = { $person } kommer til møtet { $meeting }
journal-attendance-absent = { $person } har meldt forfall til møtet { $meeting }
journal-attendance-amend = svaret fra { $person } om møtet { $meeting } er endret
journal-attendance-void = svaret fra { $person } om møtet { $meeting } er strøket
journal-task-add = oppgaven { $task } «{ $title }» er lagt inn
journal-task-amend = oppgaven { $task } er endret
journal-task-done = oppgaven { $task } er gjort
journal-task-not-done = oppgaven { $task } er åpnet igjen
journal-task-void = oppgaven { $task } er strøket som feilført
things-item = { $count } { $count ->
    [one] sak
   *[other] saker
}
things-attendance = { $count } svar om oppmøte
things-task = { $count } { $count ->
    [one] oppgave
   *[other] oppgaver
}
