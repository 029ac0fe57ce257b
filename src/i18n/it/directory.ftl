### L'elenco pubblico dei provider.

directory-lead = I provider riforniscono i rivenditori indiretti. Confrontali, scrivi a quello che scegli, poi chiedi un invito.
directory-empty = Nessun provider corrisponde. Prova un altro paese.
directory-languages = Lingue
directory-services = Oltre agli abbonamenti
directory-service-training = Formazione e aiuto tecnico
directory-service-marketing = Aiuto nel marketing
directory-service-financing = Condizioni di credito
directory-contact = Contatto per i rivenditori
directory-confirmed = Confermato dal provider il
directory-next = Concorda con { $provider } come volete lavorare insieme. Il provider manda poi alla tua azienda un invito, che un amministratore globale autorizza qui.

## The list, more of it

directory-region = Area del programma
directory-places = Sedi
directory-answers_in = Di solito risponde entro
directory-filter-words = Nome o parole
directory-span-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
directory-span-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
directory-span-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
directory-region-africa = Africa
directory-region-asia_pacific = Asia e Pacifico
directory-region-australia = Australia e Oceania
directory-region-brazil = Brasile
directory-region-canada = Canada
directory-region-europe = Europa
directory-region-india = India
directory-region-japan = Giappone
directory-region-korea = Corea
directory-region-latin_america_caribbean = America Latina e Caraibi
directory-region-middle_east_cee = Medio Oriente ed Europa orientale
directory-region-new_zealand = Nuova Zelanda
directory-region-russia = Russia
directory-region-taiwan = Taiwan
directory-region-united_states = Stati Uniti

## One's own entry

directory-listing-title = Scheda nell’elenco pubblico
directory-listing-about = Che cosa leggono i rivenditori della tua azienda quando cercano un provider.
directory-listing-lead = I rivenditori che cercano un provider leggono questa scheda. Salva una bozza quante volte vuoi: nulla è pubblico finché non la pubblichi.
directory-listing-public = Pubblica
directory-listing-unseen = Non visibile
directory-listing-unseen-why = Sono visibili solo i provider verificati che accettano rivenditori.
directory-listing-see = Guardala come gli altri
directory-listing-due = Da confermare entro il
directory-listing-overdue = È ancora tutto giusto?
directory-listing-overdue-body = L’ultima conferma è del { $date }. Le schede che nessuno conferma per sei mesi non sono più visibili.
directory-listing-confirm = È ancora tutto giusto
directory-listing-confirmed = Confermata. Te lo chiederemo di nuovo fra tre mesi.
directory-listing-none = La tua azienda non è ancora nell’elenco.
directory-listing-words = I testi
directory-listing-edited = { $name } ha modificato la bozza il { $date }.
directory-listing-save = Salva la bozza
directory-listing-saved = La bozza è salvata. Non è ancora pubblica.
directory-listing-published = La scheda è pubblica.
directory-listing-withdrawn = La scheda non è più nell’elenco.
directory-listing-no_places = La scheda può mostrare fino a cinque sedi per area. La tua azienda non ne ha ancora.
directory-listing-locations = Sedi
directory-listing-withdraw-title = Togli la scheda dall’elenco
directory-listing-withdraw-body = I rivenditori non trovano più la tua azienda. La bozza resta e puoi pubblicarla di nuovo.
directory-listing-withdraw = Togli dall’elenco
directory-logo-title = Logo
directory-logo-alt = Logo di { $company }
directory-logo-send = Usa questa immagine
directory-logo-remove = Rimuovi il logo
directory-logo-set = Il logo è nella bozza. Diventa pubblico quando pubblichi.
directory-logo-removed = Il logo non è più nella bozza.
directory-preview-title = Rivedi la scheda
directory-preview-lead = Gli altri la vedranno così, ognuno nella propria lingua se hai scritto in quella lingua. Pubblicando dici anche che oggi è tutto giusto.
directory-preview-unseen = La scheda non sarà visibile
directory-preview-unseen-body = Hai indicato che ora la tua azienda non accetta rivenditori.
directory-preview-publish = Pubblica la scheda

## Referrals

