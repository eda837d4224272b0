/*
 * What the document shows as asked and answered. The restaurants are those of the demo city, so that
 * what is asked works as it is where `npm start` made the data.
 */
import type {
  AreasResult,
  CityDescription,
  CuisinesResult,
  FoundPlace,
  SearchResult,
  SimilarResult,
  SuggestionsResult,
} from '@tablewise/contracts';
import type { ReviewsAnswer } from '../reviews/reviews-answer.ts';

/** What is told of the data in every example. */
const ABOUT = { city: 'Hong Kong', generation: 1, attribution: ['© OpenStreetMap contributors'] };

export const RESTAURANT_ID = 'demo:42-1831';

const PLACE = {
  id: RESTAURANT_ID,
  name: 'Wing Lai Restaurant 永麗酒家',
  district: 'Central district',
  cuisines: ['cantonese', 'chinese'],
  price_range: '$101-200',
  price_level: 2,
  currency: 'HKD',
  sentiment: { likes: 110, neutral: 2, dislikes: 1 },
} satisfies FoundPlace;

export const FOUND_PLACE = {
  ...PLACE,
  score: 0.9576,
  open: { state: 'open', closing: 'until', until: '2026-11-21T22:30' },
} satisfies FoundPlace;

const CENTRAL = {
  districts: ['Central district'],
  normalized_districts: ['Central district'],
  taken_as: [{ given: 'Central district', level: 'area', name: 'Central district' }],
};

/** What the reasoning tools need of a record. */
const FIRST = {
  id: 'r1',
  name: 'Wing Kee',
  sentiment: { likes: 100, neutral: 20, dislikes: 10 },
};
const SECOND = {
  id: 'r2',
  name: 'Sun Hing',
  sentiment: { likes: 50, neutral: 25, dislikes: 15 },
};
export const RECORDS: [typeof FIRST, typeof SECOND] = [FIRST, SECOND];

export const SEARCH = {
  asked: { area: ['Central district'], meal: ['dinner'], open_at: '2026-11-21T19:30', limit: 1 },
  answered: {
    restaurants: [FOUND_PLACE],
    count: 1,
    total: 61,
    next_cursor: 'AgAAC5GH87S_7g0EhGUsdH_4',
    metadata: {
      search_type: 'search',
      search_criteria: {
        ...CENTRAL,
        meal_types: ['dinner'],
        open_at: '2026-11-21T19:30',
        sort: 'best',
      },
      district_counts: { 'Central district': 61 },
      meal_type_counts: { breakfast: 21, lunch: 53, dinner: 61 },
      meal_periods: { dinner: '17:30 - 22:30' },
      unknown_hours: 23,
      ...ABOUT,
    },
  } satisfies SearchResult,
};

export const SEARCH_BY_DISTRICT = {
  asked: { districts: ['Central district'], limit: 1 },
  answered: {
    restaurants: [PLACE],
    count: 1,
    total: 88,
    next_cursor: 'AgAADCxYJuy_7qSTyYOcgn_4',
    metadata: {
      search_type: 'district',
      search_criteria: CENTRAL,
      district_counts: { 'Central district': 88 },
      available_districts: { 'Hong Kong Island': ['Admiralty', 'Central district'] },
      ...ABOUT,
    },
  } satisfies SearchResult,
};

export const SEARCH_BY_MEAL_TYPE = {
  asked: { meal_types: ['breakfast'], limit: 1 },
  answered: {
    restaurants: [PLACE],
    count: 1,
    total: 579,
    next_cursor: 'AgAADO6Nh2e_7tVeNO5-T3_4',
    metadata: {
      search_type: 'meal_type',
      search_criteria: { meal_types: ['breakfast'] },
      meal_type_counts: { breakfast: 579, lunch: 579, dinner: 451 },
      meal_periods: { breakfast: '07:00 - 11:29' },
      unknown_hours: 403,
      ...ABOUT,
    },
  } satisfies SearchResult,
};

export const SEARCH_COMBINED = {
  asked: { districts: ['Central district'], meal_types: ['dinner'] },
  answered: {
    ...SEARCH_BY_DISTRICT.answered,
    metadata: {
      search_type: 'combined',
      search_criteria: { ...CENTRAL, meal_types: ['dinner'] },
      meal_type_counts: { breakfast: 21, lunch: 53, dinner: 61 },
      unknown_hours: 23,
      ...ABOUT,
    },
  } satisfies SearchResult,
};

