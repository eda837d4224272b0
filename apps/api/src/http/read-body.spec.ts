import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { SMALL_BYTES, readBody } from './read-body.ts';
import { Turnstile } from './turnstile.ts';

const PIECE = Buffer.from('1,'.repeat(SMALL_BYTES));
const PIECES_THAT_ARE_TOO_MUCH = 8;
const clock = new ManualClock();
const discards = new Turnstile();
const payloads: IncomingMessage[] = [];

function unendedPayloadOf(...pieces: readonly Buffer[]): IncomingMessage {
  const payload = new IncomingMessage(new Socket());
  payloads.push(payload);
  for (const piece of pieces) payload.push(piece);
  return payload;
}

/** All of it is there before anybody reads, as where its reader was held up. */
function payloadOf(...pieces: readonly Buffer[]): IncomingMessage {
  const payload = unendedPayloadOf(...pieces);
  payload.push(null);
  return payload;
}

afterEach(() => {
  for (const payload of payloads.splice(0)) payload.destroy();
});

/** Counts who passes; each has a turn of the loop to itself. */
class CountingTurnstile {
  passed = 0;
  private readonly turnstile = new Turnstile();

  async pass(): Promise<void> {
    await this.turnstile.pass();
    this.passed++;
  }
}

describe('the pieces of large bodies', () => {
  it('are measured one a turn of the loop, whoever they are of', async () => {
    const turnstile = new CountingTurnstile();
    const reading = { maxBytes: 10 * PIECE.length, turnstile, discards, clock };
    const bodies = ['a', 'b', 'c'].map(() => readBody(payloadOf(PIECE, PIECE, PIECE), reading));
    const perTurn: number[] = [];
    while (turnstile.passed < 9) {
      const before = turnstile.passed;
      await setImmediate();
      perTurn.push(turnstile.passed - before);
    }
    expect(Math.max(...perTurn)).toBe(1);
    const lengths = (await Promise.all(bodies)).map(({ length }) => length);
    expect(lengths).toEqual(Array(3).fill(3 * PIECE.length));
  });

  it('are measured to the last one, though the body ends before its turn', async () => {
    const nested = Buffer.from('['.repeat(2 * SMALL_BYTES));
    const reading = { maxBytes: 10 * PIECE.length, turnstile: new Turnstile(), discards, clock };
    await expect(readBody(payloadOf(PIECE, nested), reading)).rejects.toThrow('nests deeper');
  });

  it('are refused as soon as the bounds are passed, the rest not measured', async () => {
    const turnstile = new CountingTurnstile();
    const pieces = Array<Buffer>(2 * PIECES_THAT_ARE_TOO_MUCH).fill(PIECE);
    const reading = { maxBytes: 100 * PIECE.length, turnstile, discards, clock };
    await expect(readBody(payloadOf(...pieces), reading)).rejects.toThrow(
      'more than 100000 values',
    );
    expect(turnstile.passed).toBeLessThan(PIECES_THAT_ARE_TOO_MUCH);
  });
});

it('the rest of a refused body is thrown away a piece at a time, each in its turn', async () => {
  const waiting: (() => void)[] = [];
  const reading = {
    maxBytes: PIECE.length,
    turnstile: new Turnstile(),
    discards: { pass: () => new Promise<void>((resolve) => waiting.push(resolve)) },
    clock,
  };
  const payload = payloadOf(...Array<Buffer>(PIECES_THAT_ARE_TOO_MUCH).fill(PIECE));
  await expect(readBody(payload, reading)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  let turns = 0;
  while (!payload.readableEnded) {
    await setImmediate();
    expect(waiting.length).toBeLessThanOrEqual(1);
    waiting.splice(0).forEach((goOn) => {
      goOn();
      turns++;
    });
  }
  expect(turns).toBe(PIECES_THAT_ARE_TOO_MUCH - 2);
});

it('a caller who leaves while a piece waits for its turn is told of as one who left', async () => {
  let goOn = (): void => undefined;
  const turnstile = { pass: () => new Promise<void>((resolve) => (goOn = resolve)) };
  const payload = unendedPayloadOf(PIECE);
  const body = readBody(payload, { maxBytes: 10 * PIECE.length, turnstile, discards, clock });
  const told = expect(body).rejects.toMatchObject({ code: 'CANCELLED' });
  await setImmediate();
  payload.destroy();
  await told;
  // Its piece has its turn all the same, and nobody hears of it.
  goOn();
  await setImmediate();
  await expect(body).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('a small body waits for nobody', async () => {
  const turnstile = new CountingTurnstile();
  const reading = { maxBytes: PIECE.length, turnstile, discards, clock };
  const body = await readBody(payloadOf(Buffer.from('{"a":'), Buffer.from('1}')), reading);
  expect(body.toString()).toBe('{"a":1}');
  expect(turnstile.passed).toBe(0);
});
