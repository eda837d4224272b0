import type { JSX } from 'preact';

export function Operate(): JSX.Element {
  return <h1>Operate</h1>;
}
