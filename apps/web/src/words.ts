import type { Words } from './words/language.ts';

interface FrameWords {
  readonly find: string;
  readonly choose: string;
  readonly operate: string;
  readonly about: string;
  readonly navigation: string;
  readonly skip: string;
  readonly language: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly slogan: (city: string) => string;
}

export const FRAME: Words<FrameWords> = {
  en: {
    find: 'Find',
    choose: 'Choose for us',
    operate: 'Operate',
    about: 'About',
    navigation: 'Parts of Tablewise',
    skip: 'Skip to the content',
    language: 'Language',
    nothing: 'There is no such page',
    nothingHint: 'Find a restaurant instead',
    slogan: (city) => `Where to eat in ${city}`,
  },
  'zh-Hant': {
    find: '找餐廳',
    choose: '幫我們選',
    operate: '操作',
    about: '關於',
    navigation: 'Tablewise 各部分',
    skip: '跳到內容',
    language: '語言',
    nothing: '沒有這個頁面',
    nothingHint: '去找餐廳',
    slogan: (city) => `在${city}食甚麼`,
  },
};
