import type { Location } from '@tablewise/api-client';
import {
  Map as LeafletMap,
  canvas,
  circle,
  circleMarker,
  control,
  divIcon,
  latLngBounds,
  layerGroup,
  marker,
  tileLayer,
} from 'leaflet';
import type { LayerGroup, Marker, Point } from 'leaflet';
import { page } from '../page.ts';
import { grouped, widthOf } from './area-circles.ts';
import type { AreaCircle, CircleGroup } from './area-circles.ts';
import type { Tiles } from './tiles.ts';

/** From here on places are seen, not areas. */
const PINS_FROM_ZOOM = 14;
/** As few places are seen at any distance. */
const FEW = 60;
/** Room for a circle and its name, px. */
const CIRCLES_APART_PX = 76;
const NAMES_APART_PX = 110;
const CLOSEST_FIT = 16;
/** Leaflet gives a zoom 250 ms. */
const LONGEST_MOVE_MS = 1_000;

export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly location: Location;
}

/** What is to be seen. */
export interface Scene {
  /** How many were found; the places may be some of them. */
  readonly total: number;
  readonly places: readonly MapPlace[];
  readonly areas: readonly AreaCircle[];
  /** What to call the ground by, where nothing else says where one is. */
  readonly ground: readonly AreaCircle[];
  readonly near: { readonly location: Location; readonly radiusM: number } | undefined;
}

/** What part of the world the map shows. */
export interface MapView {
  /** As the API takes it. */
  readonly box: string;
  /** Places are seen, not areas. */
  readonly pins: boolean;
  /** A person brought it there. */
  readonly byHand: boolean;
}

export interface MapOptions {
  readonly tiles: Tiles | undefined;
  readonly words: {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly group: (group: CircleGroup) => { readonly text: string; readonly title: string };
    readonly number: (count: number) => string;
  };
  readonly onPick: (id: string) => void;
  readonly onPoint: (id: string | undefined) => void;
  readonly onMove: (view: MapView) => void;
}

const NOTHING: Scene = { total: 0, places: [], areas: [], ground: [], near: undefined };

