// The one command: it starts on nothing, starts again within a second, stands beside nobody, survives a pulled plug.
// One rule: what it says is what somebody at the terminal reads.

import { once } from 'node:events';
import { Portal, freePort, until } from './portal.mjs';
import { Report } from './report.mjs';

const WITHIN = 1000;
const report = new Report();
let portal;

/** Milliseconds from the start of the process to the whole first page. */
async function firstPage() {
  const began = performance.now();
  portal.process = portal.run();
  portal.ended = once(portal.process, 'exit');
  await until('the first page', () => fetch(`${portal.base}/`).then((r) => r.ok && r.text(), () => false));
  return Math.round(performance.now() - began);
}

/** A second one on the same data, and what it said before it ended. */
async function beside() {
  const second = portal.run({ FILIERA_LISTEN: `127.0.0.1:${await freePort()}` });
  let said = '';
  for (const stream of [second.stdout, second.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const late = setTimeout(() => second.kill('SIGKILL'), 20_000);
  const [code] = await once(second, 'exit');
  clearTimeout(late);
  return { code, said };
}

const answers = async () => {
  const page = await fetch(`${portal.base}/`);
  if (!page.ok) throw new Error(`the first page answers ${page.status}`);
};

await report.test('the first start brings database, cast and letters, and says where', async () => {
  portal = await Portal.start();
  await answers();
  const said = portal.said.join('');
  for (const part of [portal.base, '/dev/sign-in', '/dev/letters', 'filiera demonstration']) {
    if (!said.includes(part)) throw new Error(`it does not say ${part}:\n${said}`);
  }
});
await report.test('a second start beside the first says so and leaves it in peace', async () => {
  const { code, said } = await beside();
  if (code === 0 || !/Another Filiera .* already uses/.test(said)) throw new Error(`it ended with ${code}:\n${said}`);
  await answers();
});
await report.test('the second start answers within a second', async () => {
  const took = [];
  // The machine may be busy with other tests: one start of five has to show it.
  while (took.length < 5 && !took.some((ms) => ms <= WITHIN)) {
    await portal.stop({ keep: true });
    took.push(await firstPage());
  }
  console.log(`        ${took.join(', ')} ms`);
  if (!took.some((ms) => ms <= WITHIN)) throw new Error(`it took ${took.join(', ')} ms`);
});
await report.test('after kill -9 the next start recovers by itself', async () => {
  await portal.kill();
  await portal.again();
  await answers();
});
await report.test('SIGTERM stops the portal and its database', () => portal.stop());
report.end();
