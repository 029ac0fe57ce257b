// Sign-in with a work account at a certified OpenID provider, in a real browser, with and without JavaScript.
// One rule: the person does what the pages say; nothing is prepared behind the portal's back.
// The provider is in provider.mjs; lies are told in tests/portal/work_accounts.rs.

import { launch } from './browser.mjs';
import { letter } from './letters.mjs';
import { Portal } from './portal.mjs';
import { IdentityProvider } from './provider.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';

const WORDS = {
  en: {
    button: (title) => `Sign in with your work account (${title})`, found: 'Bring your company here', join: 'Join your company',
    company: 'Registered company name', country: 'Country or region', italy: 'Italy', next: 'Continue', code: 'Code from the email',
    confirm: 'Confirm', admin: 'Global admin', noRole: 'No role yet', nowhere: 'Your company is not here yet',
    silent: 'does not answer', denied: 'did not sign you in', otherWay: 'Sign in another way', again: (title) => `Confirm with ${title}`,
  },
  it: {
    button: (title) => `Accedi con l’account aziendale (${title})`, found: 'Porta qui la tua azienda', join: 'Unisciti alla tua azienda',
    company: 'Ragione sociale', country: 'Paese/area geografica', italy: 'Italia', next: 'Continua', code: 'Codice ricevuto per e-mail',
    confirm: 'Conferma', admin: 'Amministratore globale', noRole: 'Ancora nessun ruolo', nowhere: 'La tua azienda non è ancora sul portale',
    silent: 'non risponde', denied: 'non ha concesso l’accesso', otherWay: 'Accedi in un altro modo', again: (title) => `Conferma con ${title}`,
  },
};
const VARIANTS = [
  { language: 'en', script: true, width: 1280 },
  { language: 'it', script: false, width: 320, theme: 'dark' },
];

/** People of two companies, each in its own directory; `v` keeps the variants apart. */
function people(v, directory) {
  const domain = `${directory}${v}.example`;
  const who = (name, login, admin) => [`${login}${v}`, { directory: `${directory}-${v}`, name, email: `${login}@${domain}`, admin }];
  return [who('Irene Sala', `irene.${directory}`, true), who('Tommaso Riva', `tommaso.${directory}`, false)];
}

const everyone = Object.fromEntries([0, 1].flatMap((v) => ['mare', 'monte'].flatMap((d) => people(v, d))));
const first = await IdentityProvider.start(everyone);
const second = await IdentityProvider.start(everyone, { alg: 'ES256', inToken: true });
const gone = await IdentityProvider.start({});
const settings = [first.named('first', 'Mare ID'), second.named('second', 'Monte ID'), gone.named('gone', 'Gone ID')];
await gone.stop();

const report = new Report();
const portal = await Portal.start({ FILIERA_OIDC_ISSUERS: JSON.stringify(settings) });
first.serve(`${portal.base}/sign-in/with/first/return`);
second.serve(`${portal.base}/sign-in/with/second/return`);
const world = { browser: null, base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set(), providers: [first, second, gone].map((p) => p.issuer) };

