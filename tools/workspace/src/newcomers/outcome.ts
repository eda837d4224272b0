import type { Site, SiteOptions } from './site.ts';
import type { Situation } from './situation.ts';

/** What came of a situation; one row of the table. */
export type Outcome = {
  readonly name: string;
  readonly seconds: number;
} & (
  | { readonly kind: 'ok' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'not-run'; readonly why: string }
);

/** Meets one situation; whatever it arranged is gone when this ends. Throws only what `signal` aborts with. */
export async function meet(
  situation: Situation,
  openSite: () => Site,
  { clock, signal }: Pick<SiteOptions, 'clock' | 'signal'>,
): Promise<Outcome> {
  const startedAt = clock.now();
  const row = (): { name: string; seconds: number } => ({
    name: situation.name,
    seconds: Math.round((clock.now() - startedAt) / 100) / 10,
  });
  const lack = situation.lacks?.();
  if (lack !== undefined) return { ...row(), kind: 'not-run', why: lack };
  const site = openSite();
  try {
    await situation.holds(site);
    return { ...row(), kind: 'ok' };
  } catch (error) {
    // What ends the table says nothing of the situation.
    signal.throwIfAborted();
    return {
      ...row(),
      kind: 'failed',
      why: error instanceof Error ? error.message : String(error),
    };
  } finally {
    site.close();
  }
}

/** `ok  a fresh clone (37.1 s)`; under a failure what was said. */
export function renderOutcome({ name, seconds, ...outcome }: Outcome): string {
  switch (outcome.kind) {
    case 'ok':
      return `ok       ${name} (${seconds} s)`;
    case 'not-run':
      return `not run  ${name} (${outcome.why})`;
    case 'failed':
      return `FAILED   ${name} (${seconds} s)\n${outcome.why.replaceAll(/^/gm, '           ')}`;
  }
}
