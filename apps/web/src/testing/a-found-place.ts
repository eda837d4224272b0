import type { FoundPlace } from '@tablewise/api-client';

/** A place as a search finds it. */
export function aFoundPlace(over: Partial<FoundPlace> = {}): FoundPlace {
  return {
    id: 'demo:42-378',
    name: 'Northern Boat Noodles 北舟粉麵',
    names: { en: 'Northern Boat Noodles', zh: '北舟粉麵' },
    district: 'Tsim Sha Tsui',
    cuisines: ['noodle', 'chinese'],
    price_level: 1,
    sentiment: { likes: 118, neutral: 11, dislikes: 9 },
    open: { state: 'open', closing: 'until', until: '2026-11-30T21:30' },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    ...over,
  };
}
