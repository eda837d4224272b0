import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

const callOf = (tool: 'lookup' | 'book') => ({ server: 'places', tool, args: {} });

describe('classes of calls', () => {
  let stage: Stage;
  let clock: ManualClock;
  beforeEach(() => {
    stage = new Stage();
    clock = new ManualClock();
  });
  afterEach(() => stage.close());

  it('keep reads going while writes hang, and writes from waiting behind them', async () => {
    const server = await stage.server({ era: 'modern' });
    const manager = stage.manage(
      {
        urls: [server.url],
        trustAnnotations: true,
        pool: { maxSize: 4 },
        bulkheads: [{ name: 'writes', maxCalls: 2, readOnly: false }],
      },
      { clock },
    );
    await manager.start();
    server.failNext('hang', 'hang');
    const writes = Array.from({ length: 10 }, () =>
      manager.callTool(callOf('book')).catch((error: unknown) => error),
    );
    await eventually(() => server.executed.length === 2);
    for (let call = 0; call < 20; call++) await manager.callTool(callOf('lookup'));
    expect(server.executed.filter((tool) => tool === 'book')).toHaveLength(2);
    expect(manager.health('places').queue).toMatchObject({ pending: 8 });
    await clock.advance(5_000);
    const refused = await Promise.all(writes.slice(2));
    for (const error of refused) expect(error).toMatchObject({ code: 'POOL_ACQUIRE_TIMEOUT' });
    await clock.advance(5_000);
    await Promise.all(writes);
    await expect(manager.callTool(callOf('book'))).resolves.toMatchObject({ isError: false });
  });

  it('are counted at each endpoint', async () => {
    const servers = [await stage.server(), await stage.server()];
    const manager = stage.manage(
      {
        urls: servers.map(({ url }) => url),
        bulkheads: [{ name: 'books', maxCalls: 1, tools: ['book'] }],
        picker: 'round-robin',
      },
      { clock },
    );
    await manager.start();
    for (const server of servers) server.failNext('hang');
    const out = [1, 2, 3].map(() => manager.callTool(callOf('book')).catch(() => undefined));
    await eventually(() => servers.every(({ executed }) => executed.length === 1));
    expect(manager.health('places').queue).toMatchObject({ pending: 1 });
    await clock.advance(10_000);
    await Promise.all(out);
  });
});
