## Fråsegna blir gjeven ut og send

issued = { $statement } er gjeven ut som felles fråsegn frå nettverket, med { $count } bak seg. Dokumenta følgjer.
issued-on-behalf = { $statement } er gjeven ut på vegner av { $organisations }. Dokumenta følgjer.
issued-not-the-networks = Ho er ikkje fråsegna til nettverket.
issued-embargo = Sperra til { $until }.
issued-send-how = Når ho er send: `{ $p }fråsegn send { $number } til …`
issue-those-behind = Dei som står bak han, kan gje han ut saman: `{ $p }fråsegn gje ut { $number } på vegner av { $organisations }`
issue-terms-wrong = Det forstod eg ikkje. Skriv til dømes «på vegner av Oslo og Bergen» eller «sperra til fredag kl. 6».
kind-issue-terms = på vegner av kven, eller sperra til når
short-issue-terms = på vegner av …, sperra til …
kind-recipient = ein mottakar
short-recipient = MOTTAKAR
file-statement-pdf = Her er { $number } som PDF.
file-statement-docx = Her er { $number } som Word-dokument, til den som skal arbeide vidare med teksten.
file-picture = Slik står det med { $number }.
picture-sent = Biletet av { $number } er sendt til rommet til { $body }.
send-not-issued = { $number } er ikkje gjeven ut enno.
send-to-whom = Sei til kven, til dømes: `{ $p }fråsegn send { $number } til Klima- og miljødepartementet, svar innan 1. februar`.
sent = { $number } er ført opp som send til { $to } { $date }.
sent-answer-by = Svar er venta innan { $date }; kjem det ikkje, minner eg om det.
answer-from-whom = Sei kven som har svart og kva, til dømes: `{ $p }fråsegn svar { $number } frå Klima- og miljødepartementet: …`. Det er venta svar frå: { $to }.
nobody-waited-for = ingen
answer-kept = Svaret frå { $to } på { $number } er ført opp { $date }.
remark-none = De har ingen merknad til { $number }.
remark-published = Merknaden blir publisert saman med { $number }.
remark-kept = Merknaden til { $number } følgjer saka og blir ikkje publisert.
help-statement-issue = gje ut ei fråsegn som det er semje om, for godt
help-statement-issue-examples =
    `{ $p }fråsegn gje ut U1`
    `{ $p }fråsegn gje ut U1 sperra til 4. desember kl. 6`
    `{ $p }fråsegn gje ut U1 på vegner av Oslo, Bergen og Tromsø`
help-statement-send = føre opp kven ei fråsegn er send til
help-statement-send-examples =
    `{ $p }fråsegn send U1 til Klima- og miljødepartementet, svar innan 1. februar 2027`
help-statement-answered = føre opp kva som vart svart
help-statement-answered-examples =
    `{ $p }fråsegn svar U1 frå Klima- og miljødepartementet: Takk for innspelet.`
help-statement-picture = eit bilete av korleis runden står
help-statement-picture-examples =
    `{ $p }fråsegn bilete U1`
help-position-publish = la merknaden dykkar bli publisert med teksten
help-position-publish-examples =
    `{ $p }fråsegn merknad publiserast U1`
help-position-keep = la merknaden dykkar følgje saka utan å bli publisert
help-position-keep-examples =
    `{ $p }fråsegn merknad publiserast ikkje U1`
