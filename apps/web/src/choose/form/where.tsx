import type { Areas } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import { useCity } from '../../city.ts';
import { FIND } from '../../find/words.ts';
import { useLocate } from '../../parts/use-locate.ts';
import { areasNamed } from '../../words/labels.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { changeQuestion } from '../ask.ts';
import { listIn } from '../question.ts';
import { CHOOSE } from '../words.ts';
import { Picks } from './picks.tsx';
import type { Option } from './picks.tsx';

const WALKS = [400, 800, 1_200, 2_000];

interface WhereProps {
  readonly query: URLSearchParams;
  readonly areas: Areas | undefined;
}

/** Areas, or around where one is. */
export function Where({ query, areas }: WhereProps): JSX.Element {
  const words = { ...useWords(FIND), ...useWords(CHOOSE) };
  const { apiLanguage } = useFormat();
  const city = shownOf(useCity());
  const { state, locate } = useLocate((near) => changeQuestion({ near, district: undefined }));
  const isNear = query.has('near');
  const onNear = (): void => {
    if (isNear) changeQuestion({ near: undefined, walk_m: undefined });
    else locate();
  };
  return (
    <Picks
      legend={words.where}
      options={areaOptions(areas)}
      popular={6}
      chosen={areasNamed(areas, listIn(query, 'district'))}
      placeholder={words.wherePlaceholder}
      onChange={(district) =>
        changeQuestion({ district: district.join(','), near: undefined, walk_m: undefined })
      }
    >
      <button type="button" class="chip" aria-pressed={isNear} onClick={onNear}>
        {words.nearMe}
      </button>
      {isNear && <Walk query={query} />}
      <span class="choose-locating quiet" role="status">
        {state === 'locating' && words.locating}
        {state === 'not-located' && words.notLocated}
        {state === 'far-away' && words.farAway(city?.names[apiLanguage] ?? city?.name ?? '')}
      </span>
    </Picks>
  );
}

function Walk({ query }: { readonly query: URLSearchParams }): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  return (
    <label class="choose-select">
      {words.walk}
      <select
        value={query.get('walk_m') ?? '800'}
        onChange={({ currentTarget }) => changeQuestion({ walk_m: currentTarget.value })}
      >
        {WALKS.map((metres) => (
          <option key={metres} value={metres}>
            {format.distance(metres)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Those with most restaurants first, then what they lie in. */
function areaOptions(areas: Areas | undefined): Option[] {
  if (areas === undefined) return [];
  const { regions, districts } = areas;
  const small = regions.flatMap((region) => region.areas).sort((a, b) => b.count - a.count);
  const names = new Set(small.map(({ name }) => name));
  return [...small, ...districts.filter(({ name }) => !names.has(name)), ...regions];
}
