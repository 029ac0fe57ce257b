### Le pagine di sistema (P76). Ognuna dice che cosa è successo, che ne è del lavoro di chi legge e
### che cosa fare. Chiavi: error-<tipo>-title, -body, -next.

error-not_found-title = Pagina non trovata
error-not_found-body = A questo indirizzo non c'è nessuna pagina, oppure la tua azienda non può vederla. Se hai scritto l'indirizzo, controllalo. Se hai seguito un link in un'e-mail, il link potrebbe essere incompleto.
error-not_found-next = Vai alla pagina iniziale

error-forbidden-title = Non puoi aprire questa pagina
error-forbidden-body = I tuoi ruoli non la comprendono. Un amministratore globale della tua azienda può darti un altro ruolo. Non è cambiato nulla.
error-forbidden-next = Vedi i tuoi ruoli

error-forbidden-who = Chi può farlo nella tua azienda
error-forbidden-roles = Ruoli che lo consentono:
error-forbidden-ask = Chiedi un ruolo

error-form_expired-title = Il modulo è scaduto. Non hai perso nulla
error-form_expired-body = La pagina era aperta da troppo tempo, o in un'altra finestra, quindi non l'abbiamo usata. Qui sotto trovi ciò che hai scritto.
error-form_expired-next = Controlla ciò che hai scritto e invia di nuovo il modulo

error-form_expired-signed_out = La sessione si è chiusa. Prima accedi (in una nuova scheda), poi invia di nuovo il modulo da qui.

error-conflict-title = Qualcuno l'ha modificato prima di te
error-conflict-body = Nel frattempo c'è stata una modifica o una risposta, in un'altra finestra o da un'altra persona. Non l'abbiamo sovrascritta.
error-conflict-next = Vedi la situazione attuale

error-gone-title = Questo link non funziona più
error-gone-body = È scaduto, è stato ritirato o ne esiste uno più recente. Non è cambiato nulla.
error-gone-next = Chiedine uno nuovo a chi te l'ha inviato

error-too_large-title = Il file è troppo grande
error-too_large-body = L'invio supera il limite: un file può avere al massimo { $megabytes } MB. Non abbiamo salvato nulla.
error-too_large-next = Torna indietro e scegli un file più piccolo

error-too_many-title = { $minutes ->
        [one] Troppi tentativi. Attendi { $minutes } minuto
       *[other] Troppi tentativi. Attendi { $minutes } minuti
    }
error-too_many-body = Questo limite protegge il tuo account e le persone a cui scrivi. Ciò che hai fatto prima resta valido.
error-too_many-next = Riprova dopo questo tempo

error-broken-title = Il servizio ha un problema
error-broken-body = L'errore è nostro e lo abbiamo annotato con il riferimento { $reference }. L'ultimo invio non è stato salvato; ciò che era già salvato è ancora al suo posto.
error-broken-next = Torna indietro e riprova. Se succede di nuovo, scrivici e indica il riferimento { $reference }

error-busy-title = Il servizio non è disponibile in questo momento
error-busy-body = Ci sono troppi accessi insieme o è in corso una manutenzione. L'ultimo invio non è stato salvato; ciò che era già salvato è ancora al suo posto.
error-busy-next = Riprova tra qualche minuto

error-busy-until = Dovrebbe tornare disponibile: { $until }

error-wrong_host-title = Questo non è l'indirizzo del portale
error-wrong_host-body = Hai raggiunto il servizio da un indirizzo che non gli appartiene. Per proteggerti, risponde solo dal proprio.
error-wrong_host-next = Vai a { $address }

error-method-title = Questa pagina non si usa così
error-method-body = Il browser ha inviato qualcosa che questa pagina non prevede, forse dopo un ricaricamento o da una copia salvata. Non è cambiato nulla.
error-method-next = Apri di nuovo la pagina

error-malformed-title = Non abbiamo potuto leggere l'invio
error-malformed-body = Durante il percorso qualcosa è andato perso o si è danneggiato. Non abbiamo salvato nulla.
error-malformed-next = Torna indietro e invia di nuovo

error-reference = Riferimento: { $reference }
error-home = Vai alla pagina iniziale
error-help = Chiedi aiuto

error-standing-title = Ora la tua azienda non può farlo
error-standing-body = Dipende dalla situazione della tua azienda nel programma. Non è cambiato nulla.
error-standing-next = Ciò che esiste si può ancora leggere nelle pagine della tua azienda.
## Rules of reviews

fault-claim_minutes-malformed = Inserisci un numero di minuti tra 5 e 1440
fault-calendar_country-missing = Seleziona un paese
fault-day-missing = Inserisci una data esistente
fault-name_en-missing = Inserisci il nome in inglese, al massimo 80 caratteri
fault-name_it-missing = Inserisci il nome in italiano, al massimo 80 caratteri
fault-confirmed-missing = Conferma di aver letto la lettera
fault-second-missing = Seleziona un esito

## Prove delle firme

fault-name_reason-missing = Scrivi il nome come nel tuo account, oppure spiega perché firmi con un altro
fault-evidence-missing = Seleziona il PDF firmato o il file di prova
fault-evidence-large = Seleziona un file di al massimo 2 MB
fault-receipt-missing = Scrivi il numero come sulla ricevuta
fault-fingerprint-missing = Scrivi i 64 caratteri dell'impronta
