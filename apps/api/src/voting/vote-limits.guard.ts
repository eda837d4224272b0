import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Clock } from '@tablewise/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressKey } from './address-key.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { RatePolicy, RateVerdict } from './rate-limiter.ts';
import { TooManyRequestsError } from './too-many-requests.error.ts';
import { voterOf } from './voter-cookie.ts';

/** Token of the `Clock` by which votes are limited. */
export const VOTE_CLOCK = Symbol('VOTE_CLOCK');

const MINUTE_MS = 60_000;
/** Nobody has eaten at more places than that. */
const PER_VOTER: RatePolicy = { name: 'voter', quota: 30, windowMs: MINUTE_MS };
/** A household, an office; also what holds a caller who throws the cookie away. */
const PER_ADDRESS: RatePolicy = { name: 'address', quota: 120, windowMs: MINUTE_MS };

/** Limits what changes votes, per voter and per address of the caller, and says how much is left. */
@Injectable()
export class VoteLimitsGuard implements CanActivate {
  private readonly voters: RateLimiter;
  private readonly addresses: RateLimiter;

  constructor(@Inject(VOTE_CLOCK) clock: Clock) {
    this.voters = new RateLimiter(PER_VOTER, clock);
    this.addresses = new RateLimiter(PER_ADDRESS, clock);
  }

  /** @throws TooManyRequestsError */
  canActivate(execution: ExecutionContext): boolean {
    const http = execution.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const asked = this.limitsOf(request);
    const before = asked.map(({ limiter, key }) => limiter.check(key));
    const isAllowed = before.every((verdict) => verdict.isAllowed);
    if (isAllowed) for (const { limiter, key } of asked) limiter.take(key);
    tell(
      reply,
      asked.map(({ limiter, key }) => limiter.check(key)),
    );
    if (isAllowed) return true;
    const waitS = seconds(Math.max(...before.map(({ retryAfterMs }) => retryAfterMs)));
    void reply.header('retry-after', waitS);
    throw new TooManyRequestsError(waitS);
  }

  private limitsOf(request: FastifyRequest): { limiter: RateLimiter; key: string }[] {
    const voter = voterOf(request);
    const address = { limiter: this.addresses, key: addressKey(request.ip) };
    return voter === undefined ? [address] : [{ limiter: this.voters, key: voter }, address];
  }
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-10. */
function tell(reply: FastifyReply, verdicts: readonly RateVerdict[]): void {
  const policies = verdicts.map(
    ({ policy: { name, quota, windowMs } }) => `"${name}";q=${quota};w=${seconds(windowMs)}`,
  );
  const limits = verdicts.map(
    ({ policy, remaining, resetMs }) => `"${policy.name}";r=${remaining};t=${seconds(resetMs)}`,
  );
  void reply.header('ratelimit-policy', policies.join(', '));
  void reply.header('ratelimit', limits.join(', '));
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1_000);
}
