import type { EvidenceSpan } from '@tablewise/restaurant-reasoning';

/**
 * Where a review says what a model quotes, word for word, from UTF-16 offset `from` on. A quotation
 * never begins or ends inside a number or a character: "200" is not what "1,200" says.
 */
export function findQuotation(text: string, quotation: string, from = 0): EvidenceSpan | undefined {
  const quoted = quotation.trim();
  if (quoted === '') return undefined;
  for (
    let start = text.indexOf(quoted, from);
    start >= 0;
    start = text.indexOf(quoted, start + 1)
  ) {
    const end = start + quoted.length;
    if (!cuts(text, start) && !cuts(text, end)) return { start, end, text: quoted };
  }
  return undefined;
}

function cuts(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  const cutsNumber = /\p{Nd}[.,:]?$/u.test(before) && /^[.,:]?\p{Nd}/u.test(after);
  return cutsNumber || (/[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after));
}
