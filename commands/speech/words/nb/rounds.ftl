## Oversikten over en tilslutningsrunde

tally-title = { $number } { $title }: slik står det
tally-count = { $answered } av { $of } har svart.
tally-deadline = Fristen er { $deadline } ({ $left } igjen).
tally-over = Fristen gikk ut { $deadline }.
tally-agreed = Runden er avsluttet: teksten har fått tilslutning.
tally-blocked = Runden er avsluttet: innsigelser står ved lag.
tally-lapsed = Runden er avsluttet uten tilslutning.
tally-withdrawn = Uttalelsen er trukket.
tally-superseded = Teksten er endret, og en ny runde har tatt over.
tally-editorial = En redaksjonell endring kan møtes med innvending til { $until }.
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
against-no-text = Det er ingen slik versjon med tekst.
against-may-not-propose = { $organisation } kan ikke foreslå uttalelser her.
against-is-open = En runde er åpen allerede.
against-closed = Runden er avsluttet ({ $outcome }).
against-not-the-latest = En nyere runde har kommet etter.
against-agreed-already = Denne teksten er det enighet om allerede.
against-still-runs = Fristen er ikke ute før { $deadline }.
against-overdue = Fristen gikk ut { $deadline }. Runden kan gjenåpnes.
against-is-withdrawn = Uttalelsen er trukket.
against-is-issued = Uttalelsen er utgitt, og endres ikke mer.
against-past = Fristen ligger i fortiden.
against-too-short = Fristen er for kort: det må være minst { $period }.
against-too-long = Fristen er for lang: den kan være høyst { $period } fram.
against-skipped-by-clocks = Det klokkeslettet finnes ikke den dagen, for klokken stilles fram.
against-shown-twice = Det klokkeslettet kommer to ganger den dagen, for klokken stilles tilbake. Velg et annet.
against-not-later = Den nye fristen må være senere enn { $deadline }.
against-no-time-to-object = Det er for kort tid igjen til en redaksjonell endring: andre må ha { $period } til å komme med innvending. Forleng fristen først, eller endre teksten som ny versjon.
against-not-editorial = Den endringen er ikke redaksjonell, eller den er tatt tilbake.
against-window-over = Tiden for innvending gikk ut { $until }.
against-no-voice = Du kan ikke svare for { $organisation } i denne runden.
against-no-round = Det har ikke vært noen runde om teksten.
against-not-agreed = Det er ikke enighet ({ $outcome }).
against-nobody-named = Si hvem den utgis på vegne av.
against-not-behind-it = { $organisations } har ikke sagt at de står bak teksten.
against-may-still-be-objected = En redaksjonell endring kan møtes med innvending til { $until }.
against-not-over = Det kan ikke avgjøres før alle har svart eller fristen er ute.
outcome-agreed = enighet
outcome-blocked = stanset av innsigelse
outcome-lapsed = falt bort
outcome-withdrawn = trukket
outcome-superseded = avløst av en ny versjon
kind-moment = en dag og et klokkeslett
kind-urgent = ordet «haster»

## Runden åpnes

