// Every branch of J9 and J10 of pages.md, section 1, and of moving (decision 0033), at 320 px, in English and in Italian,
// without JavaScript; how it is told: stories.mjs. One rule: a check's name quotes its branch; pages are counted as seen.
//
// | branch | walked |
// |---|---|
// | J9: providers → View customers → Invite new customers: address, language, note, preview, send → the row that waits | here; with access: acceptance_customers 50 |
// | J9: resend | here; the older link: "superseded" below |
// | J9: cancel | here; the link afterwards: "withdrawn" below |
// | J10: mail → who asks, what, how to check → code → two ticks → receipt and mail | here, in at most six pages |
// | J10: only one of the two | here, each of them |
// | J10: code: wrong, tried too often, sent again | here |
// | J10: declining without and with a reason, before the code | here |
// | J10: expired, withdrawn, superseded, incomplete link, another browser | here; accepted twice: acceptance_customers 55 |
// | J10: the partners may not act together any more | acceptance_customers 56; another region: acceptance_partners 48 |
// | J10: later: see or end it | acceptance_access 59 and 60 |
// | moving: a code, another reseller asks with it, one acceptance, the old pair is told | here |

import { holds, same } from './application.mjs';
import { accepts, asks, code, composes, count, customer, invitationOf, listed, proves, sends, ticks, toInvite, told, unknown } from './customer_steps.mjs';
import { stands } from './invitation_steps.mjs';
import { letter, link } from './letters.mjs';
import { PROVIDER } from './partners.mjs';
import { later, start, tell } from './stories.mjs';

const RESELLER = 'Nuvola Rossi S.r.l.';
const SARA = 'sara.conti@nuvolarossi.example';
const CANTINA = customer('Cantina Verdi S.r.l.', 'Davide Bruno', 'davide.bruno@cantinaverdi.example');
const [FORNO, MOLINO, LIBRI, VETRO, SETA, ORTO, LUCE, ACQUA, NOTTE] = [
  ['Forno Blu S.r.l.', 'Nadia Costa', 'nadia.costa@fornoblu.example'], ['Molino Grigio S.r.l.', 'Ugo Serra', 'ugo.serra@molinogrigio.example'],
  ['Libreria Lago S.r.l.', 'Ida Lago', 'ida.lago@librerialago.example'], ['Vetreria Alta S.r.l.', 'Pia Alta', 'pia.alta@vetreriaalta.example'],
  ['Seta e Lino S.r.l.', 'Rita Seta', 'rita.seta@setaelino.example'], ['Orto Nuovo S.r.l.', 'Elio Orto', 'elio.orto@ortonuovo.example'],
  ['Luce Viva S.r.l.', 'Mara Luce', 'mara.luce@luceviva.example'], ['Acqua Chiara S.r.l.', 'Gino Acqua', 'gino.acqua@acquachiara.example'],
  ['Notte Fonda S.r.l.', 'Nora Notte', 'nora.notte@nottefonda.example'],
].map((one) => customer(...one));
const NARROW = { width: 320 };
/** How many pages a person may see from the link to the receipt, and from the start page to the invitation that waits. */
const MOST = 6;

/** How many pages the visitor has seen since a moment. */
const since = (visitor, at) => visitor.path.length - at;

