### Le lettere: oggetto e testo di ogni e-mail. Chiavi: letter-<lettera>-subject, -preheader, -lead…
### I preheader hanno da 40 a 90 caratteri. Una famiglia composta nel codice: letter-check-.

## Ogni lettera

letter-greeting = Ciao { $name },
letter-button-address = Oppure apri questo indirizzo:
letter-help = Aiuto
letter-other = Leggi questa pagina in italiano
letter-signs_in = La pagina ti chiede prima di accedere.
letter-until = Il link funziona fino al { $until }.
letter-genuine = Come verificare che sia tutto autentico: la pagina che si apre è su { $host }. Se hai dubbi, chiedi a { $person } tramite un numero di telefono o un indirizzo che avevi già prima di questa e-mail.
letter-answers-to = Se rispondi a questa e-mail, ti legge { $person }.
letter-reason-heading = Il motivo indicato
letter-no-reason = Nessun motivo indicato.
letter-reviewer-writes = Chi esamina la richiesta scrive
letter-person-writes = { $person } scrive
letter-why-company = Ricevi questa e-mail perché segui { $company } su { $portal }.
letter-why-own_company = Ricevi questa e-mail perché segui la tua azienda su { $portal }.
letter-why-account = Ricevi questa e-mail perché riguarda il tuo account su { $portal }.
letter-code-life = Il codice vale 10 minuti, nel browser che lo ha richiesto. Non te lo chiediamo mai per telefono o per e-mail.

## Dati

letter-fact-company = Azienda
letter-fact-reference = Riferimento
letter-fact-applied_by = Richiesta di
letter-fact-applied_at = Inviata il
letter-fact-contact = Contatto principale
letter-fact-expected = Risposta entro il
letter-fact-reason = Motivo
letter-fact-agreement = Contratto
letter-fact-version = Versione
letter-fact-signed_by = Firma di
letter-fact-signed_at = Firmato il
letter-fact-sha256 = Impronta (SHA-256)
letter-fact-invited_by = Invito di
letter-fact-asked_by = Richiesta di
letter-fact-person = Persona
letter-fact-address = Indirizzo e-mail
letter-fact-until = Valido fino al
letter-fact-reseller = Rivenditore indiretto
letter-fact-partner = Partner
letter-fact-provider = Provider indiretto
letter-fact-support = Assistenza clienti
letter-fact-accepted_at = Accettazione
letter-fact-declined_at = Data del rifiuto
letter-fact-ended_at = Terminata il
letter-fact-removed_at = Rimosso il
letter-fact-when = Quando
letter-fact-device = Con
letter-fact-network = Dall’indirizzo di rete
letter-device = { $browser } su { $system }
letter-device-unknown = un browser che non dice che cos’è
letter-security-button = Apri la pagina Sicurezza

## Che cosa controlla una verifica, dentro una frase

letter-check-email_ownership = indirizzo e-mail
letter-check-email_domain = dominio dell'e-mail
letter-check-employment = rapporto di lavoro
letter-check-business = dati aziendali
letter-check-other = i tuoi dati

## E1: codice per un nuovo account aziendale

letter-account_code-subject = Il tuo codice è { $code }
letter-account_code-heading = Conferma il tuo indirizzo e-mail
letter-account_code-preheader = Scrivilo nella pagina ancora aperta per confermare il tuo indirizzo e-mail.
letter-account_code-lead = Qualcuno, probabilmente tu, sta creando un account aziendale su { $portal } con questo indirizzo e-mail. Scrivi questo codice nella pagina ancora aperta:
letter-account_code-ignore = Se non eri tu, ignora questa e-mail. Senza il codice non nasce nessun account.
letter-account_code-why = Ricevi questa e-mail perché il tuo indirizzo è stato scritto nella pagina dei nuovi account aziendali di { $portal }.

## E1: l'indirizzo ha già un account

letter-account_known-subject = Hai già un account su { $portal }
letter-account_known-preheader = Qualcuno ha scritto il tuo indirizzo per creare un account. Nulla è cambiato.
letter-account_known-lead = Qualcuno, probabilmente tu, voleva creare un account aziendale su { $portal } con questo indirizzo e-mail. L'indirizzo ne ha già uno, quindi non abbiamo creato né cambiato nulla.
letter-account_known-how = Accedi con la password che hai scelto. Se non la ricordi, nella pagina di accesso puoi chiedere un codice per e-mail.
letter-account_known-button = Accedi
letter-account_known-ignore = Se non eri tu, non devi fare nulla. Chi ha provato non ha saputo niente del tuo account.
letter-access_asked-subject = { $person } chiede l’accesso a { $company }
letter-access_asked-preheader = Può darlo solo un amministratore globale. Prima verifica di conoscere la persona.
letter-access_asked-lead = { $person } ha dimostrato una casella sul dominio della tua azienda e chiede l’accesso a { $company } su { $portal }.
letter-access_asked-check = Verifica che questa persona lavori per te. L’accesso da solo non dà ruoli.
letter-access_asked-button = Vedi la richiesta
letter-access_asked-nothing = Aprire questo link non fa nulla da solo: decidi con un pulsante.

letter-access_granted-subject = Hai accesso a { $company }
letter-access_granted-preheader = Ora puoi accedere. I ruoli li dà un amministratore globale.
letter-access_granted-lead = { $person } ti ha dato accesso a { $company }.
letter-access_granted-roles = Non hai ancora ruoli: puoi leggere, ma fare poco. Un amministratore globale dà i ruoli in Gestione utenti.
letter-access_granted-button = Apri l’azienda

letter-access_declined-subject = { $company } non ti ha dato accesso
letter-access_declined-preheader = Lo ha deciso un amministratore globale dell’azienda.
letter-access_declined-lead = Un amministratore globale di { $company } ha rifiutato la tua richiesta di accesso.
letter-access_declined-next = Se pensi che sia un errore, parlane con i colleghi: il portale non può decidere.
letter-access_declined-button = Apri il portale

letter-colleague_joined-subject = { $person } fa ora parte di { $company }
letter-colleague_joined-preheader = Con gli account aziendali della tua azienda. Se non conosci la persona, intervieni.
letter-colleague_joined-lead = { $person } ha effettuato l’accesso con un account aziendale della vostra directory e ora fa parte di { $company }.
letter-colleague_joined-no_roles = Questa persona non ha ruoli. Li dai in Gestione utenti.
letter-colleague_joined-admin = La vostra directory dice che questa persona ha il ruolo di amministratore globale, perciò lo ha anche qui.
letter-colleague_joined-button = Vedi chi ne fa parte

letter-dispute_settled-subject = La nostra risposta su { $company }
letter-dispute_settled-preheader = Un revisore ha verificato ciò che ci hai scritto sull’azienda.
letter-dispute_settled-lead = Ci hai scritto che { $company } non è l’azienda già presente sul portale. Un revisore ha verificato.
letter-dispute_settled-separate = Siamo d’accordo: la tua è un’altra azienda. Crea di nuovo il tuo account aziendale con lo stesso indirizzo; questa volta la tua azienda nasce sul portale.
letter-dispute_settled-same = Riteniamo che sia la stessa azienda. Crea di nuovo il tuo account aziendale con lo stesso indirizzo e chiedi l’accesso ai suoi amministratori globali.
letter-dispute_settled-create = Crea un account aziendale
letter-dispute_settled-ask = Chiedi l’accesso

## Codice per accedere

letter-sign_in_code-subject = Il tuo codice è { $code }
letter-sign_in_code-heading = Accedi a { $portal }
letter-sign_in_code-preheader = Scrivilo nella pagina ancora aperta per accedere senza password.
letter-sign_in_code-lead = Qualcuno, probabilmente tu, sta accedendo a { $portal } con questo indirizzo e-mail. Scrivi questo codice nella pagina ancora aperta:
letter-sign_in_code-ignore = Se non eri tu, ignora questa e-mail. Senza il codice non entra nessuno.
letter-sign_in_code-why = Ricevi questa e-mail perché il tuo indirizzo è stato scritto nella pagina di accesso di { $portal }.

## Una password dimenticata

letter-password_reset-subject = Il tuo codice è { $code }
letter-password_reset-heading = Scegli una nuova password
letter-password_reset-preheader = Scrivilo nella pagina in cui scegli la nuova password. Vale 10 minuti.
letter-password_reset-lead = Qualcuno, probabilmente tu, ha dimenticato la password di questo indirizzo e-mail su { $portal }. Scrivi questo codice dove ne scegli una nuova:
letter-password_reset-button = Scegli una nuova password
letter-password_reset-life = Il codice vale 10 minuti. Non te lo chiediamo mai per telefono o per e-mail. Aprire la pagina non cambia nulla.
letter-password_reset-ignore = Se la richiesta non è tua, ignora questa e-mail. La password resta com’è.

## E32: che cosa è cambiato in un account

letter-password_changed-subject = La tua password è stata cambiata
letter-password_changed-preheader = Tutte le altre sessioni sono chiuse. Se la modifica non è tua, agisci subito.
letter-password_changed-lead = La password del tuo account su { $portal } è stata cambiata e tutte le altre sessioni sono chiuse.
letter-password_changed-not_you = Se la modifica non è tua, scegli subito una nuova password e scrivi a { $help }.
letter-password_changed-button = Scegli una nuova password

