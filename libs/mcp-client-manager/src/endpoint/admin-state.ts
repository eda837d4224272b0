type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drained' }
  | { readonly kind: 'returning'; readonly over: Promise<void> };

const READY: State = { kind: 'ready' };
const DRAINED: State = { kind: 'drained' };

/** Whether an endpoint is to get calls at all, which is an operator's to say. */
export class AdminState {
  private state: State = READY;

  get isReady(): boolean {
    return this.state === READY;
  }

  /** Drained, and nobody has asked for its return. */
  get isDrained(): boolean {
    return this.state === DRAINED;
  }

  drain(): void {
    this.state = DRAINED;
  }

  /** Ready again once the probe is over; whoever asks meanwhile waits for the same one. */
  resume(probe: () => Promise<unknown>): Promise<void> {
    const { state } = this;
    if (state.kind === 'ready') return Promise.resolve();
    if (state.kind === 'returning') return state.over;
    const over = probe().then(() => {
      // It may have been told to leave again.
      if (this.state === returning) this.state = READY;
    });
    const returning: State = { kind: 'returning', over };
    this.state = returning;
    return over;
  }
}
