## Oversikten over en tilslutningsrunde

tally-title = { $number } «{ $title }»: slik står det
tally-count = { $answered } av { $of } har svart.
tally-deadline = Fristen er { $deadline } ({ $left } igjen).
tally-over = Fristen gikk ut { $deadline }.
tally-agreed = Runden er avsluttet: det er enighet om teksten.
tally-blocked = Runden er avsluttet: det er innsigelse mot teksten.
tally-lapsed = Runden er avsluttet uten enighet.
tally-withdrawn = Uttalelsen er trukket.
tally-superseded = Teksten er endret, og en ny runde har tatt over.
tally-editorial = Innvending mot den redaksjonelle endringen kan gis til { $until }.
tally-may-be-closed = Alle som må svare, har svart. Lederen eller sekretariatet kan avslutte med `{ $p }uttalelse avslutt { $number }`.
tally-supports = **Støtter:** { $voices }
tally-supports-with-remark = **Støtter med merknad:** { $voices }
tally-consents-by-silence = **Samtykker ved taushet:** { $voices }
tally-stands-aside = **Avstår:** { $voices }
tally-objects = **Kan ikke stå bak (innsigelse):** { $voices }
tally-needs-time = **Trenger tid:** { $voices }
tally-unanswered = **Har ikke svart:** { $voices }
tally-voice-no-reason = { $voice } (begrunnelse mangler)
tally-voice-until = { $voice } (til { $until })
tally-voice-telephone = { $voice } (per telefon)
tally-voice-email = { $voice } (per e-post)

## Det som står i veien

against-no-consensus = { $body } har ikke regler for felles uttalelser i grunnlaget, og derfor ingen tilslutningsrunder.
against-nobody-has-a-voice = Ingen har stemme i { $body } i dag.
against-no-text = Den versjonen finnes ikke, eller har ingen tekst.
against-may-not-propose = { $organisation } kan ikke foreslå uttalelser her.
against-is-open = Det er allerede åpnet en runde.
against-closed = Runden er avsluttet ({ $outcome }).
against-not-the-latest = Det har vært en nyere runde siden.
against-agreed-already = Det er allerede enighet om denne teksten.
against-still-runs = Fristen går ikke ut før { $deadline }.
against-overdue = Fristen gikk ut { $deadline }. Det kan gjenåpnes med en ny frist.
against-is-withdrawn = Uttalelsen er trukket.
against-is-issued = Uttalelsen er utgitt og kan ikke endres.
against-past = Det tidspunktet er passert.
against-too-short = Fristen er for kort: den må være minst { $period } fram.
against-too-long = Fristen er for lang: den kan være høyst { $period } fram.
against-skipped-by-clocks = Det klokkeslettet finnes ikke den dagen, for klokken stilles fram.
against-shown-twice = Det klokkeslettet kommer to ganger den dagen, for klokken stilles tilbake. Velg et annet.
against-not-later = Den nye fristen må være senere enn { $deadline }.
against-no-time-to-object = Det er for kort tid igjen til en redaksjonell endring: andre må ha { $period } til å komme med innvending. Forleng fristen først, eller endre teksten som ny versjon.
against-not-editorial = Den endringen er ikke redaksjonell, eller den er tatt tilbake.
against-window-over = Fristen for innvendinger gikk ut { $until }.
against-no-voice = Du kan ikke svare for { $organisation } i denne runden.
against-no-round = Det har ikke vært noen runde om teksten.
against-not-agreed = Det ble ikke enighet om teksten, så den kan ikke utgis i nettverkets navn.
against-nobody-named = Si hvem den utgis på vegne av.
against-not-behind-it = { $organisations } har ikke sagt at de står bak teksten.
against-may-still-be-objected = Innvending mot den redaksjonelle endringen kan gis til { $until }.
against-not-over = Det kan ikke avgjøres før alle har svart eller fristen er ute.
outcome-agreed = enighet
outcome-blocked = stanset av innsigelse
outcome-lapsed = uten enighet
outcome-withdrawn = trukket
outcome-superseded = avløst av en ny versjon
kind-moment = en dag og et klokkeslett
kind-urgent = ordet «haster»

