import { clip } from '../clip.ts';

const MAX_LENGTH = 80;
/** Line ends, other control characters, direction marks, and what would end the quotation. */
const UNQUOTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}“”「」]+/gu;

/** A name as it may stand in a sentence: it is data, whatever it says. */
export function nameOf(name: string): string {
  return clip(name.replaceAll(UNQUOTABLE, ' ').trim(), MAX_LENGTH);
}
