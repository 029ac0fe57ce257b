### Pagina di benvenuto e richiesta: elenco delle attività, sezioni, controllo, stato; le pagine del
### contatto principale. Chiavi: enrollment-<pagina>-<cosa>. Composte nel codice: enrollment-section-, enrollment-gone-.

## Pagina di benvenuto

enrollment-welcome-title = Pagina di benvenuto
enrollment-welcome-lead = Registra la tua azienda come rivenditore indiretto in { $program }
enrollment-welcome-ready = Che cosa preparare
enrollment-welcome-ready-account = L'accesso di un amministratore globale dell'account aziendale. Se l'account non c'è, si crea lungo il percorso
enrollment-welcome-ready-membership = L'{ $partner_id }, se l'azienda ne ha uno da un'iscrizione precedente. In caso contrario il portale ne rilascia uno quando l'azienda è verificata
enrollment-welcome-ready-company = Ragione sociale e indirizzo dell'azienda, un contatto principale e i recapiti dell'assistenza clienti
enrollment-welcome-ready-sign = Il potere di firmare contratti per l'azienda: alla fine un amministratore globale firma il { $agreement }
enrollment-welcome-ready-place = Il paese in cui vuoi vendere. È quello dell'account aziendale, e l'{ $partner_id } appartiene a quel paese
enrollment-welcome-time = La compilazione richiede circa 15 minuti; puoi interromperla e riprenderla. La verifica dura di solito da 3 a 5 giorni lavorativi.
enrollment-welcome-already = La tua azienda è già in { $program }? Forse basta aggiungere i contatti dell'assistenza.
enrollment-welcome-next = Successiva
enrollment-welcome-started = Ho già iniziato
enrollment-welcome-after = Che cosa succede dopo

enrollment-step-apply = Invii la richiesta
enrollment-step-apply-text = Profilo legale aziendale, contatto principale, assistenza clienti.
enrollment-step-confirm = Il contatto principale conferma
enrollment-step-confirm-text = Inviamo un link al contatto principale. La verifica prosegue dopo la conferma.
enrollment-step-review = Verifichiamo l'azienda
enrollment-step-review-text = Di solito da 3 a 5 giorni lavorativi. Vedi ogni verifica e a chi tocca.
enrollment-step-sign = Un amministratore globale firma il contratto
enrollment-step-sign-text = Con il { $agreement } firmato, l'azienda può lavorare con i provider indiretti.

enrollment-start-title = Quale azienda vuoi registrare?
enrollment-start-enrolled = Già nel programma
enrollment-start-new = Crea un account aziendale per un'altra azienda

## Elenco delle attività

enrollment-tasks-title = La tua richiesta
enrollment-tasks-lead = { $company } chiede di diventare rivenditore indiretto.
enrollment-tasks-start = Inizia la richiesta
enrollment-tasks-start_again = Inizia una nuova richiesta
enrollment-tasks-enrolled = La tua azienda è già nel programma
enrollment-tasks-overview = Vai a { $overview }
enrollment-tasks-sent = La richiesta è stata inviata
enrollment-tasks-approved = La tua azienda è verificata
enrollment-tasks-rejected = La richiesta è stata rifiutata
enrollment-tasks-rejected-text = Correggi ciò che non andava e invia una nuova richiesta: parte dalle risposte di questa.
enrollment-tasks-reasons = Vedi i motivi
enrollment-tasks-withdrawn = Questa richiesta è stata ritirata
enrollment-tasks-withdrawn-text = Puoi iniziarne una nuova: parte dalle risposte di questa.
enrollment-tasks-progress = Sezioni completate: { $done } di { $total }.
enrollment-tasks-company = La tua azienda
enrollment-tasks-people = Persone che contattiamo
enrollment-tasks-send = Invio
enrollment-tasks-saved = Ultimo salvataggio: { $name }, { $time }

enrollment-section-legal = Profilo legale aziendale
enrollment-section-contact = Contatto principale
enrollment-section-support = Assistenza clienti
enrollment-section-check = Controlla le risposte e invia

enrollment-helpers = Chi può farlo
enrollment-helpers-text = Solo un amministratore globale della tua azienda compila e invia la richiesta. Tu puoi leggere a che punto è.
enrollment-saved_for_later = Quello che hai scritto è salvato così com'è. Puoi riprendere quando vuoi.
enrollment-not_complete = Completa tutte le sezioni prima di inviare la richiesta.

