/**
 * A program for specs: replaces the demo city by one of SIZE places, says "halfway" in the middle
 * of its transaction, and goes on when it is sent a line. Arguments: DATABASE SIZE SEED.
 */
import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '../index.ts';

const [path, size, seed] = process.argv.slice(2);
const store = openPlaceStore({ path });
buildDemoCity(store, {
  size: Number(size),
  seed: Number(seed),
  force: false,
  gazetteer: new Gazetteer(HONG_KONG),
  onProgress: (generated) => {
    if (generated !== Math.floor(Number(size) / 2)) return;
    writeSync(1, 'halfway\n');
    readSync(0, Buffer.alloc(1));
  },
});
store.close();
