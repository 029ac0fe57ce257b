// What passed and what failed, said as it happens.
// One rule: a failure leaves what was on the screen in target/browser/ and never ends the others.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './portal.mjs';

export const LEFT = join(ROOT, 'target/browser');

export class Report {
  passed = 0;
  failed = [];

  /** Runs one test; `visitors()` are those whose screens are kept when it fails. Says whether it passed. */
  async test(name, run, visitors = () => []) {
    const start = Date.now();
    try {
      await run();
      this.passed += 1;
      console.log(`ok      ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.failed.push(name);
      console.log(`FAILED  ${name}\n        ${String(error.stack ?? error).replaceAll('\n', '\n        ')}`);
      for (const visitor of visitors()) await visitor.keep(name).catch(() => {});
      return false;
    }
  }

  /** Says the sum and sets the exit code. */
  end() {
    console.log(`${this.passed} passed, ${this.failed.length} failed`);
    process.exitCode = this.failed.length > 0 ? 1 : 0;
  }
}

/** Writes a file into the folder of what is left behind. */
export function leave(name, content) {
  mkdirSync(LEFT, { recursive: true });
  const file = join(LEFT, name.replace(/[^\w.-]+/g, '_'));
  writeFileSync(file, content);
  return file;
}
