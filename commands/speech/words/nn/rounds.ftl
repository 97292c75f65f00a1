## Oversynet over ein tilslutningsrunde

tally-title = { $number } «{ $title }»: slik står det
tally-count = { $answered } av { $of } har svart.
tally-deadline = Fristen er { $deadline } ({ $left } igjen).
tally-over = Fristen gjekk ut { $deadline }.
tally-agreed = Runden er avslutta: det er semje om teksten.
tally-blocked = Runden er avslutta: det er motsegn mot teksten.
tally-lapsed = Runden er avslutta utan semje.
tally-withdrawn = Fråsegna er trekt.
tally-superseded = Teksten er endra, og ein ny runde har teke over.
tally-editorial = Innvending mot den redaksjonelle endringa kan gjevast til { $until }.
tally-may-be-closed = Alle som må svare, har svart. Leiaren eller sekretariatet kan avslutte med `{ $p }uttalelse avslutt { $number }`.
tally-supports = **Støttar:** { $voices }
tally-supports-with-remark = **Støttar med merknad:** { $voices }
tally-consents-by-silence = **Samtykkjer ved togn:** { $voices }
tally-stands-aside = **Avstår:** { $voices }
tally-objects = **Kan ikkje stå bak (motsegn):** { $voices }
tally-needs-time = **Treng tid:** { $voices }
tally-unanswered = **Har ikkje svart:** { $voices }
tally-voice-no-reason = { $voice } (grunngjeving manglar)
tally-voice-until = { $voice } (til { $until })
tally-voice-telephone = { $voice } (per telefon)
tally-voice-email = { $voice } (per e-post)

## Det som står i vegen

against-no-consensus = { $body } har ikkje reglar for felles fråsegner i grunnlaget, og difor ingen tilslutningsrundar.
against-nobody-has-a-voice = Ingen har røyst i { $body } i dag.
against-no-text = Den versjonen finst ikkje, eller har ingen tekst.
against-may-not-propose = { $organisation } kan ikkje føreslå fråsegner her.
against-is-open = Det er alt opna ein runde.
against-closed = Runden er avslutta ({ $outcome }).
against-not-the-latest = Det har vore ein nyare runde sidan.
against-agreed-already = Det er alt semje om denne teksten.
against-still-runs = Fristen går ikkje ut før { $deadline }.
against-overdue = Fristen gjekk ut { $deadline }. Det kan opnast att med ein ny frist.
against-is-withdrawn = Fråsegna er trekt.
against-is-issued = Fråsegna er gjeven ut og kan ikkje endrast.
against-past = Det tidspunktet er passert.
against-too-short = Fristen er for kort: han må vere minst { $period } fram.
against-too-long = Fristen er for lang: han kan vere høgst { $period } fram.
against-skipped-by-clocks = Det klokkeslettet finst ikkje den dagen, for klokka blir stilt fram.
against-shown-twice = Det klokkeslettet kjem to gonger den dagen, for klokka blir stilt tilbake. Vel eit anna.
against-not-later = Den nye fristen må vere seinare enn { $deadline }.
against-no-time-to-object = Det er for kort tid att til ei redaksjonell endring: andre må ha { $period } til å kome med innvending. Leng fristen først, eller endre teksten som ny versjon.
against-not-editorial = Den endringa er ikkje redaksjonell, eller ho er teken tilbake.
against-window-over = Fristen for innvendingar gjekk ut { $until }.
against-no-voice = Du kan ikkje svare for { $organisation } i denne runden.
against-no-round = Det har ikkje vore nokon runde om teksten.
against-not-agreed = Det vart ikkje semje om teksten, så han kan ikkje gjevast ut i namnet til nettverket.
against-nobody-named = Sei kven ho blir gjeven ut på vegner av.
against-not-behind-it = { $organisations } har ikkje sagt at dei står bak teksten.
against-may-still-be-objected = Innvending mot den redaksjonelle endringa kan gjevast til { $until }.
against-not-over = Det kan ikkje avgjerast før alle har svart eller fristen er ute.
outcome-agreed = semje
outcome-blocked = stansa av motsegn
outcome-lapsed = utan semje
outcome-withdrawn = trekt
outcome-superseded = avløyst av ein ny versjon
kind-moment = ein dag og eit klokkeslett
kind-urgent = ordet «hastar»

