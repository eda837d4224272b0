import { expect, it } from '@jest/globals';
import type { Source } from '@tablewise/api-client';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { aSearchResult } from '../testing/a-search-result.ts';
import { sourcesIn } from './sources-in.ts';

const OSM: Source = {
  name: 'openstreetmap',
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap contributors',
  confidence: 'high',
};
const VOTES: Source = { name: 'generated', gives: 'votes', licence: 'CC0-1.0', confidence: 'high' };

it('each source is named once, in answers of any kind, wherever it stands in them', () => {
  const mapped = (number: number) =>
    aFoundPlace({ sources: [{ ...OSM, url: `https://osm.example/${number}` }, VOTES] });
  const found = aSearchResult({ restaurants: [mapped(1), mapped(2), aFoundPlace()] });
  const reviews = { reviews: [{ text: 'Good.', source: { name: 'diary', licence: 'unknown' } }] };
  const answers = [undefined, null, 'text', found, { restaurant: mapped(3) }, reviews];
  expect(sourcesIn(answers).map(({ name, gives }) => [name, gives])).toEqual([
    ['diary', undefined],
    ['generated', undefined],
    ['generated', 'votes'],
    ['openstreetmap', undefined],
  ]);
});
