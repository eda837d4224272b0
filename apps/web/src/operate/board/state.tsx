import type { McpEndpoint, McpServer } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useWords } from '../../words/words.ts';
import { OPERATE } from '../words.ts';

type Breaker = McpEndpoint['breaker'];

const TONES = {
  healthy: 'open',
  degraded: 'closing',
  unhealthy: 'closed',
  draining: 'closing',
  unknown: 'unknown',
} as const;

const BREAKER_TONES = { closed: 'open', 'half-open': 'closing', open: 'closed' } as const;

/** How a server or an endpoint does: a word, a shape and a tone. */
export function ServerState({ status }: Pick<McpServer, 'status'>): JSX.Element {
  const { status: names } = useWords(OPERATE);
  return <span class={`status status-${TONES[status]}`}>{names[status]}</span>;
}

interface BreakerStateProps {
  readonly of: 'call' | 'connect' | 'token';
  readonly state: Breaker;
}

export function BreakerState({ of, state }: BreakerStateProps): JSX.Element {
  const words = useWords(OPERATE);
  return <span class={`status status-${BREAKER_TONES[state]}`}>{words.breaker(of, state)}</span>;
}

/** Both breakers of an endpoint: quiet as long as there is nothing to say. */
export function Breakers({ call, connect }: Record<'call' | 'connect', Breaker>): JSX.Element {
  const words = useWords(OPERATE);
  if (call === 'closed' && connect === 'closed')
    return <span class="quiet">{words.breakersClosed}</span>;
  return (
    <>
      {call !== 'closed' && <BreakerState of="call" state={call} />}
      {connect !== 'closed' && <BreakerState of="connect" state={connect} />}
    </>
  );
}
