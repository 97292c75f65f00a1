## Møte: kva dei heiter, og når dei er

meeting-title = { $number } – { $title }
meeting-named = { $number } ({ $title }, { $time })
meeting-at = { $starts }
meeting-at-until = { $starts }–{ $ends }
meeting-over-days = { $starts } til { $ends }
meeting-on = { $date }
meeting-on-day = { $weekday } { $date }
meeting-time-unknown = tida er ikkje sett
meeting-none-planned = Ingen møte er planlagde.
meeting-no-such = Eg finn ikkje noko møte { $number }.
meeting-coming-are = Planlagt er { $meetings }.
meeting-which = Kva møte gjeld det: { $meetings }? Skriv nummeret.
meeting-is-cancelled = { $number } er alt avlyst.
meeting-is-over = { $meeting } har byrja eller er halde.
meeting-refused = Det kan berre { $who } gjere.
meeting-refused-nobody = Det er ingen som kan gjere det no: ingen leiar og ikkje noko sekretariat er registrert.

## Eit møte blir planlagt, flytta og avlyst

meeting-planned = { $number } i { $body } er sett opp { $time }.
meeting-planned-next = Når saklista er klar, blir innkallinga send med `{ $p }møte innkalling { $number }`.
meeting-has-title = Tittel: { $title }
meeting-has-place = Stad: { $place }
meeting-has-link = Lenkje: { $link }
meeting-has-preparation = Førebuing: { $text }
meeting-in-past = Møtet ligg tilbake i tid. Ingen blir kalla inn eller minna om det.
meeting-without-hour = Klokkeslettet er ikkje sett. Set det med `{ $p }møte flytt { $number } til DAG kl. 9–12`.
meeting-beside = På same tid: { $meetings }.
meeting-moved = { $number } er flytta frå { $before } til { $time }.
meeting-asked-anew = Dei som hadde svart om dei kjem, må svare på nytt.
meeting-is-then = { $meeting } er sett til den tida frå før.
meeting-move-past = { $time } er alt forbi. Møtet er ikkje flytta.
meeting-changed = { $meeting } er endra.
meeting-nothing-changed = Kva skal endrast i { $number }? Skriv tittel, stad, lenkje eller førebuing, til dømes «stad Oslo rådhus».
meeting-cancelled = { $meeting } er avlyst.
meeting-cancelled-why = Grunn: { $text }

## Eit møte blir vist

meeting-fact-body = Organ: { $body }
meeting-fact-time = Tid: { $time }
meeting-fact-called = Kalla inn { $date }
meeting-fact-cancelled = **Avlyst** { $date }
meeting-tasks = Oppgåver:
meetings-coming = Møte i { $of }
meetings-in = Møte i { $of } i { $year }
meetings-none = Ingen møte er planlagde i { $of }.
meetings-none-in = Ingen møte er registrerte i { $of } i { $year }.
meeting-line = { $title }: { $time }
meeting-line-body = ({ $body })
meeting-line-place = ({ $place })
meeting-line-cancelled = (**avlyst**)
year-wrong = Skriv årstalet med fire siffer, til dømes 2027.

## Innkalling, og kven som kjem

call-title = Innkalling: { $meeting }
call-how = Kjem du? Svar med 👍 eller 👎 på denne meldinga, eller skriv «eg kjem» eller «eg kan ikkje fordi …» her i tråden.
call-absence-told = Forfall kan òg meldast til { $people }.
call-sent = Innkallinga til { $number } er send.
call-items-left =
    { $count ->
        [one] Éi sak er meld inn og står ikkje på saklista: { $items }. Ho blir sett opp
       *[other] { $count } saker er melde inn og står ikkje på saklista: { $items }. Dei blir sette opp
    } med `{ $p }sak sett opp`; send så innkallinga på nytt.
