import type { JSX } from 'preact';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { useFormat, useWords } from '../../words/words.ts';
import type { Connection } from '../stream/server-stream.ts';
import { OPERATE } from '../words.ts';

interface ConnectionStateProps {
  readonly connection: Connection;
  readonly isPaused: boolean;
  /** What was seen before is shown below. */
  readonly hasPicture: boolean;
}

/** Whether what is shown is what is. It speaks up only when that changes. */
export function ConnectionState({
  connection,
  isPaused,
  hasPicture,
}: ConnectionStateProps): JSX.Element {
  const words = useWords(OPERATE);
  const format = useFormat();
  if (connection.kind === 'refused') {
    const { refusal } = connection;
    if (refusal.kind !== 'full') return <FaultNotice fault={refusal} stale={hasPicture} />;
    return (
      <p class="notice" role="status">
        {words.full(format.number(refusal.retryAfterS))}
      </p>
    );
  }
  const [tone, text] = {
    connecting: ['unknown', words.connecting] as const,
    live: isPaused ? (['unknown', words.paused] as const) : (['open', words.live] as const),
    lost: [
      'closed',
      words.lost(connection.kind === 'lost' ? format.instant(connection.since) : ''),
    ] as const,
  }[connection.kind];
  return (
    <p role="status">
      <span class={`status status-${tone}`}>{text}</span>
    </p>
  );
}
