import { describe, expect, it } from '@jest/globals';
import { addressOf, isRegisterAddress } from './address.ts';

describe('addresses', () => {
  it('are given whole, or put together', () => {
    expect(addressOf({ 'addr:full': ' 香港中環  威靈頓街 ' })).toBe('香港中環 威靈頓街');
    expect(
      addressOf({
        'addr:housenumber': '32',
        'addr:street': 'Wellington Street',
        'addr:suburb': 'Central',
      }),
    ).toBe('32 Wellington Street, Central');
    expect(addressOf({})).toBe('');
  });

  it.each([
    ['香港中環 威靈頓街32-40號', true],
    ['長洲東灣路80號', true],
    ['G/F, 27 SOUTH WALL ROAD, KOWLOON', true],
    ['德豐街 Tak Fung Street', false],
    ['', false],
  ])('%j in the style of the register: %s', (address, expected) => {
    expect(isRegisterAddress(address)).toBe(expected);
  });
});
