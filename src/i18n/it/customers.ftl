### Clienti, i loro inviti, la richiesta a cui rispondono, i loro partner. Chiavi: customers-<pagina>-<cosa>.

## Parole di più pagine

customers-view = Visualizza clienti
customers-invite = Invita nuovi clienti
customers-domain = Dominio
customers-access = Accesso di amministratore
customers-access-since = Dal { $date }
customers-accepted_by = Chi ha accettato
customers-ended = Fine
customers-ended_by = Chi l'ha terminata
customers-sent_at = Invio
customers-sent_by = Inviato da
customers-send = Invia invito
customers-accept = Accetta
customers-decline = Rifiuta

## Elenchi

customers-q = Nome, dominio o ID
customers-view-active = In vigore
customers-view-ended = Terminati
customers-show-ended = Mostra i rapporti terminati
customers-sort = Ordine
customers-sort-name = Nome, dalla A alla Z
customers-sort-name-down = Nome, dalla Z alla A
customers-sort-newest = Prima i più recenti
customers-sort-oldest = Prima i meno recenti
customers-unfinished = Molti clienti hanno questa parola. Qui ci sono quelli esaminati finora; la pagina successiva continua la ricerca.
customers-kept = I tuoi elenchi
customers-keep = Conserva questo elenco
customers-kept-manage = Modifica
customers-kept-done = Conservi questo elenco come «{ $name }».
customers-kept-gone = Non conservi più questo elenco.
customers-kept-title = I tuoi elenchi
customers-kept-lead = Un elenco si conserva con ricerca, filtri e ordine, solo per te. Quando lo apri mostra ciò che trova quel giorno.
customers-kept-none = Non conservi ancora nessun elenco.
customers-kept-end = Non conservare più
customers-kept-new = Conserva l’elenco attuale
customers-kept-all = Tutti i clienti in vigore, per nome
customers-file-asked_at = Chiesto
customers-file-title = Un file con molti clienti
customers-file-lead = Questo elenco ha più di { $count } clienti. Il file si prepara in background; ricevi un’e-mail quando è pronto e hai un giorno per scaricarlo.
customers-file-ask = Prepara il file
customers-file-now = Oppure scaricalo subito: tieni aperta questa finestra fino alla fine.
customers-file-waiting = Il file è in preparazione
customers-file-ready = Il file è pronto
customers-file-failed = Questo file non si prepara
customers-file-gone = Questo file non c’è più
customers-file-so_far = { $count ->
        [one] Un cliente finora.
       *[other] { $count } clienti finora.
    }
customers-file-has = { $count ->
        [one] Contiene un cliente e si può scaricare fino al { $until }.
       *[other] Contiene { $count } clienti e si può scaricare fino al { $until }.
    }
customers-file-failed-why = Il tuo ruolo nell’azienda è cambiato prima che fosse pronto. Chiedi a un amministratore globale della tua azienda.
customers-file-gone-why = I file restano un giorno. Chiedilo di nuovo dall’elenco dei clienti.
customers-file-fetch = Scarica il file
customers-file-refresh = Aggiorna
customers-file-auto = Questa pagina si aggiorna da sola ogni pochi secondi.
customers-file-auto-off = Ferma l’aggiornamento
customers-file-auto-on = Aggiorna di nuovo la pagina da sola
customers-file-leave = Puoi lasciare questa pagina: ricevi un’e-mail quando il file è pronto.
customers-filter-reseller = Filtra per rivenditore indiretto
customers-none = Ancora nessun cliente.
customers-none-reseller = Invita il primo dalla pagina di un provider:
customers-none-found = Nessun cliente corrisponde a questi filtri.
customers-shared-lead = I clienti che condividi con { $provider } e gli inviti in attesa di risposta.
customers-shared-chain = I tuoi clienti condivisi
customers-shared-caption = Clienti condivisi
customers-shared-none = Non condividi ancora clienti con { $provider }.
customers-waiting = Inviti in attesa di risposta
customers-partners-lead = Le aziende che { $company } ha autorizzato.
customers-partners-none = Ancora nessun partner.

## Invitare

customers-invite-lead = Il cliente autorizza te e { $provider } in un solo passaggio. { $provider } ne ha bisogno per ordinare per il cliente.
customers-invite-someone = L'azienda che inviti
customers-invite-email-hint = Di una persona che può decidere per l'azienda. Va bene qualsiasi servizio e-mail
customers-invite-country-hint = Sono elencati solo i paesi della tua area
customers-invite-see_open = Vedi l'invito aperto
customers-invite-not_active = Puoi invitare clienti quando la tua azienda è attiva in { $program }.
customers-invite-sent = L'invito a { $address } è in viaggio.
fault-country-region = Scegli un paese nell'area di entrambi i partner
customers-preview-title = Controlla l'invito
customers-preview-to = Destinatario
customers-preview-again = Aggiorna l'anteprima
customers-letter-subject = { $reseller } chiede di lavorare con { $customer }
customers-letter-asks = { $person } di { $persons } chiede a { $customer } di autorizzare { $reseller } e { $provider } come suoi rivenditori.
customers-letter-access = Vengono chiesti anche i privilegi di amministratore: su questo decidi a parte.
customers-letter-note = { $person } scrive:
customers-letter-button = Qui segue il pulsante «Esamina la richiesta». Il link è personale: vale per la persona a cui scrivi.
customers-letter-ends = L'invito dura fino al { $date }.
customers-letter-phone = Domande? Chiama { $reseller }: { $phone }

