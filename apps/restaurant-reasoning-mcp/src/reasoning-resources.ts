import { defineResource } from '@tablewise/mcp-server-kit';
import type { Resource } from '@tablewise/mcp-server-kit';
import { HONG_KONG } from '@tablewise/restaurant-domain';

const JSON_TYPE = 'application/json';

/** The names of the city, and what is known of the model that reads reviews. */
export function createReasoningResources(modelCard: string): Resource[] {
  const gazetteer = JSON.stringify(HONG_KONG);
  return [
    defineResource(
      {
        uri: 'tablewise://gazetteer/hong-kong',
        name: 'gazetteer',
        title: 'Gazetteer of Hong Kong',
        description:
          'Regions, administrative districts and areas with English and Chinese names, other ' +
          'spellings and centres: what districts of the search tools may be.',
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
