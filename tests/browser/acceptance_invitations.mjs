// The acceptance table of invitations (domain 20, lines 39 to 43) in a real browser: each line in English and in Italian,
// without JavaScript. A story a language: Marco and Petra invite; Stella, Giulia and Amy answer, some of them wrongly.
// One rule: no wrong way ends in a relationship, and each ends on a page of its own. How it is told: stories.mjs.

import { holds, same } from './application.mjs';
import { invites, opens, row, stands } from './invitation_steps.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER } from './partners.mjs';
import { until } from './portal.mjs';
import { eventually, later, saved, start, tell } from './stories.mjs';

const ADA = 'ada@officinablu.example';
const AMY = 'amy.chen@bayview.example';
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const MARCO = 'marco.neri@adria.example';
const PETRA = 'petra.vogel@nordlicht.example';
const STELLA = 'stella.ferri@albacloud.example';
const [ALBA, NORDLICHT, NUVOLA] = ['Alba Cloud S.r.l.', 'Nordlicht Distribution GmbH', 'Nuvola Rossi S.r.l.'];

async function addressed(tale) {
  const { say, arrive, stranger } = tale;
  const marco = await arrive('Marco Neri');
  const note = 'We met at the fair in Bologna.';
  const one = await invites(marco, tale, 'Officina Blu S.r.l.', ADA, { [say('field-note')]: note });
  holds(one.mailed.text, note, 'the letter');
  await eventually(marco, say('relationships-step-handed_over'));
  await marco.reads(start(say, 'relationships-resend-until'), note, ADA);
  const line = await (await row(marco, tale, 'Officina Blu')).innerText();
  for (const words of [ADA, say('relationships-step-handed_over'), 'Marco Neri', /\d{1,2} \p{L}+ 20\d\d/u.exec(line)?.[0] ?? 'a date']) holds(line, words, 'the list');
  await marco.choose(say('field-status'), say('relationships-step-withdrawn'));
  await marco.press(say('common-filter-apply'));
  same(await marco.rows('Officina Blu'), 0, 'withdrawn ones');
  const ada = await stranger('Ada');
  await ada.open(one.link);
  await ada.reads(PROVIDER, 'Marco Neri', note, say('relationships-nothing'), say('relationships-check'));
  await marco.open(one.page);
  await marco.fill({ [say('field-withdraw_reason')]: 'The fair is over.' });
  await marco.press(say('relationships-withdraw'));
  await marco.reads(say('relationships-sent-withdrawn'), say('relationships-step-withdrawn'), 'The fair is over.');
  await ada.open(one.link, 410);
  await stands(ada, say('relationships-withdrawn-title'));
  await ada.reads('The fair is over.', MARCO);
}

/** The open link that stands on the page. */
const openLink = (marco) => marco.main().locator('code').innerText();

async function byOpenLink(tale) {
  const { t, say, arrive, stranger } = tale;
  const marco = await arrive('Marco Neri');
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-list-all'), { within: marco.main() });
  await marco.follow(say('relationships-open_link-title'), { within: marco.main() });
  await marco.choose(say('relationships-open_link-life'), say('field-life-days', { days: 30 }));
  await marco.press(say('relationships-open_link-make'));
  await marco.reads(say('relationships-open_link-made'));
  const first = await openLink(marco);
  const stella = await arrive('Stella Ferri');
  await stella.open(first);
  await stella.reads(PROVIDER, say('relationships-nothing'));
  await stella.press(t.answerAs);
  await stella.reads(say('relationships-you-authorize'), say('relationships-you-do-not'));
  await marco.reload();
  await marco.reads(/1\s+(companies came by it|.+)/);
  await marco.press(say('relationships-open_link-rotate'));
  const second = await openLink(marco);
  if (first === second) throw new Error('the address stayed');
  const nobody = await stranger('Nobody');
  await nobody.open(first, 410);
  await stands(nobody, say('relationships-open_link-rotated-title'));
  await nobody.open(second);
  await marco.press(say('relationships-open_link-switch'));
  await marco.reads(say('relationships-open_link-asleep'));
  await nobody.open(second, 410);
  await stands(nobody, say('relationships-open_link-off-title'));
  same(await (await row(marco, tale, ALBA)).count(), 1, 'invitations of who came by it');
}

