import type { TextLanguage } from '../review-sentiment.ts';

const HAN = /\p{Script=Han}+/gu;
const LATIN_WORDS = /\p{Script=Latin}+/gu;

/**
 * By the larger part, a Chinese character counted as much as a Latin word: "呢間 cafe 好 nice" is
 * Chinese, "I love 點心" English. Without either it is undetermined.
 */
export function languageOf(text: string): TextLanguage {
  const han = text.match(HAN)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  const words = text.match(LATIN_WORDS)?.length ?? 0;
  if (han === 0 && words === 0) return 'und';
  return han >= words ? 'zh' : 'en';
}
