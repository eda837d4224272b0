import { CHINESE_LABELS } from './chinese-labels.ts';

/** Words that are capitals wherever they stand: Hong Kong, Middle Eastern, Sri Lankan. */
const PROPER_WORDS = new Set(
  (
    'american asian british burmese cantonese chaozhou chinese dongbei eastern european filipino ' +
    'french german greek hawaiian himalayan hong hubei hunan indian indonesian italian japanese ' +
    'kong korean lankan malaysian mediterranean mexican middle minnan nepalese shanghainese ' +
    'sichuan singaporean spanish sri taiwanese thai turkish vietnamese'
  ).split(' '),
);

/** A cuisine as people read it: `cha_chaan_teng` is "Cha chaan teng", or 茶餐廳 where that is known. */
export function cuisineLabel(name: string, language: 'en' | 'zh'): string {
  const chinese = language === 'zh' ? CHINESE_LABELS.get(name) : undefined;
  return chinese ?? capitalised(cuisineInSentence(name));
}

/** The English label within a sentence: "dim sum", "Cantonese". */
export function cuisineInSentence(name: string): string {
  return name
    .split('_')
    .map((word) => (PROPER_WORDS.has(word) ? capitalised(word) : word))
    .join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
