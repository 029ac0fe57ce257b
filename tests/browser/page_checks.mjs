// What holds on every page somebody comes to: one h1, a title, their language, no missing word, no sideways scroll,
// accessible in the theme at hand, and its HTML is kept to be validated at the end.
// One rule: nothing is excused here; an exception is a sentence beside the rule.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** An address with its ids taken out. */
export const pattern = (url) =>
  new URL(url).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replace(/^\/(v|i|c)\/.+/, '/$1/{token}');

export async function checkPage(visitor, response) {
  const { page, variant, world } = visitor;
  const wrong = visitor.wrong;
  if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return;
  const source = await response.text().catch(() => page.content());
  const name = `${pattern(response.url())} ${response.status()}`;
  world.html.set(`${name} ${variant.language} ${bare(source)}`, { name, source, url: response.url(), variant });

  const facts = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    heading: document.querySelector('h1')?.textContent.trim() ?? '',
    title: document.title,
    lang: document.documentElement.lang,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wide: [...document.querySelectorAll('main *, header *, footer *')]
      .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 3).map((e) => e.outerHTML.slice(0, 160)),
    text: document.body.innerText,
  }));
  if (facts.headings !== 1) wrong.push(`${facts.headings} h1`);
  if (!facts.title.includes(facts.heading)) wrong.push(`title "${facts.title}" without the h1 "${facts.heading}"`);
  if (facts.over > 0) wrong.push(`scrolls sideways by ${facts.over} px at ${variant.width}: ${facts.wide.join(' ')}`);
  if (facts.text.includes('⟦')) wrong.push(`a word is missing: ${/⟦[^⟧]*⟧?/.exec(facts.text)?.[0]}`);
  if (visitor.fluent && facts.lang !== variant.language) wrong.push(`in ${facts.lang} for somebody who reads ${variant.language}`);
  if (facts.lang !== response.headers()['content-language']) wrong.push(`lang ${facts.lang}, Content-Language ${response.headers()['content-language']}`);
  if (variant.script && variant.axe !== false) wrong.push(...(await axe(page)));
}

/** The newest of the pages that were seen at each address with each answer, in each language. */
export const each = (world) => [...new Map([...world.html.values()].map((seen) => [`${seen.name} ${seen.variant.language}`, seen])).values()];

/**
 * What axe finds on pages that somebody without JavaScript saw: their sources are opened again, unchanged and at their
 * addresses, where axe can run.
 */
export async function inaccessible(world, pages) {
  const context = await world.browser.newContext({ baseURL: world.base, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const wrong = new Map();
  for (const { name, source, url, variant } of pages) {
    await page.setViewportSize({ width: variant.width, height: 800 });
    await page.emulateMedia({ colorScheme: variant.theme ?? 'light' });
    await page.route(url, (route) => route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' }));
    await page.goto(url);
    for (const found of await axe(page)) wrong.set(found, `${name} in ${variant.language}: ${found}`);
    await page.unroute(url);
  }
  await context.close();
  return [...wrong.values()];
}

async function axe(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map((n) => `${n.html}\n${n.failureSummary}`) }));
  }, TAGS);
  return violations.map((v) => `axe ${v.id}: ${v.help}\n${v.nodes.join('\n')}`);
}

/** A page's source without what differs at each visit. */
function bare(source) {
  return source.replace(/value="[\w-]{20,}"/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/\d/g, '').length;
}
