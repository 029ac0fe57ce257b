// A mail server that takes every letter and remembers it (RFC 5321, the commands a sender needs).
// One rule: a letter counts from the moment the 250 for its data is written, whether the sender hears it or not.

import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from './letters.mjs';

export class Sink {
  letters = [];
  sockets = new Set();

  /** Listens on a free port; `delay()` says how many milliseconds the data of a letter takes. */
  static async start(delay = () => 0) {
    const sink = new Sink();
    sink.delay = delay;
    sink.server = createServer((socket) => sink.talk(socket)).listen(0, '127.0.0.1');
    await once(sink.server, 'listening');
    sink.url = `smtp://127.0.0.1:${sink.server.address().port}`;
    return sink;
  }

  async talk(socket) {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => {});
    socket.setEncoding('latin1');
    const say = (line) => socket.writable && socket.write(`${line}\r\n`);
    say('220 sink.example ready');
    let heard = '';
    let data = false;
    let to = [];
    try {
      for await (const chunk of socket) {
        heard += chunk;
        for (;;) {
          const end = data ? heard.indexOf('\r\n.\r\n') : heard.indexOf('\r\n');
          if (end < 0) break;
          const line = heard.slice(0, end);
          heard = heard.slice(end + (data ? 5 : 2));
          if (data) {
            data = false;
            await pause(this.delay());
            this.letters.push({ ...parse(line.replace(/\r\n\.\./g, '\r\n.')), to, at: Date.now() });
            say('250 taken');
          } else if (/^DATA/i.test(line)) {
            data = true;
            say('354 go on');
          } else if (/^QUIT/i.test(line)) {
            say('221 bye');
            socket.end();
          } else {
            if (/^MAIL/i.test(line)) to = [];
            if (/^RCPT/i.test(line)) to.push(/<([^>]*)>/.exec(line)[1].toLowerCase());
            say(/^EHLO/i.test(line) ? '250-sink.example\r\n250 8BITMIME' : '250 fine');
          }
        }
      }
    } catch {
      // The sender was killed: what it sent whole is kept, the rest is not a letter.
    }
  }

  async stop() {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}
