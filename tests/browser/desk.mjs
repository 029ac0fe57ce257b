// What reviewers do at their desk, page by page, in either language.
// One rule: a decision is made in the part of the page that is about its check.

import { holds } from './application.mjs';

/** Opens a case from the queue and takes it in hand, from a colleague if need be. */
export async function take(reviewer, words, company) {
  await openCase(reviewer, words, company);
  await inHand(reviewer, words);
}

/** Opens a case from the queue. */
export async function openCase(reviewer, { t }, company) {
  await reviewer.menu(t.reviews);
  await reviewer.follow(company.reference);
}

/** Takes the case of the page in hand, unless it is. */
export async function inHand(reviewer, { say }) {
  const free = reviewer.button(say('verification-case-claim'));
  const held = reviewer.main().getByRole('button', { name: new RegExp(`^${say('verification-case-take_over', { name: '' })}`) });
  if (await free.count()) await reviewer.press(say('verification-case-claim'));
  else if (await held.count()) await reviewer.go(() => held.first().click(), 200);
}

/** The part of the page about a check. */
export const part = (reviewer, { say }, check) => reviewer.page.getByRole('region', { name: say(`verification-check-${check}`) });

/** Fills in the decision about a check; presses nothing. */
export async function decided(reviewer, words, check, decision, { reason, message, internal, fields = [] } = {}) {
  const { say } = words;
  const name = say(`verification-check-${check}`);
  const within = part(reviewer, words, check);
  await reviewer.tick(say(`field-decision-${decision}`), within);
  if (reason) await within.getByLabel(say('verification-case-why', { check: name })).selectOption({ label: say(`verification-reason-${reason}`) });
  if (message) await within.getByLabel(say('verification-case-message', { check: name })).fill(message);
  if (internal) await within.getByLabel(say('verification-case-internal', { check: name })).fill(internal);
  for (const field of fields) await within.getByRole('checkbox', { name: field, exact: true }).check();
}

/** Saves the decision about a check. */
export const save = (reviewer, words, check, status = 200) =>
  reviewer.press(words.t.saveDecision, { within: part(reviewer, words, check), status });

/** Authorizes one check. */
export async function authorize(reviewer, words, check) {
  await decided(reviewer, words, check, 'authorize');
  await save(reviewer, words, check);
  await reviewer.reads(words.say('verification-case-saved'));
}

/** Asks the company about one check. */
export async function ask(reviewer, words, check, question) {
  await decided(reviewer, words, check, 'ask', question);
  await save(reviewer, words, check);
  await reviewer.reads(words.say('verification-case-saved'));
}

/** Rejects one check, through the page that asks once more. */
export async function reject(reviewer, words, check, why) {
  const { say } = words;
  await decided(reviewer, words, check, 'reject', why);
  await save(reviewer, words, check);
  await reviewer.reads(say('verification-rejection-application'));
  holds(await reviewer.main().innerText(), why.message, 'the letter before it is sent');
  await reviewer.press(say('verification-rejection-act'), { status: 422 });
  await reviewer.tick(say('verification-rejection-tick'));
  await reviewer.press(say('verification-rejection-act'));
  holds(await reviewer.main().innerText(), say('verification-state-failed'), `${reviewer.name} after rejecting`);
}
