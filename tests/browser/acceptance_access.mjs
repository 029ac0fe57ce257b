// Lines 57 to 60 and 69 of the acceptance table (domain 20) in a real browser: each in English and in Italian, without
// JavaScript. A story a language: two customers with administrator access, their partners, the ends, and the log of it all.
// One rule: what one side does is read by the others, on their pages, in their letters and in their logs.
// 61 and 62 are proved in acceptance_agreements.mjs, 63 to 65 in acceptance_delegated.mjs. How it is told: stories.mjs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds, same } from './application.mjs';
import { accepts, agent, asks, cell, customer, customerOf, listed, told } from './customer_steps.mjs';
import { invites } from './invitation_steps.mjs';
import { PROVIDER } from './partners.mjs';
import { ask } from './rows.mjs';
import { terminal } from './staff.mjs';
import { saved, start, tell } from './stories.mjs';

const [RESELLER, ALBA] = ['Nuvola Rossi S.r.l.', 'Alba Cloud S.r.l.'];
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const MARCO = 'marco.neri@adria.example';
const STELLA = 'stella.ferri@albacloud.example';
const CANTINA = customer('Cantina Verdi S.r.l.', 'Davide Bruno', 'davide.bruno@cantinaverdi.example');
const CANTIERE = customer('Cantiere Nord S.r.l.', 'Ugo Serra', 'ugo.serra@cantierenord.example');
const MOLINO = customer('Molino Grigio S.r.l.', 'Rita Seta', 'rita.seta@molinogrigio.example');
const DATA = ['customers-export-id', 'customers-export-company', 'customers-export-domain', 'customers-export-relationship'];

/** The lines of the file of customers that belongs to the page. */
const file = async (visitor, { say }) => (await saved(visitor, say('customers-export'))).bytes.toString().replace('\ufeff', '').trim().split(/\r?\n/);

/** Filters the list of customers. */
async function filtered(visitor, { t, say }, { name = '', reseller, order } = {}) {
  await visitor.menu(t.customers);
  await visitor.fill({ [say('customers-q')]: name });
  if (reseller) await visitor.choose(say('customers-filter-reseller'), reseller);
  if (order) await visitor.choose(say('customers-sort'), say(order));
  await visitor.press(say('common-filter-apply'));
}

async function list(tale) {
  const { t, say, arrive, stranger } = tale;
  const marco = await arrive('Marco Neri');
  const alba = await invites(marco, tale, ALBA, STELLA);
  const stella = await arrive('Stella Ferri');
  await stella.open(alba.link);
  await stella.press(t.answerAs);
  await stella.tick(t.confirmPartnership);
  await stella.press(t.authorizeProvider);
  const luca = await agent(tale);
  await accepts(await stranger('Ugo'), tale, (await asks(luca, tale, CANTIERE, { access: true })).link, CANTIERE, { access: true });
  await accepts(await stranger('Rita'), tale, (await asks(stella, tale, MOLINO, { provider: PROVIDER })).link, MOLINO);

  for (const who of [CANTINA, CANTIERE, MOLINO]) await listed(marco, tale, who);
  await filtered(marco, tale, { name: 'CANT' });
  same([await marco.rows(CANTINA.name), await marco.rows(CANTIERE.name), await marco.rows(MOLINO.name)], [1, 1, 0], 'by the beginning of the name');
  const lines = await file(marco, tale);
  same(lines.length, 3, 'lines of the file');
  const heads = DATA.map((key) => say(key));
  const separator = lines[0].includes(';') ? ';' : ',';
  same(lines[0].split(separator).slice(0, 4).map((one) => one.replaceAll('"', '')), heads, 'the four columns first');
  holds(lines.join('\n'), CANTIERE.name, 'the file of the result');
  holds(lines.join('\n'), 'cantierenord.example', 'the domain in the file');
  await filtered(marco, tale, { reseller: ALBA });
  same([await marco.rows(MOLINO.name), await marco.rows(CANTINA.name)], [1, 0], 'by indirect reseller');
  same((await file(marco, tale)).length, 2, 'lines of the file by reseller');
  for (const words of ['verdi', 'cantinaverdi.example']) {
    await filtered(marco, tale, { name: words });
    same([await marco.rows(CANTINA.name), await marco.rows(CANTIERE.name), await marco.rows(MOLINO.name)], [1, 0, 0], `by ${words}`);
  }
  const sorted = [CANTIERE.name, CANTINA.name, MOLINO.name];
  for (const [order, names] of [['customers-sort-name', sorted], ['customers-sort-name-down', sorted.toReversed()], ['customers-sort-newest', [MOLINO.name, CANTIERE.name, CANTINA.name]]]) {
    await filtered(marco, tale, { order });
    const heads = await marco.main().getByRole('rowheader').allInnerTexts();
    same(heads.map((head) => head.trim()), names, say(order));
    await marco.reload();
    same((await marco.main().getByRole('rowheader').allInnerTexts())[0].trim(), names[0], 'the order stands in the address');
  }
  await filtered(marco, tale, { name: 'Nobody at all' });
  await marco.reads(say('customers-none-found'));
}

