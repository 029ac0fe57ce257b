// The browser the tests drive: the Chromium of the machine, quiet and without a sandbox (CI runs as root).
// One rule: it talks to nobody but the portal.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** CHROMIUM, or the first of the usual names in PATH. */
function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES) {
    const found = folders.map((folder) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  throw new Error(`no Chromium in PATH (${NAMES.join(', ')}); install it or set CHROMIUM to its path`);
}

export const launch = () => chromium.launch({ executablePath: executable(), args: FLAGS });
