import type { FoundPlace, SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActivePlace } from '../find/active-place.ts';
import { changed } from '../find/criteria.ts';
import type { Criteria } from '../find/criteria.ts';
import { useFinding } from '../find/finding.ts';
import { useCatalogue } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import { circlesOf, groundOf } from './area-circles.ts';
import { CityMap } from './city-map.ts';
import type { MapView, Scene } from './city-map.ts';
import './map.css';
import { PickedCard } from './picked-card.tsx';
import { nearOf, sightsOf } from './sights.ts';
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

/** The map of an element, in one language, for as long as it is there. */
function useCityMap(events: MapEvents) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap>();
  const words = useWords(MAP);
  const format = useFormat();
  // What happens is told to whoever listens then, not to whoever did first.
  const latest = useRef({ ...events, format });
  latest.current = { ...events, format };
  useEffect(() => {
    if (element.current === null) return;
    const number = (count: number): string => latest.current.format.number(count);
    const made = new CityMap(element.current, {
      tiles: tilesOf(document),
      words: {
        zoomIn: words.zoomIn,
        zoomOut: words.zoomOut,
        number,
        group: ({ label, count, members }) => {
          const text = words.area(label, members.length - 1);
          return { text, title: words.placesIn(number(count), text) };
        },
      },
      onPick: (id) => latest.current.onPick(id),
      onPoint: (id) => latest.current.onPoint(id),
      onMove: (view) => latest.current.onMove(view),
    });
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(element.current);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const recolour = (): void => made.recolour();
    scheme.addEventListener('change', recolour);
    setMap(made);
    return () => {
      scheme.removeEventListener('change', recolour);
      sizes.disconnect();
      made.close();
    };
  }, []);
  return { element, map };
}

function useScene(
  criteria: Criteria,
  found: SearchResult | undefined,
  places: readonly FoundPlace[],
): Scene {
  const { areas } = useCatalogue();
  const { language } = useFormat();
  return useMemo(() => {
    return {
      total: found?.total ?? 0,
      places: pinnable(places, language),
      areas: circlesOf(found?.metadata.facets?.area, areas),
      ground: groundOf(areas),
      near: nearOf(criteria),
    };
  }, [criteria, found, places, areas, language]);
}

/** Goes where it is that was found, once for each question; not away from where somebody asked. */
function useFit(
  map: CityMap | undefined,
  criteria: Criteria,
  scene: Scene,
  found: SearchResult | undefined,
): void {
  const fitted = useRef<string>(undefined);
  const key = JSON.stringify({ ...criteria, sort: undefined });
  useEffect(() => {
    if (map === undefined || found === undefined || fitted.current === key) return;
    const staysThere = criteria.box !== undefined && fitted.current !== undefined;
    const points = staysThere ? [] : sightsOf(criteria, scene);
    // Where the areas are is not known yet: it will be.
    if (!staysThere && points.length === 0) return;
    fitted.current = key;
    map.fit(points);
  }, [map, key, scene, found]);
}