## Sezioni

enrollment-legal-country = Il paese dell'account aziendale. Non si può cambiare
enrollment-legal-country_used = Il modulo ora chiede i dati previsti per le aziende di questo paese: { $country }. I dati inseriti sono rimasti.
enrollment-legal-address = Indirizzo
enrollment-legal-online = Online
enrollment-contact-me = { $name }, { $address }. Lascia vuoti nome e indirizzo qui sotto
enrollment-contact-other = Inserisci qui sotto nome e indirizzo aziendale
enrollment-contact-person = Il contatto principale, se è un'altra persona
enrollment-support-lead = I tuoi clienti vedono questi dati.
enrollment-support-one = Inserisci un indirizzo e-mail, un numero di telefono o entrambi

fault-legal_name-test = Usa il nome come nel registro ufficiale
fault-legal_name-digits = Usa il nome come nel registro ufficiale
fault-legal_name-links = Inserisci il nome dell'azienda senza indirizzo web
fault-given_name-digits = Inserisci il nome
fault-family_name-digits = Inserisci il cognome
fault-work_email-certified_mail = Usa un indirizzo che riceve posta ordinaria. { $domain } è per la posta certificata
fault-support_email-certified_mail = Usa un indirizzo che riceve posta ordinaria. { $domain } è per la posta certificata
fault-city-malformed = Inserisci il comune
fault-region-unknown = Seleziona lo stato o la provincia
fault-region-unknown-IT = Inserisci la sigla della provincia, per esempio TO
fault-reg_number-check_digit = Controlla il numero di registrazione: una cifra non torna
fault-code-no_match = Indirizzo e codice non corrispondono, oppure il codice è scaduto. Controlla entrambi o chiedi una nuova e-mail
fault-code-not_this = Non è il codice dell'e-mail più recente, oppure i tentativi sono finiti. Controlla, o chiedi un'altra e-mail a chi ha inviato la richiesta

enrollment-conflict-who = { $name } ha salvato «{ $section }» il { $time }, dopo che l'hai aperta. Non abbiamo sovrascritto nulla.
enrollment-conflict-same = Avete scritto le stesse cose. Non hai perso nulla.
enrollment-conflict-caption = Dove le risposte sono diverse
enrollment-conflict-field = Campo
enrollment-conflict-yours = La tua risposta
enrollment-conflict-theirs = Salvata ora
enrollment-conflict-next = Vedi com'è adesso

## Controllo e invio

enrollment-check-title = Controlla le risposte
enrollment-check-send = Invia la richiesta
enrollment-check-use = Usiamo questi dati per verificare l'azienda e per contattare le persone indicate. Le aziende che lavorano con te ne vedono nome, sede e contatti dell'assistenza.
enrollment-check-enroll = Registrati ora

enrollment-submitted-title = Richiesta inviata
enrollment-submitted-number = Il tuo riferimento
enrollment-submitted-at = Inviata il { $date }
enrollment-submitted-mailed = Abbiamo scritto a { $address }. La verifica prosegue quando il contatto principale conferma.

## Stato

enrollment-status-title = Stato della richiesta
enrollment-status-link = Vedi lo stato della richiesta
enrollment-status-action = Serve un tuo intervento: { $check }
enrollment-status-fix = Correggi ora
enrollment-status-expected = Di solito la verifica termina entro il { $date }.
enrollment-status-next = Ora un amministratore globale firma il { $agreement }.
enrollment-status-decision = Esito
enrollment-status-no_mail = L'e-mail non è arrivata?
enrollment-status-no_mail-text = Abbiamo scritto a { $address }. Chiedi al contatto principale di guardare anche nella posta indesiderata. Una nuova e-mail sostituisce le precedenti.
enrollment-status-resend = Invia di nuovo l'e-mail di verifica
enrollment-status-resent = Abbiamo scritto di nuovo a { $address }. Le e-mail precedenti non valgono più.
enrollment-status-history = Che cosa è successo finora

enrollment-fix-title = Rispondi alla verifica
enrollment-fix-asked = Domanda del { $date }:
enrollment-fix-send = Invia la risposta
enrollment-fix-sent = La risposta è stata inviata. Ora tocca a chi verifica.

