import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ruleset, Spectral } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { RunningApi } from '../testing/running-api.ts';

/** It compiles a schema for each example. */
const LIMIT_MS = 60_000;

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

async function findingsIn(document: unknown): Promise<string[]> {
  const linter = new Spectral();
  linter.setRuleset(new Ruleset(rulesets.oas, { severity: 'recommended' }));
  const findings = await linter.run(JSON.stringify(document));
  return findings.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`);
}

describe('the linter of OpenAPI', () => {
  it(
    'has nothing to say of the document',
    async () => {
      expect(await findingsIn(await (await api.get('/openapi.json')).json())).toEqual([]);
    },
    LIMIT_MS,
  );

  it('looks at examples, too', async () => {
    const schema = { type: 'string' };
    const content = { 'application/json': { schema, example: 7 } };
    const get = { responses: { 200: { description: 'A text', content } } };
    const findings = await findingsIn({ openapi: '3.1.0', paths: { '/text': { get } } });
    expect(findings.join()).toContain('"example" property type must be string');
  });
});
