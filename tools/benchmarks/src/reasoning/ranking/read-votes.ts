import { readFileSync } from 'node:fs';
import type { Votes } from '@tablewise/contracts';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const count = z.string().trim().regex(/^\d+$/u, 'is no count').transform(Number);
const votes = z.object({ likes: count, neutral: count, dislikes: count });
const COLUMNS = Object.keys(votes.shape);

const rows = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }),
);

/**
 * Votes from a CSV (RFC 4180) with columns likes, neutral and dislikes; others may be quoted and
 * hold commas and line breaks. @throws Error that names the line where the row ends
 */
export function readVotes(file: string): Votes[] {
  const read: unknown = parse(readFileSync(file), {
    bom: true,
    columns: (header: string[]) => columnsOf(file, header),
    info: true,
    skip_empty_lines: true,
  });
  return rows.parse(read).map(({ record, info }) => {
    const parsed = votes.safeParse(record);
    if (parsed.success) return parsed.data;
    throw new Error(`${file}, line ${info.lines}: not three counts`);
  });
}

function columnsOf(file: string, header: readonly string[]): string[] {
  const columns = header.map((name) => name.trim());
  if (COLUMNS.every((name) => columns.includes(name))) return columns;
  throw new Error(`${file}: needs the columns ${COLUMNS.join(', ')}`);
}
