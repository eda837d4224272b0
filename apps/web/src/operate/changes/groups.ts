import type { McpChange } from '@tablewise/api-client';
import type { Told } from '../stream/picture.ts';

/** The same, told several times in a row, is one line. */
export type Line =
  | { readonly kind: 'change'; readonly change: McpChange; readonly times: number }
  | { readonly kind: 'lost'; readonly changes: number };

/** The latest first; of those in a row that tell the same, the latest. */
export function linesOf(told: readonly Told[]): Line[] {
  const lines: Line[] = [];
  for (const one of [...told].reverse()) {
    const above = lines.at(-1);
    if (one.kind === 'lost') lines.push(one);
    else if (above?.kind === 'change' && isSame(above.change, one.change))
      lines[lines.length - 1] = { ...above, times: above.times + 1 };
    else lines.push({ ...one, times: 1 });
  }
  return lines;
}

/** All but when it was. */
function isSame(a: McpChange, b: McpChange): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}
