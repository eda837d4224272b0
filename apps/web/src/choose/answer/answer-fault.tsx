import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { currentLocation } from '../../router/location.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import { listIn, normalised } from '../question.ts';
import { CHOOSE } from '../words.ts';

/** Why there is no answer; where a name was not understood, what it may have been. */
export function AnswerFault({ asked }: { readonly asked: Asked<unknown> }): JSX.Element | null {
  if (asked.state !== 'failed') return null;
  const { fault } = asked;
  const suggestions = fault.kind === 'refused' ? (fault.problem.suggestions ?? {}) : {};
  return (
    <>
      <FaultNotice fault={fault} onAgain={asked.askAgain} stale={shownOf(asked) !== undefined} />
      {Object.entries(suggestions).map(([given, names]) => (
        <DidYouMean key={given} given={given} names={names} />
      ))}
    </>
  );
}

interface DidYouMeanProps {
  readonly given: string;
  readonly names: readonly string[];
}

function DidYouMean({ given, names }: DidYouMeanProps): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const take = (name: string): void => {
    const { query } = currentLocation();
    const district = listIn(normalised(query), 'district').map((each) =>
      each === given ? name : each,
    );
    ask(format.localNow(), { district: district.join(',') });
  };
  return (
    <div class="choose-row">
      <span>{words.didYouMean(given)}</span>
      {names.map((name) => (
        <button key={name} type="button" class="chip" onClick={() => take(name)}>
          {name}
        </button>
      ))}
    </div>
  );
}
