# Calendars that are fetched by a secret link (!meg kalender).

feed-of-person = Møtene mine i { $network }
feed-of-body = { $body } – { $network }

feed-title = Kalenderen din i { $network }
feed-address = { $address }
feed-what = Her står møtene i organene du sitter i, er vara eller rådgiver for, eller er sekretariat for. Møter som flyttes eller avlyses, endrer seg i kalenderen av seg selv.
feed-outlook = Outlook: Legg til kalender, så Abonner fra nettet, og lim inn lenken.
feed-google = Google Kalender: Andre kalendere, så Fra nettadresse, og lim inn lenken.
feed-apple = iPhone: Kalender, så Kalendere, Legg til kalender og Legg til abonnementskalender.
feed-secret = Lenken er bare din: den som har den, ser møtene dine. Er den kommet på avveie, skriv `{ $p }meg kalender ny`. Vil du ikke ha den lenger, skriv `{ $p }meg kalender av`.
feed-there-already = Du fikk en kalenderlenke { $date }, og den virker ennå. Jeg har ikke lenken selv og kan ikke vise den på nytt. Med `{ $p }meg kalender ny` får du en ny, og den gamle slutter å virke.
feed-replaced = Den gamle lenken virker ikke lenger. Bytt den ut der du har lagt den inn.
feed-revoked = Kalenderlenken din virker ikke lenger.
feed-none = Du har ingen kalenderlenke. Du får en med `{ $p }meg kalender`.
feed-not-reachable = Jeg kan ikke lage kalenderlenker ennå. De som drifter boten, må slå på NETTVERKSBOT_HTTP_LISTEN og sette NETTVERKSBOT_PUBLIC_URL til nettadressen boten kan nås på.

feed-body-title = Kalender for { $body }
feed-body-what = Her står alle møter i { $body }. Møter som flyttes eller avlyses, endrer seg i kalenderen av seg selv.
feed-body-secret = Den som har lenken, ser møtene. Er den kommet på avveie, skriv `{ $p }register kalender av { $body }`: da slutter alle lenkene til { $body } å virke.
feed-body-revoked =
    { $count ->
        [0] Det er ingen kalenderlenke til { $body }.
        [one] Kalenderlenken til { $body } virker ikke lenger.
       *[other] { $count } kalenderlenker til { $body } virker ikke lenger.
    }