async function test(name, run) {
  world.browser = await launch();
  await report.test(name, run, () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
  await world.browser.close();
}

/** From a link of the portal through the provider and back to the portal's page. */
async function through(visitor, link, provider, login, { status = 200, press = 'Continue' } = {}) {
  await visitor.link(link).click();
  await visitor.page.waitForURL(`${provider.issuer}/interaction/**`);
  if (login) await visitor.page.getByLabel('Account').fill(login);
  await visitor.go(() => visitor.page.getByRole('button', { name: press }).click(), status);
}

async function digits(visitor, t, address) {
  const { code } = await letter(world.mail, address, 'account_code');
  await visitor.fill({ [t.code]: code });
  await visitor.press(t.confirm);
}

async function founds(visitor, t, provider, title, login, company) {
  await visitor.open('/sign-in');
  await through(visitor, t.button(title), provider, login);
  await visitor.reads(t.found);
  await visitor.field(t.company).fill(company);
  await visitor.choose(t.country, t.italy);
  await visitor.press(t.next);
  await digits(visitor, t, everyone[login].email);
}

async function is(visitor, ...words) {
  await visitor.open('/me');
  await visitor.reads(...words);
}

for (const [v, variant] of VARIANTS.entries()) {
  const t = WORDS[variant.language];
  const told = `${variant.language}, JavaScript ${variant.script ? 'on' : 'off'}`;
  const arrive = (name) => Visitor.arrive(world, variant, name);
  const irene = `irene.mare${v}`;

  await test(`the first time founds the company and its global admin: ${told}`, async () => {
    const visitor = await arrive('Irene');
    await founds(visitor, t, first, 'Mare ID', irene, `Mare ${v} S.r.l.`);
    await is(visitor, 'Irene Sala', `Mare ${v} S.r.l.`, t.admin);
  });
  await test(`later times find it: ${told}`, async () => {
    const visitor = await arrive('Irene again');
    await visitor.open('/sign-in');
    await through(visitor, t.button('Mare ID'), first, irene);
    await is(visitor, 'Irene Sala', `Mare ${v} S.r.l.`, t.admin);
    await visitor.open('/sign-in/again');
    await through(visitor, t.again('Mare ID'), first, irene);
    await is(visitor, 'Irene Sala');
  });
  await test(`a colleague of the directory lands in it without roles: ${told}`, async () => {
    const visitor = await arrive('Tommaso');
    await visitor.open('/sign-in');
    await through(visitor, t.button('Mare ID'), first, `tommaso.mare${v}`);
    await visitor.reads(t.join, `Mare ${v} S.r.l.`);
    await visitor.press(t.next);
    await digits(visitor, t, everyone[`tommaso.mare${v}`].email);
    await is(visitor, `Mare ${v} S.r.l.`, t.noRole);
  });
  await test(`another directory never lands in it: ${told}`, async () => {
    const visitor = await arrive('Tommaso of Monte');
    await visitor.open('/sign-in');
    await through(visitor, t.button('Mare ID'), first, `tommaso.monte${v}`, { status: 403 });
    await visitor.reads(t.nowhere, t.otherWay);
    const admin = await arrive('Irene of Monte');
    await admin.open('/sign-in');
    await through(admin, t.button('Mare ID'), first, `irene.monte${v}`);
    await admin.reads(t.found);
    if ((await admin.main().innerText()).includes(`Mare ${v}`)) throw new Error('another directory reads the company');
  });
  await test(`the honest second issuer works: ${told}`, async () => {
    const visitor = await arrive('Irene at the second');
    await founds(visitor, t, second, 'Monte ID', `irene.monte${v}`, `Monte ${v} S.r.l.`);
    await is(visitor, `Monte ${v} S.r.l.`, t.admin);
  });
  await test(`who cancels at the provider gets a page: ${told}`, async () => {
    const visitor = await arrive('Canceler');
    await visitor.open('/sign-in');
    await through(visitor, t.button('Mare ID'), first, '', { status: 403, press: 'Cancel' });
    await visitor.reads(t.denied, t.otherWay);
  });
  await test(`a provider that is not there gives a page: ${told}`, async () => {
    const visitor = await arrive('Unlucky');
    await visitor.open('/sign-in');
    await visitor.follow(t.button('Gone ID'), { status: 503 });
    await visitor.reads(t.silent, t.otherWay);
  });
}

await test('a provider that stops on the way back gives a page', async () => {
  const t = WORDS.en;
  const visitor = await Visitor.arrive(world, VARIANTS[0], 'Irene in the storm');
  await visitor.open('/sign-in');
  first.breaksOff = true;
  await through(visitor, t.button('Mare ID'), first, 'irene.mare0', { status: 503 });
  await visitor.reads(t.silent, t.otherWay);
});

await report.test('SIGTERM ends the portal and its database', () => portal.stop());
for (const provider of [first, second]) await provider.stop();
report.end();
