import { describe, expect, it } from '@jest/globals';
import { PRICE_RANGES, citySchema } from '@tablewise/contracts';
import { HONG_KONG } from '../gazetteer/hong-kong/hong-kong.ts';
import { HONG_KONG_CITY } from './hong-kong-city.ts';

const { box, centre, price_bands: bands } = HONG_KONG_CITY;

describe('Hong Kong', () => {
  it('is a city as the contract has it', () => {
    expect(citySchema.parse(HONG_KONG_CITY)).toEqual(HONG_KONG_CITY);
  });

  it('has its centre and every area within its bounds', () => {
    const outside = [{ name: 'the centre', centre }, ...HONG_KONG.areas].filter(
      ({ centre: { lat, lng } }) =>
        lat < box.south || lat > box.north || lng < box.west || lng > box.east,
    );
    expect(outside).toEqual([]);
  });

  it('has a price band for every label but that of unknown prices', () => {
    expect([...bands.map(({ label }) => label), 'Not specified']).toEqual([...PRICE_RANGES]);
  });

  it('has price bands that follow each other without a gap, in no lower level', () => {
    for (const [at, { to, level }] of bands.slice(0, -1).entries()) {
      expect(bands[at + 1]?.from).toBe((to ?? NaN) + 1);
      expect(bands[at + 1]?.level).toBeGreaterThanOrEqual(level);
    }
    expect([bands.at(0)?.from, bands.at(-1)?.to]).toEqual([undefined, undefined]);
  });
});