## Runden åpnes

round-opened = Runde om { $number } (versjon { $version }) er åpnet, med { $count } stemmer. Fristen er { $deadline }.
round-no-room = { $body } har ikke noe rom ennå. Sekretariatet kan knytte et rom til organet ved å skrive `{ $p }register rom` i rommet.
round-asks = Tilslutningsrunde om versjon { $version }.
round-deadline = **Fristen er { $deadline }.**
round-urgent = **Det haster: fristen er { $deadline }.**
round-how = Svar i avstemningen under, eller skriv her i tråden: «{ $organisation } støtter», «vi støtter med merknad: …», «vi avstår», «vi kan ikke stå bak dette fordi …» eller «vi trenger tid til fredag kl. 12». Du kan også svare i en direktesamtale med meg. Status: `{ $p }uttalelse status { $number }`.
round-silence = Taushet er ikke samtykke.
round-silence-consent = Etter grunnlaget regnes den som ikke svarer innen fristen, som enig.
round-poll-question = { $number } «{ $title }»: hva er standpunktet deres?
stance-support = Støtter
stance-support-with-remark = Støtter med merknad
stance-stand-aside = Avstår
stance-block = Kan ikke stå bak (innsigelse)
stance-hold = Trenger tid

## Standpunkter

kind-until = en dag, gjerne med klokkeslett
kind-via = «per telefon» eller «per e-post»
kind-remark = det som skal sies
position-no-round = Det er ikke åpnet noen runde om { $number } ennå.
position-not-registered = Jeg vet ikke hvem du er i dette nettverket, og kan ikke føre opp noe svar.
position-which-voice = Du kan svare for flere: { $voices }. Si hvem det gjelder, for eksempel «for …».
position-only-secretariat-records = Det er bare sekretariatet som fører opp svar per telefon eller e-post.
position-recorded-for-whom = Si hvem svaret gjelder, for eksempel «for Drammen per telefon».
position-not-on-roll = { $voice } har ikke stemme i runden om { $number }.
position-not-theirs = Du kan ikke svare for { $voice }. Det kan { $people }.
position-nobody-sits = Ingen er registrert for { $voice } i dette organet, så ingen kan svare ennå. Sekretariatet kan registrere noen.
position-no-voice = Takk, men du har ikke stemme i runden om { $number }, så svaret telles ikke.
recorded-support = { $voice } støtter { $number } (versjon { $version }).
recorded-support-with-remark = { $voice } støtter { $number } (versjon { $version }) med merknad.
recorded-stand-aside = { $voice } avstår fra { $number } (versjon { $version }).
recorded-block = { $voice } kan ikke stå bak { $number } (versjon { $version }).
recorded-hold = { $voice } trenger mer tid på { $number } (versjon { $version }). Det er ikke et svar ennå.
recorded-hold-until = { $voice } trenger mer tid på { $number } (versjon { $version }), til { $until }. Det er ikke et svar ennå.
recorded-withdraw-objection = { $voice } har trukket innsigelsen mot { $number }. Hva er standpunktet nå?
recorded-retract = { $voice } har tatt svaret på { $number } tilbake.
recorded-undo = `{ $p }angre` tar det tilbake.
recorded-told-to-them = De får beskjed.
detail-reason = Begrunnelse: «{ $text }».
detail-remark = Merknad: «{ $text }».
detail-published = Den publiseres sammen med teksten.
detail-kept = Den følger saken, men publiseres ikke; `{ $p }uttalelse merknad publiseres { $number }` endrer det.
detail-authority = Vedtatt av { $authority }.
detail-authority-case = Vedtatt av { $authority }, sak { $case }.
detail-case = Sak { $case }.
wanted-reason = Begrunnelse mangler. Skriv den slik: `{ $p }uttalelse innsigelse { $number } fordi …`
wanted-remark = Hva er merknaden? Skriv den slik: `{ $p }uttalelse støtt med merknad { $number }: …`
wanted-until = Til når? Skriv det slik: `{ $p }uttalelse trenger tid { $number } til fredag kl. 12`. Ellers gjelder fristen for runden.
told-recorded = { $by } i sekretariatet har ført opp: { $position } Er det feil, svar her, så gjelder det du svarer.
told-changed = { $by } har nå svart annerledes enn deg: { $position }
told-prepared = { $by } har forberedt et svar: { $position } Det teller først når du bekrefter. Skriv `{ $p }uttalelse bekreft { $number }`, eller svar noe annet.
prepared = Svaret for { $voice } er forberedt og sendt til { $person }. Det teller først når det er bekreftet.
somebody = En annen hos dere
refused-late = Svaret kom etter fristen for { $number }, som var { $deadline }. Det er notert, men telles ikke. Lederen eller sekretariatet kan gjenåpne runden.
refused-not-open = Runden om { $number } er avsluttet ({ $outcome }), så svaret telles ikke.
refused-prepares-only = Du forbereder svar for { $voice }, men kan ikke gi dem.
refused-other-version = Svaret gjaldt versjon { $given } av { $number }. Nå er det versjon { $asked } det spørres om.
refused-said-before = Det svaret er ført opp allerede.
refused-hold-over = Det tidspunktet er passert. Velg et senere.
refused-over-own = { $voice } har svart selv, og det gjelder: { $position }
refused-objection-stands = { $by } har reist innsigelse for { $voice } mot { $number }, og den står. Trekker dere den? Skriv `{ $p }ja`, så fører jeg opp svaret ditt i stedet.
refused-nothing-to-lift = { $voice } har ingen innsigelse mot { $number }.
refused-nothing-to-take-back = Det er ikke noe svar å ta tilbake.
confirm-not-yours = Bare den som har plassen, kan bekrefte.
confirm-nothing = Det er ikke forberedt noe svar på { $number } som venter på deg.
undo-nothing = Du har ikke svart på { $number } i en runde som er åpen, så det er ikke noe å angre.
undo-none = Det er ikke noe å angre. Du har ikke svart på noe som er åpent, og ikke ført inn noe som kan tas tilbake slik.
undone = Tatt tilbake: { $position }
undone-record = Tatt tilbake: { $thing } { $subject }.
undone-task = Tatt tilbake: oppgaven { $number } «{ $title }».
undone-item = Tatt tilbake: saken { $number } «{ $title }».
undone-meeting = Tatt tilbake: møtet { $meeting }.

