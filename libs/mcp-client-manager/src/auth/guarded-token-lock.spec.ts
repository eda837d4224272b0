import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { GuardedTokenLock } from './guarded-token-lock.ts';
import { UNSHARED } from './token-lock.ts';
import type { GrantedToken, LockedToken, TokenLock } from './token-lock.ts';

const never = new AbortController().signal;

/** A lock of somebody's, guarded; `ask` gives `token-1`, `token-2` and so on. */
function guarded(once: TokenLock['once']) {
  const clock = new ManualClock();
  const logged: unknown[] = [];
  const logger = { ...silentLogger, error: (fields: object) => void logged.push(fields) };
  const lock = new GuardedTokenLock({ once }, { clock, logger });
  let asked = 0;
  const ask = (): Promise<GrantedToken> => Promise.resolve({ value: `token-${++asked}` });
  const get = (replaces?: string, signal = never): Promise<LockedToken> =>
    lock.once('key', ask, { signal, ...(replaces === undefined ? {} : { replaces }) });
  return { clock, lock, logged, get, asked: () => asked };
}

describe('GuardedTokenLock', () => {
  it('gives what the lock gives, without asking', async () => {
    const shared = { value: 'of-another', expiresAt: 7, isOwn: false };
    const { get, asked, logged } = guarded(() => Promise.resolve(shared));
    expect(await get()).toEqual(shared);
    expect([asked(), logged]).toEqual([0, []]);
  });

  it.each<[string, TokenLock['once']]>([
    [
      'throws',
      () => {
        throw new Error('redis is gone');
      },
    ],
    ['rejects', () => Promise.reject(new Error('redis is gone'))],
    ['gives nothing', () => Promise.resolve(undefined as never)],
    ['gives what no header could carry', () => Promise.resolve({ value: 'a\r\nb', isOwn: true })],
    ['gives again what is to be replaced', () => Promise.resolve({ value: 'old', isOwn: true })],
  ])('asks without a lock that %s, and says so', async (_what, once) => {
    const { get, logged } = guarded(once);
    expect(await get('old')).toEqual({ value: 'token-1', isOwn: true });
    expect(logged).toEqual([{ token: 'key', reason: expect.any(String) }]);
  });

  it('waits for a lock that never answers no longer than 15 s', async () => {
    const signals: AbortSignal[] = [];
    const { get, clock, asked } = guarded((_key, _ask, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const got = get();
    await clock.advance(14_999);
    expect(asked()).toBe(0);
    await clock.advance(1);
    expect(await got).toEqual({ value: 'token-1', isOwn: true });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not ask again where the lock failed after it had asked, nor call that its own', async () => {
    const { get, asked, logged } = guarded(async (_key, ask) => {
      const { value } = await ask();
      throw new Error(`could not keep ${value}`);
    });
    expect(await get()).toEqual({ value: 'token-1', isOwn: false });
    expect(asked()).toBe(1);
    expect(JSON.stringify(logged)).not.toContain('token-1');
  });

  it('asks once, however often the lock does', async () => {
    const { get, asked } = guarded(async (_key, ask) => {
      await Promise.all([ask(), ask()]);
      return { ...(await ask()), isOwn: true };
    });
    expect(await get()).toEqual({ value: 'token-1', isOwn: true });
    expect(asked()).toBe(1);
  });

  it('passes on what the authorization server said, which is not the lock’s fault', async () => {
    const { lock, logged } = guarded((key, ask, wish) => UNSHARED.once(key, ask, wish));
    const refused = new Error('invalid_client');
    const asked = lock.once('key', () => Promise.reject(refused), { signal: never });
    await expect(asked).rejects.toBe(refused);
    expect(logged).toEqual([]);
  });

  it('lets who wants it leave, and asks for nobody then', async () => {
    const caller = new AbortController();
    const { get, asked, clock } = guarded(() => new Promise(() => undefined));
    const left = expect(get(undefined, caller.signal)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await left;
    expect([asked(), clock.pendingTimers]).toEqual([0, 0]);
  });
});
