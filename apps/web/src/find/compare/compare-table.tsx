import type { CompareResult, FoundPlace } from '@tablewise/api-client';
import type { ComponentChildren, JSX } from 'preact';
import { PlaceName } from '../../parts/place-card.tsx';
import { Status } from '../../parts/status.tsx';
import { VoteBar } from '../../parts/vote-bar.tsx';
import { restaurantHref } from '../../router/routes.ts';
import { useHref } from '../../router/use-href.ts';
import { labelIn } from '../../words/labels.ts';
import { useWords } from '../../words/words.ts';
import { useFinding } from '../finding.ts';
import { bestBy, distanceOf, hoursToday, intervalText } from './rows.ts';
import { COMPARE } from './words.ts';

interface CompareTableProps {
  readonly places: readonly FoundPlace[];
  /** Absent while it is not known, or where nobody can tell. */
  readonly comparison: CompareResult | undefined;
}

/** One column a place; the names stay in sight where it is wider than the screen. */
export function CompareTable({ places, comparison }: CompareTableProps): JSX.Element {
  const words = useWords(COMPARE);
  const rows = useRows(comparison);
  return (
    <div class="find-compare" role="region" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <td />
            {places.map((place) => (
              <PlaceHeader key={place.id} place={place} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => {
            const cells = places.map(cell);
            return cells.every((each) => each === '') ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((each, index) => (
                  <td key={places[index]?.id}>{each}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PlaceHeader({ place }: { readonly place: FoundPlace }): JSX.Element {
  const { compared, mark } = useFinding();
  const words = useWords(COMPARE);
  const href = useHref();
  return (
    <th scope="col">
      <a href={href(restaurantHref(place.id))}>
        <PlaceName place={place} />
      </a>
      <button
        type="button"
        class="button-small"
        onClick={() => mark({ compare: compared.filter((id) => id !== place.id).join(',') })}
        aria-label={words.remove(place.name)}
      >
        {words.removeIt}
      </button>
    </th>
  );
}

interface Row {
  readonly name: string;
  readonly cell: (place: FoundPlace) => ComponentChildren;
}

/** A row without anything in it is left out. */
function useRows(comparison: CompareResult | undefined): Row[] {
  const { format, labels } = useFinding().telling;
  const words = useWords(COMPARE);
  const { rows } = words;
  return [
    { name: rows.status, cell: ({ open }) => <Status open={open} /> },
    { name: rows.hours, cell: ({ hours }) => hoursToday(hours, format.localNow(), words) },
    { name: rows.votes, cell: ({ sentiment }) => <VoteBar votes={sentiment} /> },
    { name: rows.interval, cell: ({ id }) => intervalText(id, comparison, format, words) },
    {
      name: rows.price,
      cell: ({ price_level: level }) => (level === undefined ? words.unknown : format.price(level)),
    },
    {
      name: rows.cuisines,
      cell: ({ cuisines = [] }) => format.list(cuisines.map((each) => labelIn(labels, each))),
    },
    {
      name: rows.area,
      cell: ({ district }) => (district === undefined ? '' : labelIn(labels, district)),
    },
    {
      name: rows.distance,
      cell: (place) => {
        const metres = distanceOf(place, comparison);
        return metres === undefined ? '' : format.distance(metres);
      },
    },
    { name: rows.bestBy, cell: ({ id }) => format.list(bestBy(id, comparison, words)) },
  ];
}
