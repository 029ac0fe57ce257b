// One enrollment from end to end on two devices: begun in Italian on a phone, left after two sections, resumed in English
// at a desk, sent, questioned, answered, rejected, appealed, approved. Without JavaScript.
// One rule: every value is typed once and found again, field for field; whoever is written to reads their own language.

import { holds, nameContact, openConfirmation, own, same, send, signIn, speaking, standing } from './application.mjs';
import { pdf } from './files.mjs';
import { launch } from './browser.mjs';
import { fresh } from './company.mjs';
import { ask, authorize, decided, openCase, part, reject, save, take } from './desk.mjs';
import { createAccount } from './enroll.mjs';
import { invalid } from './html.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { NameServer } from './name_server.mjs';
import { each, inaccessible } from './page_checks.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';
import { reviewer } from './staff.mjs';
import { Visitor } from './visitor.mjs';

const PHONE = { language: 'it', script: false, width: 320, theme: 'dark' };
const DESK = { language: 'en', script: false, width: 1280 };
const it = speaking('it');
const en = speaking('en');

const report = new Report();
const names = await NameServer.start();
const portal = await Portal.start({ FILIERA_NAME_SERVERS: names.address });
const { mail } = portal;
const world = { browser: await launch(), base: portal.base, mail, html: new Map(), visitors: new Set() };
const company = fresh(301);
const domain = company.website.slice(4);
const people = {};

/** What is typed, by the field's id; nothing of it is typed a second time. */
const typed = {
  legal_name: company.name, vat_id: `IT ${company.vat}`, fiscal_code: '', reg_number: 'TO 1234567',
  addr1: 'Via «Garibaldi» 12, <interno> 3', addr2: 'Palazzina B & C', city: "Rivarolo d'Ivrea", region: 'to', postal: '10122',
  website: company.website, pec: `onda301@pec.it`,
};
const contact = { given_name: 'Tommàso', family_name: "D'Àngelo Riva", work_email: company.contact.address, phone: '011 555 01 23' };
const support = { support_email: company.support, support_phone: '+39 011 555 01 99', support_url: `aiuto.${company.website}`, support_hours: 'lun–ven 9–18' };

/** The label of a field, in the words of Italy. */
function label({ say }, field) {
  try {
    return say(`field-${field}-IT`);
  } catch {
    return say(`field-${field}`);
  }
}

const fill = (visitor, words, fields) => visitor.fill(Object.fromEntries(Object.entries(fields).map(([field, value]) => [label(words, field), value])));

/** Fails unless each field holds what was typed. */
async function finds(visitor, words, fields) {
  for (const [field, value] of Object.entries(fields)) same(await visitor.value(label(words, field)), value, `${visitor.name} finds ${field}`);
}

/** The newest letter of a kind, in the language its reader chose. */
async function told(address, kind, language, nth = 1) {
  const arrived = await letter(mail, address, kind, nth);
  same([arrived.language, arrived.text.includes('⟦')], [language, false], `language of ${kind} to ${address}`);
  return arrived;
}

/** Starts the portal again with its clock put forward. */
async function later(minutes) {
  await portal.stop({ keep: true });
  portal.settings.FILIERA_CLOCK_OFFSET = `+${minutes}m`;
  await portal.again();
}

async function begunOnThePhone() {
  const phone = await Visitor.arrive(world, PHONE, 'Irene on the phone');
  people.phone = phone;
  await createAccount(phone, it.t, company, mail);
  if (!phone.page.url().endsWith('/enroll')) await phone.open('/enroll');
  await phone.follow(it.t.next);
  await phone.press(it.t.startApplication);
  await phone.follow(it.t.legalSection);
  await fill(phone, it, typed);
  await phone.press(it.t.saveContinue);
  await nameContact(phone, it, { ...company.contact, given: contact.given_name, family: contact.family_name }, contact.phone);
  await phone.press(it.t.saveContinue);
  await phone.open(own(phone, 'documents'));
  await phone.field(it.say('field-doc_kind')).selectOption({ label: it.say('field-doc_kind-register') });
  await phone.attach(it.say('field-doc'), { name: 'visura «2026».pdf', mimeType: 'application/pdf', buffer: pdf() });
  await phone.press(it.say('enrollment-documents-add'));
  await phone.open(own(phone));
  await phone.reads(it.say('enrollment-tasks-progress', { done: 3, total: 4 }));
}