call-without-hour = { $number } har ikkje noko klokkeslett enno. Set det først, med `{ $p }møte flytt { $number } til DAG kl. 9–12`.
call-document = Innkalling med sakliste til { $number }.
call-document-anew = Innkalling med sakliste til { $number }, slik ho er no. Ho kjem i staden for den førre.
call-calendar = { $number } til kalenderen.
board-title = Kven kjem til { $number }, { $time }
board-count = { $count } av { $of } kjem.
board-coming = **Kjem:** { $people }
board-absent = **Forfall:** { $people }
board-unanswered = **Har ikkje svart:** { $people }
board-person = { $person } ({ $organisation })
board-deputy-comes = { $person }, { $deputy } møter som vara
board-deputy-asked = { $person }, { $deputy } er spurd som vara
quorum-met = Møtet blir vedtaksført: det er kravd { $needed }.
quorum-lost = Møtet blir ikkje vedtaksført: det er kravd { $needed }.
quorum-open = Det er kravd { $needed } for at møtet skal vere vedtaksført.
board-how = Endre svaret med `{ $p }møte kjem { $number }` eller `{ $p }møte forfall { $number }`.
board-cancelled = Møtet er avlyst.
attendance-coming-you = Du er ført opp som kjem til { $meeting }.
attendance-absent-you = Du er ført opp med forfall til { $meeting }.
attendance-coming = { $person } er ført opp som kjem til { $meeting }.
attendance-absent = { $person } er ført opp med forfall til { $meeting }.
attendance-deputy = { $person } har forfall til { $meeting }, og { $deputy } er ført opp som vara.
attendance-coming-for-you = { $person } har ført deg opp som kjem til { $meeting }. Er det feil, svar her.
attendance-absent-for-you = { $person } har ført deg opp med forfall til { $meeting }. Er det feil, svar her.
attendance-deputy-asked = { $people } er spurd om å møte som vara.
attendance-can-you = { $person } kan ikkje kome til { $meeting }. Kan du møte som vara?
attendance-how = Svar her med «eg kjem» eller «eg kan ikkje», eller med 👍 eller 👎 på meldinga.
attendance-not-theirs = Du kan ikkje svare for { $person }.
attendance-own-deputy = { $person } kan ikkje vere vara for seg sjølv.
attendance-deputy-sits = { $person } er sjølv kalla inn til møtet, og kan ikkje møte for ein annan.
attendance-taken-back = Svaret ditt om { $meeting } er teke tilbake.
attendance-taken-back-for = Det du sa for { $person } om { $meeting }, er teke tilbake.
attendance-unclear = Kjem du til { $number }? Svar «eg kjem» eller «eg kan ikkje fordi …».

## Saker

item-named = { $number } «{ $title }»
item-line = **{ $number }** { $title }
item-line-case = **Sak { $case }** { $title } ({ $number }).
item-line-prefixed = **{ $prefix }-sak { $case }** { $title } ({ $number }).
item-line-proposed = Foreslått av { $names }.
item-introduced = Innleiar: { $names }.
item-contributions = Bidreg: { $names }.
item-minutes = { $count } minutt.
item-attachments = Vedlegg: { $names }.
item-outcome = Vedtak: { $text }
agenda-is = Sakliste:
agenda-tasks = Oppgåver å følgje opp:
agenda-empty = Ingen saker er sette på saklista enno.
agenda-approval-of-call-and-agenda = Godkjenning av innkalling og sakliste
agenda-approval-of-minutes = Godkjenning av førre referat
agenda-any-other-business = Eventuelt
item-none-waiting = Ingen saker ventar på å bli sette opp.
item-which = Kva sak gjeld det: { $numbers }?
item-no-such = Eg finn inga sak { $number }.
item-not-theirs = Du har ingen plass i { $body }, og kan difor ikkje gjere det.
item-other-body = { $number } er eit møte i { $body }.
item-proposed = Saka { $item } er meld inn til { $body }.
item-proposed-by = { $organisation } har meldt inn saka { $item }.
item-wished-for = Ho er ønskt til { $meeting }.
item-who-decides = Ho blir sett på saklista med `{ $p }sak sett opp { $number }`.
item-on-agenda = { $item } står på saklista til { $meeting }.
item-after-call = Innkallinga er alt send. Send ho på nytt med `{ $p }møte innkalling { $number }`.
item-declined = { $item } er avvist: { $text }
item-declined-already = { $item } er alt avvist.
item-decline-why = Kvifor blir ho avvist? Skriv det slik: `{ $p }sak avvis { $number } fordi …`
item-own-agenda = { $body } rår sjølv over saklista. Berre møtet eller leiaren ({ $people }) kan avvise ei sak.
item-own-agenda-nobody = { $body } rår sjølv over saklista, og ingen er registrert som leiar. Saka blir teken opp i møtet.
item-introducer = { $name } innleier { $item }.
item-introduced-already = { $name } innleier alt { $item }.
item-contributes = { $name } bidreg til { $item }.
item-not-for-them = Du kan ikkje tilby noko på vegner av { $organisation }.
item-who = Kven? Skriv namnet, til dømes `{ $p }sak innleiar { $number } Drammen`.
item-you-introduce = Du innleier { $item } i { $meeting }.
item-outcome-which = Kva sak? Skriv nummeret, til dømes `{ $p }sak vedtak S1: …`
item-outcome-what = Kva vart vedteke? Skriv det slik: `{ $p }sak vedtak { $number }: …`
item-outcome-noted = Vedtaket i { $item } er ført: { $text }
item-not-on-agenda = { $item } står ikkje på noka sakliste.
item-attach-file = Send fila med `{ $p }sak vedlegg { $number }` som melding til fila.
item-attached = { $name } er lagd ved { $item }.
items-of = Saker til { $meeting }
items-waiting = Melde inn, men ikkje sette opp
items-none = Ingen saker er melde inn.
minutes-wrong = Skriv eit tal på minutt, høgst 480.

