import type { EvidenceSpan } from '../review-sentiment.ts';

/** In code points. What has no punctuation is cut all the same, so that a span stays quotable. */
const LONGEST = 200;
const STOPS = '.!?;:,()\\n\\r…。！？；：，、（）～';
const BETWEEN_STOPS = new RegExp(`[^${STOPS}]{1,${LONGEST}}(?:[!?！？]+)?`, 'gu');
const TURNING = String.raw`\b(?:but|though|although|while|however|yet|despite|except)\b|但|不過|不过|可惜|雖然|虽然|然而`;
const TURN = new RegExp(TURNING, 'iu');
const BEFORE_TURNS = new RegExp(`(?=${TURNING})`, 'iu');

/** The clauses of a text in order, each a substring without the white space around it. */
export function clausesOf(text: string): EvidenceSpan[] {
  return [...text.matchAll(BETWEEN_STOPS)].flatMap(({ 0: stretch, index }) => {
    let at = index;
    return stretch.split(BEFORE_TURNS).flatMap((part) => {
      const start = at + part.length - part.trimStart().length;
      at += part.length;
      const trimmed = part.trim();
      return trimmed === '' ? [] : [{ start, end: start + trimmed.length, text: trimmed }];
    });
  });
}

/** Whether it has a word that sets it against what stands before or behind it. */
export function turns(clause: string): boolean {
  return TURN.test(clause);
}
