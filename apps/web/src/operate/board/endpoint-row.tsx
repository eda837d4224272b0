import type { McpEndpoint, McpStep } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Action, EndpointAct } from '../actions/action.ts';
import { ACTIONS } from '../actions/words.ts';
import { Charts } from '../charts/charts.tsx';
import type { Tops } from '../charts/scale.ts';
import { trackOf } from '../charts/track.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { OPERATE } from '../words.ts';
import { Breakers, ServerState } from './state.tsx';

interface EndpointRowProps {
  readonly at: { readonly server: string; readonly endpoint: McpEndpoint };
  readonly steps: readonly McpStep[];
  readonly tops: Tops;
  readonly onAct: (action: Action) => void;
}

/** One address of a server: how it does, and what can be done to it. */
export function EndpointRow({ at, steps, tops, onAct }: EndpointRowProps): JSX.Element {
  const { server, endpoint } = at;
  const name = endpoint.endpoint;
  const track = useMemo(() => trackOf(steps, { server, endpoint: name }), [steps, server, name]);
  // The same button: who drains has the focus on what takes it back.
  const turn: EndpointAct = endpoint.status === 'draining' ? 'undrain' : 'drain';
  return (
    <li class="operate-row" data-endpoint={name}>
      <div class="operate-name">
        <h3>{name}</h3>
        <ServerState status={endpoint.status} />
        <Breakers call={endpoint.breaker} connect={endpoint.connect_breaker} />
        <Connections pool={endpoint.pool} />
        <div class="operate-buttons">
          {[turn, 'reset-breaker' as const].map((kind, index) => (
            <ActButton
              key={index}
              kind={kind}
              endpoint={name}
              onPress={() => onAct({ kind, server, endpoint: name })}
            />
          ))}
        </div>
      </div>
      <Charts track={track} tops={tops} />
    </li>
  );
}

function Connections({ pool }: { readonly pool: McpEndpoint['pool'] }): JSX.Element {
  const words = useWords(OPERATE);
  const format = useFormat();
  const { open, min_size, max_size } = pool;
  const [now, min, max] = [open, min_size, max_size].map((size) => format.number(size)) as [
    string,
    string,
    string,
  ];
  return <span class="quiet">{words.connections(now, min, max)}</span>;
}

interface ActButtonProps {
  readonly kind: EndpointAct;
  readonly endpoint: string;
  readonly onPress: () => void;
}

function ActButton({ kind, endpoint, onPress }: ActButtonProps): JSX.Element {
  const { name } = useWords(ACTIONS)[kind](endpoint);
  return (
    <button type="button" class="button-small" onClick={onPress}>
      {name}
      <span class="unseen"> {endpoint}</span>
    </button>
  );
}
