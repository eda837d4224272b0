import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerHealth } from '@tablewise/contracts';
import { CancelledError } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import type { Gate } from '../access/gate.ts';
import type { HostPolicy } from './host-policy.ts';
import { HttpCaller } from './http-caller.ts';
import type { LeanPath } from './lean-path.ts';
import type { McpEndpoint } from './mcp-endpoint.ts';
import { parseMessage } from '../parse-message.ts';
import { readBody } from './read-body.ts';
import { refuseHead } from './refuse-head.ts';
import { INTERNAL_ERROR, refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { jsonReply, refusalReply, sendReply } from './reply.ts';
import type { Reply } from './reply.ts';
import { toReply, toWebRequest } from './web-bridge.ts';

interface RouterOptions {
  /** In front of the endpoint; what it leaves, the endpoint answers. */
  readonly lean: LeanPath;
  readonly endpoint: McpEndpoint;
  readonly policy: HostPolicy;
  readonly gate: Gate;
  readonly maxBodyBytes: number;
  readonly isDraining: () => boolean;
  readonly health: () => ServerHealth;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Where messages are sent. */
export const MCP_PATH = '/mcp';

const NO_STORE = { 'cache-control': 'no-store' };
const FOR_AN_HOUR = { 'cache-control': 'public, max-age=3600' };
const READ_ONLY = refusalReply(
  refusal(405, 'only GET and HEAD', { headers: { allow: 'GET, HEAD' } }),
);
const INTERNAL_FAILURE = refusalReply(refusal(500, 'internal error', { code: INTERNAL_ERROR }));
const NOT_FOUND = refusalReply(refusal(404, 'there are POST /mcp and GET /health'));

/** Answers every request of the server: `/mcp`, `/health`, and a refusal for the rest. */
export class RequestRouter {
  constructor(private readonly options: RouterOptions) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { logger, clock } = this.options;
    try {
      const reply = await this.answer(request, response);
      if (reply !== undefined) sendReply(response, reply, clock);
    } catch (error) {
      if (error instanceof CancelledError) return;
      logger.error({ error }, 'request failed');
      sendReply(response, INTERNAL_FAILURE, clock);
    }
  }

  private answer(request: IncomingMessage, response: ServerResponse): Promise<Reply | undefined> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (path === MCP_PATH) return this.answerMcp(request, response, query);
    if (path === '/health') return Promise.resolve(this.answerHealth(request));
    return Promise.resolve(this.answerDocument(request, path));
  }

  private async answerMcp(
    request: IncomingMessage,
    response: ServerResponse,
    query: string,
  ): Promise<Reply | undefined> {
    const { policy, gate, maxBodyBytes, lean, endpoint } = this.options;
    const refused = refuseHead(request, policy) ?? this.refuseWhileDraining();
    if (refused !== undefined) return refusalReply(refused);
    const admission = await gate.admit(request.headers, query);
    if (admission.kind === 'refused') return refusalReply(admission.refusal);
    const { principal } = admission;
    const body = await readBody(request, maxBodyBytes);
    if (body.kind === 'aborted') return undefined;
    if (body.kind === 'too-large') {
      const tooLarge = refusal(413, `the body has more than ${maxBodyBytes} bytes`);
      return { ...refusalReply(tooLarge), isLast: true };
    }
    const parsed = parseMessage(body.text);
    if (parsed.kind === 'refused') return refusalReply(parsed.refusal);
    const { message } = parsed;
    const forbidden = gate.refusalOf(message, request.headers, principal);
    if (forbidden !== undefined) return refusalReply(forbidden);
    const caller = new HttpCaller(response, principal);
    const reply = lean.answer(request.headers, message, caller);
    if (reply !== undefined) return reply;
    return toReply(await endpoint.answer(toWebRequest(request, caller.signal), message, principal));
  }

  /** Open to whoever has no token yet, as `/health` is, but to our own names only. */
  private answerDocument({ method, headers }: IncomingMessage, path: string): Reply {
    const { gate, policy } = this.options;
    const document = gate.documentAt(path);
    if (document === undefined) return NOT_FOUND;
    const forbidden = policy.refuse(headers);
    if (forbidden !== undefined) return refusalReply(forbidden);
    return isRead(method) ? jsonReply(200, document, FOR_AN_HOUR) : READ_ONLY;
  }

  /** Open to every Host: orchestrators probe by address, and it tells nothing that matters. */
  private answerHealth({ method }: IncomingMessage): Reply {
    if (!isRead(method)) return READ_ONLY;
    const health = this.options.health();
    return jsonReply(health.status === 'ready' ? 200 : 503, JSON.stringify(health), NO_STORE);
  }

  private refuseWhileDraining(): Refusal | undefined {
    if (!this.options.isDraining()) return undefined;
    return refusal(503, 'shutting down', { headers: { 'retry-after': '1' } });
  }
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}
