import type { City, FoundPlace, Location, SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActivePlace } from '../find/active-place.ts';
import { DEFAULT_RADIUS_M } from '../find/chips.ts';
import { changed, numbers } from '../find/criteria.ts';
import type { Criteria } from '../find/criteria.ts';
import { useFinding } from '../find/finding.ts';
import { shownOf } from '../api/use-answer.ts';
import { useCity } from '../city.ts';
import { useCatalogue } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import { circlesOf, groundOf, mostOf } from './area-circles.ts';
import { CityMap } from './city-map.ts';
import type { MapView, Scene } from './city-map.ts';
import './map.css';
import { PickedCard } from './picked-card.tsx';
import { tilesOf } from './tiles.ts';
import { pinnable, usePlaces } from './use-places.ts';
import { MAP } from './words.ts';

type Box = City['box'];

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
            goTo(changed(criteria, { box: view.box, near: undefined, district: undefined }));
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
      ground: groundOf(areas),
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
  const city = shownOf(useCity());
  const key = JSON.stringify({ ...criteria, sort: undefined });
  useEffect(() => {
    if (map === undefined || found === undefined || fitted.current === key) return;
    const asked = boxOf(criteria);
    if (asked !== undefined && fitted.current !== undefined) {
      fitted.current = key;
      return;
    }
    const all = found.total <= found.restaurants.length ? scene.places : [];
    const points = [
      all.map(({ location }) => location),
      mostOf(scene.areas).map(({ centre }) => centre),
    ];
    const most = asked ?? points.find((some) => some.length > 0);
    // Where nothing was found there is the city; where the areas are not known yet, they will be.
    if (most !== undefined) fitted.current = key;
    else if (fitted.current !== undefined || city === undefined) return;
    map.fit(most ?? cornersOf(city?.box));
  }, [map, key, scene, found, city]);
}

function boxOf({ box }: Criteria): Location[] | undefined {
  const [south, west, north, east] = numbers(box ?? '', 4) ?? [];
  if (south === undefined || west === undefined || north === undefined || east === undefined)
    return undefined;
  return cornersOf({ south, west, north, east });
}

function cornersOf(box: Box | undefined): Location[] {
  if (box === undefined) return [];
  return [
    { lat: box.south, lng: box.west },
    { lat: box.north, lng: box.east },
  ];
}

function nearOf({ near }: Criteria): Location | undefined {
  const [lat, lng] = numbers(near ?? '', 2) ?? [];
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}
