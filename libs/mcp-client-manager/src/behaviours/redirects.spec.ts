import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { McpClientManager } from '../manager.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const book = { server: 'places', tool: 'book', args: { seats: 4 } };

describe.each(['modern', 'legacy'] as const)('a redirect of a %s server', (era) => {
  let stage: Stage;
  let server: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server({ era });
  });
  afterEach(() => stage.close());

  function manage(): McpClientManager {
    return stage.manage({ urls: [server.url] });
  }

  it('is followed with everything that was sent, each time when it is a temporary one', async () => {
    server.redirect('/mcp', 307, '/mcp/');
    const manager = manage();
    const { structuredContent } = await manager.callTool(book);
    expect(structuredContent).toEqual({ echo: { seats: 4 } });
    await manager.callTool(book);
    expect(server.executed).toEqual(['book', 'book']);
    const detours = server.paths.filter((path) => path === '/mcp');
    expect(detours).toHaveLength(server.paths.length / 2);
  });

  it('is remembered for all that follows when it is a permanent one', async () => {
    server.redirect('/mcp', 308, `http://127.0.0.1:${server.port}/v2?tenant=1`);
    server.redirect('/v2?tenant=1', 308, '/v3');
    server.redirect('/v3', 307, '/today');
    const manager = manage();
    await manager.callTool(book);
    await Promise.all(Array.from({ length: 5 }, () => manager.callTool(book)));
    expect(server.executed).toHaveLength(6);
    expect(server.paths.slice(0, 5)).toEqual(['/mcp', '/v2?tenant=1', '/v3', '/today', '/v3']);
    expect(new Set(server.paths.slice(4))).toEqual(new Set(['/v3', '/today']));
  });

  it('is not followed to another origin, which hears nothing', async () => {
    const other = await stage.server({ era });
    server.redirect('/mcp', 307, other.url);
    await expect(manage().callTool(book)).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      message: expect.stringContaining(`to http://127.0.0.1:${other.port}, another origin`),
      details: { status: 307, attempts: [{ outcome: 'refused' }] },
    });
    expect(other.paths).toEqual([]);
  });

  it('is followed three times, not in circles', async () => {
    server.redirect('/mcp', 307, '/mcp/');
    server.redirect('/mcp/', 307, '/mcp');
    await expect(manage().callTool(book)).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      message: expect.stringContaining('after 3 other redirects'),
    });
    expect(server.executed).toEqual([]);
  });

  it.each([301, 302, 303])('is not followed when %d may lose the message', async (status) => {
    server.redirect('/mcp', status, '/mcp/');
    await expect(manage().callTool(book)).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      message: expect.stringContaining(`HTTP ${status}`),
      details: { status },
    });
    expect(server.paths).not.toContain('/mcp/');
  });

  it('is forgotten when nothing is there any more: the URL says where to go', async () => {
    server.redirect('/mcp', 308, '/old');
    const manager = manage();
    await manager.callTool(book);
    server.redirect('/mcp', 308, '/new');
    server.redirect('/old', 404, '');
    // With a session it is the session that is gone, and the call goes on in a new one.
    if (era === 'modern') await expect(manager.callTool(book)).rejects.toThrow('HTTP 404');
    await manager.callTool(book);
    expect(server.paths.at(-1)).toBe('/new');
  });
});
