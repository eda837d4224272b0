import type { PlaceOnPage, Votes } from '@tablewise/contracts';

/** What every record has, and whatever a spec gave it. */
type Found = Pick<PlaceOnPage, 'id' | 'name' | 'sentiment' | 'cuisines'> &
  Readonly<Record<string, unknown>>;

/** A record as a search gives it; a spec names only what matters to it. */
export function foundPlace(id: string, fields: Readonly<Record<string, unknown>> = {}): Found {
  const sentiment: Votes = { likes: 80, neutral: 10, dislikes: 10 };
  return {
    id,
    name: `Place ${id}`,
    address: '1 Harbour Road',
    district: 'Central district',
    location_category: 'Hong Kong Island',
    meal_type: ['cantonese'],
    price_range: '$101-200',
    sentiment,
    metadata: {},
    cuisines: ['cantonese'],
    price_level: 2,
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    ...fields,
  };
}

/** Votes as likes, neutral and dislikes. */
export function votes(likes: number, neutral: number, dislikes: number): { sentiment: Votes } {
  return { sentiment: { likes, neutral, dislikes } };
}
