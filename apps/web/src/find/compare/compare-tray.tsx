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
  return compared.length === 0 || view === 'compare' ? null : <Tray />;
}

function Tray(): JSX.Element | null {
  const finding = useFinding();
  const { criteria, hrefOf, mark } = finding;
  const format = useFormat();
  const words = useWords(COMPARE);
  const asked = useRecords(finding.compared, format.apiLanguage);
  const records = shownOf(asked) ?? [];
  // An address may name places that are no longer there.
  const isThere = (id: string): boolean => records.some((record) => record.id === id);
  const compared = asked.state === 'here' ? finding.compared.filter(isThere) : finding.compared;
  if (compared.length === 0) return null;
  return (
    <aside class="find-tray" aria-label={words.tray}>
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
    </aside>
  );
}