letter-factor_changed-preheader = È cambiata la protezione del tuo account sul portale. La modifica è tua?
letter-factor_changed-app_added-subject = Un’app di autenticazione è impostata per il tuo account
letter-factor_changed-app_added-lead = Da adesso l’accesso chiede un codice della tua app di autenticazione.
letter-factor_changed-app_removed-subject = L’app di autenticazione è stata rimossa dal tuo account
letter-factor_changed-app_removed-lead = I codici dell’app di autenticazione non valgono più.
letter-factor_changed-passkey_added-subject = Una passkey è stata aggiunta al tuo account
letter-factor_changed-passkey_added-lead = Da adesso la passkey “{ $name }” accede al tuo account.
letter-factor_changed-passkey_removed-subject = Una passkey è stata rimossa dal tuo account
letter-factor_changed-passkey_removed-lead = La passkey “{ $name }” non accede più al tuo account.
letter-factor_changed-codes_new-subject = Nuovi codici di recupero per il tuo account
letter-factor_changed-codes_new-lead = Ci sono dieci nuovi codici di recupero. Quelli vecchi non valgono più.
letter-factor_changed-code_used-subject = È stato usato un codice di recupero del tuo account
letter-factor_changed-code_used-lead = { $left ->
        [0] Un codice di recupero è servito per un accesso. Era l’ultimo: creane di nuovi.
        [one] Un codice di recupero è servito per un accesso. Ne resta uno.
       *[other] Un codice di recupero è servito per un accesso. Ne restano { $left }.
    }
letter-factor_changed-reset-subject = Il secondo fattore del tuo account è stato sostituito
letter-factor_changed-reset-lead = Il secondo fattore perso e i suoi codici di recupero non valgono più e tutte le sessioni sono chiuse.
letter-factor_changed-not_you = Se la modifica non è tua, cambia la password, rimuovi ciò che non riconosci e scrivi a { $help }.

letter-new_device-subject = Nuovo accesso a { $portal }
letter-new_device-preheader = Il tuo account è stato usato in un browser mai visto prima. L’accesso è tuo?
letter-new_device-lead = Qualcuno ha effettuato l’accesso al tuo account su { $portal } da un browser mai usato prima per questo account.
letter-new_device-not_you = Se l’accesso è tuo, non devi fare nulla. Altrimenti chiudi quella sessione nella pagina Sicurezza e cambia la password.


## Un secondo fattore perso

letter-factor_help_asked-subject = Qualcuno chiede di sostituire il tuo secondo fattore
letter-factor_help_asked-preheader = La tua password è stata usata ed è stato chiesto aiuto con il secondo fattore.
letter-factor_help_asked-lead = Qualcuno, probabilmente tu, ha effettuato l’accesso a { $portal } con la tua password e ha detto di aver perso il secondo fattore.
letter-factor_help_asked-next = Non cambia nulla finché un amministratore globale della tua azienda o il gestore non conferma che sei tu e non è passato un giorno.
letter-factor_help_asked-not_you = Se la richiesta non è tua, qualcuno conosce la tua password. Scegline subito una nuova e scrivi a { $help }.
letter-factor_help_asked-button = Scegli una nuova password
letter-factor_help_needed-subject = { $name } chiede aiuto: il secondo fattore è perso
letter-factor_help_needed-preheader = Puoi confermare che si tratta davvero di questa persona. Prima, chiama.
letter-factor_help_needed-lead = { $name } ha effettuato l’accesso a { $portal } con la password giusta, ma non ha né il secondo fattore né un codice di recupero.
letter-factor_help_needed-check = Chiama a un numero che conosci, o incontra la persona. Se è davvero chi dice di essere, avvia la sostituzione; vale un giorno dopo. Altrimenti qualcuno conosce quella password.
letter-factor_help_needed-button = Guarda la richiesta
letter-factor_help_started-subject = Il tuo secondo fattore sarà sostituito
letter-factor_help_started-preheader = Una sostituzione è avviata. Se la richiesta non è tua, puoi fermarla.
letter-factor_help_started-lead = { $name } ha confermato che hai perso il secondo fattore. Dal { $due } basta la password per impostarne uno nuovo.
letter-factor_help_started-stop = Se non l’hai perso, usalo per accedere: così fermi la sostituzione. Poi cambia la password e scrivi a { $help }.
letter-factor_help_started-button = Accedi

## E2: il contatto principale

letter-confirm_contact-subject = Conferma il tuo indirizzo e-mail per { $company }
letter-confirm_contact-preheader = Una richiesta ti indica come contatto principale. Conferma o segnala un errore.
letter-confirm_contact-lead = { $applicant } ha inviato una richiesta per il programma { $program } a nome di { $company } e ti ha indicato come contatto principale.
letter-confirm_contact-two = Con la conferma ci dici due cose:
letter-confirm_contact-applied = la richiesta di { $company } viene da te o da una persona dell'azienda che conosci;
letter-confirm_contact-belongs = questo indirizzo e-mail appartiene a { $company } e lo leggi tu.
letter-confirm_contact-button = Conferma l'indirizzo
letter-confirm_contact-nothing = Aprire questo link non fa nulla da solo: rispondi nella pagina, con questo codice:
letter-confirm_contact-code = Se il link non si apre, vai su { $place } e scrivi lì il codice.
letter-confirm_contact-not-you = Se non sai nulla di questa richiesta, apri il link e scegli «Non conosco questa richiesta». La esaminerà una persona prima di andare avanti.
letter-confirm_contact-why = Ricevi questa e-mail perché { $applicant } ti ha indicato come contatto principale di { $company } su { $portal }.

## E3: la richiesta è arrivata

letter-application_sent-subject = Abbiamo ricevuto la tua richiesta { $reference }
letter-application_sent-preheader = Che cosa succede ora, quanto tempo serve e dove puoi seguirla.
letter-application_sent-lead = La richiesta di { $company } è arrivata. Abbiamo scritto a { $contact }, il contatto principale, per confermare l'indirizzo e-mail. Dopo la conferma la verifica prosegue.
letter-application_sent-next = { $days ->
        [one] Da quel momento la verifica richiede di solito { $days } giorno lavorativo. Ti scriviamo a ogni passo.
       *[other] Da quel momento la verifica richiede di solito fino a { $days } giorni lavorativi. Ti scriviamo a ogni passo.
    }
letter-application_sent-button = Vedi lo stato
letter-application_sent-why = Ricevi questa e-mail perché hai inviato questa richiesta su { $portal }.

## E4: la verifica prosegue

letter-application_in_review-subject = Stiamo verificando { $company }
letter-application_in_review-preheader = Per ora non devi fare nulla. Ti scriviamo appena ci sono novità.
letter-application_in_review-lead = La verifica di { $company } è in corso. Controlliamo che il contatto principale lavori per l'azienda e che i dati corrispondano al registro ufficiale.
letter-application_in_review-next = Per ora non devi fare nulla. Riceverai notizie entro il { $expected }.
letter-application_in_review-button = Vedi lo stato

## Il contatto principale non conosce la richiesta

letter-contact_disowned-subject = Contatto principale non confermato per { $company }
letter-contact_disowned-preheader = La persona che hai indicato non conosce la richiesta. Ecco che cosa fare.
letter-contact_disowned-lead = La persona indicata come contatto principale di { $company } ci ha detto di non conoscere la richiesta { $reference }. Prima di andare avanti la esamina chi si occupa delle verifiche.
letter-contact_disowned-next = Parla con quella persona e controlla l'indirizzo che hai indicato. Nella pagina dello stato vedi che cosa serve per proseguire.
letter-contact_disowned-button = Vedi lo stato

## E5: serve qualcosa

letter-action_needed-subject = Serve una risposta: { $topic } per { $company }
letter-action_needed-preheader = Ci serve qualcosa da te. La verifica aspetta la tua risposta.
letter-action_needed-lead = Per proseguire con la verifica di { $company } ci serve il tuo aiuto su un punto: { $topic }.
letter-action_needed-next = In una sola pagina puoi correggere ciò che serve e scrivere una risposta. Il tempo di attesa non pesa sulla tua richiesta.
letter-action_needed-button = Correggi ora

## E7: azienda verificata

letter-approved-subject = { $company } è verificata. Firma il { $agreement }
letter-approved-preheader = Manca un passo: un amministratore globale legge il contratto e lo firma.
letter-approved-lead = I controlli sono finiti e { $company } è verificata: il suo stato è Qualificato. Per passare ad Attivo manca un passo: un amministratore globale legge e firma il { $agreement }.
letter-approved-who = Può firmare solo un amministratore globale di { $company }. Se è un'altra persona, dalla pagina puoi chiederlo a lei.
letter-approved-button = Leggi e firma
letter-approved-nothing = Aprire questo link non fa nulla da solo: prima leggi, poi firmi con un pulsante.

## E8: azienda non verificata

letter-rejected-subject = Non abbiamo potuto verificare { $company }
letter-rejected-preheader = Ecco il motivo e che cosa puoi fare per correggere e inviare di nuovo.
letter-rejected-lead = Abbiamo esaminato la richiesta di { $company } e non abbiamo potuto confermare un punto: { $topic }.
letter-rejected-next = Puoi correggere e inviare una nuova richiesta; ciò che hai scritto resta salvato. Se pensi che l'errore sia nostro, scrivi a { $help }.
letter-rejected-button = Vedi i motivi

## E9: contratto firmato

