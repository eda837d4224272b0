import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import { useCity } from '../../city.ts';
import { useLocate } from '../../parts/use-locate.ts';
import { criterionText } from '../chips.ts';
import { changed, without } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { Cross } from './cross.tsx';

/** Asks the browser where it is when pressed, and only then. */
export function NearMe(): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words, format } = telling;
  const city = shownOf(useCity());
  const { state, locate } = useLocate((near) => goTo(changed(criteria, { near, box: undefined })));
  const isSet = criteria.near !== undefined;
  return (
    <>
      <button
        type="button"
        class="chip"
        aria-pressed={isSet}
        onClick={() => (isSet ? goTo(without(criteria, 'near')) : locate())}
      >
        {isSet ? criterionText(criteria, 'near', telling) : words.nearMe}
        {isSet && <Cross />}
      </button>
      <output class="find-located quiet">
        {state === 'locating' && words.locating}
        {state === 'not-located' && words.notLocated}
        {state === 'far-away' && words.farAway(city?.names[format.apiLanguage] ?? city?.name ?? '')}
      </output>
    </>
  );
}