## Oppgåver

task-line = **{ $number }** { $title }
task-owner = Ansvar: { $owner }.
task-members = medlemene
task-due = Frist: { $date }.
task-done-at = Ferdig { $date }.
task-overdue = **Fristen er ute.**
task-noted = Oppgåva er notert.
task-yours = Du har fått ei oppgåve:
task-without-date = Ho har ingen frist, så eg minner ikkje om ho.
task-without-owner = Ho har ingen ansvarleg, så eg minner berre sekretariatet om ho.
task-due-past = { $date } er alt forbi.
task-which = Kva oppgåve? Skriv nummeret, til dømes O1.
task-no-such = Eg finn inga oppgåve { $number }.
task-done = { $number } «{ $title }» er ferdig.
task-done-already = { $number } vart meld ferdig { $date } av { $person }.
task-is-whose = { $number } er oppgåva til { $owner }.
tasks-none = Ingen oppgåver er opne.
tasks-open = { $count ->
    [one] Éi open oppgåve
   *[other] { $count } opne oppgåver
}

## Årsplan

plan-title = Årsplan { $year } for { $body }
plan-picture-sent = Biletet er sendt til rommet til { $body }.
plan-empty = Ingen møte er sette opp i { $year }.
plan-how = Eg kan føreslå datoar: `{ $p }årsplan { $year } føreslå`
plan-count = { $count ->
    [one] Eitt møte er sett opp.
   *[other] { $count } møte er sette opp.
}
plan-count-of = { $count } av { $of } møte er sette opp.
plan-how-many = Grunnlaget seier ikkje kor ofte { $body } møtest. Skriv kor mange møte, til dømes `{ $p }årsplan { $year } føreslå 5`.
plan-year-past = Året { $year } er forbi.
plan-too-many = { $count } møte er det ikkje plass til i { $year }; det er plass til { $possible }.
plan-full = { $count } møte er alt sette opp i { $year }.
plan-proposed = Framlegg til møte i { $body } i { $year }
plan-date = **{ $number }:** { $weekday } { $date }
plan-besides = Dei kjem i tillegg til { $count } som alt er sette opp.
plan-avoids = Framlegget unngår heilagdagar, jul, påske, juli og skuleferiar som er oppgjevne.
plan-accept = Skriv `{ $p }ja` for å setje opp alle, eller til dømes `{ $p }årsplan { $year } godta 1 og 3`, eller spør medlemene med `{ $p }årsplan { $year } spør`.
plan-accept-one = Skriv `{ $p }ja` for å setje det opp.
plan-ask = Passar møtedatoane i { $body } i { $year }? Vel den som passar dårlegast.
plan-all-suit = Alle passar
plan-too-many-to-ask = Det er for mange datoar til éi avrøysting, som kan ha { $most }.
plan-nothing-proposed = Eg har ikkje føreslått deg nokon datoar her. Be om det med `{ $p }årsplan føreslå`.
plan-no-such-date = Det er ingen dato nummer { $number } i framlegget, som har { $most }.
plan-left = Att av framlegget for { $year }:
plan-hours = Klokkeslett, stad og lenkje blir sette med `{ $p }møte flytt` og `{ $p }møte endre`.
plan-words-wrong = Dette forstod eg ikkje. Skriv til dømes «føreslå 5» eller «godta 1 og 3».
kind-plan-words = «føreslå» eller «godta»
short-plan-words = føreslå/godta
help-year-plan = møta i eit år, og framlegg til datoar
help-year-plan-examples =
    `{ $p }årsplan 2027`
    `{ $p }årsplan 2027 føreslå 5`
    `{ $p }årsplan 2027 godta 1 og 3`
    `{ $p }årsplan 2027 bilete`

## Det som blir skrive etter kommandoane

