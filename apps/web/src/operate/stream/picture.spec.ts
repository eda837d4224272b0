import { describe, expect, it } from '@jest/globals';
import type { McpEvent } from '@tablewise/api-client';
import fc from 'fast-check';
import { SECOND, aServer, aServerStep, aStep, anEndpoint, theServers } from '../testing/a-step.ts';
import { NOTHING_SEEN, WINDOW_MS, endOf, pictureAfter } from './picture.ts';
import type { Picture } from './picture.ts';

const hello = (resumed: boolean): McpEvent => ({
  event: 'hello',
  data: { replica: 'host:1', started_at: 0, version: '0.1.0', resumed },
});
const step = (index: number): McpEvent => ({ event: 'step', data: aStep(index, aServerStep()) });
const drained = (at: number): McpEvent => ({ event: 'change', data: { at, name: 'drained' } });
const lost = (changes: number): McpEvent => ({ event: 'lost', data: { changes } });

const after = (events: readonly McpEvent[], before = NOTHING_SEEN): Picture =>
  events.reduce(pictureAfter, before);
const starts = ({ steps }: Picture): number[] => steps.map(({ at }) => at);

const anyEvent: fc.Arbitrary<McpEvent> = fc.oneof(
  fc.boolean().map(hello),
  fc.nat(400).map(step),
  fc.nat(1_000).map(drained),
  fc.integer({ min: 1, max: 9 }).map(lost),
  fc.constant<McpEvent>({ event: 'servers', data: theServers(aServer()) }),
);

describe('the picture', () => {
  it('has the steps in order, each once, in whatever order and how often they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(170)), fc.array(fc.nat(169)), (indexes, again) => {
        const twice = again.flatMap((at) => indexes[at] ?? []);
        const picture = after([...indexes, ...twice].map(step));
        expect(starts(picture)).toEqual([...indexes].sort((a, b) => a - b).map((at) => at * 5_000));
      }),
    );
  });

  it('is of the last 15 minutes and as much as the API keeps, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const { steps, told } = after(events);
        for (const { at, duration_ms } of steps)
          expect(at + duration_ms).toBeGreaterThan(endOf(steps) - WINDOW_MS);
        expect(told.length).toBeLessThanOrEqual(500);
        const counted = told.reduce((sum, one) => sum + (one.kind === 'lost' ? one.changes : 1), 0);
        const since = events.map(({ event, data }) => event === 'hello' && !data.resumed);
        const ofThisStream = events.slice(since.lastIndexOf(true) + 1);
        const said = ofThisStream.reduce((sum, { event, data }) => {
          if (event === 'lost') return sum + data.changes;
          return event === 'change' ? sum + 1 : sum;
        }, 0);
        expect(counted).toBe(said);
      }),
    );
  });

  it('forgets the oldest of what is too much', () => {
    const indexes = Array.from({ length: 200 }, (_, index) => index);
    expect(starts(after(indexes.map(step)))).toEqual(indexes.slice(20).map((at) => at * 5_000));
    const { told } = after(Array.from({ length: 502 }, (_, at) => drained(at)));
    expect([told.length, told[0]]).toMatchObject([500, { change: { at: 2 } }]);
  });

  it('leaves a gap where there was one', () => {
    expect(starts(after([step(0), step(7)]))).toEqual([0, 35_000]);
  });

  it('goes on after a stream that was resumed, and begins anew after one that was not', () => {
    const before = after([hello(false), step(1), drained(1)]);
    expect(starts(after([hello(true), step(2)], before))).toEqual([5_000, 10_000]);
    const anew = after([hello(false), step(3)], before);
    expect([starts(anew), anew.told]).toEqual([[15_000], []]);
  });

  it('says what was lost where it was lost, once', () => {
    const { told } = after([drained(1), lost(2), lost(3), drained(4)]);
    expect(told.map(({ kind }) => kind)).toEqual(['change', 'lost', 'change']);
    expect(told[1]).toEqual({ kind: 'lost', changes: 5 });
  });

  it('has the servers as they were said to be last: without an endpoint that is gone', () => {
    const gone = aServer({ endpoints: [anEndpoint({ endpoint: SECOND })] });
    const { servers } = after([
      { event: 'servers', data: theServers(aServer()) },
      { event: 'servers', data: theServers(gone) },
    ]);
    expect(servers).toEqual([gone]);
  });
});
