## Avstemninger og rundspørringer

question-title = { $number } – { $text }
question-named = { $number } «{ $text }»
question-poll = { $number } { $text }
choice-line = **{ $number }** { $text }
survey-line = { $text }
kind-question = nummeret på en avstemning eller rundspørring, som P1
kind-asking = spørsmålet
kind-choices = valgene, med semikolon mellom
kind-choices-below = valgene, hvert på sin linje
kind-parts = spørsmålene, hvert på sin linje
kind-voice = «per organisasjon» eller «per person»
kind-hidden = ordet «skjult»
kind-answer = svaret
kind-whose = hvem svaret er fra, som «for Drammen:» eller «for Drammen per telefon:»
short-question = P1
short-asking = SPØRSMÅL
short-choices = A; B; C
short-choices-below = valgene på linjene under
short-parts = flere spørsmål på linjene under
short-voice = per person
short-hidden = skjult
short-answer = SVAR
short-whose = for ORGANISASJON:
question-number-wrong = Det er ikke nummeret på en avstemning eller rundspørring. Skriv for eksempel P1.

## Noe spørres om

choices-missing = Hvilke valg er det? Skriv dem etter spørsmålet: `{ $p }avstemning ny Når passer det best? valg mandag; tirsdag; onsdag`. De kan også stå på hver sin linje under.
choices-given-twice = Valgene står både på linja med spørsmålet og under. Skriv dem ett av stedene.
choices-too-few = Det må være minst to valg, med semikolon mellom eller på hver sin linje.
choices-too-many = Det er { $count } valg. En avstemning kan ha høyst { $most }.
choices-twice = Valget «{ $text }» står to ganger.
parts-too-many = Det er { $count } spørsmål. En rundspørring kan ha høyst { $most }.
ask-refused = Du kan ikke spørre { $body }. Det kan de som har stemme eller forslagsrett der, rådgiverne deres, lederen og sekretariatet.
ask-who-could = Be { $people } om å spørre.
question-opened = { $kind ->
    [poll] Avstemning { $number } er åpnet, med { $count } stemmer.
   *[survey] Rundspørring { $number } er sendt til { $count } organisasjoner.
} Fristen er { $deadline }.
question-asked-by = { $kind ->
    [poll] Avstemning fra { $person }.
   *[survey] Rundspørring fra { $person }.
}
question-asked = { $kind ->
    [poll] Avstemning.
   *[survey] Rundspørring.
}
question-voice = { $voice ->
    [person] Hver person har én stemme.
   *[organisation] Hver organisasjon har én stemme, uansett hvem som svarer for den.
}
survey-one-answer = Hver organisasjon gir ett svar, uansett hvem som svarer for den.
question-deadline = **Fristen er { $deadline }.**
poll-how = Svar i avstemningen under, eller skriv tallet eller ordene her i tråden, for eksempel «1» eller «vi stemmer { $text }». I en direktesamtale med meg: `{ $p }avstemning svar { $number } 1`. Det siste svaret gjelder.
poll-open = Alle ser hvem som svarer hva.
poll-hidden = Svarene holdes skjult til avstemningen er avsluttet; da ser alle hvem som svarte hva. Svar i avstemningen eller i en direktesamtale, for det som skrives i tråden, kan alle lese.
survey-how = Skriv svaret her i tråden, eller i en direktesamtale med meg: `{ $p }rundspørring svar { $number } …`. Vil du endre det, så svar på denne meldingen: det siste svaret gjelder. Ved fristen samles svarene i en tabell og et regneark.

## Hvordan det står

question-stands = Slik står det: { $number } { $text }
answers-count = { $answered } av { $of } har svart.
question-open = Fristen er { $deadline } ({ $left } igjen).
question-over = Fristen gikk ut { $deadline }.
question-closed = Avsluttet { $date }.
question-withdrawn = Trukket { $date }.
question-is-hidden = Hva de har svart, er skjult til avstemningen er avsluttet.
question-all-answered = Alle har svart. { $kind ->
    [poll] Den kan avsluttes med `{ $p }avstemning avslutt { $number }`.
   *[survey] Den kan avsluttes med `{ $p }rundspørring avslutt { $number }`.
}
has-answered = **Har svart:** { $voices }
has-not-answered = **Har ikke svart:** { $voices }
choice-count = **{ $text }:** { $count } ({ $voices })
choice-nobody = **{ $text }:** 0
questions-open = { $kind ->
    [poll] Åpne avstemninger
   *[survey] Åpne rundspørringer
}
questions-all = { $kind ->
    [poll] Alle avstemninger
   *[survey] Alle rundspørringer
}
question-none-open = { $kind ->
    [poll] Ingen avstemning er åpen.
   *[survey] Ingen rundspørring er åpen.
}
question-none-closed = { $kind ->
    [poll] Ingen avstemning er avsluttet.
   *[survey] Ingen rundspørring er avsluttet.
}
question-none-yet = { $kind ->
    [poll] Det har ikke vært noen avstemning ennå.
   *[survey] Det har ikke vært noen rundspørring ennå.
}
question-which = Hvilken mener du: { $questions }? Ta med nummeret.
question-no-such = Det er ingen avstemning eller rundspørring { $number }.
question-list-how = Skriv `{ $p }avstemning liste` eller `{ $p }rundspørring liste` for å se alle.
poll-how-to-ask = Spør slik: `{ $p }avstemning ny Når passer det best? valg mandag; tirsdag; onsdag, frist fredag kl. 14`
survey-how-to-ask = Spør slik: `{ $p }rundspørring ny Hvordan gjør dere det? frist fredag kl. 14`

