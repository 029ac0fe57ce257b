### I campi di tutti i moduli (pages.md 2.2): field-<id>, field-<id>-hint, field-<id>-<valore> per le
### scelte; fault-<id>-<tipo> per gli errori, fault-<tipo> dove il campo non ha parole sue. Un paese
### ha le proprie parole con il codice in fondo. Un errore dice che cosa fare, mai che cosa ha
### sbagliato chi legge.

## Per ogni campo

fault-missing = Compila questo campo
fault-malformed = Controlla questo campo: il formato non è quello previsto
fault-too_long = Può avere al massimo { $max } caratteri
fault-too_short = Deve avere almeno { $min } caratteri
fault-too_many = Scegline al massimo { $max }
fault-choose = Scegli una delle opzioni
fault-taken = È già in uso
fault-expired = È scaduto
fault-mismatch = Non corrisponde
fault-links = Togli l'indirizzo web
fault-past = La data deve essere futura
fault-unknown = Controlla questo campo

## L'azienda

field-legal_name = Ragione sociale
field-legal_name-hint = Come risulta nel registro ufficiale
fault-legal_name-missing = Inserisci la ragione sociale
fault-legal_name-malformed = Usa il nome come nel registro ufficiale, senza abbreviazioni
fault-legal_name-too_short = Usa il nome come nel registro ufficiale, senza abbreviazioni

field-country = Paese/area geografica
field-country-hint = Dove è registrata l'azienda. Dopo l'invio non si può cambiare
fault-country-missing = Seleziona un paese
fault-country-choose = Seleziona un paese
fault-country-mismatch = Il paese deve essere quello del tuo account aziendale, { $country }

field-vat_id = Partita IVA
field-vat_id-hint = Con o senza il prefisso del paese
field-vat_id-hint-like = Per esempio { $example }, con o senza il prefisso del paese
field-vat_id-hint-IT = 11 cifre
fault-vat_id-missing = Inserisci la partita IVA
fault-vat_id-malformed = Controlla la partita IVA. In questo paese è fatta così: { $example }
fault-vat_id-shape = Una partita IVA ha solo lettere e cifre
fault-vat_id-malformed-IT = La partita IVA deve avere 11 cifre
fault-vat_id-check_digit = Controlla la partita IVA: una cifra non torna
fault-vat_id-taken = Un'azienda con questa partita IVA è già registrata

field-fiscal_code = Codice fiscale (se diverso)
fault-fiscal_code-malformed = Il codice fiscale deve avere 11 cifre o 16 caratteri
fault-fiscal_code-check_digit = Controlla il codice fiscale: un carattere non torna

field-reg_number = Numero di registrazione
field-reg_number-AE = Tax ID o partita IVA
field-reg_number-AM = INN, partita IVA o numero di servizio pubblico
field-reg_number-AZ = TIN o INN
field-reg_number-BR = CNPJ
field-reg_number-BY = UNP
field-reg_number-HU = TIN
field-reg_number-IN = Tax ID o PAN
field-reg_number-IQ = TIN
field-reg_number-IT = Numero REA
field-reg_number-KG = INN
field-reg_number-KZ = BIN o IIN
field-reg_number-MD = IDNO
field-reg_number-MM = TIN
field-reg_number-PL = TIN
field-reg_number-RU = INN
field-reg_number-SA = TIN
field-reg_number-SS = TIN
field-reg_number-TH = TIN
field-reg_number-TJ = INN, EIN o KPP
field-reg_number-TR = TIN
field-reg_number-UA = EGRPOU
field-reg_number-US = EIN
field-reg_number-UZ = INN
field-reg_number-VE = RIF
field-reg_number-VN = TIN
field-reg_number-ZA = TRN
field-reg_number-hint = Il numero dell'azienda nel suo registro ufficiale, mai uno personale
field-reg_number-hint-IT = Due lettere della provincia e da 5 a 7 cifre
fault-reg_number-missing = Inserisci il numero di registrazione
fault-reg_number-missing-BR = Inserisci il CNPJ
fault-reg_number-missing-IT = Inserisci il numero REA
fault-reg_number-missing-RU = Inserisci l'INN
fault-reg_number-missing-US = Inserisci l'EIN
fault-reg_number-missing_named = Inserisci il numero: { $label }
fault-reg_number-malformed = Controlla il numero di registrazione: il formato non è quello previsto
fault-reg_number-malformed-IT = Il numero REA deve avere due lettere e da 5 a 7 cifre, per esempio TO 1234567
fault-reg_number-personal = Inserisci il numero dell'azienda, non uno personale

