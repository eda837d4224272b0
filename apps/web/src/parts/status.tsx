import type { Openness } from '@tablewise/api-client';
import type { JSX } from 'preact';
import type { Format } from '../words/format.ts';
import { useFormat, useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

/** Closing within this is said as what is left. */
const CLOSING_SOON_MIN = 45;

/** A minute that passed while the page was read is still now. */
const NOW_MIN = 5;

type Tone = 'open' | 'closing' | 'closed' | 'unknown';

interface StatusProps {
  readonly open: Openness | undefined;
  /** The local time at which it is so, where that is not now. */
  readonly at?: string | undefined;
}

/** Whether a place is open: a word, a shape and a tone. */
export function Status({ open, at }: StatusProps): JSX.Element {
  const format = useFormat();
  const words = useWords(PARTS);
  if (at === undefined || Math.abs(format.minutesUntil(at)) <= NOW_MIN) {
    const { tone, text } = statusOf(open, format, words);
    return <span class={`status status-${tone}`}>{text}</span>;
  }
  const then = `${format.day(at)} ${format.time(at)}`;
  const state = open?.state ?? 'unknown';
  return <span class={`status status-${state}`}>{words.then(then, words.thenState[state])}</span>;
}

type StatusWords = (typeof PARTS)['en'];

/** The status in words, and how it looks. */
export function statusOf(
  open: Openness | undefined,
  format: Format,
  words: StatusWords,
): { readonly tone: Tone; readonly text: string } {
  if (open?.state === 'open') return openStatus(open, format, words);
  if (open?.state === 'closed') {
    const text =
      open.opening === 'opens_at' ? words.opens(format.when(open.opens_at)) : words.closed;
    return { tone: 'closed', text };
  }
  return { tone: 'unknown', text: words.hoursUnknown };
}

function openStatus(
  open: Extract<Openness, { state: 'open' }>,
  format: Format,
  words: StatusWords,
): { readonly tone: Tone; readonly text: string } {
  if (open.closing !== 'until') {
    return { tone: 'open', text: open.closing === 'unknown' ? words.open : words.openAlways };
  }
  const left = format.minutesUntil(open.until);
  return left >= 0 && left <= CLOSING_SOON_MIN
    ? { tone: 'closing', text: words.closesSoon(format.soon(left)) }
    : { tone: 'open', text: words.openUntil(format.time(open.until)) };
}
