### Panoramica, profilo dell'organizzazione, identificatori, gestione utenti, attività.
### Famiglia composta nel codice: activity-<azione con _ al posto di .>.

## Panoramica

organizations-standing-not_registered = Nessuna registrazione
organizations-status-link = Vedi lo stato della richiesta
organizations-banner-enroll-title = La tua azienda non è ancora nel programma
organizations-banner-enroll = Registra { $company } come rivenditore indiretto per partecipare a { $program }.
organizations-banner-enroll-act = Registra l'azienda
organizations-banner-continue-title = La richiesta non è completa
organizations-banner-continue = I dati inseriti sono salvati. Completa le sezioni aperte, poi invia la richiesta.
organizations-banner-continue-act = Continua la richiesta
organizations-banner-pending-title = La verifica è in corso
organizations-banner-pending = Stiamo verificando { $company }. Servono 3-5 giorni lavorativi; lo stato mostra ogni controllo e a chi tocca.
organizations-banner-denied-title = La verifica non è andata a buon fine
organizations-banner-denied = Non abbiamo potuto verificare { $company }. Lo stato indica i motivi e che cosa puoi fare.
organizations-banner-denied-act = Vedi i motivi
organizations-banner-verified-title = La tua azienda è verificata
organizations-banner-verified = Ora un amministratore globale può firmare il { $agreement }.
organizations-banner-verified-act = Leggi e firma
organizations-banner-new-title = C'è una nuova versione del { $agreement }
organizations-banner-new = È in vigore la versione { $version }. Un amministratore globale può leggerla e firmarla.
organizations-banner-signed = La versione { $version } del { $agreement } è stata firmata il { $date } da { $name }.
organizations-banner-signed-act = Vedi la ricevuta
organizations-banner-suspended-title = La tua azienda è sospesa
organizations-banner-suspended = Per ora { $company } non può lavorare con i partner. Scrivici per sapere il motivo e che cosa fare.

organizations-steps = Prossimi passi
organizations-step-sign = Firma il { $agreement }
organizations-step-sign-hint = Possibile dopo la verifica dell'azienda
organizations-step-invitations = Rispondi agli inviti dei provider
organizations-step-invitations-state = { $count ->
        [0] Nessuno in attesa
        [one] { $count } in attesa
       *[other] { $count } in attesa
    }
organizations-step-invitations-hint = Puoi autorizzare un provider dopo la firma del contratto
organizations-step-agent = Controlla chi è agente amministratore
organizations-step-agent-hint = Gli agenti amministratori lavorano con i clienti e possono amministrare per loro
organizations-step-suggested = Consigliato
organizations-step-team = Vedi chi fa parte del tuo gruppo
organizations-step-team-state = { $count ->
        [one] { $count } persona
       *[other] { $count } persone
    }
organizations-status = Il tuo stato
organizations-figures = Con chi lavori
organizations-partners = Vedi quali partner ha autorizzato { $company } e che cosa possono fare.
organizations-partners-open = Visualizza i partner

## Impostazioni

organizations-settings-title = Impostazioni account
organizations-legal-card = Profilo dell'organizzazione
organizations-legal-about = Profilo legale, contatto principale e assistenza clienti, con lo stato della verifica.
organizations-profile-card = Profilo partner
organizations-profile-about = La tua posizione nel programma e il contratto firmato.
organizations-identifiers-card = Identificatori
organizations-identifiers-about = I numeri che identificano la tua azienda.
organizations-users-card = Gestione utenti
organizations-users-about = Chi lavora nella tua azienda e con quali ruoli.
organizations-users-asked = { $person } chiede l’accesso dal { $date }
organizations-access-title = Richiesta di accesso
organizations-access-body = { $person } ha dimostrato una casella sul dominio della tua azienda e chiede l’accesso a { $company }.
organizations-access-check = Verifica che questa persona lavori per te. Con l’accesso vede le pagine dell’azienda, senza alcun ruolo; i ruoli si danno in Gestione utenti.
organizations-access-grant = Dai l’accesso
organizations-access-decline = Rifiuta
organizations-access-granted = La persona ha l’accesso e lo sa. Non ha ancora ruoli.
organizations-access-declined = L’accesso è negato e la persona lo sa.
organizations-access-was_granted = L’accesso è stato dato il { $date }.
organizations-access-was_declined = L’accesso è stato negato il { $date }.
organizations-activity-card = Attività
organizations-activity-about = Che cosa è stato fatto nella tua azienda, da chi e quando.

