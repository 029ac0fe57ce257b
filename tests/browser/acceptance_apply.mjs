// Lines 1 to 10 and 12 to 14 of the acceptance table (domain 20) as a person meets them: from the Welcome page to
// the application sent. Line 11 needs a verified profile and is in acceptance_case.mjs.
// One rule: a line says what is read on the page; countries are a sample, countries.rs goes through all of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, holds, legal, nameContact, own, same, send, signIn, speaking } from './application.mjs';
import { createAccount } from './enroll.mjs';
import { letter } from './letters.mjs';
import { ROOT } from './portal.mjs';

const table = (name) => readFileSync(join(ROOT, 'src/domain/values/data', name), 'utf8').trim().split('\n').map((line) => line.split(';'));
const COUNTRIES = new Map(table('countries.csv').map(([code, , , , formats, , state, number, , , , , vat, , example]) =>
  [code, { postal: formats !== '', state, number, vat, example }]));
const STATES = table('subdivisions.csv');
const VAT = new Map(table('vat_formats.csv').map(([code, prefixes, , example]) => [code, { prefix: prefixes.split('|')[0], example }]));

async function welcome({ arrive, t, say }) {
  const anybody = await arrive('Anybody');
  await anybody.open('/enroll');
  same(await anybody.title(), say('enrollment-welcome-title'), 'title');
  const count = (what) => anybody.main().locator(what).count();
  same([await count('.two > ul > li'), await count('ol.rail > li'), await count('a.btn')], [5, 5, 1], 'things to prepare, steps, buttons');
  await anybody.reads(say('enrollment-welcome-ready-account'), say('enrollment-welcome-ready-company'), say('enrollment-welcome-time'));
  await anybody.follow(t.next);
  same(await anybody.title(), say('accounts-sign_in-title'), 'where the button leads');
}

async function refusedAddresses({ arrive, t, say, company }) {
  const somebody = await arrive('Somebody');
  await somebody.open('/enroll');
  await somebody.follow(t.next);
  await somebody.follow(t.createOne);
  await somebody.fill({ [t.companyName]: company.name, [t.yourName]: company.admin.name });
  await somebody.choose(t.country, t.italy);
  for (const [address, why] of [
    ['irene@gmail.com', say('fault-work_email-webmail', { domain: 'gmail.com' })],
    ['irene@libero.it', say('fault-work_email-webmail', { domain: 'libero.it' })],
    [`info@${company.website.slice(4)}`, say('fault-work_email-role_address')],
    [`admin@${company.website.slice(4)}`, say('fault-work_email-role_address')],
  ]) {
    await somebody.fill({ [t.workEmail]: address, [t.password]: company.password });
    await somebody.press(t.createAccount, { status: 422 });
    holds(await somebody.wrongAt(t.workEmail), why, address);
    same(await somebody.value(t.companyName), company.name, 'what was typed before');
  }
}

async function firstAdmin(tale) {
  const { arrive, t, say, company, mail } = tale;
  tale.irene = await arrive('Irene');
  await createAccount(tale.irene, t, company, mail);
  await tale.irene.open('/me/roles');
  await tale.irene.reads(company.name, say('role-global_admin'));
}

/** The provider of the language: either becomes a reseller once. */
const PROVIDER = { en: [/Marco Neri/, 'Adria Distribuzione S.p.A.'], it: [/Petra Vogel/, 'Nordlicht Distribution GmbH'] };

async function shortcut({ arrive, t, say, language }) {
  const [who, company] = PROVIDER[language];
  const provider = await arrive('Provider');
  await provider.actAs(who);
  await begin(provider, { t });
  await provider.reads(company, say('enrollment-tasks-progress', { done: 0, total: 1 }));
  same(await provider.main().locator('ul.tasks > li').count(), 2, 'support and sending it, nothing else');
  await provider.follow(say('enrollment-section-support'));
  await provider.fill({ [t.supportEmail]: 'help@adria.example', [t.supportPhone]: '+39 071 555 0100' });
  await provider.press(t.saveContinue);
  await provider.reads(t.checkAnswers, 'help@adria.example');
  await provider.press(t.enrollNow);
  await provider.reads(say('enrollment-tasks-added'));
  // It authorizes providers from here on, like every reseller.
  await provider.open(`/o/${provider.org}`);
  await provider.menu(t.providers);
}