async function declines(tale) {
  const { t, say, arrive, mail } = tale;
  const why = 'We chose another provider for this year.';
  const stella = await arrive('Stella Ferri');
  await stella.menu(t.providers);
  await stella.follow(say('relationships-waiting', { count: 1 }), { within: stella.main() });
  await stella.follow(PROVIDER, { within: stella.main() });
  await stella.fill({ [say('field-decline_reason')]: why });
  await stella.press(say('relationships-decline'));
  await stella.reads(say('relationships-declined'));
  const told = await letter(mail, MARCO, 'invitation_declined');
  holds(told.text, why, 'the letter');
  const marco = await arrive('Marco Neri');
  await marco.open(link(told, '/o/'));
  await marco.reads(say('relationships-step-declined'), why, 'Stella Ferri');
}

/** A file with two good lines, three bad ones and one with nothing to do, as a spreadsheet would save it. */
const file = (language) => Buffer.from(`\ufeff${[
  language === 'it' ? 'azienda;email;lingua;nota;giorni' : 'company;email;language;note;days',
  'Officina Nera S.r.l.;ugo@officinanera.example;it;"Ciao Ugo; a presto";14',
  'Northwind Cloud Ltd;sam.hill@northwind.example;en;;',
  '12345;anna@gmail.com;fr;;13',
  'Officina Nera;UGO@officinanera.example;;;',
  `Nuvola Rossi S.r.l.;${GIULIA};;;`,
  'Senza Indirizzo S.r.l.;;;;',
].join('\r\n')}\r\n`);

async function bulk(tale) {
  const { t, say, arrive, language, mail } = tale;
  const marco = await arrive('Marco Neri');
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-bulk-many'), { within: marco.main() });
  await marco.attach(say('field-bulk_file'), { name: 'resellers.csv', mimeType: 'text/csv', buffer: file(language) });
  await marco.press(say('relationships-bulk-check'));
  await stands(marco, say('relationships-bulk-checked', { file: 'resellers.csv' }));
  const errors = marco.main().getByRole('region', { name: say('relationships-bulk-errors-lines') }).getByRole('row');
  for (const [value, words] of [['fr', 'fault-bulk_language-language'], ['13', 'fault-bulk_days-days'], ['12345', 'fault-invitee_company-digits']]) {
    holds(await errors.filter({ hasText: say(words) }).innerText(), value, words);
  }
  await marco.reads(say('fault-invitee_email-duplicate', { line: 2 }), say('relationships-bulk-done'), GIULIA);
  const problems = await saved(marco, say('relationships-bulk-problems'));
  const bad = problems.bytes.toString();
  same(bad.trim().split('\n').length, 4, 'heads and bad lines in the file');
  holds(bad, 'anna@gmail.com', 'the file of bad lines');
  holds(bad, say('relationships-bulk-reason'), 'its heads');
  same(lettersTo(mail, 'sam.hill@northwind.example').length, 0, 'letters before Send');

  await marco.press(say('relationships-bulk-send', { count: 2 }));
  if (await marco.page.locator('meta[http-equiv=refresh]').count()) {
    await marco.reads(say('relationships-bulk-auto'), say('relationships-bulk-refresh'), say('relationships-bulk-cancel'));
    await marco.follow(say('relationships-bulk-auto-off'), { within: marco.main() });
  }
  await eventually(marco, say('relationships-bulk-job-done'));
  await marco.reads(say('relationships-bulk-progress', { settled: 2, all: 2, sent: 2, failed: 0 }));
  const report = (await saved(marco, say('relationships-bulk-report'))).bytes.toString().split('\n');
  for (const [who, result] of [['northwind', 'sent'], ['gmail', 'bad'], ['nuvolarossi', 'known']]) {
    holds(report.find((line) => line.includes(who)), say(`relationships-bulk-state-${result}`), `the result of ${who}`);
  }
  same((await letter(mail, 'ugo@officinanera.example', 'provider_invitation')).language, 'it', 'the language a line asks for');
  same((await letter(mail, 'sam.hill@northwind.example', 'provider_invitation')).language, 'en', 'the language a line asks for');
  const told = await letter(mail, MARCO, 'bulk_finished', 1, 180);
  holds(told.subject, '2', 'how many were sent');
  await marco.open(link(told, '/o/'));
  await stands(marco, say('relationships-bulk-job-done'));
}