async function detail(tale) {
  const { say, arrive, language } = tale;
  for (const [name, other] of [['Giulia Rossi', PROVIDER], ['Marco Neri', RESELLER]]) {
    const visitor = await arrive(name);
    await customerOf(visitor, tale, CANTINA);
    const agreement = language === 'it' ? /Contratto del cliente|Microsoft/ : /Microsoft Customer Agreement/;
    await visitor.reads(other, CANTINA.person, say('common-status-active'), say('customers-domain'), agreement, say('customers-agreement-signed'));
    await visitor.follow(say('customers-details-act'), { within: visitor.main() });
    await visitor.fill({ [say('field-customer_contact')]: `Anna for ${name}` });
    await visitor.press(say('customers-details-save'));
    await visitor.reads(say('customers-details-saved'));
    await visitor.follow(say('customers-access-delegated'), { within: visitor.main() });
    await visitor.reads(say('customers-access-empty'));
  }
}

/** Comes to one of the customer's partners. */
async function partnerOf(visitor, { say }, name) {
  await visitor.menu(say('common-menu-partners'));
  await visitor.follow(name, { within: visitor.main() });
}

async function partners(tale) {
  const { say, arrive, mail } = tale;
  const ugo = await arrive('Ugo Serra');
  await ugo.menu(say('common-menu-partners'));
  for (const name of [RESELLER, PROVIDER]) {
    const line = await ugo.main().getByRole('row').filter({ hasText: name }).innerText();
    for (const words of [say('common-status-active'), CANTIERE.person, start(say, 'customers-ledger-everything'), /20\d\d/.exec(line)?.[0] ?? 'a date', /\d{7}/.exec(line)?.[0] ?? 'a number']) holds(line, words, `the row of ${name}`);
  }
  await partnerOf(ugo, tale, RESELLER);
  await ugo.reads(start(say, 'customers-access-since'), say('customers-done-sentences'));
  await ugo.follow(say('customers-access-act'), { within: ugo.main() });
  for (const what of ['stops', 'continues', 'told']) await ugo.reads(say(`customers-access-${what}`, { company: RESELLER }));
  await ugo.press(say('customers-access-act'));
  await ugo.reads(say('customers-access-removed'), say('common-status-active'));
  await told(mail, GIULIA, 'customer_access_removed', CANTIERE.name);
  for (const [name, access] of [['Giulia Rossi', 'common-no'], ['Marco Neri', 'common-yes']]) {
    const visitor = await arrive(name);
    await listed(visitor, tale, CANTIERE);
    same(await cell(visitor, CANTIERE, say('customers-access')), say(access), `administrator access for ${name}`);
  }
}

/** Ends the relationship of the page, with a reason. */
async function ends(visitor, { say }, why, effects) {
  await visitor.follow(say('customers-removal-act'), { within: visitor.main() });
  await visitor.reads(...effects);
  await visitor.press(say('customers-removal-act'), { status: 422 });
  if (!await visitor.wrongAt(say('field-good_faith'))) throw new Error('nothing is said at the declaration');
  await visitor.fill({ [say('field-decline_reason')]: why });
  await visitor.tick(say('field-good_faith'));
  await visitor.press(say('customers-removal-act'));
  await visitor.reads(say('common-status-ended'), why);
}