async function resumedAtTheDesk() {
  const desk = await Visitor.arrive(world, DESK, 'Irene at the desk');
  people.desk = desk;
  await signIn(desk, en, company.admin.address, company.password);
  await desk.open('/enroll');
  await desk.follow(en.t.next);
  await desk.reads(en.say('enrollment-tasks-progress', { done: 3, total: 4 }), company.admin.name);
  await desk.follow(en.t.legalSection);
  await finds(desk, en, typed);
  await desk.open(own(desk, 'primary-contact'));
  await finds(desk, en, contact);
  const chosen = (legend, option) => desk.main().getByRole('group', { name: legend }).getByLabel(option, { exact: true }).isChecked();
  same([await chosen(en.t.whoIsContact, en.t.someoneElse), await chosen(en.t.mailLanguage, 'Italiano')], [true, true], 'what was chosen');
  await desk.open(own(desk, 'documents'));
  await desk.reads('visura «2026».pdf');
  await desk.open(own(desk, 'customer-support'));
  await fill(desk, en, support);
  await desk.press(en.t.saveContinue);
  await desk.reads(en.t.checkAnswers, ...Object.values({ ...typed, ...contact, ...support }).filter((value) => value && value !== 'to'));
  await send(desk, en, company);
  await told(company.admin.address, 'application_sent', 'en');
  await told(company.contact.address, 'confirm_contact', 'it');
  people.phone.fluent = false;
  await people.phone.open(own(people.phone, 'submitted'));
  await people.phone.speak();
  people.phone.fluent = true;
  await people.phone.reads(company.reference, company.contact.address);
}

async function confirmedAndProved() {
  const { desk } = people;
  const tommaso = await Visitor.arrive(world, PHONE, 'Tommaso');
  await openConfirmation(tommaso, it, mail, company.contact.address);
  await tommaso.press(it.t.confirmAddress);
  await tommaso.reads(it.say('enrollment-confirmation-thanks', { company: company.name }));
  await told(company.contact.address, 'application_in_review', 'it');
  await told(company.admin.address, 'application_in_review', 'it');
  // Irene chooses English for good on the desk.
  desk.fluent = false;
  await desk.open(own(desk, 'status'));
  await desk.speak();
  desk.fluent = true;
  await desk.follow(en.say('enrollment-proof-title'), { within: desk.main() });
  names.txt(domain, /filiera-domain-proof=\S+/.exec(await desk.main().innerText())[0]);
  await desk.press(en.say('enrollment-proof-check'));
  await desk.reads(en.say('enrollment-proof-done', { domain }));
  await told(company.admin.address, 'domain_proved', 'en');
  await told(company.contact.address, 'domain_proved', 'it');
}

const QUESTION = 'Il registro indica via Garibaldi 14, CAP 10121. Vi chiediamo quale sia giusto.';

