### Lettura, firma e pubblicazione dei contratti; ricevute.
