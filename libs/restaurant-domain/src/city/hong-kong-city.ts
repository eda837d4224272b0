import type { City } from '@tablewise/contracts';
import { MEAL_PERIODS } from '../meals/meal-periods.ts';

/** The one place for what is true of Hong Kong alone; its names of areas are in `HONG_KONG`. */
export const HONG_KONG_CITY: City = {
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
  meal_periods: {
    breakfast: MEAL_PERIODS.breakfast.text,
    lunch: MEAL_PERIODS.lunch.text,
    dinner: MEAL_PERIODS.dinner.text,
  },
};
