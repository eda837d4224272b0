import type { City } from '@tablewise/restaurant-domain';
import type { HoursStyle } from './draw-hours.ts';

/** A kind of restaurant that the city has, and how often. */
export interface CuisineKind {
  readonly weight: number;
  readonly cuisines: readonly string[];
  /** What the name ends with, in English and where it is known in Chinese; one of them. */
  readonly suffixes: readonly (readonly [en: string, zh?: string])[];
  /** How often each price level, 1 to 4, occurs. */
  readonly priceWeights: readonly [number, number, number, number];
  readonly hours: HoursStyle;
}

/** As kinds that nothing more is known of take turns to be. */
const USUAL: readonly Pick<CuisineKind, 'priceWeights' | 'hours'>[] = [
  { priceWeights: [6, 4, 1, 0], hours: 'allDay' },
  { priceWeights: [3, 5, 2, 1], hours: 'split' },
  { priceWeights: [8, 2, 0, 0], hours: 'early' },
  { priceWeights: [1, 3, 4, 2], hours: 'late' },
];

/** What a city's own cuisines make of it; without any, the restaurants of Hong Kong. */
export function kindsOf({ pack, cuisines }: City): readonly CuisineKind[] {
  const own = Object.keys(pack.cuisines);
  if (own.length === 0) return CUISINE_KINDS;
  return own.map((name, at) => ({
    weight: own.length - at,
    cuisines: [name],
    suffixes: [[cuisines.label(name, 'en')]],
    ...(USUAL[at % USUAL.length] ?? { priceWeights: [1, 1, 1, 1], hours: 'allDay' }),
  }));
}

/** `weight` says how frequent each kind is. */
const CUISINE_KINDS: readonly CuisineKind[] = [
  {
    weight: 16,
    cuisines: ['cantonese', 'chinese'],
    suffixes: [
      ['Seafood Restaurant', '海鮮酒家'],
      ['Restaurant', '酒家'],
      ['Kitchen', '小廚'],
    ],
    priceWeights: [1, 5, 3, 1],
    hours: 'allDay',
  },
  {
    weight: 14,
    cuisines: ['cha_chaan_teng'],
    suffixes: [
      ['Tea Restaurant', '茶餐廳'],
      ['Ice Room', '冰室'],
    ],
    priceWeights: [8, 2, 0, 0],
    hours: 'early',
  },
  {
    weight: 10,
    cuisines: ['noodle', 'chinese'],
    suffixes: [
      ['Noodle House', '麵家'],
      ['Noodles', '粉麵'],
    ],
    priceWeights: [8, 2, 0, 0],
    hours: 'allDay',
  },
  {
    weight: 5,
    cuisines: ['dim_sum', 'cantonese'],
    suffixes: [
      ['Dim Sum', '點心'],
      ['Tea House', '茶樓'],
    ],
    priceWeights: [3, 5, 2, 0],
    hours: 'early',
  },
  {
    weight: 4,
    cuisines: ['hotpot', 'chinese'],
    suffixes: [['Hotpot', '火鍋']],
    priceWeights: [0, 3, 5, 1],
    hours: 'late',
  },
  {
    weight: 4,
    cuisines: ['sichuan', 'chinese'],
    suffixes: [['Sichuan Restaurant', '川菜館']],
    priceWeights: [2, 5, 2, 0],
    hours: 'split',
  },
  {
    weight: 9,
    cuisines: ['japanese', 'sushi'],
    suffixes: [
      ['Sushi', '壽司'],
      ['Izakaya', '居酒屋'],
    ],
    priceWeights: [1, 4, 4, 3],
    hours: 'split',
  },
  {
    weight: 4,
    cuisines: ['ramen', 'japanese'],
    suffixes: [['Ramen', '拉麵']],
    priceWeights: [3, 6, 0, 0],
    hours: 'allDay',
  },
  {
    weight: 4,
    cuisines: ['korean'],
    suffixes: [['Korean Grill', '韓國料理']],
    priceWeights: [1, 6, 3, 0],
    hours: 'late',
  },
  {
    weight: 4,
    cuisines: ['thai'],
    suffixes: [['Thai Kitchen', '泰國菜館']],
    priceWeights: [3, 6, 1, 0],
    hours: 'allDay',
  },
  {
    weight: 3,
    cuisines: ['vietnamese'],
    suffixes: [['Pho', '越南河粉']],
    priceWeights: [6, 3, 0, 0],
    hours: 'allDay',
  },
  {
    weight: 3,
    cuisines: ['indian', 'curry'],
    suffixes: [['Curry House', '咖喱屋']],
    priceWeights: [3, 5, 2, 0],
    hours: 'split',
  },
  {
    weight: 6,
    cuisines: ['italian', 'pizza', 'pasta'],
    suffixes: [
      ['Trattoria', '意大利餐廳'],
      ['Pizzeria', '薄餅店'],
    ],
    priceWeights: [0, 4, 5, 2],
    hours: 'split',
  },
  {
    weight: 3,
    cuisines: ['french'],
    suffixes: [['Bistro', '法國餐廳']],
    priceWeights: [0, 1, 4, 5],
    hours: 'dinner',
  },
  {
    weight: 4,
    cuisines: ['steak_house', 'western'],
    suffixes: [['Steakhouse', '扒房']],
    priceWeights: [0, 2, 4, 4],
    hours: 'dinner',
  },
  {
    weight: 12,
    cuisines: ['coffee_shop'],
    suffixes: [
      ['Coffee', '咖啡'],
      ['Café', '咖啡店'],
    ],
    priceWeights: [5, 5, 0, 0],
    hours: 'early',
  },
  {
    weight: 5,
    cuisines: ['burger', 'western'],
    suffixes: [['Burgers', '漢堡']],
    priceWeights: [3, 6, 1, 0],
    hours: 'allDay',
  },
  {
    weight: 5,
    cuisines: ['dessert'],
    suffixes: [['Desserts', '甜品']],
    priceWeights: [8, 2, 0, 0],
    hours: 'late',
  },
  {
    weight: 3,
    cuisines: ['vegetarian'],
    suffixes: [['Vegetarian', '素食']],
    priceWeights: [3, 5, 1, 0],
    hours: 'allDay',
  },
  {
    weight: 3,
    cuisines: ['bar', 'western'],
    suffixes: [['Bar & Grill', '酒吧餐廳']],
    priceWeights: [0, 4, 5, 1],
    hours: 'dinner',
  },
];
