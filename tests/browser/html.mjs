// html-validate over the pages that were seen.
// One rule: a rule that is off has its reason beside it.

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Templates leave blank lines where a branch was not taken; no reader ever sees them.
    'no-trailing-whitespace': 'off',
    // Boxes to tick one or more of share their name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title is the h1 and the portal's name; long company names belong in it.
    'long-title': 'off',
  },
});

/** Whether the tag a message is about is a hidden field: on a page that asks once more, each thing that was chosen is one of the same name. */
function repeats({ ruleId, column }, line) {
  const from = line.lastIndexOf('<', column);
  return ruleId === 'form-dup-name' && line.slice(from, line.indexOf('>', from)).includes('type="hidden"');
}

/** Validates `pages` ({ name, source }) and returns what is wrong, one line each. */
export async function invalid(pages) {
  const wrong = new Map();
  for (const { name, source } of pages) {
    const report = await validator.validateString(source, name);
    for (const result of report.results) {
      for (const message of result.messages) {
        const line = source.split('\n')[message.line - 1] ?? '';
        if (repeats(message, line)) continue;
        const what = `${message.ruleId}: ${message.message} | ${line.trim().slice(0, 200)}`;
        wrong.set(what, `${name} ${what}`);
      }
    }
  }
  return [...wrong.values()];
}
