import type { Words } from '../words/language.ts';
import type { When } from './times.ts';

interface ChooseWords {
  readonly title: string;
  readonly intro: string;
  readonly question: string;
  readonly fromSearch: string;
  readonly where: string;
  readonly wherePlaceholder: string;
  readonly anywhere: string;
  readonly nearYou: string;
  readonly walk: string;
  readonly when: string;
  readonly times: Readonly<Record<When, string>>;
  readonly pickTime: string;
  readonly stay: string;
  readonly wanted: string;
  readonly wantedPlaceholder: string;
  readonly avoided: string;
  readonly avoidedPlaceholder: string;
  readonly price: string;
  readonly musts: string;
  readonly mustsHint: string;
  readonly mustsPlaceholder: string;
  readonly choose: string;
  readonly surprise: string;
  readonly drawAgain: string;
  readonly change: string;
  readonly edited: string;
  readonly askAnew: string;
  readonly changedSince: string;
  readonly not: (names: string) => string;
  readonly must: (names: string) => string;
  readonly stayFor: (time: string) => string;
  readonly considered: (considered: string, total: string) => string;
  readonly pick: string;
  readonly picked: (name: string) => string;
  readonly drawn: string;
  readonly why: string;
  readonly look: string;
  readonly beat: (name: string, points: string) => string;
  readonly beatBy: (figures: string) => string;
  readonly beatenIn: (name: string, figures: string) => string;
  readonly chance: (percent: string) => string;
  readonly close: (name: string) => string;
  readonly stop: string;
  readonly others: string;
  readonly whyNot: string;
  readonly behind: (points: string, name: string) => string;
  readonly level: (name: string) => string;
  readonly aheadButDrawn: (points: string, name: string) => string;
  readonly lessIn: (figures: string) => string;
  readonly moreIn: (figures: string) => string;
  readonly howScored: string;
  readonly term: string;
  readonly weight: string;
  readonly value: string;
  readonly points: string;
  readonly score: string;
  readonly unranked: string;
  readonly byPrior: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly without: Readonly<Record<'where' | 'when' | 'unknown' | 'search', string>>;
  readonly found: (action: string, count: string) => string;
  readonly unknownHours: (count: number, said: string) => string;
  readonly includeUnknown: string;
  readonly unknownArea: (given: string) => string;
  readonly withoutIt: string;
}

