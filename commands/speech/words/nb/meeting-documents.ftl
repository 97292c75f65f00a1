## Møter som kalenderfiler

calendar-summary = Møte: { $body }
calendar-summary-titled = { $body }: { $title }
calendar-cancelled = Avlyst: { $meeting }
calendar-why-cancelled = Møtet er avlyst: { $why }
calendar-link = Lenke:
calendar-preparation = Forberedelse:
calendar-agenda = Saksliste:
calendar-foot = Møte { $number } i { $network }
calendar-file = Møte { $number } { $title }

## Innkallingen til et møte, som dokument

call-sort = Møteinnkalling
call-body = Organ
call-place = Sted
call-link = Lenke
call-date = Dato
call-time = Tid
call-day = { $weekday } { $date }
call-time-from = kl. { $clock }
call-time-span = kl. { $clock }–{ $end }
call-time-until = kl. { $clock }, til { $until }
call-time-unknown = Opplyses senere
call-absence = Forfall
call-absence-to = Meldes til { $people }
call-absence-bot = Meldes til møtesekretæren i møterommet
call-contact-email = { $name } ({ $email })
call-contact-telephone = { $name } ({ $telephone })
call-contact-both = { $name } ({ $email }, { $telephone })
call-cancelled = Møtet er avlyst
call-cancelled-why = Møtet er avlyst: { $why }
call-preparation = Forberedelse
call-agenda = Saksliste
call-introduced-by = Innleder: { $names }
call-contributions = Bidrag: { $names }
call-minutes =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutter
    }
call-attachments = Vedlegg: { $names }
call-signed = Innkalt av { $person }
call-foot = Møte { $number } i { $network }
call-file = Innkalling { $number } { $title }

## Bildet av en årsplan

year-plan-title = Årsplan { $year }
year-plan-count =
    { $count ->
        [0] Ingen møter er satt opp
        [one] Ett møte
       *[other] { $count } møter
    }
year-plan-cancelled = avlyst
year-plan-undated = Dag ikke bestemt
year-plan-file = Årsplan { $year } { $body }
