import type { Place } from '@tablewise/contracts';

/** A valid place; a spec names only what matters to it. */
export function aPlace(different: Partial<Place> = {}): Place {
  return {
    id: 'place-1',
    name: 'Harbour Kitchen',
    address: '1 Harbour Road',
    district: 'Central district',
    location_category: 'Hong Kong Island',
    meal_type: ['cantonese'],
    price_range: '$101-200',
    operating_hours: {
      mon_fri: ['11:00 - 22:00'],
      sat_sun: ['11:00 - 22:00'],
      public_holiday: ['11:00 - 22:00'],
    },
    sentiment: { likes: 80, neutral: 15, dislikes: 5 },
    metadata: {},
    cuisines: ['cantonese'],
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    ...different,
  };
}
