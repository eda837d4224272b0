import { Component } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

interface BoundaryProps {
  readonly children: ComponentChildren;
}

/** Keeps an answer that cannot be shown, or a chunk that does not load, from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ComponentChildren {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken(): JSX.Element {
  const words = useWords(PARTS);
  return (
    <div class="notice" role="alert">
      <p>{words.broken}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