async function shares(tale) {
  const { t, say, arrive, language } = tale;
  const sara = await arrive('Sara Conti', NARROW);
  const began = sara.path.length;
  await toInvite(sara, tale);
  const other = language === 'it' ? ['English', 'en'] : ['Italiano', 'it'];
  await sara.fill({ [t.company]: FORNO.name, [t.invitedAddress]: FORNO.address, [say('field-note')]: 'Ciao Nadia' });
  await sara.radio(t.mailLanguage, other[0]);
  await sara.press(t.preview);
  holds(await sara.main().locator(`article[lang="${other[1]}"]`).innerText(), 'Ciao Nadia', 'the letter in the customer’s language');
  await sara.press(t.sendInvitation);
  same(since(sara, began) <= MOST, true, `${since(sara, began)} pages`);
  console.log(`        J9: ${since(sara, began)} pages from the overview to the invitation that waits`);
  await sara.reads(say('customers-invite-sent', { address: FORNO.address }), say('common-status-waiting'));
  const mailed = await letter(tale.mail, FORNO.address, 'customer_invitation');
  same(mailed.language, other[1], 'the language of the letter');
  tale.forno = link(mailed, '/c/');
  await invitationOf(sara, tale, FORNO);
  for (const words of [say('common-send-again'), say('customers-withdraw')]) same(await sara.button(words).count(), 1, words);
  // The same form once more asks nobody twice.
  await toInvite(sara, tale);
  await sara.fill({ [t.company]: FORNO.name, [t.invitedAddress]: FORNO.address });
  await sara.press(t.preview, { status: 422 });
  holds(await sara.wrongAt(t.invitedAddress), start(say, 'fault-invitee_email-taken'), 'asking twice');
  for (const [name, who] of Object.entries({ molino: MOLINO, libri: LIBRI, vetro: VETRO, seta: SETA, orto: ORTO, luce: LUCE, acqua: ACQUA, notte: NOTTE })) {
    tale[name] = (await asks(sara, tale, who)).link;
  }
}

async function straight(tale) {
  const { say, arrive, stranger, mail } = tale;
  const nadia = await stranger('Nadia', NARROW);
  const began = nadia.path.length;
  await accepts(nadia, tale, tale.forno, FORNO);
  same(since(nadia, began) <= MOST, true, `${since(nadia, began)} pages`);
  console.log(`        J10: ${since(nadia, began)} pages from the link to the receipt`);
  await nadia.reads(RESELLER, PROVIDER, say('customers-done-later-end'));
  await told(mail, FORNO.address, 'customer_authorized', RESELLER, PROVIDER);
  await told(mail, SARA, 'customer_accepted', FORNO.name);
  for (const name of ['Sara Conti', 'Marco Neri']) await listed(await arrive(name, NARROW), tale, FORNO);
}

async function onlyOne(tale) {
  const { t, say, arrive, stranger } = tale;
  for (const [mailed, who, only, lists, others] of [
    [tale.molino, MOLINO, RESELLER, 'Sara Conti', 'Marco Neri'], [tale.libri, LIBRI, PROVIDER, 'Marco Neri', 'Sara Conti'],
  ]) {
    const visitor = await stranger(who.person, NARROW);
    const began = visitor.path.length;
    await visitor.open(mailed);
    await proves(visitor, tale, who);
    await visitor.reads(say('customers-review-views'), say('customers-review-only', { company: only }));
    await ticks(visitor, tale, who, { only });
    await visitor.press(t.accept);
    same(since(visitor, began) <= MOST, true, `${since(visitor, began)} pages`);
    await visitor.reads(only);
    await listed(await arrive(lists, NARROW), tale, who);
    await unknown(await arrive(others, NARROW), tale, who);
    await visitor.follow(t.allPartners);
    same([await visitor.rows(RESELLER), await visitor.rows(PROVIDER)], only === RESELLER ? [1, 0] : [0, 1], 'partners');
  }
}

async function declines(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const why = 'We buy these things ourselves.';
  for (const [mailed, who, reason] of [[tale.vetro, VETRO, ''], [tale.seta, SETA, why]]) {
    const visitor = await stranger(who.person, NARROW);
    await visitor.open(mailed);
    if (reason) {
      await proves(visitor, tale, who);
      await visitor.follow(say('customers-decline'), { within: visitor.main() });
    } else {
      // Before the digits nobody declines, so that no scanner does.
      await visitor.follow(say('customers-request-not_us'), { within: visitor.main() });
      await visitor.reads(say('customers-decline-ignore'));
      await proves(visitor, tale, who);
      await visitor.follow(say('customers-decline'), { within: visitor.main() });
    }
    await visitor.fill({ [say('field-decline_reason')]: reason });
    await visitor.press(say('customers-decline'));
    await stands(visitor, say('customers-declined-title'));
    await told(mail, SARA, 'customer_declined', who.name, reason);
    const late = await stranger('Late', NARROW);
    await late.open(mailed, 409);
    await stands(late, say('customers-request-declined-title'));
    await unknown(await arrive('Sara Conti', NARROW), tale, who);
  }
}

