import type { JSX } from 'preact';

export function Choose(): JSX.Element {
  return <h1>Choose</h1>;
}
