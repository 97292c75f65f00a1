## Ei fråsegn som blir gitt ut, som dokument

document-sort =
    { $kind ->
        [proposal] Framlegg
       *[joint_statement] Felles fråsegn
    }
document-sort-of-some =
    { $kind ->
        [proposal] Framlegg
       *[joint_statement] Fråsegn
    }
document-proposal-to = Framlegg til { $addressee }
document-on-behalf = Gitt ut på vegner av { $names }
document-organisations =
    { $count ->
        [one] éin organisasjon, nemnd til slutt
       *[other] { $count } organisasjonar, nemnde til slutt
    }
document-place-date = { $place }, { $date }
document-embargo = Sperra til { $until }
document-remarks = Merknader
document-signed =
    { $kind ->
        [proposal] Bak framlegget står
       *[joint_statement] Bak fråsegna står
    }
document-foot = { $number }, versjon { $version } · kontrollsum { $digest }
document-page = Side { $page } av { $pages }
document-statement-file =
    { $kind ->
        [proposal] Framlegg { $number } { $title }
       *[joint_statement] Fråsegn { $number } { $title }
    }

## Biletet av ein runde

picture-version = { $number }, versjon { $version }
picture-answered = { $count } av { $most } har svart
picture-deadline = Frist { $until }
picture-left = { $period } igjen
picture-moments-left = Under eitt minutt igjen
picture-over = Fristen er ute
picture-supports = støttar
picture-supports-with-remark = støttar med merknad
picture-stands-aside = avstår
picture-objects = kan ikkje stå bak
picture-needs-time = treng tid
picture-needs-time-until = treng tid til { $until }
picture-unanswered = ikkje svart
picture-consents-by-silence = svarte ikkje, blir rekna som samtykke
picture-agreed = Semje
picture-blocked = Ikkje semje: nokon kan ikkje stå bak
picture-lapsed = Fall bort: ikkje alle svarte i tide
picture-withdrawn = Trekt
picture-superseded = Avløyst av ein ny versjon
picture-file = Runde { $number } { $title }

## Svara i ei rundspørjing, som rekneark

sheet-name = Svar
sheet-organisation = Organisasjon
sheet-person = Svart av
sheet-time = Tidspunkt
sheet-answer = Svar
sheet-unanswered = (ikkje svart)
sheet-file = Rundspørjing { $number } { $question }

## Ein vedlagd tekst som ikkje kan lesast

text-file-unknown-kind = Eg kan lese ein tekst frå filer som sluttar på .md, .txt eller .docx, men ikkje frå { $name }.
text-file-not-text = { $name } er ikkje ei tekstfil eg kan lese.
text-file-not-docx = { $name } er ikkje ei .docx-fil eg kan lese. Lagre ho på nytt frå tekstbehandlaren som «Word-dokument (.docx)».
text-file-too-large = { $name } er for stor til at eg kan lese ho.
text-file-empty = Det står ingen tekst i { $name }.
text-file-password = { $name } er verna med passord. Ta bort passordet, og send fila på nytt.
text-file-macros = { $name } inneheld makroar. Lagre ho utan makroar, og send ho på nytt.
text-file-tracked-changes = I { $name } er det spora endringar som ikkje er avgjorde. Godta eller avvis dei, så alle ser den same teksten, og send fila på nytt.
text-file-comments = I { $name } er det kommentarar. Fjern dei, og send fila på nytt.
text-file-beside-the-text = I { $name } er det { $what }, og det kan eg ikkje ta med. Skriv det som vanlege avsnitt, og send fila på nytt.
text-file-external = { $name } viser til noko utanfor seg sjølv, og det opnar eg ikkje.
text-file-tables = tabellar
text-file-text-boxes = tekstboksar
text-file-notes = fotnotar
text-file-formulas = formlar