enrollment-withdrawal-title = Vuoi ritirare la richiesta?
enrollment-withdrawal-means = Che cosa comporta
enrollment-withdrawal-review = La verifica si ferma e il link del contatto principale non vale più.
enrollment-withdrawal-again = Puoi iniziare una nuova richiesta quando vuoi, con le stesse risposte.
enrollment-withdrawal-act = Ritira la richiesta
enrollment-withdrawal-keep = Mantieni la richiesta
enrollment-withdrawal-done = La richiesta è stata ritirata.

## Il contatto principale

enrollment-confirmation-title = Conferma il tuo indirizzo
enrollment-confirmation-lead = { $company } ti ha indicato come contatto principale in una richiesta per { $program }.
enrollment-confirmation-applicant = Chi ha inviato la richiesta
enrollment-confirmation-date = Data della richiesta
enrollment-confirmation-address = Il tuo indirizzo
enrollment-confirmation-questions = Due domande
enrollment-confirmation-one = La richiesta per { $company } viene da te o da una persona della tua azienda?
enrollment-confirmation-two = Questo indirizzo appartiene a { $company }?
enrollment-confirmation-yes = Se la risposta a entrambe è sì, conferma: la verifica prosegue.
enrollment-confirmation-answer = La tua risposta
enrollment-confirmation-code = Le 6 cifre della stessa e-mail. I programmi che aprono i link non possono rispondere per te
enrollment-confirmation-confirm = Conferma questo indirizzo
enrollment-confirmation-unknown = Qualcosa non va?
enrollment-confirmation-unknown-text = Se nessuno nella tua azienda ha inviato la richiesta, avvisaci: la richiesta si ferma e la esaminiamo.
enrollment-confirmation-disown = Non conosco questa richiesta
enrollment-confirmation-thanks = Grazie. La verifica di { $company } prosegue
enrollment-confirmation-disowned = Grazie. La richiesta di { $company } è ferma e la esaminiamo
enrollment-confirmation-send = Chiedi una nuova e-mail
enrollment-confirmation-sent_again = Abbiamo inviato una nuova e-mail allo stesso indirizzo. Apri il suo link o inserisci qui il suo codice.

enrollment-gone-confirmed-title = Conferma già ricevuta
enrollment-gone-confirmed-text = Hai confermato questo indirizzo per { $company } il { $date }. Non resta altro da fare.
enrollment-gone-disowned-title = Risposta già ricevuta
enrollment-gone-disowned-text = Il { $date } ci hai detto di non conoscere la richiesta di { $company }. La stiamo esaminando.
enrollment-gone-superseded-title = C'è un'e-mail più recente
enrollment-gone-superseded-text = Questo link è stato sostituito da quello dell'e-mail più recente su { $company }. Apri quella o chiedine un'altra.
enrollment-gone-expired-title = Questo link è scaduto
enrollment-gone-expired-text = La richiesta di { $company } attende ancora la tua conferma. Chiedi una nuova e-mail allo stesso indirizzo.
enrollment-gone-closed-title = La richiesta è chiusa
enrollment-gone-closed-text = La richiesta di { $company } è stata ritirata o decisa. Non resta altro da fare.
enrollment-gone-browser-title = Apri di nuovo il link dell'e-mail
enrollment-gone-browser-text = Questo browser non ha aperto il link della nostra e-mail, o non lo ricorda più. Apri di nuovo il link in questo browser.

enrollment-verify-title = Inserisci il codice dell'e-mail
enrollment-verify-lead = Se il link della nostra e-mail non si apre, inserisci l'indirizzo a cui abbiamo scritto e le 6 cifre dell'e-mail.
enrollment-verify-link = Inserisci invece il codice dell'e-mail

## Documenti di registrazione

