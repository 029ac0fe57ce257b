// What a cold first visit costs: at most 60 KiB over the wire in at most 6 requests.
// One rule: counted is what the browser really received, headers included, with an empty cache.

const MOST_BYTES = 60 * 1024;
const MOST_REQUESTS = 6;

/** Visits `address` with an empty cache; throws when it is too heavy, says what it cost. */
export async function cold(world, address) {
  const context = await world.browser.newContext({ baseURL: world.base });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  const asked = [];
  wire.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  wire.on('Network.requestWillBeSent', (event) => {
    if (event.request.url.startsWith('http')) asked.push(event.request.url);
  });
  await wire.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  const cost = `${address}: ${(bytes / 1024).toFixed(1)} KiB in ${asked.length} requests`;
  if (bytes > MOST_BYTES || asked.length > MOST_REQUESTS) throw new Error(`${cost}\n${asked.join('\n')}`);
  return cost;
}
