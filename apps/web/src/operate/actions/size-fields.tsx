import type { JSX, TargetedInputEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import type { Sizes } from './action.ts';
import { ACTIONS } from './words.ts';

/** As the API has it. */
const LARGEST = 10_000;

interface SizeFieldsProps {
  readonly sizes: Sizes;
  readonly onSizes: (sizes: Sizes) => void;
}

/** How many connections each endpoint keeps. The browser says what is wrong with a number. */
export function SizeFields({ sizes, onSizes }: SizeFieldsProps): JSX.Element {
  const words = useWords(ACTIONS);
  const min = useRef<HTMLInputElement>(null);
  useEffect(() => {
    min.current?.setCustomValidity(sizes.min > sizes.max ? words.minOverMax : '');
  }, [sizes, words]);
  const set =
    (side: keyof Sizes) =>
    ({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void =>
      onSizes({ ...sizes, [side]: currentTarget.valueAsNumber });
  return (
    <div class="operate-sizes">
      <label>
        {words.min}
        <input
          ref={min}
          type="number"
          required
          min={0}
          max={LARGEST}
          defaultValue={String(sizes.min)}
          onInput={set('min')}
        />
      </label>
      <label>
        {words.max}
        <input
          type="number"
          required
          min={1}
          max={LARGEST}
          defaultValue={String(sizes.max)}
          onInput={set('max')}
        />
      </label>
    </div>
  );
}
