type State =
  | { readonly kind: 'on' }
  | { readonly kind: 'off' }
  | { readonly kind: 'returning'; readonly over: Promise<void> };

const ON: State = { kind: 'on' };
const OFF: State = { kind: 'off' };

/** Whether an endpoint is to get calls at all, which is an operator's to say. */
export class Duty {
  private state: State = ON;

  get isOn(): boolean {
    return this.state === ON;
  }

  /** Off, and nobody has asked for its return. */
  get isOff(): boolean {
    return this.state === OFF;
  }

  leave(): void {
    this.state = OFF;
  }

  /** On again once the probe is over; whoever asks meanwhile waits for the same one. */
  resume(probe: () => Promise<unknown>): Promise<void> {
    const { state } = this;
    if (state.kind === 'on') return Promise.resolve();
    if (state.kind === 'returning') return state.over;
    const over = probe().then(() => {
      // It may have been told to leave again.
      if (this.state === returning) this.state = ON;
    });
    const returning: State = { kind: 'returning', over };
    this.state = returning;
    return over;
  }
}
