// A person at a browser who finds everything by the words on the page.
// One rule: whoever comes to a page looks at it whole (page_checks.mjs), so no step can forget.
// Next: journey.mjs, what they do.

import { checkPage } from './page_checks.mjs';
import { leave } from './report.mjs';

const CONTROL = 'input, select, textarea';
const exactly = (words) => (words instanceof RegExp ? words : new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));

export class Visitor {
  /**
   * `variant`: { language, script, width, theme }; `world`: { browser, base, pages, axe } of the run.
   */
  static async arrive(world, variant, name) {
    const visitor = new Visitor();
    Object.assign(visitor, { world, variant, name, wrong: [], path: [], fluent: true });
    visitor.context = await world.browser.newContext({
      baseURL: world.base,
      javaScriptEnabled: variant.script,
      locale: variant.language === 'it' ? 'it-IT' : 'en-GB',
      viewport: { width: variant.width, height: 800 },
      colorScheme: variant.theme ?? 'light',
      reducedMotion: 'reduce',
    });
    visitor.context.setDefaultTimeout(8000);
    visitor.page = await visitor.context.newPage();
    visitor.listen();
    world.visitors.add(visitor);
    return visitor;
  }

  listen() {
    const { page, wrong } = this;
    page.on('dialog', (dialog) => dialog.accept());
    page.on('pageerror', (error) => wrong.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      const own = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !own) wrong.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const known = url.origin === this.world.base || this.world.providers?.includes(url.origin);
      if (url.protocol.startsWith('http') && !known) wrong.push(`asks another origin: ${url}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
  }

  async leave() {
    this.world.visitors.delete(this);
    await this.context.close();
  }

  /** Keeps what is on the screen. */
  async keep(test) {
    const name = `${test} ${this.name}`;
    leave(`${name}.html`, `<!-- ${this.page.url()}\n${this.path.join('\n')} -->\n${await this.page.content()}`);
    const file = leave(`${name}.png`, await this.page.screenshot({ fullPage: true, timeout: 5000 }));
    console.log(`        ${this.name} was at ${this.page.url()}; see ${file}`);
  }

  /** Opens an address. */
  async open(address, status = 200) {
    const response = await this.page.goto(address);
    return this.look(response, status);
  }

  /** Goes back to where they are, as the reload button does. */
  async reload(status = 200) {
    return this.look(await this.page.reload(), status);
  }

  /** Does something that leads to another page. */
  async go(act, status) {
    const answered = this.page.waitForResponse((r) =>
      r.request().isNavigationRequest() && r.frame() === this.page.mainFrame() && ![301, 302, 303, 307, 308].includes(r.status()));
    await Promise.all([answered, act()]);
    await this.page.waitForLoadState('load');
    return this.look(await answered, status);
  }

  async look(response, status) {
    this.path.push(`${response.status()} ${response.url()}`);
    const at = `${this.name} at ${new URL(response.url()).pathname}`;
    if (response.status() !== status) throw new Error(`${at}: ${response.status()} instead of ${status}`);
    await checkPage(this, response);
    const wrong = this.wrong.splice(0);
    if (wrong.length) throw new Error(`${at}:\n${wrong.join('\n')}`);
    return response;
  }

  main() {
    return this.page.locator('main');
  }

  /** A link of the page's content by its words; of the menu when it is only there. */
  link(words, within = this.page) {
    return within.getByRole('link', { name: exactly(words) }).first();
  }

  button(words, within = this.main()) {
    return within.getByRole('button', { name: exactly(words) }).first();
  }

  /** Follows a link. */
  follow(words, { within, status = 200 } = {}) {
    return this.go(() => this.link(words, within).click(), status);
  }

  /** Follows a link of the main menu. */
  menu(words) {
    return this.follow(words, { within: this.page.getByRole('navigation').first() });
  }

  /** Presses a button. */
  press(words, { within, status = 200 } = {}) {
    return this.go(() => this.button(words, within).click(), status);
  }

  /** The control with this label; the language's "(optional)" and the hints are not part of the words. */
  field(label, within = this.main()) {
    const words = label instanceof RegExp ? label : new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\((optional|facoltativo)\\))?$`);
    return within.getByLabel(words).and(this.page.locator(CONTROL)).first();
  }

  async fill(fields) {
    for (const [label, value] of Object.entries(fields)) await this.field(label).fill(value);
  }

  /** What stands in the control with this label. */
  value(label) {
    return this.field(label).inputValue();
  }

  /** What is said to be wrong at the control with this label, or nothing. */
  async wrongAt(label, within) {
    const control = this.field(label, within);
    if (await control.getAttribute('aria-invalid') !== 'true') return '';
    const told = (await control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error'));
    const said = await Promise.all(told.map((id) => this.page.locator(`[id="${id}"]`).innerText()));
    return said.join(' ').trim();
  }

  /** Selects a file: { name, mimeType, buffer }. */
  async attach(label, file) {
    await this.field(label).setInputFiles(file);
  }

  async choose(label, option) {
    await this.field(label).selectOption({ label: option });
  }

  /** Ticks a box or a radio button. */
  async tick(label, within) {
    await this.field(label, within).check();
  }

  async radio(legend, label) {
    await this.main().getByRole('group', { name: exactly(legend) }).getByLabel(exactly(label)).check();
  }

  /** The words of the first heading. */
  async title() {
    return (await this.page.getByRole('heading', { level: 1 }).innerText()).trim();
  }

  /** Fails unless the page's content says these words. */
  async reads(...words) {
    const text = await this.main().innerText();
    for (const wanted of words) {
      const found = wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted);
      if (!found) throw new Error(`${this.name} at ${this.page.url()} does not read "${wanted}" in:\n${text.slice(0, 1500)}`);
    }
  }

  /** How many rows of the page's tables hold these words. */
  rows(words) {
    return this.main().getByRole('row').filter({ hasText: words }).count();
  }

  /** Signs in as a member of the cast and reads on in the variant's language. */
  async actAs(who) {
    await this.open('/dev/sign-in');
    this.fluent = false;
    await this.press(who);
    await this.speak();
    this.fluent = true;
  }

  /** Changes to the variant's language by the button in the header, if the page is in the other. */
  async speak(status = 200) {
    const now = await this.page.locator('html').getAttribute('lang');
    if (now === this.variant.language) return;
    const own = this.variant.language === 'it' ? 'Italiano' : 'English';
    await this.press(own, { within: this.page.getByRole('banner'), status });
  }

  /**
   * Presses a button twice at once and then, unless `status` is null, once more by hand: the same form
   * three times. Returns where the two hidden presses were sent.
   */
  async pressTwice(words, status = 200) {
    const button = this.button(words);
    const form = await button.evaluate((element) => {
      const fields = new URLSearchParams(new FormData(element.form));
      if (element.name) fields.append(element.name, element.value);
      return { to: element.form.action, body: fields.toString() };
    });
    const send = () => this.context.request.post(form.to, {
      data: form.body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded', origin: this.world.base, 'sec-fetch-site': 'same-origin',
        'accept-language': this.variant.language,
      },
      maxRedirects: 0,
    });
    const answers = await Promise.all([send(), send()]);
    const seen = answers.map((a) => `${a.status()} ${a.headers().location ?? ''}`);
    if (seen[0] !== seen[1] || answers[0].status() !== 303) throw new Error(`two presses of "${words}" answered ${seen.join(' and ')}`);
    if (status !== null) await this.press(words, { status });
    return answers[0].headers().location;
  }
}
