import type { JSX } from 'preact';
import { useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

/** Stands where cards will be; seen only after a moment, so that a quick answer does not flicker. */
export function SkeletonCards({ count }: { readonly count: number }): JSX.Element {
  return (
    <div class="cards" role="status">
      <span class="unseen">{useWords(PARTS).loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="card skeleton" aria-hidden="true">
          <span class="skeleton-line" />
          <span class="skeleton-line" />
          <span class="skeleton-line" />
          <span class="skeleton-line" />
        </div>
      ))}
    </div>
  );
}
