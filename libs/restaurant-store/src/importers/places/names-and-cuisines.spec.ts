import { describe, expect, it } from '@jest/globals';
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
    [
      ['Sichuan', 'dim sum; bar'],
      ['sichuan', 'dim_sum', 'bar'],
    ],
  ])('of %j are %j', (tag, cuisines) => {
    expect(cuisinesOf(tag)).toEqual(cuisines);
  });
});

describe('names', () => {
  it.each([
    [{ name: '鏞記', en: 'YUNG KEE' }, '鏞記', { en: 'YUNG KEE', zh: '鏞記' }],
    [{ name: '  Café  Gabbana ' }, 'Café Gabbana', { en: 'Café Gabbana' }],
    [
      { name: '真章魚無雙 x TEA BASARA' },
      '真章魚無雙 x TEA BASARA',
      { zh: '真章魚無雙 x TEA BASARA' },
    ],
    [{ en: 'Only English' }, 'Only English', { en: 'Only English' }],
    [{ name: 'Alpha', zh: '阿爾法' }, 'Alpha', { en: 'Alpha', zh: '阿爾法' }],
    [{ name: 'なだ万' }, 'なだ万', { zh: 'なだ万' }],
    [{ name: '283' }, '283', {}],
  ])('of %j are %j, %j', (tags, name, names) => {
    expect(namesOf(tags)).toEqual({ kind: 'named', name, names });
  });

  it.each(['No Record', '(no record found)', 'no record', 'N/A', 'unknown', '---', '無名'])(
    '%j is a placeholder',
    (name) => {
      expect(namesOf({ name })).toEqual({ kind: 'placeholder', name });
    },
  );

  it('that are placeholders in one language are left out of it, and said', () => {
    expect(namesOf({ name: '廟街辣蟹', en: '(no record found)' })).toEqual({
      kind: 'named',
      name: '廟街辣蟹',
      names: { zh: '廟街辣蟹' },
      leftOut: '(no record found)',
    });
  });

  it.each([{}, { name: '' }, { name: '   ' }])('%j is no name', (tags) => {
    expect(namesOf(tags)).toEqual({ kind: 'no_name' });
  });
});