## Svar

answered-choice = { $voice } svarer «{ $text }» på { $number }.
answered = { $voice } har svart på { $number }.
answer-text = Svaret er: { $text }
answer-latest-counts = Svarer dere på nytt, gjelder det siste.
answer-replaced = Det tar plassen til det forrige svaret.
told-other-answer = { $by } har nå svart annerledes enn deg: { $answer }
told-answer-recorded = { $by } i sekretariatet har ført opp et svar som ble gitt { $via ->
    [email] per e-post
   *[telephone] per telefon
}: { $answer }
told-answer-recorded-how = Er det feil, så svar på denne meldingen; da gjelder det du svarer.
answer-late = Svaret kom etter fristen for { $number }, som var { $deadline }, og telles ikke.
answer-after-closed = { $kind ->
    [poll] Avstemning { $number } er avsluttet, så svaret telles ikke.
   *[survey] Rundspørring { $number } er avsluttet, så svaret telles ikke.
}
answer-after-withdrawn = { $kind ->
    [poll] Avstemning { $number } er trukket, så svaret telles ikke.
   *[survey] Rundspørring { $number } er trukket, så svaret telles ikke.
}
answer-not-on-roll = { $voice } er ikke blant dem som er spurt i { $number }.
answer-no-voice = { $kind ->
    [poll] Takk, men du har ikke stemme i avstemning { $number }, så svaret telles ikke.
   *[survey] Takk, men du svarer ikke for noen av dem som er spurt i rundspørring { $number }, så svaret telles ikke.
}
answer-prepares-only = Du forbereder svar for { $voice }, men kan ikke gi dem. Den som har plassen, kan svare selv eller gi deg fullmakt til det.
answer-which-voice = Du kan svare for flere. Si hvem, for eksempel «for …: » foran svaret på { $number }: { $voices }.
answer-click-which = Du kan svare for flere i { $number }, så et klikk er ikke nok. Skriv for eksempel `{ $p }avstemning svar { $number } for …: 1`.
answer-ended-poll = Den avstemningen om { $number } er avsluttet. Svar i den nye, eller skriv `{ $p }avstemning svar { $number } …`.
answer-what = Hva er svaret? Skriv det slik: `{ $p }rundspørring svar { $number } …`
answer-already = { $voice } har svart på { $number } allerede, så jeg lot det du skrev i tråden, stå som en kommentar. Skal det gjelde i stedet, skriv `{ $p }rundspørring svar { $number } …` eller svar på selve meldingen.
choice-what = Hva er svaret på { $number }? Valgene er:
choice-which = Jeg forstod ikke hvilket valg du mener i { $number }. Valgene er:
choice-how = Skriv for eksempel `{ $p }avstemning svar { $number } 1`.
choice-unclear = Jeg forstod ikke om dette var et svar på { $number }. Skriv for eksempel `{ $p }avstemning svar { $number } 1`.

## Slutten

close-question-ask = { $kind ->
    [poll] Skal avstemning { $number } likevel avsluttes nå?
   *[survey] Skal rundspørring { $number } likevel avsluttes nå?
} Skriv `{ $p }ja`.
withdraw-question-ask = Skal { $question } trekkes? { $count ->
    [0] Ingen har svart.
    [one] Ett svar teller da ikke.
   *[other] { $count } svar teller da ikke.
} Skriv `{ $p }ja`.
ended-already = { $question } er ikke åpen.
against-ended = { $ending ->
    [withdrawn] Den er trukket.
   *[closed] Den er avsluttet, men kan gjenåpnes.
}
question-until-when = Si til når det skal kunne svares på { $number }, for eksempel «til fredag kl. 14».
question-reopened = { $kind ->
    [poll] Avstemning { $number } er åpnet igjen til { $deadline }.
   *[survey] Rundspørring { $number } er åpnet igjen til { $deadline }.
} Svarene som er gitt, står.
question-reopened-for = { $kind ->
    [poll] Avstemning { $number } er åpnet igjen til { $deadline }.
   *[survey] Rundspørring { $number } er åpnet igjen til { $deadline }.
} Svarene som er gitt, står. Disse har ikke svart: { $voices }.
question-reopened-how = { $kind ->
    [poll] Svar i avstemningen, eller på denne meldingen.
   *[survey] Svar på denne meldingen.
}
question-reopened-hidden = Det som var svart da den ble avsluttet, er kjent; det som svares nå, holdes skjult til den er avsluttet igjen.
end-refused = Det kan { $who } gjøre.
by-asker = { $people } (som spurte)
ended-by = { $ending ->
    [withdrawn] Trukket av
   *[closed] Avsluttet av
} { $person }.
ended-by-deadline = Fristen er ute.
result-leads = Flest har svart «{ $text }» på { $number }: { $count } av { $of }.
result-tied = Det står likt i { $number }: { $choices } har { $count } hver. Hva som da gjelder, avgjør dere selv.
result-nobody = Ingen svarte på { $number }.
result-gathered = { $count } av { $of } har svart på { $number }.
result-withdrawn = { $kind ->
    [poll] Avstemning { $number } er trukket.
   *[survey] Rundspørring { $number } er trukket.
}
file-survey = Svarene på { $number } i sin helhet, i et regneark.
sheet-noted-telephone = per telefon, ført opp av { $person }
sheet-noted-email = per e-post, ført opp av { $person }
remind-question = { $voice } har ikke svart på { $question }. Fristen er { $deadline } ({ $left } igjen).
remind-question-how = Svar på denne meldingen, eller skriv { $kind ->
    [poll] `{ $p }avstemning svar { $number } …`. Valgene ser du med `{ $p }avstemning vis { $number }`.
   *[survey] `{ $p }rundspørring svar { $number } …`. Spørsmålet ser du med `{ $p }rundspørring vis { $number }`.
}

