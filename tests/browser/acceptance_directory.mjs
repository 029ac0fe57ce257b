// The acceptance table of regions, directory and business profile (domain 20, lines 66 to 68) in a real browser: each line
// in English and in Italian, without JavaScript. A story a language: the operator moves a country, Adria writes its entry,
// Alba finds it and is invited.
// One rule: what is public is read by somebody who never signed in. How it is told: stories.mjs.

import { holds, same } from './application.mjs';
import { png } from './files.mjs';
import { letter, lettersTo, link } from './letters.mjs';
import { PROVIDER } from './partners.mjs';
import { country, moveCountry } from './regions.mjs';
import { tell } from './stories.mjs';

const [ALBA, NORDLICHT] = ['Alba Cloud S.r.l.', 'Nordlicht Distribution GmbH'];
const MARCO = 'marco.neri@adria.example';
const STELLA = 'stella.ferri@albacloud.example';
const REGIONS = [
  'africa', 'asia_pacific', 'australia', 'brazil', 'canada', 'europe', 'india', 'japan', 'korea', 'latin_america_caribbean',
  'middle_east_cee', 'new_zealand', 'russia', 'taiwan', 'united_states',
];
const ICELAND = { en: 'Iceland', it: 'Islanda' };

/** The regions and how many countries each has, as the operator's page says. */
async function counted(piero, { say }) {
  await piero.open('/admin/regions');
  const rows = await piero.main().getByRole('table').locator('tbody tr').all();
  const found = {};
  for (const row of rows) {
    const text = await row.innerText();
    const region = REGIONS.filter((one) => text.includes(say(`directory-region-${one}`))).sort((a, b) => say(`directory-region-${b}`).length - say(`directory-region-${a}`).length)[0];
    found[region] = Number(/\d+/.exec(text)[0]);
  }
  return found;
}

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);

/** The names in the public list, filtered by labels. */
async function listed(nobody, { say }, filters = {}) {
  await nobody.open('/directory');
  for (const [label, option] of Object.entries(filters)) await nobody.choose(label, option);
  await nobody.press(say('common-filter-apply'));
  return (await nobody.main().getByRole('article').getByRole('heading').allInnerTexts()).sort();
}

/** The address of Adria's entry, as the public list gives it. */
async function place(nobody) {
  await nobody.open('/directory');
  return nobody.link(PROVIDER, nobody.main()).getAttribute('href');
}

async function regions(tale) {
  const { t, say, arrive, stranger, language } = tale;
  const piero = await arrive('Piero Galli');
  const before = await counted(piero, tale);
  same([Object.keys(before).sort(), sum(before)], [REGIONS, 245], 'regions and countries');
  const first = await country(tale, ICELAND[language], 'europe');
  await first.fill({ [say('organizations-regions-currency')]: 'crowns' });
  await first.press(say('organizations-regions-look'), { status: 422 });
  if (!await first.wrongAt(say('organizations-regions-currency'))) throw new Error('six letters are a currency');
  await first.fill({ [say('organizations-regions-currency')]: 'ISK' });
  await first.press(say('organizations-regions-look'));
  await first.press(say('organizations-regions-save'));
  await first.reads('ISK', 'Piero Galli', say('organizations-regions-history'));
  await moveCountry(tale, t.italy, 'europe', 'africa');
  const after = await counted(piero, tale);
  same([after.europe, after.africa, sum(after)], [before.europe - 1, before.africa + 1, 245], 'a country has one region');
  const nobody = await stranger('Nobody');
  same(await listed(nobody, tale, { [say('directory-region')]: say('directory-region-africa') }), [PROVIDER], 'providers in Africa');
  same(await listed(nobody, tale, { [say('directory-region')]: say('directory-region-europe') }), [NORDLICHT], 'providers in Europe');
  await moveCountry(tale, t.italy, 'africa', 'europe');
  same(await listed(nobody, tale, { [say('directory-region')]: say('directory-region-europe') }), [PROVIDER, NORDLICHT], 'providers in Europe again');
  await (await arrive('Giulia Rossi')).open('/admin/regions', 404);
}

