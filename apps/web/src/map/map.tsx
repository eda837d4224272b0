import type { FoundPlace, Location, SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActivePlace } from '../find/active-place.ts';
import { DEFAULT_RADIUS_M } from '../find/chips.ts';
import { changed, numbers } from '../find/criteria.ts';
import type { Criteria } from '../find/criteria.ts';
import { useFinding } from '../find/finding.ts';
import { useCatalogue } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import { circlesOf } from './area-circles.ts';
import { CityMap } from './city-map.ts';
import type { MapView, Scene } from './city-map.ts';
import './map.css';
import { PickedCard } from './picked-card.tsx';
import { tilesOf } from './tiles.ts';
import { pinnable, usePlaces } from './use-places.ts';
import { MAP } from './words.ts';

interface PlaceMapProps {
  readonly found: SearchResult | undefined;
  readonly active: ActivePlace;
}

/** Where it is that was found: areas from afar, places from near. */
export function PlaceMap({ found, active }: PlaceMapProps): JSX.Element {
  const { criteria, pin, goTo, mark } = useFinding();
  const { apiLanguage } = useFormat();
  const words = useWords(MAP);
  const [view, setView] = useState<MapView>();
  const places = usePlaces(criteria, found, view);
  const scene = useScene(criteria, found, places);
  const picked = places.find(({ id }) => id === pin);
  const { element, map } = useCityMap({
    onPick: (id) => mark({ pin: id }),
    onPoint: (id) => active.set(id),
    onMove: setView,
  });
  useEffect(() => map?.show(scene), [map, scene]);
  useFit(map, criteria, scene, found);
  useEffect(() => {
    const byId = new Map(scene.places.map((place) => [place.id, place]));
    map?.mark('picked', pin === undefined ? undefined : byId.get(pin));
    return active.watch((id) => map?.mark('pointed', id === undefined ? undefined : byId.get(id)));
  }, [map, scene, pin, active]);
  const tiles = tilesOf(document);
  return (
    <section class="map" aria-label={words.map}>
      <div class="map-ground" ref={element} />
      {view?.byHand === true && view.box !== criteria.box && (
        <button
          type="button"
          class="map-here button-small"
          onClick={() => {
            setView({ ...view, byHand: false });
            goTo(changed(criteria, { box: view.box, near: undefined, area: undefined }));
          }}
        >
          {words.searchHere}
        </button>
      )}
      {pin !== undefined && (
        <PickedCard
          id={pin}
          place={picked}
          lang={apiLanguage}
          onClose={() => mark({ pin: undefined })}
        />
      )}
      <p class="map-note quiet">
        {words.equal} {tiles?.attribution}
      </p>
    </section>
  );
}

interface MapEvents {
  readonly onPick: (id: string) => void;
  readonly onPoint: (id: string | undefined) => void;
  readonly onMove: (view: MapView) => void;
}

/** The map of an element, for as long as it is there. */
function useCityMap(events: MapEvents) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap>();
  const words = useWords(MAP);
  const format = useFormat();
  // What happens is told to whoever listens then, not to whoever did first.
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    if (element.current === null) return;
    const made = new CityMap(element.current, {
      tiles: tilesOf(document),
      words: {
        zoomIn: words.zoomIn,
        zoomOut: words.zoomOut,
        number: (count) => format.number(count),
        group: ({ label, count, members }) => {
          const text = words.area(label, members.length - 1);
          return { text, title: words.placesIn(format.number(count), text) };
        },
      },
      onPick: (id) => latest.current.onPick(id),
      onPoint: (id) => latest.current.onPoint(id),
      onMove: (view) => latest.current.onMove(view),
    });
    const refresh = (): void => made.refresh();
    const sizes = new ResizeObserver(refresh);
    sizes.observe(element.current);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', refresh);
    setMap(made);
    return () => {
      scheme.removeEventListener('change', refresh);
      sizes.disconnect();
      made.close();
    };
  }, [words, format]);
  return { element, map };
}

function useScene(
  criteria: Criteria,
  found: SearchResult | undefined,
  places: readonly FoundPlace[],
): Scene {
  const { areas } = useCatalogue();
  const { apiLanguage } = useFormat();
  return useMemo(() => {
    const location = nearOf(criteria);
    return {
      total: found?.total ?? 0,
      places: pinnable(places, apiLanguage),
      areas: circlesOf(found?.metadata.facets?.area, areas),
      near: location && { location, radiusM: criteria.radius_m ?? DEFAULT_RADIUS_M },
    };
  }, [criteria, found, places, areas, apiLanguage]);
}

/** Goes where it is that was found, once for each question; not away from where somebody asked. */
function useFit(
  map: CityMap | undefined,
  criteria: Criteria,
  scene: Scene,
  found: SearchResult | undefined,
): void {
  const fitted = useRef<unknown>(undefined);
  const { sort: _sort, ...where } = criteria;
  const key = JSON.stringify(where);
  useEffect(() => {
    if (map === undefined || found === undefined || scene.areas.length === 0) return;
    if (fitted.current === key) return;
    const [south, west, north, east] = numbers(criteria.box ?? '', 4) ?? [];
    if (south !== undefined && west !== undefined && north !== undefined && east !== undefined) {
      if (fitted.current === undefined)
        map.fit([
          { lat: south, lng: west },
          { lat: north, lng: east },
        ]);
    } else {
      const all = found.total <= found.restaurants.length ? scene.places : [];
      const points = all.length > 0 ? all.map(({ location }) => location) : undefined;
      map.fit(points ?? scene.areas.map(({ centre }) => centre));
    }
    fitted.current = key;
  }, [map, key, scene, found]);
}

function nearOf({ near }: Criteria): Location | undefined {
  const [lat, lng] = numbers(near ?? '', 2) ?? [];
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}
