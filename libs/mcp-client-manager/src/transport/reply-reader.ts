import type { IncomingHttpHeaders } from 'node:http';
import { ExchangeFailure } from './exchange-failure.ts';

/** Reads one reply as its bytes arrive. Every method may throw an ExchangeFailure. */
export interface ReplyReader<T> {
  /** Status and headers are in. */
  start(status: number, headers: IncomingHttpHeaders): void;
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

export function tooLarge(maxBytes: number): ExchangeFailure {
  return new ExchangeFailure(`answer is larger than ${maxBytes} bytes`, { kind: 'malformed' });
}