field-addr1 = Indirizzo
field-addr2 = Indirizzo riga 2
fault-addr1-missing = Inserisci l'indirizzo, di solito via e numero civico
fault-addr1-too_short = Inserisci l'indirizzo, di solito via e numero civico
fault-addr2-missing = Inserisci la riga 2 dell'indirizzo: una casella postale non basta

field-city = Comune
fault-city-missing = Inserisci il comune
fault-city-too_short = Inserisci il comune

field-region = Stato o provincia
field-region-IT = Provincia (sigla)
field-region-AU = Stato o territorio
field-region-BR = Stato
field-region-CA = Provincia o territorio
field-region-IN = Stato o territorio
field-region-JP = Prefettura
field-region-MX = Stato
field-region-US = Stato
fault-region-missing = Inserisci lo stato o la provincia
fault-region-missing-IT = Inserisci la sigla della provincia, per esempio TO
fault-region-malformed = Controlla lo stato o la provincia
fault-region-malformed-IT = Inserisci la sigla della provincia, per esempio TO
fault-region-choose = Seleziona lo stato o la provincia
fault-region-choose-IT = Inserisci la sigla della provincia, per esempio TO

field-postal = Codice postale
field-postal-IT = CAP
field-postal-BR = CEP
field-postal-CA = Codice postale
field-postal-IE = Eircode
field-postal-IN = Codice PIN
field-postal-US = Codice ZIP
field-postal-hint-like = Per esempio { $example }
fault-postal-missing = Inserisci il codice postale
fault-postal-missing-IT = Inserisci il CAP
fault-postal-malformed = Controlla il codice postale. In questo paese è fatto così: { $example }
fault-postal-malformed-US = Controlla il codice ZIP. È fatto così: { $example }
fault-postal-missing-US = Inserisci il codice ZIP
fault-postal-shape = Un codice postale ha solo lettere, cifre, spazi e trattini
fault-postal-malformed-IT = Il CAP deve avere 5 cifre

field-website = Sito web
field-website-hint = Per esempio www.example.com
fault-website-malformed = Inserisci un indirizzo web, per esempio www.example.com

field-pec = PEC
field-pec-hint = Per le aziende in Italia
fault-pec-malformed = Inserisci l'indirizzo PEC nel formato corretto

## Persone

field-contact_is_me = Chi è il contatto principale?
field-contact_is_me-hint = Inviamo a questa persona la conferma e tutti gli aggiornamenti
field-contact_is_me-yes = Io
field-contact_is_me-no = Un'altra persona
fault-contact_is_me-missing = Indica chi è il contatto principale
fault-contact_is_me-choose = Indica chi è il contatto principale

field-given_name = Nome
fault-given_name-missing = Inserisci il nome
field-family_name = Cognome
fault-family_name-missing = Inserisci il cognome

field-full_name = Nome e cognome
fault-full_name-missing = Inserisci nome e cognome
fault-full_name-too_short = Inserisci nome e cognome

field-job_title = Ruolo in azienda
fault-job_title-missing = Inserisci il tuo ruolo in azienda
fault-job_title-too_short = Inserisci il tuo ruolo in azienda

