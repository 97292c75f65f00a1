## What a file says against what was said in the chat or stored before. The place is put first by whoever shows the fault.

charter-said-otherwise = { $name }: In the chat it was said to be “{ $value }”. Correct the file, or change it in the chat.
charter-said-nothing = { $name }: This was taken away in the chat. Take it out of the file, or register it in the chat.
charter-was-voided = { $name } was voided as a mistake: { $why }. Take it out of the file, or register it in the chat.
charter-voids = { $name }: A file cannot void what stands. Void it in the chat.
charter-office-held = { $person } holds the office { $office } at the same time. List { $person } in the file too, with `until`.
charter-journal-differs = Journal entry { $number } in the file is not the one that is stored. Take the journal out of the file, or import it into an empty database.
