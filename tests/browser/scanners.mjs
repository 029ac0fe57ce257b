// A whole world of mailed links under a scanner: Chromium without cookies that runs scripts and presses every button, and
// HEAD and GET before (security T04). Then their people take each link, and succeed.
// One rule: all rows of all tables are compared, and what may differ is named here with its reason.

import { launch } from './browser.mjs';
import { same, speaking } from './application.mjs';
import { fresh } from './company.mjs';
import { apply, confirm, createAccount } from './enroll.mjs';
import { invites, opens, stands } from './invitation_steps.mjs';
import { letter, letters, lettersTo, link } from './letters.mjs';
import { PROVIDER, accept, inviteCustomer } from './partners.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { changed, rows, waiting } from './rows.mjs';
import { scan } from './scanner.mjs';
import { later } from './stories.mjs';
import { Visitor } from './visitor.mjs';

const ALBA = 'Alba Cloud S.r.l.';
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const SARA = 'sara.conti@nuvolarossi.example';
const STELLA = 'stella.ferri@albacloud.example';
const NINA = { name: 'Nina Galli', address: 'nina@nuvolarossi.example', password: 'quattro gatti sul tetto' };

/** What a scanner may leave behind, table by table, and why that gives it nothing. */
const MAY_DIFFER = {
  // The button that leads to signing in is pressed, and the inviter reads "opened"; "No more reminders" is one press, as in
  // any mailing, and the inviter reads that too. Nothing is accepted by either.
  invitations: ({ delivery, delivery_at, opened_at, stage, stage_since, quiet_at, ...rest }) => JSON.stringify(rest),
  audit_entries: ({ action }) => action === 'relationship.reminders_refused',
  audit_heads: ({ org_id }) => JSON.stringify(org_id),
  invitation_deliveries: ({ what }) => what === 'opened' || what === 'code_asked',
  // "Continue" on the customer's page is entered as what it is: somebody asked for digits.
  customer_invitations: ({ delivery, delivery_at, ...rest }) => JSON.stringify(rest),
  // "Continue" mails six digits to the invited customer and to nobody else; the scanner does not read them.
  mailed_codes: ({ purpose }) => purpose === 'customer',
  notices: ({ kind }) => kind === 'customer_code',
  handovers: () => true,
  // That a form with this one-time id was answered.
  submissions: () => true,
};

