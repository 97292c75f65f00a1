## Avrøystingar og rundspørjingar

question-title = { $number } – { $text }
question-named = { $number } «{ $text }»
question-poll = { $number } { $text }
choice-line = **{ $number }** { $text }
survey-line = { $text }
kind-question = nummeret på ei avrøysting eller rundspørjing, som P1
kind-asking = spørsmålet
kind-choices = vala, med semikolon mellom
kind-choices-below = vala, kvart på si linje
kind-parts = spørsmåla, kvart på si linje
kind-voice = «per organisasjon» eller «per person»
kind-hidden = ordet «løynd»
kind-answer = svaret
kind-whose = kven svaret er frå, som «for Drammen:» eller «for Drammen per telefon:»
short-question = P1
short-asking = SPØRSMÅL
short-choices = A; B; C
short-choices-below = vala på linjene under
short-parts = fleire spørsmål på linjene under
short-voice = per person
short-hidden = løynd
short-answer = SVAR
short-whose = for ORGANISASJON:
question-number-wrong = Det er ikkje nummeret på ei avrøysting eller rundspørjing. Skriv til dømes P1.

## Noko blir spurt om

choices-missing = Kva val er det? Skriv dei etter spørsmålet: `{ $p }avrøysting ny Når høver det best? val måndag; tysdag; onsdag`. Dei kan òg stå på kvar si linje under.
choices-given-twice = Vala står både på linja med spørsmålet og under. Skriv dei éin av stadene.
choices-too-few = Det må vere minst to val, med semikolon mellom eller på kvar si linje.
choices-too-many = Det er { $count } val. Ei avrøysting kan ha høgst { $most }.
choices-twice = Valet «{ $text }» står to gonger.
parts-too-many = Det er { $count } spørsmål. Ei rundspørjing kan ha høgst { $most }.
ask-refused = Du kan ikkje spørje { $body }. Det kan dei som har røyst eller forslagsrett der, rådgjevarane deira, leiaren og sekretariatet.
ask-who-could = Be { $people } om å spørje.
question-opened = { $kind ->
    [poll] Avrøysting { $number } er opna, med { $count } røyster.
   *[survey] Rundspørjing { $number } er send til { $count } organisasjonar.
} Fristen er { $deadline }.
question-asked-by = { $kind ->
    [poll] Avrøysting frå { $person }.
   *[survey] Rundspørjing frå { $person }.
}
question-asked = { $kind ->
    [poll] Avrøysting.
   *[survey] Rundspørjing.
}
question-voice = { $voice ->
    [person] Kvar person har éi røyst.
   *[organisation] Kvar organisasjon har éi røyst, uansett kven som svarar for han.
}
survey-one-answer = Kvar organisasjon gjev eitt svar, uansett kven som svarar for han.
question-deadline = **Fristen er { $deadline }.**
poll-how = Svar i avrøystinga under, eller skriv talet eller orda her i tråden, til dømes «1» eller «vi røystar { $text }». I ein direktesamtale med meg: `{ $p }avrøysting svar { $number } 1`. Det siste svaret gjeld.
poll-open = Alle ser kven som svarar kva.
poll-hidden = Svara blir haldne løynde til avrøystinga er avslutta; då ser alle kven som svara kva. Svar i avrøystinga eller i ein direktesamtale, for det som blir skrive i tråden, kan alle lese.
survey-how = Skriv svaret her i tråden, eller i ein direktesamtale med meg: `{ $p }rundspørjing svar { $number } …`. Vil du endre det, så svar på denne meldinga: det siste svaret gjeld. Ved fristen blir svara samla i ein tabell og eit rekneark.

## Korleis det står

