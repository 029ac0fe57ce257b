### I report di un provider.
### Famiglie composte nel codice: reports-step-.

reports-lead = Fin dove sono arrivati i rivenditori che hai invitato, quanto tempo ci è voluto e chi ha firmato. Conteggi di adesso, per i mesi che scegli.
reports-months = Mesi del report
reports-from = Da
reports-to = A
reports-usual = Ultimi sei mesi
reports-none = In questi mesi non ci sono inviti.
reports-as_table = Gli stessi dati in tabella
reports-file = Scarica in CSV
reports-percent = { $share }%
reports-days = { $days },{ $tenth } giorni
reports-all = Tutti i paesi
reports-funnel = Dall’invito al primo cliente
reports-funnel-about = Quante delle aziende invitate in questi mesi sono arrivate a ogni passo.
reports-step-invited = Invitate
reports-step-signed_in = Con accesso
reports-step-applied = Con richiesta inviata
reports-step-verified = Verificate
reports-step-signed = Con contratto firmato
reports-step-authorized = Con autorizzazione
reports-step-customer = Primo cliente
reports-head-step = Passo
reports-head-companies = Aziende
reports-head-share = Sul totale degli inviti
reports-weeks = Inviti per settimana
reports-weeks-about = Quanti inviti sono partiti ogni settimana, indicata dal suo lunedì. La tabella dice che cosa ne è stato.
reports-head-week = Settimana del
reports-spans = Dall’invito all’autorizzazione
reports-spans-about = Metà delle aziende ha impiegato al massimo il primo numero di giorni, nove su dieci al massimo il secondo.
reports-spans-none = Nessuna delle aziende invitate in questi mesi ha ancora autorizzato.
reports-head-authorized = Con autorizzazione
reports-head-p50 = Metà entro (p50)
reports-head-p90 = Nove su dieci entro (p90)
reports-signing = { $agreement }: chi ha firmato
reports-signing-none = Nessun rivenditore collabora ancora con la tua azienda.
reports-signing-more = Sono mostrati i primi 100, prima chi non ha firmato. Il file li contiene tutti.
reports-head-signed = Firma del

reports-file-tsv = Scarica in TSV
reports-head-agreement = Contratto
reports-signed-yes = Firmato
reports-signed-no = Non firmato
reports-signed-overdue = Nuova versione non firmata in tempo
