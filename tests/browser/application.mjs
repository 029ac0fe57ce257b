// What an applicant does with an application, page by page, in either language.
// One rule: nothing is pressed or filled by an address or a name in the page's source; people read labels.
// Next: desk.mjs, what the reviewers do.

import { letter, link } from './letters.mjs';
import { sayingIn } from './fluent.mjs';
import { wordsIn } from './words.mjs';

/** The words of a language: those of the reference programme by heart (`t`), the portal's own by key (`say`). */
export const speaking = (language) => ({ t: wordsIn(language), say: sayingIn(language) });

/** Fails unless both are the same. */
export function same(found, wanted, what) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** Words without the breaks of lines that a page or a letter has in them, and without a letter's marks of a quotation. */
export const flat = (text) => text.replace(/\n> ?/g, '\n').replace(/\s+/g, ' ');

/** Fails unless `text` holds `words`. */
export function holds(text, words, what) {
  if (!flat(text).includes(flat(words))) throw new Error(`${what}: "${words}" is not in:\n${text.slice(0, 1500)}`);
}

/** The address of a page of the visitor's own application. */
export function own(visitor, page = '') {
  const org = /^\/o\/([^/]+)/.exec(new URL(visitor.page.url()).pathname)?.[1] ?? visitor.org;
  if (!org) throw new Error(`${visitor.name} was at no company's page yet`);
  visitor.org = org;
  return `/o/${org}/enrollment${page && `/${page}`}`;
}

/** From the Welcome page to the task list of an application. */
export async function begin(visitor, { t }) {
  await visitor.open('/enroll');
  await visitor.follow(t.next);
  await visitor.press(t.startApplication);
  own(visitor);
}

/** The answers of the legal business profile, by their labels in the visitor's language. */
export function legal({ t }, company) {
  return {
    [t.companyName]: company.name, [t.vat]: company.vat, [t.address]: 'Via Garibaldi 12', [t.city]: 'Torino',
    [t.province]: 'TO', [t.postal]: '10122', [t.website]: company.website,
  };
}

/** Names somebody else as the primary contact; presses nothing. */
export async function nameContact(visitor, { t }, contact, phone = '+39 011 555 0123') {
  await visitor.radio(t.whoIsContact, t.someoneElse);
  await visitor.fill({ [t.givenName]: contact.given, [t.familyName]: contact.family, [t.workEmail]: contact.address, [t.phone]: phone });
  await visitor.radio(t.mailLanguage, t.ownLanguage);
}

/** Fills in every section and comes to the page with all answers. */
export async function fillIn(visitor, words, company) {
  const { t } = words;
  await visitor.open(own(visitor, 'legal-profile'));
  await visitor.fill(legal(words, company));
  await visitor.press(t.saveContinue);
  await visitor.open(own(visitor, 'primary-contact'));
  await nameContact(visitor, words, company.contact);
  await visitor.press(t.saveContinue);
  await visitor.open(own(visitor, 'customer-support'));
  await visitor.fill({ [t.supportEmail]: company.support, [t.supportPhone]: '+39 011 555 0199' });
  await visitor.press(t.saveContinue);
  await visitor.open(own(visitor, 'check'));
}

/** Presses **Enroll now** and remembers the reference. */
export async function send(visitor, { t }, company) {
  await visitor.press(t.enrollNow);
  await visitor.reads(t.sent, /R-\d{4}-\d{6}/);
  company.reference = /R-\d{4}-\d{6}/.exec(await visitor.main().innerText())[0];
}

/** Signs in by the page, with address and password. */
export async function signIn(visitor, { t }, address, password) {
  await visitor.open('/sign-in');
  visitor.fluent = false;
  await visitor.fill({ [t.email]: address, [t.password]: password });
  await visitor.press(t.signIn);
  await visitor.speak();
  visitor.fluent = true;
}

/** Opens the link of the newest letter to the contact and types its digits; presses nothing. */
export async function openConfirmation(visitor, { t }, mail, address, nth = 1) {
  const asked = await letter(mail, address, 'confirm_contact', nth);
  await visitor.open(link(asked, '/v/'));
  await visitor.fill({ [t.code]: asked.code });
  return asked;
}

/** The part of the status page about a check. */
export const step = (visitor, { say }, check) =>
  visitor.main().getByRole('listitem').filter({ has: visitor.page.getByRole('heading', { name: say(`verification-check-${check}`) }) });

/** Fails unless the status page says these words about a check. */
export async function standing(visitor, words, check, ...wanted) {
  const text = await step(visitor, words, check).innerText();
  for (const words of wanted) holds(text, words, `${visitor.name} reads about ${check}`);
}
