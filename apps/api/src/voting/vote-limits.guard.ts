import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Clock } from '@tablewise/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '@tablewise/kernel';
import { addressKey } from './address-key.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { RatePolicy, RateVerdict } from './rate-limiter.ts';
import { knownVoter } from './voter.ts';

/** The caller votes or reports faster than anybody means it. */
export class TooManyRequestsError extends AppError {
  readonly code = 'INPUT_TOO_MANY_REQUESTS';

  constructor(retryAfterSeconds: number) {
    super(`Too many votes or reports. Try again in ${retryAfterSeconds} s.`);
  }
}

/** How many who have not voted before may do so in an hour. */
export interface NewVoterLimits {
  readonly perAddress: number;
  readonly perPlace: number;
}

/** Token of the `VoteLimits`. */
export const VOTE_LIMITS = Symbol('VOTE_LIMITS');

export interface VoteLimits {
  readonly newVoters: NewVoterLimits;
  readonly clock: Clock;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Nobody has eaten at more places than that. */
const PER_VOTER: RatePolicy = { name: 'voter', quota: 30, windowMs: MINUTE_MS };
/** A household, an office. */
const PER_ADDRESS: RatePolicy = { name: 'address', quota: 120, windowMs: MINUTE_MS };

interface Limit {
  readonly limiter: RateLimiter;
  readonly key: string;
  /** Of those who become voters, which nobody does without a cookie. */
  readonly isOfNewVoters?: true;
}

/**
 * Limits what changes votes and reports, per voter and per address of the caller, and says how much
 * is left. Either without a cookie is a new voter's: who throws the cookie away, or has many
 * addresses, is held by how many of those an address and a place get.
 */
@Injectable()
export class VoteLimitsGuard implements CanActivate {
  private readonly voters: RateLimiter;
  private readonly addresses: RateLimiter;

  private readonly newOfAddress: RateLimiter;
  private readonly newOfPlace: RateLimiter;

  constructor(@Inject(VOTE_LIMITS) { clock, newVoters }: VoteLimits) {
    this.voters = new RateLimiter(PER_VOTER, clock);
    this.addresses = new RateLimiter(PER_ADDRESS, clock);
    const limiterOf = (name: string, quota: number): RateLimiter =>
      new RateLimiter({ name, quota, windowMs: HOUR_MS }, clock);
    this.newOfAddress = limiterOf('new-voters', newVoters.perAddress);
    this.newOfPlace = limiterOf('new-voters-of-place', newVoters.perPlace);
  }

  /** @throws TooManyRequestsError */
  canActivate(execution: ExecutionContext): boolean {
    const http = execution.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const asked = this.limitsOf(request);
    const before = asked.map(({ limiter, key }) => limiter.check(key));
    const isAllowed = before.every((verdict) => verdict.isAllowed);
    if (isAllowed) this.take(asked, reply);
    tell(
      reply,
      asked.map(({ limiter, key }) => limiter.check(key)),
    );
    if (isAllowed) return true;
    const waitS = seconds(Math.max(...before.map(({ retryAfterMs }) => retryAfterMs)));
    void reply.header('retry-after', waitS);
    throw new TooManyRequestsError(waitS);
  }

  /** Who gets no cookie has become no voter: a vote that could not be read counts as none. */
  private take(asked: readonly Limit[], reply: FastifyReply): void {
    for (const { limiter, key } of asked) limiter.take(key);
    reply.raw.once('finish', () => {
      if (reply.raw.hasHeader('set-cookie') || reply.statusCode < 400) return;
      for (const { limiter, key, isOfNewVoters } of asked) {
        if (isOfNewVoters) limiter.giveBack(key);
      }
    });
  }

  private limitsOf(request: FastifyRequest): Limit[] {
    const voter = knownVoter(request);
    const key = addressKey(request.ip);
    const address = { limiter: this.addresses, key };
    if (voter !== undefined) return [{ limiter: this.voters, key: voter }, address];
    if (request.method === 'DELETE') return [address];
    const place = JSON.stringify(request.params);
    return [
      address,
      { limiter: this.newOfAddress, key, isOfNewVoters: true },
      { limiter: this.newOfPlace, key: place, isOfNewVoters: true },
    ];
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
