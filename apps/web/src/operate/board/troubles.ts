import type { McpEndpoint, McpServer, McpStep } from '@tablewise/api-client';
import { endOf } from '../stream/picture.ts';

/** Something that a person may have to see to. */
export type Trouble = { readonly server: string } & (
  | { readonly kind: 'server-down' }
  | { readonly kind: 'endpoint-down'; readonly endpoint: string; readonly error?: string }
  | { readonly kind: 'breaker-open'; readonly endpoint: string }
  | { readonly kind: 'waiting'; readonly waiters: number }
  | { readonly kind: 'failing'; readonly failures: number; readonly calls: number }
  | { readonly kind: 'drained'; readonly endpoint: string }
);

/** Failures count for this long, ms. */
const RECENT_MS = 60_000;

/** What needs a hand, the worst of each server first. */
export function troublesOf(servers: readonly McpServer[], steps: readonly McpStep[]): Trouble[] {
  return servers.flatMap((server) => [
    ...downAt(server),
    ...server.endpoints.flatMap((endpoint) => troublesAt(server.server, endpoint)),
    ...waitingAt(server),
    ...failingAt(server.server, steps),
  ]);
}

function downAt({ server, status }: McpServer): Trouble[] {
  return status === 'unhealthy' ? [{ kind: 'server-down', server }] : [];
}

function troublesAt(server: string, at: McpEndpoint): Trouble[] {
  const { endpoint, status, last_error: error } = at;
  if (status === 'draining') return [{ kind: 'drained', server, endpoint }];
  if (status === 'unhealthy')
    return [{ kind: 'endpoint-down', server, endpoint, ...(error !== undefined && { error }) }];
  const isOpen = at.breaker === 'open' || at.connect_breaker === 'open';
  return isOpen ? [{ kind: 'breaker-open', server, endpoint }] : [];
}

function waitingAt({ server, queue }: McpServer): Trouble[] {
  return queue.pending > 0 ? [{ kind: 'waiting', server, waiters: queue.pending }] : [];
}

function failingAt(server: string, steps: readonly McpStep[]): Trouble[] {
  const since = endOf(steps) - RECENT_MS;
  const recent = steps
    .filter(({ at }) => at >= since)
    .flatMap((step) => step.servers.filter((one) => one.server === server));
  const failures = recent.reduce((sum, step) => sum + step.failures, 0);
  const calls = recent.reduce((sum, step) => sum + step.calls, 0);
  return failures > 0 ? [{ kind: 'failing', server, failures, calls }] : [];
}
