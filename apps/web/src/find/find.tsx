import type { JSX } from 'preact';

export function Find(): JSX.Element {
  return <h1>Find</h1>;
}
