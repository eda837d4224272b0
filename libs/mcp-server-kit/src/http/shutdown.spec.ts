import { afterEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock, silentLogger } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { CALL_HEADERS, DemoHosts, call, post } from '../testing/demo-hosts.ts';
import { RecordingLogger } from '../testing/demo-tools.ts';
import { SlowTool } from '../testing/slow-tool.ts';
import { ToolRegistry } from '../tool-registry.ts';

const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

describe('shutdown', () => {
  async function slowHost(clock: Clock = new SystemClock(), logger: Logger = silentLogger) {
    const slow = new SlowTool();
    const tools = new ToolRegistry([slow.tool], { logger, clock, checkResults: false });
    return { slow, ...(await hosts.start({ tools, clock, logger })) };
  }

  it('lets calls in flight finish, says draining and takes no new ones meanwhile', async () => {
    const { url, close, slow } = await slowHost();
    const inFlight = post(url, call('slow'));
    await slow.called;
    const closed = close();
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: 'draining' });
    const refused = await post(url, call('slow'));
    expect(refused.response.status).toBe(503);
    expect(refused.response.headers.get('retry-after')).toBe('1');
    slow.finish();
    expect((await inFlight).body).toMatchObject({
      result: { structuredContent: { greeting: 'at last' } },
    });
    await closed;
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  });

  it('does not wait for a call that never ends', async () => {
    const clock = new ManualClock();
    const { url, close, slow } = await slowHost(clock);
    const inFlight = expect(post(url, call('slow'))).rejects.toThrow('fetch failed');
    await slow.called;
    const closed = close();
    await clock.untilSomeoneSleeps();
    await clock.advance(5_000);
    await closed;
    await inFlight;
    expect(clock.pendingTimers).toBe(0);
  });

  it('closes idle sockets at once, and closes once', async () => {
    const { url, close } = await hosts.start();
    await post(url, call('greet'));
    await Promise.all([close(), close()]);
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  });

  it('forgets a client that leaves before its answer', async () => {
    const logger = new RecordingLogger();
    const { url, close, slow } = await slowHost(new SystemClock(), logger);
    const left = new AbortController();
    const request = fetch(`${url}/mcp`, {
      method: 'POST',
      body: call('slow'),
      headers: CALL_HEADERS,
      signal: left.signal,
    });
    await slow.called;
    left.abort();
    await expect(request).rejects.toThrow('aborted');
    await close();
    expect(logger.lines).toEqual([]);
  });
});
