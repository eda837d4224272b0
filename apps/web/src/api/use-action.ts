import { useRef, useState } from 'preact/hooks';
import { faultOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { ANSWER_TIMEOUT_MS } from './use-answer.ts';

/** What became of something that was to change. */
export type Action<Outcome> =
  | { readonly state: 'idle' | 'waiting' }
  | { readonly state: 'done'; readonly outcome: Outcome }
  | { readonly state: 'failed'; readonly fault: Fault };

export type Acting<Outcome> = Action<Outcome> & { readonly act: () => void };

/** Changes something, once at a time: whoever presses twice has asked for it once. */
export function useAction<Outcome>(
  perform: (signal: AbortSignal) => Promise<Outcome>,
): Acting<Outcome> {
  const [action, setAction] = useState<Action<Outcome>>({ state: 'idle' });
  const isWaiting = useRef(false);
  const act = async (): Promise<void> => {
    if (isWaiting.current) return;
    isWaiting.current = true;
    setAction({ state: 'waiting' });
    try {
      const outcome = await perform(AbortSignal.timeout(ANSWER_TIMEOUT_MS));
      setAction({ state: 'done', outcome });
    } catch (error) {
      setAction({ state: 'failed', fault: faultOf(error) });
    } finally {
      isWaiting.current = false;
    }
  };
  return { ...action, act: () => void act() };
}
