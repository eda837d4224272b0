import type { Words } from '../words/language.ts';

/** Prices are written as elsewhere. */
export interface FindWords {
  readonly title: string;
  readonly search: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly clear: string;
  readonly searchFor: (text: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly completions: (count: number) => string;
  readonly filters: string;
  readonly moreFilters: string;
  readonly remove: (what: string) => string;
  readonly quoted: (text: string) => string;
  readonly openNow: string;
  readonly openAt: (when: string) => string;
  readonly within: (distance: string) => string;
  readonly onMap: string;
  readonly nearMe: string;
  readonly locating: string;
  readonly notLocated: string;
  readonly farAway: (city: string) => string;
  readonly when: string;
  readonly anyTime: string;
  readonly now: string;
  readonly tonight: string;
  readonly tomorrowNoon: string;
  readonly atTime: (city: string) => string;
  readonly unknownToo: string;
  readonly area: string;
  readonly cuisine: string;
  readonly price: string;
  readonly meal: string;
  readonly meals: Readonly<Record<string, string>>;
  readonly radius: string;
  readonly all: (count: string) => string;
  readonly clearAll: string;
  readonly show: (count: number, text: string) => string;
  readonly close: string;
  readonly results: string;
  readonly places: (count: number, text: string) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<'best' | 'rating' | 'votes' | 'newest' | 'distance', string>>;
  readonly map: string;
  readonly list: string;
  readonly more: (count: string) => string;
  readonly loadingMore: string;
  readonly unknownHidden: (count: number, text: string) => string;
  readonly showThem: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly meant: (what: string) => string;
  readonly relaxed: Readonly<Record<'without' | 'only', (what: string, places: string) => string>>;
  readonly refused: string;
  readonly goOnWithout: (what: string) => string;
  readonly choose: string;
  readonly chooseHint: string;
}

export const FIND: Words<FindWords> = {
  en: {
    title: 'Where to eat',
    search: 'Search',
    placeholder: 'Dish, area or name',
    submit: 'Search',
    clear: 'Clear the search',
    searchFor: (text) => `Search for “${text}”`,
    kinds: { cuisine: 'Cuisine', area: 'Area', restaurant: 'Restaurant' },
    completions: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    filters: 'Filters',
    moreFilters: 'All filters',
    remove: (what) => `Remove: ${what}`,
    quoted: (text) => `“${text}”`,
    openNow: 'Open now',
    openAt: (when) => `Open ${when}`,
    within: (distance) => `Within ${distance}`,
    onMap: 'In this part of the map',
    nearMe: 'Near me',
    locating: 'Locating…',
    notLocated: 'Your browser does not tell where you are. Choose an area instead.',
    farAway: (city) => `You seem to be outside of ${city}. Choose an area instead.`,
    when: 'When',
    anyTime: 'Any time',
    now: 'Now',
    tonight: 'Tonight',
    tomorrowNoon: 'Tomorrow noon',
    atTime: (city) => `Another time, in ${city}`,
    unknownToo: 'Also where the hours are unknown',
    area: 'Area',
    cuisine: 'Cuisine',
    price: 'Price for one',
    meal: 'Meal',
    meals: { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner' },
    radius: 'How far',
    all: (count) => `All ${count}`,
    clearAll: 'Clear all',
    show: (count, text) => (count === 1 ? 'Show 1 place' : `Show ${text} places`),
    close: 'Close',
    results: 'Places',
    places: (count, text) => (count === 1 ? '1 place' : `${text} places`),
    sort: 'Sort by',
    sorts: {
      best: 'Best',
      rating: 'Rating',
      votes: 'Most votes',
      newest: 'Newest',
      distance: 'Nearest',
    },
    map: 'Map',
    list: 'List',
    more: (count) => `${count} more`,
    loadingMore: 'Loading…',
    unknownHidden: (count, text) =>
      count === 1 ? '1 more, whose hours are unknown.' : `${text} more, whose hours are unknown.`,
    showThem: 'Show them too',
    nothing: 'Nothing fits all of this',
    nothingHint: 'With less asked for, there is something:',
    meant: (what) => `Did you mean ${what}?`,
    relaxed: {
      without: (what, places) => `Without ${what}: ${places}`,
      only: (what, places) => `Only ${what}: ${places}`,
    },
    refused: 'This search asks for something that is not known here:',
    goOnWithout: (what) => `Search without ${what}`,
    choose: 'Let us choose for you',
    chooseHint: 'Cannot decide?',
  },
  'zh-Hant': {
    title: '食甚麼好',
    search: '搜尋',
    placeholder: '菜式、地區或店名',
    submit: '搜尋',
    clear: '清除搜尋',
    searchFor: (text) => `搜尋「${text}」`,
    kinds: { cuisine: '菜式', area: '地區', restaurant: '餐廳' },
    completions: (count) => `${count} 個建議`,
    filters: '篩選',
    moreFilters: '所有篩選',
    remove: (what) => `移除：${what}`,
    quoted: (text) => `「${text}」`,
    openNow: '營業中',
    openAt: (when) => `${when} 營業`,
    within: (distance) => `${distance}之內`,
    onMap: '地圖這個範圍',
    nearMe: '附近',
    locating: '定位中…',
    notLocated: '瀏覽器未有提供你的位置，請改為選擇地區。',
    farAway: (city) => `你似乎不在${city}，請改為選擇地區。`,
    when: '時間',
    anyTime: '任何時間',
    now: '現在',
    tonight: '今晚',
    tomorrowNoon: '明天中午',
    atTime: (city) => `其他時間（${city}時間）`,
    unknownToo: '包括營業時間不詳的',
    area: '地區',
    cuisine: '菜式',
    price: '每人消費',
    meal: '餐時',
    meals: { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
    radius: '距離',
    all: (count) => `全部 ${count} 個`,
    clearAll: '全部清除',
    show: (_count, text) => `顯示 ${text} 間`,
    close: '關閉',
    results: '餐廳',
    places: (_count, text) => `${text} 間餐廳`,
    sort: '排序',
    sorts: {
      best: '最佳',
      rating: '評分',
      votes: '最多投票',
      newest: '最新',
      distance: '最近',
    },
    map: '地圖',
    list: '列表',
    more: (count) => `再看 ${count} 間`,
    loadingMore: '載入中…',
    unknownHidden: (_count, text) => `另有 ${text} 間營業時間不詳。`,
    showThem: '一併顯示',
    nothing: '沒有餐廳完全符合',
    nothingHint: '放寬一項條件，就有選擇：',
    meant: (what) => `你是指${what}嗎？`,
    relaxed: {
      without: (what, places) => `不限${what}：${places}`,
      only: (what, places) => `只限${what}：${places}`,
    },
    refused: '這次搜尋有未能識別的條件：',
    goOnWithout: (what) => `不限${what}再搜尋`,
    choose: '由我們代選',
    chooseHint: '拿不定主意？',
  },
};
