import type { JSX } from 'preact';
import type { Catalogue } from '../../words/labels.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import { CHOOSE } from '../words.ts';
import { FromSearch } from './from-search.tsx';
import { Wishes } from './wishes.tsx';
import { WhenField } from './when-field.tsx';
import { Where } from './where.tsx';

interface ChooseFormProps {
  readonly query: URLSearchParams;
  readonly catalogue: Catalogue;
  readonly onAsk: () => void;
}

/** The question. What is filled in stands in the address at once; it is asked by one button. */
export function ChooseForm({ query, catalogue, onAsk }: ChooseFormProps): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const submit = (pick?: 'random'): void => {
    ask(format.localNow(), pick && { pick });
    onAsk();
  };
  return (
    <form
      class="choose-form"
      aria-label={words.question}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FromSearch query={query} say={{ format, labels: catalogue.labels }} />
      <Where query={query} areas={catalogue.areas} />
      <WhenField query={query} />
      <Wishes query={query} cuisines={catalogue.cuisines} />
      <div class="choose-row">
        <button type="submit" class="button-main">
          {words.choose}
        </button>
        <button type="button" onClick={() => submit('random')}>
          {words.surprise}
        </button>
      </div>
    </form>
  );
}
