import type { Openness } from '@tablewise/api-client';
import type { Words } from '../words/language.ts';

interface PartsWords {
  readonly open: string;
  readonly openUntil: (time: string) => string;
  readonly openAlways: string;
  readonly closesSoon: (when: string) => string;
  readonly closed: string;
  readonly opens: (when: string) => string;
  readonly hoursUnknown: string;
  readonly then: (when: string, state: string) => string;
  readonly thenState: Readonly<Record<Openness['state'], string>>;
  readonly liked: (likes: string, total: string) => string;
  readonly votes: (likes: string, neutral: string, dislikes: string) => string;
  readonly noVotes: string;
  readonly generated: string;
  readonly from: (source: string) => string;
  readonly away: (distance: string) => string;
  readonly again: string;
  readonly againIn: (seconds: string) => string;
  readonly againInMinutes: (minutes: string) => string;
  readonly loading: string;
  readonly stale: string;
  readonly exactly: string;
  readonly faults: {
    readonly unreachable: string;
    readonly slow: string;
    readonly tooMany: string;
    readonly unavailable: string;
    readonly notFound: string;
    readonly forbidden: string;
    readonly unreadable: string;
    readonly refused: string;
  };
  readonly share: string;
  readonly copied: string;
  readonly copyThis: string;
  readonly link: string;
  readonly broken: string;
  readonly reload: string;
}

export const PARTS: Words<PartsWords> = {
  en: {
    open: 'Open',
    openUntil: (time) => `Open, closes ${time}`,
    openAlways: 'Open around the clock',
    closesSoon: (when) => `Closes ${when}`,
    closed: 'Closed',
    opens: (when) => `Opens ${when}`,
    hoursUnknown: 'Hours unknown',
    then: (when, state) => `${state} ${when}`,
    thenState: { open: 'Open', closed: 'Closed', unknown: 'Hours unknown' },
    liked: (likes, total) => `${likes} of ${total} like it`,
    votes: (likes, neutral, dislikes) =>
      `${likes} like it, ${neutral} are neutral, ${dislikes} dislike it`,
    noVotes: 'No votes yet',
    generated: 'Generated example',
    from: (source) => `From ${source}`,
    away: (distance) => `${distance} away`,
    again: 'Try again',
    againIn: (seconds) => `Try again in ${seconds} s`,
    againInMinutes: (minutes) => `Try again in ${minutes} min`,
    loading: 'Loading',
    stale: 'This is what was here before.',
    exactly: 'What exactly',
    faults: {
      unreachable: 'There is no connection to Tablewise.',
      slow: 'Tablewise takes too long to answer.',
      tooMany: 'That was a lot at once.',
      unavailable: 'A part of Tablewise is away at the moment.',
      notFound: 'There is no such thing here, or no longer.',
      forbidden: 'Only operators may see and do this.',
      unreadable: 'The answer could not be read.',
      refused: 'Tablewise does not understand a part of this.',
    },
    share: 'Share',
    copied: 'Link copied',
    copyThis: 'Copy this link:',
    link: 'Link',
    broken: 'This part of the page could not be shown.',
    reload: 'Load the page again',
  },
  'zh-Hant': {
    open: '營業中',
    openUntil: (time) => `營業中，${time} 關門`,
    openAlways: '24 小時營業',
    closesSoon: (when) => `${when}關門`,
    closed: '休息中',
    opens: (when) => `${when} 開門`,
    hoursUnknown: '營業時間不詳',
    then: (when, state) => `${when} ${state}`,
    thenState: { open: '營業', closed: '休息', unknown: '營業時間不詳' },
    liked: (likes, total) => `${total} 票中 ${likes} 票讚好`,
    votes: (likes, neutral, dislikes) => `${likes} 票讚好，${neutral} 票中立，${dislikes} 票不喜歡`,
    noVotes: '暫未有人投票',
    generated: '虛構示例',
    from: (source) => `資料來自 ${source}`,
    away: (distance) => `距離 ${distance}`,
    again: '再試一次',
    againIn: (seconds) => `${seconds} 秒後再試`,
    againInMinutes: (minutes) => `${minutes} 分鐘後再試`,
    loading: '載入中',
    stale: '以下是之前的內容。',
    exactly: '詳情',
    faults: {
      unreachable: '未能連接 Tablewise。',
      slow: 'Tablewise 回應太慢。',
      tooMany: '要求太多，請稍候。',
      unavailable: 'Tablewise 有部分服務暫停。',
      notFound: '找不到此內容，或已移除。',
      forbidden: '只有操作員可查看及執行。',
      unreadable: '未能讀取回應。',
      refused: 'Tablewise 未能理解當中一部分。',
    },
    share: '分享',
    copied: '已複製連結',
    copyThis: '請複製此連結：',
    link: '連結',
    broken: '未能顯示此部分。',
    reload: '重新載入頁面',
  },
};
