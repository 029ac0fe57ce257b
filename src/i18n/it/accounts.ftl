### Accesso, account aziendali, codici, profilo e sicurezza della persona.
