import type { JSX } from 'preact';

export function Restaurant({ id }: { readonly id: string }): JSX.Element {
  return <h1>Restaurant {id}</h1>;
}
