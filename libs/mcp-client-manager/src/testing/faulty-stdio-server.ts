/* eslint-disable no-restricted-globals, max-lines-per-function -- `serve` runs in another process */

/** What a stdio server may do wrong. Everything is off by default. */
export interface StdioFaults {
  /** `modern`: 2026-07-28. `legacy`: 2025-06-18. */
  readonly era?: 'modern' | 'legacy';
  /** Exits with code 3 when the call after that many comes. */
  readonly crashAfterCalls?: number;
  /** Exits when it is asked anything before `initialize`, as some old servers do. */
  readonly exitsOnProbe?: boolean;
  /** Says nothing to what it does not know before `initialize`. */
  readonly ignoresProbe?: boolean;
  /** Goes on when its input ends. */
  readonly ignoresEndOfInput?: boolean;
  /** Goes on when it is sent SIGTERM. */
  readonly ignoresTerm?: boolean;
  /** Prints lines that are no messages between its answers. */
  readonly printsGarbage?: boolean;
  /** Written to standard error at the start. */
  readonly stderr?: string;
  /** Never answers a call, but notes cancellations on standard error. */
  readonly hangs?: boolean;
  /** Closes one of its pipes in place of an answer to a call, and lives on. */
  readonly closes?: 'input' | 'output';
  /** Tells of its progress before it answers a call. */
  readonly tellsProgress?: boolean;
  /** Answers a call with that many characters. */
  readonly answerChars?: number;
  /** Says that its tools changed, after each call. */
  readonly changesTools?: boolean;
}

export interface ProcessCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** The command of a server with these faults. */
export function faultyStdioServer(faults: StdioFaults = {}): ProcessCommand {
  return {
    command: process.execPath,
    args: ['-e', `(${serve.toString()})(${JSON.stringify(faults)})`],
  };
}

/**
 * The same behind a shell that ignores the end of its input, and stays between it and us: what a
 * start script does that somebody wrote in a hurry.
 */
export function behindWrapper({ command, args }: ProcessCommand): ProcessCommand {
  return {
    command: '/bin/sh',
    args: ['-c', 'exec 3<&0; "$@" <&3 & while :; do sleep 1; done', 'sh', command, ...args],
  };
}

/** Sent to the other process as text: nothing from outside of it can be used inside. */
function serve(faults: StdioFaults): void {
  interface Message {
    readonly id?: string | number;
    readonly method: string;
    readonly params?: {
      readonly name?: string;
      readonly arguments?: unknown;
      readonly _meta?: { readonly progressToken?: unknown };
      readonly requestId?: unknown;
    };
  }
  const modern = faults.era === 'modern';
  let calls = 0;
  let initialized = modern;
  let rest = '';
  const write = (message: object): void => {
    if (faults.printsGarbage === true) process.stdout.write('Listening on stdio...\n');
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  const complete = modern ? { resultType: 'complete', ttlMs: 0, cacheScope: 'private' } : {};
  const capabilities = { tools: { listChanged: true } };
  const serverInfo = { name: 'faulty-stdio-server', version: '1.0.0' };
  const call = ({ id, params }: Message): void => {
    if (calls++ === faults.crashAfterCalls) process.exit(3);
    if (faults.closes !== undefined)
      process.getBuiltinModule('node:fs').closeSync(faults.closes === 'input' ? 0 : 1);
    if (faults.hangs === true || faults.closes !== undefined) return;
    const progressToken = params?._meta?.progressToken;
    if (faults.tellsProgress === true && progressToken !== undefined)
      write({ method: 'notifications/progress', params: { progressToken, progress: 1, total: 2 } });
    const text = 'x'.repeat(faults.answerChars ?? 1);
    const { pid, ppid } = process;
    const structuredContent = { echo: params?.arguments ?? {}, pid, ppid };
    write({ id, result: { ...complete, content: [{ type: 'text', text }], structuredContent } });
    if (faults.changesTools === true) write({ method: 'notifications/tools/list_changed' });
  };
  const answer = (message: Message): void => {
    const { id, method } = message;
    if (method === 'notifications/cancelled')
      process.stderr.write(`cancelled ${JSON.stringify(message.params?.requestId)}\n`);
    if (id === undefined) return;
    if (method === 'initialize' && !modern) {
      initialized = true;
      write({ id, result: { protocolVersion: '2025-06-18', capabilities, serverInfo } });
    } else if (!initialized && faults.exitsOnProbe === true) process.exit(1);
    else if (!initialized && faults.ignoresProbe === true) return;
    else if (method === 'server/discover' && modern) {
      const _meta = { 'io.modelcontextprotocol/serverInfo': serverInfo };
      const supportedVersions = ['2026-07-28'];
      write({ id, result: { ...complete, supportedVersions, capabilities, _meta } });
    } else if (method === 'tools/list') {
      const tools = [{ name: 'echo', inputSchema: { type: 'object' } }];
      write({ id, result: { ...complete, tools } });
    } else if (method === 'tools/call') call(message);
    else if (method === 'ping' && !modern) write({ id, result: {} });
    else if (method !== 'subscriptions/listen')
      write({ id, error: { code: -32601, message: `no method ${method}` } });
  };
  if (faults.stderr !== undefined) process.stderr.write(`${faults.stderr}\n`);
  if (faults.ignoresTerm === true) process.on('SIGTERM', () => undefined);
  if (
    faults.ignoresEndOfInput === true ||
    faults.ignoresTerm === true ||
    faults.closes !== undefined
  )
    setInterval(() => undefined, 60_000);
  process.stdin.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) answer(JSON.parse(line) as Message);
  });
}
