/** After the last spec: what closes by itself has closed by then, ms. */
const DEFAULT_GRACE_MS = 10_000;

/**
 * Ends a run that a spec keeps alive by what it has left open, a process or a server: such a target
 * would otherwise be silent until its limit. It fails, so that somebody looks for it.
 */
export default class EndingReporter {
  #isWatching;
  #graceMs;

  constructor({ watch, watchAll }, { graceMs = DEFAULT_GRACE_MS } = {}) {
    this.#isWatching = watch || watchAll;
    this.#graceMs = graceMs;
  }

  onRunComplete() {
    if (this.#isWatching) return;
    const timer = setTimeout(() => {
      console.error('A spec has left something open, and Jest does not end by itself.');
      process.exit(1);
    }, this.#graceMs);
    // By itself it keeps nothing alive.
    timer.unref();
  }
}