/** Adria's page of its entry. */
async function entry({ t, say, arrive }) {
  const marco = await arrive('Marco Neri');
  await marco.menu(t.settings);
  await marco.follow(say('directory-listing-title'), { within: marco.main() });
  return marco;
}

/** Six locations, one more than an entry shows. */
async function locations(marco, { t, say }) {
  const org = /^\/o\/[^/]+/.exec(new URL(marco.page.url()).pathname)[0];
  for (const [number, city] of ['Bari', 'Como', 'Enna', 'Lodi', 'Pisa', 'Roma'].entries()) {
    await marco.open(`${org}/settings/organization/locations/new`);
    await marco.fill({
      [say('field-location_name')]: `Adria ${city}`, [t.address]: 'Via Roma 1', [t.city]: city, [t.province]: 'TO', [t.postal]: '10122',
      [t.givenName]: 'Marco', [t.familyName]: 'Neri', [t.workEmail]: MARCO, [t.phone]: `+39 011 555 010${number}`,
    });
    await marco.press(say('organizations-location-save'));
    await marco.reads(`Adria ${city}`);
  }
}

async function profile(tale) {
  const { t, say, stranger } = tale;
  const marco = await entry(tale);
  const page = marco.page.url();
  const nobody = await stranger('Nobody');
  const slug = await place(nobody);
  const logo = async (name, buffer, fault) => {
    await marco.attach(say('field-logo'), { name, mimeType: 'image/png', buffer });
    await marco.press(say('directory-logo-send'), { status: fault ? 422 : 200 });
    if (fault) holds(await marco.wrongAt(say('field-logo')), say(fault), name);
  };
  await logo('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'fault-logo-kind');
  await logo('tower.png', png(40, 400), 'fault-logo-shape');
  await logo('wall.png', png(3001, 20), 'fault-logo-pixels');
  await logo('heavy.png', Buffer.alloc(2 * 1024 * 1024 + 1, 1), 'fault-logo-large');
  await logo('logo.png', png(900, 300));
  await marco.reads(say('directory-logo-set'));

  await locations(marco, tale);
  await marco.open(page);
  await marco.fill({ [say('field-listing_summary_en')]: 'x'.repeat(2501), [say('field-listing_summary_it')]: '', [say('directory-contact')]: 'nobody' });
  for (const city of ['Bari', 'Como', 'Enna', 'Lodi', 'Pisa', 'Roma']) await marco.tick(new RegExp(`^Adria ${city}, `));
  await marco.press(t.preview, { status: 422 });
  holds((await marco.wrongAt(say('field-listing_summary_en'))).replace(/[.,\u00a0\u202f]/g, ''), '2500', 'too many characters');
  await marco.reads(say('fault-listing_places-too_many', { max: 5 }));
  if (!await marco.wrongAt(say('directory-contact'))) throw new Error('"nobody" is an address');
  const words = 'Training for resellers in the whole of Italy.';
  await marco.fill({ [say('field-listing_summary_en')]: words, [say('directory-contact')]: MARCO });
  await marco.field(/^Adria Roma, /).uncheck();
  for (const service of ['marketing', 'financing']) await marco.field(say(`directory-service-${service}`)).uncheck();
  await marco.press(say('directory-listing-save'));
  await marco.reads(say('directory-listing-saved'));
  await nobody.open(slug);
  same((await nobody.main().innerText()).includes(words), false, 'a draft in public');
  await marco.press(t.preview);
  await marco.reads(words, 'Adria Bari', say('directory-service-training'));
  same(await marco.main().getByRole('img').count(), 1, 'the picture before it is published');
  await marco.press(say('directory-preview-publish'));
  await marco.reads(say('directory-listing-published'), say('directory-listing-public'));
  await nobody.reload();
  await nobody.reads(words, 'Adria Pisa', MARCO, say('directory-confirmed'));
  const shown = await nobody.context.request.get(new URL(await nobody.main().getByRole('img').getAttribute('src'), nobody.page.url()).href);
  const bytes = await shown.body();
  same([shown.headers()['content-type'], bytes.readUInt32BE(16), bytes.readUInt32BE(20)], ['image/png', 300, 100], 'the picture in public');

  await marco.press(say('directory-listing-withdraw'));
  await marco.reads(say('directory-listing-withdrawn'), say('directory-listing-none'));
  await nobody.open(slug, 404);
  same(await listed(nobody, tale), [NORDLICHT], 'the list without Adria');
  await marco.press(t.preview);
  await marco.press(say('directory-preview-publish'));
  same(await listed(nobody, tale), [PROVIDER, NORDLICHT], 'the list with Adria');
}

async function directory(tale) {
  const { t, say, arrive, stranger, mail, language } = tale;
  const nobody = await stranger('Nobody');
  const slug = await place(nobody);
  const germany = language === 'it' ? 'Germania' : 'Germany';
  const by = (filters) => listed(nobody, tale, filters);
  same(await by({ [say('common-country')]: germany }), [NORDLICHT], 'by country');
  same(await by({ [say('common-language')]: 'Italiano' }), [PROVIDER, NORDLICHT], 'by language');
  same(await by({ [say('directory-services')]: say('directory-service-financing') }), [NORDLICHT], 'by service');
  same(await by({ [say('directory-services')]: say('directory-service-training'), [say('common-country')]: t.italy }), [PROVIDER], 'by both');
  await nobody.follow(PROVIDER, { within: nobody.main() });
  await nobody.reads(say('directory-contact-sign_in'));
  const marco = await entry(tale);
  const accepting = async (yes) => {
    if (yes) await marco.tick(say('field-listing_accepting'));
    else await marco.field(say('field-listing_accepting')).uncheck();
    await marco.press(t.preview);
    await marco.press(say('directory-preview-publish'));
  };
  await accepting(false);
  await marco.reads(say('directory-listing-unseen'));
  same(await by({}), [NORDLICHT], 'who does not take resellers');
  await accepting(true);
  same(await by({}), [PROVIDER, NORDLICHT], 'who takes resellers again');

  const amy = await arrive('Amy Chen');
  await amy.open(slug);
  await amy.reads(say('directory-contact-elsewhere', { company: 'Bayview Cloud Inc.', region: say('directory-region-europe') }));
  same(await amy.main().getByRole('link', { name: say('directory-contact-title') }).count(), 0, 'a way to ask from another region');
  const stella = await arrive('Stella Ferri');
  await stella.open(slug);
  await stella.follow(say('directory-contact-title'), { within: stella.main() });
  await stella.fill({ [say('directory-contact-note')]: 'We look for training in Milan.' });
  await stella.press(say('directory-contact-send'));
  await stella.reads(say('directory-contact-sent', { provider: PROVIDER }), say('directory-referral-state-new'));
  const asked = await letter(mail, MARCO, 'referral_asked');
  holds(asked.text, 'We look for training in Milan.', 'the letter');
  await marco.open(link(asked, '/o/'));
  await marco.reads(ALBA, 'Stella Ferri', STELLA);
  await marco.follow(say('directory-referral-invite'), { within: marco.main() });
  same([await marco.value(t.company), await marco.value(t.invitedAddress)], [ALBA, STELLA], 'what is filled in');
  await marco.press(t.preview);
  await marco.press(t.sendInvitation);
  await stella.reload();
  await stella.reads(say('directory-referral-state-invited'));
  await stella.open(link(await letter(mail, STELLA, 'provider_invitation'), '/i/'));
  await stella.press(t.answerAs);
  await stella.reads(PROVIDER, say('relationships-you-authorize'));
  same(lettersTo(mail, MARCO).filter(({ kind }) => kind === 'referral_asked').length, 1, 'letters to the provider');
}

await tell('acceptance', [
  ['66', '15 regions, 245 countries and their currencies; the operator edits them, and a country has one region everywhere', regions],
  ['68', 'the business profile: limits, picture, five locations, draft, preview, published and taken out', profile],
  ['67', 'the directory by country, language and service; a request to be contacted becomes an invitation', directory],
]);
