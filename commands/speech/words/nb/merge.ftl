## Det som en fil sier imot av det som er sagt i chatten eller lagret før. Plassen settes foran av den som viser feilen.

charter-said-otherwise = { $name }: I chatten er det sagt «{ $value }». Rett filen, eller endre det i chatten.
charter-said-nothing = { $name }: Dette er tatt bort i chatten. Ta det ut av filen, eller registrer det i chatten.
charter-was-voided = { $name } er strøket som feil: { $why }. Ta det ut av filen, eller registrer det i chatten.
charter-voids = { $name }: En fil kan ikke stryke det som står. Stryk det i chatten.
charter-office-held = { $person } har vervet { $office } i samme tidsrom. Før også opp { $person } i filen, med `until`.
charter-journal-differs = Loggpost { $number } i filen er en annen enn den lagrede. Ta loggen ut av filen, eller importer den i en tom database.
