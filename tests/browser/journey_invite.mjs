// Every branch of J11 of pages.md, section 1: Marco invites one or many. In English and in Italian, without JavaScript; how
// it is told: stories.mjs. One rule: a check's name quotes its branch. J7: journey_authorize.mjs.
//
// | branch | walked |
// |---|---|
// | one: form → preview in the invitee's language → send | here; resend, withdraw, open link: acceptance_invitations 39 |
// | many: CSV → check page (errors by line) → upload again | here |
// | many: → send → progress → report CSV | here and acceptance_invitations 40 |
// | many: cancel the rest | here |

import { holds, same } from './application.mjs';
import { stands } from './invitation_steps.mjs';
import { letter, lettersTo } from './letters.mjs';
import { eventually, saved, start, tell } from './stories.mjs';

const ADA = 'ada@officinablu.example';
const MARCO = 'marco.neri@adria.example';

/** One, in the other language than the inviter's. */
async function one(tale) {
  const { t, say, arrive, mail, language } = tale;
  const reads = language === 'it' ? ['English', 'en', 'invites'] : ['Italiano', 'it', 'invita'];
  const marco = await arrive('Marco Neri');
  await marco.menu(t.resellers);
  await marco.follow(t.request);
  await marco.press(t.preview, { status: 422 });
  await marco.fill({ [t.company]: 'Officina Blu S.r.l.', [t.invitedAddress]: 'ada@gmail.com', [say('field-note')]: 'See https://adria.example' });
  await marco.radio(t.mailLanguage, reads[0]);
  await marco.press(t.preview, { status: 422 });
  await marco.reads(/gmail\.com/, say('fault-note-links'));
  await marco.fill({ [t.invitedAddress]: ADA, [say('field-note')]: 'Ciao Ada' });
  await marco.press(t.preview);
  const sheet = marco.main().locator(`[lang="${reads[1]}"]`).filter({ hasText: 'Ciao Ada' });
  holds(await sheet.first().innerText(), reads[2], 'the letter before it is sent');
  await marco.press(say('common-change'));
  same(await marco.value(t.invitedAddress), ADA, 'what was typed');
  await marco.press(t.preview);
  await marco.press(t.sendInvitation);
  await marco.reads(ADA);
  const mailed = await letter(mail, ADA, 'provider_invitation');
  same(mailed.language, reads[1], 'the language of the letter');
  holds(mailed.text, 'Ciao Ada', 'the letter');
  // The same address again is no second invitation.
  await marco.menu(t.resellers);
  await marco.follow(t.request);
  await marco.fill({ [t.company]: 'Officina Blu S.r.l.', [t.invitedAddress]: ADA });
  await marco.radio(t.mailLanguage, reads[0]);
  await marco.press(t.preview, { status: 422 });
  holds(await marco.wrongAt(t.invitedAddress), start(say, 'fault-invitee_email-taken'), 'the second invitation');
  same(lettersTo(mail, ADA).length, 1, 'letters to one address');
}

/** Hands a file of invitations in. */
async function handIn(marco, { t, say }, lines) {
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-bulk-many'), { within: marco.main() });
  await marco.attach(say('field-bulk_file'), { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(`company,email\n${lines.join('\n')}\n`) });
  await marco.press(say('relationships-bulk-check'));
}

async function many(tale) {
  const { t, say, arrive, language } = tale;
  const marco = await arrive('Marco Neri');
  await marco.menu(t.resellers);
  await marco.follow(say('relationships-bulk-many'), { within: marco.main() });
  await marco.press(say('relationships-bulk-check'), { status: 422 });
  await marco.reads(say('fault-bulk_file-missing'));
  const template = (await saved(marco, say('relationships-bulk-template'))).bytes.toString();
  holds(template, language === 'it' ? 'azienda' : 'company', 'the example');
  await handIn(marco, tale, ['Uno S.r.l.,info@uno.example', 'Due S.r.l.,anna@gmail.com', '12345,ida@tre.example']);
  await marco.reads(say('relationships-bulk-none'), 'info@uno.example', 'anna@gmail.com', '12345', say('fault-invitee_company-digits'));
  const found = await marco.main().getByRole('region', { name: say('relationships-bulk-errors-lines') }).getByRole('rowheader').allInnerTexts();
  same([...new Set(found)], ['2', '3', '4'], 'the lines with errors');
  await marco.follow(say('relationships-bulk-again'), { within: marco.main() });
  await stands(marco, say('relationships-bulk-title'));
  await handIn(marco, tale, ['Uno S.r.l.,ugo@uno.example', 'Due S.r.l.,anna@due.example']);
  await marco.press(say('relationships-bulk-send', { count: 2 }));
  await eventually(marco, say('relationships-bulk-job-done'));
  // The whole file again sends nothing twice.
  await handIn(marco, tale, ['Uno S.r.l.,ugo@uno.example', 'Due S.r.l.,anna@due.example']);
  await marco.reads(say('relationships-bulk-none'), say('relationships-bulk-done'));
}

async function cancelled(tale) {
  const { say, arrive, mail } = tale;
  const marco = await arrive('Marco Neri');
  const lines = Array.from({ length: 6000 }, (_, number) => `Molti ${number} S.r.l.,anna@molti${number}.example`);
  await handIn(marco, tale, lines);
  await marco.press(new RegExp(`^${say('relationships-bulk-send', { count: '6.?000' })}$`));
  await marco.press(say('relationships-bulk-cancel'));
  await eventually(marco, say('relationships-bulk-cancelled-lines'));
  await stands(marco, say('relationships-bulk-job-cancelled'));
  const report = (await saved(marco, say('relationships-bulk-report'))).bytes.toString().trim().split('\n').slice(1);
  const among = (state) => report.filter((line) => line.includes(say(`relationships-bulk-state-${state}`))).length;
  const [sent, rest] = [among('sent'), among('cancelled')];
  if (report.length !== 6000 || rest === 0 || sent + rest !== 6000) throw new Error(`${sent} sent, ${rest} cancelled of ${report.length}`);
  await letter(mail, MARCO, 'bulk_finished', 2, 180);
}

await tell('journey', [
  ['J11', 'one: form → preview in the invitee’s language → send', one],
  ['J11', 'many: CSV → check page, errors by line → upload again → send', many],
  ['J11', 'many: cancel the rest → report CSV', cancelled],
]);
