### Pagina di benvenuto e richiesta: elenco attività, sezioni, controllo, stato.
