import { describe, expect, it } from '@jest/globals';
import { shown } from '../testing/shown-hours.ts';

describe('opening hours without a closing time', () => {
  it.each<[string, string, Record<string, string>]>([
    ['five in the evening', 'Tu 17:00+', { Tu: '17:00-19:00+' }],
    ['a closing time', 'Tu 18:00-22:00+', { Tu: '18:00-22:00+' }],
    ['lunch', 'Tu 12:00+,18:00-23:00', { Tu: '12:00-14:00+,18:00-23:00' }],
    ['a range in another one', 'Tu 12:00+,12:00-23:00', { Tu: '12:00-23:00' }],
    ['another rule', 'Mo-Tu 09:00-17:00; Tu 17:00+', { Mo: '09:00-17:00', Tu: '17:00-19:00+' }],
  ])('keep an end open after %s: %s', (_what, osm, week) => {
    expect(shown(osm)).toEqual(week);
  });
});
