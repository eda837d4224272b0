import { expect, it } from '@jest/globals';
import { verdictOf } from './verdict.ts';
import type { Evidence } from './verdict.ts';

const PASSED: Evidence = { failures: [], overran: undefined, specs: 2, ended: 2 };
const inVain = { spec: 'a', why: ['thrown: "Exceeded timeout of 5000 ms for a test.'] };
const wrong = { spec: 'a', why: ['Error: expected 1 to be 2'] };

it.each<[string, Partial<Evidence>, string]>([
  ['all specs pass', {}, 'survived'],
  ['a test fails', { failures: [wrong], ended: 1 }, 'killed'],
  ['tests wait in vain', { failures: [inVain] }, 'timed out'],
  ['a test waits in vain and another one fails', { failures: [inVain, wrong] }, 'killed'],
  ['a spec never ends', { overran: 'a', ended: 1 }, 'timed out'],
  ['the process breaks down', { ended: 1 }, 'killed'],
])('where %s', (_what, evidence, verdict) => {
  expect(verdictOf({ ...PASSED, ...evidence })).toBe(verdict);
});