## Un invito inviato

customers-invitation-title = Invito a { $company }
customers-invitation-about = Che cosa è partito
customers-invitation-until = Il cliente può rispondere fino al { $date }.
customers-invitation-only = Il cliente ha autorizzato solo { $company }.
customers-invitation-customer = Vedi il cliente
customers-invitation-resend-body = Non è arrivato nulla? Invia di nuovo la lettera: ad almeno 60 secondi di distanza, tre volte al giorno. Il link precedente smette di funzionare.
customers-invitation-sent_again = L'invito è partito di nuovo. Il link precedente non funziona più.
customers-invitation-taken_back = L'invito è stato ritirato.
customers-withdraw = Ritira l'invito
customers-withdraw-title = Se lo ritiri
customers-withdraw-link = Il cliente non può più rispondere e il link dice che l'invito è stato ritirato.
customers-withdraw-again = Puoi invitare di nuovo la stessa persona quando vuoi.
customers-withdraw-keep = Mantieni l'invito

## La richiesta, come la vede il cliente

customers-request-title = Richiesta di { $reseller }
customers-request-lead = { $reseller } chiede a { $company } di autorizzare sé e { $provider } come suoi rivenditori.
customers-request-note = { $person } scrive:
customers-request-can = Che cosa potranno fare
customers-can-reseller = { $company } può venderti prodotti e servizi, consigliarti e gestire ciò che acquisti per suo tramite.
customers-can-provider = { $company } può inviare e rinnovare per te gli ordini che hai concordato con il tuo rivenditore.
customers-can-access = Solo se selezioni una casella a parte: entrambe possono amministrare i tuoi servizi. Puoi rimuovere questo permesso in qualsiasi momento.
customers-request-cannot = Che cosa non potranno fare
customers-cannot-access = Accedere ai tuoi servizi o amministrarli.
customers-cannot-pay = Acquistare qualcosa senza un tuo ordine.
customers-cannot-others = Legarti a loro soltanto. Puoi lavorare con altri partner e terminare questa relazione.
customers-request-who = Chi chiede
customers-request-verified = { $portal } ha verificato l'identità di entrambe le aziende.
customers-request-check = Come verificare che sia autentica
customers-request-check-host = L'indirizzo di questa pagina inizia con { $host }.
customers-request-check-person = Chiedi a { $person }, che ti ha scritto:
customers-request-phone = Chiama l'assistenza clienti di { $reseller }:
customers-request-check-password = Qui non chiediamo mai password né pagamenti.
customers-request-expires = Puoi rispondere fino al
customers-request-next = Quando continui, inviamo un codice a { $address } per essere certi che sia tu. Non viene ancora concesso nulla.
customers-request-next-signed_in = Hai fatto l’accesso con { $address }: non serve un codice. Non viene ancora concesso nulla.
customers-request-sign_in = Hai un account con questo indirizzo? Accedi invece di ricevere un codice
customers-request-not_us = Non ci riguarda
customers-request-see_receipt = Vedi che cosa è autorizzato
customers-request-ask_again = Se vuoi comunque rispondere, chiedi a { $person } un nuovo invito.
customers-request-ask_inviter = Se hai una domanda, chiedi a { $person }.
customers-request-lost-title = Apri di nuovo il link nell'e-mail
customers-request-lost-body = Questo browser non ha il link di questa richiesta. Apri l'e-mail che ti abbiamo inviato e segui il suo link.
customers-request-damaged-title = Questo link non è completo
customers-request-damaged-body = Ne manca una parte o è cambiata. Apri di nuovo l'e-mail e segui il link, oppure copialo per intero.
customers-request-expired-title = Questa richiesta è scaduta
customers-request-expired-body = Alla richiesta di { $reseller } si poteva rispondere fino al { $date }. Non è stato concesso nulla.
customers-request-withdrawn-title = Questa richiesta è stata ritirata
customers-request-withdrawn-body = { $reseller } l'ha ritirata il { $date }. Non è stato concesso nulla.
customers-request-superseded-title = C'è un'e-mail più recente
customers-request-superseded-body = { $reseller } ha inviato di nuovo questa richiesta. Usa il link dell'e-mail più recente: questo non funziona più.
customers-request-accepted-title = Questa richiesta è già stata accettata
customers-request-accepted-body = { $person } l'ha accettata per { $company } il { $date }. Non c'è altro da fare.
customers-request-accepted-next = Per vedere che cosa è autorizzato e da chi, accedi con l'indirizzo che ha ricevuto l'invito.
customers-request-declined-title = Questa richiesta è già stata rifiutata
customers-request-declined-body = È stata rifiutata il { $date }. Non è stato concesso nulla.
customers-request-ended-title = Ora questa richiesta non si può accettare
customers-request-ended-body = Al momento { $reseller } e { $provider } non possono agire insieme, quindi non si può autorizzare nulla.
customers-request-region-title = Questa richiesta non si può accettare
customers-request-region-body = { $reseller }, { $provider } e { $company } non si trovano nella stessa area del programma.

