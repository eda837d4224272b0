import type { PlaceStore, StoredReview } from '../../place-store/place-store.ts';
import { rejected } from '../run/reading.ts';
import type { Reading, Stream } from '../run/reading.ts';

/** Reviews that are looked up at a time. */
const BATCH = 500;

/** The readings, with reviews of places that the store does not have turned into rejections. */
export async function* ofKnownPlaces(
  readings: Stream<Reading<StoredReview>>,
  store: Pick<PlaceStore, 'placesByIds'>,
): AsyncGenerator<Reading<StoredReview>> {
  let batch: Reading<StoredReview>[] = [];
  for await (const reading of readings) {
    if (batch.push(reading) < BATCH) continue;
    yield* await checked(batch, store);
    batch = [];
  }
  yield* await checked(batch, store);
}

async function checked(
  readings: readonly Reading<StoredReview>[],
  store: Pick<PlaceStore, 'placesByIds'>,
): Promise<Reading<StoredReview>[]> {
  const ids = readings.flatMap((reading) =>
    reading.kind === 'record' ? [reading.record.restaurant_id] : [],
  );
  const known = await store.placesByIds([...new Set(ids)]);
  return readings.map((reading) => {
    if (reading.kind !== 'record' || known.has(reading.record.restaurant_id)) return reading;
    const { id, restaurant_id } = reading.record;
    return { at: reading.at, ...rejected('unknown_place', { id, detail: restaurant_id }) };
  });
}
