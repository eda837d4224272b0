import type { RecommendationResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shownOf } from '../api/use-answer.ts';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useTitle } from '../parts/use-title.ts';
import { WithCity } from '../parts/with-city.tsx';
import { useLocation } from '../router/location.ts';
import { useCatalogue } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import { Answer } from './answer/answer.tsx';
import { AnswerHead } from './answer/answer-head.tsx';
import { AnswerFault } from './answer/answer-fault.tsx';
import { ChooseForm } from './form/choose-form.tsx';
import { normalised } from './question.ts';
import { useChoice } from './use-choice.ts';
import { CHOOSE } from './words.ts';
import './choose.css';

/** One restaurant for a party, and why. */
export function Choose(): JSX.Element {
  const words = useWords(CHOOSE);
  useTitle(words.title);
  return <WithCity waiting={<SkeletonCards count={1} />}>{() => <Asking />}</WithCity>;
}

function Asking(): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const query = normalised(useLocation().query);
  const catalogue = useCatalogue();
  const choice = useChoice(query);
  const { question, asked } = choice;
  const say = { format, labels: catalogue.labels };
  const { ref, focus } = useFocus();
  return (
    <div class={question === undefined ? 'choose' : 'choose choose-asked'}>
      <header class="choose-title">
        <h1>{words.title}</h1>
        {question === undefined && <p>{words.intro}</p>}
      </header>
      {question !== undefined && (
        <section class="choose-answer" ref={ref} tabIndex={-1} aria-label={words.pick}>
          <AnswerHead choice={choice} say={say} query={query} />
          <AnswerFault asked={asked} question={question} say={say} />
          <Shown answer={shownOf(asked)} isWaiting={asked.state === 'waiting'}>
            {(answer) => <Answer answer={answer} question={question} say={say} />}
          </Shown>
        </section>
      )}
      <ChooseForm query={query} catalogue={catalogue} onAsk={focus} />
    </div>
  );
}

interface ShownProps {
  readonly answer: RecommendationResult | undefined;
  readonly isWaiting: boolean;
  readonly children: (answer: RecommendationResult) => JSX.Element;
}

/** What was answered before stays until the next answer is there. */
function Shown({ answer, isWaiting, children }: ShownProps): JSX.Element | null {
  if (answer === undefined) return isWaiting ? <Waiting /> : null;
  return (
    <div class="choose-shown" aria-busy={isWaiting}>
      {children(answer)}
    </div>
  );
}

/** As high as the screen, so that nothing in sight moves when the answer takes its place. */
function Waiting(): JSX.Element {
  return (
    <div class="choose-waiting">
      <SkeletonCards count={2} />
    </div>
  );
}

/** Who has asked reads on at the answer, wherever that is. */
function useFocus(): { ref: { current: HTMLElement | null }; focus: () => void } {
  const ref = useRef<HTMLElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) ref.current?.focus();
  }, [times]);
  return { ref, focus: () => setTimes((count) => count + 1) };
}
