### Clienti, inviti ai clienti, la richiesta a cui rispondono, i loro partner.
