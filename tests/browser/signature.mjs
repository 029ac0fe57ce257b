// A reseller signs in Italian with nothing but a keyboard, saves the PDF and the evidence file, and `filiera verify`
// accepts both and refuses each with one bit changed. One rule: after the page is open no pointer is used.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch } from './browser.mjs';
import { fresh } from './company.mjs';
import { apply, confirm, createAccount, review } from './enroll.mjs';
import { BINARY, Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { Visitor } from './visitor.mjs';
import { wordsIn } from './words.mjs';

const MOST_TABS = 120;
const report = new Report();
const portal = await Portal.start();
const world = { browser: await launch(), base: portal.base, mail: portal.mail, html: new Map(), visitors: new Set() };
const variant = { language: 'it', script: true, width: 1280 };
const t = wordsIn('it');

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(visitor, what) {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await visitor.page.keyboard.press('Tab');
    if (await what.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached with ${MOST_TABS} tabs: ${what}`);
}

/** Saves what a link leads to, by Enter. */
async function save(visitor, words) {
  const link = visitor.link(words, visitor.main());
  await tabTo(visitor, link);
  const [saved] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.keyboard.press('Enter')]);
  const path = join(portal.data, saved.suggestedFilename());
  await saved.saveAs(path);
  return path;
}

function verify(...files) {
  const keys = join(portal.data, 'keys.json');
  const done = spawnSync(BINARY, ['verify', ...files, '--keys', keys], { cwd: portal.data, env: { FILIERA_DATA: '/nonexistent' }, encoding: 'utf8' });
  return { code: done.status, said: done.stdout + done.stderr };
}

/** The global admin of a company that is verified and stands for a location. */
async function verified() {
  const company = fresh(1);
  const arrive = (name) => Visitor.arrive(world, variant, name);
  const irene = await arrive('Irene');
  await createAccount(irene, t, company, world.mail);
  await apply(irene, t, company, world.mail);
  await confirm(await arrive('Tommaso'), t, company, world.mail);
  await review(await arrive('Elena'), t, company);
  await irene.menu(t.overview);
  await irene.follow(t.chooseLocation, { within: irene.main() });
  await irene.radio(t.whichLocation, company.name);
  await irene.press(t.update);
  return irene;
}

async function keyboardOnly() {
  const visitor = await verified();
  await visitor.menu(t.overview);
  await visitor.follow(t.readAndSign, { within: visitor.main() });
  const { page } = visitor;
  await tabTo(visitor, visitor.field(t.fullName));
  await tabTo(visitor, visitor.field(t.jobTitle));
  await page.keyboard.type('Amministratrice unica');
  await tabTo(visitor, visitor.field(t.haveRead));
  await page.keyboard.press('Space');
  await tabTo(visitor, visitor.field(t.mayASign));
  await page.keyboard.press('Space');
  const act = visitor.button(t.acceptContinue);
  await tabTo(visitor, act);
  await visitor.go(() => page.keyboard.press('Enter'), 200);
  await visitor.reads('Amministratrice unica', 'Impronta della registrazione');
  const pdf = await save(visitor, t.downloadSigned);
  const evidence = await save(visitor, t.downloadEvidence);
  writeFileSync(join(portal.data, 'keys.json'), await (await fetch(`${portal.base}/evidence/keys.json`)).text());
  const good = verify(pdf, evidence);
  if (good.code !== 0) throw new Error(`filiera verify: ${good.code}\n${good.said}`);
  for (const file of [pdf, evidence]) {
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)] ^= 4;
    writeFileSync(`${file}.changed`, bytes);
    const bad = verify(`${file}.changed`);
    if (bad.code !== 1 || !bad.said.includes('NOT GENUINE')) throw new Error(`a changed file passes: ${bad.code}\n${bad.said}`);
  }
  const text = spawnSync('pdftotext', ['-q', pdf, '-'], { encoding: 'utf8' });
  if (text.status === 0 && !text.stdout.includes('Amministratrice unica')) throw new Error('the PDF does not name the position');
  return { pdf, evidence };
}

/** Somebody without an account, with the file in their hands. */
async function anybody({ pdf }) {
  for (const [language, width] of [['it', 320], ['en', 1280]]) {
    const words = wordsIn(language);
    const visitor = await Visitor.arrive(world, { language, script: false, width }, `anybody ${language}`);
    await visitor.open('/evidence');
    await visitor.field(words.signedFile).setInputFiles(pdf);
    await visitor.press(words.checkFile);
    await visitor.reads(words.genuine, 'Amministratrice unica');
    await visitor.field(words.signedFile).setInputFiles(`${pdf}.changed`);
    await visitor.press(words.checkFile);
    await visitor.reads(words.notGenuine);
  }
}

let files = null;
try {
  await report.test('a reseller signs in Italian by keyboard only; PDF and evidence are accepted, changed ones refused', async () => {
    files = await keyboardOnly();
  }, () => world.visitors);
  await report.test('anybody checks the PDF without an account, in both languages, without JavaScript', () => anybody(files), () => world.visitors);
  for (const visitor of [...world.visitors]) await visitor.leave().catch(() => {});
} finally {
  await world.browser.close();
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  report.end();
}
