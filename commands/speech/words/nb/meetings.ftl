## Møter: hva de heter, og når de er

meeting-title = { $number } – { $title }
meeting-named = { $number } ({ $title }, { $time })
meeting-at = { $starts }
meeting-at-until = { $starts }–{ $ends }
meeting-over-days = { $starts } til { $ends }
meeting-on = { $date }
meeting-on-day = { $weekday } { $date }
meeting-time-unknown = tid ikke satt
meeting-none-planned = Ingen møter er planlagt.
meeting-no-such = Jeg finner ikke noe møte { $number }.
meeting-coming-are = Planlagt er { $meetings }.
meeting-which = Hvilket møte gjelder det: { $meetings }? Skriv nummeret.
meeting-is-cancelled = { $number } er allerede avlyst.
meeting-is-over = { $meeting } har begynt eller er holdt.
meeting-refused = Det kan bare { $who } gjøre.
meeting-refused-nobody = Det er ingen som kan gjøre det nå: ingen leder og ikke noe sekretariat er registrert.

## Et møte planlegges, flyttes og avlyses

meeting-planned = { $number } i { $body } er satt opp { $time }.
meeting-planned-next = Når sakslisten er klar, sendes innkallingen med `{ $p }møte innkalling { $number }`.
meeting-has-title = Tittel: { $title }
meeting-has-place = Sted: { $place }
meeting-has-link = Lenke: { $link }
meeting-has-preparation = Forberedelse: { $text }
meeting-in-past = Møtet ligger tilbake i tid. Ingen blir innkalt eller minnet om det.
meeting-without-hour = Klokkeslettet er ikke satt. Sett det med `{ $p }møte flytt { $number } til DAG kl. 9–12`.
meeting-beside = På samme tid: { $meetings }.
meeting-moved = { $number } er flyttet fra { $before } til { $time }.
meeting-asked-anew = De som hadde svart om de kommer, må svare på nytt.
meeting-is-then = { $meeting } er satt til den tiden fra før.
meeting-move-past = { $time } er alt forbi. Møtet er ikke flyttet.
meeting-changed = { $meeting } er endret.
meeting-nothing-changed = Hva skal endres i { $number }? Skriv tittel, sted, lenke eller forberedelse, for eksempel «sted Oslo rådhus».
meeting-cancelled = { $meeting } er avlyst.
meeting-cancelled-why = Grunn: { $text }

## Et møte vises

meeting-fact-body = Organ: { $body }
meeting-fact-time = Tid: { $time }
meeting-fact-called = Innkalt { $date }
meeting-fact-cancelled = **Avlyst** { $date }
meeting-tasks = Oppgaver:
meetings-coming = Møter i { $of }
meetings-in = Møter i { $of } i { $year }
meetings-none = Ingen møter er planlagt i { $of }.
meetings-none-in = Ingen møter er registrert i { $of } i { $year }.
meeting-line = { $title }: { $time }
meeting-line-body = ({ $body })
meeting-line-place = ({ $place })
meeting-line-cancelled = (**avlyst**)
year-wrong = Skriv årstallet med fire sifre, for eksempel 2027.

## Innkalling, og hvem som kommer

call-title = Innkalling: { $meeting }
call-how = Kommer du? Svar med 👍 eller 👎 på denne meldingen, eller skriv «jeg kommer» eller «jeg kan ikke fordi …» her i tråden.
call-absence-told = Forfall kan også meldes til { $people }.
call-sent = Innkallingen til { $number } er sendt.
call-items-left =
    { $count ->
        [one] Én sak er meldt inn og står ikke på sakslisten: { $items }. Den
       *[other] { $count } saker er meldt inn og står ikke på sakslisten: { $items }. De
    } settes opp med `{ $p }sak sett opp`; send så innkallingen på nytt.
