import { describe, expect, it } from '@jest/globals';
import { addressOf, isRegisterAddress } from './address.ts';
import { cuisinesOf } from './cuisines.ts';
import { namesOf } from './names.ts';

describe('cuisines', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['chinese;barbecue;international', ['chinese', 'barbecue', 'international']],
    ['noodles; noodle ;;', ['noodle']],
    ['Italian,_European', ['italian', 'european']],
    ['Hong Kong', ['hong_kong']],
    ['川菜;湘菜', ['sichuan', 'hunan']],
    ['steak_house, pizza', ['steak_house', 'pizza']],
  ])('of %j are %j', (tag, cuisines) => {
    expect(cuisinesOf(tag)).toEqual(cuisines);
  });
});

describe('names', () => {
  it.each([
    [{ name: '鏞記', 'name:en': 'YUNG KEE' }, '鏞記', { en: 'YUNG KEE', zh: '鏞記' }],
    [{ name: '  Café  Gabbana ' }, 'Café Gabbana', { en: 'Café Gabbana' }],
    [
      { name: '真章魚無雙 x TEA BASARA' },
      '真章魚無雙 x TEA BASARA',
      { zh: '真章魚無雙 x TEA BASARA' },
    ],
    [{ 'name:en': 'Only English' }, 'Only English', { en: 'Only English' }],
    [{ name: 'Alpha', 'name:zh': '阿爾法' }, 'Alpha', { en: 'Alpha', zh: '阿爾法' }],
    [{ name: 'なだ万' }, 'なだ万', { zh: 'なだ万' }],
    [{ name: '283' }, '283', {}],
  ])('of %j are %j, %j', (tags, name, names) => {
    expect(namesOf(tags)).toEqual({ kind: 'named', name, names });
  });

  it.each(['No Record', 'no record', 'N/A', 'unknown', '---', '無名'])(
    '%j is a placeholder',
    (name) => {
      expect(namesOf({ name })).toEqual({ kind: 'placeholder', name });
    },
  );

  it.each([{}, { name: '' }, { name: '   ' }])('%j is no name', (tags) => {
    expect(namesOf(tags)).toEqual({ kind: 'no_name' });
  });
});

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
