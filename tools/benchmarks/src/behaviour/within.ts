import { SystemClock } from '@tablewise/kernel';

const clock = new SystemClock();

export type Settled<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly ms: number }
  | { readonly kind: 'failed'; readonly error: unknown; readonly ms: number }
  /** Still waiting when the time was up. */
  | { readonly kind: 'waiting'; readonly ms: number };

/** How a promise ends within so many ms; never rejects. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<Settled<T>> {
  const startedAt = clock.now();
  const took = (): number => clock.now() - startedAt;
  const enough = new AbortController();
  const timeUp = clock.sleep(ms, enough.signal).then(
    () => undefined,
    () => undefined,
  );
  const settled = promise.then(
    (value): Settled<T> => ({ kind: 'answered', value, ms: took() }),
    (error: unknown): Settled<T> => ({ kind: 'failed', error, ms: took() }),
  );
  const first = await Promise.race([settled, timeUp]);
  enough.abort();
  return first ?? { kind: 'waiting', ms: took() };
}

/** Polls: whether it came true within so many ms. */
export async function cameTrue(
  ms: number,
  holds: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const until = clock.now() + ms;
  for (;;) {
    if (await holds()) return true;
    if (clock.now() >= until) return false;
    await clock.sleep(5);
  }
}

/** Whether a call was answered well: some clients return failures as results. */
export function isGood(settled: Settled<unknown>): boolean {
  if (settled.kind !== 'answered') return false;
  const { value } = settled;
  return !(
    typeof value === 'object' &&
    value !== null &&
    'isError' in value &&
    value.isError === true
  );
}

/** A failure in few words: the code where there is one, else the name. */
export function wordsFor(settled: Settled<unknown>): string {
  switch (settled.kind) {
    case 'answered':
      return isGood(settled) ? 'answered' : 'error as result';
    case 'waiting':
      return `still waiting after ${(settled.ms / 1_000).toFixed(0)} s`;
    case 'failed':
      return nameOf(settled.error);
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name;
}
