import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { LocalAnalyst } from './local-analyst.ts';
import type { Review } from './review-analyst.ts';
import { keywordModel } from './testing/keyword-model.ts';

const never = new AbortController().signal;

function anAnalyst(beforeEach: () => void = () => undefined) {
  const clock = new ManualClock();
  let count = 0;
  const model: typeof keywordModel = {
    analyze: (...given) => {
      beforeEach();
      count++;
      return keywordModel.analyze(...given);
    },
  };
  return { clock, analyst: new LocalAnalyst(model, clock, 'not_configured'), counted: () => count };
}

const MANY: Review[] = Array.from({ length: 100 }, (_, n) => ({
  id: `r${n}`,
  text: 'x'.repeat(5_000),
}));

describe('LocalAnalyst', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh-Hant', 'zh'],
    ['yue', 'zh'],
  ])('takes %s for %s', async (language, expected) => {
    const { analyst } = anAnalyst();
    const answers = await analyst.analyze([{ id: 'r', text: 'x', language }], {
      signal: never,
      deadlineAt: 1,
    });
    expect(answers).toMatchObject([{ language: expected }]);
  });

  it('stops soon after its caller has left', async () => {
    const caller = new AbortController();
    const { analyst, counted } = anAnalyst(() => caller.abort(new Error('left')));
    const context = { signal: caller.signal, deadlineAt: 1 };
    await expect(analyst.analyze(MANY, context)).rejects.toThrow('left');
    expect(counted()).toBeLessThan(10);
  });

  it('fails at a deadline that even it cannot keep', async () => {
    const { analyst, clock, counted } = anAnalyst(() => void clock.advance(20));
    const context = { signal: never, deadlineAt: 100 };
    await expect(analyst.analyze(MANY, context)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { deadlineMs: 100 },
    });
    expect(counted()).toBeLessThan(100);
  });

  it('lets others run in between', async () => {
    const { analyst } = anAnalyst();
    let turns = 0;
    let isOver = false;
    setImmediate(function again() {
      turns++;
      if (!isOver) setImmediate(again);
    });
    await analyst.analyze(MANY, { signal: never, deadlineAt: 1 });
    isOver = true;
    expect(turns).toBeGreaterThan(10);
  });
});
