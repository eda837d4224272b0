import type { LabelledText } from './labelled-text.ts';
import { MalformedDataError } from './malformed-data.error.ts';

/** `yelp_labelled.txt`: sentence, tab, 1 for a positive and 0 for a negative one. */
export function readUci(file: string): LabelledText[] {
  return file
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line, at) => {
      const [text = '', score] = line.split('\t').map((field) => field.trim());
      if (score !== '0' && score !== '1')
        throw new MalformedDataError('yelp_labelled.txt', `line ${at + 1} has no 0 or 1`);
      return { text, label: score === '1' ? 'like' : 'dislike' };
    });
}
