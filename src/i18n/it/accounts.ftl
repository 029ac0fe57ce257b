### Signing in, work accounts, one's own account. Keys: accounts-<page>-<what>.

accounts-sign_in-title = Accedi con l’account aziendale
accounts-sign_in-none = Non hai un account aziendale?
accounts-sign_in-none-body = L’account aziendale appartiene alla tua azienda. Chi lo crea ne diventa il primo amministratore globale.
accounts-sign_in-create = Crearne uno
accounts-sign_in-customers = Sei un cliente e non hai una password?
accounts-sign_in-customers-body = Se hai accettato la richiesta di un rivenditore, possiamo inviarti un codice per e-mail.
accounts-sign_in-code = Accedi con un codice per e-mail
accounts-sign_in-development = Questo è un portale di sviluppo.
accounts-sign_in-cast = Accedi come uno dei personaggi

accounts-code-ask-title = Accedi con un codice per e-mail
accounts-code-ask-body = Inviamo sei cifre al tuo indirizzo. Valgono 10 minuti.
accounts-code-ask-send = Invia il codice
accounts-code-check-title = Controlla la posta
accounts-code-check-body = Se conosciamo l’indirizzo, sei cifre sono in arrivo. Valgono 10 minuti.
accounts-code-other = Usa un altro indirizzo
accounts-code-sent_again = Abbiamo inviato un nuovo codice. Quello precedente non vale più.

accounts-again-title = Conferma la tua identità
accounts-again-body = Il prossimo passo ha effetti legali per la tua azienda, perciò chiediamo ancora una volta la password. Poi torni alla pagina in cui eri.

accounts-signed_out-title = Hai chiuso la sessione
accounts-signed_out-body = Non hai perso nulla di ciò che hai salvato.

accounts-picker-body = Fai parte di più aziende. Scegli quella per cui vuoi agire; puoi cambiare in qualsiasi momento in cima alla pagina.
accounts-picker-none = Non fai ancora parte di un’azienda. Chiedi un invito a un amministratore globale della tua azienda.

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

## Il mio profilo

accounts-me-save = Salva
accounts-me-saved = Il tuo profilo è salvato.
accounts-roles-title = I tuoi ruoli
accounts-roles-more = Chi può dartene altri
accounts-roles-matrix = Chi può fare che cosa in { $company }
accounts-letters-title = Dove vanno le nostre e-mail
accounts-letters-here = All'indirizzo con cui accedi: { $address }.
accounts-letters-elsewhere = Le e-mail sulle tue aziende vanno a { $address }.
accounts-letters-end = Usa di nuovo l'indirizzo con cui accedo
accounts-letters-waiting = Sei cifre sono state inviate a { $address }. Valgono 10 minuti.
accounts-letters-send = Invia il codice
accounts-letters-sent = Sei cifre sono in viaggio verso { $address }.
accounts-letters-moved = Le e-mail sulle tue aziende ora vanno a { $address }.
