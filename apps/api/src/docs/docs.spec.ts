import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@tablewise/contracts';
import { z } from 'zod';
import { searchQuery } from '../restaurants/queries/search-query.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const documentSchema = z.looseObject({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}) }))
          .optional(),
        responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

const read = async (): Promise<z.infer<typeof documentSchema>> =>
  documentSchema.parse(await (await api.get('/openapi.json')).json());

/** Every `$ref` anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and describes every path that the API has', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/cuisines',
      '/api/v1/districts',
      '/api/v1/mcp/calls/{id}',
      '/api/v1/mcp/reload',
      '/api/v1/mcp/servers',
      '/api/v1/mcp/servers/{name}',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/drain',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/reset-breaker',
      '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/undrain',
      '/api/v1/mcp/servers/{name}/resize',
      '/api/v1/mcp/tools',
      '/api/v1/recommendations',
      '/api/v1/restaurants',
      '/api/v1/restaurants/analyze',
      '/api/v1/restaurants/autocomplete',
      '/api/v1/restaurants/recommend',
      '/api/v1/restaurants/search/combined',
      '/api/v1/restaurants/search/district',
      '/api/v1/restaurants/search/meal-type',
      '/api/v1/restaurants/{id}',
      '/api/v1/restaurants/{id}/reviews',
      '/api/v1/restaurants/{id}/vote',
      '/api/v1/voter',
      '/health',
      '/health/live',
      '/health/ready',
      '/mcp-pool-stats',
      '/metrics',
    ]);
  });

  it('refers to nothing that it does not hold', async () => {
    const document = await read();
    const held = Object.keys(document.components.schemas).map(
      (name) => `#/components/schemas/${name}`,
    );
    const references = new Set(referencesIn(document));
    expect([...references].filter((reference) => !held.includes(reference))).toEqual([]);
    expect(references.size).toBeGreaterThan(10);
  });

  it('describes the result and the problems of each tool', async () => {
    const { paths } = await read();
    const responses = paths['/api/v1/restaurants/search/combined']?.['post']?.responses;
    expect(Object.keys(responses ?? {})).toEqual([
      '200',
      '400',
      '413',
      '415',
      '422',
      '500',
      '502',
      '503',
      '504',
    ]);
    expect(referencesIn(responses?.['200'])).toEqual(['#/components/schemas/SearchResult']);
    expect(referencesIn(responses?.['422'])).toEqual(['#/components/schemas/Problem']);
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
      '404',
      '413',
      '415',
      '422',
      '429',
      '500',
      '502',
      '503',
      '504',
    ]);
  });

  it('has an example for each tool that works as it is', async () => {
    const examples = z.looseObject({
      post: z.looseObject({
        requestBody: z.looseObject({
          content: z.object({
            'application/json': z.looseObject({
              examples: z.object({ example: z.object({ value: z.unknown() }) }),
            }),
          }),
        }),
      }),
    });
    const { paths } = await read();
    const tools = Object.entries(paths).filter(
      ([path, methods]) => 'post' in methods && !path.startsWith('/api/v1/mcp/'),
    );
    expect(tools).toHaveLength(6);
    for (const [path, methods] of tools) {
      const { content } = examples.parse(methods).post.requestBody;
      const response = await api.post(path, content['application/json'].examples.example.value);
      expect([path, response.status]).toEqual([path, 200]);
    }
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

  it('has no file beyond its own', async () => {
    for (const path of ['/docs/nothing.js', '/docs/..%2f..%2fpackage.json']) {
      expect(await problemIn(await api.get(path))).toMatchObject({ status: 404 });
    }
  });
});
