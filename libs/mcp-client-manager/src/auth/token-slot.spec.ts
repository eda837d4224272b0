import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { SingleFlight } from '../resilience/single-flight.ts';
import { UNSHARED } from './token-lock.ts';
import type { GrantedToken } from './token-lock.ts';
import { TokenSlot } from './token-slot.ts';

const never = new AbortController().signal;
const LIFETIME_MS = 100_000;

/** A slot whose requests take 10 ms; `failing` of them fail. `random` of 0.5 is no jitter. */
function slotAt(
  clock: ManualClock,
  { random = 0.5, lock = UNSHARED, lifetimeMs = LIFETIME_MS } = {},
) {
  const asked: number[] = [];
  const logged: unknown[] = [];
  const authorizationServer = { failing: 0 };
  const ask = async (): Promise<GrantedToken> => {
    asked.push(clock.monotonic());
    const value = `token-${asked.length}`;
    await clock.sleep(10);
    if (authorizationServer.failing-- > 0) throw new Error('network is down');
    return { value, ...(lifetimeMs < Infinity && { expiresAt: clock.now() + lifetimeMs }) };
  };
  const slot = new TokenSlot(
    { key: 'spec', identity: 'ann', ask },
    {
      flights: new SingleFlight({ name: 'spec', timeoutMs: 5_000, clock }),
      lock,
      clock,
      wallClock: clock,
      random: () => random,
      logger: { ...silentLogger, warn: (fields) => logged.push(fields) },
    },
  );
  return { slot, asked, logged, authorizationServer };
}

async function settled<T>(clock: ManualClock, promise: Promise<T>): Promise<T> {
  await clock.advance(10);
  return promise;
}

