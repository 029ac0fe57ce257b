// Lines 63 to 65 of the acceptance table (domain 20), delegated access, in a real browser: each in English and in
// Italian, without JavaScript. A story a language: Luca of Nuvola Rossi asks, Davide of Cantina Verdi decides, time goes by.
// One rule: each state is read by both sides, and each end is told to both by letter. How it is told: stories.mjs.

import { holds, same } from './application.mjs';
import { agent, count, customer, customerOf, told } from './customer_steps.mjs';
import { stands } from './invitation_steps.mjs';
import { link } from './letters.mjs';
import { until } from './portal.mjs';
import { later, tell } from './stories.mjs';

const CANTINA = customer('Cantina Verdi S.r.l.', 'Davide Bruno', 'davide.bruno@cantinaverdi.example');
const RESELLER = 'Nuvola Rossi S.r.l.';
const LUCA = 'luca.greco@nuvolarossi.example';
const BOTH = [LUCA, CANTINA.address];

/** Luca comes to the list of what he asked of the customer. */
async function toAccess(luca, tale) {
  await customerOf(luca, tale, CANTINA);
  await luca.follow(tale.say('customers-access-delegated'), { within: luca.main() });
}

/** Fills in what is asked for, and sends it. */
async function asksFor(luca, tale, { name, days, roles, extend = false, status = 200 }) {
  const { say } = tale;
  await luca.fill({ [say('field-access_name')]: name, [say('field-days')]: days });
  for (const role of roles) await luca.tick(role);
  await (extend ? luca.field(say('field-auto_extend')).check() : luca.field(say('field-auto_extend')).uncheck());
  await luca.press(say('customers-access-send'), { status });
}

/** Luca asks anew, from the list. */
async function begins(luca, tale, wish) {
  await toAccess(luca, tale);
  await luca.follow(tale.say('customers-access-ask'), { within: luca.main() });
  await asksFor(luca, tale, { roles: ['Helpdesk administrator', 'License administrator'], ...wish });
}

/** Davide opens what is asked of him, from the page of his partner. */
async function opens(davide, { say }, name) {
  await davide.menu(say('common-menu-partners'));
  await davide.follow(RESELLER, { within: davide.main() });
  await davide.follow(name, { within: davide.main() });
}

/** Luca opens what he asked for. */
async function opensOwn(luca, tale, name) {
  await toAccess(luca, tale);
  await luca.follow(name, { within: luca.main() });
}

/** Both sides read a state of an access. */
async function bothRead({ luca, davide }, tale, name, state) {
  await opensOwn(luca, tale, name);
  await luca.reads(tale.say(`common-status-${state}`));
  await opens(davide, tale, name);
  await davide.reads(tale.say(`common-status-${state}`));
}

/** Both of them, signed in. */
const two = async ({ arrive }) => ({ luca: await arrive('Luca Greco'), davide: await arrive('Davide Bruno') });

async function request(tale) {
  const { say, mail } = tale;
  const luca = await agent(tale);
  await toAccess(luca, tale);
  await luca.reads(say('customers-access-empty'));
  await luca.follow(say('customers-access-ask'), { within: luca.main() });
  same(await luca.main().getByRole('checkbox').count(), 74, 'roles of the catalogue and the extension');
  await asksFor(luca, tale, { name: 'x'.repeat(51), days: '731', roles: [], status: 422 });
  for (const label of ['field-access_name', 'field-days']) if (!await luca.wrongAt(say(label))) throw new Error(`nothing is said at ${label}`);
  await luca.reads(say('fault-roles_collaboration-missing'));
  await asksFor(luca, tale, { name: 'Everyday support', days: '0', roles: ['Helpdesk administrator', 'License administrator'], status: 422 });
  holds(await luca.wrongAt(say('field-days')), say('fault-days-range'), 'no day at all');
  same(await luca.field('Helpdesk administrator').isChecked(), true, 'what was ticked');
  await asksFor(luca, tale, { name: 'Everyday support', days: '40', roles: [] });
  await luca.reads(say('customers-access-sent', { customer: CANTINA.name }), say('common-status-pending'));
  tale.asked = await told(mail, CANTINA.address, 'delegation_asked', RESELLER, 'Helpdesk administrator', 'License administrator', 'Luca Greco', '40');
  await opensOwn(luca, tale, 'Everyday support');
  same(await luca.link(say('customers-assign-see'), luca.main()).count(), 0, 'assigning what nobody granted yet');
  await begins(luca, tale, { name: 'EVERYDAY support', days: '1', status: 422 });
  holds(await luca.wrongAt(say('field-access_name')), say('fault-access_name-taken'), 'a name that was used');
  await asksFor(luca, tale, { name: 'Everything', days: '730', roles: ['Global administrator'], extend: true, status: 422 });
  await luca.reads(say('fault-auto_extend-never'));
  await asksFor(luca, tale, { name: 'Everything', days: '730', roles: [] });
}

