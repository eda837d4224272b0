import { scanText } from './text-scanner.ts';

/** The folded text without what is between its words, and where the words began. */
export function squeeze(text: string): { units: Uint16Array; wordStarts: readonly number[] } {
  const units: number[] = [];
  const wordStarts: number[] = [];
  scanText(text, {
    word: (word, start, end) => {
      wordStarts.push(units.length);
      units.push(...word.subarray(start, end));
    },
    run: (run, bounds, characters) => {
      for (const bound of bounds.subarray(0, characters)) wordStarts.push(units.length + bound);
      // One by one: a run may be longer than what a call takes as arguments.
      for (const unit of run.subarray(0, bounds[characters])) units.push(unit);
    },
  });
  return { units: Uint16Array.from(units), wordStarts };
}
