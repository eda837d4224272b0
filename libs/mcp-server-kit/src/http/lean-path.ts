import { SERVER_INFO_META_KEY } from '@modelcontextprotocol/server';
import type { IncomingHttpHeaders } from 'node:http';
import { RequestOrigin } from '../call-origin.ts';
import type { CallOrigin, Caller } from '../call-origin.ts';
import type { ServerInfo } from '../create-mcp-server.ts';
import { DEFAULT_LOG_LEVEL } from '../serve-tools.ts';
import type { ToolRegistry } from '../tool-registry.ts';
import { unknownToolRejection } from '../tool-result.ts';
import { UnknownToolError } from '../unknown-tool.error.ts';
import { plainCallOf } from './plain-call.ts';
import type { PlainCall } from './plain-call.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

/**
 * Answers plain calls without the SDK, whose server object, `Request` and `Response` cost ten times
 * the call itself. What it answers is what the SDK would, byte for byte.
 */
export class LeanPath {
  /** What the 2026 era adds to every result. */
  private readonly envelope: object;

  constructor(
    { name, title, version }: ServerInfo,
    private readonly tools: ToolRegistry,
  ) {
    this.envelope = {
      resultType: 'complete',
      _meta: { [SERVER_INFO_META_KEY]: { name, title, version } },
    };
  }

  /** `undefined` leaves the message to the SDK. */
  answer(
    headers: IncomingHttpHeaders,
    message: unknown,
    caller: Caller,
  ): Promise<Reply> | undefined {
    const call = plainCallOf(headers, message);
    if (call === undefined) return undefined;
    const { meta, era } = call;
    const origin = new RequestOrigin({
      caller,
      meta,
      header: (name) => headers[name],
      // One of 2026 that listens to a level is not plain.
      logLevel: era === 'legacy' ? DEFAULT_LOG_LEVEL : undefined,
    });
    return this.run(call, origin);
  }

  private async run({ id, tool, args, era }: PlainCall, origin: CallOrigin): Promise<Reply> {
    try {
      const outcome = await this.tools.call(tool, args, origin);
      const result = era === 'modern' ? { ...outcome, ...this.envelope } : outcome;
      return jsonReply(200, JSON.stringify({ result, jsonrpc: '2.0', id }));
    } catch (error) {
      if (!(error instanceof UnknownToolError)) throw error;
      const { code, message, data } = unknownToolRejection(error);
      return jsonReply(200, JSON.stringify({ jsonrpc: '2.0', id, error: { code, message, data } }));
    }
  }
}
