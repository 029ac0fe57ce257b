// From the agreement to all three seeing each other: signing, the provider, the customer.
// One rule: a step checks what its reader is told, not only that the page answered.

import { once } from './enroll.mjs';
import { letter, lettersTo, link } from './letters.mjs';

export const PROVIDER = 'Adria Distribuzione S.p.A.';

/** The global admin chooses the location, reads and signs; the overview and Program Info say so. */
export async function sign(irene, t, company, mail) {
  await irene.menu(t.overview);
  await irene.reads(t.overviewTitle);
  await irene.follow(t.chooseLocation, { within: irene.main() });
  await irene.radio(t.whichLocation, company.name);
  await irene.pressTwice(t.update);
  await letter(mail, company.admin.address, 'location_associated');
  await irene.menu(t.overview);
  await irene.follow(t.readAndSign, { within: irene.main() });
  await irene.press(t.acceptContinue, { status: 422 });
  await irene.fill({ [t.jobTitle]: 'CEO' });
  await irene.tick(t.haveRead);
  await irene.tick(t.mayASign);
  await irene.pressTwice(t.acceptContinue);
  await irene.menu(t.overview);
  await irene.reads(t.success, company.admin.name);
  await irene.menu(t.settings);
  await irene.follow(t.partnerProfile, { within: irene.main() });
  await irene.reads(t.programInfo, t.active, company.admin.name);
  await letter(mail, company.admin.address, 'agreement_signed');
  once(mail, company.admin.address, 'agreement_signed');
}

/** Opens a partner from the list of one side. */
export async function partner(visitor, list, name) {
  await visitor.menu(list);
  await visitor.follow(name, { within: visitor.main() });
}

/** Fills in why a relationship ends, and the declaration. */
export async function declared(visitor, { say }, why) {
  await visitor.fill({ [say('relationships-reason')]: why });
  await visitor.tick(say('field-good_faith'));
}

/** A provider ends the relationship with a reseller at once. */
export async function removes(provider, tale, reseller, why) {
  const { t, say } = tale;
  await partner(provider, t.resellers, reseller);
  await provider.follow(say('relationships-remove'), { within: provider.main() });
  await declared(provider, tale, why);
  await provider.press(say('relationships-remove'));
  await provider.reads(say('relationships-ended', { company: reseller }));
}

/** Somebody of a provider fills in whom to invite, and comes to the letter before it is sent. */
export async function compose(provider, t, name, address, more = {}) {
  await provider.menu(t.resellers);
  await provider.follow(t.request);
  await provider.press(t.preview, { status: 422 });
  await provider.fill({ [t.company]: name, [t.invitedAddress]: address, ...more });
  await provider.radio(t.mailLanguage, t.ownLanguage);
  await provider.press(t.preview);
  await provider.reads(address, name);
}

/** The provider's channel manager invites `address`. */
export async function invite(marco, t, name, address) {
  await marco.actAs(/Marco Neri/);
  await compose(marco, t, name, address);
  await marco.pressTwice(t.sendInvitation);
  await marco.reads(address);
}

/** The reseller authorizes the provider. */
export async function authorize(irene, t, company, mail) {
  const invitation = await letter(mail, company.admin.address, 'provider_invitation');
  once(mail, company.admin.address, 'provider_invitation');
  await irene.open(link(invitation, '/i/'));
  await irene.reads(PROVIDER, 'Marco Neri');
  await irene.press(t.answerAs);
  await irene.press(t.authorizeProvider, { status: 422 });
  await irene.tick(t.confirmPartnership);
  await irene.pressTwice(t.authorizeProvider);
  await irene.reads(t.nowYourProvider);
  await irene.menu(t.providers);
  if (await irene.rows(PROVIDER) !== 1) throw new Error(`${await irene.rows(PROVIDER)} rows of ${PROVIDER}`);
}

/** The reseller invites a customer jointly with the provider. */
export async function inviteCustomer(irene, t, company) {
  await irene.menu(t.providers);
  await irene.follow(new RegExp(`^${t.viewCustomers}`), { within: irene.main() });
  await irene.follow(t.inviteCustomers, { within: irene.main() });
  await irene.press(t.preview, { status: 422 });
  await irene.fill({ [t.company]: company.customer.name, [t.invitedAddress]: company.customer.address });
  await irene.radio(t.mailLanguage, t.ownLanguage);
  await irene.press(t.preview);
  await irene.reads(company.customer.address, company.customer.name);
  await irene.pressTwice(t.sendInvitation);
  await irene.reads(company.customer.name);
}

/** The customer's signatory, on a device that was never here before. */
export async function accept(nadia, t, company, mail, settled = async () => {}) {
  const request = await letter(mail, company.customer.address, 'customer_invitation');
  once(mail, company.customer.address, 'customer_invitation');
  await nadia.open(link(request, '/c/'));
  await nadia.reads(company.name, PROVIDER);
  await nadia.press(t.continue);
  await letter(mail, company.customer.address, 'customer_code');
  await settled();
  const { code } = lettersTo(mail, company.customer.address).filter(({ kind }) => kind === 'customer_code').at(-1);
  await nadia.fill({ [t.code]: code === '000000' ? '111111' : '000000' });
  await nadia.press(t.continue, { status: 422 });
  await nadia.fill({ [t.code]: code });
  await nadia.press(t.continue);
  await nadia.press(t.accept, { status: 422 });
  await nadia.fill({ [t.fullName]: company.customer.person, [t.jobTitle]: 'CEO' });
  await nadia.tick(t.acceptRelationship);
  await nadia.tick(t.acceptAgreement);
  await nadia.tick(t.mayASign);
  // The first press signed her in, so the page she still holds is an old one: it is shown again, then used.
  await nadia.pressTwice(t.accept, 403);
  await nadia.press(t.sendAgain);
  await nadia.reads(company.name, PROVIDER);
  await letter(mail, company.customer.address, 'customer_authorized');
  once(mail, company.customer.address, 'customer_authorized');
}

/** Each of the three finds the other two. */
export async function seeEachOther({ irene, marco, nadia }, t, company, mail) {
  await irene.menu(t.customers);
  if (await irene.rows(company.customer.name) !== 1) throw new Error('the reseller does not see its customer once');
  await irene.menu(t.providers);
  await irene.reads(PROVIDER);
  await marco.menu(t.resellers);
  await marco.reads(company.name);
  if (await marco.rows(company.name) !== 1) throw new Error(`the provider sees ${await marco.rows(company.name)} rows of its reseller`);
  await marco.menu(t.customers);
  if (await marco.rows(company.customer.name) !== 1) throw new Error('the provider does not see the customer once');
  await nadia.follow(t.allPartners);
  await nadia.reads(company.name, PROVIDER);
  await letter(mail, company.admin.address, 'customer_accepted');
  once(mail, company.admin.address, 'customer_accepted');
}
