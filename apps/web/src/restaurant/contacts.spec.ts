import { describe, expect, it } from '@jest/globals';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { contactsOf, directionsHref, geoHref } from './contacts.ts';

const contactsWith = (metadata: Record<string, unknown>) => contactsOf(aFoundPlace({ metadata }));

describe('contactsOf', () => {
  it('reads what the source had beside the record', () => {
    expect(
      contactsWith({ phone: '+852 2345 6789', website: 'https://www.jade.example/menu' }),
    ).toEqual({
      phone: { text: '+852 2345 6789', href: 'tel:+85223456789' },
      website: { text: 'jade.example', href: 'https://www.jade.example/menu' },
    });
  });

  it('takes the record before what is beside it', () => {
    const place = Object.assign(aFoundPlace({ metadata: { phone: '1111' } }), { phone: '2222' });
    expect(contactsOf(place).phone?.href).toBe('tel:2222');
  });

  it('takes the first of several numbers', () => {
    expect(contactsWith({ phone: '+852 2345 6789; +852 2345 0000' }).phone?.text).toBe(
      '+852 2345 6789',
    );
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,hello'],
    ['ask at the counter'],
    ['jade.example'],
    [42],
  ])('makes no link of %s', (website) => {
    expect(contactsWith({ website })).toEqual({});
  });

  it.each([['none'], ['+'], ['12'], [85_223_456_789]])('makes no call of %s', (phone) => {
    expect(contactsWith({ phone })).toEqual({});
  });
});

describe('the way there', () => {
  it('is given by coordinates', () => {
    const location = { lat: 22.298908, lng: 114.166325 };
    expect(geoHref(location)).toBe('geo:22.298908,114.166325?q=22.298908,114.166325');
    expect(directionsHref(location)).toBe(
      'https://www.openstreetmap.org/directions?to=22.298908%2C114.166325',
    );
  });
});
