import type { HoursByDay } from '@tablewise/api-client';
import type { Words } from '../words/language.ts';
import type { Vote } from './votes/vote-state.ts';

interface RestaurantWords {
  readonly address: string;
  readonly directions: string;
  readonly openInMaps: string;
  readonly call: (number: string) => string;
  readonly website: (host: string) => string;
  readonly hours: string;
  readonly days: Readonly<Record<keyof HoursByDay, string>>;
  readonly today: string;
  readonly closed: string;
  readonly wholeDay: string;
  readonly likeWeekday: string;
  readonly unknown: string;
  readonly noHours: string;
  readonly asWritten: string;
  readonly votes: string;
  readonly interval: (low: string, high: string) => string;
  readonly yourVote: string;
  readonly vote: Readonly<Record<Vote, string>>;
  readonly voteHint: string;
  readonly voted: string;
  readonly voteFailed: string;
  readonly voteUnknown: string;
  readonly reviews: string;
  readonly noReviews: string;
  readonly saying: (count: number, said: string) => string;
  readonly goodAndBad: (good: string, bad: string) => string;
  readonly unreadReviews: string;
  readonly stars: (stars: string) => string;
  readonly opinion: Readonly<Record<Vote, string>>;
  readonly moreReviews: string;
  readonly shownOf: (shown: string, total: string) => string;
  readonly similar: string;
  readonly noneSimilar: string;
  readonly sources: string;
  readonly gone: string;
  readonly findOthers: string;
}

export const RESTAURANT: Words<RestaurantWords> = {
  en: {
    address: 'Address',
    directions: 'Directions',
    openInMaps: 'Open in a maps app',
    call: (number) => `Call ${number}`,
    website: (host) => `Website: ${host}`,
    hours: 'Opening hours',
    days: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
      ph: 'Public holidays',
    },
    today: 'today',
    closed: 'Closed',
    wholeDay: 'Around the clock',
    likeWeekday: 'As on that weekday',
    unknown: 'Not known',
    noHours: 'Nobody has told us when it is open.',
    asWritten: 'As the source writes it',
    votes: 'Votes',
    interval: (low, high) =>
      `Going by these votes, ${low} to ${high} of all diners would like it (90 % sure).`,
    yourVote: 'Your vote',
    vote: { like: 'I like it', neutral: 'So-so', dislike: 'I do not like it' },
    voteHint: 'Been there? Your vote counts at once.',
    voted: 'Your vote is counted. Press it again to take it back.',
    voteFailed: 'Your vote was not counted, and is put back to what it was.',
    voteUnknown: 'No answer came: your vote may have been counted or not.',
    reviews: 'Reviews',
    noReviews: 'Nobody has written about it yet.',
    saying: (count, said) =>
      count === 1 ? 'What the newest review says' : `What the newest ${said} reviews say`,
    goodAndBad: (good, bad) => `${good} good, ${bad} bad`,
    unreadReviews:
      'What the reviews say could not be summed up just now. Here they are themselves.',
    stars: (stars) => `${stars} of 5 stars`,
    opinion: { like: 'good', neutral: 'so-so', dislike: 'bad' },
    moreReviews: 'More reviews',
    shownOf: (shown, total) => `${shown} of ${total}`,
    similar: 'Near and alike',
    noneSimilar: 'There is nothing like it near.',
    sources: 'Where this is from',
    gone: 'This restaurant is not here, or no longer.',
    findOthers: 'Find another one',
  },
  'zh-Hant': {
    address: '地址',
    directions: '路線',
    openInMaps: '以地圖應用程式開啟',
    call: (number) => `致電 ${number}`,
    website: (host) => `網站：${host}`,
    hours: '營業時間',
    days: {
      mon: '星期一',
      tue: '星期二',
      wed: '星期三',
      thu: '星期四',
      fri: '星期五',
      sat: '星期六',
      sun: '星期日',
      ph: '公眾假期',
    },
    today: '今天',
    closed: '休息',
    wholeDay: '24 小時',
    likeWeekday: '與當日星期相同',
    unknown: '不詳',
    noHours: '暫時未有營業時間資料。',
    asWritten: '原始資料的寫法',
    votes: '投票',
    interval: (low, high) => `按這些票估計，${low} 至 ${high} 的食客會讚好（九成把握）。`,
    yourVote: '你的一票',
    vote: { like: '讚好', neutral: '一般', dislike: '不喜歡' },
    voteHint: '去過？你的一票即時計算。',
    voted: '已計算你的一票。再按一次可收回。',
    voteFailed: '未能計算你的一票，已還原。',
    voteUnknown: '未有收到回應：你的一票可能已計算，也可能未有。',
    reviews: '食評',
    noReviews: '暫時未有食評。',
    saying: (_count, said) => `最新 ${said} 則食評怎樣說`,
    goodAndBad: (good, bad) => `${good} 則好評，${bad} 則差評`,
    unreadReviews: '暫時未能總結食評，以下是食評原文。',
    stars: (stars) => `${stars} 星（滿分 5 星）`,
    opinion: { like: '好評', neutral: '一般', dislike: '差評' },
    moreReviews: '更多食評',
    shownOf: (shown, total) => `${total} 則中的 ${shown} 則`,
    similar: '附近相似的餐廳',
    noneSimilar: '附近沒有相似的餐廳。',
    sources: '資料來源',
    gone: '找不到這間餐廳，或已移除。',
    findOthers: '找另一間',
  },
};
