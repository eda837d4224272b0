import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { primaryTag } from './language-tags.ts';
import { rawQueryOf } from './query/raw-query.ts';

/** A request and the headers of its answer: what a handler tells beside the body. */
export class Exchange {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** The browser's languages, the dearest first, without region and script. The answer varies by them. */
  acceptedLanguages(): readonly string[] {
    this.vary('accept-language');
    const tags = new Negotiator({ headers: this.request.headers }).languages();
    return tags.filter((tag) => tag !== '*').map(primaryTag);
  }

  /** Says in which language the names of the answer were asked for, if in any. */
  isIn(language: string | undefined): void {
    if (language !== undefined) void this.reply.header('content-language', language);
  }

  /** `Link: rel=next`, this very query with the cursor of the next page; none on the last one. */
  linkNextPage(nextCursor: unknown): void {
    if (typeof nextCursor !== 'string') return;
    const { url } = this.request;
    // Both are written in ASCII without brackets, whatever a cursor or a path holds: nothing can end
    // the header or the reference, nor name another host.
    const { pathname } = new URL(url, 'http://localhost');
    const query = new URLSearchParams(rawQueryOf(url));
    query.set('cursor', nextCursor);
    void this.reply.header('link', `<${pathname}?${query.toString()}>; rel="next"`);
  }

  /** Adds to what CORS may have put there. */
  private vary(header: string): void {
    const present = this.reply.getHeader('vary');
    const joined = present === undefined ? header : `${String(present)}, ${header}`;
    void this.reply.header('vary', joined);
  }
}

/** Injects the `Exchange` of the request at hand. */
export const CurrentExchange = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): Exchange => {
    const http = execution.switchToHttp();
    return new Exchange(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);
