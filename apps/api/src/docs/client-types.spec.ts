import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { clientTypesOf, keptClientTypes } from '../../bin/client-types.js';
import { RunningApi } from '../testing/running-api.ts';

/** The compiler is loaded first. */
const LIMIT_MS = 60_000;

it(
  'is what the types of the client were made from; if not: npm run api-client',
  async () => {
    const api = new RunningApi();
    await api.start();
    const document: unknown = await (await api.get('/openapi.json')).json();
    await api.stop();
    expect(keptClientTypes()).toBe(await clientTypesOf(z.looseObject({}).parse(document)));
  },
  LIMIT_MS,
);
