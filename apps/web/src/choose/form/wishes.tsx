import type { Cuisines } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { changeQuestion } from '../ask.ts';
import { listIn } from '../question.ts';
import { CHOOSE } from '../words.ts';
import { Picks } from './picks.tsx';

const LEVELS = [1, 2, 3, 4];

interface WishesProps {
  readonly query: URLSearchParams;
  readonly cuisines: Cuisines | undefined;
}

/** One list for the whole party: what it would like, what it would not, what it must have. */
export function Wishes({ query, cuisines }: WishesProps): JSX.Element {
  const words = useWords(CHOOSE);
  const { musts } = useWords(REASON_WORDS);
  const options = cuisines?.cuisines ?? [];
  const change = (name: string) => (values: string[]) =>
    changeQuestion({ [name]: values.join(',') });
  return (
    <>
      <Picks
        legend={words.wanted}
        options={options}
        popular={8}
        chosen={listIn(query, 'want_cuisine')}
        placeholder={words.wantedPlaceholder}
        onChange={change('want_cuisine')}
      />
      <Picks
        legend={words.avoided}
        options={options}
        popular={0}
        chosen={listIn(query, 'avoid_cuisine')}
        placeholder={words.avoidedPlaceholder}
        onChange={change('avoid_cuisine')}
      />
      <Prices query={query} onChange={change('want_price_level')} />
      <Picks
        legend={words.musts}
        hint={words.mustsHint}
        options={Object.entries(musts).map(([name, label]) => ({ name, label: capital(label) }))}
        popular={7}
        chosen={listIn(query, 'must_have')}
        placeholder={words.mustsPlaceholder}
        onChange={change('must_have')}
      />
    </>
  );
}

interface PricesProps {
  readonly query: URLSearchParams;
  readonly onChange: (levels: string[]) => void;
}

function Prices({ query, onChange }: PricesProps): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const chosen = listIn(query, 'want_price_level');
  return (
    <fieldset class="choose-field">
      <legend>{words.price}</legend>
      <div class="chips">
        {LEVELS.map(String).map((level) => (
          <button
            key={level}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(level)}
            onClick={() =>
              onChange(
                chosen.includes(level)
                  ? chosen.filter((each) => each !== level)
                  : [...chosen, level].sort(),
              )
            }
          >
            {format.price(Number(level))}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** As the first of a line; scripts without capitals have none. */
function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
