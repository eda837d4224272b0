import { openPlaceStore } from '@tablewise/restaurant-store';
import { startPlaces } from '../start-places.ts';

/** Serves the places of a database as the server does, and says by how many MB that made it grow. */
const [, , path = ''] = process.argv;
const store = await openPlaceStore({ path });
const before = process.memoryUsage.rss();
const places = await startPlaces(store, { path });
process.send?.((process.memoryUsage.rss() - before) / 1024 ** 2);
await places.close();
await store.close();
