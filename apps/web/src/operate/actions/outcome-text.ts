import type { McpServer, ReloadReport } from '@tablewise/api-client';
import type { Format } from '../../words/format.ts';
import type { OPERATE } from '../words.ts';
import type { Action, Outcome } from './action.ts';
import type { ACTIONS } from './words.ts';

interface Telling {
  readonly words: (typeof ACTIONS)['en']['outcomes'];
  readonly states: (typeof OPERATE)['en'];
  readonly format: Format;
}

/** What an action led to: not what was wished for, but what the API says that there is now. */
export function outcomeText(action: Action, outcome: Outcome, telling: Telling): string {
  if (outcome.kind === 'reloaded') return reloadText(outcome.report, telling);
  const { server } = outcome;
  if ('endpoint' in action) return endpointText(server, action.endpoint, telling);
  const pool = server.endpoints[0]?.pool;
  const { words, format } = telling;
  return pool === undefined
    ? words.endpointGone(server.server)
    : words.resized(server.server, format.number(pool.min_size), format.number(pool.max_size));
}

function endpointText(server: McpServer, name: string, { words, states }: Telling): string {
  const endpoint = server.endpoints.find((one) => one.endpoint === name);
  if (endpoint === undefined) return words.endpointGone(name);
  const { status, breaker, connect_breaker } = endpoint;
  const open =
    breaker === 'closed'
      ? states.breaker('connect', connect_breaker)
      : states.breaker('call', breaker);
  const isClosed = breaker === 'closed' && connect_breaker === 'closed';
  return words.endpoint(name, states.status[status], isClosed ? states.breakersClosed : open);
}

function reloadText(report: ReloadReport, { words, format }: Telling): string {
  const { added, replaced, removed, unchanged, started } = report;
  const named = (servers: readonly string[], say: (names: string) => string): string[] =>
    servers.length === 0 ? [] : [say(format.list(servers))];
  return [
    ...named(added, words.added),
    ...named(replaced, words.replaced),
    ...named(removed, words.removed),
    ...named(unchanged, words.unchanged),
    ...(started.total === 0
      ? []
      : [words.started(format.number(started.successful), format.number(started.total))]),
  ].join(' ');
}