organizations-legal-title = Informazioni legali
organizations-legal-enroll = La tua azienda non partecipa ancora a { $program }.
organizations-enroll-now = Registrati ora
organizations-legal-status = Stato della verifica
organizations-legal-submitted = Data di invio
organizations-legal-authorized = Data di autorizzazione
organizations-legal-profile = Profilo legale aziendale
organizations-legal-contact = Contatto principale
organizations-legal-support = Assistenza clienti
organizations-legal-empty = Non c'è ancora un profilo. Comparirà qui dopo l'invio di una richiesta.

organizations-program-info = Info sul programma
organizations-program = Programma
organizations-type = Tipo
organizations-signed-line = Versione { $version } firmata il { $date } da { $name }
organizations-not-signed = Non firmato
organizations-ladder = Percorso nel programma

organizations-identifiers-company = ID azienda
organizations-identifiers-later = Assegnato dopo la verifica dell'azienda
organizations-identifiers-vat = Dal profilo legale aziendale

organizations-activity-caption = Attività, dalla più recente
organizations-activity-when = Quando
organizations-activity-who = Chi
organizations-activity-what = Che cosa
organizations-activity-program = Il portale
organizations-activity-empty = Qui non c'è ancora nulla.

## Che cosa è successo: una frase breve senza soggetto; la pagina dice chi e quando.

activity-account_created = Creazione dell'account aziendale
activity-account_password_changed = Cambio della password
activity-account_password_reset = Nuova password dopo averla persa
activity-account_factor_added = Aggiunta di un secondo fattore
activity-account_factor_removed = Rimozione di un secondo fattore
activity-account_codes_made = Creazione di nuovi codici di recupero
activity-account_code_used = Accesso con un codice di recupero
activity-account_factors_reset = Sostituzione di un secondo fattore perso
activity-account_factor_help_asked = Richiesta di aiuto per un secondo fattore perso
activity-account_factor_help_started = Aiuto per un secondo fattore perso
activity-user_landed = Ingresso con l’account aziendale
activity-access_asked = Ha chiesto l’accesso
activity-access_granted = Ha dato l’accesso a una persona
activity-access_declined = Ha negato l’accesso a una persona
activity-company_disputed = Ha detto che questa non è la sua azienda
activity-company_dispute_settled = Ha chiuso una contestazione sull’azienda
activity-enrollment_started = Inizio della richiesta
activity-enrollment_saved = Salvataggio di una sezione della richiesta
activity-enrollment_submitted = Invio della richiesta
activity-enrollment_withdrawn = Ritiro della richiesta
activity-verification_confirmation_resent = Nuovo invio dell'e-mail di conferma
activity-verification_contact_confirmed = Conferma dell'indirizzo del contatto principale
activity-verification_contact_disowned = Segnalazione: richiesta sconosciuta
activity-verification_claimed = Presa in carico della verifica
activity-verification_check_passed = Esito positivo di un controllo
activity-verification_check_asked = Richiesta di informazioni
activity-verification_check_failed = Esito negativo di un controllo
activity-verification_domain_proved = Prova del dominio
activity-document_added = Aggiunta di un documento
activity-document_removed = Rimozione di un documento
activity-document_read = Lettura di un documento
activity-document_expired = Cancellazione di un documento alla fine del suo tempo
activity-verification_answered = Risposta a una domanda della verifica
activity-verification_replied = Messaggio di chi verifica
activity-verification_agreed = Conferma di una seconda persona
activity-verification_check_waived = Rinuncia a un controllo
activity-verification_proposed = Proposta di autorizzazione
activity-verification_sent_back = Rimandata da una seconda persona
activity-verification_waiver_proposed = Proposta di rinunciare a un controllo
activity-verification_authorized = Autorizzazione dell'azienda
activity-verification_rejected = Rifiuto della richiesta
activity-agreement_signed = Firma del contratto
activity-agreement_asked = Richiesta di firma agli amministratori globali
activity-agreement_announced = Avviso di una nuova versione del contratto
activity-agreement_reminded = Promemoria per firmare il contratto
activity-relationship_invited = Invito a un rivenditore
activity-relationship_invitation_sent_again = Nuovo invio dell'invito a un rivenditore
activity-relationship_invitation_withdrawn = Ritiro dell'invito a un rivenditore
activity-relationship_invitation_received = Arrivo dell'invito di un provider
activity-relationship_declined = Rifiuto dell'invito di un provider
activity-relationship_accepted = Autorizzazione del provider indiretto
activity-relationship_admin_access_removed = Rimozione dell'accesso di amministratore
activity-relationship_ended = Fine della relazione tra provider e rivenditore
activity-customer_invited = Invito a un cliente
activity-customer_invited_again = Nuovo invio dell'invito a un cliente
activity-customer_invitation_withdrawn = Ritiro dell'invito a un cliente
activity-customer_declined = Rifiuto della richiesta a un cliente
activity-customer_accepted = Accettazione della richiesta a un cliente
activity-directory_published = Pubblicazione nell'elenco dei provider
activity-user_added = Aggiunta di una persona
activity-provider_founded = Creazione del provider

