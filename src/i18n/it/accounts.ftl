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
accounts-again-body = Il prossimo passo ha effetti legali per la tua azienda o cambia la protezione del tuo account, perciò chiediamo ancora una volta chi sei. Poi torni alla pagina in cui eri.
accounts-again-no_password = Non hai una password. Accedi con un codice per e-mail.
accounts-again-with = Conferma con { $provider }

accounts-signed_out-title = Hai chiuso la sessione
accounts-signed_out-body = Non hai perso nulla di ciò che hai salvato.

accounts-second-title = Conferma con il secondo fattore
accounts-second-body = La password è giusta. Ora conferma con ciò che hai impostato oltre alla password. Questa pagina aspetta 10 minuti.
accounts-second-passkey = Con una passkey
accounts-second-other = Se non l’hai con te
accounts-second-recovery = Usa un codice di recupero
accounts-second-lost = Non ho né il secondo fattore né un codice di recupero
accounts-second-over = L’accesso è durato troppo o i tentativi sono stati troppi. Accedi di nuovo.
accounts-recovery-title = Usa un codice di recupero
accounts-recovery-body = { $left ->
        [one] Ti resta un codice di recupero. Vale una volta sola.
       *[other] Ti restano { $left } codici di recupero. Ognuno vale una volta sola.
    }
