// The acceptance table of enrollment and verification (domain 20, lines 1 to 25) in a real browser: each line in
// English and in Italian, without JavaScript. One portal and one story a language: what a line leaves is the next one's beginning.
// One rule: a line is a test of its number. FILIERA_BROWSER_ONLY=it,05,06 runs what fits.

import { launch } from './browser.mjs';
import { speaking } from './application.mjs';
import { APPLY } from './acceptance_apply.mjs';
import { CASE, NORA, resend } from './acceptance_case.mjs';
import { fresh } from './company.mjs';
import { invalid } from './html.mjs';
import { NameServer } from './name_server.mjs';
import { each, inaccessible } from './page_checks.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { reviewer } from './staff.mjs';
import { Visitor } from './visitor.mjs';

const wanted = (process.env.FILIERA_BROWSER_ONLY ?? '').split(',').filter(Boolean);
const only = (kind) => wanted.filter((word) => kind.test(word));
const fits = (kind, word) => only(kind).length === 0 || wanted.includes(word);

const report = new Report();
const names = await NameServer.start();
const portal = await Portal.start({ FILIERA_NAME_SERVERS: names.address });
const world = { browser: await launch(), base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };

/** What a language's tests share. */
function tale(language, number) {
  const variant = { language, script: false, width: language === 'it' ? 320 : 1280, theme: language === 'it' ? 'dark' : 'light' };
  const arrive = (name, other = {}) => Visitor.arrive(world, { ...variant, ...other }, `${name} ${language}`);
  return { ...speaking(language), language, variant, arrive, world, mail: world.mail, names, portal, company: fresh(number), other: fresh(number + 1) };
}

/** The lines of one story, in their order. */
async function lines(tale, all) {
  const visitors = () => [...world.visitors].filter(({ name }) => name.endsWith(` ${tale.language}`));
  for (const [number, words, run] of all) {
    if (!fits(/^\d+$/, number)) continue;
    await report.test(`acceptance ${number} ${tale.language}: ${words}`, () => run(tale), visitors);
    for (const visitor of visitors()) if (!stays(visitor)) await visitor.leave().catch(() => {});
  }
}

/** Whoever applies is needed until the end. */
const stays = ({ name }) => /^(Irene|Ugo) (en|it)$/.test(name);

/** Line 16: a letter a minute, five a day. The portal is started again with its clock put forward. */
async function letters(tales) {
  const each = (words, run) => Promise.all(tales.map((tale) =>
    report.test(`acceptance 16 ${tale.language}: ${words}`, () => run(tale), () => world.visitors)));
  await each('not before a minute has passed', resend.first);
  for (let nth = 2; nth <= 5; nth += 1) {
    await portal.stop({ keep: true });
    portal.settings.FILIERA_CLOCK_OFFSET = `+${2 * (nth - 1)}m`;
    await portal.again();
    await each(`letter ${nth}, and what became of it`, (tale) => resend.again(tale, nth));
  }
  await each('five a day and no more', resend.last);
}

try {
  const tales = [tale('en', 201), tale('it', 211)].filter(({ language }) => fits(/^(en|it)$/, language));
  await reviewer(portal, NORA.name, NORA.address, NORA.password);
  await Promise.all(tales.map((one) => lines(one, APPLY)));
  if (fits(/^\d+$/, '16')) await letters(tales);
  // The reviewers are the same people in both, and read one language at a time.
  for (const one of tales) await lines(one, CASE);
  // The other language has the same pages in other words; enrollment_journey.mjs looks at those in both.
  const pages = each(world);
  const looked = pages.filter(({ variant }) => tales.length === 1 || variant.language === 'it');
  await report.test(`axe finds nothing on ${looked.length} pages`, async () => {
    const wrong = await inaccessible(world, looked);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
  await report.test(`html-validate finds nothing on ${pages.length} pages`, async () => {
    const wrong = await invalid(pages);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
} finally {
  await world.browser.close();
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  await names.stop();
  report.end();
}