async function resumed(tale) {
  const { irene, arrive, t, say, company, language } = tale;
  const typed = { [t.companyName]: company.name, [t.vat]: say('common-no'), [t.address]: 'Via Roma 1, «interno» <2>', [t.city]: 'Alba & Bra' };
  await begin(irene, tale);
  await irene.follow(t.legalSection);
  await irene.fill(typed);
  await irene.press(say('common-save-later'));
  await irene.reads(say('enrollment-saved_for_later'), say('common-task-in_progress'));
  await irene.follow(say('enrollment-section-support'));
  await irene.fill({ [t.supportPhone]: '0173 555 013' });
  await irene.press(say('common-save-later'));
  await irene.press(t.signOut, { within: irene.page.getByRole('banner') });

  const other = language === 'it' ? 'en' : 'it';
  const there = speaking(other);
  const elsewhere = await arrive('Irene elsewhere', { language: other, width: language === 'it' ? 1280 : 320 });
  await signIn(elsewhere, there, company.admin.address, company.password);
  await elsewhere.open('/enroll');
  await elsewhere.follow(there.t.next);
  await elsewhere.reads(company.admin.name);
  await elsewhere.follow(there.t.legalSection);
  for (const [label, value] of Object.entries(typed)) {
    const key = Object.keys(t).find((name) => t[name] === label);
    same(await elsewhere.value(there.t[key]), value, `${key} on the other device`);
  }
  same(await elsewhere.value(there.t.postal), '', 'what nobody typed');
  await elsewhere.open(own(elsewhere, 'customer-support'));
  same(await elsewhere.value(there.t.supportPhone), '0173 555 013', 'support on the other device');
  await elsewhere.leave();
  // The account keeps the language it was last used in: Irene takes hers back.
  await signIn(irene, tale, company.admin.address, company.password);
}

async function allErrors({ irene, t, say }) {
  await irene.open(own(irene, 'legal-profile'));
  await irene.fill({
    [t.companyName]: '12345', [t.vat]: '01234567890', [say('field-fiscal_code')]: 'ABC', [t.address]: '', [t.city]: '7',
    [t.province]: 'XX', [t.postal]: '123', [t.website]: 'not a place', [say('field-pec')]: 'nobody',
  });
  await irene.press(t.saveContinue, { status: 422 });
  const wanted = {
    [t.companyName]: 'fault-legal_name-digits', [t.vat]: 'fault-vat_id-check_digit', [say('field-fiscal_code')]: 'fault-fiscal_code-malformed',
    [t.address]: 'fault-addr1-missing', [t.city]: 'fault-city-malformed', [t.province]: 'fault-region-unknown-IT',
    [t.postal]: 'fault-postal-malformed-IT', [t.website]: 'fault-website-malformed', [say('field-pec')]: 'fault-pec-malformed',
  };
  for (const [label, key] of Object.entries(wanted)) holds(await irene.wrongAt(label), say(key), label);
  same(await irene.main().getByRole('alert').getByRole('link').count(), 9, 'errors at the top');
  same(await irene.page.title(), await irene.page.title().then((title) => title.startsWith(say('common-error_prefix')) ? title : ''), 'title');
}

/** Shows the fields of another country, as the button without a script does. */
async function useCountry(irene, { t, say }, code) {
  // Where it is shown already, the button is the form's own.
  if (await irene.value(t.country) === code) return;
  await irene.field(t.country).selectOption(code);
  await irene.press(say('common-use-country'));
  same(await irene.value(t.country), code, 'the country shown');
}

/** The label of a field in a country. */
function labelIn({ say }, field, code) {
  try {
    return say(`field-${field}-${code}`);
  } catch {
    return say(`field-${field}`);
  }
}

async function countryForm(tale) {
  const { irene, t, say, company } = tale;
  await irene.open(own(irene, 'legal-profile'));
  await irene.fill({ [t.companyName]: company.name });
  for (const code of ['US', 'BR', 'DE', 'AE', 'CA', 'JP']) {
    const { postal, state, number, vat, example } = COUNTRIES.get(code);
    await useCountry(irene, tale, code);
    const optional = async (field) => {
      const control = irene.field(labelIn(tale, field, code));
      const label = irene.page.locator(`label[for="${await control.getAttribute('id')}"]`);
      return (await label.innerText()).includes(say('common-optional'));
    };
    same(await optional('region'), state !== 'listed', `${code}: is the state optional`);
    same(await optional('postal'), !postal, `${code}: is the postal code optional`);
    same(await optional('reg_number'), number !== 'required', `${code}: is the registration number optional`);
    if (example) await irene.reads(say('field-postal-hint-like', { example }));
    if (state === 'listed') {
      const offered = await irene.field(labelIn(tale, 'region', code)).locator('option:not([value=""])').count();
      same(offered, STATES.filter(([of]) => of === code).length, `${code}: states to choose from`);
    }
    same(await irene.field(t.vat).count(), vat === 'not_allowed' ? 0 : 1, `${code}: VAT number`);
    same(await irene.field(say('field-pec')).count(), 0, `${code}: certified email`);
    same(await irene.value(t.companyName), company.name, `${code}: what was typed`);
  }
}