call-without-hour = { $number } har ikke noe klokkeslett ennå. Sett det først, med `{ $p }møte flytt { $number } til DAG kl. 9–12`.
call-document = Innkalling med saksliste til { $number }.
call-document-anew = Innkalling med saksliste til { $number }, slik den er nå. Den erstatter den forrige.
call-calendar = { $number } til kalenderen.
board-title = Hvem kommer til { $number }, { $time }
board-count = { $count } av { $of } kommer.
board-coming = **Kommer:** { $people }
board-absent = **Forfall:** { $people }
board-unanswered = **Har ikke svart:** { $people }
board-person = { $person } ({ $organisation })
board-deputy-comes = { $person }, { $deputy } møter som vara
board-deputy-asked = { $person }, { $deputy } er spurt som vara
quorum-met = Møtet blir vedtaksført: det kreves { $needed }.
quorum-lost = Møtet blir ikke vedtaksført: det kreves { $needed }.
quorum-open = Det kreves { $needed } for at møtet skal være vedtaksført.
board-how = Endre svaret med `{ $p }møte kommer { $number }` eller `{ $p }møte forfall { $number }`.
board-cancelled = Møtet er avlyst.
attendance-coming-you = Du er ført opp som kommer til { $meeting }.
attendance-absent-you = Du er ført opp med forfall til { $meeting }.
attendance-coming = { $person } er ført opp som kommer til { $meeting }.
attendance-absent = { $person } er ført opp med forfall til { $meeting }.
attendance-deputy = { $person } har forfall til { $meeting }, og { $deputy } er ført opp som vara.
attendance-coming-for-you = { $person } har ført deg opp som kommer til { $meeting }. Er det feil, svar her.
attendance-absent-for-you = { $person } har ført deg opp med forfall til { $meeting }. Er det feil, svar her.
attendance-deputy-asked = { $people } er spurt om å møte som vara.
attendance-can-you = { $person } kan ikke komme til { $meeting }. Kan du møte som vara?
attendance-how = Svar her med «jeg kommer» eller «jeg kan ikke», eller med 👍 eller 👎 på meldingen.
attendance-not-theirs = Du kan ikke svare for { $person }.
attendance-own-deputy = { $person } kan ikke være vara for seg selv.
attendance-deputy-sits = { $person } er selv innkalt til møtet, og kan ikke møte for en annen.
attendance-taken-back = Svaret ditt om { $meeting } er tatt tilbake.
attendance-taken-back-for = Det du sa for { $person } om { $meeting }, er tatt tilbake.
attendance-unclear = Kommer du til { $number }? Svar «jeg kommer» eller «jeg kan ikke fordi …».

## Saker

item-named = { $number } «{ $title }»
item-line = **{ $number }** { $title }
item-line-case = **Sak { $case }** { $title } ({ $number }).
item-line-prefixed = **{ $prefix }-sak { $case }** { $title } ({ $number }).
item-line-proposed = Foreslått av { $names }.
item-introduced = Innleder: { $names }.
item-contributions = Bidrar: { $names }.
item-minutes = { $count } minutter.
item-attachments = Vedlegg: { $names }.
item-outcome = Vedtak: { $text }
agenda-is = Saksliste:
agenda-tasks = Oppgaver å følge opp:
agenda-empty = Ingen saker er satt på sakslisten ennå.
agenda-approval-of-call-and-agenda = Godkjenning av innkalling og saksliste
agenda-approval-of-minutes = Godkjenning av forrige referat
agenda-any-other-business = Eventuelt
item-none-waiting = Ingen saker venter på å bli satt opp.
item-which = Hvilken sak gjelder det: { $numbers }?
item-no-such = Jeg finner ingen sak { $number }.
item-not-theirs = Du har ingen plass i { $body }, og kan derfor ikke gjøre det.
item-other-body = { $number } er et møte i { $body }.
item-proposed = Saken { $item } er meldt inn til { $body }.
item-proposed-by = { $organisation } har meldt inn saken { $item }.
item-wished-for = Den er ønsket til { $meeting }.
item-who-decides = Den settes på sakslisten med `{ $p }sak sett opp { $number }`.
item-on-agenda = { $item } står på sakslisten til { $meeting }.
item-after-call = Innkallingen er alt sendt. Send den på nytt med `{ $p }møte innkalling { $number }`.
item-declined = { $item } er avvist: { $text }
item-declined-already = { $item } er alt avvist.
item-decline-why = Hvorfor avvises den? Skriv det slik: `{ $p }sak avvis { $number } fordi …`
item-own-agenda = { $body } råder selv over sakslisten. Bare møtet eller lederen ({ $people }) kan avvise en sak.
item-own-agenda-nobody = { $body } råder selv over sakslisten, og ingen er registrert som leder. Saken tas opp i møtet.
item-introducer = { $name } innleder { $item }.
item-introduced-already = { $name } innleder alt { $item }.
item-contributes = { $name } bidrar til { $item }.
item-not-for-them = Du kan ikke tilby noe på vegne av { $organisation }.
item-who = Hvem? Skriv navnet, for eksempel `{ $p }sak innleder { $number } Drammen`.
item-you-introduce = Du innleder { $item } i { $meeting }.
item-outcome-which = Hvilken sak? Skriv nummeret, for eksempel `{ $p }sak vedtak S1: …`
item-outcome-what = Hva ble vedtatt? Skriv det slik: `{ $p }sak vedtak { $number }: …`
item-outcome-noted = Vedtaket i { $item } er ført: { $text }
item-not-on-agenda = { $item } står ikke på noen saksliste.
item-attach-file = Send filen med `{ $p }sak vedlegg { $number }` som melding til filen.
item-attached = { $name } er lagt ved { $item }.
items-of = Saker til { $meeting }
items-waiting = Meldt inn, men ikke satt opp
items-none = Ingen saker er meldt inn.
minutes-wrong = Skriv et antall minutter, høyst 480.

