## Oversynet over ein tilslutningsrunde

tally-title = { $number } { $title }: slik står det
tally-count = { $answered } av { $of } har svart.
tally-deadline = Fristen er { $deadline } ({ $left } igjen).
tally-over = Fristen gjekk ut { $deadline }.
tally-agreed = Runden er avslutta: teksten har fått tilslutning.
tally-blocked = Runden er avslutta: motsegner står ved lag.
tally-lapsed = Runden er avslutta utan tilslutning.
tally-withdrawn = Fråsegna er trekt.
tally-superseded = Teksten er endra, og ein ny runde har teke over.
tally-editorial = Ei redaksjonell endring kan møtast med innvending til { $until }.
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
against-no-text = Det finst ingen slik versjon med tekst.
against-may-not-propose = { $organisation } kan ikkje føreslå fråsegner her.
against-is-open = Ein runde er open alt.
against-closed = Runden er avslutta ({ $outcome }).
against-not-the-latest = Ein nyare runde har kome etter.
against-agreed-already = Denne teksten er det semje om alt.
against-still-runs = Fristen er ikkje ute før { $deadline }.
against-overdue = Fristen gjekk ut { $deadline }. Runden kan opnast att.
against-is-withdrawn = Fråsegna er trekt.
against-is-issued = Fråsegna er gjeven ut, og blir ikkje endra meir.
against-past = Fristen ligg i fortida.
against-too-short = Fristen er for kort: det må vere minst { $period }.
against-too-long = Fristen er for lang: han kan vere høgst { $period } fram.
against-skipped-by-clocks = Det klokkeslettet finst ikkje den dagen, for klokka blir stilt fram.
against-shown-twice = Det klokkeslettet kjem to gonger den dagen, for klokka blir stilt tilbake. Vel eit anna.
against-not-later = Den nye fristen må vere seinare enn { $deadline }.
against-no-time-to-object = Det er for kort tid att til ei redaksjonell endring: andre må ha { $period } til å kome med innvending. Leng fristen først, eller endre teksten som ny versjon.
against-not-editorial = Den endringa er ikkje redaksjonell, eller ho er teken tilbake.
against-window-over = Tida for innvending gjekk ut { $until }.
against-no-voice = Du kan ikkje svare for { $organisation } i denne runden.
against-no-round = Det har ikkje vore nokon runde om teksten.
against-not-agreed = Det er ikkje semje ({ $outcome }).
against-nobody-named = Sei kven ho blir gjeven ut på vegner av.
against-not-behind-it = { $organisations } har ikkje sagt at dei står bak teksten.
against-may-still-be-objected = Ei redaksjonell endring kan møtast med innvending til { $until }.
against-not-over = Det kan ikkje avgjerast før alle har svart eller fristen er ute.
outcome-agreed = semje
outcome-blocked = stansa av motsegn
outcome-lapsed = fall bort
outcome-withdrawn = trekt
outcome-superseded = avløyst av ein ny versjon
kind-moment = ein dag og eit klokkeslett
kind-urgent = ordet «hastar»

## Runden blir opna

round-opened = Runde om { $number } (versjon { $version }) er opna, med { $count } røyster. Fristen er { $deadline }.
round-no-room = { $body } har ikkje noko rom her. Sekretariatet kan knyte eit rom til organet med `{ $p }register rom` i rommet.
round-asks = Tilslutningsrunde om versjon { $version }.
round-deadline = **Fristen er { $deadline }.**
round-urgent = **Det hastar: fristen er { $deadline }.**
round-how = Svar i avstemminga under, eller skriv her i tråden: «{ $organisation } støttar», «vi støttar med merknad: …», «vi avstår», «vi kan ikkje stå bak dette fordi …» eller «vi treng tid til fredag kl. 12». I ein direktesamtale med meg går det like bra. Status: `{ $p }fråsegn status { $number }`.
round-silence = Togn er ikkje samtykke.
round-silence-consent = Etter grunnlaget blir den som ikkje svarer innan fristen, rekna som samd.
round-poll-question = { $number } { $title }: kva er standpunktet dykkar?
stance-support = Støttar
stance-support-with-remark = Støttar med merknad
stance-stand-aside = Avstår
stance-block = Kan ikkje stå bak (motsegn)
stance-hold = Treng tid
