// The main job in a real browser: two languages, with and without JavaScript, on a phone's and a desk's width.
// One rule: fresh companies beside the cast; nothing is prepared behind the portal's back.
// FILIERA_BROWSER_ONLY=en,on,1280 runs what fits; the checks of every page are in page_checks.mjs.

import { launch } from './browser.mjs';
import { fresh } from './company.mjs';
import { apply, confirm, createAccount, review } from './enroll.mjs';
import { invalid } from './html.mjs';
import { accept, authorize, invite, inviteCustomer, seeEachOther, sign } from './partners.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';
import { wordsIn } from './words.mjs';

// Four of them say what can differ; FILIERA_BROWSER_ALL=1 runs the other four too.
const EVERY = [
  { language: 'en', script: true, width: 1280 },
  { language: 'it', script: false, width: 320 },
  { language: 'en', script: false, width: 1280 },
  { language: 'it', script: true, width: 320, theme: 'dark' },
  { language: 'en', script: true, width: 320 },
  { language: 'it', script: false, width: 1280 },
  { language: 'en', script: false, width: 320 },
  { language: 'it', script: true, width: 1280, theme: 'dark' },
];
const VARIANTS = process.env.FILIERA_BROWSER_ALL ? EVERY : EVERY.slice(0, 4);
const told = (v) => `${v.language}, JavaScript ${v.script ? 'on' : 'off'}, ${v.width} px${v.theme ? `, ${v.theme}` : ''}`;
const wanted = (process.env.FILIERA_BROWSER_ONLY ?? '').split(',').filter(Boolean);
const fits = (v) => wanted.every((word) => [v.language, v.script ? 'on' : 'off', String(v.width), v.theme ?? 'light'].includes(word));

const report = new Report();
const portal = await Portal.start();
const browser = await launch();
const world = { browser, base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };
const everybody = () => world.visitors;

/** The whole job in one variant. */
async function mainJob(variant, company) {
  const t = wordsIn(variant.language);
  const { mail } = world;
  const arrive = (name) => Visitor.arrive(world, variant, name);
  const irene = await arrive('Irene');
  await createAccount(irene, t, company, mail);
  await apply(irene, t, company, mail);
  await confirm(await arrive('Tommaso'), t, company, mail);
  await review(await arrive('Elena'), t, company);
  await sign(irene, t, company, mail);
  const marco = await arrive('Marco');
  await invite(marco, t, company.name, company.admin.address);
  await authorize(irene, t, company, mail);
  await inviteCustomer(irene, t, company);
  const nadia = await arrive('Nadia');
  await accept(nadia, t, company, mail);
  await seeEachOther({ irene, marco, nadia }, t, company, mail);
}

try {
  for (const [number, variant] of VARIANTS.entries()) {
    if (!fits(variant)) continue;
    await report.test(`main job: ${told(variant)}`, () => mainJob(variant, fresh(number + 1)), everybody);
    for (const visitor of [...world.visitors]) await visitor.leave();
  }
  await report.test(`html-validate finds nothing on ${world.html.size} pages`, async () => {
    const wrong = await invalid(world.html.values());
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
} finally {
  await browser.close();
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  report.end();
}
