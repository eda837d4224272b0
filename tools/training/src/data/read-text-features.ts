import { TextFeatures } from '@tablewise/restaurant-reasoning/sentiment-training';
import { readLexicon } from './read-lexicon.ts';
import { readScript } from './read-script.ts';

/** What texts are read with, from the packages that bring it. Takes a moment: once is enough. */
export function readTextFeatures(): TextFeatures {
  return new TextFeatures(readLexicon(), readScript());
}
