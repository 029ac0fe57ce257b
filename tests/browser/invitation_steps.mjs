// What is done with invitations again and again: inviting, finding one in the list, standing before a page that ends it.
// One rule: the letter is read as it was mailed.

import { same } from './application.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { compose } from './partners.mjs';

/** Fails unless the page is the one with this title. */
export async function stands(visitor, title) {
  same(await visitor.title(), title, `${visitor.name} at ${visitor.page.url()}`);
}

/** Somebody of a provider invites; says the address of the invitation's page and the link that was mailed. */
export async function invites(provider, { t, mail }, company, address, more) {
  const before = lettersTo(mail, address).filter(({ kind }) => kind === 'provider_invitation').length;
  await compose(provider, t, company, address, more);
  await provider.press(t.sendInvitation);
  const mailed = await letter(mail, address, 'provider_invitation', before + 1);
  same(mailed.language, provider.variant.language, 'the language of the letter');
  return { page: new URL(provider.page.url()).pathname, mailed, link: link(mailed, '/i/') };
}

/** The row of the list of invitations about a company. */
export async function row(marco, { t, say }, company) {
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-list-all'), { within: marco.main() });
  return marco.main().getByRole('row').filter({ hasText: company });
}

/** Opens the newest invitation to a company from the list. */
export async function opens(marco, tale, company) {
  const found = await row(marco, tale, company);
  await marco.go(() => found.first().getByRole('link').click(), 200);
}