## Runden blir opna

round-opened = Runde om { $number } (versjon { $version }) er opna, med { $count } røyster. Fristen er { $deadline }.
round-no-room = { $body } har ikkje noko rom enno. Sekretariatet kan knyte eit rom til organet ved å skrive `{ $p }register rom` i rommet.
round-asks = Tilslutningsrunde om versjon { $version }.
round-deadline = **Fristen er { $deadline }.**
round-urgent = **Det hastar: fristen er { $deadline }.**
round-how = Svar i avstemminga under, eller skriv her i tråden: «{ $organisation } støttar», «vi støttar med merknad: …», «vi avstår», «vi kan ikkje stå bak dette fordi …» eller «vi treng tid til fredag kl. 12». Du kan òg svare i ein direktesamtale med meg. Status: `{ $p }fråsegn status { $number }`.
round-silence = Togn er ikkje samtykke.
round-silence-consent = Etter grunnlaget blir den som ikkje svarer innan fristen, rekna som samd.
round-poll-question = { $number } «{ $title }»: kva er standpunktet dykkar?
stance-support = Støttar
stance-support-with-remark = Støttar med merknad
stance-stand-aside = Avstår
stance-block = Kan ikkje stå bak (motsegn)
stance-hold = Treng tid

## Standpunkt

