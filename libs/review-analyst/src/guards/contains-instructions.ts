/**
 * Signs that a text speaks to a model and not to diners. A list can never be complete: what slips
 * through meets the controls, the quotations and the local model's opinion. Too much is no harm
 * either, as such a review is read by the local model.
 */
const SIGNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|previous|prior|above|earlier|guidelines?)\b/i,
  /\b(?:new|system|developer|hidden|your|following) (?:instructions?|prompts?)\b/i,
  /\brank (?:us|me|it|this|them|our)\b.{0,30}\b(?:first|top|highest|best|number one|no\. ?1|#1)/i,
  /\b(?:you are|act as|pretend to be|as) an? (?:ai|llm|(?:large )?language model|assistant|chat ?bot|classifier)\b/i,
  /\b(?:label|classify|mark|score|output|answer|respond|return|report)\b.{0,40}\b(?:like|dislike|neutral|positive|negative|json)\b/i,
  /<\|[\w-]+\|>|\[\/?INST\]|<\/?(?:system|user|assistant|reviews?|instructions?)>|^[^\S\n]*(?:system|assistant) ?:/im,
  /(?:忽略|無視|无视|忘記|忘记|唔好理|不要理[會会]).{0,20}(?:指令|指示|提示|規則|规则|以上|之前|上面)/,
  /(?:將|将|把|請|请|要).{0,12}(?:排|評|评|列).{0,8}(?:第一|首位|最高|最前)/,
  /(?:標記|标记|歸類|归类|輸出|输出|回覆|回复|回答).{0,12}(?:正面|負面|负面|好評|好评|差評|差评|like|json)/i,
  /你(?:是|係|现在是|而家係)(?:一個|一个|個)?(?:AI|人工智能|語言模型|语言模型|助手|機械人|机器人)/i,
  // Characters that no screen shows and every model reads.
  /[\u{E0000}-\u{E007F}]/u,
];

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Whether a review should not reach a language model. Compatibility forms are folded first. */
export function containsInstructions(text: string): boolean {
  const shown = text.normalize('NFKC').replace(INVISIBLE, '');
  const oneLine = shown.replace(/\s+/g, ' ');
  return SIGNS.some((sign) => sign.test(shown) || sign.test(oneLine));
}
