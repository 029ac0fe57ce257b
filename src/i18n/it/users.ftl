### Le persone di un'azienda: gestione utenti, inviti, chi può fare che cosa.

## Gestione utenti

users-add = Aggiungi utente
users-filter = Filtra le persone
users-caption = { $count ->
        [one] { $count } persona
       *[other] { $count } persone
    }
users-list-empty = Nessuno corrisponde a questi filtri. Toglili per vedere tutti.
users-list-narrow = Vedi te e gli amministratori globali della tua azienda.
users-list-ask = Chiedi di vedere tutti
users-last-seen = Ultimo accesso
users-never = Mai
users-second-factor = Secondo fattore
users-guest = Ospite
users-guest-mark = (ospite)
users-default-user = Senza ruolo
users-no-role = Nessun ruolo

## Una persona

users-update = Aggiorna
users-updated = I ruoli di { $person } sono aggiornati. Un'e-mail lo comunica.
users-kept = Questi ruoli restano come sono, perché non puoi cambiarli: { $roles }.
users-cannot-change = Non puoi cambiare i ruoli di questa persona.
users-again = Per cambiare ruoli o accesso, conferma prima la tua identità. L'ultima conferma risale a più di 10 minuti fa.
users-again-act = Conferma la tua identità
users-kind-tenant = Ruoli dell'account aziendale
users-kind-agent = Ruoli del programma { $program }
users-kind-company = Ruoli dell'azienda
users-suspend = Sospendi
users-reactivate = Riattiva
users-remove = Rimuovi dall'azienda
users-leave = Lascia l'azienda
users-suspend-title = Sospendi { $person } in { $company }
users-reactivate-title = Riattiva { $person } in { $company }
users-remove-title = Rimuovi { $person } da { $company }
users-leave-title = { $person }, lascia { $company }
users-consequences = Che cosa succede
users-consequence-access = L'accesso a { $company } finisce subito, in tutti i browser in cui è attivo l'account di { $person }.
users-consequence-others = Le altre aziende di cui { $person } fa parte non cambiano.
users-consequence-sole = Nessun'altra persona ha: { $roles }.
users-consequence-invitations = { $count ->
        [one] { $count } invito aperto inviato da questa persona non funziona più.
       *[other] { $count } inviti aperti inviati da questa persona non funzionano più.
    }
users-consequence-stays = Ciò che { $person } ha firmato, autorizzato o inviato resta valido e resta nelle attività.
users-consequence-removed = Per tornare in { $company } serve un nuovo invito a { $person }.
users-consequence-suspended = I ruoli restano. Puoi riattivare { $person } in ogni momento.
users-consequence-back = L'accesso torna subito, con questi ruoli: { $roles }.
users-consequence-told = { $person } riceve un'e-mail.
users-suspended = L'accesso di { $person } a { $company } è sospeso.
users-reactivated = { $person } ha di nuovo accesso a { $company }.
users-removed = { $person } non fa più parte di { $company }.
users-left = { $person }, non fai più parte di { $company }.

## Che cosa non si può fare

users-back-to-person = Torna indietro
users-not-yours-title = Non puoi cambiarlo
users-not-yours-body = Solo un amministratore globale dà il ruolo di amministratore globale e cambia un amministratore globale. Gli altri ruoli li dà chi se ne occupa. Non è cambiato nulla.
users-last-admin-title = Deve restare almeno un amministratore globale
users-last-admin-body = È l'unico amministratore globale dell'azienda. Prima dai questo ruolo a un'altra persona. Non è cambiato nulla.
users-last-agent-title = Deve restare almeno un agente amministratore
users-last-agent-body = Prima dai questo ruolo a un'altra persona. Non è cambiato nulla.
users-raise-title = Nessuno si dà un ruolo
users-raise-body = Chiedilo a un amministratore globale della tua azienda. Non è cambiato nulla.
users-no-role-title = Seleziona almeno un ruolo
users-no-role-body = Per togliere tutti i ruoli, sospendi o rimuovi la persona. Non è cambiato nulla.
users-guest-role-title = Un ospite non può avere questo ruolo
users-guest-role-body = Gli ospiti possono avere tre ruoli: iscrizione, segnalazioni e profili aziendali. Non è cambiato nulla.
users-yourself-title = Non puoi farlo su di te
users-yourself-body = Chiedi a un altro amministratore globale, oppure lascia l'azienda. Non è cambiato nulla.

## Invitare

