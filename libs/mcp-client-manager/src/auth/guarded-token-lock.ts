import { messageOf } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { z } from 'zod';
import { underAbortSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import type { GrantedToken, LockedToken, TokenLock, TokenWish } from './token-lock.ts';
import { TOKEN_VALUE } from './token.ts';

/** Longer than a token request may take, which another process may be at, ms. */
const TIMEOUT_MS = 15_000;

const lockedSchema = z.object({
  value: z.string().regex(TOKEN_VALUE),
  expiresAt: z.number().optional(),
  isOwn: z.boolean(),
});

export interface GuardOptions {
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * A lock is code of the host, and calls do not fail because of it: where it throws, hangs or gives
 * what it should not, the token is asked for without it.
 */
export class GuardedTokenLock {
  constructor(
    private readonly lock: TokenLock,
    private readonly options: GuardOptions,
  ) {}

  /** @throws what `ask` threw, or the signal's reason */
  async once(key: string, ask: () => Promise<GrantedToken>, wish: TokenWish): Promise<LockedToken> {
    const own: { asked?: Promise<GrantedToken> } = {};
    const askOnce = (): Promise<GrantedToken> => {
      own.asked ??= ask();
      // The lock may drop it.
      own.asked.catch(() => undefined);
      return own.asked;
    };
    try {
      return await this.lend(key, askOnce, wish);
    } catch (error) {
      wish.signal.throwIfAborted();
      // What the authorization server said is not the lock's fault.
      const asked = await own.asked;
      this.report(key, error, asked);
      // The lock may have passed it on before it failed.
      return asked === undefined ? { ...(await ask()), isOwn: true } : { ...asked, isOwn: false };
    }
  }

  private lend(
    key: string,
    ask: () => Promise<GrantedToken>,
    wish: TokenWish,
  ): Promise<LockedToken> {
    const timeUp = (): Error => new Error(`no answer within ${TIMEOUT_MS} ms`);
    const deadline = new DeadlinePolicy(TIMEOUT_MS, timeUp, this.options.clock);
    const borrow = async (signal: AbortSignal): Promise<LockedToken> =>
      checked(await this.lock.once(key, ask, { ...wish, signal }), wish);
    return deadline.execute((inner) => underAbortSignal(inner, borrow), wish.signal);
  }

  private report(key: string, error: unknown, asked: GrantedToken | undefined): void {
    const said = messageOf(error);
    // It may quote what it was to keep.
    const reason = asked === undefined ? said : said.replaceAll(asked.value, '…');
    this.options.logger.error({ token: key, reason }, 'token lock failed, it is done without');
  }
}

/** Says what is wrong and never what was given. */
function checked(given: unknown, { replaces }: TokenWish): LockedToken {
  const parsed = lockedSchema.safeParse(given);
  if (!parsed.success) throw new Error('gave no usable token');
  const { value, isOwn, expiresAt } = parsed.data;
  if (value === replaces) throw new Error('gave again what was to be replaced');
  return { value, isOwn, ...(expiresAt === undefined ? {} : { expiresAt }) };
}
