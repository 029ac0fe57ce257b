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
verification-queue-claimed = In mano a

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
verification-event-contact_changed = { $name } ha cambiato il contatto principale
verification-event-changed = { $name } ha cambiato il profilo
## La scrivania: elenco, presa in carico, calendario

verification-queue-take_next = Prendi il prossimo
verification-queue-nothing_free = Nessuna richiesta libera ti attende.
verification-queue-none_found = Nessuna richiesta aperta è così.
verification-queue-check_open = Verifica aperta
verification-queue-flags = Segnali
verification-queue-provider = Su invito di
verification-queue-paused = In pausa
verification-queue-file = Scarica questo elenco (CSV)
verification-queue-age_from = { $days ->
    [one] 1 giorno o più
   *[other] { $days } giorni o più
}
verification-queue-by_nobody = Nessuno
verification-queue-by_me = Me
verification-flag-overdue = In ritardo
verification-flag-appealed = Ricorso
verification-flag-flagged = Il contatto non conosce la richiesta
verification-flag-own = La tua azienda
verification-conflict-held = Il caso è in mano a un'altra persona. Nulla è stato salvato.
verification-conflict_kept = Quello che avevi scritto
verification-statistics-title = Statistiche delle verifiche
verification-calendar-title = Regole e calendario delle verifiche
verification-calendar-lead = Le scadenze contano i giorni lavorativi: dal lunedì al venerdì senza le festività del paese dell'operatore. Si fermano mentre una richiesta attende l'azienda.
verification-holidays-title = Festività: { $country }
verification-holidays-own = Il paese dell'operatore
verification-holidays-none = Per questo paese non ci sono festività in elenco.
verification-holidays-caption = Giorni in cui nessuno verifica
verification-holidays-day = Giorno
verification-holidays-name = Nome
verification-holidays-name_en = Nome in inglese
verification-holidays-name_it = Nome in italiano
verification-holidays-add = Aggiungi una festività
verification-holidays-remove = Rimuovi
verification-holidays-added = La festività è in elenco. Le scadenze già fissate non si spostano.
verification-holidays-removed = La festività non è più in elenco. Le scadenze già fissate non si spostano.
verification-holidays-known = Questo giorno è già una festività
verification-rules-title = Come si verifica
verification-rules-country = Il paese dell'operatore
verification-rules-country_hint = Contano le sue festività.
verification-rules-minutes = Minuti in cui un caso preso resta in mano
verification-rules-minutes_hint = Senza che succeda nulla nel caso. Tra 5 e 1440.
verification-rules-lead = Chi coordina le verifiche
verification-rules-lead_hint = Legge quali casi sono in ritardo. Senza un nome li leggono gli amministratori della piattaforma.
verification-rules-four_eyes = Due persone per un'autorizzazione
verification-rules-four_eyes_hint = Una persona propone di autorizzare, un'altra autorizza.
verification-rules-save = Salva le regole
verification-rules-saved = Le regole sono salvate.

## La scrivania: un caso