question-stands = Slik står det: { $number } { $text }
answers-count = { $answered } av { $of } har svara.
question-open = Fristen er { $deadline } ({ $left } att).
question-over = Fristen gjekk ut { $deadline }.
question-closed = Avslutta { $date }.
question-withdrawn = Trekt { $date }.
question-is-hidden = Kva dei har svara, er løynt til avrøystinga er avslutta.
question-all-answered = Alle har svara. { $kind ->
    [poll] Ho kan avsluttast med `{ $p }avrøysting avslutt { $number }`.
   *[survey] Ho kan avsluttast med `{ $p }rundspørjing avslutt { $number }`.
}
has-answered = **Har svara:** { $voices }
has-not-answered = **Har ikkje svara:** { $voices }
choice-count = **{ $text }:** { $count } ({ $voices })
choice-nobody = **{ $text }:** 0
questions-open = { $kind ->
    [poll] Opne avrøystingar
   *[survey] Opne rundspørjingar
}
questions-all = { $kind ->
    [poll] Alle avrøystingar
   *[survey] Alle rundspørjingar
}
question-none-open = { $kind ->
    [poll] Inga avrøysting er open.
   *[survey] Inga rundspørjing er open.
}
question-none-closed = { $kind ->
    [poll] Inga avrøysting er avslutta.
   *[survey] Inga rundspørjing er avslutta.
}
question-none-yet = { $kind ->
    [poll] Det har ikkje vore noka avrøysting enno.
   *[survey] Det har ikkje vore noka rundspørjing enno.
}
question-which = Kva for ei meiner du: { $questions }? Ta med nummeret.
question-no-such = Det finst inga avrøysting eller rundspørjing { $number }.
question-list-how = Skriv `{ $p }avrøysting liste` eller `{ $p }rundspørjing liste` for å sjå alle.
poll-how-to-ask = Spør slik: `{ $p }avrøysting ny Når høver det best? val måndag; tysdag; onsdag, frist fredag kl. 14`
survey-how-to-ask = Spør slik: `{ $p }rundspørjing ny Korleis gjer de det? frist fredag kl. 14`

## Svar

answered-choice = { $voice } svarar «{ $text }» på { $number }.
answered = { $voice } har svara på { $number }.
answer-text = Svaret er: { $text }
answer-latest-counts = Svarar de på nytt, gjeld det siste.
answer-replaced = Det tek plassen til det førre svaret.
told-other-answer = { $by } har no svara annleis enn deg: { $answer }
told-answer-recorded = { $by } i sekretariatet har ført opp eit svar som vart gitt { $via ->
    [email] per e-post
   *[telephone] per telefon
}: { $answer }
told-answer-recorded-how = Er det feil, så svar på denne meldinga; då gjeld det du svarar.
answer-late = Svaret kom etter fristen for { $number }, som var { $deadline }, og blir ikkje talt.
answer-after-closed = { $kind ->
    [poll] Avrøysting { $number } er avslutta, så svaret blir ikkje talt.
   *[survey] Rundspørjing { $number } er avslutta, så svaret blir ikkje talt.
}
answer-after-withdrawn = { $kind ->
    [poll] Avrøysting { $number } er trekt, så svaret blir ikkje talt.
   *[survey] Rundspørjing { $number } er trekt, så svaret blir ikkje talt.
}
answer-not-on-roll = { $voice } er ikkje mellom dei som er spurde i { $number }.
answer-no-voice = { $kind ->
    [poll] Takk, men du har ikkje røyst i avrøysting { $number }, så svaret blir ikkje talt.
   *[survey] Takk, men du svarar ikkje for nokon av dei som er spurde i rundspørjing { $number }, så svaret blir ikkje talt.
}
answer-prepares-only = Du førebur svar for { $voice }, men kan ikkje gje dei. Den som har plassen, kan svare sjølv eller gje deg fullmakt til det.
answer-which-voice = Du kan svare for fleire. Sei kven, til dømes «for …: » framfor svaret på { $number }: { $voices }.
answer-click-which = Du kan svare for fleire i { $number }, så eit klikk er ikkje nok. Skriv til dømes `{ $p }avrøysting svar { $number } for …: 1`.
answer-ended-poll = Den avrøystinga om { $number } er avslutta. Svar i den nye, eller skriv `{ $p }avrøysting svar { $number } …`.
answer-what = Kva er svaret? Skriv det slik: `{ $p }rundspørjing svar { $number } …`
answer-already = { $voice } har svara på { $number } alt, så eg lét det du skreiv i tråden, stå som ein kommentar. Skal det gjelde i staden, skriv `{ $p }rundspørjing svar { $number } …` eller svar på sjølve meldinga.
choice-what = Kva er svaret på { $number }? Vala er:
choice-which = Eg forstod ikkje kva val du meiner i { $number }. Vala er:
choice-how = Skriv til dømes `{ $p }avrøysting svar { $number } 1`.
choice-unclear = Eg forstod ikkje om dette var eit svar på { $number }. Skriv til dømes `{ $p }avrøysting svar { $number } 1`.

