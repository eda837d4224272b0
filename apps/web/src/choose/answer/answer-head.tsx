import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import { FIND } from '../../find/words.ts';
import { ShareButton } from '../../parts/share-button.tsx';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import type { Say } from '../../reasons/say.ts';
import { queryHref } from '../../router/location.ts';
import { useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import type { Choice } from '../use-choice.ts';
import { CHOOSE } from '../words.ts';
import { summaryOf } from './summary.ts';

interface AnswerHeadProps {
  readonly choice: Choice;
  readonly say: Say;
  readonly query: URLSearchParams;
}

/** What was asked, whether it is still so, and what can be done with the answer. */
export function AnswerHead({ choice, say, query }: AnswerHeadProps): JSX.Element | null {
  const words = useWords(CHOOSE);
  const reasons = useWords(REASON_WORDS);
  const find = useWords(FIND);
  const { question, asked, isEdited } = choice;
  if (question === undefined) return null;
  const answer = shownOf(asked);
  const seen = query.get('seen');
  const hasChanged = asked.state === 'here' && seen !== null && seen !== generationOf(asked.data);
  const localNow = say.format.localNow();
  return (
    <header class="choose-head">
      <p>{summaryOf(question, { choose: words, reasons, find }, say).join(' · ')}</p>
      <p class="unseen" role="status">
        {asked.state === 'here' &&
          (asked.data.recommendation === null
            ? words.nothing
            : words.picked(asked.data.recommendation.name))}
      </p>
      {isEdited && (
        <p class="choose-row notice">
          {words.edited}
          <button type="button" onClick={() => ask(localNow)}>
            {words.askAnew}
          </button>
        </p>
      )}
      {hasChanged && <p class="notice">{words.changedSince}</p>}
      <div class="choose-row">
        {!isEdited && (
          <ShareButton
            title={answer?.recommendation?.name ?? words.title}
            href={queryHref({ path: 'choose', query }, { lang: undefined })}
          />
        )}
        {question.pick === 'random' && (
          <button type="button" onClick={() => ask(localNow, { pick: 'random' })}>
            {words.drawAgain}
          </button>
        )}
        <button type="button" class="button-plain choose-to-form" onClick={focusForm}>
          {words.change}
        </button>
      </div>
    </header>
  );
}

function generationOf({ metadata }: { metadata: { generation: number } }): string {
  return String(metadata.generation);
}

function focusForm(): void {
  document.querySelector<HTMLElement>('.choose-form button')?.focus();
}
