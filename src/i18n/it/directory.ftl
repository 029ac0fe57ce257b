### Ricerca di un provider e scheda del provider.
