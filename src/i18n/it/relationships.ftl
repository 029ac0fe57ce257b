### Provider indiretti e rivenditori indiretti: inviti, accesso, fine della relazione.
