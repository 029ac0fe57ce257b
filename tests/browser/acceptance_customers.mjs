// The acceptance table of customers (domain 20, lines 50 to 56) in a real browser: each line in English and in
// Italian, without JavaScript. A story a language: Giulia and Marco ask, customers nobody knew before answer.
// One rule: whatever a customer answers is looked for in the lists of both partners. How it is told: stories.mjs.
// Across regions: acceptance_partners 48. A transaction that is torn: kill_customers.mjs. Every branch: journey_customers.mjs.

import { holds, same } from './application.mjs';
import { accepts, agent, asks, cell, code, composes, count, customer, listed, proves, sends, ticks, toInvite, told, unknown } from './customer_steps.mjs';
import { stands } from './invitation_steps.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER, partner, removes } from './partners.mjs';
import { later, tell } from './stories.mjs';

const RESELLER = 'Nuvola Rossi S.r.l.';
const GIULIA = 'giulia.rossi@nuvolarossi.example';
const MARCO = 'marco.neri@adria.example';
const FORNO = customer('Forno Blu S.r.l.', 'Nadia Costa', 'nadia.costa@fornoblu.example');
const MOLINO = customer('Molino Grigio S.r.l.', 'Ugo Serra', 'ugo.serra@molinogrigio.example');
const LIBRI = customer('Libreria Lago S.r.l.', 'Ida Lago', 'ida.lago@librerialago.example');
const VETRO = customer('Vetreria Alta S.r.l.', 'Pia Alta', 'pia.alta@vetreriaalta.example');
const PANE = customer('Panificio Sole S.r.l.', 'Eva Sole', 'eva.sole@panificiosole.example');
const OLIO = customer('Frantoio Luna S.r.l.', 'Leo Luna', 'leo.luna@frantoioluna.example');
const SETA = customer('Seta e Lino S.r.l.', 'Rita Seta', 'rita.seta@setaelino.example');

async function invited(tale) {
  const { t, say, arrive, stranger } = tale;
  const giulia = await arrive('Giulia Rossi');
  await toInvite(giulia, tale);
  const countries = await giulia.field(t.country).locator('option').allInnerTexts();
  same([countries.includes(t.italy), countries.length > 5, countries.includes(tale.language === 'it' ? 'Stati Uniti' : 'United States')], [true, true, false], 'countries of the own region');
  await giulia.press(t.preview, { status: 422 });
  await composes(giulia, tale, FORNO, { note: 'See you on Monday.' });
  const plain = await sends(giulia, tale, FORNO);
  for (const words of [RESELLER, PROVIDER, 'Giulia Rossi', 'See you on Monday.']) holds(plain.mailed.text, words, 'the letter');
  await giulia.reads(FORNO.name);
  tale.forno = plain.link;
  // Only an admin agent may ask for administrator access.
  await toInvite(giulia, tale);
  same(await giulia.field(say('field-ask_dap')).count(), 0, 'what a global admin may ask for');
  tale.molino = (await asks(await agent(tale), tale, MOLINO, { access: true })).link;

  const nadia = await stranger('Nadia');
  await nadia.open(tale.forno);
  await nadia.reads(say('customers-cannot-access'));
  await proves(nadia, tale, FORNO);
  same(await nadia.field(say('field-accept_dap')).count(), 0, 'a box for what was not asked');
  await ticks(nadia, tale, FORNO, { only: RESELLER });
  await nadia.press(t.accept);
  await nadia.reads(say('customers-done-title'), RESELLER);
  await listed(giulia, tale, FORNO);
  same(await cell(giulia, FORNO, say('customers-access')), say('common-no'), 'administrator access');
  await unknown(await arrive('Marco Neri'), tale, FORNO);
}

