// Lines 33 to 38, 61 and 62 of the acceptance table (domain 20) as the operator, a reseller, its provider and their
// customer meet them: version 9.0 of both agreements, in force at once, the partner agreement to be accepted in 45 days.
// One rule: the companies are those of the demonstration; what one of them does is looked for on the pages of the others.

import { holds, same } from './application.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER } from './partners.mjs';
import { until } from './portal.mjs';
import { date, saved } from './stories.mjs';

const RESELLER = 'Nuvola Rossi S.r.l.';
const CUSTOMER = 'Cantina Verdi S.r.l.';
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const DAVIDE = 'davide.bruno@cantinaverdi.example';
const VERSION = '9.0';
const DAY = 86_400_000;

/** What the program calls things; these are its data. */
const NAMES = {
  en: { partner: 'Microsoft Partner Agreement', customer: 'Microsoft Customer Agreement', id: 'MPN ID' },
  it: { partner: 'Contratto Microsoft Partner', customer: 'Contratto del cliente Microsoft', id: 'ID MPN' },
};
const names = ({ language }) => NAMES[language];

/** The operator publishes version 9.0 of an agreement, with a clause more than the one before. */
async function publish(piero, tale, kind) {
  const { say } = tale;
  await piero.open('/admin/agreements');
  if (kind === 'customer') await piero.choose(say('agreements-agreement'), names(tale).customer);
  await piero.press(say('agreements-operator-begin'));
  await piero.fill({ [say('agreements-draft-number')]: VERSION });
  await date(piero, tale, say('agreements-in-force'), new Date());
  if (kind === 'partner') await date(piero, tale, new RegExp(`^${say('agreements-draft-grace')}`), new Date(Date.now() + 45 * DAY));
  else await piero.field(say('agreements-draft-again')).uncheck();
  for (const [language, words] of [['en', 'Both sides keep what they measured.'], ['it', 'Le due parti conservano quanto hanno misurato.']]) {
    await piero.fill({ [say(`agreements-draft-summary_${language}`)]: words });
    const label = say(`agreements-draft-text_${language}`);
    await piero.fill({ [label]: `${(await piero.value(label)).trimEnd()}\n\n## 99. Measures\n\n${words}\n` });
  }
  await piero.press(say('agreements-draft-save'));
  await piero.reads(say('agreements-draft-saved'));
  await piero.follow(say('agreements-draft-publication'), { within: piero.main() });
  await piero.reads(say('agreements-publish-final'));
  await piero.press(say('agreements-publish'));
  await piero.reads(say('agreements-published-flash'));
}

/** Opens version 9.0 from the list of the company's agreements. */
async function read(visitor, tale) {
  await visitor.menu(tale.t.agreements);
  const row = visitor.main().getByRole('row').filter({ hasText: names(tale).partner }).filter({ hasText: VERSION });
  await visitor.go(() => row.getByRole('rowheader').getByRole('link').first().click(), 200);
}

/** 36, until the grace is over. */
async function published(tale) {
  const piero = await tale.arrive('Piero Galli');
  await publish(piero, tale, 'partner');
  const giulia = await tale.arrive('Giulia Rossi');
  await giulia.menu(tale.t.overview);
  await giulia.reads(VERSION, names(tale).partner);
}

/** The letter of line 36 comes within minutes of the publication: it is read when other lines were. */
async function told(tale) {
  const news = await until('the letter about the new version', () => lettersTo(tale.mail, GIULIA).find(({ kind }) => kind === 'agreement_published'), 120);
  holds(news.text, news.language === 'it' ? 'Le due parti conservano' : 'Both sides keep', 'what changes, in the letter');
  const giulia = await tale.arrive('Giulia Rossi');
  await giulia.open(link(news, '/o/'));
}

/** 33 */
async function text(tale) {
  const { say, language, arrive } = tale;
  const giulia = await arrive('Giulia Rossi');
  await read(giulia, tale);
  await giulia.reads(VERSION, say('agreements-governing'), say('agreements-fingerprint'), say('agreements-contents'));
  const own = language === 'it' ? 'Le due parti conservano' : 'Both sides keep';
  const other = language === 'it' ? 'Both sides keep' : 'Le due parti conservano';
  await giulia.reads(own);
  const pdf = await saved(giulia, say('agreements-download-text'));
  same([pdf.kind, pdf.bytes.subarray(0, 5).toString()], ['application/pdf', '%PDF-'], 'the text before it is signed');
  await giulia.follow(language === 'it' ? 'English' : 'Italiano', { within: giulia.main() });
  await giulia.reads(other);
  await giulia.menu(tale.t.agreements);
  await giulia.go(() => giulia.main().getByRole('link', { name: new RegExp(`^${say('agreements-differences-link')}`) }).first().click(), 200);
  await giulia.reads(own);
  if (await giulia.main().locator('ins').count() === 0) throw new Error('nothing is marked as new');
}

