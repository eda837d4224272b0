import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ServiceProcess } from './service-process.ts';

describe('ServiceProcess', () => {
  const script = fileURLToPath(new URL('./fixtures/tiny-service.js', import.meta.url));

  it('finds out where the process listens, and stops it', async () => {
    const service = new ServiceProcess({ script, env: { GREETING: 'hello' } });
    const answer = await fetch(await service.listening());
    expect(await answer.text()).toBe('hello');
    expect(await service.stop()).toEqual({ code: 0, signal: null });
  });

  it('says what a process wrote that ended instead of listening', async () => {
    const service = new ServiceProcess({ script, args: ['--broken'] });
    await expect(service.listening()).rejects.toThrow('CONFIG_INVALID: no such option');
    expect(await service.ended).toEqual({ code: 1, signal: null });
  });

  it('says why a process could not be started', async () => {
    const service = new ServiceProcess({ script, cwd: '/nowhere' });
    await expect(service.listening()).rejects.toThrow('ENOENT');
    await service.stop();
  });

  it('stops a process that was halted', async () => {
    const service = new ServiceProcess({ script });
    await service.listening();
    service.signal('SIGSTOP');
    expect(await service.stop()).toEqual({ code: 0, signal: null });
  });

  it('tells which signal ended it', async () => {
    const service = new ServiceProcess({ script });
    await service.listening();
    service.signal('SIGKILL');
    expect(await service.ended).toEqual({ code: null, signal: 'SIGKILL' });
  });
});
