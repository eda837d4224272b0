import type { FuncKeywordDefinition } from 'ajv/dist/2020.js';
import { z } from 'zod';

const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
});

/** Counts, while answers are validated, which of the fields that may be absent ever are. */
export class FieldTally {
  static readonly KEYWORD = 'x-tally';

  /** Looks at an object only once all else of its schema holds, so not where another was meant. */
  readonly keyword: FuncKeywordDefinition = {
    keyword: FieldTally.KEYWORD,
    post: true,
    validate: (_on: true, answered: object, schema?: object) => {
      this.count(answered, schema);
      return true;
    },
  };
  /** By schema, the optional fields that no object lacked so far. */
  private readonly optional = new Map<object, readonly string[]>();
  private readonly names = new Map<object, string>();

  constructor(document: object) {
    const { components } = z
      .looseObject({ components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(document);
    this.name(components.schemas, '');
  }

  /** Fields that are optional in the document, and were in every object that could have them. */
  alwaysSent(): string[] {
    return [...this.optional].flatMap(([schema, fields]) =>
      fields.map((field) => `${this.names.get(schema) ?? ''}.${field}`),
    );
  }

  /** How many kinds of objects were answered. */
  get kinds(): number {
    return this.optional.size;
  }

  private count(answered: object, schema: object | undefined): void {
    if (schema === undefined) return;
    const still = this.optional.get(schema) ?? optionalFieldsOf(schema);
    this.optional.set(
      schema,
      still.filter((field) => field in answered),
    );
  }

  private name(value: unknown, at: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (FieldTally.KEYWORD in value) this.names.set(value, at);
    for (const [key, inside] of Object.entries(value)) {
      const isWord = ['properties', 'items', 'anyOf', 'oneOf', 'additionalProperties'].includes(
        key,
      );
      this.name(inside, isWord ? at : at === '' ? key : `${at}.${key}`);
    }
  }
}

function optionalFieldsOf(schema: object): string[] {
  const { properties, required } = objectSchema.parse(schema);
  return Object.keys(properties).filter((field) => !required.includes(field));
}