async function answers(tale) {
  const { say, mail } = tale;
  const { luca, davide } = await two(tale);
  await davide.open(link(tale.asked, '/o/'));
  await davide.reads('Helpdesk administrator', 'Luca Greco', say('customers-access-sentence', { company: RESELLER, days: 40 }), say('customers-access-undo'));
  await davide.press(say('customers-access-approve'));
  await davide.reads(say('customers-access-approved'), say('common-status-active'), say('customers-access-never_used'));
  for (const address of BOTH) await told(mail, address, 'delegation_answered', 'Everyday support');
  await bothRead({ luca, davide }, tale, 'Everyday support', 'active');
  await opens(davide, tale, 'Everything');
  await davide.press(say('customers-decline'));
  await davide.reads(say('customers-access-declined'), say('common-status-declined'));
  await bothRead({ luca, davide }, tale, 'Everything', 'declined');
  await until('the letter that it was declined', () => count(mail, LUCA, 'delegation_answered') === 2);
  same(await davide.button(say('customers-access-approve')).count(), 0, 'granting what was declined');
}

/** Giulia makes a group of her company with Luca in it. */
async function group({ t, say, arrive }) {
  const giulia = await arrive('Giulia Rossi');
  await giulia.menu(t.settings);
  await giulia.follow(say('users-groups-title'), { within: giulia.main() });
  await giulia.fill({ [say('field-group_name')]: 'Night shift' });
  await giulia.press(say('users-groups-create'));
  await giulia.reads(say('users-groups-created'));
  await giulia.tick('Luca Greco');
  await giulia.press(say('users-groups-save'));
  await giulia.reads(say('users-groups-saved'));
  return giulia;
}

/** Luca comes to who uses the access. */
async function toAssignments(luca, tale) {
  await opensOwn(luca, tale, 'Everyday support');
  await luca.follow(tale.say('customers-assign-see'), { within: luca.main() });
}

async function assigns(tale) {
  const { t, say } = tale;
  const { luca, davide } = await two(tale);
  const giulia = await group(tale);
  await toAssignments(luca, tale);
  await luca.reads(say('customers-assign-none'));
  same(await luca.main().getByRole('checkbox').count(), 2, 'the roles that were granted and no other');
  await luca.press(say('customers-assign-act'), { status: 422 });
  if (!await luca.wrongAt(say('field-assignee'))) throw new Error('nothing is said at who gets the roles');
  await luca.choose(say('field-assignee'), say('customers-assign-group', { name: 'Night shift' }));
  await luca.tick('Helpdesk administrator');
  await luca.press(say('customers-assign-act'));
  await luca.reads(say('customers-assign-done'), say('customers-assign-group', { name: 'Night shift' }), 'Luca Greco');
  await toAccess(luca, tale);
  await luca.follow(say('customers-administer', { customer: CANTINA.name }), { within: luca.main() });
  await luca.reads('Everyday support', 'Helpdesk administrator');
  holds(String(!(await luca.main().innerText()).includes('License administrator')), 'true', 'a role that was not given is not used');
  await opens(davide, tale, 'Everyday support');
  await davide.reads(say('customers-assign-count', { count: 1 }), say('customers-assign-count', { count: 0 }));
  await giulia.menu(t.settings);
  await giulia.follow(say('users-groups-title'), { within: giulia.main() });
  await giulia.follow('Night shift', { within: giulia.main() });
  await giulia.field('Luca Greco').uncheck();
  await giulia.press(say('users-groups-save'));
  await luca.reload(409);
  await luca.reads(say('customers-administer-not_assigned'));
  await toAssignments(luca, tale);
  await luca.press(new RegExp(`^${say('customers-assign-take')}`));
  await luca.reads(say('customers-assign-taken'), say('customers-assign-none'));
}

