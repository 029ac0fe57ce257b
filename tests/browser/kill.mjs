// kill -9 while invitations are sent: none is lost, none is sent more than twice, none is there twice.
// One rule: a sender only does what a person would, press the same button of the same form again.
// FILIERA_KILL_INVITATIONS, FILIERA_KILLS and FILIERA_KILL_SEED make it smaller or repeat it.

import { plain } from './client.mjs';
import { Killing, SEED, dice, together } from './killing.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { Sink } from './sink.mjs';

const INVITATIONS = Number(process.env.FILIERA_KILL_INVITATIONS ?? 200);
const KILLS = Number(process.env.FILIERA_KILLS ?? 10);
const AT_ONCE = 6;

const name = (number) => `Lampo ${String(number).padStart(3, '0')} S.r.l.`;
const address = (number) => `anna@lampo${String(number).padStart(3, '0')}.example`;

class Trial extends Killing {
  accepted = new Map();
  alreadyOpen = new Set();

  async signIn() {
    this.marco = await this.player('Marco Neri');
    this.org = this.marco.org;
    if (!this.org) throw new Error(`Marco came to ${this.marco.home} and not to his company`);
  }

  async invite(number) {
    const at = `${this.org}/resellers/invite`;
    const form = await this.patiently(this.marco, at);
    const preview = await this.press(this.marco, at, form.html, 'Preview', {
      invitee_company: name(number), invitee_email: address(number), contact_lang: number % 2 ? 'it' : 'en',
    });
    if (preview.status !== 200) throw new Error(`the preview for ${name(number)} answered ${preview.status}`);
    const answer = await this.press(this.marco, at, preview.html, 'Send invitation');
    if (answer.status === 303) this.accepted.set(number, answer.location);
    // The invitation was written and the server died before it could remember the form.
    else if (answer.status === 422 && answer.html.includes('is open since')) this.alreadyOpen.add(number);
    else throw new Error(`sending to ${name(number)} answered ${answer.status}`);
  }

  done() {
    return this.accepted.size + this.alreadyOpen.size;
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
  const failed = new Promise((_, reject) => { together(INVITATIONS, AT_ONCE, (number) => trial.invite(number)).then(() => {}, reject); });
  await Promise.race([Promise.all([trial.pull(KILLS, INVITATIONS, () => trial.done()), until('all sent', () => trial.done() === INVITATIONS, 120)]), failed]);
  await trial.judge();
});
await report.test('after the last start SIGTERM ends the portal and its database', () => portal.stop());
await sink.stop();
report.end();
