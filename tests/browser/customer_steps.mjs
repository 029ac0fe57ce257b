// What is done with invitations of customers again and again: asking, proving the mailbox, answering, looking in the lists.
// One rule: the letter is read as it was mailed, and the customer finds everything by the words on the page.

import { flat, same } from './application.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { until } from './portal.mjs';

/** A customer nobody knows: its company, its person, the address that is invited. */
export const customer = (name, person, address) => ({ name, person, address });

/** How many letters of a kind an address has. */
export const count = (mail, address, kind) => lettersTo(mail, address).filter((one) => one.kind === kind).length;

/** The reseller's global admin makes Luca an admin agent, who may ask for access; says Luca at his company's pages. */
export async function agent({ t, arrive }) {
  const giulia = await arrive('Giulia Rossi');
  await giulia.menu(t.settings);
  await giulia.follow(t.userManagement, { within: giulia.main() });
  await giulia.follow('Luca Greco', { within: giulia.main() });
  await giulia.tick(t.adminAgent);
  await giulia.press(t.update);
  await giulia.reads(t.success);
  return arrive('Luca Greco');
}

/** Somebody of a reseller comes to the form **Invite new customers** for a provider. */
export async function toInvite(reseller, { t }, provider = '') {
  await reseller.menu(t.providers);
  const within = provider ? reseller.main().getByRole('row').filter({ hasText: provider }) : reseller.main();
  await reseller.follow(new RegExp(`^${t.viewCustomers}`), { within });
  await reseller.follow(t.inviteCustomers, { within: reseller.main() });
}

/** Fills in whom to ask, on either side's form, and comes to the letter before it is sent. */
export async function composes(partner, { t, say }, who, { access = false, note = '' } = {}) {
  await partner.fill({ [t.company]: who.name, [t.invitedAddress]: who.address, [say('field-note')]: note });
  await partner.radio(t.mailLanguage, t.ownLanguage);
  if (access) await partner.tick(say('field-ask_dap'));
  await partner.press(t.preview);
  await partner.reads(who.name, who.address);
}

/** Sends what was composed; says the letter as it arrived and its link. */
export async function sends(partner, { t, mail }, who) {
  const before = count(mail, who.address, 'customer_invitation');
  await partner.press(t.sendInvitation);
  const mailed = await letter(mail, who.address, 'customer_invitation', before + 1);
  same(mailed.language, partner.variant.language, 'the language of the letter');
  return { mailed, link: link(mailed, '/c/') };
}

/** Somebody of a reseller asks a customer for a provider too. */
export async function asks(reseller, tale, who, more) {
  await toInvite(reseller, tale, more?.provider);
  await composes(reseller, tale, who, more);
  return sends(reseller, tale, who);
}

/** Opens an invitation from the list of those that wait; it stays the visitor's page. */
export async function invitationOf(reseller, { t }, who) {
  await reseller.menu(t.providers);
  await reseller.follow(new RegExp(`^${t.viewCustomers}`), { within: reseller.main() });
  await reseller.go(() => reseller.main().getByRole('row').filter({ hasText: who.address }).first().getByRole('link').first().click(), 200);
}

/** Asks for the digits by **Continue** and says them. */
export async function code(visitor, { t, mail }, who) {
  const before = count(mail, who.address, 'customer_code');
  await visitor.press(t.continue);
  return (await letter(mail, who.address, 'customer_code', before + 1)).code;
}

/** From the page of the request to the boxes: the digits are asked for, read and typed. Whoever signed in just now with the invited address needs none. */
export async function proves(visitor, { t, mail }, who) {
  const before = count(mail, who.address, 'customer_code');
  await visitor.press(t.continue);
  if (!await visitor.field(t.code).count()) return;
  await visitor.fill({ [t.code]: (await letter(mail, who.address, 'customer_code', before + 1)).code });
  await visitor.press(t.continue);
}

/** Fills in who answers, and ticks every box that must be; `only` names the one company that is accepted. */
export async function ticks(visitor, { t, say }, who, { access = false, only = '' } = {}) {
  if (only) await visitor.follow(say('customers-review-only', { company: only }), { within: visitor.main() });
  await visitor.fill({ [t.fullName]: who.person, [t.jobTitle]: 'CEO' });
  await visitor.tick(only ? say('customers-review-one', { company: only }) : t.acceptRelationship);
  if (access) await visitor.tick(say('field-accept_dap'));
  await visitor.tick(t.acceptAgreement);
  await visitor.tick(t.mayASign);
}

/** From the mailed link to the receipt. */
export async function accepts(visitor, tale, mailed, who, more) {
  await visitor.open(mailed);
  await proves(visitor, tale, who);
  await ticks(visitor, tale, who, more);
  await visitor.press(tale.t.accept);
  await visitor.reads(tale.say('customers-done-title'), who.name);
}

/** The row of a company in the visitor's list of customers; it has to be there once. */
export async function listed(visitor, { t, say }, who, { ended = false } = {}) {
  await visitor.menu(t.customers);
  if (ended) {
    // Without any customer in force there is a link in place of the filter.
    if (await visitor.main().getByLabel(say('field-status')).count()) {
      await visitor.choose(say('field-status'), say('customers-view-ended'));
      await visitor.press(say('common-filter-apply'));
    } else await visitor.follow(say('customers-show-ended'), { within: visitor.main() });
  }
  const rows = visitor.main().getByRole('row').filter({ hasText: who.name });
  same(await rows.count(), 1, `rows of ${who.name} for ${visitor.name}`);
  return rows.first().innerText();
}

/** Fails if a company stands in the visitor's list of customers. */
export async function unknown(visitor, { t }, who) {
  await visitor.menu(t.customers);
  same(await visitor.rows(who.name), 0, `rows of ${who.name} for ${visitor.name}`);
}

/** Opens a company from the visitor's list of customers. */
export async function customerOf(visitor, { t }, who) {
  await visitor.menu(t.customers);
  await visitor.follow(who.name, { within: visitor.main() });
}

/** What a cell of a narrow or a wide list says below its head. */
export const cell = async (visitor, who, head) =>
  (await visitor.main().getByRole('row').filter({ hasText: who.name }).first().locator(`[data-label="${head}"]`).innerText()).trim();

/** Waits for a letter of a kind that says all these words. */
export const told = (mail, address, kind, ...words) => until(
  () => `no ${kind} to ${address} says ${words.join(', ')}; there are ${JSON.stringify(lettersTo(mail, address).map((one) => `${one.kind}: ${one.subject}`))}`,
  () => lettersTo(mail, address).find((one) => one.kind === kind && words.every((word) => flat(`${one.subject}\n${one.text}`).includes(flat(word)))),
);