async function registrationNumber(tale) {
  const { irene, t, say } = tale;
  same([...COUNTRIES.values()].filter(({ number }) => number === 'required').length, 24, 'countries that require the number');
  await irene.open(own(irene, 'legal-profile'));
  await useCountry(irene, tale, 'BR');
  await irene.press(t.saveContinue, { status: 422 });
  holds(await irene.wrongAt('CNPJ'), say('fault-reg_number-missing-BR'), 'without a number');
  await irene.fill({ CNPJ: '111.444.777-35' });
  await irene.press(t.saveContinue, { status: 422 });
  holds(await irene.wrongAt('CNPJ'), say('fault-reg_number-personal'), "a person's number");
  await irene.reads(say('field-reg_number-hint'));
  await irene.fill({ CNPJ: '' });
  await useCountry(irene, tale, 'AE');
  await irene.press(t.saveContinue, { status: 422 });
  holds(await irene.wrongAt(say('field-reg_number-AE')), say('fault-reg_number-missing_named', { label: say('field-reg_number-AE') }), 'AE');
  await useCountry(irene, tale, 'DE');
  await irene.fill({ [t.companyName]: '' });
  await irene.press(t.saveContinue, { status: 422 });
  same(await irene.wrongAt(say('field-reg_number')), '', 'where it is optional');
}

async function vatNumber(tale) {
  const { irene, t, say } = tale;
  await irene.open(own(irene, 'legal-profile'));
  for (const code of ['DE', 'FR', 'NL', 'GR']) {
    const { prefix, example } = VAT.get(code);
    await useCountry(irene, tale, code);
    await irene.fill({ [t.vat]: '12', [t.companyName]: '' });
    await irene.press(t.saveContinue, { status: 422 });
    holds(await irene.wrongAt(t.vat), say('fault-vat_id-malformed', { example }), `${code}: a wrong one`);
    for (const right of [example, `${prefix} ${example}`]) {
      await irene.fill({ [t.vat]: right });
      await irene.press(t.saveContinue, { status: 422 });
      same(await irene.wrongAt(t.vat), '', `${code}: ${right}`);
    }
  }
}

async function addressProposal(tale) {
  const { irene, t, say, company } = tale;
  await irene.open(own(irene, 'legal-profile'));
  await useCountry(irene, tale, 'HU');
  await irene.fill({
    [t.companyName]: company.name, [t.vat]: VAT.get('HU').example, TIN: '12345678', [t.address]: 'ANDRASSY UT 12', [t.city]: 'Budapest',
    [labelIn(tale, 'region', 'HU')]: '', [labelIn(tale, 'postal', 'HU')]: '1051', [t.website]: company.website,
  });
  await irene.press(t.saveContinue);
  same(await irene.title(), say('enrollment-address-title'), 'the page that asks');
  const row = irene.main().getByRole('row').filter({ hasText: 'ANDRASSY UT 12' });
  holds(await row.innerText(), 'Andrassy út 12', 'side by side');
  await irene.press(t.saveContinue, { status: 422 });
  await irene.radio(say('field-address_choice'), say('field-address_choice-standard'));
  await irene.press(t.saveContinue);
  await irene.open(own(irene, 'legal-profile'));
  same(await irene.value(t.address), 'Andrassy út 12', 'what was chosen');
  // Back to where the company is.
  await useCountry(irene, tale, 'IT');
  await irene.fill({ ...legal(tale, company), [say('field-reg_number-IT')]: '' });
  await irene.press(t.saveContinue);
}

