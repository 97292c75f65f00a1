## Det ein går ut frå når ein slutt er rekna ut

assumed-constitution-day = Dagen er ikkje stadfest: dagen for det konstituerande møtet er ikkje registrert, og då går eg ut frå 31. oktober i valåret.
assumed-last-of-year = Dagen er ikkje stadfest: berre årstalet er oppgitt, og då går eg ut frå 31. desember.
assumed-last-of-month = Berre månaden er oppgitt, og då er heile månaden rekna med.
assumed-first-of-year = Det er rekna frå 1. januar, sidan berre årstalet for byrjinga er oppgitt.
assumed-first-of-month = Det er rekna frå den første i månaden, sidan dagen for byrjinga ikkje er oppgitt.
assumed-period-of-agreement = Når organet vart konstituert, er ikkje registrert; perioden er den som avtalen mellom medlemmene gjeld for.
assumed-period-of-beginning = Byrjinga er ikkje kjend på dagen og kan liggje i to kommunestyreperiodar; den første er lagd til grunn.
