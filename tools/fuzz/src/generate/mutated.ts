import type { Draw } from './draw.ts';
import { ODD_TEXTS, oddValue } from './odd-values.ts';
import type { Json } from './schema.ts';

type JsonObject = Readonly<Record<string, Json>>;

/** The value with one thing in it wrong: of another type, absent, unknown, twice, or out of bounds. */
export function mutated(value: Json, draw: Draw): Json {
  if (Array.isArray(value)) return draw.percent(15) ? oddValue(draw) : mutatedList(value, draw);
  if (typeof value === 'object' && value !== null) {
    return draw.percent(10) ? oddValue(draw) : mutatedObject(value, draw);
  }
  return oddValue(draw);
}

function mutatedObject(value: JsonObject, draw: Draw): Json {
  const names = Object.keys(value);
  if (names.length === 0 || draw.percent(15)) {
    return withMember(value, draw.pick(ODD_TEXTS), oddValue(draw));
  }
  const name = draw.pick(names);
  if (draw.percent(15)) return Object.fromEntries(without(value, name));
  // In other case it is another name.
  if (draw.percent(10)) return withMember(value, name.toUpperCase(), value[name] ?? null);
  return withMember(value, name, mutated(value[name] ?? null, draw));
}

/** By definition, not assignment, so that `__proto__` is a name like others. */
function withMember(value: JsonObject, name: string, member: Json): Json {
  return Object.fromEntries([...without(value, name), [name, member]]);
}

function without(value: JsonObject, name: string): [string, Json][] {
  return Object.entries(value).filter(([each]) => each !== name);
}

function mutatedList(value: readonly Json[], draw: Draw): Json {
  if (value.length === 0 || draw.percent(20)) return [...value, oddValue(draw)];
  const at = draw.integer(0, value.length - 1);
  if (draw.percent(15)) return [...value, ...value];
  return value.map((item, index) => (index === at ? mutated(item, draw) : item));
}
