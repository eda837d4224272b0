import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { ApiRequests } from './api-requests.ts';
import { readApiDocument } from './api-document.ts';
import { brokenText } from './broken-text.ts';
import { Draw } from './draw.ts';
import { mutated } from './mutated.ts';
import { RequestSource } from './request-source.ts';
import { RpcMessages } from './rpc-messages.ts';
import { RpcRequests } from './rpc-requests.ts';
import type { Schema } from './schema.ts';
import { ValueMaker } from './value-maker.ts';

const draws = fc
  .tuple(fc.nat(), fc.nat({ max: 100_000 }))
  .map(([seed, index]) => Draw.of(seed, index));

const SEARCH_BODY: Schema = {
  type: 'object',
  required: ['areas'],
  properties: {
    areas: { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string', minLength: 1 } },
    limit: { type: 'integer', minimum: 1, maximum: 1_000 },
  },
};
const bodySchema = z.strictObject({
  areas: z.array(z.string().min(1)).min(1),
  limit: z.int().min(1).max(1_000).optional(),
});
const DOCUMENT = {
  paths: {
    '/places/{id}': {
      get: { operationId: 'getPlace', parameters: [{ name: 'id', in: 'path', schema: {} }] },
    },
    '/places': {
      post: {
        operationId: 'findPlaces',
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Search' } } },
        },
      },
    },
  },
  components: { schemas: { Search: SEARCH_BODY } },
};

function sourceOf(seed: number): RequestSource {
  const known = new Map([['id', ['p1']]]);
  const maker = new ValueMaker(new Map(), known);
  const messages = new RpcMessages([{ name: 'search', inputSchema: SEARCH_BODY }], maker);
  return new RequestSource(
    {
      api: new ApiRequests(readApiDocument(DOCUMENT), known),
      search: new RpcRequests('search', messages),
      reasoning: new RpcRequests('reasoning', messages),
    },
    seed,
  );
}

describe('requests', () => {
  it('are the same for the same seed and index, whatever was asked for before', () => {
    const source = sourceOf(7);
    const inOrder = Array.from({ length: 200 }, (_, index) => source.at(index));
    expect(sourceOf(7).at(120)).toEqual(inOrder[120]);
    expect(sourceOf(8).at(120)).not.toEqual(inOrder[120]);
  });

  it('can all be put on the wire', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, index) => {
        const { path, headers, method } = sourceOf(seed).at(index);
        expect(path).toMatch(/^[\u0021-\u00ff]+$/);
        expect(method).toMatch(/^[A-Z]+$/);
        for (const header of headers) expect(header.join()).toMatch(/^[\t\u0020-\u00ff]*$/);
      }),
    );
  });

  it('go to the API and both servers, to routes and past them', () => {
    const source = sourceOf(1);
    const all = Array.from({ length: 1_000 }, (_, index) => source.at(index));
    expect(new Set(all.map(({ target }) => target))).toEqual(
      new Set(['api', 'search', 'reasoning']),
    );
    const routes = all.flatMap(({ expected }) => (expected.kind === 'route' ? expected.route : []));
    expect(new Set(routes)).toEqual(new Set(['get /places/{id}', 'post /places']));
    expect(all.some(({ expected }) => expected.kind === 'anything')).toBe(true);
  });

  it('leave a path with a route as that route, whatever its segments hold', () => {
    const source = sourceOf(3);
    for (let index = 0; index < 500; index++) {
      const { expected, path } = source.at(index);
      if (expected.kind !== 'route' || !expected.route.includes('{id}')) continue;
      expect(path.split('?')[0]).toMatch(/^\/places\/[^/]+$/);
    }
  });
});

describe('a value of a schema', () => {
  it('keeps to types, ends and what is required', () => {
    const maker = new ValueMaker(new Map(), new Map());
    fc.assert(
      fc.property(draws, (draw) => {
        expect(bodySchema.safeParse(maker.make(SEARCH_BODY, draw)).error).toBeUndefined();
      }),
    );
  });

  it('is not what it was once it is mutated, nearly always', () => {
    const value = { areas: ['Central'], limit: 20 };
    const same = Array.from({ length: 500 }, (_, index) =>
      JSON.stringify(mutated(value, Draw.of(1, index))),
    ).filter((text) => text === JSON.stringify(value));
    expect(same.length).toBeLessThan(5);
  });

  it('is broken as text without an error of our own', () => {
    fc.assert(
      fc.property(draws, fc.json(), (draw, text) => {
        expect(brokenText(text, draw)).toBeInstanceOf(Buffer);
      }),
    );
  });
});