## Sedi, ID partner ($partner_id è il loro nome nel programma), assistenza clienti

organizations-locations-title = Sedi
organizations-locations-open = Vedi le sedi
organizations-locations-about = I luoghi da cui opera la tua azienda. Ogni sede ha un proprio { $partner_id }, diverso da quello dell'azienda.
organizations-locations-add = Aggiungi una sede
organizations-locations-ask = Le sedi sono aggiunte da un amministratore globale o da un amministratore account:
organizations-locations-empty = Non ci sono ancora sedi.
organizations-location-never_removed = Una sede non si rimuove mai, perché gli ordini ne riportano per anni il numero ({ $partner_id }). Puoi chiuderla in seguito.
organizations-location-country_hint = Il paese di questa sede
organizations-location-country_fixed = Il numero di una sede ({ $partner_id }) vale per il suo paese. Per un altro paese aggiungi un'altra sede.
organizations-location-contact = Contatto presso la sede
organizations-location-change = Modifica la sede
organizations-location-save = Salva la sede
organizations-location-added = La sede { $location } è stata aggiunta.
organizations-location-changed = La sede { $location } è stata modificata.
organizations-location-added_at = Aggiunta
organizations-location-closed = Chiusa
organizations-location-associated = Account aziendale
organizations-location-waiting = Numero in verifica
organizations-location-no_number = Ancora senza numero
organizations-location-close = Chiudi la sede
organizations-location-close_about = Una sede chiusa conserva il suo numero ({ $partner_id }) e resta nell'elenco. Puoi riaprirla.
organizations-location-closed_now = La sede è chiusa.
organizations-location-reopen = Riapri la sede
organizations-location-reopened = La sede è di nuovo aperta.
organizations-location-in_use = L'account aziendale è associato a questa sede, che quindi non si può chiudere. Prima scegline un'altra:

organizations-number-type = Inserisci il numero che avete
organizations-number-hint = Da 5 a 10 cifre. Sarà verificato
organizations-number-send = Invia per la verifica
organizations-number-typed = Il numero è in verifica. Avviseremo gli amministratori globali per e-mail.
organizations-number-waits = { $number } è in verifica
organizations-number-refused = { $number } non è stato accettato:

organizations-identifiers-company_use = Per l'assistenza e l'iscrizione, mai sugli ordini
organizations-identifiers-to_type = Inseriscilo qui sotto: sarà verificato
organizations-identifiers-no_location = Scegli la sede a cui è associato l'account aziendale
organizations-identifiers-location_use = Il numero riportato su ordini e incentivi
organizations-update = Aggiorna
organizations-association-title = Sede dell'account aziendale
organizations-association-about = L'account aziendale è associato a una sola sede, nel suo stesso paese. Ordini e incentivi riportano il numero di questa sede ({ $partner_id }).
organizations-association-legend = A quale sede è associato l'account aziendale?
organizations-association-location = Sede dell'account aziendale
organizations-association-ask = La sede è scelta da un amministratore globale:
organizations-association-country = Il paese { $country } è diverso da { $own }, il paese dell'account aziendale
organizations-association-closed = Questa sede è chiusa
organizations-association-no_number = Questa sede non ha ancora un numero ({ $partner_id })
organizations-association-stale = Mentre la pagina era aperta è stata scelta un'altra sede. Controlla e scegli di nuovo.
organizations-association-done = L'account aziendale è ora associato a { $location }.

organizations-support-title = Assistenza clienti e sito web
organizations-support-change = Modifica assistenza clienti e sito web
organizations-support-save = Salva
organizations-support-saved = Assistenza clienti e sito web sono aggiornati. I clienti li vedono da subito.
organizations-legal-fixed = Il profilo legale e il contatto principale sono verificati e qui si possono solo leggere. Un amministratore globale può chiederne la modifica scrivendo a { $help }:
activity-organization_country_chosen = Scelta del paese dell'azienda
activity-organization_support_changed = Modifica di assistenza clienti e sito web
activity-location_added = Aggiunta di una sede
activity-location_changed = Modifica di una sede
activity-location_closed = Chiusura di una sede
activity-location_reopened = Riapertura di una sede
activity-location_associated = Scelta della sede dell'account aziendale
activity-location_number_typed = Inserimento di un numero partner
activity-location_number_checked = Verifica di un numero partner

