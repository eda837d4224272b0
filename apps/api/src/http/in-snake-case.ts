/** A name as bodies have it: `p50Ms` is `p50_ms`. */
export type SnakeName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeName<Rest>}`
  : Name;

/** A value whose names are those of bodies, all the way down. */
export type SnakeCased<Value> = Value extends readonly (infer Item)[]
  ? SnakeCased<Item>[]
  : Value extends object
    ? {
        -readonly [Name in keyof Value as Name extends string ? SnakeName<Name> : Name]: SnakeCased<
          Value[Name]
        >;
      }
    : Value;

export function snakeName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What a server says of itself, in names of its own. */
const VERBATIM = 'details';

/**
 * A copy of what a library of ours gives, in the names of bodies. For records of known fields only:
 * where the keys are data, such as names of servers, each value is given by itself; `details` stay
 * as they are.
 */
export function inSnakeCase<Value>(value: Value): SnakeCased<Value>;
export function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inSnakeCase(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      snakeName(name),
      name === VERBATIM ? field : inSnakeCase(field),
    ]),
  );
}
