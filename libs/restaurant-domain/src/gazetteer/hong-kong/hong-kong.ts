import type { GazetteerData } from '../gazetteer-data.ts';
import { ADMINISTRATIVE_DISTRICTS } from './administrative-districts.ts';
import { HONG_KONG_ISLAND } from './hong-kong-island.ts';
import { ISLANDS } from './islands.ts';
import { KOWLOON } from './kowloon.ts';
import { NEW_TERRITORIES } from './new-territories.ts';

/** The demo city: 4 regions, 18 administrative districts, 85 areas. */
export const HONG_KONG: GazetteerData = {
  regions: [
    {
      name: 'Hong Kong Island',
      zh: '香港島',
      aliases: ['HK Island', 'HKI', '港島', '香港岛', '港岛'],
    },
    { name: 'Kowloon', zh: '九龍', aliases: ['九龙'] },
    { name: 'New Territories', zh: '新界', aliases: ['NT'] },
    { name: 'Islands', zh: '離島', aliases: ['Outlying Islands', '离岛'] },
  ],
  administrativeDistricts: ADMINISTRATIVE_DISTRICTS,
  areas: [...HONG_KONG_ISLAND, ...KOWLOON, ...NEW_TERRITORIES, ...ISLANDS],
};