field-work_email = Indirizzo e-mail aziendale
field-work_email-hint = Un indirizzo sul dominio della tua azienda
fault-work_email-missing = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-work_email-malformed = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-work_email-too_long = Un indirizzo e-mail ha al massimo { $max } caratteri
fault-work_email-webmail = Usa un indirizzo sul dominio della tua azienda. { $domain } è un servizio e-mail pubblico
fault-work_email-disposable = Usa un indirizzo che duri nel tempo. { $domain } ne fornisce di temporanei
fault-work_email-role_address = Usa l’indirizzo di una persona, non di un gruppo o di una funzione
fault-work_email-shared_host = Usa un indirizzo sul dominio della tua azienda. Su { $domain } hanno indirizzi aziende diverse
fault-work_email-look_alike = Usa un dominio scritto con lettere di un solo alfabeto. { $domain } si può scambiare per un altro
fault-work_email-no_mailbox = Usa un indirizzo che riceva la posta. { $domain } non ha caselle
fault-work_email-taken = Questa persona è già tra gli utenti della tua azienda
fault-work_email-other_domain = Questo indirizzo non è su un dominio della tua azienda. Conferma di volerlo invitare

field-phone = Numero di telefono
field-phone-hint = Con il prefisso internazionale, se il numero è di un altro paese
fault-phone-missing = Inserisci un numero di telefono, per esempio +39 011 555 0123
fault-phone-malformed = Inserisci un numero di telefono, per esempio +39 011 555 0123
fault-phone-too_short = Inserisci un numero di telefono, per esempio +39 011 555 0123
fault-phone-too_long = Inserisci un numero di telefono, per esempio +39 011 555 0123

field-contact_lang = Lingua delle e-mail
fault-contact_lang-missing = Seleziona una lingua
fault-contact_lang-choose = Seleziona una lingua

## Assistenza clienti

field-support_email = E-mail dell'assistenza
fault-support_email-missing = Inserisci un indirizzo e-mail o un numero di telefono per l'assistenza clienti
fault-support_email-malformed = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-support_email-webmail = Usa un indirizzo sul dominio della tua azienda. { $domain } è un servizio e-mail pubblico
field-support_phone = Telefono dell'assistenza
fault-support_phone-missing = Inserisci un indirizzo e-mail o un numero di telefono per l'assistenza clienti
fault-support_phone-malformed = Inserisci un numero di telefono, per esempio +39 011 555 0123
field-support_url = Pagina web dell'assistenza
fault-support_url-malformed = Inserisci un indirizzo web, per esempio www.example.com
field-support_hours = Orari dell'assistenza

## L'identificatore del partner ($partner_id è il suo nome nel programma)

field-partner_id = { $partner_id }
field-partner_id-hint = Da 5 a 10 cifre, di una sede nel tuo paese
fault-partner_id-missing = Seleziona il tuo { $partner_id }
fault-partner_id-choose = Seleziona il tuo { $partner_id }
fault-partner_id-malformed = { $partner_id }: inserisci da 5 a 10 cifre
fault-partner_id-check_digit = { $partner_id }: controlla il numero, una cifra non torna
fault-partner_id-unknown = { $partner_id }: non conosciamo questo numero. Controllalo
fault-partner_id-country = Questo ID appartiene a { $country }. Scegline uno in { $expected }
fault-partner_id-taken = Questo ID è collegato a un altro account

## Sedi

field-location_name = Nome della sede
field-location_name-hint = Per esempio il nome dell'azienda e della città
fault-location_name-missing = Inserisci un nome per la sede
fault-location_name-too_short = Inserisci un nome per la sede
fault-location_name-taken = La tua azienda ha già una sede con questo nome. Scegli un altro nome
fault-association-missing = Scegli una sede
fault-claim_decision-missing = Accetta o rifiuta il numero
fault-stale = Mentre la pagina era aperta è cambiato qualcosa. Riapri la pagina: nulla è stato sovrascritto

## Documenti

field-doc = Documento
field-doc-hint = PDF, JPG o PNG, al massimo 10 MB
fault-doc-missing = Seleziona un documento
fault-doc-malformed = Il file selezionato deve essere PDF, JPG o PNG
fault-doc-too_large = Il file selezionato deve essere più piccolo di 10 MB
fault-doc-protected = Il file selezionato è protetto da password
fault-doc-empty = Il file selezionato è vuoto
fault-doc-broken = Il file selezionato è danneggiato o troppo complesso per il controllo. Salvalo come nuovo file e seleziona quello
fault-doc-appended = Il file selezionato contiene altri dati dopo la sua fine. Salvalo come nuovo file e seleziona quello
fault-doc-pixels = L'immagine selezionata deve avere al massimo { $megapixels } megapixel
fault-doc-too_many = Puoi aggiungere al massimo { $max } documenti