async function withdraws(tale) {
  const { say } = tale;
  const { luca, davide } = await two(tale);
  await begins(luca, tale, { name: 'Short work', days: '3' });
  await opens(davide, tale, 'Short work');
  await opensOwn(luca, tale, 'Short work');
  await luca.press(say('customers-access-withdraw'));
  await luca.reads(say('common-status-withdrawn'));
  await davide.press(say('customers-access-approve'), { status: 409 });
  await davide.reads(say('customers-access-closed'));
  await bothRead({ luca, davide }, tale, 'Short work', 'withdrawn');
}

async function terminates(tale) {
  const { say, mail } = tale;
  const { luca, davide } = await two(tale);
  for (const [name, who, opening] of [['Ended by us', luca, opensOwn], ['Ended by you', davide, opens]]) {
    await begins(luca, tale, { name, days: '30' });
    await opens(davide, tale, name);
    await davide.press(say('customers-access-approve'));
    await opening(who, tale, name);
    await who.press(say('customers-access-end'));
    await who.reads(say('customers-access-over'), say('common-status-ended'), who === luca ? 'Luca Greco' : 'Davide Bruno');
    for (const address of BOTH) await told(mail, address, 'delegation_ended', name);
    await bothRead({ luca, davide }, tale, name, 'ended');
  }
}

async function extension(tale) {
  const { say } = tale;
  const { luca, davide } = await two(tale);
  await begins(luca, tale, { name: 'Goes on', days: '40' });
  await opens(davide, tale, 'Goes on');
  await davide.press(say('customers-access-approve'));
  for (const [who, opening] of [[luca, opensOwn], [davide, opens]]) {
    await opening(who, tale, 'Goes on');
    await who.press(say('customers-access-extend'));
    await who.reads(say('customers-access-switched'));
    await who.press(say('customers-access-extend_not'));
    await who.reads(say('customers-access-switched'));
  }
  await davide.press(say('customers-access-extend'));
  await begins(luca, tale, { name: 'Everything again', days: '40', roles: ['Global administrator'] });
  await opens(davide, tale, 'Everything again');
  await davide.press(say('customers-access-approve'));
  await davide.press(say('customers-access-extend'), { status: 409 });
  await davide.reads(say('fault-auto_extend-never'));
  await begins(luca, tale, { name: 'Nobody answers', days: '5' });
}

/** Both read that an access ends in so many days. */
const warned = (days) => async ({ mail, say }) => {
  const words = say('letter-delegation_ends-subject', { company: '\u0000', days }).split('\u0000')[1] ?? '';
  for (const address of BOTH) await told(mail, address, 'delegation_ends', 'Everyday support', words || String(days));
};

async function over(tale) {
  const { say, mail } = tale;
  for (const address of BOTH) await told(mail, address, 'delegation_ended', 'Everyday support', say('letter-delegation_ended-expired'));
  const both = await two(tale);
  await bothRead(both, tale, 'Everyday support', 'expired');
  same(await both.davide.button(say('customers-access-end')).count(), 0, 'ending what is over');
  await bothRead(both, tale, 'Goes on', 'active');
}

async function unanswered(tale) {
  const { say, mail } = tale;
  for (const address of BOTH) await told(mail, address, 'delegation_ended', 'Nobody answers', say('letter-delegation_ended-unanswered'));
  const both = await two(tale);
  await bothRead(both, tale, 'Nobody answers', 'expired');
  same(await both.davide.button(say('customers-access-approve')).count(), 0, 'granting what nobody answered in time');
  await stands(both.davide, 'Nobody answers');
}

await tell('acceptance', [
  ['63', 'a request: a name that is unique and at most 50 characters, 1 to 730 days, roles of the catalogue', request],
  ['64', 'the customer grants one and declines another', answers],
  ['65', 'a group uses some of the granted roles, only once they are granted, and no longer than it is in the group', assigns],
  ['64', 'the partner withdraws what waits, and it cannot be granted any more', withdraws],
  ['64', 'either side ends what is in force, and both are told', terminates],
  ['64', 'either side switches the extension, but never with Global administrator', extension],
  ({ portal }) => later(portal, '+11d'),
  ['64', 'both are warned 30 days before the end', warned(30)],
  ({ portal }) => later(portal, '+34d'),
  ['64', 'both are warned 7 days before the end', warned(7)],
  ({ portal }) => later(portal, '+39d'),
  ['64', 'both are warned 1 day before the end', warned(1)],
  ({ portal }) => later(portal, '+41d'),
  ['64', 'at its end one access expires and another is extended', over],
  ({ portal }) => later(portal, '+91d'),
  ['63', 'a request that nobody answers expires after 90 days', unanswered],
]);
