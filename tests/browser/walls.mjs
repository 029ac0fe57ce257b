// What must not work, and the page that says what to do instead: the unsigned reseller, the other region,
// the neighbour.
// One rule: a wall is met by hand, at the page where somebody would meet it.

import { letter, link } from './letters.mjs';
import { PROVIDER, invite } from './partners.mjs';

/** A reseller that is verified but has not signed is told to sign, and the invitation waits. */
export async function unsigned(irene, marco, t, company, mail) {
  await invite(marco, t, company.name, company.admin.address);
  await irene.open(link(await letter(mail, company.admin.address, 'provider_invitation'), '/i/'));
  await irene.press(t.answerAs, { status: 409 });
  if (!t.signFirst.test(await irene.title())) throw new Error(`unsigned, Irene reads "${await irene.title()}"`);
  await irene.reads(PROVIDER);
  await irene.follow(t.goToAgreement, { within: irene.main() });
}

/** A provider of another region cannot be authorized. */
export async function otherRegion(world, arrive, marco, t) {
  const amy = await arrive('Amy');
  await invite(marco, t, 'Bayview Cloud Inc.', 'amy.chen@bayview.example');
  await amy.actAs(/Amy Chen/);
  await amy.open(link(await letter(world.mail, 'amy.chen@bayview.example', 'provider_invitation'), '/i/'));
  await amy.press(t.answerAs, { status: 409 });
  if (await amy.title() !== t.regionsDiffer) throw new Error(`from another region, Amy reads "${await amy.title()}"`);
  await amy.menu(t.providers);
  if (await amy.rows(PROVIDER) !== 0) throw new Error('the provider of another region is in the list');
}

/** Another reseller finds nothing at the first one's addresses, nor its rows under its own company. */
export async function neighbour(stella, t, addresses) {
  await stella.actAs(/Stella Ferri/);
  const own = new URL(stella.page.url()).pathname.split('/')[2];
  let tried = 0;
  for (const address of addresses) {
    await stella.open(address, 404);
    if (await stella.title() !== t.notFound) throw new Error(`at ${address} Stella reads "${await stella.title()}"`);
    tried += 1;
    const rest = address.split('/').slice(3);
    if (!rest.some((part) => /^[0-9a-f]{8}-/.test(part)) || rest[0] === 'agreements') continue;
    await stella.open(`/o/${own}/${rest.join('/')}`, 404);
    tried += 1;
  }
  return tried;
}

/** Addresses of a company that `visitor` has been to. */
export function companyAddresses(visitor) {
  const places = visitor.path.map((line) => line.split(' ')).filter(([status]) => status === '200')
    .map(([, url]) => new URL(url).pathname).filter((path) => path.startsWith('/o/'));
  return [...new Set(places)];
}
