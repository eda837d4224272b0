import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@tablewise/kernel';
import { withMutant } from '../mutants/find-mutants.ts';
import type { Mutant } from '../mutants/find-mutants.ts';
import { nearestSpecs } from '../specs/nearest-specs.ts';
import type { LoadGraph } from '../specs/nearest-specs.ts';
import { measureBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { runSpecs } from './run-specs.ts';
import { TreeCopy } from './tree-copy.ts';
import { verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** A spec may take so many times as long as with nothing broken, and so many ms more. */
const PATIENCE = 4;
const PATIENCE_MS = 15_000;

export interface Trial {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  /** How many specs could have noticed it. */
  readonly specs: number;
}

export interface Trials {
  readonly trials: readonly Trial[];
  readonly failing: readonly string[];
}

export interface TrialOptions {
  readonly root: string;
  /** Its folder, from the root. */
  readonly project: string;
  readonly graph: LoadGraph;
  readonly jobs: number;
  readonly clock: Clock;
  readonly onTrial: (trial: Trial) => void;
}

/** Tries mutants one by one, as many at a time as there are jobs, each in a copy of the tree. */
export async function tryMutants(
  mutants: readonly Mutant[],
  options: TrialOptions,
): Promise<Trials> {
  const { root, project, graph, jobs, clock, onTrial } = options;
  const copies = Array.from({ length: jobs }, () => new TreeCopy(root));
  try {
    const [first = new TreeCopy(root)] = copies;
    const specs = [...new Set(mutants.flatMap(({ file }) => nearestSpecs(graph, file)))];
    const baseline = await measureBaseline(first, project, specs, clock);
    const left = mutants.entries();
    const trials: Trial[] = [];
    const work = async (copy: TreeCopy): Promise<void> => {
      for (const [at, mutant] of left) {
        const trial = await tryMutant(mutant, { copy, baseline, ...options });
        trials[at] = trial;
        onTrial(trial);
      }
    };
    await Promise.all(copies.map(work));
    return { trials, failing: baseline.failing };
  } finally {
    for (const copy of copies) copy.remove();
  }
}

interface Scene extends TrialOptions {
  readonly copy: TreeCopy;
  readonly baseline: Baseline;
}

async function tryMutant(mutant: Mutant, scene: Scene): Promise<Trial> {
  const { copy, baseline, project, graph, clock } = scene;
  const specs = nearestSpecs(graph, mutant.file).filter((spec) => baseline.durationMs.has(spec));
  if (specs.length === 0) return { mutant, verdict: 'survived', specs: 0 };
  const file = join(copy.root, mutant.file);
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, withMutant(sound, mutant));
  const { root } = copy;
  const limitMs = (spec: string): number =>
    PATIENCE_MS + PATIENCE * (baseline.durationMs.get(spec.slice(root.length + 1)) ?? 0);
  const paths = specs.map((spec) => join(root, spec));
  const run = { project: join(root, project), specs: paths, untilFailure: true, limitMs };
  const { ended, failures, overran } = await runSpecs(run, clock);
  writeFileSync(file, sound);
  const evidence = { failures, overran, specs: specs.length, ended: ended.size };
  return { mutant, verdict: verdictOf(evidence), specs: specs.length };
}
