// Acceptance lines told as stories: each in English and in Italian, without JavaScript, a portal of its own a language.
// One rule: a line is a test of its number; what a line leaves is the next one's beginning.
// FILIERA_BROWSER_ONLY=it,40 runs what fits; a line may need those before it.

import { launch } from './browser.mjs';
import { speaking } from './application.mjs';
import { invalid } from './html.mjs';
import { each, inaccessible } from './page_checks.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';

const wanted = (process.env.FILIERA_BROWSER_ONLY ?? '').split(',').filter(Boolean);
const fits = (kind, word) => !wanted.some((one) => kind.test(one)) || wanted.includes(word);

/** What the tests of a language share. */
async function tale(world, language) {
  const variant = { language, script: false, width: language === 'it' ? 320 : 1280, theme: language === 'it' ? 'dark' : 'light' };
  const portal = await Portal.start();
  world.base = portal.base;
  /** Somebody nobody knows. */
  const stranger = (name, other = {}) => Visitor.arrive(world, { ...variant, ...other }, `${name} ${language}`);
  /** Somebody of the cast, signed in just now. */
  const arrive = async (name, other) => {
    const visitor = await stranger(name, other);
    await visitor.actAs(new RegExp(name));
    return visitor;
  };
  return { ...speaking(language), language, arrive, stranger, portal, world, mail: portal.mail };
}

/** The pages of a story, while its portal is there. In the other language they are the same in other words: axe looks at them once. */
async function pages(report, world, language) {
  const seen = each(world).filter(({ variant }) => variant.language === language);
  if (language === 'it' || wanted.includes(language)) await report.test(`axe finds nothing on ${seen.length} pages in ${language}`, async () => {
    const wrong = await inaccessible(world, seen);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
  await report.test(`html-validate finds nothing on ${seen.length} pages in ${language}`, async () => {
    const wrong = await invalid(seen);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
}

/** Starts the portal again with its clock put forward. */
export async function later(portal, offset) {
  await portal.stop({ keep: true });
  portal.settings.FILIERA_CLOCK_OFFSET = offset;
  await portal.again();
}

/** Fills in a date by its three parts. */
export async function date(visitor, { say }, legend, at) {
  const group = visitor.main().getByRole('group', { name: legend });
  const parts = { day: at.getUTCDate(), month: at.getUTCMonth() + 1, year: at.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts)) await visitor.field(say(`common-${part}`), group).fill(String(value));
}

/** Gets what a link leads to, as saving it would: its answer and its bytes. */
export async function saved(visitor, words, within = visitor.main()) {
  const address = await visitor.link(words, within).getAttribute('href');
  const answer = await visitor.context.request.get(new URL(address, visitor.page.url()).href);
  if (answer.status() !== 200) throw new Error(`"${words}" answers ${answer.status()}`);
  return { kind: answer.headers()['content-type'], name: answer.headers()['content-disposition'] ?? '', bytes: await answer.body() };
}

/** Reloads a page until it says these words. */
export const eventually = (visitor, words) => until(`${visitor.name} reads "${words}"`, async () => {
  await visitor.reload();
  return (await visitor.main().innerText()).includes(words);
});

/** A message up to the first argument that is not among `known`. */
export const start = (say, key, known = {}) => {
  const unknown = new Proxy(known, { has: () => true, get: (all, name) => all[name] ?? '\u0000' });
  return say(key, unknown).split('\u0000')[0].trim();
};

/**
 * Tells a story in both languages: `[number, words, (tale) => …]` a line. In the place of a line may stand what is done
 * between lines, `async (tale) => …`.
 */
export async function tell(title, all) {
  const report = new Report();
  const world = { browser: await launch(), html: new Map(), visitors: new Set() };
  try {
    for (const language of ['en', 'it'].filter((one) => fits(/^(en|it)$/, one))) {
      const one = await tale(world, language);
      try {
        for (const line of all) {
          if (typeof line === 'function') await line(one);
          else if (fits(/^(J?\d+)/, line[0])) {
            const [number, words, run] = line;
            await report.test(`${title} ${number} ${language}: ${words}`, () => run(one), () => world.visitors);
            for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
          }
        }
        await pages(report, world, language);
      } finally {
        await report.test(`SIGTERM ends the portal and its database (${language})`, () => one.portal.stop());
      }
    }
  } finally {
    await world.browser.close();
    report.end();
  }
}
