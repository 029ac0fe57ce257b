// The words people look for, in both languages. Those of the reference programme are exact; the others as built.
// One rule: a step names what it presses through this table only.

const table = {
  // Reference programme
  createOne: ['Create one', 'Crearne uno'],
  next: ['Next', 'Successiva'],
  enrollNow: ['Enroll now', 'Registrati ora'],
  authorizeProvider: ['Authorize indirect provider', 'Autorizza provider indiretto'],
  providers: ['Indirect providers', 'Provider indiretti'],
  resellers: ['Indirect resellers', 'Rivenditori indiretti'],
  viewCustomers: ['View customers', 'Visualizza clienti'],
  inviteCustomers: ['Invite new customers', 'Invita nuovi clienti'],
  programInfo: ['Program Info', 'Info sul programma'],
  partnerProfile: ['Partner profile', 'Profilo partner'],
  overviewTitle: ['CSP Overview', 'Panoramica di CSP'],
  acceptContinue: ['Accept and continue', 'Accetta e continua'],
  // Everywhere
  overview: ['Overview', 'Panoramica'],
  settings: ['Settings', 'Impostazioni'],
  customers: ['Customers', 'Clienti'],
  partners: ['Partners', 'Partner'],
  invitations: ['Invitations', 'Inviti'],
  agreements: ['Agreements', 'Contratti'],
  reviews: ['Reviews', 'Verifiche'],
  signIn: ['Sign in', 'Accedi'],
  signOut: ['Sign out', 'Esci'],
  continue: ['Continue', 'Continua'],
  saveContinue: ['Save and continue', 'Salva e continua'],
  confirm: ['Confirm', 'Conferma'],
  success: ['Success', 'Fatto'],
  preview: ['Preview', 'Anteprima'],
  problem: ['There is a problem', "C'è un problema"],
  notFound: ['Page not found', 'Pagina non trovata'],
  active: ['Active', 'Attivo'],
  // Work account
  createAccount: ['Create account', 'Crea account'],
  companyName: ['Registered company name', 'Ragione sociale'],
  country: ['Country or region', 'Paese/area geografica'],
  italy: ['Italy', 'Italia'],
  yourName: ['Your full name', 'Il tuo nome e cognome'],
  workEmail: ['Work email address', 'Indirizzo e-mail aziendale'],
  email: ['Email address', 'Indirizzo e-mail'],
  password: ['Password', 'Password'],
  code: ['Code from the email', 'Codice ricevuto per e-mail'],
  accountReady: ['Your work account is ready', 'Il tuo account aziendale è pronto'],
};

/** All words in one language. */
export function wordsIn(language) {
  const column = language === 'it' ? 1 : 0;
  return Object.fromEntries(Object.entries(table).map(([name, words]) => [name, words[column]]));
}
