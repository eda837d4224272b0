import { readFileSync } from 'node:fs';
import type { Votes } from '@tablewise/contracts';

const COLUMNS = ['likes', 'neutral', 'dislikes'] as const;

/** Votes from a CSV with columns likes, neutral and dislikes. @throws Error that names the line */
export function readVotes(file: string): Votes[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/u);
  const names = header.replace(/^\uFEFF/u, '').split(',');
  const columns = COLUMNS.map((name) => names.findIndex((one) => one.trim() === name));
  if (columns.includes(-1)) throw new Error(`${file}: needs the columns ${COLUMNS.join(', ')}`);
  return lines.map((line, index) => {
    const cells = line.split(',');
    const [likes = NaN, neutral = NaN, dislikes = NaN] = columns.map((at) => countIn(cells[at]));
    if (![likes, neutral, dislikes].every(Number.isFinite)) {
      throw new Error(`${file}, line ${index + 2}: not three counts`);
    }
    return { likes, neutral, dislikes };
  });
}

function countIn(cell: string | undefined): number {
  return cell !== undefined && /^\s*\d+\s*$/u.test(cell) ? Number(cell) : NaN;
}
