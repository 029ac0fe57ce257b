### Lettura, firma e pubblicazione dei contratti; ricevute.

agreements-title = Contratti
agreements-caption = Contratti della tua azienda
agreements-agreement = Contratto
agreements-version = Versione
agreements-signer = Firma di
agreements-receipt = Ricevuta
agreements-empty = Nessun contratto. Comparirà dopo la verifica dell'azienda.
agreements-preview = Leggi già ora il { $agreement }
agreements-back = Contratti

agreements-read-title = { $agreement }, versione { $version }
agreements-in-force = In vigore dal
agreements-governing = Lingua facente fede
agreements-this-text = Lingua di questo testo
agreements-governs = questo testo fa fede
agreements-courtesy = traduzione di cortesia, prevale il testo facente fede
agreements-fingerprint = Impronta (SHA-256)
agreements-fingerprint-governing = Impronta del testo facente fede (SHA-256)
agreements-contents = Indice

agreements-sign-title = Firma per { $company }
agreements-accept = Accetta e continua
agreements-not-now = Non ora
agreements-prove = Prima di firmare per { $company }, conferma la tua identità. Poi torni a questa pagina.
agreements-prove-act = Conferma la tua identità, poi firma
agreements-others-title = Può firmare solo un amministratore globale
agreements-others = Qui puoi leggere tutto. Per firmare per { $company } serve una di queste persone:
agreements-ask = Chiedi a { $names } di firmare
agreements-asked = Hai chiesto la firma a { $names } il { $at }. Puoi chiederla di nuovo dopo un giorno.
agreements-asked-flash = Abbiamo scritto a { $names }.
agreements-not-verified-title = Non ancora
agreements-not-verified = { $company } può firmare al termine della verifica. Intanto puoi leggere il contratto qui.
agreements-nothing-title = Nulla da firmare
agreements-nothing = La tua azienda non deve firmare questa versione.
agreements-with-request = I clienti accettano questo contratto insieme alla richiesta del loro rivenditore.
agreements-newer = La versione { $version } ha sostituito questa.
agreements-newer-title = È in vigore una versione più recente
agreements-newer-read = Leggi la versione { $version }
agreements-changed-title = Il contratto è cambiato durante la lettura
agreements-changed = Non è stato firmato nulla. Ora è in vigore la versione { $version } del { $agreement }. Leggila, poi firma.
agreements-signed-title = Firmato
agreements-signed-line = Versione firmata da { $name } il { $at }.
agreements-receipt-open = Apri la ricevuta
agreements-signed-flash = Il contratto è firmato. Abbiamo inviato la ricevuta a te e agli altri amministratori globali.
agreements-already-flash = Questa versione era già firmata da { $name }, il { $at }. Si firma una volta sola.

agreements-receipt-title = { $agreement } firmato, versione { $version }
agreements-signed-on = Data della firma
agreements-sentences = Dichiarazioni
agreements-proof = Identità
agreements-method-password = Accesso con password il { $at }
agreements-method-mailed_code = Accesso con codice per e-mail il { $at }
agreements-method-passkey = Accesso con passkey il { $at }
agreements-method-development = Accesso dalla pagina di sviluppo il { $at }
agreements-method-work_account = Accesso con un account aziendale il { $at }

## Per firmare serve una sede

agreements-no_location-title = Prima scegli una sede
agreements-no_location = Gli ordini riportano il numero di una sede ({ $partner_id }): { $company } può firmare il { $agreement } quando l'account aziendale è associato a una sede. Basta un minuto; poi torna qui.
agreements-others-no_location = Prima un amministratore globale sceglie anche la sede dell'account aziendale.

## Prove delle firme

