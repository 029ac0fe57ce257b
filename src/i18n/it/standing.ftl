### A che punto è un’azienda nel programma, che cosa può fare e perché no.
### Famiglie composte nel codice: standing-.

standing-reason-agreement = La versione in vigore del { $agreement } non è firmata
standing-reason-reauth = La verifica annuale non è stata superata
standing-reason-profile = Il profilo dell’azienda non è autorizzato
standing-reason-operator = Una decisione del gestore
standing-cure-agreement = Un amministratore globale firma la versione in vigore del { $agreement }: tutto riprende subito.
standing-cure-reauth = Aggiorna ciò che la verifica annuale richiede, poi scrivi all’indirizzo di assistenza.
standing-cure-profile = Correggi il profilo dell’azienda e invialo di nuovo.
standing-cure-operator = Scrivi all’indirizzo di assistenza: il gestore dirà che cosa serve.

standing-closed = Chiuso
standing-why = Perché
standing-refused-enroll = Ora la tua azienda non può inviare una richiesta.
standing-refused-edit_profile = Ora la tua azienda non può modificare questi dati.
standing-refused-sign = Ora la tua azienda non può firmare.
standing-refused-ask = Ora la tua azienda non può chiedere un contatto a un provider.
standing-refused-invite_reseller = Ora la tua azienda non può invitare rivenditori.
standing-refused-authorize = Ora la tua azienda non può autorizzare un provider.
standing-refused-invite_customer = Ora la tua azienda non può invitare clienti.
standing-refused-manage = La tua azienda può solo leggere ciò che esiste.
standing-is-not_registered = Non ha ancora chiesto di partecipare al programma.
standing-is-initialized = La sua richiesta è una bozza non ancora inviata.
standing-is-pending_qualification = La sua situazione nel programma è In sospeso: la verifica è in corso.
standing-is-qualified = La sua situazione nel programma è Qualificato: il { $agreement } non è ancora firmato.
standing-is-denied = La sua situazione nel programma è Rifiutato: la verifica non è riuscita.
standing-is-active = La sua situazione nel programma è Attivo.
standing-is-suspended = La sua situazione nel programma è Sospeso: ciò che esiste si può gestire, nulla di nuovo può iniziare.
standing-is-closed = Non è più nel programma.
standing-way-not_registered = Chiedi di partecipare al programma
standing-way-initialized = Continua la richiesta
standing-way-pending_qualification = Vedi lo stato della verifica
standing-way-qualified = Leggi e firma il { $agreement }
standing-way-denied = Vedi i motivi e correggi
standing-way-active = Continua
standing-way-suspended = Vedi che cosa puoi fare
standing-way-closed = Chiedi assistenza
