import { z } from 'zod';
import { schemaSchema } from './schema.ts';
import type { Schema } from './schema.ts';

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean().default(false),
        schema: schemaSchema,
      }),
    )
    .default([]),
  requestBody: z
    .object({
      content: z.object({
        'application/json': z.object({
          schema: schemaSchema,
          examples: z.record(z.string(), z.object({ value: z.json() })).default({}),
        }),
      }),
    })
    .optional(),
});

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});

export type Parameter = z.infer<typeof operationSchema>['parameters'][number];

/** A route of the document, as one who calls it reads it. */
export interface Operation extends z.infer<typeof operationSchema> {
  readonly path: string;
  readonly method: string;
}

export interface ApiDocument {
  readonly operations: readonly Operation[];
  readonly definitions: ReadonlyMap<string, Schema>;
}

/** Routes in the order of their names, so that a request is the same wherever a route stands. */
export function readApiDocument(document: unknown): ApiDocument {
  const { paths, components } = documentSchema.parse(document);
  const operations = Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
    )
    .toSorted((one, other) => (one.operationId < other.operationId ? -1 : 1));
  return { operations, definitions: new Map(Object.entries(components.schemas)) };
}
