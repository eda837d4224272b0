import { SERVER_INFO_META_KEY } from '@modelcontextprotocol/server';
import type { IncomingHttpHeaders } from 'node:http';
import type { ServerInfo } from '../create-mcp-server.ts';
import type { ToolRegistry } from '../tool-registry.ts';
import { plainCallOf } from './plain-call.ts';
import type { PlainCall } from './plain-call.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

/**
 * Answers plain calls of known tools without the SDK, whose server object, `Request` and `Response`
 * cost ten times the call itself. What it answers is what the SDK would, byte for byte.
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
  answer(headers: IncomingHttpHeaders, message: unknown): Promise<Reply> | undefined {
    const call = plainCallOf(headers, message);
    return call !== undefined && this.tools.has(call.tool) ? this.run(call) : undefined;
  }

  private async run({ id, tool, args, era, text }: PlainCall): Promise<Reply> {
    const outcome = await this.tools.call(tool, args, text);
    const result = era === 'modern' ? { ...outcome, ...this.envelope } : outcome;
    return jsonReply(200, JSON.stringify({ result, jsonrpc: '2.0', id }));
  }
}
