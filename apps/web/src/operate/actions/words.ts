import type { Words } from '../../words/language.ts';

interface ActWords {
  /** On the button that asks. */
  readonly name: string;
  /** What is asked, and what will happen. */
  readonly title: string;
  readonly effect: string;
}

interface ActionsWords {
  readonly drain: (endpoint: string) => ActWords;
  readonly undrain: (endpoint: string) => ActWords;
  readonly 'reset-breaker': (endpoint: string) => ActWords;
  readonly resize: (server: string) => ActWords;
  readonly reload: ActWords;
  readonly min: string;
  readonly max: string;
  readonly minOverMax: string;
  readonly cancel: string;
  readonly close: string;
  readonly sending: string;
  readonly outcomes: {
    readonly endpoint: (endpoint: string, status: string, breaker: string) => string;
    readonly endpointGone: (endpoint: string) => string;
    readonly resized: (server: string, min: string, max: string) => string;
    readonly added: (servers: string) => string;
    readonly replaced: (servers: string) => string;
    readonly removed: (servers: string) => string;
    readonly unchanged: (servers: string) => string;
    readonly started: (successful: string, total: string) => string;
  };
}

export const ACTIONS: Words<ActionsWords> = {
  en: {
    drain: (endpoint) => ({
      name: 'Drain',
      title: `Drain ${endpoint}?`,
      effect:
        'It gets no new calls. Those that are out end in peace. It stays out until it is undrained.',
    }),
    undrain: (endpoint) => ({
      name: 'Undrain',
      title: `Undrain ${endpoint}?`,
      effect: 'It is asked whether it serves; once it does, it gets calls again.',
    }),
    'reset-breaker': (endpoint) => ({
      name: 'Reset breaker',
      title: `Reset the breakers of ${endpoint}?`,
      effect: 'Calls go there again at once, whether or not it has recovered.',
    }),
    resize: (server) => ({
      name: 'Resize',
      title: `Resize the pools of ${server}?`,
      effect:
        'Each of its endpoints keeps that many connections, until the servers are reloaded. Calls that are out are not touched.',
    }),
    reload: {
      name: 'Reload servers',
      title: 'Reload the servers from their file?',
      effect:
        'The file is read again. What is new is connected first; what it replaces is closed after its last call. A file with faults changes nothing.',
    },
    min: 'At least',
    max: 'At most',
    minOverMax: '“At least” must not be larger than “at most”.',
    cancel: 'Cancel',
    close: 'Close',
    sending: 'Working on it …',
    outcomes: {
      endpoint: (endpoint, status, breaker) =>
        `Done. ${endpoint} is ${status.toLowerCase()}; ${breaker.toLowerCase()}.`,
      endpointGone: (endpoint) => `Done. ${endpoint} is no longer there.`,
      resized: (server, min, max) =>
        `Done. Each endpoint of ${server} keeps ${min} to ${max} connections.`,
      added: (servers) => `New: ${servers}.`,
      replaced: (servers) => `Replaced: ${servers}.`,
      removed: (servers) => `Gone: ${servers}.`,
      unchanged: (servers) => `As before: ${servers}.`,
      started: (successful, total) => `${successful} of ${total} new endpoints answered.`,
    },
  },
  'zh-Hant': {
    drain: (endpoint) => ({
      name: '暫停派發',
      title: `暫停派發呼叫到 ${endpoint}？`,
      effect: '不會再有新呼叫；進行中的會正常完成。恢復服務前一直停用。',
    }),
    undrain: (endpoint) => ({
      name: '恢復服務',
      title: `恢復 ${endpoint} 的服務？`,
      effect: '會先查詢它能否服務；可以的話便再接收呼叫。',
    }),
    'reset-breaker': (endpoint) => ({
      name: '重設斷路器',
      title: `重設 ${endpoint} 的斷路器？`,
      effect: '不論它是否已復原，呼叫會即時再送往該處。',
    }),
    resize: (server) => ({
      name: '調整連線數',
      title: `調整 ${server} 的連線數？`,
      effect: '每個端點會維持此連線數，直至重新載入伺服器。進行中的呼叫不受影響。',
    }),
    reload: {
      name: '重新載入伺服器',
      title: '從設定檔重新載入伺服器？',
      effect:
        '會再次讀取設定檔。新的先行連線；被取代的在最後一個呼叫完成後關閉。設定檔有錯則一切不變。',
    },
    min: '最少',
    max: '最多',
    minOverMax: '「最少」不可大於「最多」。',
    cancel: '取消',
    close: '關閉',
    sending: '執行中……',
    outcomes: {
      endpoint: (endpoint, status, breaker) => `完成。${endpoint} 現為「${status}」，${breaker}。`,
      endpointGone: (endpoint) => `完成。${endpoint} 已不存在。`,
      resized: (server, min, max) => `完成。${server} 每個端點維持 ${min} 至 ${max} 條連線。`,
      added: (servers) => `新增：${servers}。`,
      replaced: (servers) => `已取代：${servers}。`,
      removed: (servers) => `已移除：${servers}。`,
      unchanged: (servers) => `不變：${servers}。`,
      started: (successful, total) => `${total} 個新端點中有 ${successful} 個回應。`,
    },
  },
};
