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
verification-event-answered = { $name } ha risposto
verification-event-claimed = { $name } ha preso il caso
verification-event-passed = { $name } ha autorizzato la verifica
verification-event-asked = { $name } ha chiesto informazioni
verification-event-failed = { $name } ha rifiutato la verifica
verification-event-reopened = { $name } ha cambiato ciò che questa verifica riguarda: la verifica riparte
verification-event-appealed = { $name } ha presentato ricorso
verification-event-wrote = { $name } ha scritto a chi verifica
verification-event-replied = { $name } ha scritto all'azienda
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

## Il catalogo dei motivi: che cosa non va (altri), che cosa lo risolve, quali documenti sono accettati

verification-reason-post_office_box = L'indirizzo è una casella postale. Serve il luogo in cui l'azienda ha la sede.
verification-reason-vat_number_not_found = La partita IVA non è valida, oppure nel registro è di un'altra azienda.
verification-reason-company_not_active = Nel registro ufficiale l'azienda risulta cessata o in liquidazione.
verification-reason-website_mismatch = Non risulta che il sito web appartenga all'azienda.
verification-reason-domain_look_alike = Il dominio dell'indirizzo del contatto si può confondere con quello di un'altra azienda.
verification-reason-document_missing = Per proseguire serve un documento.
verification-reason-document_wrong_type = Il documento non è di un tipo che accettiamo.
verification-reason-document_expired = Il documento è troppo vecchio.
verification-reason-document_unreadable = Il documento non si legge.
verification-reason-document_other_company = Il documento nomina un'altra azienda o un'altra persona.
verification-reason-document_unverifiable = Non risulta che il documento sia autentico.

verification-cure-name_mismatch = Scrivi il nome esattamente come nel registro. Se l'azienda ha cambiato nome, invia il documento che lo attesta.
verification-cure-address_mismatch = Scrivi l'indirizzo esattamente come nel registro, oppure invia un documento recente che mostra quello nuovo.
verification-cure-post_office_box = Scrivi via e numero della sede legale.
verification-cure-registration_number_not_found = Controlla i numeri cifra per cifra. Se sono giusti, invia un documento che li mostra.
verification-cure-vat_number_not_found = Controlla il numero cifra per cifra. Se è giusto, invia il certificato dell'ufficio delle imposte.
verification-cure-company_not_active = Invia una visura recente in cui l'azienda risulta attiva.
verification-cure-duplicate_company = Chiedi un invito a chi ha il ruolo di amministratore globale nella tua azienda. Se è un'altra azienda, spiegaci che cosa le distingue.
verification-cure-sanctioned_country = Non c'è nulla da correggere. Scrivici se il paese è sbagliato.
verification-cure-website_mismatch = Scrivi il sito dell'azienda, oppure lascia vuoto il campo.
verification-cure-domain_not_owned = Usa un indirizzo sul dominio dell'azienda, oppure dimostra che il dominio è suo. Se l'azienda è nata dopo l'acquisto del dominio, invia i documenti dal primo titolare fino all'azienda.
verification-cure-domain_look_alike = Usa un indirizzo su un altro dominio dell'azienda, oppure dimostra che questo è suo.
verification-cure-free_mail_address = Usa un indirizzo sul dominio dell'azienda.
verification-cure-contact_not_employed = Indica una persona che lavora per l'azienda, oppure invia una lettera di nomina firmata da chi la rappresenta.
verification-cure-mailbox_unreachable = Controlla l'indirizzo, e che le nostre e-mail non finiscano nella posta indesiderata.
verification-cure-contact_disowned = Parla con il contatto principale, oppure indica una persona che conosce la richiesta.
verification-cure-document_missing = Invia il documento che chiediamo.
verification-cure-document_wrong_type = Invia uno dei documenti dell'elenco. Schermate e lettere scritte da te non sono accettate.
verification-cure-document_expired = Inviane uno più recente.
verification-cure-document_unreadable = Invia la pagina intera, a fuoco, in PDF, PNG o JPG, senza password.
verification-cure-document_other_company = Invia un documento con il nome e l'indirizzo dell'azienda che sono nel profilo.
verification-cure-document_unverifiable = Invia un altro documento, oppure uno con un numero che si può controllare presso chi lo ha emesso.
verification-cure-unverifiable = Invia uno dei documenti accettati.
verification-cure-other = Segui il messaggio di chi verifica.

verification-proof-register_extract = visura del registro delle imprese
verification-proof-incorporation = atto costitutivo
verification-proof-tax_certificate = certificato dell'ufficio delle imposte (IVA o simili)
verification-proof-business_license = licenza d'impresa rilasciata da un'autorità
verification-proof-domain_record = conferma del titolare del dominio da parte del registro o del registrar
verification-proof-domain_invoice = fattura del dominio con dominio, data, nome e indirizzo dell'azienda
verification-proof-appointment = lettera di nomina del contatto, firmata da chi rappresenta l'azienda
verification-proof-months = { $proof }, non più vecchio di { $months } mesi

verification-accepted-one_of = È accettato uno qualsiasi di questi documenti:
verification-accepted-all_of = Servono tutti questi documenti:
verification-fields = Che cosa correggere

verification-reasons-title = Motivi e documenti
verification-reasons-lead = Perché una verifica può chiederti qualcosa, che cosa lo risolve e quali documenti accettiamo. Chi verifica sceglie da questo elenco.

## Lo scambio di messaggi

verification-thread-title = Messaggi con l'azienda
verification-thread-empty = Ancora nessun messaggio.
verification-thread-hint = Il contatto principale e gli amministratori globali lo ricevono per e-mail
verification-thread-sent = Il messaggio è partito.
verification-side-applicant = (azienda)
verification-side-operator = (chi verifica)
