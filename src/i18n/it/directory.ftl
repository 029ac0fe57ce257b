### L'elenco pubblico dei provider.

directory-lead = I provider riforniscono i rivenditori indiretti. Confrontali, scrivi a quello che scegli, poi chiedi un invito.
directory-empty = Nessun provider corrisponde. Prova un altro paese.
directory-languages = Lingue
directory-services = Oltre agli abbonamenti
directory-service-training = Formazione e aiuto tecnico
directory-service-marketing = Aiuto nel marketing
directory-service-financing = Condizioni di credito
directory-contact = Contatto per i rivenditori
directory-confirmed = Confermato dal provider il
directory-next = Concorda con { $provider } come volete lavorare insieme. Il provider manda poi alla tua azienda un invito, che un amministratore globale autorizza qui.