enrollment-section-documents = Documenti di registrazione
enrollment-documents-title = Documenti di registrazione
enrollment-documents-needed = Le aziende con sede in { $country } consegnano almeno uno di questi documenti:
enrollment-documents-optional = In { $country } i documenti sono facoltativi. Possono rendere più rapida la verifica: li confrontiamo con le tue risposte.
enrollment-documents-good = Usa documenti ufficiali emessi negli ultimi 12 mesi, con il nome e l'indirizzo dell'azienda identici alle tue risposte. Le lettere scritte dall'azienda stessa e le schermate non valgono.
enrollment-documents-who = Li leggono solo gli amministratori globali della tua azienda e chi verifica la richiesta, e registriamo ogni accesso. Cancelliamo i file 180 giorni dopo l'esito.
enrollment-documents-none = Non ci sono documenti.
enrollment-documents-there = I tuoi documenti
enrollment-documents-one_more = Aggiungi un documento
enrollment-documents-add = Aggiungi il documento
enrollment-documents-full = Ci sono 10 documenti e non se ne possono aggiungere altri. Rimuovine uno per aggiungerne un altro.
enrollment-documents-done = Continua
enrollment-documents-added = Il documento è stato aggiunto.
enrollment-documents-removed = Il documento è stato rimosso.
enrollment-documents-remove = Rimuovi
enrollment-documents-size = { $kilobytes } kB
enrollment-documents-pages = { $pages ->
    [one] { $pages } pagina
   *[other] { $pages } pagine
}
enrollment-documents-by = { $name }, { $date }
enrollment-documents-deleted = File cancellato il { $date }, 180 giorni dopo l'esito

## Prova del dominio

enrollment-proof-title = Prova il tuo dominio
enrollment-proof-lead = Con un record nei server dei nomi di { $domain } mostri che il dominio è della tua azienda. Le verifiche del dominio dell'e-mail e del rapporto di lavoro si superano allora da sole, senza documenti.
enrollment-proof-how = Accedi dove è gestito il tuo dominio, o chiedi a chi lo gestisce, e aggiungi questo record:
enrollment-proof-type = Tipo
enrollment-proof-name = Nome
enrollment-proof-root = @ (il dominio { $domain } stesso)
enrollment-proof-value = Valore
enrollment-proof-keep = Il valore è solo per la tua azienda: non darlo a nessun altro. Lascia gli altri record TXT come sono.
enrollment-proof-check = Controlla ora
enrollment-proof-wait = Un record nuovo può metterci qualche minuto prima di essere visibile, a volte alcune ore.
enrollment-proof-proved = Il dominio { $domain } è stato provato il { $date }
enrollment-proof-remove = Puoi togliere il record.
enrollment-proof-closed = Nessuna verifica attende una prova del dominio.
enrollment-proof-public = L'indirizzo del contatto principale è su { $domain }, un servizio e-mail pubblico. Un record lì non prova nulla sulla tua azienda.
enrollment-proof-shared = L'indirizzo del contatto principale è su { $domain }, che molte aziende condividono. Un record lì non prova nulla sulla tua azienda.
enrollment-proof-instead = Cambia l'indirizzo del contatto principale con uno sul dominio della tua azienda, oppure consegna dei documenti.
enrollment-proof-done = Il dominio { $domain } è provato. Le verifiche del dominio dell'e-mail e del rapporto di lavoro sono superate.
enrollment-proof-no_domain = I server dei nomi non conoscono il dominio { $domain }. Controlla che sia registrato e scritto correttamente
enrollment-proof-no_record = Il dominio { $domain } non ha ancora un record TXT. Aggiungilo, aspetta qualche minuto e controlla di nuovo
enrollment-proof-none = Il dominio { $domain } ha record TXT, ma non ancora questo. Aggiungilo, aspetta qualche minuto e controlla di nuovo
enrollment-proof-other = Il dominio { $domain } ha un record di questo tipo con un altro valore. Sostituiscilo con il valore qui sotto
enrollment-proof-silent = I server dei nomi di { $domain } non rispondono. Non è stato deciso nulla: controlla di nuovo tra qualche minuto
## ID partner, aziende simili, indirizzi scritti come nel paese

enrollment-section-partner_id = Scegli l'ID partner
enrollment-tasks-add_lead = { $company } è già nel programma { $program }. Per essere anche rivenditore indiretto indica solo i dati dell'assistenza clienti.
enrollment-tasks-added = La tua azienda ora è anche rivenditore indiretto
enrollment-tasks-added_text = I provider indiretti possono invitarla. Se il { $agreement } non è ancora firmato, il prossimo passo è la firma di un amministratore globale.
enrollment-closed = Le registrazioni sono chiuse fino al { $date }.
enrollment-already_sent = Questa richiesta è già stata inviata il { $date }

