## Det som ikke er som grunnlaget sier, eller som mangler i registeret

# Perioder
finding-term-over = Perioden for { $body } gikk ut { $date }. Organet fortsetter til det er valgt på nytt.
finding-term-over-constitution = Perioden for { $body } gikk ut { $date }, og en ny konstituering er ikke registrert. Organet fortsetter til det er konstituert på nytt.
finding-term-ends = Perioden for { $body } går ut { $date }.
finding-seat-term-over = Plassen til { $person } i { $body } gikk ut { $date }, og nyvalg er ikke registrert.
finding-office-term-over = Funksjonstiden til { $person } som { $office } i { $body } gikk ut { $date }, og nyvalg er ikke registrert.

# Verv
finding-office-vacant = Ingen er registrert som { $office } i { $body }.
finding-office-vacant-elected = Ingen er registrert som { $office } i { $body }. Vervet velges av { $electors }.
finding-office-followed-vacant = Ingen er registrert som { $office } i { $body }: vervet følger et verv i { $other }, og der er ingen registrert.
finding-office-no-seat = Ingen er registrert som { $office } i { $body }: vervet følger et verv i { $other }, og { $organisations }, som har det, har ingen plass i { $body }.
finding-office-organisation-unknown = Det er uklart hvem som er { $office } i { $body }: vervet følger et verv i { $other }, og det er ikke registrert hvilken organisasjon den som har det, kommer fra.
finding-office-circle = Det er uklart hvem som er { $office } i { $body }: grunnlaget lar verv følge hverandre i ring.
finding-office-several = Flere er registrert som { $office } i { $body } samtidig: { $people }.
finding-not-a-members = { $person } er registrert som { $office } i { $body }, men kommer ikke fra et av medlemmene, som vervet skal velges blant.
finding-not-seated = { $person } er registrert som { $office } i { $body }, men har ikke plass i { $among }, som vervet skal velges blant.
finding-another-organisation = { $person } er registrert som { $office } i { $body }, men vervet skal velges blant { $among }.

# Plasser
finding-nobody-seated = Ingen er registrert med plass i { $body }.
finding-size-exactly = { $body } skal ha { $size } valgte medlemmer; { $count } er registrert.
finding-size-min = { $body } skal ha minst { $size } valgte medlemmer; { $count } er registrert.
finding-size-max = { $body } skal ha høyst { $size } valgte medlemmer; { $count } er registrert.
finding-members-without-seat = { $count ->
    [one] Ett medlem har ingen registrert plass i { $body }: { $organisations }.
   *[other] { $count } medlemmer har ingen registrert plass i { $body }: { $organisations }.
}
finding-former-members-seat = { $person } er registrert med plass i { $body } for { $organisation }, som ikke har vært med i nettverket etter { $date }.
finding-gender-balance = Kjønnsbalansen i { $body }: av { $count } er { $women ->
    [one] én kvinne
   *[other] { $women } kvinner
} og { $men ->
    [one] én mann
   *[other] { $men } menn
}{ $unknown ->
    [0] {""}
   *[other] , og for { $unknown } er kjønn ikke registrert
}. Likestillings- og diskrimineringsloven § 28 gir som råd minst { $least } av hvert kjønn.
finding-gender-unknown = Kjønnsbalansen i { $body } kan ikke vurderes: kjønn er ikke registrert for { $unknown } av { $count }.

# Avtaler
finding-agreement-over = { $agreement } gikk ut { $date }. Medlemskapene består.
finding-agreement-over-revision = { $agreement } gikk ut { $date } og skal revideres ved konstitueringen. Medlemskapene består.
finding-agreement-over-renewal = { $agreement } gikk ut { $date } og kan fornyes. Medlemskapene består.
finding-agreement-over-party = { $agreement } gikk ut { $date } for { $organisation }. Medlemskapet består.
finding-agreement-over-revision-party = { $agreement } gikk ut { $date } for { $organisation } og skal revideres ved konstitueringen. Medlemskapet består.
finding-agreement-over-renewal-party = { $agreement } gikk ut { $date } for { $organisation } og kan fornyes. Medlemskapet består.
finding-agreement-ends = { $agreement } går ut { $date }.
finding-agreement-ends-revision = { $agreement } går ut { $date } og skal revideres ved konstitueringen.
finding-agreement-ends-renewal = { $agreement } går ut { $date } og kan fornyes.
finding-agreement-ends-party = { $agreement } går ut { $date } for { $organisation }.
finding-agreement-ends-revision-party = { $agreement } går ut { $date } for { $organisation } og skal revideres ved konstitueringen.
finding-agreement-ends-renewal-party = { $agreement } går ut { $date } for { $organisation } og kan fornyes.
finding-agreement-unsigned = { $agreement } er ikke registrert signert av { $organisations }.
finding-agreement-unapproved = { $agreement } er ikke registrert godkjent av { $organisations }.
finding-no-contact = { $agreement } krever en kontaktperson. Ingen er registrert for { $organisations }.
