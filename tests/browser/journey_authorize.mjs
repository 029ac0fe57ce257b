// Every branch of J7 of pages.md, section 1: Giulia authorizes a provider. In English and in Italian, without JavaScript;
// how it is told: stories.mjs. One rule: a check's name quotes its branch. J11: journey_invite.mjs.
//
// | branch | walked |
// |---|---|
// | mail → page → sign in, pick the account → chain, permissions, box → success, the provider sees her | here; both boxes: acceptance_invitations 41 |
// | decline with optional reason | here without a reason; with one: acceptance_invitations 42 |
// | wrong account | here, until the letter goes to the other address; acceptance_invitations 43 |
// | region mismatch | here and acceptance_invitations 43 |
// | agreement not signed yet (saved, resumes after J4) | here, from "Enroll first" on |
// | expired → ask for a new one | here, without signing in; signed in: acceptance_invitations 43 |

import { holds, same } from './application.mjs';
import { fresh } from './company.mjs';
import { apply, confirm, createAccount, review } from './enroll.mjs';
import { invites, opens, stands } from './invitation_steps.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER, sign } from './partners.mjs';
import { until } from './portal.mjs';
import { later, tell } from './stories.mjs';

const [ALBA, NORDLICHT, NUVOLA] = ['Alba Cloud S.r.l.', 'Nordlicht Distribution GmbH', 'Nuvola Rossi S.r.l.'];
const ADA = 'ada@officinablu.example';
const AMY = 'amy.chen@bayview.example';
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const MARCO = 'marco.neri@adria.example';
const STELLA = 'stella.ferri@albacloud.example';
const PASSWORD = 'filiera demonstration';

/** Signs in on the page that asks for it, and reads on in their language; `status` is that of the page they come to. */
async function signsIn(visitor, { t }, address, status = 200) {
  visitor.fluent = false;
  await visitor.fill({ [t.email]: address, [t.password]: PASSWORD });
  await visitor.press(t.signIn, { status });
  await visitor.speak(status);
  visitor.fluent = true;
}

async function straight(tale) {
  const { t, say, arrive, stranger } = tale;
  const petra = await arrive('Petra Vogel');
  const { link: mailed } = await invites(petra, tale, NUVOLA, GIULIA);
  const giulia = await stranger('Giulia');
  await giulia.open(mailed);
  await giulia.reads(NORDLICHT, 'Petra Vogel', say('relationships-asked'), say('relationships-nothing'));
  await giulia.press(say('relationships-sign-in'));
  await signsIn(giulia, tale, GIULIA);
  await giulia.press(t.answerAs);
  await giulia.reads(say('relationships-you-authorize'), say('relationships-you-do-not'), say('relationships-provider-data'));
  await giulia.tick(t.confirmPartnership);
  await giulia.press(t.authorizeProvider);
  if (!/\/o\/[^/]+\/providers\/[^/]+$/.test(new URL(giulia.page.url()).pathname)) throw new Error(`she came to ${giulia.page.url()}`);
  await giulia.reads(t.nowYourProvider, say('common-no'));
  await petra.menu(t.resellers);
  holds(await petra.main().getByRole('region', { name: say('relationships-partnerships') }).innerText(), NUVOLA, 'the provider’s list');
  await giulia.open(mailed, 409);
  await stands(giulia, say('relationships-answered-title'));
}

async function declines(tale) {
  const { t, say, arrive, mail } = tale;
  const marco = await arrive('Marco Neri');
  tale.late = await invites(marco, tale, 'Officina Blu S.r.l.', ADA);
  const one = await invites(marco, tale, ALBA, STELLA);
  const stella = await arrive('Stella Ferri');
  await stella.open(one.link);
  await stella.press(t.answerAs);
  await stella.press(say('relationships-decline'));
  await stella.reads(say('relationships-declined'));
  await letter(mail, MARCO, 'invitation_declined');
  await marco.open(one.page);
  await marco.reads(say('relationships-step-declined'), 'Stella Ferri');
  await stella.menu(t.providers);
  same(await stella.rows(PROVIDER), 0, 'providers of who declined');
}