## I loggen og i det som tas inn

journal-question-add = { $question } «{ $text }» er sendt ut
journal-question-amend = { $question } er endret
journal-question-void = { $question } er strøket som feilført
journal-question-extended = { $question } har fått senere frist
journal-question-closed = { $question } er avsluttet
journal-question-reopened = { $question } er åpnet igjen
journal-question-withdrawn = { $question } er trukket
journal-answer-add = { $voice } har svart på { $question }
journal-answer-amend = svaret fra { $voice } på { $question } er endret
journal-answer-void = et svar fra { $voice } på { $question } er strøket
things-question = { $count } { $count ->
    [one] avstemning eller rundspørring
   *[other] avstemninger og rundspørringer
}
things-answer = { $count } svar i avstemninger og rundspørringer

## Hjelp

help-poll = avstemningene som er åpne
help-poll-examples =
    `{ $p }avstemning`
    `{ $p }avstemning P1`
help-poll-new = spørre et organ om noe med valg
help-poll-new-examples =
    `{ $p }avstemning ny Når passer det best? valg mandag; tirsdag; onsdag, frist fredag kl. 14`
    `{ $p }avstemning ny Skal vi ha et ekstra møte? valg ja; nei, per person, skjult`
help-poll-answer = svare i en avstemning, med tallet eller ordene
help-poll-answer-examples =
    `{ $p }avstemning svar P1 2`
    `{ $p }avstemning svar P1 for Drammen: mandag`
    `{ $p }avstemning svar P1 for Bergen per telefon: mandag`
help-poll-show = hvordan en avstemning står
help-poll-show-examples =
    `{ $p }avstemning vis P1`
help-poll-list = alle avstemninger, den nyeste først
help-poll-list-examples =
    `{ $p }avstemning liste`
help-poll-close = avslutte en avstemning
help-poll-close-examples =
    `{ $p }avstemning avslutt P1`
help-poll-withdraw = trekke en avstemning
help-poll-withdraw-examples =
    `{ $p }avstemning trekk P1`
help-poll-extend = gi en avstemning senere frist
help-poll-extend-examples =
    `{ $p }avstemning forleng P1 til 5. desember kl. 14`
help-poll-reopen = åpne en avsluttet avstemning igjen; svarene som er gitt, står
help-poll-reopen-examples =
    `{ $p }avstemning gjenåpne P1 til 5. desember kl. 14`
help-survey = rundspørringene som er åpne
help-survey-examples =
    `{ $p }rundspørring`
    `{ $p }rundspørring P2`
help-survey-new = spørre alle organisasjonene i et organ, som svarer med egne ord
help-survey-new-examples =
    `{ $p }rundspørring ny Hvordan fører dere klimaregnskap?, frist 4. desember kl. 14`
help-survey-answer = svare på en rundspørring
help-survey-answer-examples =
    `{ $p }rundspørring svar P2 Vi fører det hvert kvartal.`
    `{ $p }rundspørring svar P2 for Drammen: Hvert år.`
    `{ $p }rundspørring svar P2 for Bergen per e-post: Hvert år.`
help-survey-show = en rundspørring med svarene så langt
help-survey-show-examples =
    `{ $p }rundspørring vis P2`
help-survey-list = alle rundspørringer, den nyeste først
help-survey-list-examples =
    `{ $p }rundspørring liste`
help-survey-close = avslutte en rundspørring og samle svarene
help-survey-close-examples =
    `{ $p }rundspørring avslutt P2`
help-survey-withdraw = trekke en rundspørring
help-survey-withdraw-examples =
    `{ $p }rundspørring trekk P2`
help-survey-extend = gi en rundspørring senere frist
help-survey-extend-examples =
    `{ $p }rundspørring forleng P2 til 5. desember kl. 14`
help-survey-reopen = åpne en avsluttet rundspørring igjen; svarene som er gitt, står
help-survey-reopen-examples =
    `{ $p }rundspørring gjenåpne P2 til 5. desember kl. 14`
