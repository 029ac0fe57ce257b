// Two server processes on one database, and strangers who guess a password at both of them at once.
// FILIERA_GUESSES and FILIERA_SIGN_INS make it smaller. One rule: the known browser is one that signed in before, as its owner; nothing is reset in between.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from './client.mjs';
import { Portal, freePort, until } from './portal.mjs';
import { Report } from './report.mjs';

const GUESSES = Number(process.env.FILIERA_GUESSES ?? 500);
const SIGN_INS = Number(process.env.FILIERA_SIGN_INS ?? 100);
const ALLOWED = 5;
const VICTIM = 'sara.conti@nuvolarossi.example';
const PASSWORD = 'filiera demonstration';

/** One press of the sign-in button in a browser; says the status it was answered with. */
async function signIn(client, password) {
  const page = await client.page('/sign-in');
  if (page.status !== 200) return page.status;
  const { action, body } = Client.filled(page.html, 'Sign in', { email: VICTIM, password });
  return (await client.ask(action, { method: 'POST', body })).status;
}

const report = new Report();
const key = randomBytes(32).toString('base64');
const first = await Portal.start({ FILIERA_SECRET_KEY: key });
const port = await freePort();
const socket = join(first.data, 'postgres/cluster/socket');
const second = first.run({
  FILIERA_LISTEN: `127.0.0.1:${port}`,
  FILIERA_DATABASE_URL: `postgres://postgres@localhost/filiera?host=${encodeURIComponent(socket)}`,
  FILIERA_DATA: join(first.data, 'second'),
});
const bases = [first.base, `http://127.0.0.1:${port}`];
try {
  await until('the second process', () => fetch(`${bases[1]}/health/ready`).then((r) => r.ok, () => false), 30);
  await report.test(`${GUESSES} guesses at two processes: ${ALLOWED} are looked at, the owner's browser is never kept out`, async () => {
    const owner = new Client(bases[0]);
    if ((await signIn(owner, PASSWORD)) !== 303) throw new Error('the owner does not get in to begin with');
    const guess = (_, number) => signIn(new Client(bases[number % 2]), `not the password ${number}`);
    const strangers = Promise.all(Array.from({ length: GUESSES }, guess));
    let inside = 0;
    for (let time = 0; time < SIGN_INS; time += 1) {
      const again = new Client(bases[time % 2]);
      for (const [name, value] of owner.cookies) if (/device|browser|language/.test(name)) again.cookies.set(name, value);
      if ((await signIn(again, PASSWORD)) === 303) inside += 1;
    }
    const answers = {};
    for (const status of await strangers) answers[status] = (answers[status] ?? 0) + 1;
    console.log(`        strangers: ${JSON.stringify(answers)}, the owner ${inside} of ${SIGN_INS}`);
    // 429 is the ladder's word, 503 that of a server with its hands full; neither looks at a password.
    const refused = (answers[429] ?? 0) + (answers[503] ?? 0);
    if (answers[422] !== ALLOWED || ALLOWED + refused !== GUESSES) throw new Error('another number was looked at');
    if (inside !== SIGN_INS) throw new Error('the owner was kept out');
  });
} finally {
  const ended = once(second, 'exit');
  second.kill('SIGTERM');
  await ended;
  await report.test('SIGTERM ends both processes and the database', () => first.stop());
  report.end();
}
