## Møte som kalenderfiler

calendar-summary = Møte: { $body }
calendar-summary-titled = { $body }: { $title }
calendar-cancelled = Avlyst: { $meeting }
calendar-why-cancelled = Møtet er avlyst: { $why }
calendar-link = Lenkje:
calendar-preparation = Førebuing:
calendar-agenda = Sakliste:
calendar-foot = Møte { $number } i { $network }
calendar-file = Møte { $number } { $title }

## Innkallinga til eit møte, som dokument

call-sort = Møteinnkalling
call-body = Organ
call-place = Stad
call-link = Lenkje
call-date = Dato
call-time = Tid
call-day = { $weekday } { $date }
call-time-from = kl. { $clock }
call-time-span = kl. { $clock }–{ $end }
call-time-until = kl. { $clock }, til { $until }
call-time-unknown = Blir opplyst seinare
call-absence = Forfall
call-absence-to = Blir meldt til { $people }
call-absence-bot = Blir meldt til møtesekretæren i møterommet
call-contact-email = { $name } ({ $email })
call-contact-telephone = { $name } ({ $telephone })
call-contact-both = { $name } ({ $email }, { $telephone })
call-cancelled = Møtet er avlyst
call-cancelled-why = Møtet er avlyst: { $why }
call-preparation = Førebuing
call-agenda = Sakliste
call-introduced-by = Innleiar: { $names }
call-contributions = Bidrag: { $names }
call-minutes =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutt
    }
call-attachments = Vedlegg: { $names }
call-signed = Kalla inn av { $person }
call-foot = Møte { $number } i { $network }
call-file = Innkalling { $number } { $title }

## Biletet av ein årsplan

year-plan-title = Årsplan { $year }
year-plan-count =
    { $count ->
        [0] Ingen møte er sette opp
        [one] Eitt møte
       *[other] { $count } møte
    }
year-plan-cancelled = avlyst
year-plan-undated = Dag ikkje fastsett
year-plan-file = Årsplan { $year } { $body }