export const RESTAURANT = { restaurant: PLACE, metadata: ABOUT };

export const SIMILAR = {
  restaurants: [{ ...PLACE, id: 'demo:42-1', name: 'Sun Hing', distance_m: 120 }],
  likenesses: [
    {
      id: 'demo:42-1',
      similarity: 0.8655,
      shared_cuisines: ['cantonese', 'chinese'],
      shared_meals: ['lunch', 'dinner'],
      price_levels_apart: 0,
    },
  ],
  count: 1,
  metadata: ABOUT,
} satisfies SimilarResult;

const OPINIONS = {
  review_count: 1,
  likes: 0,
  neutral: 1,
  dislikes: 0,
  average_confidence: 0.55,
  aspects: [
    {
      aspect: 'food' as const,
      likes: 1,
      neutral: 0,
      dislikes: 0,
      quotes: [{ index: 0, polarity: 'like' as const, text: 'Good noodles' }],
    },
  ],
};

export const REVIEWS = {
  reviews: [
    {
      id: 'v1',
      restaurant_id: RESTAURANT_ID,
      text: 'Good noodles, slow service.',
      language: 'en',
      stars: 4,
      date: '2026-11-20',
      source: { name: 'csv', licence: 'CC0-1.0', confidence: 'medium' },
    },
  ],
  count: 1,
  total: 1,
  metadata: ABOUT,
  analysis: {
    sentiments: [
      {
        index: 0,
        id: 'v1',
        restaurant_id: RESTAURANT_ID,
        label: 'neutral',
        confidence: 0.55,
        probabilities: { like: 0.3, neutral: 0.55, dislike: 0.15 },
        language: 'en',
        aspects: [
          {
            aspect: 'food',
            polarity: 'like',
            confidence: 0.94,
            evidence: [{ start: 0, end: 12, text: 'Good noodles' }],
          },
        ],
        provider: 'local',
        degraded: true,
        reason: 'not_configured',
      },
    ],
    summary: OPINIONS,
    restaurants: [{ restaurant_id: RESTAURANT_ID, ...OPINIONS }],
    review_count: 1,
    sentiment_source: 'reviews',
    read_by: { llm: 0, local: 1, degraded: true, reasons: ['not_configured'] },
    rejected: [],
  },
  degraded: false,
} satisfies ReviewsAnswer;

export const SUGGESTIONS = {
  suggestions: [
    {
      kind: 'restaurant',
      text: PLACE.name,
      id: RESTAURANT_ID,
      district: 'Central district',
    },
    { kind: 'area', text: 'Wan Chai', id: 'Wan Chai', count: 95 },
  ],
  metadata: { generation: 1 },
} satisfies SuggestionsResult;

export const AREAS = {
  regions: [
    {
      name: 'Hong Kong Island',
      label: 'Hong Kong Island',
      count: 661,
      areas: [
        {
          name: 'Central district',
          label: 'Central district',
          aliases: ['Central', '中環'],
          district: 'Central and Western',
          centre: { lat: 22.2819, lng: 114.156 },
          count: 88,
        },
      ],
    },
  ],
  districts: [{ name: 'Central and Western', label: 'Central and Western', count: 230 }],
  metadata: { generation: 1 },
} satisfies AreasResult;

export const CUISINES = {
  cuisines: [{ name: 'cha_chaan_teng', label: 'Cha chaan teng', count: 225 }],
  metadata: { generation: 1 },
} satisfies CuisinesResult;

export const CITY = {
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
  ],
  languages: ['en', 'zh'],
  weekend: ['saturday', 'sunday'],
  meal_periods: { breakfast: '07:00 - 11:29', lunch: '11:30 - 17:29', dinner: '17:30 - 22:30' },
  landmarks: [
    {
      name: 'Star Ferry Pier, Tsim Sha Tsui',
      names: { en: 'Star Ferry Pier, Tsim Sha Tsui', zh: '尖沙咀天星碼頭' },
      location: { lat: 22.2937, lng: 114.1688 },
    },
  ],
} satisfies CityDescription;
