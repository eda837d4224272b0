import type { CallExplanation } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useFormat, useWords } from '../../words/words.ts';
import { milliseconds } from '../charts/milliseconds.ts';
import { stretchesOf } from './timeline.ts';
import type { Stretch } from './timeline.ts';
import { CALLS } from './words.ts';

type Attempt = CallExplanation['attempts'][number];

/** Each attempt with its stretch of the call: pale while it waited for a place. */
export function Attempts({ call }: { readonly call: CallExplanation }): JSX.Element {
  const words = useWords(CALLS);
  return (
    <ol class="operate-attempts" aria-label={words.attempts}>
      {call.attempts.map((attempt) => (
        <AttemptLine key={attempt.attempt} attempt={attempt} callMs={call.duration_ms} />
      ))}
    </ol>
  );
}

interface AttemptLineProps {
  readonly attempt: Attempt;
  readonly callMs: number;
}

function AttemptLine({ attempt, callMs }: AttemptLineProps): JSX.Element {
  const words = useWords(CALLS);
  const { waiting, out } = stretchesOf(attempt, callMs);
  const isAnswered = attempt.outcome === 'answered';
  return (
    <li>
      <p>
        <strong>{words.attempt(String(attempt.attempt))}</strong> ·{' '}
        {attempt.endpoint ?? words.noPlace} ·{' '}
        <span class={isAnswered ? '' : 'operate-alarm'}>
          {isAnswered ? words.answered : attempt.outcome}
        </span>
      </p>
      <svg class="operate-timeline" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <Bar of={waiting} kind="waiting" />
        <Bar of={out} kind={isAnswered ? 'answered' : 'failed'} />
      </svg>
      <p class="quiet">{useDetails(attempt).join(' · ')}</p>
    </li>
  );
}

/** What took no time is still to be seen. */
const THINNEST = 0.004;

function Bar({ of, kind }: { readonly of: Stretch; readonly kind: string }): JSX.Element {
  const width = kind === 'waiting' ? of.to - of.from : Math.max(of.to - of.from, THINNEST);
  const x = Math.min(of.from, 1 - width);
  return <rect class={`operate-bar-${kind}`} x={x} y={0} width={width} height={1} />;
}

function useDetails(attempt: Attempt): string[] {
  const words = useWords(CALLS);
  const format = useFormat();
  const ms = (duration: number): string => milliseconds(format, [duration]);
  const { picked, after_ms, queued_ms, queued_behind, duration_ms, probes = [] } = attempt;
  return [
    ...(picked === undefined ? [] : [words.picked(picked)]),
    words.waited(ms(queued_ms), format.number(queued_behind)),
    ...probes.map((probe) => words.probe(probe.of, ms(probe.duration_ms), probe.succeeded)),
    words.took(ms(duration_ms)),
    words.timeline(ms(after_ms), ms(after_ms + duration_ms)),
  ];
}
