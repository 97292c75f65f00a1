## What is not as the charter says, or is missing in the register

# Terms
finding-term-over = The term of { $body } ended { $date }. The body goes on until it has been re-elected.
finding-term-over-constitution = The term of { $body } ended { $date }, and no new constitution has been registered. The body goes on until it has been constituted again.
finding-term-ends = The term of { $body } ends { $date }.
finding-seat-term-over = The term of { $person } in { $body } ended { $date }, and no new election has been registered.
finding-office-term-over = The term of { $person } as { $office } of { $body } ended { $date }, and no new election has been registered.

# Offices
finding-office-vacant = Nobody is registered as { $office } of { $body }.
finding-office-vacant-elected = Nobody is registered as { $office } of { $body }. The office is elected by { $electors }.
finding-office-followed-vacant = Nobody is registered as { $office } of { $body }: the office follows one in { $other }, where nobody is registered.
finding-office-no-seat = Nobody is registered as { $office } of { $body }: the office follows one in { $other }, and { $organisations }, who hold it, have no seat in { $body }.
finding-office-organisation-unknown = It is unclear who is { $office } of { $body }: the office follows one in { $other }, and the organisation of the person who holds it is not registered.
finding-office-circle = It is unclear who is { $office } of { $body }: the charter lets offices follow one another in a circle.
finding-office-several = Several are registered as { $office } of { $body } at the same time: { $people }.
finding-not-a-members = { $person } is registered as { $office } of { $body }, but is not from one of the members, among whom it is to be elected.
finding-not-seated = { $person } is registered as { $office } of { $body }, but has no seat in { $among }, among whom it is to be elected.
finding-another-organisation = { $person } is registered as { $office } of { $body }, but it is to be elected among { $among }.

# Seats
finding-nobody-seated = Nobody is registered with a seat in { $body }.
finding-size-exactly = { $body } is to have { $size } elected members; { $count } are registered.
finding-size-min = { $body } is to have at least { $size } elected members; { $count } are registered.
finding-size-max = { $body } is to have at most { $size } elected members; { $count } are registered.
finding-members-without-seat = { $count ->
    [one] One member has no registered seat in { $body }: { $organisations }.
   *[other] { $count } members have no registered seat in { $body }: { $organisations }.
}
finding-former-members-seat = { $person } is registered with a seat in { $body } for { $organisation }, which has not been in the network since { $date }.
finding-gender-balance = The gender balance of { $body }: of { $count }, { $women ->
    [one] one is a woman
   *[other] { $women } are women
} and { $men ->
    [one] one is a man
   *[other] { $men } are men
}{ $unknown ->
    [0] {""}
   *[other] , and the gender of { $unknown } is not registered
}. Section 28 of the Norwegian Equality and Anti-Discrimination Act gives as advice at least { $least } of each.
finding-gender-unknown = The gender balance of { $body } cannot be told: the gender of { $unknown } of { $count } is not registered.

# Agreements
finding-agreement-over = { $agreement } ended { $date }. The memberships stand.
finding-agreement-over-revision = { $agreement } ended { $date }, and is to be revised at the constitution. The memberships stand.
finding-agreement-over-renewal = { $agreement } ended { $date }, and may be renewed. The memberships stand.
finding-agreement-over-party = { $agreement } ended { $date } for { $organisation }. The membership stands.
finding-agreement-over-revision-party = { $agreement } ended { $date } for { $organisation }, and is to be revised at the constitution. The membership stands.
finding-agreement-over-renewal-party = { $agreement } ended { $date } for { $organisation }, and may be renewed. The membership stands.
finding-agreement-ends = { $agreement } ends { $date }.
finding-agreement-ends-revision = { $agreement } ends { $date }, and is to be revised at the constitution.
finding-agreement-ends-renewal = { $agreement } ends { $date }, and may be renewed.
finding-agreement-ends-party = { $agreement } ends { $date } for { $organisation }.
finding-agreement-ends-revision-party = { $agreement } ends { $date } for { $organisation }, and is to be revised at the constitution.
finding-agreement-ends-renewal-party = { $agreement } ends { $date } for { $organisation }, and may be renewed.
finding-agreement-unsigned = No signature is registered for { $agreement } by { $organisations }.
finding-agreement-unapproved = No approval is registered for { $agreement } by { $organisations }.
finding-no-contact = { $agreement } asks for a contact person. Nobody is registered for { $organisations }.
