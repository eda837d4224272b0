import type { SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { chipsOf } from '../chips.ts';
import { changed, without } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { Cross } from './cross.tsx';
import { Filters } from './filters.tsx';
import { NearMe } from './near-me.tsx';

/** What is asked most, what is set, and the way to all the rest. */
export function ChipBar({ found }: { readonly found: SearchResult | undefined }): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words } = telling;
  const filters = useRef<HTMLButtonElement>(null);
  // The field shows the words; now and near have chips that stay.
  const shownElsewhere = ['q', 'near', ...(criteria.open_now === true ? ['open'] : [])];
  const set = chipsOf(criteria, telling).filter((chip) => !shownElsewhere.includes(chip.key));
  return (
    <div class="find-chips chips" role="group" aria-label={words.filters}>
      <button
        type="button"
        class="chip"
        aria-pressed={criteria.open_now === true}
        onClick={() =>
          goTo(
            criteria.open_now === true
              ? without(criteria, 'open')
              : changed(criteria, { open_now: true }),
          )
        }
      >
        {words.openNow}
        {criteria.open_now === true && <Cross />}
      </button>
      <NearMe />
      {set.map(({ key, text, rest }) => (
        <button
          key={key}
          type="button"
          class="chip find-set"
          aria-label={words.remove(text)}
          onClick={() => {
            // The chip goes; the focus must not go with it.
            filters.current?.focus();
            goTo(rest);
          }}
        >
          {text}
          <Cross />
        </button>
      ))}
      <Filters found={found} opener={filters} />
    </div>
  );
}