async function joint(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const [giulia, marco] = [await arrive('Giulia Rossi'), await arrive('Marco Neri')];
  const ugo = await stranger('Ugo');
  await ugo.open(tale.molino);
  await ugo.reads(say('customers-can-access'));
  await proves(ugo, tale, MOLINO);
  await ticks(ugo, tale, MOLINO, { access: true });
  await ugo.field(t.acceptRelationship).uncheck();
  await ugo.press(t.accept, { status: 422 });
  if (!await ugo.wrongAt(t.acceptRelationship)) throw new Error('nothing is said at the box that must be ticked');
  for (const one of [giulia, marco]) await unknown(one, tale, MOLINO);
  await ugo.tick(t.acceptRelationship);
  await ugo.press(t.accept);
  await ugo.reads(say('customers-done-title'), MOLINO.name, RESELLER, PROVIDER, MOLINO.person);
  for (const one of [giulia, marco]) {
    await listed(one, tale, MOLINO);
    same(await cell(one, MOLINO, say('customers-access')), say('common-yes'), `administrator access for ${one.name}`);
  }
  await told(mail, MOLINO.address, 'customer_authorized', RESELLER, PROVIDER);
  for (const address of [GIULIA, MARCO]) await told(mail, address, 'customer_accepted', MOLINO.name);
}

/** Comes by an open link and leaves a company and an address. */
async function leaves(tale, address, who) {
  const { t, say, stranger } = tale;
  const visitor = await stranger(who.person.split(' ')[0]);
  await visitor.open(address);
  await visitor.reads(RESELLER, PROVIDER, say('customers-open-door-nothing', { reseller: RESELLER }));
  await visitor.press(say('customers-open-door-act'), { status: 422 });
  await visitor.fill({ [say('customers-open-door-company')]: who.name, [say('customers-open-door-email')]: who.address });
  await visitor.choose(t.country, t.italy);
  await visitor.press(say('customers-open-door-act'));
  await stands(visitor, say('customers-open-done-title'));
  return visitor;
}

async function byOpenLink(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const giulia = await arrive('Giulia Rossi');
  await toInvite(giulia, tale);
  await giulia.follow(say('customers-open-title'), { within: giulia.main() });
  await giulia.press(say('relationships-open_link-make'));
  await giulia.reads(say('relationships-open_link-made'), say('customers-open-none'));
  const here = giulia.page.url();
  const address = () => giulia.main().locator('code').innerText();
  const first = await address();
  for (const who of [PANE, OLIO]) await leaves(tale, first, who);
  await giulia.open(link(await told(mail, GIULIA, 'customer_inquired', PANE.name, PANE.address), '/o/'));
  same(giulia.page.url(), here, 'where the letter leads');
  for (const who of [PANE, OLIO]) {
    await giulia.open(here);
    const row = giulia.main().getByRole('row').filter({ hasText: who.address });
    same(lettersTo(mail, who.address).length, 0, 'letters before the yes');
    await giulia.go(() => row.getByRole('button', { name: say('customers-open-confirm') }).click(), 200);
    await giulia.reads(say('customers-open-confirmed'), who.name);
    const mailed = await letter(mail, who.address, 'customer_invitation');
    await accepts(await stranger(who.person), tale, link(mailed, '/c/'), who);
    for (const name of ['Giulia Rossi', 'Marco Neri']) await listed(await arrive(name), tale, who);
  }
  await giulia.open(here);
  await giulia.reads(say('customers-open-none'));
  await giulia.press(say('relationships-open_link-rotate'));
  const second = await address();
  if (first === second) throw new Error('the address stayed');
  const nobody = await stranger('Nobody');
  await nobody.open(first, 410);
  await stands(nobody, say('relationships-open_link-rotated-title'));
  await nobody.open(second);
  await giulia.press(say('relationships-open_link-switch'));
  await nobody.open(second, 410);
  await stands(nobody, say('relationships-open_link-off-title'));
}

