import type { Notation } from './formats.ts';

/** Fifteen digits are exact in a double. */
const WHOLE = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** As it stands; an empty one is the schema’s to refuse. */
export const TEXT: Notation = { mustBe: 'must be a text', parse: (text) => text };

/** Plain digits: no exponent, no blank, no hexadecimal. */
export const WHOLE_NUMBER: Notation = {
  mustBe: 'must be a whole number in digits',
  parse: (text) => (WHOLE.test(text) ? Number(text) : undefined),
};

/** Plain digits, with a fraction or without. */
export const NUMBER: Notation = {
  mustBe: 'must be a number in digits, such as 0.5',
  parse: (text) => (DECIMAL.test(text) ? Number(text) : undefined),
};

/** In words alone: a bare name, or 1, says neither. */
export const FLAG: Notation = {
  mustBe: 'must be true or false',
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** `lat,lng` in degrees. */
export const POINT: Notation = {
  mustBe: 'must be lat,lng in degrees, such as 22.2819,114.1583',
  textSchema: { type: 'string', examples: ['22.2819,114.1583'] },
  parse: (text) => {
    const [lat, lng] = decimals(text, 2);
    return lat === undefined || lng === undefined ? undefined : { lat, lng };
  },
};

/** `south,west,north,east` in degrees. */
export const BOX: Notation = {
  mustBe: 'must be south,west,north,east in degrees, such as 22.27,114.14,22.3,114.2',
  textSchema: { type: 'string', examples: ['22.27,114.14,22.3,114.2'] },
  parse: (text) => {
    const [south, west, north, east] = decimals(text, 4);
    const isWhole = [south, west, north, east].every((bound) => bound !== undefined);
    return isWhole ? { south, west, north, east } : undefined;
  },
};

/** A time whose offset lost its `+`, which stands for a blank in a query, gets it back. */
export const TIME: Notation = {
  mustBe: 'must be a time',
  parse: (text) => text.replace(/^(\S+T\S+) (?=\d{2}:?\d{2}$)/, '$1+'),
};

function decimals(text: string, count: number): readonly number[] {
  const parts = text.split(',');
  return parts.length === count && parts.every((part) => DECIMAL.test(part))
    ? parts.map(Number)
    : [];
}
