// The acceptance table of agreements (domain 20, lines 33 to 38, 61 and 62) in a real browser: each line in English and
// in Italian, without JavaScript. A portal and a story a language: a new version of the agreement, from its draft to the
// signature, with the clock put forward past its grace.
// One rule: a line is a test of its number. FILIERA_BROWSER_ONLY=it runs one language.

import { launch } from './browser.mjs';
import { AFTER, BEFORE, MEANWHILE, later } from './acceptance_signing.mjs';
import { speaking } from './application.mjs';
import { invalid } from './html.mjs';
import { each, inaccessible } from './page_checks.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';

const wanted = (process.env.FILIERA_BROWSER_ONLY ?? '').split(',').filter(Boolean);
const report = new Report();
const world = { browser: await launch(), html: new Map(), visitors: new Set() };

/** What the tests of a language share. */
async function tale(language) {
  const variant = { language, script: false, width: language === 'it' ? 320 : 1280, theme: language === 'it' ? 'dark' : 'light' };
  const portal = await Portal.start();
  world.base = portal.base;
  /** Somebody of the cast, signed in just now. */
  const arrive = async (name) => {
    const visitor = await Visitor.arrive(world, variant, `${name} ${language}`);
    await visitor.actAs(new RegExp(name));
    return visitor;
  };
  return { ...speaking(language), language, arrive, portal, world, mail: portal.mail };
}

/** The lines of one story, in their order; everybody leaves after each. */
async function lines(tale, all) {
  for (const [number, words, run] of all) {
    await report.test(`acceptance ${number} ${tale.language}: ${words}`, () => run(tale), () => world.visitors);
    for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
  }
}

/** The pages of a story, while its portal is there. */
async function pages(language) {
  const seen = each(world).filter(({ variant }) => variant.language === language);
  await report.test(`axe finds nothing on ${seen.length} pages in ${language}`, async () => {
    const wrong = await inaccessible(world, seen);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
  await report.test(`html-validate finds nothing on ${seen.length} pages in ${language}`, async () => {
    const wrong = await invalid(seen);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
}

try {
  for (const language of ['en', 'it'].filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const one = await tale(language);
    try {
      await lines(one, BEFORE);
      await lines(one, MEANWHILE);
      await later(one.portal, '+46d');
      await lines(one, AFTER);
      await pages(language);
    } finally {
      await report.test(`SIGTERM ends the portal and its database (${language})`, () => one.portal.stop());
    }
  }
} finally {
  await world.browser.close();
  report.end();
}
