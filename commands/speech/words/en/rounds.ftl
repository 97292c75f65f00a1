## The overview of a round

tally-title = { $number } { $title }: where it stands
tally-count = { $answered } of { $of } have answered.
tally-deadline = The deadline is { $deadline } ({ $left } left).
tally-over = The deadline passed { $deadline }.
tally-agreed = The round is closed: the text is agreed.
tally-blocked = The round is closed: objections stand.
tally-lapsed = The round is closed without agreement.
tally-withdrawn = The statement is withdrawn.
tally-superseded = The text was changed, and a new round has taken over.
tally-editorial = An editorial change may be objected to until { $until }.
tally-may-be-closed = All who must answer have answered. The chair or the secretariat can close with `{ $p }statement close { $number }`.
tally-supports = **Support:** { $voices }
tally-supports-with-remark = **Support with a remark:** { $voices }
tally-consents-by-silence = **Consent by silence:** { $voices }
tally-stands-aside = **Stand aside:** { $voices }
tally-objects = **Cannot support it (objection):** { $voices }
tally-needs-time = **Need time:** { $voices }
tally-unanswered = **Have not answered:** { $voices }
tally-voice-no-reason = { $voice } (reason missing)
tally-voice-until = { $voice } (until { $until })
tally-voice-telephone = { $voice } (by telephone)
tally-voice-email = { $voice } (by e-mail)
