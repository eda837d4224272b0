/** Ends a `switch` over a union: a new member becomes a compile error, not a silent fall-through. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