## Runden avsluttes

close-not-agreed = Det er ikke enighet ennå:
close-ask = Avsluttes runden om { $number } nå, blir utfallet «{ $outcome }». Skriv `{ $p }ja` for å avslutte den, eller forleng fristen.
closed-agreed = Det er enighet om { $number }.
closed-blocked = { $number } er stanset: det er innsigelse mot teksten.
closed-lapsed = Det ble ikke enighet om { $number }.
closed-withdrawn = { $number } er trukket.
closed-superseded = Runden om { $number } er avløst av en ny versjon av teksten.
next-issue = Den utgis med `{ $p }uttalelse utgi { $number }`.
next-blocked = Veien videre: gjenåpne runden, så innsigelsen kan trekkes (`{ $p }uttalelse gjenåpne { $number } frist …`), møte den med en ny tekst (`{ $p }uttalelse rediger { $number }`), eller utgi teksten på vegne av dem som står bak den (`{ $p }uttalelse utgi { $number } på vegne av …`).
next-lapsed = Veien videre: gjenåpne runden, så spørres bare de som ikke har svart (`{ $p }uttalelse gjenåpne { $number } frist …`), eller utgi teksten på vegne av dem som står bak den (`{ $p }uttalelse utgi { $number } på vegne av …`).
reason-not-answered = Har ikke svart: { $voices }.
reason-need-time = Har bedt om mer tid: { $voices }.
reason-object = Kan ikke stå bak: { $voices }.
reason-stand-aside = Avstår: { $voices }. Etter grunnlaget kan teksten da ikke utgis i nettverkets navn.
reason-too-few = { $count } står bak; det kreves { $needed }.
reason-nobody-left = Ingen har lenger stemme i runden.
result-objection-no-reason = Innsigelse fra { $voice }: begrunnelse mangler.
result-behind = Står bak: { $voices }.
result-aside = Avstår: { $voices }.
result-objection = Innsigelse fra { $voice }: «{ $text }».
result-remark = Merknad fra { $voice }: «{ $text }».
result-unread = Meldinger fra { $people } kunne ikke dekrypteres. Var noen av dem svar, er de ikke regnet med.
deadline-missing = Si til når, for eksempel: `{ $p }uttalelse forleng { $number } til fredag kl. 14`.
extended = Fristen for { $number } er forlenget til { $deadline }.
reopened = Runden om { $number } er åpnet igjen til { $deadline }. Disse har ikke svart: { $voices }.
reopened-how = Svar i avstemningen, eller på denne meldingen.

