import { ExchangeFailure } from './exchange-failure.ts';

/** Reads one reply as its bytes arrive. Either method may throw an ExchangeFailure. */
export interface ReplyReader<T> {
  /** The answer, as soon as it is in. */
  push(chunk: Buffer): { readonly value: T } | undefined;
  /** The stream ended: the answer, or the failure that there is none. */
  end(): T;
}

/** Counts bytes against a bound, so that no reply can fill the memory. */
export class SizeGuard {
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.bytes <= this.maxBytes) return;
    throw new ExchangeFailure(`answer is larger than ${this.maxBytes} bytes`, {
      kind: 'malformed',
    });
  }
}

/** Collects a whole body, then makes something of it. */
export class BodyReader<T> implements ReplyReader<T> {
  private readonly chunks: Buffer[] = [];
  private readonly size: SizeGuard;

  constructor(
    maxBytes: number,
    private readonly finish: (body: string) => T,
  ) {
    this.size = new SizeGuard(maxBytes);
  }

  push(chunk: Buffer): undefined {
    this.size.add(chunk);
    this.chunks.push(chunk);
  }

  end(): T {
    return this.finish(Buffer.concat(this.chunks).toString('utf8'));
  }
}
