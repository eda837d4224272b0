import { CHINESE_LABELS } from './chinese-labels.ts';

/** Words that are capitals wherever they stand: Hong Kong, Middle Eastern, Sri Lankan. */
const PROPER_WORDS = new Set(
  'american asian chinese eastern european indian italian japanese kong lankan'.split(' '),
);

/** A cuisine as people read it: `cha_chaan_teng` is "Cha chaan teng", or 茶餐廳 where that is known. */
export function cuisineLabel(name: string, language: 'en' | 'zh'): string {
  const chinese = language === 'zh' ? CHINESE_LABELS.get(name) : undefined;
  if (chinese !== undefined) return chinese;
  return name
    .split('_')
    .map((word, at) => (at === 0 || PROPER_WORDS.has(word) ? capitalised(word) : word))
    .join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
