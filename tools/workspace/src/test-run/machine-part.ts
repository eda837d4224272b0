/** Something outside the repository that some tests need (bin/machine.js lists them). */
export interface MachinePart {
  /** A test that needs it says one of these in its name. */
  readonly mentionedAs: readonly string[];
  /** Changes when the part does; absent when this machine lacks it. */
  readonly fingerprint?: string;
  /** The one line that would bring it. */
  readonly enabledBy: string;
}