letter-agreement_signed-subject-self = Hai firmato il { $agreement }, versione { $version }
letter-agreement_signed-subject = { $company } ha firmato il { $agreement }, versione { $version }
letter-agreement_signed-preheader = Conserva questa e-mail: riporta la versione, il momento e l'impronta.
letter-agreement_signed-lead-self = Hai firmato il { $agreement } per { $company }.
letter-agreement_signed-lead = { $signer } ha firmato il { $agreement } per { $company }.
letter-agreement_signed-next = Il testo resta conservato esattamente come alla firma; l'impronta lo dimostra. Da ora { $company } può autorizzare provider indiretti.
letter-agreement_signed-button = Vedi la ricevuta
letter-agreement_signed-not-you = Se nessuno in { $company } lo ha firmato, scrivici subito a { $help }.

## E12: una persona dell'azienda chiede una firma

letter-agreement_asked-subject = { $person } ti chiede di firmare il { $agreement }
letter-agreement_asked-preheader = Solo un amministratore globale può firmarlo per l'azienda. Prima leggilo.
letter-agreement_asked-lead = { $person } ti chiede di leggere e firmare il { $agreement } per { $company }. Per l'azienda può farlo solo un amministratore globale, e tu hai questo ruolo.
letter-agreement_asked-button = Leggi e firma
letter-agreement_asked-nothing = Aprire questo link non fa nulla da solo: prima leggi, poi firmi con un pulsante.
letter-agreement_asked-why = Ricevi questa e-mail perché { $person } ti ha rivolto questa richiesta su { $portal }.

## E16: un provider invita un rivenditore

letter-provider_invitation-subject = { $provider } invita { $company } a collaborare
letter-provider_invitation-preheader = Leggi chi te lo chiede, che cosa autorizzeresti e fino a quando. Decidi tu.
letter-provider_invitation-lead = { $person } invita { $company } a lavorare con { $provider } come suo provider indiretto nel programma { $program }.
letter-provider_invitation-what = Se accetti, { $provider } può:
letter-provider_invitation-orders = inviare ordini e aggiungere abbonamenti per i clienti condivisi;
letter-provider_invitation-access = amministrare l'account della tua azienda, se concedi anche questo.
letter-provider_invitation-undo = Puoi rimuovere l'accesso di amministratore in qualsiasi momento.
letter-provider_invitation-button = Leggi l'invito
letter-provider_invitation-nothing = Aprire questo link non fa nulla da solo. Non autorizza nulla.
letter-provider_invitation-why = Ricevi questa e-mail perché { $person } ha scritto il tuo indirizzo per invitare { $company }. Se non ti riguarda, puoi dirlo nella pagina o ignorarla: senza risposta l'invito scade da solo.

## E18: un rivenditore ha autorizzato un provider

letter-provider_authorized-subject = { $reseller } ha autorizzato { $provider }
letter-provider_authorized-preheader = Che cosa è possibile da oggi e come si può cambiare in seguito.
letter-provider_authorized-lead = { $person } ha autorizzato { $provider } come provider indiretto di { $reseller }. Da oggi:
letter-provider_authorized-orders = { $provider } può inviare ordini e aggiungere abbonamenti per i clienti condivisi;
letter-provider_authorized-access = { $provider } ha l'accesso di amministratore all'account di { $reseller }.
letter-provider_authorized-no-access = { $provider } non ha l'accesso di amministratore all'account di { $reseller }.
letter-provider_authorized-undo = Un amministratore globale di { $reseller } può rimuovere l'accesso di amministratore, o l'intera relazione, in qualsiasi momento.
letter-provider_authorized-button = Vedi la relazione

## E19: invito rifiutato

letter-invitation_declined-subject = { $company } ha rifiutato l'invito
letter-invitation_declined-preheader = L'invito è chiuso. Nessuna autorizzazione è stata data.
letter-invitation_declined-lead = { $company } ha rifiutato l'invito a lavorare con la tua azienda. Nessuna autorizzazione è stata data e il link non funziona più.
letter-invitation_declined-button = Vedi l'invito
letter-invitation_declined-why = Ricevi questa e-mail perché la tua azienda ha inviato l'invito su { $portal }.

## E21: relazione terminata

letter-partnership_ended-subject = La relazione con { $company } è terminata
letter-partnership_ended-preheader = Da quando, che cosa resta com'è e che cosa può servire ai clienti.
letter-partnership_ended-lead = La relazione tra la tua azienda e { $company } è terminata. Questo significa che:
letter-partnership_ended-orders = non è più possibile inviare nuovi ordini tramite questa relazione;
letter-partnership_ended-access = l'accesso di amministratore che ne faceva parte è finito;
letter-partnership_ended-customers = i clienti restano con il loro rivenditore indiretto e gli abbonamenti attivi continuano fino alla loro scadenza.
letter-partnership_ended-tell = Se riguarda dei clienti, spiega loro chi li segue da ora in poi.
letter-partnership_ended-button = Vedi la relazione

## E22: accesso di amministratore rimosso

letter-admin_access_removed-subject = { $company } ha rimosso l'accesso di amministratore
letter-admin_access_removed-preheader = Che cosa si ferma e che cosa prosegue come prima. La relazione resta.
letter-admin_access_removed-lead = { $company } ha rimosso l'accesso di amministratore della tua azienda. La relazione resta com'è:
letter-admin_access_removed-stops = la tua azienda non può più amministrare l'account di { $company };
letter-admin_access_removed-goes-on = ordini e abbonamenti per i clienti condivisi proseguono come prima.
letter-admin_access_removed-ask = Se l'accesso ti serve ancora, chiedilo a { $company }: può concederlo solo lei.
letter-admin_access_removed-button = Vedi la relazione

## E23: un rivenditore chiede a un cliente

letter-customer_invitation-subject = { $reseller } chiede di lavorare con { $customer }
letter-customer_invitation-preheader = Chi lo chiede, che cosa chiede e fino a quando. Non succede nulla se non accetti.
letter-customer_invitation-lead = { $person } chiede a { $customer } di lavorare con { $reseller }, come suo rivenditore indiretto nel programma { $program }.
letter-customer_invitation-lead-both = { $person } chiede a { $customer } di lavorare con { $reseller }, come suo rivenditore indiretto nel programma { $program }, e con { $provider }, il provider indiretto a monte.
letter-customer_invitation-what = Se accetti:
letter-customer_invitation-manage = { $reseller } può proporti servizi e seguire i tuoi abbonamenti;
letter-customer_invitation-orders = { $provider } può inviare gli ordini che { $reseller } trasmette per te;
letter-customer_invitation-agreement = accetti il { $agreement }, che puoi leggere nella pagina prima di decidere.
letter-customer_invitation-access = Viene chiesto anche l'accesso di amministratore. È una casella a parte: puoi lasciarla vuota, o rimuovere l'accesso in seguito.
letter-customer_invitation-no-access = Non viene chiesto l'accesso di amministratore ai tuoi sistemi.
letter-customer_invitation-button = Esamina la richiesta
letter-customer_invitation-nothing = Aprire questo link non fa nulla da solo. Non succede nulla se non accetti nella pagina.
letter-customer_invitation-why = Ricevi questa e-mail perché { $person } ha scritto il tuo indirizzo per rivolgersi a { $customer }. Se non ti riguarda, puoi dirlo nella pagina o ignorarla: senza risposta la richiesta scade da sola.

## E25: codice per un cliente

letter-customer_code-subject = Il tuo codice è { $code }
letter-customer_code-heading = Rispondi alla richiesta di { $reseller }
letter-customer_code-preheader = Scrivilo nella pagina ancora aperta per continuare con la risposta.
letter-customer_code-lead = Qualcuno, probabilmente tu, sta rispondendo alla richiesta di { $reseller } su { $portal }. Scrivi questo codice nella pagina ancora aperta:
letter-customer_code-ignore = Se non eri tu, ignora questa e-mail. Senza il codice nessuno può rispondere per la tua azienda.
letter-customer_code-why = Ricevi questa e-mail perché la richiesta di { $reseller } è stata inviata a questo indirizzo.

## E26: richiesta accettata

letter-customer_authorized-subject = Hai autorizzato { $reseller }
letter-customer_authorized-subject-both = Hai autorizzato { $reseller } e { $provider }
letter-customer_authorized-preheader = Conserva questa e-mail: chi hai autorizzato, quando e come tornare indietro.
letter-customer_authorized-lead = Grazie. Hai accettato la richiesta di { $reseller }.
letter-customer_authorized-lead-both = Grazie. Hai accettato la richiesta di { $reseller } e { $provider }.
letter-customer_authorized-undo = Puoi rimuovere l'accesso di amministratore, o terminare la relazione, in qualsiasi momento nella pagina dei tuoi partner.
letter-customer_authorized-button = Vedi i tuoi partner
letter-customer_authorized-not-you = Se nessuno nella tua azienda ha accettato, scrivici subito a { $help }.
letter-customer_authorized-why = Ricevi questa e-mail perché la richiesta è stata accettata con questo indirizzo su { $portal }.
letter-customer_accepted-subject = { $customer } ha accettato
letter-customer_accepted-preheader = Il cliente è nel tuo elenco e potete cominciare a lavorare insieme.
letter-customer_accepted-lead = { $customer } ha accettato la richiesta e ora è tra i tuoi clienti su { $portal }.
letter-customer_accepted-next = Nella pagina del cliente vedi che cosa ha accettato, chi lo ha fatto e se ha concesso l'accesso di amministratore.
letter-customer_accepted-button = Vedi il cliente