async function questioned() {
  const elena = await Visitor.arrive(world, DESK, 'Elena');
  await elena.actAs(/Elena/);
  await take(elena, en, company);
  await elena.reads(typed.addr1, contact.family_name, 'visura «2026».pdf');
  // The message begins with the reason's words, in the language the contact chose.
  await decided(elena, en, 'business', 'ask', { reason: 'address_mismatch' });
  await elena.press(new RegExp(`^${en.say('verification-case-fill')}`), { within: part(elena, en, 'business') });
  const message = part(elena, en, 'business').getByLabel(en.say('verification-case-message', { check: en.say('verification-check-business') }));
  holds(await message.inputValue(), it.say('verification-reason-address_mismatch'), 'the message filled in');
  const question = { reason: 'address_mismatch', message: QUESTION, internal: 'Only for us.', fields: [label(en, 'addr1'), label(en, 'postal')] };
  await decided(elena, en, 'business', 'ask', question);
  await elena.press(en.say('verification-case-preview'), { within: part(elena, en, 'business') });
  holds(await elena.main().innerText(), QUESTION, 'the letter before it is sent');
  await elena.reads('Rispondi entro');
  for (const field of question.fields) same(await part(elena, en, 'business').getByRole('checkbox', { name: field, exact: true }).isChecked(), true, `${field} after the preview`);
  await save(elena, en, 'business');
  for (const [address, language] of [[company.admin.address, 'en'], [company.contact.address, 'it']]) {
    const asked = await told(address, 'action_needed', language);
    holds(asked.text, QUESTION, 'the letter');
    same(asked.text.includes('Only for us.'), false, 'the internal note in a letter');
  }
}

const ANSWER = 'Abbiamo cambiato sede: «via Garibaldi 14» & <CAP 10121>.';

async function answered() {
  const { phone } = people;
  const asked = await told(company.admin.address, 'action_needed', 'en');
  phone.fluent = false;
  await phone.open(link(asked, '/o/'));
  await phone.speak();
  phone.fluent = true;
  await phone.reads(QUESTION, it.say('verification-reason-address_mismatch'), it.say('verification-cure-address_mismatch'));
  await finds(phone, it, { addr1: typed.addr1, postal: typed.postal });
  const shown = await phone.main().locator('input:not([type=hidden]), textarea, select').count();
  same(shown, 3, 'the questioned fields and the answer, nothing else');
  await fill(phone, it, { addr1: 'Via «Garibaldi» 14', postal: '1012', answer: ANSWER });
  await phone.press(it.say('enrollment-fix-send'), { status: 422 });
  holds(await phone.wrongAt(label(it, 'postal')), it.say('fault-postal-malformed-IT'), 'a wrong postcode');
  await finds(phone, it, { addr1: 'Via «Garibaldi» 14', postal: '1012', answer: ANSWER });
  await fill(phone, it, { postal: '10121' });
  // She is called away; when she presses the button, her session is over.
  await later(62);
  await phone.press(it.say('enrollment-fix-send'));
  same(await phone.title(), it.say('accounts-expired-title'), 'after an hour');
  await phone.follow(it.say('accounts-expired-sign_in'), { within: phone.main() });
  phone.fluent = false;
  await phone.fill({ [it.t.email]: company.admin.address, [it.t.password]: company.password });
  await phone.press(it.t.signIn);
  await phone.speak();
  phone.fluent = true;
  await phone.reads(it.say('accounts-kept-title'), ANSWER, 'Via «Garibaldi» 14', '10121');
  await phone.press(it.say('common-send-again'));
  await phone.reads(it.say('enrollment-fix-sent'), ANSWER);
  await standing(phone, it, 'business', it.say('verification-state-in_review'), it.say('verification-turn-operator'));
  await standing(phone, it, 'employment', it.say('verification-state-passed'));
  typed.addr1 = 'Via «Garibaldi» 14';
  typed.postal = '10121';
  await letter(mail, 'elena@filiera.example', 'case_answered');
}

const WHY = 'Nel registro la società è in liquidazione da ottobre: così non possiamo verificarla.';

async function rejected() {
  const elena = await Visitor.arrive(world, DESK, 'Elena again');
  await elena.actAs(/Elena/);
  await openCase(elena, en, company);
  await elena.reads(ANSWER, 'Via «Garibaldi» 14', 'Via «Garibaldi» 12');
  await take(elena, en, company);
  await reject(elena, en, 'business', { reason: 'company_not_active', message: WHY });
  const { desk } = people;
  const bad = await told(company.admin.address, 'rejected', 'it');
  await told(company.contact.address, 'rejected', 'it');
  await signIn(desk, en, company.admin.address, company.password);
  await desk.open(link(bad, '/o/'));
  await desk.reads(
    en.say('verification-check-business'), WHY, en.say('verification-reason-company_not_active'), en.say('verification-cure-company_not_active'),
    en.say('enrollment-appeal-left', { left: 3, allowed: 3 }),
  );
}

