### Provider e rivenditore: invitare, autorizzare, i due elenchi, chiudere la relazione.

## Elenchi

relationships-resellers-title = Rivenditori indiretti
relationships-providers-title = Provider indiretti
relationships-invitations-title = Inviti
relationships-request = Richiedi una relazione
relationships-resellers-empty-title = Invita il tuo primo rivenditore
relationships-resellers-empty = Tu scegli chi invitare, noi inviamo la lettera. La relazione inizia quando un amministratore globale del rivenditore la autorizza.
relationships-filter-name = Il nome inizia con, o { $partner_id }
relationships-sort = Ordine
relationships-sort-name = Nome, dalla A alla Z
relationships-sort-name-down = Nome, dalla Z alla A
relationships-sort-newest = Prima le più recenti
relationships-sort-oldest = Prima le meno recenti
relationships-resellers-none = Nessun rivenditore corrisponde. Cambia o togli i filtri.
relationships-partnerships = Rivenditori che ti hanno dato l'autorizzazione
relationships-access = Accesso di amministratore
relationships-sent-invitations = Inviti
relationships-sent-none = Nessun invito in corso.
relationships-sent-caption = Gli inviti più recenti non ancora accettati
relationships-newest = Inviti più recenti
relationships-older = Inviti precedenti
relationships-waiting = { $count ->
        [one] { $count } invito aspetta una risposta
       *[other] { $count } inviti aspettano una risposta
    }
relationships-providers-empty = Nessun provider. Chiedi un invito al tuo provider o trovane uno.
relationships-find = Trova un provider
relationships-view-customers = Visualizza clienti
relationships-invite-customers = Invita nuovi clienti
relationships-their-customers = Visualizza i suoi clienti
relationships-show-ended = Mostra le relazioni terminate
relationships-invitations-empty = Nessun provider ha ancora invitato la tua azienda. Chiedi un invito al tuo provider o trovane uno.

## Invitare

relationships-invite-lead = Chi riceve l'invito legge chi sei e che cosa chiedi. Non inizia nulla finché un amministratore globale del rivenditore non lo autorizza.
relationships-chain-invited = Chi inviti
relationships-chain-customers = Clienti che autorizzano entrambi
relationships-preview-title = Controlla la lettera
relationships-preview-lead = È ciò che leggerà la persona invitata. Non è ancora partita.
relationships-to = A
relationships-expires = Valido fino al
relationships-send = Invia invito
relationships-invite-sent = L'invito a { $address } è in viaggio
relationships-letter-who = { $name } di { $provider } chiede a { $company } di autorizzare { $provider } come provider indiretto.
relationships-letter-admin = solo con un tuo consenso separato: amministrare il tuo account aziendale. Puoi togliere questo accesso in qualsiasi momento
relationships-nothing = Aprire questa pagina non autorizza nulla. Solo un amministratore globale della tua azienda può autorizzare, dopo l'accesso.
relationships-note-by = { $name } scrive:

## Un invito, per chi l'ha inviato

relationships-sent-title = Invito a { $company }
relationships-invited-by = Invito di
relationships-first-sent = Primo invio
relationships-last-sent = Ultimo invio
relationships-resend-hint = Se lo invii di nuovo, il link nuovo vale per lo stesso tempo di prima; quello vecchio smette di funzionare. A un giorno di distanza, e al massimo tre volte.
relationships-withdraw = Ritira invito
relationships-sent-again = L'invito è di nuovo in viaggio
relationships-sent-withdrawn = L'invito è stato ritirato, il suo link non funziona più
relationships-often-title = Ora questo invito non si può inviare di nuovo
relationships-often-body = Un invito si può inviare di nuovo a un giorno di distanza e tre volte. Ogni lettera ha un link nuovo.
relationships-open-title = C'è un altro invito aperto a questo indirizzo
relationships-open-body = A un indirizzo ci può essere un solo invito aperto. Usa quello, o prima ritiralo.

## Il link, prima dell'accesso

relationships-preview-public-title = Invito di { $provider }
relationships-asked = Che cosa chiede il provider
relationships-check = Come controllare che sia autentico
relationships-check-body = L'indirizzo di questa pagina inizia con { $host }. In caso di dubbio chiedi a { $name } per telefono, a un numero che conosci già.
relationships-answer = Rispondi
relationships-sign-in = Accedi per rispondere
relationships-enroll-first = Registrati prima
relationships-answer-as = Rispondi come { $company }
relationships-enroll-company = Registra { $company }
relationships-no-company = Nessuna delle tue aziende è un rivenditore indiretto. Solo un rivenditore indiretto può rispondere a questo invito.

## Autorizzare

