import type { FoundPlace } from '@tablewise/api-client';
import type { ComponentChildren, JSX } from 'preact';
import { shownOf } from '../api/use-answer.ts';
import { useCity } from '../city.ts';
import { restaurantHref } from '../router/routes.ts';
import { useHref } from '../router/use-href.ts';
import { labelIn } from '../words/labels.ts';
import { namesOf } from '../words/names.ts';
import { useFormat, useWords } from '../words/words.ts';
import { Status } from './status.tsx';
import { VoteBar } from './vote-bar.tsx';
import { PARTS } from './words.ts';

interface PlaceCardProps {
  readonly place: FoundPlace;
  /** What the cuisines and the area are called; their own names where nothing is known of them. */
  readonly labels?: ReadonlyMap<string, string>;
  /** The first reason and one caution, where the place was chosen for one. */
  readonly reason?: string | undefined;
  readonly caution?: string | undefined;
  /** When it should be open, where that is not now. */
  readonly at?: string | undefined;
  /** Buttons beside the link. */
  readonly children?: ComponentChildren;
}

/** The unit of the page: a place with what one decides by. All of it but the buttons is one link. */
export function PlaceCard(props: PlaceCardProps): JSX.Element {
  const { place, labels, reason, caution, at, children } = props;
  const href = useHref();
  return (
    <article class="card" data-id={place.id}>
      <h3 class="card-name">
        <a class="card-link" id={`place-${place.id}`} href={href(restaurantHref(place.id))}>
          <PlaceName place={place} />
        </a>
      </h3>
      <p class="card-facts quiet">{useFacts(place, labels).join(' · ')}</p>
      <p class="card-line">
        <Status open={place.open} at={at} />
      </p>
      <p class="card-line">
        <VoteBar votes={place.sentiment} />
      </p>
      {reason !== undefined && <p class="card-reason">{reason}</p>}
      {caution !== undefined && <p class="card-caution">{caution}</p>}
      <p class="card-source quiet">{useSource(place)}</p>
      {children !== undefined && <div class="card-buttons">{children}</div>}
    </article>
  );
}

/**
 * The name in the page's language, with the other one beside it, each marked as what it is. Letters
 * tell their direction better than a language does: some names in Arabic are written in Latin ones.
 */
export function PlaceName({ place }: { readonly place: FoundPlace }): JSX.Element {
  const { language } = useFormat();
  const [name, other] = namesOf(place, language, shownOf(useCity())?.languages);
  return (
    <>
      <bdi lang={name.lang === language ? undefined : name.lang}>{name.text}</bdi>
      {other !== undefined && (
        <>
          {' '}
          <bdi lang={other.lang}>{other.text}</bdi>
        </>
      )}
    </>
  );
}

/** The quiet line: cuisines, price, area, distance. */
export function useFacts(
  place: FoundPlace,
  labels: ReadonlyMap<string, string> = new Map(),
): string[] {
  const format = useFormat();
  const words = useWords(PARTS);
  const label = (name: string): string => labelIn(labels, name);
  const cuisines = (place.cuisines ?? place.meal_type ?? []).slice(0, 3).map(label);
  return [
    format.list(cuisines),
    place.price_level === undefined ? '' : format.price(place.price_level),
    place.district === undefined ? '' : label(place.district),
    place.distance_m === undefined ? '' : words.away(format.distance(place.distance_m)),
  ].filter((fact) => fact !== '');
}

/** Where the record is from; what was made up is said to be. */
export function useSource({ sources = [] }: FoundPlace): string {
  const words = useWords(PARTS);
  const format = useFormat();
  const names = [...new Set(sources.map(({ name }) => name))];
  if (names.length === 0) return '';
  return names.includes('generated') ? words.generated : words.from(format.list(names));
}