## Slutten

close-question-ask = { $kind ->
    [poll] Skal avrøysting { $number } likevel avsluttast no?
   *[survey] Skal rundspørjing { $number } likevel avsluttast no?
} Skriv `{ $p }ja`.
withdraw-question-ask = Skal { $question } trekkjast? { $count ->
    [0] Ingen har svara.
    [one] Eitt svar tel då ikkje.
   *[other] { $count } svar tel då ikkje.
} Skriv `{ $p }ja`.
ended-already = { $question } er ikkje open.
against-ended = { $ending ->
    [withdrawn] Ho er trekt.
   *[closed] Ho er avslutta, men kan opnast att.
}
question-until-when = Sei til når det skal gå an å svare på { $number }, til dømes «til fredag kl. 14».
question-reopened = { $kind ->
    [poll] Avrøysting { $number } er open att til { $deadline }.
   *[survey] Rundspørjing { $number } er open att til { $deadline }.
} Svara som er gitt, står.
question-reopened-for = { $kind ->
    [poll] Avrøysting { $number } er open att til { $deadline }.
   *[survey] Rundspørjing { $number } er open att til { $deadline }.
} Svara som er gitt, står. Desse har ikkje svara: { $voices }.
question-reopened-how = { $kind ->
    [poll] Svar i avrøystinga, eller på denne meldinga.
   *[survey] Svar på denne meldinga.
}
question-reopened-hidden = Det som var svara då ho vart avslutta, er kjent; det som blir svara no, blir halde løynt til ho er avslutta att.
end-refused = Det kan { $who } gjere.
by-asker = { $people } (som spurde)
ended-by = { $ending ->
    [withdrawn] Trekt av
   *[closed] Avslutta av
} { $person }.
ended-by-deadline = Fristen er ute.
result-leads = Flest har svara «{ $text }» på { $number }: { $count } av { $of }.
result-tied = Det står likt i { $number }: { $choices } har { $count } kvar. Kva som då gjeld, avgjer de sjølve.
result-nobody = Ingen svara på { $number }.
result-gathered = { $count } av { $of } har svara på { $number }.
result-withdrawn = { $kind ->
    [poll] Avrøysting { $number } er trekt.
   *[survey] Rundspørjing { $number } er trekt.
}
file-survey = Svara på { $number } i heilskap, i eit rekneark.
sheet-noted-telephone = per telefon, ført opp av { $person }
sheet-noted-email = per e-post, ført opp av { $person }
remind-question = { $voice } har ikkje svara på { $question }. Fristen er { $deadline } ({ $left } att).
remind-question-how = Svar på denne meldinga, eller skriv { $kind ->
    [poll] `{ $p }avrøysting svar { $number } …`. Vala ser du med `{ $p }avrøysting vis { $number }`.
   *[survey] `{ $p }rundspørjing svar { $number } …`. Spørsmålet ser du med `{ $p }rundspørjing vis { $number }`.
}

## I loggen og i det som blir teke inn

