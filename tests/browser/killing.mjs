// A portal whose plug is pulled while people work, for the tests of kill -9.
// One rule: whoever works only does what a person would, press the same button of the same form again.
// Next: kill.mjs, kill_customers.mjs.

import { setTimeout as pause } from 'node:timers/promises';
import { Client, forms } from './client.mjs';
import { until } from './portal.mjs';

export const SEED = Number(process.env.FILIERA_KILL_SEED ?? Date.now() % 1_000_000);

/** Random numbers from 0 to 1 that can be had again (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Works through numbers from 1, several at once. */
export async function together(many, atOnce, work) {
  const waiting = Array.from({ length: many }, (_, number) => number + 1);
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) await work(number);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export class Killing {
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
    client.org = /\/o\/[^/"]+/.exec(client.home)?.[0];
    return client;
  }

  /** Asks until somebody answers; the same request each time. */
  async patiently(client, address, request) {
    for (;;) {
      await this.up;
      try {
        const answer = await client.ask(address, request);
        if (answer.status < 500) return answer;
      } catch {
        // The plug was pulled in the middle of it.
      }
      this.retries += 1;
      await pause(20);
    }
  }

  /** Presses a button of a page with what was typed, until somebody answers. */
  press(client, at, html, words, typed) {
    const { action, body } = Client.filled(html, words, typed);
    return this.patiently(client, action || at, { method: 'POST', body });
  }

  /**
   * Pulls the plug `kills` times while `done()` rises to `all`, each after another share and a random moment; `look` is
   * done while nobody works yet.
   */
  async pull(kills, all, done, look = async () => {}) {
    for (let kill = 1; kill <= kills; kill += 1) {
      const share = Math.floor(((kill - 1 + this.random()) / kills) * all * 0.97);
      await until(`${share} done`, () => done() >= share, 120);
      await pause(this.random() * 120);
      let up;
      this.up = new Promise((resolve) => { up = resolve; });
      await this.portal.kill();
      this.kills += 1;
      await this.portal.again();
      await look();
      up();
    }
  }

  /** Waits until the outbox holds nothing that is still to be sent, as the platform admin sees it. */
  async quiet(seconds = 60) {
    const piero = await this.player('Piero');
    const waiting = async (state) => (await piero.ask(`/admin/mail?state=${state}`)).html.split('<tr>').length - 2;
    await until('the outbox to be empty', async () => await waiting('queued') <= 0, seconds);
    this.aside = Math.max(0, await waiting('dead'));
  }
}
