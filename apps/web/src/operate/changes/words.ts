import type { McpChange } from '@tablewise/api-client';
import type { Words } from '../../words/language.ts';

type Sentences = Readonly<Record<McpChange['name'], (change: McpChange) => string>>;

interface ChangesWords {
  readonly title: string;
  readonly none: string;
  readonly lost: (changes: string) => string;
  readonly times: (times: string) => string;
  readonly all: (count: string) => string;
  readonly manager: string;
  readonly sentences: Sentences;
}

const why = ({ error }: McpChange): string => (error === undefined ? '' : `: ${error}`);
const why_zh = ({ error }: McpChange): string => (error === undefined ? '' : `：${error}`);
const seconds = ({ ejection_ms = 0 }: McpChange): string => String(Math.round(ejection_ms / 1_000));

/** What a reload did, by the names that the words have for it. */
function reloaded(
  change: McpChange,
  names: Readonly<Record<'added' | 'replaced' | 'removed', string>>,
  colon: string,
): string {
  return (['added', 'replaced', 'removed'] as const)
    .filter((part) => (change[part]?.length ?? 0) > 0)
    .map((part) => `${names[part]}${colon}${change[part]?.join(', ') ?? ''}`)
    .join('; ');
}

const PURPOSES_ZH: Readonly<Record<string, string>> = {
  call: '呼叫',
  connect: '連線',
  token: '權杖',
};
const STATES_ZH: Readonly<Record<string, string>> = {
  closed: '閉合',
  'half-open': '半開',
  open: '斷開',
};

export const CHANGES: Words<ChangesWords> = {
  en: {
    title: 'Latest changes',
    none: 'Nothing has changed yet.',
    lost: (changes) => `${changes} changes were lost here: too many came at once.`,
    times: (times) => `${times} times`,
    all: (count) => `All ${count}`,
    manager: 'all servers',
    sentences: {
      starting: () => 'is starting',
      started: ({ successful = 0, total = 0 }) =>
        `started: ${successful} of ${total} endpoints answered`,
      'client:connected': () => 'opened a connection',
      'client:creation-failed': (change) => `could not be connected to${why(change)}`,
      'client:disconnected': () => 'closed a connection',
      'client:error': (change) => `lost a connection${why(change)}`,
      'client:evicted': () => 'gave an idle session’s place to another',
      'client:removed': () => 'is gone for good',
      'client:healthy': () => 'is healthy',
      'client:unhealthy': (change) => `is unhealthy${why(change)}`,
      'client:recovering': () => 'answers again',
      'client:recovered': () => 'has recovered',
      'client:recovery-failed': (change) => `failed again${why(change)}`,
      'client:replacement-failed': (change) => `could not replace a connection${why(change)}`,
      'client:disconnect-error': (change) => `did not close in good order${why(change)}`,
      breaker: ({ purpose = 'call', from = '', to = '' }) =>
        `breaker (${purpose}): ${from} → ${to}`,
      ejected: (change) => `was ejected for ${seconds(change)} s: ${change.reason ?? ''}`,
      drained: () => 'was drained',
      undrained: () => 'was undrained',
      resized: ({ min_size = 0, max_size = 0 }) =>
        `was resized: ${min_size} to ${max_size} connections`,
      reloaded: (change) =>
        `were reloaded${reloaded(change, { added: 'new', replaced: 'replaced', removed: 'gone' }, ': ').replace(/^(?=.)/, '; ')}`,
      'shutting-down': () => 'is closing',
      shutdown: () => 'is closed',
    },
  },
  'zh-Hant': {
    title: '最近變更',
    none: '暫未有變更。',
    lost: (changes) => `此處遺失了 ${changes} 項變更：同時來得太多。`,
    times: (times) => `${times} 次`,
    all: (count) => `全部 ${count} 項`,
    manager: '所有伺服器',
    sentences: {
      starting: () => '啟動中',
      started: ({ successful = 0, total = 0 }) =>
        `已啟動：${total} 個端點中有 ${successful} 個回應`,
      'client:connected': () => '已開啟連線',
      'client:creation-failed': (change) => `未能連線${why_zh(change)}`,
      'client:disconnected': () => '已關閉連線',
      'client:error': (change) => `連線中斷${why_zh(change)}`,
      'client:evicted': () => '閒置工作階段讓出了位置',
      'client:removed': () => '已移除',
      'client:healthy': () => '正常',
      'client:unhealthy': (change) => `停了${why_zh(change)}`,
      'client:recovering': () => '再次回應',
      'client:recovered': () => '已復原',
      'client:recovery-failed': (change) => `再次失敗${why_zh(change)}`,
      'client:replacement-failed': (change) => `未能補回連線${why_zh(change)}`,
      'client:disconnect-error': (change) => `未能正常關閉${why_zh(change)}`,
      breaker: ({ purpose = 'call', from = '', to = '' }) =>
        `斷路器（${PURPOSES_ZH[purpose] ?? purpose}）：${STATES_ZH[from] ?? from} → ${STATES_ZH[to] ?? to}`,
      ejected: (change) => `暫不使用 ${seconds(change)} 秒：${change.reason ?? ''}`,
      drained: () => '已暫停派發',
      undrained: () => '已恢復服務',
      resized: ({ min_size = 0, max_size = 0 }) => `已調整為 ${min_size} 至 ${max_size} 條連線`,
      reloaded: (change) =>
        `已重新載入${reloaded(change, { added: '新增', replaced: '取代', removed: '移除' }, '：').replace(/^(?=.)/, '；')}`,
      'shutting-down': () => '關閉中',
      shutdown: () => '已關閉',
    },
  },
};