/** Leaflet, told what to show. Nothing of it is needed to use the page: the list has it all. */
export class CityMap {
  readonly #map: LeafletMap;
  /** One for all pins: each that is made stays with the map. */
  readonly #canvas = canvas({ padding: 0.5, tolerance: 6 });
  readonly #under = layerGroup();
  readonly #pins = layerGroup();
  readonly #circles = layerGroup();
  readonly #marks: Record<'pointed' | 'picked', Marker | undefined> = {
    pointed: undefined,
    picked: undefined,
  };
  #scene: Scene = NOTHING;
  /** Whether pins are drawn, not areas. */
  #pinned = false;
  /** What moves it is us. */
  #settling = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: MapOptions,
  ) {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = new LeafletMap(element, {
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      inertia: !still,
      // Its element is watched, of whose size a window tells nothing.
      trackResize: false,
      zoomSnap: 0.5,
      minZoom: 9,
      maxZoom: 18,
    });
    const { tiles, words } = options;
    control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.#map);
    control.scale({ imperial: false }).addTo(this.#map);
    if (tiles !== undefined) tileLayer(tiles.url, { crossOrigin: false }).addTo(this.#map);
    for (const layer of [this.#under, this.#pins, this.#circles]) layer.addTo(this.#map);
    this.#map.on('zoomend', this.#zoomed).on('moveend', this.#moved);
  }

  /** Shows something else, from where it stands. */
  show(scene: Scene): void {
    this.#scene = scene;
    if (this.#isPlaced()) this.#draw();
  }

  /** Goes where all of it is seen. */
  fit(points: readonly Location[]): void {
    if (points.length === 0) return;
    this.#settle(() =>
      this.#map.fitBounds(latLngBounds([...points]), {
        animate: false,
        maxZoom: CLOSEST_FIT,
        padding: [40, 40],
      }),
    );
  }

  /** Marks a place with its name; `picked` stays until something else is. */
  mark(as: 'pointed' | 'picked', place: MapPlace | undefined): void {
    this.#marks[as]?.remove();
    this.#marks[as] =
      place &&
      marker(place.location, {
        icon: divIcon({ className: `map-mark map-${as}`, html: textElement(place.name) }),
        interactive: false,
        keyboard: false,
        zIndexOffset: as === 'pointed' ? 2_000 : 1_000,
      }).addTo(this.#map);
  }

  /** Its element has another size. */
  resize(): void {
    this.#settle(() => this.#map.invalidateSize({ animate: false }));
  }

  /** The page has other colours. */
  recolour(): void {
    if (this.#isPlaced()) this.#draw();
  }

  /** Its element must not be used for another one. */
  close(): void {
    // Leaflet goes on to tell of moves that had begun, also where the map is gone.
    this.#map.off('zoomend', this.#zoomed).off('moveend', this.#moved);
    // A zoom and a frame of the canvas end by timers that it does not call back, and need the map.
    page.clock.after(LONGEST_MOVE_MS, () => this.#map.remove());
  }

  #settle(move: () => void): void {
    this.#settling = true;
    move();
    this.#settling = false;
  }

  #isPlaced(): boolean {
    return this.#scene !== NOTHING && '_loaded' in this.#map;
  }

  /** Pins stay as they are, unless they come or go. */
  readonly #zoomed = (): void => {
    if (this.#pinned === this.#showsPins()) this.#drawAreas();
    else this.#draw();
  };

  readonly #moved = (): void => {
    const bounds = this.#map.getBounds();
    const edges = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
    this.options.onMove({
      box: edges.map((edge) => edge.toFixed(4)).join(','),
      pins: this.#showsPins(),
      byHand: !this.#settling,
    });
  };

  #showsPins(): boolean {
    return this.#scene.total <= FEW || this.#map.getZoom() >= PINS_FROM_ZOOM;
  }

  #draw(): void {
    for (const layer of [this.#under, this.#pins]) layer.clearLayers();
    const { near } = this.#scene;
    const colour = (name: string): string =>
      getComputedStyle(this.element).getPropertyValue(name).trim();
    if (near !== undefined) {
      circle(near.location, {
        radius: near.radiusM,
        color: colour('--focus'),
        weight: 1.5,
        fillOpacity: 0.06,
        interactive: false,
      }).addTo(this.#under);
    }
    this.#pinned = this.#showsPins();
    if (this.#pinned) this.#drawPins(colour('--accent'), colour('--raised'));
    this.#drawAreas();
  }

  #drawPins(fillColor: string, color: string): void {
    const renderer = this.#canvas;
    for (const { id, location } of this.#scene.places) {
      circleMarker(location, { renderer, radius: 7, weight: 2, color, fillColor, fillOpacity: 1 })
        .on('click', () => this.options.onPick(id))
        .on('mouseover', () => this.options.onPoint(id))
        .on('mouseout', () => this.options.onPoint(undefined))
        .addTo(this.#pins);
    }
  }

  /** Among pins the areas are names; without them, circles. */
  #drawAreas(): void {
    this.#circles.clearLayers();
    if (this.#pinned) this.#drawGround();
    else this.#drawCircles();
  }

  #drawGround(): void {
    for (const { centre, label } of this.#grouped(this.#scene.ground, NAMES_APART_PX))
      addText(this.#circles, centre, label);
  }

  #grouped(circles: readonly AreaCircle[], apart: number): CircleGroup[] {
    const at = ({ lat, lng }: Location): Point => this.#map.latLngToContainerPoint([lat, lng]);
    return grouped(circles, at, apart);
  }

  #drawCircles(): void {
    const groups = this.#grouped(this.#scene.areas, CIRCLES_APART_PX);
    const most = Math.max(0, ...groups.map(({ count }) => count));
    for (const group of groups) this.#circleFor(group, most).addTo(this.#circles);
  }

  #circleFor(group: CircleGroup, most: number): Marker {
    const { words } = this.options;
    const width = widthOf(group.count, most);
    const { text, title } = words.group(group);
    const html = textElement(words.number(group.count));
    const name = textElement(text);
    name.className = 'map-circle-name';
    html.append(name);
    const closer = (): void => this.#lookAt(group);
    return marker(group.centre, {
      icon: divIcon({ className: 'map-circle', iconSize: [width, width], html }),
      title,
    })
      .on('click', closer)
      .on('keydown', ({ originalEvent: { key } }) => {
        if (key === 'Enter' || key === ' ') closer();
      });
  }

  /** Closer to an area, or to as many as one circle stands for. */
  #lookAt({ members }: CircleGroup): void {
    const bounds = latLngBounds(members.map(({ centre }) => centre)).pad(0.4);
    const zoom = Math.min(
      Math.max(this.#map.getBoundsZoom(bounds), this.#map.getZoom() + 1),
      PINS_FROM_ZOOM + 1,
    );
    this.#map.setView(bounds.getCenter(), zoom);
  }
}

function addText(layer: LayerGroup, { lat, lng }: Location, text: string): void {
  marker([lat, lng], {
    icon: divIcon({ className: 'map-area', html: textElement(text) }),
    interactive: false,
    keyboard: false,
    zIndexOffset: -1_000,
  }).addTo(layer);
}

function textElement(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