users-invite-lead = La persona riceve un link per e-mail, valido 7 giorni, e sceglie una password. Tu non la vedi mai.
users-invite-guest = Questa persona è un ospite di un'altra azienda
users-invite-guest-hint = Gli ospiti possono avere solo questi ruoli: { $roles }.
users-invite-domain = L'indirizzo è giusto anche se non è sul nostro dominio
users-invite-domain-hint = Per chi nel tuo gruppo ha un indirizzo di un'altra azienda. Può confermarlo solo un amministratore globale.
users-invite-send = Invia invito
users-invite-sent = L'invito a { $address } è in viaggio.
users-invitation-title = Invito a { $person }
users-invitation-bounced = Non è stato possibile consegnare l'e-mail a { $address }. Controlla l'indirizzo: se è sbagliato, ritira l'invito e aggiungi di nuovo l'utente.
users-invitation-other = { $name } chiede di entrare con un altro indirizzo: { $address }. Invia l'invito a quell'indirizzo solo se sai che è la stessa persona.
users-invitation-renewal = { $person } ha trovato l'invito scaduto e ne chiede uno nuovo.
users-invitation-elsewhere = Invialo invece a { $address }
users-invitation-sent_again = L'invito è stato inviato di nuovo. Il link precedente non funziona più.
users-invitation-sent_elsewhere = L'invito è andato all'altro indirizzo. Il link precedente non funziona più.
users-invitation-taken_back = L'invito è ritirato. Il suo link non funziona più.
users-invited-by = Persona che invita
users-first-sent = Primo invio
users-last-sent = Ultimo invio
users-valid-until = Valido fino al
users-resend-hint = Una nuova e-mail contiene un nuovo link per 7 giorni; quello precedente smette di funzionare. Tre volte al giorno, a un minuto di distanza.
users-withdraw = Ritira l'invito
users-often-title = Tre invii oggi
users-often-body = Domani puoi inviarlo di nuovo. Intanto chiedi alla persona di guardare nella posta indesiderata.

## La persona invitata

users-joining-title = Entra in { $company }
users-joining-lead = { $name } ti invita a lavorare per { $company } su { $portal }.
users-joining-nothing = Aprire questa pagina non ha cambiato nulla. Entri con il pulsante qui sotto.
users-joining-address = Indirizzo invitato
users-joining-roles = Che cosa potrai fare
users-joining-guest = Entri come ospite.
users-joining-check = Come verificare che sia autentico
users-joining-check-body = Questa pagina è su { $host }. Nel dubbio, chiedi a { $name } a un numero di telefono che avevi già prima dell'e-mail.
users-joining-account = Crea il tuo account aziendale
users-join = Entra in { $company }
users-joining-known = Hai già un account
users-joining-known-body = L'indirizzo invitato ha già un account qui. Accedi con quello, poi torni a questa pagina per entrare.
users-joining-sign-in = Accedi per entrare
users-joining-join = Entra con il tuo account
users-joining-as = Hai effettuato l'accesso come { $person }.
users-joining-other = L'invito è per un altro indirizzo
users-joining-other-body = È stato inviato a { $address }. Hai effettuato l'accesso come { $person }.
users-joining-other-next = Se anche l'indirizzo invitato è tuo, esci e apri di nuovo il link. Oppure chiedi a { $name } di invitare l'indirizzo che usi qui.
users-joining-other-ask = Chiedi a { $name } di invitare questo indirizzo
users-joined = Ora fai parte di { $company }.
users-joined-sign-in = Il tuo account aziendale è pronto e fa parte di { $company }. Accedi con la password che hai appena scelto.
users-decline-link = Non è per me
users-decline = Rifiuta l'invito
users-decline-title = Rifiuta l'invito di { $company }
users-decline-body = { $name } riceve un'e-mail con il tuo rifiuto. Anche i programmi di controllo della posta aprono i link, perciò chiediamo le cifre dell'e-mail.
users-code-hint = Le sei cifre nell'e-mail con l'invito
users-declined-title = L'invito è stato rifiutato
users-declined-body = Nessuno è entrato in { $company } con questo invito. Non è cambiato altro.
users-expired-title = L'invito è scaduto
users-expired-body = Il link per { $company } ha funzionato fino al { $date }.
users-expired-ask = Scrivi le cifre dell'e-mail: { $name } riceve la richiesta di un nuovo invito.
users-expired-act = Chiedi a { $name } un nuovo invito
users-superseded-title = È stata inviata un'e-mail più recente
users-superseded-body = Apri il link nell'e-mail del { $date }. Questo, più vecchio, non funziona più.
users-withdrawn-title = L'invito è stato ritirato
users-withdrawn-body = { $company } l'ha ritirato, oppure chi ha inviato l'invito non può più farlo. Non è cambiato nulla.
users-closed-ask = Per domande scrivi a { $name }: { $address }.
users-used-title = L'invito è già stato usato
users-used-body = Qualcuno è entrato in { $company } con questo invito. Se eri tu, accedi.
users-used-next = Vai a { $company }
users-member-title = Fai già parte di questa azienda
users-member-body = Non è cambiato nulla. Per altri ruoli chiedi a un amministratore globale.
users-member-next = Vai alla tua azienda
users-asked-title = Richiesta già inviata oggi
users-asked-body = Chi ha inviato l'invito ha ricevuto la richiesta. Puoi chiedere di nuovo domani.
users-request-sent-title = Richiesta inviata a { $name }
users-request-sent-body = { $name } ha ricevuto un'e-mail. Se la risposta è sì, arriva un nuovo invito per e-mail.
users-no-link-title = Apri di nuovo il link nell'e-mail
users-no-link-body = Questa pagina richiede il link dell'invito, che questo browser non ha. Non è cambiato nulla.

