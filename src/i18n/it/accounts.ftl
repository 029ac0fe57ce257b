### Signing in, work accounts, one's own account. Keys: accounts-<page>-<what>.

accounts-sign_in-title = Accedi con l’account aziendale
accounts-sign_in-with = Accedi con l’account aziendale ({ $provider })
accounts-sign_in-password = Oppure con indirizzo e-mail e password
accounts-sign_in-none = Non hai un account aziendale?
accounts-sign_in-none-body = L’account aziendale appartiene alla tua azienda. Chi lo crea ne diventa il primo amministratore globale.
accounts-sign_in-create = Crearne uno
accounts-sign_in-customers = Sei un cliente e non hai una password?
accounts-sign_in-customers-body = Se hai accettato la richiesta di un rivenditore, possiamo inviarti un codice per e-mail.
accounts-sign_in-code = Accedi con un codice per e-mail
accounts-sign_in-development = Questo è un portale di sviluppo.
accounts-sign_in-cast = Accedi come uno dei personaggi
accounts-provider-unreachable-title = { $provider } non risponde
accounts-provider-unreachable-body = { $provider } non ha risposto in tempo. Attendi un minuto e riprova. Se continua, rivolgiti a chi gestisce gli account aziendali.
accounts-provider-untrusted-title = La risposta di { $provider } non è affidabile
accounts-provider-untrusted-body = Ciò che abbiamo ricevuto non dimostra chi sei, perciò l’accesso non è avvenuto. Riprova una volta. Se succede ancora, avvisa chi gestisce gli account aziendali.
accounts-provider-unfinished-title = Questo accesso non si può completare
accounts-provider-unfinished-body = È iniziato in un altro browser o più di 10 minuti fa, oppure è già stato usato. Ricomincia.
accounts-provider-denied-title = { $provider } non ha concesso l’accesso
accounts-provider-denied-body = Hai annullato, oppure { $provider } non permette al tuo account di usare questo portale. Se non hai annullato, rivolgiti a chi gestisce gli account aziendali.
accounts-provider-missing-title = { $provider } non ci ha detto abbastanza
accounts-provider-missing-body = Ci serve { $claim } e { $provider } non l’ha comunicato. Chiedi a chi gestisce gli account aziendali di aggiungere l’attestazione { $claim } a ciò che questo portale riceve.
accounts-provider-no_company-title = La tua azienda non è ancora sul portale
accounts-provider-no_company-body = Nessuno della tua azienda ha ancora effettuato l’accesso con { $provider }, e il primo accesso spetta a un amministratore globale. Chiedi a un amministratore globale dei vostri account aziendali di accedere qui una volta. Se hai questo ruolo, { $provider } non l’ha detto nell’attestazione { $claim }.
accounts-provider-other_directory-title = Il tuo account è passato a un’altra directory
accounts-provider-other_directory-body = Conosciamo questo account di { $provider } dalla directory di un’altra azienda, perciò l’accesso non è avvenuto. Chiedi aiuto a un amministratore globale della tua azienda sul portale.
accounts-provider-somebody_else-title = Era un altro account
accounts-provider-somebody_else-body = Qui l’accesso è di una persona diversa da quella su { $provider }. Usa lo stesso account, oppure prima esci dal portale.
accounts-provider-nothing = Nulla è cambiato.
accounts-provider-again = Riprova con { $provider }
accounts-provider-other_way = Accedi in un altro modo

accounts-code-ask-title = Accedi con un codice per e-mail
accounts-code-ask-body = Inviamo sei cifre al tuo indirizzo. Valgono 10 minuti.
accounts-code-ask-send = Invia il codice
accounts-code-check-title = Controlla la posta
accounts-code-check-body = Se conosciamo l’indirizzo, sei cifre sono in arrivo. Valgono 10 minuti.
accounts-code-other = Usa un altro indirizzo
accounts-code-sent_again = Abbiamo inviato un nuovo codice. Quello precedente non vale più.

accounts-again-title = Conferma la tua identità
accounts-again-body = Il prossimo passo ha effetti legali per la tua azienda, perciò chiediamo ancora una volta la password. Poi torni alla pagina in cui eri.
accounts-again-with = Conferma con { $provider }

accounts-signed_out-title = Hai chiuso la sessione
accounts-signed_out-body = Non hai perso nulla di ciò che hai salvato.