## Il codice, le caselle, la ricevuta

customers-code-title = Controlla la posta
customers-code-body = Abbiamo inviato sei cifre a { $address }. Durano 10 minuti.
customers-review-title = Esamina e rispondi
customers-review-views = Stai rispondendo per ciò che è indicato sopra. Puoi anche rispondere per:
customers-review-both = Entrambe le aziende
customers-review-only = Solo { $company }
customers-review-one = Autorizzo { $company } come mio rivenditore
customers-review-company = Per quale azienda rispondi?
customers-review-other_company = L'azienda indicata sotto
customers-review-legal-hint = Come nel registro ufficiale. Paese: { $country }
customers-review-agreement = Versione { $version }, in vigore dal { $date }
customers-review-answer = La tua risposta
fault-accept_mca-changed = È in vigore una nuova versione del contratto. Leggila e accettala
fault-company-choose = Scegli una delle tue aziende
customers-decline-title = Rifiuta la richiesta
customers-decline-body = Non viene concesso nulla. { $reseller } lo viene a sapere, con il tuo motivo se lo indichi.
customers-decline-first = Perché nessun altro rifiuti al posto tuo, prima inviamo un codice a { $address }. Poi scegli Rifiuta.
customers-decline-ignore = Puoi anche lasciare la richiesta senza risposta: scade da sola e non viene concesso nulla.
customers-declined-title = Hai rifiutato la richiesta
customers-declined-body = Non è stato concesso nulla. Abbiamo avvisato { $reseller }.
customers-done-title = Richiesta accettata
customers-done-number = Numero di questa ricevuta
customers-done-version = Versione { $version }
customers-done-sentences = Che cosa hai accettato
customers-done-later = Che cosa puoi cambiare in seguito
customers-done-later-access = L'accesso di amministratore si può rimuovere in qualsiasi momento.
customers-done-later-end = Una relazione si può terminare in qualsiasi momento; ciò che hai acquistato prima resta.
customers-done-partners = Vedi tutti i tuoi partner

## Il file dei clienti.

customers-export = Esporta clienti (CSV)
customers-export-file = clienti
customers-export-id = ID cliente
customers-export-company = Nome società
customers-export-domain = Nome di dominio primario
customers-export-relationship = Relazione

## Terminare una relazione, rimuovere l'accesso di amministratore

customers-removal-title = Termina la relazione con { $company }
customers-removal-effects = Che cosa cambia
customers-removal-list = { $customer } esce dall'elenco dei clienti attivi. Resta leggibile come terminata.
customers-removal-orders = Per { $customer } non puoi più ordinare, rinnovare o modificare nulla.
customers-removal-support = { $customer } non può più avere il contatto di supporto nella tua azienda.
customers-removal-access = Il tuo accesso di amministratore a { $customer } finisce subito.
customers-removal-other = La relazione di { $company } con il cliente resta com'è.
customers-removal-history = Entrambe le parti vedono ancora che cosa era concordato, chi l'ha terminata e quando.
customers-removal-told = Tutte le aziende interessate ricevono un'e-mail.
customers-removal-own-orders = { $company } non può più ordinare, rinnovare o modificare nulla per te.
customers-removal-own-access = L'accesso di amministratore di { $company }, se c'è, finisce subito.
customers-removal-own-bought = Quello che hai comprato resta tuo fino alla scadenza. Chiedi a un altro partner di seguirlo.
customers-removal-act = Termina la relazione
customers-removal-done = La relazione con { $company } è terminata.
customers-removal-see = Vedi la relazione
customers-removal-ended-title = Questa relazione è già terminata
customers-removal-ended-body = { $name } l'ha terminata il { $date }.
customers-access-title = Rimuovi l'accesso di amministratore di { $company }
customers-access-act = Rimuovi l'accesso di amministratore
customers-access-stops = { $company } non può più amministrare i tuoi servizi, da questo momento.
customers-access-continues = La relazione con { $company } resta: può ancora consigliarti e inviare gli ordini che concordate.
customers-access-told = { $company } riceve un'e-mail.
customers-access-removed = L'accesso di amministratore è stato rimosso.
customers-access-none-title = Non c'è alcun accesso di amministratore
customers-access-none-body = Questo partner non ne ha, quindi non c'è nulla da rimuovere.

## Che cosa un'azienda annota di un cliente

customers-details-title = Dettagli di { $customer }
customers-details-lead = Questi dettagli li legge solo la tua azienda. Quello che { $customer } dice di sé non cambia.
customers-details-act = Modifica i dettagli
customers-details-save = Salva i dettagli
customers-details-saved = I dettagli sono salvati.
customers-details-stale = Qualcuno ha salvato questi dettagli prima di te
customers-details-stale-body = { $name } li ha salvati il { $date }. Quello che hai scritto non è andato perso: confronta qui sotto. Se salvi di nuovo, la tua versione sostituisce l'altra.
customers-details-differ = Dove le due versioni differiscono
customers-details-field = Campo
customers-details-yours = La tua versione
customers-details-theirs = Versione salvata
field-billed_name = Nome sulle fatture
field-billed_name-hint = Il tuo elenco dei clienti si ordina e si cerca con questo nome
field-customer_domain = Dominio primario
field-customer_contact = Contatto presso il cliente
field-customer_address = Indirizzo postale

