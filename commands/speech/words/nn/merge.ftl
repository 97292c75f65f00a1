## Det som ei fil seier imot av det som er sagt i chatten eller lagra før. Plassen blir sett framfor av den som viser feilen.

charter-said-otherwise = { $name }: I chatten er det sagt «{ $value }». Rett fila, eller endre det i chatten.
charter-said-nothing = { $name }: Dette er teke bort i chatten. Ta det ut av fila, eller registrer det i chatten.
charter-was-voided = { $name } er stroke som feil: { $why }. Ta det ut av fila, eller registrer det i chatten.
charter-voids = { $name }: Ei fil kan ikkje stryke det som står. Stryk det i chatten.
charter-office-held = { $person } har vervet { $office } i same tidsrommet. Før også opp { $person } i fila, med `until`.
charter-journal-differs = Loggpost { $number } i fila er ein annan enn den lagra. Ta loggen ut av fila, eller importer ho i ein tom database.
