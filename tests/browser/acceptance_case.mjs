// Lines 11 and 15 to 25 of the acceptance table (domain 20) as the company, its primary contact and two reviewers meet
// them: the case of an application, until one company is verified and the other has no appeal left.
// One rule: each of them reads only their own pages and letters; the clock moves only between the lines.

import { begin, fillIn, holds, legal, nameContact, openConfirmation, own, same, send, signIn, standing } from './application.mjs';
import { ask, authorize, decided, inHand, openCase, part, reject, save, take } from './desk.mjs';
import { createAccount } from './enroll.mjs';
import { pdf, png } from './files.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER, invite } from './partners.mjs';

/** The second reviewer; the operator makes her before the first case. */
export const NORA = { name: 'Nora Sala', address: 'nora.sala@filiera.example', password: 'sette gatte sul tetto rosso' };

async function elena({ arrive }) {
  const reviewer = await arrive('Elena');
  await reviewer.actAs(/Elena/);
  return reviewer;
}

async function nora({ arrive }) {
  const reviewer = await arrive('Nora');
  await reviewer.actAs(/Nora Sala/);
  return reviewer;
}

/** One letter of the contact a minute, five a day. `pass` moves the clock by two minutes. */
export const resend = {
  async first({ irene, say, company, mail }) {
    await irene.open(own(irene, 'verification-email'));
    await irene.press(say('enrollment-status-resend'), { status: 429 });
    await letter(mail, company.contact.address, 'confirm_contact');
  },
  async again({ irene, say, company, mail }, nth) {
    await irene.open(own(irene, 'verification-email'));
    await irene.press(say('enrollment-status-resend'));
    await irene.reads(say('enrollment-status-resent', { address: company.contact.address }));
    await letter(mail, company.contact.address, 'confirm_contact', nth);
    await irene.open(own(irene, 'verification-email'));
    await irene.reads(company.contact.address, say('enrollment-letter-sent', { time: '' }).replace(/[\s.]+$/, ''));
  },
  async last({ irene, say, company, mail }) {
    await irene.open(own(irene, 'verification-email'));
    await irene.press(say('enrollment-status-resend'), { status: 429 });
    same(lettersTo(mail, company.contact.address).length, 5, 'letters to the contact');
  },
};

/** The other company's application, sent. */
async function another(tale) {
  const { arrive, t, other, mail } = tale;
  tale.ugo = await arrive('Ugo');
  await createAccount(tale.ugo, t, other, mail);
  await begin(tale.ugo, tale);
  await fillIn(tale.ugo, tale, other);
  await send(tale.ugo, tale, other);
}

async function confirmation(tale) {
  const { irene, arrive, world, t, say, company, other, mail } = tale;
  const tommaso = await arrive('Tommaso');
  const letters = lettersTo(mail, company.contact.address).filter(({ kind }) => kind === 'confirm_contact');
  await tommaso.open(link(letters[0], '/v/'), 410);
  same(await tommaso.title(), say('enrollment-gone-superseded-title'), 'an older link');
  for (const method of ['HEAD', 'GET', 'GET']) await fetch(link(letters.at(-1), '/v/'), { method, redirect: 'follow' });
  await irene.open(own(irene, 'status'));
  await standing(irene, tale, 'email_ownership', say('verification-turn-contact'));
  await openConfirmation(tommaso, tale, mail, company.contact.address, letters.length);
  await tommaso.reads(company.name, company.admin.name, say('enrollment-confirmation-one', { company: company.name }));
  await tommaso.press(t.confirmAddress);
  await tommaso.reads(say('enrollment-confirmation-thanks', { company: company.name }));
  await tommaso.open(link(letters.at(-1), '/v/'));
  same(await tommaso.title(), say('enrollment-gone-confirmed-title'), 'a second time');
  world.visitors.delete(irene);
  await another(tale);
  const stranger = await arrive('Stranger');
  await openConfirmation(stranger, tale, mail, other.contact.address);
  await stranger.press(say('enrollment-confirmation-disown'));
  await stranger.reads(say('enrollment-confirmation-disowned', { company: other.name }));
  await tale.ugo.open(own(tale.ugo, 'status'));
  await tale.ugo.reads(say('verification-event-disowned', { name: `${other.contact.given} ${other.contact.family}` }));
}

