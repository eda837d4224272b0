import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Fault } from '../api/fault.ts';
import { page } from '../page.ts';
import { useFormat, useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

/** From here on a rest is told in minutes. */
const LONG_S = 90;

interface FaultNoticeProps {
  readonly fault: Fault;
  readonly onAgain?: () => void;
  /** Something older is shown below. */
  readonly stale?: boolean;
  /** To operators a refusal is told as the API tells it; diners have that folded. */
  readonly exact?: boolean;
}

/** What went wrong, in words, and a way on. */
export function FaultNotice(props: FaultNoticeProps): JSX.Element {
  const { fault, onAgain, stale = false, exact = false } = props;
  const words = useWords(PARTS);
  const sentence = useSentence(fault);
  const detail = fault.kind === 'refused' ? fault.problem.detail : undefined;
  return (
    <div class="notice" role="alert">
      <p>{exact ? (detail ?? sentence) : sentence}</p>
      {detail !== undefined && !exact && (
        <details class="quiet">
          <summary>{words.exactly}</summary>
          {detail}
        </details>
      )}
      {stale && <p class="quiet">{words.stale}</p>}
      {onAgain !== undefined && canHelp(fault) && <AgainButton fault={fault} onAgain={onAgain} />}
    </div>
  );
}

/** Asking the same again helps where it was not the question. */
function canHelp({ kind }: Fault): boolean {
  return kind !== 'refused' && kind !== 'not-found' && kind !== 'forbidden';
}

function useSentence(fault: Fault): string {
  const { faults } = useWords(PARTS);
  switch (fault.kind) {
    case 'too-many':
      return faults.tooMany;
    case 'not-found':
      return faults.notFound;
    case 'refused':
    case 'unreachable':
    case 'slow':
    case 'unavailable':
    case 'forbidden':
    case 'unreadable':
      return faults[fault.kind];
  }
}

/** Rests for as long as the answer asked for. */
function AgainButton({ fault, onAgain }: { fault: Fault; onAgain: () => void }): JSX.Element {
  const words = useWords(PARTS);
  const format = useFormat();
  const [left, setLeft] = useState('retryAfterS' in fault ? fault.retryAfterS : 0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = page.clock.after(1_000, () => setLeft(left - 1));
    return () => timer.cancel();
  }, [left]);
  const inTime = (): string =>
    left > LONG_S
      ? words.againInMinutes(format.number(Math.ceil(left / 60)))
      : words.againIn(format.number(left));
  return (
    <button type="button" disabled={left > 0} onClick={onAgain}>
      {left > 0 ? inTime() : words.again}
    </button>
  );
}