## La sede come passo prima della firma

organizations-step-location = Scegli una sede
organizations-step-location-hint = Gli ordini ne riportano il numero ({ $partner_id }). Puoi farlo più tardi, ma prima non si può firmare
organizations-step-sign-locate = Possibile dopo la scelta della sede
organizations-banner-locate = Scegli la sede a cui è associato l'account aziendale. Poi un amministratore globale potrà firmare il { $agreement }.
activity-directory_bound = Aggiunta di una directory degli account aziendali
activity-directory_unbound = Rimozione di una directory degli account aziendali
activity-account_identity_linked = Collegamento di un account aziendale
activity-account_identity_removed = Scollegamento di un account aziendale
activity-directory_saved = Ha salvato la bozza della scheda nell’elenco dei provider
activity-directory_confirmed = Ha confermato la scheda nell’elenco dei provider
activity-directory_withdrawn = Ha tolto la scheda dall’elenco dei provider
activity-directory_logo_set = Ha cambiato il logo della scheda
activity-directory_logo_removed = Ha rimosso il logo della scheda
activity-referral_asked = Ha chiesto un contatto a un provider
activity-referral_answered = Ha risposto a un rivenditore che aveva chiesto
activity-referral_declined = Ha rifiutato la richiesta di un rivenditore
activity-referral_invited = Ha invitato un rivenditore che aveva chiesto
activity-referral_closed = Ha chiuso la richiesta di un rivenditore
activity-organization_suspended = Ha sospeso l’azienda
activity-organization_lifted = Ha revocato la sospensione dell’azienda
activity-organization_closed = Ha chiuso la partecipazione dell’azienda al programma

organizations-operator-filter = Trova un’azienda
organizations-operator-q = Nome, dominio o { $partner_id }
organizations-operator-none = Nessuna azienda corrisponde.
organizations-operator-caption = Aziende per nome
organizations-operator-kinds = Tipo
organizations-operator-city = Comune
organizations-operator-domain = Dominio di posta
organizations-operator-people = Persone
organizations-operator-nobody = Qui nessuno lavora per questa azienda.
organizations-operator-roles = Ruoli
organizations-operator-suspensions = Sospensioni
organizations-operator-lifted = Revocata il { $date } da { $name }
organizations-operator-follows = Che cosa comporta
organizations-operator-why = Motivo
organizations-operator-words = Testo per l’azienda
organizations-operator-words-hint = Gli amministratori globali dell’azienda lo leggono in un’e-mail e nella panoramica, al massimo 1.000 caratteri
organizations-operator-suspend = Sospendi
organizations-operator-suspend-title = Sospendi { $company }
organizations-operator-suspend-follows = L’azienda non può invitare o autorizzare nessuno di nuovo e non compare nell’elenco pubblico. Può ancora leggere e gestire ciò che esiste. I suoi clienti non cambiano.
organizations-operator-suspend-done = L’azienda è sospesa. I suoi amministratori globali ricevono un’e-mail.
organizations-operator-lift = Revoca la sospensione
organizations-operator-lift-title = Revoca la sospensione di { $company }
organizations-operator-lift-follows = L’azienda torna al punto in cui era e tutto riprende subito.
organizations-operator-lift-done = La sospensione è revocata. Gli amministratori globali ricevono un’e-mail.
organizations-operator-close = Chiudi la partecipazione
organizations-operator-close-title = Chiudi la partecipazione di { $company }
organizations-operator-close-follows = L’azienda esce dal programma in modo definitivo. È possibile solo quando non collabora più con partner o clienti.
organizations-operator-close-done = L’azienda non è più nel programma.
fault-words-missing = Scrivi che cosa deve leggere l’azienda
fault-words-open = L’azienda ha ancora { $count } relazioni aperte con partner o clienti
fault-why-choose = Scegli un motivo
activity-customer_relationship_ended = Fine della relazione con un cliente
activity-customer_access_removed = Rimosso l'accesso di amministratore di un partner
activity-customer_details_changed = Modificati i dettagli di un cliente
activity-customer_support_named = Indicato il contatto di supporto di un cliente
activity-customer_agreement_attested = Confermata l'accettazione di un cliente
activity-delegation_asked = Chiesto un accesso delegato
activity-delegation_approved = Concesso un accesso delegato
activity-delegation_declined = Rifiutato un accesso delegato
activity-delegation_withdrawn = Ritirata una richiesta di accesso delegato
activity-delegation_terminated = Terminato un accesso delegato
activity-delegation_expired = Scaduto un accesso delegato
activity-delegation_extended = Esteso un accesso delegato
activity-delegation_extension_changed = Cambiata l'estensione di un accesso delegato
activity-delegation_end_changed = Impostata un'altra fine dell'accesso delegato
activity-delegation_assigned = Assegnati ruoli di accesso delegato
activity-delegation_unassigned = Revocati ruoli di accesso delegato
activity-user_group_created = Creato un gruppo
activity-user_group_changed = Modificato un gruppo
activity-user_group_deleted = Eliminato un gruppo
activity-delegation_template_saved = Salvato un modello di ruoli
activity-delegation_template_renamed = Rinominato un modello di ruoli
activity-delegation_template_deleted = Eliminato un modello di ruoli
activity-delegation_used = Amministrazione per un cliente
activity-enrollment_went_on = Richiesta proseguita nonostante un'azienda simile
activity-enrollment_asked_to_join = Accesso chiesto a un'altra azienda
activity-enrollment_reseller_added = Funzioni di rivenditore indiretto aggiunte
activity-enrollment_draft_removed = Bozza rimasta ferma eliminata
activity-verification_contact_changed = Contatto principale cambiato durante la verifica