agreements-operator = Proposto da
agreements-company_facts = Dati dell'azienda alla firma
agreements-other_name = Perché il nome è diverso da quello dell'account, { $account }
agreements-signer_email = Indirizzo e-mail
agreements-session = Rete e browser
agreements-receipt-number = Numero della ricevuta
agreements-record = Impronta della registrazione (SHA-256)
agreements-place = Posizione nei registri
agreements-place-words = Registrazione { $number } dell'azienda; voce { $seq } del suo registro attività
agreements-key = Chiave
agreements-factor-totp = secondo fattore: app di autenticazione
agreements-factor-passkey = secondo fattore: passkey
agreements-factor-recovery = secondo fattore: codice di recupero
agreements-factor-provider = secondo fattore: presso l'account aziendale
agreements-downloads = Conserva la prova
agreements-download-signed = Scarica il testo firmato (PDF)
agreements-download-evidence = Scarica il file di prova (JSON)
agreements-download-words = Entrambi contengono la registrazione di questa firma, firmata dal portale. Chi ne ha uno può verificarlo, senza account e senza limiti di tempo:
agreements-no_record = Di questa firma il portale non conserva una registrazione di prova separata. La ricevuta mostra ciò che ne è stato conservato; non esistono né un PDF firmato né un file di prova.
agreements-download-text = Scarica in PDF

agreements-pdf-unsigned = Solo per lettura. Nessuno ha firmato questo documento.
agreements-pdf-courtesy = Traduzione di cortesia. Fa fede il testo in questa lingua: { $language }.
agreements-pdf-signed = Firmato per { $company } (la pagina della firma è in fondo).
agreements-pdf-foot = SHA-256 del testo: { $sha256 }
agreements-pdf-page = Firma
agreements-pdf-attached = La registrazione della firma, la firma del portale su di essa e i testi esatti
agreements-pdf-check = Questo documento contiene la propria prova. Chiunque può verificarlo su { $address }, senza account, oppure con il comando filiera verify, senza rete. Se cambia un solo bit del file, la verifica lo rileva.

agreements-check-title = Verifica una firma
agreements-check-lead = Controlla se un contratto firmato è autentico. Non serve un account e il file non viene conservato.
agreements-check-by-file = Con il documento
agreements-check-act = Verifica il file
agreements-check-by-receipt = Con la ricevuta
agreements-check-receipt-act = Cerca nel registro
agreements-check-good = Autentico
agreements-check-good-pdf = Questo PDF è esattamente come il portale lo ha creato: testo, pagina della firma e registrazione.
agreements-check-good-file = La registrazione e i testi in questo file sono esattamente quelli firmati dal portale.
agreements-check-good-held = Il registro di questo portale contiene la stessa registrazione.
agreements-check-good-elsewhere = Il registro di questo portale non contiene questa registrazione.
agreements-check-says = Che cosa prova
agreements-check-bad = Non autentico
agreements-check-other_file = Questo non è né un file di prova né un PDF. Seleziona il file così come è stato scaricato.
agreements-check-unsigned = Questo PDF non contiene la registrazione di una firma. È un testo da leggere, oppure viene da altrove.
agreements-check-form = Questo file di prova non è come il portale lo ha scritto. È stato modificato o salvato di nuovo da un altro programma.
agreements-check-unknown_key = La registrazione non è firmata con una chiave di questo portale.
agreements-check-record = La registrazione o la sua firma è stata modificata.
agreements-check-text = Il testo non è quello firmato.
agreements-check-pdf = Il PDF è stato modificato dopo la creazione, oppure salvato di nuovo da un altro programma. Verifica l'originale.
agreements-check-held = Nel registro
agreements-check-held-words = { $agreement }, versione { $version }, firma in { $language } il { $at }. Per chi e da chi è scritto nel documento.
agreements-check-not_held = Non nel registro
agreements-check-not_held-words = Nessuna ricevuta ha questo numero e questa impronta. Confronta entrambi con la ricevuta.
agreements-check-offline = Senza questa pagina: filiera verify controlla il file sul tuo computer, con le chiavi del portale.
agreements-keys-title = Chiavi del portale
agreements-keys-lead = Le registrazioni delle firme sono firmate con queste chiavi (Ed25519). Le chiavi precedenti restano qui, così anche le registrazioni precedenti si possono verificare.
agreements-keys-file = L'elenco per i programmi (JSON)
agreements-keys-public = Chiave pubblica
agreements-keys-since = In uso dal
## What is different between two versions

