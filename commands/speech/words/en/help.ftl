## Help

help-title = What you can ask of me here
help-register = You also keep the register. Write `{ $p }help register`; it is about { $names }.
help-who-part = Everybody with a part in the network can do this.
help-line = { $command } – { $does }
help-more = Write `{ $p }help` and a command for examples.
help-all-about = Write `{ $p }help` and one of the words for all about it, for example `{ $p }help meeting`.
help-plainly = You can also ask in plain words.
help-who = This can be done by { $who }.
help-who-anyone = Everybody can do this.
help-no-such = I have no such command.

help-about-statement = joint statements: drafts, input, positions, deadline and issue
help-about-poll = polls: ask, answer and close
help-about-survey = surveys: ask, answer and gather the answers
help-about-meeting = the meetings: the next one, whether you come, and the call
help-about-item = items for the meetings: propose, put on, introduce and decide
help-about-task = tasks: what is to be done, by whom, and what is done
help-about-me = about you: your seats, language, reminders and calendar

help-help = what I can do, and what you may do here
help-help-examples =
    `{ $p }help`
    `{ $p }help chair`
help-status = the network at a glance, and what is wrong
help-status-examples =
    `{ $p }status`
help-chair = who chairs, since when and until when
help-chair-examples =
    `{ $p }chair`
    `{ $p }chair politisk`
    `{ $p }chair on 12 November 2020`
help-term = when the term ends, and what happens then
help-term-examples =
    `{ $p }term`
    `{ $p }term Rita Ottervik`
help-members = the organisations and who sits for them
help-members-examples =
    `{ $p }members`
    `{ $p }members politisk on 1 January 2020`
help-contact = how to reach an organisation or a person
help-contact-examples =
    `{ $p }contact Drammen`
    `{ $p }contact Rita Ottervik`
help-body = the bodies, their seats, size and how often they meet
help-body-examples =
    `{ $p }bodies`
    `{ $p }body politisk`
help-agreement = where the agreement stands: approvals, signatures, end and withdrawal
help-agreement-examples =
    `{ $p }agreement`
    `{ $p }agreement Drammen`
    `{ $p }agreement on 1 January 2022`
help-journal = who changed what, the latest first
help-journal-examples =
    `{ $p }journal`
    `{ $p }journal 20`
help-me = your seats and offices, and what waits for you
help-me-examples =
    `{ $p }me`
help-me-identify = say who you are, with a code from the secretariat
help-me-identify-examples =
    `{ $p }me is ABCD-2345`
help-me-language = choose the language in which I write to you
help-me-language-examples =
    `{ $p }me language English`
help-me-calendar = get a link that puts your meetings into your calendar
help-me-calendar-examples =
    `{ $p }me calendar`
help-me-calendar-new = get a new calendar link, and let the old one stop working
help-me-calendar-new-examples =
    `{ $p }me calendar new`
help-me-calendar-off = let your calendar link stop working
help-me-calendar-off-examples =
    `{ $p }me calendar off`
help-me-data = all that is registered about you
help-me-data-examples =
    `{ $p }me data`
help-me-erase = erase your contact details
help-me-erase-examples =
    `{ $p }me erase`
help-yes = yes to what I last asked you
help-yes-examples =
    `{ $p }yes`
help-no = no to what I last asked you
help-no-examples =
    `{ $p }no`
help-register-organisation-new = add an organisation
help-register-organisation-new-examples =
    `{ $p }register organisation new Prøvestad, kind municipality, role member, from 1 January 2027`
help-register-organisation-change = amend an organisation
help-register-organisation-change-examples =
    `{ $p }register organisation change Drammen, number 3301`
help-register-organisation-end = an organisation leaves
help-register-organisation-end-examples =
    `{ $p }register organisation end Drammen until 31 December 2027`
help-register-person-new = register a person
help-register-person-new-examples =
    `{ $p }register person new Prøve Nordmann, title mayor, organisation Drammen, e-mail prove@example.org`
help-register-person-change = amend a person
help-register-person-change-examples =
    `{ $p }register person change Rita Ottervik, telephone 22 33 44 55`
help-register-person-end = a person leaves everything
help-register-person-end-examples =
    `{ $p }register person end Rita Ottervik until 31 October 2027`
help-register-seat-new = give somebody a seat in a body
help-register-seat-new-examples =
    `{ $p }register seat new Elisabeth Enger in politisk from 1 January 2027`
help-register-seat-change = amend a seat
help-register-seat-change-examples =
    `{ $p }register seat change Rita Ottervik in politisk from 1 November 2019`
help-register-seat-end = end a seat
help-register-seat-end-examples =
    `{ $p }register seat end Rita Ottervik in politisk until 31 October 2027`
help-register-office-new = record who was elected to an office
help-register-office-new-examples =
    `{ $p }register office new chair Rita Ottervik in politisk from 12 November 2020`
help-register-office-change = amend when an office begins or ends
help-register-office-change-examples =
    `{ $p }register office change chair in politisk from 13 November 2020`
help-register-office-end = end an office
help-register-office-end-examples =
    `{ $p }register office end chair in politisk until 31 October 2027`
help-register-adviser-new = register an adviser
help-register-adviser-new-examples =
    `{ $p }register adviser new Elisabeth Enger for Monica Myrvold Berg in politisk, authority prepare`
help-register-adviser-change = amend what an adviser may do
help-register-adviser-change-examples =
    `{ $p }register adviser change Elisabeth Enger in politisk, authority answer`
help-register-adviser-end = end an adviser
help-register-adviser-end-examples =
    `{ $p }register adviser end Elisabeth Enger in politisk until 31 December 2027`
help-register-room = this room is that body's
help-register-room-examples =
    `{ $p }register room politisk`
help-register-matrix = link a Matrix ID to a person, or make a code
help-register-matrix-examples =
    `{ $p }register matrix Rita Ottervik @rita:example.org`
    `{ $p }register matrix Rita Ottervik`
help-register-calendar = get a link that puts a body's meetings into a calendar
help-register-calendar-examples =
    `{ $p }register calendar politisk`
help-register-calendar-off = let the calendar links of a body stop working
help-register-calendar-off-examples =
    `{ $p }register calendar off politisk`
help-register-language = choose the network's language
help-register-language-examples =
    `{ $p }register language English`
help-register-import = take in a charter from an attachment
help-register-import-examples =
    `{ $p }register import`