## Oppgaver

task-line = **{ $number }** { $title }
task-owner = Ansvar: { $owner }.
task-members = medlemmene
task-due = Frist: { $date }.
task-done-at = Ferdig { $date }.
task-overdue = **Fristen er ute.**
task-noted = Oppgaven er notert.
task-yours = Du har fått en oppgave:
task-without-date = Den har ingen frist, så jeg minner ikke om den.
task-without-owner = Den har ingen ansvarlig, så jeg minner bare sekretariatet om den.
task-due-past = { $date } er alt forbi.
task-which = Hvilken oppgave? Skriv nummeret, for eksempel O1.
task-no-such = Jeg finner ingen oppgave { $number }.
task-done = { $number } «{ $title }» er ferdig.
task-done-already = { $number } ble meldt ferdig { $date } av { $person }.
task-is-whose = { $number } er oppgaven til { $owner }.
tasks-none = Ingen oppgaver er åpne.
tasks-open = { $count ->
    [one] Én åpen oppgave
   *[other] { $count } åpne oppgaver
}

## Årsplan

plan-title = Årsplan { $year } for { $body }
plan-picture-sent = Bildet er sendt til rommet til { $body }.
plan-empty = Ingen møter er satt opp i { $year }.
plan-how = Jeg kan foreslå datoer: `{ $p }årsplan { $year } foreslå`
plan-count = { $count ->
    [one] Ett møte er satt opp.
   *[other] { $count } møter er satt opp.
}
plan-count-of = { $count } av { $of } møter er satt opp.
plan-how-many = Grunnlaget sier ikke hvor ofte { $body } møtes. Skriv hvor mange møter, for eksempel `{ $p }årsplan { $year } foreslå 5`.
plan-year-past = Året { $year } er forbi.
plan-too-many = { $count } møter er det ikke plass til i { $year }; det er plass til { $possible }.
plan-full = { $count } møter er alt satt opp i { $year }.
plan-proposed = Forslag til møter i { $body } i { $year }
plan-date = **{ $number }:** { $weekday } { $date }
plan-besides = De kommer i tillegg til { $count } som alt er satt opp.
plan-avoids = Forslaget unngår helligdager, jul, påske, juli og skoleferier som er oppgitt.
plan-accept = Skriv `{ $p }ja` for å sette opp alle, eller for eksempel `{ $p }årsplan { $year } godta 1 og 3`, eller spør medlemmene med `{ $p }årsplan { $year } spør`.
plan-accept-one = Skriv `{ $p }ja` for å sette det opp.
plan-ask = Passer møtedatoene i { $body } i { $year }? Velg den som passer dårligst.
plan-all-suit = Alle passer
plan-too-many-to-ask = Det er for mange datoer til én avstemning, som kan ha { $most }.
plan-nothing-proposed = Jeg har ikke foreslått deg noen datoer her. Be om det med `{ $p }årsplan foreslå`.
plan-no-such-date = Det er ingen dato nummer { $number } i forslaget, som har { $most }.
plan-left = Igjen av forslaget for { $year }:
plan-hours = Klokkeslett, sted og lenke settes med `{ $p }møte flytt` og `{ $p }møte endre`.
plan-words-wrong = Dette forstod jeg ikke. Skriv for eksempel «foreslå 5», «godta 1 og 3» eller «bilde».
kind-plan-words = «foreslå» eller «godta»
short-plan-words = foreslå/godta
help-year-plan = møtene i et år, og forslag til datoer
help-year-plan-examples =
    `{ $p }årsplan 2027`
    `{ $p }årsplan 2027 foreslå 5`
    `{ $p }årsplan 2027 godta 1 og 3`
    `{ $p }årsplan 2027 bilde`

## Det som skrives etter kommandoene