enrollment-partner-about = L'{ $partner_id } di una sede dice dove opera la tua azienda. Deve essere nel paese dell'account aziendale.
enrollment-partner-none = Non abbiamo trovato nessun { $partner_id } per il tuo account.
enrollment-partner-later_typed = Finché non lo scegli, in Identificatori, nessuno può firmare il { $agreement }
enrollment-partner-later_issued = Il portale ne assegna uno quando la tua azienda è verificata. Nessuno può firmare il { $agreement } finché l'account aziendale non vi è collegato
enrollment-partner-country = È in un paese diverso da quello dell'account aziendale
enrollment-partner-closed = È chiusa
enrollment-partner-number = Il suo numero non è ancora controllato
enrollment-partner-typed = Solo se hai scelto di inserire un altro ID. Da 5 a 10 cifre, di una sede nel tuo paese
field-partner_choice = { $partner_id }
field-partner_choice-later = Più tardi
field-partner_choice-other = Inserisci un altro ID
field-partner_number = Altro { $partner_id }
fault-partner_choice-missing = Seleziona un'opzione, oppure scegli di farlo più tardi
fault-partner_choice-choose = Seleziona una di queste opzioni, oppure scegli di farlo più tardi
fault-partner_choice-country = Questo ID appartiene a { $country }. Scegline uno in { $expected }
fault-partner_choice-closed = Questa sede è chiusa. Scegline un'altra
fault-partner_choice-number = Il numero di questa sede non è ancora controllato. Scegline un'altra, oppure fallo più tardi
fault-partner_number-missing = Inserisci l'ID, oppure scegli un'altra risposta
fault-partner_number-malformed = L'ID deve avere da 5 a 10 cifre

enrollment-support-preview = Aggiorna l'anteprima
enrollment-support-shown = Come lo vedranno i clienti

enrollment-conflict-choose = Scegli per ogni campo quale risposta tenere. Nulla viene salvato finché non premi il pulsante.
enrollment-conflict-save = Salva la mia scelta

enrollment-alike-title = Un'azienda simile è già registrata
enrollment-alike-by-vat = Ha la stessa partita IVA.
enrollment-alike-by-number = Ha lo stesso numero di registrazione.
enrollment-alike-by-domain = Usa lo stesso dominio di posta.
enrollment-alike-by-name = Ha lo stesso nome nello stesso paese.
enrollment-alike-same = Se è la tua azienda
enrollment-alike-same_text = Non diciamo di quale azienda si tratta. I suoi amministratori globali possono farti entrare: inviamo loro il tuo nome e il tuo indirizzo e-mail, e ricevi un'e-mail quando decidono.
enrollment-alike-ask = Chiedi ai suoi amministratori globali
enrollment-alike-asked = Abbiamo scritto ai suoi amministratori globali. Ricevi un'e-mail quando decidono.
enrollment-alike-other = Se è un'altra azienda
enrollment-alike-go_on_text = Puoi continuare. Chi verifica lo vede e lo controlla.
enrollment-alike-go_on = Continua, è un'altra azienda
enrollment-alike-blocked = Due aziende non possono avere lo stesso numero ufficiale. Controlla quello che hai scritto. Se è giusto, scrivi a { $help }.
enrollment-alike-correct = Correggi il profilo legale

enrollment-address-title = Scegli come scrivere l'indirizzo
enrollment-address-lead = In questo paese ({ $country }) gli indirizzi si scrivono di solito in modo un po' diverso. Vanno bene tutti e due: scegli tu.
enrollment-address-caption = Il tuo indirizzo, due volte
enrollment-address-correct = Correggi l'indirizzo
field-address_choice = Quale vuoi usare?
field-address_choice-typed = Come inserito
field-address_choice-standard = Proposto
fault-address_choice-missing = Seleziona uno dei due indirizzi

## L'e-mail al contatto principale

