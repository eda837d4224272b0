import type { City } from '@tablewise/api-client';

/** The city as the API describes it. */
export const HONG_KONG: City = {
  name: 'Hong Kong',
  names: { en: 'Hong Kong', zh: '香港' },
  country: 'HK',
  box: { south: 22.13, west: 113.81, north: 22.57, east: 114.51 },
  centre: { lat: 22.3193, lng: 114.1694 },
  time_zone: 'Asia/Hong_Kong',
  currency: 'HKD',
  price_bands: [
    { label: 'Below $50', level: 1, to: 50 },
    { label: '$51-100', level: 1, from: 51, to: 100 },
    { label: '$101-200', level: 2, from: 101, to: 200 },
    { label: '$201-400', level: 3, from: 201, to: 400 },
    { label: '$401-800', level: 4, from: 401, to: 800 },
    { label: 'Above $801', level: 4, from: 801 },
  ],
  languages: ['en', 'zh'],
  weekend: ['saturday', 'sunday'],
  meal_periods: {
    breakfast: '07:00 - 11:29',
    lunch: '11:30 - 17:29',
    dinner: '17:30 - 22:30',
  },
  landmarks: [],
};