## Un provider aggiunge un cliente per un rivenditore

customers-create = Aggiungi nuovo cliente
customers-create-lead = Lo chiedi al cliente per { $reseller } e per te. In un solo passaggio accetta entrambi, o uno dei due, o nessuno.
customers-create-name-hint = Il nome registrato, senza abbreviazioni
customers-create-stop = Ora qui non puoi aggiungere un cliente
customers-create-not_connected = Tu e { $reseller } non lavorate più insieme. Prima invita di nuovo il rivenditore.
customers-create-unsigned = { $reseller } non ha firmato il { $agreement } in vigore, o è sospeso. Prima di aggiungere clienti deve rimediare.
customers-create-not_active = La tua azienda al momento non è attiva in { $program }.
customers-create-region = Tu e questo rivenditore non siete nella stessa area, quindi non potete chiedere insieme.

## Chi assiste un cliente

customers-support = Contatto di supporto
customers-support-title = Contatto di supporto di { $customer }
customers-support-lead = Il cliente vede a chi rivolgersi. Un rivenditore indiretto può essere il contatto di supporto solo finché ha l'accesso di amministratore; altrimenti lo è il provider indiretto.
customers-support-who = Chi assiste il cliente?
customers-support-company = { $company }, senza indicare una persona
customers-support-act = Indica il contatto di supporto
customers-support-named = Da ora il contatto di supporto è { $name }.
customers-support-stop = Ora non si può indicare il contatto di supporto
customers-support-no_access = Per assistere un cliente, a un rivenditore indiretto serve l'accesso di amministratore. Fino ad allora il contatto di supporto è il provider indiretto.
customers-stop-ended = Questa relazione è terminata. Quello che era concordato resta leggibile.

## Che cosa ha accettato un cliente

customers-agreement-accepted = Accettato
customers-agreement-old = Una versione precedente
customers-agreement-none = Non ancora accettato
customers-agreement-version = Versione
customers-agreement-current = Versione in vigore
customers-agreement-how = Come risulta
customers-agreement-directly = Il cliente ha accettato qui di persona
customers-agreement-attested = Conferma di { $name }, { $company }, del { $date }
customers-attest = Conferma l'accettazione
customers-attest-lead = Il cliente ha accettato fuori da questo portale? Indica chi ha accettato e quando. Il cliente lo viene a sapere.
customers-attest-ask = { $provider } è il provider indiretto di questo cliente, e solo lì si può confermare l'accettazione. Chiedi lì.
customers-attest-colleagues = Queste persone della tua azienda possono confermare che il cliente ha accettato:
customers-attest-not_provider = Solo il provider indiretto di un cliente può confermare che ha accettato. Un rivenditore lo chiede al suo provider.
customers-attest-stop = { $agreement }: qui non si può mostrare né confermare
customers-attest-title = { $customer } ha accettato
customers-attest-body = Indica la persona di { $customer } che ha accettato il { $agreement }. Restano il tuo nome e l'ora, e il cliente riceve un'e-mail.
customers-attest-done = L'accettazione è confermata. Il cliente ha ricevuto un'e-mail.
field-accepted_on = Giorno dell'accettazione
field-accepted_on-hint = Vale la versione in vigore quel giorno. Per esempio 27 3 2026
fault-accepted_on-date = Inserisci giorno, mese e anno che esistono
fault-accepted_on-future = Inserisci un giorno che non sia nel futuro
fault-accepted_on-no_version = Quel giorno non era in vigore alcuna versione del contratto
fault-given_name-same = La stessa persona è già confermata. Conferma di nuovo solo se nome, e-mail o telefono sono diversi

## Accesso delegato