enrollment-letter-title = E-mail di verifica
enrollment-letter-link = Vedi che fine ha fatto l'e-mail, o cambia l'indirizzo
enrollment-letter-written = Scritta il
enrollment-letter-delivery = Consegna
enrollment-letter-until = Il link funziona fino al
enrollment-letter-reminders = Promemoria inviati
enrollment-letter-queued = Parte tra un momento
enrollment-letter-deferred = Il server di posta dell'indirizzo non la accetta ancora. Riproviamo
enrollment-letter-sent = Consegnata al server di posta dell'indirizzo il { $time }
enrollment-letter-refused = Il server di posta dell'indirizzo l'ha rifiutata: { $answer }
enrollment-letter-change = Cambia l'indirizzo
enrollment-letter-change_text = Scriviamo al nuovo indirizzo. Il link delle e-mail precedenti dice allora che ne è partita una più recente.
enrollment-letter-act = Scrivi a questo indirizzo
enrollment-letter-changed = Abbiamo scritto a { $address }. Le e-mail precedenti non valgono più.
fault-work_email-same = A questo indirizzo abbiamo già scritto. Inserisci un altro indirizzo, o invia di nuovo l'e-mail

enrollment-step-work = Lavori con i provider indiretti
enrollment-step-work-text = Autorizza un provider indiretto che ti invita. Per aggiungere utenti e clienti controlla di avere il ruolo Agente amministratore.
enrollment-status-evidence = Prove
enrollment-status-proof = un record nei tuoi server dei nomi al posto dei documenti
## Fix now

enrollment-fix-due = Rispondi entro il { $date }.
enrollment-fix-answer = La risposta a chi verifica
enrollment-fix-late = Dopo che hai aperto la pagina qualcuno ha risposto, oppure la domanda è cambiata. La tua risposta non è partita.
enrollment-fix-typed = Che cosa hai scritto

## Messaggi, rifiuto, ricorso

enrollment-messages-title = Messaggi con chi verifica
enrollment-messages-lead = Chiedi ciò che vuoi sapere. Un messaggio non è una risposta a una domanda e non è un ricorso, e non ne consuma.
enrollment-messages-send = Invia messaggio
enrollment-messages-sent = Il messaggio è partito.
enrollment-messages-closed = Il caso è chiuso. Qui non si possono più inviare messaggi.
enrollment-messages-count = { $count ->
    [0] Nessun messaggio
    [one] 1 messaggio
   *[other] { $count } messaggi
}
enrollment-rejected-title = La tua richiesta è stata rifiutata
enrollment-rejected-change = Resta in vigore il profilo verificato in precedenza, e così lo stato della tua azienda.
enrollment-rejected-appeal = Se pensi che sia un errore
enrollment-rejected-write = Se hai una domanda
enrollment-rejected-again = Correggi e invia di nuovo
enrollment-rejected-see = Vedi i motivi e che cosa puoi fare
enrollment-appeal-title = Ricorso
enrollment-appeal-open = Presenta ricorso
enrollment-appeal-left = Ricorsi rimasti: { $left } su { $allowed }.
enrollment-appeal-until = Puoi presentare ricorso fino al { $date }.
enrollment-appeal-lead = Ciò che è stato rifiutato viene riesaminato, se possibile da un'altra persona. Scrivi che cosa è stato valutato male e perché.
enrollment-appeal-question = Se hai solo una domanda, scrivi un messaggio: non consuma ricorsi
enrollment-appeal-send = Invia ricorso
enrollment-appeal-sent = Il ricorso è partito. Ricorsi rimasti: { $left }.
enrollment-appeal-not_rejected = Non c'è nulla contro cui ricorrere: il caso è in esame, oppure ha già un altro esito.
enrollment-appeal-none_left = Non restano ricorsi. Puoi correggere ciò che non andava e inviare una nuova richiesta.
enrollment-appeal-late = Il tempo per il ricorso è scaduto. Puoi correggere ciò che non andava e inviare una nuova richiesta.
enrollment-appeal-other = C'è un'altra richiesta aperta. Per ricorrere contro questo rifiuto, ritirala.
enrollment-status-decided = { $name }, { $date }
enrollment-status-due = Entro il { $date }.
enrollment-status-waived = Due persone hanno deciso che questa verifica non serve.
enrollment-status-appeal = Ricorso { $number }, { $date }: { $name }
enrollment-status-appeals = Ricorsi
enrollment-status-action_due = Rispondi entro il { $date }.