relationships-you-authorize = Che cosa autorizzi
relationships-you-do-not = Che cosa non autorizzi
relationships-permission-orders = { $provider } può inviare ordini e aggiungere abbonamenti per i tuoi clienti che a loro volta lo autorizzano
relationships-permission-profile = { $provider } vede nome, paese, identificatore e stato della firma della tua azienda
relationships-not-customers = { $provider } non riceve i tuoi clienti: ognuno decide separatamente
relationships-not-admin = { $provider } non amministra il tuo account aziendale, a meno che tu non selezioni la seconda casella
relationships-not-sign = { $provider } non può firmare contratti per te né gestire i tuoi utenti
relationships-provider-data = Il provider
relationships-domain = Dominio di posta
relationships-admin-access = { $provider } può anche amministrare il nostro account aziendale fino al { $date }
relationships-admin-access-hint = Puoi togliere l'accesso di amministratore in qualsiasi momento; la relazione resta.
relationships-authorize = Autorizza provider indiretto
relationships-who-can = Chi può rispondere
relationships-only-admin = Può farlo solo un amministratore globale della tua azienda. Chiedi a una di queste persone:
relationships-only-agent = Può chiudere la relazione solo un agente amministratore della tua azienda. Chiedi a una di queste persone, oppure chiedi il ruolo a un amministratore globale:
relationships-again = Per autorizzare un provider, prima conferma la tua identità.
relationships-again-act = Conferma la tua identità
relationships-decline-title = Non vuoi questa relazione?
relationships-decline = Rifiuta l'invito
relationships-authorized = { $provider } ora è il tuo provider indiretto
relationships-declined = L'invito è stato rifiutato. Chi l'ha inviato lo legge per e-mail

## Dove può finire un invito

relationships-expired-title = Questo invito è scaduto
relationships-expired-body = Era valido fino al { $date }. Non è cambiato nulla.
relationships-ask-again = Chiedi un nuovo invito a { $name } di { $provider }: { $address }.
relationships-withdrawn-title = Questo invito è stato ritirato
relationships-withdrawn-body = { $provider } lo ha ritirato. Non è cambiato nulla.
relationships-ask-why = Se pensi che sia un errore, chiedi a { $name }: { $address }.
relationships-superseded-title = È stata inviata un'e-mail più recente
relationships-superseded-body = Questo link è stato sostituito il { $date }. Apri il link nell'e-mail più recente.
relationships-answered-title = A questo invito c'è già una risposta
relationships-answered-accepted = { $name } lo ha accettato il { $date }.
relationships-answered-declined = { $name } lo ha rifiutato il { $date }.
relationships-no-link-title = Apri di nuovo il link nell'e-mail
relationships-no-link-body = Questo browser non ha il link dell'invito: è nell'e-mail che hai ricevuto. Non è cambiato nulla.
relationships-address-title = Questo invito è per un altro indirizzo
relationships-address-body = È stato inviato a { $address }. Né quell'indirizzo né il suo dominio sono di { $company }, quindi { $company } non può rispondere. Non è cambiato nulla.
relationships-own-title = Questo è un tuo invito
relationships-own-body = Un'azienda non può essere rivenditore indiretto di sé stessa. Inoltra l'e-mail al rivenditore, o invitalo al suo indirizzo.
relationships-region-title = Le aree geografiche non coincidono
relationships-region-body = { $provider } si trova in { $there } e la tua azienda in { $here }. La tua sede legale decide con quali provider puoi lavorare, e queste due sono in aree diverse del programma.
relationships-region-next = Non è cambiato nulla. Cerca un provider nella tua area.
relationships-suspended-title = Ora questo provider non si può autorizzare
relationships-suspended-body = { $provider } è sospeso dal programma. L'invito resta; chiedi al provider quando potrà lavorare di nuovo.
relationships-unsigned-title = Prima firma il { $agreement }
relationships-unsigned-kept = L'invito di { $provider } resta e ti aspetta.
relationships-unsigned-qualified = La tua azienda è verificata. Un amministratore globale deve firmare il { $agreement } prima che la tua azienda possa lavorare con un provider.
relationships-unsigned-sign = Vai al { $agreement }
relationships-unsigned-enroll = La tua azienda deve registrarsi, superare la verifica e firmare prima di lavorare con un provider.
relationships-enroll = Continua la registrazione
relationships-unsigned-review = La tua azienda deve superare la verifica prima di firmare e lavorare con un provider.
relationships-unsigned-status = Vedi a che punto è la richiesta
relationships-unsigned-suspended = La tua azienda è sospesa dal programma. Non può iniziare nuove relazioni finché la sospensione dura.
relationships-partners-title = { $provider } è già il tuo provider indiretto
relationships-partners-body = Non c'è altro da autorizzare. Non è cambiato nulla.
relationships-see-provider = Vedi la relazione

## Una relazione

relationships-authorized-by = Autorizzazione di
relationships-ended-by = Chiusa da
relationships-reason = Motivo
relationships-access-until = Fino al { $date }.
relationships-access-gone = Rimosso il { $date } da { $name }.
relationships-consent = Che cosa è stato accettato
relationships-remove-access = Rimuovi accesso di amministratore
relationships-remove = Rimuovi relazione

## Chiudere

relationships-what-stops = Che cosa succede
relationships-access-removal-title = Rimuovi l'accesso di amministratore di { $provider }
relationships-remove-access-act = Rimuovi accesso
relationships-access-stops = { $provider } non può più amministrare il tuo account aziendale, da subito
relationships-access-continues = La relazione continua: { $provider } invia ancora ordini per i clienti condivisi
relationships-access-told = { $provider } riceve un'e-mail
relationships-access-removed = L'accesso di amministratore è stato rimosso
relationships-no-access-title = Non c'è un accesso di amministratore da rimuovere
relationships-no-access-body = Non è mai stato concesso, è scaduto o è già stato rimosso. Non è cambiato nulla.
relationships-removal-title = Rimuovi la relazione con { $company }
relationships-removal-orders = { $provider } non può più inviare ordini per i tuoi clienti
relationships-removal-customers = I tuoi clienti restano con te; ciò che hanno autorizzato { $provider } a fare resta finché non lo chiudono loro.
relationships-removal-own-orders = Non puoi più inviare ordini per i clienti di { $reseller }
relationships-removal-own-customers = I clienti di { $reseller } che ti hanno dato l'autorizzazione restano con te finché non terminano loro la relazione
relationships-removal-access = L'accesso di amministratore finisce subito
relationships-removal-again = Per lavorare di nuovo insieme serve un nuovo invito
relationships-removal-told = Entrambe le aziende ricevono un'e-mail
relationships-ended = La relazione con { $company } è terminata
relationships-ended-title = Questa relazione è già terminata
relationships-ended-body = { $name } l'ha chiusa il { $date }.

