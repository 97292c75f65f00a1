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
