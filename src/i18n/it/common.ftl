### La cornice di ogni pagina e le parole comuni a più funzioni.
### Voce: tu, imperativo sui pulsanti, nessun participio che accordi con chi legge.
### Gli stati accordano al maschile (invito, contratto, account, stato); dove la cosa è femminile
### (richiesta, relazione) la funzione ha parole sue.

## La cornice

common-skip = Vai al contenuto principale
common-navigation = Navigazione principale
common-help = Aiuto
common-accessibility = Accessibilità
common-privacy = Privacy
common-cookies = Cookie
common-version = Versione { $version }
common-sign_in = Accedi
common-sign_out = Esci
common-profile = Il mio profilo
common-account-switch = Cambia azienda
common-account-picker = Selezione account
common-language = Lingua
common-theme = Aspetto
common-theme-system = Come il mio dispositivo
common-theme-light = Chiaro
common-theme-dark = Scuro
common-you = (tu)
common-locked = (bloccato)

## Il menu

common-menu-overview = Panoramica
common-menu-providers = Provider indiretti
common-menu-resellers = Rivenditori indiretti
common-menu-customers = Clienti
common-menu-agreements = Contratti
common-menu-reports = Report
common-menu-settings = Impostazioni
common-menu-reviews = Verifiche
common-menu-organizations = Organizzazioni
common-menu-calendar = Calendario
common-menu-mail = Posta
common-menu-regions = Aree
common-menu-program_log = Registro
common-menu-lost_factors = Secondi fattori persi
common-menu-identifiers = Identificatori
common-menu-audit = Registro
common-menu-partners = Partner
common-menu-invitations = Inviti
common-menu-enrollment = Richiesta
common-menu-users = Gestione utenti
common-menu-notifications = Notifiche
common-menu-programs = Programmi
common-menu-directory = Trova un provider

## Moduli

common-error_prefix = Errore:
common-problem = C'è un problema
common-success = Fatto
common-important = Importante
common-warning = Attenzione
common-optional = (facoltativo)
common-back = Indietro
common-continue = Continua
common-save-continue = Salva e continua
common-save-later = Salva e torna più tardi
common-change = Cambia
common-use-country = Usa questo paese
common-cancel = Annulla
common-confirm = Conferma
common-send-again = Invia di nuovo
common-preview = Anteprima
common-print = Stampa
common-copy = Copia
common-copied = Testo copiato
common-show-password = Mostra password
common-choose = Scegli…
common-yes = Sì
common-no = No
common-none = Nessuno
common-not-provided = Non indicato
common-not-allowed-title = Non puoi farlo

## Elenchi

common-first = Prima
common-previous = Precedente
common-next = Successiva
common-pages = Pagine
common-filter = Filtro
common-filter-apply = Applica i filtri
common-filter-clear = Rimuovi tutti i filtri
common-filters-active = Filtri attivi
common-results = { $count ->
        [0] Nessun risultato
        [one] { $count } risultato
       *[other] { $count } risultati
    }
common-all = Tutti
common-list-and = { $first } e { $last }

## Dati

common-since = Dal
common-until = Fino al
common-date = Data
common-name = Nome
common-company = Azienda
common-country = Paese/area geografica
common-email = E-mail
common-role = Ruolo
common-status = Stato
common-reference = Riferimento
common-actions = Azioni
common-provider = Provider indiretto
common-reseller = Rivenditore indiretto
common-customer = Cliente
common-customers = Clienti
common-chain = Chi autorizza chi

## Stati. Una parola ciascuno, mostrata come etichetta.

common-status-pending = In sospeso
common-status-authorized = Autorizzato
common-status-rejected = Rifiutato
common-status-qualified = Qualificato
common-status-active = Attivo
common-status-ended = Terminato
common-status-expired = Scaduto
common-status-withdrawn = Ritirato
common-status-declined = Rifiutato
common-status-waiting = In attesa
common-status-action_required = Azione richiesta
common-status-draft = Bozza
common-status-in_review = In verifica
common-status-sent = Inviato
common-status-opened = Aperto da una persona
common-status-accepted = Accettato
common-status-bounced = Non recapitato
common-status-superseded = Sostituito
common-status-invited = In attesa di risposta
common-status-suspended = Sospeso
common-status-to_sign = Da firmare
common-status-signed = Firmato
common-status-not_needed = Non necessario
common-status-coming = Non ancora in vigore

common-task-completed = Completato
common-task-in_progress = In corso
common-task-not_started = Da iniziare
common-task-cannot_start = Non ancora disponibile
common-task-optional = Facoltativo
common-task-problem = C'è un problema

common-stage-invited = Invito inviato
common-stage-signed_in = Accesso effettuato
common-stage-applied = Richiesta inviata
common-stage-in_review = In verifica
common-stage-qualified = Qualificato
common-stage-agreement_signed = Contratto firmato
common-stage-authorized = Autorizzato

## Added for the components

common-chain-open = (non ancora in vigore)
common-copy-number = Copia il numero
common-number-company = { $partner_id } (azienda)
common-number-location = { $partner_id } (sede)
common-last-page = Fine dell'elenco
common-remove-filter = Togli il filtro:
common-day = Giorno
common-month = Mese
common-year = Anno
common-step-done = Fatto:
common-step-now = Ora:
common-step-later = Dopo:
common-step-stop = Fermo:

## Roles and kinds of companies (composed in code: role-, kind-)

role-global_admin = Amministratore globale
role-user_management_admin = Amministratore gestione utenti
role-billing_admin = Amministratore fatturazione
role-admin_agent = Agente amministratore
role-sales_agent = Agente di vendita
role-helpdesk_agent = Agente di supporto tecnico
role-account_admin = Amministratore account
role-partner_admin = Amministratore iscrizione partner
role-referrals_admin = Amministratore segnalazioni
role-business_profile_admin = Amministratore profili aziendali
role-executive_report_viewer = Visualizzatore report direzionali
kind-provider = Provider indiretto
kind-reseller = Rivenditore indiretto
kind-customer = Cliente
common-menu-tickets = Richieste
