import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { CancelledError } from '@tablewise/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a call upstream carries of the request it is made for. */
export interface CallContext {
  readonly requestId: string;
  /** Aborts when the caller goes away before the answer is sent. */
  readonly signal: AbortSignal;
  /** What is left of a deadline that spans several calls, ms; the server's own when absent. */
  readonly deadlineMs?: number;
  /** Tells the caller by which id a call can be explained, once there is an answer. */
  readonly onAnswered: (callId: string) => void;
}

/** Names the calls behind an answer, for `/api/v1/mcp/calls/{id}`. */
export const CALL_ID_HEADER = 'x-call-id';

/** Injects the `CallContext` of the request at hand. */
export const RequestContext = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): CallContext => {
    const http = execution.switchToHttp();
    const { id } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const callIds: string[] = [];
    const onAnswered = (callId: string): void => {
      callIds.push(callId);
      void reply.header(CALL_ID_HEADER, callIds.join(', '));
    };
    return { requestId: id, signal: callerLeft(reply), onAnswered };
  },
);

/**
 * Watches the response: Fastify's `request.signal` watches the request, which on Node 20 closes as
 * soon as its body is read.
 */
function callerLeft(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort(new CancelledError('the request'));
  });
  return left.signal;
}
