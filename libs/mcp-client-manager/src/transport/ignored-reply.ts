import { ExchangeFailure } from './exchange-failure.ts';
import type { ReplyReader } from './reply-reader.ts';

/** A reply of which only the status matters. @throws ExchangeFailure `refused` unless it is accepted */
export class IgnoredReply implements ReplyReader<undefined> {
  constructor(private readonly accepts: (status: number) => boolean) {}

  start(status: number): { readonly value: undefined } {
    if (this.accepts(status)) return { value: undefined };
    throw new ExchangeFailure(`HTTP ${status}`, { kind: 'refused', status, body: '' });
  }

  push(): undefined {
    // It was over with its status.
  }

  end(): undefined {
    // There is nothing to make of it.
  }
}