async function authorizes(tale) {
  const { t, say, arrive, mail } = tale;
  const petra = await arrive('Petra Vogel');
  const one = await invites(petra, tale, NUVOLA, GIULIA);
  tale.used = one.link;
  const giulia = await arrive('Giulia Rossi');
  await giulia.open(one.link);
  await giulia.press(t.answerAs);
  const sara = await arrive('Sara Conti');
  await sara.open(new URL(giulia.page.url()).pathname);
  await sara.reads(say('relationships-only-admin'), 'Giulia Rossi', GIULIA);
  same(await sara.button(t.authorizeProvider).count(), 0, 'what a sales agent can press');

  for (const words of ['relationships-verified-at', 'relationships-domain']) await giulia.reads(say(words));
  await giulia.reads(NORDLICHT, 'Hamburg', 'nordlicht.example', `Petra Vogel, ${PETRA}`);
  const admin = new RegExp(`^${start(say, 'relationships-admin-access', { provider: NORDLICHT })}`);
  const boxes = giulia.main().getByRole('checkbox');
  same(await boxes.count(), 2, 'boxes');
  same([await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()], [false, false], 'what is ticked beforehand');
  if (!await giulia.field(admin).count()) throw new Error('no box for administrator access');
  await giulia.tick(admin);
  await giulia.press(t.authorizeProvider, { status: 422 });
  same(await giulia.field(admin).isChecked(), true, 'the box that was ticked');
  if (!await giulia.wrongAt(t.confirmPartnership)) throw new Error('nothing is said at the box that must be ticked');
  await giulia.tick(t.confirmPartnership);
  await giulia.pressTwice(t.authorizeProvider);
  await giulia.reads(t.nowYourProvider, start(say, 'relationships-access-until'));
  await giulia.menu(t.providers);
  same(await giulia.rows(NORDLICHT), 1, 'rows of the provider');
  await petra.menu(t.resellers);
  const partners = petra.main().getByRole('region', { name: say('relationships-partnerships') });
  holds(await partners.getByRole('row').filter({ hasText: NUVOLA }).innerText(), say('common-status-active'), 'the provider’s list');
  for (const address of [PETRA, GIULIA]) await letter(mail, address, 'provider_authorized');
}

async function wrongLinks(tale) {
  const { t, say, stranger } = tale;
  const nobody = await stranger('Nobody');
  const token = new URL(tale.used).pathname.split('/').pop();
  const turned = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.at(-1);
  for (const guess of ['A'.repeat(token.length), turned, 'x']) {
    await nobody.open(`/i/${guess}`, 404);
    await stands(nobody, t.notFound);
  }
  await nobody.open(tale.used, 409);
  await stands(nobody, say('relationships-answered-title'));
  await nobody.reads('Giulia Rossi');
  const other = await stranger('Another');
  await other.open(new URL(nobody.page.url()).pathname, 410);
  await stands(other, say('relationships-no-link-title'));
}