field-doc_kind = Tipo di documento
field-doc_kind-register = Visura camerale
field-doc_kind-vat = Certificato di partita IVA
field-doc_kind-tax = Ricevuta fiscale
field-doc_kind-domain = Prova che il dominio è della tua azienda
field-doc_kind-other = Altro
fault-doc_kind-missing = Seleziona il tipo di documento
fault-doc_kind-choose = Seleziona il tipo di documento

## Codici e password

field-code = Codice ricevuto per e-mail
field-code-hint = 6 cifre
fault-code-missing = Inserisci il codice di 6 cifre
fault-code-malformed = Inserisci il codice di 6 cifre
fault-code-mismatch = { $tries ->
        [0] Il codice non corrisponde. Inviane uno nuovo
       *[other] Il codice non corrisponde. Tentativi rimasti: { $tries }
    }
fault-code-expired = Il codice è scaduto. Inviane uno nuovo

field-password = Password
field-password-hint = Almeno 15 caratteri. Alcune parole in fila sono facili da ricordare
field-current_password = La tua password attuale
field-new_password = Nuova password
fault-password-missing = Inserisci una password di almeno 15 caratteri
fault-password-too_short = Inserisci una password di almeno 15 caratteri
fault-password-too_long = Inserisci una password di al massimo { $max } caratteri
fault-password-weak = Scegli una password più difficile da indovinare
fault-password-mismatch = Controlla indirizzo e-mail e password
fault-current_password-missing = Inserisci la tua password
fault-current_password-mismatch = Non è la tua password. Controllala

field-otp = Codice dell'app
field-otp-hint = 6 cifre
fault-otp-missing = Inserisci il codice di 6 cifre dell'app
fault-otp-malformed = Inserisci il codice di 6 cifre dell'app
fault-otp-mismatch = Il codice non corrisponde. Attendi il prossimo e inseriscilo

field-recovery = Codice di recupero
field-recovery-hint = Otto lettere e cifre, per esempio abcd-2345
fault-recovery-missing = Inserisci uno dei tuoi codici di recupero
fault-recovery-mismatch = Il codice non corrisponde o è già stato usato. Inseriscine un altro

field-list_name = Nome dell’elenco
fault-list_name-missing = Scrivi un nome per l’elenco
fault-list_name-too_long = Un nome ha al massimo { $max } caratteri
fault-list_name-links = Scrivi un nome, non un indirizzo web
fault-list_name-taken = Conservi già un elenco con questo nome
fault-list_name-many = Puoi conservare al massimo { $count } elenchi. Togline prima uno
field-passkey_name = Nome della passkey
field-passkey_name-hint = Solo per te, per esempio Telefono o Chiave blu
fault-passkey_name-missing = Inserisci un nome con cui riconoscere la passkey
fault-passkey_name-too_long = Un nome ha al massimo { $max } caratteri
fault-passkey_name-links = Inserisci un nome, non un indirizzo web
fault-passkey-refused = La passkey non è stata accettata. Riprova o scegli un altro modo
fault-new_password-missing = Inserisci una nuova password di almeno 15 caratteri
fault-new_password-too_short = Inserisci una nuova password di almeno 15 caratteri
fault-new_password-too_long = Inserisci una nuova password di al massimo { $max } caratteri
fault-new_password-common = Scegli una password più difficile da indovinare
fault-new_password-address = Scegli una password che non contenga il tuo indirizzo e-mail

## Consenso

