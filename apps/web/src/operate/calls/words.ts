import type { Words } from '../../words/language.ts';

interface CallsWords {
  readonly title: string;
  readonly hint: string;
  readonly id: string;
  readonly explain: string;
  readonly unknown: string;
  readonly answered: string;
  readonly summary: (tool: string, server: string, took: string, at: string) => string;
  readonly outcome: (outcome: string) => string;
  readonly attempts: string;
  readonly attempt: (number: string) => string;
  readonly noPlace: string;
  readonly picked: (by: string) => string;
  readonly waited: (ms: string, behind: string) => string;
  readonly took: (ms: string) => string;
  readonly probe: (of: 'connection' | 'breaker', ms: string, succeeded: boolean) => string;
  readonly timeline: (begin: string, end: string) => string;
  readonly request: (id: string) => string;
}

export const CALLS: Words<CallsWords> = {
  en: {
    title: 'How one call went',
    hint: 'Every answer of the API has an X-Call-Id. The last 1,000 calls of this replica are remembered.',
    id: 'X-Call-Id',
    explain: 'Explain',
    unknown:
      'This replica remembers no call with this id: it is too old, or another replica made it.',
    answered: 'answered',
    summary: (tool, server, took, at) => `${tool} of ${server}, ${took}, at ${at}`,
    outcome: (outcome) => (outcome === 'answered' ? 'Answered' : `Ended with ${outcome}`),
    attempts: 'Attempts',
    attempt: (number) => `Attempt ${number}`,
    noPlace: 'found no place',
    picked: (by) => `picked by ${by}`,
    waited: (ms, behind) => `waited ${ms} behind ${behind}`,
    took: (ms) => `took ${ms}`,
    probe: (of, ms, succeeded) =>
      `asked first whether the ${of} was good: ${succeeded ? 'yes' : 'no'}, ${ms}`,
    timeline: (begin, end) => `from ${begin} to ${end} of the call`,
    request: (id) => `X-Request-Id ${id}`,
  },
  'zh-Hant': {
    title: '一個呼叫的經過',
    hint: 'API 每個回應都有 X-Call-Id。此副本記住最近 1,000 個呼叫。',
    id: 'X-Call-Id',
    explain: '說明',
    unknown: '此副本沒有這個編號的呼叫：太久以前，或由另一副本發出。',
    answered: '已回應',
    summary: (tool, server, took, at) => `${server} 的 ${tool}，${took}，於 ${at}`,
    outcome: (outcome) => (outcome === 'answered' ? '已回應' : `以 ${outcome} 結束`),
    attempts: '嘗試',
    attempt: (number) => `第 ${number} 次嘗試`,
    noPlace: '沒有名額',
    picked: (by) => `選擇方式：${by}`,
    waited: (ms, behind) => `等候 ${ms}，前面有 ${behind} 個`,
    took: (ms) => `需時 ${ms}`,
    probe: (of, ms, succeeded) =>
      `先查${of === 'connection' ? '連線' : '斷路器'}：${succeeded ? '可用' : '不可用'}，${ms}`,
    timeline: (begin, end) => `在呼叫的 ${begin} 至 ${end}`,
    request: (id) => `X-Request-Id ${id}`,
  },
};