/** The company's numbers, by its page of identifiers: { company, location }. */
async function numbers(tale) {
  const { say, arrive } = tale;
  const giulia = await arrive('Giulia Rossi');
  const org = /^\/o\/[^/]+/.exec(new URL(giulia.page.url()).pathname)[0];
  await giulia.open(`${org}/settings/organization/identifiers`);
  const text = await giulia.main().innerText();
  const after = (label) => /\d{7}/.exec(text.slice(text.indexOf(label)))[0];
  const id = names(tale).id;
  return { company: after(say('common-number-company', { partner_id: id })), location: after(say('common-number-location', { partner_id: id })) };
}

/** Asks whether this number can be named. */
async function ask(marco, tale, number) {
  await marco.menu(tale.t.resellers);
  await marco.follow(tale.say('relationships-record-check'), { within: marco.main() });
  await marco.fill({ [tale.say('common-number-location', { partner_id: names(tale).id })]: number });
  await marco.press(tale.say('relationships-record-ask'));
}

/** 38 */
async function record(tale) {
  const { say, arrive } = tale;
  const { company, location } = await numbers(tale);
  const marco = await arrive('Marco Neri');
  await ask(marco, tale, '1234567');
  await marco.reads(say('common-no'), say('relationships-record-unknown', { partner_id: names(tale).id }));
  await ask(marco, tale, company);
  await marco.reads(say('common-no'), say('relationships-record-company', { partner_id: names(tale).id }), RESELLER);
  await ask(marco, tale, location);
  await marco.reads(say('common-yes'), say('relationships-record-yes'), RESELLER);
}

/** After the grace the same number may not be named, with the reason. */
async function recordOver(tale) {
  const { location } = await numbers(tale);
  const marco = await tale.arrive('Marco Neri');
  await ask(marco, tale, location);
  const before = tale.say('relationships-record-old', { signed: '', agreement: names(tale).partner, wanted: VERSION });
  await marco.reads(tale.say('common-no'), before.slice(before.indexOf(names(tale).partner)));
}

/** The provider's table of who has signed: its row of the reseller, and both files. */
async function report(tale, signed) {
  const { say, arrive } = tale;
  const marco = await arrive('Marco Neri');
  await marco.menu(say('common-menu-reports'));
  const caption = say('reports-signing', { agreement: names(tale).partner });
  const row = await marco.main().getByRole('region', { name: caption }).getByRole('row').filter({ hasText: RESELLER }).innerText();
  holds(row, say(signed), 'the row of the reseller');
  if (!/\d{7}/.test(row)) throw new Error(`no ${names(tale).id} in ${row}`);
  for (const [words, kind, sign] of [['reports-file', 'text/csv', ','], ['reports-file-tsv', 'text/tab-separated-values', '\t']]) {
    const file = await saved(marco, `${say(words)} ${caption}`);
    holds(file.kind, kind, words);
    holds(file.bytes.toString(), RESELLER, words);
    const line = file.bytes.toString().split('\n').find((one) => one.includes(RESELLER));
    if (line.split(sign).length < 6 || !line.includes(say(signed))) throw new Error(`${words}: ${line}`);
  }
}

/** What is blocked, and leads to the agreement. */
async function blocked(giulia, tale) {
  const { t, say } = tale;
  await giulia.menu(t.providers);
  await giulia.follow(new RegExp(`^${t.viewCustomers}`), { within: giulia.main() });
  await giulia.follow(t.inviteCustomers, { within: giulia.main(), status: 409 });
  await giulia.reads(say('standing-reason-agreement', { agreement: names(tale).partner }));
  await giulia.follow(say('standing-way-suspended'), { within: giulia.main() });
  same(await giulia.title(), say('agreements-title'), 'the way out');
}

/** 36, after the grace. */
async function over(tale) {
  await letter(tale.mail, GIULIA, 'agreement_reminder');
  const giulia = await tale.arrive('Giulia Rossi');
  await blocked(giulia, tale);
}

/** 34 */
async function sign(tale) {
  const { t, say, arrive, mail } = tale;
  const sara = await arrive('Sara Conti');
  await read(sara, tale);
  await sara.reads(say('agreements-others-title'), 'Giulia Rossi');
  if (await sara.button(t.acceptContinue).count()) throw new Error('somebody who is no global admin can sign');
  await sara.press(say('agreements-ask', { names: 'Giulia Rossi' }));
  await letter(mail, GIULIA, 'agreement_asked');
  const giulia = await arrive('Giulia Rossi');
  await read(giulia, tale);
  await giulia.press(t.acceptContinue, { status: 422 });
  await giulia.fill({ [t.jobTitle]: 'CEO' });
  await giulia.tick(t.haveRead);
  await giulia.tick(t.mayASign);
  await giulia.pressTwice(t.acceptContinue);
  await giulia.reads(say('agreements-record'), say('agreements-session'), 'CEO', VERSION);
  const told = await letter(mail, GIULIA, 'agreement_signed');
  await giulia.open(link(told, '/o/'));
  const pdf = await saved(giulia, t.downloadSigned);
  same([pdf.kind, pdf.bytes.subarray(0, 5).toString()], ['application/pdf', '%PDF-'], 'the signed text');
  same(lettersTo(mail, GIULIA).filter(({ kind, id }) => kind === 'agreement_signed' && id !== told.id).length, 0, 'more letters about the signature');
  // 36: what was blocked goes on with the next request.
  await giulia.menu(t.providers);
  await giulia.follow(new RegExp(`^${t.viewCustomers}`), { within: giulia.main() });
  await giulia.follow(t.inviteCustomers, { within: giulia.main() });
}

