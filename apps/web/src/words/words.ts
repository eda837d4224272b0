import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Format } from './format.ts';
import type { Words } from './language.ts';

/** The language of what is below, with the ways of the city. */
export const FormatContext = createContext<Format | undefined>(undefined);

/** How to write numbers and times here. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === undefined) throw new Error('rendered outside of the page');
  return format;
}

/** The words of a part of the page, in the language of the page. */
export function useWords<Catalogue>(words: Words<Catalogue>): Catalogue {
  return words[useFormat().language];
}
