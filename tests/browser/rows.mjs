// What the database holds, row by row, for tests of what must not change.
// One rule: it is read as the owner of the database, so that nothing is hidden.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { database } from './staff.mjs';

const run = promisify(execFile);

/** Asks the database, as its owner: a line a row. */
export async function ask(portal, sql) {
  const { host, user, name } = database(portal);
  const { stdout } = await run('psql', ['-h', host, '-U', user, '-d', name, '-X', '-At', '-v', 'ON_ERROR_STOP=1', '-c', sql], { maxBuffer: 1 << 28 });
  return stdout.split('\n').filter(Boolean);
}

/** Every row of every table of the portal: its table and itself, each on a line. */
export async function rows(portal) {
  const tables = await ask(portal, "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
  const each = tables.map((table) => `select '${table} ' || to_jsonb(t)::text from public."${table}" t`);
  return new Set(await ask(portal, each.join(' union all ')));
}

/** How many letters wait to be handed over. */
export const waiting = async (portal) => Number((await ask(portal, "select count(*) from notices where state = 'queued'"))[0]);

/** What differs between two times: { table: [row…] }, those that went and those that came. */
export function changed(before, after) {
  const differing = [...[...before].filter((row) => !after.has(row)), ...[...after].filter((row) => !before.has(row))];
  return Object.groupBy ? Object.groupBy(differing, (row) => row.split(' ')[0]) : differing.reduce((all, row) => {
    (all[row.split(' ')[0]] ??= []).push(row);
    return all;
  }, {});
}
