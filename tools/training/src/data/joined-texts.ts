import type { Random } from '@tablewise/kernel';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { LabelledText } from './labelled-text.ts';

const SHORTEST = 3;
const LONGEST = 8;
/** Half of them agree throughout, half as many in praise as in blame. */
const AGREE = 0.25;
/** Where neither kind has more of the sentences than this, the text is neutral as a whole. */
const BALANCED = 0.6;

/**
 * Longer texts made of sentences that were labelled one by one: three to eight, in half of them all
 * of one kind, in the others each drawn by a coin. The label of a mix is its majority's, and neutral
 * where neither kind has more than three fifths.
 */
export function joinedTexts(
  sentences: readonly LabelledText[],
  { count, random }: { readonly count: number; readonly random: Random },
): LabelledText[] {
  const of = (label: Polarity): LabelledText[] => sentences.filter((one) => one.label === label);
  const [likes, dislikes] = [of('like'), of('dislike')];
  if (likes.length === 0 || dislikes.length === 0) return [];
  return Array.from({ length: count }, () => {
    const size = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const kind = random();
    const shareOfLikes = kind < AGREE ? 1 : kind < 2 * AGREE ? 0 : 0.5;
    const drawn = Array.from({ length: size }, () => {
      const from = random() < shareOfLikes ? likes : dislikes;
      return from[Math.floor(random() * from.length)];
    }).filter((one) => one !== undefined);
    return { text: drawn.map(({ text }) => text).join('\n'), label: labelOf(drawn) };
  });
}

function labelOf(sentences: readonly LabelledText[]): Polarity {
  const likes = sentences.filter(({ label }) => label === 'like').length / sentences.length;
  if (Math.max(likes, 1 - likes) <= BALANCED) return 'neutral';
  return likes > 0.5 ? 'like' : 'dislike';
}
