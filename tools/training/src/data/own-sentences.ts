import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { LabelledText } from './labelled-text.ts';

const SUBJECTS = `味道 食物 啲餸 菜品 服務 服務員態度 環境 裝修 價錢 價格 衛生 位置 上菜速度`.split(
  ' ',
);
const SAID: Readonly<Record<Polarity, string>> = {
  like: '好好 很好 不錯 唔錯 一流 好滿意 非常好 冇得彈 沒得說 都幾好',
  neutral: '普通 一般 麻麻地 還可以 過得去 中規中矩 不過不失 ok',
  dislike: '好差 很差 太差 不好 唔好 不怎麼樣 令人失望 唔掂 不行 好一般，失望',
};

/**
 * ASAP's reviews are long, and each sentence speaks of several things: nothing in them shows how a
 * short sentence about one is read. These do, in our own words: every subject with every saying.
 */
export const OWN_SENTENCES: readonly LabelledText[] = SUBJECTS.flatMap((subject) =>
  (['like', 'neutral', 'dislike'] as const).flatMap((label) =>
    SAID[label].split(' ').map((saying) => ({ text: `${subject}${saying}`, label })),
  ),
);
