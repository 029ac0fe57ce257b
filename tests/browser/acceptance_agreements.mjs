// The acceptance table of agreements (domain 20, lines 33 to 38, 61 and 62) in a real browser: each line in English and
// in Italian, without JavaScript. A story a language: a new version of the agreement, from its draft to the signature,
// with the clock put forward past its grace.
// One rule: what the lines do stands in acceptance_signing.mjs, how they are told in stories.mjs.

import { AFTER, BEFORE, MEANWHILE } from './acceptance_signing.mjs';
import { later, tell } from './stories.mjs';

await tell('acceptance', [...BEFORE, ...MEANWHILE, ({ portal }) => later(portal, '+46d'), ...AFTER]);
