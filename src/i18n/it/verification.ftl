### L'elenco di chi verifica, i casi, le domande, gli esiti; le parole sulle verifiche che legge anche l'azienda.
### Composte nel codice: verification-check-, -short-, -covers-, -state-, -turn-, -event-, -reason-, -conflict-.

## Verifiche

verification-check-email_ownership = Verifica dell'e-mail
verification-check-email_domain = Verifica del dominio
verification-check-employment = Verifica del rapporto di lavoro
verification-check-business = Verifica dell'azienda
verification-short-email_ownership = E-mail
verification-short-email_domain = Dominio
verification-short-employment = Lavoro
verification-short-business = Azienda
verification-covers-email_ownership = L'indirizzo del contatto principale funziona e il contatto conosce la richiesta.
verification-covers-email_domain = Il dominio dell'indirizzo del contatto principale appartiene all'azienda.
verification-covers-employment = Il contatto principale lavora per l'azienda.
verification-covers-business = L'azienda è un soggetto registrato all'indirizzo indicato.

verification-state-not_started = Da iniziare
verification-state-waiting_applicant = In attesa
verification-state-in_review = In verifica
verification-state-passed = Autorizzata
verification-state-failed = Rifiutata
verification-state-waived = Non richiesta

verification-turn-contact = Tocca al contatto principale: la verifica prosegue dopo la conferma.
verification-turn-company = Tocca alla tua azienda.
verification-turn-operator = Tocca a noi.

## Che cosa è successo

verification-event-submitted = { $name } ha inviato la richiesta
verification-event-confirmed = { $name } ha confermato l'indirizzo
verification-event-disowned = { $name } non conosce la richiesta
verification-event-proved = { $name } ha provato il dominio
verification-event-answered = { $name } ha risposto
verification-event-claimed = { $name } ha preso il caso
verification-event-passed = { $name } ha autorizzato la verifica
verification-event-asked = { $name } ha chiesto informazioni
verification-event-failed = { $name } ha rifiutato la verifica
verification-event-waiver_proposed = { $name } ha proposto di fare a meno della verifica
verification-event-waived = { $name } ha accettato di fare a meno della verifica
verification-event-withdrawn = { $name } ha ritirato la richiesta

## Motivi, come li legge il richiedente

verification-reason-name_mismatch = Il nome dell'azienda non è quello del registro ufficiale.
verification-reason-address_mismatch = L'indirizzo non è quello del registro ufficiale.
verification-reason-registration_number_not_found = Il numero di registrazione o la partita IVA non risultano nel registro ufficiale.
verification-reason-duplicate_company = Questa azienda è già nel programma.
verification-reason-sanctioned_country = Il programma non può lavorare con aziende di questo paese.
verification-reason-domain_not_owned = Non risulta che il dominio dell'indirizzo del contatto appartenga all'azienda.
verification-reason-free_mail_address = L'indirizzo del contatto è di un servizio e-mail pubblico.
verification-reason-contact_not_employed = Non risulta che il contatto principale lavori per l'azienda.
verification-reason-mailbox_unreachable = Le nostre e-mail al contatto principale non arrivano.
verification-reason-contact_disowned = Il contatto principale ci ha detto di non conoscere la richiesta.
verification-reason-unverifiable = Ciò che abbiamo ricevuto non si può verificare.
verification-reason-other = Leggi il messaggio.

## L'elenco

verification-queue-title = Verifiche
verification-queue-caption = Richieste aperte, le più urgenti per prime
verification-queue-empty = Nessuna richiesta attende una verifica.
verification-queue-checks = Verifiche
verification-queue-check = { $check }: { $state }
verification-queue-age = Giorni lavorativi
verification-queue-due = Scadenza
verification-queue-overdue = In ritardo
verification-queue-claimed = In mano a
verification-queue-nobody = Nessuno
verification-queue-disowned = Il contatto non conosce la richiesta

## Un caso

verification-case-title = Richiesta { $reference }
verification-case-due = entro il { $date }
verification-case-disowned = Esamina prima di tutto questo. Puoi rifiutare la verifica dell'e-mail.
verification-case-taken = In mano a { $name }, { $time }
verification-case-claim = Prendi questo caso
verification-case-claimed = Il caso è in mano a te.
verification-case-decided = Esito di { $name }
verification-case-answer = La risposta dell'azienda
verification-case-fresh = Per decidere, accedi ancora una volta. Poi torni a questo caso.
verification-case-again = Accedi di nuovo
verification-case-decision = { $check }: esito
verification-case-why = { $check }: motivo
verification-case-message = { $check }: messaggio al richiedente
verification-case-internal = { $check }: nota interna
verification-case-reason = Se chiedi informazioni o rifiuti
verification-case-save = Salva esito
verification-case-saved = L'esito è salvato.

