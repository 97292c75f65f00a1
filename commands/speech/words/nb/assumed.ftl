## Det som er antatt når en slutt er regnet ut

assumed-constitution-day = Dagen er antatt: dagen for det konstituerende møtet er ikke registrert, og da går jeg ut fra 31. oktober i valgåret.
assumed-last-of-year = Dagen er antatt: bare årstallet er oppgitt, og da går jeg ut fra 31. desember.
assumed-last-of-month = Bare måneden er oppgitt, og da regnes hele måneden med.
assumed-first-of-year = Det er regnet fra 1. januar, siden bare årstallet for begynnelsen er oppgitt.
assumed-first-of-month = Det er regnet fra den første i måneden, siden dagen for begynnelsen ikke er oppgitt.
assumed-period-of-agreement = Når organet ble konstituert, er ikke registrert; perioden er den som avtalen mellom medlemmene gjelder for.
assumed-period-of-beginning = Begynnelsen er ikke kjent på dagen og kan ligge i to kommunestyreperioder; den første er lagt til grunn.