## E27: il cliente ha rifiutato

letter-customer_inquired-subject = { $company } chiede di diventare cliente
letter-customer_inquired-preheader = Aspetta il tuo sì. Non è stato inviato nulla all’indirizzo lasciato.
letter-customer_inquired-lead = Dal tuo link aperto, { $company } chiede di diventare cliente della tua azienda e di { $provider } insieme.
letter-customer_inquired-next = Queste parole le ha scritte qualcuno che nessuno conosce ancora. Se dici di sì, il portale manda il solito invito a questo indirizzo; se dici di no, nessuno ne viene a sapere. Finché ne aspetta una, non arrivano altri messaggi per le altre.
letter-customer_inquired-button = Vedi chi aspetta
letter-customer_inquired-why = Ricevi questa e-mail perché la tua azienda ha un link aperto su { $portal }.
letter-customer_declined-subject = { $customer } ha rifiutato
letter-customer_declined-preheader = La richiesta è chiusa. Nessuna autorizzazione è stata data.
letter-customer_declined-lead = { $customer } ha rifiutato la richiesta di lavorare con la tua azienda. Nessuna autorizzazione è stata data e il link non funziona più.
letter-customer_declined-button = Vedi la richiesta
letter-customer_declined-why = Ricevi questa e-mail perché la tua azienda ha inviato la richiesta su { $portal }.

## E30: per chi verifica

letter-case_answered-subject = { $reference }: risposta ricevuta
letter-case_answered-preheader = Il caso è di nuovo in coda e il suo tempo torna a scorrere.
letter-case_answered-lead = C'è una risposta nel caso { $reference }. È di nuovo in coda e il suo tempo torna a scorrere.
letter-case_answered-button = Apri il caso
letter-case_answered-why = Ricevi questa e-mail perché verifichi le richieste su { $portal }.

## Dati sulle persone

letter-fact-roles = Ruoli
letter-fact-joined_at = Data di ingresso
letter-fact-roles_before = Prima
letter-fact-roles_after = Ora
letter-fact-changed_at = Data della modifica
letter-fact-wish = Vorrebbe
letter-fact-roles_for = Ruoli che lo permettono
letter-fact-letters_to = Le e-mail vanno a
letter-role-line = { $role }: { $about }

## E13: una persona è invitata in un'azienda

letter-user_invited-subject = { $person } ti invita in { $company } su { $portal }
letter-user_invited-preheader = Scegli una password e puoi lavorare per l'azienda.
letter-user_invited-why = Ricevi questa e-mail perché { $person } ti invita in { $company }.
letter-user_invited-lead = { $person } ti invita a lavorare per { $company } su { $portal }.
letter-user_invited-roles = Avrai questi ruoli:
letter-user_invited-guest = Entri in { $company } come ospite.
letter-user_invited-button = Leggi l'invito
letter-user_invited-code = Questo codice serve solo per rifiutare o per chiedere un nuovo invito:
letter-user_invited-nothing = Aprire questo link non fa nulla da solo. Entri con un pulsante nella pagina.

## A chi invita: che cosa è successo all'invito

letter-user_joined-subject = { $person } è ora nella tua azienda
letter-user_joined-preheader = Il tuo invito è stato accettato. Puoi cambiare i ruoli.
letter-user_joined-lead = { $person } è nella tua azienda grazie al tuo invito.
letter-user_joined-button = Vedi i ruoli
letter-user_declined-subject = { $person } ha rifiutato il tuo invito
letter-user_declined-preheader = Nessuno è entrato nella tua azienda con questo invito.
letter-user_declined-lead = { $person } non vuole entrare nella tua azienda. Il link non funziona più.
letter-user_declined-button = Vedi l'invito
letter-user_invitation_asked-subject = { $person } chiede un nuovo invito
letter-user_invitation_asked-preheader = Decidi tu se inviare un invito e a quale indirizzo.
letter-user_invitation_asked-other = { $person } ha aperto il tuo invito, ma qui usa un altro indirizzo e chiede un invito a quello. Invialo solo se sai che è la stessa persona.
letter-user_invitation_asked-again = { $person } ha trovato il tuo invito scaduto e ne chiede uno nuovo.
letter-user_invitation_asked-button = Decidi
letter-user_invitation_asked-nothing = Non è stato inviato nulla e nessuno è entrato.

## E14: ruoli cambiati

letter-roles_changed-subject = I tuoi ruoli in { $company } sono cambiati
letter-roles_changed-admins-subject = I ruoli di { $person } sono cambiati
letter-roles_changed-preheader = Che cosa era possibile prima, che cosa è possibile ora, e chi ha deciso.
letter-roles_changed-lead = { $person } ha cambiato i tuoi ruoli in { $company }.
letter-roles_changed-admins-lead = { $by } ha cambiato i ruoli di { $person } in { $company }. Ricevi questa e-mail perché riguarda un amministratore globale.
letter-roles_changed-ask = Se ti sorprende, chiedi a { $person }.
letter-roles_changed-button = I tuoi ruoli

## E15: accesso cambiato

letter-access_changed-subject-suspended = Il tuo accesso a { $company } è sospeso
letter-access_changed-subject-reactivated = Hai di nuovo accesso a { $company }
letter-access_changed-subject-removed = Il tuo accesso a { $company } è terminato
letter-access_changed-preheader = Da quando, chi ha deciso e a chi chiedere.
letter-access_changed-why = Ricevi questa e-mail perché fai o facevi parte di { $company } su { $portal }.
letter-access_changed-lead-suspended = { $person } ha sospeso il tuo accesso a { $company }. I tuoi ruoli restano, ma per ora non puoi usarli.
letter-access_changed-lead-reactivated = { $person } ti ha ridato l'accesso a { $company }, con i ruoli che avevi.
letter-access_changed-lead-removed = { $person } ha chiuso il tuo accesso a { $company }. Il tuo account e le altre aziende restano come sono.
letter-access_changed-ask = Se ti sorprende, chiedi a { $person }.
letter-access_changed-button = Le tue aziende e i tuoi ruoli

## Una persona chiede un ruolo

letter-role_asked-subject = { $person } ti chiede un ruolo
letter-role_asked-preheader = Puoi darlo, oppure fare tu ciò che serve.
letter-role_asked-lead = { $person } vorrebbe fare di più in { $company } e lo chiede a te, perché puoi dare il ruolo.
letter-role_asked-button = Vedi la persona e i ruoli
letter-role_asked-nothing = Aprire questo link non fa nulla da solo: decidi nella pagina.

## Un altro indirizzo per le e-mail

letter-letters_code-subject = Il tuo codice è { $code }
letter-letters_code-heading = Conferma questo indirizzo per le e-mail
letter-letters_code-preheader = Scrivilo nella pagina del tuo profilo per ricevere qui le e-mail.
letter-letters_code-lead = Qualcuno, probabilmente tu, vuole ricevere a questo indirizzo le e-mail di { $portal }. Scrivi questo codice nella pagina del profilo:
letter-letters_code-life = Il codice vale 10 minuti. Non te lo chiediamo mai per telefono o per e-mail.
letter-letters_code-ignore = Se non eri tu, ignora questa e-mail. Senza il codice non cambia nulla.
letter-letters_code-why = Ricevi questa e-mail perché il tuo indirizzo è stato scritto in una pagina di profilo di { $portal }.
letter-letters_moved-subject = Le e-mail di { $portal } vanno a un altro indirizzo
letter-letters_moved-preheader = Se non eri tu, accedi e cambialo subito.
letter-letters_moved-why = Ricevi questa e-mail perché è l'indirizzo vecchio o nuovo del tuo profilo su { $portal }.
letter-letters_moved-lead = Da ora le e-mail sulle tue aziende su { $portal } vanno a un altro indirizzo. Accedi con lo stesso indirizzo di prima.
letter-letters_moved-ask = Se non eri tu, cambia subito la password e questo indirizzo.
letter-letters_moved-button = Il mio profilo
letter-fact-location = Sede
letter-fact-location_number = { $partner_id } (sede)
letter-location_associated-subject = L'account aziendale è ora associato a { $location }
letter-location_associated-preheader = È il numero che da ora vale per gli ordini.
letter-location_associated-lead = { $person } ha associato l'account aziendale di { $company } alla sede { $location }.
letter-location_associated-next = Da ora ordini e incentivi riportano questo numero. Se è un errore, un amministratore globale può scegliere un'altra sede nello stesso paese.
letter-location_associated-button = Vedi gli identificatori
letter-partner_id_checked-accepted = { $partner_id } { $number }: numero accettato
letter-partner_id_checked-refused = { $partner_id } { $number }: numero non accettato
letter-partner_id_checked-preheader = È stato inserito per { $place } e controllato in fase di verifica.
letter-partner_id_checked-accepted_lead = La verifica di { $partner_id } { $number } è riuscita: ora è il numero di { $place }.
letter-partner_id_checked-refused_lead = La verifica di { $partner_id } { $number }, inserito per { $place }, non è riuscita. Puoi inserirne un altro.
letter-partner_id_checked-button = Vedi gli identificatori

