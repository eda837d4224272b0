import type { CastVote } from '@tablewise/api-client';
import type { Words } from '../words/language.ts';

interface AboutWords {
  readonly title: string;
  readonly intro: string;
  readonly data: string;
  readonly dataHint: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly madeUp: string;
  readonly gives: (what: string) => string;
  readonly parts: Readonly<Record<string, string>>;
  readonly licence: (name: string) => string;
  readonly unknownLicence: string;
  readonly credit: string;
  readonly noSources: string;
  readonly map: string;
  readonly ownMap: string;
  readonly tiles: (host: string, attribution: string) => string;
  readonly kept: string;
  readonly keptHow: readonly string[];
  readonly tilesLearn: (host: string) => string;
  readonly nothingKept: string;
  readonly votes: (count: number, said: string) => string;
  readonly vote: Readonly<Record<CastVote['vote'], string>>;
  readonly reports: (count: number, said: string) => string;
  readonly reportState: Readonly<Record<'open' | 'settled', string>>;
  readonly gone: string;
  readonly moreVotes: string;
  readonly takeAway: string;
  readonly erase: string;
  readonly eraseTitle: string;
  readonly eraseWhat: (votes: string, reports: string) => string;
  readonly eraseNothing: string;
  readonly eraseNow: string;
  readonly erasing: string;
  readonly keep: string;
  readonly erased: (votes: string, reports: string) => string;
  readonly countVotes: (count: number, said: string) => string;
  readonly countReports: (count: number, said: string) => string;
  readonly everybody: string;
  readonly everybodyHow: readonly string[];
  readonly programmers: string;
  readonly docs: string;
  readonly document: string;
}

