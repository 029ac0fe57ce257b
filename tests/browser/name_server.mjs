// A name server of the tests' own, over UDP (RFC 1035, the part a question about one name needs).
// One rule: it answers what it was told and knows nothing else: any other name does not exist.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const NO_SUCH_NAME = 3;

/** The name of the first question and where the question ends. */
function question(packet) {
  const labels = [];
  let at = 12;
  for (let length = packet[at]; length > 0; length = packet[at]) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), kind: packet.readUInt16BE(at + 1), end: at + 5 };
}

function record(text) {
  const bytes = Buffer.from(text);
  const parts = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  const data = Buffer.concat(parts);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0); // the name of the question
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4); // class IN
  head.writeUInt32BE(0, 6); // not to be kept
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

export class NameServer {
  records = new Map();
  asked = [];

  static async start() {
    const server = new NameServer();
    server.socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(server.socket, 'listening');
    server.address = `127.0.0.1:${server.socket.address().port}`;
    server.socket.on('message', (packet, from) => server.socket.send(server.answer(packet), from.port, from.address));
    return server;
  }

  /** The TXT records of a domain; with none it exists all the same. */
  txt(domain, ...texts) {
    this.records.set(domain, texts);
  }

  answer(packet) {
    const { name, kind, end } = question(packet);
    this.asked.push(name);
    const known = this.records.get(name);
    const answers = kind === TXT ? (known ?? []).map(record) : [];
    const head = Buffer.from(packet.subarray(0, 12));
    head.writeUInt16BE(0x8580 | (known ? 0 : NO_SUCH_NAME), 2); // an answer, with authority
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    head.writeUInt32BE(0, 8);
    return Buffer.concat([head, packet.subarray(12, end), ...answers]);
  }

  async stop() {
    this.socket.close();
    await once(this.socket, 'close');
  }
}