## Che cosa può non andare in questi moduli

fault-invitee_email-own = Questo indirizzo è della tua azienda
fault-invitee_email-certified_mail = Usa un indirizzo ordinario. { $domain } fornisce posta certificata, che non possiamo invitare
fault-invitee_email-characters = Togli i caratteri che non si vedono
fault-invitee_company-characters = Togli i caratteri che non si vedono
fault-invitee_company-digits = Inserisci il nome dell'azienda, contiene lettere
fault-note-characters = Togli i caratteri che non si vedono
fault-decline_reason-characters = Togli i caratteri che non si vedono
fault-reason-characters = Togli i caratteri che non si vedono
fault-reason-too_long = Il motivo può avere al massimo { $max } caratteri

## Il numero riportato sugli ordini

relationships-location_number = { $partner_id } (sede) { $number }

## Un rivenditore può essere il partner di riferimento?

relationships-record-title = Partner di riferimento
relationships-record-lead = Prima di un ordine verifica se puoi indicarvi un rivenditore: inserisci l'{ $partner_id } della sua sede.
relationships-record-ask = Verifica
relationships-record-answer = Si può indicare { $number }?
relationships-record-yes = Questo rivenditore può essere il partner di riferimento nei tuoi ordini.
relationships-record-row = Partner di riferimento
relationships-record-row-yes = Si può indicare negli ordini
relationships-record-row-no = Non si può indicare negli ordini
relationships-record-check = Verifica un partner di riferimento
relationships-record-place = Area
relationships-record-signed = Versione { $version }, firma del { $date }
relationships-record-unknown = Nessuno dei tuoi rivenditori ha questo { $partner_id }. Controlla il numero o prima invita il rivenditore.
relationships-record-provider = La tua azienda al momento non è attiva in { $program }.
relationships-record-ended = La tua relazione con questo rivenditore è terminata il { $date }.
relationships-record-region = Tu e questo rivenditore non siete nella stessa area: la tua è { $ours }, la sua { $theirs }.
relationships-record-company = Questo { $partner_id } vale per tutta l'azienda. Gli ordini indicano una sede: chiedi al rivenditore quel numero.
relationships-record-closed = La sede con questo numero è chiusa.
relationships-record-other = Il rivenditore è iscritto con un'altra delle sue sedi. Gli ordini indicano quella associata al suo account aziendale.
relationships-record-nowhere = L'account aziendale del rivenditore non è ancora associato a una sede.
relationships-record-enrolled = L'azienda non è iscritta e verificata come rivenditore indiretto in { $program }.
relationships-record-unsigned = Non ha firmato il { $agreement }.
relationships-record-old = Ha firmato la versione { $signed } del { $agreement }, che non basta più. Deve firmare la versione { $wanted }.
relationships-record-suspended = È sospeso da { $program }.

## Elenchi dei partner e che cosa succede a una relazione

relationships-view-in_force = In vigore
relationships-view-suspended = Sospese
relationships-view-ended = Terminate
relationships-program = Stato in { $program }
relationships-shared = Clienti condivisi
relationships-many = { $count } o più
relationships-file = Scarica questo elenco (CSV)
relationships-file-resellers = rivenditori-indiretti
relationships-file-providers = provider-indiretti
relationships-providers-none = Nessun provider corrisponde. Cambia o togli i filtri.
relationships-blocked = Bloccata
relationships-ends = Termina
relationships-review = Il provider la riesamina il { $day }.
relationships-block-region = I vostri paesi non sono più nella stessa area.
relationships-block-provider = Al momento il provider non è attivo nel programma.
relationships-block-reseller = Al momento il rivenditore non è attivo nel programma.
relationships-blocked-title = Questa relazione è bloccata
relationships-block-cure = Riprende da sola appena la causa è risolta; entrambe le aziende lo leggono per e-mail.
relationships-halt = Fino ad allora niente nuovi ordini e niente nuovi clienti tramite questa relazione; ciò che esiste prosegue.
relationships-suspended-since = Relazione sospesa il { $date } da { $name }
relationships-ends-title = Questa relazione termina il { $date }
relationships-ends-by = L'ha annunciato { $name }. Fino a quel giorno prosegue come prima.
relationships-stay = Non terminarla
relationships-ends-said = La relazione con { $company } termina il { $date }. Entrambe le aziende lo leggono per e-mail
relationships-stays-said = La relazione con { $company } prosegue. Entrambe le aziende lo leggono per e-mail
relationships-not_announced-title = Per questa relazione non è annunciata nessuna fine
relationships-suspend = Sospendi relazione
relationships-resume = Riprendi relazione
relationships-suspend-title = Sospendi la relazione con { $company }
relationships-suspend-rests = Né tu né { $reseller } potete iniziare qualcosa di nuovo: niente ordini, niente nuovi clienti, nessun partner di riferimento
relationships-suspend-stays = Clienti, abbonamenti e accesso di amministratore restano come sono
relationships-suspend-told = { $reseller } legge per e-mail che è sospesa, perché e quando la riesamini
relationships-suspended = La relazione con { $company } è sospesa
relationships-resumed = La relazione con { $company } prosegue
relationships-already-title = Questa relazione è già sospesa
relationships-not_suspended-title = Questa relazione non è sospesa
relationships-removal-shared = { $count ->
    [one] Condividete { $count } cliente. Mantiene la sua relazione con ciascuno di voi finché non la termina da sé:
   *[other] Condividete { $count } clienti. Mantengono le loro relazioni con ciascuno di voi finché non le terminano da sé:
}
relationships-removal-all = Vedili tutti
relationships-removal-nobody = Non condividete clienti
relationships-record-paused = Hai sospeso la relazione con questo rivenditore. La riesamini il { $day }.
fault-reason-missing = Inserisci il motivo
fault-review-missing = Inserisci il giorno in cui la riesamini
fault-review-date = Inserisci una data reale
fault-review-range = Scegli un giorno dopo oggi, al massimo fra { $most } giorni
fault-ends_on-date = Inserisci una data reale
fault-ends_on-range = Scegli oggi o un giorno successivo, al massimo fra { $most } giorni
relationships-verified-at = Verifica del
relationships-chain-providers = Provider che hai autorizzato
relationships-step-invited = Ti ha invitato il { $date }
relationships-step-waits = Si attende la tua risposta
relationships-step-authorized = Autorizzazione del { $date }
## What became of an invitation

