import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { PlaceName, useFacts } from '../parts/place-card.tsx';
import { ShareButton } from '../parts/share-button.tsx';
import { Status } from '../parts/status.tsx';
import { restaurantHref } from '../router/routes.ts';
import { useWords } from '../words/words.ts';
import { contactsOf, directionsHref, geoHref } from './contacts.ts';
import { RESTAURANT } from './words.ts';

interface HeadingProps {
  readonly place: FoundPlace;
  readonly labels: ReadonlyMap<string, string>;
}

/** What it is, whether it is open, and how to get there. */
export function Heading({ place, labels }: HeadingProps): JSX.Element {
  const words = useWords(RESTAURANT);
  return (
    <header class="restaurant-heading">
      <h1>
        <PlaceName place={place} />
      </h1>
      <p class="quiet">{useFacts(place, labels).join(' · ')}</p>
      {place.open !== undefined && (
        <p>
          <Status open={place.open} />
        </p>
      )}
      {place.address !== undefined && (
        <p>
          <span class="unseen">{words.address}: </span>
          <bdi>{place.address}</bdi>
        </p>
      )}
      <Actions place={place} />
    </header>
  );
}

function Actions({ place }: { readonly place: FoundPlace }): JSX.Element {
  const words = useWords(RESTAURANT);
  const { phone, website } = contactsOf(place);
  const { location } = place;
  return (
    <div class="restaurant-actions">
      {location !== undefined && (
        <>
          <a class="button button-main" href={directionsHref(location)} rel="noopener">
            {words.directions}
          </a>
          <a class="button" href={geoHref(location)}>
            {words.openInMaps}
          </a>
        </>
      )}
      {phone !== undefined && (
        <a class="button" href={phone.href}>
          {words.call(phone.text)}
        </a>
      )}
      {website !== undefined && (
        <a class="button" href={website.href} rel="noopener nofollow">
          {words.website(website.text)}
        </a>
      )}
      <ShareButton title={place.name} href={restaurantHref(place.id)} />
    </div>
  );
}
