import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mirrored, parameterHeaders } from './parameter-headers.ts';

const string = (header: unknown): object => ({ type: 'string', 'x-mcp-header': header });

function declared(schema: unknown): Parameters<typeof mirrored>[0] {
  const found = parameterHeaders(schema);
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

describe('parameterHeaders', () => {
  it('finds annotations at any depth of properties', () => {
    const place = { type: 'object', properties: { district: string('District') } };
    const schema = { properties: { place, open: { type: 'boolean', 'x-mcp-header': 'Open' } } };
    expect(parameterHeaders(schema)).toEqual([
      { header: 'mcp-param-district', path: ['place', 'district'] },
      { header: 'mcp-param-open', path: ['open'] },
    ]);
  });

  it.each([
    ['at the root', { type: 'string', 'x-mcp-header': 'A' }],
    ['that is no text', { properties: { a: string(1) } }],
    ['that is empty', { properties: { a: string('') } }],
    ['that is no token', { properties: { a: string('a b') } }],
    ['with a line break', { properties: { a: string('a\r\nb') } }],
    ['on a number', { properties: { a: { type: 'number', 'x-mcp-header': 'A' } } }],
    ['on an object', { properties: { a: { type: 'object', 'x-mcp-header': 'A' } } }],
    ['twice, in another case', { properties: { a: string('A'), b: string('a') } }],
    ['under items', { properties: { a: { type: 'array', items: string('A') } } }],
    ['in a branch', { oneOf: [{ properties: { a: string('A') } }] }],
    ['in a definition', { $defs: { a: string('A') } }],
  ])('refuses an annotation %s', (_where, schema) => {
    expect(parameterHeaders(schema)).toHaveProperty('reason');
  });

  it('takes a default or an example for the data it is', () => {
    const example = { 'x-mcp-header': 'A' };
    expect(parameterHeaders({ properties: { a: { default: example } } })).toEqual([]);
  });

  it('comes to an end with any schema, however deep', () => {
    let deep: object = {};
    for (let depth = 0; depth < 10_000; depth++) deep = { properties: { a: deep } };
    expect(parameterHeaders(deep)).toHaveProperty('reason');
    fc.assert(
      fc.property(fc.anything(), (schema) => {
        parameterHeaders(schema);
      }),
    );
  });
});

describe('mirrored', () => {
  const schema = {
    properties: {
      district: string('District'),
      open: { type: 'boolean', 'x-mcp-header': 'Open' },
      limit: { type: 'integer', 'x-mcp-header': 'Limit' },
    },
  };

  it('writes text, numbers and truth values as headers can carry them', () => {
    const args = { district: '中環', open: false, limit: 20 };
    expect(mirrored(declared(schema), args)).toEqual({
      'mcp-param-district': '=?base64?5Lit55Kw?=',
      'mcp-param-open': 'false',
      'mcp-param-limit': '20',
    });
  });

  it('leaves out what is absent, null or of another type', () => {
    expect(mirrored(declared(schema), { district: null, limit: [1] })).toEqual({});
    expect(mirrored(declared(schema), { limit: 2 ** 60 })).toEqual({});
  });
});
