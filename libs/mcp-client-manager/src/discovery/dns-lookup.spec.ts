import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dnsLookup, isAbsent } from './dns-lookup.ts';

const never = new AbortController().signal;
const TYPES = { A: 1, AAAA: 28, SRV: 33 };

/** Length-prefixed labels of a name in a query at offset 12, and where they end. */
function question(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}

function encodedName(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function record(type: number, ttlS: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(ttlS, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const ZONE = new Map([
  [
    `two.test ${TYPES.A}`,
    [
      [10, 0, 0, 1],
      [10, 0, 0, 2],
    ].map((ip, at) => record(TYPES.A, 30 - at, Buffer.from(ip))),
  ],
  [
    `six.test ${TYPES.AAAA}`,
    [record(TYPES.AAAA, 7, Buffer.from('fd000000000000000000000000000001', 'hex'))],
  ],
  [
    `_mcp._tcp.test ${TYPES.SRV}`,
    [
      record(
        TYPES.SRV,
        9,
        Buffer.concat([Buffer.from([0, 1, 0, 5, 31, 145]), encodedName('a.test')]),
      ),
    ],
  ],
]);

describe('dnsLookup', () => {
  let server: Socket;
  let lookup: ReturnType<typeof dnsLookup>;

  beforeEach(async () => {
    server = createSocket('udp4');
    server.on('message', (query, { port, address }) => {
      const { name, end } = question(query);
      if (name === 'silent.test') return;
      const answers = ZONE.get(`${name} ${query.readUInt16BE(end)}`) ?? [];
      const known = [...ZONE.keys()].some((key) => key.startsWith(`${name} `));
      const head = Buffer.alloc(12);
      query.copy(head, 0, 0, 2);
      head.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
      head.writeUInt16BE(1, 4);
      head.writeUInt16BE(answers.length, 6);
      server.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers]), port, address);
    });
    server.bind(0, '127.0.0.1');
    await once(server, 'listening');
    lookup = dnsLookup([`127.0.0.1:${server.address().port}`]);
  });
  afterEach(async () => {
    const closed = once(server, 'close');
    server.close();
    await closed;
  });

  it('finds addresses with the shortest time to live', async () => {
    await expect(lookup.addresses('two.test', never)).resolves.toEqual({
      addresses: ['10.0.0.1', '10.0.0.2'],
      ttlMs: 29_000,
    });
  });

  it('finds IPv6 addresses where there are no others', async () => {
    await expect(lookup.addresses('six.test', never)).resolves.toEqual({
      addresses: ['fd00::1'],
      ttlMs: 7_000,
    });
  });

  it('finds services', async () => {
    await expect(lookup.services('_mcp._tcp.test', never)).resolves.toEqual([
      expect.objectContaining({ name: 'a.test', port: 8081, priority: 1, weight: 5 }),
    ]);
  });

  it('tells a name that does not exist from name servers that do not answer', async () => {
    const absent = await lookup.addresses('gone.test', never).catch((error: unknown) => error);
    expect(isAbsent(absent)).toBe(true);
    const caller = new AbortController();
    const asked = once(server, 'message');
    const silent = lookup.addresses('silent.test', caller.signal).catch((error: unknown) => error);
    await asked;
    caller.abort();
    const cancelled = await silent;
    expect(cancelled).toMatchObject({ code: 'ECANCELLED' });
    expect(isAbsent(cancelled)).toBe(false);
  });
});
