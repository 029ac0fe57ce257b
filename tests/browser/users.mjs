// A colleague is invited, joins and gets Admin agent, in a real browser, in both languages, without JavaScript.
// One rule: the demonstration's own company; the person is new each time, so nothing is prepared.

import { launch } from './browser.mjs';
import { letter, link } from './letters.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { scan } from './scanner.mjs';
import { Visitor } from './visitor.mjs';
import { wordsIn } from './words.mjs';

const VARIANTS = [
  { language: 'en', script: false, width: 1280 },
  { language: 'it', script: false, width: 320 },
];
const COMPANY = 'Nuvola Rossi S.r.l.';
const PASSWORD = 'quattro gatti sul tetto';

const report = new Report();
const portal = await Portal.start();
const world = { browser: null, base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };

/** The whole journey in one variant. */
async function colleague(variant, number) {
  const t = wordsIn(variant.language);
  const who = { name: `Nina Galli ${number === 0 ? 'Prima' : 'Seconda'}`, address: `nina${number}@nuvolarossi.example` };
  const giulia = await Visitor.arrive(world, variant, 'Giulia');
  await giulia.actAs(/Giulia Rossi/);
  await giulia.menu(t.settings);
  await giulia.follow(t.userManagement, { within: giulia.main() });
  await giulia.follow(t.addUser, { within: giulia.main() });
  await giulia.press(t.sendInvitation, { status: 422 });
  await giulia.fill({ [t.fullName]: who.name, [t.workEmail]: who.address });
  await giulia.tick(t.salesAgent);
  await giulia.press(t.sendInvitation);
  await giulia.reads(who.address);

  const invitation = link(await letter(world.mail, who.address, 'user_invited'), '/u/');
  await scan(world, invitation);
  const nina = await Visitor.arrive(world, variant, 'Nina');
  await nina.open(invitation);
  await nina.reads(COMPANY, 'Giulia Rossi');
  await nina.press(t.joinCompany, { status: 422 });
  await nina.fill({ [t.password]: PASSWORD });
  await nina.press(t.joinCompany);
  await nina.reads(COMPANY);
  await nina.fill({ [t.email]: who.address, [t.password]: PASSWORD });
  await nina.press(t.signIn);
  await letter(world.mail, 'giulia.rossi@nuvolarossi.example', 'user_joined');

  await giulia.menu(t.settings);
  await giulia.follow(t.userManagement, { within: giulia.main() });
  await giulia.follow(who.name, { within: giulia.main() });
  await giulia.tick(t.adminAgent);
  await giulia.press(t.update);
  await giulia.reads(t.success);
  await letter(world.mail, who.address, 'roles_changed');
  await nina.open('/me/roles');
  await nina.reads(COMPANY, t.adminAgent, t.salesAgent);
}

try {
  for (const [number, variant] of VARIANTS.entries()) {
    world.browser = await launch();
    const name = `a colleague joins and gets Admin agent: ${variant.language}, JavaScript off, ${variant.width} px`;
    await report.test(name, () => colleague(variant, number), () => world.visitors);
    for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
    await world.browser.close();
  }
} finally {
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  report.end();
}