## Modificare il profilo dopo la registrazione

organizations-legal-review = Una modifica è in verifica
organizations-legal-review_text = Inviata il { $date }. Quello che vedi qui sotto resta in vigore fino alla decisione.
organizations-legal-review_caption = Che cosa cambia
organizations-legal-in_force = In vigore
organizations-legal-sent = In verifica
organizations-legal-warn_profile = Se cambi nome, indirizzo o un numero parte una nuova verifica delle sole parti modificate. Il sito web vale subito. Il paese non si può cambiare.
organizations-legal-warn_contact = Se cambi l'indirizzo parte una nuova verifica delle sole parti modificate e chiediamo conferma al nuovo contatto. Telefono e lingua valgono subito.
organizations-legal-submit = Invia per la verifica
organizations-legal-unchanged = Non è cambiato nulla.
organizations-legal-changed = Modifica salvata e in vigore.
organizations-legal-reviewed = La modifica è stata inviata per la verifica. Fino ad allora resta in vigore il profilo precedente.
activity-profile_changed = Dati legali modificati
fault-reg_number-taken = Esiste già un'azienda registrata con questo numero
organizations-legal-withdraw = Ritira questa modifica
organizations-legal-withdrawn = La modifica è stata ritirata. Il resto non cambia.
activity-profile_change_withdrawn = Modifica dei dati legali ritirata

## Rimuovere una sede

organizations-location-remove = Rimuovi la sede
organizations-location-remove_about = Nessun ruolo può rimuovere una sede: gli ordini ne riportano per anni il numero ({ $partner_id }). Chiudila e non sarà più d'intralcio. Se è stata aggiunta per errore, chiedi di rimuoverla.
organizations-location-remove_ask = Chiedi di rimuoverla

## Profilo di fatturazione

organizations-billing-title = Profilo di fatturazione
organizations-billing-about = L'intestatario delle fatture, l'indirizzo di fatturazione e la partita IVA
organizations-billing-name = Intestatario delle fatture
organizations-billing-currency = Valuta di fatturazione
organizations-billing-currency_unknown = Non definita per questo paese
organizations-billing-fixed = L'intestatario è la ragione sociale verificata e la valuta segue il paese della sede legale. Per cambiare intestatario serve una richiesta di aiuto.
organizations-billing-address = Indirizzo di fatturazione
organizations-billing-address_change = Modifica l'indirizzo di fatturazione
organizations-billing-address_ask = L'indirizzo di fatturazione è modificato da un amministratore globale:
organizations-billing-tax = Partita IVA
organizations-billing-tax_change = Modifica la partita IVA
organizations-billing-tax_ask = La partita IVA è modificata da un amministratore globale, un amministratore fatturazione o un agente amministratore:
organizations-billing-tax_none = In questo paese le fatture non riportano una partita IVA.
organizations-billing-changed = Ultima modifica
organizations-billing-follows = Come nel profilo legale verificato.
organizations-billing-country = Il paese della sede legale della tua azienda
organizations-billing-save = Salva
organizations-billing-saved = Il profilo di fatturazione è aggiornato. Avvisiamo gli altri amministratori globali.
activity-organization_billing_address_changed = Modifica dell'indirizzo di fatturazione
activity-organization_tax_id_changed = Modifica della partita IVA sulle fatture