async function wrongCode(tale) {
  const { t, say, stranger } = tale;
  const elio = await stranger('Elio', NARROW);
  await elio.open(tale.orto);
  const digits = await code(elio, tale, ORTO);
  const other = digits === '111111' ? '222222' : '111111';
  await elio.press(t.continue, { status: 422 });
  holds(await elio.wrongAt(t.code), say('fault-code-missing'), 'nothing typed');
  for (let left = 4; left >= 0; left -= 1) {
    await elio.fill({ [t.code]: other });
    await elio.press(t.continue, { status: 422 });
    if (!await elio.wrongAt(t.code)) throw new Error(`nothing is said with ${left} tries left`);
  }
  await elio.fill({ [t.code]: digits });
  await elio.press(t.continue, { status: 422 });
  holds(await elio.wrongAt(t.code), say('fault-code-expired'), 'the right digits after five wrong ones');
  tale.elio = elio;
}

async function damaged(tale) {
  const { say, stranger } = tale;
  const nobody = await stranger('Nobody', NARROW);
  const token = new URL(tale.acqua).pathname.split('/').pop();
  for (const guess of [token.slice(0, -3), 'A'.repeat(token.length)]) {
    await nobody.open(`/c/${guess}`, 404);
    await stands(nobody, say('customers-request-damaged-title'));
  }
  await nobody.open(tale.acqua);
  const other = await stranger('Another', NARROW);
  await other.open(new URL(nobody.page.url()).pathname, 410);
  await stands(other, say('customers-request-lost-title'));
}

async function cancels(tale) {
  const { say, arrive, stranger } = tale;
  const sara = await arrive('Sara Conti', NARROW);
  const open = await stranger('Mara', NARROW);
  await open.open(tale.luce);
  await invitationOf(sara, tale, LUCE);
  await sara.reads(say('customers-withdraw-link'));
  await sara.press(say('customers-withdraw'));
  await sara.reads(say('customers-invitation-taken_back'), say('common-status-withdrawn'));
  await open.press(tale.t.continue, { status: 410 });
  await stands(open, say('customers-request-withdrawn-title'));
  await open.open(tale.luce, 410);
  await open.reads('Sara Conti');
}

async function sentAgain(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const sara = await arrive('Sara Conti', NARROW);
  await invitationOf(sara, tale, ACQUA);
  await sara.press(say('common-send-again'));
  await sara.reads(say('customers-invitation-sent_again'));
  const newer = link(await letter(mail, ACQUA.address, 'customer_invitation', 2), '/c/');
  const gino = await stranger('Gino', NARROW);
  await gino.open(tale.acqua, 410);
  await stands(gino, say('customers-request-superseded-title'));
  await accepts(gino, tale, newer, ACQUA);
  // The digits that were tried too often are sent again, too.
  const elio = await stranger('Elio', NARROW);
  await elio.open(tale.orto);
  await elio.press(t.continue);
  await letter(mail, ORTO.address, 'customer_code', 2);
  const before = count(mail, ORTO.address, 'customer_code');
  const digits = (await letter(mail, ORTO.address, 'customer_code', before)).code;
  await elio.fill({ [t.code]: digits });
  await elio.press(t.continue);
  await stands(elio, say('customers-review-title'));
}

async function expired(tale) {
  const { say, arrive, stranger } = tale;
  const nora = await stranger('Nora', NARROW);
  await nora.open(tale.notte, 410);
  await stands(nora, say('customers-request-expired-title'));
  await nora.reads(RESELLER, 'Sara Conti', SARA);
  const sara = await arrive('Sara Conti', NARROW);
  const fresh = (await asks(sara, tale, NOTTE)).link;
  await nora.open(fresh);
  await nora.reads(RESELLER, PROVIDER);
}

/** When something began or ended, as a page says it. */
const row = async (visitor, head) => (await visitor.main().locator('dl.kv > div').filter({ has: visitor.page.getByText(head, { exact: true }).and(visitor.page.locator('dt')) }).first().locator('dd').innerText()).trim();

