import { schemaNames } from '@tablewise/contracts';
import { z } from 'zod';

const COMPONENTS = '#/components/schemas/';

/** In place of a schema that has a name (`schemaNames`), as answers and the parts they share have. */
export function schemaReference(schema: z.ZodType): { readonly $ref: string } {
  const name = schemaNames.get(schema)?.id;
  if (name === undefined) throw new TypeError('an answer whose schema has no name');
  return { $ref: COMPONENTS + name };
}

/**
 * The named schemas that a part of the document refers to, and those that these refer to. OpenAPI 3.1
 * takes JSON Schema as it is. An answer says nothing of further properties, though records pass
 * through with any: a generated type would otherwise accept every misspelled name.
 */
export function schemasReferredToBy(part: unknown): Record<string, object> {
  const { schemas } = z.toJSONSchema(schemaNames, {
    uri: (name) => COMPONENTS + name,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
    },
  });
  const found = new Map<string, object>();
  const visit = (value: unknown): void => {
    for (const reference of referencesIn(value)) {
      const name = reference.slice(COMPONENTS.length);
      const schema = schemas[name];
      if (schema === undefined || found.has(name)) continue;
      delete schema.$schema;
      delete schema.$id;
      found.set(name, schema);
      visit(schema);
    }
  };
  visit(part);
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What a caller may send. A default is said in words: as a keyword it makes generated types demand
 * the very property that may be left out.
 */
export function requestSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { default: fallback, description = '' } = jsonSchema;
      delete jsonSchema.default;
      if (fallback === undefined || typeof fallback === 'object') return;
      const words = typeof fallback === 'string' ? fallback : JSON.stringify(fallback);
      jsonSchema.description = `${description} ${words} when absent.`.trimStart();
    },
  });
  delete json.$schema;
  return json;
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}
