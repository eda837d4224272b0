import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { LabelledText } from './labelled-text.ts';
import { MalformedDataError } from './malformed-data.error.ts';

const LABELS: ReadonlyMap<string, Polarity> = new Map([
  ['smile', 'like'],
  ['ok', 'neutral'],
  ['cry', 'dislike'],
]);

/** `valid.tsv`: under a heading, face and review with a tab between. */
export function readOpenrice(file: string): LabelledText[] {
  const [, ...lines] = file.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line, at) => {
    const tab = line.indexOf('\t');
    const label = LABELS.get(line.slice(0, tab));
    if (label === undefined)
      throw new MalformedDataError('valid.tsv', `line ${at + 2} has no smile, ok or cry`);
    return { text: line.slice(tab + 1), label };
  });
}
