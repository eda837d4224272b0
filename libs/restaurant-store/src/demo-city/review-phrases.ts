/** What a review makes of the place. */
export type Mood = 'good' | 'mixed' | 'bad';
/** The languages that reviews are generated in. */
export type ReviewLanguage = 'en' | 'zh-Hant' | 'yue';

interface Phrases {
  /** About the dish, which stands for `{dish}`. */
  readonly food: readonly string[];
  /** About everything else. */
  readonly rest: readonly string[];
}

/** Sentences that invented reviews are put together from. */
export const PHRASES: Readonly<Record<ReviewLanguage, Readonly<Record<Mood, Phrases>>>> = {
  en: {
    good: {
      food: [
        'The {dish} was excellent.',
        'Came for the {dish} and was not disappointed.',
        'Easily the best {dish} in the neighbourhood.',
        'Fresh ingredients, and the {dish} is a must.',
      ],
      rest: [
        'Friendly staff and fair prices.',
        'We did not have to wait long.',
        'Will be back with the family.',
        'Cosy, clean and quiet enough to talk.',
      ],
    },
    mixed: {
      food: [
        'The {dish} was fine, nothing special.',
        'The {dish} is good but the portion was small.',
        'Had the {dish}: decent, a little salty.',
      ],
      rest: [
        'Service was slow at lunch time.',
        'A bit noisy, but good value.',
        'Fine if you are nearby.',
      ],
    },
    bad: {
      food: [
        'The {dish} was cold when it came.',
        'The {dish} tasted of nothing.',
        'Too oily, and the {dish} was overcooked.',
      ],
      rest: [
        'We waited forty minutes and nobody said sorry.',
        'Overpriced for what it is.',
        'Not coming back.',
      ],
    },
  },
  'zh-Hant': {
    good: {
      food: ['{dish}非常出色。', '{dish}是我吃過最好的。', '材料新鮮，{dish}值得一試。'],
      rest: ['服務親切，價錢合理。', '環境舒適，下次還會再來。', '不用等很久，很滿意。'],
    },
    mixed: {
      food: ['{dish}味道一般。', '{dish}不錯，但份量偏少。', '{dish}稍為偏鹹。'],
      rest: ['午市上菜比較慢。', '有點吵，不過價錢還可以。', '在附近的話可以試試。'],
    },
    bad: {
      food: ['{dish}送來時已經冷了。', '{dish}淡而無味。', '太油膩，{dish}煮得過火。'],
      rest: ['等了四十分鐘，沒有人道歉。', '價錢太貴，不值得。', '不會再來。'],
    },
  },
  yue: {
    good: {
      food: ['{dish}好好食呀！', '{dish}真係冇得輸。', '啲材料好新鮮，{dish}一定要叫。'],
      rest: ['啲職員好好人，價錢又抵。', '環境幾舒服，會再嚟。', '唔使等位，正！'],
    },
    mixed: {
      food: ['{dish}麻麻哋啦。', '{dish}OK嘅，不過份量少咗啲。', '{dish}鹹咗少少。'],
      rest: ['晏晝上菜慢咗啲。', '有啲嘈，但係都算抵食。', '喺附近嘅話可以試吓。'],
    },
    bad: {
      food: ['{dish}嚟到已經凍晒。', '{dish}冇乜味。', '好油，{dish}煮到過晒火。'],
      rest: ['等咗四十分鐘都冇人理。', '咁嘅質素賣咁貴，唔抵。', '唔會再嚟。'],
    },
  },
};