export const ABOUT: Words<AboutWords> = {
  en: {
    title: 'About Tablewise',
    intro:
      'Tablewise finds restaurants that are open when you are hungry, and chooses one of them for you and says why. What comes first follows from votes and from what you ask for; nobody can pay for a place.',
    data: 'Whose data this is',
    dataHint: 'What you are shown here comes from:',
    sources: {
      generated: 'Generated examples',
      openstreetmap: 'OpenStreetMap',
      fehd: 'Licence register of Hong Kong',
      yelp: 'Yelp Open Dataset',
    },
    madeUp: 'Made up by a program, to try Tablewise with. There is no such thing in the city.',
    gives: (what) => `Gives: ${what}.`,
    parts: { address: 'addresses', votes: 'votes' },
    licence: (name) => `Licence: ${name}`,
    unknownLicence: 'Licence not known',
    credit: 'Also credited',
    noSources: 'There is no restaurant here yet.',
    map: 'Map',
    ownMap: 'The map is drawn from the places themselves. No map service is asked.',
    tiles: (host, attribution) => `The ground of the map comes from ${host}: ${attribution}`,
    kept: 'What is kept of you',
    keptHow: [
      'No account, no name, nothing to follow you by, and nothing at all as long as you only look.',
      'The first vote or report sets one cookie, for a year after the latest. It holds a random number by which Tablewise knows your votes and reports again, is sent to Tablewise alone, and no script can read it.',
    ],
    tilesLearn: (host) =>
      `Whoever looks at the map asks ${host} for its ground. Nobody else is asked.`,
    nothingKept: 'There is no vote and no report of yours.',
    votes: (count, said) => (count === 1 ? 'Your vote' : `Your ${said} votes`),
    vote: { like: 'You like it', neutral: 'So-so', dislike: 'You do not like it' },
    reports: (count, said) => (count === 1 ? 'Your report' : `Your ${said} reports`),
    reportState: { open: 'waits for an operator', settled: 'dealt with' },
    gone: 'A restaurant that is no longer here',
    moreVotes: 'Older votes',
    takeAway: 'Take it with you',
    erase: 'Erase it',
    eraseTitle: 'Erase all that is kept of you?',
    eraseWhat: (votes, reports) =>
      `${votes} and ${reports} are taken back, and the cookie is removed. There is no way to undo this.`,
    eraseNothing:
      'There is no vote and no report of yours. If there is a cookie from earlier, it is removed.',
    eraseNow: 'Erase everything',
    erasing: 'Erasing …',
    keep: 'Keep it',
    erased: (votes, reports) => `Erased: ${votes}, ${reports}, and the cookie.`,
    countVotes: (count, said) => (count === 1 ? '1 vote' : `${said} votes`),
    countReports: (count, said) => (count === 1 ? '1 report' : `${said} reports`),
    everybody: 'For everybody',
    everybodyHow: [
      'In English and Traditional Chinese: the link at the foot of each page changes it.',
      'All of it works by keyboard and with a screen reader, in light and dark, on a narrow screen and with large text; whatever the map shows is in the list as well. WCAG 2.2 AA is what it is held to.',
    ],
    programmers: 'For programmers',
    docs: 'How programs ask for all that this page shows',
    document: 'The OpenAPI document',
  },
  'zh-Hant': {
    title: '關於 Tablewise',
    intro:
      'Tablewise 幫你找到肚餓時正在營業的餐廳，並替你選出一間，說明原因。排名只看投票和你的要求，任何人都不能付費換取位置。',
    data: '資料來源',
    dataHint: '這裏顯示的內容來自：',
    sources: {
      generated: '虛構示例',
      openstreetmap: 'OpenStreetMap',
      fehd: '食物環境衞生署牌照登記',
      yelp: 'Yelp Open Dataset',
    },
    madeUp: '由程式虛構，供試用 Tablewise，現實中並不存在。',
    gives: (what) => `提供：${what}。`,
    parts: { address: '地址', votes: '投票' },
    licence: (name) => `授權條款：${name}`,
    unknownLicence: '授權條款不詳',
    credit: '另須註明',
    noSources: '暫時未有任何餐廳。',
    map: '地圖',
    ownMap: '地圖由餐廳資料直接繪製，不會連接任何地圖服務。',
    tiles: (host, attribution) => `地圖底圖來自 ${host}：${attribution}`,
    kept: '我們保留了你的甚麼資料',
    keptHow: [
      '沒有帳戶，不用姓名，不作追蹤。只是瀏覽的話，甚麼都不會保留。',
      '第一次投票或報告時，網頁才會設定一個 Cookie，有效期由最後一次起計一年。內裏只有一個隨機號碼，讓 Tablewise 認得你的投票和報告；它只會傳送給 Tablewise，任何程式碼都讀不到。',
    ],
    tilesLearn: (host) => `查看地圖時，會向 ${host} 索取底圖，此外不會連接任何第三方。`,
    nothingKept: '沒有你的投票或報告。',
    votes: (_count, said) => `你的 ${said} 票`,
    vote: { like: '讚好', neutral: '一般', dislike: '不喜歡' },
    reports: (_count, said) => `你的 ${said} 份報告`,
    reportState: { open: '未處理', settled: '已處理' },
    gone: '已移除的餐廳',
    moreVotes: '較早的投票',
    takeAway: '下載一份',
    erase: '全部刪除',
    eraseTitle: '刪除所有你的資料？',
    eraseWhat: (votes, reports) =>
      `將會收回 ${votes}和 ${reports}，並移除 Cookie。刪除後不能復原。`,
    eraseNothing: '沒有你的投票或報告。如之前留有 Cookie，將會一併移除。',
    eraseNow: '全部刪除',
    erasing: '正在刪除…',
    keep: '保留',
    erased: (votes, reports) => `已刪除：${votes}、${reports}及 Cookie。`,
    countVotes: (_count, said) => `${said} 票`,
    countReports: (_count, said) => `${said} 份報告`,
    everybody: '人人可用',
    everybodyHow: [
      '提供英文及繁體中文，每頁底部的連結可轉換語言。',
      '全部功能均可用鍵盤及螢幕閱讀器操作，支援深淺兩種配色、窄螢幕和大字體；地圖上的內容在列表中都有。網頁以 WCAG 2.2 AA 為標準。',
    ],
    programmers: '給程式開發者',
    docs: '程式如何取得此網頁的所有資料',
    document: 'OpenAPI 文件',
  },
};