# Linked work accounts, directories, invitations taken back, disputes
letter-factor_changed-identity_linked-subject = Un account aziendale è collegato al tuo account
letter-factor_changed-identity_linked-lead = D'ora in poi puoi accedere qui anche con il tuo account di { $provider }.
letter-factor_changed-identity_removed-subject = Un account aziendale non è più collegato al tuo account
letter-factor_changed-identity_removed-lead = Con il tuo account di { $provider } non puoi più accedere qui.
letter-fact-directory = Directory
letter-directory_changed-subject-added = Nuova directory degli account aziendali per { $company }
letter-directory_changed-subject-removed = Directory degli account aziendali rimossa da { $company }
letter-directory_changed-preheader = È cambiato chi può accedere per la tua azienda. Ecco che cosa significa.
letter-directory_changed-lead-added = { $person } ha aggiunto a { $company } una directory di { $provider }.
letter-directory_changed-lead-removed = { $person } ha rimosso da { $company } una directory di { $provider }.
letter-directory_changed-what-added = Le persone di questa directory possono entrare nella tua azienda con l'account aziendale. Entrano senza ruoli, tranne chi nella directory è amministratore globale.
letter-directory_changed-what-removed = Nessuno accede più con questa directory. A chi la usava abbiamo scritto che cosa fare.
letter-directory_changed-ask = Se ti sorprende, chiedi subito a { $person } oppure scrivi a { $help }.
letter-directory_changed-button = Vedi le directory
letter-work_account_cut-subject = { $company } ha rimosso la directory del tuo account aziendale
letter-work_account_cut-preheader = Con quell'account aziendale non puoi più accedere. Ecco che cosa fare.
letter-work_account_cut-lead = { $person } ha rimosso la directory, perciò con il tuo account di { $provider } non puoi più accedere. Il tuo account qui e i tuoi ruoli restano come sono.
letter-work_account_cut-other = Puoi accedere nell'altro modo che hai.
letter-work_account_cut-none = Non hai ancora un altro modo di accedere. Scegli una password per l'indirizzo a cui è arrivata questa e-mail.
letter-work_account_cut-button = Scegli una password
letter-user_invitation_withdrawn-subject = L'invito a { $company } è stato ritirato
letter-user_invitation_withdrawn-preheader = Il link nell'e-mail precedente non vale più. Non devi fare nulla.
letter-user_invitation_withdrawn-why = Ricevi questa e-mail perché avevi un invito di { $company } su { $portal }.
letter-user_invitation_withdrawn-lead = { $person } ha ritirato l'invito a entrare in { $company }.
letter-user_invitation_withdrawn-what = Il link nell'e-mail precedente non vale più. Non devi fare nulla.
letter-dispute_opened-subject = Contestazione su { $known } da esaminare
letter-dispute_opened-preheader = Qualcuno dice che un'azienda già presente non è la sua. Attende una verifica.
letter-dispute_opened-why = Ricevi questa e-mail perché verifichi le aziende su { $portal }.
letter-dispute_opened-lead = { $person } ha una casella sul dominio di { $known } e dice che la sua azienda, { $company }, è un'altra.
letter-dispute_opened-button = Vedi le contestazioni
## The public list, referrals, standing

letter-fact-since = Dal
letter-entry_stale-subject = La scheda di { $company } è ancora giusta?
letter-entry_stale-preheader = Basta un pulsante per dire che è ancora tutto come nell’elenco.
letter-entry_stale-lead = I rivenditori trovano { $company } nell’elenco pubblico dei provider. L’ultima conferma della scheda è del { $date }.
letter-entry_stale-hidden = Rivedila e conferma che è giusta, oppure modificala. Le schede che nessuno conferma per sei mesi non sono più visibili.
letter-entry_stale-button = Rivedi la scheda
letter-referral_asked-subject = { $company } chiede un contatto
letter-referral_asked-preheader = Un rivenditore ha trovato la tua azienda nell’elenco pubblico.
letter-referral_asked-lead = { $person } di { $company } ha trovato la tua azienda nell’elenco pubblico dei provider e chiede un contatto.
letter-referral_asked-writes = { $person } scrive
letter-referral_asked-next = Puoi rispondere, inviare un invito già compilato oppure rifiutare. L’elenco mostra quanto tempo impieghi di solito.
letter-referral_asked-button = Vedi la richiesta
letter-referral_answered-subject = { $company } ha risposto alla tua richiesta
letter-referral_answered-declined_subject = { $company } ha rifiutato la tua richiesta
letter-referral_answered-closed_subject = { $company } ha chiuso la richiesta
letter-referral_answered-preheader = Riguarda la richiesta di contatto che hai inviato.
letter-referral_answered-lead = Hai chiesto un contatto a { $company }. Ecco la risposta.
letter-referral_answered-declined = Hai chiesto un contatto a { $company }. Ora non può aiutarti.
letter-referral_answered-closed = { $company } ha chiuso la richiesta di contatto. Non serve altro.
letter-referral_answered-writes = { $company } scrive
letter-referral_answered-others = Nell’elenco pubblico ci sono altri provider.
letter-referral_answered-button = Vedi la richiesta
letter-company_suspended-subject = { $company }: partecipazione sospesa
letter-company_suspended-preheader = Perché, che cosa si ferma, che cosa continua e che cosa puoi fare.
letter-company_suspended-lead = La partecipazione di { $company } al programma è sospesa.
letter-company_suspended-writes = { $portal } scrive
letter-company_suspended-stops = Non si possono invitare o autorizzare nuovi partner e nuovi clienti.
letter-company_suspended-stays = Tutto ciò che esiste si può ancora leggere e gestire.
letter-company_suspended-customers = I clienti esistenti e le loro sottoscrizioni non cambiano.
letter-company_suspended-button = Vedi la situazione dell’azienda
letter-company_lifted-subject = { $company }: sospensione revocata
letter-company_lifted-preheader = Tutto funziona di nuovo come funzionava prima.
letter-company_lifted-lead = La sospensione di { $company } è stata revocata. Si possono di nuovo invitare e autorizzare nuovi partner e clienti.
letter-company_lifted-button = Vedi la situazione dell’azienda
## Il dominio è provato

letter-domain_proved-subject = Il dominio { $domain } è provato
letter-domain_proved-preheader = Due verifiche della tua richiesta sono superate da sole.
letter-domain_proved-lead = Abbiamo trovato il record nei server dei nomi di { $domain }. Con questo le verifiche del dominio dell'e-mail e del rapporto di lavoro sono superate per { $company }.
letter-domain_proved-next = Ora puoi togliere il record. Ti scriviamo appena ci sono novità sulle altre verifiche.
letter-domain_proved-button = Vedi lo stato
## E28: una relazione con un cliente è terminata; E22 di un cliente

letter-customer_ended-subject = La relazione con { $company } è terminata
letter-customer_ended-subject-shared = { $customer } e { $partner } non lavorano più insieme
letter-customer_ended-preheader = Da quando, che cosa finisce subito e che cosa resta com'è per la tua azienda.
letter-customer_ended-lead = La relazione tra { $customer } e { $partner } è terminata. Questo significa che:
letter-customer_ended-customer-orders = { $partner } non può più ordinare, rinnovare o modificare nulla per te;
letter-customer_ended-customer-access = ogni accesso di amministratore di { $partner } ai tuoi servizi è finito;
letter-customer_ended-customer-bought = quello che hai comprato resta tuo fino alla scadenza.
letter-customer_ended-partner-orders = non puoi più ordinare, rinnovare o modificare nulla per { $customer };
letter-customer_ended-partner-access = ogni accesso di amministratore che avevi presso { $customer } è finito;
letter-customer_ended-partner-history = il cliente resta nel tuo elenco come terminato, con tutto ciò che era concordato.
letter-customer_ended-shared-stays = la tua relazione con { $customer } resta com'è;
letter-customer_ended-shared-partner = { $partner } non segue più questo cliente.
letter-customer_ended-moved = { $customer } è passata ad altri partner con un codice creato da lei, senza interruzioni.
letter-customer_ended-moved-customer = da questo momento ti seguono i tuoi nuovi partner.
letter-customer_ended-button = Vedi la relazione
letter-customer_access_removed-lead = { $customer } ha rimosso l'accesso di amministratore della tua azienda:
letter-customer_access_removed-other = { $customer } ha rimosso l'accesso di amministratore di { $partner }. Per la tua azienda non cambia nulla.
letter-customer_access_removed-preheader-other = Un altro partner del cliente non amministra più. Per te non cambia nulla.
letter-customer_access_removed-stops = non puoi più amministrare i servizi di { $customer };
letter-customer_access_removed-stays = la relazione resta, e con lei gli ordini che invii per il cliente.

## Un cliente cambia partner

letter-move_begun-subject = { $company } può passare ad altri partner
letter-move_begun-preheader = È stato creato un codice: che cosa fa, che cosa non tocca e come ritirarlo.
letter-move_begun-lead = { $name } ha creato un codice per { $company }. Un rivenditore che lo ha può chiedere di prendere il posto di:
letter-move_begun-leaving = { $company }
letter-move_begun-nothing = Il codice non termina nulla. Le relazioni qui sopra finiscono solo quando qualcuno della tua azienda accetta la richiesta. Se nessuno di voi lo ha voluto, ritira il codice.
letter-move_begun-until = Il codice vale fino a
letter-move_begun-button = Vedi il codice

## Chi assiste un cliente