field-read = Ho letto la versione { $version } del { $agreement } e l'accetto
fault-read-missing = Conferma di aver letto e di accettare il contratto
field-auth = Ho il potere di firma per { $company }
fault-auth-missing = Conferma di avere il potere di firma
field-authorize = Confermo la partnership con { $provider } e i permessi indicati sopra
fault-authorize-missing = Conferma la partnership per continuare
field-accept_rel = Autorizzo { $reseller } e { $provider } come miei rivenditori
fault-accept_rel-missing = Seleziona la casella per autorizzare entrambe le aziende
field-accept_dap = Consenti loro anche di amministrare i miei servizi
field-accept_dap-hint = Puoi rimuovere questo permesso in qualsiasi momento
field-accept_mca = Accetto il { $agreement }, versione { $version }
fault-accept_mca-missing = Accetta il contratto del cliente per continuare
field-good_faith = Termino la relazione per una finalità aziendale legittima e nel rispetto dei miei contratti
fault-good_faith-missing = Conferma la dichiarazione per continuare

field-decline_reason = Motivo
field-decline_reason-hint = L'altra azienda lo legge
fault-decline_reason-too_long = Il motivo può avere al massimo { $max } caratteri

## Inviti

field-invitee_email = Indirizzo e-mail della persona invitata
fault-invitee_email-missing = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-invitee_email-malformed = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-invitee_email-too_long = Un indirizzo e-mail ha al massimo { $max } caratteri
fault-invitee_email-webmail = Usa un indirizzo sul dominio dell'azienda. { $domain } è un servizio e-mail pubblico
fault-invitee_email-disposable = Usa un indirizzo che duri nel tempo. { $domain } ne fornisce di temporanei
fault-invitee_email-role_address = Usa l’indirizzo di una persona, non di un gruppo o di una funzione
fault-invitee_email-partner = { $name } collabora già con te
fault-invitee_email-taken = C'è già un invito a questo indirizzo dal { $date }. Invialo di nuovo

field-invitee_company = Azienda
fault-invitee_company-missing = Inserisci il nome dell'azienda
fault-invitee_company-too_short = Inserisci il nome dell'azienda

field-note = Messaggio personale
field-note-hint = Solo testo. Il link dell'invito viene aggiunto automaticamente
fault-note-too_long = Il messaggio può avere al massimo { $max } caratteri
fault-note-links = Togli l'indirizzo web: il link dell'invito viene aggiunto automaticamente

field-ask_dap = Richiedi i privilegi di amministratore
field-ask_dap-hint = Il cliente lo vede nell'e-mail e decide a parte

field-life = L'invito dura
field-life-days = { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }
fault-life-missing = Seleziona la durata dell'invito
fault-life-choose = Seleziona la durata dell'invito

field-csv = Foglio di calcolo
field-csv-hint = Un file CSV con le colonne company, email, language, note
fault-csv-missing = Seleziona un file CSV
fault-csv-malformed = Il file selezionato deve essere un CSV
fault-csv-empty = Il file selezionato è vuoto
fault-csv-no_column = Nel file manca la colonna "{ $column }"
fault-csv-too_large = Il file selezionato deve essere più piccolo di { $megabytes } MB
fault-csv-too_many = Il file può avere al massimo { $max } righe
fault-csv-line = Riga { $line }: { $fault }

## Utenti e preferenze

field-roles = Ruoli
fault-roles-missing = Seleziona almeno un ruolo
fault-roles-choose = Seleziona almeno un ruolo
fault-roles-last_admin = Deve restare almeno un amministratore globale
fault-roles-last_agent = Deve restare almeno un agente amministratore
fault-roles-raise = Solo un altro amministratore globale può darti questo ruolo

field-locale = Lingua
fault-locale-missing = Seleziona una lingua
fault-locale-choose = Seleziona una lingua
field-tz = Fuso orario
fault-tz-missing = Seleziona un fuso orario
fault-tz-choose = Seleziona un fuso orario
field-theme = Aspetto
fault-theme-missing = Seleziona un aspetto
fault-theme-choose = Seleziona un aspetto

## Verifica

