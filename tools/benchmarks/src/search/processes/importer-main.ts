import { openPlaceStore } from '@tablewise/restaurant-store';
import { fillStore } from '../fill-store.ts';

/** Imports the corpus of each seed that it is sent, and says so when it is in; until disconnected. */
const [, , path = '', size = ''] = process.argv;
const store = await openPlaceStore({ path });
process.on('message', (seed) => {
  void fillStore(store, Number(size), Number(seed)).then(() => process.send?.(seed));
});
process.on('disconnect', () => process.exit());