letter-support_named-subject = Il contatto di supporto di { $customer } è cambiato
letter-support_named-preheader = A chi rivolgersi da ora in poi, per e-mail o per telefono, e in quale azienda.
letter-support_named-lead = Da ora in poi { $company } ti assiste:
letter-support_named-lead-partner = Da ora in poi { $company } assiste { $customer }:
letter-support_named-company = Azienda
letter-support_named-person = Contatto
letter-support_named-address = E-mail
letter-support_named-phone = Telefono

## Un provider conferma che un cliente ha accettato

letter-agreement_attested-subject = { $provider } dice che hai accettato il { $agreement }
letter-agreement_attested-preheader = Chi ha accettato, quale versione e in quale giorno, e chi lo ha confermato.
letter-agreement_attested-lead = { $provider } ha confermato che la tua azienda ha accettato il { $agreement } fuori da questo portale:
letter-agreement_attested-name = Chi ha accettato
letter-agreement_attested-on = Giorno
letter-agreement_attested-by = Conferma di
letter-agreement_attested-object = Se nessuno della tua azienda ha accettato, apri la pagina e scegli «Non è così»: la conferma allora non vale più.
letter-agreement_attested-button = Vedi la conferma

## Accesso delegato

letter-delegation-name = Nome
letter-delegation-roles = Ruoli
letter-delegation-time = Per
letter-delegation-days = { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }
letter-delegation-answered_by = Chi ha risposto
letter-delegation-ended_by = Chi l'ha terminato
letter-delegation-extends = Alla fine l'accesso si estende in automatico di 180 giorni. Entrambe le parti possono disattivarlo.
letter-delegation-ends = Alla fine l'accesso termina da solo.
letter-delegation-button = Vedi l'accesso
letter-delegation_asked-subject = { $partner } chiede l'accesso delegato
letter-delegation_asked-preheader = Quali ruoli, per quanto tempo, chi chiede. Nulla è concesso se non decidi tu.
letter-delegation_asked-lead = { $partner } chiede di avere questi ruoli di amministratore nei tuoi sistemi:
letter-delegation_asked-button = Esamina la richiesta
letter-delegation_asked-nothing = Nulla è concesso se non decidi tu. Puoi terminare in ogni momento un accesso concesso.
letter-delegation_answered-subject = L'accesso delegato con { $company } è concesso
letter-delegation_answered-no = { $company } ha rifiutato l'accesso delegato
letter-delegation_answered-preheader = Chi ha risposto, con quale nome, e fino a quando dura l'accesso.
letter-delegation_answered-lead = L'accesso delegato tra la tua azienda e { $company } è concesso ed è in vigore.
letter-delegation_answered-lead-no = { $company } ha rifiutato l'accesso delegato che hai chiesto. Nulla è stato concesso.
letter-delegation_changed-shorter = L'accesso delegato con { $company } termina prima
letter-delegation_changed-longer = L'accesso delegato con { $company } dura di più
letter-delegation_changed-extended = L'accesso delegato con { $company } si è esteso in automatico
letter-delegation_changed-extends = L'accesso delegato con { $company } ora si estende in automatico
letter-delegation_changed-extends_not = L'accesso delegato con { $company } non si estende più in automatico
letter-delegation_changed-preheader = Che cosa è cambiato, chi l'ha deciso e fino a quando dura ora l'accesso.
letter-delegation_changed-lead = È cambiato qualcosa nell'accesso delegato tra la tua azienda e { $company }.
letter-delegation_changed-by = Chi l'ha cambiato
letter-delegation_changed-before = Fine precedente
letter-delegation_changed-warned = Se non si estende in automatico, le due parti ricevono un promemoria 30, 7 e 1 giorni prima della fine. I ruoli restano gli stessi.
letter-delegation_ended-subject = L'accesso delegato con { $company } è terminato
letter-delegation_ended-preheader = Perché è terminato, da quando, e che cosa fare se serve ancora.
letter-delegation_ended-withdrawn = La richiesta di accesso delegato è stata ritirata. Nulla è stato concesso.
letter-delegation_ended-terminated = L'accesso delegato è terminato prima del tempo. I suoi ruoli non si possono più usare.
letter-delegation_ended-unanswered = Nessuno ha risposto entro 90 giorni alla richiesta di accesso delegato, che quindi è terminata. Nulla è stato concesso.
letter-delegation_ended-expired = Il periodo dell'accesso delegato è finito. I suoi ruoli non si possono più usare.
letter-delegation_ended-again = Se serve ancora, il partner può chiederlo di nuovo con un altro nome.
letter-delegation_ends-subject = L'accesso delegato con { $company } termina tra { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }
letter-delegation_ends-preheader = Quando termina, se si estende, e che cosa possono fare ora le due parti.
letter-delegation_ends-lead = L'accesso delegato tra la tua azienda e { $company } termina tra { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }.
letter-delegation_ends-renew = Se serve ancora, il partner ne chiede uno nuovo per tempo, e decide il cliente.
## Richieste: ricordate, aggiunte, eliminate

letter-confirm_reminder-subject = Promemoria: conferma il tuo indirizzo e-mail per { $company }
letter-confirm_reminder-preheader = La richiesta aspetta ancora la tua risposta. Basta un minuto.
letter-reseller_added-subject = { $company } è anche rivenditore indiretto
letter-reseller_added-preheader = Le funzioni di rivenditore indiretto sono attive da subito.
letter-reseller_added-lead = { $company } era già nel programma e ha indicato i dati dell'assistenza clienti. Ora è anche rivenditore indiretto.
letter-reseller_added-next = Se il { $agreement } non è ancora firmato, il prossimo passo è la firma di un amministratore globale.
letter-reseller_added-button = Vai alla panoramica
letter-draft_ends-subject = La bozza di richiesta di { $company } sarà eliminata
letter-draft_ends-preheader = Da un po' nessuno ci lavora. Aprila per conservarla.
letter-draft_ends-lead = La richiesta di { $company } è iniziata e non è stata inviata. Sarà eliminata il { $date }.
letter-draft_ends-keep = Per conservarla, aprila e salva una sezione. Quello che è stato scritto c'è ancora tutto.
letter-draft_ends-button = Apri la richiesta
letter-draft_ended-subject = La bozza di richiesta di { $company } è stata eliminata
letter-draft_ended-preheader = Per 90 giorni nessuno ci ha lavorato. Puoi iniziarne una nuova.
letter-draft_ended-lead = La richiesta di { $company } era iniziata, non inviata e senza modifiche da 90 giorni. È stata eliminata con tutto quello che conteneva.
letter-draft_ended-again = Puoi iniziare una nuova richiesta quando vuoi.
letter-draft_ended-button = Inizia una nuova richiesta
## La scrivania di chi verifica

letter-case_taken_over-subject = { $name } ha preso in mano { $reference }
letter-case_taken_over-preheader = Il caso è ora in mano a un'altra persona. Non devi fare nulla.
letter-case_taken_over-lead = { $name } ha preso in mano il caso { $reference }, che era in mano a te. Quello che hai scritto e deciso resta nel caso.

letter-case_due_soon-subject = { $reference } scade il { $date }
letter-case_due_soon-preheader = Un caso attende un esito. Il suo tempo è quasi finito.
letter-case_due_soon-lead = La richiesta di { $company } scade il { $date }. Decidi le verifiche aperte, oppure chiedi all'azienda ciò che manca.

letter-case_overdue-subject = { $reference } è in ritardo
letter-case_overdue-preheader = Un caso non ha avuto un esito in tempo. L'azienda legge la stessa data.
letter-case_overdue-lead = La richiesta di { $company } scadeva il { $date } e non ha ancora un esito. L'azienda legge la stessa data.
letter-case_overdue-holder = In mano a
letter-case_overdue-nobody = Nessuno
letter-case_overdue-why = Ricevi questa e-mail perché coordini chi verifica su { $portal }.

letter-review_digest-subject = Verifiche del { $date }: { $waiting } in attesa
letter-review_digest-preheader = Che cosa attende un esito questa mattina e che cosa è in ritardo.
letter-review_digest-waiting = { $waiting ->
    [one] Una richiesta attende un esito.
   *[other] { $waiting } richieste attendono un esito.
}
letter-review_digest-overdue = { $overdue ->
    [0] Nessuna è in ritardo.
    [one] Una è in ritardo.
   *[other] { $overdue } sono in ritardo.
}
letter-review_digest-first = Le prime
letter-review_digest-button = Apri l'elenco

letter-case_reply-subject = Un messaggio su { $company }
letter-case_reply-preheader = Chi verifica ti ha scritto. Un messaggio non decide e non consuma nulla.
letter-case_reply-lead = { $name }, che verifica la richiesta di { $company }, ti ha scritto.
letter-case_reply-button = Leggi e rispondi
## Modifiche ai dati dell'azienda, agli altri amministratori globali