## Le schede di Informazioni legali

organizations-legal-tab_partner = Partner
organizations-legal-tab_reseller = Rivenditore

## L'azienda nel suo caso

activity-verification_appealed = Ricorso contro il rifiuto
activity-verification_company_wrote = Messaggio a chi verifica
## The customer agreement

activity-customer_agreement_disputed = Contestata la conferma di un provider
activity-customer_agreement_accepted = Accettato il contratto del cliente
activity-customer_move_begun = Creato un codice per passare ad altri partner
activity-customer_move_taken_back = Ritirato il codice per passare ad altri partner
activity-customer_move_claimed = Richiesta con il codice di un cliente che cambia partner

## After signing

organizations-banner-aside = Non mostrarlo più
## A new version of the agreement with an end

organizations-banner-new-until = { $days ->
        [one] Manca un giorno: l'ultimo giorno per firmare è il { $date }. Dopo, finché non firma, la tua azienda non può prendere nuovi clienti, autorizzare provider né figurare come partner nei nuovi ordini.
       *[other] Mancano { $days } giorni: l'ultimo giorno per firmare è il { $date }. Dopo, finché non firma, la tua azienda non può prendere nuovi clienti, autorizzare provider né figurare come partner nei nuovi ordini.
    }
organizations-banner-new-changes = Leggi che cosa cambia
organizations-banner-coming = La versione { $version } è in vigore dal { $date }. Si può firmare da quel giorno.

organizations-log-title = Registro del programma
organizations-log-lead = Che cosa è cambiato nel programma: versioni dei contratti, chi le pubblica, regole e giorni delle verifiche. Quello che riguarda un'azienda sta nella sua attività.
organizations-log-empty = Ancora nessun cambiamento.
activity-agreement_version_published = Ha pubblicato la versione { $version } del { $agreement }, ultima modifica di { $editor }
activity-program_publisher_chosen = { $two ->
    [on] Ha scelto che pubblichi una persona diversa da chi ha fatto l'ultima modifica
   *[off] Ha scelto che basti una persona per pubblicare una versione
  }
activity-program_review_rules_set = Ha definito le regole delle verifiche: festività di { $country }, { $two ->
    [on] due revisori
   *[off] un revisore
  }, una presa in carico dura { $minutes } minuti
activity-program_holiday_added = Ha aggiunto la festività { $day }, { $name }, in { $country }
activity-program_holiday_removed = Ha tolto la festività { $day } in { $country }

organizations-regions-title = Aree
organizations-regions-lead = Le aziende collaborano e vendono dentro un'area. Il paese del profilo legale di un'azienda decide in quale si trova.
organizations-regions-caption = Aree del programma
organizations-regions-region = Area
organizations-regions-countries = Paesi
organizations-regions-currencies = Valute
organizations-regions-currency = Valuta
organizations-regions-currency_hint = Tre lettere, per esempio EUR; vuoto se non è nota
organizations-regions-look = Vedi che cosa comporta
organizations-regions-save = Sposta il paese
organizations-regions-moved = { $country } è salvato.
organizations-regions-stale = Nel frattempo qualcuno ha cambiato questo paese. Ora è così.
organizations-regions-history = Che cosa è cambiato
organizations-regions-companies = { $count ->
    [0] Nessuna azienda è in questo paese.
    [one] Un'azienda è in questo paese.
   *[other] { $count } aziende sono in questo paese.
  }
organizations-regions-partnerships = { $count ->
    [0] Nessuna relazione tra provider e rivenditore attraverserebbe le aree.
    [one] Una relazione tra provider e rivenditore attraverserebbe le aree. Resta, ma non può cominciare nulla di nuovo.
   *[other] { $count } relazioni tra provider e rivenditori attraverserebbero le aree. Restano, ma non può cominciare nulla di nuovo.
  }
activity-program_country_moved = Ha spostato { $country } da { $from } ({ $paid }) a { $to } ({ $pays })
fault-program_region-unknown = Seleziona un'area
fault-program_region-missing = Seleziona un'area
fault-currency-malformed = Inserisci le tre lettere di una valuta, per esempio EUR
## Che cosa succede a una relazione, nel registro attività

