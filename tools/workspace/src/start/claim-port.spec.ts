import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { claimPort } from './claim-port.ts';

describe('claimPort', () => {
  it('takes the preferred port when it is free, another when it is taken', async () => {
    const preferred = await claimPort(0);
    expect(await claimPort(preferred)).toBe(preferred);
    const holder = createServer().listen(preferred, '127.0.0.1');
    await once(holder, 'listening');
    const other = await claimPort(preferred);
    holder.close();
    expect(other).not.toBe(preferred);
    expect(other).toBeGreaterThan(0);
  });
});
