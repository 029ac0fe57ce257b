// A portal of its own: the built binary on a free port with a fresh data folder, and its letters.
// One rule: whoever starts it stops it; a stop is clean or the test fails.
// Next: letters.mjs reads the mail, visitor.mjs walks the pages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const BINARY = resolve(ROOT, process.env.FILIERA_BIN ?? join(process.env.CARGO_TARGET_DIR ?? 'target', 'debug/filiera'));

/** Waits until `what()` is truthy and returns it; fails with `words` after `seconds`. */
export async function until(words, what, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${typeof words === 'function' ? words() : words}`);
    await pause(40);
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The database processes that work in `folder`. */
function databases(folder) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${folder}/`);
    } catch {
      return false;
    }
  });
}

// A test that is stopped stops its portals.
const running = new Set();
process.on('exit', () => running.forEach((portal) => portal.process.kill('SIGTERM')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

export class Portal {
  /** Starts a portal; `settings` are further FILIERA_… variables, or what makes them of the port. */
  static async start(settings = {}) {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is not there: cargo build first, or set FILIERA_BIN`);
    const portal = new Portal();
    portal.data = mkdtempSync(join(tmpdir(), 'filiera-browser-'));
    // The database runs as another user and has to be able to enter.
    chmodSync(portal.data, 0o755);
    portal.port = await freePort();
    portal.base = `http://127.0.0.1:${portal.port}`;
    portal.mail = join(portal.data, 'mail');
    portal.settings = typeof settings === 'function' ? settings(portal.port) : settings;
    await portal.again();
    return portal;
  }

  /** The binary on the data that is there, as a process; `words` are its command, `ear` where it hears from. */
  run(settings = {}, words = [], ear = 'ignore') {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('FILIERA_'));
    return spawn(BINARY, words, {
      cwd: this.data,
      env: {
        ...Object.fromEntries(inherited),
        FILIERA_DATA: this.data,
        FILIERA_LISTEN: `127.0.0.1:${this.port}`,
        FILIERA_LOG: 'warn',
        ...this.settings,
        ...settings,
      },
      stdio: [ear, 'pipe', 'pipe'],
    });
  }

  /** Starts the binary on the data that is there and waits until it answers. */
  async again() {
    this.said = [];
    this.process = this.run();
    running.add(this);
    this.ended = once(this.process, 'exit').finally(() => running.delete(this));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => this.said.push(text));
    }
    await until(() => `the portal does not answer:\n${this.said.join('')}`, async () => {
      if (this.process.exitCode !== null) throw new Error(`the portal ended at once:\n${this.said.join('')}`);
      return fetch(`${this.base}/health/ready`).then((r) => r.ok, () => false);
    }, 60);
  }

  /** Pulls the plug. */
  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to stop; throws unless it ends well and leaves no database behind. Its data go unless kept. */
  async stop({ keep = false } = {}) {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      throw new Error(`the portal ended by itself with ${this.process.signalCode ?? this.process.exitCode}:\n${this.said.join('').slice(-2000)}`);
    }
    this.process.kill('SIGTERM');
    const late = setTimeout(() => this.process.kill('SIGKILL'), 15_000);
    const [code, signal] = await this.ended;
    clearTimeout(late);
    if (code !== 0) throw new Error(`SIGTERM ended the portal with ${signal ?? code}:\n${this.said.join('').slice(-2000)}`);
    await until('a database process was left behind', () => databases(this.data).length === 0, 5);
    if (!keep) rmSync(this.data, { recursive: true, force: true });
  }
}
