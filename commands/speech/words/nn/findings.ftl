## Det som ikkje er som grunnlaget seier, eller som manglar i registeret

# Periodar
finding-term-over = Perioden for { $body } gjekk ut { $date }. Organet held fram til det er valt på nytt.
finding-term-over-constitution = Perioden for { $body } gjekk ut { $date }, og ei ny konstituering er ikkje registrert. Organet held fram til det er konstituert på nytt.
finding-term-ends = Perioden for { $body } går ut { $date }.
finding-seat-term-over = Plassen til { $person } i { $body } gjekk ut { $date }, og nyval er ikkje registrert.
finding-office-term-over = Funksjonstida til { $person } som { $office } i { $body } gjekk ut { $date }, og nyval er ikkje registrert.

# Verv
finding-office-vacant = Ingen er registrert som { $office } i { $body }.
finding-office-vacant-elected = Ingen er registrert som { $office } i { $body }. Vervet blir valt av { $electors }.
finding-office-followed-vacant = Ingen er registrert som { $office } i { $body }: vervet følgjer eit verv i { $other }, og der er ingen registrert.
finding-office-no-seat = Ingen er registrert som { $office } i { $body }: vervet følgjer eit verv i { $other }, og { $organisations }, som har det, har ingen plass i { $body }.
finding-office-organisation-unknown = Det er uklart kven som er { $office } i { $body }: vervet følgjer eit verv i { $other }, og det er ikkje registrert kva organisasjon den som har det, kjem frå.
finding-office-circle = Det er uklart kven som er { $office } i { $body }: grunnlaget lèt verv følgje kvarandre i ring.
finding-office-several = Fleire er registrerte som { $office } i { $body } samtidig: { $people }.
finding-not-a-members = { $person } er registrert som { $office } i { $body }, men kjem ikkje frå ein av medlemmene, som vervet skal veljast blant.
finding-not-seated = { $person } er registrert som { $office } i { $body }, men har ikkje plass i { $among }, som vervet skal veljast blant.
finding-another-organisation = { $person } er registrert som { $office } i { $body }, men vervet skal veljast blant { $among }.

# Plassar
finding-nobody-seated = Ingen er registrert med plass i { $body }.
finding-size-exactly = { $body } skal ha { $size } valde medlemmer; { $count } er registrerte.
finding-size-min = { $body } skal ha minst { $size } valde medlemmer; { $count } er registrerte.
finding-size-max = { $body } skal ha høgst { $size } valde medlemmer; { $count } er registrerte.
finding-members-without-seat = { $count ->
    [one] Éin medlem har ingen registrert plass i { $body }: { $organisations }.
   *[other] { $count } medlemmer har ingen registrert plass i { $body }: { $organisations }.
}
finding-former-members-seat = { $person } er registrert med plass i { $body } for { $organisation }, som ikkje har vore med i nettverket etter { $date }.
finding-gender-balance = Kjønnsbalansen i { $body }: av { $count } er { $women ->
    [one] éi kvinne
   *[other] { $women } kvinner
} og { $men ->
    [one] éin mann
   *[other] { $men } menn
}{ $unknown ->
    [0] {""}
   *[other] , og for { $unknown } er kjønn ikkje registrert
}. Likestillings- og diskrimineringslova § 28 gir som råd minst { $least } av kvart kjønn.
finding-gender-unknown = Kjønnsbalansen i { $body } kan ikkje vurderast: kjønn er ikkje registrert for { $unknown } av { $count }.

# Avtalar
finding-agreement-over = { $agreement } gjekk ut { $date }. Medlemskapane står ved lag.
finding-agreement-over-revision = { $agreement } gjekk ut { $date } og skal reviderast ved konstitueringa. Medlemskapane står ved lag.
finding-agreement-over-renewal = { $agreement } gjekk ut { $date } og kan fornyast. Medlemskapane står ved lag.
finding-agreement-over-party = { $agreement } gjekk ut { $date } for { $organisation }. Medlemskapen står ved lag.
finding-agreement-over-revision-party = { $agreement } gjekk ut { $date } for { $organisation } og skal reviderast ved konstitueringa. Medlemskapen står ved lag.
finding-agreement-over-renewal-party = { $agreement } gjekk ut { $date } for { $organisation } og kan fornyast. Medlemskapen står ved lag.
finding-agreement-ends = { $agreement } går ut { $date }.
finding-agreement-ends-revision = { $agreement } går ut { $date } og skal reviderast ved konstitueringa.
finding-agreement-ends-renewal = { $agreement } går ut { $date } og kan fornyast.
finding-agreement-ends-party = { $agreement } går ut { $date } for { $organisation }.
finding-agreement-ends-revision-party = { $agreement } går ut { $date } for { $organisation } og skal reviderast ved konstitueringa.
finding-agreement-ends-renewal-party = { $agreement } går ut { $date } for { $organisation } og kan fornyast.
finding-agreement-unsigned = { $agreement } er ikkje registrert signert av { $organisations }.
finding-agreement-unapproved = { $agreement } er ikkje registrert godkjend av { $organisations }.
finding-no-contact = { $agreement } krev ein kontaktperson. Ingen er registrert for { $organisations }.
