// kill -9 while customers accept a reseller and its provider at once: never one relationship without the other, not for
// a moment at which the portal answers; nothing is there twice, no letter more than twice, and the chains hold.
// One rule: a customer only does what a person would: link, digits, boxes, and the same button again after the failure.
// FILIERA_KILL_ACCEPTANCES, FILIERA_ACCEPTANCE_KILLS and FILIERA_KILL_SEED make it smaller or repeat it.

import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { Killing, SEED, dice, together } from './killing.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { ask } from './rows.mjs';
import { Sink } from './sink.mjs';
import { terminal } from './staff.mjs';

const ACCEPTANCES = Number(process.env.FILIERA_KILL_ACCEPTANCES ?? 1000);
const KILLS = Number(process.env.FILIERA_ACCEPTANCE_KILLS ?? 50);
const AT_ONCE = 6;
/** Who invites: for no reseller more than 500 invitations a day. */
const INVITERS = ['Giulia Rossi', 'Stella Ferri'];
const PARTNERS = ['Giulia Rossi', 'Marco Neri', 'Stella Ferri', 'Petra Vogel'];

const name = (number) => `Lampo ${String(number).padStart(4, '0')} S.r.l.`;
const address = (number) => `anna@lampo${String(number).padStart(4, '0')}.example`;
/** Whose customer it becomes: the reseller and the provider. */
const pairOf = (number) => (number % INVITERS.length === 1 ? ['Stella Ferri', 'Petra Vogel'] : ['Giulia Rossi', 'Marco Neri']);

/** What must never be seen, as the database's owner counts it. */
const TORN = {
  'customers without exactly four rows of relationships': `select o.org_id from organizations o left join customer_relationships r
    on r.customer_id = o.org_id where o.name like 'Lampo %' group by 1 having count(r.*) <> 4`,
  'accepted invitations without a row of each side': `select invitation_id from customer_invitations
    where company_name like 'Lampo %' group by 1 having count(distinct state) <> 1 or count(*) <> 2`,
  'accepted invitations without their customer': `select i.invitation_id from customer_invitations i where i.state = 'accepted'
    and i.company_name like 'Lampo %' and not exists (select from organizations o where o.name = i.company_name)`,
  'companies that are there twice': "select name from organizations where name like 'Lampo %' group by 1 having count(*) > 1",
};

class Trial extends Killing {
  accepted = new Set();
  partners = new Map();
  places = new Map();
  byAddress = new Map();
  sorted = 0;
  again = 0;
  waits = 0;
  looks = 0;

  async arrive() {
    for (const who of PARTNERS) this.partners.set(who, await this.player(who));
  }

  /** Where somebody invites customers: from their own list of partners. */
  async form(who) {
    const client = this.partners.get(who);
    const { html } = await client.ask(`${client.org}/providers`);
    const id = new RegExp(`${client.org}/providers/([0-9a-f-]{36})`).exec(html)[1];
    return `${client.org}/providers/${id}/customers/invite`;
  }

  async invite(number) {
    const who = INVITERS[number % INVITERS.length];
    const client = this.partners.get(who);
    const at = this.places.get(who) ?? await this.form(who);
    this.places.set(who, at);
    const form = await this.patiently(client, at);
    const preview = await this.press(client, at, form.html, 'Preview', {
      invitee_company: name(number), invitee_email: address(number), country: 'IT', contact_lang: 'en',
    });
    if (preview.status !== 200) throw new Error(`the preview for ${name(number)} answered ${preview.status}`);
    const sent = await this.press(client, at, preview.html, 'Send invitation');
    if (sent.status !== 303) throw new Error(`inviting ${name(number)} answered ${sent.status}`);
  }

  letters(number, kind) {
    return this.byAddress.get(address(number))?.filter((one) => one.kind === kind) ?? [];
  }

  /** Sorts what arrived since the last look. */
  sort() {
    for (; this.sorted < this.sink.letters.length; this.sorted += 1) {
      const one = this.sink.letters[this.sorted];
      for (const to of one.to) this.byAddress.set(to, [...(this.byAddress.get(to) ?? []), one]);
    }
  }

  /** Waits for a letter of a kind that was not read before. */
  async newLetter(number, kind, read = new Set()) {
    return until(`${kind} to ${address(number)}`, () => {
      this.sort();
      return this.letters(number, kind).find((one) => !read.has(one.id));
    }, 120);
  }

  /** Presses **Continue** and types the digits; where their letter was written and the answer lost, a minute later again. */
  async prove(client, number, at) {
    const read = new Set();
    for (;;) {
      const request = await this.patiently(client, at);
      const asked = await this.press(client, at, request.html, 'Continue');
      if (asked.status === 429) {
        this.sort();
        this.letters(number, 'customer_code').forEach((one) => read.add(one.id));
        this.waits += 1;
        await pause(61_000);
        continue;
      }
      if (asked.status !== 303) throw new Error(`asking for digits answered ${asked.status}`);
      const page = await this.patiently(client, asked.location);
      const mailed = await this.newLetter(number, 'customer_code', read);
      const typed = await this.press(client, asked.location, page.html, 'Continue', { code: mailed.code });
      if (typed.status === 303) return typed.location;
      // The digits were taken and the answer was lost: they work once, so other ones are needed.
      read.add(mailed.id);
      this.again += 1;
      this.waits += 1;
      await pause(61_000);
    }
  }

