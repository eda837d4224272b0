/**
 * Edits that turn one word into the other: insert, delete, replace, swap two neighbours (optimal
 * string alignment, the restricted Damerau-Levenshtein distance). Symmetric.
 */
export function editDistance(from: string, to: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const replaced = at(previous, column - 1) + (same ? 0 : 1);
      const edits = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current.push(swapped ? Math.min(edits, at(twoBack, column - 2) + 1) : edits);
    }
    twoBack = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
