import { MIN_GENERATION_META_KEY } from '@tablewise/contracts';
import { z } from 'zod';

const changed = z.object({ generation: z.int().positive() });
const read = z.object({ metadata: changed });

/**
 * The newest generation of the data that a vote made through this process: what is read afterwards
 * is asked to be of it, whichever replica answers.
 */
export class SeenGeneration {
  private newest = 0;

  /** What a call says of it. */
  get meta(): Readonly<Record<string, string>> {
    return this.newest === 0 ? {} : { [MIN_GENERATION_META_KEY]: String(this.newest) };
  }

  /** Learns from a result; `asked` is the `meta` with which its call was sent. */
  note(result: unknown, asked: Readonly<Record<string, string>>): void {
    const made = changed.safeParse(result).data?.generation;
    if (made !== undefined) {
      this.newest = Math.max(this.newest, made);
      return;
    }
    if (asked[MIN_GENERATION_META_KEY] !== String(this.newest)) return;
    const found = read.safeParse(result).data?.metadata.generation;
    // Out of reach: the data went back to a backup, and its numbers with them.
    if (found !== undefined && found < this.newest) this.newest = found;
  }
}
