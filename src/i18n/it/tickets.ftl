### Richieste di aiuto di un'azienda al gestore del programma, e la posta in arrivo del gestore.
### Chiavi: tickets-<pagina>-<cosa>. Famiglie composte nel codice: tickets-topic-, tickets-state-, tickets-outcome-.

tickets-list-title = Richieste di aiuto
tickets-list-lead = Che cosa ci ha chiesto la tua azienda e che cosa abbiamo risposto. Lo legge chiunque abbia un ruolo nell'azienda.
tickets-list-empty = La tua azienda non ha ancora chiesto nulla.
tickets-list-about = Scrivici e leggi le risposte, anche se l'azienda non è verificata o è sospesa
tickets-reference = Richiesta
tickets-topic = Argomento
tickets-subject = Oggetto
tickets-moved = Ultima modifica
tickets-opened = Inviata
tickets-location = Sede
tickets-text = Il tuo messaggio
tickets-text-hint = Al massimo 4.000 caratteri
tickets-by-operator = per { $portal }
tickets-closed-here = Richiesta chiusa.

tickets-topic-account = Accesso, persone e ruoli
tickets-topic-verification = Registrazione e verifica
tickets-topic-agreement = Contratti
tickets-topic-location = Sedi e loro numeri
tickets-topic-billing = Ragione sociale, fatturazione, imposte
tickets-topic-customers = Provider, rivenditori, clienti
tickets-topic-other = Altro
tickets-topic-merge = Unione di account
tickets-state-open = In attesa di risposta
tickets-state-answered = Con risposta
tickets-state-closed = Chiusa
tickets-outcome = Decisione
tickets-outcome-accepted = Accettata: il gestore del programma unisce gli account. Nulla si unisce da solo.
tickets-outcome-refused = Rifiutata: gli account restano separati.
tickets-outcome-none = Rispondi soltanto
tickets-outcome-accept = Accetta l'unione
tickets-outcome-refuse = Rifiuta l'unione
tickets-outcome-hint = La decisione viene registrata e inviata. Da sola non unisce nulla.

tickets-new-title = Chiedi aiuto
tickets-new-lead = Ogni richiesta è letta da una persona. Rispondiamo qui e per e-mail.
tickets-new-about_location = Rimuovere la sede { $location }
tickets-new-send = Invia la richiesta
tickets-new-sent = Abbiamo ricevuto la tua richiesta. Rispondiamo qui e per e-mail.
tickets-new-too_many = La tua azienda ha { $count } richieste aperte. Chiudi quelle risolte o scrivi in una di loro.

tickets-thread-title = Richiesta { $reference }
tickets-thread-entries = I messaggi
tickets-thread-write = Scrivi ancora
tickets-thread-again = Scrivi ancora e riaprila
tickets-thread-send = Invia
tickets-thread-close = Chiudi la richiesta
tickets-thread-written = Messaggio inviato.
tickets-thread-closed_now = La richiesta è chiusa. Scrivi ancora per riaprirla.

tickets-merge-title = Unisci un altro account a questo
tickets-merge-lead = Se due aziende sono diventate una, chiedi di unire l'account dell'altra a quello di { $company }.
tickets-merge-consequences = Che cosa succede se la richiesta è accettata
tickets-merge-becomes_location = L'altra azienda diventa una sede di { $company }.
tickets-merge-keeps = Restano il suo numero ({ $partner_id }) e i ruoli delle sue persone.
tickets-merge-untouched = Gli account aziendali e le relazioni con i clienti non cambiano.
tickets-merge-for_ever = Non si può annullare.
tickets-merge-decides = Decide una persona, che prima sente l'altra azienda. Premere il pulsante non cambia nulla.
tickets-merge-other = { $partner_id } (azienda) dell'altra azienda
tickets-merge-other_hint = I suoi amministratori globali lo trovano in Identificatori
tickets-merge-why = Perché unire gli account
tickets-merge-why_hint = Per esempio: chi ha acquisito chi, da quando, a chi possiamo chiedere
tickets-merge-send = Chiedi l'unione
tickets-merge-sent = Abbiamo ricevuto la richiesta di unione. Decide una persona; per ora non è cambiato nulla.
tickets-merge-own = Questo è un numero della tua azienda ({ $partner_id }). Inserisci quello dell'altra
tickets-merge-one_open = C'è già una richiesta di unione aperta. Prima chiudi quella
tickets-merge-unknown = numero sconosciuto

tickets-inbox-empty = Qui non aspetta nessuno.
tickets-inbox-answer = Rispondi
tickets-inbox-text = La tua risposta
tickets-inbox-send = Invia la risposta
tickets-inbox-closes = Chiudi la richiesta
tickets-inbox-closes_hint = Senza testo la chiude soltanto
tickets-inbox-answered = Risposta inviata.
tickets-inbox-own = Lavori per questa azienda: risponde qualcun altro
tickets-inbox-not_to_decide = Sull'unione decide solo un amministratore della piattaforma
tickets-inbox-admin_decides = Sull'unione decide un amministratore della piattaforma.

activity-ticket_opened = Richiesta di aiuto
activity-ticket_merge_asked = Richiesta di unire un altro account
activity-ticket_written = Messaggio in una richiesta di aiuto
activity-ticket_closed = Chiusura di una richiesta di aiuto
activity-ticket_answered = Risposta a una richiesta di aiuto
activity-ticket_merge_decided = Decisione sull'unione di account