async function status(tale) {
  const { irene, say, company, mail } = tale;
  await irene.open(own(irene, 'status'));
  await standing(irene, tale, 'email_ownership', say('verification-state-passed'), say('common-since'));
  const due = [];
  for (const check of ['email_domain', 'employment', 'business']) {
    await standing(irene, tale, check, say('verification-state-in_review'), say('common-since'), say('verification-turn-operator'));
    due.push(await irene.main().getByRole('listitem').filter({ has: irene.page.getByRole('heading', { name: say(`verification-check-${check}`) }) }).locator('time').last().innerText());
  }
  const [, date] = /(\d{1,2} \S+ \d{4})/.exec(due[0]);
  for (const text of due) holds(text, say('enrollment-status-due', { date }), 'due');
  const told = await letter(mail, company.admin.address, 'application_in_review');
  holds(told.text, date, 'the same date in the letter');
  holds(told.text, company.reference, 'the same number in the letter');
}

/** Line 23 comes before 18 to 20: two of the three checks then need no reviewer. */
async function domainProof(tale) {
  const { irene, say, company, names, mail } = tale;
  const domain = company.website.slice(4);
  await irene.open(own(irene, 'status'));
  await irene.follow(say('enrollment-proof-title'), { within: irene.main() });
  const value = /filiera-domain-proof=\S+/.exec(await irene.main().innerText())[0];
  await irene.press(say('enrollment-proof-check'), { status: 422 });
  await irene.reads(say('enrollment-proof-no_domain', { domain }));
  names.txt(domain, 'v=spf1 -all');
  await irene.press(say('enrollment-proof-check'), { status: 422 });
  await irene.reads(say('enrollment-proof-none', { domain }));
  names.txt(domain, 'v=spf1 -all', value);
  await irene.press(say('enrollment-proof-check'));
  await irene.reads(say('enrollment-proof-done', { domain }));
  for (const check of ['email_domain', 'employment']) await standing(irene, tale, check, say('verification-state-passed'));
  await standing(irene, tale, 'business', say('verification-state-in_review'));
  await letter(mail, company.admin.address, 'domain_proved');
}

async function documents(tale) {
  const { irene, arrive, say, company } = tale;
  const reviewer = await elena(tale);
  await take(reviewer, tale, company);
  await ask(reviewer, tale, 'business', { reason: 'document_missing', message: 'Send the extract of the register, please: Onda.' });
  await irene.open(own(irene, 'status'));
  await irene.follow(say('enrollment-status-fix'));
  await irene.follow(say('enrollment-documents-one_more'));
  const add = async (name, buffer, status = 200) => {
    await irene.field(say('field-doc_kind')).selectOption({ label: say('field-doc_kind-register') });
    await irene.attach(say('field-doc'), { name, mimeType: 'application/pdf', buffer });
    await irene.press(say('enrollment-documents-add'), { status });
  };
  await add('visura.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 422);
  holds(await irene.wrongAt(say('field-doc')), say('fault-doc-malformed'), 'a page that calls itself a PDF');
  await add('visura.pdf', Buffer.from('MZ\x90\x00'), 422);
  await add('visura.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.4 '), 422);
  holds(await irene.wrongAt(say('field-doc')), say('fault-doc-too_large'), 'one byte too many');
  await add('visura.pdf', pdf());
  await add('timbro.png', png());
  await irene.reads('visura.pdf', 'timbro.png', say('enrollment-documents-pages', { pages: 1 }));
  await irene.open(`${own(irene, 'fix')}/business`);
  await irene.fill({ [say('field-answer')]: 'The extract is there.' });
  await irene.press(say('enrollment-fix-send'));

  await openCase(reviewer, tale, company);
  await reviewer.follow('visura.pdf', { within: reviewer.main() });
  await reviewer.reads(say('verification-documents-unread'));
  const address = await reviewer.link(say('verification-documents-open')).getAttribute('href');
  const answer = await reviewer.context.request.get(address);
  same([answer.status(), answer.headers()['content-type'], (await answer.body()).length], [200, 'application/pdf', pdf().length], 'what she is given');
  await reviewer.reload();
  await reviewer.reads('Elena');
  same(await reviewer.main().getByText(say('verification-documents-unread')).count(), 0, 'the log');
  const stella = await arrive('Stella');
  await stella.actAs(/Stella Ferri/);
  same((await stella.context.request.get(address)).status(), 404, 'somebody of another company');
  await stella.leave();
}