const report = new Report();
const company = fresh(501);
const portal = await Portal.start();
const world = { browser: await launch(), base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };
const words = speaking('en');
const { t, say } = words;
const tale = { ...words, mail: portal.mail };
const stranger = (name) => Visitor.arrive(world, { language: 'en', script: false, width: 1280, axe: false }, name);
const arrive = async (name) => {
  const visitor = await stranger(name);
  await visitor.actAs(new RegExp(name));
  return visitor;
};
const step = async (name, run) => {
  await report.test(name, run, () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
};
const links = {};

/** Everything that is mailed with a link is asked for by somebody. */
async function mailed() {
  const irene = await stranger('Irene');
  await createAccount(irene, t, company, portal.mail);
  await apply(irene, t, company, portal.mail);
  const marco = await arrive('Marco Neri');
  links.first = (await invites(marco, tale, ALBA, STELLA)).link;
  const petra = await arrive('Petra Vogel');
  await petra.menu(t.resellers);
  await petra.follow(say('relationships-list-all'), { within: petra.main() });
  await petra.follow(say('relationships-open_link-title'), { within: petra.main() });
  await petra.press(say('relationships-open_link-make'));
  links.open = await petra.main().locator('code').innerText();
  await later(portal, '+25h');
  await marco.actAs(/Marco Neri/);
  await opens(marco, tale, ALBA);
  await marco.press(say('common-send-again'));
  links.second = link(await letter(portal.mail, STELLA, 'provider_invitation', 2), '/i/');
  const giulia = await arrive('Giulia Rossi');
  await inviteCustomer(giulia, t, company);
  await giulia.menu(t.settings);
  await giulia.follow(t.userManagement, { within: giulia.main() });
  await giulia.follow(t.addUser, { within: giulia.main() });
  await giulia.fill({ [t.fullName]: NINA.name, [t.workEmail]: NINA.address });
  await giulia.tick(t.salesAgent);
  await giulia.press(t.sendInvitation);
  const sara = await stranger('Sara');
  await sara.open('/password/forgot');
  await sara.fill({ [t.email]: SARA });
  await sara.press(say('accounts-code-ask-send'));
  await sara.open('/sign-in/code');
  await sara.fill({ [t.email]: SARA });
  await sara.press(say('accounts-code-ask-send'));
  await letter(portal.mail, SARA, 'sign_in_code');
  links.reset = link(await letter(portal.mail, SARA, 'password_reset'), '/password/reset/');
  links.user = link(await letter(portal.mail, NINA.address, 'user_invited'), '/u/');
  links.customer = link(await letter(portal.mail, company.customer.address, 'customer_invitation'), '/c/');
  links.contact = link(await letter(portal.mail, company.contact.address, 'confirm_contact'), '/v/');
}

/** Rows that came, went or changed, and must not have. */
function wrong(before, after) {
  return Object.entries(changed(before, after)).flatMap(([table, differing]) => {
    const seen = differing.map((row) => MAY_DIFFER[table]?.(JSON.parse(row.slice(row.indexOf(' ') + 1))) ?? false);
    // What a rule leaves of a row has to be the same before and after.
    return differing.filter((_, at) => (typeof seen[at] === 'string' ? seen.filter((one) => one === seen[at]).length !== 2 : !seen[at]));
  });
}

/** The comparison itself finds what a scanner could have done. */
async function planted() {
  const before = await rows(portal);
  const [session] = [...before].filter((row) => row.startsWith('sessions '));
  const [invitation] = [...before].filter((row) => row.startsWith('invitations ') && row.includes('"state": "sent"'));
  const taken = new Set([...before].filter((row) => row !== invitation));
  taken.add(invitation.replace('"state": "sent"', '"state": "accepted"'));
  same([wrong(before, new Set([...before, `${session} `])).length, wrong(before, taken).length, wrong(before, before).length], [1, 2, 0], 'what is found');
}

async function scanned() {
  await until('all letters', async () => await waiting(portal) === 0, 60);
  const all = [...new Set([...letters(portal.mail).flatMap((one) => one.links), links.open])].filter((one) => one.startsWith(portal.base));
  const before = await rows(portal);
  for (const one of all) {
    const path = new URL(one).pathname;
    // What stands behind the sign-in is the sign-in page, and the other language has the same page: their own buttons are enough.
    const pressed = await scan(world, one, { deep: /^\/([a-z]|password\/reset)\/[\w-]+$/.test(path) && !one.includes('?lang=') });
    console.log(`        ${path.slice(0, 24)}: ${pressed.join(', ') || 'no button'}`);
  }
  for (const [name, one] of Object.entries(links)) if (!all.includes(one)) throw new Error(`${name} was not scanned`);
  const after = await rows(portal);
  const left = wrong(before, after);
  if (left.length) throw new Error(`changed:\n${left.join('\n')}`);
  console.log(`        differing: ${Object.entries(changed(before, after)).map(([table, some]) => `${table} ${some.length}`).join(', ')}`);
  const count = (table, all) => [...all].filter((row) => row.startsWith(`${table} `)).length;
  for (const table of ['sessions', 'partnerships', 'memberships', 'customer_relationships']) same(count(table, after), count(table, before), table);
}

async function invited() {
  const stella = await arrive('Stella Ferri');
  await stella.open(links.first, 410);
  await stands(stella, say('relationships-superseded-title'));
  await stella.open(links.second);
  await stella.press(t.answerAs);
  await stella.tick(t.confirmPartnership);
  await stella.press(t.authorizeProvider);
  await stella.reads(t.nowYourProvider, PROVIDER);
}

async function byOpenLink() {
  const giulia = await arrive('Giulia Rossi');
  await giulia.open(links.open);
  await giulia.press(t.answerAs);
  await giulia.tick(t.confirmPartnership);
  await giulia.press(t.authorizeProvider);
  await giulia.reads(t.nowYourProvider);
}

async function joined() {
  const nina = await stranger('Nina');
  await nina.open(links.user);
  await nina.fill({ [t.password]: NINA.password });
  await nina.press(t.joinCompany);
  await nina.fill({ [t.email]: NINA.address, [t.password]: NINA.password });
  await nina.press(t.signIn);
  await letter(portal.mail, GIULIA, 'user_joined');
}

async function reset() {
  const sara = await stranger('Sara');
  const { code } = lettersTo(portal.mail, SARA).filter(({ kind }) => kind === 'password_reset').at(-1);
  await sara.open(links.reset);
  await sara.fill({ [t.code]: code });
  await sara.field(/assword/).fill('cinque oche sul prato verde');
  await sara.press(say('accounts-reset-act'));
  await sara.reads(say('accounts-reset-done'));
}

/** Six digits by mail are typed in the browser that asked for them. */
async function signedIn() {
  // Another letter within a minute of the first would not be sent.
  await later(portal, '+26h');
  const sara = await stranger('Sara');
  const before = lettersTo(portal.mail, SARA).filter(({ kind }) => kind === 'sign_in_code').length;
  await sara.open('/sign-in/code');
  await sara.fill({ [t.email]: SARA });
  await sara.press(say('accounts-code-ask-send'));
  await sara.fill({ [t.code]: (await letter(portal.mail, SARA, 'sign_in_code', before + 1)).code });
  sara.fluent = false;
  await sara.press(t.signIn);
}

try {
  await step('every kind of link is mailed: invitation, resend, open link, address, customer, user, password, code', mailed);
  await step('a session that began and an invitation that was accepted would be seen', planted);
  await step('a scanner opens every mailed link, presses every button and changes nothing', scanned);
  await step('afterwards: the invitation and its resend', invited);
  await step('afterwards: the open link', byOpenLink);
  await step('afterwards: the confirmation of the address', async () => confirm(await stranger('Tommaso'), t, company, portal.mail));
  await step('afterwards: the customer’s invitation', async () => {
    const theirs = { ...company, name: 'Nuvola Rossi S.r.l.' };
    const settled = () => until('all letters', async () => await waiting(portal) === 0, 60);
    await accept(await stranger('Nadia'), t, theirs, portal.mail, settled);
  });
  await step('afterwards: the invitation to a company', joined);
  await step('afterwards: the new password', reset);
  await step('afterwards: six digits to sign in with', signedIn);
} finally {
  await world.browser.close();
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  report.end();
}
