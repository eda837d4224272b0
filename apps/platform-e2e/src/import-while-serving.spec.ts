import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { ServiceProcess, waitUntil } from '@tablewise/testing';
import type { ProgramOutcome } from '@tablewise/testing';
import { z } from 'zod';
import { DataFolder } from './harness/data-folder.ts';
import { SCRIPTS } from './harness/locations.ts';

const IMPORTED = 5_000;
/** Half a second is promised; a busy machine gets more. */
const VISIBLE_WITHIN_MS = 2_000;
/** An answer takes a millisecond or two; a machine that also imports gets more. */
const SLOWEST_ANSWER_MS = 1_000;

const clock = new SystemClock();
const healthSchema = z.looseObject({ details: z.looseObject({ places: z.int() }) });

/** As OpenStreetMap has them, around the middle of Hong Kong. */
function overpassAnswer(size: number): string {
  const elements = Array.from({ length: size }, (_, at) => ({
    type: 'node',
    id: at + 1,
    lat: 22.28 + (at % 70) / 10_000,
    lon: 114.15 + Math.floor(at / 70) / 10_000,
    tags: { amenity: 'restaurant', name: `Noodle House ${at}`, opening_hours: 'Mo-Su 11:00-22:00' },
  }));
  return JSON.stringify({ version: 0.6, elements });
}

describe('an import of thousands of places beside a running server', () => {
  let data: DataFolder;
  let server: ServiceProcess;
  let url: URL;
  let slowestMs: number;

  beforeEach(async () => {
    data = await new DataFolder().withDemoCity();
    writeFileSync(data.file('overpass.json'), overpassAnswer(IMPORTED));
    server = new ServiceProcess({
      script: SCRIPTS.search,
      env: { PORT: '0', ...data.environment },
    });
    url = new URL('/health', await server.listening());
    await waitUntil('its places', async () => (await fetch(url)).ok);
    slowestMs = 0;
  });

  afterEach(async () => {
    await server.stop();
    data.remove();
  });

  async function placesServed(): Promise<number> {
    const startedAt = clock.now();
    const response = await fetch(url);
    const { details } = healthSchema.parse(await response.json());
    slowestMs = Math.max(slowestMs, clock.now() - startedAt);
    return details.places;
  }

  it('is served soon after it is done, and its index is built beside the thread that serves', async () => {
    const importing = data.run('import', '--format', 'overpass', data.file('overpass.json'));
    let outcome: ProgramOutcome | undefined;
    while (outcome === undefined) {
      outcome = await Promise.race([importing, placesServed().then(() => undefined)]);
    }
    expect(outcome).toMatchObject({ exitCode: 0 });
    await waitUntil('the import', async () => (await placesServed()) === IMPORTED, {
      withinMs: VISIBLE_WITHIN_MS,
    });
    expect(slowestMs).toBeLessThan(SLOWEST_ANSWER_MS);
    // Built, not laid over the index by the thread that answers.
    expect(server.output.match(/"msg":"places loaded"/g)).toHaveLength(2);
  });
});
