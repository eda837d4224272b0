import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { MAX_RETRY_AFTER_MS } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CALL_ID_HEADER } from '../http/call-context.decorator.ts';
import type { AllowedMethods } from '../http/allowed-methods.ts';
import { HttpInputError } from './http-input.error.ts';
import { problemOf } from './problem-of.ts';

const DEFAULT_RETRY_AFTER_MS = 1_000;

/** Turns whatever was thrown into `application/problem+json`, and logs it once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly allowedMethods: AllowedMethods,
    private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before Nest sees it: a URL that cannot be decoded. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const allowed = request.is404 ? this.allowedMethods.insteadOf(request.method, request.url) : [];
    const error = allowed.length > 0 ? new HttpInputError(405) : asAppError(thrown);
    const problem = problemOf(error, request.id);
    this.log(problem.status, error ?? thrown, request.id);
    if (reply.sent) return;
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    const callId = error?.details['callId'];
    if (typeof callId === 'string') void reply.header(CALL_ID_HEADER, callId);
    if (problem.status === 503) void reply.header('retry-after', retryAfterSeconds(error));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private log(status: number, error: unknown, requestId: string): void {
    if (status === 500 || !(error instanceof AppError)) {
      this.logger.error({ error, requestId }, 'request failed: a bug');
      return;
    }
    const { code, message, details } = error;
    const fields = { code, reason: message, ...details, requestId };
    if (status > 500) this.logger.warn(fields, 'request failed');
    else this.logger.debug(fields, 'request refused');
  }
}

function asAppError(thrown: unknown): AppError | undefined {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof HttpException)) return undefined;
  const status = thrown.getStatus();
  return status < 500 ? new HttpInputError(status, thrown) : undefined;
}

function retryAfterSeconds(error: AppError | undefined): number {
  const given = error?.details['retryAfterMs'];
  const waitMs = typeof given === 'number' ? given : DEFAULT_RETRY_AFTER_MS;
  return Math.ceil(Math.min(Math.max(waitMs, 1), MAX_RETRY_AFTER_MS) / 1_000);
}
