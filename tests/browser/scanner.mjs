// What mail scanners do with a link: HEAD it, GET it again and again, open it in a browser that runs scripts,
// follow the links of the page and press every button, without the letter's digits and without a session.
// One rule: whoever scans learns nothing for the human; what the human does afterwards proves nothing changed.

/** How often a link is asked for without a browser. */
const TIMES = 3;

async function ask(link) {
  for (let time = 0; time < TIMES; time += 1) {
    for (const method of ['HEAD', 'GET']) {
      let at = link;
      for (let hops = 0; hops < 5 && at; hops += 1) {
        const answer = await fetch(at, { method, redirect: 'manual' });
        if (answer.status >= 500) throw new Error(`${method} ${at} answered ${answer.status}`);
        await answer.arrayBuffer();
        at = answer.headers.get('location') && new URL(answer.headers.get('location'), at).href;
      }
    }
  }
}

/** Opens `link` in a browser of its own and presses every button of the page, one visit for each. */
async function press(context, link) {
  const page = await context.newPage();
  page.setDefaultTimeout(3000);
  const buttons = page.locator('main button[type=submit]');
  const pressed = [];
  await page.goto(link);
  const places = new Set([page.url()]);
  for (const href of await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.href))) places.add(href);
  for (const place of places) {
    await page.goto(link);
    await page.goto(place);
    const count = await buttons.count();
    for (let at = 0; at < count; at += 1) {
      await page.goto(link);
      await page.goto(place);
      if (at >= await buttons.count()) break;
      const words = (await buttons.nth(at).innerText()).trim();
      const [answer] = await Promise.all([
        page.waitForResponse((r) => r.request().method() === 'POST' && r.request().isNavigationRequest()),
        buttons.nth(at).click(),
      ]);
      await page.waitForLoadState();
      pressed.push(`${words}: ${answer.status()}`);
    }
  }
  await page.close();
  return pressed;
}

/** A scanner at work on `link`; says which buttons it pressed. */
export async function scan(world, link) {
  await ask(link);
  const context = await world.browser.newContext({ baseURL: world.base, locale: 'en-GB' });
  try {
    return await press(context, link);
  } finally {
    await context.close();
  }
}
