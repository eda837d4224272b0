import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { eventIn } from '../../testing/watched-events.ts';
import type { Received } from '../../testing/watched-events.ts';
import { EventStreams } from './event-streams.ts';

let clock: ManualClock;
let manager: McpClientManager;
let streams: EventStreams;

beforeEach(() => {
  clock = new ManualClock();
  // Nobody listens there, and nobody has to.
  const servers = [{ name: 'places', urls: ['http://127.0.0.1:9/mcp'], required: false }];
  manager = new McpClientManager({ servers }, { clock });
  streams = new EventStreams({ manager, clock, replica: 'here:1' });
});

afterEach(async () => {
  streams.onModuleDestroy();
  await manager.close();
});

/** All that there is to read now. */
async function readAll(stream: Readable): Promise<Received[]> {
  const text: string[] = [];
  const take = (chunk: string): void => {
    text.push(chunk);
  };
  stream.on('data', take).resume();
  await clock.advance(1_000);
  stream.off('data', take).pause();
  const blocks = text.join('').split('\n\n');
  return blocks.filter((block) => block.includes('event: ')).map(eventIn);
}

const stepsIn = (received: readonly Received[]): number[] =>
  received.flatMap(({ message }) => (message.event === 'step' ? [message.data.at] : []));

describe('a stream', () => {
  it('has the steps of the last quarter of an hour at once, then each as it ends', async () => {
    await manager.start();
    await clock.advance(60_000 * 16);
    const stream = streams.begin(undefined);
    const kept = stepsIn(await readAll(stream));
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([180, 60_000, 955_000]);
    await clock.advance(5_000);
    expect(stepsIn(await readAll(stream))).toEqual([960_000]);
  });

  it('goes on in the middle of the steps', async () => {
    await manager.start();
    await clock.advance(30_000);
    const received = await readAll(streams.begin(undefined));
    const third = received.filter(({ message }) => message.event === 'step')[2];
    expect(stepsIn(await readAll(streams.begin(third?.id)))).toEqual([15_000, 20_000, 25_000]);
  });

  it('says how much is lost of what came faster than it was read, and keeps the steps', async () => {
    await manager.start();
    const endpoint = manager.health('places').endpoints[0]?.endpoint ?? '';
    await clock.advance(5_000);
    for (let times = 0; times < 600; times++) manager.drain('places', endpoint);
    const received = await readAll(streams.begin(undefined));
    const lost = received.flatMap(({ message }) =>
      message.event === 'lost' ? [message.data.changes] : [],
    );
    const changes = received.filter(({ message }) => message.event === 'change');
    const [, last] = changes.at(-1)?.id?.split('.') ?? [];
    expect(lost[0]).toBeGreaterThan(100);
    expect((lost[0] ?? 0) + changes.length).toBe(Number(last));
    expect(stepsIn(received)).toEqual([0]);
  });

  it('writes to a client four times a second at most, whatever happens', async () => {
    const stream = streams.begin(undefined);
    await readAll(stream);
    const endpoint = manager.health('places').endpoints[0]?.endpoint ?? '';
    let portions = 0;
    stream.on('data', (chunk: string) => {
      if (chunk.includes('event: servers')) portions++;
    });
    stream.resume();
    for (let times = 0; times < 100; times++) {
      manager.drain('places', endpoint);
      await clock.advance(10);
    }
    expect(portions).toBeLessThanOrEqual(5);
    expect(portions).toBeGreaterThanOrEqual(3);
  });

  it('of a client that reads nothing for half a minute is cut, and makes room', async () => {
    const stalled = Array.from({ length: 16 }, () => streams.begin(undefined));
    for (const stream of stalled) stream.read(0);
    expect(() => streams.begin(undefined)).toThrow('16 event streams are open');
    await clock.advance(29_999);
    expect(stalled.every(({ destroyed }) => !destroyed)).toBe(true);
    await clock.advance(1);
    expect(stalled.every(({ destroyed }) => destroyed)).toBe(true);
    expect(streams.begin(undefined).destroyed).toBe(false);
  });

  it('leaves nothing behind when its client leaves', async () => {
    const before = clock.pendingTimers;
    const stream = streams.begin(undefined);
    await readAll(stream);
    stream.destroy();
    await clock.advance(0);
    expect(clock.pendingTimers).toBe(before);
  });

  it('makes room the moment its client leaves, though nothing happens', async () => {
    const all = Array.from({ length: 16 }, () => streams.begin(undefined));
    for (const stream of all) await readAll(stream);
    all[0]?.destroy();
    await clock.advance(0);
    expect(all[0]?.closed).toBe(true);
    expect(streams.begin(undefined).destroyed).toBe(false);
  });

  it('ends in good order when the API closes, and none begins then', async () => {
    const stream = streams.begin(undefined);
    await readAll(stream);
    const ended = new Promise((resolve) => stream.once('end', resolve));
    streams.onModuleDestroy();
    stream.resume();
    await ended;
    expect(() => streams.begin(undefined)).toThrow('closed');
  });
});
