import type { JSX } from 'preact';

/** Marks what is removed by pressing it. */
export function Cross(): JSX.Element {
  return (
    <span class="find-cross" aria-hidden="true">
      ×
    </span>
  );
}
