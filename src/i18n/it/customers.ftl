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

customers-q = Il nome inizia con
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
customers-letter-asks = { $person } di { $reseller } chiede a { $customer } di autorizzare { $reseller } e { $provider } come suoi rivenditori.
customers-letter-access = Vengono chiesti anche i privilegi di amministratore: su questo decidi a parte.
customers-letter-note = { $person } scrive:
customers-letter-button = Qui segue il pulsante «Esamina la richiesta». Il link è personale: vale per la persona a cui scrivi.
customers-letter-ends = L'invito dura fino al { $date }.
customers-letter-phone = Domande? Chiama { $reseller }: { $phone }

## Un invito inviato

customers-invitation-title = Invito a { $company }
customers-invitation-about = Che cosa è partito
customers-invitation-last = Ultimo invio:
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
