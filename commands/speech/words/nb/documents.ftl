## En uttalelse som gis ut, som dokument

document-sort =
    { $kind ->
        [proposal] Forslag
       *[joint_statement] Felles uttalelse
    }
document-sort-of-some =
    { $kind ->
        [proposal] Forslag
       *[joint_statement] Uttalelse
    }
document-proposal-to = Forslag til { $addressee }
document-on-behalf = Utgitt på vegne av { $names }
document-organisations =
    { $count ->
        [one] én organisasjon, nevnt til slutt
       *[other] { $count } organisasjoner, nevnt til slutt
    }
document-place-date = { $place }, { $date }
document-embargo = Sperret til { $until }
document-remarks = Merknader
document-signed =
    { $kind ->
        [proposal] Bak forslaget står
       *[joint_statement] Bak uttalelsen står
    }
document-foot = { $number }, versjon { $version } · kontrollsum { $digest }
document-page = Side { $page } av { $pages }
document-statement-file =
    { $kind ->
        [proposal] Forslag { $number } { $title }
       *[joint_statement] Uttalelse { $number } { $title }
    }

## Bildet av en runde

picture-version = { $number }, versjon { $version }
picture-answered = { $count } av { $most } har svart
picture-deadline = Frist { $until }
picture-left = { $period } igjen
picture-moments-left = Under ett minutt igjen
picture-over = Fristen er ute
picture-supports = støtter
picture-supports-with-remark = støtter med merknad
picture-stands-aside = avstår
picture-objects = kan ikke stå bak
picture-needs-time = trenger tid
picture-needs-time-until = trenger tid til { $until }
picture-unanswered = ikke svart
picture-consents-by-silence = svarte ikke, regnes som samtykke
picture-agreed = Enighet
picture-blocked = Ikke enighet: noen kan ikke stå bak
picture-lapsed = Falt bort: ikke alle svarte i tide
picture-withdrawn = Trukket
picture-superseded = Erstattet av en ny versjon
picture-file = Runde { $number } { $title }

## Svarene i en rundspørring, som regneark

sheet-name = Svar
sheet-organisation = Organisasjon
sheet-person = Svart av
sheet-time = Tidspunkt
sheet-answer = Svar
sheet-unanswered = (ikke svart)
sheet-file = Rundspørring { $number } { $question }

## En vedlagt tekst som ikke kan leses

text-file-unknown-kind = Jeg kan lese en tekst fra filer som slutter på .md, .txt eller .docx, men ikke fra { $name }.
text-file-not-text = { $name } er ikke en tekstfil jeg kan lese.
text-file-not-docx = { $name } er ikke en .docx-fil jeg kan lese. Lagre den på nytt fra tekstbehandleren som «Word-dokument (.docx)».
text-file-too-large = { $name } er for stor til at jeg kan lese den.
text-file-empty = Det står ingen tekst i { $name }.
text-file-password = { $name } er beskyttet med passord. Ta bort passordet, og send filen på nytt.
text-file-macros = { $name } inneholder makroer. Lagre den uten makroer, og send den på nytt.
text-file-tracked-changes = I { $name } er det sporede endringer som ikke er avgjort. Godta eller avvis dem, så alle ser den samme teksten, og send filen på nytt.
text-file-comments = I { $name } er det kommentarer. Fjern dem, og send filen på nytt.
text-file-beside-the-text = I { $name } er det { $what }, og det kan jeg ikke ta med. Skriv det som vanlige avsnitt, og send filen på nytt.
text-file-external = { $name } henviser til noe utenfor seg selv, og det åpner jeg ikke.
text-file-tables = tabeller
text-file-text-boxes = tekstbokser
text-file-notes = fotnoter
text-file-formulas = formler
