import { pointerTo } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';

/** What the texts of a parameter stand for, or why they stand for nothing. */
export type Reading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** How a parameter is written in a URL. */
export interface Format {
  readonly isList: boolean;
  /** JSON Schema of the text, where it is not that of the value. */
  readonly textSchema: object | undefined;
  /** `name` is for the pointers of faults. */
  read(name: string, texts: readonly string[]): Reading;
}

/** How one value is written: `undefined` stands for a text that is none. */
export interface Notation {
  readonly mustBe: string;
  readonly textSchema?: object;
  parse(text: string): unknown;
}

/** One value; a parameter that is given twice is refused. */
export function once(notation: Notation): Format {
  return {
    isList: false,
    textSchema: notation.textSchema,
    read: (name, [text = '', ...more]) => {
      if (more.length > 0) return faulty(pointerTo(name), 'must be given once');
      const value = notation.parse(text);
      return value === undefined
        ? faulty(pointerTo(name), notation.mustBe)
        : { kind: 'value', value };
    },
  };
}

/** Values between commas, in a parameter that may also be repeated. No value can hold a comma. */
export function listOf(notation: Notation): Format {
  return {
    isList: true,
    textSchema: undefined,
    read: (name, texts) => {
      const value = texts.flatMap((text) => text.split(',')).map((text) => notation.parse(text));
      const wrong = value.indexOf(undefined);
      return wrong === -1
        ? { kind: 'value', value }
        : faulty(pointerTo(name, wrong), notation.mustBe);
    },
  };
}

function faulty(pointer: string, detail: string): Reading {
  return { kind: 'faults', faults: [{ pointer, detail }] };
}
