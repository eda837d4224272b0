import type { Draw } from './draw.ts';
import type { RpcId } from './fuzz-request.ts';
import { mutated } from './mutated.ts';
import { ODD_TEXTS } from './odd-values.ts';
import type { Json, Schema } from './schema.ts';
import type { ValueMaker } from './value-maker.ts';

export interface ListedTool {
  readonly name: string;
  readonly inputSchema: Schema;
}

/** A message, and what is right about it. */
export interface RpcMessage {
  readonly message: Readonly<Record<string, Json>>;
  readonly method: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly tool?: string | undefined;
}

const CLIENT = { name: 'fuzz', version: '1' };
const URIS = ['ui://widget', 'file:///etc/passwd', 'http://169.254.169.254/', '', 'not a uri'];

type Params = Readonly<Record<string, Json>>;

/** Of both eras: those of the one are unknown in the other. */
const METHODS: Readonly<Record<string, (draw: Draw) => Params>> = {
  initialize: (draw) => ({
    protocolVersion: draw.pick(['2025-06-18', '2025-11-25', '2024-11-05', '1999-01-01']),
    capabilities: {},
    clientInfo: CLIENT,
  }),
  ping: () => ({}),
  'server/discover': () => ({}),
  'tools/list': (draw) => (draw.percent(30) ? { cursor: draw.pick(ODD_TEXTS) } : {}),
  'prompts/list': () => ({}),
  'prompts/get': (draw) => ({ name: draw.pick(['plan_a_meal', ...ODD_TEXTS]), arguments: {} }),
  'resources/list': () => ({}),
  'resources/templates/list': () => ({}),
  'resources/read': (draw) => ({ uri: draw.pick(URIS) }),
  'resources/subscribe': (draw) => ({ uri: draw.pick(URIS) }),
  'completion/complete': () => ({
    ref: { type: 'ref/prompt', name: 'x' },
    argument: { name: 'a', value: 'b' },
  }),
  'logging/setLevel': (draw) => ({ level: draw.pick(['info', 'loudest']) }),
  'notifications/initialized': () => ({}),
  'notifications/cancelled': (draw) => ({ requestId: draw.integer(0, 9), reason: 'fuzz' }),
  'notifications/progress': () => ({ progressToken: 1, progress: 1 }),
  'subscriptions/listen': () => ({ notifications: { toolsListChanged: true } }),
  'tasks/list': () => ({}),
  'tasks/get': () => ({ taskId: 'made-up' }),
  'sampling/createMessage': () => ({ messages: [], maxTokens: 1 }),
  'rpc.discover': () => ({}),
  '': () => ({}),
};

/** One request or notification, right in itself but for its parameters. */
export class RpcMessages {
  constructor(
    private readonly tools: readonly ListedTool[],
    private readonly maker: ValueMaker,
  ) {}

  make(id: RpcId, draw: Draw): RpcMessage {
    if (draw.percent(60)) return this.call(id, draw);
    const method = draw.pick(Object.keys(METHODS));
    const params = METHODS[method]?.(draw) ?? {};
    return messageOf(id, method, draw.percent(30) ? wrong(params, draw) : params);
  }

  private call(id: RpcId, draw: Draw): RpcMessage {
    const tool = draw.pick(this.tools);
    const made = this.maker.make(tool.inputSchema, draw);
    const args = draw.percent(25) ? made : mutated(made, draw);
    const name = draw.percent(4) ? draw.pick(ODD_TEXTS) : tool.name;
    const params = {
      name,
      arguments: args,
      ...(draw.percent(10) && { _meta: { progressToken: draw.pick<Json>([1, 'p', null, {}]) } }),
    };
    const isRight = name === tool.name && !draw.percent(4);
    const message = messageOf(id, 'tools/call', isRight ? params : wrong(params, draw));
    return isRight ? { ...message, tool: name } : message;
  }
}

function messageOf(id: RpcId, method: string, params: Params): RpcMessage {
  const isNotification = method.startsWith('notifications/');
  const message = { jsonrpc: '2.0', ...(!isNotification && { id }), method, params };
  return { message, method, params };
}

function wrong(params: Params, draw: Draw): Params {
  const other = mutated(params, draw);
  return typeof other === 'object' && other !== null && !Array.isArray(other) ? other : params;
}