kind-until = ein dag, gjerne med klokkeslett
kind-via = «per telefon» eller «per e-post»
kind-remark = det som skal seiast
position-no-round = Det er ikkje opna nokon runde om { $number } enno.
position-not-registered = Eg veit ikkje kven du er i dette nettverket, og kan ikkje føre opp noko svar.
position-which-voice = Du kan svare for fleire: { $voices }. Sei kven det gjeld, til dømes «for …».
position-only-secretariat-records = Det er berre sekretariatet som fører opp svar per telefon eller e-post.
position-recorded-for-whom = Sei kven svaret gjeld, til dømes «for Drammen per telefon».
position-not-on-roll = { $voice } har ikkje røyst i runden om { $number }.
position-not-theirs = Du kan ikkje svare for { $voice }. Det kan { $people }.
position-nobody-sits = Ingen er registrert for { $voice } i dette organet, så ingen kan svare enno. Sekretariatet kan registrere nokon.
position-no-voice = Takk, men du har ikkje røyst i runden om { $number }, så svaret blir ikkje talt.
recorded-support = { $voice } støttar { $number } (versjon { $version }).
recorded-support-with-remark = { $voice } støttar { $number } (versjon { $version }) med merknad.
recorded-stand-aside = { $voice } avstår frå { $number } (versjon { $version }).
recorded-block = { $voice } kan ikkje stå bak { $number } (versjon { $version }).
recorded-hold = { $voice } treng meir tid på { $number } (versjon { $version }). Det er ikkje eit svar enno.
recorded-hold-until = { $voice } treng meir tid på { $number } (versjon { $version }), til { $until }. Det er ikkje eit svar enno.
recorded-withdraw-objection = { $voice } har trekt motsegna mot { $number }. Kva er standpunktet no?
recorded-retract = { $voice } har teke svaret på { $number } tilbake.
recorded-undo = `{ $p }angre` tek det tilbake.
recorded-told-to-them = Dei får melding.
detail-reason = Grunngjeving: «{ $text }».
detail-remark = Merknad: «{ $text }».
detail-published = Han blir publisert saman med teksten.
detail-kept = Han følgjer saka, men blir ikkje publisert; `{ $p }fråsegn merknad publiserast { $number }` endrar det.
detail-authority = Vedteke av { $authority }.
detail-authority-case = Vedteke av { $authority }, sak { $case }.
detail-case = Sak { $case }.
wanted-reason = Grunngjeving manglar. Skriv henne slik: `{ $p }fråsegn motsegn { $number } fordi …`
wanted-remark = Kva er merknaden? Skriv han slik: `{ $p }fråsegn støtt med merknad { $number }: …`
wanted-until = Til når? Skriv det slik: `{ $p }fråsegn treng tid { $number } til fredag kl. 12`. Elles gjeld fristen for runden.
told-recorded = { $by } i sekretariatet har ført opp: { $position } Er det feil, svar her, så gjeld det du svarer.
told-changed = { $by } har no svart annleis enn deg: { $position }
told-prepared = { $by } har førebudd eit svar: { $position } Det tel først når du stadfestar. Skriv `{ $p }fråsegn stadfest { $number }`, eller svar noko anna.
prepared = Svaret for { $voice } er førebudd og sendt til { $person }. Det tel først når det er stadfesta.
somebody = Ein annan hos dykk
refused-late = Svaret kom etter fristen for { $number }, som var { $deadline }. Det er notert, men blir ikkje talt. Leiaren eller sekretariatet kan opne runden att.
refused-not-open = Runden om { $number } er avslutta ({ $outcome }), så svaret blir ikkje talt.
refused-prepares-only = Du førebur svar for { $voice }, men kan ikkje gje dei.
refused-other-version = Svaret galdt versjon { $given } av { $number }. No er det versjon { $asked } det blir spurt om.
refused-said-before = Det svaret er ført opp alt.
refused-hold-over = Det tidspunktet er passert. Vel eit seinare.
refused-over-own = { $voice } har svart sjølv, og det gjeld: { $position }
refused-objection-stands = { $by } har reist motsegn for { $voice } mot { $number }, og ho står. Trekkjer de henne? Skriv `{ $p }ja`, så fører eg opp svaret ditt i staden.
refused-nothing-to-lift = { $voice } har inga motsegn mot { $number }.
refused-nothing-to-take-back = Det er ikkje noko svar å ta tilbake.
confirm-not-yours = Berre den som har plassen, kan stadfeste.
confirm-nothing = Det er ikkje førebudd noko svar på { $number } som ventar på deg.
undo-nothing = Du har ikkje svart på { $number } i ein runde som er open, så det er ikkje noko å angre.
undo-none = Det er ikkje noko å angre. Du har ikkje svara på noko som er ope, og ikkje ført inn noko som kan takast tilbake slik.
undone = Teke tilbake: { $position }
undone-record = Teke tilbake: { $thing } { $subject }.
undone-task = Teke tilbake: oppgåva { $number } «{ $title }».
undone-item = Teke tilbake: saka { $number } «{ $title }».
undone-meeting = Teke tilbake: møtet { $meeting }.

## Runden blir avslutta