round-opened = Runde om { $number } (versjon { $version }) er åpnet, med { $count } stemmer. Fristen er { $deadline }.
round-no-room = { $body } har ikke noe rom her. Sekretariatet kan knytte et rom til organet med `{ $p }register rom` i rommet.
round-asks = Tilslutningsrunde om versjon { $version }.
round-deadline = **Fristen er { $deadline }.**
round-urgent = **Det haster: fristen er { $deadline }.**
round-how = Svar i avstemningen under, eller skriv her i tråden: «{ $organisation } støtter», «vi støtter med merknad: …», «vi avstår», «vi kan ikke stå bak dette fordi …» eller «vi trenger tid til fredag kl. 12». I en direktesamtale med meg går det like bra. Status: `{ $p }uttalelse status { $number }`.
round-silence = Taushet er ikke samtykke.
round-silence-consent = Etter grunnlaget regnes den som ikke svarer innen fristen, som enig.
round-poll-question = { $number } { $title }: hva er standpunktet deres?
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
position-which-voice = Du kan svare for flere. Si hvem, for eksempel «for …»: { $voices }.
position-only-secretariat-records = Svar per telefon eller e-post er det bare sekretariatet som fører opp.
position-recorded-for-whom = Si hvem svaret gjelder, for eksempel «for Drammen per telefon».
position-not-on-roll = { $voice } har ikke stemme i runden om { $number }.
position-not-theirs = Du kan ikke svare for { $voice }. Det kan { $people }.
position-nobody-sits = Ingen er registrert for { $voice } i dette organet, så ingen kan svare ennå. Sekretariatet kan registrere noen.
position-no-voice = Takk, men du har ikke stemme i runden om { $number }, så svaret telles ikke.
recorded-support = { $voice } støtter { $number } (versjon { $version }).
recorded-support-with-remark = { $voice } støtter { $number } (versjon { $version }) med merknad.
recorded-stand-aside = { $voice } avstår fra { $number } (versjon { $version }).
recorded-block = { $voice } kan ikke stå bak { $number } (versjon { $version }).
recorded-hold = { $voice } trenger mer tid til { $number } (versjon { $version }).
recorded-hold-until = { $voice } trenger tid til { $until } til { $number } (versjon { $version }).
recorded-withdraw-objection = { $voice } har trukket innsigelsen mot { $number }. Hva er standpunktet nå?
recorded-retract = { $voice } har tatt svaret på { $number } tilbake.
recorded-undo = `{ $p }angre` tar det tilbake.
recorded-told-to-them = De får beskjed om det som er ført opp.
detail-reason = Begrunnelse: { $text }
detail-remark = Merknad: { $text }
detail-published = Merknaden publiseres sammen med teksten.
detail-kept = Merknaden følger saken og publiseres ikke; `{ $p }uttalelse merknad publiseres` endrer det.
detail-authority = Vedtatt av { $authority } { $case }.
detail-case = Sak { $case }.
wanted-reason = Begrunnelse mangler. Skriv den slik: `{ $p }uttalelse innsigelse { $number } fordi …`
wanted-remark = Hva er merknaden? Skriv den slik: `{ $p }uttalelse støtt med merknad { $number }: …`
wanted-until = Til når? Skriv det slik: `{ $p }uttalelse trenger tid { $number } til fredag kl. 12`. Ellers gjelder fristen for runden.
told-recorded = { $by } i sekretariatet har ført opp: { $position } Er det feil, svar her på vanlig måte, så gjelder det.
told-changed = { $by } har nå svart annerledes enn deg: { $position }
told-prepared = { $by } har forberedt et svar: { $position } Det teller først når du bekrefter. Skriv `{ $p }uttalelse bekreft { $number }`, eller svar noe annet.
prepared = Svaret for { $voice } er forberedt, og er sendt til { $person }. Det teller når det er bekreftet.
somebody = En av deres egne
refused-late = Svaret kom etter fristen for { $number }, som var { $deadline }. Det er notert, men telles ikke. Lederen eller sekretariatet kan gjenåpne runden.
refused-not-open = Runden om { $number } er avsluttet ({ $outcome }), så svaret telles ikke.
refused-prepares-only = Du forbereder svar for { $voice }, men kan ikke gi dem.
refused-other-version = Svaret gjaldt versjon { $given } av { $number }. Nå er det versjon { $asked } det spørres om.
refused-said-before = Det svaret er ført opp allerede.
refused-hold-over = Det tidspunktet er forbi. Velg et senere.
refused-over-own = { $voice } har svart selv, og det gjelder: { $position }
refused-objection-stands = { $by } har reist innsigelse for { $voice } mot { $number }, og den står. Trekker dere den? Skriv `{ $p }ja`, så fører jeg opp svaret ditt i stedet.
refused-nothing-to-lift = { $voice } har ingen innsigelse mot { $number }.
refused-nothing-to-take-back = Det er ikke noe svar å ta tilbake.
confirm-not-yours = Bare den som har plassen kan bekrefte.
confirm-nothing = Det er ikke forberedt noe svar på { $number } som venter på deg.
undo-nothing = Du har ikke svart på { $number } i en runde som er åpen, så det er ikke noe å angre.
undone = Tatt tilbake: { $position }

## Runden avsluttes

