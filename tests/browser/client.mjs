// A browser without a screen: cookies, forms as they stand in the page, redirects seen one by one.
// One rule: it sends a form exactly as it was given, so that the same form can be sent again.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#34': '"', '#38': '&', '#60': '<', '#62': '>' };
export const plain = (text) => text.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);

function attributes(tag) {
  const found = {};
  for (const [, name, , value] of tag.matchAll(/([\w-]+)(="([^"]*)")?/g)) found[name] = value === undefined ? '' : plain(value);
  return found;
}

/** The forms of a page: { action, fields: [[name, value]], buttons: [{ words, name, value }] }. */
export function forms(html) {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head, inner]) => {
    const fields = [];
    for (const [, tag] of inner.matchAll(/<input\b([^>]*)>/g)) {
      const { name, value = '', type = 'text', checked } = attributes(tag);
      if (!name || (['checkbox', 'radio'].includes(type) && checked === undefined)) continue;
      fields.push([name, value]);
    }
    for (const [, tag, text] of inner.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) fields.push([attributes(tag).name, plain(text)]);
    for (const [, tag, options] of inner.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
      const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => attributes(option));
      fields.push([attributes(tag).name, (all.find((o) => 'selected' in o) ?? all[0])?.value ?? '']);
    }
    const buttons = [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
      .map(([, tag, words]) => ({ ...attributes(tag), words: plain(words.replace(/<[^>]*>/g, '').trim()) }));
    return { action: attributes(head).action ?? '', fields, buttons };
  });
}

export class Client {
  cookies = new Map();

  constructor(base) {
    this.base = base;
  }

  /** One request, redirects not followed: { status, location, html }. */
  async ask(address, { method = 'GET', body } = {}) {
    const headers = { cookie: [...this.cookies].map(([n, v]) => `${n}=${v}`).join('; '), 'accept-language': 'en' };
    if (body !== undefined) {
      Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', origin: this.base, 'sec-fetch-site': 'same-origin' });
    }
    const response = await fetch(new URL(address, this.base), { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get('location'), html: await response.text() };
  }

  /** Follows redirects to the page at the end: { status, address, html }. */
  async page(address, request) {
    let answer = await this.ask(address, request);
    let at = address;
    for (let hops = 0; answer.location && hops < 10; hops += 1) {
      at = new URL(answer.location, new URL(at, this.base)).href;
      answer = await this.ask(at);
    }
    return { ...answer, address: new URL(at, this.base) };
  }

  /** The body of the form with the button `words`, its fields overwritten by `values`. */
  static filled(html, words, values = {}) {
    const form = forms(html).find((f) => f.buttons.some((b) => b.words === words));
    if (!form) throw new Error(`no form with the button "${words}"; there are: ${forms(html).flatMap((f) => f.buttons.map((b) => b.words)).join(', ')}`);
    const fields = new URLSearchParams(form.fields);
    const button = form.buttons.find((b) => b.words === words);
    if (button.name) fields.append(button.name, button.value);
    for (const [name, value] of Object.entries(values)) fields.set(name, value);
    return { action: form.action, body: fields.toString() };
  }
}
