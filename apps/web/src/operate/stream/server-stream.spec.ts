import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { aServer, aServerStep, aStep, theServers } from '../testing/a-step.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { ServerStream } from './server-stream.ts';
import type { Refusal, Seen } from './server-stream.ts';

class Scene {
  readonly clock = new ManualClock();
  readonly seen: Seen[] = [];
  why: Refusal | undefined;
  askWhy: (signal: AbortSignal) => Promise<Refusal | undefined> = () => Promise.resolve(this.why);
  readonly stream = new ServerStream({
    // As much of one as the stream uses.
    open: () => new FakeEventSource('events') as unknown as EventSource,
    askWhy: (signal) => this.askWhy(signal),
    clock: this.clock,
    onSeen: (seen) => this.seen.push(seen),
  });

  constructor() {
    FakeEventSource.opened = [];
    this.stream.open();
  }

  get source(): FakeEventSource {
    return FakeEventSource.latest;
  }

  get connection() {
    return this.seen.at(-1)?.connection;
  }

  portion(index = 0): void {
    this.source.say(
      { event: 'step', data: aStep(index, aServerStep()) },
      { event: 'servers', data: theServers(aServer()) },
    );
  }
}

describe('a stream of the servers', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });

  afterEach(() => void jest.restoreAllMocks());

  it('is tried again where nobody says in time why it was refused', async () => {
    const late = new AbortController();
    jest.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    scene.askWhy = (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'slow' }));
      });
    scene.source.refuse();
    late.abort();
    await scene.clock.advance(0);
    expect(scene.connection).toEqual({ kind: 'refused', refusal: { kind: 'slow' } });
    await scene.clock.advance(60_000);
    expect(FakeEventSource.opened.length).toBeGreaterThan(1);
  });

  it('shows a picture when its portion is whole, and no half of one', () => {
    scene.source.say({ event: 'step', data: aStep(0, aServerStep()) });
    expect(scene.seen).toEqual([]);
    scene.portion(1);
    expect(scene.seen).toHaveLength(1);
    expect(scene.seen[0]).toMatchObject({
      connection: { kind: 'live' },
      picture: { steps: [{ at: 0 }, { at: 5_000 }] },
    });
  });

  it('is lost since it was last heard, until it is heard again, and keeps its picture', async () => {
    scene.portion();
    await scene.clock.advance(3_000);
    scene.source.break();
    await scene.clock.advance(2_000);
    scene.source.break();
    expect(scene.seen.at(-1)).toMatchObject({
      connection: { kind: 'lost', since: 0 },
      picture: { servers: [{}] },
    });
    scene.portion(1);
    expect(scene.connection).toEqual({ kind: 'live' });
    expect(FakeEventSource.opened).toHaveLength(1);
  });

  it('that goes silent without a word is opened anew', async () => {
    scene.portion();
    const silent = scene.source;
    await scene.clock.advance(14_999);
    expect(scene.connection).toEqual({ kind: 'live' });
    await scene.clock.advance(1);
    expect(scene.connection).toEqual({ kind: 'lost', since: 0 });
    expect([silent.readyState, FakeEventSource.opened.length]).toEqual([2, 2]);
  });

  it('that finds no room says so and comes again when it is told to', async () => {
    scene.why = { kind: 'full', retryAfterS: 10 };
    scene.source.refuse();
    await scene.clock.advance(9_999);
    expect(scene.connection).toEqual({ kind: 'refused', refusal: scene.why });
    expect(FakeEventSource.opened).toHaveLength(1);
    await scene.clock.advance(1);
    expect(FakeEventSource.opened).toHaveLength(2);
    scene.portion();
    expect(scene.connection).toEqual({ kind: 'live' });
  });

  it('does not ask again where only operators may', async () => {
    scene.why = { kind: 'forbidden' };
    scene.source.refuse();
    await scene.clock.advance(3_600_000);
    expect(scene.connection).toEqual({ kind: 'refused', refusal: { kind: 'forbidden' } });
    expect(FakeEventSource.opened).toHaveLength(1);
  });

  it('that the browser gave up, and nobody refuses, is opened anew', async () => {
    scene.source.refuse();
    await scene.clock.advance(5_000);
    expect(scene.connection).toEqual({ kind: 'lost', since: 0 });
    expect(FakeEventSource.opened).toHaveLength(2);
  });

  it('that cannot be read is not read on', async () => {
    scene.source.write('step', '{"at":');
    expect(scene.connection).toEqual({ kind: 'refused', refusal: { kind: 'unreadable' } });
    expect(scene.source.readyState).toBe(2);
    await scene.clock.advance(5_000);
    expect(FakeEventSource.opened).toHaveLength(2);
  });

  it('leaves nothing behind, and says no more, once it is closed', async () => {
    scene.portion();
    scene.source.refuse();
    scene.stream.close();
    await scene.clock.advance(60_000);
    expect([scene.seen.length, scene.clock.pendingTimers]).toEqual([1, 0]);
    expect(FakeEventSource.opened).toHaveLength(1);
  });
});
