import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect-language.ts';

describe('the language of a review', () => {
  it.each([
    ['The noodles were great and we did not wait long.', 'en'],
    ['Not good, would not go again to this place', 'en'],
    ['呢間嘢好好食，下次會再嚟', 'yue'],
    ['這裡的點心非常好吃，服務員態度很好', 'zh-Hant'],
    ['这里的面条很好吃，价格也不贵', 'zh-Hans'],
    ['燒鵝 good!', 'zh'],
    ['とても美味しかったです。また来ます', 'ja'],
    ['정말 맛있어요', 'ko'],
    ['อร่อยมาก', 'th'],
    ['Très bon, je reviendrai', 'und'],
    ['Yum!!!', 'und'],
    ['5/5 👍', 'und'],
    ['', 'und'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
