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
