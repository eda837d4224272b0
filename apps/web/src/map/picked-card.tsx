import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf } from '../api/use-answer.ts';
import { CompareButton } from '../find/compare/compare-button.tsx';
import { useFinding } from '../find/finding.ts';
import { useRecords } from '../find/use-records.ts';
import { PlaceCard } from '../parts/place-card.tsx';
import { useWords } from '../words/words.ts';
import { MAP } from './words.ts';

interface PickedCardProps {
  readonly id: string;
  /** As far as it is known: a pin beyond the list has a name and a location. */
  readonly place: FoundPlace | undefined;
  readonly lang: 'en' | 'zh';
  readonly onClose: () => void;
}

/** The card of the pin that was picked. */
export function PickedCard({ id, place, lang, onClose }: PickedCardProps): JSX.Element | null {
  const { labels } = useFinding().telling;
  const words = useWords(MAP);
  const isWhole = place?.cuisines !== undefined;
  const asked = useRecords(isWhole ? [] : [id], lang);
  const record = isWhole ? place : shownOf(asked)?.find((each) => each.id === id);
  if (record === undefined) return null;
  return (
    <div class="map-card">
      <PlaceCard place={record} labels={labels}>
        <CompareButton place={record} />
        <button type="button" class="button-small" onClick={onClose}>
          {words.close}
        </button>
      </PlaceCard>
    </div>
  );
}
