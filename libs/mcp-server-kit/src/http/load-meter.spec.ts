import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { LoadMeter, PROCESS_READINGS } from './load-meter.ts';

function meterOver(memory = { residentBytes: 250, limitBytes: 1_000 }) {
  let now = 1_000_000;
  let cpuMs = 400;
  const meter = new LoadMeter(
    { now: () => now },
    {
      cpuMs: () => cpuMs,
      residentBytes: () => memory.residentBytes,
      memoryLimitBytes: memory.limitBytes,
    },
  );
  /** Computes so much of a span of time. */
  const work = (workedMs: number, spanMs: number): void => {
    cpuMs += workedMs;
    now += spanMs;
  };
  return { meter, work };
}

describe('the load of a server', () => {
  it('is the share of a core since the last look, not since the start', () => {
    const { meter, work } = meterOver();
    work(5_000, 10_000);
    expect(meter.load().cpu).toBe(0.5);
    work(200, 2_000);
    expect(meter.load().cpu).toBe(0.1);
  });

  it('is the same for everybody who looks within a second', () => {
    const { meter, work } = meterOver();
    work(750, 1_000);
    expect(meter.load().cpu).toBe(0.75);
    work(0, 999);
    expect(meter.load().cpu).toBe(0.75);
    work(0, 1);
    expect(meter.load().cpu).toBe(0);
  });

  it('is at most 1, however many threads compute and whatever the limit is', () => {
    const { meter, work } = meterOver({ residentBytes: 2_000, limitBytes: 1_000 });
    work(30_000, 10_000);
    expect(meter.load()).toEqual({ cpu: 1, memory: 1 });
  });

  it('survives a clock that is set back', () => {
    const { meter, work } = meterOver();
    work(500, 1_000);
    expect(meter.load().cpu).toBe(0.5);
    work(100, -3_600_000);
    expect(meter.load().cpu).toBe(0.5);
    work(900, 1_000);
    expect(meter.load().cpu).toBe(0.9);
  });

  it('is the share of the memory that the process may use', () => {
    expect(meterOver().meter.load().memory).toBe(0.25);
  });

  it('of this very process is more than nothing and less than all', () => {
    const { memory } = new LoadMeter(new ManualClock(), PROCESS_READINGS).load();
    expect(memory).toBeGreaterThan(0);
    expect(memory).toBeLessThan(1);
  });
});
