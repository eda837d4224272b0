import type { JSX } from 'preact';
import { FIND } from '../../find/words.ts';
import type { Say } from '../../reasons/say.ts';
import { useWords } from '../../words/words.ts';
import { changeQuestion } from '../ask.ts';
import { demandChips, demandsIn } from '../demands.ts';
import { CHOOSE } from '../words.ts';

interface FromSearchProps {
  readonly query: URLSearchParams;
  readonly say: Say;
}

/** What the choice is limited to, where it is one among what a search found. */
export function FromSearch({ query, say }: FromSearchProps): JSX.Element | null {
  const words = useWords(CHOOSE);
  const chips = demandChips(demandsIn(query), { ...say, words: useWords(FIND) });
  if (chips.length === 0) return null;
  return (
    <fieldset class="choose-field">
      <legend>{words.fromSearch}</legend>
      <div class="chips">
        {chips.map(({ key, text, changes }) => (
          <button
            key={key}
            type="button"
            class="chip"
            aria-pressed
            onClick={() => changeQuestion(changes)}
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
