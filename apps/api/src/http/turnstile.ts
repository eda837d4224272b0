/** Until the event loop has served whatever else waits. */
const turnOfTheLoop = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * Lets work that holds the event loop for a while come one at a time, with a pause before each, by
 * itself a turn of the loop: whatever else waits is served in between.
 */
export class Turnstile {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly pause = turnOfTheLoop) {}

  /** Resolves when it is one's turn. */
  pass(): Promise<void> {
    this.last = this.last.then(this.pause);
    return this.last;
  }
}
