import type { McpEndpoint, McpServer, Operator } from '@tablewise/api-client';
import type { Words } from '../words/language.ts';

type Reason = NonNullable<Operator['reason']>;
type Breaker = McpEndpoint['breaker'];

interface OperateWords {
  readonly title: string;
  readonly reasons: Readonly<Record<Reason | 'other', string>>;
  readonly replica: (replica: string, version: string, since: string) => string;
  readonly zone: (zone: string) => string;
  readonly connecting: string;
  readonly live: string;
  readonly lost: (since: string) => string;
  readonly full: (seconds: string) => string;
  readonly pause: string;
  readonly goOn: string;
  readonly paused: string;
  readonly well: string;
  readonly troubles: (count: string) => string;
  readonly trouble: {
    readonly serverDown: (server: string) => string;
    readonly endpointDown: (server: string, endpoint: string, error: string) => string;
    readonly breakerOpen: (server: string, endpoint: string) => string;
    readonly waiting: (server: string, waiters: string) => string;
    readonly failing: (server: string, failures: string, calls: string) => string;
    readonly drained: (server: string, endpoint: string) => string;
  };
  readonly time: string;
  readonly now: string;
  readonly legend: string;
  readonly rate: string;
  readonly failed: string;
  readonly latency: string;
  readonly places: string;
  readonly waiting: string;
  readonly none: string;
  readonly summary: (label: string, value: string, most: string) => string;
  readonly status: Readonly<Record<McpServer['status'], string>>;
  readonly breakersClosed: string;
  readonly breaker: (of: 'call' | 'connect' | 'token', state: Breaker) => string;
  readonly connections: (open: string, min: string, max: string) => string;
  readonly noServers: string;
  readonly table: string;
  readonly tableCaption: (server: string) => string;
  readonly minute: string;
  readonly calls: string;
}

const BREAKERS_EN = {
  call: 'Breaker',
  connect: 'Breaker of connections',
  token: 'Breaker of tokens',
};
const BREAKERS_ZH = { call: '斷路器', connect: '連線斷路器', token: '權杖斷路器' };
const STATES_ZH = { closed: '閉合', 'half-open': '半開', open: '斷開' };