close-not-agreed = Det er ikkje semje enno:
close-ask = Blir runden om { $number } avslutta no, blir utfallet «{ $outcome }». Skriv `{ $p }ja` for å avslutte han, eller leng fristen.
closed-agreed = Det er semje om { $number }.
closed-blocked = { $number } er stansa: det er motsegn mot teksten.
closed-lapsed = Det vart ikkje semje om { $number }.
closed-withdrawn = { $number } er trekt.
closed-superseded = Runden om { $number } er avløyst av ein ny versjon av teksten.
next-issue = Ho blir gjeven ut med `{ $p }fråsegn gje ut { $number }`.
next-blocked = Vegen vidare: opne runden att, så motsegna kan trekkjast (`{ $p }fråsegn opne att { $number } frist …`), møte henne med ein ny tekst (`{ $p }fråsegn rediger { $number }`), eller gje ut teksten på vegner av dei som står bak han (`{ $p }fråsegn gje ut { $number } på vegner av …`).
next-lapsed = Vegen vidare: opne runden att, så blir berre dei spurde som ikkje har svart (`{ $p }fråsegn opne att { $number } frist …`), eller gje ut teksten på vegner av dei som står bak han (`{ $p }fråsegn gje ut { $number } på vegner av …`).
reason-not-answered = Har ikkje svart: { $voices }.
reason-need-time = Har bede om meir tid: { $voices }.
reason-object = Kan ikkje stå bak: { $voices }.
reason-stand-aside = Avstår: { $voices }. Etter grunnlaget kan teksten då ikkje gjevast ut i namnet til nettverket.
reason-too-few = { $count } står bak; det krevst { $needed }.
reason-nobody-left = Ingen har lenger røyst i runden.
result-objection-no-reason = Motsegn frå { $voice }: grunngjeving manglar.
result-behind = Står bak: { $voices }.
result-aside = Avstår: { $voices }.
result-objection = Motsegn frå { $voice }: «{ $text }».
result-remark = Merknad frå { $voice }: «{ $text }».
result-unread = Meldingar frå { $people } kunne ikkje dekrypterast. Var nokre av dei svar, er dei ikkje rekna med.
deadline-missing = Sei til når, til dømes: `{ $p }fråsegn leng { $number } til fredag kl. 14`.
extended = Fristen for { $number } er lengd til { $deadline }.
reopened = Runden om { $number } er open att til { $deadline }. Desse har ikkje svart: { $voices }.
reopened-how = Svar i avstemminga, eller på denne meldinga.

## Klikk i avstemminga

click-which-voice = Du kan svare for fleire i runden om { $number }, så eit klikk er ikkje nok. Skriv til dømes `{ $p }fråsegn støtt { $number } for …`.
click-ended-poll = Den avstemminga om { $number } er avslutta. Svar i den nye, eller skriv det her, til dømes «vi støttar».
wanted-in-reply = Du kan òg berre svare her.
redacted = Svaret frå { $voice } på { $number } er teke tilbake, sidan meldinga er sletta.
position-unclear = Eg forstod ikkje om dette var eit svar på { $number }. Skriv til dømes «vi støttar», «vi avstår» eller «vi kan ikkje stå bak dette fordi …».

## Påminningar

remind-round = { $voice } har ikkje svart på { $statement }. Fristen er { $deadline } ({ $left } igjen).
remind-hold = { $voice } bad om tid til { $until } på { $statement }, og har ikkje svart enno. Fristen er { $deadline } ({ $left } igjen).
remind-how = Svar her, til dømes «vi støttar», eller i avstemminga i rommet. Teksten ser du med `{ $p }fråsegn vis { $number }`.
remind-dispatch = { $number } er enno ikkje svart på av { $to }. Svar var venta innan { $date }.
embargo-over = Sperrefristen for { $number } er ute. Fråsegna kan offentleggjerast.
round-may-be-closed = Alle som må svare om { $number }, har svart, og ingen går imot. Runden kan avsluttast med `{ $p }fråsegn avslutt { $number }`.

## Hjelp

help-statement-start = opne ein tilslutningsrunde om ei fråsegn
help-statement-start-examples =
    `{ $p }fråsegn start U1`
    `{ $p }fråsegn start U1 frist 4. desember kl. 14`
    `{ $p }fråsegn start U1 hastar, frist i morgon kl. 14`
help-position-support = seie at organisasjonen støttar teksten
help-position-support-examples =
    `{ $p }fråsegn støtt U1`
    `{ $p }fråsegn støtt U1, vedteke av bystyret, sak 27/104`
help-position-remark = støtte teksten med ein merknad
help-position-remark-examples =
    `{ $p }fråsegn støtt med merknad U1: Vi vil ha med havvind.`
help-position-stand-aside = avstå: ikkje stå i vegen, og ikkje nemnast under teksten
help-position-stand-aside-examples =
    `{ $p }fråsegn avstå U1`
help-position-block = reise motsegn, med grunngjeving
help-position-block-examples =
    `{ $p }fråsegn motsegn U1 fordi teksten bind oss økonomisk`