field-decision = Esito
field-decision-authorize = Autorizza
field-decision-ask = Chiedi informazioni
field-decision-reject = Rifiuta
field-decision-waive = Fanne a meno (in due)
fault-decision-missing = Seleziona un esito per { $check }
fault-decision-choose = Seleziona un esito per { $check }
field-reason_code = Motivo
fault-reason_code-missing = Seleziona un motivo
fault-reason_code-choose = Seleziona un motivo
field-message = Messaggio al richiedente
field-message-hint = Nella lingua del richiedente
fault-message-missing = Inserisci un messaggio di almeno 20 caratteri
fault-message-too_short = Inserisci un messaggio di almeno 20 caratteri
fault-message-too_long = Il messaggio può avere al massimo { $max } caratteri
field-internal = Nota interna
field-internal-hint = Non viene mai inviata
fault-internal-too_long = La nota può avere al massimo { $max } caratteri
field-answer = La tua risposta
fault-answer-missing = Inserisci la tua risposta
fault-answer-too_long = La risposta può avere al massimo { $max } caratteri

field-due = Risposta entro
field-due-hint = Per esempio, 28 11 2026
field-due_d = Giorno
field-due_m = Mese
field-due_y = Anno
fault-due-missing = Inserisci una data
fault-due-malformed = Inserisci una data
fault-due-past = La data deve essere futura
fault-due-too_far = La data deve essere entro { $days } giorni

## Filtri

field-q = Cerca
field-q-hint = Nome o dominio, almeno 2 caratteri
field-status = Stato
field-reseller = Rivenditore indiretto
field-provider = Provider indiretto
field-stage = Fase
field-from = Dal
field-to = Al
field-sort = Ordina per
field-per = Righe per pagina

## Signing in

field-email = Indirizzo e-mail
fault-email-missing = Inserisci il tuo indirizzo e-mail
fault-email-malformed = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-email-sign_in = Controlla indirizzo e-mail e password
fault-password-common = Scegli una password più difficile da indovinare
fault-password-address = Scegli una password che non contenga il tuo indirizzo e-mail

## Kinds that any field may have

fault-characters = Togli i caratteri che non si vedono o non si stampano
fault-webmail = Usa un indirizzo sul dominio della tua azienda. { $domain } è un servizio e-mail pubblico
fault-certified_mail = { $domain } è un servizio di posta certificata. Usa un indirizzo sul dominio della tua azienda
fault-role_address = Usa l’indirizzo di una persona, non di un gruppo o di una funzione
fault-digits = Inserisci un nome, non solo cifre
fault-test = Inserisci il nome vero, non una prova
fault-personal = Inserisci il numero dell’azienda, non uno personale
fault-common = Scegli qualcosa di più difficile da indovinare
fault-address = Scegli qualcosa che non contenga il tuo indirizzo
fault-check_digit = Controlla il numero: una cifra non torna

## Persone

field-letters_to = Un altro indirizzo per le e-mail
field-letters_to-hint = Prima inviamo un codice a quell'indirizzo. Accedi sempre con il tuo indirizzo aziendale.
fault-letters_to-missing = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-letters_to-malformed = Inserisci un indirizzo e-mail nel formato corretto, per esempio nome@example.com
fault-roles-guest = Un ospite non può avere questo ruolo
fault-work_email-open = C'è già un invito a questo indirizzo dal { $date }. Invialo di nuovo
fault-work_email-guest_domain = Questo indirizzo non è su un dominio della tua azienda. Invita la persona come ospite o chiedi a un amministratore globale
fault-code-letter = Non sono le cifre dell'e-mail

## The entry in the public list