relationships-step-queued = In attesa di invio
relationships-step-handed_over = Consegnato al server di posta
relationships-step-deferred = Rinviato dal server di posta
relationships-step-bounced = Non recapitato
relationships-step-opened = Aperto da una persona
relationships-step-accepted = Accettato
relationships-step-declined = Rifiutato
relationships-step-withdrawn = Ritirato
relationships-step-expired = Scaduto
relationships-history = Che cosa è successo
relationships-history-sending = Lettera { $number } a { $address }
relationships-history-attempt = Tentativo { $number }.
relationships-history-next = Il prossimo tentativo è il { $date }.
relationships-history-said = Il server di posta ha risposto:
relationships-history-opened = Qualcuno ha premuto un pulsante nella pagina dell’invito, o ha effettuato l’accesso da lì.
relationships-history-by = Da parte di { $name }.
relationships-answer-unknown_mailbox = Questa casella non esiste. Verifica l’indirizzo con la persona e cambialo.
relationships-answer-closed_mailbox = La casella esiste, ma è chiusa. Chiedi un altro indirizzo.
relationships-answer-full_mailbox = La casella è piena. Chiedi alla persona di fare spazio, o usa un altro indirizzo.
relationships-answer-unknown_domain = La parte dell’indirizzo dopo la @ non riceve posta. Controllala e cambia l’indirizzo.
relationships-answer-policy = Il server di posta ha respinto la lettera per una sua regola: chi la manda, o che cosa dice. Chiedi alla persona di ammettere le lettere da qui, o consegna il link di persona.
relationships-answer-too_large = La lettera è più grande di quanto il server di posta accetti.
relationships-answer-busy = Il server di posta chiede di tornare più tardi. Molti lo fanno con chi non conoscono ancora.
relationships-answer-unreachable = Il server di posta non era raggiungibile.
relationships-answer-silent = Il server di posta ha smesso di rispondere prima di dire se prendeva la lettera.
relationships-answer-sign_in = Il portale non è riuscito ad accedere al proprio server di posta. Se ne occupa il gestore; non devi fare nulla.
relationships-answer-unsure = Il portale è stato interrotto mentre inviava la lettera. Può essere arrivata; chiedi alla persona.
relationships-answer-unwritable = Il portale non è riuscito a scrivere questa lettera. Il gestore lo vede.
relationships-answer-other = Il server di posta ha dato un motivo suo, riportato così com’è.

## The invitations a provider sent

relationships-list-title = Inviti che hai mandato
relationships-list-lead = Ogni invito, e che cosa ne è stato della sua lettera.
relationships-list-all = Tutti gli inviti e le loro lettere
relationships-list-filter = Filtra gli inviti
relationships-list-none = Nessun invito è a questo punto. Cambia o azzera il filtro.
relationships-list-empty = La tua azienda non ha ancora invitato nessuno.
relationships-list-choose = Scegli l’invito a { $company }
relationships-list-any = Ovunque
relationships-list-pick = Scegli
relationships-list-resend = Invia di nuovo
relationships-list-withdraw = Ritira

## Sending again, another address, the link by hand

