// Letters as they arrive: headers, the text part, the link and the six digits in it.
// One rule: a letter is read from what was really written, never from what the portal meant.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './portal.mjs';

const word = (text) =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, body) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(body, 'base64').toString('utf8')
      : quoted(body.replaceAll('_', ' ')));

/** Decodes quoted-printable. */
function quoted(text) {
  const bytes = text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('latin1'));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function split(source) {
  const at = source.search(/\r?\n\r?\n/);
  const head = source.slice(0, at).replace(/\r?\n[ \t]+/g, ' ');
  const headers = {};
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = word(line.slice(colon + 1).trim());
  }
  return { headers, body: source.slice(at).replace(/^\r?\n\r?\n/, '') };
}

function part(source, kind) {
  const { headers, body } = split(source);
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    for (const piece of body.split(`--${boundary}`).slice(1, -1)) {
      const found = part(piece.replace(/^\r?\n/, ''), kind);
      if (found !== null) return found;
    }
    return null;
  }
  if (!type.toLowerCase().startsWith(kind)) return null;
  const encoding = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body) : body;
}

/** Reads one letter's source (bytes as latin1 text). */
export function parse(source) {
  const { headers } = split(source);
  const text = part(source, 'text/plain') ?? '';
  return {
    headers,
    id: headers['message-id'],
    kind: headers['x-portal-mail'],
    language: headers['content-language'],
    to: (/<([^>]+)>/.exec(headers.to ?? '')?.[1] ?? headers.to ?? '').toLowerCase(),
    subject: headers.subject,
    text,
    html: part(source, 'text/html') ?? '',
    links: [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link.replace(/[.,)>]+$/, '')),
    code: /(?<!\d)(\d{6}|\d{3} \d{3})(?!\d)/.exec(text)?.[1].replace(' ', ''),
  };
}

/** All letters in `folder`, oldest first. */
export function letters(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.eml')).sort()
    .map((name) => parse(readFileSync(join(folder, name), 'latin1')));
}

/** Those to `address`. */
export const lettersTo = (folder, address) => letters(folder).filter((letter) => letter.to === address.toLowerCase());

/** Waits for the `nth` letter of a kind to `address`; longer than usual where thousands leave before it. */
export async function letter(folder, address, kind, nth = 1, seconds = 20) {
  return until(
    () => `no ${kind} number ${nth} to ${address}; there are ${JSON.stringify(lettersTo(folder, address).map((l) => l.kind))}`,
    () => lettersTo(folder, address).filter((l) => l.kind === kind)[nth - 1],
    seconds,
  );
}

/** The link of a letter that leads to `prefix`, like `/v/`. */
export function link(letter, prefix) {
  const found = letter.links.find((address) => new URL(address).pathname.startsWith(prefix));
  if (!found) throw new Error(`no link to ${prefix} in "${letter.subject}": ${letter.links.join(' ')}`);
  return found;
}