## Klikk i avstemningen

click-which-voice = Du kan svare for flere i runden om { $number }, så et klikk er ikke nok. Skriv for eksempel `{ $p }uttalelse støtt { $number } for …`.
click-ended-poll = Den avstemningen om { $number } er avsluttet. Svar i den nye, eller skriv det her, for eksempel «vi støtter».
wanted-in-reply = Du kan også bare svare her.
redacted = Svaret fra { $voice } på { $number } er tatt tilbake, siden meldingen er slettet.
position-unclear = Jeg forstod ikke om dette var et svar på { $number }. Skriv for eksempel «vi støtter», «vi avstår» eller «vi kan ikke stå bak dette fordi …».

## Påminnelser

remind-round = { $voice } har ikke svart på { $statement }. Fristen er { $deadline } ({ $left } igjen).
remind-hold = { $voice } ba om tid til { $until } på { $statement }, og har ikke svart ennå. Fristen er { $deadline } ({ $left } igjen).
remind-how = Svar her, for eksempel «vi støtter», eller i avstemningen i rommet. Teksten ser du med `{ $p }uttalelse vis { $number }`.
remind-dispatch = { $number } er ennå ikke besvart av { $to }. Svar var ventet innen { $date }.
embargo-over = Sperrefristen for { $number } er ute. Uttalelsen kan offentliggjøres.
round-may-be-closed = Alle som må svare om { $number }, har svart, og ingen går imot. Runden kan avsluttes med `{ $p }uttalelse avslutt { $number }`.

## Hjelp

help-statement-start = åpne en tilslutningsrunde om en uttalelse
help-statement-start-examples =
    `{ $p }uttalelse start U1`
    `{ $p }uttalelse start U1 frist 4. desember kl. 14`
    `{ $p }uttalelse start U1 haster, frist i morgen kl. 14`
help-position-support = si at organisasjonen støtter teksten
help-position-support-examples =
    `{ $p }uttalelse støtt U1`
    `{ $p }uttalelse støtt U1, vedtatt av bystyret, sak 27/104`
help-position-remark = støtte teksten med en merknad
help-position-remark-examples =
    `{ $p }uttalelse støtt med merknad U1: Vi vil ha med havvind.`
help-position-stand-aside = avstå: ikke stå i veien, og ikke nevnes under teksten
help-position-stand-aside-examples =
    `{ $p }uttalelse avstå U1`
help-position-block = reise innsigelse, med begrunnelse
help-position-block-examples =
    `{ $p }uttalelse innsigelse U1 fordi teksten binder oss økonomisk`
help-position-lift = trekke organisasjonens innsigelse
help-position-lift-examples =
    `{ $p }uttalelse trekk innsigelse U1`
