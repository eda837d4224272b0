import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A file that training wrote beside the sentiment model; read once, at start. */
export function readFileOfModel(name: 'sentiment.bin' | 'model-card.json'): Buffer {
  return readFileSync(require.resolve(`@tablewise/restaurant-reasoning/weights/${name}`));
}
