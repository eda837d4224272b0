import type { Words } from '../../words/language.ts';

interface CompareWords {
  readonly title: string;
  readonly caption: string;
  readonly back: string;
  readonly add: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removeIt: string;
  readonly compare: string;
  readonly full: string;
  readonly tray: string;
  readonly open: (count: number, text: string) => string;
  readonly addAnother: string;
  readonly tooFew: string;
  readonly gone: (count: number) => string;
  readonly rows: {
    readonly status: string;
    readonly price: string;
    readonly votes: string;
    readonly interval: string;
    readonly cuisines: string;
    readonly hours: string;
    readonly distance: string;
    readonly area: string;
    readonly bestBy: string;
  };
  readonly interval: (low: string, high: string, level: string) => string;
  readonly closedToday: string;
  readonly unknown: string;
  readonly terms: Readonly<Record<string, string>>;
}

export const COMPARE: Words<CompareWords> = {
  en: {
    title: 'Side by side',
    caption: 'Restaurants side by side',
    back: 'Back to the list',
    add: (name) => `Compare ${name}`,
    remove: (name) => `Remove ${name}`,
    removeIt: 'Remove',
    compare: 'Compare',
    full: 'Four are compared already',
    tray: 'To be compared',
    open: (_count, text) => `Compare ${text}`,
    addAnother: 'Add another one to compare',
    tooFew: 'Choose two to four restaurants in the list, and see them here side by side.',
    gone: (count) =>
      count === 1 ? 'One of them is no longer there.' : `${count} of them are no longer there.`,
    rows: {
      status: 'Now',
      price: 'Price for one',
      votes: 'Votes',
      interval: 'Liked by',
      cuisines: 'Cuisines',
      hours: 'Hours today',
      distance: 'Distance',
      area: 'Area',
      bestBy: 'Best by',
    },
    interval: (low, high, level) => `${low} to ${high}, ${level} sure`,
    closedToday: 'Closed today',
    unknown: 'Unknown',
    terms: {
      votes: 'votes',
      distance: 'distance',
      open: 'opening hours',
      price: 'price',
      cuisines: 'cuisines',
      cuisines_avoided: 'cuisines avoided',
      must_haves: 'must-haves',
    },
  },
  'zh-Hant': {
    title: '並排比較',
    caption: '餐廳並排比較',
    back: '返回列表',
    add: (name) => `比較 ${name}`,
    remove: (name) => `移除 ${name}`,
    removeIt: '移除',
    compare: '比較',
    full: '最多比較四間',
    tray: '準備比較',
    open: (_count, text) => `比較 ${text} 間`,
    addAnother: '再加一間即可比較',
    tooFew: '在列表選擇二至四間餐廳，即可在此並排比較。',
    gone: (count) => `其中 ${count} 間已不存在。`,
    rows: {
      status: '現時',
      price: '每人消費',
      votes: '投票',
      interval: '讚好比率',
      cuisines: '菜式',
      hours: '今日營業時間',
      distance: '距離',
      area: '地區',
      bestBy: '最優勝之處',
    },
    interval: (low, high, level) => `${low} 至 ${high}（${level} 信心）`,
    closedToday: '今日休息',
    unknown: '不詳',
    terms: {
      votes: '投票',
      distance: '距離',
      open: '營業時間',
      price: '價錢',
      cuisines: '菜式',
      cuisines_avoided: '避開的菜式',
      must_haves: '必要條件',
    },
  },
};
