import type { Words } from '../../words/language.ts';

interface ReportWords {
  readonly open: string;
  readonly title: (name: string) => string;
  readonly kind: string;
  readonly text: string;
  readonly textNeeded: string;
  readonly textHint: string;
  readonly count: (count: string, most: string) => string;
  readonly tooLong: (over: string) => string;
  readonly kept: string;
  readonly send: string;
  readonly sending: string;
  readonly close: string;
  readonly thanks: string;
  readonly unsent: string;
  readonly tooMany: string;
  readonly refused: (why: string) => string;
}

export const REPORT: Words<ReportWords> = {
  en: {
    open: 'Report something wrong',
    title: (name) => `What is wrong with ${name}?`,
    kind: 'What is wrong',
    text: 'In a few words, if you like',
    textNeeded: 'In a few words',
    textHint: 'What is true instead, and how you know.',
    count: (count, most) => `${count} of ${most} characters`,
    tooLong: (over) => `That is ${over} characters too long.`,
    kept: 'Operators read it, without your name. A cookie keeps it yours: see or erase it under About.',
    send: 'Send',
    sending: 'Sending …',
    close: 'Not now',
    thanks: 'Thank you. Operators will look at it.',
    unsent: 'Your report has not been sent. It is still here.',
    tooMany:
      'As many reports as there may be are waiting already. Operators have to look at some first.',
    refused: (why) => `The report was not accepted: ${why}`,
  },
  'zh-Hant': {
    open: '報告資料有誤',
    title: (name) => `${name} 有甚麼不對？`,
    kind: '哪裏不對',
    text: '簡單說明（可不填）',
    textNeeded: '簡單說明',
    textHint: '正確的資料是甚麼，你從何得知。',
    count: (count, most) => `${count} 字，最多 ${most} 字`,
    tooLong: (over) => `超出了 ${over} 字。`,
    kept: '操作員會看到內容，但不會看到你的名字。網頁以 Cookie 記住這是你的報告，你可在「關於」頁查看或刪除。',
    send: '送出',
    sending: '正在送出…',
    close: '暫時不用',
    thanks: '多謝你。操作員會跟進。',
    unsent: '報告尚未送出，內容仍然保留。',
    tooMany: '等候處理的報告已達上限，要待操作員處理部分之後才可再送出。',
    refused: (why) => `報告不獲接納：${why}`,
  },
};
