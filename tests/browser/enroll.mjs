// From the start page to a verified company: the work account, the application, the contact, the reviewer.
// One rule: a step checks what its reader is told, not only that the page answered.
// Next: partners.mjs.

import { letter, lettersTo, link } from './letters.mjs';

/** The new global admin creates the work account and comes to the Welcome page. */
export async function createAccount(irene, t, company, mail) {
  await irene.open('/');
  await irene.follow(t.signIn, { within: irene.main() });
  await irene.follow(t.createOne);
  await irene.press(t.createAccount, { status: 422 });
  await irene.reads(t.problem);
  await irene.fill({ [t.companyName]: company.name, [t.yourName]: company.admin.name, [t.workEmail]: 'irene@gmail.com', [t.password]: company.password });
  await irene.choose(t.country, t.italy);
  await irene.press(t.createAccount, { status: 422 });
  await irene.reads(/gmail\.com/);
  await irene.fill({ [t.workEmail]: company.admin.address, [t.password]: company.password });
  await irene.press(t.createAccount);
  await irene.reads(company.admin.address);
  const { code, language } = await letter(mail, company.admin.address, 'account_code');
  if (language !== irene.variant.language) throw new Error(`the code came in ${language}`);
  await irene.fill({ [t.code]: code === '000000' ? '111111' : '000000' });
  await irene.press(t.confirm, { status: 422 });
  await irene.fill({ [t.code]: code });
  await irene.press(t.confirm);
  await irene.reads(t.accountReady);
  await irene.follow(t.signIn, { within: irene.main() });
  await irene.fill({ [t.email]: company.admin.address, [t.password]: company.password });
  await irene.press(t.signIn);
}

/** From the Welcome page to "Application sent", the button pressed three times. */
export async function apply(irene, t, company, mail) {
  if (!irene.page.url().endsWith('/enroll')) await irene.open('/enroll');
  await irene.follow(t.next);
  await irene.press(t.startApplication);
  await irene.follow(t.legalSection);
  await irene.press(t.saveContinue, { status: 422 });
  await irene.reads(t.problem);
  await irene.fill({
    [t.companyName]: company.name, [t.vat]: company.vat, [t.address]: 'Via Garibaldi 12', [t.city]: 'Torino',
    [t.province]: 'TO', [t.postal]: '10122', [t.website]: company.website,
  });
  await irene.press(t.saveContinue);
  await irene.radio(t.whoIsContact, t.someoneElse);
  await irene.fill({ [t.givenName]: company.contact.given, [t.familyName]: company.contact.family, [t.workEmail]: 'tommaso@libero.it', [t.phone]: '+39 011 555 0123' });
  await irene.radio(t.mailLanguage, t.ownLanguage);
  await irene.press(t.saveContinue, { status: 422 });
  await irene.reads(/libero\.it/);
  await irene.fill({ [t.workEmail]: company.contact.address });
  await irene.press(t.saveContinue);
  await irene.fill({ [t.supportEmail]: company.support, [t.supportPhone]: '+39 011 555 0199' });
  await irene.press(t.saveContinue);
  await irene.reads(t.checkAnswers, company.contact.address, company.support, 'Torino');
  await irene.pressTwice(t.enrollNow);
  await irene.reads(t.sent, /R-\d{4}-\d{6}/);
  company.reference = /R-\d{4}-\d{6}/.exec(await irene.main().innerText())[0];
  await irene.follow(t.statusLink);
  await letter(mail, company.admin.address, 'application_sent');
  await letter(mail, company.contact.address, 'confirm_contact');
  once(mail, company.admin.address, 'application_sent');
  once(mail, company.contact.address, 'confirm_contact');
}

/** Fails if a letter came more than once. */
export function once(mail, address, kind) {
  const copies = lettersTo(mail, address).filter((l) => l.kind === kind).length;
  if (copies !== 1) throw new Error(`${copies} letters ${kind} to ${address}`);
}

/** The primary contact, on a device that was never here before. */
export async function confirm(tommaso, t, company, mail) {
  const asked = await letter(mail, company.contact.address, 'confirm_contact');
  await tommaso.open(link(asked, '/v/'));
  await tommaso.reads(company.name, company.admin.name);
  await tommaso.fill({ [t.code]: asked.code });
  await tommaso.press(t.confirmAddress);
  await tommaso.reads(t.confirmedThanks, company.name);
}

/** The reviewer authorizes what is hers to decide. */
export async function review(elena, t, company) {
  await elena.actAs(/Elena/);
  await elena.menu(t.reviews);
  await elena.follow(company.reference);
  await elena.press(t.claim);
  for (const check of [t.domain, t.employment, t.business]) {
    const part = () => elena.page.getByRole('region', { name: check });
    await elena.tick(t.authorize, part());
    await elena.press(t.saveDecision, { within: part() });
    await elena.reads(t.decisionSaved);
  }
}