accounts-recovery-used = Hai usato un codice di recupero. Ne restano { $left }.
accounts-recovery-used_one = Hai usato un codice di recupero. Ne resta uno; creane di nuovi in Sicurezza.
accounts-recovery-used_last = Hai usato l’ultimo codice di recupero. Creane di nuovi in Sicurezza prima di uscire.
accounts-lost-title = Hai perso il secondo fattore
accounts-lost-body = Nessuno supera da solo il secondo fattore, nemmeno con la password. Se non hai nemmeno un codice di recupero, un’altra persona deve confermare che sei tu e devono passare { $hours } ore.
accounts-lost-first = Chiedi aiuto qui. Scriviamo a te e agli amministratori globali della tua azienda.
accounts-lost-second = Uno di loro, o il gestore del portale, verifica che sei tu e avvia la procedura. Iniziano { $hours } ore.
accounts-lost-third = Dopo accedi con la password, torni a questa pagina e imposti un nuovo secondo fattore.
accounts-lost-ask = Chiedi aiuto
accounts-lost-asked = Abbiamo scritto a te e agli amministratori globali della tua azienda.
accounts-lost-asked_at = L’aiuto è stato chiesto il { $at }.
accounts-lost-waiting = Nessuno ha ancora avviato la procedura. Chiama un amministratore globale della tua azienda, così sa che sei davvero tu.
accounts-lost-due_at = La procedura è avviata. Dal { $at } basta la password per impostare un nuovo secondo fattore. Un accesso con quello vecchio la ferma.
accounts-lost-due = Ora puoi sostituire il secondo fattore. Quello vecchio e i suoi codici di recupero non valgono più e tutte le altre sessioni si chiudono.
accounts-lost-replace = Sostituisci il secondo fattore
accounts-lost-help = Se la tua azienda non ha altri amministratori globali, scrivi a { $help }.
accounts-lost-started = La procedura è avviata. La persona riceve un’e-mail e può fermarla con un accesso.
accounts-lost_list-title = Secondi fattori persi
accounts-lost_list-about = Aiuta chi in azienda ha perso il secondo fattore.
accounts-lost_list-body = Queste persone hanno dimostrato la password e chiesto aiuto con il secondo fattore. Quando avvii la procedura ricevono un’e-mail e dopo { $hours } ore basta la password per impostarne uno nuovo.
accounts-lost_list-empty = Nessuno chiede aiuto.
accounts-lost_list-asked = Richiesta del
accounts-lost_list-due = Vale dal
accounts-lost_list-check = Chiama la persona a un numero che conosci, o incontrala, prima di premere il pulsante.
accounts-lost_list-help = È { $name }: avvia la procedura
accounts-passkey-title = Usa la tua passkey
accounts-passkey-body = Il browser ora chiede la passkey: il dito, il viso, il PIN del dispositivo o una chiave di sicurezza.
accounts-passkey-use = Usa una passkey
accounts-passkey-sign_in = Accedi con una passkey
accounts-passkey-other = Accedi in un altro modo
accounts-passkey-make = Aggiungi una passkey
accounts-passkey-make-body = Una passkey resta sul tuo dispositivo o nel gestore di password e non si può carpire con l’inganno. Con essa accedi senza password. Dalle un nome con cui riconoscerla.
accounts-passkey-failed = Il browser non ha dato alcuna passkey. Riprova o scegli un altro modo.
accounts-passkey-no_script = Le passkey richiedono JavaScript, perché i browser le danno solo agli script. Attivalo per questo portale o usa un’app di autenticazione, che ne fa a meno.
accounts-passkey-no_name = Le passkey sono legate a un nome di host. Questo portale si raggiunge con un numero, quindi non ne offre.
accounts-passkey-added = La passkey è stata aggiunta.
accounts-forgot-title = Ho dimenticato la password
accounts-forgot-body = Inviamo sei cifre al tuo indirizzo. Valgono 10 minuti. Se non hai ancora una password, la scegli allo stesso modo.
accounts-reset-title = Scegli una nuova password
accounts-reset-body = Se conosciamo l’indirizzo, un’e-mail con sei cifre è in arrivo. Valgono 10 minuti. La nuova password chiude tutte le sessioni.
accounts-reset-act = Salva password
accounts-reset-again = Invia un nuovo codice
accounts-reset-done = La password è cambiata. Accedi con quella nuova.
accounts-password-title = Cambia password
accounts-password-body = La nuova password chiude la sessione in tutti gli altri browser. Ti scriviamo che è cambiata.
accounts-password-changed = La password è cambiata. La sessione è chiusa in tutti gli altri browser.
accounts-app-title = Imposta un’app di autenticazione
accounts-app-wanted = { $portal } chiede un secondo fattore oltre alla password. Impostalo ora, poi prosegui verso la pagina che volevi.
accounts-app-body = Un’app sul telefono o nel gestore di password mostra un nuovo codice ogni 30 secondi. Va bene qualunque app per codici di questo tipo (TOTP).
accounts-app-scan = 1. Dai la chiave all’app
accounts-app-qr = Codice QR con la chiave qui sotto
accounts-app-type = Inquadra il quadrato con l’app, oppure scrivi nell’app questa chiave:
accounts-app-confirm = 2. Scrivi il codice che mostra
accounts-app-act = Conferma l’app
accounts-app-passkey = Oppure usa una passkey
accounts-app-added = L’app è impostata.
accounts-codes-title = Codici di recupero
accounts-codes-once = Questi codici si vedono solo adesso.
accounts-codes-body = Conservali dove li trovi anche senza telefono: su carta o in un gestore di password. Ognuno sostituisce una volta il secondo fattore.
accounts-codes-kept = Li ho conservati
accounts-codes-copy = Copia i codici
accounts-codes-copied = Codici copiati
accounts-codes-print = Stampa
accounts-codes-left = { $left ->
        [0] Non resta alcun codice di recupero.
        [one] Resta un codice di recupero.
       *[other] Restano { $left } codici di recupero.
    }
accounts-codes-new = Crea nuovi codici di recupero
accounts-codes-new-body = Ricevi dieci nuovi codici e quelli vecchi non valgono più.
accounts-factor-remove-title = Rimuovi un secondo fattore
accounts-factor-remove-what = Che cosa succede
accounts-factor-remove = Rimuovi
accounts-factor-remove-sign_in = Non potrai più usarlo per accedere. Ti scriviamo che è stato rimosso.
accounts-factor-remove-last = È l’ultimo, quindi anche i codici di recupero non valgono più e l’account ha solo la password.
accounts-factor-removed = Il secondo fattore è stato rimosso.
accounts-device = { $browser } su { $system }
accounts-device-unknown = Un browser che non dice che cos’è
accounts-place-here = Questa macchina
accounts-place-private = Una rete privata ({ $range })
accounts-place-public = Rete { $range }
accounts-place-unknown = Non nota

