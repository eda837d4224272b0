import type { McpServer, McpStep } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Action } from '../actions/action.ts';
import { ACTIONS } from '../actions/words.ts';
import { Charts } from '../charts/charts.tsx';
import type { Tops } from '../charts/scale.ts';
import { trackOf } from '../charts/track.ts';
import { useWords } from '../../words/words.ts';
import { BreakerState, ServerState } from './state.tsx';
import { EndpointRow } from './endpoint-row.tsx';
import { FiguresTable } from './figures-table.tsx';

interface ServerRowProps {
  readonly server: McpServer;
  readonly steps: readonly McpStep[];
  readonly tops: Tops;
  readonly onAct: (action: Action) => void;
}

/** One row a server, one line an endpoint. */
export function ServerRow({ server, steps, tops, onAct }: ServerRowProps): JSX.Element {
  const actions = useWords(ACTIONS);
  const name = server.server;
  const track = useMemo(() => trackOf(steps, { server: name }), [steps, name]);
  const { min_size: min = 1, max_size: max = 1 } = server.endpoints[0]?.pool ?? {};
  return (
    <section class="operate-server" aria-labelledby={`server-${name}`}>
      <div class="operate-row operate-row-server">
        <div class="operate-name">
          <h2 id={`server-${name}`}>{name}</h2>
          <ServerState status={server.status} />
          {server.token_breaker !== undefined && server.token_breaker !== 'closed' && (
            <BreakerState of="token" state={server.token_breaker} />
          )}
          <div class="operate-buttons">
            <button
              type="button"
              class="button-small"
              onClick={() => onAct({ kind: 'resize', server: name, sizes: { min, max } })}
            >
              {actions.resize(name).name}
              <span class="unseen"> {name}</span>
            </button>
          </div>
        </div>
        <Charts track={track} tops={tops} hasWaiters />
      </div>
      <ul>
        {server.endpoints.map((endpoint) => (
          <EndpointRow
            key={endpoint.endpoint}
            at={{ server: name, endpoint }}
            steps={steps}
            tops={tops}
            onAct={onAct}
          />
        ))}
      </ul>
      <FiguresTable server={name} track={track} />
    </section>
  );
}
