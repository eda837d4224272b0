import type { Draw } from './draw.ts';
import type { Json, Schema } from './schema.ts';

/** What the running city knows, by the name of the field or parameter that takes it. */
export type KnownWords = ReadonlyMap<string, readonly Json[]>;

const MOST_ITEMS = 4;
const DEEPEST = 6;
const LONGEST_TEXT = 12;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789 -';

interface Place {
  /** Of the field that the value is for. */
  readonly name: string;
  readonly depth: number;
}

/** Makes values that a schema allows, mostly: patterns and formats are met by examples alone. */
export class ValueMaker {
  constructor(
    private readonly definitions: ReadonlyMap<string, Schema>,
    private readonly known: KnownWords,
  ) {}

  make(schema: Schema, draw: Draw, { name, depth }: Place = { name: '', depth: 0 }): Json {
    const given = this.given(schema, draw, name);
    if (given !== undefined) return given;
    const place = { name, depth };
    const choice = schema.anyOf ?? schema.oneOf;
    if (choice !== undefined) return this.make(draw.pick(choice), draw, place);
    if (schema.$ref !== undefined) {
      const meant = this.definitions.get(schema.$ref.split('/').at(-1) ?? '');
      return this.make(meant ?? {}, draw, place);
    }
    const { type } = schema;
    switch (typeof type === 'object' ? draw.pick(type) : type) {
      case 'object':
        return this.object(schema, draw, depth);
      case 'array':
        return this.array(schema, draw, place);
      case 'string':
        return text(schema, draw);
      case 'integer':
        return Math.round(number(schema, draw));
      case 'number':
        return number(schema, draw);
      case 'null':
        return null;
      case 'boolean':
        return draw.percent(50);
      case undefined:
      default:
        return draw.pick<Json>([null, 'any', 1, {}, []]);
    }
  }

  private given(schema: Schema, draw: Draw, name: string): Json | undefined {
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return draw.pick(schema.enum);
    const known = this.known.get(name) ?? [];
    if (known.length > 0 && schema.type !== 'array' && draw.percent(80)) return draw.pick(known);
    const { examples = [] } = schema;
    return examples.length > 0 && draw.percent(70) ? draw.pick(examples) : undefined;
  }

  private object({ properties = {}, required = [] }: Schema, draw: Draw, depth: number): Json {
    const chosen = Object.entries(properties).filter(
      ([name]) => required.includes(name) || (depth < DEEPEST && draw.percent(25)),
    );
    return Object.fromEntries(
      chosen.map(([name, schema]) => [name, this.make(schema, draw, { name, depth: depth + 1 })]),
    );
  }

  private array(schema: Schema, draw: Draw, { name, depth }: Place): Json {
    const { items = {}, minItems = 0, maxItems = MOST_ITEMS } = schema;
    const length = draw.integer(minItems, Math.max(minItems, Math.min(maxItems, MOST_ITEMS)));
    return Array.from({ length }, () => this.make(items, draw, { name, depth: depth + 1 }));
  }
}

function text({ minLength = 0, maxLength = LONGEST_TEXT }: Schema, draw: Draw): string {
  const length = draw.integer(minLength, Math.max(minLength, Math.min(maxLength, LONGEST_TEXT)));
  return Array.from({ length }, () => LETTERS.charAt(draw.integer(0, LETTERS.length - 1))).join('');
}

/** One of the ends now and then: that is where faults are. */
function number(schema: Schema, draw: Draw): number {
  const low = schema.minimum ?? schema.exclusiveMinimum ?? 0;
  const high = schema.maximum ?? Math.max(low, 100);
  return draw.percent(30) ? draw.pick([low, high]) : draw.number(low, Math.min(high, low + 1_000));
}