async function queue(tale) {
  const { t, say, company, other } = tale;
  const marco = await tale.arrive('Marco');
  await invite(marco, t, company.name, company.admin.address);
  await marco.leave();
  const [first, second] = [await elena(tale), await nora(tale)];
  await first.menu(t.reviews);
  const sees = async (label, option) => {
    await first.open('/admin/reviews');
    await first.choose(label, option);
    await first.press(say('common-filter-apply'));
    return [await first.rows(company.reference), await first.rows(other.reference)];
  };
  same(await sees(say('verification-queue-flags'), say('verification-flag-flagged')), [0, 1], 'by flag');
  same(await sees(say('common-country'), t.italy), [1, 1], 'by country');
  same(await sees(say('verification-queue-check_open'), say('verification-check-business')), [1, 1], 'by check');
  same(await sees(say('verification-queue-check_open'), say('verification-check-employment')), [0, 1], 'by a check that passed');
  same(await sees(say('verification-queue-claimed'), say('verification-queue-by_me')), [1, 0], 'by who has it');
  same(await sees(say('verification-queue-provider'), PROVIDER), [1, 0], 'by the provider that invited');
  same(await sees(say('verification-queue-age'), say('verification-queue-age_from', { days: 3 })), [0, 0], 'by age');

  await take(first, tale, company);
  await openCase(second, tale, company);
  await second.reads(/Elena/);
  same(await second.button(t.saveDecision).count(), 0, 'what the second reviewer can decide');
  await decided(first, tale, 'business', 'authorize', { internal: 'I was first.' });
  await inHand(second, tale);
  await second.reads('Nora Sala');
  await save(first, tale, 'business', 409);
  await first.reads(say('verification-conflict-held'), 'Nora Sala', 'I was first.');
  await second.menu(t.reviews);
}

const WHY = { reason: 'address_mismatch', message: 'The register has the company at Via Po 12, and not at Via Garibaldi 12.' };

