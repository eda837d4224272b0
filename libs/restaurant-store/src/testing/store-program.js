/**
 * A program for specs, another process at the same store: `store-program.js LOCATION COMMAND …`.
 * - `vote NAME COUNT`: COUNT voters like p-0 to p-9 in turn; says each one's number once it counts
 * - `import SIZE`: replaces dataset `a`; says "halfway", waits for a line, says "done"
 * - `displace`: brings one place as dataset `b`, for which `a` gives way; says and waits the same
 * - `review SIZE`: replaces the reviews of `diary` by one of each of p-0 …; says and waits the same
 * - `city SIZE`: the same with a review of each place, which come after "halfway"
 */
import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { aPlace } from '@tablewise/testing';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import { aReview } from './a-review.ts';

const [location, command, ...values] = process.argv.slice(2);
const store = await openPlaceStore(JSON.parse(location));

async function vote(name, count) {
  for (let n = 0; n < Number(count); n++) {
    await store.vote({ placeId: `p-${n % 10}`, voter: `${name}-${n}`, vote: 'like' });
    writeSync(1, `${n}\n`);
  }
}

async function importPlaces(size) {
  await store.replace({ dataset: 'a', origin: 'a process', supersedes: [] }, async (put) => {
    for (let n = 0; n < Number(size); n++) {
      await put(aPlace({ id: `p-${n}`, name: 'Imported' }));
      if (n !== Math.floor(Number(size) / 2)) continue;
      writeSync(1, 'halfway\n');
      readSync(0, Buffer.alloc(1));
    }
    return 0;
  });
  writeSync(1, 'done\n');
}

async function displacePlaces() {
  await store.replace({ dataset: 'b', origin: 'a process', supersedes: ['a'] }, async (put) => {
    await put(aPlace({ id: 'other' }));
    writeSync(1, 'halfway\n');
    readSync(0, Buffer.alloc(1));
    return 0;
  });
  writeSync(1, 'done\n');
}

async function importReviews(size) {
  const replacement = { dataset: 'diary', origin: 'a process', supersedes: [] };
  await store.replaceReviews(replacement, async (put) => {
    for (let n = 0; n < Number(size); n++)
      await put(aReview({ id: `r-${n}`, restaurant_id: `p-${n}` }));
    writeSync(1, 'halfway\n');
    readSync(0, Buffer.alloc(1));
    return 0;
  });
  writeSync(1, 'done\n');
}

async function importCity(size) {
  const places = Array.from({ length: Number(size) }, (_, n) => aPlace({ id: `p-${n}` }));
  await store.replaceCity({ dataset: 'a', origin: 'a process', supersedes: [] }, async (put) => {
    for (const place of places) await put({ kind: 'place', place });
    writeSync(1, 'halfway\n');
    readSync(0, Buffer.alloc(1));
    for (const { id } of places)
      await put({ kind: 'review', review: aReview({ id, restaurant_id: id }) });
    return 0;
  });
  writeSync(1, 'done\n');
}

const COMMANDS = {
  vote,
  import: importPlaces,
  city: importCity,
  displace: displacePlaces,
  review: importReviews,
};
await COMMANDS[command](...values);
await store.close();