const APPEAL = 'The company in the register is another one with a similar name.\nOurs is active: see the extract.';

async function appealed() {
  const { desk } = people;
  await desk.follow(en.say('enrollment-appeal-open'), { within: desk.main() });
  await desk.press(en.say('enrollment-appeal-send'), { status: 422 });
  await fill(desk, en, { appeal: APPEAL });
  await desk.pressTwice(en.say('enrollment-appeal-send'));
  await desk.reads(en.say('enrollment-appeal-sent', { left: 2 }), ...APPEAL.split('\n'));
  await told(company.admin.address, 'appeal_received', 'en');
  await standing(desk, en, 'business', en.say('verification-state-in_review'));
  const nora = await Visitor.arrive(world, PHONE, 'Nora');
  await nora.actAs(/Nora Sala/);
  await take(nora, it, company);
  await nora.reads(...APPEAL.split('\n'), WHY, ANSWER);
  await authorize(nora, it, 'business');
  await told(company.admin.address, 'approved', 'en');
  await told(company.contact.address, 'approved', 'it');
}

async function nothingLost() {
  const { desk } = people;
  await desk.open(own(desk, 'status'));
  await desk.reads(en.say('enrollment-tasks-approved'), `${en.say('verification-cases-authorized')}, `, ANSWER, WHY, ...APPEAL.split('\n'));
  await desk.open(`/o/${desk.org}/settings/organization/legal/edit/profile`);
  // Numbers, addresses of the web and provinces stand as the registers write them.
  const url = (address) => `https://${address}`;
  await finds(desk, en, { ...typed, region: 'TO', vat_id: company.vat, reg_number: 'TO-1234567', website: url(typed.website) });
  await desk.open(`/o/${desk.org}/settings/organization/legal/edit/contact`);
  await finds(desk, en, contact);
  await desk.open(`/o/${desk.org}/settings/organization/support`);
  await finds(desk, en, { ...support, support_url: url(support.support_url) });
  for (const address of [company.admin.address, company.contact.address]) {
    const kinds = lettersTo(mail, address).map(({ kind }) => kind);
    console.log(`        ${address}: ${kinds.join(', ')}`);
    same(kinds.filter((kind, at) => kinds.indexOf(kind) !== at), [], 'letters that came twice');
  }
}

const STEPS = [
  ['begun in Italian on a phone and left after two sections', begunOnThePhone],
  ['resumed in English at a desk, field for field, completed and sent', resumedAtTheDesk],
  ['confirmed by the primary contact, the domain proved by a record', confirmedAndProved],
  ['questioned by a reviewer about two fields', questioned],
  ['answered on the phone by Fix now, over the end of a session', answered],
  ['rejected with a reason, which the company reads with what cures it', rejected],
  ['appealed, judged by another reviewer, approved', appealed],
  ['nothing typed is lost or asked twice, and no letter came twice', nothingLost],
];

try {
  await reviewer(portal, 'Nora Sala', 'nora.sala@filiera.example', 'sette gatte sul tetto rosso');
  for (const [words, run] of STEPS) {
    if (!await report.test(`an enrollment: ${words}`, run, () => world.visitors)) break;
  }
  const pages = each(world);
  await report.test(`axe finds nothing on ${pages.length} pages`, async () => {
    const wrong = await inaccessible(world, pages);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
  await report.test(`html-validate finds nothing on ${pages.length} pages`, async () => {
    const wrong = await invalid(pages);
    if (wrong.length) throw new Error(wrong.join('\n'));
  });
} finally {
  await world.browser.close();
  await report.test('SIGTERM ends the portal and its database', () => portal.stop());
  await names.stop();
  report.end();
}
