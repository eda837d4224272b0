import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../testing/stage.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FLAGS = [
  '--conditions=@tablewise/source',
  '--import',
  at('../testing/typescript-loader.mjs'),
];

/** What a program printed that calls the server at the URL, once it has ended by itself. */
async function callFrom(url: string, onWaiting: () => void = () => undefined): Promise<string[]> {
  const args = [...FLAGS, at('../testing/waiting-host.ts'), url];
  const host = promisify(execFile)(process.execPath, args, { timeout: 20_000 });
  host.child.stdout?.once('data', onWaiting);
  return (await host).stdout.trim().split('\n');
}

describe('a program that does nothing but wait for a call', () => {
  const stage = new Stage();
  afterEach(() => stage.close());

  it('lives through the backoff until the call has failed, and ends though nothing was closed', async () => {
    const server = await stage.server();
    await server.stop();
    expect(await callFrom(server.url)).toEqual(['waiting', 'waiting', 'UPSTREAM_UNREACHABLE']);
  }, 30_000);

  it('lives to get the answer of a server that came back meanwhile', async () => {
    const server = await stage.server();
    await server.stop();
    const lines = await callFrom(server.url, () => void server.restart());
    expect(lines.at(-1)).toBe('[{"type":"text","text":"lookup done"}]');
  }, 30_000);
});
