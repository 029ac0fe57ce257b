### Pagine per tutti: pagina iniziale, aiuto, accessibilità, privacy, cookie.
### Famiglia composta nel codice: public-cookie-<nome del cookie>.

public-landing-title = Portale dei partner di { $program }
public-landing-lead = Qui le aziende entrano nel programma, firmano il contratto e concordano chi lavora con chi: provider, rivenditori e clienti.
public-landing-directory = Trova un provider
public-door-enroll = Registrati come rivenditore indiretto
public-door-enroll-about = Circa 15 minuti per la compilazione, poi una verifica di 3-5 giorni lavorativi.
public-door-enroll-act = Scopri che cosa serve
public-door-invitation = Ho ricevuto un invito
public-door-invitation-about = Apri il link nell'e-mail che hai ricevuto. Mostra chi ti invita e per che cosa; non succede nulla finché non lo decidi tu.
public-door-invitation-act = Digita il codice ricevuto per e-mail
public-door-sign_in-about = Per chi lavora in un'azienda che ha già un account aziendale qui.

public-help-mail = Questa e-mail viene davvero dal portale?
public-help-mail-answer = Le nostre e-mail indicano l'azienda che scrive e la persona che lo fa, e portano solo a indirizzi di questo portale. Aprire un link non accetta mai nulla: c'è sempre una pagina che spiega che cosa succede, con un pulsante. Nel dubbio, accedi direttamente al portale invece di seguire il link.
public-help-link = Il link in un'e-mail non funziona più
public-help-link-answer = I link scadono e un'e-mail più recente sostituisce quella precedente. Cerca prima l'e-mail più recente. Se è scaduta anche quella, chiedi a chi l'ha inviata di mandare di nuovo l'invito.
public-help-sign = Chi può firmare il { $agreement }?
public-help-sign-answer = Un amministratore globale della tua azienda, dopo la verifica dell'azienda. In Contratti vedi chi è e puoi chiederglielo con un clic.
public-help-review = Quanto dura la verifica?
public-help-review-answer = Da 3 a 5 giorni lavorativi, contati da quando il contatto principale conferma il proprio indirizzo. Lo stato della richiesta mostra ogni controllo e a chi tocca.
public-help-sign_in = Non riesco ad accedere
public-help-sign_in-answer = Chiedi un codice di accesso al posto della password: arriva all'indirizzo del tuo account aziendale. Dopo diversi tentativi errati il portale ti fa attendere qualche minuto.
public-help-write = Scrivici
public-help-write-answer = Racconta che cosa volevi fare e che cosa hai visto. Se la pagina indicava un riferimento, aggiungilo. Non inviare mai password o codici.

public-accessibility-lead = Chiunque deve poter usare questo portale, con qualsiasi dispositivo e ausilio.
public-accessibility-can = Su che cosa puoi contare
public-accessibility-keyboard = Tutto funziona con la sola tastiera e si vede sempre dove ti trovi.
public-accessibility-reader = Titoli, etichette, tabelle e messaggi di errore hanno senso in un lettore di schermo.
public-accessibility-zoom = Il testo si ingrandisce fino al 200 per cento e le pagine funzionano da 320 pixel di larghezza senza scorrimento laterale.
public-accessibility-script = Nessuna attività richiede script, trascinamenti, rompicapo o buona memoria. Password e codici si possono incollare.
public-accessibility-theme = L'aspetto può essere chiaro o scuro; le impostazioni del dispositivo per contrasto e movimento sono rispettate.
public-accessibility-standard = Norma di riferimento
public-accessibility-standard-about = Costruiamo il portale secondo le linee guida WCAG 2.2, livello AA, e ne controlliamo ogni pagina in modo automatico. I testi scritti dalle singole aziende sono fuori dal nostro controllo.
public-accessibility-tell = Segnala che cosa non funziona
public-accessibility-tell-about = Scrivici se qualcosa è difficile o impossibile da usare. Indica la pagina e lo strumento con cui la leggi. Se ti serve un documento in un'altra forma, chiedilo.

public-privacy-lead = { $operator } gestisce questo portale ed è titolare del trattamento dei dati personali che contiene.
public-privacy-what = Che cosa si conserva e perché
public-privacy-account = Il tuo nome, l'indirizzo aziendale, la lingua e il fuso orario, per farti accedere e per scriverti.
public-privacy-profile = I contatti che la tua azienda indica nel profilo, per verificarla e perché i clienti possano raggiungerla.
public-privacy-proof = Ciò che firmi o autorizzi: le parole mostrate, il nome digitato, l'ora, l'indirizzo di rete e il browser. È la prova dell'accordo e si conserva finché l'accordo e la legge lo richiedono.
public-privacy-activity = Chi ha cambiato che cosa in un'azienda, perché l'azienda possa vederlo. Le voci non si possono modificare in seguito.
public-privacy-mail = Le e-mail che il portale ti ha inviato e se sono arrivate.
public-privacy-who = Chi li vede
public-privacy-who-about = Le persone della tua azienda, secondo i loro ruoli. Le aziende con cui lavori vedono nome, luogo e contatti di assistenza della tua azienda e il nome di chi le ha invitate o autorizzate. I revisori del gestore vedono la richiesta.
public-privacy-not = Che cosa non facciamo
public-privacy-not-about = Nessuna pubblicità, nessun tracciamento, nessun servizio di terzi nelle pagine. I dati non si vendono.
public-privacy-rights = I tuoi diritti
public-privacy-rights-about = Puoi chiedere una copia dei tuoi dati, farli correggere o cancellare dove la legge lo consente, e presentare reclamo all'autorità per la protezione dei dati. Scrivici.

public-cookies-lead = Il portale usa solo i cookie necessari al funzionamento. Nessuno ti segue altrove, quindi non c'è nulla a cui dare il consenso.
public-cookies-caption = Cookie di questo portale
public-cookies-about = A che cosa serve
public-cookies-life = Quanto dura
public-cookies-life-browser = Fino alla chiusura del browser
public-cookies-life-minutes = 5 minuti
public-cookies-life-ten = 10 minuti
public-cookies-life-hour = Un'ora
public-cookies-life-year = Un anno
public-cookie-session = Mantiene attivo il tuo accesso
public-cookie-browser = Garantisce che un modulo sia inviato dal browser in cui è stato mostrato
public-cookie-language = Ricorda la lingua scelta
public-cookie-theme = Ricorda l'aspetto chiaro o scuro
public-cookie-flash = Porta un messaggio alla pagina successiva
public-cookie-code = Ricorda quale codice per e-mail ha chiesto questo browser
public-cookie-confirmation = Conserva il link del contatto principale mentre la sua pagina è aperta
public-cookie-invitation = Conserva il link di un invito mentre la sua pagina è aperta
public-cookie-request = Conserva il link di una richiesta a un cliente mentre la sua pagina è aperta
public-cookie-ceremony = Conserva il secondo passo di un accesso, o una passkey richiesta, mentre la pagina è aperta
public-cookie-reset = Conserva il link di una password dimenticata mentre la pagina è aperta
public-cookie-device = Riconosce un browser con cui hai già effettuato l'accesso, così chi prova a indovinare la password non può bloccarti
public-cookie-joining = Conserva il link di un invito in un'azienda mentre la sua pagina è aperta
public-cookie-proof = Ricorda che il cliente invitato ha digitato il codice ricevuto per e-mail
public-cookie-flow = Garantisce che un accesso presso un altro fornitore torni al browser che l'ha iniziato
public-cookie-arrival = Ricorda chi sta creando un account aziendale mentre le sue pagine sono aperte
