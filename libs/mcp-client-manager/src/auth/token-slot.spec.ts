import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { InProcessTokenLock } from './in-process-token-lock.ts';
import { TokenSlot } from './token-slot.ts';
import type { Token } from './token.ts';

const never = new AbortController().signal;
const LIFETIME_MS = 100_000;

/** A slot whose requests take 10 ms; `failing` of them fail. `random` of 0.5 is no jitter. */
function slotAt(clock: ManualClock, { random = 0.5 } = {}) {
  const asked: number[] = [];
  const logged: unknown[] = [];
  const authorizationServer = { failing: 0 };
  const ask = async (): Promise<Token> => {
    asked.push(clock.now());
    const value = `token-${asked.length}`;
    await clock.sleep(10);
    if (authorizationServer.failing-- > 0) throw new Error('network is down');
    return { value, identity: '', expiresAt: clock.now() + LIFETIME_MS };
  };
  const slot = new TokenSlot({
    key: 'spec',
    lock: new InProcessTokenLock(),
    ask,
    clock,
    random: () => random,
    logger: { ...silentLogger, warn: (fields) => logged.push(fields) },
  });
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
    let asked = 0;
    const slot = new TokenSlot({
      key: 'spec',
      lock: new InProcessTokenLock(),
      ask: () => Promise.resolve({ value: `token-${++asked}`, identity: '' }),
      clock,
      random: () => 0.5,
      logger: silentLogger,
    });
    await slot.token(never);
    await clock.advance(365 * 24 * 3_600_000);
    expect((await slot.token(never)).value).toBe('token-1');
  });
});
