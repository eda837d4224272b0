import type { SearchResult } from '@tablewise/api-client';
import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { ModalButton } from '../../parts/modal-button.tsx';
import { useFinding } from '../finding.ts';
import { FacetChoice } from './facet-choice.tsx';
import { Radius } from './radius.tsx';
import { WhenChoice } from './when-choice.tsx';

interface FiltersProps {
  readonly found: SearchResult | undefined;
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** All that can be asked for. What is chosen holds at once; the button below says what is left. */
export function Filters({ found, opener }: FiltersProps): JSX.Element {
  const { words } = useFinding().telling;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <ModalButton
      label={words.moreFilters}
      class="chip"
      opener={opener}
      title={words.filters}
      dialog={dialog}
    >
      <WhenChoice />
      <FacetChoice choice="district" legend={words.area} found={found} />
      <Radius />
      <FacetChoice choice="cuisine" legend={words.cuisine} found={found} />
      <FacetChoice choice="price_level" legend={words.price} found={found} />
      <FacetChoice choice="meal" legend={words.meal} found={found} />
      <FiltersEnd found={found} onClose={() => dialog.current?.close()} />
    </ModalButton>
  );
}

interface FiltersEndProps {
  readonly found: SearchResult | undefined;
  readonly onClose: () => void;
}

function FiltersEnd({ found, onClose }: FiltersEndProps): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words, format } = telling;
  return (
    <div class="modal-end">
      <button
        type="button"
        onClick={() => goTo({ ...(criteria.q !== undefined && { q: criteria.q }) })}
      >
        {words.clearAll}
      </button>
      <button type="button" class="button-main" onClick={onClose}>
        {found === undefined ? words.close : words.show(found.total, format.number(found.total))}
      </button>
    </div>
  );
}