letter-own_data-ask = Se ti sorprende, chiedi a { $person }.
letter-location_changed-subject-added = Nuova sede: { $location }
letter-location_changed-subject-changed = La sede { $location } è stata modificata
letter-location_changed-subject-closed = La sede { $location } è stata chiusa
letter-location_changed-subject-reopened = La sede { $location } è di nuovo aperta
letter-location_changed-preheader = Lo scriviamo agli amministratori globali, così nulla cambia di nascosto.
letter-location_changed-lead-added = { $person } ha aggiunto la sede { $location } a { $company }.
letter-location_changed-lead-changed = { $person } ha modificato la sede { $location } di { $company }.
letter-location_changed-lead-closed = { $person } ha chiuso la sede { $location } di { $company }. La sede conserva il suo numero e si può riaprire.
letter-location_changed-lead-reopened = { $person } ha riaperto la sede { $location } di { $company }.
letter-location_changed-button = Vedi la sede
letter-company_changed-subject-support = L'assistenza clienti di { $company } è cambiata
letter-company_changed-subject-billing_address = L'indirizzo di fatturazione di { $company } è cambiato
letter-company_changed-subject-tax_id = La partita IVA di { $company } è cambiata
letter-company_changed-preheader = Lo scriviamo agli amministratori globali, così nulla cambia di nascosto.
letter-company_changed-lead-support = { $person } ha modificato l'assistenza clienti o il sito web di { $company }. I clienti li vedono da subito.
letter-company_changed-lead-billing_address = { $person } ha modificato l'indirizzo a cui vanno le fatture di { $company }.
letter-company_changed-lead-tax_id = { $person } ha modificato la partita IVA sulle fatture di { $company }.
letter-company_changed-button = Vedi i dati attuali

## Richieste di aiuto

letter-fact-ticket = Richiesta
letter-fact-subject = Oggetto
letter-ticket_written-subject = { $reference }: richiesta di { $company }
letter-ticket_written-preheader = Leggi la richiesta e rispondi nella sua pagina.
letter-ticket_written-why = Ricevi questa e-mail perché le richieste di aiuto su { $portal } arrivano a questo indirizzo.
letter-ticket_written-lead = { $person } di { $company } ha scritto una richiesta.
letter-ticket_written-quote = { $person } ha scritto:
letter-ticket_written-button = Rispondi alla richiesta
letter-ticket_answered-subject = La tua richiesta { $reference }: c'è una risposta
letter-ticket_answered-preheader = Leggila nella pagina della richiesta e scrivi ancora se manca qualcosa.
letter-ticket_answered-lead = { $portal } ha risposto a una richiesta di { $company }.
letter-ticket_answered-quote = La risposta:
letter-ticket_answered-accepted = La richiesta di unione è stata accettata. Se ne occupa il gestore del programma: questa e-mail da sola non cambia nulla.
letter-ticket_answered-refused = La richiesta di unione non è stata accettata. Non cambia nulla.
letter-ticket_answered-closed = La richiesta è chiusa. Se scrivi ancora, si riapre.
letter-ticket_answered-button = Vedi la richiesta
## Cases: what a reviewer asks

letter-fact-answer_by = Risposta entro il
letter-action_needed-subject_by = Rispondi entro il { $date }: { $topic } per { $company }
letter-action_needed-fields = Che cosa correggere:
letter-action_reminder-subject = Promemoria: serve una risposta entro il { $date }
letter-action_reminder-preheader = Ci serve ancora qualcosa da te. La verifica aspetta la tua risposta.
letter-action_reminder-lead = La verifica di { $company } aspetta la tua risposta su un punto: { $topic }. Inviala entro il { $date }.
letter-fact-appeals_left = Ricorsi rimasti
letter-appeal_received-subject = Abbiamo ricevuto il ricorso di { $company }
letter-appeal_received-preheader = Un'altra persona riesamina ciò che era stato rifiutato. Non devi fare nulla.
letter-appeal_received-lead = Abbiamo ricevuto il ricorso di { $company }. Ciò che era stato rifiutato viene riesaminato, se possibile da un'altra persona.
letter-company_wrote-subject = { $reference }: messaggio dell'azienda
letter-company_wrote-preheader = L'azienda ti ha scritto sul suo caso. Non è una risposta e non è un ricorso.
letter-company_wrote-lead = { $company } ti ha scritto a proposito del caso { $reference }.
letter-company_wrote-who = { $company } scrive
letter-approved-change-subject = Le modifiche di { $company } sono verificate
letter-approved-change-preheader = Da ora è in vigore la nuova versione del profilo.
letter-approved-change-lead = Abbiamo controllato ciò che { $company } ha cambiato nel profilo. Da ora è in vigore la nuova versione.
letter-rejected-change-subject = Non abbiamo potuto verificare le modifiche di { $company }
letter-rejected-change-preheader = Resta in vigore il profilo verificato in precedenza. Ecco il motivo.
letter-rejected-change-lead = Di ciò che { $company } ha cambiato nel profilo non abbiamo potuto confermare un punto: { $topic }. Resta in vigore il profilo verificato in precedenza, e così lo stato dell'azienda.
letter-rejected-appeals = { $left ->
    [one] Puoi presentare ancora un ricorso, entro il { $date }. Una domanda a chi verifica non è un ricorso e non ne consuma.
   *[other] Puoi presentare { $left } ricorsi, entro il { $date }. Una domanda a chi verifica non è un ricorso e non ne consuma.
}

## Un cliente contesta una conferma o accetta da sé il contratto

letter-attestation_disputed-subject = { $customer } contesta il { $agreement }
letter-attestation_disputed-preheader = Chi contesta, per quale versione e che cosa succede adesso.
letter-attestation_disputed-lead = { $customer } dice di non aver accettato il { $agreement } come { $provider } aveva confermato. La conferma non vale più.
letter-attestation_disputed-by = Contestazione di
letter-attestation_disputed-next = Chiarisci con { $customer }. Può accettare il contratto nella sua pagina in qualsiasi momento; tu puoi confermare di nuovo solo con altri dati.
letter-attestation_disputed-own = { $provider } riceve lo stesso messaggio. Puoi accettare il contratto nella tua pagina in qualsiasi momento.
letter-agreement_accepted-subject = { $customer } ha accettato il { $agreement }
letter-agreement_accepted-preheader = Quale versione, chi l'ha accettata e quando, e la sua impronta.
letter-agreement_accepted-lead = { $customer } ha accettato il { $agreement } in questo portale:
letter-agreement_accepted-partner = Puoi continuare a ordinare per { $customer }.
letter-agreement_accepted-own = I tuoi partner lo hanno saputo. Puoi rileggere il testo e questi dati nella tua pagina in qualsiasi momento.
letter-agreement_accepted-button = Vedi il contratto

## E10: a new version of the agreement

letter-agreement_published-subject = Accetta il nuovo { $agreement } entro il { $date }
letter-agreement_published-subject-open = Nuova versione del { $agreement }
letter-agreement_published-preheader = Che cosa cambia, da quale giorno e che cosa devi fare.
letter-agreement_published-lead = È stata pubblicata la versione { $version } del { $agreement }. È in vigore dal { $date }.
letter-agreement_published-changes = Che cosa cambia
letter-agreement_published-accept = Un amministratore globale di { $company } deve accettarla entro il { $date }. Si può firmare dal giorno in cui è in vigore.
letter-agreement_published-nothing = Non devi fare nulla: ciò che la tua azienda ha firmato continua a valere.
letter-agreement_published-button = Leggi le modifiche

## E11: it is not signed yet

letter-agreement_reminder-subject-left = { $days ->
    [one] Manca un giorno per accettare il { $agreement }
   *[other] Mancano { $days } giorni per accettare il { $agreement }
 }
letter-agreement_reminder-subject-over = Il tempo per accettare il { $agreement } è scaduto
letter-agreement_reminder-subject-open = Il { $agreement } ha una versione da accettare
letter-agreement_reminder-preheader = Chi può firmare, entro quando e che cosa si ferma senza firma.
letter-agreement_reminder-lead-left = { $company } non ha ancora accettato la versione { $version } del { $agreement }. L'ultimo giorno è il { $date }.
letter-agreement_reminder-lead-over = { $company } non ha accettato la versione { $version } del { $agreement } entro il { $date }.
letter-agreement_reminder-lead-open = { $company } non ha ancora accettato la versione { $version } del { $agreement }.
letter-agreement_reminder-stops = Senza firma { $company } da allora non può prendere nuovi clienti, autorizzare provider né figurare come partner nei nuovi ordini. Ciò che esiste continua.
letter-agreement_reminder-stopped = Finché non è firmata, { $company } non può prendere nuovi clienti, autorizzare provider né figurare come partner nei nuovi ordini. Ciò che esiste continua, e con la firma tutto torna subito a funzionare.

## A newer version of a customer's agreement

letter-customer_agreement_waits-subject-until = Accetta il nuovo { $agreement } entro il { $date }
letter-customer_agreement_waits-subject-open = C'è una nuova versione del { $agreement }
letter-customer_agreement_waits-preheader = Che cosa cambia, e dove leggere e accettare il contratto.
letter-customer_agreement_waits-lead = È uscita la versione { $version } del { $agreement }, in vigore dal { $from }. { $company } ne ha accettata una precedente.
letter-customer_agreement_waits-next-until = Un amministratore globale di { $company } deve accettarla entro il { $date }. I tuoi partner vedono se è accettata. Quello che hai continua.
letter-customer_agreement_waits-next-open = Un amministratore globale di { $company } può leggerla e accettarla.
letter-customer_agreement_waits-button = Leggi e accetta
letter-customer_agreement_waits-nothing = Aprire questo link non fa nulla da sé: prima leggi, poi accetti con un pulsante.
## Che cosa è cambiato tra provider e rivenditore

