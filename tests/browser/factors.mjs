// Second factors in a real browser: an app set up, lost and replaced without JavaScript in both languages;
// passkeys with Chromium's virtual authenticator, made, used alone and used as the second step.
// One rule: the key and the codes are read off the pages; nothing is prepared behind the portal's back.

import { createHmac } from 'node:crypto';
import { launch } from './browser.mjs';
import { lettersTo } from './letters.mjs';
import { Portal, until } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';

const PASSWORD = 'filiera demonstration';
const WORDS = {
  en: {
    email: 'Email address', password: 'Password', signIn: 'Sign in', signOut: 'Sign out', otp: 'Code from your app',
    setUp: 'Set up an authenticator app', confirm: 'Confirm the app', kept: 'I have kept them', go: 'Continue',
    second: 'Confirm with your second factor', useCode: 'Use a recovery code', code: 'Recovery code',
    left: /9 are left/, removeApp: 'Remove Authenticator app', remove: 'Remove', removed: 'The second factor was removed',
    once: 'This is the only time these codes are shown', security: 'Security',
    letter: 'A recovery code of your account was used',
  },
  it: {
    email: 'Indirizzo e-mail', password: 'Password', signIn: 'Accedi', signOut: 'Esci', otp: "Codice dell'app",
    setUp: 'Imposta un’app di autenticazione', confirm: 'Conferma l’app', kept: 'Li ho conservati', go: 'Continua',
    second: 'Conferma con il secondo fattore', useCode: 'Usa un codice di recupero', code: 'Codice di recupero',
    left: /Ne restano 9/, removeApp: 'Rimuovi App di autenticazione', remove: 'Rimuovi', removed: 'Il secondo fattore è stato rimosso',
    once: 'Questi codici si vedono solo adesso', security: 'Sicurezza',
    letter: 'È stato usato un codice di recupero del tuo account',
  },
};

/** What an authenticator app shows for this key; `early` steps of thirty seconds ahead. */
function shown(key, early = 0) {
  const bits = [...key.replace(/\s/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + early));
  const hash = createHmac('sha1', secret).update(step).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const report = new Report();
// Passkeys are bound to a name, so the portal is reached by one here.
const portal = await Portal.start((port) => ({ FILIERA_BASE_URL: `http://localhost:${port}` }));
const world = { browser: null, base: `http://localhost:${portal.port}`, mail: portal.mail, html: new Map(), visitors: new Set() };

async function test(name, run) {
  world.browser = await launch();
  await report.test(name, run, () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
  await world.browser.close();
}

/** Sets up an app from the security page; answers its key and the recovery codes. */
async function setUp(who, t) {
  await who.open('/me/security');
  await who.follow(t.setUp);
  const key = await who.main().locator('code').first().innerText();
  await who.fill({ [t.otp]: shown(key) });
  await who.press(t.confirm);
  await who.reads(t.once);
  const codes = await who.main().locator('ol code').allInnerTexts();
  if (codes.length !== 10) throw new Error(`${codes.length} recovery codes`);
  await who.follow(t.kept);
  return { key, codes };
}

/** Signs out, then in again as far as the second step. */
async function toSecondStep(who, t, address) {
  await who.press(t.signOut, { within: who.page.getByRole('banner') });
  await who.open('/sign-in');
  await who.fill({ [t.email]: address, [t.password]: PASSWORD });
  await who.press(t.signIn);
  if ((await who.title()) !== t.second) throw new Error(`at ${await who.title()} instead of the second step`);
}

/** The phone is gone: a recovery code, the lost app removed, a new one set up and used. */
async function lostSecondFactor(variant, name, address) {
  const t = WORDS[variant.language];
  const who = await Visitor.arrive(world, variant, name);
  await who.actAs(new RegExp(name));
  const { codes } = await setUp(who, t);
  await toSecondStep(who, t, address);
  await who.follow(t.useCode);
  await who.fill({ [t.code]: codes[0].toUpperCase() });
  await who.press(t.go);
  await who.reads(t.left);
  await until('the letter about the recovery code', () => lettersTo(world.mail, address).some((l) => l.subject === t.letter));
  await who.open('/me/security');
  await who.follow(t.removeApp);
  await who.press(t.remove);
  await who.reads(t.removed);
  const { key } = await setUp(who, t);
  await toSecondStep(who, t, address);
  await who.fill({ [t.otp]: shown(key, 1) });
  await who.press(t.go);
  await who.open('/me/security');
  if ((await who.title()) !== t.security) throw new Error('not signed in again');
}

/** A passkey is made, signs in alone, is the second step, and proves again. */
async function passkeys(variant) {
  const t = WORDS.en;
  const amy = await Visitor.arrive(world, variant, 'Amy Chen');
  await amy.actAs(/Amy Chen/);
  const cdp = await amy.context.newCDPSession(amy.page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  const at = (path) => amy.page.waitForURL((url) => url.pathname.startsWith(path), { timeout: 8000 });
  const press = (words) => amy.main().getByRole('button', { name: words, exact: true }).click();
  await amy.open('/me/security');
  await amy.press('Add a passkey');
  await amy.fill({ 'Name of the passkey': 'Blue key' });
  await press('Add a passkey');
  await amy.page.getByText(t.once).waitFor();
  await amy.open('/me/security');
  await amy.reads('Blue key', '10 recovery codes are left');
  const out = () => amy.press(t.signOut, { within: amy.page.getByRole('banner') });

  await out();
  await amy.open('/sign-in');
  await press('Sign in with a passkey');
  await at('/o/');
  await amy.reload();

  await out();
  await amy.open('/sign-in');
  await amy.fill({ [t.email]: 'amy.chen@bayview.example', [t.password]: PASSWORD });
  await amy.press(t.signIn);
  await press('Use a passkey');
  await at('/o/');

  await amy.open('/sign-in/again?next=/me/security');
  await press('Use a passkey');
  await at('/me/security');

  // Somebody else's finger: the person is not verified, and nobody comes in.
  await out();
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await amy.open('/sign-in');
  await press('Sign in with a passkey');
  await amy.page.getByText('The browser gave no passkey').waitFor();
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
}

await test('a second factor is lost and replaced (en, JavaScript off)', () =>
  lostSecondFactor({ language: 'en', script: false, width: 1280 }, 'Stella Ferri', 'stella.ferri@albacloud.example'));
await test('a second factor is lost and replaced (it, JavaScript off, 320 px)', () =>
  lostSecondFactor({ language: 'it', script: false, width: 320 }, 'Marco Neri', 'marco.neri@adria.example'));
await test('the pages of an app hold their accessibility with JavaScript (it, dark)', async () => {
  const variant = { language: 'it', script: true, width: 320, theme: 'dark' };
  const who = await Visitor.arrive(world, variant, 'Petra Vogel');
  await who.actAs(/Petra Vogel/);
  await setUp(who, WORDS.it);
});
await test('a passkey signs in alone, as the second step, and again', () => passkeys({ language: 'en', script: true, width: 1280 }));
await portal.stop();
report.end();
