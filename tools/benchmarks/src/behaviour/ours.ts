import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ServerOptions } from '@tablewise/mcp-client-manager';
import type { Connection, Contender, Target } from './contender.ts';

type Options = Omit<ServerOptions, 'name' | 'urls' | 'stdio'>;

/** What a careful user sets: a spare process, trusted annotations, delays that suit a test. */
const OPTIONS: Options = {
  trustAnnotations: true,
  retry: { maxAttempts: 3, initialDelayMs: 20, maxDelayMs: 100 },
  health: { intervalMs: 200 },
  pool: { minSize: 1, maxSize: 20 },
};

export const ours: Contender = { name: 'ours', connect: (target) => connectOurs([target]) };

/** One server of ours, at one or several endpoints. */
export async function connectOurs(
  targets: readonly Target[],
  options: Partial<Options> = {},
): Promise<Connection & { readonly manager: McpClientManager }> {
  const [first] = targets;
  const address =
    first !== undefined && 'command' in first
      ? { stdio: { command: first.command, args: [...first.args] } }
      : { urls: targets.flatMap((target) => ('url' in target ? [target.url] : [])) };
  const manager = new McpClientManager({
    servers: [{ name: 'places', ...address, ...OPTIONS, ...options }],
  });
  await manager.start();
  return {
    manager,
    call: (tool, { signal, timeoutMs } = {}) =>
      manager.callTool(
        { server: 'places', tool, args: {} },
        { ...(signal && { signal }), ...(timeoutMs && { deadlineMs: timeoutMs }) },
      ),
    list: () => Promise.resolve(manager.getAvailableTools()),
    onGone: (listener) => void manager.on('client:unhealthy', listener),
    close: () => manager.close(),
  };
}
