import { defineResource } from '@tablewise/mcp-server-kit';
import type { Resource } from '@tablewise/mcp-server-kit';
import type { City } from '@tablewise/restaurant-domain';

const JSON_TYPE = 'application/json';

/** The names of the city, and what is known of the model that reads reviews. */
export function createReasoningResources(city: City, modelCard: string): Resource[] {
  const { regions, districts, areas } = city.pack;
  const gazetteer = JSON.stringify({ regions, districts, areas });
  return [
    defineResource(
      {
        uri: `tablewise://gazetteer/${city.slug}`,
        name: 'gazetteer',
        title: `Gazetteer of ${city.name}`,
        description:
          'Regions, administrative districts and areas with their names in the languages of the city, ' +
          'other spellings and centres: what districts of the search tools may be.',
        mimeType: JSON_TYPE,
      },
      () => gazetteer,
    ),
    defineResource(
      {
        uri: 'tablewise://sentiment/model-card',
        name: 'sentiment-model-card',
        title: 'Model card of the sentiment model',
        description:
          'What the model that reads reviews was trained on, under which licences, and how well ' +
          'it does.',
        mimeType: JSON_TYPE,
      },
      () => modelCard,
    ),
  ];
}
