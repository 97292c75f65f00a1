## Fråsegner i loggen og i det som blir teke inn

actor-bot = Nettverksbot
journal-somebody = nokon
journal-told = { $count }. { $date }: { $actor } – { $told }
journal-statement-add = { $statement } «{ $title }» er oppretta
journal-statement-amend = { $statement } er endra
journal-statement-void = { $statement } er stroken som feilført
journal-statement-withdrawn = { $statement } er trekt
journal-version-add = versjon { $number } av { $statement } er skriven
journal-version-add-editorial = versjon { $number } av { $statement } er skriven (redaksjonell endring)
journal-version-amend = versjon { $number } av { $statement } er endra
journal-version-void = versjon { $number } av { $statement } er stroken
journal-input-add = innspel til { $statement } frå { $voice }
journal-input-amend = innspelet til { $statement } frå { $voice } er endra
journal-input-void = innspelet til { $statement } frå { $voice } er stroke
journal-round-add = runde { $number } om { $statement } er opna
journal-round-amend = runde { $number } om { $statement } er endra
journal-round-void = runde { $number } om { $statement } er stroken som feilført
journal-round-extended = runde { $number } om { $statement } har fått ny frist
journal-round-reopened = runde { $number } om { $statement } er opna att
journal-round-agreed = runde { $number } om { $statement } er avslutta med tilslutning
journal-round-blocked = runde { $number } om { $statement } er avslutta med motsegn
journal-round-lapsed = runde { $number } om { $statement } er avslutta utan tilslutning
journal-round-withdrawn = runde { $number } om { $statement } er avslutta: fråsegna er trekt
journal-round-superseded = runde { $number } om { $statement } er avslutta: teksten er endra
journal-position-support = { $voice } støttar { $statement }
journal-position-support-with-remark = { $voice } støttar { $statement } med merknad
journal-position-stand-aside = { $voice } avstår i { $statement }
journal-position-block = { $voice } har motsegn mot { $statement }
journal-position-hold = { $voice } treng tid til { $statement }
journal-position-withdraw-objection = { $voice } trekkjer motsegna mot { $statement }
journal-position-retract = { $voice } tek tilbake svaret på { $statement }
journal-position-prepared = eit svar på { $statement } er førebudd for { $voice }
journal-position-amend = svaret frå { $voice } på { $statement } er utfylt
journal-position-void = eit svar frå { $voice } på { $statement } er stroke
journal-issue-add = { $statement } er gitt ut
journal-issue-amend = utgjevinga av { $statement } er endra
journal-issue-void = utgjevinga av { $statement } er stroken som feilført
journal-dispatch-add = { $statement } er send til { $to }
journal-dispatch-amend = utsendinga av { $statement } er endra
journal-dispatch-answered = svar på { $statement } er registrert
journal-dispatch-void = ei utsending av { $statement } er stroken som feilført
import-amended-dealing = Endra: { $name }
things-statement = { $count } { $count ->
    [one] fråsegn
   *[other] fråsegner
}
things-version = { $count } { $count ->
    [one] tekstversjon
   *[other] tekstversjonar
}
things-input = { $count } { $count ->
    [one] innspel
   *[other] innspel
}
things-round = { $count } { $count ->
    [one] tilslutningsrunde
   *[other] tilslutningsrundar
}
things-position = { $count } { $count ->
    [one] svar i rundar
   *[other] svar i rundar
}
things-issue = { $count } { $count ->
    [one] utgjeving
   *[other] utgjevingar
}
things-dispatch = { $count } { $count ->
    [one] utsending
   *[other] utsendingar
}

## Møte i loggen og i det som blir teke inn

journal-meeting-add = møtet { $meeting } er lagt inn
journal-meeting-amend = møtet { $meeting } er endra
journal-meeting-moved = møtet { $meeting } er flytt
journal-meeting-called = det er kalla inn til møtet { $meeting }
journal-meeting-cancelled = møtet { $meeting } er avlyst
journal-meeting-not-cancelled = møtet { $meeting } er ikkje lenger avlyst
journal-meeting-void = møtet { $meeting } er stroke som feilført
journal-item-add = saka { $item } «{ $title }» er lagd inn
journal-item-amend = saka { $item } er endra
journal-item-proposed = saka { $item } ventar på eit møte
journal-item-on-agenda = saka { $item } er sett på saklista
journal-item-declined = saka { $item } er avvist
journal-item-decided = vedtaket i saka { $item } er ført inn
journal-item-void = saka { $item } er stroken som feilført
journal-attendance-coming = { $person } kjem til møtet { $meeting }
journal-attendance-absent = { $person } har meldt forfall til møtet { $meeting }
journal-attendance-amend = svaret frå { $person } om møtet { $meeting } er endra
journal-attendance-void = svaret frå { $person } om møtet { $meeting } er stroke
journal-task-add = oppgåva { $task } «{ $title }» er lagd inn
journal-task-amend = oppgåva { $task } er endra
journal-task-done = oppgåva { $task } er gjord
journal-task-not-done = oppgåva { $task } er opna att
journal-task-void = oppgåva { $task } er stroken som feilført
things-item = { $count } { $count ->
    [one] sak
   *[other] saker
}
things-attendance = { $count } svar om oppmøte
things-task = { $count } { $count ->
    [one] oppgåve
   *[other] oppgåver
}
