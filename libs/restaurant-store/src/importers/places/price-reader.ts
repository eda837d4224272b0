import type { City, Price } from '@tablewise/restaurant-domain';

/** What a text says a place costs: a band and its level, or of the bands nothing but a level. */
export type ReadPrice = Price | { readonly price_level: number };

const DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;
/** `$$` is a level in any currency. */
const LEVEL = /^(\p{Sc})\1{0,3}$/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const THOUSANDS = /(\d)[,'’ ](?=\d{3}(?!\d))/gu;
/** As most of Europe and South America write them; `.` has no other meaning before three digits. */
const POINT_THOUSANDS = /(\d)\.(?=\d{3}(?!\d))/gu;
const COMMA_DECIMALS = /(\d),(?=\d{1,2}(?!\d))/gu;
/** `250,-` and `600/-` are even amounts. */
const EVEN = /\s*[/,.]\s*-+\s*$/u;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const ONE = new RegExp(`^${NUMBER}$`, 'u');
const FROM_TO = new RegExp(
  String.raw`^(?:between |from )?${NUMBER} ?(?:-|to|and|至|到) ?${NUMBER}$`,
  'u',
);
const UP_TO = new RegExp(`^(?:below|under|less than|up to|max|<|<=) ?${NUMBER}$`, 'u');
const BEYOND = new RegExp(
  `^(?:above|over|more than|from|min|>|>=) ?${NUMBER}$|^${NUMBER} ?(?:\\+|and (?:up|over|above|more))$`,
  'u',
);

/** Reads prices as people write them, in the currency of a city: no other one is converted. */
export class PriceReader {
  private readonly currency: RegExp;
  private readonly thousands: readonly RegExp[];

  constructor(private readonly city: City) {
    this.currency = new RegExp(`(?:${marksOf(city).map(escaped).join('|')})\\.?`, 'giu');
    this.thousands = hasThousandths(city.pack.currency)
      ? [THOUSANDS]
      : [THOUSANDS, POINT_THOUSANDS];
  }

  /** Undefined where it is no price, or one in another currency. */
  read(text: string): ReadPrice | undefined {
    const labelled = this.city.prices.labelled(text);
    if (labelled !== undefined) return labelled;
    const level = LEVEL.exec(text.replaceAll(/\s/gu, ''))?.[0].length;
    if (level !== undefined) return { price_level: level };
    const amount = amountIn(this.plain(text));
    return amount === undefined ? undefined : this.city.prices.holding(amount);
  }

  /** Lower case, plain numbers, without the currency. */
  private plain(text: string): string {
    const amounts = text
      .normalize('NFKC')
      .replaceAll(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
      .replaceAll(this.currency, ' ')
      .trim()
      .replace(EVEN, '');
    return this.thousands
      .reduce((plain, separator) => plain.replaceAll(separator, '$1'), amounts)
      .replaceAll(COMMA_DECIMALS, '$1.')
      .replaceAll(/[‐-―−~〜]/gu, '-')
      .toLowerCase()
      .replaceAll(/\s*([-<>=+])\s*/gu, '$1')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  }
}

/** Whether amounts of the currency may have three decimals, which look like thousands. */
function hasThousandths(currency: string): boolean {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits === 3;
}

/** What a person pays; of a range its middle. */
function amountIn(text: string): number | undefined {
  const [, low, high] = FROM_TO.exec(text) ?? [];
  if (high !== undefined) {
    return Number(low) <= Number(high) ? (Number(low) + Number(high)) / 2 : undefined;
  }
  const exact = ONE.exec(text)?.[1] ?? UP_TO.exec(text)?.[1];
  if (exact !== undefined) return Number(exact);
  const [, after, before = after] = BEYOND.exec(text) ?? [];
  return before === undefined ? undefined : Number(before) + 1;
}

/** The currency as its city, and English, write it; the longest first. */
function marksOf({ pack: { currency, languages } }: City): string[] {
  const marks = ['en', ...languages].flatMap((language) =>
    DISPLAYS.flatMap((currencyDisplay) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(1)
        .flatMap(({ type, value }) => (type === 'currency' ? [value.normalize('NFKC')] : [])),
    ),
  );
  const signs = marks.flatMap((mark) => /\p{Sc}/u.exec(mark)?.[0] ?? []);
  return [...new Set([...marks, ...signs])].sort((a, b) => b.length - a.length);
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
