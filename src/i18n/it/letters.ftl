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

## Che cosa controlla una verifica, dentro una frase

letter-check-email_ownership = indirizzo e-mail
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
