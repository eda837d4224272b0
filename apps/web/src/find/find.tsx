import type { JSX } from 'preact';
import { shownOf } from '../api/use-answer.ts';
import { useCity } from '../city.ts';
import { useTitle } from '../parts/use-title.ts';
import { navigate } from '../router/location.ts';
import { restaurantHref } from '../router/routes.ts';
import { useHref } from '../router/use-href.ts';
import { useWords } from '../words/words.ts';
import { FRAME } from '../words.ts';
import { SearchBox } from './box/search-box.tsx';
import type { Option } from './box/options.ts';
import { CompareTray } from './compare/compare-tray.tsx';
import { Compare } from './compare/compare.tsx';
import { changed, withOption } from './criteria.ts';
import { ChipBar } from './filters/chip-bar.tsx';
import './find.css';
import { FindingProvider, useFinding, useFindingHere } from './finding.ts';
import { Found } from './found.tsx';
import { useResults } from './use-results.ts';

/** Restaurants by anything: as a list and on a map, up to four side by side. */
export function Find(): JSX.Element {
  const finding = useFindingHere();
  return (
    <FindingProvider value={finding}>
      {finding.view === 'compare' ? <Compare /> : <Search />}
      <CompareTray />
    </FindingProvider>
  );
}

function Search(): JSX.Element {
  const { criteria, telling } = useFinding();
  const { words, format } = telling;
  const city = shownOf(useCity());
  const frame = useWords(FRAME);
  const name = city?.names[format.apiLanguage] ?? city?.name;
  const title = name === undefined ? words.title : frame.slogan(name);
  useTitle(title);
  const results = useResults(criteria, format.apiLanguage);
  return (
    <Found results={results}>
      <h1 class="find-title">{title}</h1>
      <SearchBox searched={criteria.q ?? ''} onChosen={useChosen()} />
      <ChipBar found={shownOf(results.asked)} />
    </Found>
  );
}

/** A restaurant is gone to; a cuisine or an area takes the place of the words that led to it. */
function useChosen(): (option: Option) => void {
  const { criteria, goTo } = useFinding();
  const href = useHref();
  return (option) => {
    switch (option.kind) {
      case 'words': {
        goTo(changed(criteria, { q: option.text === '' ? undefined : option.text }));
        return;
      }
      case 'restaurant': {
        navigate(href(restaurantHref(option.id)));
        return;
      }
      case 'cuisine':
      case 'area': {
        goTo(withOption(criteria, option));
        return;
      }
    }
  };
}
