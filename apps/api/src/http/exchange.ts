import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { LANGUAGES } from '@tablewise/contracts';
import type { Language } from '@tablewise/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { rawQueryOf } from './query/raw-query.ts';

/** A request and the headers of its answer: what a handler tells beside the body. */
export class Exchange {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** The language asked for: by the parameter, else by the browser. Says on the answer which. */
  languageFor(parameter: Language | undefined): Language | undefined {
    if (parameter === undefined) this.vary('accept-language');
    const language = parameter ?? preferredLanguage(this.request.headers);
    if (language !== undefined) void this.reply.header('content-language', language);
    return language;
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

/** The first of the caller's languages that we have; region and script do not count. */
function preferredLanguage(headers: IncomingHttpHeaders): Language | undefined {
  const asked = new Negotiator({ headers }).languages();
  const primary = asked.map((tag) => tag.toLowerCase().split('-', 1).join(''));
  const known = primary.flatMap((tag) => LANGUAGES.find((language) => language === tag) ?? []);
  return known[0];
}
