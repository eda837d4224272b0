import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@tablewise/contracts';
import { z } from 'zod';
import { searchQuery } from '../restaurants/queries/search-query.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';
import { undescribedFields } from '../testing/undescribed-fields.ts';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const schemas = z.record(z.string(), z.looseObject({}));
const documentSchema = z.looseObject({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  servers: z.array(z.looseObject({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        tags: z.array(z.string()),
        requestBody: z.unknown().optional(),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}) }))
          .optional(),
        responses: z.record(
          z.string(),
          z.looseObject({ description: z.string().min(1), headers: schemas.optional() }),
        ),
      }),
    ),
  ),
  components: z.object({ headers: schemas, responses: schemas, schemas }),
});

const read = async (): Promise<z.infer<typeof documentSchema>> =>
  documentSchema.parse(await (await api.get('/openapi.json')).json());

/** Every `$ref` anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** Every key anywhere in a value. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...keysIn(each)]);
}

/** Every name of a field, in any schema of a value. */
function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'properties' in value ? Object.keys(z.looseObject({}).parse(value.properties)) : [];
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
}

/** Where something is said of the further properties of an object that names some. */
function openObjectsIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'properties' in value && 'additionalProperties' in value ? [at] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]) => openObjectsIn(each, `${at}/${key}`)),
  ];
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and describes every path that the API has', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/city',
      '/api/v1/cuisines',
      '/api/v1/districts',
      '/api/v1/mcp/calls/{id}',
      '/api/v1/mcp/events',
      '/api/v1/mcp/reload',
      '/api/v1/mcp/servers',
      '/api/v1/mcp/servers/{name}',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/drain',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/reset-breaker',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/undrain',
      '/api/v1/mcp/servers/{name}/resize',
      '/api/v1/mcp/tools',
      '/api/v1/operator',
      '/api/v1/recommendations',
      '/api/v1/reports',
      '/api/v1/reports/{id}/reopen',
      '/api/v1/reports/{id}/settle',
      '/api/v1/restaurants',
      '/api/v1/restaurants/analyze',
      '/api/v1/restaurants/autocomplete',
      '/api/v1/restaurants/compare',
      '/api/v1/restaurants/explain',
      '/api/v1/restaurants/recommend',
      '/api/v1/restaurants/search/combined',
      '/api/v1/restaurants/search/district',
      '/api/v1/restaurants/search/meal-type',
      '/api/v1/restaurants/{id}',
      '/api/v1/restaurants/{id}/reports',
      '/api/v1/restaurants/{id}/reviews',
      '/api/v1/restaurants/{id}/similar',
      '/api/v1/restaurants/{id}/vote',
      '/api/v1/voter',
      '/health',
      '/health/live',
      '/health/ready',
      '/mcp-pool-stats',
      '/metrics',
    ]);
  });

  it('refers to everything that it holds, and to nothing else', async () => {
    const document = await read();
    const held = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...new Set(referencesIn(document))].sort()).toEqual(held.sort());
  });

  it('describes the result and the problems of each tool', async () => {
    const { paths } = await read();
    const responses = paths['/api/v1/restaurants/search/combined']?.['post']?.responses;
    expect(Object.keys(responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '405',
      '408',
      '413',
      '415',
      '421',
      '422',
      '431',
      '500',
      '502',
      '503',
      '504',
    ]);
    expect(referencesIn(responses?.['200'])).toContain('#/components/schemas/SearchResult');
    expect(referencesIn(responses?.['422'])).toEqual([
      '#/components/responses/UnprocessableEntity',
    ]);
  });

  it('describes every parameter of a search with its limits', async () => {
    const { paths } = await read();
    const search = paths['/api/v1/restaurants']?.['get'];
    const parameters = search?.parameters?.filter((each) => each.in === 'query') ?? [];
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(searchQuery.formats));
    expect(parameters.filter(({ description }) => description === '')).toEqual([]);
    const described = new Map(parameters.map((each) => [each.name, each]));
    expect(described.get('price_level')).toMatchObject({
      required: false,
      style: 'form',
      explode: false,
      schema: { type: 'array', maxItems: 4, items: { type: 'integer', minimum: 1, maximum: 4 } },
    });
    expect(described.get('near')?.schema).toMatchObject({ type: 'string' });
    expect(described.get('limit')?.schema).toMatchObject({ maximum: LIMITS.maxPageSize });
    expect(Object.keys(search?.responses ?? {})).toContain('304');
  });

  it('says how often one may vote, and what is refused', async () => {
    const { paths } = await read();
    const { put } = paths['/api/v1/restaurants/{id}/vote'] ?? {};
    expect(Object.keys(put?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '405',
      '408',
      '413',
      '415',
      '421',
      '422',
      '429',
      '431',
      '500',
      '502',
      '503',
      '504',
    ]);
  });

  it('has operation ids that read as names of functions, each once', async () => {
    const { paths } = await read();
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids).toContain('searchRestaurants');
    expect(
      ids.filter((id) => !/^[a-z]+([A-Z][a-z]+)+$|^(recommend|autocomplete)$/.test(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its chapters in the order of a reader, none of them empty', async () => {
    const { paths, tags } = await read();
    const used = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) => operation.tags),
    );
    expect(tags.map(({ name }) => name).filter((name) => !used.includes(name))).toEqual([]);
    const order = tags.map(({ name }) => name);
    expect(order.at(0)).toBe('restaurants');
    expect(order.at(-1)).toBe('operations');
    expect(used).toEqual(used.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('says where the API is: where the document is, or where the operator says', async () => {
    expect((await read()).servers).toMatchObject([{ url: '/' }]);
    const elsewhere = new RunningApi();
    await elsewhere.start({ publicUrl: 'https://example.com/tablewise' });
    const document = documentSchema.parse(await (await elsewhere.get('/openapi.json')).json());
    await elsewhere.stop();
    expect(document.servers).toMatchObject([{ url: 'https://example.com/tablewise' }]);
  });

  it('names the headers of an answer', async () => {
    const { paths } = await read();
    const headersOf = (path: string, method: string): string[] =>
      Object.keys(paths[path]?.[method]?.responses['200']?.headers ?? {}).sort();
    expect(headersOf('/api/v1/restaurants', 'get')).toEqual([
      'Cache-Control',
      'Content-Language',
      'ETag',
      'Link',
      'X-Call-Id',
      'X-Request-Id',
    ]);
    expect(headersOf('/api/v1/restaurants/{id}/vote', 'put')).toContain('RateLimit');
  });

  it('demands no value that has a default, and says the default in words', async () => {
    const { paths, components } = await read();
    const requests = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ parameters, requestBody }) => [parameters, requestBody]),
    );
    const bodies = Object.entries(components.schemas).filter(([name]) => name.endsWith('Body'));
    expect(bodies).toHaveLength(11);
    expect(keysIn([requests, bodies])).not.toContain('default');
    expect(components.schemas['SearchByDistrictBody']).toMatchObject({
      properties: { limit: { description: 'Places on a page. 20 when absent.' } },
    });
  });

  it('leaves answers open without a word, so that types know what is misspelled', async () => {
    const { components } = await read();
    const answers = Object.entries(components.schemas).filter(([name]) => !name.endsWith('Body'));
    expect(openObjectsIn(Object.fromEntries(answers))).toEqual([]);
  });

  it('names every field in snake_case', async () => {
    const fields = fieldsIn(await read());
    expect(fields).toContain('response_time_ms');
    expect(fields.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('says of every field what it means', async () => {
    const { components } = await read();
    const fields = Object.entries(components.schemas).flatMap(([name, schema]) =>
      undescribedFields(schema, name),
    );
    expect(fields).toEqual([]);
  });

  it('states the limits of a body and what is required of it', async () => {
    const { components } = await read();
    expect(components.schemas['SearchByDistrictBody']).toMatchObject({
      required: ['districts'],
      properties: {
        districts: {
          type: 'array',
          minItems: 1,
          maxItems: LIMITS.maxDistricts,
          items: { type: 'string', minLength: 1, maxLength: LIMITS.maxNameLength },
        },
        limit: { type: 'integer', minimum: 1, maximum: LIMITS.maxPageSize },
      },
    });
    expect(components.schemas['SearchCombinedBody']).not.toHaveProperty('required');
  });
});

describe('the docs page', () => {
  it('loads everything it needs from here, under a policy that lets it run', async () => {
    const page = await api.get('/docs');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/<script>|https?:\/\/(?!www\.w3\.org)/);
    const linked = [...html.matchAll(/(?:src|href)="\.\/(docs\/[^"]+)"/g)].map(([, path]) => path);
    expect(linked).toContain('docs/swagger-ui-init.js');
    for (const path of linked) {
      const file = await api.get(`/${path ?? ''}`);
      expect([path, file.status]).toEqual([path, 200]);
      await file.arrayBuffer();
    }
  });

  it('is where the root leads, whatever path a proxy puts before it', async () => {
    const root = await fetch(api.url, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, 'docs']);
    expect((await api.get('/')).url).toBe(`${api.url}/docs`);
    expect((await api.post('/', {})).status).toBe(405);
  });

  it('has no file beyond its own', async () => {
    for (const path of ['/docs/nothing.js', '/docs/..%2f..%2fpackage.json']) {
      expect(await problemIn(await api.get(path))).toMatchObject({ status: 404 });
    }
  });
});
