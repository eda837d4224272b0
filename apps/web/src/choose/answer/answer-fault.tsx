import type { Problem, RecommendationResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import type { Say } from '../../reasons/say.ts';
import { labelIn } from '../../words/labels.ts';
import { useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import type { Question } from '../question.ts';
import { CHOOSE } from '../words.ts';

interface AnswerFaultProps {
  readonly asked: Asked<RecommendationResult>;
  readonly question: Question;
  readonly say: Say;
}

/** Why there is no answer; where an area was not understood, what it may have been. */
export function AnswerFault({ asked, question, say }: AnswerFaultProps): JSX.Element | null {
  if (asked.state !== 'failed') return null;
  const { fault } = asked;
  const areas = question.district ?? [];
  const unknown = fault.kind === 'refused' ? unknownAreas(fault.problem, areas) : [];
  if (unknown.length === 0) {
    const stale = shownOf(asked) !== undefined;
    return <FaultNotice fault={fault} onAgain={asked.askAgain} stale={stale} />;
  }
  return (
    <>
      {unknown.map((area) => (
        <UnknownArea key={area.given} area={area} areas={areas} say={say} />
      ))}
    </>
  );
}

/** An area that nobody knows, and those that are spelled nearly like it. */
interface Unknown {
  readonly given: string;
  readonly meant: readonly string[];
}

/** Which of the areas a problem is about: `/district/0`. */
export function unknownAreas(
  { errors = [], suggestions = {} }: Problem,
  areas: readonly string[],
): Unknown[] {
  return areas
    .filter((_, index) => errors.some(({ pointer }) => pointer === `/district/${index}`))
    .map((given) => ({ given, meant: suggestions[given] ?? [] }));
}

interface UnknownAreaProps {
  readonly area: Unknown;
  readonly areas: readonly string[];
  readonly say: Say;
}

function UnknownArea({ area, areas, say }: UnknownAreaProps): JSX.Element {
  const words = useWords(CHOOSE);
  const { given, meant } = area;
  const replace = (...by: string[]): void => {
    const district = areas.flatMap((each) => (each === given ? by : [each]));
    ask(say.format.localNow(), { district: district.join(',') });
  };
  return (
    <div class="notice" role="alert">
      <p>{words.unknownArea(given)}</p>
      <div class="chips">
        {meant.map((name) => (
          <button key={name} type="button" onClick={() => replace(name)}>
            {labelIn(say.labels, name)}
          </button>
        ))}
        <button type="button" onClick={() => replace()}>
          {areas.length === 1 ? words.anywhere : words.withoutIt}
        </button>
      </div>
    </div>
  );
}
