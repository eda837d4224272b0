import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { processUsage } from './process-usage.ts';

const onLinux = existsSync('/proc/self/stat') ? it : it.skip;

describe('what a process uses', () => {
  onLinux('is what the process itself would say', () => {
    const { user, system } = process.cpuUsage();
    const usage = processUsage(process.pid);
    expect(usage?.pid).toBe(process.pid);
    expect(Math.abs((usage?.cpuMs ?? 0) - (user + system) / 1_000)).toBeLessThan(100);
    const resident = process.memoryUsage.rss();
    expect(Math.abs((usage?.memoryBytes ?? 0) / resident - 1)).toBeLessThan(0.1);
  });

  it('is unknown of one that is gone', () => {
    expect(processUsage(2 ** 30)).toBeUndefined();
  });
});
