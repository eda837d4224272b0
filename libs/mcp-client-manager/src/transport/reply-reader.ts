import type { IncomingHttpHeaders } from 'node:http';
import { ExchangeFailure } from './exchange-failure.ts';

/** Characters of a peer's header that a message of ours may quote. */
const MAX_CODING = 40;

/** Reads one reply as its bytes arrive. Every method may throw an ExchangeFailure. */
export interface ReplyReader<T> {
  /** Status and headers are in: the answer, where they are all that matters. */
  start(status: number, headers: IncomingHttpHeaders): { readonly value: T } | undefined;
  /** The answer, as soon as it is in. */
  push(chunk: Buffer): { readonly value: T } | undefined;
  /** The stream ended: the answer, or the failure that there is none. */
  end(): T;
}

/** Collects a body of bounded size, so that no reply can fill the memory. */
export class BodyCollector {
  private first: Buffer | undefined;
  private rest: Buffer[] | undefined;
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) throw tooLarge(this.maxBytes);
    // Most replies are one chunk, which then is never copied.
    if (this.first === undefined) this.first = chunk;
    else (this.rest ??= []).push(chunk);
  }

  text(): string {
    if (this.first === undefined) return '';
    if (this.rest === undefined) return this.first.toString('utf8');
    return Buffer.concat([this.first, ...this.rest]).toString('utf8');
  }
}

/** We ask for none, and read none. @throws ExchangeFailure that names it */
export function refuseCoding(headers: IncomingHttpHeaders): void {
  const coding = headers['content-encoding']?.trim() ?? '';
  if (coding === '' || coding.toLowerCase() === 'identity') return;
  const message = `the answer is encoded as ${coding.slice(0, MAX_CODING)}, which was not asked for`;
  throw new ExchangeFailure(message, { kind: 'malformed' });
}

export function tooLarge(maxBytes: number): ExchangeFailure {
  return new ExchangeFailure(`answer is larger than ${maxBytes} bytes`, { kind: 'malformed' });
}