/** Comes to something by Tab alone. */
async function tab(visitor, target) {
  for (let press = 0; press < 120; press += 1) {
    await visitor.page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${visitor.name} does not reach ${target} by Tab`);
}

async function byKeyboard(tale) {
  const { t, say, arrive, stranger } = tale;
  const giulia = await arrive('Giulia Rossi');
  const { link: mailed } = await asks(await arrive('Luca Greco'), tale, LIBRI, { access: true, note: 'As we said on the phone.' });
  const ida = await stranger('Ida', { width: 320 });
  const { keyboard } = ida.page;
  await ida.open(mailed);
  await ida.reads(RESELLER, PROVIDER, 'As we said on the phone.', 'Luca Greco', 'luca.greco@nuvolarossi.example', /\d{7}/);
  for (const key of ['can', 'cannot', 'who', 'check', 'check-password']) await ida.reads(say(`customers-request-${key}`));
  await ida.reads(say('customers-cannot-pay'), say('customers-cannot-others'));
  const buttons = [ida.button(t.continue), ida.link(say('customers-request-not_us'), ida.main())];
  for (const one of buttons) if ((await one.boundingBox()).height < 24) throw new Error('too small for a thumb');
  const { page } = ida;
  const digits = await code({ ...ida, page, press: async () => {
    await tab(ida, ida.button(t.continue));
    await ida.go(() => keyboard.press('Enter'), 200);
  } }, tale, LIBRI);
  await tab(ida, ida.field(t.code));
  await keyboard.type(digits);
  await ida.go(() => keyboard.press('Enter'), 200);
  await stands(ida, say('customers-review-title'));
  const text = ida.main().locator('section.sheet');
  if ((await text.innerText()).length < 400) throw new Error('the agreement does not stand in the page');
  const boxes = ida.main().getByRole('checkbox');
  same(await Promise.all((await boxes.all()).map((box) => box.isChecked())), [false, false, false, false], 'what is ticked beforehand');
  const sizes = await Promise.all([ida.button(t.accept), ida.link(say('customers-decline'), ida.main())].map((one) => one.boundingBox()));
  same(Math.round(sizes[0].height), Math.round(sizes[1].height), 'Decline is as tall as Accept');
  await tab(ida, ida.field(t.fullName));
  await keyboard.type(LIBRI.person);
  await tab(ida, ida.field(t.jobTitle));
  await keyboard.type('Owner');
  for (const label of [t.acceptRelationship, t.acceptAgreement, t.mayASign]) {
    await tab(ida, ida.field(label));
    await keyboard.press('Space');
  }
  await tab(ida, ida.button(t.accept));
  await ida.go(() => keyboard.press('Enter'), 200);
  await ida.reads(say('customers-done-title'), say('customers-done-later-access'));
  await listed(giulia, tale, LIBRI);
  same(await cell(giulia, LIBRI, say('customers-access')), say('common-no'), 'administrator access that was not ticked');
}

async function withoutAccount(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const giulia = await arrive('Giulia Rossi');
  const one = await asks(giulia, tale, VETRO);
  tale.vetro = one.link;
  const pia = await stranger('Pia');
  await pia.open(one.link);
  same(await pia.link(t.signOut).count() + await pia.button(t.signOut, pia.page).count(), 0, 'signed in beforehand');
  await proves(pia, tale, VETRO);
  await stands(pia, say('customers-review-title'));
  await ticks(pia, tale, VETRO);
  tale.pressed = await pia.pressTwice(t.accept, null);
  // The first press made her account and her company, and signed her in.
  await pia.open(tale.pressed);
  await pia.reads(say('customers-done-title'), VETRO.name);
  await pia.follow(t.allPartners);
  await pia.reads(RESELLER, PROVIDER, VETRO.person);
  tale.pia = pia.page.url();
  same(count(mail, VETRO.address, 'customer_authorized') <= 1, true, 'letters of one acceptance');
  await letter(mail, VETRO.address, 'customer_authorized');
}

async function twice(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const again = await stranger('Pia again');
  await again.open(tale.vetro, 409);
  await stands(again, say('customers-request-accepted-title'));
  await again.reads(VETRO.person, VETRO.name, say('customers-request-accepted-next'));
  await again.follow(say('accounts-sign_in-code'), { within: again.main() });
  await stands(again, say('accounts-code-ask-title'));
  await again.fill({ [t.email]: VETRO.address });
  await again.press(say('accounts-code-ask-send'));
  await again.fill({ [t.code]: (await letter(mail, VETRO.address, 'sign_in_code')).code });
  await again.press(t.signIn);
  await again.open(tale.vetro, 409);
  await again.follow(say('customers-request-see_receipt'), { within: again.main() });
  await stands(again, say('customers-done-title'));

  // Both have it: nobody is asked again. One has it: what is accepted again stays one relationship.
  const giulia = await arrive('Giulia Rossi');
  await toInvite(giulia, tale);
  await giulia.fill({ [t.company]: VETRO.name, [t.invitedAddress]: VETRO.address });
  await giulia.radio(t.mailLanguage, t.ownLanguage);
  await giulia.press(t.preview, { status: 422 });
  holds(await giulia.wrongAt(t.invitedAddress), say('fault-invitee_email-partner', { name: VETRO.name }), 'asking a customer of both');
  tale.again = (await asks(giulia, tale, FORNO)).link;
}

/** Nadia accepted the reseller alone before; now she accepts both. */
async function again(tale) {
  const { say, t, arrive, stranger } = tale;
  const nadia = await stranger('Nadia');
  await nadia.open(tale.again);
  await proves(nadia, tale, FORNO);
  await ticks(nadia, tale, FORNO);
  await nadia.press(t.accept);
  await nadia.reads(say('customers-done-title'), FORNO.name);
  for (const name of ['Giulia Rossi', 'Marco Neri']) await listed(await arrive(name), tale, FORNO);
  await nadia.follow(t.allPartners);
  same([await nadia.rows(RESELLER), await nadia.rows(PROVIDER)], [1, 1], 'partners of who accepted again');
}

async function created(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const petra = await arrive('Petra Vogel');
  await partner(petra, t.resellers, 'Alba Cloud S.r.l.');
  const foreign = new URL(petra.page.url()).pathname.split('/').pop();
  const marco = await arrive('Marco Neri');
  await partner(marco, t.resellers, RESELLER);
  await marco.follow(say('customers-create'), { within: marco.main() });
  const own = marco.page.url();
  await composes(marco, tale, SETA);
  const one = await sends(marco, tale, SETA);
  for (const words of [RESELLER, PROVIDER, 'Marco Neri']) holds(one.mailed.text, words, 'the letter');
  const rita = await stranger('Rita');
  await accepts(rita, tale, one.link, SETA);
  for (const name of ['Giulia Rossi', 'Marco Neri']) await listed(await arrive(name), tale, SETA);
  await told(mail, MARCO, 'customer_accepted', SETA.name);

  await marco.open(own.replace(/[0-9a-f-]{36}(?=\/customers)/, foreign), 404);
  await marco.open(own);
  const late = customer('Officina Tarda S.r.l.', 'Leo Tardi', 'leo.tardi@officinatarda.example');
  await composes(marco, tale, late);
  const open = await sends(marco, tale, late);
  await removes(marco, tale, RESELLER, 'We part in peace.');
  await marco.open(own, 409);
  await marco.reads(say('customers-create-not_connected', { reseller: RESELLER }));
  const leo = await stranger('Leo');
  await leo.open(open.link, 409);
  await stands(leo, say('customers-request-ended-title'));
}

await tell('acceptance', [
  ['50', 'a customer of the own region is asked, with and without administrator access, and may accept the reseller alone', invited],
  ['51', 'one acceptance makes both relationships, and both partners’ lists show it; a box that is missing makes none', joint],
  ['52', 'several customers come by one open link, each waits for the reseller’s yes and accepts; a rotated link is dead', byOpenLink],
  ['53', 'who asks, what, what not, the agreement, accept or decline: at 320 px, by keyboard alone, without script', byKeyboard],
  ['54', 'a customer without an account gets one on the way and lands on the receipt of its invitation', withoutAccount],
  ({ portal }) => later(portal, '+2h'),
  ['55', 'the second acceptance is a friendly page, and a customer of both is not asked again', twice],
  ['55', 'who accepts again what one partner has already keeps one relationship with each', again],
  ['56', 'a provider adds a customer for a connected reseller, both lists have it; for another one it is impossible', created],
]);
