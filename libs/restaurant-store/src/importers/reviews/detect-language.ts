/**
 * Design note. Scripts tell most languages of reviews apart; among those in Latin letters only
 * English is recognised, by the share of its function words. What is neither is `und`: a wrong
 * language is worse than none, and the option of the import knows better.
 */

const MAX_LOOKED_AT = 1_000;
const LETTER = /\p{L}/gu;
/** Characters that written Cantonese has and standard Chinese has not. */
const CANTONESE = /[嘅咗喺啲唔冇佢哋嚟嗰乜嘢咁㗎囉噉]/gu;
/** Everyday characters that differ: simplified on the left, traditional on the right. */
const SIMPLIFIED = /[这个们来会说时过还没对点实现饭鱼鸡汤面营业环热价]/gu;
const TRADITIONAL = /[這個們來會說時過還沒對點實現飯魚雞湯麵營業環熱價]/gu;
const ENGLISH =
  /\b(?:the|and|a|an|of|to|is|was|were|in|it|for|with|but|not|we|they|this|that|very|had|have|are|on|at|my|you|so)\b/giu;
const WORD = /\p{L}+/gu;
const ENGLISH_SHARE = 0.2;

/** BCP 47 of a review's text, or `und`. */
export function detectLanguage(text: string): string {
  const start = text.slice(0, MAX_LOOKED_AT);
  const letters = count(start, LETTER);
  const isMostly = (script: RegExp): boolean => count(start, script) > letters / 2;
  if (letters === 0) return 'und';
  if (isMostly(/\p{Script=Hangul}/gu)) return 'ko';
  if (isMostly(/\p{Script=Thai}/gu)) return 'th';
  if (count(start, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 10) return 'ja';
  // A Chinese review names dishes and places in English now and then.
  if (count(start, /\p{Script=Han}/gu) > letters / 4) return chineseOf(start);
  const share = count(start, ENGLISH) / Math.max(1, count(start, WORD));
  return share >= ENGLISH_SHARE ? 'en' : 'und';
}

function chineseOf(text: string): string {
  if (count(text, CANTONESE) >= 2) return 'yue';
  const [simplified, traditional] = [count(text, SIMPLIFIED), count(text, TRADITIONAL)];
  if (simplified === traditional) return 'zh';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
