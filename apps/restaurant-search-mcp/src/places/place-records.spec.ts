import { describe, expect, it } from '@jest/globals';
import type { Place } from '@tablewise/contracts';
import { aPlace } from '@tablewise/testing';
import { PlaceRecords } from './place-records.ts';

/** A store whose reads are answered by hand. */
class SlowStore {
  readonly asked: (readonly string[])[] = [];
  private answers: ((places: ReadonlyMap<string, Place>) => void)[] = [];

  placesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    this.asked.push(ids);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  answer(...places: Place[]): void {
    this.answers.shift()?.(new Map(places.map((place) => [place.id, place])));
  }
}

const OLD = aPlace({ id: 'p1', name: 'Old name' });
const NEW = aPlace({ id: 'p1', name: 'New name' });

describe('records', () => {
  it('are read once, and what is missing is asked for again', async () => {
    const store = new SlowStore();
    const records = new PlaceRecords(store);
    const first = records.get(['p1', 'nobody']);
    store.answer(OLD);
    expect([...(await first).keys()]).toEqual(['p1']);
    const second = records.get(['p1', 'nobody']);
    store.answer();
    expect((await second).get('p1')).toBe(OLD);
    expect(store.asked).toEqual([['p1', 'nobody'], ['nobody']]);
  });

  it('are read again once they changed', async () => {
    const store = new SlowStore();
    const records = new PlaceRecords(store);
    const before = records.get(['p1']);
    store.answer(OLD);
    await before;
    records.forget(['p1']);
    const after = records.get(['p1']);
    store.answer(NEW);
    expect((await after).get('p1')).toBe(NEW);
  });

  it('are not kept when they changed while they were read', async () => {
    const store = new SlowStore();
    const records = new PlaceRecords(store);
    const during = records.get(['p1']);
    records.forget(['p1']);
    store.answer(OLD);
    await during;
    const after = records.get(['p1']);
    store.answer(NEW);
    expect((await after).get('p1')).toBe(NEW);
  });
});