describe('TokenSlot', () => {
  it('makes one request for 32 calls that find the token expired (row 11)', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    await settled(clock, slot.token(never));
    await clock.advance(LIFETIME_MS);
    const calls = Array.from({ length: 32 }, () => slot.token(new AbortController().signal));
    const tokens = await settled(clock, Promise.all(calls));
    expect(new Set(tokens.map(({ value }) => value))).toEqual(new Set(['token-2']));
    expect(asked).toHaveLength(2);
  });

  it('replaces the token in the background while the old one serves', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    await settled(clock, slot.token(never));
    await clock.advance(0.8 * LIFETIME_MS);
    expect((await slot.token(never)).value).toBe('token-1');
    await clock.advance(10);
    expect((await slot.token(never)).value).toBe('token-2');
    expect(asked).toHaveLength(2);
    expect(clock.pendingTimers).toBe(0);
  });

  it.each([
    [0, 0.7],
    [0.999_999, 0.9],
  ])('spreads that by a tenth of the lifetime either way (random %d)', async (random, share) => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock, { random });
    await settled(clock, slot.token(never));
    await clock.advance(share * LIFETIME_MS - 100);
    await slot.token(never);
    expect(asked).toHaveLength(1);
    await clock.advance(100);
    await slot.token(never);
    expect(asked).toHaveLength(2);
    await clock.advance(10);
  });

  it('keeps a good token when the network fails, and asks again only after a pause', async () => {
    const clock = new ManualClock();
    const { slot, asked, logged, authorizationServer } = slotAt(clock);
    await settled(clock, slot.token(never));
    await clock.advance(0.8 * LIFETIME_MS);
    authorizationServer.failing = 1;
    for (let call = 0; call < 100; call++) {
      expect((await slot.token(never)).value).toBe('token-1');
      await clock.advance(20);
    }
    expect(asked).toHaveLength(2);
    expect(logged).toEqual([{ token: 'spec', reason: 'network is down' }]);
    await clock.advance(2_000);
    await slot.token(never);
    await clock.advance(10);
    expect((await slot.token(never)).value).toBe('token-3');
  });

  it('uses a token to its very end when there is no other to be had', async () => {
    const clock = new ManualClock();
    const { slot, authorizationServer } = slotAt(clock);
    await settled(clock, slot.token(never));
    await clock.advance(LIFETIME_MS - 1_000);
    authorizationServer.failing = 2;
    expect((await settled(clock, slot.token(never))).value).toBe('token-1');
    await clock.advance(1_000);
    const failed = expect(slot.token(never)).rejects.toThrow('network is down');
    await settled(clock, failed);
  });

  it('fetches anew once after a refusal, however many calls were refused', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    const { value } = await settled(clock, slot.token(never));
    expect([1, 2, 3].map(() => slot.invalidate(value))).toEqual([true, true, true]);
    const calls = [slot.token(never), slot.token(never)];
    await settled(clock, Promise.all(calls));
    expect(slot.invalidate(value)).toBe(true);
    expect((await slot.token(never)).value).toBe('token-2');
    expect(asked).toHaveLength(2);
  });

  it('does not fetch a token per call for a server that refuses every one', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    for (let call = 0; call < 50; call++) {
      const { value } = await settled(clock, slot.token(never));
      slot.invalidate(value);
    }
    expect(asked).toHaveLength(2);
  });

  it('knows nothing of a value that it never gave', () => {
    expect(slotAt(new ManualClock()).slot.invalidate('of someone else')).toBe(false);
  });

  it('asks again at the next call after a request failed', async () => {
    const clock = new ManualClock();
    const { slot, authorizationServer } = slotAt(clock);
    authorizationServer.failing = 1;
    const failed = expect(slot.token(never)).rejects.toThrow('network is down');
    await settled(clock, failed);
    expect((await settled(clock, slot.token(never))).value).toBe('token-2');
  });

  it('lets a caller leave without taking the request from the others', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    const caller = new AbortController();
    const left = expect(slot.token(caller.signal)).rejects.toThrow('left');
    const stayed = slot.token(never);
    caller.abort(new Error('left'));
    await left;
    expect((await settled(clock, stayed)).value).toBe('token-1');
    expect(asked).toHaveLength(1);
  });

  it('trusts a token without an end until it is refused', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock, { lifetimeMs: Infinity });
    await settled(clock, slot.token(never));
    await clock.advance(365 * 24 * 3_600_000);
    expect((await slot.token(never)).value).toBe('token-1');
    expect(asked).toHaveLength(1);
  });

  it('keeps what it asked for though all who asked have left', async () => {
    const clock = new ManualClock();
    const { slot, asked } = slotAt(clock);
    const caller = new AbortController();
    const left = expect(slot.token(caller.signal)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await left;
    await clock.advance(10);
    expect(await slot.token(never)).toEqual({ value: 'token-1', identity: 'ann' });
    expect(asked).toHaveLength(1);
  });

  it('gives up what is never answered, tells it as its own kind of error, and asks anew', async () => {
    const clock = new ManualClock();
    const asked: AbortSignal[] = [];
    const hanging = { once: (): Promise<never> => new Promise(() => undefined) };
    const lock = {
      once: (...[key, ask, wish]: Parameters<typeof UNSHARED.once>) => {
        asked.push(wish.signal);
        return (asked.length === 1 ? hanging : UNSHARED).once(key, ask, wish);
      },
    };
    const { slot } = slotAt(clock, { lock });
    const lost = [1, 2].map(() =>
      expect(slot.token(never)).rejects.toMatchObject({
        code: 'UPSTREAM_TOKEN_UNREACHABLE',
        cause: expect.any(Error),
      }),
    );
    await clock.advance(5_000);
    await Promise.all(lost);
    expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
    expect((await settled(clock, slot.token(never))).value).toBe('token-1');
    expect(clock.pendingTimers).toBe(0);
  });

  it.each([-3_600_000, 3_600_000])(
    'goes by time that passes, though somebody sets the clock (%d ms)',
    async (byMs) => {
      const clock = new ManualClock();
      const { slot, asked } = slotAt(clock);
      await settled(clock, slot.token(never));
      clock.set(byMs);
      expect((await slot.token(never)).value).toBe('token-1');
      await clock.advance(LIFETIME_MS);
      expect((await settled(clock, slot.token(never))).value).toBe('token-2');
      expect(asked).toHaveLength(2);
    },
  );

  it('says which token it wants another for: one that was refused, one that is near its end', async () => {
    const clock = new ManualClock();
    const replaced: unknown[] = [];
    const lock = {
      once: (...[key, ask, wish]: Parameters<typeof UNSHARED.once>) => {
        replaced.push(wish.replaces);
        return UNSHARED.once(key, ask, wish);
      },
    };
    const { slot } = slotAt(clock, { lock });
    await settled(clock, slot.token(never));
    slot.invalidate('token-1');
    await settled(clock, slot.token(never));
    await clock.advance(0.8 * LIFETIME_MS);
    await settled(clock, slot.token(never));
    expect(replaced).toEqual([undefined, 'token-1', 'token-2']);
  });

  it('gives back on closing only what is nobody else’s', async () => {
    const clock = new ManualClock();
    const shared = {
      once: async (_key: string, ask: () => Promise<GrantedToken>) => ({
        ...(await ask()),
        isOwn: false,
      }),
    };
    const slots = [slotAt(clock), slotAt(clock, { lock: shared })].map(({ slot }) => slot);
    await settled(clock, Promise.all(slots.map((slot) => slot.token(never))));
    expect(slots.map((slot) => slot.take())).toEqual(['token-1', undefined]);
    expect(slots.map((slot) => slot.take())).toEqual([undefined, undefined]);
  });
});