kind-meeting = et møtenummer
short-meeting = MØTE
meeting-number-wrong = Dette er ikke et møtenummer. Skriv det som M og et tall, for eksempel M3.
kind-item = et saksnummer
short-item = SAK
item-number-wrong = Dette er ikke et saksnummer. Skriv det som S og et tall, for eksempel S1.
kind-task = et oppgavenummer
short-task = OPPGAVE
task-number-wrong = Dette er ikke et oppgavenummer. Skriv det som O og et tall, for eksempel O2.
kind-meeting-time = en dag, helst med klokkeslett
short-meeting-time = TID
kind-place = et sted
short-place = STED
kind-link = en lenke
short-link = LENKE
link-wrong = En lenke begynner med https:// og har ingen mellomrom.
kind-preparation = det som skal forberedes
short-preparation = TEKST
kind-material = «med underlag»
short-material = med underlag
kind-minutes = et antall minutter
short-minutes = MINUTTER
kind-owner = en person, en organisasjon eller «medlemmene»
short-owner = ANSVARLIG

## Hjelp

help-meeting-next = det neste møtet, med saker og hvem som kommer
help-meeting-next-examples =
    `{ $p }møte`
help-meeting-show = et møte, med saker og hvem som kommer
help-meeting-show-examples =
    `{ $p }møte vis M3`
help-meeting-list = møtene framover, eller alle i et år
help-meeting-list-examples =
    `{ $p }møte liste`
    `{ $p }møte liste 2027`
help-meeting-new = sett opp et møte
help-meeting-new-examples =
    `{ $p }møte ny 12. mars 2027 kl. 9–14, sted Oslo rådhus`
    `{ $p }møte ny 12. mars 2027, tittel Vårmøte`
help-meeting-move = flytt et møte til en annen tid
help-meeting-move-examples =
    `{ $p }møte flytt M3 til 19. mars 2027 kl. 10–12`
help-meeting-change = endre tittel, sted, lenke eller forberedelse
help-meeting-change-examples =
    `{ $p }møte endre M3 sted Bergen rådhus`
    `{ $p }møte endre M3 lenke https://eksempel.no/moterom`
help-meeting-cancel = avlys et møte
help-meeting-cancel-examples =
    `{ $p }møte avlys M3 fordi for få kan komme`
help-meeting-call = send innkallingen, med saksliste og kalenderfil
help-meeting-call-examples =
    `{ $p }møte innkalling M3`
help-meeting-coming = si at du kommer
help-meeting-coming-examples =
    `{ $p }møte kommer`
    `{ $p }møte kommer M3 for Roger Valhammer`
help-meeting-absent = meld forfall, gjerne med vara
help-meeting-absent-examples =
    `{ $p }møte forfall`
    `{ $p }møte forfall M3, vara Roger Valhammer, fordi jeg er på reise`
help-item-new = meld inn en sak
help-item-new-examples =
    `{ $p }sak ny Utfordringer ved el-sparkesykler`
    `{ $p }sak ny Byenes klimautfordringer, innleder Oslo, til møte M3`
help-item-put-on = sett en sak på sakslisten, eller flytt den der
help-item-put-on-examples =
    `{ $p }sak sett opp S1`
    `{ $p }sak sett opp S1 på møte M3, som nummer 2, tid 20 minutter`
help-item-decline = avvis en sak, med grunn
help-item-decline-examples =
    `{ $p }sak avvis S2 fordi den hører hjemme i kommunestyrene`
help-item-introduce = si hvem som innleder en sak
help-item-introduce-examples =
    `{ $p }sak innleder S1 Trondheim`
    `{ $p }sak innleder S1`
help-item-contribute = tilby deg å bidra til en sak
help-item-contribute-examples =
    `{ $p }sak bidra S1`
help-item-attach = legg en fil ved en sak, med kommandoen som melding til filen
help-item-attach-examples =
    `{ $p }sak vedlegg S1`
help-item-outcome = før vedtaket i en sak
help-item-outcome-examples =
    `{ $p }sak vedtak S1: Enighet om å sende en felles uttalelse.`
help-item-list = sakene til et møte, og dem som venter
help-item-list-examples =
    `{ $p }sak liste`
    `{ $p }sak liste til møte M3`
help-task-new = noter en oppgave
help-task-new-examples =
    `{ $p }oppgave ny Skrive utkast til årsplan, ansvar Drammen, innen 1. desember`
    `{ $p }oppgave ny Hjemmearbeid, ansvar medlemmene`
help-task-done = meld en oppgave ferdig
help-task-done-examples =
    `{ $p }oppgave ferdig O1`
help-task-list = oppgavene som ikke er ferdige
help-task-list-examples =
    `{ $p }oppgave liste`
