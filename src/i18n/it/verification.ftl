### Coda di chi verifica, casi, domande, esiti; conferma del contatto principale.
