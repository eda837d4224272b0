import type { Row } from '../suite.ts';

/** Rows as aligned text: words to the left, numbers to the right and rounded to what can be read. */
export function formatTable(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => formatCell(row[column])));
  const widths = columns.map((column, n) =>
    Math.max(column.length, ...cells.map((line) => line[n]?.length ?? 0)),
  );
  const isNumeric = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
  const align = (line: readonly string[]): string =>
    line
      .map((cell, n) => {
        const width = widths[n] ?? 0;
        return isNumeric[n] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    align(columns),
    align(widths.map((width) => '-'.repeat(width))),
    ...cells.map(align),
  ].join('\n');
}

function formatCell(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}
