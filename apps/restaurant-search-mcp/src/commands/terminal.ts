/** Where a command writes: results to `out`, what went wrong and progress to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person watches: progress is shown only then. */
  readonly isWatched: boolean;
}

const EVERY = 1_000;

/** A line that counts up in place, in steps of a thousand; silent when nobody watches. */
export class Progress {
  private isShown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly what: string,
  ) {}

  tick(count: number): void {
    if (!this.terminal.isWatched || count % EVERY !== 0) return;
    this.isShown = true;
    this.terminal.err(`\r${count.toLocaleString('en')} ${this.what}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.terminal.err('\r\u001b[K');
  }
}