relationships-resend-until = Si può inviare di nuovo dal { $date }. Nessuno dovrebbe ricevere una lettera al giorno.
relationships-resend-enough = È stato inviato di nuovo tre volte, il massimo per un indirizzo. Cambia l’indirizzo, consegna il link, o chiedi direttamente alla persona.
relationships-renew = Rinnova
relationships-change-address = Cambia indirizzo
relationships-copy = Copia il link
relationships-withdraw-title = Non lo vuoi più?
relationships-asked-title = Ti chiedono un altro invito
relationships-asked-again = Chi ha la lettera l’ha trovata scaduta il { $date } e ne chiede una nuova. Se rinnovi, parte con un nuovo link.
relationships-asked-other = { $name } ha aperto la lettera e il { $date } chiede l’invito a { $address }. Cambia l’indirizzo solo se sai che lavora lì.
relationships-address-change-title = Un altro indirizzo per l’invito a { $company }
relationships-address-change-lead = La lettera è andata a { $address }. Una nuova lettera con un nuovo link va all’indirizzo che scrivi, il vecchio link smette subito di funzionare, e al vecchio indirizzo non si dice nulla.
relationships-address-change-act = Cambia indirizzo e invia
relationships-readdressed = L’invito è in viaggio verso { $address }
relationships-copy-title = Il link dell’invito a { $company }
relationships-copy-lead = Copialo e consegnalo tu. Apre l’invito; per rispondere deve accedere qualcuno raggiungibile a { $address }.
relationships-copy-until = Funziona fino al { $date }, o finché l’invito non viene inviato di nuovo.
relationships-copy-warning = Il link da solo non autorizza nulla. Dallo a { $company } e a nessun altro: mostra quello che hai scritto.
relationships-selection-resend-title = Vuoi inviare di nuovo questi inviti?
relationships-selection-withdraw-title = Vuoi ritirare questi inviti?
relationships-selection-withdraw-lead = I loro link smettono subito di funzionare. Chi ne apre uno legge che è stato ritirato, e il tuo motivo.
relationships-selection-caption = Gli inviti che hai scelto
relationships-selection-what = Che cosa succede
relationships-selection-sends = Inviato di nuovo
relationships-selection-withdraws = Ritirato
relationships-selection-closed = Resta com’è: ha già una risposta, è ritirato o scaduto.
relationships-selection-none-title = Nessun invito scelto
relationships-selection-none-body = Prima spunta gli inviti. Non è cambiato nulla.
relationships-selection-sent = Inviati di nuovo: { $done }. Rimasti com’erano: { $left }
relationships-selection-withdrawn = Ritirati: { $done }. Rimasti com’erano: { $left }
field-withdraw_reason = Motivo
field-withdraw_reason-hint = Lo legge chi apre l’invito
fault-withdraw_reason-too_long = Il motivo deve avere al massimo { $max } caratteri
fault-withdraw_reason-characters = Togli i caratteri che non si vedono
fault-invitee_email-same = L’invito va già a questo indirizzo. Scrivine un altro
activity-relationship_invitation_readdressed = Indirizzo dell’invito di un rivenditore cambiato
activity-relationship_invitation_asked = Un altro invito chiesto

## Asking the inviter

relationships-ask-new = Chiedi un nuovo invito a { $name }
relationships-ask-elsewhere = Chiedi a { $name } di invitare { $address }
relationships-withdrawn-reason = Il motivo: { $reason }
relationships-asking-title = { $name } ha ricevuto la tua richiesta
relationships-asking-body = { $name } la legge per e-mail e decide. Se la risposta è sì ricevi una nuova lettera; qui non devi fare altro.
relationships-asked-already-title = Lo hai già chiesto
relationships-asked-already-body = { $name } ha ricevuto la richiesta il { $date } e decide. Non è stato mandato altro.

## The open link

relationships-open_link-title = Il tuo link aperto
relationships-open_link-lead = Un indirizzo per una pagina web o una fiera. Più rivenditori possono usarlo, uno alla volta; ciascuno accede e risponde a un invito suo, con le stesse regole di uno mandato da te.
relationships-open_link-until = Funziona fino al { $date }. { $name } riceve un’email per ogni adesione.
relationships-open_link-asleep = Ora il link aperto non funziona: è stato spento, o è scaduto.
relationships-open_link-came = aziende arrivate da qui
relationships-open_link-accepted = ti hanno autorizzato
relationships-open_link-life = Quanto dura
relationships-open_link-make = Crea un link aperto
relationships-open_link-rotate-title = Un altro indirizzo
relationships-open_link-rotate-lead = L’indirizzo qui sopra smette subito di funzionare, per chiunque lo abbia. Chi è già arrivato può ancora rispondere.
relationships-open_link-rotate = Crea un altro indirizzo
relationships-open_link-switch-title = Non lo vuoi più?
relationships-open_link-switch-lead = Da qui non arriva più nessuno. Chi è già arrivato può ancora rispondere; quegli inviti si ritirano dall’elenco.
relationships-open_link-switch = Spegni
relationships-open_link-made = Il tuo link aperto è pronto
relationships-open_link-off = Il link aperto è spento
relationships-open_link-you = La tua azienda
relationships-open_link-who = { $provider } ti chiede di autorizzarlo come provider indiretto della tua azienda.
relationships-open_link-rotated-title = Questo link è stato sostituito
relationships-open_link-off-title = Questo link è spento
relationships-open_link-closed = { $provider } ne dà un altro, o al momento nessuno. Non è cambiato nulla.
activity-relationship_open_link_made = Link aperto per i rivenditori creato
activity-relationship_open_link_ended = Link aperto per i rivenditori spento
activity-relationship_open_link_used = Arrivo dal link aperto
## Many invitations from one file

