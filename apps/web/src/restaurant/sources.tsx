import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useSource } from '../parts/place-card.tsx';
import { useWords } from '../words/words.ts';
import { ReportButton } from './report/report-button.tsx';
import { RESTAURANT } from './words.ts';

interface SourcesProps {
  readonly place: FoundPlace;
  readonly attribution: readonly string[];
}

/** Where the record is from, and what its sources ask to be said. */
export function Sources({ place, attribution }: SourcesProps): JSX.Element {
  const words = useWords(RESTAURANT);
  return (
    <section class="restaurant-section" aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <p class="quiet">{useSource(place)}</p>
      {attribution.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      <ReportButton place={place} />
    </section>
  );
}
