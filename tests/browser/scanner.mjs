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

/** Presses the button that stands at `at`: says its words and what it was answered with. */
async function pressOne(page, buttons, at) {
  const button = buttons.nth(at);
  const words = (await button.innerText()).trim();
  if (await button.getAttribute('type') !== 'submit') {
    await button.click();
    return words;
  }
  const [answer] = await Promise.all([page.waitForResponse((r) => r.request().isNavigationRequest()), button.click()]);
  await page.waitForLoadState();
  return `${words}: ${answer.status()}`;
}

/** Opens `link` in a browser, waits for its scripts and presses every button of the page, one visit for each; with `deep` also those of the pages it links to. */
async function press(context, link, deep) {
  const page = await context.newPage();
  page.setDefaultTimeout(4000);
  const buttons = page.locator('main button:visible');
  const pressed = [];
  await page.goto(link, { waitUntil: 'networkidle' });
  const places = new Set([page.url()]);
  const others = deep ? await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.href)) : [];
  for (const href of others) places.add(href);
  for (const place of places) {
    const visit = async () => {
      await page.goto(link);
      if (place !== page.url()) await page.goto(place);
    };
    await visit();
    const count = await buttons.count();
    for (let at = 0; at < count; at += 1) {
      await visit();
      if (at >= await buttons.count()) break;
      pressed.push(await pressOne(page, buttons, at));
    }
  }
  await page.close();
  return pressed;
}

/** A scanner at work on `link`, without cookies; says which buttons it pressed. */
export async function scan(world, link, { deep = true } = {}) {
  await ask(link);
  const context = await world.browser.newContext({ baseURL: world.base, locale: 'en-GB' });
  try {
    return await press(context, link, deep);
  } finally {
    await context.close();
  }
}
