import { expect, it } from '@jest/globals';
import type { WayCost } from './way.ts';
import { whereTimeGoes } from './where-time-goes.ts';

const cost = (cpuUs: Record<string, number>): WayCost => ({
  requestsPerSecond: 1,
  p50Ms: 1,
  p99Ms: 1,
  cpuUs: new Map(Object.entries(cpuUs)),
});

it('tells where the time of a request goes, the largest part first', () => {
  const text = whereTimeGoes(
    new Map([
      ['gateway', cost({ api: 300, search: 200, driver: 50 })],
      ['direct', cost({ api: 120, driver: 50 })],
      ['API alone: liveness', cost({ api: 40, driver: 30 })],
    ]),
  );
  const [head, ...parts] = text.split('\n');
  expect(head).toContain('500 µs');
  expect(parts.map((part) => part.trim().split(':')[0])).toEqual([
    '260 µs, 52 %',
    '120 µs, 24 %',
    '80 µs, 16 %',
    '40 µs, 8 %',
  ]);
});