async function contactRules(tale) {
  const { irene, t, say, company } = tale;
  await irene.open(own(irene, 'primary-contact'));
  await nameContact(irene, tale, company.contact);
  for (const [address, why] of [
    ['tommaso@gmail.com', say('fault-work_email-webmail', { domain: 'gmail.com' })],
    ['tommaso@icloud.com', say('fault-work_email-webmail', { domain: 'icloud.com' })],
    ['tommaso@onda.onmicrosoft.com', say('fault-work_email-shared_host', { domain: 'onda.onmicrosoft.com' })],
    ['tommaso@pec.it', say('fault-work_email-certified_mail', { domain: 'pec.it' })],
    ['tommaso', say('fault-work_email-malformed')],
  ]) {
    await irene.fill({ [t.workEmail]: address });
    await irene.press(t.saveContinue, { status: 422 });
    holds(await irene.wrongAt(t.workEmail), why, address);
    same(await irene.value(t.givenName), company.contact.given, 'what was typed before');
  }
  await irene.fill({ [t.workEmail]: company.contact.address });
  await irene.press(t.saveContinue);
  await irene.open(own(irene, 'primary-contact'));
  same(await irene.value(t.workEmail), company.contact.address, 'another person than the applicant');
}

/** A reseller of the cast and somebody of a customer of theirs. */
const SUPPORTED = { en: [/Giulia Rossi/, /Davide Bruno/, 'Nuvola Rossi S.r.l.'], it: [/Stella Ferri/, /Irene Moretti/, 'Alba Cloud S.r.l.'] };

async function support(tale) {
  const { irene, arrive, t, say, company, language } = tale;
  await irene.open(own(irene, 'customer-support'));
  const mine = { [t.supportEmail]: company.support, [t.supportPhone]: '+39 011 555 0199', [say('field-support_url')]: `aiuto.${company.website}` };
  await irene.fill(mine);
  await irene.press(say('enrollment-support-preview'));
  await irene.reads(say('enrollment-support-shown'), company.support, `aiuto.${company.website}`);
  await irene.press(t.saveContinue);

  const [reseller, customer, name] = SUPPORTED[language];
  const keeper = await arrive('Reseller');
  await keeper.actAs(reseller);
  await keeper.open(`/o/${new URL(keeper.page.url()).pathname.split('/')[2]}/settings/organization/support`);
  await keeper.fill({ [t.supportEmail]: `aiuto@${language}.example`, [t.supportPhone]: '+39 011 555 0177', [say('field-support_url')]: `aiuto.${language}.example` });
  await keeper.press(say('organizations-support-save'));
  await keeper.leave();
  const reader = await arrive('Customer');
  await reader.actAs(customer);
  await reader.follow(name, { within: reader.main() });
  await reader.reads(`aiuto@${language}.example`, '+390115550177', `aiuto.${language}.example`);
  await reader.leave();
}

async function enrollNow(tale) {
  const { irene, t, say, company, mail, language } = tale;
  await irene.open(own(irene));
  await irene.follow(say('enrollment-section-check'));
  await irene.reads(t.checkAnswers, company.contact.address, company.support, 'Torino');
  await send(irene, tale, company);
  await irene.reads(company.contact.address, say('enrollment-status-expected', { date: '' }).replace(/\s*\.$/, ''));
  for (const [address, kind] of [[company.contact.address, 'confirm_contact'], [company.admin.address, 'application_sent']]) {
    const arrived = await letter(mail, address, kind);
    same(arrived.language, language, `language of ${kind}`);
    holds(`${arrived.subject}\n${arrived.text}`, company.name, kind);
  }
  await irene.follow(t.statusLink);
  const times = await irene.main().locator('ol.rail time').count();
  if (times < 5) throw new Error(`${times} dates on the timeline`);
  await irene.reads(say('verification-turn-contact'));
}

export const APPLY = [
  ['01', 'anybody reads what to prepare and the steps, and starts with one button', welcome],
  ['02', 'a free mail domain and a role address are refused with the reason', refusedAddresses],
  ['03', 'the first user of a new company is its global admin once the mailbox is proved', firstAdmin],
  ['04', 'a company in the program gives its support only and is a reseller too', shortcut],
  ['05', 'a half-filled application is there on another device, field for field', resumed],
  ['06', 'all errors of the legal profile are said at once, each at its field', allErrors],
  ['07', 'the country changes labels, required marks, states and postal pattern', countryForm],
  ['08', 'a registration number is asked where it must be, and a personal one is told apart', registrationNumber],
  ['09', 'VAT numbers fit with and without their prefix, and a wrong one shows the example', vatNumber],
  ['10', 'typed and standard address stand side by side where the program asks', addressProposal],
  ['12', 'the contact may be another person and has a work address', contactRules],
  ['13', 'customer support is saved, and connected customers read it', support],
  ['14', 'Enroll now opens a case, mails the contact and shows what is due when', enrollNow],
];