customers-access-delegated = Accesso delegato
customers-access-lead = I ruoli di amministratore che il cliente ha concesso alla tua azienda, ciascuno per un periodo e con un nome noto a entrambi.
customers-access-empty = Non è ancora stato chiesto nulla.
customers-access-ask = Chiedi l'accesso delegato
customers-access-ask-title = Chiedi l'accesso delegato a { $customer }
customers-access-ask-lead = Chiedi solo i ruoli che servono, e per il periodo più breve. Decide il cliente, che può terminare l'accesso in ogni momento.
customers-access-roles = Ruoli di amministratore
customers-access-roles-hint = I nomi sono quelli del catalogo.
customers-access-send = Invia la richiesta
customers-access-sent = La richiesta a { $customer } è in viaggio.
customers-access-asked = Richiesta
customers-access-asked_by = Chi ha chiesto
customers-access-answer_by = Il cliente può rispondere fino al
customers-access-answered = Risposta
customers-access-answered_by = Chi ha risposto
customers-access-used = Ultimo uso
customers-access-used_by = Chi lo ha usato
customers-access-never_used = Non ancora usato
customers-access-until = fino al { $date }
customers-access-last = ultimo uso il { $date } da parte di { $name }
customers-access-decide = La tua decisione
customers-access-sentence = Concedo a { $company } i ruoli di amministratore elencati qui per { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }.
customers-access-undo = Puoi terminare questo accesso in ogni momento. Ogni uso viene registrato, e qui vedi l'ultimo.
customers-access-approve = Concedi l'accesso
customers-access-approved = L'accesso è concesso. Entrambe le parti ricevono un'e-mail.
customers-access-declined = La richiesta è rifiutata. Il partner riceve un'e-mail.
customers-access-extend = Estendi in automatico
customers-access-extend_not = Non estendere più
customers-access-switched = La scelta è salvata. Entrambe le parti ricevono un'e-mail.
customers-access-withdraw = Ritira la richiesta
customers-access-end = Termina l'accesso
customers-access-over = È terminato. Entrambe le parti ricevono un'e-mail.
customers-access-stop = Ora non si può fare
customers-access-closed = Nel frattempo c'è stata una risposta o una fine. La pagina dice da parte di chi e quando.
customers-access-see = Vedi a che punto è
customers-roles-collaboration = Collaborazione
customers-roles-devices = Dispositivi
customers-roles-global = Globale
customers-roles-identity = Identità
customers-roles-other = Altro
customers-roles-read_only = Sola lettura
customers-roles-security = Sicurezza e conformità
field-access_name = Nome dell'accesso
field-access_name-hint = Lo vede il cliente. Fino a 50 caratteri, una sola volta nella tua azienda
field-days = Giorni
field-days-hint = Da 1 a 730
field-auto_extend = Estensione automatica
field-auto_extend-hint = Di 180 giorni alla fine, più volte. Non è possibile con il ruolo Global administrator
fault-access_name-taken = La tua azienda ha già usato questo nome. Scegline un altro
fault-days-range = Inserisci un numero da 1 a 730
fault-roles_collaboration-missing = Scegli almeno un ruolo
fault-auto_extend-never = Un accesso con il ruolo Global administrator non si estende mai in automatico

## Amministrare per un cliente

customers-administer = Amministra { $customer }
customers-administer-lead = { $customer } ha concesso alla tua azienda quello che è elencato qui. Ogni uso viene registrato per entrambe le aziende.
customers-administer-until = Fino al { $date }
customers-administer-centres = Dove vuoi lavorare?
customers-administer-none = Il gestore di questo portale non ha ancora indicato un centro di amministrazione.
customers-administer-noted = Il tuo uso è registrato
customers-administer-go = Vai a { $centre }
customers-administer-stop = Ora non puoi amministrare questo cliente
customers-administer-no_access = Non è in vigore alcun accesso delegato. Chiedilo al cliente, o attendi la risposta.

## Il contratto del cliente: prova, contestazione, nuova accettazione

customers-agreement-signed = Firmato
customers-agreement-confirmed = Confermato dal provider
customers-agreement-disputed = Contestato dal cliente
customers-agreement-objection = Contestazione
customers-agreement-objected = { $name } il { $date } ha detto che non è così
customers-agreement-until = Le versioni precedenti valgono fino al
customers-agreement-wanted = È da accettare la versione { $version }
customers-agreement-wanted-by = È da accettare la versione { $version } entro il { $date }
customers-export-agreement = { $agreement }
customers-export-version = Versione del contratto
customers-export-since = Contratto accettato il
customers-export-wanted = Versione da accettare
customers-attest-proof = Prova dell'accettazione
customers-attest-proof-hint = Il contratto firmato o il messaggio con cui il cliente ha accettato: PDF, JPG o PNG, fino a 10 MB. Il cliente può leggerla, e ogni lettura resta annotata
customers-attest-proof-save = Salva il file
customers-own-line = Versione { $version }, accettazione di { $name } del { $date }
customers-own-open = La versione in vigore attende la tua accettazione
customers-own-see = Leggi e accetta
customers-own-again = È in vigore una nuova versione
customers-own-again-body = Leggi qui sotto la versione { $version } e accettala, così i tuoi partner possono continuare a ordinare per te.
customers-own-again-by = Leggi qui sotto la versione { $version } e accettala entro il { $date }. Dopo, finché non lo fai, i tuoi partner non possono ordinare per te.
customers-own-said = Che cosa hanno detto i tuoi provider
customers-own-said-line = { $company } il { $date } ha confermato che { $name } ha accettato la versione { $version }
customers-own-accept-title = Accetta per { $company }
customers-own-accepted = Il contratto è accettato. I tuoi partner lo hanno saputo.
customers-own-already = { $name } ha già accettato questa versione il { $date }.
customers-object-title = Che cosa ha detto { $company }
customers-object-lead = { $company } ha confermato che la tua azienda ha accettato il { $agreement } fuori da questo portale.
customers-object-by = Conferma di
customers-object-act = Non è così
customers-object-effect = Se nessuno della tua azienda ha accettato, dillo. La conferma allora non vale più, { $company } lo viene a sapere e a entrambi resta quello che hai detto.
customers-object-prove = Prima di dire che non è così, conferma che sei tu. Poi torni a questa pagina.
customers-object-prove-act = Conferma che sei tu
customers-object-done = La conferma non vale più. Il provider lo ha saputo.
customers-object-already = Qualcuno della tua azienda lo ha già detto.
fault-accepter_email-missing = Inserisci l'indirizzo e-mail di chi ha accettato
fault-accepter_email-malformed = Inserisci un indirizzo e-mail nel formato corretto, come nome@example.com