relationships-bulk-many = Invita molti
relationships-bulk-title = Invita molti
relationships-bulk-lead = Carica un file con un'azienda per riga. Prima lo controlliamo e te lo mostriamo: nulla parte finché non premi Invia.
relationships-bulk-template = Scarica un file di esempio
relationships-bulk-columns = La prima riga nomina le colonne: azienda ed email sono necessarie; lingua, nota e giorni possono seguire, in qualsiasi ordine. Le altre colonne restano come sono.
relationships-bulk-defaults = Per le righe che non dicono altro
relationships-bulk-check = Controlla il file
relationships-bulk-earlier = File caricati in precedenza
relationships-bulk-import-checked = Controllato, non inviato
relationships-bulk-import-sending = Invio in corso
relationships-bulk-import-done = Concluso
relationships-bulk-import-cancelled = Annullato
relationships-bulk-checked = Controlla gli inviti di { $file }
relationships-bulk-all = righe nel file
relationships-bulk-good = da inviare
relationships-bulk-bad = con errori
relationships-bulk-known = senza nulla da fare
relationships-bulk-errors = Errori, riga per riga
relationships-bulk-errors-lead = Queste righe non vengono inviate. Scaricale con i motivi, correggile e caricale; oppure correggi il tuo file e caricalo per intero: nessuno riceve due inviti.
relationships-bulk-problems = Scarica le righe con errori
relationships-bulk-report = Scarica l'esito di ogni riga
relationships-bulk-first = Qui vedi le prime { $count }; nel file ci sono tutte.
relationships-bulk-errors-lines = Righe con errori
relationships-bulk-done-lines = Righe senza nulla da fare
relationships-bulk-look-lines = Righe da guardare
relationships-bulk-done = Nulla da fare
relationships-bulk-done-lead = Queste aziende hanno già un invito o lavorano già con te. Non ricevono una seconda e-mail.
relationships-bulk-look = Da guardare
relationships-bulk-look-lead = Queste righe vengono inviate comunque.
relationships-bulk-line = Riga
relationships-bulk-column = Colonna
relationships-bulk-value = Nel file
relationships-bulk-reason = Che cosa non va
relationships-bulk-hint = Nota
relationships-bulk-result = Esito
relationships-bulk-what = Che cosa succede quando premi Invia
relationships-bulk-what-letters = { $count ->
        [one] A nome di { $provider } parte un'e-mail.
       *[other] A nome di { $provider } partono { $count } e-mail, una per ogni riga da inviare.
    }
relationships-bulk-what-defaults = Dove una riga non dice altro vale: lingua { $language }, durata { $days } giorni.
relationships-bulk-what-note = Dove una riga non ha un messaggio proprio, l'e-mail contiene questo:
relationships-bulk-what-cancel = Puoi annullare il resto durante l'invio. Gli inviti partiti si possono ritirare uno per uno.
relationships-bulk-send = { $count ->
        [one] Invia un invito
       *[other] Invia { $count } inviti
    }
relationships-bulk-none = Nessuna riga di questo file può essere inviata. Correggi gli errori e carica di nuovo il file.
relationships-bulk-again = Carica un altro file
relationships-bulk-job-running = Invio degli inviti in corso
relationships-bulk-job-done = Gli inviti sono partiti
relationships-bulk-job-cancelled = Il resto è annullato
relationships-bulk-progress = { $settled } righe su { $all } concluse: { $sent } inviate, { $failed } non riuscite
relationships-bulk-file = File
relationships-bulk-by = Invio di
relationships-bulk-started = Inizio
relationships-bulk-ended = Fine
relationships-bulk-waiting = in attesa
relationships-bulk-refresh = Aggiorna ora
relationships-bulk-auto = Durante l'invio questa pagina si aggiorna ogni 5 secondi.
relationships-bulk-auto-off = Non aggiornare da sola
relationships-bulk-auto-on = Aggiorna di nuovo da sola
relationships-bulk-leave = Puoi lasciare questa pagina: l'invio continua e un'e-mail ti dice quando è finito.
relationships-bulk-cancel = Annulla il resto
relationships-bulk-cancelled = Il resto è annullato. Gli inviti partiti restano validi.
relationships-bulk-cancelled-lines = Righe annullate
relationships-bulk-cancelled-lead = Per queste righe non è partita nessuna e-mail. Carica di nuovo il file per inviarle.
relationships-bulk-failures = Senza invio
relationships-bulk-failures-lines = Righe non inviate
relationships-bulk-state-good = In attesa
relationships-bulk-state-bad = Errore
relationships-bulk-state-known = Nulla da fare
relationships-bulk-state-sent = Invito partito
relationships-bulk-state-failed = Non riuscito
relationships-bulk-state-cancelled = Annullato
activity-customer_file_asked = Chiesto un file di clienti
activity-relationship_bulk_started = Inizio dell'invio di inviti da un file
activity-relationship_bulk_cancelled = Annullamento del resto degli inviti di un file
field-bulk_file = File
field-bulk_file-hint = CSV con virgole o punti e virgola, al massimo 10.000 righe e 5 MB
field-bulk_column-company = azienda
field-bulk_column-email = email
field-bulk_column-language = lingua
field-bulk_column-note = nota
field-bulk_column-days = giorni
field-bulk_column-line = riga intera
fault-bulk_file-missing = Seleziona un file
fault-bulk_file-too_large = Il file selezionato deve essere più piccolo di 5 MB
fault-bulk_file-empty = Il file selezionato non ha righe sotto i nomi delle colonne
fault-bulk_file-kind = Il file selezionato non è un testo CSV. Salvalo come "CSV UTF-8" e seleziona quello
fault-bulk_file-quote = Alla riga { $line } si aprono virgolette che non si chiudono mai. Chiudile o toglile
fault-bulk_file-columns = Il file selezionato ha più di { $max } colonne. Tieni quelle degli inviti
fault-bulk_file-heads = La prima riga deve nominare le colonne, tra cui azienda ed email. Parti dal file di esempio
fault-bulk_file-twice = La colonna { $name } compare due volte. Tienine una
fault-bulk_file-rows = Il file selezionato ha più di 10.000 righe. Dividilo in più file
fault-invitee_company-formula = Il nome inizia con un segno che i fogli di calcolo leggono come formula. Scrivi solo il nome
fault-invitee_email-formula = L'indirizzo inizia con un segno che i fogli di calcolo leggono come formula. Scrivi solo l'indirizzo
fault-invitee_email-duplicate = Lo stesso indirizzo è già alla riga { $line }
fault-invitee_email-same_domain = La riga { $line } invita qualcuno dello stesso dominio aziendale
fault-invitee_email-same_company = Qualcuno di questo dominio aziendale ha già un invito aperto
fault-bulk_language-language = Scrivi en per inglese o it per italiano, oppure lascia vuoto
fault-bulk_days-days = Scrivi 7, 14 o 30, oppure lascia vuoto
fault-bulk_line-cells = La riga ha { $count } celle, la prima riga ne nomina { $max }. Metti tra virgolette una cella che contiene una virgola
fault-bulk_line-standing = In quel momento la tua azienda non poteva invitare nessuno. Carica di nuovo il file più tardi