/** 35 */
async function banner(tale) {
  const { t, arrive } = tale;
  const giulia = await arrive('Giulia Rossi');
  await giulia.menu(t.overview);
  await giulia.reads(t.success, VERSION, 'Giulia Rossi', names(tale).partner);
  await giulia.menu(t.settings);
  await giulia.follow(t.partnerProfile, { within: giulia.main() });
  await giulia.reads(t.programInfo, VERSION, 'Giulia Rossi');
  await giulia.menu(t.agreements);
  const row = giulia.main().getByRole('row').filter({ hasText: VERSION }).filter({ hasText: names(tale).partner });
  holds(await row.innerText(), 'Giulia Rossi', 'the list of agreements');
}

/** A partner's page about the customer's agreement. */
async function agreementOf(partner, tale) {
  await partner.menu(tale.t.customers);
  await partner.follow(CUSTOMER, { within: partner.main() });
  await partner.follow(names(tale).customer, { within: partner.main() });
}

/** 61 */
async function attest(tale) {
  const { say, t, arrive, mail } = tale;
  const marco = await arrive('Marco Neri');
  await agreementOf(marco, tale);
  await marco.follow(say('customers-attest'), { within: marco.main() });
  await marco.fill({ [t.givenName]: 'Davide', [t.familyName]: 'Bruno', [say('common-email')]: DAVIDE, [t.phone]: '+39 0173 555 012' });
  const on = new RegExp(`^${say('field-accepted_on')}`);
  await date(marco, tale, on, new Date(Date.now() + 2 * DAY));
  await marco.press(say('customers-attest'), { status: 422 });
  same([await marco.value(t.givenName), await marco.value(t.familyName), await marco.value(say('common-email'))], ['Davide', 'Bruno', DAVIDE], 'what was typed');
  await date(marco, tale, on, new Date());
  await marco.press(say('customers-attest'));
  await marco.reads(say('customers-attest-done'), 'Davide Bruno');
  const told = await letter(mail, DAVIDE, 'agreement_attested');
  holds(told.text, 'Marco Neri', 'who said it, in the letter');
  const giulia = await arrive('Giulia Rossi');
  await agreementOf(giulia, tale);
  await giulia.reads(say('customers-attest-ask', { provider: PROVIDER }));
}

/** 62 */
async function direct(tale) {
  const { say, t, arrive, mail } = tale;
  const piero = await arrive('Piero Galli');
  await publish(piero, tale, 'customer');
  const davide = await arrive('Davide Bruno');
  const org = /^\/o\/[^/]+/.exec(new URL(davide.page.url()).pathname)[0];
  await davide.open(`${org}/customer-agreement`);
  await davide.reads(VERSION, say('customers-own-accept-title', { company: CUSTOMER }));
  await davide.press(say('customers-accept'), { status: 422 });
  await davide.fill({ [t.fullName]: 'Davide Bruno', [t.jobTitle]: 'Owner' });
  await davide.tick(t.acceptAgreement);
  await davide.tick(t.mayASign);
  await davide.press(say('customers-accept'));
  await davide.reads(say('customers-own-accepted'), say('customers-agreement-directly'), VERSION);
  await letter(mail, GIULIA, 'customer_agreement_accepted');
  for (const name of ['Giulia Rossi', 'Marco Neri']) {
    const partner = await arrive(name);
    await partner.menu(t.customers);
    await partner.follow(CUSTOMER, { within: partner.main() });
    await partner.reads(say('customers-agreement-signed'), VERSION);
  }
}

/** Before the clock moves. */
export const BEFORE = [
  ['37', 'the provider reads who has signed, and saves it as CSV and as TSV', (tale) => report(tale, 'reports-signed-yes')],
  ['38', 'a page answers whether a reseller can be named, with the reasons', record],
  ['36', 'a new version is published and stands on the overview', published],
  ['33', 'the text has versions, a governing language and a translation, and is saved before it is signed', text],
];

/** What the customer of both accepted; and what was mailed meanwhile. */
export const MEANWHILE = [
  ['61', 'the provider confirms with four fields and a day that has come; a reseller is told to ask its provider', attest],
  ['62', 'the customer accepts a new version itself, and both partners see it', direct],
  ['36', 'the global admins are told of the new version and what changes in it', told],
];

/** When the grace is over. */
export const AFTER = [
  ['36', 'after the grace what is new is refused, with the way to the signature', over],
  ['37', 'the provider reads that its reseller has not signed in time', (tale) => report(tale, 'reports-signed-overdue')],
  ['38', 'who has not signed the new version cannot be named, and the page says why', recordOver],
  ['34', 'a global admin alone signs, once, and everything goes on with the next request', sign],
  ['35', 'the banner, Program Info and the list say who signed which version', banner],
];