export const CHOOSE: Words<ChooseWords> = {
  en: {
    title: 'Choose for us',
    intro:
      'Say where, when and what everybody needs. You get one restaurant, and why it is the one.',
    question: 'Your question',
    fromSearch: 'Only what your search found',
    where: 'Where?',
    wherePlaceholder: 'Another area',
    anywhere: 'Anywhere',
    nearYou: 'Near you',
    walk: 'Near enough is',
    when: 'When?',
    times: {
      now: 'Now',
      tonight: 'Tonight',
      noon: 'Tomorrow noon',
      picked: 'Another time',
      any: 'Any time',
    },
    pickTime: 'Day and time',
    stay: 'Staying for',
    wanted: 'What would you like?',
    wantedPlaceholder: 'Another cuisine',
    avoided: 'Rather not',
    avoidedPlaceholder: 'A cuisine to avoid',
    price: 'Price per person',
    musts: 'What must it have?',
    mustsHint: 'For everybody in the party. A place that does not say counts half.',
    mustsPlaceholder: 'Something else',
    choose: 'Choose for us',
    surprise: 'Surprise us',
    drawAgain: 'Draw again',
    change: 'Change the question',
    edited: 'This answers the question as it was before your changes.',
    askAnew: 'Ask with the changes',
    changedSince:
      'Votes or restaurants have changed since this link was made: the choice may differ.',
    not: (names) => `not ${names}`,
    must: (names) => `must have: ${names}`,
    stayFor: (time) => `for ${time}`,
    considered: (considered, total) => `${considered} of ${total} that match were compared.`,
    pick: 'Our pick',
    picked: (name) => `Our pick: ${name}`,
    drawn: 'Drawn for you',
    why: 'Why',
    look: 'Look at it',
    beat: (name, points) => `It beat ${name} by ${points} of 100 points`,
    beatBy: (figures) => `, by ${figures}`,
    beatenIn: (name, figures) => `; ${name} is ahead in ${figures}`,
    chance: (percent) =>
      `Allowing for the doubt in the votes, it is the better one with ${percent} probability.`,
    close: (name) => `It is level with ${name}`,
    stop: '.',
    others: 'The others',
    whyNot: 'Why not this one?',
    behind: (points, name) => `${points} of 100 points behind ${name}`,
    level: (name) => `Level with ${name}`,
    aheadButDrawn: (points, name) => `${points} points ahead of ${name}, which was drawn by lot`,
    lessIn: (figures) => `It falls behind in ${figures}.`,
    moreIn: (figures) => `It is ahead in ${figures}.`,
    howScored: 'How it was scored',
    term: 'What counts',
    weight: 'Weight',
    value: 'How well it does',
    points: 'Points',
    score: 'Score',
    unranked:
      'They could not be compared just now. This is their order by votes, without regard to your wishes.',
    byPrior: 'Nobody has voted on any of these yet: your wishes alone decide.',
    nothing: 'Nothing matches',
    nothingHint: 'You could ask with less:',
    without: {
      where: 'Anywhere',
      when: 'At any time',
      unknown: 'Also where hours are unknown',
      search: 'Not only what the search found',
    },
    found: (action, count) => `${action} (${count})`,
    unknownHours: (count, said) =>
      count === 1
        ? '1 place was left out: nobody knows whether it is open then.'
        : `${said} places were left out: nobody knows whether they are open then.`,
    includeUnknown: 'Include them',
    unknownArea: (given) => `“${given}” is no area that is known here. What do you mean?`,
    withoutIt: 'Without it',
  },
  'zh-Hant': {
    title: '幫我們選',
    intro: '說出地點、時間和大家的需要，我們選一間餐廳，並說明原因。',
    question: '你的問題',
    fromSearch: '只限你搜尋到的',
    where: '在哪裏？',
    wherePlaceholder: '其他地區',
    anywhere: '不限地區',
    nearYou: '在你附近',
    walk: '可接受距離',
    when: '何時？',
    times: {
      now: '現在',
      tonight: '今晚',
      noon: '明天中午',
      picked: '其他時間',
      any: '任何時間',
    },
    pickTime: '日期和時間',
    stay: '逗留',
    wanted: '想食甚麼？',
    wantedPlaceholder: '其他菜式',
    avoided: '不想食',
    avoidedPlaceholder: '要避開的菜式',
    price: '每人消費',
    musts: '必須有甚麼？',
    mustsHint: '以同行各人的需要為準。資料不詳的餐廳作一半計算。',
    mustsPlaceholder: '其他條件',
    choose: '幫我們選',
    surprise: '給我們驚喜',
    drawAgain: '再抽一次',
    change: '更改問題',
    edited: '以下是更改前的答案。',
    askAnew: '按更改再問',
    changedSince: '此連結建立後，投票或餐廳資料已有更新，選擇可能不同。',
    not: (names) => `不要${names}`,
    must: (names) => `必須有${names}`,
    stayFor: (time) => `逗留 ${time}`,
    considered: (considered, total) => `符合條件的 ${total} 間中，比較了 ${considered} 間。`,
    pick: '我們的選擇',
    picked: (name) => `我們的選擇：${name}`,
    drawn: '為你們抽中',
    why: '原因',
    look: '查看詳情',
    beat: (name, points) => `以 ${points} 分（滿分 100）勝過${name}`,
    beatBy: (figures) => `，勝在${figures}`,
    beatenIn: (name, figures) => `；${name}則勝在${figures}`,
    chance: (percent) => `以票數的把握計，它較好的機會是 ${percent}。`,
    close: (name) => `與${name}同分`,
    stop: '。',
    others: '其他選擇',
    whyNot: '為何不是這間？',
    behind: (points, name) => `比${name}少 ${points} 分（滿分 100）`,
    level: (name) => `與${name}同分`,
    aheadButDrawn: (points, name) => `比抽中的${name}多 ${points} 分`,
    lessIn: (figures) => `輸在${figures}。`,
    moreIn: (figures) => `勝在${figures}。`,
    howScored: '如何計分',
    term: '項目',
    weight: '比重',
    value: '表現',
    points: '分數',
    score: '總分',
    unranked: '暫時未能比較，以下按投票排列，未有考慮你的要求。',
    byPrior: '這些餐廳暫未有人投票，只按你的要求排列。',
    nothing: '沒有符合的餐廳',
    nothingHint: '可以放寬條件：',
    without: {
      where: '不限地區',
      when: '任何時間',
      unknown: '包括營業時間不詳的',
      search: '不限搜尋條件',
    },
    found: (action, count) => `${action}（${count}）`,
    unknownHours: (_count, said) => `有 ${said} 間未有列入：屆時是否營業不詳。`,
    includeUnknown: '一併列入',
    unknownArea: (given) => `找不到「${given}」這個地區。你是指哪裏？`,
    withoutIt: '不包括它',
  },
};
