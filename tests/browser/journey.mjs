// The main job, step by step, as new people do it: each step finds everything by its words.
// One rule: a step checks what its reader is told, not only that the page answered.

import { letter, link } from './letters.mjs';

/** The new global admin creates the work account and comes to the application. */
export async function createAccount(irene, t, company, mail) {
  await irene.open('/sign-in');
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