field-logo = Immagine
field-logo-hint = PNG, JPEG o GIF, al massimo 2 MB, quadrata o larga; viene ridisegnata con al massimo 300 pixel di larghezza
field-listing_summary_en = In inglese
field-listing_summary_it = In italiano
field-listing_summary-hint = Testo semplice, al massimo 2.500 caratteri. Basta una lingua; le prime righe compaiono nell’elenco
field-listing_places = Sedi da mostrare
field-listing_places-hint = Al massimo { $max } per area
field-listing_contact-hint = Pubblico. Usa un indirizzo della tua azienda che qualcuno legge
field-listing_accepting = Ora accettiamo rivenditori
field-listing_accepting-hint = Senza questa spunta l’elenco non mostra la tua azienda
fault-logo-missing = Seleziona un’immagine
fault-logo-large = Il file selezionato deve essere più piccolo di 2 MB
fault-logo-kind = Il file selezionato deve essere PNG, JPEG o GIF
fault-logo-pixels = L’immagine deve essere al massimo di 3.000 pixel per lato
fault-logo-shape = L’immagine deve essere quadrata o larga e alta almeno 16 pixel
fault-listing_summary_en-missing = Scrivi qualcosa della tua azienda in almeno una lingua
fault-listing_languages-missing = Seleziona almeno una lingua
fault-listing_contact-missing = Inserisci un indirizzo a cui i rivenditori possono scrivere
fault-listing_places-too_many = Scegli al massimo { $max } sedi per area
fault-listing_website-malformed = Inserisci un indirizzo web, per esempio www.example.com
fault-reply-missing = Scrivi una risposta
## Richieste di aiuto

field-agreed = Ho letto che cosa succede e lo chiedo per conto della mia azienda
fault-agreed-missing = Conferma di aver letto che cosa succede
fault-topic-missing = Indica l'argomento
fault-subject-missing = Inserisci un oggetto
fault-subject-too_short = Inserisci un oggetto di almeno { $min } caratteri
fault-subject-too_long = L'oggetto può avere al massimo { $max } caratteri
fault-text-missing = Inserisci un messaggio
fault-text-too_long = Il messaggio può avere al massimo { $max } caratteri
fault-ticket_outcome-missing = Seleziona una decisione
fault-other_partner_id-missing = Inserisci il numero dell'altra azienda ({ $partner_id })
field-message_text = Il tuo messaggio
fault-message_text-missing = Scrivi il messaggio
fault-message_text-too_long = Il messaggio può avere al massimo { $max } caratteri
field-appeal = Perché presenti ricorso
field-appeal-hint = Che cosa è stato valutato male e che cosa lo dimostra
fault-appeal-missing = Scrivi perché presenti ricorso
fault-appeal-too_long = Il testo può avere al massimo { $max } caratteri

## Prove delle firme

field-name_reason = Perché un nome diverso
field-name_reason-hint = Solo se il nome con cui firmi non è { $name }
field-evidence = PDF firmato o file di prova
field-evidence-hint = Così come è stato scaricato, al massimo 2 MB
field-receipt = Numero della ricevuta
field-receipt-hint = Sulla ricevuta e nella pagina della firma
field-fingerprint = Impronta della registrazione
field-fingerprint-hint = 64 caratteri; gli spazi non contano

## Sospendere e terminare una relazione

field-review = Giorno del riesame
field-review-hint = Lo leggono entrambe le aziende
field-ends_on = Termina il
field-ends_on-hint = Lascia vuoto per terminarla ora. Puoi scegliere un giorno entro { $days } giorni

field-move_code = Codice del cliente
field-move_code-hint = 59 caratteri, come te li ha inviati il cliente
fault-move_code-missing = Inserisci il codice che ti ha dato il cliente
fault-move_code-gone = Questo codice non vale: è scritto male, usato, ritirato o scaduto. Chiedine uno nuovo al cliente
fault-move_code-known = Questo cliente lavora già con entrambi
fault-move_code-region = Il paese del cliente è in un'altra area. Puoi lavorare solo nella tua
fault-move_code-taken = Un invito a questo cliente è aperto dal { $date }. Invialo di nuovo
fault-leaving-choose = Scegli almeno un partner

## Several customers at once

field-customer_lines = Clienti
field-customer_lines-hint = Azienda; indirizzo e-mail. Per esempio: Cantina Blu S.r.l.; ugo@cantinablu.example
field-leave_out = Tralascia le righe già note
fault-vat_id-partner = { $name } ha questa partita IVA e lavora già con te
fault-vat_id-asked = L'azienda con questa partita IVA ha un invito aperto dal { $date }. Invia di nuovo quello
