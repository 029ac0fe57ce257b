### Pagine presenti solo durante lo sviluppo: il cast, le lettere scritte finora.

dev-sign_in-title = Il cast
dev-sign_in-lead = Le persone del mondo dimostrativo. Con un pulsante accedi come una di loro; vale come accesso recente. Questa pagina esiste solo durante lo sviluppo.
dev-sign_in-password = Tutte usano la password
dev-sign_in-as = Accedi come { $name }
dev-sign_in-nobody = Non c'è ancora nessuno. Il mondo dimostrativo nasce quando il portale parte con un proprio database vuoto.
dev-sign_in-staff = Lavora per l'operatore
dev-staff-reviewer = verifiche
dev-staff-platform_admin = amministrazione della piattaforma
dev-sign_in-no-role = nessun ruolo
dev-sign_in-no-company = nessuna azienda
dev-sign_in-letters = Vedi le lettere
dev-letters-title = Lettere
dev-letters-lead = Tutte le lettere scritte finora, dalla più recente. Sono file in { $folder }.
dev-letters-elsewhere = Le lettere vanno a un server di posta, quindi qui non restano.
dev-letters-empty = Ancora nessuna lettera.
dev-letters-caption = Lettere
dev-letters-at = In coda dal
dev-letters-to = A
dev-letters-subject = Oggetto
dev-letters-kind = Tipo
dev-letter-back = Tutte le lettere
dev-letter-headers = Intestazioni
dev-letter-text = Testo
dev-letter-html = Sorgente della parte HTML