## Chi può fare che cosa. Famiglie composte nel codice: users-action-, users-role-, users-area-, users-cell-, users-kind-.

users-matrix-link = Chi può fare che cosa
users-matrix-title = Chi può fare che cosa
users-matrix-lead = La stessa tabella decide che cosa il portale permette a ogni persona.
users-matrix-own = I tuoi ruoli: { $roles }.
users-matrix-action = Azione
users-matrix-you = Tu
users-matrix-yours = (tuo)
users-matrix-ask = Chiedi
users-matrix-note = Chi ha più ruoli può fare ciò che permette ciascuno di essi. Gli ospiti possono avere i ruoli di iscrizione, segnalazioni e profili aziendali. Alcune azioni sono solo dei provider o dei rivenditori; alcune non ci sono ancora nel portale.
users-matrix-roles = Che cosa permette ogni ruolo
users-cell-yes = Sì
users-cell-no = –
users-cell-membership = Solo fuori dal programma
users-area-agreement = Contratti
users-area-company = Azienda
users-area-people = Persone
users-area-customers = Clienti
users-area-partners = Provider e rivenditori
users-role-global_admin = Tutto sull'account e sulle persone; l'unico ruolo che firma e autorizza
users-role-user_management_admin = Invita le persone, dà e toglie ruoli, sospende e rimuove
users-role-billing_admin = Cambia i numeri fiscali e segue la fatturazione
users-role-admin_agent = Lavora con i clienti, li invita, chiede i privilegi di amministratore, chiude le relazioni
users-role-sales_agent = Lavora con i clienti e li invita
users-role-helpdesk_agent = Vede i clienti e li assiste
users-role-account_admin = Aggiunge sedi, cura i profili, dà i ruoli dell'azienda
users-role-partner_admin = Legge il profilo legale e le persone, segue l'{ $partner_id }
users-role-referrals_admin = Lavora con le segnalazioni e cambia il profilo aziendale
users-role-business_profile_admin = Crea e cambia i profili aziendali
users-role-executive_report_viewer = Legge tutti i report
users-action-sign_agreement = Firmare il { $agreement }
users-action-view_agreement_status = Vedere quali contratti sono firmati
users-action-edit_legal_name = Cambiare la ragione sociale
users-action-edit_legal_address_contact = Cambiare la sede legale e il contatto principale
users-action-view_legal_profile = Leggere il profilo legale
users-action-edit_support_profile = Cambiare i dati dell'assistenza clienti
users-action-edit_billing_address = Cambiare l'indirizzo di fatturazione
users-action-edit_tax_id = Cambiare i numeri fiscali
users-action-associate_partner_id = Scegliere l'{ $partner_id } dell'account aziendale
users-action-add_location = Aggiungere una sede
users-action-delete_location = Eliminare una sede (solo tramite l'assistenza)
users-action-add_tenant = Collegare una directory
users-action-remove_tenant = Scollegare una directory
users-action-view_users = Vedere chi lavora nell'azienda
users-action-create_users = Invitare persone
users-action-assign_tenant_roles = Dare e togliere i ruoli dell'account aziendale e del programma
users-action-assign_company_roles = Dare e togliere i ruoli dell'azienda
users-action-request_customer_relationship = Chiedere una relazione a un cliente
users-action-request_delegated_admin = Chiedere a un cliente i privilegi di amministratore
users-action-invite_reseller = Invitare un rivenditore (provider)
users-action-authorize_provider = Autorizzare un provider indiretto (rivenditori)
users-action-remove_partnership = Chiudere la relazione tra provider e rivenditore
users-action-remove_customer_relationship = Chiudere la relazione con un cliente
users-action-view_customers = Vedere i clienti
users-action-edit_customer_details = Cambiare i dati di un cliente
users-action-create_customer = Creare un cliente (provider)
users-action-export_customers = Esportare i clienti
users-action-administer_on_behalf = Amministrare per un cliente
users-action-confirm_customer_agreement = Confermare che un cliente ha accettato il { $customer_agreement }
users-action-view_customer_agreement = Vedere che cosa ha accettato un cliente
users-action-gdap_request_terminate_autoextend = Chiedere l'accesso delegato, chiuderlo, prolungarlo
users-action-assign_support_contact = Indicare chi assiste un cliente
users-action-edit_business_profile = Cambiare il profilo aziendale
users-action-manage_referrals = Lavorare con le segnalazioni
users-action-view_activity_log = Leggere che cosa è stato fatto nell'azienda
users-action-reseller_analytics = Leggere i report sui rivenditori (provider)
users-action-merge_accounts = Unire account
users-action-open_partner_ticket = Chiedere aiuto al gestore
users-action-resend_verification_email = Inviare di nuovo l'e-mail di verifica
users-action-view_own_profile = Leggere il proprio profilo

## Chiedere un ruolo

users-wish-title = Chiedi un ruolo
users-wish-what = Che cosa vorresti fare
users-wish-roles = Ruoli che lo permettono
users-wish-yours = I tuoi ruoli lo permettono già.
users-wish-nobody = Nessuno nella tua azienda può dare questo ruolo qui. Scrivi all'indirizzo di assistenza.
users-wish-who = Chi può aiutarti
users-wish-lead = Riceve un'e-mail con il tuo nome e con ciò che vorresti fare. Non cambia nulla finché non decide.
users-wish-ask = Chiedi a { $name }
users-wish-asked = { $name } ha ricevuto un'e-mail.
users-wish-asked-on = Richiesta inviata il { $date }
users-wish-often-title = Richiesta già inviata
users-wish-often-body = L'hai già chiesto nell'ultimo giorno, oppure oggi hai inviato cinque richieste. Aspetta la risposta, poi chiedi di nuovo.
users-locked = Bloccato
users-locked-ask = Chiedi a { $name } ({ $role })

## Attività

activity-user_invited = Invito a una persona
activity-user_invited_again = Nuovo invio dell'invito a una persona
activity-user_invited_elsewhere = Invio dell'invito a un altro indirizzo
activity-user_invitation_withdrawn = Ritiro dell'invito a una persona
activity-user_invitation_declined = Rifiuto dell'invito nell'azienda
activity-user_invitation_asked = Richiesta di un nuovo invito
activity-user_joined = Ingresso nell'azienda
activity-user_roles_changed = Modifica dei ruoli di una persona
activity-user_suspended = Sospensione di una persona
activity-user_reactivated = Riattivazione di una persona
activity-user_removed = Rimozione di una persona dall'azienda
activity-user_renamed = Modifica del proprio nome
activity-user_role_asked = Richiesta di un ruolo

## Gruppi

users-groups-title = Gruppi
users-groups-about = Persone della tua azienda che ricevono gli stessi ruoli di accesso delegato.
users-groups-lead = Qui dai un nome a gruppi di persone. I ruoli di accesso delegato si possono assegnare a un gruppo; chi lo lascia li perde subito.
users-groups-none = Ancora nessun gruppo.
users-groups-members = { $count ->
        [one] { $count } membro
       *[other] { $count } membri
    }
users-groups-new = Nuovo gruppo
users-groups-create = Crea il gruppo
users-groups-created = Il gruppo è creato. Scegli i membri.
users-groups-save = Salva il gruppo
users-groups-saved = Il gruppo è salvato.
users-groups-delete = Elimina il gruppo
users-groups-deleted = Il gruppo è eliminato.
field-group_name = Nome del gruppo
field-group_name-hint = Fino a 50 caratteri, usato una sola volta nella tua azienda
fault-group_name-taken = Un altro gruppo ha questo nome. Scegline un altro
fault-group_name-changed = Nel frattempo qualcuno ha cambiato questo gruppo. Controlla le tue scelte e salva di nuovo
fault-group_name-in_use = A questo gruppo sono assegnati ruoli di accesso delegato. Revocali prima
field-group_members = Membri
field-group_members-hint = I ruoli si usano solo da parte di chi amministra per i clienti