export const OPERATE: Words<OperateWords> = {
  en: {
    title: 'Operate',
    reasons: {
      remote:
        'This is for operators: who opens the page on the machine that the API runs on. You are on another one.',
      forwarded:
        'This is for operators, who ask the API directly. Your way leads through a proxy: open the page on the machine that the API runs on.',
      'other-page':
        'This is for operators, at the API’s own address. This page came from another one: open it where the API serves it.',
      'no-token':
        'This is for operators, who are known by a token here. The page has no login yet: ask the API itself, with the token in the Authorization header.',
      'no-scope': 'This is for operators: your token does not have the scope operate.',
      other: 'This is for operators.',
    },
    replica: (replica, version, since) =>
      `You see ${replica}, version ${version}, running since ${since}.`,
    zone: (zone) => `Times are ${zone}.`,
    connecting: 'Connecting',
    live: 'Live',
    lost: (since) => `Nothing heard since ${since}; trying again`,
    full: (seconds) =>
      `As many pages watch as may. Close another one; this one tries again every ${seconds} s.`,
    pause: 'Pause',
    goOn: 'Go on',
    paused: 'Paused',
    well: 'Nothing needs a hand.',
    troubles: (count) => `To look at: ${count}`,
    trouble: {
      serverDown: (server) => `${server} takes no calls: all of its endpoints are unhealthy.`,
      endpointDown: (server, endpoint, error) =>
        `${endpoint} of ${server} is unhealthy${error === '' ? '.' : `: ${error}`}`,
      breakerOpen: (server, endpoint) =>
        `${endpoint} of ${server} gets no calls: its breaker is open.`,
      waiting: (server, waiters) => `${waiters} calls of ${server} wait for a place.`,
      failing: (server, failures, calls) =>
        `${failures} of ${calls} calls of ${server} failed in the last minute.`,
      drained: (server, endpoint) =>
        `${endpoint} of ${server} is draining: no calls until it is undrained.`,
    },
    time: 'Figures of',
    now: 'now',
    legend:
      'The last 15 minutes in steps of 5 s; every chart of a kind has the same scale. Latency: p50, p95 and p99, each power of ten as high as the next.',
    rate: 'Calls/s',
    failed: 'Failed',
    latency: 'p50 · p95 · p99',
    places: 'Places',
    waiting: 'Waiting',
    none: '–',
    summary: (label, value, most) => `${label}: ${value}; at most ${most} in 15 minutes`,
    status: {
      healthy: 'Healthy',
      degraded: 'Degraded',
      unhealthy: 'Unhealthy',
      draining: 'Draining',
      unknown: 'Unknown',
    },
    breakersClosed: 'Breakers closed',
    breaker: (of, state) => `${BREAKERS_EN[of]} ${state}`,
    connections: (open, min, max) => `Connections ${open} (${min}–${max})`,
    noServers: 'There are no servers.',
    table: 'As a table',
    tableCaption: (server) =>
      `${server}, by the minute. Times, places and waiting calls are the most of each minute.`,
    minute: 'From',
    calls: 'Calls',
  },
  'zh-Hant': {
    title: '操作',
    reasons: {
      remote: '此頁供操作員使用：須在運行 API 的電腦上開啟，而你在另一部電腦。',
      forwarded: '此頁供直接連接 API 的操作員使用。你經過了代理伺服器：請在運行 API 的電腦上開啟。',
      'other-page':
        '此頁供操作員在 API 本身的網址使用。你的頁面來自別處：請在 API 提供的網址開啟。',
      'no-token':
        '此頁供操作員使用，須以權杖識別。頁面暫未有登入功能：請在 Authorization 標頭附上權杖，直接向 API 查詢。',
      'no-scope': '此頁供操作員使用：你的權杖沒有 operate 權限。',
      other: '此頁供操作員使用。',
    },
    replica: (replica, version, since) =>
      `你正在看 ${replica}，版本 ${version}，自 ${since} 起運行。`,
    zone: (zone) => `時間為 ${zone}。`,
    connecting: '連線中',
    live: '即時',
    lost: (since) => `自 ${since} 起沒有消息；正在重試`,
    full: (seconds) => `觀看的頁面已達上限。請關閉其他頁面；此頁每 ${seconds} 秒重試。`,
    pause: '暫停',
    goOn: '繼續',
    paused: '已暫停',
    well: '一切正常，無須處理。',
    troubles: (count) => `須留意：${count} 項`,
    trouble: {
      serverDown: (server) => `${server} 不接收呼叫：所有端點都停了。`,
      endpointDown: (server, endpoint, error) =>
        `${server} 的 ${endpoint} 停了${error === '' ? '。' : `：${error}`}`,
      breakerOpen: (server, endpoint) => `${server} 的 ${endpoint} 收不到呼叫：斷路器已斷開。`,
      waiting: (server, waiters) => `${server} 有 ${waiters} 個呼叫正在等名額。`,
      failing: (server, failures, calls) =>
        `${server} 最近一分鐘 ${calls} 個呼叫中有 ${failures} 個失敗。`,
      drained: (server, endpoint) => `${server} 的 ${endpoint} 已暫停派發，直至恢復服務。`,
    },
    time: '顯示時間',
    now: '現在',
    legend: '最近 15 分鐘，每格 5 秒；同類圖表比例相同。延遲：p50、p95、p99，每十倍高度相同。',
    rate: '呼叫／秒',
    failed: '失敗',
    latency: 'p50 · p95 · p99',
    places: '名額',
    waiting: '等候',
    none: '–',
    summary: (label, value, most) => `${label}：${value}；15 分鐘內最多 ${most}`,
    status: {
      healthy: '正常',
      degraded: '欠佳',
      unhealthy: '停了',
      draining: '已暫停派發',
      unknown: '未知',
    },
    breakersClosed: '斷路器閉合',
    breaker: (of, state) => `${BREAKERS_ZH[of]}${STATES_ZH[state]}`,
    connections: (open, min, max) => `連線 ${open}（${min}–${max}）`,
    noServers: '沒有伺服器。',
    table: '以表格顯示',
    tableCaption: (server) => `${server}，每分鐘。時間、名額及等候為每分鐘最高值。`,
    minute: '由',
    calls: '呼叫',
  },
};