async function decision(tale) {
  const { say, company, other, mail } = tale;
  const reviewer = await elena(tale);
  const { ugo, t } = tale;
  await take(reviewer, tale, other);
  await reviewer.reads(say('verification-case-disowned'));
  await reject(reviewer, tale, 'email_ownership', { reason: 'contact_disowned', message: 'Your contact told us that nobody at your company applied.' });
  // Ugo names somebody who knows; nothing else is asked of him again.
  await ugo.open(own(ugo, 'rejected'));
  await ugo.press(say('enrollment-tasks-start_again'));
  await ugo.reads(say('enrollment-tasks-progress', { done: 4, total: 4 }));
  const rosa = { given: 'Rosa', family: 'Riva', address: `rosa.riva@${other.website.slice(4)}` };
  await ugo.follow(say('enrollment-section-contact'));
  same(await ugo.value(t.familyName), other.contact.family, 'the answers of the first application');
  await nameContact(ugo, tale, rosa);
  await ugo.press(t.saveContinue);
  await ugo.open(own(ugo, 'check'));
  await ugo.reads(other.support, 'Via Garibaldi 12', rosa.address);
  await send(ugo, tale, other);
  const contact = await tale.arrive('Rosa');
  await openConfirmation(contact, tale, mail, rosa.address);
  await contact.press(t.confirmAddress);
  await take(reviewer, tale, other);
  await authorize(reviewer, tale, 'email_domain');
  await authorize(reviewer, tale, 'employment');
  await ugo.open(own(ugo, 'status'));
  same(await ugo.main().getByText(say('enrollment-tasks-approved')).count(), 0, 'verified with one check open');
  await authorize(reviewer, tale, 'business');
  await ugo.reload();
  await ugo.reads(say('enrollment-tasks-approved'));
  await letter(mail, other.admin.address, 'approved');

  await take(reviewer, tale, company);
  await decided(reviewer, tale, 'business', 'reject');
  await save(reviewer, tale, 'business', 422);
  await reviewer.reads(say('fault-reason_code-missing'), say('fault-message-missing'));
  await reject(reviewer, tale, 'business', WHY);
  const told = await letter(mail, company.admin.address, 'rejected');
  for (const words of [say(`verification-reason-${WHY.reason}`), say(`verification-cure-${WHY.reason}`), WHY.message]) holds(told.text, words, 'the letter');
}

async function rejection(tale) {
  const { irene, say } = tale;
  await irene.open(own(irene, 'status'));
  await irene.reads(say('enrollment-appeal-left', { left: 3, allowed: 3 }));
  await irene.follow(say('enrollment-rejected-see'));
  await irene.reads(
    say('verification-check-business'), say(`verification-reason-${WHY.reason}`), say(`verification-cure-${WHY.reason}`), WHY.message,
    say('verification-accepted-one_of'), say('verification-proof-incorporation'), say('enrollment-appeal-left', { left: 3, allowed: 3 }),
  );
  same(await irene.link(say('field-postal-IT'), irene.main()).count(), 1, 'a link to the field');
  await irene.follow(say('verification-reasons-title'), { within: irene.main() });
}

async function appeals(tale) {
  const { irene, say, company, mail } = tale;
  await irene.open(own(irene, 'messages'));
  await irene.fill({ [say('field-message_text')]: 'Which register do you look at?' });
  await irene.press(say('enrollment-messages-send'));
  const [first, second] = [await elena(tale), await nora(tale)];
  for (const [number, judge] of [[1, second], [2, first], [3, second]]) {
    await irene.open(own(irene, 'rejected'));
    await irene.reads(say('enrollment-appeal-left', { left: 4 - number, allowed: 3 }));
    await irene.follow(say('enrollment-appeal-open'), { within: irene.main() });
    await irene.press(say('enrollment-appeal-send'), { status: 422 });
    await irene.fill({ [say('field-appeal')]: `Via Po 12 is a branch (${number}).` });
    await irene.pressTwice(say('enrollment-appeal-send'));
    await irene.reads(say('enrollment-appeal-sent', { left: 3 - number }), `Via Po 12 is a branch (${number}).`);
    await letter(mail, company.admin.address, 'appeal_received', number);
    if (number === 1) {
      await take(first, tale, company);
      await decided(first, tale, 'business', 'authorize');
      await save(first, tale, 'business', 409);
      await first.reads(say('verification-conflict-other'));
    }
    await take(judge, tale, company);
    await judge.reads(`Via Po 12 is a branch (${number}).`);
    await reject(judge, tale, 'business', WHY);
  }
  await irene.open(own(irene, 'rejected'));
  await irene.reads(say('enrollment-appeal-left', { left: 0, allowed: 3 }));
  same(await irene.link(say('enrollment-appeal-open'), irene.main()).count(), 0, 'another appeal');
}

const LEGAL = 'settings/organization/legal';