## Una relazione che riposa

customers-halted-title = Ora non puoi invitare clienti qui
customers-halted-suspended = La relazione con { $company } è sospesa. Il provider la riesamina il { $day }.
customers-halted-reason = { $name } ha scritto: { $reason }
customers-halted-stays = I clienti e gli abbonamenti che hai restano come sono.
customers-halted-provider = Al momento il provider non è attivo in { $program }. Appena lo è, puoi proseguire.
customers-halted-reseller = Al momento il rivenditore non è attivo in { $program }. Appena lo è, puoi proseguire.

## Passare ad altri partner

customers-move-title = Passa ad altri partner
customers-move-lead = Crei un codice e lo dai al rivenditore con cui vuoi lavorare. Nulla finisce prima della tua accettazione.
customers-move-how = Come funziona
customers-move-how-make = Scegli chi lasci e crei un codice. Vale una volta, per 14 giorni.
customers-move-how-ask = Il nuovo rivenditore te lo chiede con il codice, insieme al suo provider. Ricevi un'e-mail.
customers-move-how-accept = Leggi chi chiede e accetti. In quel momento iniziano le nuove relazioni e finiscono le vecchie.
customers-move-leaving = Chi lasci?
customers-move-partner = { $company } ({ $part })
customers-move-make = Crea il codice
customers-move-made = Il codice è pronto.
customers-move-code = Il tuo codice
customers-move-give = Dallo solo al nuovo rivenditore. Vale una volta, fino a { $until }. La richiesta arriva a { $address }.
customers-move-ends = Relazioni che finiscono quando accetti
customers-move-made_by = Codice di { $name }, { $date }
customers-move-take_back = Ritira il codice
customers-move-taken_back = Il codice non vale più.
customers-move-claimed = { $company } ha usato il tuo ultimo codice. L'e-mail con la richiesta è andata a { $address }.
customers-move-done = Ora lavori con { $company }.
customers-review-leaves = Quando accetti, nello stesso momento finisce la tua relazione con { $companies }
customers-take_over-title = Acquisisci un cliente
customers-take_over-link = Il cliente passa a te e ti ha dato un codice
customers-take_over-someone = Il cliente che ti ha dato il codice
customers-take_over-lead = Un cliente che passa a te ti dà un codice. Con il codice chiedi la relazione con te e con { $provider }. Quello che il cliente lascia finisce quando accetta.
customers-take_over-act = Invia la richiesta
customers-take_over-sent = La richiesta è in viaggio verso il cliente.

## Invitations that were sent

customers-sent-title = Inviti a clienti
customers-sent-lead = Ogni invito a un cliente che nomina la tua azienda, e che cosa è stato della lettera.
customers-sent-q = Azienda o indirizzo contiene
customers-sent-empty = Nessun cliente è stato ancora invitato.
customers-selection-none = Spunta gli inviti che puoi gestire. Non è cambiato nulla.
customers-selection-wait = Resta com'è: è partito un momento fa, o tre volte oggi.
customers-copy-lead = Copialo e consegnalo di persona. Apre la richiesta; per rispondere serve un codice inviato a { $address }.
customers-copy-warning = Il link è personale. Consegnalo a { $company } e a nessun altro: mostra ciò che hai scritto.
customers-several-link = Invita più clienti
customers-several-title = Invita più clienti insieme
customers-several-lead = Una riga per ogni cliente, al massimo 20. Ognuno riceve una lettera propria; paese, lingua e messaggio sono gli stessi per tutti.
customers-several-line = Riga { $number }: { $words }
customers-several-shape = Inserisci l'azienda, un punto e virgola e l'indirizzo e-mail
customers-several-none = Inserisci una riga per ogni cliente
customers-several-none_left = Non resta nessuna riga da inviare. Inserisci clienti a cui non hai ancora chiesto
customers-several-many = Inserisci al massimo { $max } righe per volta
customers-several-check = Controlla gli inviti
customers-several-count = Stanno per partire { $number } inviti: tutti, oppure nessuno se uno di loro non può partire.
customers-several-all = A chi si chiede
customers-several-letter = La lettera a { $address }
customers-several-send = Invia tutti gli inviti
customers-several-sent = Inviti in viaggio: { $number }
customers-invite-vat-hint = Serve a scoprire se lavori già con questa azienda
customers-invite-near = Un'altra persona di questo dominio ha un invito aperto dal { $date }. È la stessa azienda?
## Accesso delegato: la fine, più d'uno insieme

