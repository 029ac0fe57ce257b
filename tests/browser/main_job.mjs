// The main job in a real browser: two languages, with and without JavaScript, on a phone's and a desk's width.
// One rule: fresh companies beside the cast; nothing is prepared behind the portal's back.

import { launch } from './browser.mjs';
import { fresh } from './company.mjs';
import { invalid } from './html.mjs';
import * as journey from './journey.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';
import { wordsIn } from './words.mjs';

const VARIANTS = [
  { language: 'en', script: true, width: 1280 },
  { language: 'it', script: false, width: 320 },
  { language: 'en', script: false, width: 1280 },
  { language: 'it', script: true, width: 320, theme: 'dark' },
  { language: 'en', script: true, width: 320 },
  { language: 'it', script: false, width: 1280 },
  { language: 'en', script: false, width: 320 },
  { language: 'it', script: true, width: 1280, theme: 'dark' },
];

const told = (v) => `${v.language}, JavaScript ${v.script ? 'on' : 'off'}, ${v.width} px${v.theme ? `, ${v.theme}` : ''}`;

const report = new Report();
const portal = await Portal.start();
const browser = await launch();
const world = { browser, base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };

for (const [number, variant] of VARIANTS.entries()) {
  const t = wordsIn(variant.language);
  const company = fresh(number + 1);
  await report.test(`main job: ${told(variant)}`, async () => {
    const irene = await Visitor.arrive(world, variant, 'Irene');
    await journey.createAccount(irene, t, company, world.mail);
  }, () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave();
}
await report.test(`html-validate: ${world.html.size} pages`, async () => {
  const wrong = await invalid(world.html.values());
  if (wrong.length) throw new Error(wrong.join('\n'));
});
await browser.close();
await report.test('SIGTERM ends the portal and its database', () => portal.stop());
report.end();
