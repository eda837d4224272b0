/** Fails the build when a part of the page is heavier than it may be. */
export function weigh(): {
  readonly name: string;
  readonly apply: 'build';
  generateBundle(
    this: { error(message: string): void },
    options: unknown,
    bundle: Readonly<Record<string, unknown>>,
  ): void;
};