customers-term-title = Un'altra fine
customers-term-lead = Un giorno precedente vale subito. Uno successivo ti viene mostrato ancora una volta prima di valere.
customers-term-act = Imposta questa fine
customers-term-shorter = L'accesso ora termina il { $date }. Entrambe le parti ricevono un'e-mail.
customers-term-longer = L'accesso ora dura fino al { $date }. Entrambe le parti ricevono un'e-mail.
customers-term-decide = Estendi l'accesso di { $company }
customers-term-before = Fine finora
customers-term-sentence = Estendo l'accesso «{ $name }» di { $company }, con i ruoli di amministratore elencati qui, fino al { $date }.
customers-term-extend = Estendi l'accesso
customers-term-changed = Nel frattempo { $name } ha impostato un'altra fine: { $date }. Ora non è cambiato nulla.
customers-term-extended = Nel frattempo si è esteso in automatico, fino al { $date }. Ora non è cambiato nulla.
customers-term-over = { $name } ha terminato l'accesso il { $date }.
customers-term-set = Un'altra fine impostata
customers-term-set_by = { $name }, { $time }. Prima era il { $date }
customers-term-quiet = Alla fine si estende in automatico di 180 giorni, quindi prima nessuno riceve un avviso. Ogni cambio di questa scelta viene comunicato per e-mail alle due parti.
customers-term-warned = Entrambe le parti ricevono un'e-mail 30, 7 e 1 giorni prima della fine.
customers-access-several = Più d'uno insieme
customers-access-several-hint = Selezionane al massimo { $most }
customers-access-several-on = Estendi in automatico quelli selezionati
customers-access-several-off = Non estendere più quelli selezionati
field-new_end = Nuova fine
field-new_end-hint = Da domani a { $days } giorni da oggi
fault-new_end-date = Inserisci giorno, mese e anno che esistono
fault-new_end-past = Scegli domani o un giorno successivo. Per terminarlo ora, usa l'apposito pulsante
fault-new_end-far = Scegli un giorno entro { $days } giorni da oggi
fault-new_end-same = Termina già in quel giorno
fault-new_end-first_term = Un accesso con il ruolo Global administrator non dura mai più di quanto concesso
fault-pick-number = Selezionane almeno uno e al massimo { $most }. Non è cambiato nulla

## Il registro dei partner del cliente

customers-ledger-now = Quelli in vigore
customers-ledger-all = Tutti, anche i terminati
customers-ledger-consent = Accettazione
customers-ledger-accepted = { $date }, { $name }
customers-ledger-receipt = Ricevuta
customers-ledger-ended = il { $date } da { $name }
customers-ledger-may = Può amministrare
customers-ledger-nothing = Nulla
customers-ledger-everything = Tutti i tuoi servizi, dal { $date }, finché non lo rimuovi
customers-ledger-roles = { $count ->
        [one] { $count } ruolo
       *[other] { $count } ruoli
    }
customers-ledger-extends = poi si estende in automatico
customers-ledger-asked = aspetta la tua risposta

## Chi usa l'accesso delegato

customers-assign-title = Chi usa { $name }
customers-assign-lead = Persone e gruppi della tua azienda, ciascuno con alcuni dei ruoli concessi da { $customer }. Nessun altro può usare l'accesso.
customers-assign-none = Ancora nessuno può usare questo accesso. Assegna i ruoli a persone o gruppi della tua azienda.
customers-assign-rows = Chi lo usa
customers-assign-whom = Persona o gruppo
customers-assign-people = Persone
customers-assign-by = Chi ha assegnato
customers-assign-take = Revoca
customers-assign-new = Assegna ruoli
customers-assign-group = Gruppo { $name }
customers-assign-act = Assegna questi ruoli
customers-assign-done = I ruoli sono assegnati. Da ora si possono usare.
customers-assign-taken = Assegnazione revocata. Per questa via i ruoli non si possono più usare.
customers-assign-closed = Questo accesso non è in vigore, quindi non si può assegnare né revocare nulla.
customers-assign-see = Vedi e cambia chi lo usa
customers-assign-usage = Quante persone del partner possono usare ciascun ruolo:
customers-assign-count = { $count ->
        [0] nessuna
        [one] { $count } persona
       *[other] { $count } persone
    }
customers-administer-not_assigned = L'accesso delegato è in vigore, ma non ti è assegnato nessuno dei suoi ruoli.
customers-administer-ask = Chi li assegna nella tua azienda: { $names }.
field-assignee = Persona o gruppo
field-assignee-hint = Chi amministra per i clienti, e i gruppi della tua azienda
fault-assignee-missing = Scegli una persona o un gruppo
field-assigned_roles = Ruoli
fault-assigned_roles-missing = Scegli almeno uno dei ruoli concessi

## Insiemi di ruoli con un nome