help-position-hold = be om mer tid
help-position-hold-examples =
    `{ $p }uttalelse trenger tid U1 til fredag kl. 12`
help-position-confirm = la et svar som rådgiveren har forberedt, telle
help-position-confirm-examples =
    `{ $p }uttalelse bekreft U1`
help-undo = ta tilbake ditt siste svar eller det du sist førte inn, så lenge det kan gjøres om
help-undo-examples =
    `{ $p }angre`
    `{ $p }angre M2`
help-statement-status = hvem som har svart hva, og hvem som mangler
help-statement-status-examples =
    `{ $p }uttalelse status U1`
help-statement-close = avslutte en runde
help-statement-close-examples =
    `{ $p }uttalelse avslutt U1`
help-statement-extend = gi en runde senere frist
help-statement-extend-examples =
    `{ $p }uttalelse forleng U1 til 5. desember kl. 14`
help-statement-reopen = åpne en avsluttet runde igjen; bare de som ikke har svart, spørres
help-statement-reopen-examples =
    `{ $p }uttalelse gjenåpne U1 frist 5. desember kl. 14`
short-moment = DAG KL.
short-urgent = haster
short-until = DAG KL.
short-via = per telefon
short-remark = TEKST

## Teksten endres mens runden går

changed-asked-anew = { $statement } har fått ny tekst (versjon { $version }), og alle spørres på nytt. Fristen er { $deadline }.
changed-positions-void = Standpunktene til forrige versjon gjelder ikke denne teksten. En ny runde åpnes nå.
still-ask = { $voice } støttet forrige versjon av { $number }. Støtter dere fortsatt? Reager med 👍, eller svar «vi støtter fortsatt».
still-ask-remark = { $voice } støttet forrige versjon av { $number } med merknad. Støtter dere fortsatt? Reager med 👍, eller svar «vi støtter fortsatt»; da uten merknad. Skal merknaden med, svar «vi støtter med merknad: …».
edited = { $statement } er rettet redaksjonelt (versjon { $version }). Standpunktene står, med mindre noen kommer med innvending før { $until }.
edited-may-object = Endringen er meldt som redaksjonell, så standpunktene står. Mener dere at den endrer innholdet, skriv `{ $p }uttalelse ikke redaksjonell { $number }` før { $until }.
edit-none = { $number } har ingen redaksjonell endring som det kan reises innvending mot.
edit-undone = { $voice } mener at versjon { $version } av { $number } ikke var redaksjonell. Endringen er tatt tilbake, og runden gjelder igjen versjon { $back }.
kind-editorial = ordet «redaksjonelt»
short-editorial = redaksjonelt
help-statement-not-editorial = si at en endring ikke var redaksjonell, så den tas tilbake
help-statement-not-editorial-examples =
    `{ $p }uttalelse ikke redaksjonell U1`

## Det som er spurt om, i en direktesamtale

take-up-reason = Skal jeg føre dette opp som begrunnelse for innsigelsen fra { $voice } mot { $number }: «{ $text }»? Svar ja eller nei.
take-up-remark = Skal jeg føre dette opp som merknad fra { $voice } til { $number }: «{ $text }»? Svar ja eller nei.
take-up-until = Skal jeg føre opp at { $voice } trenger tid på { $number } til { $until }? Svar ja eller nei.
take-up-which = Jeg venter på flere svar fra deg, og vet ikke hvilket dette er:
asked-reason = Begrunnelsen for innsigelsen fra { $voice } mot { $number }: `{ $p }uttalelse innsigelse { $number } fordi …`
asked-remark = Merknaden fra { $voice } til { $number }: `{ $p }uttalelse støtt med merknad { $number }: …`
asked-until = Hvor lenge { $voice } trenger tid på { $number }: `{ $p }uttalelse trenger tid { $number } til …`
asked-still = Om { $voice } fortsatt støtter { $number }: `{ $p }uttalelse støtt { $number }`
