/** Something that happened, until someone has taken note: any number of rings count as one. */
export class WakeUp {
  private pending = latch();

  ring(): void {
    this.pending.open();
  }

  async rung(): Promise<void> {
    await this.pending.promise;
    this.pending = latch();
  }
}

function latch(): { readonly promise: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
