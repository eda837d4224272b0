import type { City } from '@tablewise/api-client';

/** A city as unlike Hong Kong as can be. */
export const CAIRO: City = {
  name: 'Cairo',
  names: { en: 'Cairo', ar: 'القاهرة' },
  country: 'EG',
  box: { south: 29.79, west: 30.85, north: 30.2, east: 31.7 },
  centre: { lat: 30.0444, lng: 31.2357 },
  time_zone: 'Africa/Cairo',
  currency: 'EGP',
  price_bands: [
    { label: 'Up to EGP 150', level: 1, to: 150 },
    { label: 'EGP 151-300', level: 2, from: 151, to: 300 },
    { label: 'EGP 301-600', level: 3, from: 301, to: 600 },
    { label: 'EGP 601-1,200', level: 4, from: 601, to: 1_200 },
    { label: 'Over EGP 1,201', level: 4, from: 1_201 },
  ],
  languages: ['ar', 'en', 'zh'],
  weekend: ['friday', 'saturday'],
  meal_periods: {
    breakfast: '07:00 - 11:59',
    lunch: '12:00 - 18:59',
    dinner: '19:00 - 23:59',
  },
  landmarks: [],
};
