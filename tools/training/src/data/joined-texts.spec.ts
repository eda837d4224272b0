import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { joinedTexts } from './joined-texts.ts';
import type { LabelledText } from './labelled-text.ts';

const SENTENCES: readonly LabelledText[] = [
  { text: 'good', label: 'like' },
  { text: 'bad', label: 'dislike' },
];

function shareOfLikes(text: string): number {
  const sentences = text.split('\n');
  return sentences.filter((one) => one === 'good').length / sentences.length;
}

describe('joined texts', () => {
  const texts = joinedTexts(SENTENCES, { count: 500, random: seededRandom(1) });

  it('have three to eight sentences', () => {
    const lengths = texts.map(({ text }) => text.split('\n').length);
    expect(Math.min(...lengths)).toBe(3);
    expect(Math.max(...lengths)).toBe(8);
  });

  it('have the label of the majority, and are neutral where it has three fifths at most', () => {
    for (const { text, label } of texts) {
      const likes = shareOfLikes(text);
      const isBalanced = Math.max(likes, 1 - likes) <= 0.6;
      expect(label).toBe(isBalanced ? 'neutral' : likes > 0.5 ? 'like' : 'dislike');
    }
  });

  it('agree throughout in half of the cases and more', () => {
    const alike = texts.filter(({ text }) => [0, 1].includes(shareOfLikes(text)));
    expect(alike.length / texts.length).toBeGreaterThan(0.5);
    expect(alike.length / texts.length).toBeLessThan(0.7);
  });

  it('are none where there is but one kind of sentences', () => {
    const likes = SENTENCES.filter(({ label }) => label === 'like');
    expect(joinedTexts(likes, { count: 5, random: seededRandom(1) })).toEqual([]);
  });
});
