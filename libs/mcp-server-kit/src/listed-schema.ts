import { toldIn } from '@tablewise/contracts';
import { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;
const jsonSchema = z.custom<Json>((value) => typeof value === 'object' && value !== null);

/** What a server holds values to anyway: who exceeds them is told. */
const LENGTHS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format'] as const;
const RANGES = ['minimum', 'maximum', 'exclusiveMinimum', 'propertyNames'] as const;
/** Bounds that go without saying: what is counted or measured is at least that, and never so much. */
const LEAST = 1;
const MOST = 1_000_000;
/** Length of the path of an argument itself: its range is told, not those inside of it. */
const ARGUMENT = 2;
/** Shorter ones are told again sooner than they are looked up. */
const WORTH_SHARING = 120;

/**
 * A schema as `tools/list` shows it to models: as short as it can be without losing what they need.
 * Bounds are left to the server, whose refusals name them; parts that stand twice share a `$defs`;
 * what another tool tells (`toldIn`) is not repeated. Without `$schema`: every client then reads it
 * in its own default dialect, and ours use nothing that differs between them. A result is open:
 * records pass through with any keys.
 */
export function listedSchema(
  schema: z.ZodType,
  { io, tool }: { readonly io: 'input' | 'output'; readonly tool: string },
): Json {
  const json = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema: part, path }) => {
      const told = toldIn.get(zodSchema);
      if (told !== undefined && told.tool !== tool) referElsewhere(part, told.tool);
      for (const name of LENGTHS) Reflect.deleteProperty(part, name);
      if (io === 'output' || path.length > ARGUMENT)
        for (const name of RANGES) Reflect.deleteProperty(part, name);
      leaveOutObvious(part);
      if (io === 'output') delete part.required;
      if (isOpenOrClosed(part.additionalProperties)) delete part.additionalProperties;
    },
  });
  delete json.$schema;
  // The tool says it.
  delete json.description;
  return sharing(json);
}

/** What a reader takes for granted: that nothing is negative, and a flag not set. */
function leaveOutObvious(part: Json): void {
  const { minimum, exclusiveMinimum, maximum, default: fallback } = part;
  if (minimum === 0 || minimum === LEAST) delete part.minimum;
  if (exclusiveMinimum === 0) delete part.exclusiveMinimum;
  if (maximum !== undefined && maximum > MOST) delete part.maximum;
  if (fallback === false || isEmptyObject(fallback)) delete part.default;
}

/** `false`, or `{}`: whether a key that is not known is refused, the server says. */
function isOpenOrClosed(further: unknown): boolean {
  return further === false || isEmptyObject(further);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Says where the rest is told; the type stays. Hosts want `items` of every array. */
function referElsewhere(part: Json, tool: string | undefined): void {
  const { description, type } = part;
  for (const key of Object.keys(part)) Reflect.deleteProperty(part, key);
  if (type !== undefined) part.type = type;
  if (type === 'array') part.items = {};
  if (tool !== undefined) part.description = `See ${tool}.`;
  else if (description !== undefined) part.description = description;
}

/** What stands several times stands once, under `$defs`; the largest parts first. */
function sharing(json: Json): Json {
  const $defs: Record<string, Json> = {};
  let whole = json;
  for (;;) {
    const texts = partsOf([whole, $defs]).map((part) => JSON.stringify(part));
    const twice = texts.filter((text, at) => texts.indexOf(text) < at);
    const largest = twice.reduce((most, text) => (text.length > most.length ? text : most), '');
    if (largest.length < WORTH_SHARING) break;
    const name = `d${Object.keys($defs).length + 1}`;
    const shared = JSON.stringify({ $ref: `#/$defs/${name}` });
    const put = (value: Json): Json =>
      jsonSchema.parse(JSON.parse(JSON.stringify(value).replaceAll(largest, shared)));
    whole = put(whole);
    for (const [each, def] of Object.entries($defs)) $defs[each] = put(def);
    $defs[name] = jsonSchema.parse(JSON.parse(largest));
  }
  return Object.keys($defs).length === 0 ? whole : { ...whole, $defs };
}

/** Schemas inside a value: what says of which type it is. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(partsOf);
  const isSchema = 'type' in value && typeof value.type === 'string' && !('const' in value);
  return isSchema ? [value, ...inner] : inner;
}
