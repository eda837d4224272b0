import { writeFileSync } from 'node:fs';
import type { DataFolder } from './data-folder.ts';

/*
 * A city that is on no map, in the sea off Denmark: boundaries, places and restaurants as an
 * OpenStreetMap query answers them.
 */

interface Half {
  readonly name: string;
  readonly level: string;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const BOUNDARIES: readonly Half[] = [
  { name: 'Vesthavneby', level: '7', west: 11.6, east: 11.7, south: 56.6, north: 56.7 },
  { name: 'Østhavneby', level: '7', west: 11.7, east: 11.8, south: 56.6, north: 56.7 },
  { name: 'Gammelby', level: '9', west: 11.6, east: 11.7, south: 56.65, north: 56.7 },
  { name: 'Sandø', level: '9', west: 11.6, east: 11.7, south: 56.6, north: 56.65 },
  { name: 'Fyrhøj', level: '9', west: 11.7, east: 11.8, south: 56.6, north: 56.7 },
];

const PLACES = [
  { name: 'Tømmerkaj', lat: 56.67, lon: 11.65, alt_name: 'Kajen' },
  { name: 'Rødhøj', lat: 56.62, lon: 11.66 },
  { name: 'Fyrtårnet', lat: 56.65, lon: 11.75, 'name:en': 'Lighthouse Quarter' },
  { name: 'Elsewhere', lat: 57.5, lon: 11.75 },
];

const RESTAURANTS = [
  {
    name: 'Den Sorte Gryde',
    lat: 56.6702,
    lon: 11.6504,
    cuisine: 'danish',
    opening_hours: 'Mo-Su 17:00-23:00',
  },
  {
    name: 'Kaj & Krone',
    lat: 56.671,
    lon: 11.651,
    cuisine: 'seafood',
    opening_hours: 'Mo-Su 11:00-21:00',
  },
  {
    name: 'Lygten',
    lat: 56.6502,
    lon: 11.7503,
    cuisine: 'danish',
    opening_hours: 'Mo-Su 18:00-20:00',
  },
  { name: 'Over Sundet', lat: 57.2, lon: 11.75, cuisine: 'danish' },
];

/** Files that a stranger would have of it. */
export function writeHavneby(data: DataFolder): void {
  const features = BOUNDARIES.map(({ name, level, west, east, south, north }) => ({
    type: 'Feature',
    properties: { name, admin_level: level, boundary: 'administrative' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }));
  const nodes = (
    kind: object,
    all: readonly ({ lat: number; lon: number } & object)[],
  ): object => ({
    elements: all.map(({ lat, lon, ...tags }, at) => ({
      type: 'node',
      id: at + 1,
      lat,
      lon,
      tags: { ...kind, ...tags },
    })),
  });
  write(data, 'admin.geojson', { type: 'FeatureCollection', features });
  write(data, 'places.json', nodes({ place: 'quarter' }, PLACES));
  write(data, 'restaurants.json', nodes({ amenity: 'restaurant' }, RESTAURANTS));
}

function write(data: DataFolder, name: string, content: object): void {
  writeFileSync(data.file(name), JSON.stringify(content));
}