accounts-picker-body = Fai parte di più aziende. Scegli quella per cui vuoi agire; puoi cambiare in qualsiasi momento in cima alla pagina.
accounts-picker-none = Non fai ancora parte di un’azienda. Chiedi un invito a un amministratore globale della tua azienda.
accounts-picker-asked = Hai chiesto l’accesso a { $company } il { $date }. Decidono i suoi amministratori globali; ricevi un’e-mail.

accounts-me-companies = Aziende e ruoli
accounts-me-no_roles = Ancora nessun ruolo

accounts-security-title = Sicurezza
accounts-security-body = Chiudi le sessioni che non riconosci.
accounts-security-this = Questo browser
accounts-security-other = Un altro browser
accounts-security-agent = Browser
accounts-security-network = Rete
accounts-security-last = Ultimo uso
accounts-security-ended = La sessione in quel browser è chiusa.
accounts-security-ended_others = La sessione in tutti gli altri browser è chiusa.
accounts-security-end_others = Chiudi tutte le altre sessioni
accounts-security-sessions = Dove hai effettuato l’accesso
accounts-security-second = Secondi fattori
accounts-security-second-body = Ciò che si chiede oltre alla password. Due sono meglio di uno, se perdi un dispositivo.
accounts-security-wanted = Il programma chiede un secondo fattore prima di firmare, autorizzare, decidere o concedere. Non ne hai ancora uno.
accounts-security-password_at = Impostata il { $at }.
accounts-security-no_password = Accedi senza password.
accounts-security-set_password = Imposta una password
accounts-security-app = App di autenticazione
accounts-security-passkey = Passkey
accounts-security-used = Dal { $since }. Ultimo uso: { $used }

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

