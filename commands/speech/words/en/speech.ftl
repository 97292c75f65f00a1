## Who I am, and who you are

introduction = Hello. I am the secretary of { $networks }. Ask me for instance "who chairs?" or "when does the term end?", or write `{ $p }help`.
introduction-admin = Hello. You are an administrator here. Send me a charter as an attachment with the text `{ $p }register import`, or write `{ $p }help`.
introduction-stranger = Hello. I am the secretary of a network, but I do not know you yet. If you were given a code, write `{ $p }me is CODE` here. Otherwise the secretariat of your network can link you to the register; tell them your Matrix ID, { $matrix }.
introduction-stranger-in-room = I do not know you yet, and so I do not answer questions about the network. The secretariat can link { $matrix } to the register.
fault-of-ours = I am sorry, something went wrong on my side. Nothing was changed. The fault is recorded under the reference { $reference }.
document-not-made = I am sorry, I could not make the document that was to stand here. The fault is recorded under the reference { $reference }.
you-are-welcome = You are welcome.
edits-not-read = I do not read edits of messages. Please write the command again.
could-not-decrypt = Something was written here that I cannot read, because its encryption key has not reached me.
could-not-decrypt-how = If it was for me, please write it again. If that does not help, logging out of the app and in again usually does.
left-unanswered = I was away for a while, and have left what I was asked here more than a day ago. Please ask again.
answered-and-forgotten = I have been restored from a backup, and can no longer read some of what I answered here after it was made. What was recorded then must be told to me again. `{ $p }journal` shows what I have.

## Unknown command

not-understood = I did not understand that.
command-unknown = I do not know the command "{ $words }".
command-unknown-near = Did you mean { $commands }?
command-unknown-help = Write `{ $p }help` to see what I can do.
which-network = Which network is it about: { $names }? Put its name first, like this: `{ $network } chair`.
which-body = Which body is it about? Write it after "in": { $names }.
room-without-body = This room belongs to no body, so I cannot answer about the network here. The secretariat can link it to a body with `{ $p }register room BODY`.
only-in-direct-chat = Let us do this in a direct chat. Write to me there.

## Who may

refused = Only { $who } can do that.
refused-secretariat = Only the secretariat can do that: { $people }.
refused-no-secretariat = Only the secretariat can do that, and nobody is registered in this network's secretariat. An administrator can register somebody.
part-admin = an administrator
part-secretariat = the secretariat
part-chair = the chair
part-representative = somebody who sits for a member
part-member = one of a member's people
part-adviser = an adviser
part-participant = a participant
part-observer = an observer
part-anyone = everybody

## What was not understood in a command

argument-missing = Here { $expected } is missing.
argument-twice = Here { $what } is given twice.
argument-none-taken = This command takes nothing more after it.
argument-surplus = I did not understand this.
argument-without-marker = I did not understand this. One of these words must come first here: { $markers }.
argument-help = Write `{ $p }help { $command }` to see how it is written.
name-ambiguous = There are several: { $names }. Please write the whole name.
name-unknown = I cannot find { $what } by that name. There are { $names }.
name-unknown-bare = I cannot find { $what } by that name.
name-unknown-near = I cannot find { $what } by that name. Did you mean { $names }?
choice-wrong = This must be one of { $names }.
number-wrong = This must be a whole number from 1 to { $most }.
statement-number-wrong = Write the number like this: U1.
paragraph-number-wrong = Write the paragraph like this: paragraph 2.
matrix-id-wrong = A Matrix ID is written like this: @name:server.org.
email-wrong = This is not an e-mail address such as name@kommune.no.
telephone-wrong = A telephone number is written in digits, such as 22 33 44 55 or +47 22 33 44 55.
organisation-number-wrong = A municipality's number has four digits, a county's two.
code-wrong = A code has eight characters, such as ABCD-2345.
text-empty = The text is missing here.
text-too-long = This is { $count } characters; there may be at most { $most }.

## What is expected

kind-body = a body
kind-organisation = an organisation
kind-person = a person
kind-organisation-or-person = an organisation or a person
kind-body-or-person = a body or a person
kind-organisation-or-agreement = an organisation or an agreement
kind-office = an office
kind-office-and-person = an office, and who holds it
kind-date = a date
kind-matrix = a Matrix ID
kind-text = a text
kind-prose = the text on the lines below
kind-name = a name
kind-reason = a reason
kind-email = an e-mail address
kind-telephone = a telephone number
kind-organisation-number = a municipality's number
kind-code = a code
kind-number = a number
kind-statement = the number of a statement
kind-paragraph = a paragraph
kind-language = a language
kind-gender = a gender
kind-role = a role
kind-organisation-kind = a kind of organisation
kind-authority = an authority
kind-command = a command

short-body = BODY
short-organisation = ORGANISATION
short-person = PERSON
short-organisation-or-person = ORGANISATION/PERSON
short-body-or-person = BODY/PERSON
short-organisation-or-agreement = ORGANISATION
short-office = OFFICE
short-office-and-person = OFFICE PERSON
short-date = DATE
short-matrix = @ID
short-text = TEXT
short-prose = TEXT
short-name = NAME
short-reason = WHY
short-email = E-MAIL
short-telephone = TELEPHONE
short-organisation-number = NUMBER
short-code = CODE
short-number = COUNT
short-statement = U1
short-paragraph = paragraph N
short-language = LANGUAGE
short-gender = GENDER
short-role = ROLE
short-organisation-kind = KIND
short-authority = AUTHORITY
short-command = COMMAND

## What differs between two texts

diff-left-out =
    { $count ->
        [one] … one paragraph unchanged …
       *[other] … { $count } paragraphs unchanged …
    }