agreements-added = aggiunto:
agreements-removed = tolto:
agreements-differences-link = Leggi che cosa cambia
agreements-differences-title = Che cosa cambia nella versione { $version } del { $agreement }
agreements-differences-whole = Il testo completo
agreements-differences-signed = Questi passi della versione { $version } sono diversi dalla versione { $before }, che la tua azienda ha firmato.
agreements-differences-unsigned = Questi passi della versione { $version } sono diversi dalla versione { $before }, pubblicata prima. La tua azienda non ha firmato versioni precedenti.
agreements-differences-first = Non c'è una versione precedente con cui confrontare.
agreements-differences-none = Nessuna parola è diversa.

## The operator: versions and drafts

agreements-operator-lead = Una versione pubblicata non cambia mai. Per cambiare il testo, pubblica una nuova versione.
agreements-operator-versions = Versioni pubblicate
agreements-operator-none = Non c'è ancora nessuna versione pubblicata.
agreements-operator-for = Per
agreements-operator-until = Da accettare entro
agreements-operator-not_again = Nessuno deve accettarla di nuovo
agreements-operator-signed = Firmato
agreements-operator-unsigned = Non firmato
agreements-operator-edited = Ultima modifica di
agreements-operator-published = Pubblicata
agreements-operator-published_by = Pubblicata da
agreements-operator-drafts = Bozze
agreements-operator-no_drafts = Non ci sono bozze.
agreements-operator-no_number = ancora senza numero
agreements-operator-begin = Comincia una bozza
agreements-operator-begin-hint = La bozza comincia con i testi della versione più recente.
agreements-rule-everybody = Tutti
agreements-rule-customers = Tutti i clienti
agreements-rules-title = Chi pubblica
agreements-rules-two = Pubblica una persona diversa da chi ha modificato per ultimo
agreements-rules-two_hint = Con un solo amministratore della piattaforma allora non si può pubblicare nulla.
agreements-rules-save = Salva chi pubblica
agreements-rules-saved = La scelta su chi pubblica è salvata.

agreements-draft-title = Bozza: { $agreement }
agreements-draft-by = Ultimo salvataggio di { $name }, { $at }
agreements-draft-number = Numero della versione
agreements-draft-number_hint = Per esempio 4.0
agreements-draft-governing_hint = L'altro testo è una traduzione di cortesia.
agreements-draft-effective_hint = Il primo giorno in cui si può firmare. Oggi comincia subito, un altro giorno alle 12:00 UTC.
agreements-draft-again = Chi ha firmato una versione precedente deve accettare questa
agreements-draft-again_hint = Altrimenti si chiede solo alle aziende che non hanno mai firmato.
agreements-draft-grace = Ultimo giorno per accettarla
agreements-draft-grace_hint = Dalle 12:00 UTC di quel giorno le aziende che non hanno firmato non possono iniziare nulla di nuovo finché non firmano.
agreements-draft-rule_hint = Lascia tutto vuoto per tutti. Un'azienda è compresa se è di un tipo che selezioni e si trova in una regione che selezioni o in un paese che indichi.
agreements-draft-kinds = Tipi di azienda
agreements-draft-regions = Regioni
agreements-draft-countries = Paesi
agreements-draft-countries_hint = Codici di due lettere, per esempio IT, DE
agreements-draft-texts = Testi
agreements-draft-texts_hint = Markdown: ## per gli articoli, paragrafi, elenchi, **grassetto**, link. Niente HTML né immagini.
agreements-draft-summary_en = Che cosa cambia, in inglese
agreements-draft-summary_it = Che cosa cambia, in italiano
agreements-draft-summary_hint = Una o due frasi per la lettera agli amministratori globali.
agreements-draft-text_en = Testo inglese
agreements-draft-text_it = Testo italiano
agreements-draft-save = Salva la bozza
agreements-draft-preview = Anteprima
agreements-draft-publication = Controlla e pubblica
agreements-draft-remove = Elimina questa bozza
agreements-draft-saved = La bozza è salvata.
agreements-draft-removed = La bozza è eliminata.
agreements-draft-stale = { $name } ha salvato questa bozza il { $at }, dopo che l'hai aperta. Riaprila per vedere che cosa è cambiato; ciò che hai scritto resta qui.
agreements-preview-title = Anteprima
agreements-preview-lead = Così si leggono i testi qui sotto. Nulla è salvato.
fault-markup = Togli HTML e immagini: si mostra solo Markdown per titoli, paragrafi, elenchi, enfasi e link

