// What the operator does with the regions of the program.
// One rule: a country is moved only after a look at whom it touches.

/** The operator's page of a country of a region. */
export async function country({ say, arrive }, name, region) {
  const piero = await arrive('Piero Galli');
  await piero.open('/admin/regions');
  await piero.follow(say(`directory-region-${region}`), { within: piero.main() });
  await piero.follow(name, { within: piero.main() });
  return piero;
}

/** Moves a country to another region. */
export async function moveCountry(tale, name, from, to) {
  const { say } = tale;
  const piero = await country(tale, name, from);
  await piero.choose(say('organizations-regions-region'), say(`directory-region-${to}`));
  await piero.press(say('organizations-regions-look'));
  await piero.press(say('organizations-regions-save'));
  await piero.reads(say('organizations-regions-moved', { country: name }));
  return piero;
}