async function reverified(tale) {
  const { ugo, say, t, other } = tale;
  await ugo.open(`/o/${ugo.org}/${LEGAL}/edit/profile`);
  same(await ugo.value(t.companyName), other.name, 'the name in force');
  await ugo.fill({ [t.companyName]: `${other.name} Nuova` });
  await ugo.press(say('organizations-legal-submit'));
  await ugo.reads(say('organizations-legal-review'), `${other.name} Nuova`);
  await ugo.open(own(ugo, 'status'));
  const checks = await ugo.main().locator('ol.rail').getByRole('heading').allInnerTexts();
  const again = ['email_ownership', 'email_domain', 'employment', 'business'].filter((check) => checks.some((name) => name.endsWith(say(`verification-check-${check}`))));
  same(again, ['business'], 'checks that run again');
  const header = await ugo.page.getByRole('banner').innerText();
  same([header.includes(other.name), header.includes('Nuova')], [true, false], 'the name in force');
}

async function twoVersions(tale) {
  const { ugo, say, other } = tale;
  await ugo.open(`/o/${ugo.org}/${LEGAL}`);
  const table = ugo.main().getByRole('table');
  for (const words of [say('organizations-legal-in_force'), say('organizations-legal-sent'), `${other.name} Nuova`]) holds(await table.innerText(), words, 'both versions');
  const inForce = ugo.main().getByRole('definition').filter({ hasText: other.name });
  holds(await inForce.first().innerText(), other.name, 'the last finalized version');
  same(await ugo.main().getByRole('definition').filter({ hasText: 'Nuova' }).count(), 0, 'the new version among what is in force');
}

async function lockedCountry(tale) {
  const { ugo, say, t, other } = tale;
  for (const page of [`${LEGAL}/edit/profile`, `${LEGAL}/edit/contact`]) {
    await ugo.open(`/o/${ugo.org}/${page}`);
    same(await ugo.field(t.country).count(), 0, `a country to choose at ${page}`);
  }
  await ugo.open(`/o/${ugo.org}/${LEGAL}/edit/profile`);
  await ugo.reads(say('enrollment-legal-country'), t.italy);
  // A page kept from before, or made by hand, that names another one.
  const form = await ugo.button(say('organizations-legal-submit')).evaluate((button) => new URLSearchParams(new FormData(button.form)).toString());
  for (const page of [`${LEGAL}/edit/profile`, 'enrollment/legal-profile', `${LEGAL}/edit/contact`]) {
    await ugo.context.request.post(`/o/${ugo.org}/${page}`, {
      data: `${form}&country=DE&shown_country=DE`, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ugo.world.base }, maxRedirects: 0,
    });
  }
  await ugo.open(`/o/${ugo.org}/${LEGAL}/edit/profile`);
  await ugo.reads(t.italy);
  same(await ugo.value(t.vat), legal(tale, other)[t.vat], 'the rest of the profile');
}

export const CASE = [
  ['15', 'the link asks once, an older one says a newer exists, a scanner confirms nothing, "not me" stops the case', confirmation],
  ['17', 'the status page shows each check with state, since when, due when and whose turn', status],
  ['23', 'the TXT value is shown, the check finds it, and both checks pass by themselves', domainProof],
  ['18', 'documents are sniffed, read by the people of the case only, and every access is logged', documents],
  ['19', 'the queue filters, a case is claimed and taken over, two never decide the same check', queue],
  ['20', 'the final decision follows from all checks, a rejection has its reason, and both are mailed', decision],
  ['21', 'the rejection page says reason, field, cure, documents and appeals left', rejection],
  ['22', 'three appeals and no more, judged by another reviewer; a question uses up none', appeals],
  ['24', 'a new name opens the business check only, and the version in force stays', reverified],
  ['25', 'the version under review and the last finalized one can both be read', twoVersions],
  ['11', 'no page and no form changes the country of a profile', lockedCountry],
];