verification-case-paused = { $days ->
    [one] Il tempo è fermo: resta 1 giorno lavorativo da quando l'azienda avrà fatto la sua parte
   *[other] Il tempo è fermo: restano { $days } giorni lavorativi da quando l'azienda avrà fatto la sua parte
}
verification-case-take_over = Prendi il caso da { $name }
verification-case-take_over_hint = Chi aveva il caso resta nella sua cronologia. Chi ci sta ancora lavorando riceve una lettera.
verification-case-took_over = { $name } ha preso il caso da { $other }
verification-case-ran_out = { $name } ha preso questo caso, { $time }, e da un po' non vi fa nulla. Il caso è libero.
verification-case-compared = Ciò che è cambiato dalla versione precedente è segnato.
verification-case-before = Prima:
verification-case-now = Ora:
verification-case-answer_by = Risposta entro il { $date }
verification-case-fill = Compila il messaggio dal motivo
verification-case-preview = Anteprima della lettera
verification-case-due_by = { $check }: risposta entro
verification-case-due_hint = Se chiedi informazioni. Al massimo 60 giorni da oggi
verification-letter-title = La lettera
verification-letter-none = Questo esito non invia lettere: altre verifiche sono ancora aperte.
verification-letter-to = A { $readers }
verification-thread-title = Messaggi
verification-thread-empty = Nessuno ha ancora scritto.
verification-thread-reply = Messaggio all'azienda
verification-thread-hint = Non decide nulla e il tempo continua. Per attendere una risposta, chiedi informazioni in una verifica.
verification-thread-send = Invia il messaggio
verification-reply-sent = Il messaggio è in viaggio.
verification-earlier-title = Altri casi dell'azienda
verification-earlier-none = Non ce ne sono.
verification-cases-email_pending = Attende il contatto principale
verification-cases-in_review = In verifica
verification-cases-info_requested = Attende l'azienda
verification-cases-appealed = In ricorso
verification-cases-authorized = Autorizzato
verification-cases-rejected = Rifiutato
verification-cases-closed = Chiuso
verification-event-proposed = { $name } ha proposto di autorizzare l'azienda
verification-event-agreed = { $name } ha confermato l'autorizzazione dell'azienda
verification-event-sent_back = { $name } ha rimandato indietro il caso
verification-second-title = Decide una seconda persona
verification-second-proposed = { $name } ha proposto di autorizzare l'azienda, { $time }.
verification-second-other = Un'altra persona autorizza l'azienda o rimanda indietro il caso.
verification-second-decision = Il tuo esito
verification-second-authorize = Autorizza l'azienda
verification-second-back = Rimanda indietro: le verifiche si riaprono
verification-second-note = Nota interna
verification-second-save = Salva esito
verification-second-authorized = L'azienda è autorizzata.
verification-second-sent_back = Il caso è di nuovo in verifica.
verification-rejection-title = Rifiuta la richiesta di { $company }
verification-rejection-follows = Che cosa ne segue
verification-rejection-application = La verifica fallisce e con essa la richiesta.
verification-rejection-letter = Il contatto principale e gli amministratori globali dell'azienda ricevono la lettera qui sotto.
verification-rejection-appeal = L'azienda può fare ricorso. Lo esamina un'altra persona.
verification-rejection-stays = Un profilo già autorizzato resta in vigore.
verification-rejection-tick = Ho letto la lettera e rifiuto la richiesta
verification-rejection-act = Rifiuta la richiesta
verification-rejection-back = Torna al caso

## La scrivania: statistiche

verification-statistics-now = Adesso
verification-statistics-waiting = attendono noi
verification-statistics-overdue = di questi sono in ritardo
verification-statistics-paused = attendono l'azienda o il suo contatto
verification-statistics-time = Tempo di verifica, ultimi dodici mesi
verification-statistics-median = ore o meno per metà dei casi (p50)
verification-statistics-ninth = ore o meno per nove casi su dieci (p90)
verification-statistics-decided = casi con un esito
verification-statistics-time_hint = Ore dei giorni lavorativi; un giorno ne conta 24. Il tempo in cui un caso attende l'azienda non è compreso.
verification-statistics-nothing = –
verification-statistics-outcomes = Esiti per mese
verification-statistics-outcomes_about = Per ognuno degli ultimi dodici mesi due barre: aziende autorizzate e richieste rifiutate. I numeri sono accanto alle barre e nella tabella.
verification-statistics-authorized = Autorizzate
verification-statistics-rejected = Rifiutate
verification-statistics-authorized_bar = { $number } autorizzate
verification-statistics-rejected_bar = { $number } rifiutate
verification-statistics-reasons = Motivi di domande e rifiuti
verification-statistics-reasons_about = Una barra per ogni motivo, con quante volte è ricorso negli ultimi dodici mesi. La tabella mostra ogni mese.
verification-statistics-no_reasons = Negli ultimi dodici mesi non c'è alcun motivo.
verification-statistics-as_table = Come tabella
verification-statistics-month = Mese
verification-statistics-reason = Motivo
verification-statistics-file = Scarica i numeri (CSV)
verification-first-title = Ogni verifica ha un esito
verification-first-lead = Il programma vuole due persone per un'autorizzazione. Proponila, e un'altra persona decide.
verification-first-propose = Proponi di autorizzare
verification-first-proposed = La proposta di autorizzare l'azienda è salvata.
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
verification-proof-months = { $proof }, di data non anteriore a { $months } mesi

verification-accepted-one_of = È accettato uno qualsiasi di questi documenti:
verification-accepted-all_of = Servono tutti questi documenti:
verification-fields = Che cosa correggere

verification-reasons-title = Motivi e documenti
verification-reasons-lead = Perché una verifica può chiederti qualcosa, che cosa lo risolve e quali documenti accettiamo. Chi verifica sceglie da questo elenco.

## Lo scambio di messaggi

verification-side-applicant = (azienda)
verification-side-operator = (chi verifica)

## I campi di una domanda

verification-case-fields = Campi che l'azienda corregge: { $check }
verification-case-fields_hint = Solo quando chiedi informazioni. Senza scelte si chiedono i campi del motivo.
