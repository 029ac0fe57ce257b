### Panoramica, profilo dell'organizzazione, identificatori, gestione utenti, attività.