accounts-picker-body = Fai parte di più aziende. Scegli quella per cui vuoi agire; puoi cambiare in qualsiasi momento in cima alla pagina.
accounts-picker-none = Non fai ancora parte di un’azienda. Chiedi un invito a un amministratore globale della tua azienda.
accounts-picker-asked = Hai chiesto l’accesso a { $company } il { $date }. Decidono i suoi amministratori globali; ricevi un’e-mail.

accounts-me-time_zone = Fuso orario
accounts-me-companies = Aziende e ruoli
accounts-me-no_roles = Ancora nessun ruolo

accounts-security-title = Dove hai effettuato l’accesso
accounts-security-body = Chiudi le sessioni che non riconosci.
accounts-security-this = Questo browser
accounts-security-other = Un altro browser
accounts-security-agent = Browser
accounts-security-network = Indirizzo di rete
accounts-security-last = Ultimo uso
accounts-security-ended = La sessione in quel browser è chiusa.

accounts-new-title = Crea un account aziendale
accounts-new-body = Per un’azienda nuova sul portale. Se un collega ha già un account, chiedigli di invitarti.
accounts-new-country-hint = Dove è registrata l’azienda. In seguito non si può cambiare.
accounts-new-full_name = Il tuo nome e cognome
accounts-new-work_email-hint = Sul dominio della tua azienda. Lì inviamo un codice.
accounts-new-password-hint = Almeno 15 caratteri. Tre o quattro parole si ricordano meglio di una con segni speciali.
accounts-new-create = Crea account

accounts-verify-title = Controlla la posta
accounts-verify-body = Abbiamo inviato sei cifre a { $address }. Valgono 10 minuti.
accounts-verify-nothing = Non è arrivato nulla?
accounts-verify-nothing-body = Guarda prima nella posta indesiderata. Puoi chiedere un nuovo codice dopo 60 secondi, cinque volte al giorno.
accounts-verify-again = Invia di nuovo

accounts-done-title = Il tuo account aziendale è pronto
accounts-done-body = Hai il ruolo di amministratore globale della tua azienda. Accedi per registrarla.
accounts-arrival-found-title = Porta qui la tua azienda
accounts-arrival-found-body = { $provider } dice che hai il ruolo di amministratore globale degli account aziendali. La tua azienda è nuova sul portale. Indica ciò che { $provider } non sa; poi inviamo un codice al tuo indirizzo.
accounts-arrival-join-title = Unisciti alla tua azienda
accounts-arrival-join-body = Il tuo account aziendale su { $provider } appartiene a { $company }. Controlla nome e indirizzo; poi inviamo lì un codice.
accounts-arrival-join-roles = All’inizio non hai ruoli. Te ne può dare un amministratore globale della tua azienda.

accounts-company-title = La tua azienda è già sul portale
accounts-company-body = Qualcuno con un indirizzo su { $domain } ha già creato { $company } su questo portale.
accounts-company-ask-title = È la tua azienda
accounts-company-ask-body = Chiedi l’accesso ai suoi amministratori globali. Vedono il tuo nome e { $address }, e ricevi un’e-mail quando decidono.
accounts-company-ask = Chiedi l’accesso
accounts-company-dispute-title = Non è la tua azienda
accounts-company-dispute-body = Se { $company } non è la tua azienda, o qualcuno l’ha creata senza averne il diritto, diccelo. Un revisore verifica e ti scrive.
accounts-company-reason = Che cosa non va
accounts-company-dispute = Chiedi la verifica di un revisore
accounts-asked-title = Abbiamo chiesto alla tua azienda
accounts-asked-body = I suoi amministratori globali hanno ricevuto un’e-mail con il tuo nome e il tuo indirizzo. Ne ricevi una quando decidono. Il tuo account è pronto: puoi accedere, ma dell’azienda non vedi ancora nulla.
accounts-asked-next = Vai alle tue aziende
accounts-disputed-title = Un revisore verificherà
accounts-disputed-body = Abbiamo conservato ciò che hai scritto. Ricevi un’e-mail con la risposta. Finora non è nato nessun account.

accounts-disputes-title = Contestazioni sulle aziende
accounts-disputes-body = Ognuna di queste persone ha dimostrato una casella sul dominio di un’azienda già presente e dice che non è la sua.
accounts-disputes-empty = Non ci sono contestazioni aperte.
accounts-disputes-known = Azienda già presente
accounts-disputes-separate = È un’altra azienda
accounts-disputes-same = È la stessa azienda
accounts-disputes-settled = La contestazione è chiusa e la persona è stata avvisata.