kind-meeting = eit møtenummer
short-meeting = MØTE
meeting-number-wrong = Dette er ikkje eit møtenummer. Skriv det som M og eit tal, til dømes M3.
kind-item = eit saknummer
short-item = SAK
item-number-wrong = Dette er ikkje eit saknummer. Skriv det som S og eit tal, til dømes S1.
kind-task = eit oppgåvenummer
short-task = OPPGÅVE
task-number-wrong = Dette er ikkje eit oppgåvenummer. Skriv det som O og eit tal, til dømes O2.
kind-meeting-time = ein dag, helst med klokkeslett
short-meeting-time = TID
kind-place = ein stad
short-place = STAD
kind-link = ei lenkje
short-link = LENKJE
link-wrong = Ei lenkje byrjar med https:// og har ingen mellomrom.
kind-preparation = det som skal førebuast
short-preparation = TEKST
kind-material = «med underlag»
short-material = med underlag
kind-minutes = eit tal på minutt
short-minutes = MINUTT
kind-owner = ein person, ein organisasjon eller «medlemene»
short-owner = ANSVARLEG

## Hjelp

help-meeting-next = det neste møtet, med saker og kven som kjem
help-meeting-next-examples =
    `{ $p }møte`
help-meeting-show = eit møte, med saker og kven som kjem
help-meeting-show-examples =
    `{ $p }møte vis M3`
help-meeting-list = møta framover, eller alle i eit år
help-meeting-list-examples =
    `{ $p }møte liste`
    `{ $p }møte liste 2027`
help-meeting-new = set opp eit møte
help-meeting-new-examples =
    `{ $p }møte ny 12. mars 2027 kl. 9–14, stad Oslo rådhus`
    `{ $p }møte ny 12. mars 2027, tittel Vårmøte`
help-meeting-move = flytt eit møte til ei anna tid
help-meeting-move-examples =
    `{ $p }møte flytt M3 til 19. mars 2027 kl. 10–12`
help-meeting-change = endre tittel, stad, lenkje eller førebuing
help-meeting-change-examples =
    `{ $p }møte endre M3 stad Bergen rådhus`
    `{ $p }møte endre M3 lenkje https://eksempel.no/moterom`
help-meeting-cancel = avlys eit møte
help-meeting-cancel-examples =
    `{ $p }møte avlys M3 fordi for få kan kome`
help-meeting-call = send innkallinga, med sakliste og kalenderfil
help-meeting-call-examples =
    `{ $p }møte innkalling M3`
help-meeting-coming = sei at du kjem
help-meeting-coming-examples =
    `{ $p }møte kjem`
    `{ $p }møte kjem M3 for Roger Valhammer`
help-meeting-absent = meld forfall, gjerne med vara
help-meeting-absent-examples =
    `{ $p }møte forfall`
    `{ $p }møte forfall M3, vara Roger Valhammer, fordi eg er på reise`
help-item-new = meld inn ei sak
help-item-new-examples =
    `{ $p }sak ny Utfordringar ved el-sparkesyklar`
    `{ $p }sak ny Klimautfordringane til byane, innleiar Oslo, til møte M3`
help-item-put-on = set ei sak på saklista, eller flytt ho der
help-item-put-on-examples =
    `{ $p }sak sett opp S1`
    `{ $p }sak sett opp S1 på møte M3, som nummer 2, tid 20 minutt`
help-item-decline = avvis ei sak, med grunn
help-item-decline-examples =
    `{ $p }sak avvis S2 fordi ho høyrer heime i kommunestyra`
help-item-introduce = sei kven som innleier ei sak
help-item-introduce-examples =
    `{ $p }sak innleiar S1 Trondheim`
    `{ $p }sak innleiar S1`
help-item-contribute = tilby deg å bidra til ei sak
help-item-contribute-examples =
    `{ $p }sak bidra S1`
help-item-attach = legg ei fil ved ei sak, med kommandoen som melding til fila
help-item-attach-examples =
    `{ $p }sak vedlegg S1`
help-item-outcome = før vedtaket i ei sak
help-item-outcome-examples =
    `{ $p }sak vedtak S1: Semje om å sende ei felles fråsegn.`
help-item-list = sakene til eit møte, og dei som ventar
help-item-list-examples =
    `{ $p }sak liste`
    `{ $p }sak liste til møte M3`
help-task-new = noter ei oppgåve
help-task-new-examples =
    `{ $p }oppgåve ny Skrive utkast til årsplan, ansvar Drammen, innan 1. desember`
    `{ $p }oppgåve ny Heimearbeid, ansvar medlemene`
help-task-done = meld ei oppgåve ferdig
help-task-done-examples =
    `{ $p }oppgåve ferdig O1`
help-task-list = oppgåvene som ikkje er ferdige
help-task-list-examples =
    `{ $p }oppgåve liste`
