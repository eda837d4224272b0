import { join } from 'node:path';
import type { Clock } from '@tablewise/kernel';
import { runSpecs } from './run-specs.ts';
import type { TreeCopy } from './tree-copy.ts';

/** How long any spec may take while nothing is broken, ms. */
const LIMIT_MS = 300_000;

/** How the specs are while nothing is broken. Paths are seen from the root. */
export interface Baseline {
  readonly durationMs: ReadonlyMap<string, number>;
  /** They fail anyway, and can tell nothing. */
  readonly failing: readonly string[];
}

export async function measureBaseline(
  copy: TreeCopy,
  project: string,
  specs: readonly string[],
  clock: Clock,
): Promise<Baseline> {
  if (specs.length === 0) return { durationMs: new Map(), failing: [] };
  const run = {
    project: join(copy.root, project),
    specs: specs.map((spec) => join(copy.root, spec)),
    untilFailure: false,
    limitMs: () => LIMIT_MS,
  };
  const { ended, failures } = await runSpecs(run, clock);
  const failed = new Set(failures.map(({ spec }) => spec));
  const passed = [...ended].filter(([spec]) => !failed.has(spec));
  const durationMs = new Map(passed.map(([spec, ms]) => [spec.slice(copy.root.length + 1), ms]));
  return { durationMs, failing: specs.filter((spec) => !durationMs.has(spec)) };
}
