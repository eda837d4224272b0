import type { PriceBand } from '@tablewise/contracts';
import { CityMakingError } from './city-making.error.ts';
import type { CityFindings } from './findings.ts';

/** What a meal costs at most in the levels 1, 2 and 3, where a meal costs what it does in euros. */
const IN_EUROS = [15, 30, 60];
/** How many of a currency make a euro, by its order of magnitude; 1 for those that are not here. */
const MAGNITUDES: Readonly<Record<number, string>> = {
  0.3: 'BHD KWD OMR',
  5: 'AED BRL ILS MYR PEN PLN QAR RON SAR GEL',
  10: 'BOB BWP CNY DKK GHS GTQ HKD HNL MAD MOP NOK SEK SCR TTD UYU VES ZMW',
  20: 'CZK MDL MXN THB ZAR NAD TWD',
  50: 'EGP HTG MKD MUR NIO PHP TRY UAH BTN',
  100: 'ALL BDT DOP DZD ETB INR ISK JMD JPY KES KGS MZN NPR RSD RUB AFN GMD',
  200: 'AOA LKR PKR YER SDG',
  500: 'AMD CRC HUF KZT XAF XOF KMF',
  1000: 'ARS CLP IQD KRW NGN RWF MWK SYP',
  2000: 'BIF CDF MMK TZS MNT',
  5000: 'COP KHR MGA PYG UGX GNF',
  10000: 'IDR UZS SLL LAK',
  20000: 'IRR VND LBP',
};

/** Four bands, a level each, out of what the first three end with; guessed ones are a warning. */
export function priceBands(
  {
    currency,
    bands,
  }: { readonly currency: string; readonly bands?: readonly number[] | undefined },
  warnings: CityFindings,
): PriceBand[] {
  const [first, second, third] = bands ?? guessed(currency, warnings);
  if (
    first === undefined ||
    second === undefined ||
    third === undefined ||
    bands?.[3] !== undefined
  ) {
    throw new CityMakingError('--bands takes three amounts: the ends of the levels 1, 2 and 3');
  }
  const areWhole = [first, second, third].every(Number.isSafeInteger);
  if (!areWhole || !(first > 0 && second > first && third > second)) {
    throw new CityMakingError(`--bands: ${first}, ${second}, ${third} are no rising whole amounts`);
  }
  const amount = (value: number): string => value.toLocaleString('en');
  return [
    { label: `Up to ${currency} ${amount(first)}`, level: 1, to: first },
    band(2, first, second),
    band(3, second, third),
    { label: `Over ${currency} ${amount(third)}`, level: 4, from: third + 1 },
  ];

  function band(level: number, below: number, to: number): PriceBand {
    const label = `${currency} ${amount(below + 1)}-${amount(to)}`;
    return { label, level, from: below + 1, to };
  }
}

function guessed(currency: string, warnings: CityFindings): number[] {
  const [magnitude = '1'] =
    Object.entries(MAGNITUDES).find(([, codes]) => codes.split(' ').includes(currency)) ?? [];
  const ends = IN_EUROS.map((end) => Math.ceil((end * Number(magnitude)) / 5) * 5);
  const said = ends.map((end) => end.toLocaleString('en')).join(', ');
  warnings.add(`prices per head up to ${currency} ${said} are a guess by the currency: --bands`);
  return ends;
}