activity-relationship_suspended = Relazione tra provider e rivenditore sospesa
activity-relationship_resumed = Relazione tra provider e rivenditore ripresa
activity-relationship_end_announced = Fine della relazione tra provider e rivenditore annunciata
activity-relationship_end_withdrawn = Fine annunciata della relazione ritirata
activity-relationship_blocked = Relazione tra provider e rivenditore bloccata
activity-relationship_unblocked = Relazione tra provider e rivenditore non più bloccata

## Regions: their words, new ones, countries that lack

organizations-regions-rename = Cambia il nome di questa area
organizations-regions-rename-title = Nome di { $region }
organizations-regions-rename-act = Salva il nome
organizations-regions-rename-countries = { $count ->
        [one] { $count } paese è in questa area.
       *[other] { $count } paesi sono in questa area.
    }
organizations-regions-rename-companies = { $count ->
        [one] { $count } azienda di questi paesi legge da subito il nuovo nome.
       *[other] { $count } aziende di questi paesi leggono da subito il nuovo nome.
    }
organizations-regions-rename-entries = { $count ->
        [one] { $count } scheda dell'elenco lo mostra.
       *[other] { $count } schede dell'elenco lo mostrano.
    }
organizations-regions-name_en = Nome in inglese
organizations-regions-name_it = Nome in italiano
organizations-regions-named = L'area ora si chiama { $region }.
organizations-regions-renamed = Nel frattempo qualcuno ha cambiato il nome. Ora è così.
organizations-regions-new-title = Aggiungi un'area
organizations-regions-new-act = Aggiungi l'area
organizations-regions-added = { $region } è stata aggiunta. I paesi si spostano dalle loro pagine.
organizations-regions-code = Codice
organizations-regions-code_hint = Lettere minuscole e trattini bassi, per esempio nordic_countries. Non cambia più
organizations-regions-country-add = Aggiungi un paese
organizations-regions-country-title = Aggiungi un paese a { $region }
organizations-regions-country-act = Aggiungi il paese
organizations-regions-country-none = Ogni paese di cui il portale conosce le regole è già in un'area.
activity-program_region_named = Ha chiamato l'area { $region }: { $name_en } / { $name_it } (prima: { $was_en } / { $was_it })
activity-program_region_added = Ha aggiunto l'area { $region }: { $name_en } / { $name_it }
activity-program_country_added = Ha aggiunto { $country } a { $to } ({ $pays })
fault-region_code-malformed = Scrivi da 2 a 40 lettere minuscole e trattini bassi
fault-region_code-taken = C'è già un'area con questo codice
fault-program_country-taken = Questo paese ora è in un'area
activity-relationship_invitation_expired = Un invito a un rivenditore è scaduto
activity-relationship_progress_shared = Ha mostrato a un provider a che punto è la registrazione
activity-relationship_progress_hidden = Non mostra più a un provider a che punto è la registrazione
activity-relationship_reason_shared = Ha detto ai provider perché l’azienda non può andare avanti
activity-relationship_reason_removed = Ha tolto il motivo per cui l’azienda non può andare avanti
activity-relationship_owner_changed = Ha cambiato il responsabile di un’azienda invitata
activity-relationship_reminded = Ha mandato un promemoria a un’azienda invitata
activity-relationship_reminders_refused = Ha chiesto di non ricevere altri promemoria di un invito
## Attività: filtri, una voce, file