help-position-lift = trekkje motsegna til organisasjonen
help-position-lift-examples =
    `{ $p }fråsegn trekk motsegn U1`
help-position-hold = be om meir tid
help-position-hold-examples =
    `{ $p }fråsegn treng tid U1 til fredag kl. 12`
help-position-confirm = la eit svar som rådgjevaren har førebudd, telje
help-position-confirm-examples =
    `{ $p }fråsegn stadfest U1`
help-undo = ta tilbake det siste svaret ditt eller det du sist førte inn, så lenge det kan gjerast om
help-undo-examples =
    `{ $p }angre`
    `{ $p }angre M2`
help-statement-status = kven som har svart kva, og kven som manglar
help-statement-status-examples =
    `{ $p }fråsegn status U1`
help-statement-close = avslutte ein runde
help-statement-close-examples =
    `{ $p }fråsegn avslutt U1`
help-statement-extend = gje ein runde seinare frist
help-statement-extend-examples =
    `{ $p }fråsegn leng U1 til 5. desember kl. 14`
help-statement-reopen = opne ein avslutta runde att; berre dei som ikkje har svart, blir spurde
help-statement-reopen-examples =
    `{ $p }fråsegn opne att U1 frist 5. desember kl. 14`
short-moment = DAG KL.
short-urgent = hastar
short-until = DAG KL.
short-via = per telefon
short-remark = TEKST

## Teksten blir endra medan runden går

changed-asked-anew = { $statement } har fått ny tekst (versjon { $version }), og alle blir spurde på nytt. Fristen er { $deadline }.
changed-positions-void = Standpunkta til førre versjon gjeld ikkje denne teksten. Ein ny runde blir opna no.
still-ask = { $voice } støtta førre versjon av { $number }. Støttar de framleis? Reager med 👍, eller svar «vi støttar framleis».
still-ask-remark = { $voice } støtta førre versjon av { $number } med merknad. Støttar de framleis? Reager med 👍, eller svar «vi støttar framleis»; då utan merknad. Skal merknaden med, svar «vi støttar med merknad: …».
edited = { $statement } er retta redaksjonelt (versjon { $version }). Standpunkta står, med mindre nokon kjem med innvending før { $until }.
edited-may-object = Endringa er meld som redaksjonell, så standpunkta står. Meiner de at ho endrar innhaldet, skriv `{ $p }fråsegn ikkje redaksjonell { $number }` før { $until }.
edit-none = { $number } har inga redaksjonell endring som det kan reisast innvending mot.
edit-undone = { $voice } meiner at versjon { $version } av { $number } ikkje var redaksjonell. Endringa er teken tilbake, og runden gjeld att versjon { $back }.
kind-editorial = ordet «redaksjonelt»
short-editorial = redaksjonelt
help-statement-not-editorial = seie at ei endring ikkje var redaksjonell, så ho blir teken tilbake
help-statement-not-editorial-examples =
    `{ $p }fråsegn ikkje redaksjonell U1`

## Det som er spurt om, i ein direktesamtale

take-up-reason = Skal eg føre dette opp som grunngjeving for motsegna frå { $voice } mot { $number }: «{ $text }»? Svar ja eller nei.
take-up-remark = Skal eg føre dette opp som merknad frå { $voice } til { $number }: «{ $text }»? Svar ja eller nei.
take-up-until = Skal eg føre opp at { $voice } treng tid på { $number } til { $until }? Svar ja eller nei.
take-up-which = Eg ventar på fleire svar frå deg, og veit ikkje kva for eit dette er:
asked-reason = Grunngjevinga for motsegna frå { $voice } mot { $number }: `{ $p }fråsegn motsegn { $number } fordi …`
asked-remark = Merknaden frå { $voice } til { $number }: `{ $p }fråsegn støtt med merknad { $number }: …`
asked-until = Kor lenge { $voice } treng tid på { $number }: `{ $p }fråsegn treng tid { $number } til …`
asked-still = Om { $voice } framleis støttar { $number }: `{ $p }fråsegn støtt { $number }`
