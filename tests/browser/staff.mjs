// A second reviewer: the operator makes one at the terminal, as docs/operations.md says, beside the running portal.
// One rule: nobody becomes staff through a page, so neither does she.

import { once } from 'node:events';
import { join } from 'node:path';

/** Makes a reviewer; she signs in with her password like everybody. */
export async function reviewer(portal, name, address, password) {
  const socket = join(portal.data, 'postgres/cluster/socket');
  const process = portal.run({
    FILIERA_DATABASE_URL: `postgres://postgres@localhost/filiera?host=${encodeURIComponent(socket)}`,
    FILIERA_DATA: join(portal.data, 'terminal'),
  }, ['admin', 'create', '--name', name, '--address', address, '--reviewer'], 'pipe');
  let said = '';
  for (const stream of [process.stdout, process.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
  process.stdin.end(`${password}\n`);
  const [code] = await once(process, 'exit');
  if (code !== 0) throw new Error(`no second reviewer: ${said}`);
}
