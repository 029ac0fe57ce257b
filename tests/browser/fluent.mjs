// The portal's own messages by their keys, in one language, for tests that walk all its pages.
// One rule: arguments stand where the message has them, so that a test expects a whole sentence. The labels of the
// reference programme are not read from here: words.mjs says them by heart.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './portal.mjs';

function read(language) {
  const messages = new Map();
  const folder = join(ROOT, 'src/i18n', language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    let key = null;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const start = /^([a-z][\w-]*) =\s?(.*)$/.exec(line);
      if (start) {
        key = start[1];
        messages.set(key, start[2]);
      } else if (/^\s+\S|^\}/.test(line) && key) {
        messages.set(key, `${messages.get(key)}\n${line.trim()}`);
      } else {
        key = null;
      }
    }
  }
  return messages;
}

/** The branch of a message with several for this number or word. */
function branch(text, args) {
  const choice = /\{\s*\$(\w+)\s*->([\s\S]*)\n\}([^{}]*)$/.exec(text);
  if (!choice) return text;
  const value = String(args[choice[1]]);
  const branches = [...choice[2].matchAll(/(\*?)\[(\w+)\]\s*([^\n]*)/g)].map(([, usual, name, words]) => ({ usual, name, words }));
  const wanted = branches.find((b) => b.name === value) ?? branches.find((b) => value === '1' && b.name === 'one');
  return text.slice(0, choice.index) + (wanted ?? branches.find((b) => b.usual)).words + choice[3];
}

/** What the portal says to a key in `language`: `say('enrollment-status-action_due', { date })`. */
export function sayingIn(language) {
  const messages = read(language);
  return (key, args = {}) => {
    const text = messages.get(key);
    if (text === undefined) throw new Error(`no message ${key} in ${language}`);
    return branch(text, args).replace(/\{\s*\$(\w+)\s*\}/g, (whole, name) => {
      if (!(name in args)) throw new Error(`${key} wants $${name}`);
      return args[name];
    });
  };
}