verification-conflict-stale = È successo qualcosa in questo caso dopo che l'hai aperto. Il tuo esito non è stato salvato.
verification-conflict-not_now = Questa verifica ha già un esito, oppure il caso non è ancora a quel punto. Il tuo esito non è stato salvato.
verification-conflict-other = Deve decidere un'altra persona: hai proposto tu di fare a meno della verifica, oppure il ricorso è contro un tuo rifiuto.
verification-conflict-own = Lavori per questa azienda. Decide un'altra persona.

## Numeri di un altro programma

verification-claims-title = { $partner_id }: numeri da verificare
verification-claims-empty = Nessun numero attende una verifica.
verification-claims-kind = Per
verification-claims-company = L'azienda nel suo insieme
verification-claims-location = Sede { $location }
verification-claims-typed = Inserimento
verification-claims-accept = Accetta il numero
verification-claims-refuse = Rifiuta il numero
verification-claims-reason = Motivo
verification-claims-reason_hint = Serve per rifiutare. L'azienda lo legge
verification-claims-save = Salva l'esito
verification-claims-decided = L'esito è salvato.
verification-claims-held = Il numero è già di un'altra azienda o sede. Rifiutalo.
verification-claims-own = Lavori per questa azienda. Deve decidere un altro verificatore.

## Documenti

verification-documents-title = Documenti del caso
verification-documents-caption = Documenti, nell'ordine di consegna
verification-documents-empty = L'azienda non ha consegnato documenti.
verification-documents-own = Lavori per questa azienda. I suoi documenti li legge un'altra persona.
verification-documents-added = Consegna
verification-documents-reads = Letture
verification-documents-pdf = Un PDF si apre in una scheda a parte, nel visualizzatore del browser.
verification-documents-open = Apri in una nuova scheda
verification-documents-save = Salva il file
verification-documents-facts = Su questo documento
verification-documents-size = Dimensione
verification-documents-pages = Pagine
verification-documents-log = Chi lo ha ricevuto
verification-documents-logged = Chi apre il documento compare in questo registro. Un'immagine si apre con questa pagina.
verification-documents-company = l'azienda stessa
verification-documents-unread = Ancora nessuno.

## Indizi per chi verifica. Composte nel codice: verification-hint-, verification-hint_tone-.

verification-hints-title = Indizi
verification-hints-about = Che cosa sa il portale oltre alle risposte. Un indizio è un fatto, non un giudizio.
verification-hints-none = Non ci sono indizi.
verification-hints-no_case = nessuna richiesta
verification-hint_tone-danger = Guarda a fondo
verification-hint_tone-warn = Guarda
verification-hint_tone-ok = Bene
verification-hint_tone-info = Aperto
verification-hint-same_vat = Un'altra azienda ha la partita IVA { $value }:
verification-hint-same_domain = Un'altra azienda usa il dominio e-mail { $value }:
verification-hint-same_address = Un'altra azienda è all'indirizzo { $value }:
verification-hint-same_name = Un'altra azienda si chiama { $value }, o quasi:
verification-hint-look_alike = Il dominio { $value } somiglia al dominio di un'altra azienda:
verification-hint-mixed_script = Il dominio { $value } mescola scritture o usa lettere che passano per altre. Qui è come lo conoscono i server dei nomi.
verification-hint-webmail = L'indirizzo del contatto principale è su { $value }, un servizio e-mail pubblico.
verification-hint-shared_host = L'indirizzo del contatto principale è su { $value }, che molte aziende condividono.
verification-hint-certified_mail = L'indirizzo del contatto principale è posta certificata su { $value }: prova una casella, non un rapporto di lavoro.
verification-hint-pec = La PEC { $value } è presso un gestore di posta certificata.
verification-hint-pec_elsewhere = L'indirizzo { $value } è indicato come PEC, ma non è presso nessun gestore noto di posta certificata.
verification-hint-no_mail = Il dominio { $value } non riceve e-mail.
verification-hint-takes_mail = Il dominio { $value } riceve e-mail.
verification-hint-mail_unknown = Non si sa ancora se il dominio { $value } riceve e-mail.
verification-hint-domain_proved = L'azienda ha provato il dominio { $value } con un record nei suoi server dei nomi.
