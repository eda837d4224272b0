/**
 * Lets work that holds the event loop for a while come one at a time, with a turn of the loop before
 * each: whatever else waits is served in between.
 */
export class Turnstile {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is one's turn. */
  pass(): Promise<void> {
    this.last = this.last.then(() => new Promise((resolve) => void setImmediate(resolve)));
    return this.last;
  }
}
