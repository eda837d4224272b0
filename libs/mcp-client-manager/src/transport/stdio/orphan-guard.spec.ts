import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { eventually } from '../../testing/eventually.ts';
import { isLive } from './live-processes.ts';
import { OrphanGuard } from './orphan-guard.ts';

async function sleeper(): Promise<number> {
  const child = spawn('/bin/sh', ['-c', 'sleep 60'], { detached: true, stdio: 'ignore' });
  await once(child, 'spawn');
  child.unref();
  return z.number().parse(child.pid);
}

describe('OrphanGuard', () => {
  it('ends the groups that are still known when it goes, and no other', async () => {
    const guard = new OrphanGuard();
    const [kept, dropped] = [await sleeper(), await sleeper()];
    guard.add(kept);
    guard.add(dropped);
    guard.remove(dropped);
    guard.close();
    await eventually(() => !isLive(kept));
    expect(isLive(dropped)).toBe(true);
    process.kill(-dropped, 'SIGKILL');
    await eventually(() => !isLive(dropped));
  });
});
