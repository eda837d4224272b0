import { z } from 'zod';

/** What of a JSON Schema holds other schemas: each is where a value of it is. */
const schemaParts = z.looseObject({
  description: z.string().min(1).optional(),
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  allOf: z.array(z.unknown()).default([]),
});

/**
 * Where a schema has a field that says nothing of what it means, itself or by a name: a pointer into
 * a value, `*` for any item. What has a name is described where that is.
 */
export function undescribedFields(schema: unknown, at = ''): string[] {
  const parsed = schemaParts.safeParse(schema);
  if (!parsed.success) return [];
  const { properties, items, additionalProperties, anyOf, oneOf, allOf } = parsed.data;
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const own = schemaParts.parse(field);
    const isDescribed = own.description !== undefined || own.$ref !== undefined;
    return [
      ...(isDescribed ? [] : [`${at}/${name}`]),
      ...undescribedFields(field, `${at}/${name}`),
    ];
  });
  return [
    ...fields,
    ...[items, additionalProperties].flatMap((each) => undescribedFields(each, `${at}/*`)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((each) => undescribedFields(each, at)),
  ];
}
