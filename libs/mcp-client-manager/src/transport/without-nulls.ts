/**
 * What a peer sends, without the fields that are null: many write them where they mean that there is
 * nothing. Places in an array stay. The value itself where nothing is null.
 */
export function withoutNulls<T>(value: T): T;
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => withoutNulls(item));
    return items.every((item, index) => item === (value as unknown[])[index])
      ? (value as unknown[])
      : items;
  }
  const before: [string, unknown][] = Object.entries(value);
  const after: [string, unknown][] = [];
  let changed = false;
  for (const [key, field] of before) {
    const kept = withoutNulls(field);
    changed ||= kept !== field || kept === null;
    if (kept !== null) after.push([key, kept]);
  }
  return changed ? Object.fromEntries(after) : value;
}
