import type { Report } from '@tablewise/api-client';
import type { Words } from './language.ts';

/** What may be wrong with a restaurant, in the order in which it is offered. */
export const REPORT_KINDS: Words<Readonly<Record<Report['kind'], string>>> = {
  en: {
    closed_for_good: 'It has closed for good',
    hours: 'The opening hours',
    place: 'Where it is',
    name: 'The name',
    duplicate: 'It is listed twice',
    other: 'Something else',
  },
  'zh-Hant': {
    closed_for_good: '已永久結業',
    hours: '營業時間有誤',
    place: '地址或位置有誤',
    name: '名稱有誤',
    duplicate: '重複列出',
    other: '其他問題',
  },
};
