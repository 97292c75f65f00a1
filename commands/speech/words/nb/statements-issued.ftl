## Uttalelsen utgis og sendes

issued = { $statement } er utgitt som nettverkets felles uttalelse, med { $count } bak seg. Dokumentene følger.
issued-on-behalf = { $statement } er utgitt på vegne av { $organisations }. Dokumentene følger.
issued-not-the-networks = Den er ikke nettverkets uttalelse.
issued-embargo = Sperret til { $until }.
issued-send-how = Når den er sendt: `{ $p }uttalelse send { $number } til …`
issue-those-behind = De som står bak den, kan utgi den sammen: `{ $p }uttalelse utgi { $number } på vegne av { $organisations }`
issue-terms-wrong = Det forstod jeg ikke. Skriv for eksempel «på vegne av Oslo og Bergen» eller «sperret til fredag kl. 6».
kind-issue-terms = på vegne av hvem, eller sperret til når
short-issue-terms = på vegne av …, sperret til …
kind-recipient = en mottaker
short-recipient = MOTTAKER
file-statement-pdf = Her er { $number } som PDF.
file-statement-docx = Her er { $number } som Word-dokument, til den som skal arbeide videre med teksten.
file-picture = Slik står det med { $number }.
picture-sent = Bildet av { $number } er sendt til rommet til { $body }.
send-not-issued = { $number } er ikke utgitt ennå.
send-to-whom = Si til hvem, for eksempel: `{ $p }uttalelse send { $number } til Klima- og miljødepartementet, svar innen 1. februar`.
sent = { $number } er ført opp som sendt til { $to } { $date }.
sent-answer-by = Svar er ventet innen { $date }; kommer det ikke, minner jeg om det.
answer-from-whom = Si hvem som har svart og hva, for eksempel: `{ $p }uttalelse svar { $number } fra Klima- og miljødepartementet: …`. Det ventes svar fra: { $to }.
nobody-waited-for = ingen
answer-kept = Svaret fra { $to } på { $number } er ført opp { $date }.
remark-none = Dere har ingen merknad til { $number }.
remark-published = Merknaden publiseres sammen med { $number }.
remark-kept = Merknaden til { $number } følger saken og publiseres ikke.
help-statement-issue = utgi en uttalelse som det er enighet om, for godt
help-statement-issue-examples =
    `{ $p }uttalelse utgi U1`
    `{ $p }uttalelse utgi U1 sperret til 4. desember kl. 6`
    `{ $p }uttalelse utgi U1 på vegne av Oslo, Bergen og Tromsø`
help-statement-send = føre opp hvem en uttalelse er sendt til
help-statement-send-examples =
    `{ $p }uttalelse send U1 til Klima- og miljødepartementet, svar innen 1. februar 2027`
help-statement-answered = føre opp hva som ble svart
help-statement-answered-examples =
    `{ $p }uttalelse svar U1 fra Klima- og miljødepartementet: Takk for innspillet.`
help-statement-picture = et bilde av hvordan runden står
help-statement-picture-examples =
    `{ $p }uttalelse bilde U1`
help-position-publish = la merknaden deres publiseres med teksten
help-position-publish-examples =
    `{ $p }uttalelse merknad publiseres U1`
help-position-keep = la merknaden deres følge saken uten å publiseres
help-position-keep-examples =
    `{ $p }uttalelse merknad publiseres ikke U1`
