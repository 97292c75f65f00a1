# Calendars that are fetched by a secret link (!meg kalender).

feed-of-person = Møta mine i { $network }
feed-of-body = { $body } – { $network }

feed-title = Kalenderen din i { $network }
feed-address = { $address }
feed-what = Her står møta i organa du sit i, er vara eller rådgjevar for, eller er sekretariat for. Møte som blir flytta eller avlyste, endrar seg i kalenderen av seg sjølv.
feed-outlook = Outlook: Legg til kalendar, så Abonner frå nettet, og lim inn lenkja.
feed-google = Google Kalender: Andre kalendrar, så Frå nettadresse, og lim inn lenkja.
feed-apple = iPhone: Kalender, så Kalendrar, Legg til kalender og Legg til abonnementskalender.
feed-secret = Lenkja er berre di: den som har ho, ser møta dine. Er ho komen på avvegar, skriv `{ $p }meg kalender ny`. Vil du ikkje ha ho lenger, skriv `{ $p }meg kalender av`.
feed-there-already = Du fekk ei kalenderlenkje { $date }, og ho verkar enno. Eg har ikkje lenkja sjølv og kan ikkje vise ho på nytt. Med `{ $p }meg kalender ny` får du ei ny, og den gamle sluttar å verke.
feed-replaced = Den gamle lenkja verkar ikkje lenger. Byt ho ut der du har lagt ho inn.
feed-revoked = Kalenderlenkja di verkar ikkje lenger.
feed-none = Du har inga kalenderlenkje. Du får ei med `{ $p }meg kalender`.
feed-not-reachable = Eg kan ikkje lage kalenderlenkjer enno. Dei som driftar boten, må slå på NETTVERKSBOT_HTTP_LISTEN og setje NETTVERKSBOT_PUBLIC_URL til nettadressa boten kan nåast på.

feed-body-title = Kalender for { $body }
feed-body-what = Her står alle møte i { $body }. Møte som blir flytta eller avlyste, endrar seg i kalenderen av seg sjølv.
feed-body-secret = Den som har lenkja, ser møta. Er ho komen på avvegar, skriv `{ $p }register kalender av { $body }`: då sluttar alle lenkjene til { $body } å verke.
feed-body-revoked =
    { $count ->
        [0] Det finst inga kalenderlenkje til { $body }.
        [one] Kalenderlenkja til { $body } verkar ikkje lenger.
       *[other] { $count } kalenderlenkjer til { $body } verkar ikkje lenger.
    }
