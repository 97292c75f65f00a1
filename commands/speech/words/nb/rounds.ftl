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
