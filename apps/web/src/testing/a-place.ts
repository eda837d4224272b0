import type { FoundPlace } from '@tablewise/api-client';

/** A place as the API writes it. */
export function aPlace(over: Partial<FoundPlace> = {}): FoundPlace {
  return {
    id: 'demo:42-1',
    name: 'Jade Moon 翠月麵家',
    names: { en: 'Jade Moon', zh: '翠月麵家' },
    address: '90 Old Kiln Road, Tsim Sha Tsui',
    district: 'Tsim Sha Tsui',
    location: { lat: 22.298908, lng: 114.166325 },
    cuisines: ['noodle'],
    price_level: 1,
    sentiment: { likes: 78, neutral: 5, dislikes: 9 },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    ...over,
  };
}