journal-question-add = { $question } «{ $text }» er send ut
journal-question-amend = { $question } er endra
journal-question-void = { $question } er stroken som feilført
journal-question-extended = { $question } har fått seinare frist
journal-question-closed = { $question } er avslutta
journal-question-reopened = { $question } er open att
journal-question-withdrawn = { $question } er trekt
journal-answer-add = { $voice } har svara på { $question }
journal-answer-amend = svaret frå { $voice } på { $question } er endra
journal-answer-void = eit svar frå { $voice } på { $question } er stroke
things-question = { $count } { $count ->
    [one] avrøysting eller rundspørjing
   *[other] avrøystingar og rundspørjingar
}
things-answer = { $count } svar i avrøystingar og rundspørjingar

## Hjelp

help-poll = avrøystingane som er opne
help-poll-examples =
    `{ $p }avrøysting`
    `{ $p }avrøysting P1`
help-poll-new = spørje eit organ om noko med val
help-poll-new-examples =
    `{ $p }avrøysting ny Når høver det best? val måndag; tysdag; onsdag, frist fredag kl. 14`
    `{ $p }avrøysting ny Skal vi ha eit ekstra møte? val ja; nei, per person, løynd`
help-poll-answer = svare i ei avrøysting, med talet eller orda
help-poll-answer-examples =
    `{ $p }avrøysting svar P1 2`
    `{ $p }avrøysting svar P1 for Drammen: måndag`
    `{ $p }avrøysting svar P1 for Bergen per telefon: måndag`
help-poll-show = korleis ei avrøysting står
help-poll-show-examples =
    `{ $p }avrøysting vis P1`
help-poll-list = alle avrøystingar, den nyaste først
help-poll-list-examples =
    `{ $p }avrøysting liste`
help-poll-close = avslutte ei avrøysting
help-poll-close-examples =
    `{ $p }avrøysting avslutt P1`
help-poll-withdraw = trekkje ei avrøysting
help-poll-withdraw-examples =
    `{ $p }avrøysting trekk P1`
help-poll-extend = gje ei avrøysting seinare frist
help-poll-extend-examples =
    `{ $p }avrøysting leng P1 til 5. desember kl. 14`
help-poll-reopen = opne ei avslutta avrøysting att; svara som er gitt, står
help-poll-reopen-examples =
    `{ $p }avrøysting opne att P1 til 5. desember kl. 14`
help-survey = rundspørjingane som er opne
help-survey-examples =
    `{ $p }rundspørjing`
    `{ $p }rundspørjing P2`
help-survey-new = spørje alle organisasjonane i eit organ, som svarar med eigne ord
help-survey-new-examples =
    `{ $p }rundspørjing ny Korleis fører de klimarekneskap?, frist 4. desember kl. 14`
help-survey-answer = svare på ei rundspørjing
help-survey-answer-examples =
    `{ $p }rundspørjing svar P2 Vi fører det kvart kvartal.`
    `{ $p }rundspørjing svar P2 for Drammen: Kvart år.`
    `{ $p }rundspørjing svar P2 for Bergen per e-post: Kvart år.`
help-survey-show = ei rundspørjing med svara så langt
help-survey-show-examples =
    `{ $p }rundspørjing vis P2`
help-survey-list = alle rundspørjingar, den nyaste først
help-survey-list-examples =
    `{ $p }rundspørjing liste`
help-survey-close = avslutte ei rundspørjing og samle svara
help-survey-close-examples =
    `{ $p }rundspørjing avslutt P2`
help-survey-withdraw = trekkje ei rundspørjing
help-survey-withdraw-examples =
    `{ $p }rundspørjing trekk P2`
help-survey-extend = gje ei rundspørjing seinare frist
help-survey-extend-examples =
    `{ $p }rundspørjing leng P2 til 5. desember kl. 14`
help-survey-reopen = opne ei avslutta rundspørjing att; svara som er gitt, står
help-survey-reopen-examples =
    `{ $p }rundspørjing opne att P2 til 5. desember kl. 14`