directory-contact-title = Chiedi un contatto
directory-contact-for = per { $company }
directory-contact-sign_in = I rivenditori indiretti possono chiedere a questo provider un contatto.
directory-contact-lead = { $provider } leggerà quanto segue e potrà risponderti o inviare un invito alla tua azienda. Chiedere non autorizza nulla.
directory-contact-note = Che cosa cerchi?
directory-contact-note-hint = Qualche frase, al massimo 1.000 caratteri, senza indirizzi web
directory-contact-send = Invia la richiesta
directory-contact-sent = { $provider } ha la tua richiesta. Ti scriveremo quando c’è una risposta.
directory-contact-region = Questo provider lavora in un’altra area
directory-contact-region-body = { $provider } e la tua azienda non sono nella stessa area del programma e non possono collaborare. Cerca un provider della tua area.
directory-contact-partners = Collaborate già
directory-contact-partners-body = La tua azienda ha autorizzato { $provider }.
directory-contact-open = La tua azienda ha già chiesto
directory-contact-open-body = { $provider } ha una richiesta della tua azienda ancora aperta.
directory-referrals-title = Rivenditori che hanno chiesto
directory-referrals-about = Rivenditori che hanno trovato la tua azienda nell’elenco pubblico e chiedono un contatto.
directory-referrals-lead = Rivenditori che hanno trovato la tua azienda nell’elenco pubblico. Rispondere presto conta: l’elenco mostra quanto tempo impieghi di solito.
directory-referrals-filter = Filtra le richieste
directory-referrals-caption = Richieste, dalla più recente
directory-referrals-none = Qui non ci sono richieste.
directory-referrals-asked_by = Chiesto da
directory-referrals-asked_at = Chiesto il
directory-referrals-answered_at = Risposta del
directory-referrals-answered_by = Risposta di
directory-referrals-closed_at = Chiusa il
directory-referrals-took = Tempo di risposta
directory-referral-state-new = Nuova
directory-referral-state-answered = Con risposta
directory-referral-state-invited = Con invito
directory-referral-state-declined = Rifiutata
directory-referral-state-closed = Chiusa
directory-referral-title = Richiesta di { $company }
directory-referral-message = Il messaggio
directory-referral-answer = La risposta
directory-referral-invitation = Vedi l’invito
directory-referral-invite-title = Invita questa azienda
directory-referral-invite-body = Azienda, indirizzo e lingua sono già compilati. L’invio dell’invito chiude questa richiesta.
directory-referral-invite = Prepara un invito
directory-referral-invite-others = I tuoi ruoli non permettono di invitare. Lì trovi chi può farlo.
directory-referral-invite-who = Chi può invitare
directory-referral-reply-title = Rispondi
directory-referral-reply = La tua risposta
directory-referral-reply-hint = { $name } la riceve per e-mail, al massimo 1.000 caratteri
directory-referral-send = Invia la risposta
directory-referral-answered = La risposta è in viaggio.
directory-referral-decline-title = Rifiuta
directory-referral-reason = Motivo
directory-referral-decline = Rifiuta la richiesta
directory-referral-declined = La richiesta è stata rifiutata. Chi ha chiesto riceve un’e-mail.
directory-referral-close-title = Chiudi senza invito
directory-referral-close-body = Per le richieste risolte altrove. Chi ha chiesto riceve un’e-mail.
directory-referral-close = Chiudi la richiesta
directory-referral-closed = La richiesta è chiusa.
directory-requests-title = Provider a cui hai chiesto
directory-requests-about = Le richieste di contatto della tua azienda ai provider e il loro esito.
directory-requests-lead = Le richieste di contatto della tua azienda ai provider e il loro esito.
directory-request-title = Vedi la richiesta
directory-request-for = Richiesta a { $provider }
directory-request-invited = Vedi gli inviti
directory-request-next = Che cosa succede ora
directory-request-next-body = { $provider } risponde, invia un invito alla tua azienda o rifiuta. In ogni caso ricevi un’e-mail. Puoi ritirare la richiesta.
directory-request-close = Ritira la richiesta
directory-request-closed = La richiesta è ritirata. Il provider riceve un’e-mail.
directory-contact-elsewhere = { $company } è in un'altra area. Solo le aziende di { $region } possono contattare questo provider.
