import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import { PlaceName } from '../../parts/place-card.tsx';
import { useFormat, useWords } from '../../words/words.ts';
import { useFinding } from '../finding.ts';
import { useRecords } from '../use-records.ts';
import { COMPARE } from './words.ts';

/** What is chosen to be compared, at hand while one goes on looking. */
export function CompareTray(): JSX.Element | null {
  const { compared, view } = useFinding();
  const words = useWords(COMPARE);
  if (compared.length === 0 || view === 'compare') return null;
  return (
    <aside class="find-tray" aria-label={words.tray}>
      <Tray />
    </aside>
  );
}

function Tray(): JSX.Element {
  const { criteria, compared, hrefOf, mark } = useFinding();
  const format = useFormat();
  const words = useWords(COMPARE);
  const records = shownOf(useRecords(compared, format.apiLanguage)) ?? [];
  return (
    <>
      <ul class="find-tray-places">
        {compared.map((id) => {
          const place = records.find((record) => record.id === id);
          const name = place?.name ?? '…';
          return (
            <li key={id}>
              <span class="find-tray-name">
                {place === undefined ? name : <PlaceName place={place} />}
              </span>
              <button
                type="button"
                class="button-plain find-tray-remove"
                aria-label={words.remove(name)}
                onClick={() => mark({ compare: compared.filter((each) => each !== id).join(',') })}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      {compared.length === 1 ? (
        <span class="quiet">{words.addAnother}</span>
      ) : (
        <a class="button button-main" href={hrefOf(criteria, { view: 'compare' })}>
          {words.open(compared.length, format.number(compared.length))}
        </a>
      )}
    </>
  );
}
