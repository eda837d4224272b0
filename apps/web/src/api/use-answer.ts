import { useEffect, useRef, useState } from 'preact/hooks';
import { page } from '../page.ts';
import type { Answers } from './answers.ts';
import { faultOf } from './fault.ts';
import type { Fault } from './fault.ts';

/** How long a read may take before the page says that it is too slow, ms. */
export const ANSWER_TIMEOUT_MS = 20_000;

/** What became of a question. `last` is what was answered before, to be shown meanwhile. */
export type Answer<Data> =
  | { readonly state: 'waiting'; readonly last?: Data }
  | { readonly state: 'here'; readonly data: Data }
  | { readonly state: 'failed'; readonly fault: Fault; readonly last?: Data };

/** An answer, and a way to ask once more, or to put in its place what is known to be true now. */
export type Asked<Data> = Answer<Data> & {
  readonly askAgain: () => void;
  readonly put: (data: Data) => void;
};

interface Held<Data> {
  readonly key: string | undefined;
  readonly answer: Answer<Data>;
}

/**
 * Asks whenever `key` changes; `undefined` asks nothing. `read` must depend on what the key says
 * alone. An answer to an older question is dropped, whenever it comes. What was answered before to
 * the same key is shown at once, and asked again in the background. `answers` keeps what was
 * answered; those of the page where nothing else is said.
 */
export function useAnswer<Data>(
  key: string | undefined,
  read: (signal: AbortSignal) => Promise<Data>,
  answers: Answers = page.answers,
): Asked<Data> {
  const waitingFor = (before: Answer<Data>): Answer<Data> => waiting(before, key, answers);
  const [held, setHeld] = useState<Held<Data>>(() => ({
    key,
    answer: waitingFor({ state: 'waiting' }),
  }));
  const [round, setRound] = useState(0);
  const latest = useRef(held.answer);
  const asking = useRef<AbortController>(undefined);
  latest.current = held.key === key ? held.answer : waitingFor(held.answer);

  useEffect(() => {
    if (key === undefined) return;
    const leave = new AbortController();
    asking.current = leave;
    const signal = inTime(leave.signal);
    const settle = (answer: Answer<Data>): void => {
      if (leave.signal.aborted) return;
      if (answer.state === 'here') answers.keep(key, answer.data);
      setHeld({ key, answer });
    };
    read(signal).then(
      (data) => settle({ state: 'here', data }),
      (error: unknown) => settle(failed(error, latest.current)),
    );
    return () => leave.abort();
  }, [key, round]);

  const askAgain = (): void => {
    setHeld({ key, answer: waitingFor(latest.current) });
    setRound((count) => count + 1);
  };
  const put = (data: Data): void => {
    // What is still being read was asked before this was known.
    asking.current?.abort();
    if (key !== undefined) answers.keep(key, data);
    setHeld({ key, answer: { state: 'here', data } });
  };
  return { ...latest.current, askAgain, put };
}

/** Ends with who asks, or when an answer has taken too long. */
export function inTime(leave: AbortSignal): AbortSignal {
  return AbortSignal.any([leave, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
}

/** What there is to show of an answer, whatever became of the question. */
export function shownOf<Data>(answer: Answer<Data>): Data | undefined {
  return answer.state === 'here' ? answer.data : answer.last;
}

function waiting<Data>(
  before: Answer<Data>,
  key: string | undefined,
  answers: Answers,
): Answer<Data> {
  // Kept under its key by the same reader, so it has the type of what that reads.
  const kept = key === undefined ? undefined : (answers.get(key) as Data | undefined);
  if (kept !== undefined) return { state: 'here', data: kept };
  const last = shownOf(before);
  return { state: 'waiting', ...(last !== undefined && { last }) };
}

function failed<Data>(error: unknown, before: Answer<Data>): Answer<Data> {
  const last = shownOf(before);
  return { state: 'failed', fault: faultOf(error), ...(last !== undefined && { last }) };
}
