import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useWords } from '../../words/words.ts';
import { MOST_COMPARED, useFinding } from '../finding.ts';
import { COMPARE } from './words.ts';

/** Puts a place beside others, or takes it away again. */
export function CompareButton({ place }: { readonly place: FoundPlace }): JSX.Element {
  const { compared, mark } = useFinding();
  const words = useWords(COMPARE);
  const isCompared = compared.includes(place.id);
  const isFull = !isCompared && compared.length >= MOST_COMPARED;
  const next = isCompared ? compared.filter((id) => id !== place.id) : [...compared, place.id];
  return (
    <button
      type="button"
      class="button-small"
      aria-pressed={isCompared}
      aria-label={words.add(place.name)}
      disabled={isFull}
      title={isFull ? words.full : undefined}
      onClick={() => mark({ compare: next.join(',') })}
    >
      {isCompared && <span aria-hidden="true">✓</span>}
      {words.compare}
    </button>
  );
}
