import { CHINESE_LABELS } from './chinese-labels.ts';

/** A cuisine as people read it: `cha_chaan_teng` is "Cha chaan teng", or 茶餐廳 where that is known. */
export function cuisineLabel(name: string, language: 'en' | 'zh'): string {
  const chinese = language === 'zh' ? CHINESE_LABELS.get(name) : undefined;
  if (chinese !== undefined) return chinese;
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
