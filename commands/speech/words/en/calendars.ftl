# Calendars that are fetched by a secret link (!me calendar).

feed-of-person = My meetings in { $network }
feed-of-body = { $body } – { $network }

feed-title = Your calendar in { $network }
feed-address = { $address }
feed-what = It holds the meetings of the bodies where you have a seat, are a deputy or an adviser, or are the secretariat. Meetings that are moved or cancelled change in your calendar by themselves.
feed-outlook = Outlook: Add calendar, then Subscribe from web, and paste the link.
feed-google = Google Calendar: Other calendars, then From URL, and paste the link.
feed-apple = iPhone: Calendar, then Calendars, Add Calendar and Add Subscription Calendar.
feed-secret = The link is yours alone: whoever has it sees your meetings. If it has gone astray, write `{ $p }me calendar new`. If you do not want it any more, write `{ $p }me calendar off`.
feed-there-already = You were given a calendar link on { $date }, and it still works. I do not have the link myself and cannot show it again. With `{ $p }me calendar new` you get a new one, and the old one stops working.
feed-replaced = The old link does not work any more. Replace it wherever you have put it.
feed-revoked = Your calendar link does not work any more.
feed-none = You have no calendar link. You get one with `{ $p }me calendar`.
feed-not-reachable = I cannot make calendar links yet. Those who run the bot have to turn on NETTVERKSBOT_HTTP_LISTEN and set NETTVERKSBOT_PUBLIC_URL to the address where the bot can be reached.

feed-body-title = Calendar of { $body }
feed-body-what = It holds all meetings of { $body }. Meetings that are moved or cancelled change in the calendar by themselves.
feed-body-secret = Whoever has the link sees the meetings. If it has gone astray, write `{ $p }register calendar off { $body }`: then all links to { $body } stop working.
feed-body-revoked =
    { $count ->
        [0] There is no calendar link to { $body }.
        [one] The calendar link to { $body } does not work any more.
       *[other] { $count } calendar links to { $body } do not work any more.
    }
