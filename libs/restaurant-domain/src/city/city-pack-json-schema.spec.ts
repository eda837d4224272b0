import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cityPackJsonSchema } from './city-pack-json-schema.ts';

const SCHEMA = resolve('city-pack.schema.json');
const PACKS = resolve('src/city/packs');

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the schema of city packs', () => {
  it('is in its file as `npm run --silent city -- --schema` prints it', () => {
    expect(read(SCHEMA)).toEqual(cityPackJsonSchema());
  });

  it('demands what a pack cannot do without, and nothing that has a default', () => {
    expect(cityPackJsonSchema()).toMatchObject({
      required: expect.arrayContaining(['name', 'country', 'areas']),
      properties: { areas: { items: { required: ['name', 'region', 'district', 'centre'] } } },
    });
  });

  it.each(readdirSync(PACKS))('is what %s points at', (pack) => {
    const { $schema } = read(join(PACKS, pack)) as { readonly $schema: string };
    expect(join(PACKS, $schema)).toBe(SCHEMA);
  });
});
