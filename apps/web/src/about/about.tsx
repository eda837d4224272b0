import type { JSX } from 'preact';

export function About(): JSX.Element {
  return <h1>About</h1>;
}