async function moves(tale) {
  const { t, say, arrive, stranger, mail } = tale;
  const davide = await arrive('Davide Bruno', NARROW);
  await davide.menu(say('common-menu-partners'));
  await davide.follow(say('customers-move-title'), { within: davide.main() });
  await davide.reads(say('customers-move-how-accept'));
  for (const box of await davide.main().getByRole('checkbox').all()) await box.check();
  await davide.press(say('customers-move-make'));
  await davide.reads(say('customers-move-made'), RESELLER, PROVIDER);
  const secret = await davide.main().locator('code').innerText();
  await told(mail, CANTINA.address, 'move_begun', CANTINA.name);
  for (const name of ['Giulia Rossi', 'Marco Neri']) await listed(await arrive(name, NARROW), tale, CANTINA);

  const stella = await arrive('Stella Ferri', NARROW);
  await toInvite(stella, tale);
  await stella.follow(say('customers-take_over-link'), { within: stella.main() });
  await stella.fill({ [say('field-move_code')]: `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}` });
  await stella.press(say('customers-take_over-act'), { status: 422 });
  holds(await stella.wrongAt(say('field-move_code')), say('fault-move_code-gone'), 'a mistyped code');
  await stella.fill({ [say('field-move_code')]: secret });
  await stella.press(say('customers-take_over-act'));
  await stella.reads(say('customers-take_over-sent'), CANTINA.name);
  await davide.reload();
  await davide.reads('Alba Cloud S.r.l.');

  const asked = await letter(mail, CANTINA.address, 'customer_invitation', count(mail, CANTINA.address, 'customer_invitation'));
  const again = await stranger('Davide', NARROW);
  await again.open(link(asked, '/c/'));
  await again.reads('Alba Cloud S.r.l.', 'Nordlicht Distribution GmbH');
  await proves(again, tale, CANTINA);
  await again.reads(RESELLER, PROVIDER);
  await ticks(again, tale, CANTINA);
  await again.press(t.accept);
  await again.reads(say('customers-done-title'));
  for (const name of ['Stella Ferri', 'Petra Vogel']) await listed(await arrive(name, NARROW), tale, CANTINA);
  for (const [name, address] of [['Giulia Rossi', 'giulia.rossi@nuvolarossi.example'], ['Marco Neri', 'marco.neri@adria.example']]) {
    await told(mail, address, 'customer_ended', CANTINA.name);
    holds(await listed(await arrive(name, NARROW), tale, CANTINA, { ended: true }), say('common-status-ended'), `the list of ${name}`);
  }
  const moments = [];
  for (const [name, head] of [[RESELLER, say('customers-ended')], [PROVIDER, say('customers-ended')], ['Alba Cloud S.r.l.', say('common-since')], ['Nordlicht Distribution GmbH', say('common-since')]]) {
    await davide.menu(say('common-menu-partners'));
    await davide.follow(name, { within: davide.main() });
    moments.push(await row(davide, head));
  }
  same(new Set(moments).size, 1, `no gap: ${moments}`);
  await davide.menu(say('common-menu-partners'));
  await davide.follow(say('customers-move-title'), { within: davide.main() });
  await davide.reads(say('customers-move-done', { company: 'Alba Cloud S.r.l.' }));
}

await tell('journey', [
  ['J9', 'Indirect providers → View customers → Invite new customers → preview → send → the row that waits', shares],
  ['J10', 'mail → who asks, what, how to check → code → two separate ticks → receipt and mail, in at most six pages', straight],
  ['J10', 'only one of the two is accepted: the reseller, the provider', onlyOne],
  ['J10', 'declining is one click plus optional reason: without, and with one', declines],
  ['J10', 'a wrong code, and one tried too often', wrongCode],
  ['J10', 'an incomplete link, and another browser', damaged],
  ['J9', 'cancel; J10: a withdrawn link, also while its page is open', cancels],
  ['J10', 'moving: a code, another reseller asks with it, one acceptance without a gap, the old pair is told', moves],
  ({ portal }) => later(portal, '+2h'),
  ['J9', 'resend; J10: a superseded link, and the code sent again', sentAgain],
  ({ portal }) => later(portal, '+40d'),
  ['J10', 'an expired link says whom to ask, and a new invitation opens', expired],
]);