# Linked work accounts and the directories of a company
accounts-provider-back = Torna al tuo account
accounts-provider-taken-title = Questo account aziendale è già di un’altra persona
accounts-provider-taken-body = Il tuo account di { $provider } è collegato a un altro account su questo portale, perciò non si può collegare a questo. Se anche quell’account è tuo, accedi con quello e scollegalo lì.
accounts-provider-bound_elsewhere-title = Questa directory è già di un’altra azienda
accounts-provider-bound_elsewhere-body = Su questo portale una directory di { $provider } appartiene a una sola azienda. Prima un amministratore globale di quell’azienda deve rimuoverla; se non sai chi sia, chiedi al gestore del portale.
accounts-provider-no_admin-title = Non hai il ruolo di amministratore globale in questa directory
accounts-provider-no_admin-body = Può aggiungerla solo chi nella directory di { $provider } è amministratore globale. L’attestazione { $claim } non lo dice.
accounts-identities-title = Account aziendali collegati a questo account
accounts-identities-body = Con ciascuno di questi puoi accedere a questo account.
accounts-identities-link = Collega un account di { $provider }
accounts-identity-link-title = Vuoi collegare questo account aziendale al tuo account?
accounts-identity-link-body = Per { $provider } questo account è tuo. Collegalo solo se lo riconosci.
accounts-identity-there = Account aziendale di
accounts-identity-here = Il tuo account qui
accounts-identity-link = Collega questo account aziendale
accounts-identity-link-in = D’ora in poi puoi accedere qui anche con questo account aziendale.
accounts-identity-link-letter = Ti scriviamo un’e-mail per confermarlo.
accounts-identity-linked = Il tuo account di { $provider } è collegato. D’ora in poi puoi usarlo per accedere.
accounts-identity-already = Questo account aziendale è già collegato al tuo account.
accounts-identity-remove = Scollega
accounts-identity-remove-title = Scollega un account aziendale
accounts-identity-remove-in = Non potrai più accedere qui con questo account di { $provider }. L’account presso il provider resta com’è.
accounts-identity-removed = Il tuo account di { $provider } non è più collegato.
accounts-identity-last = Questo account aziendale è il tuo unico modo di accedere, perciò non si può scollegare. Prima imposta una password o crea una passkey.
accounts-directories-title = Directory degli account aziendali
accounts-directories-about = Da dove vengono gli account aziendali delle tue persone.
accounts-directories-body = Le persone di queste directory possono entrare in { $company } con il loro account aziendale.
accounts-directories-none = Nessuna directory appartiene ancora alla tua azienda.
accounts-directories-add = Aggiungi una directory
accounts-directories-how = Accedi una volta come amministratore globale della directory. Poi ti chiediamo se aggiungerla.
accounts-directories-with = Aggiungi una directory di { $provider }
accounts-directories-no_provider = Su questo portale non è configurato alcun provider di identità. Chiedi al gestore.
accounts-directories-link = Per accedere anche tu con un account aziendale, collegalo al tuo account:
accounts-directory-id = Directory
accounts-directory-issuer = Emittente
accounts-directory-bind-title = Vuoi aggiungere questa directory alla tua azienda?
accounts-directory-bind = Aggiungi questa directory
accounts-directory-bind-join = Le persone di questa directory possono entrare in { $company } con il loro account aziendale. Non hanno ruoli finché non li assegni.
accounts-directory-bind-admins = Chi nella directory è amministratore globale entra in { $company } come amministratore globale.
accounts-directory-bind-one = Da quel momento, su questo portale, la directory appartiene solo alla tua azienda.
accounts-directory-told = Ogni amministratore globale della tua azienda riceve un’e-mail.
accounts-directory-bound = La directory di { $provider } è stata aggiunta.
accounts-directory-already = Questa directory appartiene già alla tua azienda.
accounts-directory-remove = Rimuovi questa directory
accounts-directory-remove-title = Rimuovi una directory della tua azienda
accounts-directory-remove-nobody = Nessuno della tua azienda potrà più accedere con questa directory, e le sessioni iniziate così si chiudono subito, tranne la tua.
accounts-directory-remove-stranded = Queste persone non hanno un altro modo di accedere e ricevono un’e-mail che le porta a una password: { $names }
accounts-directory-remove-others = Queste persone hanno ancora un altro modo di accedere: { $names }
accounts-directory-remove-stay = Account, ruoli e tutto ciò che le persone hanno fatto restano come sono.
accounts-directory-removed = La directory di { $provider } è stata rimossa.
accounts-directory-last = Senza questa directory nessun amministratore globale della tua azienda potrebbe accedere, perciò non si può rimuovere. Prima un amministratore globale deve impostare una password, creare una passkey o collegare un altro account aziendale.
accounts-picker-asked_unnamed = Hai chiesto l’accesso a un’azienda il { $date }. Decidono i suoi amministratori globali; ricevi un’e-mail.

# A form whose session was over
accounts-expired-title = La sessione si è chiusa per inattività
accounts-expired-body = Abbiamo conservato per 30 minuti ciò che hai scritto. Accedi e potrai inviarlo. Password e codici non si conservano mai.
accounts-expired-sign_in = Accedi e continua
accounts-kept-title = Ciò che hai scritto è ancora qui
accounts-kept-body = La sessione era chiusa, perciò non è successo nulla. Controlla e invia di nuovo; i consensi si chiedono un’altra volta.
accounts-kept-gone = Ciò che hai scritto non è più qui
accounts-kept-gone-body = Lo conserviamo per 30 minuti, per chi l’ha scritto e nel browser che ha usato. Non è successo nulla.

# What was mailed to oneself
accounts-notifications-title = Notifiche
accounts-notifications-body = Ciò che abbiamo scritto agli indirizzi del tuo account. Link e codici sono solo nelle e-mail.
accounts-notifications-none = Non ti abbiamo ancora scritto.
accounts-notifications-caption = E-mail, dalla più recente
accounts-notifications-subject = Oggetto
accounts-notifications-when = Invio
accounts-notifications-new = Nuova
accounts-notifications-read = Segna tutte come lette
accounts-notifications-all_read = Ora tutte le notifiche risultano lette.
