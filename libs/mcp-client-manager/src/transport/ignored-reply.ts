import { ExchangeFailure } from './exchange-failure.ts';
import { tooLarge } from './reply-reader.ts';
import type { ReplyReader } from './reply-reader.ts';

const MAX_IGNORED_BYTES = 64 * 1024;

/** A reply of which only the status matters. @throws ExchangeFailure `refused` unless it is accepted */
export class IgnoredReply implements ReplyReader<void> {
  private bytes = 0;

  constructor(private readonly accepts: (status: number) => boolean) {}

  start(status: number): void {
    if (!this.accepts(status))
      throw new ExchangeFailure(`HTTP ${status}`, { kind: 'refused', status, body: '' });
  }

  push(chunk: Buffer): undefined {
    this.bytes += chunk.length;
    if (this.bytes > MAX_IGNORED_BYTES) throw tooLarge(MAX_IGNORED_BYTES);
  }

  end(): void {
    // There is nothing to make of it.
  }
}
