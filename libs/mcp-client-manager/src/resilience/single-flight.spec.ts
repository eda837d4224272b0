import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { NEVER_CANCELLED } from './cancel-signal.ts';
import { SingleFlight } from './single-flight.ts';

function listing(timeoutMs = 1_000) {
  const clock = new ManualClock();
  const flight = new SingleFlight<string>({ name: 'list', timeoutMs, clock });
  const asked: AbortSignal[] = [];
  const after = (ms: number) => async (signal: AbortSignal) => {
    asked.push(signal);
    await clock.sleep(ms, signal);
    return `answer ${asked.length}`;
  };
  return { clock, flight, asked, after };
}

describe('SingleFlight', () => {
  it('asks once for all who come meanwhile, and anew for those who come later', async () => {
    const { clock, flight, asked, after } = listing();
    const both = [1, 2].map(() => flight.join('', after(700), NEVER_CANCELLED));
    await clock.advance(700);
    expect(await Promise.all(both)).toEqual(['answer 1', 'answer 1']);
    const next = flight.join('', after(1), NEVER_CANCELLED);
    await clock.advance(1);
    expect(await next).toBe('answer 2');
    expect(asked).toHaveLength(2);
    expect(clock.pendingTimers).toBe(0);
  });

  it('answers the others when the one who asked first leaves', async () => {
    const { clock, flight, asked, after } = listing();
    const first = new AbortController();
    const gone = expect(flight.join('', after(700), first.signal)).rejects.toThrow('left');
    const second = flight.join('', after(700), NEVER_CANCELLED);
    await clock.advance(400);
    first.abort(new Error('left'));
    await gone;
    await clock.advance(300);
    expect(await second).toBe('answer 1');
    expect(asked[0]?.aborted).toBe(false);
  });

  it('gives up what is never answered after its own time, and lets the next one ask', async () => {
    const { clock, flight, asked } = listing();
    const deaf = (signal: AbortSignal): Promise<string> => {
      asked.push(signal);
      return new Promise(() => undefined);
    };
    const lost = flight.join('', deaf, NEVER_CANCELLED);
    const told = expect(lost).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      retryable: true,
    });
    await clock.advance(1_000);
    await told;
    expect(asked[0]?.aborted).toBe(true);
    await expect(flight.join('', () => Promise.resolve('new'), NEVER_CANCELLED)).resolves.toBe(
      'new',
    );
  });

  it('keeps what is asked for under different keys apart', async () => {
    const { flight } = listing();
    const ask = (key: string) => flight.join(key, () => Promise.resolve(key), NEVER_CANCELLED);
    expect(await Promise.all([ask('one'), ask('other')])).toEqual(['one', 'other']);
  });

  it('ends what is under way when its owner closes', async () => {
    const { clock, flight, after } = listing();
    const told = expect(flight.join('', after(700), NEVER_CANCELLED)).rejects.toThrow('closed');
    await flight.close(new Error('closed'));
    // Nothing is left by then, whoever has not yet been told.
    expect(clock.pendingTimers).toBe(0);
    await told;
  });
});