/** Another account than the invited one, then the address the other one asks for, then another region. */
async function wrongAccount(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const marco = await arrive('Marco Neri');
  const one = await invites(marco, tale, ALBA, STELLA);
  const amy = await stranger('Amy');
  await amy.open(one.link);
  await amy.press(say('relationships-sign-in'));
  await signsIn(amy, tale, AMY, 409);
  await stands(amy, say('relationships-address-title'));
  await amy.reads(say('relationships-picker-accounts'), say('relationships-picker-sign-in'));
  await amy.press(say('relationships-ask-elsewhere', { name: 'Marco Neri', address: AMY }));
  const asked = await until('the letter that asks', () => lettersTo(mail, MARCO).find(({ text }) => text.includes(AMY)));
  await marco.open(link(asked, '/o/'));
  same(await marco.value(t.invitedAddress), AMY, 'the address that is asked for');
  await marco.press(say('relationships-address-change-act'));
  await marco.reads(say('relationships-readdressed', { address: AMY }));
  tale.moved = { old: one.link, now: link(await letter(mail, AMY, 'provider_invitation'), '/i/'), page: one.page };
}

async function otherRegion(tale) {
  const { t, say, arrive, stranger } = tale;
  const nobody = await stranger('Nobody');
  await nobody.open(tale.moved.old, 410);
  await stands(nobody, say('relationships-superseded-title'));
  const amy = await arrive('Amy Chen');
  await amy.open(tale.moved.now);
  await amy.press(t.answerAs, { status: 409 });
  await stands(amy, t.regionsDiffer);
  await amy.follow(say('relationships-find'), { within: amy.main() });
  await stands(amy, say('common-menu-directory'));
}

async function unsigned(tale) {
  const { t, say, arrive, stranger, mail, language } = tale;
  const company = fresh(language === 'it' ? 402 : 401);
  const marco = await arrive('Marco Neri');
  const one = await invites(marco, tale, company.name, company.admin.address);
  const irene = await stranger('Irene');
  await irene.open(one.link);
  await irene.press(say('relationships-enroll-first'));
  await stands(irene, say('accounts-new-title'));
  await marco.open(one.page);
  await marco.reads(say('relationships-step-opened'));
  await createAccount(irene, t, company, mail);
  await apply(irene, t, company, mail);
  await confirm(await stranger('Tommaso'), t, company, mail);
  // It was enrolled for: the invitation waits among the company's own, and cannot be accepted before the signature.
  await irene.open(one.link);
  await irene.press(t.answerAs, { status: 409 });
  await irene.reads(say('relationships-unsigned-kept', { provider: PROVIDER }), say('relationships-unsigned-review'));
  await review(await stranger('Elena'), t, company);
  await irene.open(one.link);
  await irene.press(t.answerAs, { status: 409 });
  if (!t.signFirst.test(await irene.title())) throw new Error(`unsigned, Irene reads "${await irene.title()}"`);
  await irene.follow(t.goToAgreement, { within: irene.main() });
  await sign(irene, t, company, mail);
  await irene.menu(t.providers);
  await irene.follow(say('relationships-waiting', { count: 1 }), { within: irene.main() });
  await irene.follow(PROVIDER, { within: irene.main() });
  await irene.tick(t.confirmPartnership);
  await irene.press(t.authorizeProvider);
  await irene.reads(t.nowYourProvider);
}

async function expired(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const nobody = await stranger('Nobody');
  await nobody.open(tale.late.link, 410);
  await stands(nobody, say('relationships-expired-title'));
  await nobody.press(say('relationships-ask-new', { name: 'Marco Neri' }));
  await stands(nobody, say('relationships-asking-title', { name: 'Marco Neri' }));
  await nobody.open(tale.late.link, 410);
  await nobody.press(say('relationships-ask-new', { name: 'Marco Neri' }), { status: 409 });
  await stands(nobody, say('relationships-asked-already-title'));
  const marco = await arrive('Marco Neri');
  await opens(marco, tale, 'Officina Blu S.r.l.');
  await marco.reads(say('relationships-asked-title'));
  await marco.press(say('relationships-renew'));
  await nobody.open(link(await letter(mail, ADA, 'provider_invitation', 2), '/i/'));
  await nobody.reads(PROVIDER, t.signIn);
}

await tell('journey', [
  ['J7', 'mail → page → sign in, pick the account → box → Authorize indirect provider → success', straight],
  ['J7', 'decline with optional reason', declines],
  ['J7', 'wrong account', wrongAccount],
  ['J7', 'region mismatch', otherRegion],
  ['J7', 'agreement not signed yet: saved, resumes after J4', unsigned],
  ({ portal }) => later(portal, '+32d'),
  ['J7', 'expired → ask for a new one', expired],
]);
