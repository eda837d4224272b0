import type { RecommendationResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import type { Say } from '../../reasons/say.ts';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { verdictOf } from '../../reasons/verdict.ts';
import type { Format } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import type { Question } from '../question.ts';
import { CHOOSE } from '../words.ts';
import { NothingFound } from './nothing-found.tsx';
import { Others } from './others.tsx';
import { Pick } from './pick.tsx';
import { UnknownHours } from './unknown-hours.tsx';
import { beatSentence } from './verdict-sentences.ts';

const SURE = 99;

interface AnswerProps {
  readonly answer: RecommendationResult;
  readonly question: Question;
  readonly say: Say;
}

/** What was chosen, or that there is nothing to choose from. */
export function Answer({ answer, question, say }: AnswerProps): JSX.Element {
  const words = useWords(CHOOSE);
  if (answer.outcome === 'nothing_found') return <NothingFound question={question} />;
  const { recommendation: pick, candidates, considered, total } = answer;
  const explanations = new Map(
    (answer.degraded ? [] : answer.explanations).map((each) => [each.id, each]),
  );
  const at = question.open_at;
  return (
    <>
      {answer.outcome === 'unranked' && <p class="notice">{words.unranked}</p>}
      {answer.outcome === 'ranked_by_prior' && <p class="notice">{words.byPrior}</p>}
      <Pick
        place={pick}
        explanation={explanations.get(pick.id)}
        isDrawn={question.pick === 'random'}
        at={at}
        say={say}
      >
        <Beat answer={answer} say={say} />
      </Pick>
      <p class="quiet">
        {words.considered(say.format.number(considered), say.format.number(total))}
      </p>
      <UnknownHours answer={answer} question={question} />
      <Others
        places={candidates.filter(({ id }) => id !== pick.id)}
        pick={pick}
        explanations={explanations}
        at={at}
        say={say}
      />
    </>
  );
}

/** What the pick has over the second; nothing where it was drawn from further down. */
function Beat({ answer, say }: Pick<AnswerProps, 'answer' | 'say'>): JSX.Element | null {
  const choose = useWords(CHOOSE);
  const { figures } = useWords(REASON_WORDS);
  const comparison = 'why_first' in answer ? answer.why_first : undefined;
  const isFirst = comparison?.first.id === answer.recommendation?.id;
  const verdict = comparison && isFirst ? verdictOf(comparison) : undefined;
  if (comparison === undefined || verdict === undefined) return null;
  const { format } = say;
  const { chance } = verdict;
  return (
    <p class="choose-beat">
      {beatSentence(verdict, comparison.second.name, { choose, figures, format })}
      {chance !== undefined && (
        <span class="quiet"> {choose.chance(chanceOf(chance, format))}</span>
      )}
    </p>
  );
}

/** Nothing is certain that rests on votes. */
function chanceOf(percent: number, format: Format): string {
  return percent > SURE ? `>${format.percent(SURE / 100)}` : format.percent(percent / 100);
}