## Signed in with a company that the invitation is not for

relationships-picker-body = È stato inviato a { $address } per { $company }, ma il tuo accesso è come { $name } ({ $own }), e nessuna delle tue aziende ha quell'indirizzo o il suo dominio. Non è cambiato nulla.
relationships-picker-accounts = Scegli l'account a cui è destinato
relationships-picker-sign-in = Accedi con un altro account
relationships-picker-new = Crea un account per { $company }
relationships-picker-kept = L'invito resta in questo browser: lo ritrovi dopo l'accesso e, dopo la registrazione, ti aspetta tra gli inviti della tua azienda.
relationships-picker-ask = Oppure chiedi un invito per te
relationships-picker-ask-body = { $name } decide se invitare un'altra azienda.
relationships-invitations-by = Invito di { $name }. Puoi rispondere fino al { $date }.
relationships-invitations-earlier = Inviti con risposta o passati
relationships-bulk-letter = La lettera prima dell'invio
relationships-bulk-letter-lead = Ogni lettera nomina la propria azienda e ha un link tutto suo. Qui vedi la prima riga valida in ogni lingua.
relationships-bulk-letter-line = Riga { $line }, a { $address }
## Aziende in cammino, promemoria, ciò che un rivenditore condivide
relationships-stages-title = Aziende in cammino
relationships-stages-lead = Ogni azienda invitata si trova in una fase. Chi è fermo da più tempo viene per primo. Della sua registrazione vedi ciò che l’azienda condivide con te.
relationships-stages-search = Il nome dell’azienda inizia con
relationships-stages-stage = Fase
relationships-stages-since = dal { $date }
relationships-stages-waits = Chi aspetta chi
relationships-stages-shares = Condivide i progressi
relationships-stages-shares-since = dal { $date }
relationships-stages-shares-not = non condivide
relationships-stages-owner = Responsabile
relationships-stages-mine = Le mie
relationships-stages-empty = Nessuna azienda invitata è in cammino. Invita un rivenditore: resta qui fino al primo cliente.
relationships-stages-none = Nessuna azienda corrisponde. Cambia i filtri.
relationships-stages-heir = Nuovo responsabile delle aziende scelte
relationships-stages-give = Cambia responsabile
relationships-stages-given = Responsabile cambiato. Aziende: { $count }
relationships-stages-none-title = Non è cambiato nulla
relationships-stages-none-body = Scegli almeno un’azienda dell’elenco.
relationships-stages-no-heir = Scegli un collega che può invitare rivenditori.
relationships-stages-file_name = aziende-in-cammino
relationships-stage-invited = Invito mandato
relationships-stage-opened = Invito aperto
relationships-stage-applied = Richiesta inviata
relationships-stage-verified = Verifica superata
relationships-stage-signed = Contratto firmato
relationships-stage-authorized = Autorizzazione data
relationships-stage-customer = Primo cliente
relationships-turn-address = Aspetta te: correggi l’indirizzo, dal { $date }
relationships-turn-asked = Aspetta te: qualcuno chiede un nuovo invito, dal { $date }
relationships-turn-renew = Aspetta te: l’invito è scaduto, rimandalo, dal { $date }
relationships-turn-open = Aspetta il rivenditore: aprire l’invito, dal { $date }
relationships-turn-answer = Aspetta il rivenditore: rispondere all’invito, dal { $date }
relationships-turn-apply = Aspetta il rivenditore: inviare la richiesta, dal { $date }
relationships-turn-check = In verifica, dal { $date }
relationships-turn-sign = Aspetta il rivenditore: firmare il { $agreement }, dal { $date }
relationships-turn-authorize = Aspetta il rivenditore: autorizzare la tua azienda, dal { $date }
relationships-turn-first = Aspetta il primo cliente, dal { $date }
relationships-turn-nobody = Non aspetta nessuno, dal { $date }
relationships-way-title = A che punto è
relationships-way-shares = L’azienda condivide con te i suoi progressi dal { $date }: fase e data, nient’altro.
relationships-way-shares-not = L’azienda non condivide i suoi progressi. Vedi ciò che dice il tuo invito.
relationships-way-owner = Responsabile: { $name }
relationships-way-reminders = Promemoria
relationships-way-reminders-none = Non è ancora partito nessun promemoria. Il portale ne manda uno da sé una settimana dopo la lettera e uno tre giorni prima della fine.
relationships-contact-letter = Invito
relationships-contact-nudge = Promemoria di una persona
relationships-contact-week = Promemoria a una settimana dalla lettera
relationships-contact-ending = Promemoria prima della fine
relationships-nudge = Manda un promemoria
relationships-nudge-title = Promemoria a { $company }
relationships-nudge-lead = Una breve lettera va a { $address }, con il link dell’invito. Puoi mandarne una ogni sette giorni e tre in ogni fase.
relationships-nudge-send = Invia promemoria
relationships-nudge-preview = Mostra la lettera con queste parole
relationships-nudge-letter = La lettera
relationships-nudge-sent = Il promemoria è in viaggio
relationships-nudge-not-title = Nessun promemoria è partito
relationships-nudge-closed = L’invito non accetta più risposte.
relationships-nudge-bounced = L’ultima lettera non è arrivata. Prima correggi l’indirizzo.
relationships-nudge-not_theirs = Ora non tocca all’azienda, quindi non c’è nulla da ricordarle.
relationships-nudge-quiet = Chi legge questo invito ha chiesto il { $date } di non ricevere promemoria.
relationships-nudge-soon = Un promemoria è partito meno di sette giorni fa. Puoi mandarne un altro dal { $date }.
relationships-nudge-enough = In questa fase sono partiti tre promemoria. Non ce ne sono altri finché l’azienda non va avanti.
relationships-quiet-button = Basta promemoria
relationships-quiet-lead = Se non vuoi altri promemoria di questo invito, dillo qui. Puoi comunque rispondere.
relationships-quiet-title = Non ricevi più promemoria
relationships-quiet-body = Né { $provider } né il portale ti ricordano questo invito. Resta aperto fino alla sua fine, e puoi ancora rispondere.
relationships-invitation-back = Torna all’invito
relationships-card-title = Situazione
relationships-card-legal = Ragione sociale
relationships-card-signed = Versione firmata
relationships-card-signed-at = { $version }, { $date }
relationships-card-signed-none = Nessuna
relationships-card-newer = Versione più recente
relationships-card-newer-until = { $version }, da accettare entro il { $date }
relationships-card-newer-open = { $version }, senza scadenza
relationships-card-newer-none = Nessuna in attesa
relationships-card-deadline = Prossima scadenza
relationships-card-deadline-none = Nessuna
relationships-deadline-grace = accettare la versione più recente
relationships-deadline-review = riesaminare la sospensione
relationships-deadline-end = la relazione termina
relationships-deadline-access = l’accesso di amministratore termina
relationships-card-contact = Ultimo contatto
relationships-card-reason = Perché l’azienda non può andare avanti, con le sue parole, dal { $date }:
relationships-sharing-title = Che cosa condividi con i provider
relationships-sharing-link = Che cosa condividi con i provider
relationships-sharing-lead = Un provider che ti ha invitato può vedere a che punto è la tua registrazione, se lo vuoi. È tutto spento finché non spunti la casella.
relationships-sharing-what = Che cosa vede un provider
relationships-sharing-shown = La fase e la sua data: richiesta inviata, verifica superata, { $agreement } firmato.
relationships-sharing-not_shown = Mai i tuoi documenti, le tue risposte o i motivi di una decisione.
relationships-sharing-undo = Puoi revocarlo in qualsiasi momento. Ciò che si vedeva sparisce subito.
relationships-sharing-providers = Provider
relationships-sharing-box = Consenti a { $provider } di vedere a che punto è la tua registrazione
relationships-sharing-box-since = Consenti a { $provider } di vedere a che punto è la tua registrazione (condivisa dal { $date })
relationships-sharing-since = condivisa dal { $date }
relationships-sharing-off = non condivisa
relationships-sharing-save = Salva
relationships-sharing-saved = Ciò che condividi è salvato
relationships-sharing-reason = Perché non puoi andare avanti
relationships-sharing-reason-lead = Se la tua richiesta è respinta o la tua azienda è sospesa, puoi dire ai tuoi provider in una riga che cosa succede. La leggono i provider con cui lavori e quelli a cui mostri la tua registrazione. Lasciala vuota per toglierla.
relationships-sharing-reason-by = Scritta da { $name } il { $date }.
relationships-sharing-reason-hidden = Ora non la legge nessuno, perché puoi andare avanti.
relationships-sharing-reason-save = Salva la riga
relationships-sharing-reason-saved = I tuoi provider possono leggere la riga
relationships-sharing-reason-gone = La riga non c’è più
field-nudge_words = Le tue parole
field-nudge_words-hint = Al massimo 500 caratteri, solo testo. Il link viene aggiunto da sé
fault-nudge_words-too_long = Le tue parole possono avere al massimo { $max } caratteri
fault-nudge_words-characters = Togli i caratteri che non si vedono
fault-nudge_words-links = Togli l’indirizzo web: il link viene aggiunto da sé
field-shared_reason = Una riga per i tuoi provider
field-shared_reason-hint = Al massimo 500 caratteri, solo testo
fault-shared_reason-too_long = La riga può avere al massimo { $max } caratteri
fault-shared_reason-characters = Togli i caratteri che non si vedono e scrivi una sola riga

## Steps of a customer's invitation

relationships-step-code_asked = Codice chiesto
relationships-step-reminded = Promemoria inviato dal programma
