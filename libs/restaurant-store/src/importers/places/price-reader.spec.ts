import { describe, expect, it } from '@jest/globals';
import { City, HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { PriceReader } from './price-reader.ts';

const inHongKong = new PriceReader(HONG_KONG);
const inCairo = new PriceReader(CAIRO);

it('of a currency with thousandths may have three decimals', () => {
  const { pack } = HONG_KONG;
  const bands = [
    { label: 'Up to 5', level: 1, to: 5 },
    { label: 'Over 6', level: 2, from: 6 },
  ];
  const kuwait = City.read({ ...pack, currency: 'KWD', price_bands: bands });
  expect(new PriceReader(kuwait).read('1.200')).toMatchObject({ price_range: 'Up to 5' });
});

it('may have a point after its currency', () => {
  const { pack } = HONG_KONG;
  const inRupees = new PriceReader(City.read({ ...pack, currency: 'LKR' }));
  expect(inRupees.read('Rs. 150')).toMatchObject({ price_range: '$101-200' });
});

describe('a price', () => {
  it.each([
    ['$101-200', '$101-200'],
    ['HK$101-200', '$101-200'],
    ['101 to 200', '$101-200'],
    ['HKD 101 – 200', '$101-200'],
    ['between $101 and $200', '$101-200'],
    ['150', '$101-200'],
    ['$150.50', '$101-200'],
    ['150 HKD', '$101-200'],
    ['HK$ 1,200', 'Above $801'],
    ['1.200', 'Above $801'],
    ['1 200', 'Above $801'],
    ['$1.200,50', 'Above $801'],
    ['150,50', '$101-200'],
    ['$150,-', '$101-200'],
    ['150/-', '$101-200'],
    ['1,000-1,200', 'Above $801'],
    ['under $50', 'Below $50'],
    ['<100', '$51-100'],
    ['over $800', 'Above $801'],
    ['800+', 'Above $801'],
    ['＄１５０', '$101-200'],
  ])('of %j in Hong Kong is %j', (text, price_range) => {
    expect(inHongKong.read(text)).toMatchObject({ price_range });
  });

  it.each([
    ['EGP 80-200', 'Up to EGP 150'],
    ['80-200 EGP', 'Up to EGP 150'],
    ['E£ 400', 'EGP 301-600'],
    ['£400', 'EGP 301-600'],
    ['٤٠٠ ج.م.', 'EGP 301-600'],
    ['1,500', 'Over EGP 1,201'],
  ])('of %j in Cairo is %j', (text, price_range) => {
    expect(inCairo.read(text)).toMatchObject({ price_range });
  });

  it.each([
    ['$', 1],
    ['$$', 2],
    ['£££', 3],
    ['$ $ $ $', 4],
  ])('of %j is of level %d and of no band', (text, price_level) => {
    expect(inHongKong.read(text)).toEqual({ price_level });
    expect(inCairo.read(text)).toEqual({ price_level });
  });

  it.each(['€20', 'USD 30', 'US$30', 'EGP 100', '$$$$$', '200-100', 'dear', '', '1-2-3', '-5'])(
    'of %j is not understood in Hong Kong',
    (text) => {
      expect(inHongKong.read(text)).toBeUndefined();
    },
  );
});