customers-templates-title = Modelli di ruoli
customers-templates-about = Insiemi di ruoli di amministratore con un nome, per chiedere ai clienti l'accesso delegato.
customers-templates-lead = Scegli un modello quando chiedi a un cliente l'accesso delegato. I tuoi si salvano lì, dai ruoli selezionati.
customers-templates-own = Modelli della tua azienda
customers-templates-none = Ancora nessuno.
customers-templates-ready = Modelli pronti
customers-templates-use = Seleziona i ruoli del modello
customers-templates-used = I ruoli del modello sono selezionati.
customers-templates-search = Mostra questi ruoli
customers-templates-no_role = Nessun ruolo ha questa parola nel nome.
customers-templates-save = Salva i ruoli selezionati come modello
customers-templates-saved = Il modello è salvato.
customers-templates-rename = Rinomina
customers-templates-renamed = Il modello ha un nuovo nome.
customers-templates-delete = Elimina
customers-templates-deleted = Il modello è eliminato.
customers-ready-helpdesk = Helpdesk
customers-ready-billing = Licenze e fatturazione
customers-ready-security = Lettura della sicurezza
field-template = Modello
field-template-hint = I suoi ruoli si aggiungono a quelli già selezionati
fault-template-missing = Scegli un modello
field-role_search = Cerca tra i ruoli
field-role_search-hint = Una parola del nome. Ciò che è selezionato resta
field-template_name = Nome del modello
field-template_name-hint = Fino a 50 caratteri, usato una sola volta nella tua azienda
fault-template_name-taken = Un altro modello ha questo nome. Scegline un altro
fault-template_name-roles = Seleziona almeno un ruolo da salvare
fault-template_name-full = La tua azienda ha già { $most } modelli. Prima eliminane uno

customers-removal-first = Prima di terminarla
customers-removal-first-orders = Annulla le prenotazioni e il software acquistati per { $customer }.
customers-removal-first-subscriptions = Annulla o sospendi gli abbonamenti di { $customer }. Questo portale non li vede.
customers-removal-first-own = Chiedi a { $company } quali abbonamenti e prenotazioni ha acquistato per te, e che cosa ne sarà.
customers-removal-delegated = Questo accesso delegato termina subito: { $names }.

## The open link for customers

customers-open-title = Il tuo link aperto per i clienti
customers-open-lead = Un indirizzo per il tuo sito o per una fiera. Chi lo usa lascia azienda e indirizzo e-mail; rispondi tu, e il tuo sì manda il solito invito, per la tua azienda e { $provider } insieme.
customers-open-anyone = Chi usa il link
customers-open-until = Funziona fino al { $date }. { $name } riceve un’e-mail quando qualcuno comincia ad aspettare.
customers-open-waiting = Chi aspetta la tua risposta
customers-open-waiting-lead = Nessuno ha ancora verificato questi indirizzi e non è stato inviato loro nulla. Chi accetta verifica prima l’indirizzo, con un codice.
customers-open-none = Nessuno, al momento.
customers-open-caption = Aziende che aspettano la tua risposta
customers-open-answer = Risposta
customers-open-confirm = Manda l’invito
customers-open-refuse = Non mandare nulla
customers-open-confirmed = L’invito è in viaggio
customers-open-refused = A { $company } non viene mandato nulla
customers-open-known-title = Non c’è nulla da mandare
customers-open-known-asked = C’è già un invito a questo indirizzo, aperto dal { $date }.
customers-open-known-customer = { $name } è già cliente di entrambi.
customers-open-known-rest = Torna indietro e scegli di non mandare nulla, così la richiesta non aspetta oltre.
customers-open-settled-title = Qualcuno ha già risposto
customers-open-settled-invited = { $name } ha mandato l’invito il { $date }.
customers-open-settled-refused = Il { $date } { $name } ha scelto di non mandare nulla.
customers-open-settled-waiting = Aspetta una risposta.
customers-open-rotate-lead = L’indirizzo qui sopra smette subito di funzionare, per chiunque lo abbia. A chi aspetta puoi ancora rispondere.
customers-open-switch-lead = Da qui non arriva più nessuno. A chi aspetta puoi ancora rispondere.
customers-open-door-title = Diventa cliente di { $reseller }
customers-open-door-lead = { $reseller } lavorerebbe per te con { $provider }, il suo provider indiretto. Lascia la tua azienda e il tuo indirizzo e-mail: { $reseller } ti invita.
customers-open-door-nothing = Qui non autorizzi nulla. { $reseller } legge quello che lasci; se dice di sì, ricevi un’e-mail con un link, leggi chi può fare che cosa e accetti o rifiuti.
customers-open-door-company = La tua azienda
customers-open-door-email = Il tuo indirizzo e-mail di lavoro
customers-open-door-email-hint = L’invito va a questo indirizzo e a nessun altro
customers-open-door-act = Chiedi un invito
customers-open-door-person = Chiedi a { $person } di { $reseller }:
customers-open-done-title = La tua richiesta aspetta una risposta
customers-open-done-lead = { $reseller } ha quello che hai lasciato. Non hai autorizzato nulla e per ora non devi fare altro.
customers-open-done-first = Risponde { $person }, o un’altra persona della stessa azienda.
customers-open-done-second = Ricevi un’e-mail con un link. Può volerci un giorno o due; guarda anche nella posta indesiderata.
customers-open-done-third = Leggi che cosa potrebbero fare { $reseller } e { $provider }, e accetti o rifiuti entrambi insieme.
customers-open-expired-title = Questo link è scaduto
customers-open-lost-title = Apri di nuovo il link
customers-open-lost-body = Questo browser non ha più il link. Torna dove lo hai trovato e aprilo ancora una volta.
