// A development aid: pictures of pages as a member of the cast sees them, in target/look/.
// Use: node look.mjs [--as "Marco Neri"] [--base http://127.0.0.1:8080] [--widths 320,1280] [--languages en,it]
//      [--themes light,dark] PATH…   ({o} in a path is the company's part, /o/…). Without --base it starts a portal.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { pattern } from './page_checks.mjs';
import { Portal, ROOT } from './portal.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' }, base: { type: 'string' }, widths: { type: 'string', default: '320,768,1280' },
    languages: { type: 'string', default: 'en,it' }, themes: { type: 'string', default: 'light,dark' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const folder = join(ROOT, 'target/look');
mkdirSync(folder, { recursive: true });

const portal = values.base ? null : await Portal.start();
const base = values.base ?? portal.base;
const browser = await launch();
for (const language of list(values.languages)) {
  for (const theme of list(values.themes)) {
    const context = await browser.newContext({ baseURL: base, locale: language === 'it' ? 'it-IT' : 'en-GB', colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    let home = '';
    if (values.as) {
      await page.goto('/dev/sign-in');
      await page.getByRole('button', { name: values.as }).click();
      await page.waitForLoadState();
      home = /^\/o\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
    }
    for (const path of positionals.length ? positionals : ['/']) {
      const at = path.replace('{o}', home);
      for (const width of list(values.widths).map(Number)) {
        await page.setViewportSize({ width, height: 900 });
        const response = await page.goto(`${at}${at.includes('?') ? '&' : '?'}lang=${language}`);
        const name = `${pattern(page.url()).replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${language}-${theme}-${width}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
        console.log(`${response.status()} ${at} ${join('target/look', name)}`);
      }
    }
    await context.close();
  }
}
await browser.close();
await portal?.stop();
