import { expect, it } from '@jest/globals';
import { runDemo } from './run-demo.ts';

it('shows reuse, exhaustion, overflow and statistics of a pool', async () => {
  const lines: string[] = [];
  await expect(runDemo(['pool'], (line) => lines.push(line))).resolves.toBe(0);
  const text = lines.join('\n');
  expect(text).toContain('created 1, reused 1,');
  expect(text).toContain('created 2, reused 1,');
  expect(text).toMatch(/exhausted [1-9]/);
  expect(text).toContain('"total_requests":7');
});

it('names the demonstrations there are when it is asked for another', async () => {
  const lines: string[] = [];
  await expect(runDemo(['poll'], (line) => lines.push(line))).resolves.toBe(2);
  expect(lines).toEqual(['usage: npm run demo -- pool']);
});