  async accept(number) {
    const client = new Client(this.portal.base);
    const mailed = await this.newLetter(number, 'customer_invitation');
    const link = mailed.links.find((one) => new URL(one).pathname.startsWith('/c/'));
    const opened = await this.patiently(client, link);
    const review = await this.prove(client, number, opened.location);
    const page = await this.patiently(client, review);
    const boxes = Object.fromEntries(['accept_rel', 'accept_mca', 'auth'].map((box) => [box, '1']));
    const form = { full_name: `Anna Lampo ${'ABCDEFGHIJ'[number % 10]}`, job_title: 'Owner', ...boxes };
    const held = new Map(client.cookies);
    const { action, body } = Client.filled(page.html, 'Accept', form);
    const done = await this.patiently(client, action, { method: 'POST', body });
    if (done.status !== 303 || !done.location.endsWith('/done')) throw new Error(`accepting for ${name(number)} answered ${done.status} ${done.location}`);
    this.accepted.add(number);
    if (this.random() < 0.25) await this.twice(client, held, action, body);
    const receipt = await this.patiently(client, done.location);
    if (receipt.status !== 200 || !receipt.html.includes(name(number))) throw new Error(`the receipt of ${name(number)} answered ${receipt.status}`);
  }

  /** The same button on the page that is still open, with what that browser held then: it leads to the same receipt. */
  async twice(client, held, action, body) {
    const old = new Client(this.portal.base);
    old.cookies = new Map(held);
    const answer = await this.patiently(old, action, { method: 'POST', body });
    if (answer.status !== 303 || !answer.location.endsWith('/done')) throw new Error(`the second press answered ${answer.status} ${answer.location}`);
    this.again += 1;
  }

  /** Whose customers somebody's file names. */
  async file(who) {
    const client = this.partners.get(who);
    const { status, html } = await client.ask(`${client.org}/customers/export`);
    if (status !== 200) throw new Error(`the file of ${who} answered ${status}`);
    return [...html.matchAll(/Lampo \d+ S\.r\.l\./g)].map(([found]) => found).sort();
  }

  /** Fails if anything is there by half. */
  async whole() {
    for (const [reseller, provider] of [['Giulia Rossi', 'Marco Neri'], ['Stella Ferri', 'Petra Vogel']]) {
      const [ours, theirs] = [await this.file(reseller), await this.file(provider)];
      if (ours.join() !== theirs.join()) throw new Error(`${reseller} has ${ours.length} customers, ${provider} ${theirs.length}`);
      if (new Set(ours).size !== ours.length) throw new Error(`${reseller} has a customer twice`);
    }
    for (const [what, sql] of Object.entries(TORN)) {
      const found = await ask(this.portal, sql);
      if (found.length) throw new Error(`${what}: ${found.slice(0, 5)}`);
    }
    this.looks += 1;
  }

  async judge(took) {
    await this.quiet(300);
    await this.whole();
    const wrong = [];
    const files = new Map();
    for (const who of PARTNERS) files.set(who, new Set(await this.file(who)));
    this.sort();
    for (let number = 1; number <= ACCEPTANCES; number += 1) {
      for (const who of PARTNERS) if (files.get(who).has(name(number)) !== pairOf(number).includes(who)) wrong.push(`${name(number)} and ${who}`);
      if (new Set(this.letters(number, 'customer_authorized').map((one) => one.id)).size !== 1) wrong.push(`${name(number)}: not one receipt by letter`);
    }
    const copies = new Map();
    for (const { id, to } of this.sink.letters) copies.set(`${id} ${to}`, (copies.get(`${id} ${to}`) ?? 0) + 1);
    const more = [...copies.values()].filter((many) => many > 2).length;
    if (more) wrong.push(`${more} letters came more than twice`);
    console.log(`        ${this.accepted.size} accepted in ${took} s, ${this.kills} kills, ${this.retries} requests repeated, ${this.again} pressed again, ` +
      `${this.waits} waits for other digits, ${this.looks} looks at both sides, ${this.sink.letters.length} letters, ` +
      `${[...copies.values()].filter((many) => many === 2).length} of them twice, ${this.aside} put aside (seed ${SEED})`);
    if (wrong.length) throw new Error(wrong.slice(0, 20).join('\n'));
  }
}

const report = new Report();
const random = dice(SEED);
const sink = await Sink.start(() => random() * 12);
const portal = await Portal.start({ FILIERA_SMTP_URL: sink.url, FILIERA_LOG: 'error' });
const trial = new Trial(portal, sink, random);
await report.test(`51: ${KILLS} × kill -9 during ${ACCEPTANCES} joint acceptances: never one relationship without the other`, async () => {
  await trial.arrive();
  await together(ACCEPTANCES, INVITERS.length, (number) => trial.invite(number));
  const began = Date.now();
  const done = () => trial.accepted.size;
  const failed = new Promise((_, reject) => { together(ACCEPTANCES, AT_ONCE, (number) => trial.accept(number)).then(() => {}, reject); });
  await Promise.race([Promise.all([
    trial.pull(KILLS, ACCEPTANCES, done, () => trial.whole()),
    until(() => `all accepted: ${done()}`, () => done() === ACCEPTANCES, 120 + 3 * ACCEPTANCES),
  ]), failed]);
  await trial.judge(Math.round((Date.now() - began) / 1000));
});
await report.test('51: a relationship that is missing would be seen', async () => {
  const [id] = await ask(portal, "select r.relationship_id from customer_relationships r join organizations o on o.org_id = r.customer_id where o.name like 'Lampo %' limit 1");
  await ask(portal, `begin; set local session_replication_role = replica; delete from customer_relationships where relationship_id = '${id}' and org_id <> customer_id; commit`);
  const found = await trial.whole().then(() => 'nothing', (error) => error.message);
  if (!/customers/.test(found)) throw new Error(`found: ${found}`);
});
await report.test('69: afterwards filiera verify finds every chain whole', () => terminal(portal, ['verify']));
await report.test('after the last start SIGTERM ends the portal and its database', () => portal.stop());
await sink.stop();
report.end();
