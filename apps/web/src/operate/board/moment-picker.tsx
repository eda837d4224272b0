import type { JSX, TargetedInputEvent } from 'preact';
import { useFormat, useWords } from '../../words/words.ts';
import { OPERATE } from '../words.ts';
import { useMoment } from './moment.ts';

const STEP_MS = 5_000;

/** Chooses the time that all figures are of, without a pointer as well. */
export function MomentPicker(): JSX.Element {
  const words = useWords(OPERATE);
  const format = useFormat();
  const { window, shown, onPick } = useMoment();
  const steps = Math.round((window.to - window.from) / STEP_MS);
  const value = shown === undefined ? steps : Math.floor((shown - window.from) / STEP_MS);
  const said = shown === undefined ? words.now : format.instant(shown);
  const onInput = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void => {
    const picked = currentTarget.valueAsNumber;
    // The middle of a step: its edges belong to two.
    onPick(picked >= steps ? undefined : window.from + (picked + 0.5) * STEP_MS);
  };
  return (
    <label class="operate-moment-picker">
      <span>
        {words.time} <strong>{said}</strong>
      </span>
      <input
        type="range"
        min={0}
        max={steps}
        value={value}
        aria-valuetext={said}
        onInput={onInput}
      />
    </label>
  );
}