agreements-publication-title = Pubblica la versione { $version } del { $agreement }
agreements-publication-back = Torna alla bozza
agreements-publication-differences = Diverso dalla versione { $version }
agreements-publication-first = È la prima versione.
agreements-reach-title = Chi riguarda
agreements-reach = { $count ->
        [one] Un'azienda verificata; { $again } di queste ha firmato una versione precedente e deve accettare questa.
       *[other] { $count } aziende verificate; { $again } di queste hanno firmato una versione precedente e devono accettare questa.
    }
agreements-reach-first = Le prime per nome:
agreements-reach-customers = Tutti i clienti, con il loro partner.
agreements-lack-title = Non ancora completa
agreements-lack-number = Indica il numero della versione.
agreements-lack-number_taken = Questo numero è già pubblicato. Scegline un altro.
agreements-lack-text = Scrivi il testo in entrambe le lingue.
agreements-lack-effective = Scegli il giorno da cui è in vigore: oggi o più avanti.
agreements-lack-grace = Scegli l'ultimo giorno per accettarla: dopo il giorno da cui è in vigore.
agreements-lack-clauses = Le lingue non hanno lo stesso numero di articoli (titoli ##).
agreements-second-title = Pubblica un'altra persona
agreements-second = L'ultima modifica di questa bozza è tua, e il programma vuole che la pubblichi un altro amministratore della piattaforma.
agreements-publish = Pubblica
agreements-publish-final = Una versione pubblicata non si cambia e non si elimina mai.
agreements-publish-letters = Gli amministratori globali di ogni azienda interessata ricevono una lettera entro pochi minuti.
agreements-published-flash = La versione è pubblicata. Le lettere stanno partendo.

agreements-unsigned-title = Aziende che non l'hanno firmata
agreements-unsigned-none = Tutte le aziende l'hanno firmata.
agreements-unsigned-last = Ultima firma
agreements-unsigned-told = Ultimo avviso
agreements-unsigned-remind = Invia un promemoria
agreements-unsigned-reminded = Promemoria inviato oggi
agreements-reminded-flash = Gli amministratori globali di { $company } ricevono un promemoria.
agreements-reminded-today = Questa azienda ha già avuto un promemoria oggi. Uno al giorno basta.
agreements-reminded-nothing = Questa azienda non ha più nulla da firmare.
agreements-unsigned-count = Aziende che non l'hanno firmata ({ $count })
agreements-differences-since = Che cosa è diverso dalla versione { $version }, che la tua azienda ha firmato
agreements-differences-read = Leggi tutta la versione { $version }
agreements-to-signature = Vai alla firma
agreements-publication-unnumbered = Pubblica la bozza: { $agreement }
agreements-ask-chosen = Chiedi di firmare
field-ask_who = A chi chiederlo
fault-ask_who-missing = Scegli almeno una persona
fault-ask_note-links = Togli l'indirizzo web: il link al contratto si aggiunge da sé
fault-ask_note-too_long = Il messaggio può avere al massimo { $max } caratteri
fault-effective-malformed = Inserisci una data esistente, oppure lascia vuote tutte e tre le caselle
fault-grace-malformed = Inserisci una data esistente, oppure lascia vuote tutte e tre le caselle
fault-countries-unknown = { $code } non è il codice di un paese. Usa due lettere, per esempio IT o DE
fault-number-malformed = Usa solo lettere, cifre, punti e trattini
