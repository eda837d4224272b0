/** Lets one task run after the other: a connection has one transaction at a time. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task, task);
    // The next in line waits for this one's end, whatever it is; its failure is its caller's.
    this.last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
