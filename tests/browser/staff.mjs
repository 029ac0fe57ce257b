// What the operator does at the terminal, beside the running portal: makes a reviewer, fills in a large world.
// One rule: nobody becomes staff through a page, so neither does she.

import { once } from 'node:events';
import { join } from 'node:path';

/** Where the portal's own database answers, for its owner. */
export const database = (portal) => ({ host: join(portal.data, 'postgres/cluster/socket'), user: 'postgres', name: 'filiera' });

/** Runs a command of the binary; `typed` is what the operator types. */
export async function terminal(portal, words, typed = '') {
  const { host, user, name } = database(portal);
  const process = portal.run({
    FILIERA_DATABASE_URL: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`,
    FILIERA_DATA: join(portal.data, 'terminal'),
  }, words, 'pipe');
  let said = '';
  for (const stream of [process.stdout, process.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
  // A command that asks nothing may have ended before anything is typed.
  process.stdin.on('error', (error) => { if (error.code !== 'EPIPE') throw error; });
  process.stdin.end(`${typed}\n`);
  const [code] = await once(process, 'exit');
  if (code !== 0) throw new Error(`filiera ${words.join(' ')} ended with ${code}: ${said}`);
}

/** Makes a reviewer; she signs in with her password like everybody. */
export const reviewer = (portal, name, address, password) =>
  terminal(portal, ['admin', 'create', '--name', name, '--address', address, '--reviewer'], password);