close-not-agreed = Det er ikke enighet ennå:
close-ask = Skal runden om { $number } likevel avsluttes nå? Da blir resultatet: { $outcome }. Skriv `{ $p }ja`, eller forleng fristen.
closed-agreed = Det er enighet om { $number }.
closed-blocked = { $number } er stanset: en innsigelse står ved lag.
closed-lapsed = Det ble ikke enighet om { $number } innen fristen.
closed-withdrawn = { $number } er trukket.
closed-superseded = Runden om { $number } er avløst av en ny versjon av teksten.
next-issue = Den utgis med `{ $p }uttalelse utgi { $number }`.
next-blocked = Innsigelsen kan trekkes etter at runden er gjenåpnet (`{ $p }uttalelse gjenåpne { $number } frist …`), eller møtes med en ny tekst (`{ $p }uttalelse rediger { $number }`).
next-lapsed = Lederen eller sekretariatet kan gjenåpne den (`{ $p }uttalelse gjenåpne { $number } frist …`); da spørres bare de som ikke har svart.
reason-not-answered = Har ikke svart: { $voices }.
reason-need-time = Har bedt om mer tid: { $voices }.
reason-object = Kan ikke stå bak: { $voices }.
reason-stand-aside = Avstår, og grunnlaget lar da ingenting utgis i nettverkets navn: { $voices }.
reason-too-few = { $count } står bak; det kreves { $needed }.
reason-nobody-left = Det er ingen igjen som har stemme i runden.
reason-missing = begrunnelse mangler
result-behind = Står bak: { $voices }.
result-aside = Avstår: { $voices }.
result-objection = Innsigelse fra { $voice }: { $text }
result-remark = Merknad fra { $voice }: { $text }
result-unread = Meldinger fra { $people } kunne ikke dekrypteres; står det svar i dem, er de ikke regnet med.
deadline-missing = Si til når, for eksempel: `{ $p }uttalelse forleng { $number } til fredag kl. 14`.
extended = Fristen for { $number } er forlenget til { $deadline }.
reopened = Runden om { $number } er åpnet igjen til { $deadline }. Det er bare disse som ikke har svart: { $voices }.
reopened-how = Svar her i tråden; avstemningen er avsluttet.

## Klikk i avstemningen

click-which-voice = Du kan svare for flere i runden om { $number }, så et klikk er ikke nok. Skriv for eksempel `{ $p }uttalelse støtt { $number } for …`.
wanted-in-reply = Du kan også svare på denne meldingen.
redacted = Svaret fra { $voice } på { $number } er tatt tilbake, siden meldingen er slettet.
position-unclear = Jeg forstod ikke om dette var et svar på { $number }. Skriv for eksempel «vi støtter», «vi avstår» eller «vi kan ikke stå bak dette fordi …».

## Påminnelser

remind-round = { $voice } har ikke svart på { $statement }. Fristen er { $deadline } ({ $left } igjen).
remind-how = Svar her, for eksempel «vi støtter», eller i avstemningen i rommet. Teksten ser du med `{ $p }uttalelse vis { $number }`.
remind-dispatch = { $number } er ennå ikke besvart av { $to }. Svar var ventet innen { $date }.
embargo-over = Sperrefristen for { $number } er ute, og den kan offentliggjøres.
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
help-undo = ta tilbake ditt siste svar, så lenge det kan gjøres om
help-undo-examples =
    `{ $p }angre`
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
edited = { $statement } er rettet redaksjonelt (versjon { $version }). Standpunktene står, med mindre noen kommer med innvending før { $until }.
edited-may-object = Endringen er oppgitt å være redaksjonell, så standpunktene står. Er den ikke det, skriv `{ $p }uttalelse ikke redaksjonell { $number }` før { $until }.
edit-none = { $number } har ingen redaksjonell endring som kan møtes med innvending.
edit-undone = { $voice } mener at versjon { $version } av { $number } ikke var redaksjonell. Den er tatt tilbake, og det er versjon { $back } det spørres om.
kind-editorial = ordet «redaksjonelt»
short-editorial = redaksjonelt
help-statement-not-editorial = si at en endring ikke var redaksjonell, så den tas tilbake
help-statement-not-editorial-examples =
    `{ $p }uttalelse ikke redaksjonell U1`
