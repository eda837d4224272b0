import { beforeEach, describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { PackedIndex } from '@tablewise/restaurant-index';
import { aPlace } from '@tablewise/testing';
import { ThreadIndexBuilder } from './thread-index-builder.ts';

const { signal } = new AbortController();

/** Answers when it is told to. */
class FakeThread {
  hasEnded = false;
  private readonly waiting: ((packed: PackedIndex) => void)[] = [];

  get isIdle(): boolean {
    return this.waiting.length === 0;
  }

  build(): Promise<PackedIndex> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  answer(places: number): void {
    this.waiting.shift()?.(indexOf(places));
  }

  end(): Promise<void> {
    this.hasEnded = true;
    return Promise.resolve();
  }
}

function indexOf(size: number): PackedIndex {
  const places = Array.from({ length: size }, (_, at) => aPlace({ id: `p-${at}` }));
  return PlaceIndex.build(places, { generation: 1, city: HONG_KONG }).pack();
}

let threads: FakeThread[];
let builder: ThreadIndexBuilder;

beforeEach(() => {
  threads = [];
  builder = new ThreadIndexBuilder({ path: 'a file' }, { city: HONG_KONG }, () => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread;
  });
});

async function build(places: number): Promise<number> {
  const building = builder.build(signal);
  threads.at(-1)?.answer(places);
  const { size } = await building;
  return size;
}

describe('the thread that builds indexes', () => {
  it('stays while places are few', async () => {
    expect(await build(2)).toBe(2);
    expect(await build(3)).toBe(3);
    expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([false]);
  });

  it('ends after many, and the next build has a new one', async () => {
    expect(await build(50_001)).toBe(50_001);
    expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
    expect(await build(1)).toBe(1);
    expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
  });

  it('does not end while another build waits for it', async () => {
    const first = builder.build(signal);
    const second = builder.build(signal);
    threads[0]?.answer(50_001);
    await first;
    expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([false]);
    threads[0]?.answer(1);
    await second;
  });

  it('is replaced once it has failed', async () => {
    await build(1);
    await threads[0]?.end();
    await build(1);
    expect(threads).toHaveLength(2);
  });

  it('ends when the builder is closed, with or without one', async () => {
    await builder.close();
    await build(1);
    await builder.close();
    await builder.close();
    expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
  });

  it('is not started for a build that is given up before it begins', async () => {
    await expect(builder.build(AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    expect(threads).toEqual([]);
  });
});