organizations-activity-from = Dal
organizations-activity-until = Al
organizations-activity-feature = Riguarda
organizations-activity-by = Chi, con nome e cognome
organizations-activity-from-chip = Dal { $day }
organizations-activity-until-chip = Fino al { $day }
organizations-activity-files = File
organizations-activity-file = attivita
organizations-activity-sheet = Scarica queste righe (CSV)
organizations-activity-chain = Scarica l'intera catena con la prova (JSON lines)
organizations-activity-chain-hint = Chiunque può controllare senza rete che nulla sia stato cambiato, aggiunto o tolto: filiera verify, con le chiavi di questo portale.
organizations-activity-number = Numero
organizations-activity-code = Codice dell'azione
organizations-activity-facts = Dati
organizations-activity-fact = Dato
organizations-activity-hash = Impronta (SHA-256)
organizations-activity-previous = Impronta della voce precedente
organizations-activity-old = Prima
organizations-activity-new = Valore
organizations-activity-subject = Riferimento interno
organizations-activity-proof = Prova
organizations-activity-proof-hint = Voce { $number } della tua azienda. Ogni voce contiene l'impronta della precedente, quindi nessuno può cambiarne o toglierne una senza che si veda.
organizations-activity-feature-access = Richieste di accesso
organizations-activity-feature-account = Account aziendali
organizations-activity-feature-agreement = Contratti
organizations-activity-feature-company = L'azienda
organizations-activity-feature-customer = Clienti
organizations-activity-feature-delegation = Accesso delegato
organizations-activity-feature-directory = Elenco pubblico
organizations-activity-feature-document = Documenti
organizations-activity-feature-enrollment = Registrazione
organizations-activity-feature-location = Sedi
organizations-activity-feature-organization = Posizione nel programma
organizations-activity-feature-profile = Profilo
organizations-activity-feature-referral = Richieste di contatto
organizations-activity-feature-relationship = Provider e rivenditori
organizations-activity-feature-ticket = Richieste di aiuto
organizations-activity-feature-user = Persone e ruoli
organizations-activity-feature-verification = Verifica
activity-fact-accepted = Accettati
activity-fact-accepted_on = Data di accettazione
activity-fact-address = Indirizzo e-mail
activity-fact-admin_access = Accesso di amministratore
activity-fact-admin_access_until = Accesso di amministratore fino al
activity-fact-agreement = Contratto
activity-fact-alike = Azienda simile
activity-fact-asked = A chi
activity-fact-asked_address = Indirizzo richiesto
activity-fact-asker = Chi ha chiesto
activity-fact-at_once = In vigore subito
activity-fact-auto_extend = Si proroga da solo
activity-fact-block = Motivo del blocco
activity-fact-by = Azienda che ha agito
activity-fact-by_reseller = Dal rivenditore
activity-fact-centre = Centro di amministrazione
activity-fact-change = Che cosa cambia
activity-fact-check = Controllo
activity-fact-claimed = Numero indicato
activity-fact-company = Azienda
activity-fact-complete = Completo
activity-fact-copied_from = Copiato da
activity-fact-country = Paese
activity-fact-cured = Risolto
activity-fact-customer = Cliente
activity-fact-days = Giorni
activity-fact-directory = Directory
activity-fact-domain = Dominio
activity-fact-editor = Testo di
activity-fact-email = E-mail
activity-fact-ends_at = Termina
activity-fact-expires_at = Scade
activity-fact-fields = Campi
activity-fact-file = File
activity-fact-first_name = Nome
activity-fact-from = Da
activity-fact-full_name = Nome nella firma
activity-fact-generation = Numero della lettera
activity-fact-guest = Ospite
activity-fact-height = Altezza
activity-fact-invitation = Invito
activity-fact-invitations = Inviti
activity-fact-job_title = Ruolo in azienda
activity-fact-kind = Tipo
activity-fact-language = Lingua
activity-fact-last_name = Cognome
activity-fact-leaving = Lascia
activity-fact-left = Rimasti
activity-fact-location = Sede
activity-fact-moved = Passaggio ad altri partner
activity-fact-name = Nome
activity-fact-note = Messaggio
activity-fact-number = Numero
activity-fact-outcome = Esito
activity-fact-partner = Partner
activity-fact-partner_id = Numero di partner
activity-fact-people = Persone
activity-fact-person = Persona
activity-fact-phone = Telefono
activity-fact-profile = Versione del profilo
activity-fact-proof = Prova
activity-fact-provider = Provider
activity-fact-reason = Motivo
activity-fact-reference = Riferimento
activity-fact-reseller = Rivenditore
activity-fact-review_on = Giorno del riesame
activity-fact-roles = Ruoli
activity-fact-section = Sezione
activity-fact-sending = Invio
activity-fact-sha256 = Impronta
activity-fact-signature = Firma
activity-fact-size = Dimensione
activity-fact-slug = Indirizzo nell'elenco
activity-fact-staff = Chi ha letto
activity-fact-stage = Fase
activity-fact-stands = Posizione ora
activity-fact-state = Stato
activity-fact-stood = Posizione prima
activity-fact-subject = Oggetto
activity-fact-support_only = Solo assistenza
activity-fact-to = A
activity-fact-topic = Argomento
activity-fact-version = Versione
activity-fact-width = Larghezza
activity-fact-wish = Ruolo richiesto
activity-fact-words = Parole
activity-customer_invitation_readdressed = Cambio d'indirizzo dell'invito a un cliente
activity-customer_open_link_made = Link aperto per i clienti creato
activity-customer_open_link_ended = Link aperto per i clienti spento
activity-customer_inquired = Richiesta lasciata al link aperto per i clienti
activity-customer_inquiry_confirmed = Sì a un’azienda arrivata dal link aperto
activity-customer_inquiry_refused = No a un’azienda arrivata dal link aperto