async function wrongPeople(tale) {
  const { t, say, arrive, mail } = tale;
  const marco = await arrive('Marco Neri');
  const first = await invites(marco, tale, ALBA, STELLA);
  tale.first = first;
  const amy = await arrive('Amy Chen');
  await amy.open(first.link, 409);
  await stands(amy, say('relationships-address-title'));
  await amy.reads(say('relationships-picker-accounts'), say('relationships-picker-ask'), 'Bayview Cloud Inc.');
  same((await amy.main().innerText()).includes(STELLA), false, 'the whole address of somebody else');
  await amy.press(say('relationships-ask-elsewhere', { name: 'Marco Neri', address: AMY }));
  await stands(amy, say('relationships-asking-title', { name: 'Marco Neri' }));
  const asked = await until('the letter that asks', () => lettersTo(mail, MARCO).find(({ text }) => text.includes(AMY)));
  holds(asked.text, 'Bayview Cloud Inc.', 'who asks');
  const second = await invites(marco, tale, 'Bayview Cloud Inc.', AMY);
  await amy.open(second.link);
  await amy.press(t.answerAs, { status: 409 });
  await stands(amy, t.regionsDiffer);
  await amy.reads(say('relationships-region-next'));
  await amy.menu(t.providers);
  same(await amy.rows(PROVIDER), 0, 'providers of another region');
}

async function sentAgain(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const marco = await arrive('Marco Neri');
  await opens(marco, tale, ALBA);
  await marco.press(say('common-send-again'));
  await marco.reads(say('relationships-sent-again'));
  tale.second = link(await letter(mail, STELLA, 'provider_invitation', 2), '/i/');
  const nobody = await stranger('Nobody');
  await nobody.open(tale.first.link, 410);
  await stands(nobody, say('relationships-superseded-title'));
  await nobody.open(tale.second);
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-list-all'), { within: marco.main() });
  for (const company of ['Officina Nera S.r.l.', 'Northwind Cloud Ltd']) await marco.tick(say('relationships-list-choose', { company }));
  await marco.press(say('relationships-list-resend'));
  await stands(marco, say('relationships-selection-resend-title'));
  await marco.reads('ugo@officinanera.example', 'sam.hill@northwind.example');
  await marco.press(say('relationships-list-resend'));
  await marco.reads(say('relationships-selection-sent', { done: 2, left: 0 }));
}

async function expired(tale) {
  const { t, say, arrive, mail } = tale;
  const stella = await arrive('Stella Ferri');
  await stella.open(tale.second, 410);
  await stands(stella, say('relationships-expired-title'));
  await stella.press(say('relationships-ask-new', { name: 'Marco Neri' }));
  await stands(stella, say('relationships-asking-title', { name: 'Marco Neri' }));
  const marco = await arrive('Marco Neri');
  await opens(marco, tale, ALBA);
  await marco.reads(say('relationships-step-expired'), say('relationships-asked-title'));
  await marco.press(say('relationships-renew'));
  await marco.reads(say('relationships-sent-again'));
  const renewed = await letter(mail, STELLA, 'provider_invitation', 3);
  await stella.open(link(renewed, '/i/'));
  await stella.press(t.answerAs);
  await stella.tick(t.confirmPartnership);
  await stella.press(t.authorizeProvider);
  await stella.reads(t.nowYourProvider);
  await marco.reload();
  await marco.reads(say('relationships-step-accepted'));
}

await tell('acceptance', [
  ['39', 'an addressed invitation, the list with status and age, and withdrawing it with a reason', addressed],
  ['39', 'the open link is made, used, replaced and switched off', byOpenLink],
  ['42', 'a reseller declines with a reason, and the provider is told', declines],
  ['40', 'a file with semicolons and a byte order mark: a result for each line, the bad ones as a file, progress, a letter', bulk],
  ['41', 'the provider’s verified identity, two boxes, a global admin alone, and both lists at once', authorizes],
  ['43', 'a guessed token, a used link and a missing cookie each have a page of their own', wrongLinks],
  ['43', 'the wrong account and the wrong region each have a page of their own', wrongPeople],
  ({ portal }) => later(portal, '+25h'),
  ['39', 'sent again, one by one and together; 43: the older link says that a newer letter was sent', sentAgain],
  ({ portal }) => later(portal, '+40d'),
  ['43', 'an expired link offers to ask for another, which is renewed and accepted', expired],
]);
