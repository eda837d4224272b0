import { expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { createReasoningResources } from './reasoning-resources.ts';

it.each([
  [HONG_KONG, 'hong-kong'],
  [CAIRO, 'cairo'],
])('the resources are the gazetteer of the city and the model card, as JSON', (city, slug) => {
  const [gazetteer, card] = createReasoningResources(city, '{"name":"card"}');
  expect(gazetteer?.listing).toMatchObject({
    uri: `tablewise://gazetteer/${slug}`,
    title: `Gazetteer of ${city.name}`,
  });
  const { regions, districts, areas } = city.pack;
  expect(JSON.parse(gazetteer?.read() ?? '')).toEqual({ regions, districts, areas });
  expect(card?.listing.uri).toBe('tablewise://sentiment/model-card');
  expect(JSON.parse(card?.read() ?? '')).toEqual({ name: 'card' });
});
