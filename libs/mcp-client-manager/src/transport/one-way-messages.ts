import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import type { Task } from '../resilience/policy.ts';
import { ExchangeFailure } from './exchange-failure.ts';

/** How long a server may take to acknowledge one, ms. */
const ONE_WAY_MS = 5_000;
/** Out at a time: a cancellation for each call of an endpoint, and answers to what it asks of us. */
const MAX_OUT = { notification: 100, answer: 16 } as const;
type Kind = keyof typeof MAX_OUT;

/**
 * Messages that expect no result, over all sessions with one endpoint. Nobody waits for them, so a
 * server that never acknowledges them must not collect sockets: each has its time, and one too many
 * is dropped. The end of the handshake is part of that, and has its time.
 */
export class OneWayMessages {
  private readonly out = { notification: 0, answer: 0 };

  constructor(private readonly clock: Clock) {}

  /** @throws ExchangeFailure `not-sent` for one too many, `lost` when its time is up */
  send(message: JSONRPCMessage, post: Task<void>, signal: CancelSignal): Promise<void> {
    const kind = kindOf(message);
    return kind === undefined ? post(signal) : this.sendInTime(kind, post, signal);
  }

  private async sendInTime(kind: Kind, post: Task<void>, signal: CancelSignal): Promise<void> {
    if (this.out[kind] >= MAX_OUT[kind])
      throw new ExchangeFailure(`${MAX_OUT[kind]} ${kind}s are not acknowledged: no more is sent`, {
        kind: 'not-sent',
      });
    const timeUp = (): Error =>
      new ExchangeFailure(`${kind} not acknowledged within ${ONE_WAY_MS} ms`, { kind: 'lost' });
    this.out[kind]++;
    try {
      await new DeadlinePolicy(ONE_WAY_MS, timeUp, this.clock).execute(post, signal);
    } finally {
      this.out[kind]--;
    }
  }
}

function kindOf(message: JSONRPCMessage): Kind | undefined {
  if (!('method' in message)) return 'answer';
  return message.method === 'notifications/initialized' ? undefined : 'notification';
}
