// kill -9 while invitations are sent: none is lost, none is sent more than twice, none is there twice.
// One rule: a sender only does what a person would, press the same button of the same form again.
// FILIERA_KILL_INVITATIONS, FILIERA_KILLS and FILIERA_KILL_SEED make it smaller or repeat it.

import { setTimeout as pause } from 'node:timers/promises';
import { Client, forms, plain } from './client.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { Sink } from './sink.mjs';

const INVITATIONS = Number(process.env.FILIERA_KILL_INVITATIONS ?? 200);
const KILLS = Number(process.env.FILIERA_KILLS ?? 10);
const SEED = Number(process.env.FILIERA_KILL_SEED ?? Date.now() % 1_000_000);
const AT_ONCE = 6;

/** Random numbers from 0 to 1 that can be had again (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const name = (number) => `Lampo ${String(number).padStart(3, '0')} S.r.l.`;
const address = (number) => `anna@lampo${String(number).padStart(3, '0')}.example`;

class Trial {
  accepted = new Map();
  alreadyOpen = new Set();
  retries = 0;
  kills = 0;

  constructor(portal, sink, random) {
    Object.assign(this, { portal, sink, random, up: Promise.resolve() });
  }

  /** A member of the cast, reading English. */
  async player(who) {
    const client = new Client(this.portal.base);
    const cast = await client.page('/dev/sign-in');
    const button = forms(cast.html).flatMap((form) => form.buttons).find((b) => b.words.startsWith(`Sign in as ${who}`));
    const { action, body } = Client.filled(cast.html, button.words);
    let home = await client.page(action, { method: 'POST', body });
    client.home = home.address.pathname;
    if (!home.html.includes('<html lang="en"')) {
      const english = Client.filled(home.html, 'English');
      home = await client.page(english.action, { method: 'POST', body: english.body });
    }
    return client;
  }

  async signIn() {
    this.marco = await this.player('Marco Neri');
    this.org = /\/o\/[^/"]+/.exec(this.marco.home)?.[0];
    if (!this.org) throw new Error(`Marco came to ${this.marco.home} and not to his company`);
  }

  /** Asks until somebody answers; the same request each time. */
  async patiently(address, request) {
    for (;;) {
      await this.up;
      try {
        const answer = await this.marco.ask(address, request);
        if (answer.status < 500) return answer;
      } catch {
        // The plug was pulled in the middle of it.
      }
      this.retries += 1;
      await pause(20);
    }
  }

  async invite(number) {
    const at = `${this.org}/resellers/invite`;
    const form = await this.patiently(at);
    const typed = Client.filled(form.html, 'Preview', {
      invitee_company: name(number), invitee_email: address(number), contact_lang: number % 2 ? 'it' : 'en',
    });
    const preview = await this.patiently(typed.action || at, { method: 'POST', body: typed.body });
    if (preview.status !== 200) throw new Error(`the preview for ${name(number)} answered ${preview.status}`);
    const sent = Client.filled(preview.html, 'Send invitation');
    const answer = await this.patiently(sent.action || at, { method: 'POST', body: sent.body });
    if (answer.status === 303) this.accepted.set(number, answer.location);
    // The invitation was written and the server died before it could remember the form.
    else if (answer.status === 422 && answer.html.includes('is open since')) this.alreadyOpen.add(number);
    else throw new Error(`sending to ${name(number)} answered ${answer.status}`);
  }

  done() {
    return this.accepted.size + this.alreadyOpen.size;
  }

  async send() {
    const waiting = Array.from({ length: INVITATIONS }, (_, number) => number + 1);
    const sender = async () => {
      for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) await this.invite(number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  }

  /** Pulls the plug `KILLS` times, each after another share of the invitations and a random moment. */
  async pull() {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const share = Math.floor(((kill - 1 + this.random()) / KILLS) * INVITATIONS * 0.97);
      await until(`${share} invitations`, () => this.done() >= share, 60);
      await pause(this.random() * 120);
      let up;
      this.up = new Promise((resolve) => { up = resolve; });
      await this.portal.kill();
      this.kills += 1;
      await this.portal.again();
      up();
    }
  }

  /** The rows of the provider's list, over all its pages. */
  async rows() {
    const rows = new Map();
    for (let at = `${this.org}/resellers`; at;) {
      const { html, status } = await this.marco.ask(at);
      if (status !== 200) throw new Error(`${at} answered ${status}`);
      for (const [, row] of html.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)) {
        const found = /Lampo \d+ S\.r\.l\./.exec(row)?.[0];
        if (found) rows.set(found, (rows.get(found) ?? 0) + 1);
      }
      const next = [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].find(([, , words]) => words.trim() === 'Older invitations');
      at = next ? plain(/href="([^"]*)"/.exec(next[1])[1]) : null;
    }
    return rows;
  }

  /** Waits until the outbox holds nothing that is still to be sent, as the platform admin sees it. */
  async quiet() {
    const piero = await this.player('Piero');
    const waiting = async (state) => (await piero.ask(`/admin/mail?state=${state}`)).html.split('<tr>').length - 2;
    await until('the outbox to be empty', async () => await waiting('queued') <= 0, 60);
    this.aside = Math.max(0, await waiting('dead'));
  }

  copies() {
    const copies = new Map();
    for (const letter of this.sink.letters.filter((l) => l.kind === 'provider_invitation')) {
      const to = letter.to.join();
      copies.set(to, [...(copies.get(to) ?? []), letter]);
    }
    return copies;
  }

  async judge() {
    const copies = () => this.copies();
    await this.quiet();
    await until(() => `letters to ${INVITATIONS} addresses, there are ${copies().size}`, () => copies().size >= INVITATIONS, 90);
    const rows = await this.rows();
    const wrong = [];
    for (let number = 1; number <= INVITATIONS; number += 1) {
      const letters = copies().get(address(number)) ?? [];
      const links = new Set(letters.map((l) => l.links.find((link) => link.includes('/i/'))));
      const ids = new Set(letters.map((l) => l.id));
      if (rows.get(name(number)) !== 1) wrong.push(`${name(number)}: ${rows.get(name(number)) ?? 0} rows`);
      if (letters.length < 1 || letters.length > 2) wrong.push(`${name(number)}: ${letters.length} letters`);
      if (ids.size !== 1 || links.size !== 1) wrong.push(`${name(number)}: ${ids.size} Message-IDs, ${links.size} links`);
    }
    const twice = [...copies().values()].filter((letters) => letters.length > 1).length;
    const places = new Set(this.accepted.values());
    if (places.size !== this.accepted.size) wrong.push(`${this.accepted.size} answers lead to ${places.size} invitations`);
    console.log(`        ${this.accepted.size} accepted, ${this.alreadyOpen.size} answered "is open" to the repeated form, ${this.kills} kills, ` +
      `${this.retries} requests repeated, ${[...rows.values()].reduce((a, b) => a + b, 0)} rows, ` +
      `${[...copies().values()].flat().length} letters to ${copies().size} addresses, ${twice} of them twice, ${this.aside} put aside (seed ${SEED})`);
    if (wrong.length) throw new Error(wrong.join('\n'));
  }
}

const report = new Report();
const random = dice(SEED);
const sink = await Sink.start(() => random() * 12);
const portal = await Portal.start({ FILIERA_SMTP_URL: sink.url, FILIERA_LOG: 'error' });
await report.test(`${KILLS} × kill -9 during ${INVITATIONS} invitations`, async () => {
  const trial = new Trial(portal, sink, random);
  await trial.signIn();
  const failed = new Promise((_, reject) => { trial.send().then(() => {}, reject); });
  await Promise.race([Promise.all([trial.pull(), until('all sent', () => trial.done() === INVITATIONS, 120)]), failed]);
  await trial.judge();
});
await report.test('after the last start SIGTERM ends the portal and its database', () => portal.stop());
await sink.stop();
report.end();