async function ended(tale) {
  const { say, arrive, mail } = tale;
  const ugo = await arrive('Ugo Serra');
  await partnerOf(ugo, tale, PROVIDER);
  await ends(ugo, tale, 'We order elsewhere.', ['orders', 'access'].map((what) => say(`customers-removal-own-${what}`, { company: PROVIDER })));
  for (const address of [MARCO, GIULIA, CANTIERE.address]) await told(mail, address, 'customer_ended');
  const marco = await arrive('Marco Neri');
  holds(await listed(marco, tale, CANTIERE, { ended: true }), say('common-status-ended'), 'the provider’s list');
  await marco.follow(CANTIERE.name, { within: marco.main() });
  await marco.reads('We order elsewhere.', CANTIERE.person, say('customers-ended_by'));
  same(await marco.link(say('customers-removal-act'), marco.main()).count(), 0, 'ending it twice');

  const giulia = await arrive('Giulia Rossi');
  holds(await listed(giulia, tale, CANTIERE), say('common-status-active'), 'the reseller’s list');
  await customerOf(giulia, tale, CANTINA);
  await ends(giulia, tale, 'They closed.', [
    ...['list', 'orders', 'support'].map((what) => say(`customers-removal-${what}`, { customer: CANTINA.name })),
    say('customers-removal-other', { company: PROVIDER }), say('customers-removal-history'), say('customers-removal-told'),
  ]);
  for (const [address, about] of [[GIULIA, CANTINA.name], [MARCO, CANTINA.name], [CANTINA.address, RESELLER]]) await told(mail, address, 'customer_ended', about);
  const davide = await arrive('Davide Bruno');
  await davide.menu(say('common-menu-partners'));
  holds(await davide.main().getByRole('row').filter({ hasText: RESELLER }).innerText(), say('common-status-ended'), 'the customer’s partners');
  holds(await davide.main().getByRole('row').filter({ hasText: PROVIDER }).innerText(), say('common-status-active'), 'the partner that stays');
}

async function activity(tale) {
  const { t, say, arrive, portal } = tale;
  const giulia = await arrive('Giulia Rossi');
  await giulia.menu(t.settings);
  await giulia.follow(say('organizations-activity-card'), { within: giulia.main() });
  const page = giulia.page.url();
  for (const head of ['when', 'who', 'what']) holds(await giulia.main().innerHTML(), say(`organizations-activity-${head}`), 'the columns');
  await giulia.choose(say('organizations-activity-feature'), say('organizations-activity-feature-customer'));
  await giulia.fill({ [say('organizations-activity-by')]: 'Giulia Rossi' });
  await giulia.press(say('common-filter-apply'));
  await giulia.reads(say('activity-customer_relationship_ended'), say('activity-customer_details_changed'));
  same(await giulia.rows(say('activity-customer_access_removed')), 0, 'what Ugo did, among what Giulia did');
  const sheet = (await saved(giulia, say('organizations-activity-sheet'))).bytes.toString();
  holds(sheet, 'customer.relationship_ended', 'the file of lines');
  const row = giulia.main().getByRole('row').filter({ hasText: say('activity-customer_details_changed') }).first();
  await giulia.go(() => row.getByRole('link').click(), 200);
  await giulia.reads('Anna for Giulia Rossi', 'customer.details_changed');
  holds(await giulia.main().innerHTML(), say('organizations-activity-old'), 'old and new value');
  same(await giulia.main().locator('form[method="post"]').count(), 0, 'forms that change an entry');
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await giulia.context.request.fetch(giulia.page.url(), { method, maxRedirects: 0, headers: { origin: giulia.world.base } });
    if (answer.status() < 400) throw new Error(`${method} on an entry answered ${answer.status()}`);
  }

  await giulia.open(page);
  const chain = (await saved(giulia, say('organizations-activity-chain'))).bytes.toString();
  const keys = await (await giulia.context.request.get('/evidence/keys.json')).body();
  const folder = join(portal.data, 'files');
  mkdirSync(folder, { recursive: true });
  const at = (name, bytes) => { writeFileSync(join(folder, name), bytes); return join(folder, name); };
  const list = at('keys.json', keys);
  await terminal(portal, ['verify', '--keys', list, at('activity.jsonl', chain)]);
  const changed = at('changed.jsonl', chain.replace('They closed.', 'We closed.'));
  const refused = await terminal(portal, ['verify', '--keys', list, changed]).then(() => '', (error) => error.message);
  holds(refused, 'NOT GENUINE', 'a file in which a word was changed');
  for (const sql of ["update audit_entries set action = 'x'", 'delete from audit_entries']) {
    const answer = await ask(portal, `set role filiera_app; ${sql}`).then(() => 'done', (error) => error.message);
    holds(answer, 'permission denied', sql);
  }
  await terminal(portal, ['verify']);
}

await tell('acceptance', [
  ['57', 'the list: by words of the name, by domain, by indirect reseller, in each order, and the result as a file with the four columns first', list],
  ['58', 'a customer: account, agreement, relationships, access; each partner’s own details', detail],
  ['59', 'the customer’s partners: all, since, rights; administrator access is removed and the partner is told', partners],
  ['60', 'the customer ends with one, a partner with another: effects, everybody told, history kept', ended],
  ['69', 'the log: columns, filters, old and new value, both files, proved offline; no way to change it', activity],
]);
