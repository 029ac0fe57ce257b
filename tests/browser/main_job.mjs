// The main job in a real browser: two languages, with and without JavaScript, on a phone's and a desk's width.
// One rule: fresh companies beside the cast; nothing is prepared behind the portal's back.
// FILIERA_BROWSER_ONLY=en,on,1280 runs what fits; the checks of every page are in page_checks.mjs.

import { launch } from './browser.mjs';
import { fresh } from './company.mjs';
import { apply, confirm, createAccount, review } from './enroll.mjs';
import { cold } from './first_page.mjs';
import { invalid } from './html.mjs';
import { letter, link } from './letters.mjs';
import { accept, authorize, invite, inviteCustomer, seeEachOther, sign } from './partners.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { scan } from './scanner.mjs';
import { Visitor } from './visitor.mjs';
import { companyAddresses, neighbour, otherRegion, unsigned } from './walls.mjs';
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
// FILIERA_BROWSER_ONLY=walls runs the scanners and the walls alone.
const wanted = (process.env.FILIERA_BROWSER_ONLY ?? '').split(',').filter(Boolean);
const fits = (v) => wanted.every((word) => [v.language, v.script ? 'on' : 'off', String(v.width), v.theme ?? 'light'].includes(word));

const report = new Report();
const portal = await Portal.start();
const world = { browser: null, base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };

/** One test in a browser of its own. */
async function test(name, run) {
  world.browser = await launch();
  await report.test(name, run, () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
  await world.browser.close();
}

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

/** Every mailed link is scanned before its human follows it. */
async function scanned(variant, company) {
  const t = wordsIn(variant.language);
  const { mail } = world;
  const arrive = (name) => Visitor.arrive(world, variant, name);
  const pressed = async (address, kind, prefix) => {
    const buttons = await scan(world, link(await letter(mail, address, kind), prefix));
    console.log(`        the scanner of ${kind} pressed ${buttons.join(', ') || 'nothing'}`);
  };
  const irene = await arrive('Irene');
  await createAccount(irene, t, company, mail);
  await apply(irene, t, company, mail);
  await pressed(company.contact.address, 'confirm_contact', '/v/');
  await confirm(await arrive('Tommaso'), t, company, mail);
  await review(await arrive('Elena'), t, company);
  const marco = await arrive('Marco');
  await unsigned(irene, marco, t, company, mail);
  await sign(irene, t, company, mail);
  await pressed(company.admin.address, 'provider_invitation', '/i/');
  await authorize(irene, t, company, mail);
  await inviteCustomer(irene, t, company);
  await pressed(company.customer.address, 'customer_invitation', '/c/');
  const nadia = await arrive('Nadia');
  await accept(nadia, t, company, mail);
  await seeEachOther({ irene, marco, nadia }, t, company, mail);
  const addresses = companyAddresses(irene);
  const tried = await neighbour(await arrive('Stella'), t, addresses);
  console.log(`        another reseller tried ${tried} addresses`);
  await otherRegion(world, arrive, marco, t);
}

try {
  await test('a cold first page is light', async () => {
    for (const address of ['/', '/enroll', '/sign-in']) console.log(`        ${await cold(world, address)}`);
  });
  if (wanted.length === 0 || wanted.includes('walls')) {
    const variant = { language: 'en', script: true, width: 1280, axe: false };
    await test('scanners change nothing, walls say what to do', () => scanned(variant, fresh(100)));
  }
  for (const [number, variant] of VARIANTS.entries()) {
    if (fits(variant)) await test(`main job: ${told(variant)}`, () => mainJob(variant, fresh(number + 1)));
  }
  await report.test(`html-validate finds nothing on ${world.html.size} pages`, async () => {
    const wrong = await invalid(world.html.values());
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
} finally {
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  report.end();
}