letter-partnership_changed-suspended-subject = La relazione con { $company } è sospesa
letter-partnership_changed-suspended-preheader = Perché, quando viene riesaminata e che cosa prosegue nel frattempo.
letter-partnership_changed-suspended-lead = { $name } ha sospeso la relazione tra la tua azienda e { $company }. Viene riesaminata il { $day }.
letter-partnership_changed-suspended-means = Finché non riprende, niente nuovi ordini e niente nuovi clienti tramite questa relazione. Clienti, abbonamenti e accesso di amministratore restano come sono.
letter-partnership_changed-suspended-day = Riesame il
letter-partnership_changed-resumed-subject = La relazione con { $company } prosegue
letter-partnership_changed-resumed-preheader = Non è più sospesa: sono di nuovo possibili nuovi ordini e nuovi clienti.
letter-partnership_changed-resumed-lead = { $name } ha ripreso la relazione tra la tua azienda e { $company }.
letter-partnership_changed-resumed-means = Da ora sono di nuovo possibili nuovi ordini e nuovi clienti.
letter-partnership_changed-ends-subject = La relazione con { $company } terminerà
letter-partnership_changed-ends-preheader = In quale giorno, perché e che cosa fare prima per i clienti.
letter-partnership_changed-ends-lead = { $name } ha annunciato che la relazione tra la tua azienda e { $company } termina il { $day }.
letter-partnership_changed-ends-means = Fino ad allora tutto prosegue come prima. Poi cessano i nuovi ordini e l'accesso di amministratore; i clienti mantengono le loro relazioni con ciascuna azienda. Se riguarda dei clienti, avvisali prima di quel giorno.
letter-partnership_changed-ends-day = Termina il
letter-partnership_changed-stays-subject = La relazione con { $company } non termina
letter-partnership_changed-stays-preheader = La fine annunciata è stata ritirata. Tutto prosegue com'era.
letter-partnership_changed-stays-lead = { $name } ha ritirato la fine annunciata della relazione tra la tua azienda e { $company }.
letter-partnership_changed-stays-means = Tutto prosegue come prima.
letter-partnership_changed-blocked_region-subject = La relazione con { $company } è bloccata
letter-partnership_changed-blocked_region-preheader = I vostri paesi non sono più nella stessa area. Che cosa significa ora.
letter-partnership_changed-blocked_region-lead = La tua azienda e { $company } non sono più nella stessa area del programma.
letter-partnership_changed-blocked_region-means = Finché non lo sono, niente nuovi ordini e niente nuovi clienti tramite questa relazione. Ciò che esiste prosegue. Si sblocca da sola appena le aree coincidono.
letter-partnership_changed-blocked_provider-subject = La relazione con { $company } è bloccata
letter-partnership_changed-blocked_provider-preheader = Il provider non è attivo nel programma. Che cosa significa ora.
letter-partnership_changed-blocked_provider-lead = Il provider della relazione tra la tua azienda e { $company } al momento non è attivo nel programma.
letter-partnership_changed-blocked_provider-means = Finché non lo è, niente nuovi ordini e niente nuovi clienti tramite questa relazione. Ciò che esiste prosegue. Si sblocca da sola appena la causa è risolta.
letter-partnership_changed-blocked_reseller-subject = La relazione con { $company } è bloccata
letter-partnership_changed-blocked_reseller-preheader = Il rivenditore non è attivo nel programma. Che cosa significa ora.
letter-partnership_changed-blocked_reseller-lead = Il rivenditore della relazione tra la tua azienda e { $company } al momento non è attivo nel programma.
letter-partnership_changed-blocked_reseller-means = Finché non lo è, niente nuovi ordini e niente nuovi clienti tramite questa relazione. Ciò che esiste prosegue. Si sblocca da sola appena la causa è risolta.
letter-partnership_changed-cured-subject = La relazione con { $company } è di nuovo libera
letter-partnership_changed-cured-preheader = Niente la blocca più: nuovi ordini e nuovi clienti sono possibili.
letter-partnership_changed-cured-lead = Tra la tua azienda e { $company } non c'è più nessun ostacolo.
letter-partnership_changed-cured-means = Da ora sono di nuovo possibili nuovi ordini e nuovi clienti.
letter-partnership_changed-button = Vedi la relazione
## E34: the letter of an invitation did not arrive

letter-mail_bounced-subject = Il tuo invito non è arrivato a { $address }
letter-mail_bounced-preheader = Perché la lettera è stata respinta, e come mandarla altrove.
letter-mail_bounced-lead = La lettera che invita { $company } non è stata recapitata a { $address }.
letter-mail_bounced-answer = Il server di posta ha risposto
letter-mail_bounced-next = Cambia l’indirizzo, e parte subito una nuova lettera con un nuovo link.
letter-mail_bounced-button = Cambia indirizzo

## E20: the invitation of a reseller ran out, or another one is asked for

letter-invitation_expired-subject = L’invito a { $company } è scaduto
letter-invitation_expired-subject-asked = { $company } chiede un nuovo invito
letter-invitation_expired-preheader = Non è stato autorizzato nulla. Decidi tu se mandare un’altra lettera.
letter-invitation_expired-lead = L’invito a { $company } è scaduto il { $date } senza risposta.
letter-invitation_expired-asked = Chi ha il tuo invito a { $company } lo ha trovato scaduto e ne chiede uno nuovo.
letter-invitation_expired-other = { $person } ha aperto il tuo invito a { $company } e chiede di riceverlo a un altro indirizzo: { $address }. Fallo solo se sai che lavora lì.
letter-invitation_expired-nothing = Non è stato mandato né autorizzato nulla.
letter-invitation_expired-button = Rinnova
## E29: a file of invitations is through

letter-file_ready-subject = L’elenco dei clienti è pronto
letter-file_ready-preheader = Puoi scaricare per un giorno il file che hai chiesto, dopo l’accesso.
letter-file_ready-lead = Il file dei clienti che hai chiesto è pronto. Non è allegato: i dati dei clienti non viaggiano per e-mail.
letter-file_ready-file = File
letter-file_ready-lines = Clienti nel file
letter-file_ready-until = Si può scaricare fino al
letter-file_ready-button = Scarica il file
letter-file_ready-why = Ricevi questa e-mail perché hai chiesto questo file su { $portal }.
letter-bulk_finished-subject = { $sent ->
        [one] Un invito inviato,
       *[other] { $sent } inviti inviati,
    } { $problems ->
        [0] nessun problema
        [one] un problema
       *[other] { $problems } problemi
    }
letter-bulk_finished-preheader = Che cosa è partito, che cosa no e dove trovi i motivi.
letter-bulk_finished-lead = L'invio degli inviti dal tuo file è concluso.
letter-bulk_finished-cancelled = Il resto degli inviti del tuo file è annullato. Gli inviti partiti restano validi.
letter-bulk_finished-file = File
letter-bulk_finished-fact_sent = Inviti inviati
letter-bulk_finished-fact_problems = Righe con problemi
letter-bulk_finished-fact_known = Tralasciati, con invito precedente o già partner
letter-bulk_finished-fact_cancelled = Annullati
letter-bulk_finished-problems = Scarica lì le righe con problemi, correggile e caricale di nuovo. Nessuno riceve due inviti.
letter-bulk_finished-button = Vedi l'esito
letter-bulk_finished-why = Ricevi questa e-mail perché hai inviato questi inviti su { $portal }.

## E17: promemoria di un invito

letter-invitation_reminder-subject = Promemoria: invito di { $provider }
letter-invitation_reminder-preheader = Non ha ancora una risposta. Leggi chi te lo chiede e fino a quando.
letter-invitation_reminder-lead = { $provider } ha invitato { $company } a lavorare con sé come provider indiretto nel programma { $program }. L’invito non ha ancora una risposta.
letter-invitation_reminder-quiet = Se non vuoi altri promemoria di questo invito, dillo con il pulsante in fondo alla sua pagina.
letter-invitation_reminder-why = Ricevi questa e-mail perché { $provider } ha invitato { $company } al tuo indirizzo. I promemoria sono pochi, e senza una risposta l’invito scade da solo.
letter-invitation_nudge-subject = { $person } ti ricorda l’invito di { $provider }
letter-invitation_nudge-preheader = Un breve promemoria di un invito che aspetta ancora una risposta.
letter-invitation_nudge-lead = { $person } di { $provider } ti ricorda l’invito.
letter-invitation_nudge-answer = Il prossimo passo: qualcuno di { $company } legge l’invito e risponde, con un sì o con un no.
letter-invitation_nudge-sign = Il prossimo passo: un amministratore globale di { $company } firma il { $agreement }.
letter-invitation_nudge-authorize = Il prossimo passo: un amministratore globale di { $company } autorizza { $provider }, oppure rifiuta.

## E24: reminder of a request to a customer

letter-customer_reminder-subject = Promemoria: richiesta di { $reseller }
letter-customer_reminder-preheader = Non ha ancora una risposta. Vedi chi chiede e fino a quando: decidi tu.
letter-customer_reminder-lead = { $reseller } ha chiesto a { $customer } di lavorare insieme. La richiesta non ha ancora una risposta.
letter-customer_reminder-not_us = Se non è per te, dillo con il pulsante «Non ci riguarda» di quella pagina: non arrivano altre lettere.
letter-customer_reminder-why = Ricevi questa e-mail perché { $person } ha indicato il tuo indirizzo per chiedere a { $customer }. I promemoria sono al massimo due e, senza risposta, la richiesta finisce da sola.
