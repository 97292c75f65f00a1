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
