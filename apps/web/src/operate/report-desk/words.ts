import type { Report } from '@tablewise/api-client';
import type { Words } from '../../words/language.ts';

interface ReportsWords {
  readonly title: string;
  readonly which: string;
  readonly state: Readonly<Record<Report['state'], string>>;
  readonly none: Readonly<Record<Report['state'], string>>;
  readonly shownOf: (shown: string, total: string) => string;
  readonly more: string;
  readonly again: string;
  readonly gone: (id: string) => string;
  readonly reported: (when: string) => string;
  readonly settledAt: (when: string) => string;
  readonly settle: string;
  readonly settleOf: (name: string) => string;
  readonly reopen: string;
  readonly reopenOf: (name: string) => string;
  readonly became: Readonly<Record<Report['state'], string>>;
}

export const REPORTS: Words<ReportsWords> = {
  en: {
    title: 'What diners report',
    which: 'Which reports',
    state: { open: 'Open', settled: 'Settled' },
    none: {
      open: 'No report is open. Diners report on the page of each restaurant.',
      settled: 'No report has been settled yet.',
    },
    shownOf: (shown, total) => `${shown} of ${total}`,
    more: 'More reports',
    again: 'Look again',
    gone: (id) => `${id}, which is no longer here`,
    reported: (when) => `reported ${when}`,
    settledAt: (when) => `settled ${when}`,
    settle: 'Settle',
    settleOf: (name) => `Settle the report on ${name}`,
    reopen: 'Open again',
    reopenOf: (name) => `Open the report on ${name} again`,
    became: { open: 'It is open again.', settled: 'It is settled.' },
  },
  'zh-Hant': {
    title: '食客報告',
    which: '顯示哪些報告',
    state: { open: '未處理', settled: '已處理' },
    none: {
      open: '沒有未處理的報告。食客可在每間餐廳的頁面報告。',
      settled: '尚未處理過任何報告。',
    },
    shownOf: (shown, total) => `${total} 份中的 ${shown} 份`,
    more: '更多報告',
    again: '重新讀取',
    gone: (id) => `${id}（已移除）`,
    reported: (when) => `報告時間：${when}`,
    settledAt: (when) => `處理時間：${when}`,
    settle: '標示為已處理',
    settleOf: (name) => `把關於 ${name} 的報告標示為已處理`,
    reopen: '重新開啟',
    reopenOf: (name) => `重新開啟關於 ${name} 的報告`,
    became: { open: '報告已重新開啟。', settled: '報告已標示為已處理。' },
  },
};
