import type { RecommendationResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useFormat, useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import type { Question } from '../question.ts';
import { CHOOSE } from '../words.ts';

interface UnknownHoursProps {
  readonly answer: RecommendationResult;
  readonly question: Question;
}

/** What was left out because nobody knows when it is open: said, and can be had. */
export function UnknownHours({ answer, question }: UnknownHoursProps): JSX.Element | null {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const count = answer.metadata.unknown_hours ?? 0;
  if (count === 0 || question.include_unknown === true) return null;
  return (
    <p class="choose-row quiet">
      {words.unknownHours(count, format.number(count))}
      <button
        type="button"
        class="button-small"
        onClick={() => ask(format.localNow(), { include_unknown: 'true' })}
      >
        {words.includeUnknown}
      </button>
    </p>
  );
}
